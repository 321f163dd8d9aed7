"""The records that people write, as frozen values: one definition for validation and editors.

Every record knows where each of its values stands: `event.at("citations", "ali", "quote")`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from chronology.records.fields import (
    Allow,
    Date,
    Id,
    Line,
    ParagraphHash,
    Quote,
    Sha256,
    Text,
    Tongue,
    Url,
)
from chronology.records.prose import Prose
from chronology.values.faults import Place, UnreadError
from chronology.values.typography import curly
from chronology.values.yaml_tree import Source

Status: TypeAlias = Literal[
    "occurred", "reported", "apparent", "claimed", "planned", "expected", "absent"
]
Tier: TypeAlias = Literal["main", "context", "background"]
State: TypeAlias = Literal["present", "arriving", "leaving", "left", "handed-over", "contested"]

STATUSES: dict[str, str] = {
    "occurred": "The documents tell it as a fact, in their own voice or as seen by their authors.",
    "reported": "The documents pass on what somebody else says happened, and name who.",
    "apparent": "The documents infer it from what they see, and say “appears” or the like.",
    "claimed": "A party to the matter says so about itself or about its opponent.",
    "planned": "Somebody decided or promised to do it; the date is when it is to happen.",
    "expected": "Somebody foresees it; the date is when it is to happen.",
    "absent": "Nothing was said or seen up to the date given; a later source may change that.",
}
AHEAD: frozenset[str] = frozenset({"planned", "expected"})
"""Statuses of what had not happened when it was told."""


class Part(BaseModel):
    """A frozen piece of a record that refuses fields it does not know."""

    # Most of these are only ever parts of others, which are built with them on first use.
    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True
    )

    if not TYPE_CHECKING:  # or any attribute would be one

        def __getattr__(self, name: str) -> object:
            """Tell a field that `partial` has left out from a name that we have mistyped."""
            if name in type(self).model_fields:
                raise UnreadError(name)
            return super().__getattr__(name)


class Citation(Part):
    """A pointer from a record to words of a document, as a W3C TextQuoteSelector with reasons."""

    seed: Id
    quote: Quote
    origin: Id
    says: Text | None = None
    from_: Id = Field(default="publication", alias="from")
    direction: Literal["past", "future"] = "past"
    at: Id | None = None
    by: Id | None = None
    since: Id | None = None
    gives: Date | None = None
    dated_because: Text | None = None
    prefix: Text | None = None
    suffix: Text | None = None
    paragraph: ParagraphHash | None = None
    facts: dict[Id, Text] = Field(default_factory=dict)
    allow: dict[Id, Text] = Field(default_factory=dict)


class Sourced(Part):
    """What was read of one file, with the place of each value."""

    _source: Source = PrivateAttr(default_factory=lambda: Source(""))

    @property
    def source(self) -> Source:
        """Where every value stands."""
        return self._source

    @property
    def path(self) -> str:
        """The file's path in the project."""
        return self._source.path

    def at(self, *keys: str | int) -> Place:
        """Give the place of a value."""
        return self._source.at(*keys)


class Record(Sourced):
    """A file that somebody wrote: its id is the file's name, its prose the text below."""

    register_: ClassVar[str]
    _id: str = PrivateAttr(default="")
    _prose: Prose = PrivateAttr(default_factory=Prose)

    citations: dict[Id, Citation] = Field(default_factory=dict)
    allow: Allow = Field(default_factory=dict)

    def placed(self, id_: str, source: Source, prose: Prose | None = None) -> None:
        """Tell the record once, at the door, where it stands."""
        self._id, self._source, self._prose = id_, source, prose or Prose()

    @cached_property
    def id(self) -> str:
        """The file's name without its suffix, which is permanent."""
        return self._id

    @cached_property
    def prose(self) -> Prose:
        """The sentences below the front matter."""
        return self._prose

    @property
    def label(self) -> str:
        """What the site calls this record."""
        raise NotImplementedError

    def __hash__(self) -> int:
        """Records are told apart by kind and id."""
        return hash((type(self).__name__, self._id))

    def __eq__(self, other: object) -> bool:
        """Two records are one when they are the same file's."""
        if not isinstance(other, Record):
            return NotImplemented
        return (type(self), self.path, self._id) == (type(other), other.path, other._id)


class Change(Part):
    """What the event changes in the presence of a force at a base."""

    base: Id
    force: Id
    to: State
    citations: list[Id] = Field(default_factory=list)


class Reading(Part):
    """One side of a disagreement: what it holds, and the citations that hold it."""

    value: Text
    citations: list[Id] = Field(min_length=1)


class Difference(Part):
    """A point on which the documents disagree."""

    about: Id
    readings: list[Reading] = Field(min_length=2)
    uses: Annotated[int, Field(ge=1)] | Literal["none"]
    because: Text


class Outcome(Part):
    """What became of a plan, as far as the documents tell."""

    is_: Literal["met", "missed", "none-reported"] = Field(alias="is")
    event: Id | None = None


