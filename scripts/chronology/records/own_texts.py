"""Every text of a record that readers take for ours: fields, sentences, and reasons of remarks.

What is taken from documents (quotations, bylines, passages set aside) is theirs, and is compared
with them elsewhere; ids, dates and addresses are no words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pydantic import BaseModel

from chronology.records.models import Citation, Name, Published, Record, Remark, Seed, Settings
from chronology.records.prose import Sentence
from chronology.values.faults import Place
from chronology.values.places import line_column
from chronology.values.yaml_tree import Keys, Source

_THEIRS: Mapping[type[BaseModel], frozenset[str]] = {
    Citation: frozenset({"quote", "says", "prefix", "suffix", "facts"}),
    Remark: frozenset({"text"}),
    Published: frozenset({"words"}),
    Seed: frozenset({"authors", "byline", "dateline", "headline", "headings", "sha256", "url"}),
}


class Own(NamedTuple):
    """A text of ours, by its field or as a sentence; `foreign` where it names another language."""

    text: str
    source: Source
    keys: Keys = ()
    sentence: Sentence | None = None
    record: Record | None = None
    foreign: bool = False

    def place(self, offset: int) -> Place:
        """Give the place of a character."""
        if self.record is None:
            return self.source.inside(self.keys, self.text, offset)
        if self.sentence is None:
            prose = self.record.prose
            return Place(self.source.path, *line_column(self.text, offset, prose.first_line))
        # The reason of a remark is told where the remark begins.
        inside = offset if self.text == self.sentence.text else 0
        return self.record.prose.inside(self.sentence, inside)


def own_texts(record: Record) -> Iterator[Own]:
    """Yield the fields, then the sentences; of a page that is not read in sentences, the text."""
    yield from own_fields(record)
    source = record.source
    for sentence in record.prose.sentences:
        for text in (sentence.text, sentence.editorial or ""):
            if text:
                yield Own(text, source, sentence=sentence, record=record)
    if not record.prose.sentences and record.prose.text:
        yield Own(record.prose.text, source, record=record)


def own_fields(part: Record | Settings) -> Iterator[Own]:
    """Yield the texts of ours that stand in fields."""
    yield from _inside(part, (), part.source)


def _inside(value: object, keys: Keys, source: Source) -> Iterator[Own]:
    match value:
        case str():
            yield Own(value, source, keys)
        case Name() if "text" in vars(value):
            yield Own(value.text, source, (*keys, "text"), foreign=True)
        case BaseModel():
            theirs = _THEIRS.get(type(value), frozenset())
            fields = type(value).model_fields
            # What could not be read is not there.
            for name in (name for name in fields if name in vars(value) and name not in theirs):
                key = fields[name].alias or name
                yield from _inside(vars(value)[name], (*keys, key), source)
        case Mapping():
            for key, inner in value.items():
                yield from _inside(inner, (*keys, key), source)
        case Sequence():
            for number, inner in enumerate(value):
                yield from _inside(inner, (*keys, number), source)
