"""Calendars: what they show, what they leave out, and that no text can break them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import replace

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.exports import Channel, Pieces, Publication, make_channel, render_calendar
from pelican_timeline.exports.calendar_slot import calendar_slot
from pelican_timeline.exports.ics_text import ics_lines, ics_text
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Content, Correction, Event
from pelican_timeline.model.fuzzydate import reach
from pelican_timeline.model.timeline import Entry, Timeline


def read(text: str) -> dict[str, icalendar.Event]:
    """The events of a calendar by their title's first word."""
    calendar = icalendar.Calendar.from_ical(text)
    return {str(event["SUMMARY"]).split(" ")[0]: event for event in calendar.walk("VEVENT")}


def of(publication: Publication, *events: Event) -> str:
    channel = make_channel("", "A timeline", [Entry(event, (), 0, 0) for event in events])
    return render_calendar(Pieces(publication, Content()), channel)


def made(date: str, **fields: object) -> Event:
    return Event(id="x", title="Something happens", date=parse(date), added=parse("2026-01-08"), **fields)  # type: ignore[arg-type]


@pytest.fixture
def text(pieces: Pieces, channel: Channel) -> str:
    return render_calendar(pieces, channel)


def test_a_calendar_can_be_subscribed_to(text: str):
    """It has a name, says how often to look again, and where it came from."""
    calendar = icalendar.Calendar.from_ical(text)
    assert calendar["X-WR-CALNAME"] == "The Ledger & Co"
    assert calendar["REFRESH-INTERVAL"].to_ical() == b"P1D"
    assert calendar["SOURCE"] == "https://ledger.example/base/events.ics"
    assert calendar["VERSION"] == "2.0"


def test_an_event_says_what_when_where_and_who_says_so(text: str):
    """The day, the summary and the words that prove it, topic, place and page."""
    event = read(text)["Allies"]
    assert event["SUMMARY"] == "Allies adopt the <b>Paris Declaration</b> & go home"
    assert event["DTSTART"].dt == datetime.date(2026, 1, 6)
    assert event["DTEND"].dt == datetime.date(2026, 1, 7)
    assert "“The declaration is best described as a declaration of intent.” (The Guardian, Gwendolyn Sasse)" in str(
        event["DESCRIPTION"]
    )
    assert [str(name) for name in event["CATEGORIES"].cats] == ["Security guarantees & more"]
    assert event["LOCATION"] == "Paris"
    assert event["GEO"].to_ical() == "48.86;2.35"
    assert event["URL"] == "https://ledger.example/base/events/2026-01-06-paris-declaration/"


def test_corrections_arrive(text: str):
    """A corrected event has a higher number and a later day of change, so that calendars replace it."""
    event = read(text)["Allies"]
    assert event["SEQUENCE"] == 1
    assert event["LAST-MODIFIED"].dt == datetime.datetime(2026, 2, 1, tzinfo=datetime.UTC)
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt
    assert event["CREATED"].dt == datetime.datetime(2026, 1, 8, tzinfo=datetime.UTC)
    assert "2026-02-01: Corrected the number of countries." in str(event["DESCRIPTION"])


def test_what_cannot_be_shown_is_counted(text: str):
    """Caesar died before calendars begin. What nobody has read yet is in no calendar, and not missing either."""
    assert set(read(text)) == {"Allies", "Merz", "Shots"}
    assert icalendar.Calendar.from_ical(text)["X-TIMELINE-LEFT-OUT"] == "1"
    assert "Talks go on" not in text


def test_ids_stay_when_the_site_moves(timeline: Timeline, publication: Publication, channel: Channel):
    """Nobody's calendar shows an event twice because the site has a new address."""
    moved = replace(publication, url="https://elsewhere.example", name="Another name")
    texts = [render_calendar(Pieces(one, timeline.content), channel) for one in (publication, moved)]
    before, after = ({name: event["UID"] for name, event in read(text).items()} for text in texts)
    assert before == after
    assert len(set(before.values())) == 3


