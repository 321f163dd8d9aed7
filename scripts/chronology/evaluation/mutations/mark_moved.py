"""A sentence is said to rest on another citation of its event."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Exchange the marks of two citations that follow one another in the record."""
    names = list(draft.tree.get("citations") or ())
    for one, other in zip(names, [*names[1:], *names[:1]], strict=True):
        if one == other or f"[@{one}]" not in draft.body:
            continue
        body = draft.body.replace(f"[@{one}]", "[@\0]").replace(f"[@{other}]", f"[@{one}]")
        yield Mutant(
            draft.say(body.replace("[@\0]", f"[@{other}]")), f"{one} and {other} change places"
        )
