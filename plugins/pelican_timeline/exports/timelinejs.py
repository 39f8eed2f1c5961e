"""The timeline in the format of TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html), to open unchanged."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from pelican_timeline.model.calendar import OPEN_END, OPEN_START, civil
from pelican_timeline.model.event import Content
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeline import Entry
from pelican_timeline.model.words import in_words

from .iso_period import known_period
from .json_text import dumps, list_of
from .pieces import Channel, Pieces
from .publication import Publication, one_line
from .story import names_of, story_html

TIMELINE_JS = "data/timeline.json"

_ISO = re.compile(
    "(?P<year>-?[0-9]{4})(-(?P<month>[0-9]{2})(-(?P<day>[0-9]{2})(T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}).*)?)?)?"
)


def render_timelinejs(pieces: Pieces, channel: Channel) -> str:
    """The channel as slides. TimelineJS places a slide at its `start_date`; what it shows is `display_date`, in words."""
    title = {"text": {"headline": escape(one_line(channel.title)), "text": escape(one_line(channel.description))}}
    slides = list_of(pieces.once(_slide, channel.entries, TIMELINE_JS))
    return f'{{\n"scale": "human",\n"title": {dumps(title)},\n"events": {slides}\n}}\n'


def _slide(publication: Publication, entry: Entry, content: Content, path: str) -> str:
    event = entry.event
    start, end = slide_dates(event.date)
    address = publication.link(publication.url_for("event", event.id), path)
    # TimelineJS takes both texts for HTML.
    headline = f'<a href="{escape(address)}">{escape(one_line(event.title))}</a>' if publication.url else ""
    slide: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": start,
        "end_date": end,
        "display_date": in_words(event.date, publication.language),
        "text": {"headline": headline or escape(one_line(event.title)), "text": story_html(publication, entry)},
        "group": next(iter(names_of(event.topics[:1], content, "topics")), ""),
        "autolink": False,
    }
    return dumps({name: value for name, value in slide.items() if value not in (None, "")})


def slide_dates(date: FuzzyDate) -> tuple[dict[str, int], dict[str, int] | None]:
    """Where a slide stands, never finer than known: year, month and day as far as they are sure; None without an end.

    >>> from pelican_timeline.model.edtf import parse
    >>> slide_dates(parse("2026-01-12~")), slide_dates(parse("2025/.."))
    (({'year': 2026, 'month': 1}, None), ({'year': 2025}, None))
    >>> slide_dates(parse("201X"))
    ({'year': 2010}, {'year': 2019})
    """
    start, end = known_period(date)
    if start or end:
        first, last = _parts(start or end or ""), _parts(end or start or "")
    else:
        # A slide must stand somewhere: in the years that are written, or in the one that is.
        begin = date.earliest if date.earliest != OPEN_START else date.latest
        finish = date.latest if date.latest != OPEN_END else begin
        first, last = {"year": _year(civil(begin)[0])}, {"year": _year(civil(finish)[0])}
    return first, last if last != first and (end or not start) else None


def _parts(iso: str) -> dict[str, int]:
    found = _ISO.fullmatch(iso)
    parts = {name: int(value) for name, value in (found.groupdict() if found else {}).items() if value}
    return parts | {"year": _year(parts["year"])}


def _year(year: int) -> int:
    """TimelineJS counts as historians do, without a year 0: it writes 44 BCE as -44, which is our -43."""
    return year if year > 0 else year - 1
