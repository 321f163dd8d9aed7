"""Words by what they have in common: their lemma, their family, the groups they are in. English."""

from __future__ import annotations

import re
from functools import lru_cache

from simplemma import lemmatize

_LONGEST_PREFIX = 4
_ENDINGS = frozenset(
    (
        "e y s es ed d r er or ers ing ion ions ation ations ition ment ments al ally ial ially "
        "ual ally ly ily ive ively ity ness less ful fully ance ence ant ent ants ents able ible "
        "ably ic ics ical ically ize ise ized ised izing ist ists ism ian an n ans ish age ship "
        "hood dom th t ty ry ery ary ory ative ator ators ure en ened ening ies ied i ese ous y's "
        "le ee ess "
    ).split(" ")
)


@lru_cache(maxsize=1 << 16)
def lemma(word: str) -> str:
    """Give the form of a word under which a dictionary has it."""
    low = word.lower().replace("’", "'").removesuffix("'s").strip("'")
    return lemmatize(low, lang="en").lower() if low else ""


@lru_cache(maxsize=1 << 16)
def related(one: str, other: str) -> bool:
    """Whether two lemmas are of one family: object and objection, Algeria and Algerian."""
    if one == other:
        return True
    if one[:_LONGEST_PREFIX] != other[:_LONGEST_PREFIX]:
        return False
    at = _LONGEST_PREFIX
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    # The last common letter may be doubled or turned: apply, application; plan, planned.
    for end in (at, at - 1):
        if end >= _LONGEST_PREFIX and one[end:] in _ENDINGS and other[end:] in _ENDINGS:
            return True
    return False


_WORD = re.compile(r"[^\W\d_](?:[\w]|['’&.-](?=\w))*", re.UNICODE)
