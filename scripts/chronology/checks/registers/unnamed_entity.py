"""An event lists an actor or a base that none of its quotations names.

The pages of actors and bases are made of these lists, so each entry must be named itself, under
any registered form, in a quotation of the event, or be one who speaks there. "The island
government forces" name those forces, not the government. A base that nothing is said to change at
is named in the event's own title or text, too. Whom other words may mean is asked; only a change
is refused whose quotations do not name base and force, since tracks are drawn of changes.

Faulty:

    bases: [grey-rock, south-head]

Sound:

    bases: [grey-rock]
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import all_legible
from chronology.derive.support import Support
from chronology.records.models import Event
from chronology.records.names import fold
from chronology.values.faults import Finding


def check(event: Event, chronology: Chronology) -> Findings:
    """Refuse a change whose quotations name its base, or its force, in no form."""
    cited = all_legible(chronology.citations_of(event))
    if not cited:
        return
    for n, change in enumerate(event.changes):
        named = tuple(c for c in cited if not change.citations or c.name in change.citations)
        for field, id_ in (("base", change.base), ("force", change.force)):
            if id_ in chronology.entities and not Support(named, chronology.names).names(id_):
                message = f"no quotation cited for this change names `{id_}`"
                help_ = "cite words that name it under `citations:` of the change"
                yield Finding(event.at("changes", n, field), message, help_)


def ask(event: Event, chronology: Chronology) -> Findings:
    """Ask about each entry of a list that neither a quotation nor, for a base, we name."""
    cited = all_legible(chronology.citations_of(event))
    if not cited:
        return
    carried = Support(cited, chronology.names)
    for field, ids in (("actors", event.actors), ("bases", event.bases)):
        for n, id_ in enumerate(ids):
            if id_ in chronology.entities and not carried.lists(id_):
                name = chronology.entities[id_].name
                message = f"no quotation of this event names `{id_}` ({name})"
                help_ = "cite words that name it, or remove it from the list"
                yield Finding(event.at(field, n), message, help_)
    ours = " ".join(s.sentence.text for s in chronology.statements_of(event))
    told = chronology.names.anywhere(fold(ours))
    changed = {change.base for change in event.changes}
    for n, id_ in enumerate(event.bases):
        if id_ in chronology.bases and id_ not in told | changed:
            message = f"neither the title nor the text names `{id_}`"
            yield Finding(event.at("bases", n), message, "name it, or remove it from the list")
