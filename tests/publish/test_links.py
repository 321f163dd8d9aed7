from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronology.edition import addresses
from chronology.publish import links
from chronology.publish.links import Link, Surveyed
from chronology.values.faults import Fault, Place

if TYPE_CHECKING:
    pass

KNOWN = {"", "method/", "events/a/", "bases/", "guide/b/", "data/c.json", "assets/d e.svg"}


def rewrite(text: str, path: str = "method.md") -> tuple[str, tuple[Link, ...], tuple[Fault, ...]]:
    return links.rewrite(path, text, text, KNOWN)


def page(
    url: str, html: str, source: str | None = None, chrome: frozenset[str] = frozenset()
) -> Surveyed:
    return Surveyed(url, links.survey(url, html), source, chrome)


def follow(*documents: Surveyed, written: tuple[Link, ...] = (), text: str = "") -> list[Fault]:
    return list(links.check(documents, {"data/c.json"}, written, {"a.md": text.encode()}))


@pytest.mark.parametrize(
    ("path", "url"),
    [("index.md", ""), ("a.md", "a/"), ("b/index.md", "b/"), ("b/a.md", "b/a/")],
)
def test_the_address_of_a_file_below_docs(path: str, url: str) -> None:
    assert addresses.address(path) == url


def test_links_are_relative_to_the_page_that_holds_them() -> None:
    assert addresses.relative("bases/#x", "events/a/") == "../../bases/#x"
    assert addresses.relative("", "") == "./"
    assert addresses.relative("", "a/") == "../"


@pytest.mark.parametrize(
    ("path", "written", "url"),
    [
        ("method.md", "events/a.md", "events/a/"),
        ("method.md", "events/a.md#x", "events/a/#x"),
        ("method.md", "./events/a/", "events/a/"),
        ("method.md", "bases/index.md", "bases/"),
        ("method.md", "bases", "bases/"),
        ("method.md", "index.md", ""),
        ("guide/b.md", "../data/c.json", "data/c.json"),
        ("guide/b.md", "../index.md", ""),
        ("method.md", "assets/d%20e.svg", "assets/d e.svg"),
    ],
)
def test_a_link_is_resolved_as_from_its_file(path: str, written: str, url: str) -> None:
    text, found, faults = rewrite(f"See [it]({written}).", path)
    assert not faults
    assert text == f"See [it]({links.HERE}{url})."
    assert found[0].url + ("#" + found[0].anchor if found[0].anchor else "") == url


def test_every_way_to_write_a_link_is_seen() -> None:
    text = (
        "---\ntitle: '[no](no.md)'\n---\n"
        "[a](events/a.md 'Title') ![p](<data/c.json>)\n\n[r][r] <a class='x' href=\"bases/\">\n\n"
        "[r]: guide/b.md\n"
    )
    _, found, faults = rewrite(text)
    assert not faults
    assert [(link.written, link.place.line) for link in found] == [
        ("events/a.md", 4),
        ("data/c.json", 4),
        ("bases/", 6),
        ("guide/b.md", 8),
    ]


def test_what_only_looks_like_a_link_is_left_alone() -> None:
    text = (
        "`[a](no.md)` ``b ` [c](no.md)`` \\](no.md) <!-- [d](no.md) -->\n\n"
        "```\n[e](no.md)\n```\n\n~~~md\n[f](no.md)\n~~~\n[^1]: no.md\n"
    )
    assert rewrite(text) == (text, (), ())


def test_addresses_elsewhere_and_on_the_same_page_stay_as_they_are() -> None:
    text = "[a](https://example.org/x) [b](mailto:a@example.org) [c](#here)"
    rewritten, found, faults = rewrite(text)
    assert (rewritten, faults) == (text, ())
    assert found == (Link(Place("docs/method.md", 1, 58), "#here", "method/", "here"),)


@pytest.mark.parametrize(
    ("written", "rule", "help_"),
    [
        ("event/a.md", links.BROKEN, "did you mean `events/a.md`?"),
        ("data/d.json", links.BROKEN, "did you mean `data/c.json`?"),
        ("zzz.md", links.BROKEN, "link to a page or a file of this site, as from this file"),
        (
            "../../etc/passwd",
            links.BROKEN,
            "link to a page or a file of this site, as from this file",
        ),
        ("/method/", links.BROKEN, "as from this file"),
        ("javascript:alert(1)", links.UNSAFE, "link with http, https or mailto"),
    ],
)
def test_a_link_that_leads_nowhere_is_a_fault_at_its_place(
    written: str, rule: str, help_: str
) -> None:
    text, found, (fault,) = rewrite(f"one\n\ntwo [three]({written})\n")
    assert (fault.place, fault.rule) == (Place("docs/method.md", 3, 13), rule)
    assert help_ in fault.help
    assert f"`{written}`" in fault.message
    assert written in text
    assert not found


