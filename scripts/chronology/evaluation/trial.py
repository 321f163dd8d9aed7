"""A sentence beside its passages with nobody registered: the rules' own comparison, on any text.

Corpora of judged pairs measure the gates on both sides with it. A text that was cut into tokens is
read as it was typed before; nothing but spaces and signs changes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from chronology.checks.measured import Hits, Measures
from chronology.language import Passages, pack
from chronology.language.departure import Departure


@dataclass(frozen=True)
class Judged:
    """What a trial finds: what is refused, what is asked, and whether nobody could read it."""

    faults: tuple[Departure, ...]
    questions: tuple[Departure, ...]
    unread: bool

    def as_data(self) -> Mapping[str, object]:
        """Give it as it is written."""
        return {
            "faults": [{"rule": one.kind, "words": one.shown} for one in self.faults],
            "questions": [{"rule": one.kind, "words": one.shown} for one in self.questions],
            "unread": self.unread,
        }


# How the Penn Treebank writes what stands in a text.
_TREEBANK = {
    "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}",
    "-COLON-": ":", "``": "“", "''": "”",
}  # fmt: skip
_SPACES = (
    (re.compile(r"\s+([.,;:!?%)\]”])"), r"\1"),
    (re.compile(r"([(\[“$€£])\s+"), r"\1"),
    (re.compile(r"\s+(['’](?:s|re|ve|ll|d|m|t)?)(?=\s)"), r"\1"),
    (re.compile(r" n['’]t\b"), "n't"),
)


def judge(
    claim: str, passages: Sequence[str], language: str = "en", speaker: str | None = None
) -> Judged:
    """Compare a claim with its passages, as the rules do."""
    texts = [_typed(passage) for passage in passages]
    reader = pack(language)
    beside = Passages(tuple(texts), (speaker,) if speaker else ())
    found = reader.departures(_typed(claim), beside)
    return Judged(
        tuple(one for one in found if one.strength == "gate"),
        tuple(one for one in found if one.strength == "question"),
        not reader.reads,
    )


def _typed(text: str) -> str:
    for token, sign in _TREEBANK.items():
        text = text.replace(token, sign)
    for spaced, typed in _SPACES:
        text = spaced.sub(typed, text)
    return text


class Score:
    """Both sides of a corpus: what of the unsupported and of the supported is refused and asked."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self._counts: Counter[tuple[str, str, bool]] = Counter()
        self._hits: Counter[tuple[str, str, str, bool]] = Counter()

    def add(self, group: str, judged: Judged, *, supported: bool) -> None:
        """Count one judged pair, over all, for its set and for each rule that spoke."""
        for name in ("all", group):
            self._counts[name, "pairs", supported] += 1
            if judged.faults:
                self._counts[name, "refused", supported] += 1
            elif judged.questions:
                self._counts[name, "asked", supported] += 1
        for how, found in (("refused", judged.faults), ("asked", judged.questions)):
            for rule in {one.kind for one in found}:
                self._counts[f"`{rule}`", how, supported] += 1
                self._hits[how, rule, group, supported] += 1

    def measures(self, date: str, commit: str) -> Measures:
        """Give what each rule did on each set, as it is kept and told on its page."""
        told: dict[str, dict[str, dict[str, Hits]]] = {"refused": {}, "asked": {}}
        for how, rule, group in sorted({key[:3] for key in self._hits}):
            right, wrong = (self._hits[how, rule, group, side] for side in (False, True))
            told[how].setdefault(rule, {})[group] = Hits(right=right, wrong=wrong)
        pairs: Counter[str] = Counter()
        for (name, what, _), count in self._counts.items():
            if what == "pairs" and name != "all":
                pairs[name] += count
        return Measures(date=date, commit=commit, pairs=dict(sorted(pairs.items())), **told)

    def lines(self) -> Iterable[str]:
        """Draw the table: sets first, with shares, then the rules, with counts."""
        names = {name: None for name, _, _ in self._counts}
        for name in [
            *sorted(n for n in names if n[0] != "`"),
            *sorted(n for n in names if n[0] == "`"),
        ]:
            yield f"{name:<24} " + "   ".join(
                f"{side} {how} {self._share(name, how, supported)}"
                for side, supported in (("unsupported", False), ("supported", True))
                for how in ("refused", "asked")
            )

    def _share(self, name: str, how: str, supported: bool) -> str:  # noqa: FBT001 - a side
        count, of = self._counts[name, how, supported], self._counts[name, "pairs", supported]
        return f"{count:>3} of {of} ({count / of:.1%})" if of else f"{count:>3}"
