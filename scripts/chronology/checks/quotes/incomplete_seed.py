"""A document has no record, or a record no document.

Each archived document is a pair: `seeds/<id>.txt`, byte for byte, and its record
`seeds/<id>.yml`.

Faulty:

    # seeds/leaflet.txt (whole file)
    The keepers of Grey Rock went home.

Sound:

    # seeds/gazette.yml
    url: https://example.org/gazette
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.values.faults import Finding, Place


def check(chronology: Chronology) -> Findings:
    """Pair texts with records."""
    texts, records = chronology.seed_files
    for id_ in sorted(texts - records - chronology.broken):
        help_ = f"describe the document in seeds/{id_}.yml"
        yield Finding(Place(f"seeds/{id_}.txt"), "this document has no record", help_)
    for id_ in sorted(records - texts - chronology.broken):
        help_ = f"put the document at seeds/{id_}.txt, byte for byte"
        yield Finding(Place(f"seeds/{id_}.yml"), "this record has no document", help_)
