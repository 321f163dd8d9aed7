"""How sure a text is: its hedges, approximations, negations and attributions, as words found."""

from __future__ import annotations

from functools import lru_cache

from chronology.language.en.hedges import APPROXIMATIONS, ATTRIBUTIONS, HEDGES, NEGATIONS, find

_UNSURE = tuple(word for word in HEDGES if word not in APPROXIMATIONS)
_DEGREES = (r"partly", r"partially", r"largely", r"mostly")
# Our own sentences hedge in these ways, too, which in a document would not be a hedge worth a gate.
_ALSO_UNSURE = (
    r"plans?",
    r"planned",
    r"due",
    r"(?:set|slated|poised|scheduled|supposed|meant) to",
    r"foresees?",
    r"foresaw",
    r"was to",
    r"were to",
    r"is to",
    r"(?:weigh|mull)(?:s|ed|ing)",
    r"threaten(?:s|ed|ing)?",
    r"risk(?:s|ed|ing)?",
)
_ALSO_SAYING = (
    r"in the words of",
    r"call(?:s|ed|ing) on",
    r"ask(?:s|ed|ing)?",
    r"promis(?:e|es|ed)",
    r"sp(?:eaks?|oke|oken) of",
    r"judg(?:e|es|ed)",
    r"in (?:this|his|her|its|their) (?:reading|view|account)",
)
# So one may deny without a word of denial.
_ALSO_NOT = (
    r"turn(?:s|ed|ing)? (?:\w+ ){0,3}down",
    r"(?:stay|keep|kept|remain)\w* (?:out|clear|away|aloof|silent)",
    r"oppos(?:e|es|ed|ing|ition to)",
    r"(?:is|are|was|were|be|been|decid\w+|vot\w+|sp[eo]\w+) against",
    r"avoid(?:s|ed|ing)?",
    r"refrain(?:s|ed|ing)?",
    r"abstain(?:s|ed|ing)?",
    r"rebuff(?:s|ed|ing)?",
    r"unwilling",
    r"impossible",
    r"absen(?:t|ce)",
    r"missing",
    r"silen(?:t|ce)",
    r"(?:stop|fall|fell|run|ran)\w* short",
    r"shortages?",
    r"l(?:eave|eaves|eft) (?:\w+ ){0,3}open",
)
_ALSO_ABOUT = (
    r"rough",
    r"approximate",
    r"some",
    r"about",
    r"around",
    r"circa",
    r"largely",
    r"most",
    r"(?:main|chief|primari)ly",
)


_SAYS_SO = (*_UNSURE, *_ALSO_UNSURE, *ATTRIBUTIONS, *_ALSO_SAYING)
_SAYS_NOT = (*NEGATIONS, *_ALSO_NOT)
_INEXACT = (*APPROXIMATIONS, *_ALSO_ABOUT)


@lru_cache(maxsize=8192)
def hedges(text: str) -> tuple[str, ...]:
    """List the words by which a text is less than sure."""
    return _found(text, _UNSURE)


@lru_cache(maxsize=8192)
def approximations(text: str) -> tuple[str, ...]:
    """List the words by which a text is less than exact."""
    return _found(text, APPROXIMATIONS)


@lru_cache(maxsize=8192)
def degrees(text: str) -> tuple[str, ...]:
    """List the words by which a text is true in part only, whoever says so."""
    return _found(text, _DEGREES)


@lru_cache(maxsize=8192)
def negations(text: str) -> tuple[str, ...]:
    """List the words by which a text says that something is not so."""
    return _found(text, NEGATIONS)


@lru_cache(maxsize=8192)
def attributions(text: str) -> tuple[str, ...]:
    """List the words by which a text says that somebody says so."""
    return _found(text, ATTRIBUTIONS)


@lru_cache(maxsize=8192)
def is_negative(sentence: str) -> bool:
    """Whether a sentence of ours says that something is not so, in whatever way."""
    return next(find(sentence, _SAYS_NOT), None) is not None


@lru_cache(maxsize=8192)
def is_unsure(sentence: str) -> bool:
    """Whether a sentence of ours hedges, or says who says so."""
    return next(find(sentence, _SAYS_SO), None) is not None


@lru_cache(maxsize=8192)
def is_inexact(sentence: str) -> bool:
    """Whether a sentence of ours says that its figures are about right."""
    return next(find(sentence, _INEXACT), None) is not None


def _found(text: str, phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(found.text for found in find(text, phrases))
