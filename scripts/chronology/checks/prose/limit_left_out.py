"""The sentence after a quotation takes part of it back, and the record does not cite it.

"The light burned. However, nobody was there" says less than its first sentence. Quote the second,
too, here or in another citation of the record, or say under `allow:` why it does not matter here.

Faulty:

    # seeds/shore.txt (whole file)
    The Grey Rock light burned that night. However, no keeper was there to see it.

    # seeds/shore.yml (whole file)
    title: {text: On the Grey Rock light, how: described}
    publisher: {name: The Shore, how: it is printed there}
    published: {date: 2001-05-05, how: inferred, reasoning: it is told, certain: 2001-05}
    archived: 2001-06-01
    received_as: shore.txt
    sha256: 6f860cf9c52b9d35fa69bd1dfbb1284c79f5914eef0bc8af5bebdb1c1c9e3695
    language: en
    origins:
      article: {name: the article itself}

    # events/2001/light-burned.md (whole file)
    ---
    title: The Grey Rock light burned
    date: "[..2001-05-05]"
    kind: statement
    status: occurred
    bases: [grey-rock]
    citations:
      burned:
        seed: shore
        quote: The Grey Rock light burned that night
        origin: article
        by: publication
    ---

    The Grey Rock light burned that night. [@burned]

Sound:

    # seeds/shore.txt (whole file)
    The Grey Rock light burned that night. However, no keeper was there to see it.

    # seeds/shore.yml (whole file)
    title: {text: On the Grey Rock light, how: described}
    publisher: {name: The Shore, how: it is printed there}
    published: {date: 2001-05-05, how: inferred, reasoning: it is told, certain: 2001-05}
    archived: 2001-06-01
    received_as: shore.txt
    sha256: 6f860cf9c52b9d35fa69bd1dfbb1284c79f5914eef0bc8af5bebdb1c1c9e3695
    language: en
    origins:
      article: {name: the article itself}

    # events/2001/light-burned.md (whole file)
    ---
    title: The Grey Rock light burned
    date: "[..2001-05-05]"
    kind: statement
    status: occurred
    bases: [grey-rock]
    citations:
      burned:
        seed: shore
        quote: The Grey Rock light burned that night. However, no keeper was there to see it
        origin: article
        by: publication
    ---

    The Grey Rock light burned that night, and no keeper was there to see it. [@burned]
"""

import re

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Legible
from chronology.values.faults import Finding

# What begins the next sentence of the same paragraph.
_LIMIT = re.compile(
    r"[.!?…”\"’')\]]*[^\S\n]+[“\"]?(However|But|Yet|Nevertheless|Nonetheless|Even so|That said)\b"
)


def ask(cited: Legible, chronology: Chronology) -> Findings:
    """Look at the beginning of the sentence after a quotation."""
    limit = _LIMIT.match(cited.document.text, cited.end)
    if limit is None or any(
        other.archived is cited.archived and other.touches(limit.start(1), limit.start(1) + 1)
        for other in chronology.citations_of(cited.owner)
    ):
        return
    message = f"the next sentence of the document begins with “{limit[1]}” and limits this one"
    yield Finding(cited.at("quote"), message, "quote that sentence, too")
