"""A page on which a second person reads statements beside their passages, and says what he found.

It is for the machine on which it is served, and for nobody else: see `is_of_here`.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from chronology.derive.cited import Cited
from chronology.derive.context import context
from chronology.derive.reviews import Standing
from chronology.publish.signing import Desk, Opinion, UnsignedError
from chronology.values.faults import Question

ROOM = "/-/review/"
LARGEST_FORM = 100_000
"""Bytes of a form beyond which no reader has filled it in."""

_HERE = frozenset({"127.0.0.1", "::1", "localhost"})
_ANSWER = "answer-"
_QUOTED = Markup("<mark>{}</mark>")


class Room:
    """What is read at this server: `lay` gives the statements as they are now, `today` the day."""

    def __init__(self, lay: Callable[[], Desk], today: Callable[[], date]) -> None:
        self._lay, self._today = lay, today
        self._reader = ""
        self._skipped: set[str] = set()

    def show(self, told: str = "") -> str:
        """Draw the first statement that is to be read and was not skipped."""
        desk = self._lay()
        missing = desk.missing()
        left = [one for one in missing if one.statement.seal not in self._skipped]
        if not left:
            skipped = f" {len(missing)} were skipped." if missing else ""
            return _whole(Markup("<p>There is nothing to read.{}</p>").format(skipped))
        questions = desk.questions_of(left[0].statement)
        return _whole(_statement(left[0], questions, len(left), self._reader, told))

    def take(self, form: Mapping[str, str]) -> str:
        """Write what a form says; give what is wrong with it, or nothing."""
        desk = self._lay()
        standing = desk.by_seal.get(form.get("seal", ""))
        if standing is None:
            return "The sentence has changed since it was shown; this is the next one."
        verdict, self._reader = form.get("verdict"), form.get("by", "").strip()
        if verdict == "skip":
            self._skipped.add(standing.statement.seal)
            return ""
        if verdict not in ("fair", "unfair"):
            return "It is fair, not fair, or skipped."
        answers = {
            name.removeprefix(_ANSWER): text.strip()
            for name, text in form.items()
            if name.startswith(_ANSWER) and text.strip()
        }
        because = form.get("because", "").strip() if verdict == "unfair" else ""
        finding = Opinion(self._reader, self._today(), verdict == "fair", because, answers)
        try:
            desk.sign(standing, finding)
        except UnsignedError as error:
            return str(error)
        return ""


def is_of_here(client: str, host: str, origin: str | None) -> bool:
    """Whether somebody at this very machine asks, on a page of ours.

    A page of somebody else, open in the same browser, may send a form here (then `origin` is
    theirs), or call its own name by our address (then `host` is). A form names its origin always;
    whoever asks for a page need not, and gives None.
    """
    try:
        loopback = ipaddress.ip_address(client).is_loopback
        named = urlsplit(f"//{host}").hostname in _HERE
    except ValueError:
        return False
    return loopback and named and origin in (None, f"http://{host}")


def _statement(
    standing: Standing, questions: Iterable[Question], left: int, reader: str, told: str
) -> Markup:
    asked = tuple(questions)
    statement = standing.statement
    words = [word for question in asked for word in question.words]
    theirs = [word for question in asked for word in question.passage_words]
    former = standing.former.sentence if standing.former else ""
    passages = Markup("").join(_passage(cited, theirs) for cited in statement.citations)
    return _FORM.format(
        told=Markup('<p role="alert">{}</p>').format(told) if told else "",
        place=statement.place(0),
        left=left,
        former=Markup("<p>Read before as: {}</p>").format(former) if former else "",
        sentence=_weighty(statement.sentence.text, words),
        remark=statement.sentence.editorial or "",
        passages=passages or Markup("<p>It rests on no passage.</p>"),
        questions=Markup("").join(_questions(asked)),
        seal=statement.seal,
        reader=reader,
    )


def _passage(cited: Cited, words: Iterable[str]) -> Markup:
    title = cited.archived.seed.title.text if cited.archived else cited.citation.seed
    origin = cited.origin.name if cited.origin else cited.citation.origin
    shown = Markup("").join(
        _QUOTED.format(_weighty(text, words)) if quoted else _weighty(text, words)
        for text, quoted in context(cited)
    )
    words_ = shown or Markup("These words were not found in the document.")
    return Markup("<blockquote><p>{}</p><footer>{}; who says so: {}</footer></blockquote>").format(
        words_, title, origin
    )


def _questions(questions: Iterable[Question]) -> Iterator[Markup]:
    messages: dict[str, list[str]] = {}
    for question in questions:
        messages.setdefault(question.rule, []).append(question.message)
    for rule, told in messages.items():
        yield Markup(
            '<p><label>{}<br>Why it is fair all the same: <input name="{}" size="60"></label></p>'
        ).format("; ".join(told), f"{_ANSWER}{rule}")


def _weighty(text: str, words: Iterable[str]) -> Markup:
    found = sorted({word for word in words if word.strip()}, key=len, reverse=True)
    if not found:
        return escape(text)
    pattern = "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in found)
    pieces = re.split(f"({pattern})", text)
    return Markup("").join(
        Markup("<strong>{}</strong>").format(piece) if number % 2 else escape(piece)
        for number, piece in enumerate(pieces)
    )


def _whole(content: Markup) -> str:
    return _PAGE.replace("@", str(content), 1)


_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Review</title>\
<meta name="viewport" content="width=device-width"><style>
body { font: 17px/1.55 system-ui, sans-serif; margin: 2rem auto; max-width: 44rem; padding: 0 1rem }
.sentence { font: 1.25rem/1.5 Georgia, serif } strong { border-bottom: 3px solid #b3261e }
mark { background: #fff1b8; color: inherit } blockquote { margin: 1rem 0; padding-left: 1rem; \
border-left: 3px solid #bbb } footer, .place { color: #555; font-size: .85rem }
button { font: inherit; padding: .4rem 1rem } input { font: inherit; max-width: 100% }
[role=alert] { background: #fff1f0; padding: .5rem 1rem }
</style></head><body><h1>Is it fair?</h1>@</body></html>"""
# The first button of a form is what the enter key presses: nothing is to be found by mistake.
_FORM = Markup("""{told}<p class="place">{place}, {left} to read</p>{former}
<p class="sentence">{sentence}</p><p class="place">{remark}</p>{passages}
<form method="post" action="/-/review/"><button disabled hidden></button>\
<input type="hidden" name="seal" value="{seal}">{questions}
<p><label>Not fair, because: <input name="because" size="60"></label></p>
<p><label>Who reads (a name, or a role): <input name="by" value="{reader}"></label></p>
<p><button name="verdict" value="fair">Fair</button> <button name="verdict" value="unfair">Not fair\
</button> <button name="verdict" value="skip">Skip</button></p></form>""")
