"""The description of the open data is true of what is served."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from pelican_timeline.exports import Pieces, Publication, render_event_json, render_openapi, render_year_json
from pelican_timeline.model.timeline import Timeline


@pytest.fixture
def described(publication: Publication) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render_openapi(publication, events=4, years=[-43, 2026], rooms=["topics"]))
    return found


def test_the_description_is_valid(described: dict[str, Any]):
    """By the rules of OpenAPI 3.1."""
    OpenAPIV31SpecValidator(described).validate()
    assert "/topics/{id}/events.ics" in described["paths"]
    assert "/actors/{id}/events.ics" not in described["paths"]
    assert described["servers"] == [{"url": "https://ledger.example/base"}]


def test_a_large_site_has_no_file_for_each_event(publication: Publication):
    """Then the description names none."""
    few = json.loads(render_openapi(publication, events=2_000, years=[2026], rooms=[]))
    many = json.loads(render_openapi(publication, events=2_001, years=[2026], rooms=[]))
    assert "/api/v1/events/{id}.json" in few["paths"]
    assert "/api/v1/events/{id}.json" not in many["paths"]
    assert "/api/v1/years/{year}.json" in many["paths"]
    OpenAPIV31SpecValidator(many).validate()


def test_an_empty_site_is_described(publication: Publication):
    """It serves a timeline without entries."""
    found = json.loads(render_openapi(replace(publication, url="", name=""), events=0, years=[], rooms=[]))
    OpenAPIV31SpecValidator(found).validate()
    assert "/api/v1/years/{year}.json" not in found["paths"]


def test_the_file_of_an_event_answers_oembed(pieces: Pieces, timeline: Timeline):
    """Another site can show its card; a title cannot leave its attribute."""
    entry = timeline.entries[3]
    answer = json.loads(render_event_json(pieces, entry))
    assert answer["version"] == "1.0"
    assert answer["type"] == "rich"
    assert answer["provider_name"] == "The Ledger & Co"
    assert answer["html"] == (
        '<iframe src="https://ledger.example/base/events/2026-01-06-paris-declaration/#embed" '
        'title="Allies adopt the &lt;b&gt;Paris Declaration&lt;/b&gt; &amp; go home" width="600" height="360" '
        'loading="lazy"></iframe>'
    )
    assert answer["event"]["id"] == entry.event.id
    assert list(answer["actors"]) == ["emmanuel-macron"]


def test_without_an_address_nothing_can_be_embedded(publication: Publication, timeline: Timeline):
    """The file still tells the event."""
    local = Pieces(replace(publication, url=""), timeline.content)
    answer = json.loads(render_event_json(local, timeline.entries[3]))
    assert "html" not in answer
    assert answer["event"]["url"] == "../../../events/2026-01-06-paris-declaration/"


def test_a_year_has_a_file(pieces: Pieces, timeline: Timeline):
    """With the same events as the whole."""
    answer = json.loads(render_year_json(pieces, -43, timeline.entries[:1]))
    assert answer["year"] == -43
    assert [event["id"] for event in answer["events"]] == ["caesar"]