def test_places_are_those_of_the_file_and_not_of_the_prepared_text() -> None:
    source = "[a](no.md) [@mark]\n[b](no.md)\n"
    text = "[a](no.md) a long\n\nexpansion\n[b](no.md) [c](never.md)\n"
    _, _, faults = links.rewrite("method.md", text, source, KNOWN)
    assert [fault.place for fault in faults] == [
        Place("docs/method.md", 1, 5),
        Place("docs/method.md", 2, 5),
        Place("docs/method.md", 4, 16),
    ]


def test_addresses_of_this_site_become_relative_to_the_page() -> None:
    html = f'<a href="{links.HERE}"> <a href="{links.HERE}events/a/#x">'
    assert links.at_home(html, "method/") == '<a href="../"> <a href="../events/a/#x">'
    assert links.at_home(html, "") == '<a href="./"> <a href="events/a/#x">'


def test_every_link_of_a_sound_tree_arrives() -> None:
    front = page(
        "",
        '<h1 id="top-a">A</h1><a href="events/a/#x"> <a href="#top-a"> <a href="."> <a href="./">'
        '<a href="data/c.json?v=1"> <img src="data:image/png;base64,x"> <a href="#__search">'
        '<link rel="canonical" href="https://example.org/"> <a href="mailto:a@example.org">'
        '<script>let a = \' href="no/"\' > 1</script> text href="no/" <b>',
        chrome=frozenset({"__search"}),
    )
    event = page("events/a/", '<p id="x"><a href="../../"><a href=".."><a href="../../#top-a">')
    assert [fault.message for fault in follow(front, event)] == [
        "`..` leads to no page and no file"
    ]
    listing = page("events/", "")
    assert not follow(front, event, listing)


def test_a_broken_link_of_a_generated_page_is_found_in_the_file_it_came_from() -> None:
    text = "---\n---\nSee [b](events/b.md), [c](#c).\n"
    html = '<a href="../../events/b/"> <a href="#c">'
    faults = follow(page("events/a/", html, "a.md"), text=text)
    assert [(fault.place, fault.rule, fault.help) for fault in faults] == [
        (Place("a.md", 3, 9), links.BROKEN, "did you mean `../../events/a/`?"),
        (Place("a.md", 3, 27), links.ANCHOR, "link to a heading of that page"),
    ]


def test_a_broken_link_that_no_author_wrote_names_the_page() -> None:
    html = '<a href="../../no/such/">'
    (one,) = follow(page("events/a/", html))
    (two,) = follow(page("events/a/", html, "a.md"), text="nothing of it\n")
    assert (one.place, two.place) == (Place("site/events/a/index.html"), Place("a.md"))


def test_a_missing_anchor_that_someone_wrote_is_told_once_at_its_place() -> None:
    written = Link(Place("docs/method.md", 7, 3), "events/a.md#y", "events/a/", "y")
    method = page("method/", '<a href="../events/a/#y">', "docs/method.md")
    event = page("events/a/", '<p id="yy">')
    (fault,) = follow(method, event, written=(written,))
    assert (fault.place, fault.help) == (written.place, "did you mean `#yy`?")


@pytest.mark.parametrize(
    "html",
    [
        '<img alt="" src="https://example.org/a.png">',
        '<script src="//example.org/a.js"></script>',
        '<link href="https://example.org/a.css" rel="stylesheet">',
        '<link rel="preconnect" href="https://example.org">',
    ],
)
def test_nothing_is_fetched_from_elsewhere(html: str) -> None:
    (fault,) = follow(page("", html))
    assert fault.rule == links.THIRD_PARTY


def test_an_unsafe_address_in_a_generated_page_is_a_fault() -> None:
    (fault,) = follow(page("", '<a href="javascript:alert(1)">'))
    assert fault.rule == links.UNSAFE


def test_a_style_sheet_fetches_nothing_from_elsewhere() -> None:
    css = "a { background: url(data:x) url('b.svg') }\n  @import \"//example.org/c.css\";\n"
    (fault,) = links.foreign_in_style("docs/assets/a.css", css)
    assert fault.place == Place("docs/assets/a.css", 2, 12)
    assert fault.rule == links.THIRD_PARTY
