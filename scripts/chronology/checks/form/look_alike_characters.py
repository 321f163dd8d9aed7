r"""A quotation, or a text of ours, holds characters that look like others.

A Cyrillic “а” in an English word, a ligature or a full-width letter reads like the right word and
is another text, which no rule would know: “nоt” is not “not”. What has no meaning of its own, or is
laid over a letter, is none either. Names and whole passages in another script are another thing,
and a word that an archived document has is written as it stands there.

Faulty:

    title: "The Lighthouse Board says that a m\u0430chine would run the Grey Rock light"

    # events/2001/board-silent.md
    citations:
      silence:
        quote: "The Lighthouse Bo\u0430rd has not commented"

    # docs/actors/ole-vik.md
    aliases: ["Ole \uff36ik"]

    # chronology.yml
    description: "How the k\u0435epers left two lighthouses."

Sound:

    # docs/actors/ole-vik.md
    names:
      - {text: "\u0423\u043b\u0435 \u0412\u0438\u043a", lang: ru}
      - {text: "\u0623\u0648\u0644\u0647 \u0648\u064a\u0643", lang: ar}
"""

import re
import unicodedata
from collections.abc import Iterator

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.records.own_texts import Own, own_fields, own_texts
from chronology.values.characters import named, posing
from chronology.values.faults import Finding

_WORD = re.compile(r"[^\s“”‘’\"'.,;:!?()\[\]]+")


def check(chronology: Chronology) -> Findings:
    """Look at all of our own words; the comparison looks at quotations."""
    for own in _texts(chronology):
        for odd in posing(own.text, foreign=own.foreign):
            word = next((w[0] for w in _WORD.finditer(own.text) if w.end() > odd.at), odd.char)
            if not _stands(word, chronology):
                reads = f", and reads as “{odd.expected}”" if odd.expected else ""
                message = f"in “{word}” stands {named(odd.char)}{reads}"
                yield Finding(own.place(odd.at), message, "type the word again, in one script")


def ask(chronology: Chronology) -> Findings:
    """Ask about a word with a mark that the documents write without: “nọt” for “not”."""
    for own in _texts(chronology):
        if own.text.isascii() or own.foreign:
            continue
        for word in _WORD.finditer(own.text):
            bare = _without_marks(word[0])
            if bare != word[0] and _stands(bare, chronology) and not _stands(word[0], chronology):
                message = f"is “{word[0]}” another word than “{bare}”, as the documents have it?"
                help_ = "write it as the documents do, or say what it is"
                yield Finding(own.place(word.start()), message, help_, words=(word[0],))


def _texts(chronology: Chronology) -> Iterator[Own]:
    yield from own_fields(chronology.settings)
    for record in chronology.written:
        yield from own_texts(record)


def _stands(word: str, chronology: Chronology) -> bool:
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
    return any(whole.search(archived.document.text) for archived in chronology.archive.values())


def _without_marks(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return bare if bare.isascii() else word
