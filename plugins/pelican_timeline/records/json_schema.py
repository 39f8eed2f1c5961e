"""The editor's schema of an event file (JSON Schema, draft-07), made from the definitions in schema.py.

It is applied to a file as YAML 1.2 reads it, where 2026 is a number; so fields of text let a number be one. What a schema
cannot say is left to the validator: that an interval ends after it starts, that ids and names exist, that a number is
written in the ordinary way, that an address is harmless.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pelican_timeline.model.event import KINDS

from .edtf_pattern import EDTF_PATTERN
from .fields import Field, Record, Schema
from .schema import CITATION, CORRECTION, RELATION, event_record


def json_schema(kinds: Sequence[str] = KINDS) -> dict[str, Any]:
    """The schema of an event file: one event, or a list of them; *kinds* are those of the site's settings."""
    listed = event_record(tuple(kinds), listed=True)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Event file",
        "description": "One event, whose id is the name of the file; or a list of events, each with an id.",
        "if": {"type": "array"},
        "then": {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/listed_event"}},
        "else": {"$ref": "#/definitions/event"},
        "definitions": {
            "event": _record(event_record(tuple(kinds))),
            "listed_event": _record(listed),
            "source": _record(CITATION),
            "relation": _record(RELATION),
            "correction": _record(CORRECTION),
            "date": {"pattern": EDTF_PATTERN},
        },
    }


def render_schema(kinds: Sequence[str] = KINDS) -> str:
    """The schema as the text of its file."""
    return json.dumps(json_schema(kinds), ensure_ascii=False, indent=2) + "\n"


def write_schema(path: Path, kinds: Sequence[str] = KINDS) -> None:
    """Put the schema where editors find it; leave the file alone when it says the same already."""
    text = render_schema(kinds)
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _record(record: Record[Any]) -> Schema:
    """An object with these fields and no others."""
    shape: Schema = {
        "title": record.title,
        "description": record.description,
        "type": "object",
        "additionalProperties": False,
        "required": [one.name for one in record.fields if one.required],
        "properties": {one.name: _field(one) for one in record.fields},
    }
    if not shape["required"]:
        del shape["required"]
    rules = [rule.schema() for rule in record.rules]
    if len(rules) > 1:
        return shape | {"allOf": rules}
    return shape | (rules[0] if rules else {})


def _field(one: Field) -> Schema:
    shape = _with_references(one.kind.schema())
    if not one.required:
        shape = _or_nothing(shape)
    words = one.description[:1].upper() + one.description[1:]
    examples = {"examples": list(one.examples)} if one.examples else {}
    return {"title": one.name.replace("_", " ").capitalize(), "description": words} | shape | examples


def _or_nothing(shape: Schema) -> Schema:
    """A field that is not required may be left empty, as in `speaker:`, which is null to YAML."""
    if "enum" in shape:
        return shape | {"enum": [*shape["enum"], None]}
    types = shape["type"]
    return shape | {"type": [*(types if isinstance(types, list) else [types]), "null"]}


def _with_references(shape: Schema) -> Schema:
    """The long pattern of dates stands in the file once."""
    if shape.get("pattern") == EDTF_PATTERN:
        return {name: value for name, value in shape.items() if name != "pattern"} | {
            "allOf": [{"$ref": "#/definitions/date"}]
        }
    return shape
