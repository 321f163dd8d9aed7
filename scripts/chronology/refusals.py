"""Why a record was refused, in the author's words: pydantic's errors as faults with places."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import process

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
}


def refusals(
    error: ValidationError, kind: type[BaseModel], tree: Mapping[str, Tree], source: Source
) -> Iterator[Fault]:
    """Yield a fault for each thing that `kind` refuses in `tree`."""
    seen: set[tuple[Keys, str]] = set()
    for detail in error.errors(include_url=False):
        keys = _keys(detail["loc"], tree)
        if (keys, detail["type"]) not in seen:
            seen.add((keys, detail["type"]))
            yield _fault(detail, keys, kind, source)


def nearest(word: str, words: list[str]) -> str:
    """Say which of `words` was meant, as a question, or nothing where none is close."""
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
            allowed = [
                word.strip("'") for word in context["expected"].replace(" or ", ", ").split(", ")
            ]
            help_ = nearest(str(detail["input"]), allowed)
            message = f"`{detail['input']}` is none of " + ", ".join(
                f"`{word}`" for word in allowed
            )
            return Fault(source.at(*keys), "malformed", message, help_)
        case "string_pattern_mismatch":
            return _pattern(detail, keys, source)
    template = _EXPECTED.get(detail["type"], detail["msg"])
    message = template.format_map({**context, "got": _described(detail["input"])})
    return Fault(source.at(*keys), "malformed", f"`{name}`: {message}" if name else message)


def _pattern(detail: ErrorDetails, keys: Keys, source: Source) -> Fault:
    shown = str(detail["input"])[:60]
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
        if (isinstance(node, dict) and isinstance(step, str) and step in node) or (
            isinstance(node, list) and isinstance(step, int) and step < len(node)
        ):
            node = node[step]
        elif number < len(loc) - 1 or not isinstance(node, dict):
            continue
        keys.append(step)
    return tuple(keys)


def _fields(kind: type[BaseModel], keys: Keys) -> list[str]:
    """List the fields that may stand at a location of a record."""
    here: Any = kind
    for key in keys:
        if isinstance(here, type) and issubclass(here, BaseModel):
            by_alias = {f.alias or name: f for name, f in here.model_fields.items()}
            field = by_alias.get(str(key))
            here = _model(field.annotation) if field else None
    if not (isinstance(here, type) and issubclass(here, BaseModel)):
        return []
    return [field.alias or name for name, field in here.model_fields.items()]


def _model(annotation: Any) -> Any:  # noqa: ANN401 - a type expression has no type
    """Dig the model out of `list[Model]`, `dict[Id, Model]`, `Model | None`."""
    if get_origin(annotation) in (list, dict, Union, types.UnionType, Annotated):
        found = [_model(argument) for argument in get_args(annotation)]
        return next((f for f in found if isinstance(f, type) and issubclass(f, BaseModel)), None)
    return annotation


def _described(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    return "a list of fields" if isinstance(value, dict) else f"`{str(value)[:40]}`"
