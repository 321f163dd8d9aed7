"""What can be read of a record that is refused: every field but those at fault.

One misspelt word must not hide a wrong quotation below it until the next run. A field that could
not be read is not there; whoever asks for it gets an `UnreadError`, and has nothing to say, since
the fault of that field has been told. Who has something to say all the same asks with `if_read`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import SchemaValidator, core_schema

from chronology.records.refusals import meant, refusals
from chronology.values.faults import Fault
from chronology.values.yaml_tree import UNREAD, Keys, Source, Tree

M = TypeVar("M", bound=BaseModel)


def validated(kind: type[M], tree: Tree, source: Source) -> tuple[M | None, list[Fault]]:
    """Make a value of fields; of those that are refused, what can be read, and why not the rest."""
    if not isinstance(tree, dict):
        message = "the fields are missing" if tree is None else "this is no list of fields"
        help_ = "each line reads `name: value`"
        return None, [Fault(source.at(), "malformed", message, help_)]
    try:
        return kind.model_validate(tree), []
    except ValidationError as error:
        left = partial(kind, tree, meant(error, kind, tree))
        return left, list(refusals(error, kind, tree, source))


def partial(kind: type[M], tree: Tree, meant: Iterable[Keys] = ()) -> M:
    """Read what can be read; `meant` are fields that somebody probably meant by another name."""
    for *parents, name in meant:
        node: Any = tree
        for key in parents:
            node = node[key]
        node.setdefault(name, UNREAD)
    read: M = _forgiving(kind).validate_python(tree)
    return read


def if_read(part: BaseModel, field: str, default: Any) -> Any:  # noqa: ANN401 - whatever it holds
    """Give what a field holds, or `default` where it could not be read."""
    return vars(part).get(field, default)


def unread(kind: type[M]) -> M:
    """Give a record of which nothing could be read."""
    return _without_unread(kind)(({},))


@cache
def _forgiving(kind: type[BaseModel]) -> SchemaValidator:
    kind.model_rebuild()
    return SchemaValidator(_forgiven(kind.__pydantic_core_schema__))


def _forgiven(schema: Any) -> Any:  # noqa: ANN401 - a schema holds whatever a model was given
    """Rewrite a schema: each field that is missing or wrong is left out, each unknown ignored."""
    if isinstance(schema, list):
        return [_forgiven(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {key: one if key == "metadata" else _forgiven(one) for key, one in schema.items()}
    match schema:
        case {"type": "model", "cls": kind}:
            schema = _forgiven_model(kind, schema)
        case {"type": "model-fields"}:
            schema["extra_behavior"] = "ignore"
        case {"type": "model-field", "schema": {"type": "default"} as field}:
            # What is missing has its default; what is wrong has not.
            schema["schema"] = {**field, "schema": _or_unread(field["schema"])}
        case {"type": "model-field", "schema": field}:
            schema["schema"] = _or_unread(field)
    return schema


def _forgiven_model(kind: type[BaseModel], schema: dict[str, Any]) -> Any:  # noqa: ANN401 - as above
    make = _without_unread(kind)
    return core_schema.with_default_schema(
        core_schema.no_info_after_validator_function(make, schema["schema"]),
        default_factory=lambda: make(({},)),
        on_error="default",
        ref=schema.get("ref"),
    )


def _or_unread(schema: core_schema.CoreSchema) -> core_schema.CoreSchema:
    return core_schema.with_default_schema(schema, default=UNREAD, on_error="default")


def _without_unread(kind: type[M]) -> Callable[[tuple[Mapping[str, object], ...]], M]:
    def make(read: tuple[Mapping[str, object], ...]) -> M:
        part = kind.model_construct()
        fields = {name: value for name, value in read[0].items() if value is not UNREAD}
        part.__dict__.clear()
        part.__dict__.update(fields)
        return part

    return make
