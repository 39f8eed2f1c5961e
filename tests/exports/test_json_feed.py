"""JSON Feed 1.1: the same news as in Atom."""

from __future__ import annotations

import json
from typing import Any

import feedparser
import pytest

from pelican_timeline.exports import Channel, Pieces, make_channel, render_atom, render_json_feed
from pelican_timeline.model.timeline import Timeline


@pytest.fixture
def feed(pieces: Pieces, channel: Channel) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render_json_feed(pieces, channel))
    return found


def test_both_feeds_tell_the_same(feed: dict[str, Any], pieces: Pieces, channel: Channel):
    """Ids, titles, days and order are those of the Atom feed."""
    atom = feedparser.parse(render_atom(pieces, channel).encode())
    assert [(item["id"], item["title"], item["date_modified"], item["url"]) for item in feed["items"]] == [
        (entry.id, entry.title, entry.updated, entry.link) for entry in atom.entries
    ]
    assert [item["_timeline"]["date"] for item in feed["items"]] == [entry.dcterms_temporal for entry in atom.entries]


def test_a_feed_says_where_it_belongs(feed: dict[str, Any]):
    """Version, page and address, as the format asks."""
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["home_page_url"] == "https://ledger.example/base/"
    assert feed["feed_url"] == "https://ledger.example/base/feed.json"
    assert feed["language"] == "en"


def test_an_item_tells_when_it_happened(feed: dict[str, Any]):
    """The day on which it came onto the site is not the day on which it happened."""
    item = feed["items"][0]
    assert item["date_published"] == "2026-03-01T00:00:00Z"
    assert item["_timeline"] == {
        "id": "1914-06-28-sarajevo",
        "date": "1914-06-28",
        "date_in_words": "28 June 1914",
        "independent_sources": 0,
    }


def test_a_topic_has_a_feed_of_its_own(pieces: Pieces, timeline: Timeline):
    """With its own address and only its entries."""
    channel = make_channel("topics/x/", "X", timeline.entries[3:4])
    feed = json.loads(render_json_feed(pieces, channel))
    assert feed["feed_url"] == "https://ledger.example/base/topics/x/feed.json"
    assert [item["tags"] for item in feed["items"]] == [["Security guarantees & more"]]
