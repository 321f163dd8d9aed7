"""Show the site while it is being written: rebuild on every change, and keep going.

Faults lie over the pages of the last good site; they are never written into it.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition, Event, Thread
from typing import Any
from urllib.parse import parse_qsl

from watchfiles import watch

from chronology.publish.reading_room import LARGEST_FORM, ROOM, Room, is_of_here
from chronology.values.faults import Fault, Place

FOLDERS = ("events", "seeds", "docs", "reviews")
FILES = ("chronology.yml", "mkdocs.yml")
NEWS = "/-/news/"  # where a page asks whether there is a newer one


class Preview:
    """The site as it is now: how often it was built, and what the last run found."""

    def __init__(
        self,
        build: Callable[[], Sequence[Fault]],
        report: Callable[[Sequence[Fault]], None],
        made: Mapping[str, Callable[[], str]] | None = None,
        room: Room | None = None,
    ) -> None:
        self.faults: Sequence[Fault] = ()
        self.made = made or {}
        """Pages that are no part of the site, by their paths, made when somebody asks for them."""
        self.room = room
        self._build, self._report = build, report
        self._runs = 0
        self._changed = Condition()

    def rebuild(self) -> None:
        """Build, whatever happens: even our own mistakes are shown and outlived."""
        try:
            faults = self._build()
        except Exception as error:  # noqa: BLE001  the server outlives every mistake, also ours
            traceback.print_exc()
            last = traceback.format_exception_only(error)[-1].strip()
            help_ = "see the terminal; it is a fault of the program or of a template"
            faults = (Fault(Place("scripts"), "broken-tool", last, help_),)
        with self._changed:
            self.faults = faults
            self._runs += 1
            self._changed.notify_all()
        self._report(faults)

    def news(self, seen: int, patience: float = 25) -> int:
        """Wait until there is a run that the reader has not seen, or patience ends."""
        with self._changed:
            self._changed.wait_for(lambda: self._runs != seen, patience)
            return self._runs

    def with_news(self, html: bytes) -> bytes:
        """Add to a page what makes it reload itself, and the faults of the last run."""
        script = _SCRIPT % (NEWS, self._runs, self._runs)
        return insert(html, overlay(self.faults) + script.encode())


def overlay(faults: Sequence[Fault]) -> bytes:
    """Draw faults as a box over a page."""
    if not faults:
        return b""
    rows = "".join(
        f"<li><code>{escape(str(fault.place))}</code><br>{escape(fault.message)} "
        f"<small>[{escape(fault.rule)}]</small><br><i>{escape(fault.help)}</i></li>"
        for fault in faults
    )
    count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    return _OVERLAY.format(count=count, rows=rows).encode()


def insert(html: bytes, more: bytes) -> bytes:
    """Put something before the end of a page's body."""
    body, end, rest = html.rpartition(b"</body>")
    return body + more + end + rest if end else html + more


def serve(preview: Preview, target: Path, root: Path, address: tuple[str, int]) -> None:
    """Serve `target` until interrupted, rebuilding whenever the project at `root` changes."""
    with server(preview, target, address) as httpd:
        Thread(target=httpd.serve_forever, daemon=True).start()
        try:
            for _ in changes(root):
                preview.rebuild()
        except KeyboardInterrupt:
            pass
        finally:
            httpd.shutdown()


def server(preview: Preview, target: Path, address: tuple[str, int]) -> ThreadingHTTPServer:
    """Make the server, bound to its address and not yet serving."""
    httpd = ThreadingHTTPServer(address, partial(_Handler, preview, directory=str(target)))
    httpd.daemon_threads = True
    return httpd


