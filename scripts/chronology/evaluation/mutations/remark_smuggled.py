"""A claim is added as a remark of ours, or an exception is made for no reason."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.records.models import Event

_CLAIM = "On 30 June 2019 seven hundred fled. [editorial: what the passage leaves open]"


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Add a remark that counts and dates, and remarks and exceptions with an empty reason."""
    if not isinstance(draft.record, Event):
        return
    body = draft.body.rstrip()
    yield Mutant(draft.say(f"{body}\n{_CLAIM}\n"), "a remark counts and dates what nobody cites")
    yield Mutant(
        draft.say(f"{body} [editorial: ok]\n"), "the last sentence is exempt, for no reason"
    )
    wrong = draft.put(draft.tree["title"] + " on 30 June 2019", "title")
    changed = wrong.put({"unsupported-date": "trust me"}, "allow")
    yield Mutant(changed, "a wrong date is excused, for no reason")
