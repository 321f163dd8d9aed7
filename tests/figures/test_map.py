from dataclasses import replace

import pytest
from lxml import etree

from chronology.figures.map import Holding, Spot, draw_locator, draw_map, map_legend
from chronology.figures.states import STATES, swatch, symbol
from figure_examples import FORCES, SITES, golden, lines_of, shapes


def drawn(sites: tuple[Spot, ...] = SITES, *, labels: str = "latin", ground: str = "") -> str:
    return draw_map(
        shapes(),
        sites,
        FORCES,
        figure_id="m",
        title="Who held <what>",
        desc="An island",
        date_words="22 March 2001",
        labels=labels,
        ground=ground,
    )


def test_the_map_is_drawn_as_it_was() -> None:
    assert golden("map.svg", drawn()) == lines_of(drawn())


def test_the_locator_is_drawn_as_it_was() -> None:
    small = draw_locator(shapes(), SITES[2], SITES, title="Where Old Bridge lies")
    assert golden("locator.svg", small) == lines_of(small)


def test_the_map_has_a_title_a_description_and_a_named_link_for_each_place_with_a_page() -> None:
    tree = etree.fromstring(drawn())
    assert tree.findtext("title") == "Who held <what>"
    assert tree.get("aria-labelledby") == tree.find("title").get("id")
    # Twice: for a column and for a phone, of which the style sheet shows one.
    assert [(link.get("href"), link.get("aria-label")) for link in tree.iter("a")] == 2 * [
        (
            "bases/north-mill/",
            "North Mill: leaving since March; leaving (Red Company); held (Blue & Sons)",
        ),
        ("bases/dairy/", "Dairy: unknown: no evidence of that day (Red Company)"),
        ("bases/old-bridge/", "Old Bridge: vacated, or still held (Blue & Sons)"),
    ]


def spoken(words: str) -> str:
    """Words as they are spoken, and as a machine listens for them."""
    return " ".join("".join(c if c.isalnum() else " " for c in words).split())


@pytest.mark.parametrize("labels", ["latin", "ar"])
def test_the_name_of_a_place_begins_with_what_is_written_beside_it(labels: str) -> None:
    for link in etree.fromstring(drawn(labels=labels)).iter("a"):
        written = spoken(" ".join(link.itertext()))
        assert spoken(link.get("aria-label")).startswith(written)


def test_one_of_two_states_has_a_sign_of_its_own_on_every_width() -> None:
    for part in drawn().split('class="chr-map-narrow"'):
        assert part.count("chr-is-either") == 1
    assert "vacated, or still held" in map_legend(FORCES, SITES)
    assert "or still" not in map_legend(FORCES, SITES[:2])
    one = Holding("red", "left")
    two = replace(one, also="present", said="")
    said = [
        etree.fromstring(drawn((replace(SITES[1], holdings=(h,)),))).find(".//a").get("aria-label")
        for h in (one, two)
    ]
    assert said == ["Dairy: vacated (Red Company)", "Dairy: vacated, or still held (Red Company)"]


@pytest.mark.parametrize(("state", "also"), [("left", "present"), ("leaving", "present")])
def test_a_sign_for_two_states_is_that_of_neither(state: str, also: str) -> None:
    both = symbol(0, state, also)
    assert all(both not in (symbol(rank, one) for one in STATES) for rank in range(6))
    assert ("chr-arrow" in both) is (state == "leaving")
    assert all("chr-stripes" in symbol(rank, state, also) for rank in range(6))


def test_nothing_on_the_map_comes_from_elsewhere() -> None:
    assert "http" not in drawn()


def test_names_in_another_script_say_which_language_they_are_and_where_they_start() -> None:
    assert 'lang="ar" direction="rtl">الطاحونة<' in drawn(labels="ar")
    assert "North Mill</text>" not in drawn(labels="ar")
    assert "Dairy</text>" in drawn(labels="ar")
    turkish = replace(SITES[0], names={"tr": "Değirmen"})
    assert 'lang="tr">Değirmen<' in drawn((turkish,), labels="tr")


def test_another_map_of_the_page_lends_its_ground() -> None:
    assert '<use href="#first-ground"/>' in drawn(ground="first")
    assert len(drawn(ground="first")) < len(drawn())


def test_a_country_too_small_for_its_name_goes_without() -> None:
    assert "Bridgia" in drawn()
    assert "Speck" not in drawn()


def test_the_name_of_a_country_gives_way_to_places() -> None:
    crowd = tuple(
        Spot(f"s{i}", "Quite a long name", 2.3 + i % 3 * 0.4, 49.8 + i // 3 * 0.15)
        for i in range(12)
    )
    assert "Bridgia" not in drawn(crowd)


def test_a_place_known_roughly_has_a_ring_as_wide_as_its_doubt() -> None:
    wide, narrow = drawn().split('class="chr-map-narrow"')
    assert wide.count("chr-halo") == 1
    assert narrow.count("chr-halo") == 1
    assert "chr-halo" not in drawn((replace(SITES[2], precision_km=1),))


def test_symbols_that_would_cover_one_another_are_moved_and_tied_to_their_place() -> None:
    assert 'class="chr-leader" d="M0 0L' in drawn()
    assert 'class="chr-leader" d="M0 0L' not in drawn(SITES[2:])


def test_no_label_reaches_out_of_the_frame_on_a_crowded_map() -> None:
    crowd = tuple(
        Spot(f"s{i}", "Quite a long name", 0.6 + i % 4 * 0.9, 49.3 + i // 4 * 0.3)
        for i in range(16)
    )
    tree = etree.fromstring(drawn(crowd))
    names = [text for text in tree.iter("text") if "chr-name" in text.get("class", "")]
    assert len(names) == 32
    assert all(0 < float(name.get("x")) < 720 and 0 < float(name.get("y")) < 640 for name in names)


def test_without_a_date_none_is_written() -> None:
    plain = draw_map(shapes(), SITES, FORCES, figure_id="m", title="t", desc="d")
    assert "chr-map-date" not in plain


def test_the_legend_explains_what_is_shown_and_nothing_else() -> None:
    legend = map_legend(FORCES, SITES)
    assert "Red Company" in legend
    assert "leaving" in legend
    assert "contested" not in legend
    assert "Blue" not in map_legend(FORCES, SITES[1:2])
    assert map_legend(FORCES, ()) == ""


@pytest.mark.parametrize("state", STATES)
def test_a_state_is_told_by_its_filling(state: str) -> None:
    others = {symbol(0, other).replace(other, "") for other in STATES if other != state}
    same_but_for_dashes = {"planned", "left"}
    assert symbol(0, state).replace(state, "") not in others or state in same_but_for_dashes
    assert swatch(0, state) != swatch(None, state)


def test_a_force_is_told_by_its_shape() -> None:
    assert len({symbol(rank, "present") for rank in range(6)}) == 6
    assert symbol(6, "present") == symbol(0, "present")


def test_several_forces_stand_side_by_side() -> None:
    both = drawn(
        (Spot("a", "A", 2, 50, holdings=(Holding("red", "left"), Holding("blue", "left"))),)
    )
    assert "translate(-8.5 0.0)" in both
    assert "translate(8.5 0.0)" in both
