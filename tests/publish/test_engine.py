from __future__ import annotations

import os
from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

import tiny
import whole_pages
from chronology.pages.site import Page, Site
from chronology.publish import engine, links, shells
from chronology.publish.plan import RULE, prepare
from chronology.values.faults import Fault, Place

if TYPE_CHECKING:
    from pathlib import Path


def needs_zensical() -> None:
    """Skip where the second engine is not installed; in CI it always is."""
    if find_spec("zensical") is None and "CI" not in os.environ:
        pytest.skip("zensical is not installed: pip install '.[test]'")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny.project(tmp_path)


def faults(root: Path, site: Site = tiny.SITE) -> list[tuple[str, str]]:
    return [(str(fault.place), fault.rule) for fault in prepare(tiny.loaded(root, site))[1]]


def test_the_engine_gets_hand_written_pages_and_empty_shells_only(root: Path) -> None:
    plan, found = prepare(tiny.loaded(root))
    assert not found
    assert sorted(plan.markdown) == [
        "bases/index.md",
        "index.md",
        "method.md",
        "qzshell/qzshell-base-plain.md",
        "qzshell/qzshell-event-toc.md",
    ]
    assert plan.markdown["bases/index.md"] == shells.empty(tiny.LISTING)
    assert sorted(plan.assets) == ["assets/css/x.css", "assets/sign.svg"]
    assert plan.shells == {
        "events/a/": "qzshell/qzshell-event-toc/",
        "bases/x/": "qzshell/qzshell-base-plain/",
        "bases/": "bases/",
    }
    assert f"[how]({links.HERE}method/#two)" in plan.markdown["index.md"]


def test_prepared_markdown_takes_the_place_of_the_file(root: Path) -> None:
    site = replace(tiny.SITE, written={"method.md": "# Other\n## Two\n"})
    plan, found = prepare(tiny.loaded(root, site))
    assert (plan.markdown["method.md"], found) == ("# Other\n## Two\n", ())


def test_a_generated_front_page_has_a_shell_of_its_own(root: Path) -> None:
    (root / "docs" / "index.md").unlink()
    front = Page("", "Tiny", '<h1 id="tiny">Tiny</h1>', "front")
    plan, found = prepare(tiny.loaded(root, replace(tiny.SITE, pages=(*tiny.SITE.pages, front))))
    assert (plan.shells[""], plan.markdown["index.md"], found) == ("", shells.empty(front), ())


def test_a_broken_link_of_a_hand_written_page_is_found_at_its_place(root: Path) -> None:
    (root / "docs" / "method.md").write_text("# Method\n\n## Two\n\nSee [it](events/b.md).\n")
    assert faults(root) == [("docs/method.md:5:10", links.BROKEN)]


def test_two_pages_may_not_have_one_address(root: Path) -> None:
    (root / "docs" / "events").mkdir()
    (root / "docs" / "events" / "a.md").write_text("# Mine\n")
    assert faults(root) == [("docs/events/a.md:1:1", "duplicate-address")]


def test_an_unknown_fragment_is_a_fault_at_its_place(root: Path) -> None:
    with (root / "docs" / "method.md").open("a") as page:
        page.write('\n<div data-fragment="lates"></div>\n')
    _, (fault,) = prepare(tiny.loaded(root))
    assert (str(fault.place), fault.rule) == ("docs/method.md:14:20", "unknown-fragment")
    assert fault.help == "the fragments are latest"


def test_what_is_hidden_is_no_page_and_no_file_of_the_site(root: Path) -> None:
    for path in (".hidden.md", ".notes/a.md", "assets/.notes/a.css", "overrides/.a.html"):
        (root / "docs" / path).parent.mkdir(exist_ok=True)
        (root / "docs" / path).write_text("# not a page\n")
    plan, found = prepare(tiny.loaded(root))
    assert not found
    paths = (*plan.markdown, *plan.assets, *plan.overrides)
    assert not [path for path in paths if "hidden" in path or "/." in f"/{path}"]


def test_the_navigation_may_name_only_pages_that_there_are(root: Path) -> None:
    with (root / "mkdocs.yml").open("a") as config:
        config.write("  - More:\n      - bases/x.md\n      - none.md\n      - A: /abroad\n")
    assert faults(root) == [("mkdocs.yml:20:9", links.BROKEN)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("nav: [\n", "mkdocs.yml:2:1"),
        (None, "mkdocs.yml:1:1"),
        ("nav: []\n- a\n", "mkdocs.yml:2:1"),
    ],
)
def test_an_unreadable_configuration_is_a_fault(root: Path, text: str | None, place: str) -> None:
    (root / "mkdocs.yml").unlink()
    if text is not None:
        (root / "mkdocs.yml").write_text(text)
    assert faults(root) == [(place, RULE)]


