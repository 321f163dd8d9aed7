"""Reviews at the door: well-formed ones are read, others told, and none ends a run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chronology.cli.pipeline import examine
from chronology.language import splitter
from chronology.records.load import load
from chronology.records.reviews import path_of, read_review
from chronology.values.faults import Fault
from examples import EXAMPLE

NAME = "reviews/2001/board-silent.yml"
GOOD = """\
statements:
- seal: 688d7c04d081
  sentence: The Lighthouse Board has not commented
  reader: second reader
  day: 2001-12-31
  verdict: fair
  answers:
    dropped-hedge: it is the Board's own silence
"""


def faults(tmp_path: Path, text: str, name: str = NAME) -> tuple[Fault, ...]:
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True)
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(text, "utf-8")
    return examine(tmp_path).verdicts.faults


def test_a_good_one_is_read(tmp_path: Path) -> None:
    assert faults(tmp_path, GOOD) == ()
    ((_, entry),) = load(tmp_path, splitter).reviews[NAME].entries()
    assert (entry.reader, str(entry.day), entry.verdict) == ("second reader", "2001-12-31", "fair")


def test_every_kind_of_record_has_a_path_of_its_own() -> None:
    loaded = load(EXAMPLE, splitter)
    records = (
        *loaded.events.values(),
        *loaded.bases.values(),
        *loaded.seeds.values(),
        *loaded.pages.values(),
    )
    assert [path_of(record) for record in records] == [
        "reviews/2001/board-silent.yml", "reviews/2001/machine-announced.yml",
        "reviews/2001/others-to-follow.yml", "reviews/2001/two-keepers-leave.yml",
        "reviews/bases/grey-rock.yml", "reviews/bases/south-head.yml",
        "reviews/documents/gazette.yml", "reviews/documents/wire.yml", "reviews/pages/index.yml",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "line", "rule"),
    [
        ("688d7c04d081", "688D7C04D081", 2, "malformed"),
        ("688d7c04d081", "688d7c04d0", 2, "malformed"),
        ("reader: second reader", "reader:", 4, "malformed"),
        ("  reader: second reader\n", "", 2, "missing-field"),
        ("2001-12-31", "2001-12", 5, "malformed-date"),
        ("2001-12-31", "soon", 5, "malformed-date"),
        ("verdict: fair", "verdict: maybe", 6, "malformed"),
        ("verdict: fair", "verdicts: fair", 6, "unknown-field"),
        ("verdict: fair", "verdict: fair\n  verdict: unfair", 7, "duplicate-key"),
        ("statements:", "statement:", 1, "unknown-field"),
        ("dropped-hedge: it", "Dropped Hedge: it", 8, "malformed"),
        ("verdict: fair", "verdict: *fair", 6, "malformed"),
        (GOOD, "statements: []\n", 1, "malformed"),
        (GOOD, "- seal\n", 1, "malformed"),
        (GOOD, "", 1, "malformed"),
        (GOOD, f"statements: {'[' * 90}{']' * 90}\n", 1, "malformed"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    old: str, new: str, line: int, rule: str, tmp_path: Path
) -> None:
    found = faults(tmp_path, GOOD.replace(old, new))
    assert (NAME, line, rule) in {(f.place.path, f.place.line, f.rule) for f in found}, found
    assert {fault.place.path for fault in found} == {NAME}


def test_one_bad_entry_hides_no_good_one(tmp_path: Path) -> None:
    more = (
        GOOD.replace("statements:\n", "").replace("2001-12-31", "x").replace("has not", "had not")
    )
    faults(tmp_path, GOOD + more)
    assert examine(tmp_path).verdicts.counts["reviewed"] == 1


@pytest.mark.parametrize("name", ["reviews/a.yml", "reviews/2001/a.txt", "reviews/2001/a.md"])
def test_a_stray_file_is_named(name: str, tmp_path: Path) -> None:
    (told,) = faults(tmp_path, GOOD, name)
    assert (told.place.path, told.rule) == (name, "stray-file")


def test_a_review_in_the_wrong_year_is_of_nothing(tmp_path: Path) -> None:
    (told,) = faults(tmp_path, GOOD, "reviews/2002/board-silent.yml")
    assert told.rule == "idle-review"


def test_a_review_of_what_cannot_be_read_is_not_idle(tmp_path: Path) -> None:
    faults(tmp_path, GOOD)
    (tmp_path / "events/2001/board-silent.md").write_bytes(b"---\nno end\n")
    rules = {fault.rule for fault in examine(tmp_path).verdicts.faults}
    assert "malformed" in rules
    assert "idle-review" not in rules


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    faults(tmp_path, GOOD)
    (tmp_path / "reviews/2001/others-to-follow.yml").symlink_to(tmp_path / NAME)
    assert [fault.rule for fault in examine(tmp_path).verdicts.faults] == ["symbolic-link"]


def test_ten_thousand_entries_that_nobody_wrote_are_told_soon(tmp_path: Path) -> None:
    many = "".join(
        f"- {{seal: {n:012x}, sentence: s{n}, reader: r, day: 2001-12-31, verdict: fair}}\n"
        for n in range(10_000)
    )
    assert len(faults(tmp_path, f"statements:\n{many}")) == 10_000


SIGNS = st.sampled_from(
    ["\t", "[", "}", "'", ": ", "- ", "#", "|", "&a ", "*a", "!!x ", "\ufeff", "é"]
)


@given(edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9), SIGNS), min_size=1, max_size=4))
@example(edits=[(0.0, 9, "")])
@settings(max_examples=60)
def test_no_edit_is_too_much_for_the_door(edits: list[tuple[float, int, str]]) -> None:
    text = GOOD
    for where, removed, added in edits:
        at = int(where * len(text))
        text = text[:at] + added + text[at + removed :]
    review, found = read_review(text, NAME)
    assert all(fault.message and fault.place.path == NAME for fault in found)
    if review:
        assert all(len(entry.seal) == 12 for _, entry in review.entries())
