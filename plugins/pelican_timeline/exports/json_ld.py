"""Linked data (schema.org) for the head of a page: what happened or was claimed, and which texts say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pelican_timeline.model.event import Actor, Content, Topic
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Entry, Proof
from pelican_timeline.model.urls import safe_url
from pelican_timeline.model.words import in_words

from .iso_period import known_period
from .json_text import dumps
from .publication import Publication, added_day, iso_day, last_changed, link_to_words, one_line, plain

_CONTEXT = "https://schema.org"


def event_json_ld(publication: Publication, entry: Entry, content: Content) -> dict[str, Any]:
    """The page of one event: a WebPage that cites its texts and whose subject is the event, or the claim, itself."""
    event = entry.event
    path = publication.url_for("event", event.id)
    added, changed = added_day(entry), last_changed(entry)
    return _filled(
        {
            "@context": _CONTEXT,
            "@type": "WebPage",
            "name": plain(event.title),
            "url": publication.address(path),
            "inLanguage": publication.language,
            "isPartOf": _filled({"@type": "WebSite", "name": plain(publication.name), "url": publication.address("")}),
            "datePublished": iso_day(added) if added else None,
            "dateModified": iso_day(changed) if changed else None,
            "mainEntity": _subject(publication, entry, content),
            # Nobody told whether an actor is a person, a body or a state.
            "mentions": [_thing(actor, content.actors) for actor in event.actors],
            "citation": [
                {"@id": _text_id(number), **_cited(proof)} for number, proof in enumerate(entry.proofs, start=1)
            ],
            "correction": [
                _filled(
                    {
                        "@type": "CorrectionComment",
                        "text": plain(correction.what),
                        "datePublished": _published(correction.on),
                    }
                )
                for correction in event.corrections
            ],
        }
    )


def list_json_ld(
    publication: Publication, entries: Sequence[Entry], *, name: str = "", path: str = "", most: int = 100
) -> dict[str, Any]:
    """A page of several events as an ItemList; of a very long page its first *most*, with the full number."""
    return _filled(
        {
            "@context": _CONTEXT,
            "@type": "ItemList",
            "name": plain(name or publication.name),
            "url": publication.address(path),
            "itemListOrder": f"{_CONTEXT}/ItemListOrderAscending",
            "numberOfItems": len(entries),
            "itemListElement": [
                _filled(
                    {
                        "@type": "ListItem",
                        "position": number,
                        "name": plain(entry.event.title),
                        "url": publication.address(publication.url_for("event", entry.event.id)),
                    }
                )
                for number, entry in enumerate(entries[:most], start=1)
            ],
        }
    )


def source_json_ld(publication: Publication, source: Source, quotations: Sequence[str] = ()) -> dict[str, Any]:
    """The page of one source: a WebPage about the text, with the *quotations* that may be shown."""
    return _filled(
        {
            "@context": _CONTEXT,
            "@type": "WebPage",
            "name": plain(source.title or source.publisher),
            "url": publication.address(publication.url_for("source", source.id)),
            "inLanguage": publication.language,
            "mainEntity": _text_of(source),
            "hasPart": [_filled({"@type": "Quotation", "text": plain(words)}) for words in quotations if words],
        }
    )


def render_json_ld(data: dict[str, Any]) -> str:
    """The text for `<script type="application/ld+json">`: no `<` in it, so nothing can end the script early."""
    text = dumps(data)
    for harmful in "<>&\u2028\u2029":
        text = text.replace(harmful, f"\\u{ord(harmful):04x}")
    return text


def _subject(publication: Publication, entry: Entry, content: Content) -> dict[str, Any]:
    """What the page is about. A statement is a Claim of its speaker that appears in the cited texts; else an Event."""
    event = entry.event
    start, end = known_period(event.date)
    about: dict[str, Any] = {
        "name": plain(event.title),
        "description": one_line(publication.to_text(event.summary)) if event.summary else "",
        # Where ISO 8601 cannot say how sure the date is, words can.
        "disambiguatingDescription": "" if event.date.is_day else in_words(event.date, publication.language),
        "about": [_thing(topic, content.topics) for topic in event.topics],
    }
    places = [_place(place, content) for place in event.places]
    if event.kind == "statement":
        return _filled(
            {
                "@type": "Claim",
                **about,
                "author": _thing(event.speaker, content.actors) if event.speaker else None,
                "dateCreated": start if start == end else None,
                "contentLocation": places,
                "appearance": [{"@id": _text_id(number)} for number in range(1, len(entry.proofs) + 1)],
            }
        )
    wider = [relation.event for relation in event.related if relation.kind == "part_of"]
    return _filled(
        {
            "@type": "Event",
            **about,
            "startDate": start,
            "endDate": end if end != start else None,
            "eventStatus": f"{_CONTEXT}/EventScheduled" if event.planned else None,
            "location": places,
            "superEvent": [
                {"@type": "Event", "url": address}
                for one in wider
                if (address := publication.address(publication.url_for("event", one)))
            ],
        }
    )


def _text_id(number: int) -> str:
    """The name of a cited text inside the page's data."""
    return f"_:text{number}"


def _thing(name: str, known: Mapping[str, Actor | Topic]) -> dict[str, Any]:
    """Somebody or something by name, with its Wikidata item where there is one."""
    record = known.get(name)
    same = _wikidata(record.wikidata) if record and record.wikidata else None
    return _filled({"name": plain(record.name if record else name), "sameAs": same})


def _cited(proof: Proof) -> dict[str, Any]:
    """The cited text, with the words that may be shown."""
    citation, source = proof.citation, proof.source
    cited = _text_of(source) if source else {"@type": "CreativeWork"}
    return cited | _filled(
        {
            "name": plain(citation.title),
            "url": link_to_words(proof),
            "author": {"@type": "Person", "name": plain(citation.author)} if citation.author else None,
            "publisher": {"@type": "Organization", "name": plain(citation.publisher)} if citation.publisher else None,
            "datePublished": _published(citation.published),
            "archivedAt": safe_url(citation.archive) if citation.archive else None,
            "hasPart": {"@type": "Quotation", "text": plain(proof.words)} if proof.words else None,
        }
    )


def _text_of(source: Source) -> dict[str, Any]:
    return _filled(
        {
            "@type": "Article",
            "name": plain(source.title),
            "url": safe_url(source.url) if source.url else None,
            "author": {"@type": "Person", "name": plain(source.author)} if source.author else None,
            "publisher": {"@type": "Organization", "name": plain(source.publisher)} if source.publisher else None,
            "datePublished": _published(source.published),
            "inLanguage": source.language,
            "license": safe_url(source.licence_url) if source.licence_url else None,
            "archivedAt": safe_url(source.archive) if source.archive else None,
        }
    )


def _published(date: FuzzyDate | None) -> str | None:
    return known_period(date)[0] if date else None


def _place(place: str, content: Content) -> dict[str, Any]:
    known = content.places.get(place)
    if not known:
        return {"@type": "Place", "name": plain(place)}
    geo = (
        {"@type": "GeoCoordinates", "latitude": known.lat, "longitude": known.lon} if known.lat and known.lon else None
    )
    return _filled(
        {
            "@type": "Place",
            "name": plain(known.name),
            "sameAs": _wikidata(known.wikidata) if known.wikidata else None,
            "geo": geo,
        }
    )


def _wikidata(item: str) -> str:
    return f"https://www.wikidata.org/entity/{item}"


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    """The members that say something."""
    return {key: value for key, value in data.items() if value not in (None, "", [], {})}
