"""The finished site as the tests see it: its pages, and which kind each of them is.

A kind is an address with a star for a name: `events/*/` is every event, `events/` their listing,
the empty one the front page. The kinds are written down, for pytest wants them before there is a
site; a test holds the list against the site, so a kind of page cannot come without being tested.
Each page that somebody wrote is a kind of its own.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import html

WRITTEN = tuple(
    f"{path.stem}/"
    for path in sorted((Path(__file__).parents[2] / "docs").glob("*.md"))
    if path.stem != "index"
)
GENERATED = (
    "",
    "404.html",
    "actors/",
    "actors/*/",
    "bases/",
    "bases/*/",
    "disagreements/",
    "documents/",
    "documents/*/",
    "events/*/",
    "explore/",
    "held/",
    "held/*/",
    "kinds/*/",
    "rules/",
    "rules/*/",
)
KINDS = (*GENERATED, *WRITTEN)


@dataclass(frozen=True)
class Published:
    folder: Path

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """Every page, as a reader's browser shows it: `events/assad-ousted/`."""
        files = (file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*.html"))
        return tuple(sorted(file.removesuffix("index.html") for file in files))

    @cached_property
    def kinds(self) -> dict[str, tuple[str, ...]]:
        kinds: dict[str, list[str]] = {}
        for address in self.addresses:
            kinds.setdefault(kind(address), []).append(address)
        return {name: tuple(members) for name, members in kinds.items()}

    def richest(self, name: str) -> str:
        """The largest page of a kind: what can go wrong on any of them is likeliest there."""
        return max(
            self.kinds[name], key=lambda address: (self.file(address).stat().st_size, address)
        )

    def file(self, address: str) -> Path:
        return self.folder / (
            address + "index.html" if address.endswith("/") else address or "index.html"
        )

    def read(self, address: str) -> html.HtmlElement:
        return html.fromstring(
            self.file(address).read_bytes(), parser=html.HTMLParser(encoding="utf-8")
        )


def kind(address: str) -> str:
    folder, *rest = address.rstrip("/").split("/")
    return f"{folder}/*/" if rest else address


def label(name: str) -> str:
    """How a kind is called in the name of a test."""
    return name.rstrip("/").replace("/*", "-one") or "front"
