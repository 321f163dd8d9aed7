"""What a remark of ours says that a document does not say, and words that speak of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chronology.language.en.meanings import stem, tokens

_TEXT = r"(?:articles?|dispatch(?:es)?|documents?|passages?|reports?|texts?|headlines?|captions?)"
_ALL = re.compile(
    rf"\b(?:no|none of the|any of the|all|every|each of the)\s+(?:\w+\s+){{0,2}}{_TEXT}\b"
    rf"|\bnothing in the {_TEXT}\b|\bin none of the {_TEXT}\b",
    re.IGNORECASE,
)
_TELL = (
    r"(?:says?|tells?|mentions?|names?|states?|gives?|specif(?:y|ies)|identif(?:y|ies)|explains?"
    r"|describes?|reports?|records?|knows? of|speaks? of|refers? to|proves?|quotes?|counts?|dates?)"
)
_SILENT = re.compile(
    rf"(?:\b(?:does|do|did) not\s+|\b(?:no|none of the|nothing in the)\s+(?:\w+\s+){{0,2}}"
    rf"{_TEXT}\s+|\bnever\s+)(?P<tells>{_TELL})\s+(?P<what>[^;:]+)"
    rf"|\b(?P<none>{_TELL})\s+(?:no|none of)\s+(?P<that>[^;:]+)",
    re.IGNORECASE,
)
_SPEAKS = re.compile(rf"\b(?:{_TEXT}|it|they|nothing|none)\b", re.IGNORECASE)
# What only these do not do, a document may do in its own words.
_PLAINLY = re.compile(
    r"says?|tells?|mentions?|states?|reports?|(?:speaks?|knows?) of", re.IGNORECASE
)
# Whose answer is left out, the matter itself may well be told of.
_OPEN = re.compile(
    r"\s*(?:(?:since|by|to|from|of|for|with|in|at|on)\s+)?"
    r"(?:when|where|who|whom|whose|which|what|why|how|whether|if|more|anything else)\b"
    r"|.*\bor (?:that|not)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"\s+and\s+(?:does|do|did|no)\s|,\s+(?:and|but|so|because|since|which|though|although)\s|\.\s*\Z"
)
_SMALL = frozenset(
    "a an the this that these those it its he his him she her they their them who which whom whose "
    "of to in on at by for from with as into over and or but nor not no than then so if also any "
    "some all both each such is are was were be been being has have had do does did will would can "
    "could may might shall should must there here about after before since until during under "
    "how what when where why whether while anybody anything somebody something nobody nothing "
    "say says said two same".split()
)

# How one speaks of documents, their words and dates, and of a chronology of them.
_OF_DOCUMENTS = frozenset(
    stem(word)
    for word in (
        "document article dispatch passage text report record archive source page site note title "
        "headline caption byline heading paragraph sentence word letter name date year month day "
        "span quotation quote citation list table map entry register chronology event translation "
        "say tell mention give state call spell read reading count compare comparison mean meaning "
        "follow take mark cite keep know known knowledge general leave open decide stand "
        "end begin beginning part reason suspect doubt unclear unknown likely exact whole full "
        "first last other another same different apart between only our ours"
    ).split()
)


class Silence(NamedTuple):
    """Words that a document is said not to say; `open` where only an answer is missing."""

    words: str
    start: int
    open: bool
    everywhere: bool
    """Whether it is said of all documents."""


def silences(remark: str) -> Iterator[Silence]:
    """Yield what a remark says is not told."""
    for match in _SILENT.finditer(remark):
        group = "what" if match["what"] is not None else "that"
        before = remark[: match.start(group)]
        if not _SPEAKS.search(before):
            continue
        end = _CLAUSE_END.search(match[group])
        words = match[group][: end.start() if end else None].strip()
        tells = match["tells"] or match["none"]
        named = words[:1].isupper()
        is_open = bool(_OPEN.match(words)) or not (named or _PLAINLY.fullmatch(tells))
        everywhere = bool(_ALL.search(remark))
        yield Silence(words.removeprefix("that "), match.start(group), is_open, everywhere)


def beside_documents(text: str) -> Iterator[tuple[str, int]]:
    """Yield the words that carry something and are none of those that one has for documents."""
    for word, start, end in tokens(text):
        if word.lower() not in _SMALL and stem(word.lower()) not in _OF_DOCUMENTS:
            yield text[start:end], start


def content(text: str) -> frozenset[str]:
    """Give the stems of the words that carry something."""
    words = (word for word, _, _ in tokens(text))
    return frozenset(stem(word) for word in words if word.lower() not in _SMALL)
