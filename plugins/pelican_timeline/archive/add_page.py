"""The page that helps to add an event: a form whose rules are those of the schema, and the way to the forge."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from pelican_timeline.archive.archive import Archive
from pelican_timeline.archive.entries import kind_words
from pelican_timeline.archive.index import INDEX
from pelican_timeline.archive.page import Page
from pelican_timeline.model.config import Forge
from pelican_timeline.model.urls import safe_url
from pelican_timeline.records.json_schema import json_schema

FOLDER = "add/"

_EVENT = ("title", "date", "date_note", "summary", "kind", "places", "actors", "topics", "speaker", "planned")
_SOURCE = ("quote", "translation", "source", "url", "title", "publisher", "author", "published", "archive")
_AREAS = frozenset({"summary", "quote", "translation", "date_note"})
_LONGEST_URL = 6000
"""Some forges refuse longer addresses; then the clipboard carries the file."""


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of the form. `widget` is "line", "area", "kind" or "check"; `known` the id of a list of suggestions."""

    name: str
    label: str
    widget: str
    example: str
    required: bool
    known: str = ""


@dataclass(frozen=True, slots=True)
class NewFile:
    """The forge's page for a new file: where the form goes, and how it calls the file's name and its text there.

    `text` is "" where a forge takes no text in the address; then the clipboard carries it.
    """

    action: str
    name: str
    text: str


def add_page(archive: Archive) -> Page:
    """The page; without a forge it makes the text of a file to be saved by hand."""
    say = archive.info.messages
    schema = json_schema(archive.info.config.kinds)
    forge = archive.info.config.forge
    known = {room: archive.names.listed(room) for room in ("actors", "places", "topics")}
    context = {
        "script": "add.js",
        "style": "forms.css",
        "event_fields": [_field(archive, schema, "event", name) for name in _EVENT],
        "source_fields": [_field(archive, schema, "source", name) for name in _SOURCE],
        "kinds": [(kind, kind_words(kind, say)) for kind in archive.info.config.kinds],
        "known": {
            room: [(name.record.id if name.record else name.name, name.name) for name in names]
            for room, names in known.items()
        },
        "sources": [source for source in archive.timeline.content.sources.values() if not source.own],
        "rules": json.dumps(form_rules(schema), ensure_ascii=False, separators=(",", ":")),
        "entry_index": INDEX,
        "new_file": new_file(forge),
        "forge_name": {"github": "GitHub", "gitlab": "GitLab", "gitea": "Gitea", "forgejo": "Forgejo"}[forge.kind]
        if forge
        else "",
        "longest": _LONGEST_URL,
        "template": _TEMPLATE,
    }
    return Page(FOLDER, "add.html", say.say("add"), say.say("add_about"), "", context)


_TEMPLATE = """\
title:
date: 2026-01-06
summary: |
  A few sentences.
kind: other
places: []
actors: []
topics: []
sources:
  - url: https://
    title:
    publisher:
    published: 2026-01-06
    quote:
"""


def _field(archive: Archive, schema: Mapping[str, Any], record: str, name: str) -> FormField:
    shape = schema["definitions"][record]["properties"][name]
    widget = "area" if name in _AREAS else {"kind": "kind", "planned": "check"}.get(name, "line")
    known = {"speaker": "actors", "source": "sources"}.get(name, name if name in {"actors", "places", "topics"} else "")
    example = shape["examples"][0] if shape.get("examples") else ""
    return FormField(
        name=name if record == "event" else f"source.{name}",
        label=archive.info.messages.say(f"add_{record}_{name}"),
        widget=widget,
        example=", ".join(example) if isinstance(example, list) else str(example),
        required=name in schema["definitions"][record].get("required", ()),
        known=known,
    )


def form_rules(schema: Mapping[str, Any]) -> dict[str, Any]:
    """What a browser can check of each field: `pattern`, `most` letters, `list`; "date" stands for the pattern of dates."""
    rules: dict[str, Any] = {"date": schema["definitions"]["date"]["pattern"], "fields": {}}
    for record, names in (("event", _EVENT), ("source", _SOURCE)):
        properties = schema["definitions"][record]["properties"]
        for name in names:
            shape = properties[name]
            inner = shape.get("items", shape)
            rule = {
                "pattern": "date" if "allOf" in inner else inner.get("pattern"),
                "most": inner.get("maxLength"),
                "list": "items" in shape or None,
            }
            rules["fields"][name if record == "event" else f"source.{name}"] = {k: v for k, v in rule.items() if v}
    return rules


def new_file(forge: Forge | None) -> NewFile | None:
    """Where the forge makes a new file; None without a forge.

    >>> new_file(Forge("gitea", "https://git.example.org/me/site"))
    NewFile(action='https://git.example.org/me/site/_new/main/content/events', name='filename', text='value')
    """
    base = safe_url(forge.url) if forge else None
    if not forge or not base:
        return None
    way = {"github": "/new/", "gitlab": "/-/new/"}.get(forge.kind, "/_new/")
    action = f"{base.rstrip('/')}{way}{quote(forge.branch)}/{quote(forge.content_path.strip('/'))}/events"
    return NewFile(action, "file_name", "") if forge.kind == "gitlab" else NewFile(action, "filename", "value")
