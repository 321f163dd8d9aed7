"""A citation's origin is not the one that the passage names.

Corroboration counts origins, so who knew it must be who the document says knew it. A passage that
attributes its words to somebody does not speak in the article's own voice, and an origin that is
named nowhere near the passage is not its speaker. Of two unnamed sources, the passage means that of
whom it names.

Faulty:

    citations:
      board:
        origin: article

Sound:

    citations:
      board:
        origin: board
"""

import re
from collections.abc import Iterator

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Archived, Legible
from chronology.derive.origins import OWN, own_voice
from chronology.language.en.compared_speakers import spoken
from chronology.language.en.lists import find, words
from chronology.language.en.meanings import stems
from chronology.records.models import Origin
from chronology.records.names import fold, forms
from chronology.values.faults import Finding

_SAYING = words("saying", "publishing", "avowal", "witness", but="document inference")
_WORD = re.compile(r"[^\W\d_]{4,}")
_EMPTY = frozenset(
    "that this with from whom said told unnamed another article itself report earlier their some "
    "other neither named".split()
)

_SMALL = frozenset(words("article", "preposition", "pronoun", "possessive", "relative", of="small"))
_HALF = 0.5
_BEFORE = 2


def check(cited: Legible, chronology: Chronology) -> Findings:
    """Refuse direct speech of nobody, and an origin that the document names nowhere."""
    yield from _found(cited, chronology, sure=True)


def ask(cited: Legible, chronology: Chronology) -> Findings:
    """Ask where the words around the passage speak for another, and may mean this one."""
    yield from _found(cited, chronology, sure=False)


def _found(cited: Legible, chronology: Chronology, *, sure: bool) -> Findings:
    for certain, message, help_ in _wrong(cited, chronology):
        if certain is sure:
            yield Finding(cited.at("origin"), message, help_)


def _wrong(cited: Legible, chronology: Chronology) -> Iterator[tuple[bool, str, str]]:
    """Yield what is wrong with an origin, and whether that is certain."""
    archived, origin = cited.archived, cited.origin
    if origin is None:
        return
    start, end = cited.start, cited.end
    if own_voice(cited):
        if _is_spoken(archived, start):
            message = "the passage stands between quotation marks, the citation names no speaker"
            yield "”" not in archived.document.text[start:end], message, "whose words are they?"
            return
        for id_, word in _speakers(archived, start, end, chronology):
            message = f"the passage attributes its words (“{word}”), the citation does not"
            help_ = f"is the origin `{id_}`? if only of one sentence, quote that one apart"
            yield False, message, help_
            break
        return
    here, around = _texts(archived, start, end)
    if _named(origin, around, chronology) < _HALF:
        nowhere = _named(origin, fold(archived.document.text), chronology) < _HALF
        message = f"nothing around the passage names “{origin.name}”"
        yield nowhere, message, "name the origin that the document names"
    elif (found := _other(archived, origin, here, chronology)) is not None:
        id_, message, speaks = found
        yield speaks, message, f"is the origin `{id_}`?"


def _other(
    archived: Archived, origin: Origin, here: str, chronology: Chronology
) -> tuple[str, str, bool] | None:
    """Find an origin that the passage names, where it names not this one, or who passed it on.

    It is certain where the passage has that one speak.
    """
    speaking = " ".join(one.text for one in spoken(here))
    unnamed = _named(origin, here, chronology) < _HALF
    elsewhere = bool(origin.via) and not _passed_on(origin, here, chronology)
    for id_, other in archived.seed.origins.items():
        named = _named(other, here, chronology)
        if unnamed and id_ != OWN and named == 1:
            speaks = _named(other, speaking, chronology) == 1
            return id_, f"the passage names “{other.name}”, the citation “{origin.name}”", speaks
        if elsewhere and named >= _HALF and _passed_on(other, here, chronology):
            message = f"the passage names who passed on “{other.name}”, not “{origin.name}”"
            return id_, message, True
    return None


def _passed_on(origin: Origin, text: str, chronology: Chronology) -> bool:
    """Whether a text names one through whom an origin's words came."""
    return any(_is_named(id_, text, chronology) for id_ in origin.via)


def _speakers(
    archived: Archived, start: int, end: int, chronology: Chronology
) -> Iterator[tuple[str, str]]:
    """Yield the origins that the sentences of the passage name beside a word of saying."""
    document = archived.document
    for first, last in document.sentences:
        if not (first < end and start < last):
            continue
        said = next(find(document.text, _SAYING, first, last), None)
        if said is None:
            continue
        sentence = fold(document.text[first:last])
        for id_, origin in archived.seed.origins.items():
            theirs = origin.actor is None or origin.actor != archived.seed.publisher.actor
            named = _names(origin, sentence, chronology)
            if id_ != OWN and theirs and (named or _is_meant(id_, sentence)):
                yield id_, said.text


def _is_spoken(archived: Archived, start: int) -> bool:
    """Whether a passage begins within direct speech of its paragraph."""
    text = archived.document.text
    paragraph = next(p for p in archived.document.paragraphs if p.start <= start < p.end)
    before = text[paragraph.start : start + 1]
    if before.count("“") > before.count("”"):
        return True
    return before.count('"') % 2 == 1


def _is_meant(id_: str, sentence: str) -> bool:
    """Whether a sentence has the words that the record calls an unnamed speaker by."""
    words = _content(id_.replace("-", " "))
    return len(words) > 1 and words <= _content(sentence)


def _names(origin: Origin, text: str, chronology: Chronology) -> bool:
    words = _content(origin.name.split(",")[0].split(";")[0])
    if words and words <= _content(text):
        return True
    return _is_named(origin.actor, text, chronology)


def _texts(archived: Archived, start: int, end: int) -> tuple[str, str]:
    """Give the sentences of a passage, and the same with two before and one behind."""
    document = archived.document
    at = [n for n, one in enumerate(document.sentences) if one.start < end and start < one.end]
    near = document.sentences[max(0, at[0] - _BEFORE) : at[-1] + 2]
    here = document.sentences[at[0] : at[-1] + 1]
    text = document.text
    return fold(text[here[0].start : here[-1].end]), fold(text[near[0].start : near[-1].end])


def _named(origin: Origin, text: str, chronology: Chronology) -> float:
    """Tell how much of an origin's name stands in a text; any form of a registered one is all."""
    if _is_named(origin.actor, text, chronology):
        return 1
    words = stems(re.split("[,;]", origin.name)[0]) - _SMALL
    return len(words & stems(text)) / len(words) if words else 0


def _is_named(id_: str | None, text: str, chronology: Chronology) -> bool:
    """Whether a text has any form of the name of a registered actor."""
    actor = chronology.actors.get(id_ or "")
    return actor is not None and any(form in text for form, _ in forms(actor))


def _content(text: str) -> frozenset[str]:
    return frozenset(word.lower().rstrip("s") for word in _WORD.findall(text)) - _EMPTY
