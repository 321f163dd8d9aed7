"""What is known of a track, in words: the same in tables, drawings, data and accessible names."""

from __future__ import annotations

from chronology.derive.presence import On, Spell, Track

DOUBT = "the date is in doubt"
SINCE = "since when is not known"

PLAIN = frozenset({"occurred", "reported"})
"""The statuses that need no word beside a state."""


def state(on: On) -> str:
    """Say what somebody's state is on a day, and what else it may be."""
    if on.by:
        return f"there {on.by.in_words()} at the latest; {SINCE}"
    if on.certain:
        return on.state
    either = f"{on.state}, or still {on.also}"
    return f"{either}: {DOUBT}" if on.doubted else either


def since(stretch: Spell) -> str:
    """Say when a state began, or that nobody says."""
    if stretch.open:
        there = f"; there {stretch.by.in_words()} at the latest" if stretch.by else ""
        return f"{SINCE}{there}"
    return f"{stretch.begins.in_words()}: {DOUBT}" if stretch.doubted else stretch.begins.in_words()


def state_of(track: Track, stretch: Spell) -> str:
    """Say what a state is, and what it may still be where its date is in doubt."""
    place = track.stretches.index(stretch)
    if not (stretch.doubted and place):
        return stretch.state
    return f"{stretch.state}, or still {track.stretches[place - 1].state}: {DOUBT}"


def whole(track: Track, stretch: Spell) -> str:
    """Say a state with both of its ends, for whoever cannot see it drawn."""
    state = state_of(track, stretch)
    begins = since(stretch) if stretch.open else f"begins {stretch.begins.in_words()}"
    ends = ""
    if stretch.ends is not None:
        following = track.stretches[track.stretches.index(stretch) + 1]
        ends = f"ends {since(following)}"
    elif stretch.until_in is not None:
        ends = f"last evidence {stretch.until_in.in_words()}, then unknown"
    state += "" if stretch.status in PLAIN else f" ({stretch.status})"
    return ", ".join(part for part in (state, begins, ends) if part)
