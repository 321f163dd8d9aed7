"""What is true of every page of the site, seen in its HTML; no browser is needed."""

import re
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urlsplit

from lxml import html

from browser.pages import KINDS, Published

# What a browser fetches by itself when it shows a page. A link is followed by a person.
FETCHED = (
    ("script", "src"),
    ("img", "src"),
    ("source", "src"),
    ("source", "srcset"),
    ("iframe", "src"),
    ("object", "data"),
    ("embed", "src"),
    ("video", "src"),
    ("audio", "src"),
    ("use", "href"),
    ("image", "href"),
    ("form", "action"),
)
FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest"}

# Letters of a script stand only in words of a language that is written with it; one letter by
# itself is no word, but the subject of a sentence about look-alikes.
SCRIPTS = {
    re.compile(r"[\u0600-\u06ff\u0750-\u077f]{2}"): ({"ar", "fa", "ku", "ur"}, {"rtl", "auto"}),
    re.compile(r"[\u0590-\u05ff]{2}"): ({"he", "yi"}, {"rtl", "auto"}),
    re.compile(r"[\u0400-\u04ff]{2}"): ({"ru", "uk", "be", "bg", "sr", "kk"}, {"ltr", "auto"}),
}


def test_every_kind_of_page_is_tested(site: Published) -> None:
    assert sorted(site.kinds) == sorted(KINDS)


def test_no_page_names_a_resource_of_another_origin(site: Published, address: str) -> None:
    foreign = [
        (page, url)
        for page in site.addresses
        for url in _fetched(site.read(page))
        if urlsplit(url).netloc and not url.startswith(address)
    ]
    assert not foreign


def test_headings_leave_no_level_out(site: Published) -> None:
    assert not [
        (page, levels)
        for page in site.addresses
        if (levels := _levels(site.read(page))).count(1) != 1
        or any(below > above + 1 for above, below in pairwise(levels))
    ]


def test_foreign_words_say_their_language_and_direction(site: Published) -> None:
    wrong = [
        (page, text)
        for page in site.addresses
        for text, element in _texts(site.read(page))
        for script, (languages, directions) in SCRIPTS.items()
        if script.search(text)
        and (
            _nearest(element, "lang")[:2] not in languages or _direction(element) not in directions
        )
    ]
    assert not wrong


def test_every_page_says_its_language_and_its_title(site: Published) -> None:
    trees = {page: site.read(page) for page in site.addresses}
    assert {tree.get("lang") for tree in trees.values()} == {"en"}
    del trees["404.html"]  # has the title of the site
    titles = [tree.findtext("head/title") for tree in trees.values()]
    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_the_page_for_what_is_not_found_leads_on(site: Published) -> None:
    links = site.read("404.html").xpath("//article//a/@href")
    assert {link.rstrip("/").rsplit("/", 1)[-1] for link in links} >= {"explore", "bases", "actors"}


def _levels(tree: html.HtmlElement) -> list[int]:
    return [int(element.tag[1]) for element in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]


def _texts(tree: html.HtmlElement) -> Iterator[tuple[str, html.HtmlElement]]:
    for element in tree.find("body").iter():
        if element.tag in {"script", "style", "template"} or not isinstance(element.tag, str):
            continue
        yield element.text or "", element
        for child in element:
            yield child.tail or "", element


def _direction(element: html.HtmlElement) -> str:
    """Letters of a drawing go by an attribute of their own."""
    return _nearest(element, "direction" if element.tag in {"text", "tspan"} else "dir")


def _nearest(element: html.HtmlElement, name: str) -> str:
    holders = (element, *element.iterancestors())
    return next((value for holder in holders if (value := holder.get(name))), "")


def _fetched(tree: html.HtmlElement) -> list[str]:
    named = [
        url for tag, name in FETCHED for element in tree.iter(tag) if (url := element.get(name))
    ]
    linked = [
        link.get("href", "")
        for link in tree.iter("link")
        if FETCHED_LINKS & set(link.get("rel", "").split())
    ]
    return named + linked
