"""A corpus of sentences that say what their quotation says, and of such as say something else.

Each is put below an event that cites the quotation, and the gates are run over it. Floors are kept
for what is caught and for what is blamed wrongly.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from chronology.cli.main import cli
from chronology.evaluation.mutate import PINS, Lie, Original, original
from examples import EXAMPLE

CORPUS = Path(__file__).parent / "misstatements.txt"
NAMES = {
    "actors": {"guild": "Guild", "crown": "Crown", "herald": "Herald", "mara-lind": "Mara Lind"}
    | {"olaf-berg": "Olaf Berg"},
    "bases": {"eastham": "Eastham", "westham": "Westham"},
}
EVENT = """\
---
title: {title}
date: "[..2001-05-06]"
kind: statement
status: reported
citations:
  words:
    seed: chronicle
    quote: {quote}
    origin: {origin}
    by: publication
---

{body} [@words]
"""
SEED = """\
title: {{text: A chronicle of two harbours, how: described}}
publisher: {{name: The Chronicle, how: it is printed there}}
published: {{date: 2001-05-06, how: inferred, reasoning: it is told, certain: 2001-05}}
archived: 2001-06-01
received_as: chronicle.txt
sha256: {sha256}
language: en
origins:
  article: {{name: the article itself}}
  foreman: {{name: "the foreman, to the Herald", via: [herald]}}
"""


class Case(NamedTuple):
    """A sentence below a quotation, and whether it says the same."""

    number: int
    quote: str
    origin: str
    sentence: str
    sound: bool


def cases() -> list[Case]:
    found: list[Case] = []
    quote, origin, number = "", "article", 0
    for line in CORPUS.read_text("utf-8").splitlines():
        sign, _, text = line.partition(" ")
        if sign == '"':
            number += 1
            origin = text[1 : text.index("]")] if text.startswith("[") else "article"
            quote = text.split("] ", 1)[-1]
        elif sign in {"+", "-"}:
            found.append(Case(number, quote, origin, text, sign == "+"))
    return found


def path(number: int) -> str:
    return f"events/2001/passage-{number}.md"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Original:
    """A chronology in order, of which each event repeats its quotation."""
    root = tmp_path_factory.mktemp("misstatements")
    shutil.copytree(EXAMPLE, root, dirs_exist_ok=True)
    for folder, names in NAMES.items():
        for id_, name in names.items():
            kind = "newspaper" if id_ == "herald" else "body" if folder == "actors" else "region"
            text = f"---\nname: {name}\nkind: {kind}\n---\n"
            (root / "docs" / folder / f"{id_}.md").write_text(text, "utf-8")
    quotes = {case.number: (case.quote, case.origin) for case in cases()}
    text = "\n\n".join(quote for quote, _ in quotes.values()) + "\n"
    (root / "seeds/chronicle.txt").write_text(text, "utf-8")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    (root / "seeds/chronicle.yml").write_text(SEED.format(sha256=sha256), "utf-8")
    for number, (quote, origin) in quotes.items():
        event = EVENT.format(title=quote.rstrip("."), quote=quote, origin=origin, body=quote)
        (root / path(number)).write_text(event, "utf-8")
    CliRunner().invoke(cli, ["--root", str(root), "accept", "--new"], catch_exceptions=False)
    return original(root)


def told(project: Original, case: Case) -> tuple[list[str], list[str]]:
    """Give the faults and the questions of a sentence below its quotation."""
    event = EVENT.format(
        title=case.quote.rstrip("."), quote=case.quote, origin=case.origin, body=case.sentence
    )
    verdicts = project.verdicts(Lie("said", path(case.number), case.sentence, event))
    faults = [f"{one.rule}: {one.message}" for one in verdicts.faults if one.rule not in PINS]
    at = path(case.number)
    return faults, [f"{q.rule}: {q.message}" for q in verdicts.questions if q.place.path == at]


def test_whoever_repeats_the_quotation_says_what_it_says(project: Original) -> None:
    quotes = {case.number: case for case in cases()}
    for case in quotes.values():
        assert not told(project, case._replace(sentence=case.quote))[0], case.quote


def test_nearly_every_sentence_that_says_something_else_is_refused_or_asked_about(
    project: Original,
) -> None:
    wrong = [case for case in cases() if not case.sound]
    escaped = [case.sentence for case in wrong if not any(told(project, case))]
    assert len(escaped) <= len(wrong) * 0.10, "\n".join(escaped)


def test_no_sentence_that_says_the_same_is_refused_and_few_are_asked_about(
    project: Original,
) -> None:
    right = {case.sentence: told(project, case) for case in cases() if case.sound}
    refused = [f"{sentence}: {faults}" for sentence, (faults, _) in right.items() if faults]
    asked = [f"{sentence}: {questions}" for sentence, (_, questions) in right.items() if questions]
    assert not refused, "\n".join(refused)
    assert len(asked) <= len(right) * 0.15, "\n".join(asked)
