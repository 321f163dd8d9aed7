from __future__ import annotations

import pytest

from chronology.pages.site import HOME, Heading, Page
from chronology.publish.shells import NoPlaceError, Shell, empty, fill, shared, wanted

PAGE = Page(
    "events/a/",
    "A & B",
    '<h1 id="a">A &amp; B</h1>\n<p>Text</p>',
    "event",
    description='Said "so"',
    head='<meta name="x">',
)
PLAIN = """<html><head>
<title>QZTITLEQZ - Site</title>

<meta name="description" content="QZDESCRIPTIONQZ">
<meta property="og:description" content="QZDESCRIPTIONQZ">
<link rel="canonical" href="https://example.org/x/qzshell/qzshell-event-plain/">
</head><body><a href="#qztopqz">Skip</a><p>QZTITLEQZ</p>
<article><h1 id="qztopqz">QZTOPQZ</h1>
<p>QZENDQZ</p></article></body></html>"""
TOC = """<head></head><nav><ul>
<li class="i"><a href="#qzbranchqz"><b>QZBRANCHQZ</b></a><nav aria-label="QZBRANCHQZ"><ul>
<li class="i"><a href="#qzchildqz"><b>QZCHILDQZ</b></a></li></ul></nav></li>
<li class="i"><a href="#qzleafqz"><b>QZLEAFQZ</b></a></li></ul></nav>
<article><h1 id="qztopqz">QZTOPQZ</h1><h2 id="qzbranchqz">QZBRANCHQZ<a href="#qzbranchqz">¶</a></h2>
<h3>QZCHILDQZ</h3><h2>QZLEAFQZ</h2><p>QZENDQZ</p></article>"""
URL = "qzshell/qzshell-event-plain/"


def test_stamps_every_hole_and_escapes_what_is_text() -> None:
    assert Shell.read(PLAIN, URL).stamp(PAGE) == (
        "<html><head>\n<title>A &amp; B - Site</title>\n"
        '<meta name="description" content="Said &quot;so&quot;">\n'
        '<meta property="og:description" content="Said &quot;so&quot;">\n'
        '<link rel="canonical" href="https://example.org/x/events/a/">\n'
        '<meta name="x"></head><body><a href="#a">Skip</a><p>A &amp; B</p>\n'
        '<article><h1 id="a">A &amp; B</h1>\n<p>Text</p></article></body></html>'
    )


def test_a_page_without_description_has_no_empty_one() -> None:
    page = Page("events/a/", "A", "<h1>A</h1>", "event")
    assert 'name="description"' not in Shell.read(PLAIN, URL).stamp(page)


def test_a_heading_without_an_anchor_gets_one_to_skip_to() -> None:
    stamped = Shell.read(PLAIN, URL).stamp(Page("events/a/", "A", "<h1>A</h1>", "event"))
    assert '<a href="#start">Skip</a>' in stamped
    assert '<h1 id="start">A</h1>' in stamped


def test_without_an_address_of_the_site_no_canonical_one_is_made_up() -> None:
    html = "<head></head><h1 id='x' id=\"qztopqz\">QZTOPQZ</h1><p>QZENDQZ</p>"
    shell = Shell.read(html, URL)
    assert shell.base == ""
    assert shell.stamp(PAGE) == f"<head>{PAGE.head}</head>{PAGE.body}"


def test_a_page_may_name_the_address_of_the_site_without_knowing_it() -> None:
    page = Page("events/a/", "A", f'<h1 id="a">A</h1><p>{HOME}events/a/</p>', "event")
    assert "<p>https://example.org/x/events/a/</p>" in Shell.read(PLAIN, URL).stamp(page)


def test_learns_the_table_of_contents_from_what_the_theme_made_of_one() -> None:
    toc = (
        Heading(1, "a", "A"),
        Heading(2, "b", "B & C"),
        Heading(4, "d", "D"),
        Heading(2, "e", "E"),
    )
    page = Page("events/a/", "A", '<h1 id="a">A</h1>', "event", toc=toc)
    assert Shell.read(TOC, URL).stamp(page) == (
        "<head></head><nav><ul>\n"
        '<li class="i"><a href="#b"><b>B &amp; C</b></a><nav aria-label="B &amp; C"><ul>\n'
        '<li class="i"><a href="#d"><b>D</b></a></li></ul></nav></li>\n'
        '<li class="i"><a href="#e"><b>E</b></a></li></ul></nav>\n'
        '<article><h1 id="a">A</h1></article>'
    )


def test_a_theme_that_gives_no_place_to_the_text_is_refused() -> None:
    with pytest.raises(NoPlaceError, match="gives the text of a page no place"):
        Shell.read("<head></head><p>QZTITLEQZ</p>", URL)


def test_a_theme_that_uses_a_page_where_it_cannot_be_filled_is_refused() -> None:
    with pytest.raises(NoPlaceError, match="qzshell/qzshell-event-plain"):
        Shell.read(PLAIN.replace("<article>", "<i>qzshell/qzshell-event-plain/</i><article>"), URL)


def test_pages_share_a_shell_when_kind_depth_contents_and_wishes_are_alike() -> None:
    page = Page("bases/x/", "X", "<h1>X</h1>", "base", hide=("toc", "navigation"))
    assert shared(page) == "qzshell/qzshell-base-plain-navigation-toc/"
    deep = Page("a/b/c/", "X", "<h1>X</h1>", "base", toc=(Heading(2, "x", "X"),))
    assert shared(deep) == "qzshell/qzshell/qzshell-base-toc/"
    assert shared(Page("held/", "X", "<h1>X</h1>", "base")) == "qzshell-base-plain/"


def test_an_empty_shell_is_made_of_marks() -> None:
    toc = (Heading(2, "x", "X"),)
    assert empty(Page("bases/x/", "X", "", "base", toc=toc, hide=("toc",))) == (
        "---\ndescription: QZDESCRIPTIONQZ\ntitle: QZTITLEQZ\nhide: [toc]\n---\n# QZTOPQZ\n"
        "\n## QZBRANCHQZ\n\n### QZCHILDQZ\n\n## QZLEAFQZ\n\nQZENDQZ\n"
    )
    assert empty(Page("", "Front", "", "front")) == (
        "---\ndescription: QZDESCRIPTIONQZ\n---\n# QZTOPQZ\n\nQZENDQZ\n"
    )


def test_fragments_are_filled_with_their_links_moved() -> None:
    fragments = {"x": '<a href="events/a/">A</a> <a href="#b">B</a> <img src="https://x.org/c">'}
    html = '<head></head><div data-fragment="x"></div><div data-fragment="y"> </div>'
    assert fill(html, "method/", fragments, "<meta>") == (
        '<head><meta></head><a href="../events/a/">A</a> <a href="#b">B</a> '
        '<img src="https://x.org/c"><div data-fragment="y"> </div>'
    )


def test_lists_the_fragments_that_a_page_wants() -> None:
    assert wanted('a\n<div data-fragment="x"></div>') == {"x": 2}
