"""The evidence of a record as a reader meets it: numbered cards, and marks that lead to them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from chronology.evidence import PUBLICATION, Cited
from chronology.links import address, relative
from chronology.model import Origin, Passage, Record
from chronology.pages._edition import Edition, url_of
from chronology.pages._passages import in_context
from chronology.pages._prose import Follow, Resolve, Target, to_html
from chronology.quotes import locate


class Step(NamedTuple):
    """One station of a piece of knowledge on its way to us."""

    name: str
    url: str = ""


class Anchor(NamedTuple):
    """The day from which words are counted: what it is, and where it is told of."""

    words: str
    url: str = ""


@dataclass(frozen=True)
class Card:
    """A citation as the page of its record shows it; links are relative to the top of the site."""

    number: int
    cited: Cited
    passage: Markup
    chain: tuple[Step, ...]
    anchor: Anchor | None
    doubts: tuple[Passage, ...]

    @property
    def id(self) -> str:
        return card_id(self.cited.name)

    @property
    def passage_url(self) -> str:
        """Where the passage stands among the others of its document."""
        return f"documents/{self.cited.citation.seed}/#{self.cited.anchor}"


def card_id(name: str) -> str:
    """Give the fragment of a citation's card on the page of its record."""
    return f"passage-{name}"


def numbered(record: Record) -> dict[str, int]:
    """Number a record's citations in the order in which its sentences name them."""
    marks = (m for sentence in record.prose.sentences for m in sentence.marks)
    named = dict.fromkeys(m.name for m in marks if m.record is None and m.name in record.citations)
    return {name: number for number, name in enumerate({**named, **record.citations}, 1)}


def cards(edition: Edition, record: Record) -> tuple[Card, ...]:
    """Make the cards of a record's citations, in the order of their numbers."""
    numbers = numbered(record)
    found = {cited.name: cited for cited in edition.chronology.citations_of(record)}
    return tuple(_card(edition, found[name], number, numbers) for name, number in numbers.items())


def body(edition: Edition, record: Record) -> Markup:
    """Render a record's prose on its own page."""
    page = url_of(record)
    return to_html(record.prose.text, _resolve(edition, record, page), _follow(edition, record, page))


def target(edition: Edition, record: Record, other: str | None, name: str) -> Target | None:
    """Find what a mark leads to, seen from the top of the site; numbers are those of its event."""
    owner: Record | None = edition.chronology.event.get(other) if other else record
    if owner is None or name not in owner.citations:
        return None
    number = numbered(owner)[name]
    where = "" if owner is record else f", {owner.label}"
    return Target(f"{url_of(owner)}#{card_id(name)}", str(number), f"passage {number}{where}")


def chain(edition: Edition, origin: Origin) -> tuple[Step, ...]:
    """Name whose knowledge it is and who passed it on, the source first."""
    return tuple(_steps(edition, origin))


def _steps(edition: Edition, origin: Origin) -> Iterator[Step]:
    actors = edition.chronology.actors
    for name, id_ in ((origin.name, origin.actor), *((edition.names.get(i, i), i) for i in origin.via)):
        actor = actors.get(id_ or "")
        yield Step(name, url_of(actor) if actor else "")


def _card(edition: Edition, cited: Cited, number: int, numbers: dict[str, int]) -> Card:
    covered = edition.coverage.get(cited.citation.seed)
    return Card(
        number,
        cited,
        in_context(covered, cited) if covered and cited.found else Markup(""),
        chain(edition, cited.origin) if cited.origin else (),
        _anchor(edition, cited, numbers),
        tuple(_doubts(cited)),
    )




def _anchor(edition: Edition, cited: Cited, numbers: dict[str, int]) -> Anchor | None:
    dating = cited.dating
    if dating is None or not dating.anchor_name:
        return None
    name = dating.anchor_name
    if name == PUBLICATION:
        return Anchor("the publication of the document")
    if name in numbers:
        return Anchor(f"passage {numbers[name]}", f"{url_of(cited.owner)}#{card_id(name)}")
    event = edition.chronology.event.get(name)
    return Anchor(event.title, url_of(event)) if event else Anchor(name)


def _doubts(cited: Cited) -> Iterable[Passage]:
    """Yield the remarks on words that are probably mistaken and that the citation touches."""
    if cited.archived is None or cited.verdict is None:
        return
    for passage in cited.archived.seed.suspect:
        for start, end in locate(cited.archived.document.text, passage.text):
            if any(a < end and start < b for a, b in cited.verdict.spans):
                yield passage
                break


def _resolve(edition: Edition, record: Record, page: str) -> Resolve:
    def resolve(other: str | None, name: str) -> Target | None:
        found = target(edition, record, other, name)
        if found is None:
            return None
        own = found.href.startswith(f"{page}#")
        href = found.href.removeprefix(page) if own else relative(found.href, page)
        return found._replace(href=href)

    return resolve


def _follow(edition: Edition, record: Record, page: str) -> Follow:
    """Lead a link to a file of the project to its page; what is no such file is left as written."""
    folder = posixpath.dirname(record.path)

    def follow(href: str) -> str:
        file, hash_, anchor = href.partition("#")
        if not file.endswith(".md") or ":" in file:
            return href
        path = posixpath.normpath(posixpath.join(folder, file))
        if path.startswith("events/"):
            event = edition.chronology.event.get(posixpath.basename(path).removesuffix(".md"))
            url = url_of(event) if event else path
        else:
            url = address(path.removeprefix("docs/"))
        return relative(url, page) + hash_ + anchor

    return follow