class Event(Record):
    """One thing that happened, was said, or was announced: `events/<year>/<id>.md`."""

    register_: ClassVar[str] = "events"

    title: Line
    date: Date
    kind: Id
    status: Status
    tier: Tier = "main"
    actors: list[Id] = Field(default_factory=list)
    bases: list[Id] = Field(default_factory=list)
    after: list[Id] = Field(default_factory=list)
    dated_because: Text | None = None
    deadline: Date | None = None
    outcome: Outcome | None = None
    as_of: Date | None = None
    changes: list[Change] = Field(default_factory=list)
    differs: list[Difference] = Field(default_factory=list)

    @property
    def label(self) -> str:
        """The title, with the quotation marks of print."""
        return curly(self.title)


class Name(Part):
    """A name in another language or script; general knowledge unless `citation` says more."""

    text: Line
    lang: Tongue


class Coordinates(Part):
    """WGS 84 degrees; `precision_km` is the radius within which the place surely lies."""

    lat: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
    lon: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
    precision_km: Annotated[float, Field(gt=0, le=20_000)]
    basis: Text


class Entity(Record):
    """Somebody or some place that events name, with every name it goes by in the documents."""

    name: Line
    aliases: list[Line] = Field(default_factory=list)
    names: list[Name] = Field(default_factory=list)
    kind: Id
    parent: Id | None = None

    @property
    def label(self) -> str:
        """The name, with the quotation marks of print."""
        return curly(self.name)


class Actor(Entity):
    """Who acts or speaks: `docs/actors/<id>.md`."""

    register_: ClassVar[str] = "actors"

    side: Line | None = None


class Base(Entity):
    """An installation or an area: `docs/bases/<id>.md`."""

    register_: ClassVar[str] = "bases"

    coordinates: Coordinates | None = None


class Title(Part):
    """A document's title, and whether it stands in the text or is ours."""

    text: Line
    how: Literal["stated", "described"]


class Publisher(Part):
    """Who published the document, and how we know; `unknown` where the text does not tell."""

    name: Line
    how: Text
    actor: Id | None = None


class Published(Part):
    """When the document appeared, how that is known, and what is certain from the text alone."""

    date: Date
    how: Literal["stated", "inferred"]
    words: Text | None = None
    reasoning: Text
    certain: Date


class Origin(Part):
    """Whose knowledge it is, and through whom it came, nearest to the source first."""

    name: Line
    actor: Id | None = None
    via: list[Id] = Field(default_factory=list)


class Remark(Part):
    """Words of a document about which its record says something."""

    text: Quote
    why: Text


class Seed(Record):
    """The record of an archived document: `seeds/<id>.yml` beside `seeds/<id>.txt`."""

    register_: ClassVar[str] = "documents"

    title: Title
    publisher: Publisher
    authors: list[Line] = Field(default_factory=list)
    byline: Text | None = None
    dateline: Text | None = None
    headline: Text | None = None
    headings: list[Text] = Field(default_factory=list)
    published: Published
    archived: Date
    received_as: Line
    sha256: Sha256
    language: Tongue
    reach: Literal["quotes-only", "full"] = "quotes-only"
    url: Url | None = None
    furniture: list[Remark] = Field(default_factory=list)
    origins: dict[Id, Origin]
    irrelevant: list[Remark] = Field(default_factory=list)
    suspect: list[Remark] = Field(default_factory=list)

    @property
    def label(self) -> str:
        """The title."""
        return self.title.text


class Written(Record):
    """A page that people wrote, `docs/<id>.md`; only its citations and sentences concern us."""

    register_: ClassVar[str] = "pages"

    model_config = ConfigDict(extra="ignore")

    title: Line

    @property
    def label(self) -> str:
        """The title."""
        return self.title

    @property
    def cites(self) -> bool:
        """Whether the page makes use of citations, and so is bound to them in every sentence."""
        return bool(self.citations) or any(s.marks for s in self.prose.sentences)


class Kind(Part):
    """What sort of thing an event is."""

    name: Line
    description: Text
    speech: bool = False
    """Whether the event is that somebody said or published something, whatever it was."""


class Settings(Sourced):
    """`chronology.yml`: what this chronology is about, so that the generator need not know."""

    title: Line
    description: Text
    as_of: Date
    language: Tongue = "en"
    kinds: dict[Id, Kind]
    reviews: Literal["counted", "required"] = "counted"
    repository: Url | None = None
    branch: Id = "main"
    installations: list[Id] = Field(default_factory=list)
    not_names: list[Line] = Field(default_factory=list)
    same_in_search: list[list[Line]] = Field(default_factory=list)
    """Names and words that are one to somebody who searches; no page and no check reads them."""
    forces: dict[Id, dict[str, Any]] = Field(default_factory=dict)
    map: dict[str, Any] = Field(default_factory=dict)

    def placed(self, source: Source) -> None:
        """Tell the settings once, at the door, where they stand."""
        self._source = source
