"""A citation names an origin that the document's record does not list.

Whose knowledge it is decides how many independent origins a statement has, so each document's
record lists everybody who speaks in it, under `origins`.

Faulty:

    citations:
      board:
        origin: boards

Sound:

    citations:
      board:
        origin: board
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited
from chronology.records.lookup import unknown


def check(cited: Cited) -> Findings:
    """Look the origin up in the document's record."""
    if cited.archived is not None:
        seed = cited.archived.seed
        where = f"`origins` of {seed.path}"
        yield from unknown(
            cited.citation.origin, seed.origins, (), cited.at("origin"), "origin", where
        )
