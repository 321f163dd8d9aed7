"""A passage came through an agency or a newspaper, and its origin does not say so.

Two documents that relay one agency have one origin. So whoever the passage says was told, or
reports it, is listed under `via:` of the origin, or is its `actor:`; and an agency that is named in
an origin's name is listed, too.

Faulty:

    # seeds/gazette.yml
    origins:
      harbour-master: {name: the harbour master, via: []}

Sound:

    # seeds/gazette.yml
    origins:
      harbour-master: {name: "the harbour master, to the Gazette", via: [gazette]}
"""

import re
from collections.abc import Iterator

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Legible
from chronology.derive.origins import own_voice
from chronology.records.models import Origin
from chronology.records.names import fold
from chronology.values.faults import Finding

# Whom somebody told, or who tells what others said, passes it on.
_TOLD = re.compile(r"\b(?:told|tells|to|citing|according to)\s+(?:the\s+)?(?:\w+\s+daily\s+)?\Z")
_PRESS = re.compile(r"agency|newspaper|broadcaster|magazine|news|journal|media|wire|press")
_TELLS = re.compile(r"\s+(?:reports?|reported|correspondents)\b")


def check(cited: Legible, chronology: Chronology) -> Findings:
    """Look for who passes on in the sentences of the passage, and in the name of its origin."""
    origin = cited.origin
    if origin is None or own_voice(cited):
        return
    if origin.actor is None and (id_ := _is(origin, chronology)) is not None:
        message = f"the origin is called “{origin.name}” and does not say that it is `{id_}`"
        yield Finding(cited.at("origin"), message, f"add `actor: {id_}` to the origin")
        return
    listed = {origin.actor, *origin.via, cited.archived.seed.publisher.actor}
    for id_ in _relays(cited, origin, chronology):
        if id_ not in listed:
            message = f"the passage came through `{id_}`, which the origin does not list"
            yield Finding(cited.at("origin"), message, "add it to `via:` of the origin")
            return


def _is(origin: Origin, chronology: Chronology) -> str | None:
    """Give the actor whose very name an origin has, whatever is added behind a comma."""
    head = re.sub(r"^the\s+", "", re.split("[,;]", fold(origin.name))[0], flags=re.IGNORECASE)
    named = chronology.names.find(head)
    whole = len(named) == 1 and (named[0].start, named[0].end) == (0, len(head))
    return named[0].id if whole and named[0].id in chronology.actors else None


def _relays(cited: Legible, origin: Origin, chronology: Chronology) -> Iterator[str]:
    for first, last in cited.document.sentences:
        if not (first < cited.end and cited.start < last):
            continue
        text = fold(cited.document.text[first:last])
        for named in chronology.names.find(text):
            told = _TOLD.search(text, max(0, named.start - 40), named.start)
            if _passes_on(named.id, chronology) and (told or _TELLS.match(text, named.end)):
                yield named.id
    for named in chronology.names.find(origin.name):
        if _passes_on(named.id, chronology):
            yield named.id


def _passes_on(id_: str, chronology: Chronology) -> bool:
    """Whether an actor passes on what others say: by its kind, or because it does elsewhere."""
    actor = chronology.actors.get(id_)
    return (actor is not None and _PRESS.search(actor.kind) is not None) or id_ in chronology.relays
