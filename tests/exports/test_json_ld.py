"""Linked data: never finer than known, never more than may be shown."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.exports import Publication, event_json_ld, list_json_ld, render_json_ld, source_json_ld
from pelican_timeline.exports.json_ld import known_period
from pelican_timeline.model.calendar import day_number
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Relation
from pelican_timeline.model.fuzzydate import reach
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Timeline
from tests.exports.conftest import HIDDEN, WORDS


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2026-01-06", "2026-01-06", "2026-01-06"),
        ("2026-01-06T22:17Z", "2026-01-06T22:17Z", "2026-01-06T22:17Z"),
        ("2026-01", "2026-01", "2026-01"),
        ("2026", "2026", "2026"),
        ("2026-01-12?", "2026-01", "2026-01"),
        ("2026-01~", None, None),
        ("2026-06~", "2026", "2026"),
        ("2026~", None, None),
        ("2025-22", "2025", "2025"),
        ("2025-24", None, None),
        ("201X", None, None),
        ("2026-01-06/2026-01-07", "2026-01-06", "2026-01-07"),
        ("2025/..", "2025", None),
        ("../2018", None, "2018"),
        ("2025-09-01~/2025-09-10~", "2025-09", "2025-09"),
        ("2025-05~/2025-08~", "2025", "2025"),
        ("[2025-08-25..2025-08-30]", "2025-08", "2025-08"),
        ("[2025-08-25..2025-09-02]", "2025", "2025"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
    ],
)
def test_a_date_is_told_no_finer_than_known(date: str, start: str | None, end: str | None):
    """ISO 8601 knows days, months and years; what is surely in none of them is not told at all."""
    assert known_period(parse(date)) == (start, end)


@given(st.dates(), st.sampled_from(["", "?", "~", "%"]), st.sampled_from([4, 7, 10]))
def test_a_point_lies_in_the_period_that_is_told(day, qualifier, length):
    """Whatever is written, every day it may mean lies in the period that linked data gives."""
    date = parse(day.isoformat()[:length] + qualifier)
    start, _ = known_period(date)
    if start:
        told = parse(start)
        first, last = reach(date)
        assert told.earliest <= first
        assert last <= told.latest
        assert told.precision >= date.precision
        assert day_number(day.year, 1) <= told.latest


def test_an_event_cites_its_texts(publication: Publication, timeline: Timeline):
    """The page cites; its subject is an event with its place."""
    page = event_json_ld(publication, timeline.entries[3], timeline.content)
    assert page["@type"] == "WebPage"
    assert page["datePublished"] == "2026-01-08"
    assert page["dateModified"] == "2026-02-01"
    assert page["citation"][0]["url"] == "https://example.org/a/peace-78215.html#:~:text=The%20declaration"
    assert page["citation"][0]["hasPart"] == {"@type": "Quotation", "text": WORDS}
    assert page["citation"][0]["datePublished"] == "2026-01"
    assert page["citation"][0]["@id"] == "_:text1"
    assert [actor["name"] for actor in page["mentions"]] == ["Emmanuel Macron", "A free name"]
    assert page["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "Corrected the number of countries.",
            "datePublished": "2026-02-01",
        }
    ]
    event = page["mainEntity"]
    assert event["@type"] == "Event"
    assert event["startDate"] == "2026-01-06"
    assert event["location"][0]["sameAs"] == "https://www.wikidata.org/entity/Q90"


def test_a_statement_is_a_claim_of_its_speaker(publication: Publication, timeline: Timeline):
    """What somebody said is not told as if it were so; the doubtful day is told in words."""
    claim = event_json_ld(publication, timeline.entries[4], timeline.content)["mainEntity"]
    assert claim["@type"] == "Claim"
    assert claim["author"] == {"name": "Friedrich Merz", "sameAs": "https://www.wikidata.org/entity/Q1124"}
    assert claim["appearance"] == [{"@id": "_:text1"}]
    assert claim["dateCreated"] == "2026-01"
    assert claim["disambiguatingDescription"] == "probably 7 January 2026"


def test_words_beyond_the_limit_are_not_in_it(publication: Publication, timeline: Timeline):
    """Linked data is part of the page, so the quotation limits hold there too."""
    assert HIDDEN not in render_json_ld(event_json_ld(publication, timeline.entries[2], timeline.content))


def test_a_list_counts_all_and_names_the_first(publication: Publication, timeline: Timeline):
    """A page of a thousand events does not carry each of them twice."""
    page = list_json_ld(publication, timeline.entries, name="2026", path="2026/", most=2)
    assert page["numberOfItems"] == 5
    assert [item["position"] for item in page["itemListElement"]] == [1, 2]
    assert page["itemListElement"][0]["url"] == "https://ledger.example/base/events/caesar/"


def test_a_source_page_speaks_of_the_text(publication: Publication, guardian: Source):
    """Publisher, author and the quotations that may be shown; a dangerous archive address is left out."""
    page = source_json_ld(publication, guardian, [WORDS, ""])
    assert page["mainEntity"]["publisher"]["name"] == "The Guardian"
    assert "archivedAt" not in page["mainEntity"]
    assert page["hasPart"] == [{"@type": "Quotation", "text": WORDS}]


def test_nothing_can_end_the_script_early(publication: Publication, timeline: Timeline):
    """A title with markup stays a title, in the page as well."""
    entry = timeline.entries[3]
    hostile = replace(entry, event=replace(entry.event, title="</script><script>alert(1)//<!--\u2028"))
    text = render_json_ld(event_json_ld(publication, hostile, timeline.content))
    assert not re.search("[<>&\u2028]", text)
    assert json.loads(text)["name"] == "</script><script>alert(1)//<!--\u2028"


def test_addresses_are_full_or_missing(publication: Publication, timeline: Timeline):
    """Linked data is read away from its page, where a relative address means nothing."""
    local = replace(publication, url="")
    text = render_json_ld(list_json_ld(local, timeline.entries))
    assert '"url"' not in text


def test_a_part_names_the_whole(publication: Publication, timeline: Timeline):
    """What is part of another event leads to its page, once the site has an address."""
    entry = timeline.entries[3]
    part = replace(entry, event=replace(entry.event, related=(Relation("part_of", "summit"),)))
    whole = event_json_ld(publication, part, timeline.content)["mainEntity"]["superEvent"]
    assert whole == [{"@type": "Event", "url": "https://ledger.example/base/events/summit/"}]
    local = replace(publication, url="")
    assert "superEvent" not in event_json_ld(local, part, timeline.content)["mainEntity"]


def test_every_name_that_is_used_is_declared(publication: Publication, timeline: Timeline):
    """A reference inside the data leads to something that is there."""
    for entry in timeline.entries:
        page = event_json_ld(publication, entry, timeline.content)
        declared = {text["@id"] for text in page.get("citation", [])}
        used = {text["@id"] for text in page["mainEntity"].get("appearance", [])}
        assert used <= declared
