"""The whole timeline as open data."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from pelican_timeline.exports import (
    Pieces,
    Publication,
    render_events_json,
)
from pelican_timeline.exports.schemas import SCHEMAS
from pelican_timeline.model.timeline import Timeline
from tests.exports.conftest import HIDDEN, WORDS


def check(document: Any, name: str) -> None:
    """Does a document have the shape that openapi.json tells?"""
    schema = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": dict(SCHEMAS)}}
    jsonschema.Draft202012Validator(schema).validate(document)


@pytest.fixture
def data(publication: Publication, timeline: Timeline) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render_events_json(Pieces(publication, timeline.content), timeline))
    return found


def test_the_data_has_the_shape_that_others_rely_on(data: dict[str, Any]):
    """No field is missing, none is new, each is of its type."""
    check(data, "Timeline")


def test_all_events_are_there_in_order(data: dict[str, Any], timeline: Timeline):
    """Curated and suggested, in the timeline's own order."""
    assert [event["id"] for event in data["events"]] == [entry.event.id for entry in timeline.entries]
    assert data["count"] == 5
    assert data["updated"] == "2026-03-01"


def test_a_date_keeps_its_precision_and_gives_its_bounds(data: dict[str, Any]):
    """EDTF for those who read it, first and last day for those who sort."""
    dates = {event["id"]: event["date"] for event in data["events"]}
    assert dates["x-89abcdef01"] == {
        "edtf": "2025-09-01~/2025-09-10~",
        "words": "early September 2025",
        "earliest": "2025-09-01",
        "latest": "2025-09-10",
        "precision": "day",
        "approximate": True,
        "uncertain": False,
    }
    assert dates["caesar"]["earliest"] == "-0043-03-15"


def test_only_words_that_may_be_shown_are_there(publication: Publication, timeline: Timeline):
    """Where the limit of an unlicensed text is used up, the data has the link and no words."""
    text = render_events_json(Pieces(publication, timeline.content), timeline)
    assert WORDS in text
    assert HIDDEN not in text


def test_a_proof_leads_to_the_sentence(data: dict[str, Any]):
    """Offsets into the stored text, and an address that scrolls to the words. A dangerous address is left out."""
    proof = data["events"][3]["witnesses"][0]["proofs"][0]
    assert proof["offsets"] == [[0, len(WORDS)]]
    assert proof["link"] == "https://example.org/a/peace-78215.html#:~:text=The%20declaration"
    assert proof["archive"] == ""


def test_the_same_timeline_gives_the_same_bytes(publication: Publication, timeline: Timeline):
    """Whatever the order in which the authority files were read."""
    content = replace(timeline.content, actors=dict(reversed(timeline.content.actors.items())))
    shuffled = replace(timeline, content=content)
    assert render_events_json(Pieces(publication, timeline.content), timeline) == render_events_json(
        Pieces(publication, content), shuffled
    )


def test_an_empty_timeline_is_valid_data(publication: Publication):
    """A site that has just begun."""
    from pelican_timeline.model.event import Content

    data = json.loads(render_events_json(Pieces(publication, Content()), Timeline((), Content())))
    check(data, "Timeline")
    assert data["events"] == []
