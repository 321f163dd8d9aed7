"""Lies about values are refused on subjects that no rule was written for, and a stream goes on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from chronology.checks.measured import Hits, write
from chronology.checks.measured import read as measured
from chronology.cli.main import cli
from chronology.evaluation.trial import Judged, judge

CORPUS = Path(__file__).parent / "foreign_values.txt"


def cases() -> Iterator[tuple[str, str | None, str, bool]]:
    passage, speaker = "", None
    for line in CORPUS.read_text("utf-8").splitlines():
        sign, _, text = line.partition(" ")
        if sign == '"':
            named, _, rest = text.removeprefix("[").partition("] ")
            speaker, passage = (named, rest) if text.startswith("[") else (None, text)
        elif sign in {"+", "-"}:
            yield passage, speaker, text, sign == "+"


def read(claim: str, *passages: str, speaker: str | None = None) -> Judged:
    return judge(claim, passages, "en", speaker)


def test_the_corpus_holds_more_than_sixty_lies() -> None:
    assert sum(not sound for *_, sound in cases()) > 60


@pytest.mark.parametrize(("passage", "speaker", "claim", "sound"), [*cases()])
def test_a_lie_about_a_value_is_refused_and_no_honest_sentence_is(
    passage: str,
    speaker: str | None,
    claim: str,
    sound: bool,  # noqa: FBT001 - a side
) -> None:
    assert bool(read(claim, passage, speaker=speaker).faults) is not sound


def test_a_sentence_in_the_words_of_the_passage_is_neither_refused_nor_asked_about() -> None:
    passage = (
        "The xz-utils project has two maintainers: Mr. Reid and, since May, No. 2 of the list."
    )
    for claim in ("The xz-utils project has two maintainers", "No. 2 of the list"):
        assert read(claim, passage) == Judged((), (), unread=False)


def test_a_title_with_a_no_in_it_denies_nothing() -> None:
    found = read("The band Refused recorded “No Way Out”.", "No Way Out was recorded by Refused.")
    assert not found.questions


def test_without_a_pack_a_text_is_unread_and_only_figures_are_compared() -> None:
    found = judge("Es war 5.6.1, nicht 70 Leute.", ["Es war 5.6.0 mit 80 Leuten."], "de")
    assert found.unread
    assert {one.kind for one in found.faults} == {"unsupported-identifier", "unsupported-number"}
    assert not found.questions


def trial(*lines: str, options: tuple[str, ...] = ()) -> Result:
    return CliRunner().invoke(cli, ["trial", "-", *options], input="\n".join(lines) + "\n")


def test_the_stream_answers_each_line_and_goes_on_after_one_that_it_cannot_read() -> None:
    good = json.dumps({"id": "a", "claim": "It was 5.6.1.", "passages": ["It was 5.6.0."]})
    result = trial(good, "{", '{"id": 3}', '{"id": 4, "claim": "x", "passages": "x"}', good)
    first, broken, missing, wrong, last = map(json.loads, result.stdout.splitlines())
    assert result.exit_code == 1
    assert first == last
    assert first == {
        "id": "a",
        "faults": [{"rule": "unsupported-identifier", "words": "5.6.1"}],
        "questions": [],
        "unread": False,
    }
    assert broken["error"].startswith("this is no JSON")
    assert missing == {"id": 3, "error": "`passage` is missing"}
    assert wrong == {"id": 4, "error": "`passages` is a list of texts"}


def test_a_stream_that_could_be_read_is_a_success() -> None:
    assert trial('{"claim": "x", "passage": "x"}').exit_code == 0


def test_the_score_prints_both_sides_for_each_set_and_rule() -> None:
    pair = {"claim": "It was 5.6.1.", "passage": "It was 5.6.0.", "set": "s", "label": "refuted"}
    sound = {**pair, "passage": "It was 5.6.1.", "label": "supported"}
    result = trial(json.dumps(pair), json.dumps(sound), options=("--score",))
    rows = {line.split()[0]: line for line in result.stdout.splitlines()}
    assert set(rows) == {"all", "s", "`unsupported-identifier`"}
    assert "unsupported refused   1 of 1" in rows["s"]
    assert "supported refused   0 of 1" in rows["s"]


def test_tokens_are_read_as_they_were_typed() -> None:
    assert not read("The price was $ 5 -LRB- 3 % -RRB- .", "The price was $5 (3%).").questions


def test_what_each_rule_did_is_kept_for_its_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "measured.yml"
    monkeypatch.setattr("chronology.cli.commands.trial.write", partial(write, file=kept))
    passage = "The ferry carried 40 passengers to Holm."
    lines = [
        {"claim": "The ferry carried 41 passengers.", "label": "refuted", "set": "ferries"},
        {"claim": "The ferry carried 40 passengers.", "label": "supported", "set": "ferries"},
    ]
    said = "".join(json.dumps({"id": "1", "passage": passage, **line}) + "\n" for line in lines)
    done = CliRunner().invoke(cli, ["trial", "-", "--score", "--write", "2026-11-25"], input=said)
    assert done.exit_code == 0, done.output
    measures = measured(kept)
    assert measures is not None
    assert (measures.date, measures.pairs) == ("2026-11-25", {"ferries": 2})
    assert measures.refused["unsupported-number"] == {"ferries": Hits(right=1, wrong=0)}
