"""Calendars (iCalendar, RFC 5545 and 7986) that are made to be subscribed to, so that corrections arrive."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pelican_timeline.model.event import Content
from pelican_timeline.model.timeline import Entry
from pelican_timeline.model.words import in_words

from .calendar_slot import calendar_slot
from .ics_text import ics_lines, ics_text
from .pieces import Channel, Pieces
from .publication import Publication, added_day, event_id, iso_day, last_changed, lasting_id, one_line, who
from .story import names_of

CALENDAR = "events.ics"

_DEGREES = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,12})?", re.ASCII)


def render_calendar(pieces: Pieces, channel: Channel) -> str:
    """The calendar of a channel: every event that a calendar can show.

    What is not an exact day, time or span says so in words at the end of its title ("… (about 12 January 2026)"), and as
    EDTF in X-TIMELINE-EDTF. How many events have no place in a calendar stands in X-TIMELINE-LEFT-OUT.
    """
    publication, path = pieces.publication, channel.path(CALENDAR)
    # What a calendar says of an event is the same wherever it stands, so one place will do for all.
    shown = [piece for piece in pieces.of(_event, channel.entries, CALENDAR) if piece]
    title, about = ics_text(one_line(channel.title)), ics_text(one_line(channel.description))
    left_out = len(channel.entries) - len(shown)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//pelican-timeline//timeline//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"UID:{lasting_id(publication, channel.id_of(CALENDAR))}",
        f"NAME:{title}",
        f"X-WR-CALNAME:{title}",
        *([f"DESCRIPTION:{about}", f"X-WR-CALDESC:{about}"] if about else []),
        f"LAST-MODIFIED:{_stamp(channel.updated)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    ]
    if publication.url:
        lines += [f"URL:{publication.address(channel.folder)}", f"SOURCE;VALUE=URI:{publication.address(path)}"]
    if left_out:
        lines.append(f"X-TIMELINE-LEFT-OUT:{left_out}")
    return "".join([ics_lines(lines), *shown, "END:VCALENDAR\r\n"])


def has_calendar(entries: Iterable[Entry]) -> bool:
    """Can a calendar show any of the entries?"""
    return any(calendar_slot(entry.event.date) for entry in entries)


def _event(publication: Publication, entry: Entry, content: Content, _path: str) -> str:
    event = entry.event
    slot = calendar_slot(event.date)
    if slot is None:
        return ""
    changed, when = last_changed(entry), in_words(event.date, publication.language)
    title = one_line(event.title)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{event_id(publication, event)}",
        f"DTSTAMP:{_stamp(changed)}",
        f"LAST-MODIFIED:{_stamp(changed)}",
        f"SEQUENCE:{len(event.corrections)}",
        slot.start,
        *([slot.end] if slot.end else []),
        f"SUMMARY:{ics_text(title if slot.exact else f'{title} ({when})')}",
        f"DESCRIPTION:{ics_text(_description(publication, entry, '' if slot.exact else when))}",
        f"STATUS:{'TENTATIVE' if event.planned else 'CONFIRMED'}",
        # History takes nobody's time.
        "TRANSP:TRANSPARENT",
        f"X-TIMELINE-EDTF:{ics_text(str(event.date))}",
    ]
    if added := added_day(entry):
        lines.append(f"CREATED:{_stamp(added)}")
    if publication.url:
        lines.append(f"URL:{publication.address(publication.url_for('event', event.id))}")
    if event.topics:
        lines.append(f"CATEGORIES:{','.join(ics_text(name) for name in names_of(event.topics, content, 'topics'))}")
    lines += _places(event.places, content)
    lines.append("END:VEVENT")
    return ics_lines(lines)


def _description(publication: Publication, entry: Entry, when: str) -> str:
    """The event in plain words: when, where that is not exact, and why; what; the first words that prove it; its page."""
    event = entry.event
    dated = " ".join(part for part in (f"{when}." if when else "", one_line(event.date_note)) if part)
    proof = next((proof for proof in entry.proofs if proof.words), None)
    parts = [
        dated,
        publication.to_text(event.summary) if event.summary else "",
        f"“{one_line(proof.words)}” ({who(proof)})" if proof else "",
        *(f"{correction.on}: {one_line(correction.what)}" for correction in event.corrections),
        publication.address(publication.url_for("event", event.id)),
    ]
    return "\n".join(part.strip() for part in parts if part.strip())


def _places(places: tuple[str, ...], content: Content) -> list[str]:
    if not places:
        return []
    lines = [f"LOCATION:{ics_text(', '.join(names_of(places, content, 'places')))}"]
    known = content.places.get(places[0])
    if known and len(places) == 1 and _DEGREES.fullmatch(known.lat) and _DEGREES.fullmatch(known.lon):
        lines.append(f"GEO:{known.lat};{known.lon}")
    return lines


def _stamp(day: int) -> str:
    """The start of a day in UTC; the format demands one, and where the data tells none it is the epoch."""
    return f"{(iso_day(day) or '' if day > 0 else '1970-01-01').replace('-', '')}T000000Z"
