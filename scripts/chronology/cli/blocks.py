"""What a review card says, as blocks of plain text; drawing and escaping is left to `cards`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from itertools import chain
from typing import Literal, NamedTuple, TypeAlias, TypeVar

from chronology.cli.card import ReviewCard
from chronology.cli.runs import Run, marked, own_words, passage, reworded
from chronology.cli.touched import Touched
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Cited, Found
from chronology.derive.dating import one_working
from chronology.derive.reviews import Standing
from chronology.derive.revision import Edit, Revised, Reworded, Rewritten, twins
from chronology.records.models import Actor, Base, Entity, Event, Record, Seed, Written
from chronology.records.partial import if_read
from chronology.values.dates import When
from chronology.values.faults import Notice, UnreadError

T = TypeVar("T")

Kind: TypeAlias = Literal["title", "section", "part", "line", "item", "ask", "quote", "source"]
_ABOUT = {
    "tracks": "Who is where",
    "coverage": "What is used of the documents",
    "origins": "Documents and origins behind each event",
    "disagreements": "Disagreements",
}
_SORTS = {
    "site": "What dresses the site",
    "git": "What git shows",
    "page": "Pages, as far as no citation holds them",
    "program": "The program and what runs it",
    "other": "Other files",
}
_NOUNS = {Actor: "Actor", Base: "Base", Event: "Event", Seed: "Document", Written: "Page"}
_NAMED = 12
"""Files of the program that are named one by one."""
_GUARDED = frozenset({"allow", "aliases", "names", "parent", "paragraph", "origin"})
"""Fields of events, actors, bases and pages by which other sentences come to pass the checks."""
_WHY = {
    "sha256": "by this the text is known",
    "furniture": "what is furniture cannot be cited",
    "origins": "this decides who may speak in a sentence",
    "origin": "this decides who may speak in a sentence",
    "publisher": "this decides who vouches for a document",
    "published": "from this day every “yesterday” counts",
    "irrelevant": "what is irrelevant need not be used",
    "suspect": "what is suspect may not be told as a fact",
    "reach": "this decides how much of the text is published",
    "language": "this decides which checks can read it",
    "allow": "this excuses a fault",
    "not_names": "these words need not be registered",
    "aliases": "a sentence may call them so",
    "names": "a sentence may call them so",
    "parent": "what is said of the one is taken for the other",
    "paragraph": "this says that somebody read the passage again",
    "as_of": "this day decides which deadlines have passed",
}
"""What a field can do that no check would notice."""
_BY_HAND = frozenset({"title", "citations", "date"})
"""Fields of an event that are shown as sentences, passages and workings."""


class Block(NamedTuple):
    """A piece of a card: a heading, line, item, question, quotation, or lines as source."""

    kind: Kind
    runs: tuple[Run, ...]


def blocks(card: ReviewCard) -> Iterator[Block]:
    """Say what a change does, what can carry a lie past every check before all else."""
    yield _block("title", "What this change does")
    yield _block("line", "From ", _code(card.names[0]), " to ", _code(card.names[1]), ".")
    yield _block("line", _strong(_summary(card)))
    if card.unread:
        yield _block(
            "line",
            "Some records cannot be read in full; what follows for the whole leaves them out.",
        )
    first = [*_first(card)]
    if first:
        yield _block("section", "Look at this first")
        yield _block("line", "Every check believes what stands here; only a reader can judge it.")
        yield from first
    if card.faults:
        yield _block("section", "What the machine refuses")
        yield from (_notice("item", fault) for fault in card.faults)
    if card.taken:
        yield _block("section", "What it takes away")
        yield _block("line", "Each may be right: whoever takes something away says why.")
        yield from (_notice("ask", question) for question in card.taken)
    others = (one for one in card.revision.records if one not in card.revision.events)
    if told := [*filter(None, map(partial(_record, card), (*card.revision.events, *others)))]:
        yield _block("section", "What it says")
        yield from chain(*told)
    if card.consequences:
        yield _block("section", "What follows for the whole")
        yield from _consequences(card)
    yield _block("section", "Counted")
    yield from _counts(card)


def _block(kind: Kind, *pieces: str | Run) -> Block:
    return Block(kind, tuple(Run(one) if isinstance(one, str) else one for one in pieces))


def _code(text: str) -> Run:
    return Run(text, "code")


def _strong(text: str) -> Run:
    return Run(text, "strong")


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _summary(card: ReviewCard) -> str:
    if not card:
        return "Nothing is changed."
    hows = [one.how for one in card.revision.events]
    told = [
        f"{hows.count(how)} {how}"
        for how in ("added", "changed", "renamed", "withdrawn")
        if how in hows
    ]
    events = f"{_many(len(hows), 'event')}: {', '.join(told)}" if hows else "no event"
    faults, questions = len(card.faults), len(card.questions)
    asked = f"{_many(questions, 'new question')}, and {len(card.taken)} about what is taken away"
    return f"{events}; {_many(faults, 'new fault')}; {asked}."


def _first(card: ReviewCard) -> Iterator[Block]:
    for text in card.revision.texts:
        yield from _rewritten(card, text)
    for document in card.revision.documents:
        yield _block("part", f"Record of a document, {document.how}: ", _label(document.record))
        yield from map(_edit, document.edits)
        if rests := _resting(card, document.record.id):
            yield _block("line", f"On this document rest {rests}.")
    if card.revision.settings:
        yield _block("part", "Settings")
        yield from map(_edit, card.revision.settings)
    if guarded := [edit for one in card.revision.records for edit in _guarded(one)]:
        yield _block("part", "Exceptions, names and fingerprints")
        yield from map(_edit, guarded)
    if card.revision.reviews:
        yield _block("part", "What second readers found")
        yield from map(_edit, card.revision.reviews)
    for sort, title in _SORTS.items():
        if files := [one for one in card.files if one.sort == sort]:
            yield _block("part", title)
            yield from _program(files) if sort == "program" else chain(*map(_file, files))


def _rewritten(card: ReviewCard, text: Rewritten) -> Iterator[Block]:
    how = "added" if text.before is None else "withdrawn" if text.after is None else "changed"
    yield _block("part", f"Text of a document, {how}: ", text.archived.seed.id)
    if how != "changed":
        words = _many(len(text.archived.document.text.split()), "word")
        yield _block("line", _code(text.archived.text_path), f", {words}: to be compared with ",
                     "what was received.")  # fmt: skip
        return
    rests = _resting(card, text.archived.id) or "no events"
    yield _block("line", _code(text.archived.text_path), " is no longer the text that was archived",
                 f"; on it rest {rests}.")  # fmt: skip
    for old, new in text.paragraphs:
        was, now = reworded(old, new)
        for runs in (was, now):
            if runs:
                yield Block("quote", tuple(runs))


def _resting(card: ReviewCard, document: str) -> str:
    cited = card.revision.after.cited.values()
    return ", ".join(sorted({one.owner.id for one in cited if one.citation.seed == document}))


def _guarded(revised: Revised) -> Iterator[Edit]:
    """Yield what is no event's own matter; of a new event or citation, only what it excuses."""
    for edit in revised.edits if revised.after else ():
        fresh = revised.before is None or (edit.keys[0] == "citations" and not edit.old)
        names = not fresh or isinstance(revised.record, Entity)
        if "allow" in edit.keys or (names and _GUARDED & {*edit.keys}):
            yield edit


