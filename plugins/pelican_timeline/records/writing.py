"""From values to the text of a file: what the reader would make the same values of."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.event import Actor, Event, Place, Relation, Review, Topic
from pelican_timeline.model.fuzzydate import FuzzyDate

from .canonical import Written, modeline, render
from .fields import Record
from .files import CONTENT
from .nodes import ListNode
from .report import Report
from .schema import ACTOR, PLACE, REVIEW, SOURCE, TOPIC, event_record
from .strict_yaml import read_yaml
from .tidying import tidy
from .values import ListOf, PlainText

Name = Actor | Place | Topic
_NAMES: dict[type[Name], Record[Any]] = {Actor: ACTOR, Place: PLACE, Topic: TOPIC}


def write_event(event: Event, path: str, comments: Sequence[str] = ()) -> str:
    """The text of the file *path* that holds the event alone; its name is the event's id. *comments* go on top."""
    head = [modeline(path), *(f"# {' '.join(words.split())}" for words in comments)]
    return render(event_record(), _written(event_record(), event), head)


def encode(text: str) -> bytes:
    """The bytes of a file. What is no text at all, as bytes on a command line may be, is left for the reader to refuse."""
    return text.encode("utf-8", "surrogatepass")


def write_listed_event(event: Event) -> str:
    """The event as one of a list, which a file may hold, with its id."""
    record = event_record(listed=True)
    return render(record, Written([_written(record, event)]))


def write_name(entry: Name) -> str:
    """The entry as it stands in its authority file.

    >>> print(write_name(Actor("mark-rutte", "Mark Rutte", ("Rutte",))), end="")
    - id: mark-rutte
      name: Mark Rutte
      aliases: [Rutte]
    """
    record = _NAMES[type(entry)]
    return render(record, Written([_written(record, entry)]))


def append_review(data: bytes, review: Review) -> tuple[bytes | None, list[Diagnostic]]:
    """reviewed.yaml with one more review at its end; what stands there already stays as it is.

    A list in brackets, or one that is indented, is put into its canonical form first. None, and why, when the file
    cannot be read.
    """
    report = Report(f"{CONTENT}/reviewed.yaml", data)
    known = read_yaml(report, data)
    if report.errors:
        return None, report.found
    wanted = (len(known.items) if isinstance(known, ListNode) else 0) + 1
    entry = encode(render(REVIEW, Written([_written(REVIEW, review)])))
    if b"\r\n" in data:
        entry = entry.replace(b"\n", b"\r\n")
    longer = _below(data, entry)
    node = read_yaml(Report(report.path, longer), longer)
    if isinstance(node, ListNode) and len(node.items) == wanted:
        return longer, []
    tidied = tidy(report, data)
    return (None if tidied is None else _below(tidied, entry)), report.found


def _below(data: bytes, entry: bytes) -> bytes:
    text = data.rstrip()
    end = b"\r\n" if b"\r\n" in data else b"\n"
    return text + end + entry if text else entry


def _written(record: Record[Any], value: Any) -> Written:
    """The fields of a value that say more than their absence would."""
    if isinstance(value, Relation):
        return Written({value.kind: Written(value.event)})
    entries: dict[str, Written] = {}
    for one in record.fields:
        content = getattr(value, one.name)
        inner = one.kind.kind if isinstance(one.kind, ListOf) else None
        if isinstance(content, tuple) and content:
            entries[one.name] = Written(
                [_written(inner, item) if isinstance(inner, Record) else Written(item) for item in content]
            )
        elif isinstance(content, bool) and content:
            entries[one.name] = Written("true")
        elif isinstance(content, FuzzyDate | str) and (text := str(content)):
            entries[one.name] = Written(text)
    return Written(entries)


def write_source(values: Mapping[str, str], text: str) -> bytes:
    """The file of a stored text: its head, with the fingerprint of the text, and the text as it is.

    *values* are the fields of a source as they are written; what is no field of one is left out, and what is longer than
    its field is cut. An excerpt brings the fingerprint of the whole.
    """
    evidence = f"\n{text}\n".encode()
    fields = {one.name: _fit(values[one.name], one.kind) for one in SOURCE.fields if values.get(one.name)}
    if fields.get("text") != "excerpt":
        fields["sha256"] = hashlib.sha256(evidence).hexdigest()
    head = render(SOURCE, Written({name: Written(value) for name, value in fields.items()}))
    return b"---\n" + head.encode() + b"---\n" + evidence


def _fit(value: str, kind: object) -> str:
    if isinstance(kind, PlainText) and len(value) > kind.most:
        return f"{value[: kind.most - 1].rstrip()}…"
    return value
