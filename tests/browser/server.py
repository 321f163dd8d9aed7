"""Serve a folder as a host of static pages does: compressed, cached, and below a path of its own.

The path is there because a project's pages often stand at `host/project/`: an address that begins
with a slash works at home and breaks there, so here it breaks too.
"""

import gzip
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

PREFIX = "/project/"
# As GitHub Pages compresses: text, and nothing that is compressed already.
_COMPRESSED = ("text/", "application/json", "application/javascript", "image/svg+xml")


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address at which `folder` is served, ending in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(folder.resolve()))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(folder: Path) -> type[BaseHTTPRequestHandler]:
    @cache
    def packed(file: Path) -> bytes:
        return gzip.compress(file.read_bytes(), 6, mtime=0)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            file = self._file()
            if file is None:
                self._send(HTTPStatus.NOT_FOUND, folder / "404.html")
            else:
                self._send(HTTPStatus.OK, file)

        do_HEAD = do_GET  # noqa: N815 - the name is the standard library's

        def _file(self) -> Path | None:
            path = unquote(urlsplit(self.path).path)
            file = (folder / path.removeprefix(PREFIX)).resolve()
            if file.is_dir():
                file /= "index.html"
            inside = path.startswith(PREFIX) and file.is_relative_to(folder)
            return file if inside and file.is_file() else None

        def _send(self, status: HTTPStatus, file: Path) -> None:
            type_ = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            small = type_.startswith(_COMPRESSED) and "gzip" in self.headers["Accept-Encoding"]
            body = packed(file) if small else file.read_bytes()
            self.send_response(status)
            charset = "; charset=utf-8" if type_.startswith("text/") else ""
            self.send_header("Content-Type", type_ + charset)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=600")
            if small:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as inherited
            """Say nothing: what matters of a request, the tests see in the browser."""

    return Handler