def _edit(edit: Edit, *, named: bool = True) -> Block:
    field = (_code(edit.path), " ", _strong(edit.field), ": ")[0 if named else 2 :]
    why = next((_WHY[key] for key in reversed(edit.keys) if key in _WHY), "") if named else ""
    reason = (Run(f" ({why})", "soft"),) if why else ()
    if not edit.old:
        return _block("item", *field, "new: ", _strong(edit.new), *reason)
    if not edit.new:
        return _block("item", *field, "gone: ", Run(edit.old, "struck"), *reason)
    was, now = reworded(edit.old, edit.new)
    stays = sum(len(run.text) for run in was if not run.style)
    if 2 * stays < max(len(edit.old), len(edit.new)):
        return _block("item", *field, Run(edit.old, "struck"), " → ", _strong(edit.new), *reason)
    return _block("item", *field, "“", *was, "” → “", *now, "”", *reason)


def _file(file: Touched) -> Iterator[Block]:
    why = f", which {file.why}" if file.why else ""
    yield _block("item", _code(file.path), f" {file.how}{why}")
    if file.lines:
        more = f"\n… and {_many(file.more, 'line')} more" if file.more else ""
        yield _block("source", "\n".join(file.lines) + more)


def _program(files: list[Touched]) -> Iterator[Block]:
    """Only name what is no content; whoever reviews code reads its difference."""
    for why in dict.fromkeys(file.why for file in files):
        named = [f"{file.path} ({file.how})" for file in files if file.why == why]
        more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
        yield _block("item", "what ", why, ": ", _code(", ".join(named[:_NAMED])), more)


