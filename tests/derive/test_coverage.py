"""What became of every sentence of a document, to the last character."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import rendered
from chronology.cli.main import cli
from chronology.cli.pipeline import examine
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Archived
from chronology.derive.coverage import Coverage, coverage
from chronology.derive.resolve import zones
from chronology.language import pack
from chronology.quotes.documents import Document
from conftest import ROOT
from examples import EXAMPLE, play

WIRE = "# seeds/wire.yml\n"
LAMP = "The lamp burned all night."


@cache
def example() -> Chronology:
    return rendered.edition(EXAMPLE).chronology


def covered(root: Path, id_: str) -> Coverage:
    return rendered.edition(root).chronology.coverage[id_]


def uses(root: Path, id_: str = "wire") -> dict[str, str]:
    one = covered(root, id_)
    return {one.archived.document.text[s.start : s.end][:14]: s.use for s in one.sentences}


def run(root: Path, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(cli, ["--root", str(root), "coverage", *arguments])
    return done.exit_code, done.output


def article(archived: Archived) -> str:
    """The text without its parts that are not the article, one character after the other."""
    kinds = ("headline", "byline", "heading", "furniture")
    parts = [zone for zone in archived.document.zones if zone.kind in kinds]
    text = archived.document.text
    return "".join(c for at, c in enumerate(text) if not any(z.start <= at < z.end for z in parts))


@pytest.mark.parametrize("root", [EXAMPLE, ROOT], ids=["example", "the project"])
def test_the_shares_sum_to_the_length_of_the_article(root: Path) -> None:
    for one in rendered.edition(root).chronology.coverage.values():
        assert one.length("cited", "irrelevant", "open") == len(article(one.archived))
        shares = [one.share(use) for use in ("cited", "irrelevant", "open")]
        assert sum(shares) == pytest.approx(1)


@given(st.text(alphabet="ab. \n?é…“”", max_size=60), st.text(alphabet="ab ", max_size=4))
def test_no_character_is_lost_whatever_the_text(text: str, headline: str) -> None:
    chronology = example()
    archived = next(iter(chronology.archive.values()))
    seed = archived.seed.model_copy(
        update={"headline": headline or None, "furniture": [], "byline": None, "headings": []}
    )
    document = Document("x", text, zones(seed, text), pack("en"))
    made = Archived(seed, document, "x", "")
    one = coverage({"x": made}, (), chronology.names)["x"]
    assert one.length("open") == (len(article(made)) if one.sentences else 0)


def test_a_sentence_is_cited_irrelevant_or_open(tmp_path: Path) -> None:
    play(f"{WIRE}irrelevant:\n  - {{text: {LAMP}, why: it tells nothing}}", tmp_path)
    assert uses(tmp_path) == {
        "NORTHPORT (Coa": "open",
        "One of the fis": "open",
        "The lamp burne": "irrelevant",
        "The Lighthouse": "cited",
        "The South Head": "open",
    }


@pytest.mark.parametrize(
    ("irrelevant", "message"),
    [
        ("The Lighthouse Board said on Friday", "and machine-announced cites it"),
        ("The lamp burned", "holds no whole sentence"),
        ("NORTHPORT (Coast Wire)", "holds no whole sentence"),
        (f"{LAMP}, why: no matter}}\n  - {{text: {LAMP}", "holds no whole sentence"),
    ],
    ids=["cited", "half a sentence", "the dateline", "twice"],
)
def test_words_marked_irrelevant_must_excuse_something(
    irrelevant: str, message: str, tmp_path: Path
) -> None:
    play(f"{WIRE}irrelevant:\n  - {{text: {irrelevant}, why: no matter}}", tmp_path)
    (fault,) = examine(tmp_path).verdicts.faults
    assert (fault.rule, message in fault.message) == ("idle-irrelevance", True), fault


def test_what_is_cited_is_cited_whatever_else_is_said_of_it(tmp_path: Path) -> None:
    whole = (
        "The Lighthouse Board said on Friday that the Grey Rock light would be run by a machine."
    )
    play(f"{WIRE}irrelevant:\n  - {{text: {whole}, why: no matter}}", tmp_path)
    assert uses(tmp_path)["The Lighthouse"] == "cited"


def test_half_a_sentence_excuses_none(tmp_path: Path) -> None:
    play(f"{WIRE}irrelevant:\n  - {{text: The lamp burned, why: no matter}}", tmp_path)
    assert uses(tmp_path)["The lamp burne"] == "open"


def test_open_sentences_with_a_date_a_number_or_a_base_come_first() -> None:
    _, output = run(EXAMPLE, "wire")
    told = re.findall(r"^  ([! ]) (seeds/wire.txt:\d+):\d+: (\w+(?: \w+)?)", output, re.MULTILINE)
    assert told == [
        ("!", "seeds/wire.txt:1", "NORTHPORT"),
        ("!", "seeds/wire.txt:1", "One of"),
        ("!", "seeds/wire.txt:3", "The South"),
        (" ", "seeds/wire.txt:1", "The lamp"),
    ]


@pytest.mark.parametrize(
    "words",
    ["Two men came.", "They came in May.", "It ended last week.", "By the South Head light."],
)
def test_numbers_times_and_bases_weigh_wherever_they_stand(words: str, tmp_path: Path) -> None:
    play("tier: context", tmp_path)
    text = (tmp_path / "seeds/wire.txt").read_text("utf-8")
    (tmp_path / "seeds/wire.txt").write_text(f"{text}\nNobody knew. {words}\n", "utf-8")
    found = {
        sentence.weight: covered(tmp_path, "wire").archived.document.text[sentence.start :][:6]
        for sentence in covered(tmp_path, "wire").sentences[-2:]
    }
    assert found == {0: "Nobody", 1: words[:6]}


def test_too_little_fails_and_just_enough_does_not() -> None:
    worst = min(one.share("cited", "irrelevant") for one in example().coverage.values()) * 100
    assert run(EXAMPLE, "--fail-under", f"{worst - 0.01:.4f}")[0] == 0
    status, output = run(EXAMPLE, "--fail-under", f"{worst + 0.01:.4f}")
    assert status == 1
    assert f"a document has {worst:.1f} % cited or excused" in output
    assert run(EXAMPLE, "--fail-under", "0")[0] == 0


def test_the_command_counts_what_there_is() -> None:
    status, output = run(EXAMPLE, "gazette")
    one = covered(EXAMPLE, "gazette")
    total = one.length("cited", "irrelevant", "open")
    assert status == 0
    assert f"of {total} characters in {len(one.sentences)} sentences" in output.splitlines()[0]
    assert run(EXAMPLE, "nowhere")[0] == 1
