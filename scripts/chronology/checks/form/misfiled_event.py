"""An event lies in the folder of another year.

Faulty:

    # events/1999/machine-announced-again.md (copy of events/2001/machine-announced.md)

Sound:

    # events/2001/machine-announced-again.md (copy of events/2001/machine-announced.md)
"""

from chronology.checks.run import Findings
from chronology.records.models import Event
from chronology.values.faults import Finding, Place


def check(event: Event) -> Findings:
    """Compare the folder with the years of the date."""
    folder = event.path.split("/")[1]
    days = [day for day in (event.date.earliest, event.date.latest) if day is not None]
    years = {f"{day.year:04}" for day in days}
    if years and folder not in years and not _between(folder, years):
        message = f"the event is of {' or '.join(sorted(years))}, its folder is {folder}"
        yield Finding(Place(event.path), message, f"move it to events/{min(years)}/")


def _between(folder: str, years: set[str]) -> bool:
    return len(years) > 1 and min(years) <= folder <= max(years)
