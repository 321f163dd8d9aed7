"""Where sentences begin and end.

A full stop ends a sentence unless it ends an abbreviation or an initial; what ends a sentence takes
the quotation marks and brackets that close after it along. Quoted sentences count by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chronology.quotes.normal import Span

_END = re.compile(
    r"(?P<stop>\.{1,4}(?:\s?\.){2,}|\.|[!?…؟۔।]+[.!?…]*)(?P<closing>[\"'’”»›)\]]*(?:\[\d{1,3}\])*)(?=\s|\Z)"
    r"|(?P<full>[。！？]+[」』”’）]*)"
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_NEXT = re.compile(r"\s+[\"'“‘«‹„‚(\[*_—–-]*\s*(?P<word>[^\W_]+(?:['’][^\W_]+)?)?")
_LAST_WORD = re.compile(r"(?P<word>[^\W\d_](?:[.-]?[^\W\d_])*)\Z")
# “Did he go?” the reporter asked.
_SPEAKER = re.compile(
    r"\s+(?:[A-Z][\w’'-]*\s+){1,3}(?:said|says|asked|asks|replied|added|told|wrote|reported)\b"
)
_LIST_NUMBER = re.compile(r"\s*(?:\d{1,3}|[a-zA-Z])\.")
_LONGEST_WORD = 24


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A name or a title follows these, so their full stop never ends a sentence.
_TITLES = _words(
    "Mr Mrs Ms Mx Dr Prof Gen Lt Col Maj Capt Cpl Sgt Pvt Adm Cmdr Cdr Brig Sen Rep Gov Pres Rev"
    " Fr Hon Amb Messrs Mme Mlle St Mt Ft vs cf approx ca viz Eng Sgt.Maj Lt.Col Lt.Gen Maj.Gen"
    " Brig.Gen e.g i.e"
)
# A figure follows these.
_NUMBERED = _words(
    "No Nos no nos Art Fig Vol pp p ch Ch Sec par para Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct"
    " Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"
)
# These may end a sentence or stand within one; what follows decides.
_OPEN = _words("Inc Corp Ltd Co Jr Sr etc al Bros Ave Blvd Rd Dept Univ Assn Ph.D M.A B.A")
# Words that, written large, begin a sentence rather than a name.
_BEGINNERS = _words(
    "A About According After Again All Also Although An And Another Any As At Back Because Before"
    " Both But By Despite During Each Earlier Even Every Following For Four From He Her His How"
    " However I If In Instead It Its Last Later Many Meanwhile Moreover Most Much My Neither Next"
    " No Nobody None Nor Not Nothing Now Of Officials On Once One Only Or Other Others Our Over She"
    " Since So Some Still Such That The Their Then There These They This Those Though Three Thus To"
    " Today Two Under Unless Until We What When Where Whether Which While Who Why With Without"
    " Yesterday Yet You"
)


def sentences(text: str) -> tuple[Span, ...]:
    """Split one paragraph, which may be wrapped over lines; a blank line ends a sentence too."""
    return tuple(_trimmed(text, _ends(text)))


def _trimmed(text: str, ends: Iterator[int]) -> Iterator[Span]:
    start = 0
    for end in ends:
        sentence = text[start:end]
        if words := sentence.strip():
            begin = start + sentence.index(words)
            yield Span(begin, begin + len(words))
        start = end


def _ends(text: str) -> Iterator[int]:
    """Yield where sentences end; the last one ends with the text."""
    blank = [match.start() for match in _BLANK_LINE.finditer(text)]
    start = 0
    for match in _END.finditer(text):
        while blank and blank[0] < match.end():
            start = blank.pop(0)
            yield start
        if match["full"] or _ends_here(text, match, start):
            start = match.end()
            yield start
    yield from blank
    yield len(text)


def _ends_here(text: str, match: re.Match[str], start: int) -> bool:
    following = _NEXT.match(text, match.end())
    if not following:
        return True  # nothing follows
    word = following["word"] or ""
    if word[:1].islower():
        return False
    if match["stop"] != ".":
        return not (match["closing"] and _SPEAKER.match(text, match.end()))
    if match["closing"]:
        return True
    if _LIST_NUMBER.fullmatch(text, start, match.end()):
        return False
    return _is_full_stop(text[max(0, match.start() - _LONGEST_WORD) : match.start()], word)


def _is_full_stop(before: str, word: str) -> bool:
    """Judge a full stop by the word before it and the word after it."""
    found = _LAST_WORD.search(before)
    if not found:
        return True
    last = found["word"]
    if last in _TITLES:
        return False
    if last in _NUMBERED:
        return not word[:1].isdigit()
    if last in _OPEN or "." in last or (len(last) == 1 and last.isupper()):
        return word in _BEGINNERS
    return True
