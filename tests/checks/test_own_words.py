"""Our own words are held to the same characters as quotations, wherever a reader meets them."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronology.cli.pipeline import examine
from chronology.values.characters import invisible, plain, posing
from examples import play

EVENT = "events/2001/machine-announced.md"
BODY = "The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]"
REMARK = "The passage gives no year. [editorial: what the passage leaves open]"
PLACES = {
    "title": "title: The Lighthouse Board says that a machine wXuld run the Grey Rock light",
    "sentence": f"body: {BODY.replace('would', 'wXuld')}",
    "heading": f"body: |\n  ## What is nXt known\n\n  {BODY}",
    "remark": f"body: |\n  {BODY} {REMARK.replace('no year', 'nX year')}",
    "reason of a remark": f"body: |\n  {BODY} {REMARK.replace('open]', 'Xpen]')}",
    "reason of an exception": "allow: {wrong-date: read Xn paper where it stands}",
    "reason of a date": "dated_because: the article was written Xn the day of the announcement",
    "alias": "# docs/actors/ole-vik.md\naliases: [Xle Vik]",
    "name": "# docs/actors/ole-vik.md\nname: Xle Vik",
    "side": "# docs/actors/ole-vik.md\nside: the Xther side",
    "basis": "# docs/bases/south-head.md\ncoordinates: {basis: general knXwledge}",
    "introduction": f"# docs/bases/grey-rock.md\nbody: |\n  The light wXuld burn. {REMARK}",
    "title of a document": "# seeds/wire.yml\ntitle: {text: CXast Wire report, how: described}",
    "reasoning": "# seeds/wire.yml\npublished: {reasoning: it tells Xf Friday}",
    "name of an origin": "# seeds/wire.yml\norigins: {fishermen: {name: twX fishermen}}",
    "why of a passage": "# seeds/gazette.yml\nfurniture: [{text: Hale's ropes are the best ropes,"
    " why: nXt the article}]",
    "title of the site": "# chronology.yml\ntitle: Leaving Grey RXck",
    "description of a kind": "# chronology.yml\n"
    "kinds: {plan: {description: SomebXdy says what is to happen.}}",
    "title of a page": "# docs/about.md (whole file)\n---\ntitle: AbXut\n---\n\nWords.",
    "page that cites": f"# docs/about.md (whole file)\nAbout\n=====\n\nIt is nXt so. {REMARK}",
    "page that cites nothing": "# docs/about.md (whole file)\nAbout\n=====\n\nIt is nXt so.",
}


def told(root: Path, example: str) -> set[tuple[str, str]]:
    play(example, root)
    found = examine(root).verdicts
    return {(one.rule, one.place.path) for one in (*found.faults, *found.questions)}


@pytest.mark.parametrize("place", PLACES)
def test_a_letter_of_another_script_is_refused_wherever_a_reader_meets_it(
    place: str, tmp_path: Path
) -> None:
    example = PLACES[place]
    path = example[2:].split("\n")[0].split(" ")[0] if example.startswith("#") else EVENT
    was = example.replace("X", "O" if "Xle" in example else "o")
    assert not {rule for rule, _ in told(tmp_path / "was", was)} & {"look-alike-characters"}
    assert ("look-alike-characters", path) in told(tmp_path / "is", example.replace("X", "\u043e"))


@pytest.mark.parametrize("place", PLACES)
def test_a_character_that_nobody_sees_is_refused_wherever_a_reader_would_not(
    place: str, tmp_path: Path
) -> None:
    example = PLACES[place].replace("X", "o\u200c")
    assert "hidden-characters" in {rule for rule, _ in told(tmp_path, example)}


def test_the_place_of_a_character_is_told_to_the_column(tmp_path: Path) -> None:
    play(PLACES["sentence"].replace("X", "\u043e"), tmp_path)
    (fault,) = [f for f in examine(tmp_path).verdicts.faults if f.rule == "look-alike-characters"]
    line = (tmp_path / EVENT).read_text(encoding="utf-8").splitlines()[fault.place.line - 1]
    assert line[fault.place.column - 1] == "\u043e"


def test_every_double_of_a_letter_is_refused_inside_a_word() -> None:
    doubles = [c for c in map(chr, range(0x80, 0x1D800)) if plain(c).isascii() and c.isalnum()]
    assert len(doubles) > 1_000
    passed = [c for c in doubles if not [*posing(f"n{c}t")]]
    assert not passed


@pytest.mark.parametrize(
    "text",
    ["\ue000ot", "n\u0336ot", "no\u20dd", "\U00010428f", "4\u0660 men", "\u216dat", "\U000f0000"],
    ids=["private", "struck", "enclosed", "deseret", "digits", "numeral", "plane"],
)
def test_what_poses_as_a_word_is_told(text: str) -> None:
    assert [*posing(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“Curly” – and dashed…",
        "The man, أحمد الشرع, spoke",
        "東京タワー",
        "naïve façade, Łódź, Øre, straße, Tiếng Việt, Qamişlo",
        "Гре́й-Рок",
        "हिन्दी and ქართული",
        "ʻokina in Hawaiʻi",
        "cafe\u0301",
    ],
)
def test_honest_words_of_any_script_pass(text: str) -> None:
    assert not [*posing(text)]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [("n\u200cot", 1), ("می\u200cخواهم", 0), ("क्\u200dष", 0), ("ali\u200f", 1), ("ألف\u200f.", 0)],
)
def test_a_joiner_is_hidden_where_its_letters_need_none(text: str, hidden: int) -> None:
    assert len([*invisible(text)]) == hidden


def test_a_mark_that_the_documents_do_not_write_is_asked_about(tmp_path: Path) -> None:
    asked = told(tmp_path, f"body: {BODY.replace('said', 'saịd')}")
    assert ("look-alike-characters", EVENT) in asked
    assert "look-alike-characters" not in {f.rule for f in examine(tmp_path).verdicts.faults}


def test_a_word_is_written_as_the_document_has_it(tmp_path: Path) -> None:
    text = (Path(__file__).parents[1] / "example/seeds/wire.txt").read_text(encoding="utf-8")
    play("tier: main", tmp_path)
    (tmp_path / "seeds/wire.txt").write_text(f"{text}\nB\u0131rk spoke.\n", encoding="utf-8")
    play("# docs/actors/ole-vik.md\naliases: [B\u0131rk]", tmp_path, pin=False)
    (tmp_path / "seeds/wire.txt").write_text(f"{text}\nB\u0131rk spoke.\n", encoding="utf-8")
    rules = {fault.rule for fault in examine(tmp_path).verdicts.faults}
    assert "look-alike-characters" not in rules