def changes(root: Path, stop: Event | None = None, pause: int = 500) -> Iterator[None]:
    """Yield after each change of what people write.

    Folders are watched; the few files beside them are looked at, because an editor that replaces
    a file would be lost to a watch on it.
    """
    before = _state(root)
    folders = [root / name for name in FOLDERS if (root / name).is_dir()]
    for batch in watch(
        *folders, stop_event=stop, rust_timeout=pause, yield_on_timeout=True, raise_interrupt=True
    ):
        now = _state(root)
        if batch or now != before:
            yield
        before = now


class _Handler(SimpleHTTPRequestHandler):
    """Files of the site; pages get news on their way out."""

    def __init__(self, preview: Preview, *args: Any, **named: Any) -> None:  # noqa: ANN401
        self.preview = preview
        super().__init__(*args, **named)

    def do_GET(self) -> None:
        if self.path.startswith(NEWS):
            seen = self.path.removeprefix(NEWS)
            runs = self.preview.news(int(seen) if seen.isdecimal() else -1)
            self._send(HTTPStatus.OK, "text/plain", str(runs).encode())
            return
        if self.path == ROOM and self.preview.room and self._is_of_here(None):
            # Without news, which would take away what a reader has begun to write.
            self._send(HTTPStatus.OK, _HTML, self.preview.room.show().encode())
            return
        if make := self.preview.made.get(self.path):
            self._send(HTTPStatus.OK, _HTML, self.preview.with_news(make().encode()))
            return
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        if path.is_file() and path.suffix == ".html":
            self._send(HTTPStatus.OK, _HTML, self.preview.with_news(path.read_bytes()))
        elif path.exists() and path.name != "index.html":
            super().do_GET()
        else:
            self._send(HTTPStatus.NOT_FOUND, _HTML, self.preview.with_news(self._missing()))

    def do_POST(self) -> None:
        room, length = self.preview.room, self.headers.get("Content-Length", "")
        if self.path != ROOM or room is None:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"")
        elif not self._is_of_here(self.headers.get("Origin", "")):
            self._send(HTTPStatus.FORBIDDEN, "text/plain", b"only from this machine\n")
        elif not length.isdecimal() or len(length) > _DIGITS or int(length) > LARGEST_FORM:
            self._send(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "text/plain", b"too large\n")
        else:
            sent = self.rfile.read(int(length)).decode("utf-8", "replace")
            if told := room.take(dict(parse_qsl(sent, keep_blank_values=True))):
                self._send(HTTPStatus.BAD_REQUEST, _HTML, room.show(told).encode())
            else:
                self.send_response(HTTPStatus.SEE_OTHER)
                self.send_header("Location", ROOM)
                self.send_header("Content-Length", "0")
                self.end_headers()

    def _is_of_here(self, origin: str | None) -> bool:
        return is_of_here(self.client_address[0], self.headers.get("Host", ""), origin)

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for faults."""

    def _missing(self) -> bytes:
        page = Path(self.directory, "404.html")
        return page.read_bytes() if page.is_file() else b"<!doctype html><h1>Not found</h1>"

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)


def _state(root: Path) -> list[tuple[int, int]]:
    stats = ((root / name).stat() for name in FILES if (root / name).is_file())
    return [(stat.st_mtime_ns, stat.st_size) for stat in stats]


_DIGITS = 9
_HTML = "text/html; charset=utf-8"
_SCRIPT = """<script>(async () => {
  for (;;) {
    try {
      const news = await (await fetch("%s%d")).text();
      if (news !== "%d") return location.reload();
    } catch { await new Promise((later) => setTimeout(later, 1000)); }
  }
})();</script>"""
_OVERLAY = """<div role="alert" dir="ltr" style="position:fixed;inset:auto 0 0;max-height:60vh;\
overflow:auto;z-index:99;padding:1rem 1.5rem;background:#fff8f6;color:#3a0d06;\
border-top:4px solid #b3261e;font:15px/1.5 system-ui,sans-serif"><strong>{count}</strong>: \
this is the last good site.<ol style="margin:.5rem 0 0;padding-left:1.5rem">{rows}</ol></div>"""
