"""The shapes of all JSON that the site serves, as JSON Schema 2020-12. openapi.json carries them; a test holds them true."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pelican_timeline.model.event import RELATIONS
from pelican_timeline.model.fuzzydate import Precision

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_YES_NO: Schema = {"type": "boolean"}
_LINK: Schema = {
    "type": "string",
    "format": "uri-reference",
    "description": "Absolute once the site has an address; until then relative to the file that holds it.",
}
_ADDRESS: Schema = {"type": "string", "pattern": "^(https?://[^ ]+)?$", "description": "A web address, or empty."}
_DAY: Schema = {
    "type": ["string", "null"],
    "pattern": "^-?[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "description": "A day (ISO 8601, the year 0000 is 1 BCE); null for an open end.",
}
_EDTF: Schema = {
    "type": ["string", "null"],
    "pattern": r"^[-0-9X./?~%T:Z\[\]{},+]+$",
    "description": "Extended Date/Time Format (Library of Congress); null when not known.",
}


def _closed(about: str, optional: Sequence[str] = (), /, **members: Schema) -> Schema:
    """An object with these members and no others."""
    return {
        "type": "object",
        "description": about,
        "properties": members,
        "required": [name for name in members if name not in optional],
        "additionalProperties": False,
    }


def _list(of: str) -> Schema:
    return {"type": "array", "items": _ref(of)}


def _table(of: str) -> Schema:
    return {"type": "object", "additionalProperties": _ref(of)}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


_NAME = {
    "page": _LINK,
    "name": _TEXT,
    "aliases": _TEXTS,
    "description": _TEXT,
    "wikidata": {"type": "string", "pattern": "^(Q[0-9]+)?$"},
    "parent": _TEXT,
}
_HEAD = {
    "version": {"const": 1},
    "title": _TEXT,
    "url": _LINK,
    "language": _TEXT,
    "updated": _DAY,
    "count": _COUNT,
}
_OEMBED = {
    "version": {"const": "1.0"},
    "type": {"const": "rich"},
    "title": _TEXT,
    "provider_name": _TEXT,
    "provider_url": _ADDRESS,
    "html": _TEXT,
    "width": _COUNT,
    "height": _COUNT,
}

_TIME: Schema = {"type": "string", "format": "date-time"}
_ITEM = _closed(
    "One event.",
    ["date_published", "date_modified", "tags"],
    id=_TEXT,
    url=_LINK,
    title=_TEXT,
    summary=_TEXT,
    content_html=_TEXT,
    date_published=_TIME,
    date_modified=_TIME,
    tags=_TEXTS,
    _timeline=_closed(
        "What JSON Feed has no place for.", id=_TEXT, date=_EDTF, date_in_words=_TEXT, independent_sources=_COUNT
    ),
)
_NUMBER: Schema = {"type": "integer"}
_SLIDE_DATE = _closed(
    "Never finer than known; 44 BCE is -44.",
    ["month", "day", "hour", "minute"],
    year=_NUMBER,
    month=_NUMBER,
    day=_NUMBER,
    hour=_NUMBER,
    minute=_NUMBER,
)
_SLIDE_TEXT = _closed("HTML.", headline=_TEXT, text=_TEXT)
_SLIDE = _closed(
    "One event.",
    ["end_date", "group"],
    unique_id=_TEXT,
    start_date=_SLIDE_DATE,
    end_date=_SLIDE_DATE,
    display_date=_TEXT,
    text=_SLIDE_TEXT,
    group=_TEXT,
    autolink={"const": False},
)

SCHEMAS: Mapping[str, Schema] = MappingProxyType(
    {
        "Date": _closed(
            "A date that is only as exact as its source.",
            edtf=_EDTF,
            words=_TEXT,
            earliest=_DAY,
            latest=_DAY,
            precision={"enum": [precision.name.lower() for precision in Precision]},
            approximate=_YES_NO,
            uncertain=_YES_NO,
        ),
        "Derivation": _closed(
            "How the program read a date: the phrase, what it leans on, and the rule.",
            phrase=_TEXT,
            anchor=_EDTF,
            anchor_kind=_TEXT,
            anchor_words=_TEXT,
            rule=_TEXT,
        ),
        "Proof": _closed(
            "A citation. `offsets` count code points of the stored text; `quote` is empty where it may not be shown.",
            status={
                "enum": ["checked", "unchecked", "link"],
                "description": "checked: the words stand in the stored text; unchecked: no stored text; link: no words.",
            },
            source=_TEXT,
            quote=_TEXT,
            translation=_TEXT,
            sentence={"type": ["integer", "null"], "minimum": 1},
            offsets={"type": "array", "items": {"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2}},
            link=_ADDRESS,
            archive=_ADDRESS,
            title=_TEXT,
            publisher=_TEXT,
            author=_TEXT,
            published=_EDTF,
            language=_TEXT,
            accessed=_EDTF,
        ),
        "Witness": _closed(
            "One independent source: an origin, with the texts that carry it.",
            origin=_TEXT,
            label=_TEXT,
            proofs=_list("Proof"),
        ),
        "Side": _closed(
            "What one source says; `proof` counts the proofs of all witnesses of the event, from 0.",
            source=_TEXT,
            says=_TEXT,
            date=_EDTF,
            proof=_COUNT,
        ),
        "Disagreement": _closed(
            "What independent sources say differently.",
            what={"enum": ["date", "number", "place"]},
            sides=_list("Side"),
        ),
        "Event": _closed(
            "One entry of the timeline. `actors`, `places` and `topics` are ids of the tables, or free names.",
            id={"type": "string", "pattern": "^[a-z0-9-]{1,80}$"},
            title=_TEXT,
            url=_LINK,
            date=_ref("Date"),
            date_note=_TEXT,
            derivation={"anyOf": [{"type": "null"}, _ref("Derivation")]},
            summary=_TEXT | {"description": "Markdown."},
            kind=_TEXT,
            planned=_YES_NO,
            speaker=_TEXT,
            actors=_TEXTS,
            places=_TEXTS,
            topics=_TEXTS,
            provenance={
                "enum": ["curated", "extracted"],
                "description": "extracted: suggested by the program and not yet read by a person.",
            },
            independent_sources=_COUNT,
            texts=_COUNT,
            witnesses=_list("Witness"),
            disagreements=_list("Disagreement"),
            overridden=_list("Side") | {"description": "Texts whose date the entry's own date rules out."},
            related={
                "type": "array",
                "items": _closed("How it stands to another event.", kind={"enum": list(RELATIONS)}, event=_TEXT),
            },
            corrections={"type": "array", "items": _closed("What was put right, and when.", on=_EDTF, what=_TEXT)},
            added=_EDTF,
            aliases=_TEXTS,
            absorbed=_TEXTS,
        ),
        "Name": _closed("An actor or a topic.", **_NAME),
        "Place": _closed("A place; degrees as written.", **_NAME, lat=_TEXT, lon=_TEXT),
        "Source": _closed(
            "A stored text that the timeline cites.",
            page=_LINK,
            title=_TEXT,
            url=_ADDRESS,
            publisher=_TEXT,
            author=_TEXT,
            agency=_TEXT,
            published=_EDTF,
            language=_TEXT,
            licence=_TEXT,
            origin=_TEXT,
            via=_TEXT,
            archive=_ADDRESS,
            retrieved=_EDTF,
            sha256=_TEXT,
            own=_YES_NO,
        ),
        "Timeline": _closed(
            "Every entry, in the order of the timeline, and the names and texts that the entries use.",
            **_HEAD,
            events=_list("Event"),
            actors=_table("Name"),
            places=_table("Place"),
            topics=_table("Name"),
            sources=_table("Source"),
        ),
        "Year": _closed(
            "The entries that stand under one year.",
            **_HEAD,
            year={"type": "integer"},
            events=_list("Event"),
        ),
        "EventFile": _closed(
            "One event with the names it uses; with the members of oEmbed once the site has an address.",
            list(_OEMBED),
            **_OEMBED,
            event=_ref("Event"),
            actors=_table("Name"),
            places=_table("Place"),
            topics=_table("Name"),
        ),
        "Feed": _closed(
            "JSON Feed 1.1: what was added or corrected last, the newest first.",
            ["description"],
            version={"const": "https://jsonfeed.org/version/1.1"},
            title=_TEXT,
            description=_TEXT,
            home_page_url=_LINK,
            feed_url=_LINK,
            language=_TEXT,
            authors={"type": "array", "items": _closed("The site.", name=_TEXT)},
            items={"type": "array", "items": _ITEM},
        ),
        "Slides": _closed(
            "The format of TimelineJS 3; its texts are HTML.",
            scale={"const": "human"},
            title=_closed("The first slide.", text=_SLIDE_TEXT),
            events={"type": "array", "items": _SLIDE},
        ),
        "References": {
            "type": "array",
            "description": "CSL-JSON 1.0.2.",
            "items": {
                "type": "object",
                "properties": {"id": _TEXT, "type": {"enum": ["webpage", "document"]}, "title": _TEXT, "URL": _ADDRESS},
                "required": ["id", "type"],
            },
        },
    }
)
