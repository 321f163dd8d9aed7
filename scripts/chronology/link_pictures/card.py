"""A card: what is shown where somebody shares a link, drawn from plain data as one SVG.

It becomes a picture far from any style sheet, so its look stands here, in inks of the site by day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from chronology.figures.axis import MONTHS, Moment
from chronology.figures.geography import Projection, Shapes
from chronology.figures.glyph import HEIGHT as GLYPH_HEIGHT
from chronology.figures.glyph import MARGIN as GLYPH_MARGIN
from chronology.figures.glyph import WIDTH as GLYPH_WIDTH
from chronology.figures.glyph import draw_glyph, frame_of
from chronology.figures.ground import draw_ground
from chronology.figures.svg import element, text
from chronology.link_pictures.fonts import NASKH, REGULAR, SEMIBOLD, Face, draws, width_of
from chronology.link_pictures.inks import STOPS, level
from chronology.link_pictures.lines import Lines, Space, set_lines
from chronology.values.earth import KM_PER_DEGREE

WIDTH, HEIGHT = 1200, 630  # what those who show cards ask for

Stretch = tuple[float, float]


@dataclass(frozen=True)
class Marked:
    """A place on a card's map: degrees, and the radius within which it surely lies."""

    lon: float
    lat: float
    precision_km: float = 0.0


@dataclass(frozen=True)
class Map:
    """Where something is: the spots it is about are marked, the others stand for bearing."""

    shapes: Shapes
    spots: tuple[Marked, ...]
    others: tuple[Marked, ...] = ()


@dataclass(frozen=True)
class Card:
    """What a card says. `site` and `kind` stand above the title, `lead` and `foot` below.

    `names` are those in other scripts; one for which there is no type is left out. `story` are the
    stretches of time of all events, as parts of one, and `own` those that the card is about.
    """

    title: str
    site: str = ""
    kind: str = ""
    names: tuple[str, ...] = ()
    lead: str = ""
    foot: str = ""
    when: Moment | None = None
    story: tuple[Stretch, ...] = ()
    own: tuple[Stretch, ...] = ()
    map: Map | None = None

    @property
    def said(self) -> str:
        """The same in words, for those who do not see it."""
        return ". ".join(p.rstrip(".") for p in (self.title, self.lead, self.foot) if p)


def draw_card(card: Card) -> str:
    """Draw a card: title above, date or facts below, the whole story as a line at its foot."""
    right = _edge(card.map) - _GUTTER if card.map else WIDTH - _MARGIN
    floor, below = _below(card, right)
    return element(
        "svg",
        element("style", _STYLE),
        element("rect", class_="paper", width=WIDTH, height=HEIGHT),
        *(_map(card.map) if card.map else ()),
        *_head(card, right),
        *_middle(card, right, floor),
        *below,
        *_story(card, right),
        xmlns="http://www.w3.org/2000/svg",
        width=WIDTH,
        height=HEIGHT,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
    )


def drawable(card: Card) -> bool:
    """Whether there is type for every word that cannot be left out."""
    return draws(f"{card.title}{card.site}{card.kind}{card.lead}{card.foot}")


def _head(card: Card, right: float) -> Iterator[str]:
    room = Space(right - _MARGIN - width_of(card.kind, _SMALL) - _GUTTER, ((_SMALL, 1),))
    yield _line(set_lines(card.site, room, SEMIBOLD), _MARGIN, _HEAD, "soft strong")
    yield _words(card.kind, right, _HEAD, _SMALL, "accent end")
    yield element("path", class_="rule", d=f"M{_MARGIN} {_HEAD + 22}H{right:g}")


def _below(card: Card, right: float) -> tuple[float, list[str]]:
    """Say the date beside its drawing, or the lead; then the foot; tell how high that reaches."""
    drawn: list[str] = []
    if card.when and _bounded(card.when):
        wide = GLYPH_WIDTH * _SCALE
        drawn += _date(card.when, right - wide)
        right -= wide + 2 * _GUTTER
    lead = set_lines(card.lead, Space(right - _MARGIN, _SIZES_OF_LEADS), SEMIBOLD)
    foot = _set(card.foot, right - _MARGIN, (26, 24, 22, 20), REGULAR)
    last = _FOOT - (_SMALL + 18 if card.foot else 0)
    first = last - max(len(lead.lines) - 1, 0) * lead.size * _LEADING
    drawn += [*_block(lead, first, "strong"), _line(foot, _MARGIN, _FOOT, "soft")]
    return min(first - lead.size, _GLYPH_TOP if card.when else HEIGHT), drawn


