"""Whatever bytes a file holds, the door gives a value or faults with places inside the file."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chronology.language import splitter
from chronology.records.disk import decode
from chronology.records.load import read
from chronology.records.models import Actor, Base, Event, Record, Seed
from chronology.values.faults import Fault
from examples import EXAMPLE

FILES: dict[str, type[Record]] = {
    "events/2001/two-keepers-leave.md": Event,
    "docs/actors/keepers.md": Actor,
    "docs/bases/grey-rock.md": Base,
    "seeds/gazette.yml": Seed,
}
# What means something to YAML, to Markdown, or to whoever reads bytes.
SIGNS = (
    "\t|\r|\n|[|]|{|}|'|\"|: |:|- |, |#|| |> |%|\\|&a |*a|!!x |? |<<: |---\n|...\n|~|\0|\x1b|"
    "\u2028|\x85|\ufeff|\ud7ff|[@|](|<b>|```|[@x]|  |\n\n|<!--|=======\n|\\ud800|é|[[[["
).split("|")
signs = st.sampled_from(SIGNS).map(str.encode) | st.binary(max_size=3)
edits = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9), signs), min_size=1, max_size=4)


def faults(raw: bytes, name: str) -> list[Fault]:
    text, fault = decode(raw, name)
    return [fault] if fault else read(text, name, FILES[name], splitter("en"))[1]


def inside(fault: Fault, raw: bytes) -> bool:
    """Whether the place of a fault is one that an editor can go to."""
    text = raw.decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    _, line, column = fault.place
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


@pytest.mark.parametrize("name", FILES)
@given(edits=edits)
@example(edits=[(0.0, 9, b"")])
@example(edits=[(0.5, 0, b"\xff")])
@example(edits=[(1.0, 0, b"#")])
@example(edits=[(0.96484375, 2, b"\r")])
@settings(max_examples=60)
def test_no_edit_is_too_much_for_the_door(name: str, edits: list[tuple[float, int, bytes]]) -> None:
    raw = (EXAMPLE / name).read_bytes()
    for where, removed, added in edits:
        at = int(where * len(raw))
        raw = raw[:at] + added + raw[at + removed :]
    for fault in faults(raw, name):
        assert inside(fault, raw), fault
        assert fault.place.path == name
        assert fault.message
        assert fault.help, fault
        assert "Input" not in fault.message  # which is how the library would say it


@pytest.mark.parametrize("name", FILES)
def test_the_files_that_are_edited_are_sound(name: str) -> None:
    assert faults((EXAMPLE / name).read_bytes(), name) == []
