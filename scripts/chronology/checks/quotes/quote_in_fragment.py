"""A quotation stands in a line that is no sentence: a heading, a caption, a name.

Such a line was put beside the article, often by somebody else than its writers. It tells nothing
for sure, and belongs into the record of the document, as its headline, byline or furniture.

Faulty:

    # seeds/gazette.yml
    furniture:

    # events/2001/machine-announced.md
    citations:
      rope:
        seed: gazette
        quote: Hale's ropes are the best ropes
        origin: article
    body: >-
      The Lighthouse Board said on Friday, 4 May 2001, that the Grey Rock light would be run by a
      machine. [@board] [@rope]

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Found
from chronology.values.faults import Finding

_CLOSING = "\"'”’»)]"
_ENDS = frozenset(".!?…:;。！？؟۔।")


def check(cited: Found) -> Findings:
    """Look at how the paragraph of the passage ends."""
    document, at = cited.document, cited.start
    if any(zone.start <= at < zone.end for zone in document.zones):
        return  # a headline has a rule of its own
    paragraph = next(p for p in document.paragraphs if p.start <= at < p.end)
    text = document.text[paragraph.start : paragraph.end].rstrip()
    if text.rstrip(_CLOSING)[-1:] not in _ENDS:
        message = f"“{text[-40:]}” ends a line that is no sentence"
        help_ = (
            "cite the article itself; a caption is furniture, a heading belongs under `headings:`"
        )
        yield Finding(cited.at("quote"), message, help_)
