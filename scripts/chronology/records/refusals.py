"""Why a record was refused, in the author's words: pydantic's errors as faults with places."""

from __future__ import annotations

import re
import types
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from chronology.values.characters import visible
from chronology.values.faults import Fault
from chronology.values.yaml_tree import UNREAD, Keys, Source, Tree

_CLOSE_ENOUGH = 70
_LONGEST_SHOWN = 60
_EXPECTED = {
    "string_type": "a word or a text belongs here, not {got}",
    "list_type": "a list belongs here, not {got}",
    "dict_type": "fields belong here, not {got}",
    "model_type": "fields belong here, not {got}",
    "bool_parsing": "`true` or `false` belongs here, not {got}",
    "bool_type": "`true` or `false` belongs here, not {got}",
    "int_parsing": "a whole number belongs here, not {got}",
    "int_type": "a whole number belongs here, not {got}",
    "float_parsing": "a number belongs here, not {got}",
    "float_type": "a number belongs here, not {got}",
    "too_short": "at least {min_length} belong here",
    "string_too_short": "this is empty",
    "string_too_long": "this has more than {max_length} characters",
    "greater_than_equal": "this is less than {ge}",
    "greater_than": "this is not more than {gt}",
    "less_than_equal": "this is more than {le}",
    "finite_number": "a number belongs here, not {got}",
}
_REMEDIES = {
    "list_type": "write `[one, another]`, or `- one` on a line of its own for each",
    "string_too_long": "shorten it",
    "string_too_short": "write something, or remove the line",
    "too_short": "add to the list",
    "bool_parsing": "write one of the two",
    "bool_type": "write one of the two",
    "int_parsing": "write a number in digits",
    "int_type": "write a number in digits",
    "float_type": "write a number in digits, such as `37.02`",
    "greater_than_equal": "write a larger number",
    "greater_than": "write a larger number",
    "less_than_equal": "write a smaller number",
    "finite_number": "write a number in digits, such as `37.02`",
    "float_parsing": "write a number in digits, such as `37.02`",
    "dict_type": "write a line `name: value` for each field, indented alike",
    "model_type": "write a line `name: value` for each field, indented alike",
}


def refusals(
    error: ValidationError, kind: type[BaseModel], tree: dict[str, Tree], source: Source
) -> Iterator[Fault]:
    """Yield a fault for each thing that `kind` refuses in `tree`."""
    told: dict[Keys, Fault] = {}
    misspelt = {*meant(error, kind, tree)}
    for detail in error.errors(include_url=False):
        keys = _keys(detail, tree)
        if detail["input"] is UNREAD or (detail["type"] == "missing" and keys in misspelt):
            continue  # a fault has told of it, or is about to
        fault = _fault(detail, keys, kind, source)
        if keys in told:  # a union says no in each of its branches
            fault = replace(told[keys], help=told[keys].help or fault.help)
            if detail["type"] == "literal_error":
                fault = replace(fault, help=f"or write {_listed(_allowed(detail))}")
        told[keys] = fault
    yield from told.values()


def meant(error: ValidationError, kind: type[BaseModel], tree: dict[str, Tree]) -> Iterator[Keys]:
    """Yield the fields that are probably meant by those that do not exist."""
    for detail in error.errors(include_url=False):
        if detail["type"] == "extra_forbidden":
            *parents, name = _keys(detail, tree)
            for field in closest(str(name), _fields(kind, tuple(parents))):
                yield (*parents, field)


def nearest(word: str, words: Collection[str]) -> str:
    """Say which of `words` was meant, as a question, or nothing where none is close."""
    return "".join(f"did you mean `{one}`?" for one in closest(word, words))


def closest(word: str, words: Collection[str]) -> list[str]:
    """Give the one of `words` that is spelt much like `word`, or has all of its parts; or none."""
    # Only a run with faults pays for it.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    match = process.extractOne(
        word, words, scorer=fuzz.ratio, processor=str.lower, score_cutoff=_CLOSE_ENOUGH
    )
    if match:
        return [match[0]]
    parts = {*word.lower().split("-")}
    longer = [one for one in words if parts <= {*one.lower().split("-")}]
    return longer if len(longer) == 1 else []


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
        case "date" if detail["input"] is not None:
            return Fault(source.at(*keys), "malformed-date", detail["msg"], context["help"])
        case "date":
            detail = {**detail, "type": "string_type"}
        case "literal_error" if isinstance(detail["input"], str):
            allowed = _listed(_allowed(detail))
            help_ = nearest(detail["input"], _allowed(detail)) or f"write one of {allowed}"
            message = f"`{name}`: {_described(detail['input'])} is none of {allowed}"
            return Fault(source.at(*keys), "malformed", message, help_)
        case "literal_error":
            detail = {**detail, "type": "string_type"}
        case "misshapen" if detail["input"].strip():
            return _misshapen(detail, keys, source)
        case "misshapen":
            detail = {**detail, "type": "string_too_short"}
    template = _EXPECTED.get(detail["type"], detail["msg"].replace("{", "{{").replace("}", "}}"))
    message = template.format_map({**context, "got": _described(detail["input"])})
    if detail["input"] is None:
        message = "nothing stands here"
    message = f"`{_name(keys)}`: {message}" if keys else message
    return Fault(source.at(*keys), "malformed", message, _remedy(detail["type"], detail["input"]))


def _name(keys: Keys) -> str:
    """Name the field; an item of a list goes by the name of the list."""
    return next((key for key in reversed(keys) if isinstance(key, str)), "")


def _remedy(type_: str, got: object) -> str:
    if got is None:
        return "write a value, or remove the line"
    if type_ == "list_type" and isinstance(got, str) and got.strip():
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
    return visible(" ".join(str(value).split())[:_LONGEST_SHOWN])


def _misshapen(detail: ErrorDetails, keys: Keys, source: Source) -> Fault:
    got, help_ = detail["input"], detail["ctx"]["help"]
    if help_.endswith("hyphens") and (meant := re.sub("[^a-z0-9]+", "-", got.lower()).strip("-")):
        help_ += f", such as `{meant[:_LONGEST_SHOWN]}`"
    return Fault(source.at(*keys), "malformed", f"`{_shown(got)}` cannot stand here", help_)


def _keys(detail: ErrorDetails, tree: Tree) -> Keys:
    """Keep of pydantic's location what leads through the file; the rest names union branches."""
    keys: list[str | int] = []
    node: Tree = tree
    for step in detail["loc"]:
        if step == "[key]":
            break
        if isinstance(node, dict) and isinstance(step, str) and step in node:  # noqa: SIM114 - types
            node = node[step]
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        elif detail["type"] != "missing" or step != detail["loc"][-1]:
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
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "fields"
    return f"`{_shown(value)}`" if str(value).strip() else "an empty text"