def _middle(card: Card, right: float, floor: float) -> Iterator[str]:
    """Set the title; under it, as far as there is room, the names in other scripts."""
    names = [name for name in card.names if draws(name)]
    height = floor - _AIR - _TITLE - (_AIR + _NAME_STEP if names else 0)
    sizes = [(size, min(most, int(height / size / _LEADING))) for size, most in _SIZES]
    room = Space(right - _MARGIN, [(size, most) for size, most in sizes if most])
    lines = set_lines(card.title, room, SEMIBOLD)
    y = _TITLE + lines.size * _ASCENT
    yield from _block(lines, y, "title")
    y += (len(lines.lines) - 1) * lines.size * _LEADING + _AIR
    for name in names:
        y += _NAME_STEP
        if y + _AIR > floor:
            break
        yield _line(_set(name, right - _MARGIN, (36, 30, 24, 20), _face(name)), _MARGIN, y, "name")


def _date(when: Moment, left: float) -> Iterator[str]:
    """Draw the date large, with the first and the last day of the line on which it lies."""
    drawn = draw_glyph(when)
    first, last = frame_of(when)
    top = _FOOT - 34 - GLYPH_HEIGHT * _SCALE
    move = f"translate({left - GLYPH_MARGIN * _SCALE:g} {top:g}) scale({_SCALE:g})"
    yield element("g", drawn, transform=move)
    start = _day(first, year=first.year != last.year)
    yield _words(start, left, _FOOT, 20, "soft")
    yield _words(_day(last, year=True), left + GLYPH_WIDTH * _SCALE, _FOOT, 20, "soft end")


def _story(card: Card, right: float) -> Iterator[str]:
    """Draw every event of a known day as a stroke, and what the card is about in colour.

    Of the others the vague ones would make a fog; one's own are told by a bar as long as the doubt.
    """
    if not card.story:
        return
    wide = right - _MARGIN
    yield element("path", class_="hair", d=f"M{_MARGIN} {_STORY}H{right:g}")
    strokes = [stretch for stretch in card.story if _sharp(stretch) and stretch not in card.own]
    bars = [stretch for stretch in card.own if not _sharp(stretch)]
    own = [stretch for stretch in card.own if _sharp(stretch)]
    for class_, stretches, size, high in (
        ("all", strokes, 2.5, 18),
        ("own", bars, 6.0, 7),
        ("own", own, 6.0, 32),
    ):
        for start, end in stretches:
            long = max((end - start) * wide, size) if high < size + 2 else size
            x = min(_MARGIN + start * wide, right - long)
            y = _STORY - high / 2
            yield element("rect", class_=class_, x=x, y=y, width=long, height=high)


def _sharp(stretch: Stretch) -> bool:
    return stretch[1] - stretch[0] < _SHARP


def _map(map_: Map) -> Iterator[str]:
    """Lay the ground into the right of the card, moved so that what it is about lies in sight."""
    whole = Projection(map_.shapes.frame, 1.0)
    edge = _edge(map_)
    zoom = max(HEIGHT / whole.height, (WIDTH - edge) / whole.width)
    ground = Projection(map_.shapes.frame, zoom)
    points = [ground.point(spot.lon, spot.lat) for spot in map_.spots]
    radii = [spot.precision_km * ground.per_km for spot in map_.spots]
    # What fills the map is no spot on it: its name alone says where it is.
    marked = [(spot, r) for spot, r in zip(map_.spots, radii, strict=True) if r < _FILLS]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    wide = WIDTH - edge
    left = min(max((min(xs) + max(xs)) / 2 - wide / 2, 0), ground.width - wide)
    top = min(max((min(ys) + max(ys)) / 2 - HEIGHT / 2, 0), ground.height - HEIGHT)
    others = [ground.point(spot.lon, spot.lat) for spot in map_.others]
    drawn = [
        draw_ground(map_.shapes, ground),
        *_countries(
            map_.shapes,
            ground,
            (left, top, wide),
            [ground.point(spot.lon, spot.lat) for spot, _ in marked],
        ),
        *(element("circle", class_="other", cx=x, cy=y, r=4.5) for x, y in others),
        *(_here(ground.point(spot.lon, spot.lat), radius) for spot, radius in marked),
    ]
    inside = element("rect", x=edge, width=wide, height=HEIGHT)
    yield element("clipPath", inside, id="map")
    moved = element("g", *drawn, transform=f"translate({edge - left:.1f} {-top:.1f})")
    yield element("g", moved, clip_path="url(#map)")
    yield element("path", class_="hair", d=f"M{edge} 0V{HEIGHT}")


def _edge(map_: Map) -> int:
    """Where the map begins: several places need more room than one."""
    return _MAP_LEFT if len(map_.spots) == 1 else _MAPS_LEFT


def _here(point: Stretch, radius: float) -> str:
    x, y = point
    halo = element("circle", class_="halo", cx=x, cy=y, r=radius) if radius > _DOT else ""
    return halo + element("circle", class_="here", cx=x, cy=y, r=_DOT)


