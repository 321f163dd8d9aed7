"""A page for each event: what happened, when and how we know, as a small dossier."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from chronology.derive.dating import agreed
from chronology.derive.outcomes import overdue
from chronology.edition import drawings as _figures
from chronology.edition.edition import Edition, Neighbours, url_of
from chronology.edition.evidence import EvidenceCard, body, cards
from chronology.edition.reviewed import reading
from chronology.edition.wording import shortened
from chronology.pages.page import fill, linked_data
from chronology.pages.site import HOME, Page
from chronology.records.models import STATUSES, Difference, Event, Reading, Seed
from chronology.values.dates import DateError, When


class Fate(NamedTuple):
    """What became of a plan: how it is to be said, and the event that tells."""

    words: str
    event: Event | None


def pages(edition: Edition) -> Iterator[Page]:
    """Make the pages in the order of the chronology."""
    for event in edition.chronology.events:
        yield _page(edition, event)


def _page(edition: Edition, event: Event) -> Page:
    chronology, settings = edition.chronology, edition.settings
    url = url_of(event)
    data = edition.data[event.id]
    found = cards(edition, event)
    text = " ".join(sentence.text for sentence in event.prose.sentences)
    filled = fill(
        "event.html",
        url,
        event=event,
        kind=settings.kinds.get(event.kind),
        status=STATUSES[event.status],
        body=body(edition, event),
        reading=reading(chronology, event),
        cards=found,
        corroboration=edition.corroboration[event.id],
        actors=[chronology.actors[id_] for id_ in event.actors if id_ in chronology.actors],
        bases=[chronology.bases[id_] for id_ in event.bases if id_ in chronology.bases],
        changes=[
            (chronology.actors[change.force], chronology.bases[change.base], change)
            for change in event.changes
            if change.force in chronology.actors and change.base in chronology.bases
        ],
        dated=[card for card in found if card.own and card.cited.dating and card.cited.dating.span],
        agreed=agreed(event, chronology.cited),
        differs=[(difference, readings(difference)) for difference in event.differs],
        fate=_fate(edition, event),
        spoke=chronology.superseded.get(event.id),
        locator=_figures.where(edition, event),
        around=_threads(edition, event),
        version=data["version"],
        references=_references(edition, event, data["version"], found),
        correct=correct_url(edition, event.path),
    )
    return Page(
        url,
        event.label,
        filled,
        "event",
        description=shortened(f"{event.date.in_words()}: {text or event.label}"),
        date=event.date.in_words(),
        names=(),
        source=event.path,
        head=linked_data(_linked(edition, event, found)),
        hide=("navigation", "toc"),
    )


def _threads(edition: Edition, event: Event) -> list[tuple[str, list[Neighbours]]]:
    """Group the threads of which the event is a part: the chronology, its places, its actors."""
    return [(kind, list(group)) for kind, group in groupby(edition.around(event), lambda n: n.kind)]


def correct_url(edition: Edition, path: str) -> str:
    """Give the address at which a file of the project can be changed, if it has one."""
    settings = edition.settings
    return f"{settings.repository}/edit/{settings.branch}/{path}" if settings.repository else ""


def readings(difference: Difference) -> list[tuple[Reading, str, bool]]:
    """Give each reading with its value in words and whether the chronology uses it."""
    return [
        (reading, in_words(reading.value), difference.uses == number)
        for number, reading in enumerate(difference.readings, 1)
    ]


def in_words(value: str) -> str:
    """Say a date in words; anything else is words already."""
    try:
        return When.parse(value).in_words()
    except DateError:
        return value


def _fate(edition: Edition, event: Event) -> Fate | None:
    if event.outcome is None:
        return None
    told = edition.chronology.event.get(event.outcome.event or "")
    today = edition.settings.as_of
    if event.outcome.is_ != "none-reported":
        return Fate(
            {"met": "It was carried out", "missed": "It was not carried out in time"}[
                event.outcome.is_
            ],
            told,
        )
    words = (
        "The deadline has passed, and there is no report of completion"
        if overdue(event, edition.settings)
        else "There is no report of completion"
    )
    return Fate(f"{words} in the documents archived by {today.in_words()}", None)


def _references(
    edition: Edition, event: Event, version: str, found: Sequence[EvidenceCard]
) -> list[tuple[str, str]]:
    """Write how to cite the page, in three forms; the version tells states of it apart."""
    site = edition.settings.title
    when = event.date.in_words()
    rests = "; ".join(
        dict.fromkeys(
            f"{_publisher(seed)}, “{seed.title.text}” ({seed.published.date.in_words()})"
            for card in found
            if card.cited.archived
            for seed in [card.cited.archived.seed]
        )
    )
    address = HOME + url_of(event)
    plain = (
        f"“{event.label}” ({when}). {site}, event {event.id}, version {version}, {address}. "
        f"Rests on: {rests}."
    )
    bibtex = "\n".join(
        (
            f"@misc{{{event.id},",
            f"  title = {{{{{_bare(event.label)}}}}},",
            f"  howpublished = {{{_bare(site)}}},",
            f"  url = {{{address}}},",
            f"  note = {{Date of the event: {event.date}. Version {version}}}",
            "}",
        )
    )
    csl: dict[str, Any] = {
        "id": event.id,
        "type": "entry",
        "title": event.label,
        "container-title": site,
        "URL": address,
        "version": version,
        "note": f"Date of the event: {event.date}",
    }
    return [
        ("As a sentence", plain),
        ("BibTeX", bibtex),
        ("CSL-JSON", json.dumps([csl], ensure_ascii=False)),
    ]


def _publisher(seed: Seed) -> str:
    return "publisher unknown" if seed.publisher.name == "unknown" else seed.publisher.name


def _bare(text: str) -> str:
    """Leave out what would end a BibTeX field."""
    return text.replace("\\", "").replace("{", "(").replace("}", ")")


def _linked(edition: Edition, event: Event, found: Sequence[EvidenceCard]) -> dict[str, Any]:
    seeds = {card.cited.citation.seed: card.cited.archived for card in found if card.cited.archived}
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": event.label,
        "temporalCoverage": str(event.date),
        "isPartOf": {"@type": "Dataset", "name": edition.settings.title},
        "about": [
            {"@type": "Place", "name": edition.chronology.bases[id_].name}
            for id_ in event.bases
            if id_ in edition.chronology.bases
        ],
        "mentions": [
            {"@type": "Thing", "name": edition.names[id_]}
            for id_ in event.actors
            if id_ in edition.names
        ],
        "citation": [
            {
                "@type": "CreativeWork",
                "name": archived.seed.title.text,
                "publisher": {"@type": "Organization", "name": archived.seed.publisher.name},
                "datePublished": str(archived.seed.published.date),
            }
            for archived in seeds.values()
        ],
    }
