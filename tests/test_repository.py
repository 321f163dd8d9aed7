"""The repository keeps its own promises: layout, seeds, lock files, what may not be in it."""

import hashlib
import json
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import settings

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.txt", "requirements-test.txt", "requirements-pip.txt")
NPM_LOCK = "tests/browser/package-lock.json"

# Put together from parts, so that this file keeps the rule that it states.
HOSTS = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("debian", "org"),
    )
)
# A folder of somebody's own, on each of the systems; a web address may contain the same words.
MACHINE_PATH = re.compile(
    r"(?<![\w.:/~}-])/(?:home|media|mnt|nix|opt|private|root|snap|srv|tmp|Users|var|Volumes|work)/\w"
    r"|file:/{3}|\b[A-Z]:\\{1,2}Users\b"
)


def tracked() -> list[str]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listing.returncode:
        pytest.skip("this is no git checkout, so nothing is tracked")
    return [name for name in listing.stdout.decode().split("\0") if (ROOT / name).is_file()]


def texts() -> Iterator[tuple[str, str]]:
    """Each tracked file that is text; seeds are somebody else's words."""
    for name in tracked():
        content = (ROOT / name).read_bytes()
        if b"\0" not in content[:8000] and not name.startswith("seeds/"):
            yield name, content.decode("utf-8", "replace")


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def record(path: Path) -> dict[str, Any]:
    """A file's YAML, every scalar read as text."""
    loaded = yaml.load(path.read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506 - builds only text
    assert isinstance(loaded, dict)
    return loaded


def pins(name: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))


def test_what_the_readme_promises_is_where_it_says() -> None:
    for path in (
        "CITATION.cff", "CONTRIBUTING.md", "LICENSE", "LICENSE-DATA", "Makefile", "README.md",
        ".ci/run", ".github/workflows", "chronology.yml", "docs/actors", "docs/bases",
        "docs/assets", "events", "mkdocs.yml", "scripts/build.py", "scripts/chronology", "seeds",
    ):  # fmt: skip
        assert (ROOT / path).exists(), path


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_a_link_of_the_first_pages_leads_somewhere(name: str) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / name).read_text("utf-8"))
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_no_tracked_file_names_a_package_registry() -> None:
    assert [(name, host) for name, text in texts() for host in HOSTS if host in text] == []


def test_no_tracked_file_names_a_path_of_somebodys_machine() -> None:
    assert [
        (name, hit.group()) for name, text in texts() for hit in MACHINE_PATH.finditer(text)
    ] == []


def test_nothing_tracked_is_a_symbolic_link() -> None:
    assert [name for name in tracked() if (ROOT / name).is_symlink()] == []


def test_no_two_tracked_names_differ_by_letter_case_only() -> None:
    names = tracked()
    assert len({name.casefold() for name in names}) == len(names)


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in (ROOT / "scripts").rglob("*.py")
    }
    assert {name: length for name, length in lengths.items() if length > 400} == {}


@pytest.mark.parametrize("seed", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda seed: seed.stem)
def test_a_document_is_the_one_that_was_received(seed: Path) -> None:
    digest = hashlib.sha256(seed.read_bytes()).hexdigest()
    assert record(seed.with_suffix(".yml"))["sha256"] == digest


def test_the_generator_speaks_of_no_subject() -> None:
    """No name that a register here knows may stand in the program, nor the site's own title."""
    names = {
        record_name(path)
        for folder in ("actors", "bases")
        for path in (ROOT / "docs" / folder).glob("*.md")
        if path.stem != "index"
    }
    names.add(record(ROOT / "chronology.yml")["title"])
    known = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b")
    program = [path for path in (ROOT / "scripts/chronology").rglob("*") if path.is_file()]
    assert [
        (path.relative_to(ROOT).as_posix(), hit.group())
        for path in sorted(program)
        if path.suffix in {".py", ".html", ".css", ".js", ".md"}
        for hit in known.finditer(path.read_text("utf-8"))
    ] == []


def record_name(path: Path) -> str:
    front_matter = path.read_text("utf-8").split("---\n")[1]
    return str(yaml.load(front_matter, Loader=yaml.BaseLoader)["name"])  # noqa: S506 - builds only text


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_every_package_by_version_and_hash_and_names_no_host(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    entries = re.split(
        r"^(?=\w)", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE), flags=re.MULTILINE
    )
    entries = [entry for entry in entries if entry.strip()]
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+", entry), entry[:60]
        assert "--hash=sha256:" in entry, entry[:60]
    assert "://" not in text
    assert not re.search(r"^-", text, re.MULTILINE)


def test_the_two_locks_agree() -> None:
    site, test = (pins(name) for name in LOCKS[:2])
    assert {name: test.get(name) for name in site if name != "setuptools"} == {
        name: version for name, version in site.items() if name != "setuptools"
    }


def test_every_dependency_is_locked() -> None:
    project = pyproject()["project"]
    extras = project["optional-dependencies"]
    wanted: dict[str, list[str]] = {
        LOCKS[0]: project["dependencies"],
        LOCKS[1]: [each for extra in extras.values() for each in extra],
    }
    for lock, requirements in wanted.items():
        names = {re.split(r"[<>=]", each)[0].lower() for each in requirements}
        assert names <= pins(lock).keys(), "run: make lock"


def test_the_lock_of_the_browser_tools_pins_by_hash_and_names_no_host() -> None:
    text = (ROOT / NPM_LOCK).read_text("utf-8")
    assert "://" not in text
    packages = json.loads(text)["packages"]
    assert [name for name, entry in packages.items() if name and "integrity" not in entry] == []


def test_no_browser_tool_takes_whatever_is_newest() -> None:
    """A package that wants `latest` of another fits its lock only until the next release."""
    packages = json.loads((ROOT / NPM_LOCK).read_text("utf-8"))["packages"]
    manifest = json.loads((ROOT / NPM_LOCK).with_name("package.json").read_text("utf-8"))
    pinned = {(name, other) for name, each in manifest["overrides"].items() for other in each}
    newest = {
        (name.removeprefix("node_modules/"), other)
        for name, entry in packages.items()
        for other, wanted in entry.get("dependencies", {}).items()
        if re.fullmatch(r"[a-z]+", wanted)
    }
    assert newest == pinned


WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_starts_with_no_permission_and_pins_what_it_uses(path: Path) -> None:
    workflow = record(path)
    assert workflow["permissions"] == {}
    assert "pull_request_target" not in workflow["on"]
    assert "secrets." not in path.read_text("utf-8")
    for job in workflow["jobs"].values():
        assert "permissions" in job
        for step in job["steps"]:
            if action := step.get("uses"):
                assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), action


def test_people_hooks_and_workflows_run_targets_that_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    files = [".ci/run", ".pre-commit-config.yaml", "README.md", "CONTRIBUTING.md"]
    files += [path.relative_to(ROOT).as_posix() for path in WORKFLOWS]
    command = re.compile(r"(?:`|run: |entry: |^)make (?:--silent )?([a-z]+)", re.MULTILINE)
    for name in files:
        for target in command.findall((ROOT / name).read_text("utf-8")):
            assert target in targets, f"{name}: make {target}"


def test_property_tests_draw_other_examples_every_week_and_say_which() -> None:
    assert not settings().derandomize
    script = (ROOT / ".ci/run").read_text("utf-8")
    assert "date -u +%G%V" in script, "the year and week of ISO 8601"
    assert re.search(r"^make test PYTEST=\"\$seed\"$", script, re.MULTILINE)
    assert re.search(r"^echo .*\$seed", script, re.MULTILINE)
