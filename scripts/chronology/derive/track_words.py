"""What is known of a track, in words: the same in tables, drawings, data and accessible names."""

from __future__ import annotations

from chronology.derive.presence import On, Stretch

DOUBT = "the date is in doubt"
SINCE = "since when is not known"


def state(on: On) -> str:
    """Say what somebody's state is on a day, and what else it may be."""
    if on.by:
        return f"there {on.by.in_words()} at the latest; {SINCE}"
    if on.certain:
        return on.state
    either = f"{on.state}, or still {on.also}"
    return f"{either}: {DOUBT}" if on.doubted else either


def since(stretch: Stretch) -> str:
    """Say when a state began, or that nobody says."""
    if stretch.open:
        return f"{SINCE}; there {stretch.by.in_words()} at the latest"
    return f"{stretch.begins.in_words()}{doubt(stretch)}"


def doubt(stretch: Stretch) -> str:
    """Say that it is in doubt when a state began, where it is."""
    return f": {DOUBT}" if stretch.doubted else ""