def _countries(
    shapes: Shapes,
    ground: Projection,
    sight: tuple[float, float, float],
    points: Sequence[Stretch],
) -> Iterator[str]:
    """Name the countries whose names stand whole in sight, and on nothing that is marked."""
    left, top, wide = sight
    for name in shapes.names:
        x, y = ground.point(name.lon, name.lat)
        focus = name.layer == "focus-name"
        words, size = name.name.upper(), 24 if focus else 18
        half = (width_of(words, size) + len(words) * _SPACED) / 2 + 8
        inside = left + half < x < left + wide - half
        inside = inside and top + size < y < top + HEIGHT - size
        roomy = focus or name.room * KM_PER_DEGREE * ground.per_km > half
        free = all(abs(x - px) > half + _DOT or abs(y - py) > size + _DOT for px, py in points)
        fits = inside and roomy and free and draws(words)
        if fits and name.layer in {"focus-name", "country-name"}:
            yield _words(words, x, y, size, "focus country" if focus else "country")


def _set(words: str, width: float, sizes: tuple[int, ...], face: Face) -> Lines:
    return set_lines(words, Space(width, tuple((size, 1) for size in sizes)), face)


def _face(name: str) -> Face:
    return NASKH if any("؀" <= letter <= "ۿ" for letter in name) else REGULAR


def _block(lines: Lines, y: float, class_: str) -> Iterator[str]:
    for row, words in enumerate(lines.lines):
        yield _words(words, _MARGIN, y + row * lines.size * _LEADING, lines.size, class_)


def _line(lines: Lines, x: float, y: float, class_: str) -> str:
    return _words(" ".join(lines.lines), x, y, lines.size, class_)


def _words(words: str, x: float, y: float, size: float, class_: str) -> str:
    return element("text", text(words), class_=class_, x=x, y=y, font_size=size) if words else ""


def _day(day: date, *, year: bool) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}{f' {day.year}' if year else ''}"


def _bounded(when: Moment) -> bool:
    return when.earliest is not None or when.latest is not None


_MARGIN, _GUTTER = 64, 32
_MAP_LEFT, _MAPS_LEFT = 776, 600
_HEAD, _TITLE, _FOOT, _STORY = 82, 142, 524, 581  # where lines of type stand
_SMALL = 26
_ASCENT, _LEADING = 0.78, 1.13
_NAME_STEP, _AIR = 50, 16
_GLYPH_TOP = 428
_SCALE = 2.9  # of the drawing of a date
_SPACED = 3.0
_DOT = 9.0
_FILLS = 200.0  # pixels: half of the map
_SHARP = 0.012  # of the line
_SIZES = ((84, 2), (76, 3), (68, 3), (62, 4), (56, 4), (50, 5), (44, 6), (38, 7))
_SIZES_OF_LEADS = ((36, 1), (32, 2), (28, 3), (25, 5), (22, 6))

_STYLE = """
text{font-family:"Card Serif","Card Naskh";fill:INK}
.title{font-weight:600;letter-spacing:-.012em}
.strong{font-weight:600}.name{fill:INK-SOFT}.soft{fill:INK-SOFT}.accent{fill:ACCENT}
.end{text-anchor:end}
.paper{fill:PAPER}.rule{fill:none;stroke:INK;stroke-width:2}
.hair{fill:none;stroke:RULE-STRONG;stroke-width:1.2}
.all{fill:RULE-STRONG}.own{fill:ACCENT}
.chr-g-line{fill:none;stroke:INK-SOFT;stroke-opacity:.6;stroke-width:.6}
.chr-g-mark{fill:ACCENT}
.chr-g-ring{fill:PAPER;stroke:ACCENT;stroke-width:1.1}
.chr-g-stroke{fill:none;stroke:ACCENT;stroke-width:1.1}
.chr-g-query{font-weight:600;font-size:13px;fill:ACCENT}
.chr-sea{fill:MAP-SEA}.chr-earth path{fill:none;stroke-linejoin:round}
.chr-earth .chr-land{fill:MAP-LAND}
.chr-earth .chr-lake{fill:MAP-SEA}
.chr-earth .chr-river{stroke:MAP-BORDER;stroke-width:16}
.chr-earth .chr-coast{stroke:MAP-BORDER;stroke-width:13}
.chr-earth .chr-border{stroke:MAP-BORDER;stroke-width:15}
.chr-earth .chr-border-focus{stroke:MAP-FOCUS;stroke-width:24}
.chr-earth .chr-border-unsettled{stroke:MAP-BORDER;stroke-width:14;stroke-dasharray:50 40}
.country{text-anchor:middle;letter-spacing:3px;fill:MAP-FOCUS}
.focus{font-weight:600}
.other{fill:INK-SOFT}.here{fill:ACCENT;stroke:PAPER;stroke-width:3}
.halo{fill:ACCENT;fill-opacity:.1;stroke:ACCENT;stroke-width:1.5;stroke-dasharray:5 6}
"""
for _ink in sorted(STOPS, reverse=True):  # the longer of two names that begin alike first
    _STYLE = _STYLE.replace(f":{_ink.upper()}", f":{level(_ink)}")
