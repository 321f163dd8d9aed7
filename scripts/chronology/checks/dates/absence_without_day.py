"""A silence has no day up to which it holds.

That nobody said or saw anything is true of a day: `as_of:` is that day and the event's date, and
the page says when a later source speaks. A silence rests on words that deny something.

Faulty:

    # events/2001/board-silent.md
    as_of:

Sound:

    # events/2001/board-silent.md
    as_of: 2001-05-06
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import all_legible
from chronology.language.en.tone import negations
from chronology.records.models import Event
from chronology.values.faults import Finding


def check(event: Event) -> Findings:
    """Ask silences for their day, and others for none."""
    if event.status != "absent":
        if event.as_of is not None:
            message = "only an absence holds as of a day"
            yield Finding(event.source.at_key("as_of"), message, "remove `as_of`")
        return
    if event.as_of is None:
        message = "the event is absent and does not say as of when"
        yield Finding(event.at("status"), message, f"add `as_of: {event.date}`")
    elif event.as_of.latest != event.date.latest:
        message = f"it holds as of {event.as_of}, the event's date is {event.date}"
        yield Finding(event.at("as_of"), message, "both are the day up to which nothing was said")


def ask(event: Event, chronology: Chronology) -> Findings:
    """Ask about a silence of which no quotation denies anything."""
    cited = all_legible(chronology.citations_of(event))
    absent = event.status == "absent" and event.as_of is not None
    if absent and cited and not any(negations(one.citation.quote) for one in cited):
        message = "no quotation says that something was not said or seen"
        yield Finding(event.at("status"), message, "quote the words that deny it")
