from __future__ import annotations

import urllib.request
from threading import Event, Thread
from typing import TYPE_CHECKING
from urllib.error import HTTPError

import pytest

from chronology.publish import watch
from chronology.publish.watch import Preview
from chronology.values.faults import Fault, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FAULT = Fault(Place("events/2026/a.md", 3, 9), "quote-not-found", "not <so>", "look & see")


class Project:
    """A site that is built by doing nothing, with whatever faults are set."""

    def __init__(self) -> None:
        self.faults: Sequence[Fault] = ()
        self.told: list[Sequence[Fault]] = []
        made = {"/-/made/": lambda: f"<body>made at run {len(self.told)}</body>"}
        self.preview = Preview(lambda: self.faults, self.told.append, made)


@pytest.fixture
def project() -> Project:
    return Project()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "a").mkdir(parents=True)
    (folder / "index.html").write_text("<html><body>front</body></html>")
    (folder / "a" / "index.html").write_text("<html><body>a</body></html>")
    (folder / "a.json").write_text("{}")
    return folder


@pytest.fixture
def address(project: Project, site: Path) -> Iterator[str]:
    with watch.server(project.preview, site, ("127.0.0.1", 0)) as httpd:
        Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()


def get(url: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(url) as answer:  # noqa: S310  our own server
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_a_page_that_is_no_part_of_the_site_is_made_whenever_it_is_asked_for(
    project: Project, address: str
) -> None:
    for run in (1, 2):
        project.preview.rebuild()
        status, page = get(f"{address}/-/made/")
        assert status == 200
        assert f"made at run {run}<script>" in page


def test_pages_reload_themselves_when_there_is_a_newer_one(project: Project, address: str) -> None:
    project.preview.rebuild()
    status, page = get(f"{address}/")
    assert status == 200
    assert "front<script>" in page
    assert f'fetch("{watch.NEWS}1")' in page
    assert get(f"{address}{watch.NEWS}0") == (200, "1")
    assert get(f"{address}{watch.NEWS}what") == (200, "1")


def test_a_page_that_waits_hears_of_the_next_run(project: Project, address: str) -> None:
    answers: list[tuple[int, str]] = []
    waiting = Thread(target=lambda: answers.append(get(f"{address}{watch.NEWS}0")))
    waiting.start()
    project.preview.rebuild()
    waiting.join()
    assert answers == [(200, "1")]


def test_patience_ends_without_news(project: Project) -> None:
    assert project.preview.news(0, patience=0) == 0


def test_faults_lie_over_every_page_and_never_in_the_site(
    project: Project, site: Path, address: str
) -> None:
    project.faults = (FAULT,)
    project.preview.rebuild()
    for path in ("/", "/a/", "/a/index.html?x=1", "/a/#b"):
        status, page = get(address + path)
        assert status == 200
        assert "1 fault</strong>" in page
        assert "events/2026/a.md:3:9" in page
        assert "not &lt;so&gt;" in page
        assert "look &amp; see" in page
    assert project.told == [(FAULT,)]
    assert "fault" not in (site / "index.html").read_text()
    project.faults = ()
    project.preview.rebuild()
    assert "fault" not in get(f"{address}/")[1]


def test_where_there_is_no_site_yet_the_faults_are_shown_all_the_same(
    project: Project, site: Path, address: str
) -> None:
    project.faults = (FAULT, FAULT)
    project.preview.rebuild()
    (site / "index.html").unlink()
    status, page = get(f"{address}/")
    assert status == 404
    assert "2 faults" in page
    (site / "404.html").write_text("<body>ours</body>")
    assert "ours<div" in get(f"{address}/no/such/page/")[1]


def test_files_are_served_as_they_are_and_folders_with_a_slash(address: str) -> None:
    assert get(f"{address}/a.json") == (200, "{}")
    assert "<body>a" in get(f"{address}/a")[1]
    assert get(f"{address}/../site/a.json")[0] == 404


def test_even_our_own_mistakes_are_shown_and_outlived(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told: list[Sequence[Fault]] = []

    def fail() -> Sequence[Fault]:
        raise RuntimeError("a broken promise")

    preview = Preview(fail, told.append)
    preview.rebuild()
    assert "RuntimeError: a broken promise" in preview.with_news(b"<body></body>").decode()
    assert "Traceback" in capsys.readouterr().err
    assert told == [preview.faults]


def test_something_can_be_put_into_a_page_without_an_end() -> None:
    assert watch.insert(b"<p>a", b"b") == b"<p>ab"


def changed(root: Path, pause: int = 50) -> tuple[Iterator[None], Event]:
    stop = Event()
    return watch.changes(root, stop, pause), stop


def test_a_change_in_what_people_write_is_seen(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    (tmp_path / "chronology.yml").write_text("title: x\n")
    changes, stop = changed(tmp_path)

    def edit() -> None:
        (tmp_path / "events" / "a.md").write_text("---\n")

    def replace() -> None:
        (tmp_path / "new.yml").write_text("title: longer\n")
        (tmp_path / "new.yml").replace(tmp_path / "chronology.yml")

    for change in (edit, replace):
        soon = Thread(target=lambda change=change: (stop.wait(0.2), change()))
        soon.start()
        next(changes)
        soon.join()
    stop.set()
    assert len(list(changes)) <= 1  # an echo of the last change at most


def test_serves_until_interrupted_and_rebuilds_on_every_change(
    project: Project, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def twice(_: Path) -> Iterator[None]:
        yield
        yield
        raise KeyboardInterrupt

    monkeypatch.setattr(watch, "changes", twice)
    watch.serve(project.preview, site, tmp_path, ("127.0.0.1", 0))
    assert len(project.told) == 2
