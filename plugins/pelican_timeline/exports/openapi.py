"""The description of the open data (OpenAPI 3.1): which files there are, and the shape of each."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from .atom import FEED
from .cite import CITATIONS_BIB, CITATIONS_CSL
from .csv_table import EVENTS_CSV
from .events_json import API, EVENT_FILES, EVENTS_JSON
from .ics import CALENDAR
from .json_feed import JSON_FEED
from .publication import Publication, one_line
from .schemas import SCHEMAS
from .timelinejs import TIMELINE_JS

OPENAPI = f"{API}openapi.json"
EVENT_SCHEMA = "schema/event.schema.json"

_CSL = "application/vnd.citationstyles.csl+json"


def render_openapi(publication: Publication, *, events: int, years: Sequence[int], rooms: Sequence[str]) -> str:
    """openapi.json of a site with so many *events* that have pages, entries in these *years*, and feeds in these *rooms*.

    A room is "actors", "places" or "topics".
    """
    document = {
        "openapi": "3.1.0",
        "info": {
            "title": one_line(publication.name) or "A timeline",
            "description": (
                "A timeline in which every entry has an honest date and a cited sentence that proves it. All files are "
                "static: no key, no limit, no query. A field may be added at any time; none changes its meaning or goes "
                "without another number in the path."
            ),
            "version": "1.0.0",
        },
        "servers": [{"url": publication.url or "../.."}],
        "paths": _paths(events, years, rooms),
        "components": {"schemas": dict(SCHEMAS)},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _paths(events: int, years: Sequence[int], rooms: Sequence[str]) -> dict[str, Any]:
    paths = {
        f"/{EVENTS_JSON}": _get("listEvents", "All entries", "application/json", "Timeline"),
        f"/{OPENAPI}": _get("describe", "This description", "application/json"),
        f"/{EVENTS_CSV}": _get("table", "All entries as a table (RFC 4180)", "text/csv"),
        f"/{TIMELINE_JS}": _get("timelineJs", "The events as slides of TimelineJS 3", "application/json", "Slides"),
        f"/{CITATIONS_BIB}": _get("bibtex", "Events and texts as BibTeX", "application/x-bibtex"),
        f"/{CITATIONS_CSL}": _get("csl", "Events and texts as CSL-JSON", _CSL, "References"),
        f"/{EVENT_SCHEMA}": _get("eventSchema", "The JSON Schema of the YAML files", "application/schema+json"),
        **_channels("", "of the whole timeline"),
    }
    if years:
        paths[f"/{API}years/{{year}}.json"] = _with(
            _get("listYear", "The entries of one year", "application/json", "Year"),
            "year",
            {"type": "string", "pattern": "^-?[0-9]{4}$", "examples": [f"{max(years):04}"]},
        )
    if 0 < events <= EVENT_FILES:
        paths[f"/{API}events/{{id}}.json"] = _with(
            _get("getEvent", "One event; also the answer to oEmbed", "application/json", "EventFile"),
            "id",
            {"type": "string", "pattern": "^[a-z0-9-]{1,80}$"},
        )
    for room in rooms:
        for path, item in _channels(f"{room}/{{id}}/", f"of one of the {room}").items():
            paths[path] = _with(item, "id", {"type": "string"})
    return dict(sorted(paths.items()))


def _channels(folder: str, about: str) -> dict[str, Any]:
    """Feeds and calendar of the timeline, or of one name. There are none of a name that only suggestions use."""
    kind = folder.partition("/")[0]
    return {
        f"/{folder}{FEED}": _get(f"atom{kind.title()}", f"What is new {about} (Atom)", "application/atom+xml"),
        f"/{folder}{JSON_FEED}": _get(
            f"jsonFeed{kind.title()}", f"What is new {about}", "application/feed+json", "Feed"
        ),
        f"/{folder}{CALENDAR}": _get(f"calendar{kind.title()}", f"The calendar {about}", "text/calendar"),
    }


def _get(operation: str, summary: str, media_type: str, schema: str = "") -> dict[str, Any]:
    content = {media_type: {"schema": {"$ref": f"#/components/schemas/{schema}"}} if schema else {}}
    return {
        "get": {
            "operationId": operation,
            "summary": summary,
            "responses": {"200": {"description": summary, "content": content}},
        }
    }


def _with(item: dict[str, Any], name: str, schema: dict[str, Any]) -> dict[str, Any]:
    item["get"]["parameters"] = [{"name": name, "in": "path", "required": True, "schema": schema}]
    item["get"]["responses"]["404"] = {"description": f"There is no such {name}."}
    return item
