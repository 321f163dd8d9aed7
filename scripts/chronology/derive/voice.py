"""What records say in the project's own voice beside their sentences: reasons, and how we know.

No gate refuses these; their values are asked about, and a second person reads them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chronology.derive.cited import Cited
from chronology.derive.statements import Statement
from chronology.language import Language
from chronology.records.models import Base, Event, Record, Seed
from chronology.records.partial import if_read
from chronology.records.prose import Sentence
from chronology.values.faults import Place
from chronology.values.yaml_tree import Keys


@dataclass(frozen=True, eq=False, kw_only=True)
class Voiced(Statement):
    """A text in a field of a record, with the citations that it is about, if any."""

    keys: Keys

    @property
    def unread(self) -> bool:
        """No gate reads it in any language, so that nothing of it is left unread."""
        return False

    def place(self, offset: int) -> Place:
        """Give the place of a character of the text."""
        return self.owner.source.inside(self.keys, self.sentence.text, offset)


def voiced(record: Record, cited: Iterable[Cited], language: Language) -> Iterator[Voiced]:
    """Yield what a record says in fields; `cited` are its citations that could be read."""
    by_name = {one.name: one for one in cited}
    for keys, text, names in _fields(record):
        resting = tuple(by_name[name] for name in names if name in by_name)
        said = Sentence(text, record.at(*keys))
        yield Voiced(owner=record, sentence=said, citations=resting, language=language, keys=keys)


def _fields(record: Record) -> Iterator[tuple[Keys, str, Iterable[str]]]:
    for name, citation in if_read(record, "citations", {}).items():
        if reason := if_read(citation, "dated_because", None):
            yield ("citations", name, "dated_because"), reason, [name]
    if isinstance(record, Event):
        if reason := if_read(record, "dated_because", None):
            yield ("dated_because",), reason, if_read(record, "citations", {})
        for number, point in enumerate(if_read(record, "differs", ())):
            if reason := if_read(point, "because", None):
                readings = if_read(point, "readings", ())
                names = [name for one in readings for name in if_read(one, "citations", ())]
                yield ("differs", number, "because"), reason, names
    if isinstance(record, Base) and (where := if_read(record, "coordinates", None)):
        yield ("coordinates", "basis"), if_read(where, "basis", ""), ()
    if isinstance(record, Seed):
        yield from ((keys, text, ()) for keys, text in _of_document(record) if text)


def _of_document(seed: Seed) -> Iterator[tuple[Keys, str]]:
    title = if_read(seed, "title", None)
    if title and if_read(title, "how", "") == "described":
        yield ("title", "text"), if_read(title, "text", "")
    if publisher := if_read(seed, "publisher", None):
        yield ("publisher", "how"), if_read(publisher, "how", "")
    if published := if_read(seed, "published", None):
        yield ("published", "reasoning"), if_read(published, "reasoning", "")
    for part in ("furniture", "irrelevant", "suspect"):
        for number, passage in enumerate(if_read(seed, part, ())):
            yield (part, number, "why"), if_read(passage, "why", "")
