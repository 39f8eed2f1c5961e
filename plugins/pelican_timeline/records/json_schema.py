"""The editor's schema of an event file (JSON Schema, draft-07), made from the definitions in schema/.

It is applied to a file as YAML 1.2 reads it, where 2026 is a number; so fields of text let a number be one. What a schema
cannot say is left to the validator: that an interval ends after it starts, that ids and names exist, that a number is
written in the ordinary way, that an address is harmless.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
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


_COMPLETED = (("event", "actors"), ("event", "places"), ("event", "topics"), ("event", "speaker"), ("source", "source"))
"""The fields whose values an editor can offer, by the definition that they stand in."""
_OFFERED_BY = {"speaker": "actors", "source": "sources"}


def with_names(schema: dict[str, Any], names: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    """The schema with the ids that a site has ("actors", "places", "topics", "sources"), for editors to offer them.

    They are offered and not demanded: a name may be new, and a schema that was written yesterday refuses nothing today.
    """
    offered = {f"known_{what}": {"enum": sorted(ids)} for what, ids in names.items() if ids}
    definitions = schema["definitions"] | offered
    for place, name in _COMPLETED:
        known = f"known_{_OFFERED_BY.get(name, name)}"
        if known in offered:
            for definition in (place, f"listed_{place}"):
                if definition in definitions:
                    definitions[definition] = _offer(definitions[definition], name, known)
    return schema | {"definitions": definitions}


def _offer(shape: Schema, name: str, known: str) -> Schema:
    """A record in which a field, or each entry of its list, may be one of the known ids or what it was before."""
    one: Schema = shape["properties"][name]
    reference = {"$ref": f"#/definitions/{known}"}
    if "items" in one:
        one = one | {"items": {"anyOf": [reference, one["items"]]}}
    else:
        rules = {key: value for key, value in one.items() if key not in {"title", "description", "examples"}}
        one = {key: value for key, value in one.items() if key not in rules} | {"anyOf": [reference, rules]}
    return shape | {"properties": shape["properties"] | {name: one}}


def render_schema(kinds: Sequence[str] = KINDS, names: Mapping[str, Iterable[str]] = MappingProxyType({})) -> str:
    """The schema as the text of its file; with *names*, also what editors can offer."""
    return json.dumps(with_names(json_schema(kinds), names), ensure_ascii=False, indent=2) + "\n"


def write_schema(
    path: Path, kinds: Sequence[str] = KINDS, names: Mapping[str, Iterable[str]] = MappingProxyType({})
) -> None:
    """Put the schema where editors find it; leave the file alone when it says the same already."""
    text = render_schema(kinds, names)
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
