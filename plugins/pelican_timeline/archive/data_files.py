"""Everything that a machine reads from the site: feeds, calendars, the API, tables, citations; and the page about them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from pelican_timeline import exports, records
from pelican_timeline.archive.archive import Archive
from pelican_timeline.archive.channels import Channels, has_event_files, rooms_of
from pelican_timeline.archive.keeping import Keeper
from pelican_timeline.archive.page import Page, Writing
from pelican_timeline.archive.pages import DATA


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file that the page about the data offers: its path, its size in kB, how many records it has."""

    path: str
    kilobytes: int
    records: int


def write_data(archive: Archive, channels: Channels, keeper: Keeper) -> dict[str, DataFile]:
    """Write every data file; gives back those that the page about them offers, by path."""
    publication, timeline = archive.publication, archive.timeline
    slices = keeper.slices()
    pieces = exports.Pieces(publication, timeline.content, slices)
    entries, curated = timeline.entries, channels[""].entries
    offered: dict[str, DataFile] = {}

    def offer(path: str, text: str, count: int) -> None:
        size = keeper.files.write(path, text)
        if slices:
            slices.close(path, text, keeper.files.files[path])
        offered[path] = DataFile(path, max(1, round(size / 1000)), count)

    calendar = exports.render_calendar(pieces, channels[""])
    offer(exports.CALENDAR, calendar, calendar.count("\r\nBEGIN:VEVENT\r\n"))
    newest = len(channels[""].newest(exports.NEWEST))
    offer(exports.FEED, exports.render_atom(pieces, channels[""]), newest)
    offer(exports.JSON_FEED, exports.render_json_feed(pieces, channels[""]), newest)
    offer(exports.EVENTS_CSV, exports.render_csv(pieces, entries), len(entries))
    offer(exports.TIMELINE_JS, exports.render_timelinejs(pieces, channels[""]), len(curated))
    references = exports.references(publication, entries)
    offer(exports.CITATIONS_BIB, exports.render_citations_bib(references), len(references))
    offer(exports.CITATIONS_CSL, exports.render_citations_csl(references, publication.language), len(references))
    offer(exports.EVENTS_JSON, exports.render_events_json(pieces, timeline), len(entries))
    if slices and keeper.pages:
        keeper.pages.slices = slices.cut
    # What follows shares the pieces that were made now, and remembers none.
    pieces = replace(pieces, memory=None)
    _write_channels(pieces, channels, keeper)
    _write_api(archive, channels, pieces, keeper)
    return offered


def _write_channels(pieces: exports.Pieces, channels: Channels, keeper: Keeper) -> None:
    for folder, channel in channels.items():
        if folder:
            head = channel.folder, channel.title, channel.description, channel.key
            shows = keeper.looks.of("channel", head, keeper.of(*channel.entries))
            keeper.write(f"{folder}{exports.FEED}", shows, partial(exports.render_atom, pieces, channel))
            keeper.write(f"{folder}{exports.JSON_FEED}", shows, partial(exports.render_json_feed, pieces, channel))
            if exports.has_calendar(channel.entries):
                keeper.write(f"{folder}{exports.CALENDAR}", shows, partial(exports.render_calendar, pieces, channel))


def _write_api(archive: Archive, channels: Channels, pieces: exports.Pieces, keeper: Keeper) -> None:
    files = keeper.files
    for year, page in archive.years.items():
        rows = [view.entry for view in page.entries]
        make = partial(exports.render_year_json, pieces, year, rows)
        keeper.write(exports.year_path(year), keeper.looks.of("year", keeper.of(*rows)), make)
    if has_event_files(archive):
        for view in archive.curated:
            make = partial(exports.render_event_json, pieces, view.entry)
            keeper.write(exports.event_path(view.id), keeper.looks.of("json", keeper.of(view.entry)), make)
    described = exports.render_openapi(
        archive.publication, events=len(archive.curated), years=list(archive.years), rooms=rooms_of(channels)
    )
    files.write(exports.OPENAPI, described)
    files.write(exports.EVENT_SCHEMA, records.render_schema(archive.info.config.kinds))


def data_page(archive: Archive, channels: Channels, offered: dict[str, DataFile]) -> Page:
    """The page about the data: what there is, how to subscribe to it, fetch it and cite it."""
    say, publication = archive.info.messages, archive.publication
    own = {page.slug: page for page in archive.info.pages}
    writing = own.get(DATA) or Writing(DATA, say.say("data"), "")
    calendar = publication.address(exports.CALENDAR)
    left_out = len(channels[""].entries) - offered[exports.CALENDAR].records
    example = next(iter(channels[""].newest(1)), None)
    context = {
        "writing": writing,
        "published": "",
        "proved": (),
        "calendar": offered[exports.CALENDAR],
        "feeds": [offered[exports.FEED], offered[exports.JSON_FEED]],
        "tables": [
            (offered[path], kind)
            for path, kind in (
                (exports.EVENTS_CSV, "csv"),
                (exports.EVENTS_JSON, "json"),
                (exports.TIMELINE_JS, "timelinejs"),
                (exports.CITATIONS_BIB, "bibtex"),
                (exports.CITATIONS_CSL, "csl"),
            )
        ],
        "calendar_address": calendar,
        "webcal": f"webcal:{calendar.partition(':')[2]}" if calendar else "",
        "left_out": left_out,
        "rooms": rooms_of(channels),
        "year": exports.year_path(max(archive.years)) if archive.years else "",
        "event": exports.event_path(example.event.id) if example and has_event_files(archive) else "",
        "openapi": exports.OPENAPI,
        "schema": exports.EVENT_SCHEMA,
        "events_json_address": publication.address(exports.EVENTS_JSON),
        "home_address": publication.address(""),
    }
    return Page(
        f"{DATA}/", "data.html", writing.title, say.say("data_about"), "", context, lastmod=channels[""].updated
    )
