"""A change takes a citation away, from an event or a page or from one of its sentences.

What the documents say is still there; what rested on it rests on less. A citation that is only
called otherwise is the same.

Faulty (with unused-citation):

    # events/2001/two-keepers-leave.md
    body: Two of the five keepers reportedly left in the week before 6 May 2001. [@gazette]

Sound:

    # events/2001/others-to-follow.md
    body: >-
      No day had been set; the other keepers are expected to follow by the end of June. [@others]
      [@keepers]
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited
from chronology.derive.revision import Revised, Reworded
from chronology.values.faults import Finding

_HELP = "put it back, or say why the passage does not belong to it"


def ask(revised: Revised) -> Findings:
    """Look for words of a document that a record, or a sentence, no longer rests on."""
    before, after = revised.before, revised.after
    if before is None or after is None:
        return
    kept = {(citation.seed, citation.quote) for citation in after.citations.values()}
    for name, citation in before.citations.items():
        if name not in after.citations and (citation.seed, citation.quote) not in kept:
            message = f"the citation `{name}` of `{citation.seed}` is gone"
            yield Finding(after.at("citations"), message, _HELP)
    for said in revised.statements:
        for cited in _unbound(said):
            assert said.after is not None
            if (cited.citation.seed, cited.citation.quote) in kept or cited.name in after.citations:
                message = f"the sentence no longer rests on `{cited.name}`"
                yield Finding(said.after.place(0), message, _HELP)


def _unbound(said: Reworded) -> list[Cited]:
    if said.before is None or said.after is None or said.after.title:
        return []
    left = {cited.name for cited in said.after.citations}
    left |= {cited.citation.quote for cited in said.after.citations}
    return [
        cited for cited in said.before.citations if not {cited.name, cited.citation.quote} & left
    ]
