"""The feed as JSON Feed 1.1 (https://jsonfeed.org/version/1.1/): the same entries as in Atom."""

from __future__ import annotations

from typing import Any

from pelican_timeline.model.event import Content
from pelican_timeline.model.timeline import Entry
from pelican_timeline.model.words import in_words

from .atom import NEWEST
from .json_text import dumps, list_of
from .pieces import Channel, Pieces
from .publication import Publication, added_day, event_id, last_changed, one_line, timestamp
from .story import names_of, story_html, story_line

JSON_FEED = "feed.json"


def render_json_feed(pieces: Pieces, channel: Channel, newest: int = NEWEST) -> str:
    """The feed of a channel: the entries that were added or corrected last, the newest first.

    What the format has no place for stands in each item under `_timeline`: the date of the event (EDTF and in words) and
    the number of its independent sources.
    """
    publication, path = pieces.publication, channel.path(JSON_FEED)
    head = _said(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": one_line(channel.title),
            "description": one_line(channel.description),
            "home_page_url": publication.link(channel.folder, path),
            "feed_url": publication.link(path, path),
            "language": publication.language,
            "authors": [{"name": one_line(publication.name)}],
        }
    )
    members = [f"{dumps(name)}: {dumps(value)}" for name, value in head.items()]
    members.append(f'"items": {list_of(pieces.of(_item, channel.newest(newest), path))}')
    return "{\n" + ",\n".join(members) + "\n}\n"


def _item(publication: Publication, entry: Entry, content: Content, path: str) -> str:
    event = entry.event
    published, modified = added_day(entry) or last_changed(entry), last_changed(entry)
    item = {
        "id": event_id(publication, event).urn,
        "url": publication.link(publication.url_for("event", event.id), path),
        "title": one_line(event.title),
        "summary": story_line(publication, entry),
        "content_html": story_html(publication, entry),
        "date_published": timestamp(published) if published else "",
        "date_modified": timestamp(modified) if modified else "",
        "tags": names_of(event.topics, content, "topics"),
        "_timeline": {
            "id": event.id,
            "date": str(event.date),
            "date_in_words": in_words(event.date, publication.language),
            "independent_sources": entry.independent,
        },
    }
    return dumps(_said(item))


def _said(members: dict[str, Any]) -> dict[str, Any]:
    """The members without those that may be missing and say nothing."""
    optional = {"description", "date_published", "date_modified", "tags"}
    return {name: value for name, value in members.items() if value or name not in optional}
