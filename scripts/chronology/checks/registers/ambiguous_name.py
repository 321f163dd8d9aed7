"""A name belongs to two entities of the registers.

Each surface form resolves to one entity, so that near-names stay apart: a reader who follows a
name, and a rule that compares names, must know whom it means.

Faulty:

    # docs/bases/south-head.md
    aliases: [Grey Rock]

Sound:

    # docs/bases/south-head.md
    aliases: [South Head]
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.records.names import forms
from chronology.values.faults import Finding


def check(chronology: Chronology) -> Findings:
    """Look for forms that two entities share."""
    owners: dict[str, str] = {}
    for entity in chronology.entities.values():
        for form, keys in forms(entity):
            other = owners.setdefault(form, entity.path)
            if other != entity.path:
                message = f"“{form}” is also a name in {other}"
                yield Finding(entity.at(*keys), message, "leave it to the one whom it means")
