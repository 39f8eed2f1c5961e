"""`timeline export`: a feed, calendar, table or list of citations, without building the site; the same bytes as there."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.edtf import EdtfError, parse
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.settings import RawSettings

from .main import FINDINGS, FINE, USAGE
from .report import harmless, print_diagnostics
from .site import open_settings

if TYPE_CHECKING:
    from pelican_timeline.archive.archive import Archive
    from pelican_timeline.archive.names import Name
    from pelican_timeline.model.timeline import Entry

_ROOMS = {"actor": "actors", "place": "places", "topic": "topics"}


@dataclass(frozen=True, slots=True)
class _Choice:
    """What is exported: the folder whose files it equals, its title, its entries, and the name its ids grow from."""

    folder: str
    title: str
    description: str
    entries: Sequence[Entry]
    key: str = ""


class _UsageError(Exception):
    """The command line asks for something that is not there."""


def run(options: Namespace) -> int:
    """The exit code of `timeline export`."""
    overrides: dict[str, Any] = {} if options.siteurl is None else {"SITEURL": options.siteurl.rstrip("/")}
    raw, found = open_settings(options.settings, overrides)
    if raw is None:
        print_diagnostics(found, stream=sys.stderr)
        return FINDINGS
    try:
        first, last = _date(options.since, "--from"), _date(options.until, "--to")
        archive, found = _read(raw)
        if archive is None:
            print_diagnostics([one for one in found if one.is_error], stream=sys.stderr)
            return FINDINGS
        choice = _between(_choose(archive, options), first, last)
    except _UsageError as problem:
        print(harmless(f"timeline export: {problem}"), file=sys.stderr)
        return USAGE
    data = _render(archive, choice, options.format).encode("utf-8", "replace")
    if options.output:
        options.output.write_bytes(data)
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    return FINE


def _read(raw: RawSettings) -> tuple[Archive | None, list[Diagnostic]]:
    """The finished timeline, indexed; None with what is wrong when a build would refuse it."""
    from pelican_timeline import pipeline
    from pelican_timeline.archive.archive import make_archive
    from pelican_timeline.describe import describe_site
    from pelican_timeline.settings import check_settings

    from .state import remember_readings
    from .workers import workers_for

    site, found = check_settings(raw)
    content, wrong = pipeline.load(site.root, site.config)
    found += wrong
    if any(one.is_error for one in found):
        return None, found
    with workers_for(len(content.sources), lambda: None) as executor:
        timeline, wrong = pipeline.weave(content, site.config, executor, remember_readings(site.root))
    found += wrong
    if any(one.is_error for one in found):
        return None, found
    return make_archive(timeline, describe_site(site, str(raw.get("SITESUBTITLE") or ""))), found


def _date(text: str, option: str) -> FuzzyDate | None:
    try:
        return parse(text) if text else None
    except EdtfError as problem:
        raise _UsageError(f"{option}: {problem.message} ({problem.hint})") from problem


def _choose(archive: Archive, options: Namespace) -> _Choice:
    """The whole timeline, or the entries that belong to every name asked for."""
    info, entries = archive.info, archive.timeline.entries
    names = [
        (room, _find(archive, room, text)) for option, room in _ROOMS.items() if (text := getattr(options, option))
    ]
    if not names:
        return _Choice("", info.name, info.tagline, entries)
    chosen = set.intersection(*(set(archive.names.numbers.get(name.key, ())) for _, name in names))
    folders = [f"{room}/{name.slug}/" for room, name in names]
    return _Choice(
        folder=folders[0] if len(names) == 1 else "",
        title=f"{', '.join(name.name for _, name in names)} · {info.name}",
        description=names[0][1].description if len(names) == 1 else info.tagline,
        entries=[entries[number] for number in sorted(chosen)],
        key="" if len(names) == 1 else "".join(folders),
    )


def _find(archive: Archive, room: str, text: str) -> Name:
    """The actor, place or topic that *text* names: by id, name or alias."""
    from pelican_timeline.records.nearest import fold, nearest

    known = {name.slug: name for name in archive.names.listed(room)}
    by_name: dict[str, Name] = {}
    for name in known.values():
        for alias in (name.slug, name.name, *(name.record.aliases if name.record else ())):
            by_name.setdefault(fold(alias), name)
    found = by_name.get(fold(text))
    if found is None:
        guess = nearest(text, [name.name for name in known.values()]) or nearest(text, known)
        meant = f"; did you mean {guess}?" if guess else ""
        raise _UsageError(f"no entry of this timeline names {text!r} among its {room}{meant}")
    return found


def _between(choice: _Choice, first: FuzzyDate | None, last: FuzzyDate | None) -> _Choice:
    """The entries that may have happened from *first* to *last*."""
    if not first and not last:
        return choice
    low = first.earliest if first else None
    high = last.latest if last else None
    entries = [
        entry
        for entry in choice.entries
        if (low is None or entry.event.date.latest >= low) and (high is None or entry.event.date.earliest <= high)
    ]
    key = f"{choice.key or choice.folder}{first or ''}..{last or ''}/"
    return replace(choice, entries=entries, folder="", key=key)


def _render(archive: Archive, choice: _Choice, form: str) -> str:
    """The text in one of the formats."""
    from pelican_timeline import exports

    publication = archive.publication
    pieces = exports.Pieces(publication, archive.timeline.content)
    channel = exports.make_channel(choice.folder, choice.title, choice.entries, choice.description, choice.key)
    timeline = replace(archive.timeline, entries=tuple(choice.entries))
    formats: dict[str, Callable[[], str]] = {
        "atom": lambda: exports.render_atom(pieces, channel),
        "bibtex": lambda: exports.render_citations_bib(exports.references(publication, choice.entries)),
        "csl": lambda: exports.render_citations_csl(
            exports.references(publication, choice.entries), publication.language
        ),
        "csv": lambda: exports.render_csv(pieces, choice.entries),
        "ics": lambda: exports.render_calendar(pieces, channel),
        "json": lambda: exports.render_events_json(pieces, timeline),
        "jsonfeed": lambda: exports.render_json_feed(pieces, channel),
        "timelinejs": lambda: exports.render_timelinejs(pieces, channel),
    }
    return formats[form]()
