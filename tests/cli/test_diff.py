"""The review card: what a change does, told to a maintainer, and nobody can act in it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cards import PULL_REQUEST, card, drawn, golden
from chronology.checks.rules import Rule, rules
from chronology.cli.card import compared
from chronology.cli.cards.markdown import escaped
from chronology.cli.commands.diff import FORMATS
from chronology.cli.main import cli
from chronology.cli.runs import marked, reworded
from chronology.cli.snapshots import folder
from examples import EXAMPLE, examples, play

EVENT = "# events/2001/machine-announced.md\n"
RENAMED = (
    "# events/2001/no-comment.md (copy of events/2001/board-silent.md)\n"
    "# events/2001/board-silent.md (remove)"
)
HOSTILE = (
    "<img src=x onerror=alert(1)> @maintainer #12 https://evil.example/x www.evil.example "
    "![p](x.png) [l](y) **b** `c` ~~s~~ | $m$ :tada: GH-7"
)


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["--root", str(root), *arguments], catch_exceptions=False)


def git(root: Path, *arguments: str) -> str:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *who, *arguments], cwd=root, capture_output=True, check=True)
    return done.stdout.decode().strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    shutil.copytree(EXAMPLE, root)
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "first")
    return root


@pytest.mark.parametrize(("format_", "name"), [("markdown", "card.md"), ("json", "card.json")])
def test_the_card_of_a_pull_request_is_what_a_maintainer_last_read(
    format_: str, name: str, tmp_path: Path
) -> None:
    text = drawn(card(PULL_REQUEST, tmp_path), format_)
    assert text == golden(name, text)


@pytest.mark.parametrize("format_", FORMATS)
def test_a_card_is_the_same_whenever_it_is_drawn(format_: str, tmp_path: Path) -> None:
    one, other = (drawn(card(PULL_REQUEST, tmp_path / name), format_) for name in "ab")
    assert one == other


@pytest.mark.parametrize("format_", FORMATS)
def test_no_change_is_told_in_few_words(format_: str, tmp_path: Path) -> None:
    nothing = card("", tmp_path)
    assert not nothing
    text = drawn(nothing, format_)
    assert "Look at this first" not in text
    assert len(text) < 2_500


def test_what_carries_every_check_comes_before_what_is_said(tmp_path: Path) -> None:
    text = drawn(card(PULL_REQUEST, tmp_path), "markdown")
    order = ["## Look at this first", "origins.harbour-master.actor", "aliases",
             "## What it takes away", "## What it says"]  # fmt: skip
    assert [text.index(part) for part in order] == sorted(text.index(part) for part in order)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("# chronology.yml\nnot_names: [Siberia]", "**not\\_names**: new: **Siberia**"),
        ("# seeds/wire.yml\nreach: full", "reach**: ~~quotes-only~~ → **full**"),
        (
            "# seeds/gazette.yml\nfurniture:\n  - {text: The lamp burned all night, why: an ad}",
            "text: The lamp burned all night; why: an ad",
        ),
        (EVENT + "allow: {unsupported-number: as I say}", "**allow.unsupported-number**: new: "),
        ("# docs/overrides/main.html (whole file)\n<b>confirmed</b>", "+<b>confirmed</b>"),
        ("# .gitattributes (whole file)\n/seeds/*.txt -diff", "+/seeds/\\*.txt -diff"),
        ("# docs/assets/x.css (whole file)\nh1::after{content:'!'}", "+h1::after"),
        ("# docs/more.md (whole file)\n# All sources agree", "is published and cites nothing"),
        (EVENT + "body: A [light](http://evil.example) would. [@board]", "no check reads"),
        ("# .github/workflows/x.yml (whole file)\non: push", ".github/workflows/x.yml (added)"),
        ("# Other.txt (whole file)\nx", "`Other.txt` added"),
    ],
)  # fmt: skip
def test_what_no_check_holds_is_shown_first(change: str, told: str, tmp_path: Path) -> None:
    text = drawn(card(change, tmp_path), "markdown")
    first = text.partition("## Look at this first")[2].partition("\n## ")[0]
    assert told.replace("\\*", "*") in first, text


def test_a_changed_document_is_shown_with_what_rests_on_it(tmp_path: Path) -> None:
    change = card("", tmp_path)
    text = tmp_path / "head/seeds/wire.txt"
    text.write_bytes(text.read_bytes().replace(b"still has its", b"has lost its"))
    change = compared(folder("a", EXAMPLE), folder("b", tmp_path / "head"))
    shown = drawn(change, "markdown")
    assert "is no longer the text that was archived; on it rest machine-announced." in shown
    assert "light ~~still~~ has " in shown
    assert "has **lost** " in shown
    assert "**seed-altered**" in shown


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("# events/2001/board-silent.md (remove)", "> ~~The Lighthouse Board has not commented~~"),
        (
            "# events/2001/others-to-follow.md\ndate: 2001-06?",
            "~~by 30 June 2001 (\\[..2001-06-30\\])~~ → **perhaps June 2001** (2001-06?)",
        ),
        ("# events/2001/again.md (copy of events/2001/board-silent.md)", "**Told twice?**"),
        (EVENT + "body: Who knows?", "**It rests on no passage.**"),
        (EVENT + "body: 'It burned. [editorial: it did]'", "with this reason: it did"),
        ("# events/2001/board-silent.md\ndated_because: so", "**dated\\_because**: new: **so**"),
        (
            RENAMED,
            "### Event renamed: The Lighthouse Board has not commented",
        ),
    ],
)
def test_what_is_said_now_is_shown_with_what_was_said(
    change: str, told: str, tmp_path: Path
) -> None:
    text = drawn(card(change, tmp_path), "markdown")
    assert told in text.partition("## What it says")[2], text


def test_what_second_readers_found_is_shown_first_and_beside_its_sentence(tmp_path: Path) -> None:
    seal = (
        card("", tmp_path / "a")
        .revision.after.statements_of(
            card("", tmp_path / "b").revision.after.event["board-silent"]
        )[0]
        .seal
    )
    review = (
        "# reviews/2001/board-silent.yml (whole file)\nstatements:\n"
        "  - {{seal: {}, sentence: The Lighthouse Board has not commented, reader: a second reader,"
        " day: 2001-12-30, verdict: fair}}\n"
    )
    added = drawn(card(review.format(seal), tmp_path / "c"), "markdown")
    first = added.partition("## Look at this first")[2].partition("\n## ")[0]
    assert "### What second readers found" in first
    assert "reader: a second reader; day: 2001-12-30; verdict: fair" in first
    assert "- reviewed: 0 → **1**" in added
    retitled = "# events/2001/board-silent.md\ntitle: The Lighthouse Board has said nothing\n"
    voided = drawn(
        card(retitled + review.format(seal), tmp_path / "d", review.format(seal)), "markdown"
    )
    assert "a second reader read it before it changed." in voided
    assert "removed-review" not in voided
    gone = drawn(card("", tmp_path / "e", review.format(seal)), "markdown")
    assert "- [ ] **removed-review**: a second reader found" in gone


def test_a_fault_of_either_state_is_told_and_stops_nothing(tmp_path: Path) -> None:
    broken = EVENT + "date: soon"
    for before, after in (("", broken), (broken, ""), (broken, broken)):
        change = card(after, tmp_path / f"{len(before)}-{len(after)}", before)
        assert change.unread
        assert "cannot be read in full" in drawn(change, "markdown")
        for format_ in FORMATS:
            assert ("malformed-date" in drawn(change, format_)) is (bool(after) and not before)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_whatever_is_wrong_the_card_is_drawn(rule: Rule, tmp_path: Path) -> None:
    play(examples(rule, "Faulty")[0], tmp_path, pin=False)
    one, other = folder("a", EXAMPLE), folder("b", tmp_path)
    for change in (compared(one, other), compared(other, one)):
        assert drawn(change, "markdown").startswith("# What this change does\n")
        assert json.loads(drawn(change, "json"))["counts"]


def test_settings_that_cannot_be_read_stop_nothing(tmp_path: Path) -> None:
    for format_ in FORMATS:
        assert drawn(card("# chronology.yml (whole file)\n[", tmp_path / format_), format_)


def hostile(root: Path) -> Any:  # noqa: ANN401 - a card, and no more is asked of it
    quoted = json.dumps(HOSTILE)
    return card(
        f"{EVENT}title: {quoted}\nbody: {quoted}\nkind: {quoted}\n"
        f"# seeds/wire.yml\npublisher: {{name: {quoted}, how: x}}\n"
        f"# docs/assets/{'x'}.css (whole file)\n```\n{HOSTILE}",
        root,
    )


def test_nothing_of_a_pull_request_acts_in_markdown(tmp_path: Path) -> None:
    text = drawn(hostile(tmp_path), "markdown")
    html = MarkdownIt("commonmark", {"html": True}).enable(["strikethrough", "table"]).render(text)
    found: list[str] = []

    class Elements(HTMLParser):
        def handle_starttag(self, tag: str, _: object) -> None:
            found.append(tag)

    Elements().feed(html)
    assert {*found} <= {"h1", "h2", "h3", "p", "ul", "li", "strong", "em", "s", "code", "pre",
                        "blockquote"}  # fmt: skip
    outside = re.sub(
        r"^(`{3,})diff\n.*?^\1$|(`+)[^`].*?\2", "", text, flags=re.MULTILINE | re.DOTALL
    )
    for acts in ("@maintainer", "#12", "https://", "www.evil", "<img", "![p]", "GH-7", ":tada:"):
        assert acts not in outside, acts
    assert "alert(1)" in text  # it is shown, and does nothing


def test_nothing_of_a_pull_request_acts_in_html(tmp_path: Path) -> None:
    html = drawn(hostile(tmp_path), "html")
    assert "<img" not in html
    assert not re.search(r"<(?:script|link|a|iframe)\b|https?://(?!evil)", html)


def test_nothing_of_a_pull_request_acts_in_a_terminal(tmp_path: Path) -> None:
    change = card(EVENT + 'body: "a \\e[31m b \\u202e c"', tmp_path)
    for format_ in FORMATS:
        text = drawn(change, format_)
        assert "\x1b" not in text
        assert "\u202e" not in text or format_ == "json"


@given(st.text(max_size=60))
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    rendered = (
        MarkdownIt("commonmark").enable(["strikethrough", "table"]).render(f"x{escaped(text)}")
    )
    shown = re.sub(r"<U\+\w+>", "", escaped(text))
    assert "<a" not in rendered
    assert "<img" not in rendered
    assert "\n" not in shown


def test_words_are_marked_where_they_stand_and_differences_on_both_sides() -> None:
    runs = [tuple(run) for run in marked("It would, if so, be run.", ["be run", "would", ""])]
    assert [text for text, style in runs if style == "strong"] == ["would", "be run"]
    assert "".join(text for text, _ in runs) == "It would, if so, be run."
    was, now = reworded("a b c", "a x c")
    assert [(r.text, r.style) for r in was if r.style] == [("b", "struck")]
    assert [(r.text, r.style) for r in now if r.style] == [("x", "strong")]


def test_the_json_card_names_all_that_is_asked(tmp_path: Path) -> None:
    read = json.loads(drawn(card(PULL_REQUEST, tmp_path), "json"))
    assert {one["rule"] for one in read["taken_away"]} == {"given-speaker", "removed-hedge"}
    hows = {one["how"]: one for one in read["records"] if one["register"] == "events"}
    said = hows["changed"]["statements"][0]
    assert said["old"]["text"] != said["new"]["text"]
    assert said["new"]["citations"][0]["origin"] == "the Lighthouse Board"
    assert read["counts"]["events"] == {"old": 4, "new": 5}


def test_a_revision_of_git_is_a_base_and_a_head(repository: Path) -> None:
    play(PULL_REQUEST, repository)
    worktree = run(repository, "diff", "HEAD", "--format", "json")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "second")
    commits = run(repository, "diff", "HEAD^", "--head", "HEAD", "--format", "json")
    one, other = (json.loads(done.output) for done in (worktree, commits))
    for read in (one, other):
        assert read.pop("base").startswith("HEAD")
        assert read.pop("head")
    assert one == other
    assert not json.loads(run(repository, "diff", "HEAD", "--format", "json").output)["records"]


def test_a_folder_is_a_base(tmp_path: Path) -> None:
    play(PULL_REQUEST, tmp_path / "a")
    read = json.loads(run(tmp_path / "a", "diff", str(EXAMPLE), "--format", "json").output)
    assert len(read["records"]) == 3


@pytest.mark.parametrize("name", ["nowhere", "--output=x", "-h"])
def test_a_base_that_is_none_is_a_wrong_use(name: str, repository: Path) -> None:
    done = CliRunner().invoke(cli, ["--root", str(repository), "diff", "--", name])
    assert done.exit_code == 2
    assert not (repository / "x").exists()


def test_a_tree_cannot_hide_a_file_by_its_attributes_nor_write_beside_the_folder(
    repository: Path, tmp_path: Path
) -> None:
    (repository / ".gitattributes").write_text("seeds/* export-ignore\n*.md export-subst\n")
    (repository / "docs/link.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "secret.md").write_text("# secret words\n")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "hide")
    done = run(repository, "diff", "HEAD^", "--head", "HEAD", "--format", "json")
    read = json.loads(done.output)
    assert not read["texts"]
    assert [one["rule"] for one in read["faults"]] == ["symbolic-link"]
    assert "secret words" not in done.output


def test_a_name_that_leads_out_of_the_tree_is_refused(repository: Path) -> None:
    blob = git(repository, "rev-parse", "HEAD:chronology.yml")
    raw = b"100644 ..\0" + bytes.fromhex(blob)
    tree = subprocess.run(
        ["git", "hash-object", "-t", "tree", "-w", "--literally", "--stdin"],
        cwd=repository, input=raw, capture_output=True, check=True,
    ).stdout.decode().strip()  # fmt: skip
    commit = git(repository, "commit-tree", tree, "-m", "x")
    done = CliRunner().invoke(cli, ["--root", str(repository), "diff", commit])
    assert done.exit_code == 2
    assert "which is no name" in done.output
