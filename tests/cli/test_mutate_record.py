"""A measurement that is kept says of which texts and of which program it is."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from chronology.cli.main import cli
from chronology.language import splitter
from chronology.pages.fragments import mutation
from chronology.records.fingerprint import measured_on
from chronology.records.load import load
from examples import play


def test_what_was_measured_is_shown_until_a_text_changes(tmp_path: Path) -> None:
    play("tier: main", tmp_path)
    once = ["mutate", "--kind", "citation-dropped", "--most", "1", "--processes", "1", "--record"]
    done = CliRunner().invoke(cli, ["--root", str(tmp_path), *once], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    record = json.loads((tmp_path / mutation.RECORD).read_text(encoding="utf-8"))
    assert record["measured_on"] == measured_on(load(tmp_path, splitter).files)
    play("title: The Board says that a machine would run the Grey Rock light", tmp_path)
    assert record["measured_on"] != measured_on(load(tmp_path, splitter).files)
