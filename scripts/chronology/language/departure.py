"""What a sentence says that its passages do not: one kind of thing, one place, one strength."""

from __future__ import annotations

from typing import Literal, NamedTuple

Strength = Literal["gate", "question"]


class Departure(NamedTuple):
    """A departure from the passages: the rule it breaks, our words, theirs, and how sure it is.

    A gate may refuse: what is compared is a value. A question rests on what words mean; `weight`
    is what it adds to the doubt about the whole sentence.
    """

    kind: str
    start: int
    end: int
    words: str
    theirs: str
    strength: Strength
    weight: float = 1.0

    @property
    def shown(self) -> str:
        """The words that are shown: ours, or theirs that we left out."""
        return self.words or self.theirs
