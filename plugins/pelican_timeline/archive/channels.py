"""What can be subscribed to: the whole timeline, and each actor, place and topic with entries that a person wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pelican_timeline import exports
from pelican_timeline.archive.archive import Archive
from pelican_timeline.archive.names import ROOMS

Channels = Mapping[str, exports.Channel]
"""The channels by the folder of their page; "" is the whole timeline."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same in another form, for the head of a page. `href` starts at the root of the site, unless it is `full`."""

    type: str
    href: str
    title: str
    full: bool = False


def make_channels(archive: Archive) -> Channels:
    """Every channel. A name that only suggestions use has none yet."""
    info = archive.info
    entries = archive.timeline.entries
    channels = {"": exports.make_channel("", info.name, entries, info.tagline)}
    for room in ROOMS:
        for name in archive.names.listed(room):
            folder = f"{room}/{name.slug}/"
            title = f"{name.name} · {info.name}"
            channel = exports.make_channel(
                folder, title, (entries[n] for n in archive.names.numbers[name.key]), name.description
            )
            if channel.entries:
                channels[folder] = channel
    return channels


def rooms_of(channels: Channels) -> list[str]:
    """Which of "topics", "actors" and "places" have channels."""
    return [room for room in ROOMS if any(folder.startswith(f"{room}/") for folder in channels)]


def alternates(archive: Archive, channels: Channels, folder: str) -> list[Alternate]:
    """What a page's head links to beside the feeds of the whole timeline, which every page has."""
    channel = channels.get(folder) if folder else None
    if channel:
        found = [
            Alternate("application/atom+xml", f"{folder}{exports.FEED}", channel.title),
            Alternate("application/feed+json", f"{folder}{exports.JSON_FEED}", channel.title),
        ]
        if exports.has_calendar(channel.entries):
            found.append(Alternate("text/calendar", f"{folder}{exports.CALENDAR}", channel.title))
        return found
    event = (
        archive.by_id.get(folder.removeprefix("events/").removesuffix("/")) if folder.startswith("events/") else None
    )
    if event and archive.publication.url and has_event_files(archive):
        address = archive.publication.address(exports.event_path(event.id))
        return [Alternate("application/json+oembed", address, event.title, full=True)]
    return []


def has_event_files(archive: Archive) -> bool:
    """Has each event a JSON file of its own?"""
    return len(archive.curated) <= exports.EVENT_FILES
