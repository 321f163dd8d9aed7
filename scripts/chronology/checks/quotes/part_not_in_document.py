"""A document's record names words that do not stand in the document.

Headline, byline, dateline, headings, furniture, passages marked irrelevant or suspect, and the
words that give the date of publication must stand in the text as the record has them.

Faulty:

    # seeds/gazette.yml
    byline: By Anne Moor

Sound:

    # seeds/gazette.yml
    byline: By Ann Moor | 6 May 2001
"""

from collections.abc import Iterator

from chronology.checks.run import Findings
from chronology.derive.cited import Archived
from chronology.quotes.verify import locate
from chronology.records.models import Seed
from chronology.values.faults import Finding


def check(archived: Archived) -> Findings:
    """Look for each of the words."""
    seed = archived.seed
    for keys, words in _words(seed):
        if not locate(archived.document.text, words):
            message = f"“{words[:60]}” does not stand in {archived.text_path}"
            yield Finding(seed.at(*keys), message, "copy the words from the document")


def _words(seed: Seed) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for name in ("headline", "byline", "dateline"):
        if (words := getattr(seed, name)) is not None:
            yield (name,), words
    for n, heading in enumerate(seed.headings):
        yield ("headings", n), heading
    if seed.title.how == "stated":
        yield ("title", "text"), seed.title.text
    if seed.published.words is not None:
        yield ("published", "words"), seed.published.words
    for name in ("furniture", "irrelevant", "suspect"):
        for n, passage in enumerate(getattr(seed, name)):
            yield (name, n, "text"), passage.text
