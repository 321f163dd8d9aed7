"""Who says so: whoever a sentence has speak must be whose words it cites. English.

Where it is known whose words a passage has, nobody else speaks. Where it is not, the passage tells:
what it has one person say, nobody else said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from chronology.language.departure import Departure, Strength
from chronology.language.en.attributions import Attribution, attributions, heads
from chronology.language.en.compared_values import values
from chronology.language.en.compared_words import carriers, content
from chronology.language.en.lemmas import lemma, related
from chronology.language.en.lists import pattern, words
from chronology.language.en.sentences import sentences
from chronology.language.found import Naming

_NOBODY = frozenset(
    (
        "note sentence book study video he she it they we i you who this that these those there "
        "one document article dispatch passage report text paper newspaper story statement post "
        "page site website agency daily magazine broadcaster outlet channel other another latter "
        "author writer their his her its former same some many most all both each somebody nobody "
        "anyone everyone people "
    ).split()
)
_WORD = re.compile(r"[^\W\d_]+")
_JUDGING = pattern(words("judging"))
_RANK = pattern(words("rank"))
# A noun ends here: “Ford, an agency envoy” is no agency.
_END = (
    r"\w*(?=[,.;:)”\"]|\s+(?:who|that|of|in|from|for|at|to|on|by|and|has|have|had|was|is|later|also"
    r"|deployed|said|told)\b|\Z)"
)
_MOST = 0.6
"""So much of what is said must stand in the words of another."""
_FEW = 2
_THEIRS = ("their ", "his ", "her ", "its ")


class Said(NamedTuple):
    """Words of a passage and who says them: nobody but the document, where nobody is named."""

    text: str
    by: Attribution | None


def compare_speakers(
    sentence: str, passages: Sequence[str], speakers: Sequence[str], names: Naming | None = None
) -> Iterator[Departure]:
    """Yield each speaker of a sentence whose words it does not cite."""
    told = [one for passage in passages for one in _told(passage)]
    theirs = [*_parts(speakers), *(name for one in told if one.by for name in one.by.names)]
    for one in attributions(sentence):
        if not one.heads or not _NOBODY.isdisjoint(map(str.lower, one.heads)):
            continue
        other = _says_it(one, told, passages, names)
        if speakers and not _answers(one, theirs, passages, names):
            strength = "gate" if other else _strength(one, passages, theirs, names)
            yield _departure(one, other.text if other else speakers[0], strength)
        elif other:
            alike = _is_name(one.text) == _is_name(other.text)
            yield _departure(one, other.text, "gate" if alike else "question")
        elif speakers and (rank := _lent(one, passages, speakers)):
            yield _departure(one, rank, "gate")


def spoken(sentence: str) -> tuple[Attribution, ...]:
    """Find whom a sentence has say something."""
    return attributions(sentence)


def _departure(one: Attribution, theirs: str, strength: Strength) -> Departure:
    return Departure(
        "wrong-speaker", one.start, one.start + len(one.text), one.text, theirs, strength
    )


def _parts(speakers: Iterable[str]) -> Iterator[str]:
    """Yield the names that a record gives a speaker, one after the other."""
    for speaker in speakers:
        yield from (part.strip() for part in re.split("[,;]", speaker) if part.strip())


def _told(passage: str) -> Iterator[Said]:
    for paragraph in passage.split("\n"):
        last: Attribution | None = None
        for start, end in sentences(paragraph):
            sentence = paragraph[start:end]
            found = attributions(sentence)
            yield from (Said(one.said, one) for one in found)
            if not found:
                # Direct speech without a speaker of its own is still that of the last one.
                yield Said(sentence, last if sentence.lstrip()[:1] in ("“", '"') else None)
            last = found[-1] if found else last


def _answers(
    ours: Attribution, theirs: Sequence[str], passages: Sequence[str], names: Naming | None
) -> bool:
    """Whether words for a speaker are about one of those whose words these are."""
    ids = _ids(ours.names, names)
    if ids and not ids.isdisjoint(_ids(theirs, names)):
        return True
    other = frozenset().union(*map(heads, theirs))
    return any(
        related(mine, head) or _one_person(mine, head, passages)
        for mine in ours.heads
        for head in other
    )


def _ids(texts: Iterable[str], names: Naming | None) -> set[str]:
    """Name who is meant where a text as a whole, but for its article, is somebody's name."""
    found: set[str] = set()
    if names is None:
        return found
    for text in texts:
        bare = re.sub(r"^(?:the|a|an)\s+", "", text.strip(), flags=re.IGNORECASE)
        found |= {one.id for one in names.find(bare) if (one.start, one.end) == (0, len(bare))}
    return found


