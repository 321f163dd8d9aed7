"""No second person has read a statement beside its passages.

A machine compares values; whether a sentence is fair to its passage is for a person to say. Where
`chronology.yml` says `reviews: required`, or a run `--require-reviews`, each statement needs the
review of somebody who did not write it: `chronology review` shows the one beside the other, and
writes it down. With `--git`, a reader whose name or address stands at a change of the file itself
is no second person. Where reviews are only counted, the last line of a run says how many are
missing.

Faulty:

    # chronology.yml
    reviews: required

Sound:

    # chronology.yml
    reviews: counted
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.reviews import Standing
from chronology.values.faults import Finding


def check(chronology: Chronology) -> Findings:
    """Look for statements that nobody has read, or only who wrote them."""
    if chronology.settings.reviews != "required":
        return
    for standing in chronology.reviewing.standings.values():
        if standing.state == "unreviewed":
            statement = standing.statement
            help_ = f"`chronology review {statement.owner.id}`"
            yield Finding(statement.place(0), _why(standing), help_)


def _why(standing: Standing) -> str:
    if standing.own:
        readers = " and ".join(sorted({entry.reader for entry in standing.entries}))
        return f"nobody has read this but {readers}, who changed this file too"
    unread = ", and no gate could examine it" if standing.unread else ""
    return f"no second person has read this{unread}"
