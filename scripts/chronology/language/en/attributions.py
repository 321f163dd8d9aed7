"""Who says what, in one sentence: the words for a speaker, and the words that are his. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from chronology.language.en.lemmas import lemma
from chronology.language.en.lists import either, pattern, words


class Attribution(NamedTuple):
    """One who speaks, by each name that the sentence has for him, where, and what he says."""

    names: tuple[str, ...]
    start: int
    end: int
    said: str

    @property
    def text(self) -> str:
        """The first of the names."""
        return self.names[0]

    @property
    def heads(self) -> frozenset[str]:
        """What the speaker is, by any name."""
        return frozenset().union(*map(heads, self.names))


_JUDGING = words("judging")
_SAYS = either((*words("saying", but="adjacent inference"), *words("speech"), *_JUDGING))
_JUDGES = pattern(_JUDGING)
_WHO = r"[^,;:.!?“”\"()–—]+?"
_ADVERBS = r"(?:(?:has|have|had|also|later|then|first|[a-z]+ly)\s+){0,3}"
_BEFORE = re.compile(
    rf"(?:(?P<name>[^,;:.!?“”\"()–—]+),\s+(?P<also>[^,;:.!?“”\"()–—]{{3,80}}),\s+)?(?P<who>{_WHO})??(?<![\w’'-])"
    rf"{_ADVERBS}(?P<says>(?<![\w’'-])(?:{_SAYS}))\b(?!\s+by\b)"
)
_AFTER = re.compile(
    r"\b(?P<says>(?i:according to|in the words of|as told by|as stated by|on the word of)|citing|quoting)\s+"
    r"(?P<who>[^,;:.!?“”\"()–—]+)"
)
_BY = re.compile(rf"\b(?:was|were|is|been)\s+(?P<says>{_SAYS})\s+by\s+(?P<who>[^,;:.!?“”\"()–—]+)")
_INVERTED = re.compile(rf"[,”\"]\s+(?P<says>{_SAYS})\s+(?P<who>(?!that\b|to\b)[^,;:.!?“”\"()–—]+)")
_CUT = re.compile(
    r"^.*\b(?:that|and|but|while|when|because|as|whether|if|since|after|before|what|whereas)\b\s+"
    r"|^\s*(?:On|In|At)\s+\w+\s+(?:\d+\s+)?(?:\d{4}\s+)?(?=the |[A-Z])"
)
_RELATIVE = re.compile(r"\s+(?:who|which|that)\s*\Z")
_LAST_NOUN = re.compile(
    r"(?:.*\b(?:by|of|from|with|to|in|at|for|on|near|was|were|is|are|found)\s+)?(.+)\Z"
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|be|it|being|not|to|will|would|can|could|may|might|did|do|does|so)\s*\Z",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\s+(?:of|in|from|at|for|with|to|on|by|near|who|that|which|familiar|deployed|close|based|named)\b"
    r"|\s+\w{3,}ing\s+(?:the|an?|its|their|his|her|at|in)\b"
)
_OPENING = re.compile(
    r"\s*(?:in|on|at|by|after|before|during|since|from|with|for|to|of)\b", re.IGNORECASE
)
_DETERMINERS = re.compile(
    r"^(?:the|a|an|its|his|her|their|our|this|that|these|those)\s+", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_][\w.&-]*(?:['’](?!s\b)\w+)?")
# “There were 1,415 confirmed cases”: a verb may be a word before a noun.
_NO_ONE = re.compile(
    r"\b(?:which|whom|whose|there|is|are|was|were|has|have|had|to)\b|\d\s*\Z|^(?:the|an?|no)$|\b(?:i|we|you|one)$",
    re.IGNORECASE,
)
_SPEAKS_FOR = pattern(words("voice"))
_LONGEST = 9
_SHORT = 2


@lru_cache(maxsize=8192)
def attributions(sentence: str) -> tuple[Attribution, ...]:
    """Find who speaks in a sentence, from left to right, and what each says."""
    found = sorted(_found(sentence), key=lambda one: (one[1], one[2]))
    starts = [start for _, start, _, _ in found]
    told = []
    for n, (names, start, end, verb) in enumerate(found):
        until = next((other for other in starts[n + 1 :] if other >= end), len(sentence))
        since = found[n - 1][2] if n else 0
        said = sentence[max(end, verb) : until]
        quoted = sentence[since:start].rstrip()[-1:] in ("”", '"', ",")
        if quoted or len(_WORD.findall(said)) <= _SHORT:
            said = sentence[since:start]
        if _JUDGES.fullmatch(sentence[verb:end].strip() or "-"):
            said = f"{sentence[verb:end]} {said}"
        told.append(Attribution(names, start, end, said))
    return tuple(told)


def _found(sentence: str) -> Iterator[tuple[tuple[str, ...], int, int, int]]:
    """Yield the names of each speaker, where the attribution begins and ends, and its verb."""
    for found in (_BEFORE, _AFTER, _BY, _INVERTED):
        for match in found.finditer(sentence):
            who, start = match["who"] or "", match.start("who")
            names = (
                [one for one in (match["name"], match["also"]) if one] if found is _BEFORE else []
            )
            if found is _BEFORE:
                if _PASSIVE.search(who):
                    continue
                if names and not who.strip():
                    start = match.start("name")
                    names = [_trimmed(names[0]), *names[1:]]
                else:
                    names = [_trimmed(who)]
            else:
                names = [who.strip()]
            names = [one for one in names if one and len(one.split()) <= _LONGEST]
            if names and not (_OPENING.match(names[0]) or _NO_ONE.search(names[0])):
                at = sentence.find(names[0], max(0, start))
                first = min(at if at >= 0 else start, match.start("says"))
                yield tuple(names), first, match.end(), match.start("says")


def _trimmed(who: str) -> str:
    """Cut away what stands before the words for a speaker."""
    if cut := _CUT.match(who):
        who = who[cut.end() :]
    if relative := _RELATIVE.search(who):
        noun = _LAST_NOUN.match(who[: relative.start()])
        who = noun[1] if noun else ""
    return who.strip()


@lru_cache(maxsize=8192)
def heads(name: str) -> frozenset[str]:
    """Give what words for a speaker are about: the noun, or a name with the title before it.

    The words of a foreign ministry official are not the ministry's; a spokesman's are.
    """
    core = _DETERMINERS.sub("", name.strip())
    post = _POST.search(core)
    whole = _SPEAKS_FOR.search(core) is not None
    if post and not whole:
        core = core[: post.start()]
    found = _WORD.findall(core)
    if not found:
        return frozenset()
    named = found[-1][0].isupper()
    if whole:
        found = [one for one in found if one[0].isupper() or one == found[-1]]
    elif not named:
        found = found[-1:]
    # “Sharaa” is Al-Sharaa.
    parts = [part for one in found for part in (one, *one.split("-")) if len(part) > _SHORT]
    return frozenset(map(lemma, parts or found))
