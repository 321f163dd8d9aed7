from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from chronology.figures.labels import Anchor, Box, place_labels, spread, symbol_box

WIDTH, HEIGHT = 720.0, 560.0
ANCHORS = st.builds(
    Anchor,
    x=st.floats(10, 710),
    y=st.floats(10, 550),
    half_width=st.just(8.0),
    half_height=st.just(7.0),
    width=st.floats(20, 150),
    height=st.sampled_from([15.0, 29.0]),
)


@settings(max_examples=40)
@given(st.lists(ANCHORS, max_size=14))
def test_labels_cover_neither_one_another_nor_any_symbol(anchors: list[Anchor]) -> None:
    moved = spread(anchors, WIDTH, HEIGHT)
    taken = Box(0, 530, 150, 560)
    boxes = [label.box for label in place_labels(moved, WIDTH, HEIGHT, [taken])]
    assert not any(one.overlap(other) for one, other in combinations(boxes, 2))
    assert not any(box.overlap(symbol_box(anchor)) for box in boxes for anchor in moved)
    assert not any(box.overlap(taken) or box.outside(WIDTH, HEIGHT) for box in boxes)


@settings(max_examples=40)
@given(st.lists(ANCHORS, max_size=10))
def test_symbols_are_pushed_apart_and_stay_in_the_frame(anchors: list[Anchor]) -> None:
    boxes = [symbol_box(anchor) for anchor in spread(anchors, WIDTH, HEIGHT)]
    assert not any(one.overlap(other) for one, other in combinations(boxes, 2))
    assert not any(box.outside(WIDTH, HEIGHT) for box in boxes)


def test_a_symbol_with_room_is_not_moved_and_its_label_stands_to_the_east() -> None:
    alone = Anchor(100, 100, 7, 7, 60, 15)
    assert spread([alone], WIDTH, HEIGHT) == [alone]
    (label,) = place_labels([alone], WIDTH, HEIGHT)
    assert label.flush == "start"
    assert label.leader is None
    assert label.box.left > 107


def test_at_the_edge_the_label_stands_on_the_other_side() -> None:
    (label,) = place_labels([Anchor(700, 100, 7, 7, 60, 15)], WIDTH, HEIGHT)
    assert label.flush == "end"
    assert label.box.right < 693


def test_a_hemmed_in_symbol_is_led_to_its_label_by_a_line() -> None:
    wall = Box(20, 20, 180, 180)
    (label,) = place_labels([Anchor(100, 100, 7, 7, 30, 15)], WIDTH, HEIGHT, [wall])
    assert label.leader
    assert not label.box.overlap(wall)


def test_the_same_places_give_the_same_labels() -> None:
    anchors = [Anchor(100 + 9 * i % 50, 100 + 7 * i % 40, 7, 7, 80, 15) for i in range(9)]
    assert place_labels(anchors, WIDTH, HEIGHT) == place_labels(anchors, WIDTH, HEIGHT)


def test_where_there_is_no_room_at_all_symbols_still_stay_in_the_frame() -> None:
    crowd = [Anchor(5.0 + i, 5.0, 8, 7, 30, 15) for i in range(12)]
    boxes = [symbol_box(anchor) for anchor in spread(crowd, 40, 30)]
    assert not any(box.outside(40, 30) for box in boxes)
