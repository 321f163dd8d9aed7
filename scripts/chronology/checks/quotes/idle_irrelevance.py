"""Words of a document are marked irrelevant, and that excuses nothing.

What no event uses is `irrelevant:`, with a reason that a reader would accept. Such a passage holds
one or more whole sentences of the article, none of which is cited or excused by another passage:
otherwise it would hide what is left open.

Faulty:

    # seeds/wire.yml
    irrelevant:
      - {text: The Lighthouse Board said on Friday, why: the article is about the keepers}

Sound:

    # seeds/wire.yml
    irrelevant:
      - {text: The lamp burned all night., why: it tells nothing of the keepers}
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.coverage import Coverage
from chronology.quotes.verify import locate
from chronology.values.faults import Finding


def check(chronology: Chronology) -> Findings:
    """Look for a sentence that each passage excuses, and for one that it does not."""
    for covered in chronology.coverage.values():
        seed, document = covered.archived.seed, covered.archived.document
        used = [id(sentence.excuse) for sentence in covered.sentences if sentence.excuse]
        for number, passage in enumerate(seed.irrelevant):
            if not (places := locate(document.text, passage.text)):
                continue  # a fault of its own
            place = seed.at("irrelevant", number, "text")
            if (cited := _cited_in(covered, places)) is not None:
                message = f"this is marked irrelevant, and {cited} cites it"
                yield Finding(place, message, "remove what is cited from the passage")
            elif id(passage) not in used:
                message = "this holds no whole sentence of the article that was open"
                yield Finding(place, message, "mark whole sentences, once, or remove the passage")


def _cited_in(covered: Coverage, places: tuple[tuple[int, int], ...]) -> str | None:
    """Name the record that cites some words of a passage."""
    cited = (one for sentence in covered.sentences for one in sentence.cited)
    touched = (one.owner.id for one in cited if any(one.touches(*place) for place in places))
    return next(touched, None)
