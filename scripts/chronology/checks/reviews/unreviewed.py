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
from chronology.derive.chronology import Chronology, Statement
from chronology.values.faults import Finding


def check(statement: Statement, chronology: Chronology) -> Findings:
    """Look for statements that nobody has read, or only who wrote them."""
    if chronology.settings.reviews != "required":
        return
    standing = chronology.reviewing.standings[statement]
    if standing.state != "unreviewed":
        return
    message = "no second person has read this"
    if standing.own:
        readers = " and ".join(sorted({entry.reader for entry in standing.entries}))
        message = f"nobody has read this but {readers}, who changed this file too"
    elif standing.unread:
        message += ", and no gate could examine it"
    yield Finding(statement.place(0), message, f"`chronology review {statement.owner.id}`")
