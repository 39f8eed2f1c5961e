"""`timeline export`: the bytes of the built site, without building it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import icalendar
import pytest

from pelican_timeline.cli.main import main

FILES = {
    "atom": "feed.atom",
    "bibtex": "data/citations.bib",
    "csl": "data/citations.json",
    "csv": "data/events.csv",
    "ics": "events.ics",
    "json": "api/v1/events.json",
    "jsonfeed": "feed.json",
    "timelinejs": "data/timeline.json",
}


def export(root: Path, *arguments: str) -> int:
    return main(["export", "--settings", str(root / "pelicanconf.py"), *arguments])


def rows(text: str) -> list[str]:
    return [row["id"] for row in csv.DictReader(io.StringIO(text, newline=""))]


def test_every_format_is_what_the_site_offers(site: Path, tmp_path: Path):
    """Byte for byte, so that a script may do without the site."""
    for form, name in FILES.items():
        assert export(site, "--format", form, "--output", str(tmp_path / form)) == 0
        assert (tmp_path / form).read_bytes() == (site / "output" / name).read_bytes(), form


@pytest.mark.parametrize(
    ("option", "name", "folder"),
    [("--actor", "Emmanuel Macron", "actors/emmanuel-macron"), ("--place", "paris", "places/paris")],
)
def test_a_part_is_what_its_page_offers(site: Path, tmp_path: Path, option: str, name: str, folder: str):
    """One actor, place or topic, by its id or its name."""
    for form, file in (("ics", "events.ics"), ("atom", "feed.atom"), ("jsonfeed", "feed.json")):
        assert export(site, "--format", form, option, name, "--output", str(tmp_path / form)) == 0
        assert (tmp_path / form).read_bytes() == (site / "output" / folder / file).read_bytes()


def test_choices_combine(unbuilt: Path, capfdbinary: pytest.CaptureFixture[bytes]):
    """Who and when together; a time holds what may lie in it."""
    assert export(unbuilt, "--format", "csv") == 0
    everything = rows(capfdbinary.readouterr().out.decode())
    assert export(unbuilt, "--format", "csv", "--actor", "emmanuel-macron", "--to", "2026-01-06") == 0
    some = rows(capfdbinary.readouterr().out.decode())
    assert "2026-01-06-meeting" in some
    assert set(some) <= set(everything)
    assert export(unbuilt, "--format", "csv", "--from", "2030") == 0
    assert rows(capfdbinary.readouterr().out.decode()) == []


def test_a_chosen_calendar_is_no_other_calendar(unbuilt: Path, capfdbinary: pytest.CaptureFixture[bytes]):
    """Its id differs from that of the whole, while each event keeps its own."""
    found = []
    for arguments in ((), ("--from", "2026-01", "--siteurl", "https://example.org")):
        assert export(unbuilt, "--format", "ics", *arguments) == 0
        found.append(icalendar.Calendar.from_ical(capfdbinary.readouterr().out))
    whole, part = found
    assert whole["UID"] != part["UID"]
    assert part.walk("VEVENT")[0]["UID"] in {event["UID"] for event in whole.walk("VEVENT")}
    assert part["URL"] == "https://example.org/"


def test_a_name_that_nobody_has_is_answered_with_the_nearest(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """A slip of one letter, and a date that the calendar lacks."""
    assert export(unbuilt, "--format", "csv", "--actor", "Emanuel Macron") == 2
    assert "did you mean Emmanuel Macron?" in capsys.readouterr().err
    assert export(unbuilt, "--format", "csv", "--from", "2026-02-30") == 2
    assert "no day 30" in capsys.readouterr().err


def test_nothing_is_written_from_content_with_mistakes(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """The mistakes are told, as a build tells them."""
    event = next((unbuilt / "content" / "events").rglob("*.yaml"))
    event.write_text(event.read_text(encoding="utf-8").replace("date: 2026", "date: 2026-13"), encoding="utf-8")
    assert export(unbuilt, "--format", "json") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "error[" in said.err


def test_the_json_is_the_api(unbuilt: Path, capfdbinary: pytest.CaptureFixture[bytes]):
    """With only the chosen events, and their count."""
    assert export(unbuilt, "--format", "json", "--topic", "peace") == 0
    answer = json.loads(capfdbinary.readouterr().out)
    assert answer["count"] == len(answer["events"]) > 0
    assert all("peace" in event["topics"] for event in answer["events"])
