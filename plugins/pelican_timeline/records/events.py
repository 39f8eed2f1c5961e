"""Event files: one event a file, or a list of them; typed, with every name resolved that the authority files know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from pelican_timeline.model.diagnostic import Mark
from pelican_timeline.model.edtf import EdtfError, parse
from pelican_timeline.model.event import KINDS, Citation, Event, Headline

from .authority import Names, id_of
from .ids import ID, SUGGESTION_ID, id_rules, suggest_id
from .nearest import Nearest
from .nodes import ListNode, MapNode, Node, ScalarNode
from .report import Report
from .schema import event_record
from .strict_yaml import read_yaml

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Known:
    """What an event may refer to. `slugs` are the stored texts: those of others, and the site's own articles."""

    actors: Names
    places: Names
    topics: Names
    slugs: frozenset[str]
    kinds: tuple[str, ...] = KINDS
    near_slugs: Nearest = field(default_factory=lambda: Nearest(()))


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """An event as far as it could be read: a broken one still takes its id and its aliases, and its quotations count."""

    id: str
    mark: Mark | None
    report: Report
    event: Event | None
    aliases: tuple[tuple[str, Mark], ...] = ()
    citations: tuple[Citation, ...] = ()
    headline: Headline | None = None


def read_event_file(report: Report, data: bytes, known: Known) -> list[ReadEvent]:
    """The events of one file."""
    stem = report.path.rpartition("/")[2].rpartition(".")[0]
    node = read_yaml(report, data)
    _warn_of_cut_text(report, data, node)
    if isinstance(node, ListNode) and node.items:
        broken = bool(report.errors)
        events = [read for item in node.items if (read := _read_listed(item, report, known))]
        return [replace(read, event=None) for read in events] if broken else events
    check_file_id(report, stem)
    if node is None or isinstance(node, ListNode) or (isinstance(node, ScalarNode) and not node.value.strip()):
        if not report.errors:
            report.error(
                "empty-file",
                None,
                "there is no event in this file",
                "write title:, date: and sources:, each on its line; docs/file-formats.md has an example",
            )
        return [ReadEvent(stem, None, report, None)]
    if isinstance(node, MapNode) and "id" in node.entries:
        hint = "delete this line; to change the id, rename the file"
        report.error(
            "unknown-field", node.keys.pop("id"), f"an event alone in its file has its name for an id: {stem}", hint
        )
        del node.entries["id"]
    if not isinstance(node, MapNode):
        event_record(known.kinds).read(node, report)
        return [ReadEvent(stem, None, report, None)]
    values, whole = event_record(known.kinds).read_fields(node, report)
    return [_read_event(stem, None, node, values, report, known, whole=whole and not report.errors)]


def _read_listed(item: Node, report: Report, known: Known) -> ReadEvent | None:
    record = event_record(known.kinds, listed=True)
    if not isinstance(item, MapNode):
        record.read(item, report)
        return None
    values, whole = record.read_fields(item, report)
    key = id_of(item)
    if key is None:
        return None
    mark = report.mark(item.entries["id"])
    if SUGGESTION_ID.fullmatch(key):
        _refuse_suggestion_id(report, key, mark)
        whole = False
    values.pop("id", None)
    return _read_event(key, mark, item, values, report, known, whole=whole)


def _read_event(
    key: str, mark: Mark | None, node: MapNode, values: dict[str, Any], report: Report, known: Known, *, whole: bool
) -> ReadEvent:
    """The event, or of a broken one what is right in it: its names and quotations are looked at all the same."""
    errors = report.errors
    _resolve(values, node, report, known)
    aliases, citations = _aliases(node, report), values.get("sources", ())
    if not whole or report.errors != errors:
        return ReadEvent(key, mark, report, None, aliases, citations)
    event = Event(key, path=report.path, marks=report.marks(node.entries, values), **values)
    return ReadEvent(key, mark, report, event, aliases, citations)


def check_file_id(report: Report, stem: str, ending: str = "yaml") -> bool:
    """Can the file's name be an id? If not, the report says which one could."""
    if not ID.fullmatch(stem):
        fixed = suggest_id(stem)
        hint = (
            f"rename it to {fixed}.{ending}"
            if ID.fullmatch(fixed)
            else f"rename it, for instance to 2026-01-06-paris-summit.{ending}"
        )
        message = f"the file's name is to be an id: {id_rules(stem)}"
        report.error("file-name", None, message, hint)
        return False
    if ending == "yaml" and SUGGESTION_ID.fullmatch(stem):
        _refuse_suggestion_id(report, stem, None)
        return False
    return True


def _refuse_suggestion_id(report: Report, key: str, mark: Mark | None) -> None:
    report.error(
        "suggestion-id",
        mark,
        f"{key} is the id of a suggestion of the program",
        f"choose another id, and keep this one under aliases: [{key}]",
    )


