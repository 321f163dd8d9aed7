"""A change is put at an area, and its quotations name the installation in it.

"They left the airport" says nothing of the city around it. The change belongs to the installation;
that of an area rests on words that name the area alone, also where both have left.

Faulty (with unlisted-base):

    # docs/bases/grey-rock.md
    parent: the-skerry

    # docs/bases/the-skerry.md
    name: The Skerry
    aliases: [boat]
    kind: island
    parent: coast

    # docs/bases/coast.md
    name: The coast
    kind: region

    # events/2001/two-keepers-leave.md
    changes:
      - {base: the-skerry, force: keepers, to: leaving, citations: [gazette, place]}

Faulty:

    # docs/bases/grey-rock.md
    parent: the-skerry

    # docs/bases/the-skerry.md
    name: The Skerry
    aliases: [boat]
    kind: island
    parent: coast

    # docs/bases/coast.md
    name: The coast
    kind: region

    # events/2001/two-keepers-leave.md
    changes:
      - {base: grey-rock, force: keepers, to: leaving, citations: [gazette, place]}
      - {base: the-skerry, force: keepers, to: leaving, citations: [gazette, place]}

Sound:

    # docs/bases/grey-rock.md
    parent: the-skerry

    # docs/bases/the-skerry.md
    name: The Skerry
    kind: island
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.support import Support
from chronology.records.models import Event
from chronology.values.faults import Finding


def check(event: Event, chronology: Chronology) -> Findings:
    """Look for a named installation whose area is said to change instead."""
    cited = chronology.all_found(event) or ()
    for n, change in enumerate(event.changes):
        area = chronology.bases.get(change.base)
        if area is None or area.parent is None:
            continue  # what holds everything is named for its own sake
        # Beside a change at the installation, one at its area rests on words of its own.
        here = {
            other.base
            for other in event.changes
            if other.force == change.force and {*other.citations} != {*change.citations}
        }
        named = tuple(c for c in cited if not change.citations or c.name in change.citations)
        carried = Support(named, chronology.names)
        for base in chronology.bases.values():
            finer = base.parent == area.id and base.kind in chronology.settings.installations
            if finer and base.id not in here and carried.names(base.id):
                message = f"the quotations name `{base.id}`, the change is put at `{area.id}`"
                help_ = "put it where the quotation puts it, or cite words that name the area alone"
                yield Finding(event.at("changes", n, "base"), message, help_)
