"""Looking an id up: what is unknown is said with the nearest known one."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from chronology.records.refusals import nearest
from chronology.values.faults import Finding, Place


def unknown(  # noqa: PLR0913, PLR0917 - an id, where it is looked up, and the words for both
    id_: str,
    known: Collection[str],
    broken: Collection[str],
    place: Place,
    what: str,
    where: str,
) -> Iterator[Finding]:
    """Yield a finding where `id_` is not known; a file that is itself at fault counts as known."""
    if id_ in known or id_ in broken:
        return
    help_ = nearest(id_, list(known)) or f"add it to {where}, or name one that is there"
    yield Finding(place, f"there is no {what} `{id_}` in {where}", help_)
