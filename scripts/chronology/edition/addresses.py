"""Addresses within the site: of a file below `docs/`, of a file in the site, from page to page."""

from __future__ import annotations

import posixpath


def address(path: str) -> str:
    """Give the URL of a Markdown file below `docs/`: `method.md` is `method/`."""
    folder, name = posixpath.split(path.removesuffix(".md"))
    return (
        f"{folder}/" if name == "index" and folder else "" if name == "index" else f"{path[:-3]}/"
    )


def file_of(url: str) -> str:
    """Give the file in the site that answers for a URL."""
    return f"{url}index.html" if url == "" or url.endswith("/") else url


def to_root(url: str) -> str:
    """Give the way from a page to the top of the site: `../../` from `events/x/`."""
    return "../" * url.count("/")


def relative(link: str, page: str) -> str:
    """Write the URL `link`, with its anchor, as seen from `page`."""
    return to_root(page) + link or "./"
