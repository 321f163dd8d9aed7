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
from chronology.language.en.compared_signs import compare_signs
from chronology.language.en.compared_speakers import compare_speakers
from chronology.language.en.compared_values import compare_values
from chronology.language.en.compared_words import Word, carriers, content
from chronology.language.en.meanings import adverbs, said, stem, stems, told
from chronology.language.en.tone import is_inexact, is_unsure
from chronology.language.found import Passages

ENOUGH = 1.0
"""So much doubt is worth a question."""
ENOUGH_IN_A_LONG_TEXT, LONG = 0.6, 6
"""In a document of more sentences any word stands somewhere by chance; less doubt is enough."""
NAME, TOPIC = 1.0, 0.1
"""A name that no passage has; what all is about a passage may call "he"."""
WORDS, LIGHT = 2.5, 0.5
"""All words of content uncarried; a part of them counts in part, a word that says little less."""
SCATTERED = 1.2
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
    long = len(carriers(texts).sentences) > LONG
    asked += compare_signs(sentence, texts)
    asked += compare_roles(sentence, texts, names or Capitals(), qualifiers=not long)
    if not _is_verbatim(sentence, texts):
        asked += _words(sentence, texts, speakers)
        if not long:
            asked += _weighty(sentence, (*texts, *speakers))
    if sum(one.weight for one in asked) < (ENOUGH_IN_A_LONG_TEXT if long else ENOUGH):
        asked = []
    return tuple(sorted((*gates, *asked), key=lambda one: (one.start, one.kind)))


def _words(
    sentence: str, passages: tuple[str, ...], speakers: tuple[str, ...]
) -> Iterator[Departure]:
    held, told, words = carriers(passages), carriers(speakers), content(sentence)
    words = tuple(word for word in words if not told.of(word))
    by = [held.of(word) for word in words]
    counted = sum(not word.topic for word in words) or 1
    near = held.best(by)
    topics = 0
    for word, found in zip(words, by, strict=True):
        if not found:
            kind = "unsupported-name" if word.name else "unsupported-word"
            weight = 0.0 if word.topic and topics else _weight(word, counted)
            topics += word.topic
            yield _departure(word, kind, weight)
        elif found.isdisjoint(near):
            yield _departure(word, "juxtaposed", SCATTERED / len(words))


def _weighty(sentence: str, passages: tuple[str, ...]) -> Iterator[Departure]:
    """Yield the words of weight that nothing in a short passage comes to, however few they are."""
    tells = frozenset().union(*map(told, passages))
    roots = frozenset().union(*map(stems, passages))
    found = [(one.text, one.start, one.kind, one.groups) for one in said(sentence)]
    found += [(word, start, "manner", frozenset()) for word, start in adverbs(sentence)]
    for word, start, kind, groups in found:
        large = word[0].isupper() and start > 0
        plain = kind == "extent" and word.lower() not in _WIDENING
        known = groups & tells or stem(word.lower().split()[0]) in roots
        if not (large or plain or known or is_unsure(word) or is_inexact(word)):
            yield Departure(
                "unsupported-word", start, start + len(word), word, "", "question", WEIGHTY
            )


def _weight(word: Word, counted: int) -> float:
    if word.name:
        return TOPIC if word.topic else NAME
    return WORDS * (LIGHT if word.light else 1.0) / counted


def _departure(word: Word, kind: str, weight: float) -> Departure:
    return Departure(kind, word.start, word.end, word.text, "", "question", weight)


def _is_verbatim(sentence: str, passages: tuple[str, ...]) -> bool:
    """Whether the words of a sentence stand in a passage as they are, one after the other."""
    ours = f" {' '.join(_TOKEN.findall(sentence.casefold()))} "
    return any(ours in f" {' '.join(_TOKEN.findall(p.casefold()))} " for p in passages)
