"""Who says so: whoever a sentence has speak must be whose words it cites. English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from chronology.language.departure import Departure
from chronology.language.en.compared_words import content
from chronology.language.en.lemmas import lemma, related


class Speaker(NamedTuple):
    """Words for one who speaks in a sentence, and where they stand."""

    text: str
    start: int
    end: int


_SAYS = (
    r"(?:said|says|say|told|tells|stated|states|announced|announces|claimed|claims"
    r"|argued|argues|warned|warns|insisted|insists|confirmed|confirms|denied|denies|testified"
    r"|testifies|added|adds|noted|notes|wrote|writes|reported|reports|acknowledged|acknowledges"
    r"|alleged|alleges|conceded|admitted|admits|explained|explains|tweeted|posted|concluded|concludes"
    r"|predicted|predicts|estimated|estimates|promised|promises|emphasi[sz]ed|reiterated|recalled)"
)
_BEFORE = re.compile(
    r"(?P<who>[^,;:.!?“”\"()–—]+?)\s+(?:(?:has|have|had|also|later|then|\w+ly)\s+){0,2}"
    rf"{_SAYS}\b(?!\s+by\b)"
)
_AFTER = re.compile(
    r"\b(?:according to|in the words of|as told by|as stated by)\s+(?P<who>[^,;:.!?“”\"()–—]+)",
    re.IGNORECASE,
)
_BY = re.compile(rf"\b(?:was|were|is|been)\s+{_SAYS}\s+by\s+(?P<who>[^,;:.!?“”\"()–—]+)")
_INVERTED = re.compile(rf"[,”\"]\s+{_SAYS}\s+(?P<who>(?!that\b)[^,;:.!?“”\"()–—]+)")
_CUT = re.compile(
    r"^.*\b(?:that|and|but|while|when|who|which|because|as|whether|if|since|after|before|what)\b\s+"
    r"|^\s*(?:On|In|At)\s+\w+\s+(?:\d+\s+)?(?:\d{4}\s+)?(?=the |[A-Z])"
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|be|it|being|not|to|will|would|can|could|may|might|did|do|does)\s*\Z",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    (
        "note sentence book study video he she it they we i you who this that these those there "
        "one document article dispatch passage report text paper newspaper story statement post "
        "page site website "
    ).split()
)


def compare_speakers(
    sentence: str, passages: Sequence[str], speakers: Sequence[str]
) -> Iterator[Departure]:
    """Yield who speaks in a sentence if none of its speakers is one whose words it cites.

    Whoever a passage itself has speak may speak; where nobody knows whose words it has, all may.
    """
    # What a document says need not be told from who wrote it.
    found = [o for o in spoken(sentence) if _heads(o.text) and not _is_a_document(o.text)]
    if not speakers or not found:
        return
    theirs = [*speakers, *(one.text for passage in passages for one in spoken(passage))]
    if any(_answers(one.text, other) for one in found for other in theirs):
        return
    first = found[0]
    yield Departure("wrong-speaker", first.start, first.end, first.text, speakers[0], "gate")


@lru_cache(maxsize=4096)
def spoken(sentence: str) -> tuple[Speaker, ...]:
    """Find whom a sentence has say something."""
    found = []
    for pattern in (_BEFORE, _AFTER, _BY, _INVERTED):
        for match in pattern.finditer(sentence):
            who = match["who"]
            start = match.start("who")
            if pattern is _BEFORE:
                if _PASSIVE.search(who):
                    continue
                if cut := _CUT.match(who):
                    start, who = start + cut.end(), who[cut.end() :]
            who = who.strip()
            if who:
                at = sentence.index(who, start)
                found.append(Speaker(who, at, at + len(who)))
    return tuple(found)


@lru_cache(maxsize=4096)
def _heads(text: str) -> frozenset[str]:
    return frozenset(lemma(word.text) for word in content(text))


def _is_a_document(text: str) -> bool:
    return not _NOBODY.isdisjoint(re.findall(r"\w+", text.lower()))


def _answers(ours: str, speaker: str) -> bool:
    """Whether words for a speaker share one with the speaker's name or description."""
    theirs = _heads(speaker) or frozenset({lemma(speaker)})
    return any(related(one, other) for one in _heads(ours) for other in theirs)
