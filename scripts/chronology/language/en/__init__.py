"""English. Word lists are YAML, read by `lists`; what is asked of the pack is `English`."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.language.departure import Departure
from chronology.language.en.edges import cuts
from chronology.language.en.expressions import derive
from chronology.language.en.hedges import find, weighty
from chronology.language.en.lists import words
from chronology.language.en.mentions import mentions, one_number
from chronology.language.en.movements import tells
from chronology.language.en.sentences import sentences
from chronology.language.found import Passages, Sign


class English:
    """What the modules of this pack know, under the names that every pack has."""

    code = "en"
    reads = True
    sentences = staticmethod(sentences)
    mentions = staticmethod(mentions)
    one_number = staticmethod(one_number)
    derive = staticmethod(derive)
    weighty = staticmethod(weighty)
    edges = staticmethod(cuts)
    tells = staticmethod(tells)

    def forms(self, name: str) -> tuple[str, ...]:
        """Give the name: an English one has no other form but a possessive, which is folded."""
        return (name,)

    def signs(self, text: str, *kinds: str) -> Iterator[Sign]:
        """Find words that are a sign of one of these, kind after kind."""
        for kind in kinds:
            for found in find(text, words(kind)):
                yield Sign(kind, found.text, found.start, found.end)

    def departures(self, sentence: str, passages: Passages) -> tuple[Departure, ...]:
        """Compare values and words."""
        # Lemmas are loaded for this alone.
        from chronology.language.en.compare import compare  # noqa: PLC0415

        return compare(sentence, passages)


PACK = English()
