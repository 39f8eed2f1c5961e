"""The same events come back from every format, and no text of a stranger breaks one. Each is read by another's parser."""

from __future__ import annotations

import csv
import datetime
import io
import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import bibtexparser
import feedparser
import icalendar
import jsonschema
import pytest

from pelican_timeline import exports
from pelican_timeline.exports import Channel, Pieces, Publication
from pelican_timeline.exports.schemas import SCHEMAS
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Citation, Content, Correction, Event, Topic
from pelican_timeline.model.timeline import Entry, Proof, Timeline, Witness

DATES = (
    "2026-01-06",
    "2026-01",
    "2026-01-12~",
    "2026-01-06/2026-01-09",
    "1914-06-28",
    "2026-01-06T22:17Z",
    "2025",
    "201X",
    "2025-24",
    "2025-06/..",
    "[2025-08-25..2025-09-02]",
    "-0043-03-15",
)
LONGEST = 20_000
"""No field of a file may be longer; Python's own reader of tables refuses cells of 128 kB."""
NOT_IN_CALENDARS = {"2025", "201X", "2025-24", "-0043-03-15"}

MADE_UP = (
    "</script><script>alert(1)</script>",
    "]]><x/>&amp;&#0;",
    "a\r\nEND:VEVENT\r\nBEGIN:VALARM",
    '=HYPERLINK("http://evil.example";"x")',
    "} @misc{evil, title={x}",
    "\\input{/etc/passwd} \\write18{x}",
    "\u202eevil\u2066 \x00\x1b[31m \ud800 \ufeff",
    "\u2028\u2029\x85\x0b\x0c",
    "javascript:alert(1)",
    "{{cite web}} {% include x %} ${x} #{x}",
    "\"quoted\" 'single' `back`",
    "👩‍👩‍👧‍👦 नमस्ते مرحبا שלום 北京",
)


def entry(number: int, date: str, words: str = "") -> Entry:
    """An event with something in every field; *words* of a stranger in all of them."""
    said = words or f"Event number {number}"
    citation = Citation(
        quote=said,
        url=words or "https://example.org/a",
        title=said,
        publisher=said,
        author=said,
        translation=said,
        archive=words,
        published=parse("2026-01-07"),
    )
    proof = Proof(citation, "unchecked", words=said)
    event = Event(
        id=f"event-{number}",
        title=said,
        date=parse(date),
        summary=said,
        date_note=said,
        sources=(citation,),
        topics=("topic", said),
        places=(said,),
        actors=(said,),
        speaker=said,
        kind="statement" if number % 2 else "other",
        added=parse("2026-01-08"),
        corrections=(Correction(parse("2026-02-01"), said),),
    )
    return Entry(event, (Witness("o", said, (proof,)),), 1, 1)


@pytest.fixture
def entries() -> list[Entry]:
    return [entry(number, date) for number, date in enumerate(DATES)]


def pieces_for(publication: Publication, words: str = "A topic") -> Pieces:
    content = Content(topics={"topic": Topic("topic", words)})
    return Pieces(replace(publication, name=words or "A timeline"), content)


@pytest.fixture
def pieces(publication: Publication) -> Pieces:
    return pieces_for(publication)


@pytest.fixture
def channel(entries: list[Entry]) -> Channel:
    return exports.make_channel("", "A timeline", entries)


def expected(entries: list[Entry]) -> dict[str, str]:
    return {one.event.title: str(one.event.date) for one in entries}


def test_atom(pieces: Pieces, channel: Channel, entries: list[Entry]):
    """Titles and dates, in EDTF."""
    feed = feedparser.parse(exports.render_atom(pieces, channel).encode())
    assert {one.title: one.dcterms_temporal for one in feed.entries} == expected(entries)


def test_json_feed(pieces: Pieces, channel: Channel, entries: list[Entry]):
    """Titles and dates, in EDTF."""
    feed = json.loads(exports.render_json_feed(pieces, channel))
    assert {one["title"]: one["_timeline"]["date"] for one in feed["items"]} == expected(entries)


def test_icalendar(pieces: Pieces, channel: Channel, entries: list[Entry]):
    """All that calendars can hold; the days are those of the dates."""
    calendar = icalendar.Calendar.from_ical(exports.render_calendar(pieces, channel))
    found = {re.sub(r" \(.*", "", str(one["SUMMARY"])): str(one["X-TIMELINE-EDTF"]) for one in calendar.walk("VEVENT")}
    held = {title: date for title, date in expected(entries).items() if date not in NOT_IN_CALENDARS}
    assert found == held
    for one in calendar.walk("VEVENT"):
        date, start = parse(str(one["X-TIMELINE-EDTF"])), one["DTSTART"].dt
        day = start.date() if isinstance(start, datetime.datetime) else start
        assert day.toordinal() == date.earliest


def test_json_ld(pieces: Pieces, entries: list[Entry]):
    """Every page's data names its event."""
    for one in entries:
        page = json.loads(exports.render_json_ld(exports.event_json_ld(pieces.publication, one, pieces.content)))
        assert page["mainEntity"]["name"] == one.event.title
        assert page["mainEntity"]["@type"] == ("Claim" if one.event.kind == "statement" else "Event")


