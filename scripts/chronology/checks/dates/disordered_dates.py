"""The dates of a document contradict each other.

A document is published before it is archived, and what is certain of its date contains the date
that is used.

Faulty:

    # seeds/gazette.yml
    archived: 2001-05-01

Sound:

    # seeds/gazette.yml
    archived: 2001-05-06
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Archived
from chronology.values.faults import Finding


def check(archived: Archived) -> Findings:
    """Compare publication, certainty and archiving."""
    seed = archived.seed
    published, certain = seed.published.date, seed.published.certain
    if published.earliest and seed.archived.latest and seed.archived.latest < published.earliest:
        message = f"archived {seed.archived}, before it was published ({published})"
        yield Finding(seed.at("archived"), message, "compare the two dates")
    if not certain.contains(published):
        message = f"the date used, {published}, is outside of what is certain, {certain}"
        yield Finding(seed.at("published", "date"), message, "widen `certain`, or mend the date")
