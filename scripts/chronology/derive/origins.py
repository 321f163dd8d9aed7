"""Whose knowledge it is: chains of attribution, and how many of them are independent.

Two articles that relay one agency are one witness. A chain runs from the source through those who
passed it on to the document. Its root is the first link that has a name of its own: a registered
actor; for an unnamed source, whoever vouches for it; for a document's own voice, the document.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from chronology.derive.cited import Cited

OWN = "article"
"""By convention the id of the origin that is the document's own voice."""


class Relay(NamedTuple):
    """One link of a chain; `actor` is an id of the register, or nothing."""

    name: str
    actor: str | None


def chain(cited: Cited, names: dict[str, str] | None = None) -> tuple[Relay, ...]:
    """Give the links from the source to the document; `names` maps actor ids to names."""
    archived, origin = cited.archived, cited.origin
    if archived is None or origin is None:
        return ()
    known = names or {}
    via = (Relay(known.get(id_, id_), id_) for id_ in origin.via)
    return (Relay(origin.name, origin.actor), *via)


def root(cited: Cited) -> str:
    """Name what makes an origin independent of others: an actor's id, or the document's."""
    origin = cited.origin
    if origin is not None:
        if origin.actor:
            return origin.actor
        if origin.via:
            return origin.via[0]
    archived = cited.archived
    if archived is not None and archived.seed.publisher.actor:
        return archived.seed.publisher.actor
    return cited.citation.seed


def own_voice(cited: Cited) -> bool:
    """Whether the document itself says so, or its publisher's own people saw it."""
    origin, archived = cited.origin, cited.archived
    if origin is None or archived is None:
        return False
    if cited.citation.origin == OWN:
        return True
    publisher = archived.seed.publisher.actor
    return publisher is not None and {origin.actor, *origin.via} - {None} == {publisher}


def independent(citations: Iterable[Cited]) -> tuple[str, ...]:
    """List the independent origins of some citations, in the order in which they appear."""
    return tuple(dict.fromkeys(root(cited) for cited in citations))


def documents(citations: Iterable[Cited]) -> tuple[str, ...]:
    """List the documents of some citations, in the order in which they appear."""
    return tuple(dict.fromkeys(cited.citation.seed for cited in citations))


def in_words(citations: Iterable[Cited]) -> str:
    """Count both: "2 documents, 1 origin"."""
    cited = tuple(citations)
    papers, sources = len(documents(cited)), len(independent(cited))
    return (
        f"{papers} document{'' if papers == 1 else 's'}, "
        f"{sources} origin{'' if sources == 1 else 's'}"
    )
