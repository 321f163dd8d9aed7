from dataclasses import replace
from datetime import date

from lxml import etree

from chronology.figures.bands import draw_band, patterns, sample
from chronology.figures.presence import (
    Mark,
    Row,
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

END = Mark(on(2001, 3, 25), "", "the documents end")


def drawn(rows: tuple[Row, ...] = ROWS, as_of: Mark | None = END) -> str:
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


def test_what_was_there_already_fades_in_from_the_edge() -> None:
    band = etree.fromstring(draw_band("present", None, (60, 60), rank=0, figure_id="p"))
    assert [(r.get("x"), r.get("mask")) for r in band] == [("0%", "url(#p-in)"), ("5%", None)]


def test_the_unknown_is_left_blank() -> None:
    assert draw_band("unknown", (0, 1), (5, 6), rank=0, figure_id="p") == ""


def test_every_state_that_is_drawn_has_a_look_of_its_own() -> None:
    shown = [state for state in STATES if state != "unknown"]
    assert len({patterns([state], (), "p").replace(state, "") for state in shown}) == len(shown)
    assert "p-planned-ink" in sample("planned", "p")
    assert "p-planned-2" in draw_band("planned", (0, 0), (5, 6), rank=1, figure_id="p")


def test_what_is_only_claimed_is_paler_and_says_so() -> None:
    assert 'class="chr-band chr-unsure"' in drawn()
    assert "planned, not reported done (claimed)" in drawn()


def test_nothing_is_drawn_after_the_last_evidence_but_a_question() -> None:
    row = Row("Dairy", "red", (Segment("present", CAME),), last=SEEN)
    tree = etree.fromstring(drawn((row,)))
    assert len(list(tree.iter("text"))) > 0
    end = AXIS.after(date(2001, 3, 22))
    bands = [r for g in tree.iter("g") if g.get("class") == "chr-band" for r in g]
    in_rows = [r for r in bands if r.get("fill") == "currentColor" and r.get("y") == "5"]
    reach = max(float(r.get("x")[:-1]) + float(r.get("width")[:-1]) for r in in_rows[:3])
    assert abs(reach - end) < 0.02
    assert "last evidence 2001-03-22, then unknown" in drawn((row,))


def test_a_state_without_any_end_or_evidence_runs_to_the_edge() -> None:
    row = Row("Dairy", "red", (Segment("present", CAME),))
    assert "no end reported" in drawn((row,))
    assert "chr-last-query" not in drawn((row,))


def test_a_planned_end_is_a_ring_and_an_event_without_a_page_is_no_link() -> None:
    assert drawn().count('class="chr-ring"') == 1
    bare = Row("Dairy", "red", (Segment("present", Mark(on(2000, 5, 1), "", "It began")),))
    assert not list(etree.fromstring(drawn((bare,))).iter("a"))


def test_a_force_without_bases_has_no_heading() -> None:
    assert "Blue &amp; Sons" not in drawn(ROWS[:2])


def test_where_the_documents_end_there_is_a_line_with_its_words() -> None:
    assert 'text-anchor="end">the documents end<' in drawn()
    early = Mark(on(1995, 1, 1), "", "early end")
    assert 'text-anchor="start">early end<' in drawn(as_of=early)
    assert "chr-as-of" not in drawn(as_of=None)


def test_the_legend_explains_what_is_shown_and_nothing_else() -> None:
    legend = presence_legend(ROWS, figure_id="p")
    assert "further evidence" in legend
    assert "contested" not in legend
    bare = presence_legend((Row("Dairy", "red", (Segment("left"),)),), figure_id="p")
    assert "last evidence" not in bare
    assert "further evidence" not in bare


def test_the_figure_of_eight_bases_stays_under_forty_kilobytes() -> None:
    many = tuple(replace(ROWS[0], base=f"Mill {i}") for i in range(8))
    assert len(drawn(many).encode()) < 40_000


def test_marks_far_apart_have_whiskers_and_single_days_have_none() -> None:
    wide = Row("A", "red", (Segment("present", Mark(between(date(2000, 1, 1), date(2000, 9, 1)))),))
    day = Row("A", "red", (Segment("present", Mark(on(1996, 9, 1))),))
    assert drawn((wide,)).count('class="chr-whisker"') > drawn((day,)).count('class="chr-whisker"')


def test_a_plan_without_an_end_reaches_over_the_whole_time_of_its_date() -> None:
    row = Row("Dairy", "red", (Segment("planned", GONE),), last=SEEN)
    figure = drawn((row,))
    left, right = AXIS.span(GONE.when)
    assert f'<rect x="{left:.2f}%" width="{right - left:.2f}%"' in figure
    assert figure.count('class="chr-ring"') == 1


def test_what_begins_after_the_last_evidence_has_no_length_and_no_negative_one() -> None:
    late = Mark(on(2001, 4, 2), "#late", "Late")
    row = Row("Dairy", "red", (Segment("present", late),), last=SEEN)
    assert 'width="-' not in drawn((row,))
