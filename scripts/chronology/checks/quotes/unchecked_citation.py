"""A citation could not be compared with its document.

What was not checked is not verified, and a run that leaves something unchecked fails.

Faulty (with incomplete-seed):

    # seeds/wire.txt (remove)

Sound:

    # seeds/wire.yml
    reach: full
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Cited
from chronology.values.faults import Finding


def check(cited: Cited, chronology: Chronology) -> Findings:
    """A citation without a verdict, unless the document's name itself is the fault."""
    seed = cited.citation.seed
    known = seed in chronology.seed_files[0] | chronology.seed_files[1] | chronology.broken
    if cited.verdict is None and known:
        message = f"the quotation could not be compared: the document `{seed}` is incomplete"
        yield Finding(cited.at("seed"), message, "mend the document first")
