"""No sentence rests on a citation.

A quotation that proves nothing on the page is either superfluous, or a mark is missing.

Faulty:

    citations:
      extra:
        seed: wire
        quote: The South Head light still has its keepers
        origin: article

Sound:

    citations:
      extra:
        seed: wire
        quote: The South Head light still has its keepers
        origin: article
    body: >-
      The Lighthouse Board said on Friday that the Grey Rock light would be run by a machine.
      [@board] The South Head light still had its keepers. [@extra]
    bases: [grey-rock, south-head]
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.values.faults import Finding


def check(chronology: Chronology) -> Findings:
    """Collect the marks of all sentences, then look for citations that have none."""
    used = {
        found.key
        for statement in chronology.statements
        if not statement.title
        for found in statement.citations
    }
    for cited in chronology.cited.values():
        if cited.key not in used:
            message = f"no sentence rests on `{cited.name}`"
            yield Finding(
                cited.at(), message, f"put `[@{cited.name}]` where it belongs, or remove it"
            )
