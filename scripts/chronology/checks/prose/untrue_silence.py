"""A remark says that a document does not say something, and the document does.

What the words deny is looked for in the documents that the remark speaks of. Where all that they
carry stands in one sentence of such a document, and nothing there denies or doubts it, the remark
is wrong. Where it does not, a machine cannot tell whether other words say the same: the remark is
asked about, beside the sentence that comes nearest to it. That no day or number is given is asked
about where the quotations hold one.

Faulty:

    body: |
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
      The document does not say that the lamp burned all night. [editorial: read in full]

Sound:

    body: |
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
      The document counts from the day of writing. [editorial: how the date follows]
"""

from collections.abc import Iterable, Iterator

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Archived
from chronology.derive.statements import Statement
from chronology.language.en.mentions import mentions
from chronology.language.en.remarks import Silence, beside_documents, content, silences
from chronology.language.en.tone import hedges, negations
from chronology.values.faults import Finding, Near

_FEWEST = 2
"""Words that carry something, below which a sentence may hold them by chance."""


def check(statement: Statement, chronology: Chronology) -> Findings:
    """Look for a sentence of the documents that says what the remark denies."""
    for silence, near in _denied(statement, chronology):
        if near is not None and _says(silence, near.text):
            message = f"the document does say “{silence.words}”"
            help_ = "remove the remark, or say what the document says"
            words = (silence.words,)
            yield Finding(statement.place(silence.start), message, help_, near, words)


def ask(statement: Statement, chronology: Chronology) -> Findings:
    """Ask for a reading of the documents where no sentence says it in these words."""
    for silence, near in _denied(statement, chronology):
        plain = bool([*beside_documents(silence.words)]) or _holds_a_value(statement, chronology)
        if plain and (near is None or not _says(silence, near.text)):
            message = f"is it so that nothing tells “{silence.words}”?"
            help_ = "read the document for it"
            words = (silence.words,)
            yield Finding(statement.place(silence.start), message, help_, near, words)


def _holds_a_value(statement: Statement, chronology: Chronology) -> bool:
    """Whether the quotations of a record have a day or a number at all."""
    quotes = (one.citation.quote for one in chronology.citations_of(statement.owner))
    return any(mentions(quote).days or mentions(quote).numbers for quote in quotes)


def _denied(statement: Statement, chronology: Chronology) -> Iterator[tuple[Silence, Near | None]]:
    if statement.sentence.editorial is None or not statement.language.reads:
        return
    for silence in silences(statement.sentence.text):
        everything = chronology.archive.values()
        among = everything if silence.everywhere else _spoken_of(statement, chronology)
        read = [one for one in among if one.language is statement.language]
        yield silence, _nearest(silence, read)


def _spoken_of(statement: Statement, chronology: Chronology) -> Iterable[Archived]:
    """Give the documents of its own marks, else of the sentence before, else of the record."""
    everything = chronology.statements_of(statement.owner)
    before = everything[: everything.index(statement) + 1]
    for one in reversed(before):
        if one.sentence.marks and one.citations:
            return _documents(one.citations)
    return _documents(chronology.citations_of(statement.owner))


def _documents(citations: Iterable[object]) -> Iterable[Archived]:
    found = (getattr(cited, "archived", None) for cited in citations)
    return dict.fromkeys(one for one in found if one is not None)


def _nearest(silence: Silence, documents: Iterable[Archived]) -> Near | None:
    """Give the sentence that has most of the words; one that says it all before one that doubts."""
    meant = content(silence.words)
    best, near = (0, False), None
    for archived in documents:
        text = archived.document.text
        for start, end in archived.document.sentences:
            words = text[start:end]
            shared = len(meant & content(words))
            rank = (shared, _says(silence, words))
            if shared and rank > best:
                best, near = rank, Near(archived.place(start), " ".join(words.split()))
    return near


def _says(silence: Silence, sentence: str) -> bool:
    meant = content(silence.words)
    few = len(meant) < _FEWEST and not silence.words[:1].isupper()
    if silence.open or few or not meant <= content(sentence):
        return False
    return not (negations(sentence) or hedges(sentence))
