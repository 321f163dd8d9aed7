"""Who did what to whom, in which order and which way, as far as the order of words tells.

Two texts that share their words may still say the contrary: the one who acts and the one who is
acted upon change places, before becomes after, from becomes to. Only what both texts say of the
same words is compared; where the words differ, nothing follows. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from chronology.language.en.meanings import alike, stem, tokens
from chronology.language.found import Naming


class Term(NamedTuple):
    """A word, or a name as its entity's id: what it is compared by, and where it stands."""

    key: str
    text: str
    start: int
    named: bool


class Deed(NamedTuple):
    """A verb with the words around it: who does it, and to whom or what."""

    verb: str
    agents: frozenset[str]
    patients: frozenset[str]
    named: frozenset[str]
    start: int


_BREAKS = re.compile(r"[^\w\s’'-]|\s[-–—]\s")
_SMALL = frozenset(
    "the a an of to in on at by for with from into as and or that this these those its their his "
    "her it they he she who which whom whose had has have is are was were be been being will would "
    "could may might should not no also already said says according two three four one "
    "some all most other another over about".split()
)
_CLAUSE = frozenset(", but while whereas although though which who whose where "
                    "when because unless if that after before".split())  # fmt: skip
_BE = frozenset("is are was were be been being".split())
_PARTICIPLES = frozenset(
    "taken given gave led held sent kept lost left told shot hit met made found seen brought "
    "bought sold thrown overthrown driven beaten drawn withdrawn fought caught taught won broken "
    "stolen struck put cut paid built backed".split()
)
# Who meets is met; and what moves, moves or is moved.
_EITHER_WAY = frozenset(
    map(
        stem,
        (
            "meet met talk fight fighting fought clash agree discuss negotiate partner join share "
            "marry withdraw withdrawing withdrew begin began begun start end move return relocate "
            "redeploy evacuate pull land load change continue open close extend expand expire "
            "break broke remain include forces force report reports reached reach have say said "
            "integrate merge serve fly flew leave left expect head appear seem believe think"
        ).split(),
    )
)
_REACH = 7
_ORDER = re.compile(
    r"\b(?:(after|following|once)|(before|prior to|ahead of))\s+(?!that\b)", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:from|out of)\s+(?:the\s+)?(?:city\s+of\s+)?", re.IGNORECASE)
_TOWARD = re.compile(r"\b(?:to|towards?|into)\s+(?:the\s+)?(?:city\s+of\s+)?", re.IGNORECASE)
_NOTHING: tuple[frozenset[str], int] = (frozenset(), 0)
# So long before, or after: what was a week ago did not come a week later.
_SPAN = re.compile(
    r"\b(?:hour|day|week|month|year|decade)s? (?:(ago|earlier|before|previously)|(after|later))\b"
)
_OBJECT = 3
_CERTAIN = 3


def exchanged(sentence: str, quotes: tuple[str, ...], names: Naming) -> Iterator[tuple[str, int]]:
    """Yield the verbs of a sentence whose doer is the one to whom the quotations have it done."""
    if not any(word.named for word in _words(sentence, names)):
        return
    theirs = [deed for quote in quotes for deed in _deeds(quote, names)]
    verbs = frozenset(deed.verb for deed in theirs)
    if not verbs:
        return
    for ours in _deeds(sentence, names, verbs):
        same = [deed for deed in theirs if deed.verb == ours.verb]
        if any(_is_turned(ours, deed) for deed in same) and not any(
            _agrees(ours, deed) for deed in same
        ):
            yield ours.verb, ours.start
            return
    between = [_between(quote, names) for quote in quotes]
    for (one, other), (verbs, start) in _between(sentence, names).items():
        straight = any(verbs & found.get((one, other), _NOTHING)[0] for found in between)
        crossed = [verbs & found.get((other, one), _NOTHING)[0] for found in between]
        if any(crossed) and not straight:
            yield min(verb for some in crossed for verb in some), start
            return


def reversed_(sentence: str, quotes: tuple[str, ...], names: Naming) -> Iterator[tuple[str, int]]:
    """Yield the words of a sentence that put before what a quotation puts after, or the reverse."""
    for after, what, word, start in _ordered(sentence, names):
        theirs = [found for quote in quotes for found in _ordered(quote, names)]
        enough = min(len(what), 2)
        alike = [a for a, other, _, _ in theirs if enough and len(what & other) >= enough]
        if alike and after not in alike:
            yield word, start
    for match in _SPAN.finditer(sentence):
        spans = [found[1] is not None for quote in quotes for found in _SPAN.finditer(quote)]
        if spans and (match[1] is not None) not in spans:
            yield match[0], match.start()


def turned(sentence: str, quotes: tuple[str, ...], names: Naming) -> Iterator[tuple[str, int]]:
    """Yield the places that a sentence goes from and the quotations go to, or the reverse."""
    for way, contrary in ((_FROM, _TOWARD), (_TOWARD, _FROM)):
        for id_, start in _placed(sentence, way, names):
            here = any(id_ in _places(quote, way, names) for quote in quotes)
            if not here and any(id_ in _places(quote, contrary, names) for quote in quotes):
                yield id_, start


