"""What stands in the fields of records: text of a certain shape, and dates.

Each shape brings the remedy for whoever misses it, so that a fault can say what to write.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from pydantic import (
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from chronology.values.dates import DateError, When

MISSHAPEN = "misshapen"
"""The type of pydantic's error where a text has another shape; its context has the help."""


@dataclass(frozen=True)
class Shape:
    """A pattern that the whole of a text must have, and what to do where it has not."""

    pattern: str
    help: str

    def __get_pydantic_core_schema__(self, kind: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        """Look at the shape of what is text of the right length."""
        shaped = core_schema.custom_error_schema(
            core_schema.str_schema(pattern=self.pattern),
            custom_error_type=MISSHAPEN,
            custom_error_message="{help}",
            custom_error_context={"help": self.help},
        )
        return core_schema.chain_schema([handler(kind), shaped])

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema["steps"][0]), "pattern": self.pattern}


Id: TypeAlias = Annotated[
    str,
    StringConstraints(max_length=80),
    Shape(r"^[a-z0-9]+(-[a-z0-9]+)*$", "use small letters a–z, digits and single hyphens"),
]
Text: TypeAlias = Annotated[
    str, StringConstraints(min_length=1, max_length=600, strip_whitespace=True)
]
Line: TypeAlias = Annotated[
    str,
    StringConstraints(min_length=1, max_length=160, strip_whitespace=True),
    Shape(r"^[^\n]*$", "keep it on one line"),
]
Quote: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
Url: TypeAlias = Annotated[
    str,
    StringConstraints(max_length=400),
    Shape(r"^https?://[^\s<>\"]+$", "an address begins with http:// or https://"),
]
Sha256: TypeAlias = Annotated[
    str,
    Shape(r"^[0-9a-f]{64}$", "give the SHA-256 of the document, which `sha256sum` prints"),
]
ParagraphHash: TypeAlias = Annotated[
    str,
    Shape(r"^[0-9a-f]{8,64}$", "remove the line, and let `chronology accept` write it"),
]
Tongue: TypeAlias = Annotated[
    str,
    Shape(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "give a language as `en` or `pt-BR`"),
]


def _when(text: object) -> When:
    if isinstance(text, When):
        return text
    if not isinstance(text, str):
        help_ = "put a date that begins with `[` between quotation marks"
        message = "a date is text, this is a list or fields"
        raise PydanticCustomError("date", "{message}", {"message": message, "help": help_})
    try:
        return When.parse(text)
    except DateError as error:
        told = {"message": error.message, "help": error.help}
        raise PydanticCustomError("date", "{message}", told) from error


Date: TypeAlias = Annotated[
    When,
    BeforeValidator(_when),
    WithJsonSchema(
        {"type": "string", "title": "EDTF", "description": "a date in EDTF (ISO 8601-2)"}
    ),
]
Allow: TypeAlias = dict[Id, Text | dict[Id, Text]]
"""The reason why a rule does not apply, here or at some sentences, each with a reason of its own.

A sentence goes by the name of a citation that it rests on, by its number, or by `title`.
"""
