"""What all tests share: the root of the project, and a browser where there is one."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]

# No test may depend on a clock. In CI, where hypothesis would draw the same examples for ever,
# `.ci/run` gives it a seed that is another one every week; what it finds becomes an `@example`.
settings.register_profile("ours", deadline=None, derandomize=False)
settings.load_profile("ours")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the slow tests last: most of what can be wrong is told early."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium; the flags to start it with are the caller's."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    return _without("no browser is here", "install one: apt-get install chromium")


@pytest.fixture(scope="session")
def java() -> str:
    """The path of a Java runtime, for the validator of HTML."""
    if path := shutil.which("java"):
        return path
    return _without("no Java runtime is here", "install one: apt-get install default-jre-headless")


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """The folder of the validator of HTML (`vnu-jar`) and the auditor of pages (`lighthouse`)."""
    folder = ROOT / "tests/browser/node_modules"
    if not (folder / "vnu-jar").is_dir():
        return _without(
            "the tools from npm are not here", "install Node.js and npm, then: make test"
        )
    return folder


def _without(what: str, remedy: str) -> NoReturn:
    """Skip with a word on a machine of somebody's own; in CI nothing may be skipped silently."""
    if os.environ.get("CI"):
        pytest.fail(f"{what}; .ci/run should have installed it", pytrace=False)
    pytest.skip(f"{what}; {remedy}")
