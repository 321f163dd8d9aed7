"""Find the rules: the files of the groups in `checks/`.

A rule is a module whose file name is the rule's name. Its function `check` yields faults, its
function `ask` yields questions; a module may have both. Each takes one subject (and, where it
wants, the whole chronology), and the annotation of its first parameter says what it looks at, once
for each: `Event`, `Record`, `Cited`, `Statement`, `Archived`, `Entity` or `Chronology`, or several
of them with a bar between. A rule without either is found elsewhere, under its name.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
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
    found = (
        _rule(f"{group.name}.{module.name}")
        for group in pkgutil.iter_modules(checks.__path__)
        if group.ispkg
        for module in pkgutil.iter_modules([f"{folder}/{group.name}" for folder in checks.__path__])
        if not module.name.startswith("_")
    )
    return tuple(sorted(found, key=attrgetter("name")))


def _rule(module_name: str) -> Rule:
    module = importlib.import_module(f"{checks.__name__}.{module_name}")
    name = module_name.rpartition(".")[2].replace("_", "-")
    return Rule(name, inspect.cleandoc(module.__doc__ or ""), tuple(_looks(module)))


def _looks(module: ModuleType) -> Iterator[Look]:
    for name in ("check", "ask"):
        function = getattr(module, name, None)
        if function is not None:
            taken = function.__code__.co_argcount
            subject = get_type_hints(function)[function.__code__.co_varnames[0]]
            yield Look(function, name == "ask", get_args(subject) or (subject,), taken > 1)
