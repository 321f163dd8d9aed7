"""YAML as text with positions, and what is wrong with it."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from chronology.values.faults import Fault
from chronology.values.yaml_tree import DEPTH, compose


def faults(text: str) -> list[Fault]:
    return compose(text, "x.yml")[2]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: NO", "NO"),
        ("a: 08", "08"),
        ("a: 2026-01-27", "2026-01-27"),
        ("a: 1_000", "1_000"),
        ("a: 0x1f", "0x1f"),
        ("a: 12:30:45", "12:30:45"),
        ("a: true", "true"),
        ("a: 1e3", "1e3"),
        ("a: =", "="),
        ("a: 'null'", "null"),
        ('a: ""', ""),
        ("a: null", None),
        ("a: ~", None),
        ("a:", None),
        ("a: >-\n  one-\n  two", "one- two"),
        ("a: |\n  one\n  two\n", "one\ntwo\n"),
        ("a: [x, 1]", ["x", "1"]),
        ("a: {b: 1}", {"b": "1"}),
    ],
)
def test_every_value_is_the_text_that_was_typed(text: str, value: object) -> None:
    tree, _, found = compose(text, "x.yml")
    assert found == []
    assert tree == {"a": value}


@pytest.mark.parametrize(
    ("text", "place", "rule", "help_"),
    [
        ("a: 1\n\tb: 2", "x.yml:2:1", "malformed", "spaces"),
        ("a:\n\t- b", "x.yml:2:1", "malformed", "spaces"),
        ('a: "open\nb: 1', "x.yml:1:4", "malformed", "not closed"),
        ('a: "open\nb: 1\nc: "d"', "x.yml:1:4", "malformed", "close the quotation mark"),
        ("a: 'it's'", "x.yml:1:4", "malformed", "'' for one within"),
        ("a: [b] c", "x.yml:1:4", "malformed", "between quotation marks"),
        ("a: b\n- c", "x.yml:2:1", "malformed", "indent"),
        ("a: b\n  c: d", "x.yml:2:3", "malformed", "indent"),
        ("a: [b,", "x.yml:1:4", "malformed", "close the bracket"),
        ("a: [", "x.yml:1:4", "malformed", "close the bracket"),
        ("a: ]", "x.yml:1:4", "malformed", "bracket"),
        ("a: |b", "x.yml:1:5", "malformed", "begins with > or |"),
        ('a: "\\ud800"', "x.yml:1:7", "malformed", "the character itself"),
        ("a: 1\n=======\nb: 2", "x.yml:2:1", "malformed", "merge conflict"),
        ("a: !!set {b}", "x.yml:1:4", "malformed", "remove the tag"),
        ("a: [b\nc: 1", "x.yml:1:4", "malformed", "close the bracket"),
        ("a: b: c", "x.yml:1:5", "malformed", "colon"),
        ("a: @b", "x.yml:1:4", "malformed", "begins with @"),
        ("a: `b`", "x.yml:1:4", "malformed", "begins with `"),
        ("a: %b", "x.yml:1:4", "malformed", "begins with %"),
        ("a: *b", "x.yml:1:4", "malformed", "begins with *"),
        ("a: * b", "x.yml:1:5", "malformed", "begins with *"),
        ('a: "\\q"', "x.yml:1:5", "malformed", "backslash"),
        ("a\nb: 1", "x.yml:2:1", "malformed", "indent"),
        ("a: 1\n...\nb: 1", "x.yml:3:1", "malformed", "`...`"),
        ("a: 1\n---\nb: 1", "x.yml:2:1", "malformed", "`---`"),
        ("a: - b", "x.yml:1:4", "malformed", "line of its own"),
        ("a: b\x07c", "x.yml:1:5", "malformed", "control"),
        ("a: 1\nb: 2\na: 3", "x.yml:3:1", "duplicate-key", "one of the two"),
        ("a:\n  b: 1\n  b: 2", "x.yml:3:3", "duplicate-key", "one of the two"),
        ("a: &n 1\nb: *n", "x.yml:2:4", "yaml-alias", "write it out"),
        ("a: !!python/name:x y", "x.yml:1:4", "malformed", "remove the tag"),
        ("a: !x y", "x.yml:1:4", "malformed", "remove the tag"),
        ("? [a, b]\n: c", "x.yml:1:3", "malformed", "brackets"),
    ],
)
def test_what_cannot_be_read_is_a_fault_with_its_place(
    text: str, place: str, rule: str, help_: str
) -> None:
    (fault,) = faults(text)
    assert (str(fault.place), fault.rule) == (place, rule), fault
    assert help_ in fault.help


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 5000 + "]" * 5000,
        "a: " + "{b: " * 200 + "}" * 200,
        "a:\n" + "".join(" " * n + "a:\n" for n in range(1, 200)),
        "a:\n  " + "- " * 200 + "x",
        "a:\n  " + "? " * 200 + "x",
    ],
)
def test_deep_nesting_is_refused_before_it_hurts(text: str) -> None:
    (fault,) = faults(text)
    assert fault.rule == "malformed"
    assert f"more than {DEPTH} deep" in fault.message


def test_deep_nesting_that_is_no_yaml_either_is_refused_as_such() -> None:
    (fault,) = faults("a: " + "[" * 100 + "}")
    assert fault.rule == "malformed"


def test_many_short_lists_are_not_deep() -> None:
    assert faults("a:\n" + "  - [b, c]\n" * 100) == []


def test_every_duplicate_and_every_alias_is_reported() -> None:
    found = faults("a: &n 1\nb: *n\nc: *n\na: 2\nb: 3")
    assert [fault.rule for fault in found] == [*["duplicate-key"] * 2, "yaml-alias", "yaml-alias"]


def test_lines_are_counted_from_where_the_text_stands_in_its_file() -> None:
    tree, source, _ = compose("\na: b\nc: [d, e]\n", "x.md", first_line=2)
    assert tree == {"a": "b", "c": ["d", "e"]}
    assert str(source.at("a")) == "x.md:3:4"
    assert str(source.at_key("a")) == "x.md:3:1"
    assert str(source.at("c", 1)) == "x.md:4:8"
    assert compose("a: [}", "x.md", first_line=5)[2][0].place.line == 5


def test_what_was_not_written_is_placed_at_its_nearest_parent() -> None:
    _, source, _ = compose("a:\n  b: c\n", "x.yml")
    assert str(source.at("a", "z", "y")) == "x.yml:2:3"
    assert str(source.at_key("a", "z")) == "x.yml:2:3"
    assert str(source.at("z")) == "x.yml:1:1"
    assert str(compose("[", "x.yml")[1].at("z")) == "x.yml:1:1"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("q: one two three", "x.yml:1:8"),
        ("q: 'one two three'", "x.yml:1:9"),
        ('q: "one two three"', "x.yml:1:9"),
        ("q: one\n  two three", "x.yml:2:3"),
        ("q: >-\n    one\n    two three", "x.yml:3:5"),
        ("q: |\n    one\n    two\n    three", "x.yml:3:5"),
        ('q: "one \\\n    two three"', "x.yml:2:5"),
    ],
)
def test_a_word_of_a_text_has_a_place_of_its_own(text: str, place: str) -> None:
    tree, source, _ = compose(text, "x.yml")
    assert isinstance(tree, dict)
    value = tree["q"]
    assert isinstance(value, str)
    assert str(source.inside(("q",), value, value.index("two"))) == place


def test_a_character_of_a_missing_value_is_where_the_value_would_be() -> None:
    _, source, _ = compose("a: b", "x.yml")
    assert str(source.inside(("z",), "text", 2)) == "x.yml:1:1"


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30)
TREES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(TEXTS, TREES, min_size=1, max_size=4))
def test_what_a_library_writes_is_read_as_it_was(tree: dict[str, object]) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, default_style='"')
    read, source, found = compose(text, "x.yml")
    assert found == []
    assert read == tree
    for key in tree:
        line = source.at_key(key).line
        assert text.split("\n")[line - 1].startswith(('"', "? "))


@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_be_read_or_refused(text: str) -> None:
    tree, _, found = compose(text, "x.yml")
    assert found or tree is None or isinstance(tree, (str, list, dict))
    for fault in found:
        assert fault.place.line >= 1
        assert fault.place.column >= 1