def test_the_api(pieces: Pieces, entries: list[Entry]):
    """The whole, the years and the single files tell the same, in the shape that is described."""
    whole = json.loads(exports.render_events_json(pieces, Timeline(tuple(entries), pieces.content)))
    year = json.loads(exports.render_year_json(pieces, 2026, entries))
    single = [json.loads(exports.render_event_json(pieces, one)) for one in entries]
    validate(whole, "Timeline")
    validate(year, "Year")
    for one in single:
        validate(one, "EventFile")
    assert {one["title"]: one["date"]["edtf"] for one in whole["events"]} == expected(entries)
    assert whole["events"] == year["events"] == [one["event"] for one in single]


@cache
def validator(name: str) -> jsonschema.Draft202012Validator:
    schema = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": dict(SCHEMAS)}}
    return jsonschema.Draft202012Validator(schema)


def validate(document: object, name: str) -> None:
    validator(name).validate(document)


def test_csv(pieces: Pieces, entries: list[Entry]):
    """Titles and dates; a date before the year 1 begins with an apostrophe, because it begins with a minus."""
    rows = csv.DictReader(io.StringIO(exports.render_csv(pieces, entries), newline=""), strict=True)
    assert {row["title"]: row["date"].lstrip("'") for row in rows} == expected(entries)


def test_timelinejs(pieces: Pieces, channel: Channel, entries: list[Entry]):
    """A slide for each, with the date in words."""
    slides = json.loads(exports.render_timelinejs(pieces, channel))
    validate(slides, "Slides")
    assert [slide["unique_id"] for slide in slides["events"]] == [one.event.id for one in entries]
    assert all(slide["display_date"] for slide in slides["events"])


def test_bibtex_and_csl(pieces: Pieces, entries: list[Entry]):
    """An entry for each event in both, and their text once."""
    found = exports.references(pieces.publication, entries)
    bib = bibtexparser.loads(exports.render_citations_bib(found)).entries
    items = json.loads(exports.render_citations_csl(found, "en"))
    validate(items, "References")
    events = [one for one in items if one["id"].startswith("events:")]
    assert {one["title"]: one["custom"]["event-date"] for one in events} == expected(entries)
    assert [one["ID"] for one in bib] == [one["id"] for one in items]
    assert {one["title"].strip("{}") for one in bib if one["ID"].startswith("events:")} == set(expected(entries))


# Strangers' texts ----------------------------------------------------------------------------------------------------


def hostile() -> Iterator[str]:
    """Made up here, and what lies beside the checkout."""
    yield from MADE_UP
    folder = Path(os.environ["TIMELINE_CORPORA"]) / "hostile-dev"
    for name in ("csv", "ics", "text", "url", "html"):
        file = folder / f"{name}.jsonl"
        if file.is_file():
            for line in file.read_text(encoding="utf-8").splitlines():
                words = json.loads(line)["payload"]
                if len(words) < LONGEST:
                    yield words


def letters(text: str) -> list[str]:
    return [c for c in text if c.isascii() and c.isalnum()]


def test_no_text_breaks_a_format(publication: Publication):
    """A thousand hostile texts in every field: each format reads as one event, with one title, and nothing else."""
    for number, words in enumerate(hostile()):
        one = entry(number, "2026-01-06", words)
        check_formats(pieces_for(publication, words), one)


def check_formats(pieces: Pieces, one: Entry) -> None:
    words, publication = one.event.title, pieces.publication
    channel = exports.make_channel("", words, [one], words)

    atom = exports.render_atom(pieces, channel).encode()
    root = ElementTree.fromstring(atom)
    space = "{http://www.w3.org/2005/Atom}"
    assert len(root.findall(f"{space}entry")) == 1
    assert {element.tag.removeprefix(space) for element in root.iter()} <= {
        *("feed", "id", "title", "subtitle", "updated", "link", "author", "name", "entry", "published", "category"),
        *("summary", "content", "{http://purl.org/dc/terms/}temporal"),
    }
    assert letters(root.findtext(f"{space}entry/{space}title") or "") == letters(words)

    feed = json.loads(exports.render_json_feed(pieces, channel))
    validate(feed, "Feed")
    assert "<script" not in feed["items"][0]["content_html"].lower()
    validate(json.loads(exports.render_event_json(pieces, one)), "EventFile")
    validate(json.loads(exports.render_timelinejs(pieces, channel)), "Slides")

    text = exports.render_calendar(pieces, channel)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    calendar = icalendar.Calendar.from_ical(text)
    (event,) = calendar.walk("VEVENT")
    assert [part.name for part in calendar.walk()] == ["VCALENDAR", "VEVENT"]
    assert not {"ATTENDEE", "ATTACH", "ORGANIZER"} & set(event)
    assert letters(str(event["SUMMARY"])) == letters(words)

    (row,) = csv.DictReader(io.StringIO(exports.render_csv(pieces, [one]), newline=""), strict=True)
    assert all(cell[:1] not in set("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20") for cell in row.values())
    assert letters(row["title"]) == letters(words)

    found = exports.references(publication, [one])
    bib = exports.render_citations_bib(found)
    assert bib.count("{") == bib.count("}")
    assert len(re.findall("^@", bib, re.MULTILINE)) == len(found)
    validate(json.loads(exports.render_citations_csl(found, "en")), "References")

    data = exports.render_json_ld(exports.event_json_ld(publication, one, pieces.content))
    assert not set("<>&\u2028\u2029") & set(data)
    addresses = re.findall(r'"(?:url|URL|link|archive|archivedAt|href)": ?"([^"]*)"', data + json.dumps(feed))
    assert all(address.startswith(("https://", "http://")) for address in addresses)
    cited = exports.cite(publication, one)
    assert "\n" not in cited.plain + cited.wikipedia
