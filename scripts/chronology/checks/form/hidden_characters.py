r"""A quotation, or a text of ours, holds characters that nobody sees.

Zero-width and bidirectional controls, soft hyphens and the like can hide a change from a reader.
The joiners and marks that Arabic, Persian and Indic scripts write with are no such thing beside
letters of these scripts.

Faulty:

    # events/2001/board-silent.md
    citations:
      silence:
        quote: "The Lighthouse Board has\u200b not commented"

    # docs/actors/ole-vik.md
    aliases: ["Ole\u200d Vik"]

    # chronology.yml
    description: "How the keepers\u200b left two lighthouses."

Sound:

    # docs/actors/ole-vik.md
    names: [{text: "\u0627\u0648\u0644\u0647\u200c\u0648\u06cc\u06a9", lang: fa}]
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Archived
from chronology.records.models import Record
from chronology.records.own_texts import own_fields, own_texts
from chronology.values.characters import invisible, visible
from chronology.values.faults import Finding


def check(subject: Record | Archived | Chronology) -> Findings:
    """Look at all of our own words; the comparison looks at quotations."""
    if isinstance(subject, Chronology):
        texts = own_fields(subject.settings)
    else:
        texts = own_texts(subject.seed if isinstance(subject, Archived) else subject)
    for own in texts:
        for odd in invisible(own.text):
            message = f"here stands what cannot be seen: {visible(odd.char)}"
            yield Finding(own.place(odd.at), message, "type the words again")
