"""The door: every sort of bad file gives its fault, with its place, and hides no other."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from chronology.cli.pipeline import examine
from chronology.language import splitter
from chronology.records.disk import LARGEST, decode
from chronology.records.load import load, load_archive, read, replaced, split
from chronology.records.models import Event, Written
from chronology.values.faults import Fault
from examples import EXAMPLE

EVENT = "events/2001/machine-announced.md"
OTHER = "docs/actors/ole-vik.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    shutil.copytree(EXAMPLE, root)
    # Another fault, to be found whatever else is wrong.
    (root / OTHER).write_text("---\nname: Ole Vik\nkind: person\ncolour: red\n---\n", "utf-8")
    return root


def found(root: Path) -> list[Fault]:
    """The faults of a project but the one that is always there."""
    faults = list(examine(root).verdicts.faults)
    always = [fault for fault in faults if str(fault.place) == f"{OTHER}:4:1"]
    assert [fault.rule for fault in always] == ["unknown-field"], "the other fault is hidden"
    return [fault for fault in faults if fault not in always]


def change(root: Path, old: str, new: str | bytes, name: str = EVENT) -> None:
    raw = (root / name).read_bytes()
    assert old.encode() in raw, old
    new = new.encode() if isinstance(new, str) else new
    (root / name).write_bytes(raw.replace(old.encode(), new, 1))


BODY = "The Lighthouse Board said on Friday, 4 May 2001,"
BAD: dict[str, tuple[str, str | bytes, str, str, str]] = {
    "an open quotation mark": ("title: The", 'title: "The', "2:8", "malformed", "quotation"),
    "a tab": ("kind: statement", "\tkind: statement", "4:1", "malformed", "with spaces"),
    "a tab in a block": ("  board:\n", "\tboard:\n", "9:1", "malformed", "with spaces"),
    "a missing fence": ("---\n\nThe", "\nThe", "1:1", "malformed", "line `---`"),
    "no front matter": ("---\n", "", "1:1", "malformed", "line `---`"),
    "no UTF-8": ("kind: st", b"kind: \xe9t", "4:7", "malformed", "as UTF-8"),
    "NUL": ("kind: st", "kind: st\0", "4:9", "malformed", "remove it"),
    "NUL in the text": (BODY, "The\0 Board,", "17:4", "malformed", "remove it"),
    "a line separator": (BODY, "The\u2028 Board,", "17:4", "malformed", "remove it"),
    "a duplicate key": ("date:", "kind: plan\ndate:", "5:1", "duplicate-key", "one of the two"),
    "an alias": ("[lighthouse-board]", "[&a x, *a]", "6:16", "yaml-alias", "again"),
    "a merge key": ("kind:", "<<: {a: b}\nkind:", "4:1", "unknown-field", "the fields are"),
    "a tag": ("kind: st", "kind: !!python/name:os.x st", "4:7", "malformed", "the tag"),
    "a misspelt field": ("actors:", "actor:", "6:1", "unknown-field", "`actors`"),
    "a list for a word": ("kind: statement", "kind: [a]", "4:7", "malformed", "bracket"),
    "fields for a word": ("kind: statement", "kind: {a: b}", "4:7", "malformed", "colon"),
    "a word for a list": ("[grey-rock]", "grey-rock", "7:8", "malformed", "`[grey-rock]`"),
    "a word for fields": ("  board:\n", "  b: x\n  board:\n", "9:6", "malformed", "`name: value`"),
    "nothing for fields": ("  board:\n", "  b:\n  board:\n", "9:5", "malformed", "value"),
    "a list for fields": ("  board:\n", "  - board:\n", "9:3", "malformed", "`name: value`"),
    "nothing for a list": ("[grey-rock]", "", "7:7", "malformed", "remove the line"),
    "nothing in a list": ("[grey-rock]", "[~]", "7:9", "malformed", "write a value"),
    "a misspelt word": ("occurred", "ocurred", "5:9", "malformed", "`occurred`"),
    "an unquoted date": (
        "2001-05-04",
        "[2001-05-04,2001-05-05]",
        "3:7",
        "malformed-date",
        "quotation",
    ),
    "an open date": ("2001-05-04", "[..2001-05-04]", "3:7", "malformed-date", "quotation"),
    "a date in words": ("2001-05-04", "4 May 2001", "3:7", "malformed-date", "`2001-05-04`"),
    "a day that is none": ("2001-05-04", "2001-02-30", "3:7", "malformed-date", ""),
    "a path for an id": ("seed: wire", "seed: ../../wire", "10:11", "malformed", "hyphens"),
    "a path in a list": ("[grey-rock]", "[../x]", "7:9", "malformed", "hyphens"),
    "two lines for one": ("title: The", "title: |\n  The\n  x", "2:8", "malformed", "one line"),
    "an endless line": ("title: The", f"title: {'x' * 200}", "2:8", "malformed", "shorten"),
    "a script": (BODY, f"<script>x</script>{BODY}", "17:1", "raw-html", "Markdown"),
    "HTML in a line": (BODY, f"{BODY} <b>so</b>", "17:1", "raw-html", "Markdown"),
    "HTML in a title": ("machine would", "<img src=x> would", "2:8", "raw-html", "Markdown"),
    "a script as a link": (BODY, f"[x](javascript:alert) {BODY}", "17:3", "unsafe-link", "https"),
    "a disguised script": (BODY, f"[x](java&#115;cript:y) {BODY}", "17:3", "unsafe-link", "https"),
    "a link with data": (BODY, f"[x](data:text/html,y) {BODY}", "17:3", "unsafe-link", "https"),
    "a link without scheme": (BODY, f"[x](//example.org) {BODY}", "17:3", "unsafe-link", "https"),
    "a backslash link": (BODY, f"[x](\\\\\\\\example.org) {BODY}", "17:3", "unsafe-link", "https"),
    "an open bracket": ("[grey-rock]", "[grey-rock", "7:8", "malformed", "bracket"),
    "no colon": ("kind: st", "kind st", "4:1", "malformed", "`name: value`"),
    "a merge conflict": ("kind: st", "<<<<<<< HEAD\nkind: st", "4:1", "malformed", "conflict"),
    "an indented field": ("kind: st", "  kind: st", "4:3", "malformed", "indent"),
    "a bracket that opens a text": ("title: The", "title: [The] A", "2:8", "malformed", "quot"),
    "nothing for a date": ("2001-05-04", "", "3:6", "malformed", "write a value"),
    "nothing for a word": ("kind: statement", "kind: ''", "4:7", "malformed", "write something"),
    "a list for a status": ("occurred", "[a]", "5:9", "malformed", "bracket"),
    "fields for a list": ("[grey-rock]", "{a: b}", "7:8", "malformed", "one, another"),
    "a tag on fields": ("citations:", "citations: !!omap", "8:12", "malformed", "the tag"),
    "a hidden direction": (BODY, f"{BODY} \u202eso\u202c", "17:50", "hidden-characters", "again"),
    "a block of code": (BODY, f"    The keepers.\n\n{BODY}", "17:1", "unread-text", "sentence"),
    "a title of a link": (
        BODY,
        f'[x](https://x.org "y") {BODY}',
        "17:1",
        "unread-text",
        "sentence",
    ),
    "lists in lists": (BODY, f"{'> ' * 30}x\n\n{BODY}", "17:1", "unread-text", "sentence"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_gives_its_fault_and_hides_no_other(what: str, project: Path) -> None:
    old, new, place, rule, help_ = BAD[what]
    change(project, old, new)
    faults = [fault for fault in found(project) if fault.rule == rule]
    assert [str(fault.place) for fault in faults][:1] == [f"{EVENT}:{place}"], faults
    assert help_ in faults[0].help


@pytest.mark.parametrize(
    "raw", [b"", b"---\n---\n", b"---\n", b"---\n- a\n---\n", b"---\na\n---\n"]
)
def test_a_file_without_fields_is_malformed(raw: bytes, project: Path) -> None:
    (project / EVENT).write_bytes(raw)
    assert [(fault.rule, fault.place.path) for fault in found(project)][-1:] == [
        ("malformed", EVENT)
    ]


def test_a_mark_of_byte_order_and_carriage_returns_change_nothing(project: Path) -> None:
    raw = (project / EVENT).read_bytes()
    (project / EVENT).write_bytes(b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"))
    assert found(project) == []
    (project / EVENT).write_bytes(raw.replace(b"\n", b"\r"))
    assert found(project) == []


def test_places_are_right_in_a_file_with_carriage_returns(project: Path) -> None:
    raw = (project / EVENT).read_bytes().replace(b"kind: statement", b"kind: nothing")
    (project / EVENT).write_bytes(raw.replace(b"\n", b"\r\n"))
    assert f"{EVENT}:4:7" in [str(fault.place) for fault in found(project)]


def test_a_huge_file_is_not_even_read(project: Path) -> None:
    with (project / EVENT).open("ab") as file:
        file.truncate(50_000_000)
    faults = [fault for fault in found(project) if fault.place.path == EVENT]
    assert "50,000,000 bytes" in faults[0].message
    assert f"{LARGEST:,}" in faults[0].message


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        (">-\n      One of the fishermen said that four\n      keepers had left", "12:38"),
        ("|\n      One of the fishermen said that four\n      keepers had left", "12:38"),
        ("One of the fishermen said\n      that four keepers had left", "12:12"),
        ('"One of the fishermen said that four\n      keepers had left"', "11:44"),
        ("'One of the fishermen said that three\n      people had left'", "12:7"),
        ("One of the fishermen said that three keepers had", None),
    ],
)
def test_a_quotation_that_is_not_found_is_placed_at_its_first_wrong_word(
    quote: str, place: str | None, project: Path
) -> None:
    (project / "events/2001/three-left.md").write_text(
        "---\ntitle: Three keepers are said to have left\ndate: 2001-05-04\nkind: departure\n"
        "status: reported\nactors: [keepers]\ncitations:\n  wire:\n    seed: wire\n"
        f"    origin: fishermen\n    quote: {quote}\n    at: publication\n---\n"
        "A fisherman said that three keepers had left. [@wire]\n",
        "utf-8",
    )
    faults = [fault for fault in found(project) if fault.rule == "quote-not-found"]
    assert [str(fault.place).partition(":")[2] for fault in faults] == ([place] if place else [])
    for fault in faults:
        assert fault.near is not None
        assert fault.near.place.path == "seeds/wire.txt"
        assert "three keepers" in fault.near.text


def test_folding_does_not_tear_a_word_at_its_hyphen(project: Path) -> None:
    text = (project / "seeds/wire.txt").read_bytes() + b"\nIt was a two-day trip for them.\n"
    (project / "seeds/wire.txt").write_bytes(text)
    archived = examine(project).loaded.texts["wire"]
    change(project, "sha256: 833f8b68524de1b6f45fb36ded7bfa2e5a129033b01e7d513b72395ca8e24a1a",
           f"sha256: {archived.sha256}", "seeds/wire.yml")  # fmt: skip
    fields = (
        "    seed: wire\n    origin: article\n    quote: >\n      It was a two-\n      day trip\n"
    )
    change(project, "citations:\n", f"citations:\n  trip:\n{fields}")
    change(project, "[@board]", "[@board] It was a two-day trip. [@trip]")
    assert [fault.rule for fault in found(project)] == ["unpinned-citation"]


LINK = "this is a symbolic link"


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("events/2001/x.md", EVENT),
        ("events/2001/gone.md", "nowhere"),
        ("events/2002", "events/2001"),
        ("docs/assets/x.json", "/etc/passwd"),
        ("seeds/x.txt", "/etc/passwd"),
    ],
)
def test_a_link_is_not_followed(name: str, target: str, project: Path) -> None:
    (project / name).parent.mkdir(exist_ok=True)
    (project / name).symlink_to(project / target)
    faults = [fault for fault in found(project) if fault.rule == "symbolic-link"]
    assert [(str(fault.place), fault.message) for fault in faults] == [(f"{name}:1:1", LINK)]


@pytest.mark.parametrize("name", ["events", "seeds", "docs/bases", "chronology.yml"])
def test_what_everything_rests_on_may_be_no_link_either(name: str, project: Path) -> None:
    (project / name).rename(project / "elsewhere")
    (project / name).symlink_to(project / "elsewhere")
    faults = examine(project).verdicts.faults
    assert ("symbolic-link", f"{name}:1:1") in [(f.rule, str(f.place)) for f in faults]


ODD_NAMES = [
    "we ird.md",
    "né.md",
    "UP.md",
    "-a.md",
    "a--b.md",
    "a" * 90 + ".md",
    "con.md",
    "lpt1.md",
    "a\n::error::b.md",
]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_name_that_cannot_be_an_id_is_a_fault(name: str, project: Path) -> None:
    shutil.copy(project / EVENT, project / "events/2001" / name)
    assert [fault.rule for fault in found(project)] == ["malformed-id"]


def test_a_name_that_is_no_text_is_a_fault(project: Path) -> None:
    name = os.fsdecode(b"a\xff.md")
    try:
        shutil.copy(project / EVENT, project / "events/2001" / name)
    except OSError:
        pytest.skip("this file system has no such names")
    assert [fault.rule for fault in found(project)] == ["malformed-id"]


@pytest.mark.parametrize(
    ("make", "place"),
    [
        (lambda root: (root / "events/2001/x.md").mkdir(), "events/2001/x.md"),
        (lambda root: (root / "seeds/x.txt").mkdir(), "seeds/x.txt"),
        (lambda root: (root / "events/2001/note.txt").touch(), "events/2001/note.txt"),
        (lambda root: (root / "events/x.md").touch(), "events/x.md"),
        (lambda root: (root / "docs/bases/x.yml").touch(), "docs/bases/x.yml"),
        (lambda root: (root / "seeds/x.pdf").touch(), "seeds/x.pdf"),
    ],
)
def test_what_would_be_passed_over_is_a_fault(
    make: Callable[[Path], None], place: str, project: Path
) -> None:
    make(project)
    assert [(fault.rule, fault.place.path) for fault in found(project)] == [("stray-file", place)]


def test_what_an_editor_hides_is_passed_over(project: Path) -> None:
    (project / "events/2001/.machine-announced.md.swp").touch()
    assert found(project) == []


def test_a_file_where_a_folder_belongs_is_a_fault(project: Path) -> None:
    shutil.rmtree(project / "events")
    (project / "events").touch()
    assert ("stray-file", "events") in [(f.rule, f.place.path) for f in found(project)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are a matter of Unix")
def test_a_pipe_is_not_waited_for(project: Path) -> None:
    os.mkfifo(project / "events/2001/x.md")
    (fault,) = found(project)
    assert fault.message == "this is no regular file"


def test_what_may_not_be_read_is_a_fault(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "machine-announced.md":
            raise PermissionError(13, "Permission denied")
        return really(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    faults = [fault for fault in found(project) if fault.rule == "malformed"]
    assert [fault.message for fault in faults] == ["the file cannot be read: Permission denied"]


def test_a_folder_that_may_not_be_listed_is_a_fault(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("2001"):
            raise PermissionError(13, "Permission denied", str(path))
        return really(path)

    monkeypatch.setattr(os, "scandir", refuse)
    messages = [fault.message for fault in load(project, splitter).faults]
    assert "the folder cannot be read: Permission denied" in messages


@pytest.mark.parametrize(
    ("raw", "place"),
    [(b"", "1:1"), (b"title: [\n", "1:8"), (b"title: x\n", "1:1"), (b"\xff", "1:1")],
)
def test_settings_that_cannot_be_read_are_a_fault(raw: bytes, place: str, project: Path) -> None:
    (project / "chronology.yml").write_bytes(raw)
    assert f"chronology.yml:{place}" in [str(fault.place) for fault in found(project)]


def test_settings_may_be_no_folder(project: Path) -> None:
    (project / "chronology.yml").unlink()
    (project / "chronology.yml").mkdir()
    assert "chronology.yml:1:1" in [str(fault.place) for fault in found(project)]


def test_without_settings_there_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load(tmp_path, splitter)


def test_an_empty_project_does_not_pass(project: Path) -> None:
    for folder in ("events", "seeds", "docs"):
        shutil.rmtree(project / folder)
    faults = examine(project).verdicts.faults
    assert {fault.rule for fault in faults} == {"nothing-to-check"}


def test_a_document_that_cannot_be_read_leaves_its_citations_unchecked(project: Path) -> None:
    (project / "seeds/wire.txt").write_bytes(b"caf\xe9")
    verdicts = examine(project).verdicts
    assert verdicts.counts["unchecked"] == 1
    assert not verdicts.ok
    assert {("unchecked-citation", EVENT), ("malformed", "seeds/wire.txt")} <= {
        (fault.rule, fault.place.path) for fault in verdicts.faults
    }


def test_a_drawing_must_be_json(project: Path) -> None:
    (project / "docs/assets").mkdir()
    (project / "docs/assets/good.json").write_text("{}", "utf-8")
    (project / "docs/assets/deep.json").write_text("[" * 100_000, "utf-8")
    (project / "docs/assets/bad.geojson").write_text('{\n"a":', "utf-8")
    assert [str(fault.place) for fault in found(project)] == [
        "docs/assets/bad.geojson:2:5", "docs/assets/deep.json:1:1"
    ]  # fmt: skip
    assert load(project, splitter).files["docs/assets/good.json"] == b"{}"


def test_what_the_site_is_made_with_is_read_as_it_lies_on_disk(project: Path) -> None:
    written = {
        "mkdocs.yml": b"\xef\xbb\xbfsite_name: x\r\n",
        "docs/assets/a.png": b"\x89PNG\x00",
        "docs/overrides/main.html": b"{% extends 'base.html' %}",
    }
    for name, content in written.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_bytes(content)
    files = load(project, splitter).files
    assert {name: files[name] for name in written} == written
    assert files[EVENT] == (project / EVENT).read_bytes()
    assert not [name for name in files if name.endswith(".txt")]


@pytest.mark.parametrize("name", ["mkdocs.yml", "docs/assets/a.css", "docs/overrides/a.html"])
def test_what_the_site_is_made_with_is_no_link(project: Path, name: str) -> None:
    (project / name).unlink(missing_ok=True)
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).symlink_to("/etc/hostname")
    (fault,) = found(project)
    assert (fault.place.path, fault.rule) == (name, "symbolic-link")
    assert name not in load(project, splitter).files


def test_a_configuration_that_is_no_text_is_told_before_anything_is_built(project: Path) -> None:
    (project / "mkdocs.yml").write_bytes(b"site_name: caf\xe9\n")
    (fault,) = found(project)
    assert (str(fault.place), fault.rule) == ("mkdocs.yml:1:15", "malformed")


def test_a_page_may_do_without_fields(project: Path) -> None:
    (project / "docs/plain.md").write_text("Some words.\n\n# A title\n", "utf-8")
    (project / "docs/bare.md").write_text("Nothing but words.\n", "utf-8")
    (project / "docs/bad.md").write_text("---\ntitle: [x]\n---\n", "utf-8")
    assert [str(fault.place) for fault in found(project)] == ["docs/bad.md:2:8"]
    pages = load(project, splitter).pages
    assert (pages["plain"].title, pages["bare"].title) == ("A title", "bare")


def test_the_archive_alone_is_read_without_anything_else(project: Path) -> None:
    shutil.rmtree(project / "events")
    (project / "chronology.yml").unlink()
    loaded = load_archive(project)
    assert sorted(loaded.seeds) == sorted(loaded.texts) == ["gazette", "wire"]


def test_a_document_is_kept_as_it_is() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb\0", "x", as_is=True) == ("\ufeffa\r\nb\0", None)


def test_the_body_begins_where_it_stands() -> None:
    assert split("---\na: b\n---\n\n\ntext\n", "x")[1:3] == ("\ntext\n", 5)
    assert split("---\na: b\n---", "x")[1:3] == ("", 3)
    assert split("---\na: b\n---\n---\n", "x")[1:3] == ("\n---\n", 3)


def test_a_record_can_be_replaced_by_another_text() -> None:
    loaded = load(EXAMPLE, splitter)
    text = (EXAMPLE / EVENT).read_text("utf-8")
    assert replaced(loaded, EVENT, text).events.keys() == loaded.events.keys()
    broken = replaced(loaded, EVENT, "nothing")
    assert "machine-announced" not in broken.events
    assert broken.broken == {"machine-announced"}
    assert [fault.rule for fault in broken.faults] == ["malformed"]
    with pytest.raises(ValueError, match="nowhere"):
        replaced(loaded, "nowhere/x.md", text)


def test_a_page_without_a_closed_fence_is_malformed() -> None:
    record, faults = read("---\ntitle: x\n", "docs/x.md", Written, splitter("en"))
    assert record is None
    assert faults[0].help == "put a line `---` between the fields and the text"


def test_records_are_the_same_where_their_files_are() -> None:
    event = next(iter(load(EXAMPLE, splitter).events.values()))
    other, _ = read((EXAMPLE / event.path).read_text("utf-8"), event.path, Event, splitter("en"))
    assert event == other
    assert hash(event) == hash(other)
    assert event != "event"
