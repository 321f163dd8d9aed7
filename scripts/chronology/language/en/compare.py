"""A sentence beside the passages that it rests on: what it says that they do not. English.

Values are compared as values and may refuse (`compared_values`). What rests on the meaning of words
is weighed: each word that no passage carries and each sign that is dropped adds to the doubt about
the sentence, and only where the doubt is `ENOUGH` is somebody asked, about all of it at once. A
single word in other words is no doubt; a name that stands nowhere, or a "not", is.

The weights were chosen on half of 640 judged pairs of claim and passage (Wikipedia and what it
cites; revisions of Wikipedia) and measured on the other half; `chronology trial --score` measures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chronology.language.departure import Departure
from chronology.language.en.compared_roles import Capitals, compare_roles
from chronology.language.en.compared_scope import compare_scope
from chronology.language.en.compared_signs import compare_signs
from chronology.language.en.compared_speakers import compare_speakers
from chronology.language.en.compared_values import compare_values
from chronology.language.en.compared_words import Word, carriers, content
from chronology.language.en.meanings import adverbs, said, stem, stems, told
from chronology.language.en.tone import is_inexact, is_unsure
from chronology.language.found import Passages

ENOUGH = 1.0
"""So much doubt is worth a question."""
LONG = 7
"""In twice as many sentences a word stands somewhere by chance twice as often: half is enough."""
NAME, TOPIC = 1.0, 0.1
"""A name that no passage has; what all is about a short passage may call "he"."""
WORDS, LIGHT, LENGTH = 1.5, 0.5, 10
"""All letters of content uncarried; a part of them counts in part, and a word that says little
less. Short words are common words, and common words have many others: a word counts by its length,
up to so many letters."""
SCATTERED = 0.6
"""All carried words at places far from each other; a part of them counts in part."""

WEIGHTY = 1.0
"""A word of weight in a short passage's place: who did what, how, why, and how far it went."""
_WIDENING = frozenset(
    "all every entire entirely whole wholly full fully total totally complete completely only sole"
    " solely always constantly repeatedly often never most majority unprecedented".split()
)
_TOKEN = re.compile(r"\w+|[%$€£°#@/]")


def compare(sentence: str, passages: Passages) -> tuple[Departure, ...]:
    """Find the departures of a sentence: gates always, questions where there is doubt enough."""
    texts, speakers, names, given = passages
    if not texts:
        return ()
    found = [
        *compare_values(sentence, texts, given),
        *compare_speakers(sentence, texts, speakers, names),
    ]
    gates = [one for one in found if one.strength == "gate"]
    asked = [one for one in found if one.strength == "question"]
    length = len(carriers(texts).sentences)
    long = length > LONG
    asked += compare_signs(sentence, texts)
    asked += compare_roles(sentence, texts, names or Capitals(), qualifiers=not long)
    if not _is_verbatim(sentence, texts):
        asked += [] if long else compare_scope(sentence, texts)
        asked += _words(sentence, texts, speakers, topic=NAME if long else TOPIC)
        if not long:
            asked += _weighty(sentence, (*texts, *speakers))
    if sum(one.weight for one in asked) < ENOUGH * min(1, LONG / max(1, length)):
        asked = []
    return tuple(sorted((*gates, *asked), key=lambda one: (one.start, one.kind)))


def _words(
    sentence: str, passages: tuple[str, ...], speakers: tuple[str, ...], *, topic: float
) -> Iterator[Departure]:
    held, told, words = carriers(passages), carriers(speakers), content(sentence)
    words = tuple(word for word in words if not told.of(word))
    by = [held.of(word) for word in words]
    letters = sum(_length(word) for word in words if not word.topic) or 1
    near = held.best(by)
    for word, found in zip(words, by, strict=True):
        share = _length(word) / letters
        if not found and word.name:
            # Of a name that all is about, only the first word counts.
            yield _departure(word, "unsupported-name", topic if word.topic else NAME)
            topic = 0.0 if word.topic else topic
        elif not found:
            yield _departure(
                word, "unsupported-word", WORDS * share * (LIGHT if word.light else 1.0)
            )
        elif found.isdisjoint(near):
            yield _departure(word, "juxtaposed", SCATTERED * share)


def _weighty(sentence: str, passages: tuple[str, ...]) -> Iterator[Departure]:
    """Yield the words of weight that nothing in a short passage comes to, however few they are."""
    held = carriers(passages)
    carried = {word.start for word in content(sentence) if held.of(word)}
    tells = frozenset().union(*map(told, passages))
    roots = frozenset().union(*map(stems, passages))
    found = [(one.text, one.start, one.kind, one.groups) for one in said(sentence)]
    found += [(word, start, "manner", frozenset()) for word, start in adverbs(sentence)]
    for word, start, kind, groups in found:
        large = word[0].isupper() and start > 0
        plain = kind == "extent" and word.lower() not in _WIDENING
        known = start in carried or groups & tells or stem(word.lower().split()[0]) in roots
        if not (large or plain or known or is_unsure(word) or is_inexact(word)):
            yield Departure(
                "unsupported-word", start, start + len(word), word, "", "question", WEIGHTY
            )


def _length(word: Word) -> int:
    return min(len(word.text), LENGTH)


def _departure(word: Word, kind: str, weight: float) -> Departure:
    return Departure(kind, word.start, word.end, word.text, "", "question", weight)


def _is_verbatim(sentence: str, passages: tuple[str, ...]) -> bool:
    """Whether the words of a sentence stand in a passage as they are, one after the other."""
    ours = f" {' '.join(_TOKEN.findall(sentence.casefold()))} "
    return any(ours in f" {' '.join(_TOKEN.findall(p.casefold()))} " for p in passages)
