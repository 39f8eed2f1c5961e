"""The whole timeline as open data: every event with its date, its proofs and its witnesses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from pelican_timeline.model.event import Actor, Content, Place, Topic
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeexpression import Derivation
from pelican_timeline.model.timeline import Entry, Proof, Side, Timeline, Witness
from pelican_timeline.model.urls import safe_url
from pelican_timeline.model.words import in_words

from .json_text import dumps, list_of, table_of
from .pieces import Pieces
from .publication import Publication, iso_day, last_changed, link_to_words, one_line

VERSION = 1
"""Grows when a field changes its meaning or goes; a new field alone does not raise it."""

API = "api/v1/"
EVENTS_JSON = f"{API}events.json"
EVENT_FILES = 2_000
"""Up to so many events each has a file of its own; above, one a year is fine enough, and builds stay quick."""
EMBED_SIZE = (600, 360)


def event_path(event_id: str) -> str:
    """The file of one event."""
    return f"{API}events/{event_id}.json"


def year_path(year: int) -> str:
    """The file of one year, as our addresses write it.

    >>> year_path(-43)
    'api/v1/years/-0043.json'
    """
    return f"{API}years/{'-' if year < 0 else ''}{abs(year):04}.json"


def render_events_json(pieces: Pieces, timeline: Timeline, *, path: str = EVENTS_JSON) -> str:
    """All events, one a line, in the timeline's order; then the actors, places, topics and sources they name."""
    publication, content = pieces.publication, timeline.content
    cited = sorted({proof.source.id for entry in timeline.entries for proof in entry.proofs if proof.source})
    sources = {slug: _source(publication, content.sources[slug], path) for slug in cited if slug in content.sources}
    return _document(
        _head(pieces, timeline.entries, path),
        f'"events": {list_of(pieces.of(event_row, timeline.entries, path))}',
        *(f'"{room}s": {table_of(_table(table, publication, room, path))}' for room, table in _rooms(content)),
        f'"sources": {table_of(sources)}',
    )


def render_year_json(pieces: Pieces, year: int, entries: Sequence[Entry]) -> str:
    """The events that stand under one year, in the timeline's order."""
    path = year_path(year)
    head = _head(pieces, entries, path) | {"year": year}
    return _document(head, f'"events": {list_of(pieces.of(event_row, entries, path))}')


def render_event_json(pieces: Pieces, entry: Entry) -> str:
    """One event with the names it uses. Once the site has an address this is the answer to oEmbed too (oembed.com).

    The embedded page shows the event's card alone, because the address of the frame ends in `#embed`.
    """
    publication, content = pieces.publication, pieces.content
    event, path = entry.event, event_path(entry.event.id)
    names = {"actor": {*event.actors, event.speaker}, "place": set(event.places), "topic": set(event.topics)}
    return _document(
        _oembed(publication, entry),
        *(f'"event": {row}' for row in pieces.of(event_row, [entry], path)),
        *(
            f'"{room}s": {dumps(_table({k: v for k, v in table.items() if k in names[room]}, publication, room, path))}'
            for room, table in _rooms(content)
        ),
    )


def _oembed(publication: Publication, entry: Entry) -> dict[str, Any]:
    address = publication.address(publication.url_for("event", entry.event.id))
    if not address:
        return {}
    title = one_line(entry.event.title)
    width, height = EMBED_SIZE
    frame = (
        f'<iframe src="{escape(address)}#embed" title="{escape(title)}" width="{width}" height="{height}" loading="lazy">'
        "</iframe>"
    )
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": one_line(publication.name),
        "provider_url": publication.address(""),
        "html": frame,
        "width": width,
        "height": height,
    }


def _head(pieces: Pieces, entries: Sequence[Entry], path: str) -> dict[str, Any]:
    publication = pieces.publication
    changed = max((last_changed(entry) for entry in entries), default=0)
    return {
        "version": VERSION,
        "title": publication.name,
        "url": publication.link("", path),
        "language": publication.language,
        "updated": iso_day(changed) if changed else None,
        "count": len(entries),
    }


def _document(head: Mapping[str, Any], *blocks: str) -> str:
    members = [f"{dumps(key)}: {dumps(value)}" for key, value in head.items()]
    return "{\n" + ",\n".join([*members, *blocks]) + "\n}\n"


def _rooms(content: Content) -> tuple[tuple[str, Mapping[str, Actor | Place | Topic]], ...]:
    return ("actor", content.actors), ("place", content.places), ("topic", content.topics)


def event_row(publication: Publication, entry: Entry, _content: Content, path: str) -> str:
    """One entry as JSON on one line."""
    return dumps(event_json(publication, entry, path))


