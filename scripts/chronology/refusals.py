"""Why a record was refused, in the author's words: pydantic's errors as faults with places."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from chronology.faults import Fault
from chronology.yaml_tree import Keys, Source, Tree

_CLOSE_ENOUGH = 60
_EXPECTED = {
    "string_type": "one word or text belongs here, not {got}",
    "list_type": "a list belongs here, not {got}",
    "dict_type": "a list of fields belongs here, not {got}",
    "model_type": "a list of fields belongs here, not {got}",
    "int_parsing": "a whole number belongs here, not {got}",
    "float_parsing": "a number belongs here, not {got}",
    "too_short": "at least {min_length} belong here",
    "string_too_short": "this is empty",
    "string_too_long": "this has more than {max_length} characters",
    "greater_than_equal": "this is less than {ge}",
    "greater_than": "this is not more than {gt}",
    "less_than_equal": "this is more than {le}",
    "finite_number": "a number belongs here, not {got}",
}
_REMEDIES = {
    "string_too_long": "shorten it",
    "string_too_short": "write something, or remove the line",
    "dict_type": "write a line `name: value` for each field, indented alike",
    "model_type": "write a line `name: value` for each field, indented alike",
}


def refusals(
    error: ValidationError, kind: type[BaseModel], tree: dict[str, Tree], source: Source
) -> Iterator[Fault]:
    """Yield a fault for each thing that `kind` refuses in `tree`."""
    told: dict[Keys, Fault] = {}
    for detail in error.errors(include_url=False):
        keys = _keys(detail["loc"], tree)
        fault = _fault(detail, keys, kind, source)
        if keys in told:  # a union says no in each of its branches
            fault = replace(told[keys], help=told[keys].help or fault.help)
            if detail["type"] == "literal_error":
                fault = replace(fault, help=f"or write {_listed(_allowed(detail))}")
        told[keys] = fault
    yield from told.values()


def nearest(word: str, words: list[str]) -> str:
    """Say which of `words` was meant, as a question, or nothing where none is close."""
    # Only a run with faults pays for it.
    from rapidfuzz import process  # noqa: PLC0415

    match = process.extractOne(word, words, score_cutoff=_CLOSE_ENOUGH)
    return f"did you mean `{match[0]}`?" if match else ""


def _fault(detail: ErrorDetails, keys: Keys, kind: type[BaseModel], source: Source) -> Fault:
    name = str(keys[-1]) if keys else ""
    context: dict[str, Any] = detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            fields = _fields(kind, keys[:-1])
            help_ = nearest(name, fields) or "the fields are " + ", ".join(fields)
            message = f"there is no field `{name}`"
            return Fault(source.at_key(*keys), "unknown-field", message, help_)
        case "missing":
            message = f"`{name}` is missing"
            return Fault(source.at(*keys), "missing-field", message, f"add a line `{name}: …`")
        case "date":
            return Fault(source.at(*keys), "malformed-date", detail["msg"], context["help"])
        case "literal_error":
            help_ = nearest(str(detail["input"]), _allowed(detail))
            message = f"`{_shown(detail['input'])}` is none of {_listed(_allowed(detail))}"
            return Fault(source.at(*keys), "malformed", message, help_)
        case "string_pattern_mismatch":
            return _pattern(detail, keys, source)
    template = _EXPECTED.get(detail["type"], detail["msg"].replace("{", "{{").replace("}", "}}"))
    message = template.format_map({**context, "got": _described(detail["input"])})
    message = f"`{_name(keys)}`: {message}" if keys else message
    return Fault(source.at(*keys), "malformed", message, _remedy(detail["type"], detail["input"]))


def _name(keys: Keys) -> str:
    """Name the field; an item of a list goes by the name of the list."""
    return next((key for key in reversed(keys) if isinstance(key, str)), "")


def _remedy(type_: str, got: object) -> str:
    if got is None:
        return "write a value, or remove the line"
    if type_ == "list_type" and isinstance(got, str):
        return f"put it between brackets: `[{_shown(got)}]`"
    if type_ == "string_type" and isinstance(got, list):
        return "put text that begins with a bracket between quotation marks"
    if type_ == "string_type":
        return "put text that contains a colon between quotation marks"
    return _REMEDIES.get(type_, "")


def _allowed(detail: ErrorDetails) -> list[str]:
    expected = detail["ctx"]["expected"].replace(" or ", ", ")
    return [word.strip("'") for word in expected.split(", ")]


def _listed(words: list[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _shown(value: object) -> str:
    return " ".join(str(value).split())[:60]


def _pattern(detail: ErrorDetails, keys: Keys, source: Source) -> Fault:
    shown = _shown(detail["input"])
    pattern = detail["ctx"]["pattern"]
    if "a-z0-9" in pattern and "https" not in pattern:
        help_ = "use small letters a–z, digits and single hyphens"
    elif "https" in pattern:
        help_ = "an address begins with http:// or https://"
    elif "\\n" in pattern:
        help_ = "keep it on one line"
    else:
        help_ = f"it must match {pattern}"
    return Fault(source.at(*keys), "malformed", f"`{shown}` cannot stand here", help_)


def _keys(loc: tuple[int | str, ...], tree: Tree) -> Keys:
    """Keep of pydantic's location what leads through the file; the rest names union branches."""
    keys: list[str | int] = []
    node: Tree = tree
    for number, step in enumerate(loc):
        if step == "[key]":
            break
        if isinstance(node, dict) and isinstance(step, str) and step in node:  # noqa: SIM114 - types
            node = node[step]
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        elif number < len(loc) - 1 or not isinstance(node, dict):
            continue
        keys.append(step)
    return tuple(keys)


def _fields(kind: type[BaseModel], keys: Keys) -> list[str]:
    """List the fields that may stand at a location of a record."""
    here: list[Any] = [kind]
    for key in keys:
        here = [inner for one in here for inner in _inside(one, key)]
    models = [one for one in here if isinstance(one, type) and issubclass(one, BaseModel)]
    return [f.alias or name for one in models for name, f in one.model_fields.items()]


def _inside(annotation: Any, key: str | int) -> Iterator[Any]:  # noqa: ANN401 - a type has no type
    """Give the sorts of value that may stand under a key of a sort of value."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        found = [
            field.annotation
            for name, field in annotation.model_fields.items()
            if (field.alias or name) == key
        ]
    else:
        found = list(get_args(annotation)[-1:])
    for one in found:
        # `Outcome | None` may be an Outcome
        alternatives = get_args(one) if get_origin(one) in (Union, types.UnionType) else (one,)
        yield from alternatives


def _described(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    return "a list of fields" if isinstance(value, dict) else f"`{_shown(value)}`"
