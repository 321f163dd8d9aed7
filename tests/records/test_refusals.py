"""Why a record was refused, in the author's words."""

import pytest
from pydantic import BaseModel, ValidationError

from chronology.records.models import Base, Event, Seed, Settings
from chronology.records.refusals import nearest, refusals
from chronology.values.faults import Fault
from chronology.values.yaml_tree import compose

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
        (Event, EVENT + "changes: [{base: a, force: b, to: gone}]", 5, "`to`: `gone` is none of",
         "one of `present`"),
        (Event, EVENT + "tier: [main]", 5, "`tier`: a word or a text belongs here, not a list",
         "bracket"),
        (Event, EVENT + "tier: Main", 5, "`tier`: `Main` is none of", "did you mean `main`?"),
        (Event, EVENT + "tier:", 5, "`tier`: nothing stands here", "write a value"),
        (Event, EVENT + "tier: ''", 5, "`tier`: an empty text is none of", "write one of"),
        (Event, EVENT + "actors: {a: b}", 5, "`actors`: a list belongs here, not fields", "[one,"),
        (Event, EVENT + "actors: ''", 5, "`actors`: a list belongs here, not an empty", "[one,"),
        (Event, EVENT + 'actors: ["a\\eb"]', 5, "`a<U+001B>b` cannot stand here", "`a-b`"),
        (Event, EVENT + "after: [a, B c]", 5, "`B c` cannot stand here", "such as `b-c`"),
        (Event, EVENT + "allow: {A b: x}", 5, "`A b` cannot stand here", "small letters"),
        (Event, EVENT + "differs: [{about: a, readings: [], uses: 1, because: x}]", 5,
         "`readings`: at least 2 belong here", "add to the list"),
        (Event, EVENT + "deadline: soon", 5, "`soon` cannot be read as a date", "write a year"),
        (Seed, SEED + "url: ftp://x", 9, "`ftp://x` cannot stand here", "http://"),
        (Seed, SEED + "headline: ''", 9, "`headline`: this is empty", "write something"),
        (Seed, SEED.replace("0" * 64, "x"), 6, "`x` cannot stand here", "SHA-256"),
        (Seed, SEED.replace("language: en", "language: English"), 7, "`English` cannot", "`en`"),
        (Base, "name: x\nkind: y\ncoordinates: {lat: x, lon: 181, precision_km: 0, basis: z}", 3,
         "`lat`: a number belongs here, not `x`", "in digits"),
        (Settings, "kinds: {a: {name: x, description: y, speech: maybe}}", 1,
         "`speech`: `true` or `false` belongs here, not `maybe`", "write one of the two"),
        (Settings, "kinds: {a: {name: x, description: y, speech: [a]}}", 1,
         "`speech`: `true` or `false` belongs here, not a list", "write one of the two"),
        (Settings, "title: x\ndescription: y\nas_of: 2001\nkinds: {a: b}", 4,
         "`a`: fields belong here, not `b`", "`name: value`"),
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


@pytest.mark.parametrize(
    ("uses", "shown"), [("zero", "`zero`"), ("{a: b}", "fields"), ("[a]", "a list")]
)
def test_what_may_be_one_of_two_sorts_is_refused_once(uses: str, shown: str) -> None:
    differs = (
        "differs: [{about: a, readings: [{value: a, citations: [b]}, {value: c, citations: [d]}]"
    )
    (fault,) = refused(Event, EVENT + differs + f", uses: {uses}, because: x}}]")
    assert fault.message == f"`uses`: a whole number belongs here, not {shown}"
    assert fault.help == "or write `none`"


@pytest.mark.parametrize("number", ["nan", "inf", "1e400"])
def test_a_number_that_is_none_is_refused(number: str) -> None:
    text = f"name: x\nkind: y\ncoordinates: {{lat: {number}, lon: 1, precision_km: 1, basis: z}}"
    assert len(refused(Base, text)) == 1


def test_a_long_value_is_shown_in_part_and_on_one_line() -> None:
    (fault,) = refused(Event, EVENT.replace("occurred", '"so\\n' + "x" * 500 + '"'))
    assert "\n" not in fault.message
    assert len(fault.message) < 250


@pytest.mark.parametrize(
    ("word", "words", "meant"),
    [
        ("wires", ["gazette", "wire"], "wire"),
        ("base-dairy", ["base-diary", "base"], "base-diary"),
        ("ocurred", ["reported", "occurred"], "occurred"),
        ("Occurred", ["reported", "occurred"], "occurred"),
        ("actor", ["after", "actors"], "actors"),
        ("ali", ["ahmed-ali", "alia-b"], "ahmed-ali"),
        ("north-bridge", ["bridge-north-of-town", "bridge"], "bridge-north-of-town"),
        ("ali", ["ahmed-ali", "omar-ali"], None),
        ("who-did-it", ["fdd", "pew"], None),
        ("landing", ["plan", "claim"], None),
        ("xyz", ["abc"], None),
        ("wire", [], None),
    ],
)
def test_what_was_meant_is_asked_only_where_it_is_near(
    word: str, words: list[str], meant: str | None
) -> None:
    assert nearest(word, words) == (f"did you mean `{meant}`?" if meant else "")


def test_a_misspelt_field_is_not_missing_too() -> None:
    faults = refused(Event, EVENT.replace("kind:", "knid:"))
    assert [fault.rule for fault in faults] == ["unknown-field"]
