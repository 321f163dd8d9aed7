"""No quotation of a change tells what the change says.

A force is present, arriving, leaving or gone by the words of the passages cited for it. What has
begun is not over: "have begun to leave" makes `leaving`, never `left`.

Faulty:

    # events/2001/two-keepers-leave.md
    changes:
      - {base: grey-rock, force: keepers, to: left, citations: [place]}

Sound:

    # events/2001/two-keepers-leave.md
    changes:
      - {base: grey-rock, force: keepers, to: leaving, citations: [place]}
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Found, all_legible
from chronology.language.en.movements import has_begun, tells
from chronology.records.models import AHEAD, Event
from chronology.values.faults import Finding


def check(event: Event, chronology: Chronology) -> Findings:
    """Look for a word that tells the change, in one of its quotations."""
    if event.status == "absent" and event.changes:
        message = "that nothing was said or seen changes nothing"
        yield Finding(event.at("changes"), message, "remove `changes`, or mend the status")
        return
    for n, change in enumerate(event.changes):
        cited = all_legible(
            one
            for one in chronology.citations_of(event)
            if (not change.citations or one.name in change.citations) and isinstance(one, Found)
        )
        quotes = [one.citation.quote for one in cited or ()]
        ahead = event.status in AHEAD
        told = any(tells(change.to, quote, ahead=ahead) for quote in quotes)
        begun = change.to == "left" and not ahead and any(map(has_begun, quotes))
        if quotes and (begun or not told):
            message = (
                f"no quotation cited for this change says that {change.force} is `{change.to}`"
            )
            help_ = "cite the words that say so, or state the change that they tell"
            yield Finding(event.at("changes", n, "to"), message, help_)
