from pathlib import Path

from chronology.figures.geography import Frame, Projection, path_of, read_shapes
from figure_examples import shapes

SQUARE = Projection(Frame(0, -5, 10, 5), 100)


def test_reads_lines_by_layer_and_names_in_languages() -> None:
    read = shapes()
    assert read.frame == Frame(0, 49, 4, 51.2)
    assert read.layers["river"] == (((0.4, 50.0), (2.0, 50.1), (3.6, 50.0)),)
    assert read.names[0].in_language("ar") == "اسم"
    assert read.names[0].in_language("latin") == "Millland"


def test_the_middle_parallel_is_at_true_scale() -> None:
    assert round(SQUARE.height) == 100
    north = Projection(Frame(0, 59.5, 10, 60.5), 100)
    assert round(north.height) == 20
    assert round(SQUARE.per_km * 111.195, 3) == 10


def test_north_is_up() -> None:
    assert SQUARE.point(0, 5) == (0, 0)
    assert SQUARE.point(10, -5)[0] == 100


def test_a_path_is_written_in_tenths_from_point_to_point() -> None:
    assert path_of([[(0, 5), (1, 5), (1, 4)]], SQUARE) == "M0 0l100 0 0 100"
    assert path_of([[(1, 4), (0, 5)]], SQUARE) == "M100 100l-100-100"


def test_a_closed_path_says_so() -> None:
    assert path_of([[(0, 5), (1, 5), (1, 4)]], SQUARE, closed=True).endswith("z")


def test_points_too_near_to_be_told_apart_are_dropped() -> None:
    assert path_of([[(0, 5), (0.01, 5), (1, 5)]], SQUARE) == "M0 0l100 0"
    assert path_of([[(0, 5), (0.01, 5)]], SQUARE) == ""


def test_a_line_out_of_sight_is_not_drawn() -> None:
    assert path_of([[(20, 0), (30, 0)]], SQUARE) == ""
    assert path_of([[(1, 30), (2, 30)]], SQUARE) == ""


def test_a_smaller_frame_keeps_its_shape_and_stays_inside() -> None:
    whole = Frame(0, -5, 10, 5)
    near = whole.around(5, 0, 111.195)
    assert [round(edge, 2) for edge in near] == [4, -1, 6, 1]
    corner = whole.around(10, 5, 111.195)
    assert round(corner.east, 2) == 10
    assert round(corner.north, 2) == 5
    assert [round(edge) for edge in whole.around(9, 4, 3000)][:2] == [-22, -27]


def test_the_ground_of_the_site_can_be_read(root: Path) -> None:
    ground = read_shapes((root / "docs/assets/geography/syria.json").read_text("utf-8"))
    assert {"land", "coast", "border", "river"} <= set(ground.layers)
    assert any(name.layer == "focus-name" for name in ground.names)