@pytest.mark.parametrize(
    ("date", "start", "end", "title"),
    [
        ("2026-01-06", "20260106", "20260107", ""),
        ("2026-01-12~", "20260112", "20260113", "about 12 January 2026"),
        ("2026-01-12?", "20260112", "20260113", "probably 12 January 2026"),
        ("2026-02", "20260201", "20260301", "February 2026"),
        ("2026-01-06/2026-01-09", "20260106", "20260110", ""),
        ("2025-12-30/2026-01", "20251230", "20260201", "30 December 2025 to January 2026"),
        ("2025-09-01~/2025-09-10~", "20250901", "20250911", "early September 2025"),
        ("2025-06-01/..", "20250601", "20250602", "since 1 June 2025"),
        ("../2018-05-04", "20180504", "20180505", "until 4 May 2018"),
        ("[2025-08-25..2025-09-02]", "20250825", "20250903", "one day between 25 August 2025 and 2 September 2025"),
        ("2026-01-06T22:17", "20260106", "20260107", "6 January 2026, 22:17"),
        ("2026-01-06T22:17Z", "20260106T221700Z", "", ""),
        ("2026-01-06T22:17:60Z", "20260106T221759Z", "", ""),
        ("2026-01-01T00:17+02:00", "20251231T221700Z", "", ""),
        ("2026-01-01T23:17-05:30", "20260102T044700Z", "", ""),
        ("2026-01-06T22:00Z/2026-01-07T02:00+01:00", "20260106T220000Z", "20260107T010000Z", ""),
        ("2026-01-06T22:00Z/2026-01-08", "20260106", "20260109", "6 January 2026, 22:00 UTC to 8 January 2026"),
    ],
)
def test_a_calendar_says_no_more_than_is_known(publication: Publication, date: str, start: str, end: str, title: str):
    """Days and moments as they are; all else covers the days that it may mean, with the words in the title."""
    (event,) = read(of(publication, made(date))).values()
    assert event["DTSTART"].to_ical().decode() == start
    assert (event["DTEND"].to_ical().decode() if "DTEND" in event else "") == end
    assert event["SUMMARY"] == ("Something happens" + (f" ({title})" if title else ""))
    assert event["X-TIMELINE-EDTF"] == date


@pytest.mark.parametrize(
    "date",
    ["2026", "2025-22", "201X", "19XX", "-0043-03-15", "1492-10-12", "9999-12-31", "[..2025-09-04]", "1914/1918"],
)
def test_some_dates_have_no_place_in_a_calendar(publication: Publication, date: str):
    """A bar over a whole year tells nothing; days before 1601 make some calendars refuse the file."""
    text = of(publication, made(date))
    assert read(text) == {}
    assert "X-TIMELINE-LEFT-OUT:1\r\n" in text


def test_plans_are_tentative(publication: Publication):
    """What has not happened yet may still change."""
    (event,) = read(of(publication, made("2031-05-01", planned=True))).values()
    assert event["STATUS"] == "TENTATIVE"
    assert event["TRANSP"] == "TRANSPARENT"


@given(st.dates(datetime.date(1700, 1, 1), datetime.date(2300, 1, 1)), st.sampled_from([7, 10]), st.sampled_from("?~%"))
def test_what_a_calendar_shows_is_what_a_date_may_mean(day: datetime.date, length: int, mark: str):
    """Every day shown is one that the date may mean."""
    date = parse(day.isoformat()[:length] + mark)
    slot = calendar_slot(date)
    assert slot
    first = datetime.datetime.strptime(slot.start.rpartition(":")[2], "%Y%m%d").date()
    after = datetime.datetime.strptime(slot.end.rpartition(":")[2], "%Y%m%d").date()
    low, high = reach(date)
    assert low <= first.toordinal() < after.toordinal() <= high + 1
    assert not slot.exact


@given(st.text(max_size=400))
def test_no_text_breaks_a_line(words: str):
    """One property in, one out: at most 75 octets a line, ended by CRLF, and the text is the same after reading."""
    written = ics_lines(["BEGIN:VEVENT", f"SUMMARY:{ics_text(words)}", "END:VEVENT"])
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    assert written.count("\n") == written.count("\r\n") == written.count("\r")
    event = icalendar.Event.from_ical(written)
    assert list(event) == ["SUMMARY"]
    assert [c for c in event["SUMMARY"] if c.isalnum()] == [c for c in words if c.isalnum()]


def test_a_title_cannot_smuggle_a_property(publication: Publication):
    """Line breaks and what looks like the end of the event stay text."""
    hostile = "x\r\nATTENDEE:mailto:a@evil.example\nEND:VEVENT\u2028BEGIN:VALARM;,\\n"
    events: Iterable[Event] = [Event("a", hostile, parse("2026-01-06"), summary=hostile, date_note=hostile)]
    text = of(publication, *events)
    (event,) = read(text).values()
    assert "ATTENDEE" not in event
    assert text.count("BEGIN:VEVENT") == 1
    assert str(event["SUMMARY"]).endswith("BEGIN:VALARM;,\\n")
    assert "VALARM" not in {component.name for component in icalendar.Calendar.from_ical(text).walk()}


def test_many_corrections_raise_the_number(publication: Publication):
    """Each one counts."""
    corrections = tuple(Correction(parse(f"2026-02-0{n}"), "Corrected.") for n in (1, 2, 3))
    (event,) = read(of(publication, made("2026-01-06", corrections=corrections))).values()
    assert event["SEQUENCE"] == 3


def test_an_empty_timeline_has_a_calendar(publication: Publication):
    """A site that has just begun can be subscribed to."""
    assert read(of(publication)) == {}