def _one_person(mine: str, other: str, passages: Sequence[str]) -> bool:
    """Whether a passage calls one and the same by both words: “Ford, the agency's envoy”.

    A title before a name does so, too; “ministry official” and “agency envoy” are no ministry.
    """
    one, two = re.escape(mine), re.escape(other)
    beside = r"\w*,\s+(?!and\b|said\b|told\b)(?:[\w.’'-]+\s+){0,7}?"
    pair = re.compile(rf"\b(?:{one}{beside}{two}|{two}{beside}{one}){_END}", re.IGNORECASE)
    title = re.compile(
        rf"\b(?i:{one}|{two}) (?:[A-Z][\w.’'-]*\s+){{0,2}}(?=[A-Z])(?i:{one}|{two})\b"
    )
    return any(pair.search(text) or title.search(text) for text in passages)


def _strength(
    ours: Attribution, passages: Sequence[str], theirs: Sequence[str], names: Naming | None
) -> Strength:
    """Refuse one who is registered and only lends a name, or of whom nothing stands anywhere.

    Of whom a passage tells what he does, it may tell so that he speaks.
    """
    if ids := _ids(ours.names, names):
        return "question" if _acts(ids, passages, theirs, names) else "gate"
    texts = carriers((*passages, *theirs))
    known = any(texts.of(word) for name in ours.names for word in content(name))
    return "question" if known else "gate"


def _acts(
    ids: set[str], passages: Sequence[str], theirs: Sequence[str], names: Naming | None
) -> bool:
    """Whether passages name somebody otherwise than to tell whose official it is that speaks."""
    speaking = frozenset().union(*map(heads, theirs))
    if names is None:
        return False
    for text in passages:
        for one in names.find(text):
            after = _WORD.match(text[one.end :].lstrip(" -"))
            if one.id in ids and (after is None or lemma(after[0]) not in speaking):
                return True
    return False


def _is_name(text: str) -> bool:
    """Whether a speaker goes by a name; who is named once may be described the next time."""
    last: str = _WORD.findall(text)[-1]
    return last[0].isupper()


def _says_it(
    ours: Attribution, told: Sequence[Said], passages: Sequence[str], names: Naming | None
) -> Attribution | None:
    """Find the one other who says, by a passage, what a sentence has somebody say."""
    scored = [(_score(ours.said, one.text), one.by) for one in told]
    best = max((score for score, _ in scored), default=0.0)
    if best < _MOST:
        return None
    nearest = [by for score, by in scored if score == best]
    by = nearest[0]
    if (
        by is None
        or by.text.lower().startswith(_THEIRS)
        or len({one and one.text for one in nearest}) > 1
        or not by.heads
    ):
        return None
    if not _NOBODY.isdisjoint(by.heads) or _answers(ours, by.names, passages, names):
        return None
    own = [score for score, one in scored if one and _answers(ours, one.names, passages, names)]
    return None if any(score >= best / 2 for score in own) else by


def _score(ours: str, theirs: str) -> float:
    """Tell how much of what is said other words carry, values counting as words."""
    spoken_words = " ".join(_WORD.findall(ours))
    if spoken_words.count(" ") > _FEW and spoken_words in " ".join(_WORD.findall(theirs)):
        return 1.0
    held = carriers((theirs,))
    found = [bool(held.of(word)) for word in content(ours)]
    judged = _JUDGING.match(ours)
    if judged and not any(word.start == 0 for word in content(ours)):
        found.append(any(related(lemma(judged[0]), lemma(one)) for one in _WORD.findall(theirs)))
    amounts = {(one.low, one.unit) for one in values(theirs).quantities}
    found += [(one.low, one.unit) in amounts for one in values(ours).quantities]
    return sum(found) / len(found) if len(found) >= _FEW else 0.0


def _lent(ours: Attribution, passages: Sequence[str], speakers: Sequence[str]) -> str:
    """Give the speaker to whom a sentence lends weight: state media, where any media spoke."""
    texts = " ".join((*passages, *speakers)).lower()
    for found in _RANK.finditer(ours.text):
        if not re.search(rf"\b{re.escape(lemma(found[0]))}", texts):
            return speakers[0]
    return ""
