"""Words that take something from the word after them, and sentences that leave them out.

"Some of the forces", "a former ally", "have begun to leave", "could embolden", "alleged links":
whoever repeats the word and drops what stands before it says more than the source. A class of
qualifiers lists the words that do it and what a sentence of ours may say instead. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from chronology.language.en.hedges import HEDGES, pattern
from chronology.language.en.meanings import alike, stem


class Qualified(NamedTuple):
    """A qualifier of a quotation: its class, its words, and the words that it qualifies."""

    sort: str
    text: str
    heads: tuple[str, ...]


_SORTS = {
    "begun": r"(?:has|have|had|be) (?:also )?begun(?: to)?|began(?: to)?|begins?(?: to)?"
    r"|beginning to|start(?:ed|s|ing)(?: to)?",
    # “Were living in huts”, and not “were living quarters”.
    "going": r"(?:is|are|was|were|been)(?= \w+ing\b)(?! \w+ing (?:quarters|rooms?|grounds?|halls?"
    r"|cent(?:re|er)s?|conditions|costs|standards|partners)\b)",
    "unsure": r"may|might|could|should|(?:is|are|was|were) (?:not )?expected to|likely to"
    r"|considering|weighing|seems?(?: to be)?|seemed(?: to be)?"
    r"|appear(?:s|ed)?(?: to have(?: \w+ed)?| to be| to)?|plan(?:s|ned)? to|intend(?:s|ed)? to"
    r"|hop(?:es|ed) to|may hope|potential|possible|alleged|suspected of|accused of|so-called"
    r"|concerns about|suggests?|apparently|reportedly|allegedly|officially(?= to\b)"
    r"|accused(?![^.,;]*\bof\b)",
    "former": r"former|then-?",
    "some": r"some(?: of)?|several|part of|parts of|a few|certain",
    "most": r"most(?: of)?|the majority of|largely|much of|vast swaths of",
    "many": r"many(?: of)?|a number of",
    "remaining": r"remaining|other|limited number of",
    "near": r"near-complete|near-total|nearly|almost|virtually",
    "factor": r"(?:a|one) factor(?: behind| in)?|one (?:of the )?reasons?(?: for)?",
    "more": r"more than|longer than|at least",
    "less": r"less than|fewer than|up to|at most",
}  # fmt: skip
_PARTS = (
    r"some|several|part|parts|partly|partial|partially|a few|certain|others?|half|not all|among"
    r"|many|most|mostly|majority|largely|number of|various|one|two|three|an?(?= [a-z]+ of)"
)
_INSTEAD = {
    "begun": r"beg[aiu]n\w*|start\w*|commenc\w+|launch\w*|initiat\w+|ongoing|under ?way|in progress"
    r"|still|bit by bit|going on|since|(?:is|are|was|were|been|be) \w+ing|out of which",
    "going": r"beg[aiu]n\w*|start\w*|ongoing|under ?way|still|bit by bit|since|\w+ing",
    "unsure": r"weigh\w*|threat\w*|risk\w*|fear\w*|if|whether|can|is to|are to|was to|were to"
    r"|due to|due|planned|plans?|foresee\w*|possibilit\w+|suspicion\w*|allegation\w*|accus\w+"
    r"|concern\w*|consider\w*|hop\w+|seek\w*|sought|would|chance|prospect|infer\w*|unsure|study\w*"
    r"|mull\w*|meant to|aim\w*|in order to|question|debat\w+|think\w*|not known|danger|worr\w+"
    r"|reason to|intention|it is said|(?:is|are) reported|officially"
    r"|official (?:aim|purpose|reason|task|mission)",
    "former": r"former\w*|ex|once|previous\w*|had been|deposed|ousted|oust\w*|old|used to|then|was"
    r"|until|overthrow\w*|longtime",
    "some": _PARTS,
    "most": r"most|mostly|majority|largely|bulk|much|many|mainly|nearly all|almost all|great part"
    r"|vast|significant|large|some|parts? of|main",
    "many": r"many|numerous|a lot|lots|hundreds|dozens|scores|number of|several|some|among",
    "remaining": r"remain\w*|others?|rest|left|still|limited|few",
    "factor": r"factors?|one of|among|part\w*|also|contribut\w+|one reason",
    "near": r"near|near-\w+|nearly|almost|virtually|practically|largely|mostly|all but|close to",
    "more": r"more than|longer than|over|above|at least|exceed\w*|beyond|upwards? of|no less",
    "less": r"less than|fewer than|under|below|up to|at most|no more than",
}  # fmt: skip
_FIND = re.compile(
    "|".join(rf"(?P<{sort}>\b(?:{words})(?![\w-]))" for sort, words in _SORTS.items()),
)
_ANY_HEDGE = pattern(HEDGES)
_STANDS_FOR = {
    sort: re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE)
    for sort, words in _INSTEAD.items()
}
_WORD = re.compile(r"[^\W\d_][\w’'-]*|[^\w\s]|\d+")
_SMALL = frozenset(
    "of the a an its their his her to be been have has had it they that this these those as in on "
    "also not more very such all any".split()
)
_POSSESSIVE = re.compile(r"['’]s?$")
_ENDS = re.compile(r"[^\w\s’'-]")
# Where a noun phrase stops.
_STOPS = frozenset(
    "in on at from by with for to into near over during after before as and or but who which that "
    "were was is are has have had said told".split()
)
# “The withdrawal” and “the decision to withdraw” do not say that anybody has withdrawn.
_NOT_DONE = re.compile(r"\bto \w+|\b\w+(?:al|tion|ure|ment|-?out|-?back|ing)s?\b")
_SAME = 5
_CLAUSE = re.compile(r";|,? (?:while|whereas|and (?:that )?others?)\b")
_DONE = re.compile(
    r"\b(?:has|have|had|been)\s+(?:\w+ly\s+|already\s+)?(\w+)(?<!ing)\b"
    r"|\b(\w+ed|withdrew|left|went|flew|took|gave|sent|fell|broke|drew)\b"
)
_VERBS = frozenset({"begun", "going", "unsure"})


@lru_cache(maxsize=4096)
def qualified(quote: str) -> tuple[Qualified, ...]:
    """Find what a quotation qualifies."""
    return tuple(_qualified(quote))


def dropped(sentence: str, quotes: tuple[str, ...]) -> Iterator[Qualified]:
    """Yield the qualifiers of quotations whose words a sentence has without anything like them."""
    everywhere = [(quote, qualified(quote)) for quote in quotes]
    for quote, found in everywhere:
        for one in found:
            if not all(_repeats(head, one.sort, sentence, quotes) for head in one.heads):
                continue
            if _says_instead(one, sentence):
                continue
            # Another quotation may say the same outright.
            stems = {stem(head) for head in one.heads}
            plain = any(
                other != quote
                and stems <= _repeated(one.sort, other)
                and not any(o.sort == one.sort and {*o.heads} & {*one.heads} for o in marked)
                for other, marked in everywhere
            )
            if not plain:
                yield one


def _qualified(quote: str) -> Iterator[Qualified]:
    # In small letters the pattern need not try both; only a month is told by its large one.
    small = quote.lower()
    for match in _FIND.finditer(small if len(small) == len(quote) else quote):
        if quote.startswith("May", match.start()):
            continue
        sort = str(match.lastgroup)
        heads = tuple(_heads(quote[match.end() :], sort))
        if heads:
            yield Qualified(sort, " ".join(match[0].split()), heads)


def _heads(text: str, sort: str) -> Iterator[str]:
    """Yield the words that are qualified: a verb, or what is left of a phrase of two."""
    found = 0
    for word in (m[0].lower() for m in _WORD.finditer(text[:80])):
        if _ENDS.fullmatch(word) or (found and word in _STOPS):
            return
        if word in _SMALL or word in _STOPS:
            continue
        yield _POSSESSIVE.sub("", word)
        found += 1
        if found == (1 if sort in _VERBS else 2):
            return


def _repeats(head: str, sort: str, sentence: str, quotes: tuple[str, ...]) -> bool:
    """Whether a sentence has a word, or another for it that stands in no quotation."""
    here = _repeated(sort, sentence)
    if sort not in _VERBS and head.endswith("s"):
        return (
            stem(head) in here
            and re.search(rf"\b{re.escape(head[:-1][:_SAME])}\w*s\b", sentence, re.IGNORECASE)
            is not None
        )
    if stem(head) in here:
        return True
    if not alike(head) & here:
        return False
    theirs = frozenset().union(*map(_alike, quotes))
    ours = {key for key in here if isinstance(key, str) and key in theirs}
    # The quotation itself has the other word, and not of what has only begun.
    return not any(alike(head) & _groups_of(key, sentence) for key in ours)


def _groups_of(key: str, sentence: str) -> frozenset[str | int]:
    words = (m[0].lower() for m in _WORD.finditer(sentence))
    return frozenset().union(*(alike(word) for word in words if stem(word) == key))


@lru_cache(maxsize=8192)
def _repeated(sort: str, text: str) -> frozenset[str | int]:
    """Give the words of a text; of what has begun, those that say that it is done."""
    if sort == "begun":
        return _alike(_NOT_DONE.sub(" ", text))
    if sort == "going":
        return _alike(" ".join(match[1] or match[2] for match in _DONE.finditer(text)))
    return _alike(text)


def _says_instead(one: Qualified, sentence: str) -> bool:
    if one.sort != "unsure":
        return _STANDS_FOR[one.sort].search(sentence) is not None
    # What a sentence is unsure of in one clause says nothing of the others.
    clauses = [clause for clause in _CLAUSE.split(sentence) if alike(one.heads[0]) & _alike(clause)]
    return any(_STANDS_FOR["unsure"].search(c) or _ANY_HEDGE.search(c) for c in clauses)


@lru_cache(maxsize=8192)
def _alike(text: str) -> frozenset[str | int]:
    words = (m[0].lower() for m in _WORD.finditer(text))
    return frozenset().union(
        # Who will is not yet willing.
        *(alike(_POSSESSIVE.sub("", word)) for word in words if word != "will")
    )
