"""Find the rules: the files of the groups in `checks/`.

A rule is a module whose file name is the rule's name, and whose docstring is its page. Its function
`check` yields faults, its function `ask` yields questions; a module may have both. Each takes one
subject (and, where it wants, the whole chronology), and the annotation of its first parameter says
what it looks at, once for each: `Event`, `Record`, `Cited`, `Statement`, `Archived`, `Entity` or
`Chronology`, or several of them with a bar between. What is found elsewhere, where files become
values, where quotations are compared, or where the site is built, has a page without code,
`<rule>.md`.
"""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path
from types import ModuleType
from typing import get_args, get_type_hints

from chronology import checks
from chronology.derive.chronology import Chronology
from chronology.values.faults import Finding


@dataclass(frozen=True)
class Look:
    """A function of a rule, what it looks at, and whether it asks or refuses."""

    function: Callable[..., Iterator[Finding]]
    asks: bool
    subjects: tuple[type, ...]
    takes_chronology: bool

    def at(self, subject: object, chronology: Chronology) -> Iterator[Finding]:
        """Yield what there is to say of one subject."""
        taken = (subject, chronology) if self.takes_chronology else (subject,)
        return self.function(*taken)


@dataclass(frozen=True)
class Rule:
    """One file of `checks/`: its name, its page, and how it looks for faults and for questions."""

    name: str
    text: str
    looks: tuple[Look, ...] = ()

    @property
    def summary(self) -> str:
        """The first line of the text: what the fault is."""
        return self.text.split("\n", 1)[0]

    @property
    def refuses(self) -> bool:
        """Whether it yields faults; a rule without code does, wherever it is found."""
        return not self.looks or any(not look.asks for look in self.looks)

    @property
    def asks(self) -> bool:
        """Whether it yields questions."""
        return any(look.asks for look in self.looks)

    @property
    def strength(self) -> str:
        """What the rule is, in the words of its page."""
        return " and ".join(["gate"] * self.refuses + ["question"] * self.asks)


@cache
def rules() -> tuple[Rule, ...]:
    """List the rules by name."""
    files = (path for folder in checks.__path__ for path in Path(folder).glob("*/[!_]*"))
    found = (_rule(path) for path in files if path.suffix in (".md", ".py"))
    return tuple(sorted(found, key=attrgetter("name")))


def _rule(path: Path) -> Rule:
    if path.suffix == ".md":
        return Rule(path.stem, path.read_text(encoding="utf-8").rstrip("\n"))
    module = importlib.import_module(f"{checks.__name__}.{path.parent.name}.{path.stem}")
    name = path.stem.replace("_", "-")
    return Rule(name, inspect.cleandoc(module.__doc__ or ""), tuple(_looks(module)))


def _looks(module: ModuleType) -> Iterator[Look]:
    for name in ("check", "ask"):
        function = getattr(module, name, None)
        if function is not None:
            taken = function.__code__.co_argcount
            subject = get_type_hints(function)[function.__code__.co_varnames[0]]
            yield Look(function, name == "ask", get_args(subject) or (subject,), taken > 1)
