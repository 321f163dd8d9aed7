"""Take the addresses of sponsors out of npm's lock file: a lock names packages, and no host."""

import json
from pathlib import Path

LOCK = Path(__file__).with_name("package-lock.json")


def tidy(text: str) -> str:
    lock = json.loads(text)
    for package in lock["packages"].values():
        package.pop("funding", None)
    return json.dumps(lock, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    LOCK.write_text(tidy(LOCK.read_text("utf-8")), "utf-8")
