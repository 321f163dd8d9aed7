"""A citation names a document that is not in the archive.

Faulty:

    citations:
      board:
        seed: wires

Sound:

    citations:
      board:
        seed: wire
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Cited
from chronology.records.lookup import unknown


def check(cited: Cited, chronology: Chronology) -> Findings:
    """Look the document up."""
    known = sorted({*chronology.archive, *chronology.seed_files[0], *chronology.seed_files[1]})
    place = cited.at("seed")
    yield from unknown(cited.citation.seed, known, chronology.broken, place, "document", "seeds/")
