"""A "not" is put into a quotation, or taken out of it."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.language.en.hedges import NEGATIONS, find


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Remove each negation; where there is none, insert one after the third word."""
    for name, quote in draft.quotes:
        found = list(find(quote, NEGATIONS))
        for one in found:
            changed = " ".join((quote[: one.start] + quote[one.end :]).split())
            yield Mutant(
                draft.put(changed, "citations", name, "quote"), f"{name}: “{one.text}” is removed"
            )
        words = quote.split()
        if not found and len(words) > 3:  # noqa: PLR2004 - after the third word
            changed = " ".join([*words[:3], "not", *words[3:]])
            yield Mutant(draft.put(changed, "citations", name, "quote"), f"{name}: “not” is put in")
