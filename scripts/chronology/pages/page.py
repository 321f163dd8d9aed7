"""What all pages share: templates, the words for dates and names, and links between pages."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from chronology.edition.edition import url_of
from chronology.edition.marked_prose import inline
from chronology.edition.wording import count, direction, language, spaced, ucfirst
from chronology.figures.glyph import draw_glyph
from chronology.pages.site import HOME, Page
from chronology.records.models import AHEAD, Name
from chronology.values.dates import When
from chronology.values.typography import curly, ended

_TEMPLATES = Path(__file__).parent / "views"
_MACHINE_READABLE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def fill(template: str, url: str, **values: object) -> str:
    """Fill a template of this folder for the page at `url`; `root` leads to the top of the site."""
    return _environment().get_template(template).render(root="../" * url.count("/"), **values)


def listing(name: str, description: str, **values: object) -> Page:
    """Make the page that lists all of one kind, by the template of its name."""
    url = f"{name}/"
    body = fill(f"{name}.html", url, **values)
    return Page(
        url, name.capitalize(), body, "listing", description=description, hide=("navigation", "toc")
    )


@cache
def when(moment: When) -> Markup:
    """Write a date in words; a calendar that a machine can read is told to machines."""
    words = moment.in_words()
    if _MACHINE_READABLE.fullmatch(str(moment)):
        return Markup('<time datetime="{}">{}</time>').format(str(moment), words)
    return Markup('<span class="chr-date">{}</span>').format(words)


@cache
def glyph(moment: When) -> Markup:
    """Draw a date beside its words, which say the same, so that it is silent."""
    if moment.earliest is None and moment.latest is None:
        return Markup("")
    drawn = re.sub(r' role="img" aria-label="[^"]*"', ' aria-hidden="true"', draw_glyph(moment))
    return Markup(drawn)  # noqa: S704 - a drawing of ours


def foreign(name: Name) -> Markup:
    """Write a name in its own script, language and direction."""
    return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(
        name.lang, direction(name.lang), name.text
    )


def linked_data(value: Mapping[str, Any]) -> str:
    """Write JSON-LD for the head; nothing in it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'


def _day(day: date) -> Markup:
    return when(When.day(day))


def _edtf(text: str) -> Markup:
    return when(When.parse(text))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.filters |= {
        "when": when,
        "glyph": glyph,
        "foreign": foreign,
        "direction": direction,
        "edtf": _edtf,
        "language": language,
        "count": count,
        "day": _day,
        "prose": inline,
        "curly": curly,
        "ended": ended,
        "spaced": spaced,
        "ucfirst": ucfirst,
        "url": url_of,
    }
    environment.globals |= {"AHEAD": AHEAD, "HOME": HOME}
    return environment
