"""A quotation says that something is not so, and the sentence that rests on it lost the "not".

Faulty:

    # events/2001/board-silent.md
    title: The Lighthouse Board has commented
    body: By 6 May 2001 the Lighthouse Board had not commented. [@silence]

Sound:

    # events/2001/board-silent.md
    title: No comment by the Lighthouse Board
"""

import re

from chronology.checks.run import Findings
from chronology.derive.statements import Bound
from chronology.language.en.hedges import NEGATIONS, find
from chronology.language.en.meanings import alike, tokens
from chronology.language.en.tone import is_negative, negations
from chronology.values.faults import Finding

# A title need not say of what it names that it was not the first.
_FIRST = re.compile(r"\bnot\s+(?=(?:the\s+)?(?:first|only)\b)")

# What a clause of its own denies, a sentence that repeats none of it does not speak of.
_DENIED = re.compile(r"[^.,;:–—]*")
_SMALL = 3


def check(statement: Bound) -> Findings:
    """Look for a negation where a quotation has one; a title may rest on the others."""
    text = statement.sentence.text
    if is_negative(text):
        return
    quotes = statement.relevant
    for name, quote in quotes.items():
        if statement.title:
            others = [other for other in quotes.values() if not negations(other)]
            found = _missed_by_title(_FIRST.sub("", quote), text, others)
        else:
            found = _missed(quote, text)
        if found:
            message = f"the quotation `{name}` says “{found}”, the sentence does not"
            help_ = "keep the negation, or quote only the words that the sentence needs"
            yield Finding(statement.place(0), message, help_)


def _missed(quote: str, sentence: str) -> str | None:
    """Give the first negation of a quotation whose words the sentence has, or may paraphrase."""
    ours = _meant(sentence)
    for found in find(quote, NEGATIONS):
        denied = _DENIED.match(quote, found.end)
        words = [w for w, _, _ in tokens(denied[0] if denied else "") if len(w) > _SMALL]
        before = quote[: found.start].rpartition(" that ")
        if not (words and before[1]) or any(alike(word) & ours for word in words):
            return found.text
    return None


def _missed_by_title(quote: str, title: str, others: list[str]) -> str | None:
    """Give a negation that a title lost; it may rest on other quotations, which deny nothing."""
    if not others:
        return _missed(quote, title)
    ours, affirmed = _meant(title), _meant(" ".join(others))
    for found in find(quote, NEGATIONS):
        denied = (w for w, start, _ in tokens(quote) if start >= found.end and len(w) > _SMALL)
        meant = _meant(next(denied, ""))
        if meant & ours and not meant & affirmed:
            return found.text
    return None


def _meant(text: str) -> set[str | int]:
    return {key for word, _, _ in tokens(text) for key in alike(word)}
