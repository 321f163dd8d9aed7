"""The real site in a real browser. What a test in this folder can ask for:

`site`      the real site, built once per session (`pages.Published`): `site.read(address)` is a
            page as an lxml tree, `site.kinds` says which pages there are, `site.richest(kind)` is
            the largest page of a kind. `SITE=site make test` takes a site that is built already.
`address`   where it is served, compressed, below a path: "http://127.0.0.1:4711/project/".
`visit`     opens a page and returns Playwright's `Page`; what else it is given goes to Playwright's
            `new_context`:

                page = visit("explore/?actor=sdf", width=360, color_scheme="dark")
                page = visit("held/", java_script_enabled=False, reduced_motion="reduce")

            Each visit is a new visitor, without storage and cache. When the test ends, every page
            that it opened must have been quiet: no request to another origin, nothing missing, no
            error in the console. `visit(…, quiet=False)` is for a page that is meant to complain.

A test that asks for `visit` or `browser` is marked `browser` by itself: without a Chromium it is
skipped with a word, and in CI it fails. Parametrise over `pages.KINDS` to see every kind of page.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol, TypedDict, Unpack

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    ViewportSize,
    sync_playwright,
)

from browser.pages import Published
from browser.server import serving

# Safe in a container, and silent: no update, no sync, and no name but our own can be resolved.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


Scheme = Literal["light", "dark"]


class Options(TypedDict, total=False):
    """What of Playwright's `new_context` the tests use; add what you need."""

    accept_downloads: bool
    color_scheme: Scheme
    device_scale_factor: float
    forced_colors: Literal["active", "none"]
    java_script_enabled: bool
    permissions: list[str]
    reduced_motion: Literal["reduce", "no-preference"]
    viewport: ViewportSize


class Visit(Protocol):
    def __call__(
        self, path: str, *, width: int = 1280, quiet: bool = True, **options: Unpack[Options]
    ) -> Page: ...


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def published(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The folder of the site and its address; built for that address, as a host's would be."""
    built = os.environ.get("SITE")
    target = root / built if built else tmp_path_factory.mktemp("published") / "site"
    with serving(target) as address:
        if not built:
            build(root, target, address)
        yield target, address


@pytest.fixture(scope="session")
def site(published: tuple[Path, str]) -> Published:
    return Published(published[0])


@pytest.fixture(scope="session")
def address(published: tuple[Path, str]) -> str:
    return published[1]


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    visitors: list[_Visitor] = []

    def open_page(
        path: str, *, width: int = 1280, quiet: bool = True, **options: Unpack[Options]
    ) -> Page:
        options.setdefault("viewport", {"width": width, "height": 900})
        visitor = _Visitor(browser.new_context(**options), address, quiet)
        visitors.append(visitor)
        page = visitor.page()
        page.goto(address + path)
        return page

    yield open_page
    for visitor in visitors:
        visitor.context.close()
    complaints = [said for visitor in visitors if visitor.quiet for said in visitor.complaints]
    assert not complaints, "\n".join(complaints)


@dataclass
class _Visitor:
    context: BrowserContext
    home: str
    quiet: bool
    complaints: list[str] = field(default_factory=list)

    def page(self) -> Page:
        page = self.context.new_page()
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._note("exception", str(error)))
        page.on("request", self._request)
        page.on("response", self._response)
        return page

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._note("console", message.text)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.home, "data:", "blob:")):
            self._note("foreign request", request.url)

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self._note(str(response.status), response.url)

    def _note(self, what: str, text: str) -> None:
        self.complaints.append(f"{what}: {text}")


def build(root: Path, target: Path, address: str) -> None:
    made = subprocess.run(
        [sys.executable, "scripts/build.py", "build", "--target", target],
        cwd=root,
        env={**os.environ, "SITE_URL": address},
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stdout + made.stderr
