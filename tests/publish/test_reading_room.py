"""The page of the preview on which a second person reads: for this machine, and nobody else."""

from __future__ import annotations

import http.client
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

import pytest

from chronology.cli.pipeline import examine
from chronology.publish import watch
from chronology.publish.reading_room import LARGEST_FORM, ROOM, Room, is_of_here
from chronology.publish.signing import Desk
from chronology.publish.watch import Preview
from chronology.values.faults import Question
from examples import EXAMPLE

DAY = date(2001, 12, 31)
TITLE = "Two keepers reportedly leave Grey Rock"
FILE = "reviews/2001/two-keepers-leave.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    shutil.copytree(EXAMPLE, root)
    return root


@pytest.fixture
def room(project: Path) -> Room:
    return Room(lambda: laid(project), lambda: DAY)


def laid(root: Path, *, asked: bool = False) -> Desk:
    chronology = examine(root).chronology
    first = chronology.statements[0]
    question = Question(
        first.place(0),
        "dropped-hedge",
        "is <it> so?",
        words=("reportedly",),
        statement=first.stated,
    )
    return Desk(root, chronology, (question,) if asked else ())


def seal(root: Path) -> str:
    return laid(root).missing()[0].statement.seal


def test_a_statement_stands_beside_its_marked_passage(room: Room) -> None:
    page = room.show()
    assert TITLE in page
    assert "<mark>" in page
    assert "events/2001/two-keepers-leave.md:2:8, 17 to read" in page


def test_what_is_found_is_written_and_the_next_one_follows(project: Path, room: Room) -> None:
    form = {"seal": seal(project), "verdict": "fair", "by": "second reader"}
    assert room.take(form) == ""
    written = (project / FILE).read_text("utf-8")
    assert "reader: second reader\n  day: 2001-12-31\n  verdict: fair\n" in written
    assert "16 to read" in room.show()
    assert 'value="second reader"' in room.show()


def test_what_is_skipped_is_not_shown_again_and_not_written(project: Path, room: Room) -> None:
    assert room.take({"seal": seal(project), "verdict": "skip"}) == ""
    assert "16 to read" in room.show()
    assert not (project / "reviews").exists()


def test_when_all_is_read_or_skipped_the_page_says_so(project: Path, room: Room) -> None:
    for one in laid(project).missing():
        room.take({"seal": one.statement.seal, "verdict": "skip"})
    assert "There is nothing to read. 17 were skipped." in room.show()


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"seal": "0123456789ab", "verdict": "fair", "by": "me"}, "has changed since"),
        ({}, "has changed since"),
        ({"verdict": "maybe", "by": "me"}, "fair, not fair, or skipped"),
        ({"verdict": "unfair", "by": "me"}, "says in a line what is wrong"),
        ({"verdict": "fair", "by": " "}, "empty"),
        ({"verdict": "fair", "by": "me", "answer-other-rule": "x"}, "nothing is asked here"),
    ],
)
def test_what_is_wrong_with_a_form_is_told_and_nothing_written(
    form: dict[str, str], told: str, project: Path, room: Room
) -> None:
    sent = {"seal": seal(project), **form} if form else {}
    assert told in room.take(sent)
    assert not (project / "reviews").exists()


def test_questions_are_shown_with_their_words_and_need_an_answer(project: Path) -> None:
    room = Room(lambda: laid(project, asked=True), lambda: DAY)
    page = room.show()
    assert "is &lt;it&gt; so?" in page
    assert "<strong>reportedly</strong>" in page
    form = {"seal": seal(project), "verdict": "fair", "by": "me"}
    assert room.take(form) == "no answer to dropped-hedge"
    assert room.take({**form, "answer-dropped-hedge": "a plan is a plan"}) == ""


@pytest.mark.parametrize(
    ("client", "host", "origin", "here"),
    [
        ("127.0.0.1", "127.0.0.1:8000", "http://127.0.0.1:8000", True),
        ("127.0.0.1", "localhost:8000", "http://localhost:8000", True),
        ("::1", "[::1]:8000", "http://[::1]:8000", True),
        ("127.0.0.1", "localhost:8000", None, True),
        ("127.0.0.1", "localhost:8000", "", False),
        ("127.0.0.1", "localhost:8000", "null", False),
        ("127.0.0.1", "localhost:8000", "http://evil.example", False),
        ("127.0.0.1", "localhost:8000", "http://localhost:9000", False),
        ("127.0.0.1", "evil.example:8000", "http://evil.example:8000", False),
        ("127.0.0.1", "localhost.evil.example", None, False),
        ("127.0.0.1", "evil.example@[", None, False),
        ("127.0.0.1", "", None, False),
        ("192.0.2.7", "localhost:8000", "http://localhost:8000", False),
    ],
)
def test_only_a_page_of_ours_on_this_machine_may_ask(
    client: str, host: str, origin: str | None, *, here: bool
) -> None:
    assert is_of_here(client, host, origin) is here


@pytest.fixture
def port(project: Path, room: Room, tmp_path: Path) -> Iterator[int]:
    preview = Preview(lambda: (), lambda _: None, room=room)
    (tmp_path / "site").mkdir()
    with watch.server(preview, tmp_path / "site", ("127.0.0.1", 0)) as httpd:
        Thread(target=httpd.serve_forever, daemon=True).start()
        yield httpd.server_port
        httpd.shutdown()


def send(port: int, path: str, body: str, **headers: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    method = "POST" if body else "GET"
    connection.request(method, path, body or None, headers)
    with connection.getresponse() as answer:
        status, said = answer.status, answer.read().decode()
    connection.close()
    return status, said


def test_a_form_that_is_sent_from_here_is_taken(project: Path, port: int) -> None:
    body = urlencode({"seal": seal(project), "verdict": "fair", "by": "me"})
    assert send(port, ROOM, body, Origin=f"http://127.0.0.1:{port}")[0] == 303
    assert (project / FILE).is_file()
    status, said = send(port, ROOM, body, Origin=f"http://127.0.0.1:{port}")
    assert (status, 'role="alert"' in said) == (303, False)
    status, said = send(port, ROOM, "verdict=fair", Origin=f"http://127.0.0.1:{port}")
    assert (status, 'role="alert"' in said) == (400, True)


def test_a_form_that_is_sent_from_elsewhere_is_not(project: Path, port: int) -> None:
    body = urlencode({"seal": seal(project), "verdict": "fair", "by": "me"})
    ours = f"http://127.0.0.1:{port}"
    assert send(port, ROOM, body)[0] == 403
    assert send(port, ROOM, body, Origin="https://evil.example")[0] == 403
    assert send(port, ROOM, body, Origin=ours, Host="evil.example")[0] == 403
    assert send(port, "/", body, Origin=ours)[0] == 404
    assert send(port, ROOM, "x" * (LARGEST_FORM + 1), Origin=ours)[0] == 413
    assert not (project / "reviews").exists()


def test_the_page_is_for_this_machine_and_has_no_news(port: int) -> None:
    status, page = send(port, ROOM, "")
    assert (status, "<script>" in page) == (200, False)
    assert send(port, ROOM, "", Host="evil.example")[0] == 404
