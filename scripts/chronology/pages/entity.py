"""What the pages of actors and of bases have in common: names, parents, an introduction."""

from __future__ import annotations

from collections.abc import Sequence

from chronology.edition.edition import Edition
from chronology.edition.evidence import body, cards
from chronology.edition.reviewed import reading
from chronology.records.models import Entity


def entity_values(edition: Edition, entity: Entity, parents: Sequence[Entity]) -> dict[str, object]:
    """Give a template the introduction, its evidence, and where the entity belongs."""
    within = [other for other in edition.children.get(entity.id, ()) if type(other) is type(entity)]
    return {
        "introduction": body(edition, entity),
        "reading": reading(edition.chronology, entity),
        "cards": cards(edition, entity),
        "parents": parents,
        "within": within,
        "aliases": [alias for alias in entity.aliases if alias != entity.name],
    }


def search_names(entity: Entity) -> tuple[str, ...]:
    """List every name, in every script, under which somebody may look for the entity."""
    names = (entity.name, *entity.aliases, *(name.text for name in entity.names))
    return tuple(dict.fromkeys(names))
