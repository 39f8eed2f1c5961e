"""The feed (Atom 1.0, RFC 4287): what came onto the site, newest first, whenever it may have happened."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from uuid import NAMESPACE_URL, uuid5

from pelican_timeline.model.event import Content
from pelican_timeline.model.timeline import Entry, Proof
from pelican_timeline.model.words import in_words

from .publication import Publication, added_day, last_changed, link_to_words, plain, timestamp, who

_NEWEST = 50
"""As many entries as readers keep; the whole timeline is in events.json."""


def render_atom(
    publication: Publication,
    entries: Iterable[Entry],
    content: Content,
    *,
    path: str = "feed.atom",
    page: str = "",
    title: str = "",
    newest: int = _NEWEST,
) -> str:
    """The feed at *path* of the page *page* (both below the site): curated entries, the newest on the site first.

    Ids grow from `site_id` and the event's id alone, so they stay when the site moves. Suggestions are left out: they
    have no day on which a person put them here, and come back as news when they are accepted.
    """
    curated = [entry for entry in entries if not entry.suggested]
    # Of those that came on one day, the later events first.
    shown = sorted(curated, key=added_day)[::-1][:newest]
    updated = max((last_changed(entry) for entry in curated), default=0)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{_text(publication.language)}">',
        f"<id>{feed_id(publication, path)}</id>",
        f"<title>{_text(title or publication.name)}</title>",
        f"<updated>{timestamp(updated)}</updated>",
        f'<link rel="self" type="application/atom+xml" href="{_text(publication.link(path, path))}"/>',
        f'<link rel="alternate" type="text/html" href="{_text(publication.link(page, path))}"/>',
        f"<author><name>{_text(publication.name)}</name></author>",
        *(_entry(publication, entry, content, path) for entry in shown),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def feed_id(publication: Publication, name: str) -> str:
    """The lasting id of a feed or an event: a name-based UUID of the site's id and *name*.

    A `tag:` address would need a domain and the day on which it was owned; a site on a shared host has neither.
    """
    return uuid5(NAMESPACE_URL, f"pelican-timeline:{publication.site_id or publication.name}/{name}").urn


def _entry(publication: Publication, entry: Entry, content: Content, path: str) -> str:
    event = entry.event
    address = publication.link(publication.url_for("event", event.id), path)
    when = in_words(event.date, publication.language)
    words = " ".join(publication.to_text(event.summary).split())
    topics = [(topic, content.topics[topic].name if topic in content.topics else topic) for topic in event.topics]
    parts = [
        "<entry>",
        f"<id>{feed_id(publication, f'events/{event.id}')}</id>",
        f"<title>{_text(event.title)}</title>",
        f'<link rel="alternate" type="text/html" href="{_text(address)}"/>',
        f"<published>{timestamp(added_day(entry) or last_changed(entry))}</published>",
        f"<updated>{timestamp(last_changed(entry))}</updated>",
        *(f'<category term="{_text(term)}" label="{_text(label)}"/>' for term, label in topics),
        f"<summary>{_text(': '.join(part for part in (when, words) if part))}</summary>",
        f'<content type="html">{_text(_story(publication, entry, when))}</content>',
        "</entry>",
    ]
    return "\n".join(parts)


def _story(publication: Publication, entry: Entry, when: str) -> str:
    """The entry as safe HTML: when, what, the words that prove it, what was corrected."""
    event = entry.event
    note = f" {escape(plain(event.date_note))}" if event.date_note else ""
    parts = [f"<p><strong>{escape(when)}</strong>{note}</p>", publication.to_html(event.summary)]
    parts += [_quotation(proof) for proof in entry.proofs if proof.words]
    parts += [
        f"<p>{escape(in_words(correction.on, publication.language))}: {escape(plain(correction.what))}</p>"
        for correction in event.corrections
    ]
    return "".join(parts)


def _quotation(proof: Proof) -> str:
    address, said_by = link_to_words(proof), escape(who(proof))
    if address:
        said_by = f'<a href="{escape(address)}" rel="noopener nofollow">{said_by or escape(address)}</a>'
    source_language = proof.source.language if proof.source else ""
    lang = f' lang="{escape(source_language)}"' if source_language else ""
    translation = f"<p>{escape(plain(proof.citation.translation))}</p>" if proof.citation.translation else ""
    return f"<blockquote{lang}><p>{escape(plain(proof.words))}</p></blockquote>{translation}<p>{said_by}</p>"


def _text(text: str) -> str:
    return escape(plain(text))
