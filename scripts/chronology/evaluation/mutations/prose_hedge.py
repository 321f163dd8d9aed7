"""The words by which a sentence or a title hedges, or says who says so, are removed."""

import re
from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts
from chronology.language.en.hedges import HEDGES, find
from chronology.language.en.tone import is_unsure

_ATTRIBUTED = re.compile(r",? according to [^.,;]+|,? (?:[A-Z]\w+ )?(?:said|reported)(?=[.,;])")


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Remove every hedge and attribution of a text at once, where removing leaves a sentence."""
    for text, put in texts(draft):
        found = [one for one in find(text, HEDGES) if one.text.lower().endswith("ly")]
        bare = text
        for one in reversed(found):
            bare = bare[: one.start] + bare[one.end :]
        bare = " ".join(_ATTRIBUTED.sub("", bare).split())
        # A sentence that still says who says so need not hedge.
        if bare != " ".join(text.split()) and not is_unsure(bare):
            yield Mutant(put(bare), f"hedges and attributions are removed from “{text[:40]}”")
