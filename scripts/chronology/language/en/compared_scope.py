"""Order, scope, time and company of the words that a sentence shares with its passage. English.

Where both say the same words, it matters which stands first, of how many it is said, whether it is
over or to come, and which value goes with which. All of it is asked, nothing refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chronology.language.departure import Departure
from chronology.language.en.compared_values import values
from chronology.language.en.compared_words import carriers, content
from chronology.language.en.lemmas import lemma
from chronology.language.en.lists import pattern, words
from chronology.values.identifiers import rivals

_DOUBT = 1.0
_WORD = re.compile(r"[^\W_][\w'’.-]*\w|[^\W_]")
_SCOPES = tuple(pattern(words(f"scope-{sort}")) for sort in ("all", "each", "only", "most", "none"))
_AHEAD = pattern(words("ahead"))
_NOT = re.compile(r"(\w+),?\s+(?:and|but|rather)?\s*(?:not|than)\s+(?:an? |the )?(\w+)")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|be|being)\s+(?:\w+ly\s+)?\w+(?:ed|en|t|n)\b|\bby\b"
)
_COMPOUND = re.compile(r"(?<![\w-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w-])")
_REACH = 3
_LEAST = 3


def compare_scope(sentence: str, passages: Sequence[str]) -> Iterator[Departure]:
    """Yield where shared words stand in another order, number, time or company."""
    for found in (_widened, _over, _turned, _disordered, _beside, _compound):
        for word, start, theirs in found(sentence, tuple(passages)):
            kind = "unsupported-word" if found in (_widened, _compound) else "exchanged-roles"
            yield Departure(kind, start, start + len(word), word, theirs, "question", _DOUBT)


def _widened(sentence: str, passages: tuple[str, ...]) -> Iterator[tuple[str, int, str]]:
    """Find "all", "each", "only", "most" and "none" that no passage has, in any of its words."""
    for scope in _SCOPES:
        ours = scope.search(sentence)
        if ours and not any(map(scope.search, passages)):
            yield ours[0], ours.start(), ""


def _over(sentence: str, passages: tuple[str, ...]) -> Iterator[tuple[str, int, str]]:
    """Find a verb that is still to come in every passage, and no more in the sentence."""
    if _AHEAD.search(sentence):
        return
    theirs = [word for passage in passages for word in _verbs_ahead(passage)]
    said = [lemma(word) for passage in passages for word in _WORD.findall(passage)]
    content_at = {one.start for one in content(sentence) if not one.name}
    for match in _WORD.finditer(sentence):
        base = lemma(match[0])
        ahead = theirs.count(base)
        if ahead and ahead == said.count(base) and match.start() in content_at:
            yield match[0], match.start(), base


def _verbs_ahead(passage: str) -> Iterator[str]:
    for match in _AHEAD.finditer(passage):
        following = _WORD.findall(passage[match.end() :])[:_REACH]
        yield from (lemma(word) for word in following)


def _turned(sentence: str, passages: tuple[str, ...]) -> Iterator[tuple[str, int, str]]:
    """Find "loans and not salary" where a passage has "salary and not loans"."""
    theirs = {pair.groups() for passage in passages for pair in _NOT.finditer(passage)}
    for pair in _NOT.finditer(sentence):
        if (pair[2], pair[1]) in theirs:
            yield pair[0], pair.start(), f"{pair[2]} … {pair[1]}"


def _disordered(sentence: str, passages: tuple[str, ...]) -> Iterator[tuple[str, int, str]]:
    """Find two neighbours, names or values, that a sentence of the same words has exchanged."""
    ours = _sequence(sentence)
    if len({key for key, _, _ in ours}) != len(ours) or len(ours) < _LEAST:
        return
    for theirs in carriers(passages).sentences:
        keys = [key for key, _, _ in _sequence(theirs)]
        if bool(_PASSIVE.search(sentence)) != bool(_PASSIVE.search(theirs)):
            continue
        at = [keys.index(key) for key, _, _ in ours if keys.count(key) == 1]
        if len(at) < len(ours) or at == sorted(at):
            continue
        for one, other in pairwise(n for n, (_, _, heavy) in enumerate(ours) if heavy):
            # The verb stays between them: “Ford beat Hale” for “Hale beat Ford”.
            between = range(one + 1, other)
            alike = type(ours[one][0]) is type(ours[other][0])
            if alike and any(at[other] < at[n] < at[one] for n in between):
                start = ours[one][1]
                yield _word_at(sentence, start), start, theirs
                return


def _sequence(text: str) -> list[tuple[object, int, bool]]:
    """Give words and values of a text in their order: by what, where, and whether of weight."""
    found: list[tuple[object, int, bool]] = [
        (lemma(one.text), one.start, one.name) for one in content(text) if not one.light
    ]
    told = values(text)
    found += [((one.low, one.unit), one.start, True) for one in told.quantities]
    found += [(one.text, one.start, True) for one in told.identifiers]
    return sorted(found, key=lambda one: one[1])


def _word_at(text: str, start: int) -> str:
    found = _WORD.match(text, start)
    return found[0] if found else text[start : start + 1]


def _beside(sentence: str, passages: tuple[str, ...]) -> Iterator[tuple[str, int, str]]:
    """Find an identifier of which a passage says something else, and this of one of its make."""
    said = content(sentence)
    for one in values(sentence).identifiers:
        others = [other for other in rivals(one, passages) if other != one.text]
        here = _most(said, [s for s in carriers(passages).sentences if one.text in s])
        for other in others:
            there = [s for s in carriers(passages).sentences if other in s and one.text not in s]
            if here and _most(said, there) > here:
                yield one.text, one.start, other
                break


def _most(said: Sequence[object], texts: Sequence[str]) -> int:
    """Count how many of some words the one text carries that carries most of them."""
    return max((sum(bool(carriers((text,)).of(w)) for w in said) for text in texts), default=0)  # type: ignore[arg-type]


def _compound(sentence: str, passages: tuple[str, ...]) -> Iterator[tuple[str, int, str]]:
    """Find `eu-west` where the passages have `eu-north`: one part the same, the other not."""
    theirs = {one for passage in passages for one in _COMPOUND.findall(passage)}
    for match in _COMPOUND.finditer(sentence):
        first, last = match[0].split("-", 1)
        rival = next((t for t in sorted(theirs) if t.startswith(f"{first}-")), "")
        if rival and match[0] not in theirs and last not in " ".join(passages):
            yield match[0], match.start(), rival
