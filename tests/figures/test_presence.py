from dataclasses import replace
from datetime import date

from lxml import etree

from chronology.figures.bands import draw_band, patterns, sample
from chronology.figures.presence import (
    Lane,
    Pin,
    Segment,
    draw_presence,
    presence_legend,
)
from chronology.figures.states import STATES
from figure_examples import (
    AXIS,
    CAME,
    FORCES,
    GONE,
    LEAVE,
    ROWS,
    SEEN,
    between,
    golden,
    lines_of,
    on,
)

END = Pin(on(2001, 3, 25), "", "the documents end")


def drawn(rows: tuple[Lane, ...] = ROWS, as_of: Pin | None = END) -> str:
    return draw_presence(
        rows, FORCES, AXIS, figure_id="p", title="Who & where", desc="Bands", as_of=as_of
    )


def test_the_figure_is_drawn_as_it_was() -> None:
    assert golden("presence.html", drawn()) == lines_of(drawn())


def test_the_figure_is_well_formed_and_its_identifiers_are_its_own() -> None:
    tree = etree.fromstring(drawn())
    known = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(known) == len(set(known))
    assert all(name == "p" or name.startswith("p-") for name in known)
    used = {use.get("href")[1:] for use in tree.iter("use")}
    assert used <= set(known)


def test_every_end_links_to_its_event_and_says_its_date() -> None:
    links = {a.get("aria-label"): a.get("href") for a in etree.fromstring(drawn()).iter("a")}
    for mark in (CAME, LEAVE, GONE, SEEN):
        assert links[mark.words] == mark.href


def test_an_event_that_ends_one_state_and_begins_the_next_is_marked_once() -> None:
    assert drawn().count('href="#leave"') == 1


def test_a_band_is_solid_only_where_no_end_can_lie() -> None:
    band = etree.fromstring(draw_band("present", (10, 20), (60, 90), rank=0, figure_id="p"))
    parts = [(r.get("x"), r.get("width"), r.get("mask")) for r in band]
    assert parts == [
        ("10%", "10%", "url(#p-in)"),
        ("20%", "40%", None),
        ("60%", "30%", "url(#p-out)"),
    ]


def test_a_band_whose_ends_overlap_is_nowhere_solid() -> None:
    band = etree.fromstring(draw_band("present", (10, 50), (30, 60), rank=0, figure_id="p"))
    assert [(r.get("x"), r.get("width")) for r in band] == [("10%", "30%"), ("40%", "20%")]


def drawn_of(row: Lane) -> etree._Element:
    """The one drawing of a row, with its bands and its signs."""
    (track,) = etree.fromstring(drawn((row,))).xpath("//svg[@role='group']")
    return track


def test_what_was_there_before_begins_with_an_open_sign_and_never_fades_in() -> None:
    seen = Pin(on(2001, 3, 8), "#seen", "A Red is seen", "since when is not known")
    track = drawn_of(Lane("Dairy", "red", (Segment("present", seen, open=True),), last=SEEN))
    first, *_ = track.xpath("g[starts-with(@class, 'chr-band')]/rect")
    assert first.get("mask") is None
    assert first.get("x") == f"{AXIS.at(date(2001, 3, 8)):.2f}%"
    (sign,) = track.xpath("a[.//path[@class='chr-lead-in']]")
    assert sign.xpath("svg/@x") == [first.get("x")]
    assert sign.get("aria-label") == "A Red is seen, since when is not known"
    assert not track.xpath(".//circle"), "by when somebody was there is no event of that day"


def test_what_may_have_ended_before_it_is_known_begins_where_it_may_have_ended() -> None:
    by = Pin(between(date(1999, 1, 1), date(2001, 3, 31)))
    left = Pin(between(date(2001, 3, 1), date(2001, 4, 30)))
    row = Lane("Dairy", "red", (Segment("present", by, left, open=True), Segment("left", left)))
    (sign,) = drawn_of(row).xpath("g/svg[path[@class='chr-lead-in']]")
    assert sign.get("x") == f"{AXIS.at(date(2001, 3, 1)):.2f}%"


def test_a_doubted_change_has_a_broken_edge_and_a_question_and_its_state_is_pale() -> None:
    on_a_day = Pin(on(2001, 3, 8))
    sure = drawn_of(Lane("Dairy", "red", (Segment("left", on_a_day),)))
    doubted = drawn_of(Lane("Dairy", "red", (Segment("left", on_a_day, doubted=True),)))
    perhaps = Pin(between(date(2001, 3, 8), date(2001, 3, 8), qualifier="?"))
    assert not sure.xpath(".//path[@class='chr-doubt'] | .//text")
    dot = drawn_of(Lane("Dairy", "red", (Segment("left", perhaps),)))
    assert dot.xpath("string(g[.//circle]//text)") == "?"
    (sign,) = doubted.xpath("svg[path[@class='chr-doubt']]")
    assert sign.xpath("string(text)") == "?"
    assert doubted.xpath("g[contains(@class, 'chr-unsure')]")