def _is_turned(ours: Deed, theirs: Deed) -> bool:
    named = ours.named | theirs.named
    back = ours.patients & theirs.agents
    if not theirs.agents:
        return bool(ours.agents & named) and (
            ours.agents & named <= theirs.patients and not ours.patients & theirs.patients
        )
    if back & named and not theirs.patients:
        return bool(ours.agents & theirs.named)
    crossed = (ours.agents & theirs.patients) | back
    return bool(back and ours.agents & theirs.patients) and (
        bool(crossed & named) or len(crossed) > _CERTAIN
    )


def _agrees(ours: Deed, theirs: Deed) -> bool:
    return bool(ours.agents & theirs.agents)


@lru_cache(maxsize=8192)
def _between(text: str, names: Naming) -> dict[tuple[str, str], tuple[frozenset[str], int]]:
    """Map each two who are named one after the other to the verbs in between, and their place."""
    words = _words(text, names)
    named = [at for at, word in enumerate(words) if word.named]
    found: dict[tuple[str, str], tuple[frozenset[str], int]] = {}
    for first, last in pairwise(named):
        inside = range(first + 1, last)
        if words[first].key == words[last].key or any(words[at].text == "," for at in inside):
            continue
        verbs = frozenset(
            words[at].key + ("|" if _is_passive(words, at) else "")
            for at in inside
            if _is_verb(words[at])
        )
        if verbs:
            found.setdefault((words[first].key, words[last].key), (verbs, words[first].start))
    return found


@lru_cache(maxsize=8192)
def _deeds(text: str, names: Naming, verbs: frozenset[str] = frozenset()) -> tuple[Deed, ...]:
    """Find who does what; of a sentence, only with the verbs of its quotations."""
    words = _words(text, names)
    found = []
    named = frozenset(word.key for word in words if word.named)
    for at, word in enumerate(words):
        if word.named or not (word.key in verbs if verbs else _is_verb(word)):
            continue
        if _is_attribute(words, at):
            continue
        before, after = _around(reversed(words[:at])), _around(words[at + 1 :])
        if not before and not after:
            continue
        if _is_passive(words, at):
            by = next((n for n, w in enumerate(words[at:], at) if w.text == "by"), None)
            before, after = (_around(words[by + 1 :]) if by else frozenset()), before
        found.append(Deed(word.key, before, after, named, word.start))
    return tuple(found)


def _is_verb(word: Term) -> bool:
    """Whether a word does something to somebody; what does so either way does not count."""
    if word.key in _EITHER_WAY or word.text in _SMALL:
        return False
    return word.text.endswith("ed") or word.text in _PARTICIPLES or len(alike(word.text)) > 1


def _is_attribute(words: tuple[Term, ...], at: int) -> bool:
    """Whether a word in -ing says of what kind somebody is: “visiting journalists”."""
    if at == 0 or not words[at].text.endswith("ing"):
        return False
    before = words[at - 1]
    return before.text not in _BE and before.key not in _EITHER_WAY


def _is_passive(words: tuple[Term, ...], at: int) -> bool:
    word = words[at].text
    if not (word.endswith("ed") or word in _PARTICIPLES):
        return False
    return any(w.text in _BE for w in words[max(0, at - 3) : at]) or (
        at + 1 < len(words) and words[at + 1].text == "by"
    )


def _around(words: Iterable[Term]) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        if word.text in _CLAUSE or len(found) == _REACH:
            break
        if word.text not in _SMALL:
            found.add(word.key)
    return frozenset(found)


@lru_cache(maxsize=8192)
def _words(text: str, names: Naming) -> tuple[Term, ...]:
    """Give the words of a text, a name as one, and a comma for what ends a clause."""
    named = {name.start: name for name in names.find(text)}
    found: list[Term] = []
    stop = 0
    for word, start, end in tokens(text):
        if start < stop:
            continue
        if text[stop:start] != " " and _BREAKS.search(text, stop, start):
            found.append(Term(",", ",", stop, named=False))
        name = named.get(start)
        stop = name.end if name else end
        key = name.id if name else stem(word)
        found.append(Term(key, word, start, named=name is not None))
    return tuple(found)


@lru_cache(maxsize=8192)
def _ordered(text: str, names: Naming) -> tuple[tuple[bool, frozenset[str], str, int], ...]:
    """Find what stands behind a word of order: whether that is "after", and the first words."""
    found = []
    for match in _ORDER.finditer(text):
        keys: list[str] = []
        for word in (w for w in _words(text, names) if w.start >= match.end()):
            if word.text == "," or len(keys) == _OBJECT:
                break
            if word.text not in _SMALL:
                keys.append(word.key)
        found.append((match[1] is not None, frozenset(keys), match[0].strip(), match.start()))
    return tuple(found)


def _places(text: str, way: re.Pattern[str], names: Naming) -> frozenset[str]:
    return frozenset(id_ for id_, _ in _placed(text, way, names))


@lru_cache(maxsize=8192)
def _placed(text: str, way: re.Pattern[str], names: Naming) -> tuple[tuple[str, int], ...]:
    """Find the entities that stand right behind a word of direction."""
    if way.search(text) is None:
        return ()
    named = {name.start: name.id for name in names.find(text)}
    return tuple(
        (named[match.end()], match.start()) for match in way.finditer(text) if match.end() in named
    )
