"""The table for spreadsheets and the slides of TimelineJS."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.exports import Channel, Pieces, make_channel, render_csv, render_timelinejs
from pelican_timeline.exports.csv_table import COLUMNS, csv_cell
from pelican_timeline.exports.timelinejs import slide_dates
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.fuzzydate import reach
from pelican_timeline.model.timeline import Timeline

DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"


def read_table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def undo(cell: str) -> str:
    """What docs/data.md tells readers of the table to do."""
    return re.sub("(^|; *)'('*[=+\\-@\uff1d\uff0b\uff0d\uff20])", r"\1\2", cell)


def test_every_entry_is_a_line(pieces: Pieces, timeline: Timeline):
    """Suggestions too, and each says what it is; lines end as the standard asks."""
    text = render_csv(pieces, timeline.entries)
    rows = read_table(text)
    assert tuple(rows[0]) == COLUMNS
    assert [(row["id"], row["provenance"]) for row in rows] == [
        (entry.event.id, entry.event.provenance) for entry in timeline.entries
    ]
    assert text.count("\r\n") == text.count("\n") == 6
    assert rows[3]["places"] == "Paris"
    assert rows[3]["actors"] == "Emmanuel Macron | A free name"
    assert rows[3]["corrected"] == "2026-02-01"
    assert rows[4]["uncertain"] == "yes"
    assert undo(rows[0]["date"]) == "-0043-03-15"


def test_hidden_words_are_not_in_the_table(pieces: Pieces, timeline: Timeline):
    """The quotation limits hold here too."""
    assert "may not be shown" not in render_csv(pieces, timeline.entries)


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\ufeff=1", " =1", "\u200b@x", "\uff1d1+1", "'=1", "a;=1+1", "a; @x", "-", "\t=1"],
)
def test_a_spreadsheet_computes_nothing(text: str):
    """No cell begins like a formula, not even where a semicolon divides cells; the text can be had back."""
    ((cell,),) = csv.reader([csv_cell(text)], strict=True)
    for part in cell.split(";"):
        assert part.strip("\u200b\ufeff ")[:1] not in set(DANGEROUS)
    assert undo(cell) == text.strip().lstrip("\u200b\ufeff")


@given(st.text(max_size=60))
def test_a_cell_is_one_cell(text: str):
    """Whatever is in it, a table reads as one cell that begins like no formula, and as the same words."""
    ((cell,),) = csv.reader([csv_cell(text)], strict=True)
    assert cell[:1] not in set(DANGEROUS)
    assert [c for c in undo(cell) if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.fixture
def slides(pieces: Pieces, channel: Channel) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render_timelinejs(pieces, channel))
    return found


def test_slides_stand_in_order(slides: dict[str, Any]):
    """A title, and a slide for every event that a person wrote, with the date in words."""
    assert slides["title"]["text"]["headline"] == "The Ledger &amp; Co"
    assert [slide["unique_id"] for slide in slides["events"]] == [
        "caesar",
        "1914-06-28-sarajevo",
        "2026-01-06-paris-declaration",
        "2026-01-07-merz",
    ]
    assert slides["events"][0]["start_date"] == {"year": -44, "month": 3, "day": 15}
    assert slides["events"][0]["display_date"] == "15 March 44 BCE"
    assert slides["events"][3]["start_date"] == {"year": 2026, "month": 1}
    assert slides["events"][3]["display_date"] == "probably 7 January 2026"
    assert all(set(slide) >= {"start_date", "text", "display_date"} for slide in slides["events"])


def test_a_title_is_no_markup_on_a_slide(slides: dict[str, Any], pieces: Pieces, timeline: Timeline):
    """TimelineJS takes texts for HTML, so they are escaped."""
    assert "&lt;b&gt;Paris Declaration&lt;/b&gt; &amp; go home" in slides["events"][2]["text"]["headline"]
    hostile = replace(timeline.entries[3].event, title="<img src=x onerror=alert(1)>")
    channel = make_channel("", "<script>", [replace(timeline.entries[3], event=hostile)])
    assert "<img" not in render_timelinejs(Pieces(pieces.publication, pieces.content), channel)
    assert "<script" not in render_timelinejs(Pieces(pieces.publication, pieces.content), channel)


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2026-01-06T22:17Z", {"year": 2026, "month": 1, "day": 6, "hour": 22, "minute": 17}, None),
        ("2026-01", {"year": 2026, "month": 1}, None),
        ("2025-24", {"year": 2025}, {"year": 2026}),
        ("2026~", {"year": 2026}, None),
        ("201X", {"year": 2010}, {"year": 2019}),
        ("2026-01-06/2026-01-09", {"year": 2026, "month": 1, "day": 6}, {"year": 2026, "month": 1, "day": 9}),
        ("2025-06/..", {"year": 2025, "month": 6}, None),
        ("../2018-05-04", {"year": 2018, "month": 5, "day": 4}, None),
        ("[2025-08-25..2025-09-02]", {"year": 2025}, None),
        ("[..2018]", {"year": 2018}, None),
        ("0000", {"year": -1}, None),
    ],
)
def test_a_slide_stands_where_the_event_surely_was(date: str, start: dict[str, int], end: dict[str, int] | None):
    """Year, month and day only as far as they are known; before the year 1 as historians count."""
    assert slide_dates(parse(date)) == (start, end)


@given(st.dates(), st.sampled_from(["", "?", "~", "%"]), st.sampled_from([7, 10]))
def test_a_slide_is_never_finer_than_known(day, qualifier: str, length: int):
    """A doubtful day is placed by its month at most."""
    date = parse(day.isoformat()[:length] + qualifier)
    start, _ = slide_dates(date)
    finest = "day" if length == 10 and not qualifier else "month"
    assert "day" not in start or finest == "day"
    low, high = reach(date)
    assert low <= high
