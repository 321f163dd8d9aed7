r"""A style sheet writes words on the pages, or hides what makes a sentence uncertain.

Whatever a reader reads is held to a document, and a style sheet is read by no rule of prose: so it
may draw signs and repeat attributes, and write no letter. What shows on what a sentence rests, or
that it is doubted, is not made invisible. There are more ways to hide something than a program can
know; a change of a style sheet stands on the review card of a pull request, with its lines.

Faulty:

    # docs/assets/css/own.css (whole file)
    h1::after { content: " (confirmed by all sources)" }

    # docs/assets/css/hiding.css (whole file)
    .chr-editorial { display: none }

Sound:

    # docs/assets/css/own.css (whole file)
    a::after { content: " <" attr(href) ">" }
    .chr-editorial { display: inline }
"""

import re
from collections.abc import Iterator
from functools import partial

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.values.faults import Finding, Place
from chronology.values.places import line_column

_STRING = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\])*\"?|'(?:\\.|[^'\\])*'?", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|\n|(.))")
_WRITES = re.compile(
    r"(?<![\w-])(?:content|list-style(?:-type)?|quotes|hyphenate-character|text-overflow"
    r"|text-emphasis(?:-style)?|string-set|symbols|additive-symbols|prefix|suffix|negative|pad)"
    r"\s*:(?P<value>[^;{}]*)",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"\b(?:var|url|image|image-set|element)\(", re.IGNORECASE)
_BLOCK = re.compile(r"(?P<selector>[^{};]*)\{(?P<inside>[^{}]*)\}")
_SHOWS = re.compile(
    r"\.chr-(?:editorial|mark|unbound|doubt|status|because|difference|readings?|quote|passage|cards?"
    r"|fate)(?:-[\w-]+)?(?:[:\[.][^\s,>+~]*)?\s*\Z"
)
_HIDES = re.compile(
    r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|(?:opacity|font-size|zoom|scale)\s*:\s*0*\.?0+(?:[a-z%]*)\s*(?:!|;|\Z)"
    r"|content-visibility\s*:\s*hidden|color\s*:\s*transparent)",
    re.IGNORECASE,
)
_PSEUDO = re.compile(r"::?(?:before|after|marker|first-letter|first-line)\b")


def check(chronology: Chronology) -> Findings:
    """Look at every style sheet below docs/assets/."""
    for path, text in sorted(chronology.styles.items()):
        strings: list[str] = []
        bare = _ESCAPE.sub(_unescaped, _STRING.sub(partial(_kept, strings), text))
        for at, message, help_ in (*_written(bare, strings), *_hidden(bare)):
            place = Place(path, *line_column(bare, at))
            yield Finding(place, message, help_)


def _written(bare: str, strings: list[str]) -> Iterator[tuple[int, str, str]]:
    help_ = "write it in a page, where it can be checked"
    for match in _WRITES.finditer(bare):
        said = "".join(strings[int(n)] for n in re.findall(r"\"(\d+)\"", match["value"]))
        if any(map(str.isalnum, said)):
            yield match.start(), f"a style sheet writes “{said.strip()}”", help_
        elif match[0].lower().startswith("content") and _UNSEEN.search(match["value"]):
            yield match.start(), "a style sheet writes what stands elsewhere", help_


def _hidden(bare: str) -> Iterator[tuple[int, str, str]]:
    for match in _BLOCK.finditer(bare):
        if not _HIDES.search(match["inside"]):
            continue
        for selector in match["selector"].split(","):
            shown = _SHOWS.search(selector)
            if shown and not _PSEUDO.search(shown[0]):
                message = f"a style sheet hides “{shown[0].strip()}”"
                yield match.start("inside"), message, "let readers see it"


def _kept(strings: list[str], match: re.Match[str]) -> str:
    """Put the number of a string in its place, on as many lines; a comment leaves only lines."""
    token = match[0]
    lines = "\n" * token.count("\n")
    if token.startswith("/*"):
        return f" {lines}"
    strings.append(_ESCAPE.sub(_unescaped, token[1:-1]))
    return f'"{len(strings) - 1}"{lines}'


def _unescaped(match: re.Match[str]) -> str:
    if match[1]:
        code = int(match[1], 16)
        return chr(code) if 0 < code < 0x110000 else "\ufffd"  # noqa: PLR2004 - the last character
    return match[2] or ""
