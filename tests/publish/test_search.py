from __future__ import annotations

import gzip
import json
import stat
from pathlib import Path

import pytest

import rendered
from chronology.edition.edition import Edition
from chronology.pages.searchable import published, texts
from chronology.pages.site import Searchable
from chronology.publish import search as searching
from chronology.publish.search import RefusedError, index
from chronology.publish.write import File
from examples import play

TWO = (
    Searchable(
        "events/a/", "<html lang='en'><body><p>The lamp burned all night.</p></body></html>"
    ),
    Searchable("bases/b/", "<html lang='en'><body><p>Маяк · منارة</p></body></html>"),
)


def contents(found: tuple[File, ...]) -> dict[str, bytes]:
    return {one.path: one.content() for one in found}


def test_the_same_texts_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = index(TWO, tmp_path / "one"), index(TWO, tmp_path / "two")
    assert contents(first) == contents(second)
    assert [one.key for one in first] == [one.key for one in second]


def test_an_index_holds_what_a_search_needs_and_no_interface(tmp_path: Path) -> None:
    found = {one.path for one in index(TWO, tmp_path)}
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json", "pagefind/records.json"} < found
    assert not [url for url in found if "ui" in url or url.endswith(".css")]


def test_a_list_tells_whose_each_fragment_is(tmp_path: Path) -> None:
    files = contents(index(TWO, tmp_path))
    records = json.loads(files["pagefind/records.json"])
    assert list(records.values()) == ["events/a/", "bases/b/"]
    for fragment, url in records.items():
        packed = files[f"pagefind/fragment/{fragment}.pf_fragment"]
        assert json.loads(gzip.decompress(packed).removeprefix(b"pagefind_dcd"))["url"] == url


def test_unchanged_texts_are_not_indexed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = index(TWO, tmp_path)
    monkeypatch.setattr(searching, "get_executable", lambda: tmp_path / "no such thing")
    assert contents(index(TWO, tmp_path)) == contents(first)


def test_changed_texts_leave_nothing_of_the_last_index(tmp_path: Path) -> None:
    index(TWO, tmp_path)
    found = index(TWO[:1], tmp_path)
    there = {path for path in tmp_path.rglob("*") if path.is_file()}
    assert there == {tmp_path / one.path.removeprefix("pagefind/") for one in found} | {
        tmp_path / "key",
        tmp_path / "list",
    }


def test_without_texts_there_is_no_index(tmp_path: Path) -> None:
    assert index((), tmp_path) == ()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ('{"message_id":1,"payload":{"type":"Error","message":"no room"}}', "no room"),
        ("", "ended before it had answered"),
    ],
)
def test_an_indexer_that_refuses_is_a_broken_tool(
    answer: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "tool"
    said = f"printf %s '{answer}' | base64 -w0; printf ,\n" if answer else ""
    tool.write_text(f"#!/bin/sh\n{said}cat > /dev/null\n" if answer else "#!/bin/sh\n", "utf-8")
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(searching, "get_executable", lambda: tool)
    with pytest.raises(RefusedError, match=message):
        index(TWO, tmp_path / "index")


def searched(edition: Edition) -> dict[str, str]:
    return {text.url: text.html for text in texts(edition)}


def test_an_event_is_found_by_its_words_its_passages_and_every_name_of_what_it_tells_of() -> None:
    html = searched(rendered.edition())["events/two-keepers-leave/"]
    assert "Two keepers reportedly leave Grey Rock" in html
    assert "their beds were carried down to the boat" in html
    assert "Гре́й-Рок" in html
    assert "between" not in html
    assert "23–29 April 2001" in html


def test_markup_in_a_text_stays_text(tmp_path: Path) -> None:
    play("title: A <b>bold</b> claim & more", tmp_path)
    html = searched(rendered.edition(tmp_path))["events/machine-announced/"]
    assert "A &lt;b&gt;bold&lt;/b&gt; claim &amp; more" in html


def test_of_a_document_nothing_is_searched_that_its_page_does_not_show() -> None:
    edition = rendered.edition()
    pages = rendered.pages()
    for archived in edition.chronology.archive.values():
        shown = rendered.words(pages[f"documents/{archived.id}/"].body)
        for start, end in published(edition, archived):
            assert " ".join(archived.document.text[start:end].split()) in shown
    assert "best ropes" not in "".join(searched(edition).values())


def test_a_document_in_full_reach_is_searched_whole_and_unused_passages_are_marked(
    tmp_path: Path,
) -> None:
    play("# seeds/gazette.yml\nreach: full", tmp_path)
    found = searched(rendered.edition(tmp_path))
    (url,) = (url for url in found if "The%20lamp%20burned%20all%20night" in url)
    assert url.startswith("documents/gazette/#:~:text=")
    assert "unused" in found[url]
    used = [html for url, html in found.items() if url.startswith("documents/gazette/#two-keepers")]
    assert used
    assert "unused" not in used[0]


def test_a_passage_is_not_found_by_the_title_of_its_document() -> None:
    found = searched(rendered.edition())
    (html, *_) = (html for url, html in found.items() if url.startswith("documents/gazette/#"))
    weighed = html.partition("data-pagefind-weight")[2]
    title = rendered.edition().chronology.archive["gazette"].seed.title.text
    assert title not in weighed
