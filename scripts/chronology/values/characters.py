"""Characters that do not look like what they are: invisible ones, and doubles of others.

An honest quotation has neither, unless the document itself has. So nothing here is a verdict; it
tells what is suspicious in a text, and what would have been expected in its place.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# Characters that show nothing: the normal form leaves them out, and remembers where they were.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Characters that are none: controls that are not layout, halves of pairs, non-characters.
_UNPRINTABLE = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
INVISIBLE = re.compile(f"[{_INVISIBLE}]+")
_HIDDEN = re.compile(f"[{_INVISIBLE}{_UNPRINTABLE}]")

# Letters, digits and signs that look like a Latin letter, an ASCII digit or sign. Both sides of a
# comparison are rewritten with it, so it serves a Latin letter in a Russian word just as well.
_DOUBLES = str.maketrans(
    {
        double: plain
        for plain, doubles in (
            # Cyrillic
            ("aceopxysijhdqwlvkr", "асеорхуѕіјһԁԛԝӏѵкг"),
            ("ABEKMHOPCTYXSIJIQWVGF", "АВЕКМНОРСТУХЅІЈӀԚԜѴԌҒ"),
            ("bbe3Yt", "ьЬҽЗҮт"),
            # Greek
            ("aikvopuxynywtce", "αικνορυχγηϒωτϲε"),
            ("ABEZHIKMNOPTYXCJ", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ"),
            ("j", "ϳ"),
            # Armenian
            ("onuhqgjl", "օոսհզցյլ"),
            ("OSLU", "ՕՏԼՍ"),
            # Cherokee, Lisu, Coptic
            ("ABCDEGHJKLMPRSTVWZ", "ᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᏃ"),
            ("ABCDEFGHIJKLMNOPRSTUVWXYZ", "ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ"),
            ("ococ", "ⲟⲥⲞⲤ"),
            # odd Latin
            ("agiitscovwzuyn", "ɑɡıɩƭꜱᴄᴏᴠᴡᴢᴜʏɴ"),
            ("l!l", "ǀǃӀ"),
            # signs
            (",::/;-'", "‚∶։∕\u037e˗ꞌ"),
            ("'", "׳"),
            # Arabic, written the Persian or Urdu way
            ("كيههه", "کیہھە"),
        )
        for plain, double in zip(plain, doubles, strict=True)
    }
)
# Alphabets of which a word uses one at a time.
_ALPHABETS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU"})
# Scripts that one word mixes by nature, and letters that belong to no script.
_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "KATAKANA-HIRAGANA"})
_OF_NO_SCRIPT = frozenset({"MODIFIER", "FEMININE", "MASCULINE", "MICRO"})
# What joins and turns letters in Arabic, Hebrew and Indic scripts, and has no work elsewhere.
_JOINERS = frozenset("\u200c\u200d\u200e\u200f\u061c")
# Latin letters of living alphabets that are no letter of ASCII with a mark. The dotless i is none
# of these, since it is read as an i: a text has it where its document has.
_LATIN_LETTERS = frozenset("æœøßðþłđħŋŧəɓɗƙƴɛɔ")
_NO_CHARACTERS = frozenset({"Co", "Cn", "Cs"})
# A low quotation mark opens; after a word it poses as a comma.
_LOW_COMMA = re.compile(r"(?<=\w)‚")
_NON_ASCII = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r"[^\W_]+")
# Compatibility characters that are typography, and are folded as such: spaces, marks, ellipsis.
_TYPOGRAPHY = re.compile(r"[\s\u2011\u2026\u2033\u2036\u00b4]")


class Odd(NamedTuple):
    """A suspicious character: where it stands, and what is expected instead, if anything is."""

    at: int
    char: str
    expected: str = ""


def hidden(text: str) -> Iterator[Odd]:
    """Yield what cannot be seen: zero width, soft hyphen, direction, variation, control."""
    for match in _HIDDEN.finditer(text):
        yield Odd(match.start(), match[0])


def doubles(text: str) -> Iterator[Odd]:
    """Yield what looks like something else, judged by the text alone.

    These are compatibility characters, second code points of one character, letters of another
    alphabet within a word, and whole words of another alphabet that could be read as this one's.
    """
    if text.isascii():
        return
    for index, char in enumerate(text):
        if (meant := _unfolded(char)) != char:
            yield Odd(index, char, meant)
    for match in _LOW_COMMA.finditer(text):
        yield Odd(match.start(), match[0], ",")
    letters = "".join(filter(str.isalpha, text))
    home = "LATIN" if plain(letters).isascii() else _most(map(_alphabet, letters))
    for match in _WORD.finditer(text):
        word = match[0]
        if word.isascii():
            continue
        alphabets = [_alphabet(char) for char in word]
        own = _most(alphabets)
        lookalike = own not in ("", home) and word.translate(_DOUBLES).isascii()
        for offset, (char, alphabet) in enumerate(zip(word, alphabets, strict=True)):
            if alphabet and (alphabet != own or lookalike) and _unfolded(char) == char:
                expected = char.translate(_DOUBLES)
                yield Odd(match.start() + offset, char, expected if expected != char else "")


def invisible(text: str) -> Iterator[Odd]:
    """Yield what is hidden, but for the joiners and marks that the letters beside them need."""
    for odd in hidden(text):
        beside = text[: odd.at].rstrip()[-1:] + text[odd.at + 1 :].lstrip()[:1]
        if odd.char not in _JOINERS or not any(_script(char) not in _LONE for char in beside):
            yield odd


def posing(text: str, *, foreign: bool = False) -> Iterator[Odd]:
    """Yield what no text of ours needs: all of `doubles`, whatever the script, and what is none.

    These are letters of two scripts in one word, digits of another script, marks laid over Latin
    letters, characters without a meaning of their own, and, unless the text is a name in a
    `foreign` language, Latin letters that no living alphabet tells from a plain one.
    """
    if text.isascii():
        return
    found = {odd.at: odd for odd in (*_mixed(text), *_laid_over(text))}
    # A name in another script may well look like a word of this one: Тартус, Мост.
    found |= {o.at: o for o in doubles(text) if not foreign or _unfolded(o.char) != o.char}
    for at, char in enumerate(text):
        if unicodedata.category(char) in _NO_CHARACTERS:
            found.setdefault(at, Odd(at, char))
        elif not (foreign or char.isascii()) and _is_odd_latin(char):
            found.setdefault(at, Odd(at, char, plain(char) if plain(char).isascii() else ""))
    yield from (found[at] for at in sorted(found))


def plain(text: str) -> str:
    """Write every double as what it looks like; two texts that look alike become equal."""
    return _NON_ASCII.sub(lambda match: _plain(match[0]), text)


def twice_coded(text: str) -> Iterator[Odd]:
    """Yield characters that composition turns into others: no text has them but by design."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return
    for index, char in enumerate(text):
        if char > "\u0340" and not char.isspace() and _is_second_code(char):
            yield Odd(index, char, unicodedata.normalize("NFC", char))


