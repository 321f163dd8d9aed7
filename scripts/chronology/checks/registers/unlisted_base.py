"""An event changes the state of a base, or names one in its title, and does not list it.

Whoever looks at the page of a base finds there what happened at it. For areas, which a title may
name for other reasons, only changes count.

Faulty:

    # events/2001/two-keepers-leave.md
    bases: []

Sound:

    # events/2001/two-keepers-leave.md
    bases: [grey-rock]
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.records.models import Event
from chronology.records.names import Named, forms
from chronology.values.faults import Finding


def check(event: Event, chronology: Chronology) -> Findings:
    """Compare title and `changes` with `actors` and `bases`."""
    unknown = any(id_ not in chronology.bases for id_ in event.bases)
    for named in () if unknown else chronology.names.find(event.title):
        base = chronology.bases.get(named.id)
        installation = base is not None and base.kind in chronology.settings.installations
        if installation and named.id not in event.bases:
            place = event.source.inside(("title",), event.title, named.start)
            message = f"the title names `{named.id}`, which is not among the event's bases"
            yield Finding(place, message, _help(named, event, chronology))
    for n, change in enumerate(event.changes):
        for field, id_, listed in (
            ("base", change.base, event.bases),
            ("force", change.force, event.actors),
        ):
            if id_ not in listed:
                plural = "bases" if field == "base" else "actors"
                message = f"`{id_}` changes here, and is not among the event's {plural}"
                yield Finding(event.at("changes", n, field), message, f"add it to `{plural}`")


def _help(named: Named, event: Event, chronology: Chronology) -> str:
    """Tell how to name the base that is listed, where its name begins as the one in the title."""
    shown = event.title[named.start : named.end]
    for id_ in event.bases:
        if any(shown in form for form, _ in forms(chronology.bases[id_])):
            return f"write the whole name of `{id_}` if it is meant, or add `{named.id}` to `bases`"
    return "add it to `bases`, or leave it out of the title"
