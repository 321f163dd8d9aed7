"""A plan has no deadline, or does not say what became of it.

An event that is planned or expected has a `deadline:`, whose last day is that of its date, and an
`outcome:`: met or missed, with the event that shows it, or none reported. Other events have
neither.

Faulty:

    # events/2001/others-to-follow.md
    outcome:

Sound:

    # events/2001/others-to-follow.md
    outcome: {is: none-reported}
"""

from chronology.checks.run import Findings
from chronology.records.models import AHEAD, Event
from chronology.values.faults import Finding


def check(event: Event) -> Findings:
    """Ask plans for both, and others for none."""
    if event.status in AHEAD:
        for field, value, example in (
            ("deadline", event.deadline, str(event.date)),
            ("outcome", event.outcome, "{is: none-reported}"),
        ):
            if value is None:
                message = f"the event is {event.status} and has no {field}"
                yield Finding(event.at("status"), message, f"add `{field}: {example}`")
        if event.deadline is not None and event.deadline.latest != event.date.latest:
            message = f"the deadline is {event.deadline}, the date {event.date}"
            yield Finding(event.at("deadline"), message, "both must end on the same day")
        return
    for field, value in (("deadline", event.deadline), ("outcome", event.outcome)):
        if value is not None:
            message = f"only what is planned or expected has {field}"
            yield Finding(event.source.at_key(field), message, "remove it, or change the status")
