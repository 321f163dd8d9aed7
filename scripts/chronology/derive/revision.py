"""What a change does: two states of one chronology beside each other, as one value.

Both sides count alike, so the way back is the mirror image of the way there. What either state
makes of its records (tracks, coverage, origins) is compared in `consequences`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from typing import TypeAlias

from pydantic import BaseModel

from chronology.derive.alignment import apart, paired
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Archived, Cited, Found
from chronology.derive.statements import Statement
from chronology.records.models import Event, Record
from chronology.records.partial import if_read
from chronology.values.faults import Place, UnreadError
from chronology.values.places import SETTINGS

Named: TypeAlias = Mapping[tuple[type[Record], str], Record]
Leaves = Iterator[tuple[tuple[str, ...], str]]


@dataclass(frozen=True, order=True)
class Edit:
    """A value of a file that is another one now; what is missing on a side is the empty text."""

    path: str
    keys: tuple[str, ...]
    old: str
    new: str

    @property
    def field(self) -> str:
        """Where in the file the value stands."""
        return ".".join(self.keys)


@dataclass(frozen=True, eq=False)
class Reworded:
    """A sentence or title in both states; None on the side on which nothing answers to it."""

    before: Statement | None
    after: Statement | None

    @property
    def statement(self) -> Statement:
        """The sentence as it is now, or as it was."""
        statement = self.after or self.before
        assert statement is not None
        return statement


@dataclass(frozen=True, eq=False)
class Revised:
    """A record in both states; None on the side on which it does not exist."""

    before: Record | None
    after: Record | None
    edits: tuple[Edit, ...] = ()
    statements: tuple[Reworded, ...] = ()

    @property
    def record(self) -> Record:
        """The record as it is now, or as it was."""
        record = self.after or self.before
        assert record is not None
        return record

    @property
    def how(self) -> str:
        """Whether the record is added, withdrawn, renamed or changed."""
        if self.before is None or self.after is None:
            return "withdrawn" if self.before else "added"
        return "changed" if self.before.id == self.after.id else "renamed"


@dataclass(frozen=True, eq=False)
class Rewritten:
    """The text of an archived document in both states, and the paragraphs that differ."""

    before: Archived | None
    after: Archived | None

    @property
    def archived(self) -> Archived:
        """The document as it is now, or as it was."""
        archived = self.after or self.before
        assert archived is not None
        return archived

    @cached_property
    def paragraphs(self) -> tuple[tuple[str, str], ...]:
        """The paragraphs that differ, as they were and as they are."""
        old, new = (
            [" ".join(p.text.split()) for p in side.document.paragraphs] if side else []
            for side in (self.before, self.after)
        )
        left = apart(old, new, str)
        return tuple((was or "", is_ or "") for was, is_ in paired(*left, str, lambda _: ()))


@dataclass(frozen=True)
class Wording:
    """Words of a sentence, a title or a quotation that are others now, or gone."""

    place: Place
    what: str
    old: str
    new: str

    def lost(self, find: Callable[[str], Iterable[str]]) -> tuple[str, ...]:
        """List the words of a sort that went, unless others of the sort came in their place."""
        old, new = find(self.old), find(self.new)
        went, came = apart(tuple(map(str.casefold, old)), tuple(map(str.casefold, new)), str)
        return tuple(went) if len(went) > len(came) else ()

    def told(self, words: Iterable[str]) -> str:
        """Say what is missing, with the words that said it."""
        said = ", ".join(f"“{word}”" for word in words)
        if not self.new:
            return f"the {self.what} that said {said} is gone: “{self.old}”"
        return f"the {self.what} said {said}, and does not any more: “{self.old}”"


@dataclass(frozen=True, eq=False)
class Revision:
    """Everything that differs between two states of a chronology."""

    before: Chronology
    after: Chronology
    settings: tuple[Edit, ...]
    documents: tuple[Revised, ...]
    texts: tuple[Rewritten, ...]
    records: tuple[Revised, ...]
    reviews: tuple[Edit, ...]
    """What second readers found now and not before, and what is gone."""

    @property
    def events(self) -> tuple[Revised, ...]:
        """The events that differ."""
        return tuple(one for one in self.records if isinstance(one.record, Event))

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """Every value that is another one now, whatever file holds it."""
        revised = (*self.documents, *self.records)
        return (*self.settings, *(edit for one in revised for edit in one.edits))

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """Every sentence and quotation whose words are others now, in records that stay."""
        return tuple(_wordings(self.records))

    def __bool__(self) -> bool:
        """Whether anything differs."""
        values = self.settings, self.documents, self.texts, self.records, self.reviews
        return any(values)


def revision(before: Chronology, after: Chronology) -> Revision:
    """Compare two states of a chronology."""
    archives = before.archive, after.archive
    ids = sorted({*archives[0], *archives[1]})
    texts = (Rewritten(*(archive.get(id_) for archive in archives)) for id_ in ids)
    return Revision(
        before,
        after,
        settings=tuple(edits(before.settings, after.settings, SETTINGS)),
        documents=tuple(_documents(before, after)),
        texts=tuple(one for one in texts if _text(one.before) != _text(one.after)),
        records=tuple(_records(before, after)),
        reviews=tuple(_reviews(before, after)),
    )


def edits(before: BaseModel | None, after: BaseModel | None, path: str) -> Iterator[Edit]:
    """Yield every value that differs; of what exists on one side only, what is no default."""
    whole = before is not None and after is not None
    old, new = _values(before, spare=whole), _values(after, spare=whole)
    for keys in sorted({*old, *new}):
        was, is_ = old.get(keys, []), new.get(keys, [])
        if sorted(was) == sorted(is_):
            if was != is_:  # which reading is the first one matters
                yield Edit(path, keys, "; ".join(was), "; ".join(is_))
            continue
        for one, other in zip_longest(*apart(was, is_, str), fillvalue=""):
            yield Edit(path, keys, one, other)


def evidence(cited: Cited) -> tuple[str, str, str]:
    """Tell what a citation shows: the document, its words, and the paragraphs they stand in."""
    around = cited.paragraph_hash if isinstance(cited, Found) else ""
    return cited.citation.seed, cited.citation.quote, around


def twins(event: Event, chronology: Chronology) -> tuple[str, ...]:
    """Name the other events that have the same date and rest on the same words."""
    mine = _told_by(event)
    return tuple(
        other.id
        for other in chronology.events
        if other.id != event.id and mine and _told_by(other) == mine
    )


def _told_by(event: Event) -> tuple[str, frozenset[tuple[str, str]]] | None:
    with suppress(UnreadError):
        told = frozenset((c.seed, c.quote) for c in event.citations.values())
        return (event.date.text, told) if told else None
    return None


def _text(archived: Archived | None) -> str | None:
    return archived.text_sha256 if archived else None


def _values(part: BaseModel | None, *, spare: bool) -> dict[tuple[str, ...], list[str]]:
    values: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for keys, text in _leaves(part, (), spare=spare):
        values[keys].append(text)
    return values


def _leaves(value: object, keys: tuple[str, ...], *, spare: bool) -> Leaves:
    match value:
        case None:
            return
        case BaseModel():
            fields = type(value).model_fields
            for name, inner in vars(value).items():
                if name in fields and (spare or inner != fields[name].get_default()):
                    yield from _leaves(inner, (*keys, name.rstrip("_")), spare=spare)
        case dict():
            for name, inner in value.items():
                yield from _leaves(inner, (*keys, str(name)), spare=spare)
        case list() | tuple():
            for inner in value:
                yield keys, _in_one_line(inner)
        case bool():
            yield keys, str(value).lower()
        case _:
            yield keys, str(value)


def _in_one_line(value: object) -> str:
    if not isinstance(value, BaseModel | dict):
        return str(value)
    values: dict[str, list[str]] = defaultdict(list)
    for keys, text in _leaves(value, (), spare=False):
        values[".".join(keys)].append(text)
    return "; ".join(f"{name}: {' | '.join(texts)}" for name, texts in values.items())


def _documents(before: Chronology, after: Chronology) -> Iterator[Revised]:
    for id_ in sorted({*before.archive, *after.archive} - before.broken - after.broken):
        sides = (side.archive.get(id_) for side in (before, after))
        old, new = (side.seed if side else None for side in sides)
        if found := tuple(edits(old, new, f"seeds/{id_}.yml")):
            yield Revised(old, new, found)


def _reviews(before: Chronology, after: Chronology) -> Iterator[Edit]:
    for path in sorted({*before.reviews, *after.reviews}):
        yield from edits(before.reviews.get(path), after.reviews.get(path), path)


def _records(before: Chronology, after: Chronology) -> Iterator[Revised]:
    old: Named = {(type(record), record.id): record for record in before.records}
    new: Named = {(type(record), record.id): record for record in after.records}
    went, came = _one_sided(old, new, after.broken), _one_sided(new, old, before.broken)
    renamed = dict(_renamed(went, came))
    pairs: list[tuple[Record | None, Record | None]] = []
    pairs += [(old[key], new[key]) for key in old.keys() & new.keys()]
    pairs += [(record, renamed.get(record.path)) for record in went]
    pairs += [(None, record) for record in came if record not in renamed.values()]
    for one, other in sorted(pairs, key=lambda pair: _path(pair[1] or pair[0])):
        found = tuple(edits(one, other, _path(other or one)))
        said = tuple(_reworded(before, after, one, other))
        if found or said or one is None or other is None or one.path != other.path:
            yield Revised(one, other, found, said)


def _one_sided(mine: Named, theirs: Named, unread: frozenset[str]) -> list[Record]:
    """List what the other side has not; what it cannot read is neither gone nor new."""
    alone = (mine[key] for key in mine.keys() - theirs.keys() if key[1] not in unread)
    return sorted(alone, key=_path)


def _path(record: Record | None) -> str:
    return record.path if record else ""


def _renamed(went: Iterable[Record], came: Iterable[Record]) -> Iterator[tuple[str, Record]]:
    """Pair what went with what came and is the same but for the name of its file."""
    left = list(came)
    for record in went:
        same = next((other for other in left if _is_copy(record, other)), None)
        if same is not None:
            left.remove(same)
            yield record.path, same


def _is_copy(one: Record, other: Record) -> bool:
    alike = type(one) is type(other) and one.prose.text.strip() == other.prose.text.strip()
    return alike and next(edits(one, other, ""), None) is None


def _reworded(
    before: Chronology, after: Chronology, old: Record | None, new: Record | None
) -> Iterator[Reworded]:
    left = apart(
        before.statements_of(old) if old else (), after.statements_of(new) if new else (), _key
    )
    for title in (True, False):
        was, now = ([s for s in side if s.title is title] for side in left)
        for pair in paired(was, now, _words, _shown):
            yield Reworded(*pair)


def _key(statement: Statement) -> Hashable:
    sentence = statement.sentence
    rests = tuple(sorted(map(evidence, statement.citations)))
    return statement.title, sentence.text, sentence.editorial, len(sentence.marks), rests


def _words(statement: Statement) -> str:
    return statement.sentence.text


def _shown(statement: Statement) -> Iterable[object]:
    return [evidence(cited)[:2] for cited in statement.citations]


def _wordings(records: Iterable[Revised]) -> Iterator[Wording]:
    for one in records:
        if one.before is None or one.after is None:
            continue
        for said in one.statements:
            if said.before is not None:
                place = said.after.place(0) if said.after else one.after.at()
                what = "title" if said.before.title else "sentence"
                old = said.before.sentence.text
                yield Wording(place, what, old, said.after.sentence.text if said.after else "")
        old_ones, new_ones = (if_read(side, "citations", {}) for side in (one.before, one.after))
        for name, citation in old_ones.items():
            now = new_ones.get(name)
            texts = [if_read(side, "quote", "") if side else "" for side in (citation, now)]
            if all(texts) and texts[0] != texts[1]:
                place = one.after.at("citations", name, "quote")
                yield Wording(place, "quotation", *texts)
