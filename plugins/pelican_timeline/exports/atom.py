"""The feed as Atom 1.0 (RFC 4287): what is new on the site, whenever it may have happened."""

from __future__ import annotations

from html import escape

from pelican_timeline.model.event import Content
from pelican_timeline.model.timeline import Entry

from .pieces import Channel, Pieces
from .publication import Publication, added_day, event_id, last_changed, lasting_id, plain, timestamp
from .story import names_of, story_html, story_line

_TERMS = "http://purl.org/dc/terms/"

FEED = "feed.atom"
NEWEST = 50
"""As many entries as feed readers keep; the whole timeline is in events.json."""


def render_atom(pieces: Pieces, channel: Channel, newest: int = NEWEST) -> str:
    """The feed of a channel: the entries that were added or corrected last, the newest first.

    Ids grow from `site_id` and the event's id alone, so they stay when the site moves. The date of the event itself is
    in its words, and in EDTF as `dcterms:temporal`.
    """
    publication, path = pieces.publication, channel.path(FEED)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="{_TERMS}" xml:lang="{_text(publication.language)}">',
        f"<id>{lasting_id(publication, channel.id_of(FEED)).urn}</id>",
        f"<title>{_text(channel.title)}</title>",
        *([f"<subtitle>{_text(channel.description)}</subtitle>"] if channel.description else []),
        f"<updated>{timestamp(channel.updated)}</updated>",
        f'<link rel="self" type="application/atom+xml" href="{_text(publication.link(path, path))}"/>',
        f'<link rel="alternate" type="text/html" href="{_text(publication.link(channel.folder, path))}"/>',
        f"<author><name>{_text(publication.name)}</name></author>",
        *pieces.of(_entry, channel.newest(newest), path),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entry(publication: Publication, entry: Entry, content: Content, path: str) -> str:
    event = entry.event
    address = publication.link(publication.url_for("event", event.id), path)
    topics = zip(event.topics, names_of(event.topics, content, "topics"), strict=True)
    parts = [
        "<entry>",
        f"<id>{event_id(publication, event).urn}</id>",
        f"<title>{_text(event.title)}</title>",
        f'<link rel="alternate" type="text/html" href="{_text(address)}"/>',
        f"<published>{timestamp(added_day(entry) or last_changed(entry))}</published>",
        f"<updated>{timestamp(last_changed(entry))}</updated>",
        f"<dcterms:temporal>{_text(str(event.date))}</dcterms:temporal>",
        *(f'<category term="{_text(term)}" label="{_text(label)}"/>' for term, label in topics),
        f"<summary>{_text(story_line(publication, entry))}</summary>",
        f'<content type="html">{_text(story_html(publication, entry))}</content>',
        "</entry>",
    ]
    return "\n".join(parts)


def _text(text: str) -> str:
    return escape(plain(text))