def _notice(kind: Kind, notice: Notice) -> Block:
    near = f" The nearest passage: “{notice.near.text}”." if notice.near else ""
    help_ = f" ({notice.help})" if notice.help and kind == "item" else ""
    told = _told(f": {notice.message}{near}{help_} ")
    return _block(kind, _strong(notice.rule), *told, _code(str(notice.place)))


def _told(text: str) -> Iterator[Run]:
    """Set what stands between backticks as code, as messages mean it."""
    for n, piece in enumerate(text.split("`")):
        yield Run(piece, "code" if n % 2 else "")


def _record(card: ReviewCard, revised: Revised) -> list[Block]:
    """Tell of a record all that is not told elsewhere; nothing, where that is all."""
    record, renamed = revised.record, revised.how == "renamed"
    was = f", which was {revised.before.path}" if renamed and revised.before else ""
    head = [
        _block("part", f"{_NOUNS[type(record)]} {revised.how}: ", _label(record)),
        _block("line", _code(record.path), was),
    ]
    if renamed:
        return head
    if revised.after is None:
        return [*head, *chain(*(_said(card, said, set()) for said in revised.statements))]
    told = [*_event(card.revision.after, revised, record)] if isinstance(record, Event) else []
    told += _fields(revised)
    sentences = [said for said in revised.statements if said.after]
    # A title rests on everything; what a sentence shows need not be shown twice.
    below = {c.key for s in sentences if s.after and not s.after.title for c in s.after.citations}
    for said in revised.statements:
        told += _said(card, said, below if said.statement.title else set())
    if revised.before is None:
        spoken = [said.after for said in sentences if said.after]
        told += (_notice("ask", one) for one in card.questions_of_record(record.path, spoken))
    return [*head, *told] if told or revised.before is None else []


def _fields(revised: Revised) -> Iterator[Block]:
    """Yield the values that are shown neither as sentences, passages and workings, nor first."""
    guarded = {*_guarded(revised)}
    left = [
        edit
        for edit in revised.edits
        if edit not in guarded
        and edit.keys[-1] != "paragraph"
        and not (edit.keys[0] in _BY_HAND and (revised.before is None or len(edit.keys) == 1))
    ]
    if revised.before is not None:
        yield from (_edit(edit, named=False) for edit in left)
    elif left:
        yield _block("line", "; ".join(f"{edit.field}: {edit.new}" for edit in left))


def _label(record: Record) -> str:
    with suppress(UnreadError):
        return record.label
    return record.id


def _event(chronology: Chronology, revised: Revised, event: Event) -> Iterator[Block]:
    """Give what kind of event it is, whether it is told twice, and how its date comes about."""
    for id_ in twins(event, chronology):
        yield _block("line", _strong("Told twice?"), " The same day and the same words as ",
                     _code(id_), ".")  # fmt: skip
    redated = [edit for edit in revised.edits if {"date", "says", "from", "gives"} & {*edit.keys}]
    when: When | None = if_read(event, "date", None)
    if not redated or when is None:
        return
    old: When | None = if_read(revised.before, "date", None) if revised.before else None
    was = (Run(f"{old.in_words()} ({old.text})", "struck"), " → ") if old and old != when else ()
    yield _block("line", "Date: ", *was, _strong(when.in_words()), f" ({when.text})")
    for cited in chronology.cited.values():
        if cited.owner is event and cited.dating is not None:
            yield _block("item", *_told(one_working(cited)))