def named(char: str) -> str:
    """Name a character as a reader can look it up."""
    code = f"U+{ord(char):04X}"
    name = unicodedata.name(char, "").lower() or "a character without a name"
    return f"{name} ({code})"


def visible(text: str) -> str:
    """Write hidden characters as their code points, so that a message can show them."""
    return _HIDDEN.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)


def _mixed(text: str) -> Iterator[Odd]:
    latin = _most(map(_script, text)) in ("", "LATIN")
    for match in _WORD.finditer(text):
        word = match[0]
        own = _most(map(_script, word))
        for at, char in enumerate(word, match.start()):
            foreign_digit = char.isdigit() and not char.isascii() and (own in _ALPHABETS or latin)
            if foreign_digit or _script(char) not in ("", own):
                yield Odd(at, char, expected if (expected := plain(char)) != char else "")


def _laid_over(text: str) -> Iterator[Odd]:
    """Yield marks on a Latin letter that no letter is written with."""
    base = start = 0
    for at, char in enumerate(text):
        if not unicodedata.category(char).startswith("M"):
            base, start = at, at
        elif _alphabet(text[base]) == "LATIN" and start < at:
            whole = unicodedata.normalize("NFC", text[base : at + 1])
            if len(whole) > 1:
                yield Odd(at, char)


def _is_odd_latin(char: str) -> bool:
    if _alphabet(char) != "LATIN" or unicodedata.normalize("NFD", char)[0].isascii():
        return False
    return char.casefold() not in _LATIN_LETTERS and char.lower() not in _LATIN_LETTERS


def _script(char: str) -> str:
    """Name the script of a letter; those that one word may mix count as one."""
    if char.isascii():
        return "LATIN" if char.isalpha() else ""
    if not (char.isalpha() or unicodedata.category(char) in ("Mn", "Mc")):
        return ""
    first = unicodedata.name(char, "").split(" ", 1)[0]
    if first in _OF_NO_SCRIPT or first == "COMBINING":
        return ""
    return "CJK" if first in _EAST_ASIAN else first


_LONE = _ALPHABETS | {""}
"""Scripts whose letters stand beside each other without joiners, and what has no script."""


def _plain(char: str) -> str:
    if (decimal := unicodedata.decimal(char, None)) is not None:
        return str(decimal)
    return _unfolded(char).translate(_DOUBLES)


def _unfolded(char: str) -> str:
    if char.isascii() or _TYPOGRAPHY.match(char):
        return char
    if unicodedata.decomposition(char).startswith("<"):
        return unicodedata.normalize("NFKC", char)
    return unicodedata.normalize("NFC", char) if _is_second_code(char) else char


def _is_second_code(char: str) -> bool:
    decomposition = unicodedata.decomposition(char)
    return bool(decomposition) and " " not in decomposition and decomposition[0] != "<"


def _alphabet(char: str) -> str:
    if char.isascii():
        return "LATIN" if char.isalpha() else ""
    if not char.isalpha():
        return ""
    first = unicodedata.name(char, "").split(" ", 1)[0]
    return first if first in _ALPHABETS else ""


def _most(alphabets: Iterable[str]) -> str:
    """Give the most frequent alphabet; the first to appear where two are equal."""
    counts = Counter(alphabet for alphabet in alphabets if alphabet)
    return counts.most_common(1)[0][0] if counts else ""
