"""Documents that nobody here reads break no rule of English, and are counted as unread."""

from __future__ import annotations

import hashlib
import textwrap
from pathlib import Path

import pytest
from click.testing import CliRunner

from chronology.cli.main import cli
from chronology.cli.pipeline import examine
from chronology.derive.statements import Comparable
from chronology.language import Language, Passages, pack, splitter

# A ferry that stopped sailing, as three papers have it.
SEEDS = {
    "bote": (
        "de",
        (
            "Die Fähre „Seeadler“ hat den Betrieb am 3. Mai 2019 nach Angaben der Reederei Holm"
            " eingestellt. Laut Hafenamt wurden 1.250 Fahrgäste umgebucht. Ob sie je wieder fährt,"
            " ist offen. Für die 18 Beschäftigten gibt es keinen Plan, sagte der Bürgermeister.\n"
        ),
    ),
    "vestnik": (
        "ru",
        (
            "Как сообщила компания «Хольм», паром больше не будет ходить в Норвик. По словам"
            " капитана Ларсена, судно было продано за 400 тысяч евро. Покупатель не назван.\n"
        ),
    ),
    "mina": (
        "ar",
        (
            "قالت شركة هولم إن العبّارة لن تعود إلى ميناء نورفيك قبل نهاية العام. هل تعود بعد ذلك؟"
            " لم يعلّق رئيس البلدية على الخبر حتى مساء الأربعاء.\n"
        ),
    ),
}
SEED = """\
    title: {{text: On the ferry, how: described}}
    publisher: {{name: The {id}, how: it is printed there}}
    published: {{date: 2019-05-08, how: inferred, reasoning: it is told, certain: 2019-05}}
    archived: 2020-01-01
    received_as: {id}.txt
    sha256: {sha256}
    language: {language}
    origins:
      article: {{name: the article itself}}
      holm: {{name: the shipping company Holm, actor: holm}}
"""
EVENTS = {
    "ferry-stops": """\
        ---
        title: The Seeadler stops sailing
        date: 2019-05-03
        kind: end
        status: reported
        actors: [holm]
        citations:
          stop:
            seed: bote
            quote: >-
              Die Fähre „Seeadler“ hat den Betrieb am 3. Mai 2019 nach Angaben der Reederei Holm
              eingestellt
            origin: holm
            gives: 2019-05-03
            dated_because: the passage names the day
          moved:
            seed: bote
            quote: Laut Hafenamt wurden 1.250 Fahrgäste umgebucht
            origin: article
        ---

        The ferry stopped sailing on 3 May 2019, according to its owner, Holm. [@stop] The port
        office had 1,250 passengers booked elsewhere. [@moved]
        """,
    "ferry-sold": """\
        ---
        title: The ferry is sold
        date: "[..2019-05-08]"
        kind: end
        status: reported
        bases: [norvik]
        actors: [holm, keel]
        changes:
          - {base: norvik, force: holm, to: left, citations: [gone]}
        citations:
          gone:
            seed: vestnik
            quote: паром больше не будет ходить в Норвик
            origin: holm
            by: publication
          sold:
            seed: vestnik
            quote: По словам капитана Ларсена, судно было продано за 400 тысяч евро
            origin: article
            by: publication
        ---

        The ferry would call at Norvik no more, Holm said. [@gone] It was sold for 400,000 euros,
        said its captain, Larsen. [@sold]
        """,
    "mayor-silent": """\
        ---
        title: No word from the mayor
        date: 2019-05-08
        kind: silence
        status: absent
        as_of: 2019-05-08
        citations:
          silence:
            seed: mina
            quote: لم يعلّق رئيس البلدية على الخبر حتى مساء الأربعاء
            origin: article
            gives: 2019-05-08
            dated_because: the article is of that Wednesday
        ---

        The mayor had not commented by the evening of 8 May 2019. [@silence]
        """,
}
OTHERS = {
    "chronology.yml": """\
        title: The last ferry
        description: How a ferry stopped.
        as_of: 2020-01-01
        installations: [port]
        kinds:
          end: {name: End, description: Something stops.}
          silence: {name: Silence, description: Somebody says nothing.}
        """,
    "docs/actors/holm.md": """\
        ---
        name: Holm
        kind: company
        ---
        """,
    "docs/actors/keel.md": """\
        ---
        name: Larsen
        kind: person
        ---
        """,
    "docs/bases/norvik.md": """\
        ---
        name: Norvik
        kind: port
        ---
        """,
    "docs/index.md": "# The last ferry\n",
}


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    files = {path: textwrap.dedent(text) for path, text in OTHERS.items()}
    for id_, (language, text) in SEEDS.items():
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        record = SEED.format(id=id_, language=language, sha256=sha256)
        files |= {f"seeds/{id_}.txt": text, f"seeds/{id_}.yml": textwrap.dedent(record)}
    files |= {f"events/2019/{id_}.md": textwrap.dedent(text) for id_, text in EVENTS.items()}
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    run = ["--root", str(tmp_path), "accept", "--new"]
    assert CliRunner().invoke(cli, run, catch_exceptions=False).exit_code == 0
    return tmp_path