def event_json(publication: Publication, entry: Entry, path: str = "") -> dict[str, Any]:
    """One entry as plain data for JSON; *path* is the file it will stand in, for links while the site has no address.

    Quotations are those that may be shown (`proof.words`), never more.
    """
    event = entry.event
    return {
        "id": event.id,
        "title": event.title,
        "url": publication.link(publication.url_for("event", event.id), path),
        "date": _date(event.date, publication.language),
        "date_note": event.date_note,
        "derivation": _derivation(entry.derivation),
        "summary": event.summary,
        "kind": event.kind,
        "planned": event.planned,
        "speaker": event.speaker,
        "actors": list(event.actors),
        "places": list(event.places),
        "topics": list(event.topics),
        "provenance": event.provenance,
        "independent_sources": entry.independent,
        "texts": entry.texts,
        "witnesses": [_witness(witness) for witness in entry.witnesses],
        "disagreements": [
            {"what": found.what, "sides": [_side(side) for side in found.sides]} for found in entry.disagreements
        ],
        "overridden": [_side(side) for side in entry.overridden],
        "related": [{"kind": relation.kind, "event": relation.event} for relation in event.related],
        "corrections": [{"on": str(correction.on), "what": correction.what} for correction in event.corrections],
        "added": _edtf(event.added),
        "aliases": list(event.aliases),
        "absorbed": list(entry.absorbed),
    }


def _side(side: Side) -> dict[str, Any]:
    """Who says what; `proof` counts the proofs of all witnesses, from 0."""
    return {"source": side.label, "says": side.words, "date": _edtf(side.date), "proof": side.proof}


def _date(date: FuzzyDate, language: str) -> dict[str, Any]:
    return {
        "edtf": str(date),
        "words": in_words(date, language),
        "earliest": iso_day(date.earliest),
        "latest": iso_day(date.latest),
        "precision": date.precision.name.lower(),
        "approximate": date.approximate,
        "uncertain": date.uncertain,
    }


def _derivation(derivation: Derivation | None) -> dict[str, Any] | None:
    if derivation is None:
        return None
    return {
        "phrase": derivation.phrase,
        "anchor": _edtf(derivation.anchor),
        "anchor_kind": derivation.anchor_kind,
        "anchor_words": derivation.anchor_words,
        "rule": derivation.rule,
    }


def _witness(witness: Witness) -> dict[str, Any]:
    return {
        "origin": witness.origin,
        "label": witness.label,
        "proofs": [_proof(proof) for proof in witness.proofs],
    }


def _proof(proof: Proof) -> dict[str, Any]:
    citation, source = proof.citation, proof.source
    return {
        "status": proof.status,
        "source": citation.source,
        "quote": proof.words,
        "translation": citation.translation if proof.words else "",
        "sentence": proof.sentence or None,
        "offsets": [[span.start, span.end] for span in proof.spans],
        "link": link_to_words(proof),
        "archive": _url(citation.archive or (source.archive if source else "")),
        "title": citation.title or (source.title if source else ""),
        "publisher": citation.publisher or (source.publisher if source else ""),
        "author": citation.author or (source.author if source else ""),
        "published": _edtf(citation.published or (source.published if source else None)),
        "language": source.language if source else "",
        "accessed": _edtf(citation.accessed or (source.retrieved if source else None)),
    }


def _source(publication: Publication, source: Source, path: str) -> dict[str, Any]:
    return {
        "page": publication.link(publication.url_for("source", source.id), path),
        "title": source.title,
        "url": _url(source.url),
        "publisher": source.publisher,
        "author": source.author,
        "agency": source.agency,
        "published": _edtf(source.published),
        "language": source.language,
        "licence": source.licence,
        "origin": source.origin,
        "via": source.via,
        "archive": _url(source.archive),
        "retrieved": _edtf(source.retrieved),
        "sha256": source.sha256,
        "own": source.own,
    }


def _table(
    known: Mapping[str, Actor | Place | Topic], publication: Publication, kind: str, path: str
) -> dict[str, dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = {}
    for slug in sorted(known):
        item = known[slug]
        rows[slug] = {
            "page": publication.link(publication.url_for(kind, slug), path),
            "name": item.name,
            "aliases": list(item.aliases),
            "description": item.description,
            "wikidata": item.wikidata,
            "parent": item.parent,
        }
        if isinstance(item, Place):
            rows[slug] |= {"lat": item.lat, "lon": item.lon}
    return rows


def _edtf(date: FuzzyDate | None) -> str | None:
    return str(date) if date else None


def _url(address: str) -> str:
    return safe_url(address) or "" if address else ""