def _said(card: ReviewCard, said: Reworded, below: set[tuple[str, str]]) -> Iterator[Block]:
    what = "Title" if said.statement.title else "Sentence"
    if said.after is None:
        yield _block("line", _strong(f"{what}, gone"))
        yield _block("quote", Run(said.statement.sentence.text, "struck"))
        return
    text, questions = said.after.sentence.text, card.questions_of(said.after)
    before = said.before.sentence.text if said.before else ""
    how = "new" if not before else "changed" if before != text else "resting on other words"
    if before == text and not said.after.citations:
        how = "resting on nothing any more"
    yield _block("line", _strong(f"{what}, {how}"))
    was, now = reworded(before, text) if before else ([], [])
    if before not in ("", text):
        yield Block("quote", tuple(was))
    words = [word for question in questions for word in question.words]
    runs = now if before not in ("", text) and not words else marked(text, words)
    yield Block("quote", tuple(runs))
    if said.after.sentence.editorial is not None:
        yield _block("line", "A remark of ours, with this reason: ", said.after.sentence.editorial)
    elif not said.after.citations:
        yield _block("line", _strong("It rests on no passage."))
    elif own := own_words(said.after):
        yield _block("line", "Not in its passages: ", _strong(", ".join(own)))
    asked = [word for question in questions for word in question.passage_words]
    for cited in said.after.citations:
        if cited.key not in below or asked:
            yield from _passage(cited, asked)
    yield from (_notice("ask", question) for question in questions)
    yield from _read(card.revision.after.reviewing.standings.get(said.after))


def _read(standing: Standing | None) -> Iterator[Block]:
    """Tell what a second reader found of a sentence, now or before it changed."""
    for entry in standing.entries if standing else ():
        own = ", who wrote it as well" if standing and standing.own else ""
        because = f": {entry.because}" if entry.because else ""
        yield _block("line", f"Read by {entry.reader}{own}, on {entry.day}, and found ",
                     _strong(entry.verdict), because)  # fmt: skip
    if standing and standing.former:
        yield _block("line", f"{standing.former.reader} read it before it changed.")


def _passage(cited: Cited, words: list[str]) -> Iterator[Block]:
    origin = cited.origin.name if cited.origin else cited.citation.origin
    yield _block("line", _code(cited.name), f", in the words of {origin}, ", _code(_where(cited)))
    yield Block("quote", tuple(passage(cited, words)))


def _where(cited: Cited) -> str:
    if not isinstance(cited, Found):
        return f"{cited.citation.seed}: not found"
    return str(cited.archived.place(cited.start))


def _consequences(card: ReviewCard) -> Iterator[Block]:
    for about, title in _ABOUT.items():
        if told := [one for one in card.consequences if one.about == about]:
            yield _block("part", title)
        for one in told:
            old, new = ("; ".join(x for x in a if x not in b) for a, b in _both(one.old, one.new))
            was = (Run(old, "struck"), " → ") if old else ()
            yield _block("item", _strong(one.name), ": ", *was, new or "no more")


def _both(old: T, new: T) -> tuple[tuple[T, T], tuple[T, T]]:
    return (old, new), (new, old)


def _counts(card: ReviewCard) -> Iterator[Block]:
    said = [said for one in card.revision.records for said in one.statements]
    new, gone = sum(one.before is None for one in said), sum(one.after is None for one in said)
    yield _block("item", f"sentences and titles: {new} new, {len(said) - new - gone} changed, "
                         f"{gone} gone")  # fmt: skip
    for noun, was, now in counts(card):
        if was != now or noun in ("faults", "questions"):
            yield _block("item", f"{noun}: {was} → ", _strong(str(now)))


def counts(card: ReviewCard) -> Iterator[tuple[str, int, int]]:
    """Count before and after what a run counts."""
    yield "faults", len(card.before.faults), len(card.after.faults)
    yield "questions", len(card.before.questions), len(card.after.questions)
    yield "exceptions", len(card.before.exceptions), len(card.after.exceptions)
    for noun in sorted({*card.before.counts, *card.after.counts}):
        yield noun, card.before.counts.get(noun, 0), card.after.counts.get(noun, 0)
