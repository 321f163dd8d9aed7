"""An exception lets an event list somebody to whom no quotation of it leads.

`unnamed-entity` may be allowed where a passage means a force or a place without its name: "Moscow's
intervention". Then it names who or what that belongs to, or what belongs to it. Whom nothing of the
kind connects with the passage, no reason puts there.

Faulty:

    actors: [lighthouse-board, ole-vik]
    allow: {unnamed-entity: the keeper must have been told of it}

Sound:

    actors: [lighthouse-board, watchmen]
    allow: {unnamed-entity: the machine of the Board is run by its watchmen}

    # docs/actors/watchmen.md
    name: Watchmen of the Board
    kind: group
    parent: lighthouse-board
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.support import Support
from chronology.records.models import Event
from chronology.records.names import fold
from chronology.values.faults import Finding


def check(event: Event, chronology: Chronology) -> Findings:
    """Follow the parents of who is excused, and of who is named."""
    cited = chronology.all_found(event)
    if "unnamed-entity" not in event.allow or cited is None:
        return
    carried = Support(cited, chronology.names)
    texts = (*carried.quotes, *carried.attributions)
    named = frozenset().union(*(chronology.names.anywhere(fold(text)) for text in texts))
    for field, ids in (("actors", event.actors), ("bases", event.bases)):
        for n, id_ in enumerate(ids):
            if id_ not in chronology.entities or carried.lists(id_):
                continue
            akin = any(
                id_ in chronology.line(other) or other in chronology.line(id_) for other in named
            )
            if not akin:
                message = f"no quotation names `{id_}`, nor anything it belongs to"
                yield Finding(event.at(field, n), message, "remove it from the list")
