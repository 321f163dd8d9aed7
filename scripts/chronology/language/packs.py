"""Which language a text is in chooses who compares it; what has no pack is *unread*."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from chronology.language.departure import Departure
from chronology.language.en.compare import compare as compare_english
from chronology.values.identifiers import carried, identifiers

Compare = Callable[[str, Sequence[str], str | None], tuple[Departure, ...]]
_PACKS: dict[str, Compare] = {"en": compare_english}


def departures(
    language: str, sentence: str, passages: Sequence[str], speaker: str | None = None
) -> tuple[tuple[Departure, ...], bool]:
    """Compare a sentence with its passages, and tell whether the language could be read.

    Without a pack for the language only identifiers are compared, which need none.
    """
    compare = _PACKS.get(language.partition("-")[0].lower())
    if compare is not None:
        return compare(sentence, passages, speaker), True
    unknown = (o for o in identifiers(sentence) if o.firm and not carried(o, passages))
    return tuple(
        Departure("unsupported-identifier", o.start, o.end, o.text, "", "gate") for o in unknown
    ), False
