import re
from pathlib import Path

SHOWN = re.compile(r"docs/assets/screenshots/[\w.-]+")


def test_the_readme_shows_pictures_that_are_there_and_small(root: Path) -> None:
    shown = SHOWN.findall((root / "README.md").read_text("utf-8"))
    assert shown
    assert all((root / picture).stat().st_size < 150_000 for picture in shown)


def test_every_picture_is_small(root: Path) -> None:
    pictures = sorted((root / "docs/assets/screenshots").glob("*.png"))
    assert pictures
    assert not [picture.name for picture in pictures if picture.stat().st_size >= 150_000]