def faults(root: Path) -> list[str]:
    return [str(fault) for fault in examine(root).verdicts.faults]


def change(root: Path, event: str, old: str, new: str) -> None:
    path = root / f"events/2019/{event}.md"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_honest_events_in_three_languages_break_no_rule_and_are_counted(ferry: Path) -> None:
    assert faults(ferry) == []
    run = CliRunner().invoke(cli, ["--root", str(ferry), "check"])
    assert run.exit_code == 0
    last = run.output.splitlines()[-1]
    assert "; 0 faults, 0 excused, " in last
    assert last.endswith(", 8 unread")


def test_statements_tell_that_nobody_read_them(ferry: Path) -> None:
    assert all(
        one.unread and not isinstance(one, Comparable)
        for one in examine(ferry).chronology.statements
    )


@pytest.mark.parametrize(
    ("event", "old", "new", "rule"),
    [
        ("ferry-stops", "wurden 1.250", "wurden 1.350", "quote-not-found"),
        ("ferry-sold", "больше не будет", "больше будет", "quote-not-found"),
        ("mayor-silent", "الأربعاء", "الخميس", "quote-not-found"),
        ("ferry-stops", "had 1,250", "had 1,350", "unsupported-number"),
        ("ferry-sold", "for 400,000", "for 500,000", "unsupported-number"),
        ("ferry-stops", "[@moved]", "", "uncited-sentence"),
    ],
)
def test_what_is_altered_is_a_fault_in_any_language(
    ferry: Path, event: str, old: str, new: str, rule: str
) -> None:
    change(ferry, event, old, new)
    assert any(rule in fault for fault in faults(ferry)), faults(ferry)


def test_our_own_language_may_be_one_that_nobody_reads(ferry: Path) -> None:
    settings = ferry / "chronology.yml"
    settings.write_text(settings.read_text("utf-8") + "language: de\n", "utf-8")
    change(
        ferry,
        "ferry-stops",
        "The ferry stopped sailing on 3 May 2019, according to its owner, Holm.",
        "Die Fähre fährt seit dem 3. Mai 2019 nicht mehr, so die Reederei.",
    )
    assert faults(ferry) == []


@pytest.mark.parametrize(
    ("tag", "code"), [("en", "en"), ("en-GB", "en"), ("EN", "en"), ("de", "none"), ("eng", "none")]
)
def test_the_tag_of_a_language_chooses_its_pack(tag: str, code: str) -> None:
    assert pack(tag).code == code
    assert splitter(tag) == pack(tag).sentences


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Die Fähre liegt seit dem 3. Mai fest. Warum? Niemand weiß es!", 3),
        ("هل تعود؟ لا أحد يعلم. ربما", 3),
        ("وہ چلا گیا۔ وہ واپس آئے گا۔", 2),
        ("船は止まった。なぜ？誰も知らない！", 3),
    ],
)
def test_sentences_end_alike_in_every_script(text: str, ends: int) -> None:
    assert len(pack("none").sentences(text)) == ends


@pytest.mark.parametrize("tag", ["en", "de"])
def test_every_pack_answers_everything_that_is_asked(tag: str) -> None:
    asked = {name for name in vars(Language) if not name.startswith("_")} | {"code", "reads"}
    assert all(hasattr(pack(tag), name) for name in asked)


@pytest.mark.parametrize(
    ("sentence", "passage", "wrong"),
    [
        ("It had 12 sailors.", "Es hatte zwölf Matrosen.", []),
        ("It had 13 sailors.", "Es hatte zwölf Matrosen.", ["13"]),
        ("It cost 4,500,000 kroner.", "Der Preis: 4.500.000 Kronen.", []),
        ("It cost 45,000 kroner.", "Der Preis: 45 tusind kroner.", []),
        ("It sailed at 16:30.", "Um 16.30 Uhr lief es aus.", []),
        ("It sailed at 16:30.", "Um 16.45 Uhr lief es aus.", ["30"]),
        ("It carried ٢٥ crates.", "حملت ٢٥ صندوقا", []),
        ("The log names cve-2024-3094.", "Das Log nennt CVE-2024-3095.", ["cve-2024-3094"]),
    ],
)
def test_figures_and_identifiers_are_compared_across_languages(
    sentence: str, passage: str, wrong: list[str]
) -> None:
    found = pack("none").departures(sentence, Passages((passage,)))
    assert [one.words for one in found] == wrong
