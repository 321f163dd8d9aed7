"""Two states of a chronology beside each other: nothing where they are one, a mirror both ways."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.checks.rules import Rule, rules
from chronology.derive.alignment import apart, paired
from chronology.derive.consequences import consequences
from chronology.derive.resolve import resolve
from chronology.derive.revision import Revision, revision, twins
from chronology.language import splitter
from chronology.records.load import load
from examples import EXAMPLE, examples, play

if TYPE_CHECKING:
    from chronology.derive.chronology import Chronology

EVENT = "# events/2001/machine-announced.md\n"


def read(root: Path) -> Chronology:
    loaded = load(root, splitter)
    return resolve(loaded, loaded.settings)


@cache
def base() -> Chronology:
    return read(EXAMPLE)


def changed(change: str, root: Path) -> Revision:
    play(change, root)
    return revision(base(), read(root))


def told(one: Revision, *, back: bool = False) -> list[object]:
    """Everything that a revision says, as it would be said on the way back."""
    hows = {"added": "withdrawn", "withdrawn": "added"} if back else {}
    step = -1 if back else 1
    return sorted(
        [
            (hows.get(revised.how, revised.how), revised.record.register_)
            for revised in (*one.documents, *one.records)
        ]
        + [(edit.keys, (edit.old, edit.new)[::step]) for edit in one.edits]
        + [
            tuple(side.sentence.text if side else "" for side in (said.before, said.after))[::step]
            for revised in one.records
            for said in revised.statements
        ]
        + [pair[::step] for text in one.texts for pair in text.paragraphs],
        key=repr,
    )


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_state_differs_in_nothing_from_itself_and_the_way_back_is_the_mirror_image(
    rule: Rule, tmp_path: Path
) -> None:
    play(examples(rule, "Faulty")[0], tmp_path, pin=False)
    before, after, again = base(), read(tmp_path), read(tmp_path)
    assert not revision(after, again)
    there, back = revision(before, after), revision(after, before)
    assert told(there) == told(back, back=True)
    assert told(there) == told(revision(before, again))


def test_what_is_added_is_all_new_and_what_is_withdrawn_all_gone(tmp_path: Path) -> None:
    play("# events/2001/board-silent.md (remove)", tmp_path)
    (gone,) = revision(base(), read(tmp_path)).records
    (new,) = revision(read(tmp_path), base()).records
    assert (gone.how, new.how) == ("withdrawn", "added")
    assert [s.before.sentence.text for s in gone.statements if s.before] == [
        s.after.sentence.text for s in new.statements if s.after
    ]
    assert len(new.statements) == 2
    assert all(s.before is None for s in new.statements)


def test_an_event_of_another_name_is_renamed_and_neither_new_nor_gone(tmp_path: Path) -> None:
    change = (
        "# events/2001/no-comment.md (copy of events/2001/board-silent.md)\n"
        "# events/2001/board-silent.md (remove)"
    )
    (one,) = changed(change, tmp_path).records
    assert (one.how, one.edits, one.statements) == ("renamed", (), ())


def test_a_sentence_that_was_reworded_is_found_beside_what_it_was(tmp_path: Path) -> None:
    change = EVENT + "body: A machine is to tend the light, the Lighthouse Board said. [@board]"
    (one,) = changed(change, tmp_path).records
    (said,) = one.statements
    assert said.before
    assert said.after
    assert said.before.sentence.text.startswith("The Lighthouse Board said on Friday")
    assert said.after.sentence.text.startswith("A machine")


def test_a_sentence_whose_paragraph_changed_is_told_though_no_word_of_it_did(
    tmp_path: Path,
) -> None:
    play("", tmp_path)
    text = tmp_path / "seeds/wire.txt"
    text.write_bytes(text.read_bytes().replace(b"still has its", b"has lost its"))
    one = revision(base(), read(tmp_path))
    (text_,) = one.texts
    ((was, now),) = text_.paragraphs
    assert was.replace("still has its", "has lost its") == now
    (record,) = [r for r in one.records if r.record.id == "machine-announced"]
    assert {said.before.sentence.text == said.after.sentence.text
            for said in record.statements if said.before and said.after} == {True}  # fmt: skip


def test_the_order_of_readings_counts_since_one_of_them_is_used(tmp_path: Path) -> None:
    readings = [
        "{value: two keepers, citations: [gazette]}", "{value: some keepers, citations: [place]}",
    ]  # fmt: skip
    states: list[Chronology] = []
    for order in (readings, readings[::-1]):
        root = tmp_path / str(len(states))
        play(
            "# events/2001/two-keepers-leave.md\ndiffers:\n  - about: number\n    readings: "
            f"[{', '.join(order)}]\n    uses: 1\n    because: it counts",
            root,
        )
        states.append(read(root))
    ((edit,),) = (one.edits for one in revision(*states).records)
    assert edit.old.index("two keepers") < edit.old.index("some keepers")
    assert edit.new.index("two keepers") > edit.new.index("some keepers")


def test_what_cannot_be_read_is_neither_new_nor_gone(tmp_path: Path) -> None:
    play("# events/2001/board-silent.md (whole file)\nno front matter", tmp_path)
    assert not revision(base(), read(tmp_path)).events
    assert not revision(read(tmp_path), base()).events


def test_an_event_that_is_told_twice_is_found(tmp_path: Path) -> None:
    change = "# events/2001/again.md (copy of events/2001/board-silent.md)"
    one = changed(change, tmp_path)
    assert twins(one.after.event["again"], one.after) == ("board-silent",)
    assert twins(base().event["board-silent"], base()) == ()


def test_what_follows_for_the_whole_is_told_in_words(tmp_path: Path) -> None:
    play("# events/2001/two-keepers-leave.md (remove)", tmp_path)
    followed = {(one.about, one.id): (one.old, one.new)
                for one in consequences(base(), read(tmp_path))}  # fmt: skip
    by = "there by 29 April 2001 at the latest (by two-keepers-leave)"
    told = (
        f"held, since when is not known; {by}",
        "leaving, 23–29 April 2001; known until 23–29 April 2001 (by two-keepers-leave)",
    )
    assert followed["tracks", "grey-rock/keepers"] == (told, ())
    assert followed["coverage", "gazette"][0] != followed["coverage", "gazette"][1]
    assert followed["origins", "two-keepers-leave"] == (("1 document, 1 origin",), ())
    assert list(consequences(base(), read(EXAMPLE))) == []


def _nothing(_: object) -> tuple[()]:
    return ()


TEXTS = st.lists(st.text("ab ", max_size=6), max_size=6)


@given(TEXTS, TEXTS)
def test_texts_are_paired_the_same_both_ways_and_each_once(old: list[str], new: list[str]) -> None:
    there = list(paired(old, new, str, _nothing))
    back = list(paired(new, old, str, _nothing))
    assert sorted([a for a, _ in there if a is not None]) == sorted(old)
    assert [b for _, b in there if b is not None] == new
    assert sorted(there, key=repr) == sorted(((a, b) for b, a in back), key=repr)


@given(TEXTS, TEXTS)
def test_what_stands_on_both_sides_is_left_out_as_often_as_it_does(
    old: list[str], new: list[str]
) -> None:
    mine, theirs = apart(old, new, str)
    assert not {*mine} & {*theirs}
    assert len(old) - len(mine) == len(new) - len(theirs)


def test_long_lists_are_paired_by_order() -> None:
    old, new = ([f"{n} {word}" for n in range(201)] for word in ("was", "is"))
    assert list(paired(old, new, str, lambda _: ())) == list(zip(old, new, strict=True))