def test_a_dot_is_a_day_and_several_days_are_a_bracket_without_one() -> None:
    for when, dots in ((on(2001, 3, 8), 1), (between(date(2001, 3, 8), date(2001, 3, 9)), 0)):
        track = drawn_of(Lane("Dairy", "red", (Segment("left", Pin(when)),), evidence=()))
        assert len(track.xpath(".//circle")) == dots
        assert bool(track.xpath(".//line[@class='chr-whisker']")) is not bool(dots)


def test_the_unknown_is_left_blank() -> None:
    assert draw_band("unknown", (0, 1), (5, 6), rank=0, figure_id="p") == ""


def test_every_state_that_is_drawn_has_a_look_of_its_own() -> None:
    shown = [state for state in STATES if state != "unknown"]
    assert len({patterns([state], (), "p").replace(state, "") for state in shown}) == len(shown)
    assert "p-planned-ink" in sample("planned", "p")
    assert "p-planned-2" in draw_band("planned", (0, 0), (5, 6), rank=1, figure_id="p")


def test_what_is_only_claimed_is_paler_and_says_so() -> None:
    assert 'class="chr-band chr-unsure"' in drawn()
    assert "planned (claimed)" in drawn()


def test_nothing_is_drawn_after_the_last_evidence_but_a_question() -> None:
    row = Lane("Dairy", "red", (Segment("present", CAME),), last=SEEN)
    end = AXIS.after(date(2001, 3, 22))
    bands = drawn_of(row).xpath("g[@class='chr-band']/rect")
    reach = max(float(r.get("x")[:-1]) + float(r.get("width")[:-1]) for r in bands)
    assert abs(reach - end) < 0.02
    assert "chr-last-query" in drawn((row,))


def test_a_state_without_any_end_or_evidence_runs_to_the_edge() -> None:
    row = Lane("Dairy", "red", (Segment("present", CAME),))
    assert "chr-last-query" not in drawn((row,))


def test_a_planned_day_is_a_ring_and_an_event_without_a_page_is_no_link() -> None:
    assert 'class="chr-ring"' not in drawn()
    assert 'class="chr-whisker chr-planned"' in drawn()
    day = Lane("Dairy", "red", (Segment("planned", Pin(on(2001, 4, 2), "#day", "Day")),))
    assert drawn((day,)).count('class="chr-ring"') == 1
    bare = Lane("Dairy", "red", (Segment("present", Pin(on(2000, 5, 1), "", "It began")),))
    assert not list(etree.fromstring(drawn((bare,))).iter("a"))


def test_a_force_without_bases_has_no_heading() -> None:
    assert "Blue &amp; Sons" not in drawn(ROWS[:2])


def test_where_the_documents_end_there_is_a_line_with_its_words() -> None:
    assert 'text-anchor="end">the documents end<' in drawn()
    early = Pin(on(1995, 1, 1), "", "early end")
    assert 'text-anchor="start">early end<' in drawn(as_of=early)
    assert "chr-as-of" not in drawn(as_of=None)


def test_the_legend_explains_what_is_shown_and_nothing_else() -> None:
    legend = presence_legend(ROWS, figure_id="p")
    assert "further evidence" in legend
    assert "contested" not in legend
    bare = presence_legend(
        (Lane("Dairy", "red", (Segment("left", Pin(on(2000, 5, 1))),)),), figure_id="p"
    )
    assert "last evidence" not in bare
    assert "further evidence" not in bare
    for words in ("since when is not known", "in doubt", "some time within"):
        assert words in legend
        assert words not in bare


def test_the_figure_of_eight_bases_stays_under_forty_kilobytes() -> None:
    many = tuple(replace(ROWS[0], base=f"Mill {i}") for i in range(8))
    assert len(drawn(many).encode()) < 40_000


def test_marks_far_apart_have_whiskers_and_single_days_have_none() -> None:
    wide = Lane("A", "red", (Segment("present", Pin(between(date(2000, 1, 1), date(2000, 9, 1)))),))
    day = Lane("A", "red", (Segment("present", Pin(on(1996, 9, 1))),))
    assert drawn((wide,)).count('class="chr-whisker"') > drawn((day,)).count('class="chr-whisker"')


def test_a_plan_without_an_end_reaches_over_the_whole_time_of_its_date() -> None:
    row = Lane("Dairy", "red", (Segment("planned", GONE),), last=SEEN)
    figure = drawn((row,))
    left, right = AXIS.span(GONE.when)
    assert f'<rect x="{left:.2f}%" width="{right - left:.2f}%"' in figure


def test_what_begins_after_the_last_evidence_has_no_length_and_no_negative_one() -> None:
    late = Pin(on(2001, 4, 2), "#late", "Late")
    row = Lane("Dairy", "red", (Segment("present", late),), last=SEEN)
    assert 'width="-' not in drawn((row,))