def test_a_configuration_may_have_no_navigation(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: x\n")
    assert faults(root) == []
    (root / "mkdocs.yml").write_text("just words\n")
    assert faults(root) == []


class Engine:
    """Stands in for a real one: notes what it was asked for, and makes nothing."""

    def __init__(self, code: int = 0, said: str = "") -> None:
        self.runs = 0
        self.returncode, self.stdout, self.stderr = code, "", said

    def __call__(self, *_: object, **__: object) -> Engine:
        self.runs += 1
        return self


def dress(root: Path, site: Site = tiny.SITE, by: str = "mkdocs") -> tuple[Fault, ...]:
    plan, found = prepare(tiny.loaded(root, site))
    assert not found
    return engine.run(plan, root, by)[1]


def test_the_engine_starts_only_when_something_could_change_what_it_makes(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = Engine()
    monkeypatch.setattr("subprocess.run", fake)
    runs = []

    def run() -> None:
        assert not dress(root)
        runs.append(fake.runs)

    run()
    run()
    assert not dress(root, tiny.with_body(tiny.EVENT, '<h1 id="a">Else</h1>'))
    run()
    (root / "docs" / "assets" / "css" / "x.css").write_text("a { color: blue }\n")
    run()
    assert runs == [1, 1, 1, 1]
    (root / "docs" / "assets" / "new.css").write_text("")
    run()
    (root / "docs" / "method.md").write_text("# Method\n\n## Two\n")
    run()
    monkeypatch.setenv("TINY_URL", "https://example.org/elsewhere/")
    run()
    (root / "docs" / "overrides").mkdir()
    (root / "docs" / "overrides" / "main.html").write_text("{% extends 'base.html' %}")
    run()
    assert runs[4:] == [2, 3, 4, 5]
    made = [path.read_text() for path in root.glob(".build/mkdocs-*/mkdocs.yml")]
    assert any("custom_dir: overrides" in text for text in made)
    assert not dress(root, by="zensical")
    assert fake.runs == 6


def test_a_run_that_failed_is_tried_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = Engine(1, "")
    monkeypatch.setattr("subprocess.run", fake)
    assert dress(root) == dress(root)
    assert fake.runs == 2


@pytest.mark.parametrize(
    ("by", "said", "expected"),
    [
        (
            "mkdocs",
            "INFO    -  Clean\nWARNING -  Doc file 'x' is odd\nERROR   -  also this\nAborted\n",
            [(Place("mkdocs.yml"), "Doc file 'x' is odd"), (Place("mkdocs.yml"), "also this")],
        ),
        (
            "zensical",
            "\x1b[33mWarning:\x1b[0m page does not exist\n   \x1b[3m╭─[\x1b[0m method.md:10:7 ]\n",
            [(Place("docs/method.md", 10, 7), "page does not exist")],
        ),
        (
            "mkdocs",
            "Traceback\n  ...\nTemplateError: no\n",
            [(Place("mkdocs.yml"), "TemplateError: no")],
        ),
        ("mkdocs", "", [(Place("mkdocs.yml"), "mkdocs ended with 1")]),
    ],
)
def test_what_an_engine_refuses_is_a_fault(
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    by: str,
    said: str,
    expected: list[tuple[Place, str]],
) -> None:
    monkeypatch.setattr("subprocess.run", Engine(1, said))
    found = dress(root, by=by)
    assert [(fault.place, fault.message) for fault in found] == expected
    assert {fault.rule for fault in found} == {RULE}
    assert f".build/{by}-run-" in found[0].help


def test_an_engine_that_is_not_installed_says_so(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "ENGINES", {"no_such_engine": ("no-such-engine",)})
    (fault,) = dress(root, by="no_such_engine")
    assert "No module named no_such_engine" in fault.message


def test_an_engine_refuses_a_template_that_does_not_work(root: Path) -> None:
    (root / "docs" / "overrides").mkdir()
    (root / "docs" / "overrides" / "main.html").write_text("{% extends 'base.html' %}{% if %}")
    (fault,) = dress(root)
    assert fault.rule == RULE


@pytest.mark.parametrize("by", engine.ENGINES)
def test_a_stamped_page_is_what_the_engine_itself_would_make(root: Path, by: str) -> None:
    if by == "zensical":
        needs_zensical()
    plan, _ = prepare(tiny.loaded(root))
    assert whole_pages.differences(plan, root, by) == ""


def test_the_comparison_sees_what_a_template_adds_to_whole_pages_only(root: Path) -> None:
    (root / "docs" / "overrides").mkdir()
    (root / "docs" / "overrides" / "main.html").write_text(
        "{% extends 'base.html' %}"
        "{% block extrahead %}"
        "{% if page and 'Long' in page.meta.get('title', '') %}<meta>{% endif %}"
        "{% endblock %}"
    )
    plan, _ = prepare(tiny.loaded(root))
    assert "-<meta>" in whole_pages.differences(plan, root).splitlines()


def test_the_comparison_tells_what_the_engine_refuses(root: Path) -> None:
    plan, _ = prepare(tiny.loaded(root))
    plan = replace(plan, markdown={**plan.markdown, "method.md": "[no](no.md)"})
    assert "[site-engine]" in whole_pages.differences(plan, root)
