"""The evidence of a record as a reader meets it: numbered cards, and marks that lead to them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from chronology.derive.cited import PUBLICATION, Cited, Found
from chronology.edition.addresses import address, relative
from chronology.edition.edition import Edition, url_of
from chronology.edition.marked_prose import Follow, Resolve, Target, to_html
from chronology.edition.passages import in_context
from chronology.edition.reviewed import signs
from chronology.records.models import Origin, Record, Remark

Numbers = dict[tuple[str, str], int]
"""The numbers that a page gives to citations, by their keys."""


class ChainStep(NamedTuple):
    """One station of a piece of knowledge on its way to us."""

    name: str
    url: str = ""


@dataclass(frozen=True)
class EvidenceCard:
    """A citation as a page shows it; addresses are seen from the top of the site.

    `own` is false for a citation of another record, to which a sentence of this one points.
    """

    number: int
    id: str
    cited: Cited
    own: bool
    passage: Markup
    chain: tuple[ChainStep, ...]
    anchor: ChainStep | None
    doubts: tuple[Remark, ...]

    @property
    def passage_url(self) -> str:
        """Where the passage stands among the others of its document."""
        return f"documents/{self.cited.citation.seed}/#{self.cited.anchor}"


def cards(edition: Edition, record: Record) -> tuple[EvidenceCard, ...]:
    """Make the cards of all that a record rests on, in the order of their numbers."""
    cited, numbers = edition.chronology.cited, numbered(edition, record)
    return tuple(_card(edition, record, cited[key], numbers) for key in numbers)


def numbered(edition: Edition, record: Record) -> Numbers:
    """Number citations in the order in which the sentences name them, the unnamed last."""
    marks = (mark for sentence in record.prose.sentences for mark in sentence.marks)
    named = (edition.chronology.marked(record, mark) for mark in marks)
    own = edition.chronology.citations_of(record)
    keys = dict.fromkeys(cited.key for cited in (*filter(None, named), *own))
    return {key: number for number, key in enumerate(keys, 1)}


def card_id(record: Record, cited: Cited) -> str:
    """Give the fragment of a citation's card on a record's page."""
    return f"passage-{cited.name if cited.owner is record else cited.anchor}"


def home(cited: Cited) -> str:
    """Give the address of a citation's card on the page of its own record."""
    return f"{url_of(cited.owner)}#{card_id(cited.owner, cited)}"


def body(edition: Edition, record: Record) -> Markup:
    """Render a record's prose on its own page."""
    numbers = numbered(edition, record)
    resolve = _resolve(edition, record, numbers)
    read = signs(edition.chronology, record)
    return to_html(record.prose.text, resolve, _follow(edition, record), read)


def chain(edition: Edition, origin: Origin) -> tuple[ChainStep, ...]:
    """Name whose knowledge it is and who passed it on, the source first."""
    return tuple(_steps(edition, origin))


def _steps(edition: Edition, origin: Origin) -> Iterator[ChainStep]:
    actors = edition.chronology.actors
    yield _step(actors.get(origin.actor or ""), origin.name)
    for id_ in origin.via:
        yield _step(actors.get(id_), edition.names.get(id_, id_))


def _step(record: Record | None, name: str) -> ChainStep:
    return ChainStep(name, url_of(record) if record else "")


def _card(edition: Edition, record: Record, cited: Cited, numbers: Numbers) -> EvidenceCard:
    covered = edition.chronology.coverage.get(cited.citation.seed)
    return EvidenceCard(
        number=numbers[cited.key],
        id=card_id(record, cited),
        cited=cited,
        own=cited.owner is record,
        passage=in_context(covered, cited) if covered and isinstance(cited, Found) else Markup(""),
        chain=chain(edition, cited.origin) if cited.origin else (),
        anchor=_anchor(edition, cited, numbers),
        doubts=cited.doubts,
    )


def _anchor(edition: Edition, cited: Cited, numbers: Numbers) -> ChainStep | None:
    """Say what the day is from which words are counted, and where it is told of."""
    name = cited.dating.anchor_name if cited.dating else ""
    if not name or name == PUBLICATION:
        return ChainStep("the publication of the document") if name else None
    other = edition.chronology.cited.get((cited.owner.path, name))
    if other is not None:
        words = f"passage {numbers[other.key]}" if other.key in numbers else "another passage"
        return ChainStep(words, home(other))
    event = edition.chronology.event.get(name)
    return _step(event, f"“{event.label}”" if event else name)


def _resolve(edition: Edition, record: Record, numbers: Numbers) -> Resolve:
    def resolve(other: str | None, name: str) -> Target | None:
        owner = edition.chronology.event.get(other) if other else record
        cited = edition.chronology.cited.get((owner.path, name)) if owner else None
        if cited is None:
            return None
        number = numbers[cited.key]
        return Target(f"#{card_id(record, cited)}", str(number), f"passage {number}")

    return resolve


def _follow(edition: Edition, record: Record) -> Follow:
    """Lead a link to a file of the project to its page; what is no such file is left as written."""
    folder = posixpath.dirname(record.path)
    page = url_of(record)

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
