import json
import subprocess
from pathlib import Path

from browser.pages import Published

# What the theme writes into every page and a build cannot change, each with the reason why it
# does no harm. Nothing of ours is excused.
THEME = {
    "Attribute “autocomplete” is only allowed when the input type is": (
        "on the check boxes that open drawer and search; Firefox wants it, others ignore it"
    ),
    "Bad value “” for attribute “tabindex” on element “label”": (
        "on the name of an open section in the navigation; an invalid number counts as none"
    ),
}


def test_the_validator_finds_no_fault_in_any_page(
    site: Published, java: str, node_modules: Path
) -> None:
    validator = node_modules / "vnu-jar/build/dist/vnu.jar"
    run = subprocess.run(
        [java, "-Xss4m", "-jar", validator, "--format", "json", "--skip-non-html", site.folder],
        capture_output=True,
        text=True,
        check=False,
    )
    faults = [
        f"{message['url']}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(run.stderr)["messages"]
        if message["type"] != "info" and not message["message"].startswith(tuple(THEME))
    ]
    assert not faults, "\n".join(faults[:40])
