"""Questions and answers, a JSON object a line."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from chronology.cli.streams import UnreadableError, answer, text, text_or_nothing
from examples import EXAMPLE

ROOT = Path(__file__).parents[2]
QUOTE = "One of the fishermen said that three keepers had left"


def ask(line: bytes) -> Any:  # noqa: ANN401 - JSON has no type
    told = io.StringIO()
    answer(lambda asked: {"got": text(asked, "a")}, [line], told)
    assert told.getvalue().count("\n") == 1
    return json.loads(told.getvalue())


def run(*command: str, asked: bytes) -> list[Any]:
    done = subprocess.run(
        [sys.executable, "scripts/build.py", "--root", str(EXAMPLE), *command],
        cwd=ROOT, input=asked, capture_output=True, check=True,
    )  # fmt: skip
    assert done.stderr == b""
    return [json.loads(line) for line in done.stdout.splitlines()]


@contextmanager
def running(*command: str) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, "scripts/build.py", "--root", str(EXAMPLE), *command],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.communicate()


@pytest.mark.parametrize(
    "line",
    [b"", b"\n", b"x", b"[1]", b'"a"', b"1", b"null", b"{", b'{"a": 1}', b'{"a": null}', b"{}",
     b'{"b": "x"}', b"\xff\xfe", b"[" * 100_000, b'{"a": "\xe9"}', b"{\x00\x00\x00}"],
)  # fmt: skip
def test_what_cannot_be_read_is_answered_with_an_error(line: bytes) -> None:
    assert list(ask(line)) == ["error"]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b" \n", "the line is empty"),
        (b'{"a": }', "this is no JSON: Expecting value at 7"),
        (b'{"a": "\xe9"}', "this is no UTF-8: the byte 0xe9 at 8"),
        (b"[" * 100_000, "this is no JSON that can be read: maximum recursion depth"),
        (b'{"a": ' + b"9" * 10_000 + b"}", "this is no JSON that can be read: Exceeds the limit"),
        (b'{"a": null}', "`a` is no text"),
    ],
)
def test_an_error_says_what_is_wrong_with_the_line(line: bytes, error: str) -> None:
    assert ask(line)["error"].startswith(error)


@pytest.mark.parametrize("value", ["", "x", "é", "\u2028", "\ud800", "x" * 1_000_000])
def test_any_text_comes_through(value: str) -> None:
    assert ask(json.dumps({"a": value}).encode() + b"\n") == {"got": value}


def test_a_mark_of_byte_order_is_passed_over() -> None:
    assert ask('\ufeff{"a": "x"}'.encode()) == {"got": "x"}


def test_a_text_may_be_missing_where_it_may_be() -> None:
    assert text_or_nothing({}, "a") is None
    assert text_or_nothing({"a": None}, "a") is None
    with pytest.raises(UnreadableError, match="no text"):
        text_or_nothing({"a": 1}, "a")


def test_quotations_are_verified_line_by_line() -> None:
    asked: list[object] = [
        {"seed": "wire", "quote": QUOTE},
        {"seed": "wire", "quote": QUOTE.replace("three", "four")},
        {"seed": "gazette", "quote": "The lamp burned all night", "prefix": "since 1988."},
        {"seed": "gazette", "quote": "Hale's ropes are the best"},
        {"seed": "nowhere", "quote": QUOTE},
        {"seed": "wire"},
        {"seed": "wire", "quote": QUOTE, "prefix": 1},
        {"seed": "wire", "quote": "\ud800 \ud800 \ud800"},
        {"seed": "\ud800", "quote": QUOTE},
    ]
    answers = run("cite", "--verify", "-", asked=b"\n".join(json.dumps(a).encode() for a in asked))
    document = (EXAMPLE / "seeds/wire.txt").read_text("utf-8")
    ((start, end),) = answers[0]["spans"]
    assert document[start:end] == QUOTE
    assert [one.get("rule", "error") for one in answers] == [
        None, "quote-not-found", None, "quote-in-furniture", "unknown-seed", "error", "error",
        "hidden-characters", "unknown-seed",
    ]  # fmt: skip
    assert [one["verdict"] for one in answers if "verdict" in one] == [
        "found", "not found", "found", *["not found"] * 4
    ]  # fmt: skip
    assert all(one["spans"] == [] for one in answers if one.get("verdict") == "not found")
    assert list(answers[0]) == ["verdict", "rule", "spans"]


def test_dates_are_derived_line_by_line() -> None:
    asked = [
        {"expression": "five or six days ago", "anchor": "2026-01-27", "direction": "past"},
        {"expression": "next week", "anchor": "2026-01-27", "direction": None},
        {"expression": "once upon a time", "anchor": "2026-01-27"},
        {"expression": "five days ago", "anchor": "yesterday"},
        {"expression": "five days ago", "anchor": None},
        {"expression": "five days ago", "anchor": "2026-01-27", "direction": "sideways"},
        {"expression": 5, "anchor": "2026-01-27"},
    ]
    answers = run("date", "-", asked=b"\n".join(json.dumps(a).encode() for a in asked))
    assert answers[0] == {
        "date": "[2026-01-21,2026-01-22]", "earliest": "2026-01-21", "latest": "2026-01-22",
        "rule": "days-ago",
    }  # fmt: skip
    assert answers[1]["date"] == "2026-02-02/2026-02-08"
    assert answers[2] == {"date": None, "earliest": None, "latest": None, "rule": None}
    assert [list(one) for one in answers[3:]] == [["error"]] * 4


@pytest.mark.parametrize(
    ("command", "question", "key"),
    [
        (("cite", "--verify", "-"), {"seed": "wire", "quote": QUOTE}, "verdict"),
        (("date", "-"), {"expression": "last week", "anchor": "2026-01-27"}, "date"),
    ],
)
def test_each_answer_comes_before_the_next_question(
    command: tuple[str, ...], question: dict[str, str], key: str
) -> None:
    with running(*command) as process:
        assert process.stdin
        assert process.stdout
        for asked in (question, "no question", question):
            process.stdin.write(json.dumps(asked).encode() + b"\n")
            process.stdin.flush()
            answered = json.loads(process.stdout.readline())
            assert (key if asked is question else "error") in answered


def test_documents_are_verified_in_a_project_that_is_not_in_order(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE / "seeds", tmp_path / "seeds")
    (tmp_path / "seeds/broken.yml").write_text("a: [", "utf-8")
    (tmp_path / "events/2001").mkdir(parents=True)
    (tmp_path / "events/2001/x.md").write_bytes(b"\xff")
    line = json.dumps({"seed": "wire", "quote": QUOTE}).encode()
    answers = run("--root", str(tmp_path), "cite", "--verify", "-", asked=line)
    assert answers[0]["verdict"] == "found"
