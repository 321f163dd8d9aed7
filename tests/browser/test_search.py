"""Fifty things that people type, each with its right answer written down before the search was."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Visit
from browser.pages import Published
from browser.test_explore import EVENTS, PATIENCE, data, found, ready

# What is typed, and the page of whom or what is meant.
NAMED = {
    "حميميم": "bases/hmeimim/",
    "Hmeimim": "bases/hmeimim/",
    "Khmeimim": "bases/hmeimim/",
    "Hmeymim": "bases/hmeimim/",
    "Hamaimim": "bases/hmeimim/",
    "hmeimim airbase": "bases/hmeimim/",
    "T4": "bases/tiyas/",
    "T-4": "bases/tiyas/",
    "Tyas": "bases/tiyas/",
    "Al Tanf": "bases/al-tanf/",
    "Al-Tanf": "bases/al-tanf/",
    "At-Tanf": "bases/al-tanf/",
    "tanf garrison when": "bases/al-tanf/",
    "Shadadi": "bases/al-shaddadi/",
    "Kamishli": "bases/qamishli/",
    "Qamishly": "bases/qamishli/",
    "Qamishlo": "bases/qamishli/",
    "القامشلي": "bases/qamishli/",
    "Камышлы": "bases/qamishli/",
    "Tartous": "bases/tartus/",
    "Trump": "actors/donald-trump/",
    "ISIS": "actors/islamic-state/",
    "Islamic State": "actors/islamic-state/",
    "Daesh": "actors/islamic-state/",
    "YPG": "actors/sdf/",
    "Jolani": "actors/ahmed-al-sharaa/",
    "WSJ": "actors/wall-street-journal/",
    "Wall Street Journal": "actors/wall-street-journal/",
    "AP": "actors/associated-press/",
    "Hogir": "actors/hogir-al-abdo/",
    "CENTCOM": "actors/us-central-command/",
}
SAME = (
    ("Al Tanf", "Al-Tanf", "At-Tanf", "al tanf", "Tanf"),
    ("T4", "T-4", "Tiyas", "Tyas"),
    ("ISIS", "Islamic State", "Daesh"),
    ("WSJ", "Wall Street Journal", "The Wall Street Journal"),
    ("truce", "ceasefire", "cease-fire"),
    ("Hmeimim", "Khmeimim", "Hmeymim"),
)
# Words, and a word of the title that has to stand first.
FIRST = {
    "ceasefire extended": "ceasefire is extended",
    "trump withdrawl": "Trump",
    "US troops leave": "US forces have departed",
    "tanf garrison": "Al Tanf garrison",
    "Tiyas airbase": "Tiyas",
    "goodwill": "gesture",
}
ASKED = {
    "why did russia leave": "Why did Russia withdraw",
    "why did russia withdraw from qamishli": "Why did Russia withdraw",
    "when did us forces leave al tanf": "When did US forces leave Al Tanf",
    "how many us troops": "How large|How many US troops",
}
# As words and as ISO; what the period is.
PERIODS = {
    "January 2026": ("2026-01-01", "2026-01-31"),
    "2026-01-21": ("2026-01-21", "2026-01-21"),
    "21 January 2026": ("2026-01-21", "2026-01-21"),
    "Jan 21, 2026": ("2026-01-21", "2026-01-21"),
    "2018": ("2018-01-01", "2018-12-31"),
}
NOTHING = ("nonexistentxyz", "zeppelin", "quetzalcoatl")


@pytest.fixture
def explore(visit: Visit) -> Page:
    return ready(visit("explore/"))


def ask(page: Page, words: str) -> list[str]:
    page.get_by_label("Words").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator("#explore-chips")).to_contain_text(words, timeout=PATIENCE)
    expect(page.locator("#explore-found")).not_to_contain_text("Searching", timeout=PATIENCE)
    return found(page)


def told_of(site: Published, page: str) -> set[str]:
    id_ = page.split("/")[1]
    facets = ("actor", "base", "origin")
    return {
        event["id"]
        for event in data(site)["events"]
        if any(id_ in event[facet] for facet in facets)
    }


@pytest.mark.parametrize("words", NAMED)
def test_a_name_under_any_spelling_finds_its_page_and_all_that_tells_of_it(
    explore: Page, site: Published, words: str
) -> None:
    answer = set(ask(explore, words))
    links = explore.locator("#explore-names a")
    expect(links.first).to_be_visible(timeout=PATIENCE)
    pages = [link.get_attribute("href") or "" for link in links.all()]
    assert any(page.endswith(NAMED[words]) for page in pages), pages
    assert told_of(site, NAMED[words]) <= answer
    # What merely has letters in common is no answer: "Al-Tanf" once found half of all events.
    assert len(answer) < len(data(site)["events"]) / 2


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_spellings_of_one_thing_find_the_same(explore: Page, spellings: tuple[str, ...]) -> None:
    answers = {words: sorted(ask(explore, words)) for words in spellings}
    assert all(answers.values()), answers
    assert len({tuple(answer) for answer in answers.values()}) == 1, answers


@pytest.mark.parametrize("words", FIRST)
def test_the_best_match_stands_first_when_words_are_typed(explore: Page, words: str) -> None:
    assert ask(explore, words)
    expect(explore.locator(EVENTS).first).to_contain_text(FIRST[words])
    expect(explore.locator("select[name=order]")).to_have_value("match")


@pytest.mark.parametrize("words", ASKED)
def test_a_question_finds_its_answer(explore: Page, words: str) -> None:
    ask(explore, words)
    asked = explore.locator("#explore-questions a")
    expect(asked.first).to_be_visible(timeout=PATIENCE)
    wanted = ASKED[words].split("|")
    assert any(text.startswith(tuple(wanted)) for text in asked.all_inner_texts())
    asked.first.click()
    expect(explore.locator(":target")).to_be_visible()


@pytest.mark.parametrize("words", PERIODS)
def test_a_date_is_read_as_a_period(explore: Page, visit: Visit, words: str) -> None:
    answer = ask(explore, words)
    first, last = PERIODS[words]
    expect(explore.locator("#explore-found")).to_contain_text("is read as a period")
    expected = ready(visit(f"explore/?from={first}&to={last}"))
    assert sorted(answer) == sorted(found(expected))
    assert not explore.locator("#explore-events .chr-entry").first.get_by_text("May fall").count()


@pytest.mark.parametrize("words", NOTHING)
def test_what_stands_nowhere_finds_nothing_and_a_next_step(explore: Page, words: str) -> None:
    assert ask(explore, words) == []
    expect(explore.locator("#explore-events")).to_contain_text(f"“{words}” stands in no title")
    assert explore.locator("#explore-events a").count() >= 2


@pytest.mark.parametrize(
    ("words", "meant"), [("withdrawl", "withdrawal"), ("tanff", "tanf"), ("ceasefre", "ceasefire")]
)
def test_a_slip_is_forgiven_and_the_reader_is_told(explore: Page, words: str, meant: str) -> None:
    assert ask(explore, words)
    expect(explore.locator("#explore-found")).to_contain_text("howing results for")
    expect(explore.locator("#explore-found")).to_contain_text(f"“{meant}”")


def test_a_phrase_is_found_with_and_without_marks(explore: Page) -> None:
    quoted = ask(explore, "“five or six days”")
    assert quoted
    assert len(quoted) < 10
    assert set(quoted) <= set(ask(explore, "five or six days"))
    assert ask(explore, "protein powder")


def test_where_no_event_has_all_words_the_reader_is_told_so(explore: Page) -> None:
    assert ask(explore, "Trump zeppelin")
    expect(explore.locator("#explore-found")).to_contain_text("No event has all of this")


def test_filters_that_leave_nothing_can_be_taken_away(visit: Visit) -> None:
    explore = ready(visit("explore/?words=Kommersant&actor=jim-mattis"))
    assert found(explore) == []
    explore.get_by_role("button", name="Look without the filters").click()
    expect(explore.locator(EVENTS).first).to_be_visible()


def test_the_way_back_leads_to_the_same_order_and_the_same_place(visit: Visit) -> None:
    page = ready(visit("explore/?words=Qamishli"))
    before = found(page)
    link = page.locator(EVENTS).nth(12)
    link.scroll_into_view_if_needed()
    top = page.evaluate("scrollY")
    assert top > 300
    link.click()
    page.wait_for_url("**/events/**")
    page.go_back()
    ready(page)
    assert found(page) == before
    assert abs(page.evaluate("scrollY") - top) < 40


def test_the_browser_reads_dates_as_people_write_them(visit: Visit, address: str) -> None:
    page = visit("explore/")
    texts = {
        "3 March 2025": "2025-03-03",
        "March 3rd, 2025": "2025-03-03",
        "in March 2025": "2025-03",
        "Sept 2024": "2024-09",
        "2025-02-30": None,
        "30 February 2025": "2025-02",
        "1,000 troops": None,
        "may 2026": "2026-05",
        "route 20261": None,
    }
    told: dict[str, Any] = page.evaluate(
        """async ([module, texts]) => {
            const { dated } = await import(module);
            return Object.fromEntries(texts.map(text => [text, dated(text)?.iso ?? null]));
        }""",
        [f"{address}assets/js/search-words.js", list(texts)],
    )
    assert told == texts


# What is typed in the header, and the title that stands first there.
JUMPS = {
    "Al-Tanf": "Al Tanf garrison",
    "WSJ": "The Wall Street Journal",
    "Daesh": "Islamic State",
    "Kamishli": "Qamishli",
    "Hmeymim": "Hmeimim air base",
    "حميميم": "Hmeimim air base",
    "qamish": "Qamishli",
    "T-4": "Tiyas airbase",
    "Qamishlii": "Qamishli",
}


@pytest.mark.parametrize("words", JUMPS)
def test_the_box_in_the_header_knows_a_name_under_any_spelling(visit: Visit, words: str) -> None:
    page = visit("method/")
    page.locator(".md-search__input").fill(words)
    titles = page.locator(".md-search-result__link .chr-jump")
    expect(titles.filter(has_text=JUMPS[words]).first).to_be_visible()
    shown = titles.all_inner_texts()
    assert JUMPS[words] in shown[:3], shown
    # "Al-Tanf" once gave 21, most of them for nothing but the article.
    assert len(shown) <= 17
    assert "Missing" not in page.locator(".md-search").inner_text()


def test_the_box_in_the_header_says_that_it_found_nothing_and_hands_over(visit: Visit) -> None:
    page = visit("method/")
    page.locator(".md-search__input").fill("nonexistentxyz")
    expect(page.locator(".md-search-result__meta")).to_contain_text("No name, question or title")
    expect(page.locator(".md-search-result__link")).to_have_count(1)


def test_the_box_in_the_header_forgives_a_slip_and_says_so(visit: Visit) -> None:
    page = visit("method/")
    page.locator(".md-search__input").fill("ceasefre extended")
    expect(page.locator(".md-search-result__meta")).to_contain_text("“ceasefire extended”")
    expect(page.locator(".md-search-result__link .chr-jump").first).to_contain_text("ceasefire")


def test_what_the_box_in_the_header_knows_is_fetched_when_it_is_used(visit: Visit) -> None:
    page = visit("method/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "search.json" in url or "search_index" in url]
    assert not [url for url in asked if "workers/search" in url]
    page.locator(".md-search__input").click()
    expect(page.locator(".md-search-result__meta")).to_contain_text("Names, questions")
    assert [url for url in asked if url.endswith("data/search.json")]


def test_without_scripts_the_box_in_the_header_leads_to_the_page_that_searches(
    visit: Visit,
) -> None:
    page = visit("method/", java_script_enabled=False)
    form = page.locator(".md-search__form")
    assert (form.get_attribute("action") or "").endswith("explore/")
    assert form.locator("input").get_attribute("name") == "words"
