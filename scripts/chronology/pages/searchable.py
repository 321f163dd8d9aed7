"""What full-text search reads of each page: its words by weight, and every name in every script.

Nothing is searchable that no page shows: of a document only what its `reach` lets us publish.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import NamedTuple
from unicodedata import normalize

from chronology.derive.cited import Archived, Cited, Found
from chronology.edition.edition import Edition, url_of
from chronology.edition.marked_prose import to_plain
from chronology.edition.passages import Span, around, text_fragment
from chronology.edition.wording import count, ucfirst
from chronology.pages.entity import search_names
from chronology.pages.site import Searchable
from chronology.records.models import Entity, Event

_TITLE, _NAME, _LESS = 8, 5, 0.3
"""How much a word counts in a title or a name, and in what is only told along; 1 in a text."""


def texts(edition: Edition) -> Iterator[Searchable]:
    """Give the texts of events, of registers and of documents."""
    for event in edition.chronology.events:
        yield _event(edition, event)
    for entity in edition.chronology.entities.values():
        yield _entity(edition, entity)
    for archived in edition.chronology.archive.values():
        yield from _document(edition, archived)
    for one in questions(edition):
        shown = {"title": one.asked, "told": one.answer}
        yield _text(one.url, shown, (_TITLE, one.asked), (1, one.answer))


class AskedQuestion(NamedTuple):
    """A heading of a hand-written page that asks something, and what the page answers."""

    url: str
    asked: str
    answer: str


def questions(edition: Edition) -> Iterator[AskedQuestion]:
    """Find the questions that hand-written pages answer."""
    for page in edition.chronology.pages.values():
        parts = _HEADING.split(page.prose.text)
        for asked, answer in zip(parts[1::2], parts[2::2], strict=True):
            if asked.endswith("?"):
                path = page.path.removeprefix("docs/").removesuffix(".md")
                yield AskedQuestion(f"{path}/#{_anchor(asked)}", asked, to_plain(answer))


def _event(edition: Edition, event: Event) -> Searchable:
    chronology = edition.chronology
    cited = chronology.citations_of(event)
    told_of = (chronology.entities.get(id_) for id_ in (*event.actors, *event.bases))
    kind = edition.settings.kinds.get(event.kind)
    return _text(
        url_of(event),
        {"title": event.label},
        (_TITLE, event.title),
        (1, to_plain(event.prose.text)),
        *((1, one.passage) for one in cited if isinstance(one, Found)),
        (_LESS, event.date.in_words()),
        (_LESS, f"{kind.name if kind else event.kind}, {event.status}"),
        *((_LESS, one.origin.name) for one in cited if one.origin),
        *((_LESS, _listed(search_names(entity))) for entity in told_of if entity),
    )


def _entity(edition: Edition, entity: Entity) -> Searchable:
    told = {**edition.by_actor, **edition.by_base}.get(entity.id, ())
    return _text(
        url_of(entity),
        {"title": ucfirst(entity.name), "told": count(len(told), "event")},
        (_NAME, _listed(search_names(entity))),
        (1, to_plain(entity.prose.text)),
    )


def _document(edition: Edition, archived: Archived) -> Iterator[Searchable]:
    seed = archived.seed
    told = f"{seed.publisher.name}, {seed.published.date.in_words()}"
    shown = {"title": seed.title.text, "told": told}
    authors = _listed(seed.authors)
    yield _text(url_of(seed), shown, (_TITLE, seed.title.text), (1, told), (1, authors))
    found = edition.citing.get(seed.id, ())
    for start, end in published(edition, archived):
        inside = [one for one in found if one.touches(start, end)]
        words = archived.document.text[start:end].split()
        # Who clicks on words that nobody cites is led to them by a text fragment.
        anchor = inside[0].anchor if inside else f":~:text={text_fragment(words[:_ENOUGH])}"
        page = f"{url_of(seed)}#{anchor}"
        unused = "" if _used(inside) else "yes"
        yield _text(page, {**shown, "unused": unused}, (1, " ".join(words)))


def _anchor(heading: str) -> str:
    """Name a heading as the engine does, so that a link leads to it."""
    plain = normalize("NFKD", heading).encode("ascii", "ignore").decode()
    return "-".join(re.sub(r"[^\w\s-]", "", plain).strip().lower().replace("-", " ").split())


def published(edition: Edition, archived: Archived) -> list[Span]:
    """Give the stretches of a document that its page shows."""
    coverage = edition.chronology.coverage[archived.id]
    if archived.seed.reach == "full":
        return [(sentence.start, sentence.end) for sentence in coverage.sentences]
    cited = edition.citing.get(archived.id, ())
    spans = [span for one in cited for span in one.spans]
    return around(coverage, spans, joined=False)


_ENOUGH = 8
_HEADING = re.compile(r"^#{2,6} +(.+?) *$", re.MULTILINE)


def _used(cited: Iterable[Cited]) -> bool:
    return any(isinstance(one.owner, Event) for one in cited)


def _listed(names: Iterable[str]) -> str:
    return " · ".join(names)


def _text(url: str, shown: Mapping[str, str], *parts: tuple[float, str]) -> Searchable:
    """Write one text as the indexer reads it: what results show of it, and words by weight."""
    about = "".join(
        f'<i data-pagefind-meta="{name}" data-pagefind-ignore>{escape(words)}</i>'
        for name, words in shown.items()
        if words
    )
    body = "".join(
        f'<p data-pagefind-weight="{weight:g}">{escape(words)}</p>'
        for weight, words in parts
        if words
    )
    return Searchable(url, f'<html lang="en"><body>{about}{body}</body></html>')