def _resolve(values: dict[str, Any], node: MapNode, report: Report, known: Known) -> None:
    """Turn the names that the authority files know into ids, and look at all that the event refers to."""
    entries = node.entries
    for name, names in (("actors", known.actors), ("places", known.places), ("topics", known.topics)):
        if name in values:
            values[name] = tuple(
                [names.resolve(value, place, report) for value, place in _placed(values[name], entries[name], report)]
            )
    if "speaker" in values:
        values["speaker"] = known.actors.resolve(values["speaker"], entries["speaker"], report)
    if "sources" in values:
        for citation, place in _placed(values["sources"], entries["sources"], report):
            if isinstance(place, MapNode):
                _check_citation(citation, place, report, known)
    if "added" not in values and not report.errors:
        hint = "add a line: added: 2026-01-08 (the day it came onto the site)"
        report.warning(
            "no-added",
            next(iter(node.keys.values())),
            "without `added`, feeds and calendars do not know when it came",
            hint,
        )


def _placed(values: Sequence[V], node: Node, report: Report) -> Iterator[tuple[V, Node]]:
    """Each value of a list with its node. What was refused in the list is missing among the values."""
    nodes = iter(node.items if isinstance(node, ListNode) else ())
    for value in values:
        for place in nodes:
            if _stands_at(value, place, report):
                yield value, place
                break


def _stands_at(value: object, node: Node, report: Report) -> bool:
    if isinstance(value, Citation):
        return value.mark == report.mark(node)
    return isinstance(node, ScalarNode) and node.value.strip() == value


_FROM_SOURCE = ("url", "title", "publisher", "author", "published", "archive")


def _check_citation(citation: Citation, node: MapNode, report: Report, known: Known) -> None:
    slug = citation.source
    if slug and slug not in known.slugs:
        near = known.near_slugs.to(slug)
        hint = (
            f"write: {near}" if near else f"store the text in content/sources/{slug}.md, or cite it by url: and title:"
        )
        report.error("unknown-source", node.entries["source"], f"there is no text content/sources/{slug}.md", hint)
    elif slug:
        for name in _FROM_SOURCE:
            if name in node.entries and getattr(citation, name):
                report.warning(
                    "redundant-field",
                    node.keys[name],
                    f"{name} is taken from content/sources/{slug}.md",
                    "delete this line; correct that file if it is wrong",
                )
    if not citation.quote and not report.errors:
        hint = "add quote: with the very words of the text that prove the entry"
        report.warning("no-proof", node, "a source without a quotation is a link only, and proves nothing", hint)


_HASH = re.compile(rb"[^ \r\n] +#[^ \r\n]")


def _warn_of_cut_text(report: Report, data: bytes, node: Node | None) -> None:
    """Warn where "Nr #1" has lost its number: to YAML, a # after a space starts a comment."""
    if b" #" not in data or not _HASH.search(data) or node is None:
        return
    todo = [node]
    while todo:
        one = todo.pop()
        if isinstance(one, MapNode):
            todo += one.entries.values()
        elif isinstance(one, ListNode):
            todo += one.items
        elif isinstance(one, ScalarNode) and not one.style and one.value:
            line = report.line(one.end_mark.line + report.lines_before + 1)
            rest = line[one.end_mark.column :]
            if rest.lstrip(" ").startswith("#") and rest.strip()[1:2].strip():
                report.warning(
                    "cut-at-hash",
                    one,
                    f"YAML takes the rest of the line for a comment: {rest.strip()[:60]}",
                    "put the text in quotation marks if that belongs to it; else write a space after #",
                )


def _aliases(node: Node | None, report: Report) -> tuple[tuple[str, Mark], ...]:
    aliases = node.entries.get("aliases") if isinstance(node, MapNode) else None
    if not isinstance(aliases, ListNode):
        return ()
    return tuple((item.value.strip(), report.mark(item)) for item in aliases.items if isinstance(item, ScalarNode))


def peek_ids(report: Report, data: bytes, known: Known) -> list[ReadEvent]:
    """The ids, aliases and headlines of a file that is not itself checked; most files give them without being parsed."""
    if b"aliases" in data or data.lstrip(b"\xef\xbb\xbf")[:1] in {b"-", b"["} or _LIST.search(data):
        read = read_event_file(report, data, known)
        return [replace(one, event=None, headline=_headline(one.event) if one.event else None) for one in read]
    stem = report.path.rpartition("/")[2].rpartition(".")[0]
    return [ReadEvent(stem, None, report, None, headline=_peek_headline(stem, report.path, data))]


def _headline(event: Event) -> Headline:
    return Headline(event.id, event.path, event.title, event.date)


_TITLE = re.compile(rb"^title:[ ]+([\"']?)(.+?)\1[ ]*\r?$", re.MULTILINE)
_DATE = re.compile(rb"^date:[ ]+([\"']?)([^\s\"']+)\1[ ]*\r?$", re.MULTILINE)


def _peek_headline(stem: str, path: str, data: bytes) -> Headline | None:
    """The headline as it stands on the lines `title:` and `date:`; None where they are written in another way."""
    title, date = _TITLE.search(data), _DATE.search(data)
    if not title or not date:
        return None
    try:
        return Headline(stem, path, title[2].decode(), parse(date[2].decode()))
    except (EdtfError, UnicodeDecodeError):
        return None


_LIST = re.compile(rb"^[ ]*-[ ]+id[ ]*:", re.MULTILINE)
