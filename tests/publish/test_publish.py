from __future__ import annotations

import json
import marshal
import os
import re
import shutil
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

import tiny
import whole_pages
from chronology.cli import pipeline
from chronology.pages.site import HOME, Asset, Site
from chronology.publish import dress, links
from chronology.publish import publish as publishing
from chronology.publish.engine import ENGINES
from chronology.publish.plan import RULE, prepare
from chronology.publish.publish import Publication
from chronology.publish.write import LIST, File, write
from chronology.values.faults import Place


def publish(
    site: Site, root: Path, target: Path | None = None, *, by: str = "mkdocs"
) -> Publication:
    """Publish a site with the hand-written part as it is now."""
    return publishing.publish(tiny.loaded(root, site), root, target, by=by)


def engines() -> list[str]:
    """Give every engine there is; in CI that is every one that we know."""
    return [by for by in ENGINES if find_spec(by) or "CI" in os.environ]


@pytest.fixture(scope="module")
def dressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Let each engine dress the tiny project once: what it made may be copied."""
    root = tiny.project(tmp_path_factory.mktemp("dressed"))
    for by in engines():
        assert publish(tiny.SITE, root, by=by).faults == ()
    return root / ".build"


@pytest.fixture
def root(tmp_path: Path, dressed: Path) -> Path:
    shutil.copytree(dressed, tmp_path / ".build")
    return tiny.project(tmp_path)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def text_of(html: str) -> str:
    """Give what a reader reads of a page: its title, its text, its table of contents, the menu."""
    html = re.sub(r"<(script|style|svg)\b.*?</\1>", "", html, flags=re.DOTALL)
    parts = (
        *re.findall(r"<title>.*?</title>", html, re.DOTALL),
        *re.findall(r"<article.*?</article>", html, re.DOTALL),
        *re.findall(r'<ul[^>]*data-md-component="toc".*?</ul>\s*</nav>', html, re.DOTALL),
        *re.findall(r'<ul class="md-tabs__list">.*?</ul>', html, re.DOTALL),
        *re.findall(r'<div class="md-copyright">.*?</div>', html, re.DOTALL),
    )
    return " ".join(re.sub(r"<[^>]*>", " ", " ".join(parts)).split())


def test_publishes_every_page_dressed(root: Path) -> None:
    outcome = publish(tiny.SITE, root)
    assert outcome.faults == ()
    site = root / "site"
    event = (site / "events/a/index.html").read_text("utf-8")
    assert "<title>A “first” &amp; last - Tiny</title>" in event
    assert '<link rel="canonical" href="https://example.org/tiny/events/a/">' in event
    assert tiny.EVENT.body in event
    assert f"{tiny.EVENT.head}</head>" in event
    assert 'href="#when" class="md-nav__link"' in event
    front = (site / "index.html").read_text("utf-8")
    assert '<a href="events/a/#when">the event</a>' in front
    assert '<p>Last: <a href="events/a/">A</a></p>' in front
    listing = (site / "bases/index.html").read_text("utf-8")
    assert "md-tabs__item--active" in listing
    assert (site / "data/c.json").read_bytes() == b"{}"
    assert (site / "assets/css/x.css").read_text() == "a { color: red }\n"
    assert not [path for path in tree(site) if "qz" in path or path.startswith("actors")]
    assert "qz" not in "".join(page.read_text("utf-8") for page in site.rglob("*.html"))


@pytest.mark.parametrize("page", ["index.html", "events/a/index.html"])
def test_what_reacts_is_fetched_after_what_is_read(root: Path, page: str) -> None:
    publish(tiny.SITE, root)
    scripts = re.findall(r"<script[^>]*\bsrc=[^>]*>", (root / "site" / page).read_text("utf-8"))
    assert scripts
    assert all('fetchpriority="low"' in script for script in scripts)


def test_a_hand_written_page_knows_the_address_of_the_site_as_well(root: Path) -> None:
    site = replace(tiny.SITE, fragments={"latest": f"<p>{HOME}events/a/</p>"})
    publish(site, root)
    assert "<p>https://example.org/tiny/events/a/</p>" in (root / "site/index.html").read_text()


def test_the_search_box_knows_titles_dates_and_names_only(root: Path) -> None:
    publish(tiny.SITE, root)
    index = json.loads((root / "site/search/search_index.json").read_text("utf-8"))
    assert [tuple(entry.values()) for entry in index["docs"]] == [
        ("", "Tiny", ""),
        ("method/", "Method", ""),
        ("events/a/", "A “first” &amp; last", "21 or 22 January 2026 · Alpha · ألف"),
        ("bases/x/", "X", ""),
        ("bases/", "Bases", ""),
    ]


def test_the_sitemap_names_every_page_and_no_day(root: Path) -> None:
    publish(tiny.SITE, root)
    sitemap = (root / "site/sitemap.xml").read_text()
    assert re.findall(r"<loc>(.*?)</loc>", sitemap) == [
        f"https://example.org/tiny/{url}"
        for url in ("", "bases/", "bases/x/", "events/a/", "method/")
    ]
    assert "lastmod" not in sitemap
    assert not (root / "site/sitemap.xml.gz").exists()


@pytest.mark.parametrize("by", engines())
def test_without_an_address_of_the_site_there_is_no_sitemap(
    root: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    monkeypatch.setenv("TINY_URL", "")
    assert publish(tiny.SITE, root, by=by).faults == ()
    assert not (root / "site/sitemap.xml").exists()
    assert "canonical" not in (root / "site/events/a/index.html").read_text("utf-8")


def test_hand_written_pages_alone_are_a_site(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "docs/index.md").write_text("# Only this\n")
    (root / "mkdocs.yml").write_text(tiny.CONFIG.replace("  - Bases: bases/index.md\n", ""))
    heads = {"index.md": '<meta property="og:title" content="x">'}
    assert publish(Site(heads=heads), root).pages == 3
    assert f"{heads['index.md']}</head>" in (root / "site/index.html").read_text()
    assert "https://example.org/tiny/method/" in (root / "site/sitemap.xml").read_text()
    monkeypatch.setenv("TINY_URL", "")
    assert publish(Site(), root).removed == 1
    assert not (root / "site/sitemap.xml").exists()


def test_nothing_changed_nothing_is_written(root: Path) -> None:
    first = publish(tiny.SITE, root)
    times = {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*")}
    assert publish(tiny.SITE, root) == Publication((), first.pages, 0, first.written, 0)
    assert {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*")} == times


def test_a_change_of_one_page_writes_that_page(root: Path) -> None:
    publish(tiny.SITE, root)
    outcome = publish(tiny.with_body(tiny.BASE, '<h1 id="x">Y</h1>'), root)
    assert (outcome.written, outcome.removed) == (1, 0)
    assert '<h1 id="x">Y</h1>' in (root / "site/bases/x/index.html").read_text("utf-8")


def test_two_builds_are_the_same_bytes_wherever_and_after_whatever(tmp_path: Path) -> None:
    one, two = (tiny.project(tmp_path / name) for name in ("one", "two"))
    publish(tiny.with_body(tiny.EVENT, '<h1 id="a">B</h1><h2 id="when">C</h2>'), one)
    publish(tiny.SITE, one)
    publish(tiny.SITE, two)
    assert tree(one / "site") == tree(two / "site")


@pytest.mark.parametrize(
    ("site", "rule", "place"),
    [
        (
            tiny.with_body(tiny.EVENT, f'{tiny.EVENT.body} <a href="../b/">'),
            links.BROKEN,
            Place("events/2026/a.md"),
        ),
        (
            replace(tiny.SITE, written={"method.md": "# Method\n\n## Three\n"}),
            links.ANCHOR,
            Place("docs/index.md", 3, 71),
        ),
        (
            replace(tiny.SITE, fragments={"latest": '<a href="bases/y/">'}),
            links.BROKEN,
            Place("docs/index.md"),
        ),
        (replace(tiny.SITE, fragments={}), "unknown-fragment", Place("docs/index.md", 6, 20)),
        (
            replace(
                tiny.SITE, assets=(*tiny.SITE.assets, Asset("a.css", b"@import '//x.org/b.css'"))
            ),
            links.THIRD_PARTY,
            Place("a.css", 1, 10),
        ),
    ],
)
def test_what_is_wrong_leaves_the_last_good_site_untouched(
    root: Path, site: Site, rule: str, place: Place
) -> None:
    publish(tiny.SITE, root)
    before = tree(root / "site")
    outcome = publish(site, root)
    assert (rule, place) in [(fault.rule, fault.place) for fault in outcome.faults]
    assert tree(root / "site") == before


def test_an_engine_that_fails_leaves_the_last_good_site_untouched(root: Path) -> None:
    publish(tiny.SITE, root)
    before = tree(root / "site")
    (root / "docs/overrides").mkdir()
    template = root / "docs/overrides/main.html"
    where = "{% extends 'base.html' %}{% block scripts %}{{ page.url }}{% endblock %}"
    for text in ("{% if %}", "<head></head>", where):
        template.write_text(text)
        (fault, *_) = publish(tiny.SITE, root).faults
        assert (fault.rule, fault.place) == (RULE, Place("mkdocs.yml"))
        assert tree(root / "site") == before


def test_styles_of_hand_written_pages_fetch_nothing_from_elsewhere(root: Path) -> None:
    (root / "docs/assets/css/x.css").write_text("\na { background: url(https://x.org/b.png) }")
    (fault,) = publish(tiny.SITE, root).faults
    assert fault.place == Place("docs/assets/css/x.css", 2, 21)


def test_a_table_of_contents_that_names_no_heading_is_a_fault_on_every_page(root: Path) -> None:
    second = replace(tiny.EVENT, url="events/b/", body='<h1 id="b">B</h1><h2 id="when">When</h2>')
    outcome = publish(replace(tiny.SITE, pages=(*tiny.SITE.pages, second)), root)
    assert [fault.message for fault in outcome.faults] == [
        "`#by` leads to `#by`, which is not on that page",
        "`#who` leads to `#who`, which is not on that page",
    ]


def test_what_is_remembered_of_pages_may_be_lost(root: Path) -> None:
    publish(tiny.SITE, root)
    for lost in (b"", b"no data", marshal.dumps(("older code", {}))):
        (root / ".build/links").write_bytes(lost)
        assert publish(tiny.SITE, root).faults == ()
    broken = tiny.with_body(tiny.BASE, '<h1 id="x">X</h1><a href="../y/">')
    assert [fault.rule for fault in publish(broken, root).faults] == [links.BROKEN]
    assert [fault.rule for fault in publish(broken, root).faults] == [links.BROKEN]


def test_no_page_of_the_site_asks_another_server_for_anything(root: Path) -> None:
    publish(tiny.SITE, root)
    fetching = re.compile(r"<(?:script|img|link|iframe)\b[^>]*(?:src|href)=\"(?:https?:)?//[^>]*>")
    for page in (root / "site").rglob("*.html"):
        for tag in fetching.findall(page.read_text("utf-8")):
            assert 'rel="canonical"' in tag


def test_no_address_leads_out_of_the_site(root: Path) -> None:
    for url in ("../a/", "/a/", LIST):
        with pytest.raises(ValueError, match="may not have the address"):
            publish(replace(tiny.SITE, assets=(Asset(url, b""),)), root)


def test_every_engine_gives_the_same_pages_with_the_same_text(root: Path) -> None:
    pages = {}
    if len(engines()) < len(ENGINES):
        pytest.skip("zensical is not installed: pip install '.[test]'")
    for by in ENGINES:
        assert publish(tiny.SITE, root, root / by, by=by).faults == ()
        pages[by] = {
            path: text_of(content.decode())
            for path, content in tree(root / by).items()
            if path.endswith(".html")
        }
    assert pages["mkdocs"] == pages["zensical"]
    assert "Who" in pages["mkdocs"]["events/a/index.html"]
    index = json.loads((root / "zensical/search.json").read_text("utf-8"))
    assert index["items"][2]["path"] == ["A “first” &amp; last"]


def file(path: str, content: str) -> File:
    return File(path, content, content.encode)


def test_removes_what_it_wrote_before_and_nothing_else(tmp_path: Path) -> None:
    assert write([file("a/b/c.html", "1"), file("d.html", "1")], tmp_path) == (2, 0, 0)
    (tmp_path / "a/mine.txt").write_text("mine")
    assert write([file("d.html", "1")], tmp_path) == (0, 1, 1)
    assert sorted(tree(tmp_path)) == [LIST, "a/mine.txt", "d.html"]
    assert not (tmp_path / "a/b").exists()


def test_a_file_that_somebody_removed_already_is_no_trouble(tmp_path: Path) -> None:
    write([file("a/b.html", "1"), file("c.html", "1")], tmp_path)
    (tmp_path / "a/b.html").unlink()
    (tmp_path / "a").rmdir()
    assert write([], tmp_path) == (0, 0, 2)
    assert sorted(tree(tmp_path)) == [LIST]


def test_a_published_file_that_was_touched_is_mended(tmp_path: Path) -> None:
    files = [file("a.html", "12"), file("b.html", "12"), file("c.html", "12"), file("d.html", "12")]
    write(files, tmp_path)
    later = (tmp_path / LIST).stat().st_mtime_ns + 1_000_000
    for name, content in (("a", "xx"), ("b", "12"), ("c", "xxx")):
        (tmp_path / f"{name}.html").write_text(content)
        os.utime(tmp_path / f"{name}.html", ns=(later, later))
    (tmp_path / "d.html").unlink()
    assert write(files, tmp_path) == (3, 1, 0)
    assert {path: content for path, content in tree(tmp_path).items() if path != LIST} == {
        f"{name}.html": b"12" for name in "abcd"
    }


def test_a_run_that_was_interrupted_leaves_no_orphan(tmp_path: Path) -> None:
    def no_space() -> bytes:
        raise OSError(28, "No space left on device")

    write([file("a.html", "1")], tmp_path)
    with pytest.raises(OSError, match="No space left"):
        write([file("b.html", "1"), File("c.html", "1", no_space)], tmp_path)
    assert sorted(tree(tmp_path)) == [LIST, "a.html", "b.html"]
    write([file("a.html", "1")], tmp_path)
    assert sorted(tree(tmp_path)) == [LIST, "a.html"]


def test_a_file_is_replaced_and_never_written_into(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("mine")
    site = tmp_path / "site"
    site.mkdir()
    (site / "a.html").symlink_to(outside)
    write([file("a.html", "1")], site)
    assert outside.read_text() == "mine"
    assert (site / "a.html").read_text() == "1"
    assert not (site / "a.html").is_symlink()


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Site]:
    """Copy the project as it stands, so that nothing is built in the checkout."""
    here, copy = Path(__file__).parents[2], tmp_path_factory.mktemp("real")
    for name in ("docs", "events", "seeds"):
        shutil.copytree(here / name, copy / name)
    for name in ("chronology.yml", "mkdocs.yml"):
        shutil.copy(here / name, copy)
    site, faults = pipeline.site(copy)
    assert faults == ()
    return copy, site


@pytest.mark.slow
def test_the_real_site_is_the_same_with_every_engine(real: tuple[Path, Site]) -> None:
    root, site = real
    texts = []
    for by in engines():
        assert publish(site, root, root / by, by=by).faults == ()
        pages = {path.relative_to(root / by): path for path in (root / by).rglob("*.html")}
        texts.append({path: text_of(page.read_text("utf-8")) for path, page in pages.items()})
    assert len(texts[0]) > len(site.pages)
    assert all(text == texts[0] for text in texts)


@pytest.mark.slow
@pytest.mark.parametrize("by", engines())
def test_stamped_pages_of_the_real_site_are_what_the_engine_would_make(
    real: tuple[Path, Site], by: str
) -> None:
    root, site = real
    plan, faults = prepare(site)
    assert (faults, whole_pages.differences(plan, root, by)) == ((), "")


def test_a_dressed_head_is_read() -> None:
    html = '<title>Why &amp; how - Tiny</title><meta name="description" content="All of it">'
    assert dress._said(html, "Tiny") == ("Why & how", "All of it")
    assert dress._said("", "Tiny") == ("", "")
