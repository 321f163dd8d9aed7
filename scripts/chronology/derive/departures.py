"""A sentence of ours beside what it cites: its departures, and how a rule tells of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chronology.derive.statements import Bound
from chronology.language.departure import Departure, Strength
from chronology.values.faults import Finding

_LONGEST = 160


def departing(statement: Bound, kind: str, strength: Strength) -> Iterator[Departure]:
    """Yield the departures of one kind."""
    found = statement.departures
    yield from (one for one in found if one.kind == kind and one.strength == strength)


def telling(statement: Bound, kind: str, strength: Strength, message: str) -> Iterator[Finding]:
    """Yield one finding for all departures of a kind, with the passage and the three ways out.

    In `message` stand `{words}` for ours and `{theirs}` for those of the passage.
    """
    if found := tuple(departing(statement, kind, strength)):
        yield finding(statement, found, message)


def finding(statement: Bound, found: Sequence[Departure], message: str) -> Finding:
    """Tell of departures that are one matter."""
    words = tuple(dict.fromkeys(one.words for one in found if one.words))
    theirs = tuple(dict.fromkeys(one.theirs for one in found if one.theirs))
    passage = " […] ".join(cited.citation.quote for cited in statement.citations)
    shown = passage if len(passage) <= _LONGEST else passage[: _LONGEST - 2].rstrip() + " …"
    return Finding(
        statement.place(found[0].start),
        message.format(words="”, “".join(words), theirs="”, “".join(theirs) or "nothing like it"),
        f"{_ways_out(statement, found[0].strength)} The passage: “{shown}”",
        words=words,
        passage_words=() if words else theirs,
    )


def _ways_out(statement: Bound, strength: Strength) -> str:
    names = {c.origin.name: None for c in statement.citations if c.origin and c.origin.actor}
    ways = ["say it as the passage does"]
    if names:
        ways.append(f"say whose words they are ({'; '.join(names)})")
    ways.append("cite words that say so" if strength == "gate" else "answer it in a review")
    told = ", or ".join(ways)
    return f"{told[0].upper()}{told[1:]}."
