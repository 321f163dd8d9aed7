"""What is left of a refused record is examined all the same, and nothing follows from the rest."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from pydantic import BaseModel

from chronology.cli.pipeline import examine
from chronology.records.models import Event, Settings
from chronology.records.partial import if_read, partial, unread
from chronology.values.faults import Fault, UnreadError
from examples import EXAMPLE

EVENT = "events/2001/two-keepers-leave.md"
SILENT = "events/2001/board-silent.md"
DOCUMENT = "seeds/gazette.yml"
SETTINGS = "chronology.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "project")
    return tmp_path / "project"


def faults(root: Path, *changes: tuple[str, str, str]) -> tuple[Fault, ...]:
    """Change files, and give the faults that the project then has."""
    for name, old, new in changes:
        text = (root / name).read_text("utf-8")
        assert re.search(old, text), old
        (root / name).write_text(re.sub(old, new, text, count=1), "utf-8")
    return examine(root).verdicts.faults


def test_one_run_tells_every_fault_of_a_file(project: Path) -> None:
    found = faults(
        project,
        (EVENT, "status: reported", "status: reportde"),
        (EVENT, "date: .*", "date: April"),
        (EVENT, "kind: departure", "kind: departing"),
        (EVENT, "Two of the five", "Two of the six"),
        (EVENT, "\n  place:\n    seed: gazette", "\n  place:\n    sead: gazette"),
        (EVENT, r"\[@place\]\n", "[@palce]\n"),
    )
    assert [(fault.place.line, fault.rule) for fault in found] == [
        (3, "malformed-date"),
        (4, "unknown-kind"),
        (5, "malformed"),
        (12, "quote-not-found"),
        (16, "unknown-field"),
        (24, "unknown-citation"),
    ]


@pytest.mark.parametrize("name", [EVENT, DOCUMENT, SETTINGS])
def test_settings_and_documents_at_fault_hide_no_fault_of_an_event(
    name: str, project: Path
) -> None:
    at_fault = (name, r"title: .*", "title: [[x]]")
    found = faults(project, at_fault, (EVENT, "Two of the five", "Two of the six"))
    assert [(fault.place.path, fault.rule) for fault in found] == sorted(
        [(name, "malformed"), (EVENT, "quote-not-found")],
        key=lambda told: (told[0], told[1] == "quote-not-found"),
    )


def test_an_event_may_hang_on_a_citation_that_cannot_be_read(project: Path) -> None:
    at_fault = (EVENT, "quote: Two of .*", "quote: [[x]]")
    after = (SILENT, "at: publication", "at: two-keepers-leave")
    assert [f.rule for f in faults(project, at_fault, after)] == ["wrong-date", "malformed"]


@pytest.mark.parametrize(("old", "new"), [("date: .*", "date: April"), ("title: .*", "title: [")])
def test_nothing_follows_from_an_anchor_that_cannot_be_read(
    old: str, new: str, project: Path
) -> None:
    after = (SILENT, "at: publication", "at: two-keepers-leave")
    assert [f.place.path for f in faults(project, (EVENT, old, new), after)] == [EVENT]


LINES = [
    (name, number, line)
    for name in (EVENT, DOCUMENT)
    for number, line in enumerate((EXAMPLE / name).read_text("utf-8").splitlines(), 1)
    if re.match(r"\s*(?:[a-z]+): (?![{\[])", line)
]


@pytest.mark.parametrize(("name", "number", "line"), LINES)
def test_a_field_that_cannot_be_read_is_one_fault(
    name: str, number: int, line: str, project: Path
) -> None:
    lines = (project / name).read_text("utf-8").split("\n")
    lines[number - 1] = re.sub(": .*", ": [[x]]", line)  # no field is a list of lists
    (project / name).write_text("\n".join(lines), "utf-8")
    found = faults(project)
    assert [(str(f.place.path), f.place.line) for f in found] == [(name, number)], found


def test_a_field_that_was_not_read_is_neither_there_nor_forgotten() -> None:
    event = partial(Event, {"title": "x", "status": [], "actors": ["a", "B c"], "outcome": "x"})
    assert (event.title, event.tier, event.bases) == ("x", "main", [])
    for field in ("status", "date", "actors"):
        with pytest.raises(UnreadError):
            getattr(event, field)
    assert event.outcome is not None
    with pytest.raises(UnreadError):
        event.outcome.is_.upper()


def test_a_field_that_was_meant_is_not_taken_for_one_left_out() -> None:
    event = partial(Event, {"actor": ["a"]}, [("actors",)])
    with pytest.raises(UnreadError):
        event.actors.clear()


@pytest.mark.parametrize("kind", [Event, Settings])
def test_of_what_cannot_be_read_at_all_nothing_is_known(kind: type[BaseModel]) -> None:
    for field in kind.model_fields:
        with pytest.raises(UnreadError):
            getattr(unread(kind), field)


def test_a_name_that_no_field_has_is_our_own_mistake() -> None:
    with pytest.raises(AttributeError) as raised:
        getattr(unread(Event), "colour")  # noqa: B009 - which no type checker would let pass
    assert not isinstance(raised.value, UnreadError)


IDLE = "allow: {unsupported-word: a reason that nobody needs}\n"
READ = "events/2001/machine-announced.md"


@pytest.mark.parametrize(
    ("broken", "beside", "judged"),
    [
        (SILENT, "", True),
        (EVENT, "after: [two-keepers-leave]\n", False),
        (READ, "", False),
        (DOCUMENT, "", True),
        ("seeds/wire.yml", "", False),
        ("docs/actors/keepers.md", "", False),
    ],
    ids=["of another", "of one it names", "its own", "of a document", "of its document", "a name"],
)
def test_an_exception_is_not_called_idle_where_what_it_rests_on_could_not_be_read(
    broken: str, beside: str, *, judged: bool, project: Path
) -> None:
    found = faults(
        project,
        (READ, "^---\n", f"---\n{IDLE}{beside}"),
        (broken, "(?m)^(kind|language): .*", r"\1: []"),
    )
    rules = {fault.rule for fault in found}
    assert len(rules - {"idle-exception"}) == 1
    assert ("idle-exception" in rules) is judged


def test_a_citation_that_counts_from_one_that_was_not_read_is_not_blamed(project: Path) -> None:
    other = "  other:\n    seed: wire\n    quote: Grey Rock light would be run by a machine\n"
    other += "    origin: board\n    at: [x]\n"
    (fault,) = faults(
        project,
        (READ, "    says: on Friday\n", "    says: on Friday\n    from: other\n"),
        (READ, "citations:\n", f"citations:\n{other}"),
    )
    assert (fault.rule, "`at`" in fault.message) == ("malformed", True)


def test_who_has_something_to_say_all_the_same_asks_for_what_was_read() -> None:
    event = partial(Event, {"title": "x", "status": []})
    assert (if_read(event, "title", ""), if_read(event, "status", "")) == ("x", "")
