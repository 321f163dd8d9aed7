"""What search knows beside the full text: every name, every question, every word that stands here.

The index of full texts answers for a word that it has. What it cannot do, forgive a slip, know a
name under all its spellings, tell a word that stands nowhere, is done with this, which a browser
fetches when a reader first types.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape

from chronology.edition.edition import Edition, url_of
from chronology.edition.wording import count, ucfirst
from chronology.pages.entity import search_names
from chronology.pages.searchable import questions, texts
from chronology.pages.site import Asset

URL = "data/search.json"
WORDS = "data/search-words.json"


def assets(edition: Edition) -> Iterator[Asset]:
    """Write what the box in the header needs, and the words, which only a search of texts needs."""
    events = edition.chronology.events
    yield _asset(
        URL,
        {
            "names": list(_names(edition)),
            "questions": [(one.url, one.asked) for one in questions(edition)],
            "events": [(url_of(event), event.label, event.date.in_words()) for event in events],
            "same": edition.settings.same_in_search,
        },
    )
    yield _asset(WORDS, sorted(_words(edition)))


_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W\d_]{4,}")
"""Shorter ones are too like each other for one to be a slip of the other."""


def _names(edition: Edition) -> Iterator[dict[str, object]]:
    """Give each entity with its names; `of` are the documents that it published."""
    for entity in edition.chronology.entities.values():
        told = {**edition.by_actor, **edition.by_base}.get(entity.id, ())
        of = [
            archived.id
            for archived in edition.chronology.archive.values()
            if archived.seed.publisher.actor == entity.id
        ]
        yield {
            "id": entity.id,
            "url": url_of(entity),
            "title": ucfirst(entity.name),
            "told": count(len(told), "event"),
            "names": search_names(entity),
            **({"of": of} if of else {}),
        }


def _words(edition: Edition) -> set[str]:
    plain = (unescape(_TAG.sub(" ", text.html)) for text in texts(edition))
    return {word.lower() for text in plain for word in _WORD.findall(text)}


def _asset(url: str, data: object) -> Asset:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Asset(url, f"{text}\n".encode())
