"""A citation's origin is not the one that the passage names.

Corroboration counts origins, so who knew it must be who the document says knew it. A passage that
attributes its words to somebody does not speak in the article's own voice, and an origin that is
named nowhere near the passage is not its speaker.

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

from chronology.check import Findings
from chronology.evidence import Archived, Chronology, Cited
from chronology.faults import Finding
from chronology.hedges import find
from chronology.model import Origin
from chronology.names import fold, forms
from chronology.origins import OWN, own_voice

_SAYING = tuple(
    (
        r"said|says|told|tells|according to|reports?|reported|announced?|announcement|stated"
        r"|statement|noted?|emphasi[sz]ed|forecast(?:ed)?|warn(?:s|ed)?|declared|citing|cited"
        r"|published|posted|shared|aired|shows?|showed|showing|video"
        r"|footage|film(?:ed)?|photographs?|argues?|argued|raised concerns?|agreed|declined"
        r"|promised|pledged|decided|accused|claims?|claimed|experts|analysts"
    ).split("|")
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_EMPTY = frozenset(
    "that this with from whom said told unnamed another article itself report earlier their some "
    "other neither named".split()
)


def check(cited: Cited, chronology: Chronology) -> Findings:
    """Look for the speaker around the passage, and for a speaker where none is named."""
    archived, origin = cited.archived, cited.origin
    if not cited.found or archived is None or origin is None or cited.verdict is None:
        return
    start, end = cited.verdict.spans[0].start, cited.verdict.spans[-1].end
    if own_voice(cited):
        if _is_spoken(archived, start):
            message = "the passage stands between quotation marks, the citation names no speaker"
            yield Finding(cited.at("origin"), message, "whose words are they?")
            return
        for id_, word in _speakers(archived, start, end, chronology):
            message = f"the passage attributes its words (“{word}”), the citation does not"
            yield Finding(cited.at("origin"), message, f"is the origin `{id_}`?")
            break
    elif not _is_near(origin, archived, end, chronology):
        message = f"nothing up to the passage names “{origin.name}”"
        yield Finding(cited.at("origin"), message, "name the origin that the document names")


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
    actor = chronology.actors.get(origin.actor or "")
    return actor is not None and any(form in text for form, _ in forms(actor))


def _is_near(origin: Origin, archived: Archived, end: int, chronology: Chronology) -> bool:
    """Whether the origin is named in the passage's paragraph or in what goes before it."""
    document = archived.document
    stop = max((p.end for p in document.paragraphs if p.start < end), default=end)
    text = fold(document.text[:stop])
    if _content(origin.name) & _content(text):
        return True
    ids = [id_ for id_ in (origin.actor or "", *origin.via) if id_ in chronology.entities]
    return any(form in text for id_ in ids for form, _ in forms(chronology.entities[id_]))


def _content(text: str) -> frozenset[str]:
    return frozenset(word.lower().rstrip("s") for word in _WORD.findall(text)) - _EMPTY
