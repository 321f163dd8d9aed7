"""A page for each document: what it is, how its date is known, and the passages that are cited."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from chronology.derive.cited import Archived, Found
from chronology.edition import drawings as _figures
from chronology.edition.edition import Edition, url_of
from chronology.edition.evidence import chain, home
from chronology.edition.marked_prose import inline
from chronology.edition.passages import Highlight, Span, around, highlighted, text_fragment
from chronology.edition.wording import count, shortened
from chronology.pages.page import fill, linked_data
from chronology.pages.site import Page
from chronology.records.models import Event, Record, Seed


class Excerpt(NamedTuple):
    """A stretch of the text that may be shown, and where the records stand that cite it."""

    text: Markup
    cited: Mapping[Record, str]
    link: str


def pages(edition: Edition) -> Iterator[Page]:
    """Make the pages in the order of the documents' ids."""
    for archived in edition.chronology.archive.values():
        yield _page(edition, archived)


def _page(edition: Edition, archived: Archived) -> Page:
    seed = archived.seed
    coverage = edition.chronology.coverage[seed.id]
    excerpts = list(_excerpts(edition, archived))
    body = fill(
        "document.html",
        url_of(seed),
        seed=seed,
        publisher=edition.chronology.actors.get(seed.publisher.actor or ""),
        excerpts=excerpts,
        origins=[chain(edition, origin) for origin in seed.origins.values()],
        share=round(100 * coverage.share("cited")),
        coverage=coverage,
        strip=_figures.strip(coverage, "../../"),
        citing=_citing(edition, seed),
        furniture=len(seed.furniture),
        told=partial(_told, edition),
    )
    words = f"{seed.publisher.name}, {seed.published.date.in_words()}"
    return Page(
        url_of(seed),
        seed.title.text,
        body,
        "document",
        description=shortened(
            f"{words}. The passages of this document that are cited, and by what."
        ),
        date=seed.published.date.in_words(),
        names=(seed.publisher.name, *seed.authors),
        source=seed.path,
        head=linked_data(_linked(seed)) + _joined(excerpts),
        hide=("navigation", "toc"),
    )


def _citing(edition: Edition, seed: Seed) -> list[str]:
    """Count what cites a document: the events, and the texts about actors, bases and the whole."""
    owners = {one.owner for one in edition.citing.get(seed.id, ())}
    events = sum(isinstance(owner, Event) for owner in owners)
    others = len(owners) - events
    return [count(events, "event"), *([count(others, "other text")] if others else [])]


def _told(edition: Edition, text: str) -> Markup:
    """Write a reason; a document is called by its title there, and not by its id."""

    def titled(match: re.Match[str]) -> str:
        archived = edition.chronology.archive.get(match[1])
        return f"[“{archived.seed.title.text}”](../{match[1]}/)" if archived else match[0]

    return inline(re.sub(r"`([\w-]+)`", titled, text))


def _excerpts(edition: Edition, archived: Archived) -> Iterator[Excerpt]:
    found = edition.citing.get(archived.id, ())
    highlights = list(_highlights(found))
    for start, end in _shown(edition, archived, found):
        inside = [one for one in found if one.touches(start, end)]
        here = [h for h in highlights if h.start < end and start < h.end]
        yield Excerpt(
            highlighted(archived.document.text, (start, end), here),
            {one.owner: home(one) for one in reversed(inside)},
            _fragment(archived, inside),
        )


def _highlights(found: tuple[Found, ...]) -> Iterator[Highlight]:
    for one in found:
        for number, (start, end) in enumerate(one.spans):
            id_, of = ("", one.anchor) if number else (one.anchor, "")
            yield Highlight(start, end, id_, of)


def _shown(edition: Edition, archived: Archived, found: tuple[Found, ...]) -> list[Span]:
    """Give the stretches that may be published: under `full` everything but furniture."""
    coverage = edition.chronology.coverage[archived.id]
    if archived.seed.reach == "full":
        paragraphs = [(p.start, p.end) for p in archived.document.paragraphs]
        return [
            span
            for span in paragraphs
            if not any(
                z.kind == "furniture" and z.start <= span[0] and span[1] <= z.end
                for z in archived.document.zones
            )
        ]
    spans = [span for one in found for span in one.spans]
    return around(coverage, spans, joined=False)


def _fragment(archived: Archived, inside: list[Found]) -> str:
    """Link to the words in the original, if it has an address, by its text (W3C text fragments)."""
    if not archived.seed.url or not inside:
        return ""
    start, end = inside[0].spans[0]
    words = archived.document.text[start:end].split()
    if len(words) > _WHOLE:
        directive = f"{text_fragment(words[:_ENDS])},{text_fragment(words[-_ENDS:])}"
    else:
        directive = text_fragment(words)
    return f"{archived.seed.url.partition('#')[0]}#:~:text={directive}"


_WHOLE = 12  # words beyond which a text fragment names only its beginning and its end
_ENDS = 5


def _joined(excerpts: Iterable[Excerpt]) -> str:
    """Let the parts into which a passage is cut be highlighted together when a link leads there."""
    cut = {of: None for excerpt in excerpts for of in _PART.findall(excerpt.text)}
    rules = (
        f':root:has([id="{of}"]:target) .md-typeset mark.chr-passage[data-of="{of}"]'
        "{background:var(--chr-mark)}"
        for of in cut
    )
    return f"<style>{''.join(rules)}</style>" if cut else ""


_PART = re.compile(r'data-of="([a-z0-9.-]+)"')


def _linked(seed: Seed) -> dict[str, object]:
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": seed.title.text,
        "inLanguage": seed.language,
        "datePublished": str(seed.published.date),
        "publisher": {"@type": "Organization", "name": seed.publisher.name},
        "author": [{"@type": "Person", "name": name} for name in seed.authors],
    }
    return {**data, "url": seed.url} if seed.url else data
