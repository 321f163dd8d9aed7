from __future__ import annotations

import shutil
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

import tiny
from chronology.values.faults import Fault, Place

if TYPE_CHECKING:
    from chronology.pages.site import Site

HOOK = Path(__file__).parents[1] / "scripts" / "hooks.py"
FAULT = Fault(Place("events/2026/a.md", 3, 9), "quote-not-found", "not so", "look")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    tiny.project(tmp_path)
    (tmp_path / "scripts").mkdir()
    shutil.copy(HOOK, tmp_path / "scripts")
    answers(monkeypatch)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    return tmp_path


def answers(monkeypatch: pytest.MonkeyPatch, *faults: Fault, site: Site = tiny.SITE) -> None:
    """Let the pipeline find the tiny site, or faults."""
    pipeline = SimpleNamespace(site=lambda root: (tiny.loaded(root, site), faults))
    monkeypatch.setitem(sys.modules, "chronology.cli.pipeline", pipeline)


def mkdocs_build(root: Path) -> None:
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    assert config.site_dir == str(root / "site")
    assert config.docs_dir == str(root / "docs")


def test_plain_mkdocs_build_gives_the_validated_site(root: Path) -> None:
    mkdocs_build(root)
    assert tiny.EVENT.body in (root / "site/events/a/index.html").read_text("utf-8")
    assert not (root / "site/qzshell").exists()


def test_a_fault_stops_mkdocs_before_it_touches_the_last_good_site(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mkdocs_build(root)
    before = {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*")}
    answers(monkeypatch, FAULT, Fault(Place("seeds/a.yml"), "malformed", "no"))
    with pytest.raises(Abort):
        mkdocs_build(root)
    assert {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*")} == before
    assert capsys.readouterr().err == (
        "events/2026/a.md:3:9: not so [quote-not-found]\n  help: look\n"
        "seeds/a.yml:1:1: no [malformed]\n"
    )


class Browser:
    """Stands in for the loop of MkDocs' server: asks for pages instead of waiting for changes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch
        self.pages: list[tuple[str, bytes]] = []
        self.watched: list[str] = []

    def look(self, server: LiveReloadServer) -> None:
        self.watched = sorted(Path(path).name for path in server._watched_paths)
        self.pages.append(self.get(server, "/tiny/events/a/"))
        answers(self.monkeypatch, FAULT)
        server.builder()
        self.pages.append(self.get(server, "/tiny/events/a/"))
        self.pages.append(self.get(server, "/tiny/data/c.json"))

    def get(self, server: LiveReloadServer, path: str) -> tuple[str, bytes]:
        said: list[Any] = []
        app: Any = server.get_app()
        parts = app({"PATH_INFO": path}, lambda *status: said.extend(status))
        body = b"".join(parts)
        getattr(parts, "close", bool)()
        assert dict(said[1])["Content-Length"] == str(len(body))
        return said[0], body


def test_plain_mkdocs_serve_shows_faults_on_the_page_and_goes_on(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Browser(monkeypatch)
    monkeypatch.setattr(LiveReloadServer, "serve", lambda server, **_: browser.look(server))
    serve(str(root / "mkdocs.yml"))
    good, bad, data = browser.pages
    assert [status for status, _ in browser.pages] == ["200 OK"] * 3
    assert b"1 fault" not in good[1]
    assert b"1 fault" in bad[1]
    assert tiny.EVENT.body.encode() in bad[1]
    assert data[1] == b"{}"
    assert browser.watched == ["chronology.yml", "docs", "events", "mkdocs.yml"]
