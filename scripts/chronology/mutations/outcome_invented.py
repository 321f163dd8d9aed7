"""A plan whose outcome nobody reported is said to have been met."""

from collections.abc import Iterator

from chronology.drafts import Draft, Mutant


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Say so, and say it naming the event before."""
    outcome = draft.tree.get("outcome")
    if outcome:
        yield Mutant(draft.put({"is": "met"}, "outcome"), "met, without an event")
        deadline = draft.tree.get("deadline")
        if deadline:
            yield Mutant(draft.put("2099-12-31", "deadline"), f"the deadline {deadline} is moved")
