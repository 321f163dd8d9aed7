"""Why a record was refused, in the author's words."""

import pytest
from pydantic import BaseModel, ValidationError

from chronology.faults import Fault
from chronology.model import Base, Event, Seed, Settings
from chronology.refusals import nearest, refusals
from chronology.yaml_tree import compose

EVENT = "title: x\ndate: 2001\nkind: x\nstatus: occurred\n"
SEED = (
    "title: {text: x, how: stated}\npublisher: {name: x, how: y}\narchived: 2001\n"
    "published: {date: 2001, how: stated, reasoning: x, certain: 2001}\nreceived_as: x\n"
    f"sha256: {'0' * 64}\nlanguage: en\norigins: {{}}\n"
)


def refused(kind: type[BaseModel], text: str) -> list[Fault]:
    tree, source, faults = compose(text, "x.yml")
    assert faults == []
    assert isinstance(tree, dict)
    with pytest.raises(ValidationError) as refused_with:
        kind.model_validate(tree)
    return list(refusals(refused_with.value, kind, tree, source))


@pytest.mark.parametrize(
    ("kind", "text", "line", "message", "help_"),
    [
        (Event, EVENT + "tiers: main", 5, "there is no field `tiers`", "did you mean `tier`?"),
        (Event, EVENT + "zzzzzz: main", 5, "there is no field `zzzzzz`", "the fields are cit"),
        (Event, EVENT + "citations: {a: {seed: b, quote: c, origin: d, form: e}}", 5,
         "there is no field `form`", "did you mean `from`?"),
        (Event, EVENT + "outcome: {si: met}", 5, "`is` is missing", "add a line `is: …`"),
        (Event, EVENT + "changes: [{base: a, force: b, to: gone}]", 5, "`gone` is none of", ""),
        (Event, EVENT + "tier: [main]", 5, "`['main']` is none of", ""),
        (Event, EVENT + "after: [a, B c]", 5, "`B c` cannot stand here", "small letters"),
        (Event, EVENT + "allow: {A b: x}", 5, "`A b` cannot stand here", "small letters"),
        (Event, EVENT + "differs: [{about: a, readings: [], uses: 1, because: x}]", 5,
         "`readings`: at least 2 belong here", ""),
        (Event, EVENT + "deadline: soon", 5, "`soon` cannot be read as a date", "write a year"),
        (Seed, SEED + "url: ftp://x", 9, "`ftp://x` cannot stand here", "http://"),
        (Seed, SEED + "headline: ''", 9, "`headline`: this is empty", "write something"),
        (Seed, SEED.replace("0" * 64, "x"), 6, "`x` cannot stand here", "it must match"),
        (Base, "name: x\nkind: y\ncoordinates: {lat: x, lon: 181, precision_km: 0, basis: z}", 3,
         "`lat`: a number belongs here, not `x`", ""),
        (Settings, "title: x\ndescription: y\nas_of: 2001\nkinds: {a: b}", 4,
         "`a`: a list of fields belongs here, not `b`", "`name: value`"),
    ],
)  # fmt: skip
def test_a_refusal_says_what_is_so_and_what_to_do(
    kind: type[BaseModel], text: str, line: int, message: str, help_: str
) -> None:
    faults = refused(kind, text)
    told = [fault for fault in faults if fault.message.startswith(message)]
    assert told, faults
    assert told[0].place.line == line
    assert help_ in told[0].help


def test_each_refusal_is_told_at_its_place() -> None:
    text = "name: x\nkind: y\ncoordinates: {lat: x, lon: 181, precision_km: 0, basis: z}"
    assert [fault.place.column for fault in refused(Base, text)] == [20, 28, 47]


def test_what_may_be_one_of_two_sorts_is_refused_once() -> None:
    differs = (
        "differs: [{about: a, readings: [{value: a, citations: [b]}, {value: c, citations: [d]}]"
    )
    (fault,) = refused(Event, EVENT + differs + ", uses: zero, because: x}]")
    assert fault.message == "`uses`: a whole number belongs here, not `zero`"
    assert fault.help == "or write `none`"


@pytest.mark.parametrize("number", ["nan", "inf", "1e400"])
def test_a_number_that_is_none_is_refused(number: str) -> None:
    text = f"name: x\nkind: y\ncoordinates: {{lat: {number}, lon: 1, precision_km: 1, basis: z}}"
    assert len(refused(Base, text)) == 1


def test_a_long_value_is_shown_in_part_and_on_one_line() -> None:
    (fault,) = refused(Event, EVENT.replace("occurred", '"so\\n' + "x" * 500 + '"'))
    assert "\n" not in fault.message
    assert len(fault.message) < 250


def test_nothing_is_meant_where_nothing_is_near() -> None:
    assert nearest("xyz", ["abc"]) == ""
    assert nearest("wire", []) == ""
    assert nearest("wires", ["gazette", "wire"]) == "did you mean `wire`?"
