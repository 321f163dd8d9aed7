"""A page says which of its sentences a second person has read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import rendered
from chronology.derive.reviews import Standing
from chronology.edition.edition import Edition
from chronology.edition.reviewed import reading, signs
from chronology.pages.views import event
from chronology.pages.written import written
from chronology.publish.signing import Desk, Opinion
from examples import play

EVENT = "events/two-keepers-leave/"
SIGN = 'aria-label="read by a second person"'


def read(root: Path, *, fair: bool = True, titles: bool = True) -> None:
    play("tier: main", root)
    chronology = rendered.edition(root).chronology
    desk = Desk(root, chronology, ())
    day = chronology.settings.as_of.earliest
    assert day
    for standing in desk.missing():
        if titles or not standing.statement.title:
            desk.sign(standing, Opinion("second reader", day, fair=fair, because="it is not so"))


def page(root: Path) -> str:
    made = rendered.edition(root)
    return next(p.body for p in event.pages(made) if p.url == EVENT)


def test_a_sentence_that_was_read_bears_a_quiet_sign_after_its_last_mark(tmp_path: Path) -> None:
    read(tmp_path)
    html = page(tmp_path)
    assert html.count(SIGN) == 1
    assert html.index(
        "passage 2</a>" if "passage 2</a>" in html else 'aria-label="passage 2"'
    ) < html.index(SIGN)
    assert "All 2 sentences were read beside their passages by a second person." in html


def test_a_page_says_how_many_are_not_read_yet(tmp_path: Path) -> None:
    read(tmp_path, titles=False)
    told = "1 of 2 sentences was read beside their passages by a second person; 1 not yet."
    assert told in page(tmp_path)


def test_one_changed_word_voids_one_review_and_the_page_says_so(tmp_path: Path) -> None:
    read(tmp_path)
    path = tmp_path / "events/2001/two-keepers-leave.md"
    path.write_text(
        path.read_text("utf-8").replace("reportedly left Grey", "reportedly quit Grey"), "utf-8"
    )
    html = page(tmp_path)
    assert SIGN not in html
    told = "1 of 2 sentences was read beside their passages by a second person; 1 has changed since"
    assert f"{told} it was read." in html


def test_what_was_found_unfair_is_said(tmp_path: Path) -> None:
    read(tmp_path, fair=False)
    made = rendered.edition(tmp_path).chronology
    assert "2 were found unfair" in reading(made, made.event["two-keepers-leave"])


def test_what_no_gate_could_examine_is_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play("tier: main", tmp_path)
    monkeypatch.setattr(Standing, "unread", True)
    html = page(tmp_path)
    assert "no gate could examine this" in html
    assert "2 could be examined by no gate" in html


def test_a_hand_written_page_that_cites_says_it_below_what_rests_on_passages(
    tmp_path: Path,
) -> None:
    play("tier: main", tmp_path)
    (tmp_path / "docs/index.md").write_text(
        "# Leaving\n\nTwo of the five keepers reportedly left Grey Rock. "
        "[@two-keepers-leave#gazette]\n\n"
        "## More\n\nThe documents end here. [editorial: a remark]\n\n"
        '<div data-fragment="chronology"></div>\n',
        "utf-8",
    )
    made = rendered.edition(tmp_path)
    text = written(made).pages["index.md"]
    note = text.index('<p class="chr-note">No second person')
    assert text.index("a remark") < note < text.index("data-fragment")


def test_a_page_without_statements_says_nothing(tmp_path: Path) -> None:
    play("tier: main", tmp_path)
    made: Edition = rendered.edition(tmp_path)
    actor = made.chronology.actors["keepers"]
    assert reading(made.chronology, actor) == ""
    assert signs(replace(made.chronology), actor) == ()
