"""Words on which the meaning of a passage hangs: who drops one says something else.

The lists are English; another language adds its words to them. A phrase is a regular expression
for whole words: a space stands for any white space, an apostrophe for any form of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

NEGATIONS = (
    r"\w+n't",
    r"not",
    r"no(?!\.\s*\d)",
    r"cannot",
    r"never",
    r"none",
    r"nobody",
    r"nothing",
    r"nowhere",
    r"neither",
    r"nor",
    r"without",
    r"hardly",
    r"barely",
    r"scarcely",
    r"rarely",
    r"seldom",
    r"(?<!a )few",
    r"unable",
    r"unlikely",
    r"far from",
    r"rather than",
    r"instead of",
    r"short of",
    r"(?:have|has|had|is|are) yet to",
    r"den(?:y|ies|ied|ying)",
    r"refus(?:e|es|ed|ing|al)",
    r"reject(?:s|ed|ing|ion)?",
    r"declin(?:e|es|ed|ing)",
    r"fail(?:s|ed|ing|ure)?",
    r"lack(?:s|ed|ing)?",
)
"""A statement with one of these, and the same without it, exclude each other."""

APPROXIMATIONS = (
    r"approximately",
    r"roughly",
    r"nearly",
    r"almost",
    r"estimated",
    r"at (?:least|most)",
    r"up to",
    r"(?:more|less|fewer|greater|higher|lower) than",
    r"as (?:many|much|few|little) as",
    r"close to",
    r"or so",
    r"(?:about|around|some|over|under)(?= (?:an? )?(?:\$|€|£)?(?:\d|NUMBER))",
)
"""Without one of these a number, a date or a degree is more exact than the source."""

HEDGES = (
    r"reportedly",
    r"alleged(?:ly)?",
    r"alleges?",
    r"apparent(?:ly)?",
    r"appear(?:s|ed|ing)?",
    r"seem(?:s|ed|ing|ingly)?",
    r"suppose(?:d|dly)",
    r"purported(?:ly)?",
    r"presum(?:ed|ably)",
    r"ostensibly",
    r"so-called",
    r"possib(?:le|ly)",
    r"probab(?:le|ly)",
    r"potential(?:ly)?",
    r"perhaps",
    r"maybe",
    r"likely",
    r"MAY",
    r"might",
    r"could",
    r"would",
    r"should",
    r"expect(?:s|ed|ing)?",
    r"anticipat(?:e|es|ed)",
    r"forecast(?:s|ed)?",
    r"predict(?:s|ed)?",
    r"believed?",
    r"thought to",
    r"said to",
    r"understood to",
    r"suggest(?:s|ed|ing)?",
    r"suspect(?:s|ed)?",
    r"rumou?r(?:s|ed)?",
    r"unconfirmed",
    r"unverified",
    r"unclear",
    r"uncertain",
    r"claim(?:s|ed|ing)?",
    r"according to",
    r"plan(?:s|ned|ning)? (?:to|for)",
    r"intend(?:s|ed|ing)? to",
    r"aim(?:s|ed|ing)? to",
    r"hop(?:e|es|ed|ing) (?:to|that|for)",
    r"consider(?:s|ed|ing)?",
    r"partly",
    r"partially",
    r"largely",
    r"mostly",
    *APPROXIMATIONS,
)
"""Without one of these a statement is surer, or more exact, than the source."""

LIMITERS = (
    r"but",
    r"unless",
    r"although",
    r"though",
    r"however",
    r"except",
    r"excluding",
    r"apart from",
    r"if",
    r"only",
    r"until",
    r"whereas",
    r"despite",
    r"in spite of",
    r"nevertheless",
    r"pending",
    r"provided(?= that|,)",
    r"on condition",
    r"conditional on",
    r"subject to",
    r"as long as",
    r"(?<=, )yet",
)
"""Words that open a clause which takes back or narrows what stands before it."""

ATTRIBUTIONS = (
    r"sa(?:id|ys?|ying)",
    r"t(?:old|ells?|elling)",
    r"report(?:s|ed|ing)?",
    r"according to",
    r"announc(?:e|es|ed|ing)",
    r"stat(?:es|ed|ing)",
    r"not(?:es|ed|ing)",
    r"add(?:s|ed|ing)",
    r"wr(?:ote|ites?|iting)",
    r"argu(?:e|es|ed|ing)",
    r"warn(?:s|ed|ing)?",
    r"claim(?:s|ed|ing)?",
    r"den(?:y|ies|ied|ying)",
    r"insist(?:s|ed|ing)?",
    r"alleg(?:e|es|ed|ing)",
    r"suggest(?:s|ed|ing)?",
    r"confirm(?:s|ed|ing)?",
    r"acknowledg(?:e|es|ed|ing)",
    r"conclud(?:e|es|ed|ing)",
    r"emphasi[sz](?:e|es|ed|ing)",
    r"predict(?:s|ed|ing)?",
    r"forecast(?:s|ed|ing)?",
    r"estimat(?:e|es|ed|ing)",
    r"believ(?:e|es|ed|ing)",
    r"think(?:s|ing)?",
    r"cit(?:ing|es|ed)",
)
"""Words that say whose statement it is."""

_NUMBERS = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven"
    r"|eigh|nine)(?:teen|ty)|twenty|hundreds?|thousands?|millions?|dozens?|half)\b"
)
_SEEN_AHEAD = 40


class Found(NamedTuple):
    """A word or phrase of one of the lists, and where it stands."""

    start: int
    end: int
    text: str


def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Compile phrases into a pattern that finds each as whole words, in any typography."""
    either = "|".join(phrases).replace("'", "['’‘`´ʼ]").replace(" ", r"\s+")
    # A lookbehind has a fixed width, and may not see any white space.
    either = re.sub(r"(\(\?<[!=][^()]*?)\\s\+", r"\1\\s", either).replace("NUMBER", _NUMBERS)
    # Written large, “May” is a month.
    return re.compile(rf"(?<![\w'’])(?i:{either.replace('MAY', '(?-i:may)')})(?![\w])")


_PATTERNS: dict[tuple[str, ...], re.Pattern[str]] = {}


def find(
    text: str, phrases: tuple[str, ...], start: int = 0, end: int | None = None
) -> Iterator[Found]:
    """Yield what of a list, or of several added up, stands between `start` and `end`."""
    end = len(text) if end is None else end
    compiled = _PATTERNS.get(phrases)
    if compiled is None:
        compiled = _PATTERNS.setdefault(phrases, pattern(phrases))
    # What makes “about” an approximation may stand beyond the end.
    for match in compiled.finditer(text, start, min(len(text), end + _SEEN_AHEAD)):
        if match.end() <= end:
            yield Found(match.start(), match.end(), match[0])


_DEGREES = (
    "relatively",
    "somewhat",
    "mainly",
    "primarily",
    "virtually",
    "practically",
    "officially",
)
_CHANGES_MEANING = NEGATIONS + HEDGES + LIMITERS + _DEGREES


def weighty(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the words between two places without which a text says something else."""
    return (found.text for found in find(text, _CHANGES_MEANING, start, end))
