"""`timeline import --from FORM`: one event file for each event of another program's timeline, and what did not fit."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pelican_timeline.intake.timelines import Row, read_timeline
from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.edtf import EdtfError, parse
from pelican_timeline.model.event import Citation, Event
from pelican_timeline.records import event_path, make_event_id, read_content, write_event
from pelican_timeline.settings import Site

from .clock import today
from .edits import apply, check_edits
from .main import FINDINGS, FINE
from .report import as_json, count, harmless, print_diagnostics
from .texts_in import decode

_TITLE = 90
_SUMMARY = 5_000
_NAME = 120


def import_timelines(site: Site, options: Namespace) -> int:
    """The exit code of `timeline import --from`."""
    content, _ = read_content(site.root, site.config)
    ids = {event.id for event in content.events} | {path.stem for path in (site.content / "events").rglob("*.y*ml")}
    known = {(str(event.date), event.title.casefold()): event.path for event in content.events}
    found: list[Diagnostic] = []
    edits: dict[str, bytes] = {}
    for place in options.places:
        for event in _events_of(Path(place), options.form, found):
            if double := known.get((str(event.date), event.title.casefold())):
                message = f"“{event.title}” is here already: {double}"
                found.append(Diagnostic(event.path, "already-here", message, "nothing to do", severity="warning"))
                continue
            key = make_event_id(event.date, event.title, ids)
            ids.add(key)
            path = event_path(key, event.date)
            known[str(event.date), event.title.casefold()] = path
            edits[path] = write_event(replace(event, id=key), path).encode()
    found += check_edits(site.root, edits, frozenset(edits))
    _, wrong = read_content(site.root, site.config, [site.root / path for path in edits], edits)
    refused = {one.path for one in [*found, *wrong] if one.is_error}
    found += [one for one in wrong if one.is_error]
    edits = {path: data for path, data in edits.items() if path not in refused}
    if not options.dry_run:
        apply(site.root, edits, frozenset(edits))
    _report(edits, found, options)
    return FINDINGS if any(one.is_error for one in found) else FINE


def _events_of(file: Path, form: str, found: list[Diagnostic]) -> Iterator[Event]:
    """The events of one file; what is wrong with it, or does not fit, is added to *found*."""
    place = file.as_posix()
    try:
        rows = read_timeline(form, decode(file.read_bytes(), "utf-8"))
    except OSError as problem:
        found.append(Diagnostic(place, "unreadable", f"this file cannot be read: {problem.strerror}", "is it there?"))
        return
    except ValueError as problem:
        found.append(Diagnostic(place, "nothing-to-import", str(problem), "name its form: --from timelinejs, csv …"))
        return
    for row in rows:
        lost = list(row.lost)
        event = _as_event(row, place, lost)
        if event is None and (row.title or row.date):
            what = "title" if not row.title else "date"
            hint = "write the event by hand, or mend the file and import it again"
            found.append(Diagnostic(place, "not-imported", f"{row.place}: it has no {what} that can be read", hint))
        for words in lost:
            hint = "look at the event; nothing else was changed"
            found.append(Diagnostic(place, "not-fitting", f"{row.place}: {words}", hint, severity="warning"))
        if event:
            yield event


def _as_event(row: Row, place: str, lost: list[str]) -> Event | None:
    """The event of a row; what had to be left out is added to *lost*. None without a title or a date."""
    title = " ".join(row.title.split())
    try:
        date = parse(row.date)
    except EdtfError:
        if row.date:
            lost.append(f"the date {row.date!r}")
        return None
    if not title:
        return None
    summary = row.summary
    if len(title) > _TITLE:
        summary, title = f"{title}\n\n{summary}".strip(), f"{title[: _TITLE - 2].rsplit(' ', 1)[0]} …"
        lost.append(f"a title of more than {_TITLE} characters; the whole of it opens the summary")
    if len(summary) > _SUMMARY:
        summary = summary[:_SUMMARY].rsplit(" ", 1)[0]
        lost.append(f"what the summary has beyond {_SUMMARY:,} characters")
    sources = tuple(Citation(url=url, title=" ".join(name.split())[:300] or title) for url, name in row.sources)
    if not sources:
        sources = (Citation(title=f"{Path(place).name}, {row.place}"),)
        lost.append("no source is given: the file itself is named, which proves nothing")
    return Event(
        id="",
        title=title,
        date=date,
        summary=summary,
        sources=sources,
        places=tuple(_name(one) for one in row.places if one.strip()),
        topics=tuple(_name(one) for one in row.topics if one.strip()),
        added=parse(today().isoformat()),
        path=place,
    )


def _name(words: str) -> str:
    """A free name, which starts with a capital letter; a word in small letters would be taken for an id."""
    words = " ".join(words.split())[:_NAME]
    return words[:1].upper() + words[1:]


def _report(edits: dict[str, bytes], found: list[Diagnostic], options: Namespace) -> None:
    if options.format == "json":
        print(json.dumps({"events": list(edits), "findings": [as_json(one) for one in found]}, indent=1))
        return
    verb = "would write" if options.dry_run else "wrote"
    for path in edits:
        print(harmless(f"{verb} {path}"))
    print_diagnostics(found, stream=sys.stderr)
    print(
        f"{verb.capitalize()} {count(len(edits), 'event')}; {count(len(found), 'remark')}. None is proven yet: add quotations."
    )
