"""An invented land with two forces and three bases, for tests of the figures."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from chronology.figures.axis import Axis, Period
from chronology.figures.geography import Shapes, read_shapes
from chronology.figures.map import Holding, Spot
from chronology.figures.presence import Lane, Pin, Segment
from chronology.figures.states import Force

GOLDEN = Path(__file__).parent / "golden" / "figures"


@dataclass(frozen=True)
class Day:
    """A date as the figures see one."""

    earliest: date | None
    latest: date | None
    words: str = "some time"
    kind: str = "day"
    qualifier: str = ""
    days: tuple[date, ...] = ()

    @property
    def stretches(self) -> tuple[tuple[date | None, date | None], ...]:
        return tuple((day, day) for day in self.days) or ((self.earliest, self.latest),)

    def in_words(self) -> str:
        return self.words


def on(year: int, month: int, day: int) -> Day:
    return Day(date(year, month, day), date(year, month, day), f"{year:04}-{month:02}-{day:02}")


def between(first: date, last: date, kind: str = "span", qualifier: str = "") -> Day:
    return Day(first, last, f"{first} to {last}", kind, qualifier)


def golden(name: str, drawn: str) -> str:
    """What the file holds; with UPDATE_GOLDEN=1 what was drawn becomes it."""
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.write_text(lines_of(drawn), "utf-8")
    return path.read_text("utf-8")


def lines_of(drawn: str) -> str:
    """A drawing as its golden file holds it: an element a line, so that a difference is read."""
    return drawn.replace("><", ">\n<") + "\n"


FORCES = (Force("red", "Red Company"), Force("blue", "Blue & Sons"))

CAME = Pin(between(date(1995, 1, 1), date(1996, 12, 31), qualifier="~"), "#came", "Reds come")
LEAVE = Pin(
    between(date(2001, 3, 8), date(2001, 3, 19), "one-of"), "#leave", "Reds begin <to> leave"
)
GONE = Pin(between(date(2001, 4, 1), date(2001, 4, 30), "month"), "#gone", "Reds are to be gone")
SEEN = Pin(on(2001, 3, 22), "#seen", "A Red is seen")

ROWS = (
    Lane(
        "North Mill",
        "red",
        (
            Segment("present", CAME, LEAVE, "held, and then not"),
            Segment("leaving", LEAVE, said="leaving"),
            Segment("planned", LEAVE, GONE, "planned (claimed)", "claimed"),
        ),
        last=SEEN,
        evidence=(SEEN,),
        href="bases/north-mill/",
        note="leaving since March",
        names={"ar": "الطاحونة"},
    ),
    Lane("Dairy", "red", (Segment("present", SEEN, certainty="apparent", open=True),), last=SEEN),
    Lane(
        "Old Bridge",
        "blue",
        (
            Segment("present", Pin(on(1999, 5, 1)), Pin(on(2000, 5, 1)), open=True),
            Segment("left", Pin(on(2000, 5, 1)), said="vacated, or still held", doubted=True),
        ),
    ),
)

AXIS = Axis(
    (
        Period(date(1994, 1, 1), date(1999, 12, 31), 20, "years"),
        Period(date(2000, 1, 1), date(2000, 11, 30), 20, "months"),
        Period(date(2000, 12, 1), date(2001, 4, 30), 60, "weeks"),
    )
)

SITES = (
    Spot(
        "north-mill",
        "North Mill",
        1.0,
        50.5,
        href="bases/north-mill/",
        holdings=(Holding("red", "leaving"), Holding("blue", "present")),
        note="leaving since March",
        names={"ar": "الطاحونة"},
    ),
    Spot("dairy", "Dairy", 1.02, 50.5, 2, "bases/dairy/", (Holding("red", "unknown"),)),
    Spot(
        "bridge",
        "Old Bridge",
        2.5,
        49.5,
        30,
        "bases/old-bridge/",
        (Holding("blue", "left", "present", "vacated, or still held"),),
        note="vacated, or still held",
    ),
    Spot("ford", "The Ford", 2.9, 50.9),
)


def shapes() -> Shapes:
    """A square island with a river, a border and three names."""

    def lines(layer: str, *several: list[list[float]]) -> dict[str, object]:
        return {
            "type": "Feature",
            "properties": {"layer": layer},
            "geometry": {"type": "MultiLineString", "coordinates": several},
        }

    def name(layer: str, words: str, lon: float, lat: float, room: float) -> dict[str, object]:
        return {
            "type": "Feature",
            "properties": {"layer": layer, "name": words, "names": {"ar": "اسم"}, "room": room},
            "geometry": {"type": "Point", "coordinates": [lon, lat]},
        }

    shore = [[0.4, 49.2], [3.6, 49.2], [3.6, 51.0], [0.4, 51.0], [0.4, 49.2]]
    features = [
        lines("land", shore, [[9.0, 9.0], [9.1, 9.0], [9.0, 9.1]]),
        lines("coast", shore),
        lines("river", [[0.4, 50.0], [2.0, 50.1], [3.6, 50.0]]),
        lines("border-unsettled", [[2.0, 49.2], [2.0, 51.0]]),
        name("focus-name", "Millland", 1.2, 49.9, 0.8),
        name("country-name", "Bridgia", 2.8, 50.2, 0.7),
        name("country-name", "Speck", 2.0, 50.0, 0.01),
        name("sea-name", "Wide\nSea", 0.2, 50.6, 90.0),
    ]
    data = {"type": "FeatureCollection", "bbox": [0, 49, 4, 51.2], "features": features}
    return read_shapes(json.dumps(data))
