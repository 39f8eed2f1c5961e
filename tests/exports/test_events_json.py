"""The whole timeline as open data."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from pelican_timeline.exports import Publication, render_events_json
from pelican_timeline.model.timeline import Timeline
from tests.exports.conftest import HIDDEN, WORDS

TEXT = {"type": "string"}
DAY = {"type": ["string", "null"], "pattern": "^-?[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
EDTF = {"type": ["string", "null"], "pattern": r"^[-0-9X./?~%T:Z\[\]{},+]+$"}
URI = {"type": "string", "pattern": "^(https?://[^ ]+)?$"}
NAMES = {"type": "array", "items": TEXT}


def closed(**members: Any) -> dict[str, Any]:
    return {"type": "object", "properties": members, "required": list(members), "additionalProperties": False}


PROOF = closed(
    status={"enum": ["checked", "unchecked", "link"]},
    source=TEXT,
    quote=TEXT,
    translation=TEXT,
    sentence={"type": ["integer", "null"], "minimum": 1},
    offsets={"type": "array", "items": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}},
    link=URI,
    archive=URI,
    title=TEXT,
    publisher=TEXT,
    author=TEXT,
    published=EDTF,
    language=TEXT,
    accessed=EDTF,
)
SIDES = {
    "type": "array",
    "items": closed(source=TEXT, says=TEXT, date={"anyOf": [{"type": "null"}, EDTF]}, proof={"type": "integer"}),
}
EVENT = closed(
    id={"type": "string", "pattern": "^[a-z0-9-]{1,80}$"},
    title=TEXT,
    url=URI,
    date=closed(
        edtf=EDTF,
        words=TEXT,
        earliest=DAY,
        latest=DAY,
        precision={"enum": ["minute", "day", "month", "season", "year", "decade", "century"]},
        approximate={"type": "boolean"},
        uncertain={"type": "boolean"},
    ),
    date_note=TEXT,
    derivation={
        "anyOf": [{"type": "null"}, closed(phrase=TEXT, anchor=EDTF, anchor_kind=TEXT, anchor_words=TEXT, rule=TEXT)]
    },
    summary=TEXT,
    kind=TEXT,
    planned={"type": "boolean"},
    speaker=TEXT,
    actors=NAMES,
    places=NAMES,
    topics=NAMES,
    provenance={"enum": ["curated", "extracted"]},
    independent_sources={"type": "integer"},
    texts={"type": "integer"},
    witnesses={"type": "array", "items": closed(origin=TEXT, label=TEXT, proofs={"type": "array", "items": PROOF})},
    disagreements={"type": "array", "items": closed(what={"enum": ["date", "number", "place"]}, sides=SIDES)},
    overridden=SIDES,
    related={"type": "array", "items": closed(kind=TEXT, event=TEXT)},
    corrections={"type": "array", "items": closed(on=EDTF, what=TEXT)},
    added=EDTF,
    aliases=NAMES,
    absorbed=NAMES,
)
SCHEMA = closed(
    version={"const": 1},
    title=TEXT,
    url=URI,
    language=TEXT,
    updated=DAY,
    count={"type": "integer"},
    events={"type": "array", "items": EVENT},
    actors={"type": "object"},
    places={"type": "object"},
    topics={"type": "object"},
    sources={"type": "object"},
)


@pytest.fixture
def data(publication: Publication, timeline: Timeline) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render_events_json(publication, timeline))
    return found


def test_the_data_has_the_shape_that_others_rely_on(data: dict[str, Any]):
    """No field is missing, none is new, each is of its type."""
    jsonschema.Draft7Validator(SCHEMA).validate(data)


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
    text = render_events_json(publication, timeline)
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
    assert render_events_json(publication, timeline) == render_events_json(publication, shuffled)


def test_an_empty_timeline_is_valid_data(publication: Publication):
    """A site that has just begun."""
    from pelican_timeline.model.event import Content

    data = json.loads(render_events_json(publication, Timeline((), Content())))
    jsonschema.Draft7Validator(SCHEMA).validate(data)
    assert data["events"] == []
