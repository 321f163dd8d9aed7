"""Small words that pages, figures and pictures share: counts, names of languages, cut texts."""

from __future__ import annotations

_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Arab", "Hebr", "Nkoo", "Syrc", "Thaa"})
_LANGUAGES = {
    "ar": "Arabic", "arc": "Aramaic", "az": "Azerbaijani", "ckb": "Central Kurdish", "de": "German",
    "el": "Greek", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French",
    "he": "Hebrew", "hy": "Armenian", "it": "Italian", "ja": "Japanese", "ka": "Georgian",
    "kmr": "Kurmanji", "ku": "Kurdish", "pl": "Polish", "pt": "Portuguese", "ru": "Russian",
    "syr": "Syriac", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "zh": "Chinese",
}  # fmt: skip


def direction(lang: str) -> str:
    """Tell in which direction a language is written."""
    first, *rest = lang.split("-")
    scripts = {part for part in rest if len(part) == 4}  # noqa: PLR2004 - a script by its code
    right = bool(scripts & _RIGHT_TO_LEFT_SCRIPTS) or (not scripts and first in _RIGHT_TO_LEFT)
    return "rtl" if right else "ltr"


def language(lang: str) -> str:
    """Name a language in English."""
    return _LANGUAGES.get(lang.partition("-")[0], lang)


def count(number: int, noun: str, plural: str = "") -> str:
    """Write a number with its noun."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def spaced(id_: str) -> str:
    """Write an id as words."""
    return id_.replace("-", " ")


def ucfirst(text: str) -> str:
    """Begin a sentence with words, whatever they are."""
    return text[:1].upper() + text[1:]


def shortened(text: str, most: int = 160) -> str:
    """Cut a text at a word, for descriptions that machines cut anyway."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(",;:–—- ") + "…"
