from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

import rendered
from chronology.checks.run import Verdicts
from chronology.derive.cited import Citations
from chronology.edition.addresses import to_root
from chronology.edition.edition import Edition
from chronology.pages.render import modules, render
from examples import EXAMPLE

PAGES = (
    "events/two-keepers-leave/",
    "events/others-to-follow/",
    "events/board-silent/",
    "bases/grey-rock/",
    "actors/keepers/",
    "documents/gazette/",
    "bases/",
    "actors/",
    "documents/",
    "disagreements/",
)


@pytest.mark.parametrize("url", PAGES)
def test_a_page_is_what_it_was_when_somebody_last_looked_at_it(url: str) -> None:
    html = rendered.pages()[url].body
    assert html == rendered.golden(url, html)


@pytest.mark.parametrize("name", sorted(rendered.site().fragments))
def test_a_fragment_is_what_it_was_when_somebody_last_looked_at_it(name: str) -> None:
    if name in {"dates", "presence"}:
        pytest.skip("drawn by figures, which have golden files of their own")
    html = rendered.site().fragments[name]
    assert html == rendered.golden(f"fragment.{name}", html)


def test_two_renderings_are_byte_for_byte_the_same() -> None:
    first, second = (render(e.chronology, e.verdicts, e.files) for e in _twice())
    assert first.cards() == second.cards()
    assert replace(first, cards=dict) == replace(second, cards=dict)


def test_every_record_has_one_page_and_no_address_is_given_twice() -> None:
    chronology = rendered.edition().chronology
    urls = [page.url for page in rendered.site().pages]
    assert len(urls) == len(set(urls))
    for id_ in chronology.event:
        assert f"events/{id_}/" in urls
    for id_ in chronology.actors:
        assert f"actors/{id_}/" in urls
    for id_ in chronology.bases:
        assert f"bases/{id_}/" in urls
    for id_ in chronology.archive:
        assert f"documents/{id_}/" in urls


@pytest.mark.parametrize("url", sorted(rendered.pages()))
def test_every_link_and_anchor_of_a_page_arrives(url: str) -> None:
    pages = rendered.pages()
    known = {asset.url for asset in rendered.site().assets} | set(pages) | {""}
    for href in rendered.tree(pages[url].body).xpath("//@href"):
        if href.startswith(("http:", "https:")):
            continue
        path, _, anchor = href.partition("#")
        path = path.partition("?")[0]
        target = path.removeprefix(to_root(url)) if path else url
        assert path == "" or path.startswith(to_root(url)), f"{href} leaves by another way"
        assert target in known, f"{href} leads nowhere"
        if anchor:
            body = pages[target].body
            assert f'id="{anchor}"' in body, f"{href} leads to no anchor"


@pytest.mark.parametrize("url", sorted(rendered.pages()))
def test_a_page_has_one_heading_of_the_first_rank_and_skips_none(url: str) -> None:
    ranks = [
        int(element.tag[1]) for element in rendered.tree(rendered.pages()[url].body).iter()
        if isinstance(element.tag, str) and re.fullmatch(r"h[1-6]", element.tag)
    ]  # fmt: skip
    assert ranks.count(1) == 1
    assert ranks[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(ranks))


@pytest.mark.parametrize("url", sorted(rendered.pages()))
def test_a_page_needs_no_inline_script_style_or_foreign_server(url: str) -> None:
    html = rendered.pages()[url].body
    body = rendered.tree(html)
    assert not body.xpath("//script | //style | //iframe | //object | //embed")
    assert not body.xpath("//@*[starts-with(name(), 'on')]")
    assert not body.xpath("//*[@src]")
    ids = body.xpath("//@id")
    assert len(ids) == len(set(ids)), "an id stands twice"


def test_every_page_tells_search_engines_what_it_is() -> None:
    for page in rendered.site().pages:
        assert page.title
        assert page.description, page.url
        assert len(page.description) <= 160, page.url


def test_the_file_that_a_reader_would_correct_is_named() -> None:
    assert rendered.pages()["events/board-silent/"].source == "events/2001/board-silent.md"
    assert rendered.pages()["documents/wire/"].source == "seeds/wire.yml"


def test_open_folders_are_read_by_name_and_what_they_share_is_left_out() -> None:
    from chronology.pages import views as pages  # noqa: PLC0415 - only here is it needed

    names = [module.__name__.rpartition(".")[2] for module in modules(pages)]
    assert names == sorted(names)
    assert "event" in names
    assert not any(name.startswith("_") for name in names)


def test_a_chronology_without_events_still_gives_pages() -> None:
    made = rendered.edition()
    chronology = type(made.chronology)(made.chronology.settings, (), {}, {}, {}, {}, Citations())
    site = render(chronology, Verdicts((), (), {}))
    assert "held/" in {page.url for page in site.pages}
    assert "None: every rule holds" in site.fragments["exceptions"]


def _twice() -> tuple[Edition, Edition]:
    return rendered.edition(EXAMPLE), rendered.edition(EXAMPLE)
