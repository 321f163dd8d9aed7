"""What is true of every page of the site, seen in its HTML; no browser is needed."""

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
