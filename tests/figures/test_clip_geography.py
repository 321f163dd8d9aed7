"""The tool that cuts the ground, on an invented world of three files."""

import json
import struct
import subprocess
import sys
from pathlib import Path

from chronology.figures.geography import Frame, read_shapes

SQUARE = [(-1.0, -1.0), (-1.0, 3.0), (3.0, 3.0), (3.0, -1.0), (-1.0, -1.0)]
FIELDS = ("FEATURECLA", "ADM0_LEFT", "ADM0_RIGHT", "NAME", *(
    f"NAME_{code}" for code in ("AR", "RU", "TR", "FR", "DE", "ES")
))  # fmt: skip


def write_shapes(path: Path, kind: int, lines: list[list[tuple[float, float]]]) -> None:
    data = bytes(100)
    for number, line in enumerate(lines, 1):
        record = struct.pack("<i4dii", kind, 0, 0, 0, 0, 1, len(line)) + struct.pack("<i", 0)
        record += b"".join(struct.pack("<2d", *point) for point in line)
        data += struct.pack(">ii", number, len(record) // 2) + record
    # The last record is one without a shape, as Natural Earth has them.
    path.write_bytes(data + struct.pack(">iii", 9, 2, 0))


def write_rows(path: Path, rows: list[dict[str, str]]) -> None:
    head = 33 + 32 * len(FIELDS)
    data = struct.pack("<B3sIHH20x", 3, b"", len(rows), head, 1 + 40 * len(FIELDS))
    for name in FIELDS:
        data += name.encode().ljust(11, b"\0") + b"C" + bytes(4) + bytes([40]) + bytes(15)
    data += b"\r"
    for row in rows:
        data += b" " + b"".join(row.get(n, "").encode().ljust(40)[:40] for n in FIELDS)
    path.write_bytes(data)


def test_cuts_simplifies_and_names_what_the_frame_shows(root: Path, tmp_path: Path) -> None:
    ne = tmp_path / "ne"
    ne.mkdir()
    far = [(50.0, 50.0), (50.0, 51.0), (51.0, 51.0), (50.0, 50.0)]
    write_shapes(ne / "ne_10m_land.shp", 5, [SQUARE, far])
    write_shapes(ne / "ne_10m_lakes.shp", 5, [far])
    write_shapes(ne / "ne_10m_coastline.shp", 3, [[(0.1, -9.0), (0.1, 1.0), (0.1, 9.0)]])
    write_shapes(ne / "ne_10m_admin_1_states_provinces_lines.shp", 3, [[(0.5, 0.5), (1.5, 0.5)]])
    borders = "ne_10m_admin_0_boundary_lines_land"
    line = [(1.0, 0.0), (1.0, 2.0)]
    write_shapes(ne / f"{borders}.shp", 3, [line, line, line, line])
    own = {"FEATURECLA": "International boundary (verify)", "ADM0_LEFT": "Land"}
    others = {"FEATURECLA": "International boundary (verify)"}
    open_, zone = {"FEATURECLA": "Line of control"}, {"FEATURECLA": "Overlay limit"}
    write_rows(ne / f"{borders}.dbf", [own, others, open_, zone, {}])
    write_shapes(ne / "ne_10m_admin_0_countries.shp", 5, [SQUARE, far])
    countries = [{"NAME": "Land", "NAME_AR": "أرض"}, {"NAME": "Far"}, {}]
    write_rows(ne / "ne_10m_admin_0_countries.dbf", countries)
    rivers = {
        "transform": {"scale": [0.1, 0.1], "translate": [0, 0]},
        "arcs": [[[0, 5], [9, 0]], [[20, 5], [-11, 0]]],
        "objects": {"rivers": {"geometries": [
            {"type": "LineString", "arcs": [0]},
            {"type": "MultiLineString", "arcs": [[0, -2]]},
        ]}},
    }  # fmt: skip
    (tmp_path / "rivers.json").write_text(json.dumps(rivers))

    done = subprocess.run(
        [sys.executable, root / "scripts/clip_geography.py", "--box", "0", "0", "2", "2",
         "--focus", "Land", "--natural-earth", ne, "--rivers", tmp_path / "rivers.json",
         "--output", tmp_path / "out.json"],
        check=False,
        capture_output=True,
        text=True,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    cut = read_shapes((tmp_path / "out.json").read_text("utf-8"))
    assert cut.frame == Frame(0, 0, 2, 2)
    assert set(cut.layers) == {
        *("land", "coast", "province", "river"),
        *("border", "border-focus", "border-unsettled"),
    }
    assert list(cut.layers["coast"][0]) == [(0.1, -0.15), (0.1, 2.15)]
    assert list(cut.layers["river"][0]) == [(0.0, 0.5), (0.9, 0.5)]
    (name,) = cut.names
    assert (name.layer, name.name, name.in_language("ar")) == ("focus-name", "Land", "أرض")
    assert [name.lon, name.lat] == [1, 1]
