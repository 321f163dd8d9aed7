"""One public name means one thing in the whole program."""

import ast
from collections import defaultdict
from pathlib import Path

PROGRAM = Path(__file__).parents[1] / "scripts/chronology"


def test_a_public_class_is_defined_once() -> None:
    where: dict[str, list[str]] = defaultdict(list)
    for path in sorted(PROGRAM.rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                where[node.name].append(path.relative_to(PROGRAM).as_posix())
    assert {name: files for name, files in where.items() if len(files) > 1} == {}
