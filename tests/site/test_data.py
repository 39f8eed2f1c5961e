"""What machines read from the demo's site, as it was built: valid, true to its description, and linked from the pages."""

from __future__ import annotations

import csv
import json
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import bibtexparser
import feedparser
import icalendar
import jsonschema
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

INTERNAL = {"events/index.json"}
"""Read by the site's own script alone; its form may change with the script."""


@pytest.fixture(scope="module")
def described(built_site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((built_site / "api/v1/openapi.json").read_text(encoding="utf-8"))
    return found


def pattern(path: str) -> str:
    return re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path.removeprefix("/")))


def test_every_json_file_is_as_described(built_site: Path, described: dict[str, Any]) -> None:
    """Each has a path in openapi.json and the shape that is told there; every path leads to a file."""
    OpenAPIV31SpecValidator(described).validate()
    paths = {path: re.compile(pattern(path)) for path in described["paths"]}

    @cache
    def validator(path: str) -> jsonschema.Draft202012Validator:
        (media,) = described["paths"][path]["get"]["responses"]["200"]["content"].values()
        return jsonschema.Draft202012Validator({**media.get("schema", {}), "components": described["components"]})

    used = set()
    for file in sorted(built_site.rglob("*.json")):
        name = file.relative_to(built_site).as_posix()
        if name not in INTERNAL and not name.startswith(("theme/", "pagefind/")):
            (path,) = [path for path, form in paths.items() if form.fullmatch(name)]
            validator(path).validate(json.loads(file.read_text(encoding="utf-8")))
            used.add(path)
    others = {path for path in paths if not path.endswith(".json")}
    assert used | others == set(paths)
    for path in others:
        assert [file for file in built_site.rglob(Path(path).name) if file.is_file()], path


def test_every_feed_and_calendar_is_valid(built_site: Path) -> None:
    """At the root and under each name, with the same ids everywhere."""
    root = feedparser.parse((built_site / "feed.atom").read_bytes())
    known = {entry.id: entry.title for entry in root.entries}
    for file in built_site.rglob("feed.atom"):
        feed = feedparser.parse(file.read_bytes())
        assert not feed.bozo, (file, feed.get("bozo_exception"))
        assert {entry.id: entry.title for entry in feed.entries}.items() <= known.items()
        items = json.loads((file.parent / "feed.json").read_text(encoding="utf-8"))["items"]
        assert [item["id"] for item in items] == [entry.id for entry in feed.entries]
    for file in built_site.rglob("events.ics"):
        text = file.read_bytes().decode()
        assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
        events = icalendar.Calendar.from_ical(text).walk("VEVENT")
        assert {f"urn:uuid:{event['UID']}" for event in events} <= set(known)
        assert all(event["DTSTART"].dt < event["DTEND"].dt for event in events if "DTEND" in event)


def test_the_same_events_are_everywhere(built_site: Path) -> None:
    """API, table, slides and citations name the events that have pages."""
    pages = {path.parent.name for path in (built_site / "events").glob("*/index.html")}
    data = json.loads((built_site / "api/v1/events.json").read_text(encoding="utf-8"))
    with (built_site / "data/events.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    slides = json.loads((built_site / "data/timeline.json").read_text(encoding="utf-8"))
    bib = bibtexparser.loads((built_site / "data/citations.bib").read_text(encoding="utf-8"))
    assert {event["id"] for event in data["events"] if event["provenance"] == "curated"} == pages
    assert {row["id"] for row in rows if row["provenance"] == "curated"} == pages
    assert [row["id"] for row in rows] == [event["id"] for event in data["events"]]
    assert {slide["unique_id"] for slide in slides["events"]} == pages
    cited = {entry["ID"].partition(":")[2] for entry in bib.entries if entry["ID"].startswith("events:")}
    assert cited == pages


class Head(HTMLParser):
    """The alternatives that a page names."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "link" and values.get("rel") == "alternate":
            self.found.setdefault(values["type"], []).append(values["href"])


@pytest.mark.parametrize(
    ("page", "folders"),
    [("", [""]), ("topics/brexit/", ["", "topics/brexit/"]), ("places/london/", ["", "places/london/"])],
)
def test_pages_name_their_feeds(built_site: Path, page: str, folders: list[str]) -> None:
    """A browser or feed reader finds the whole timeline's and the name's own, and both are there."""
    head = Head()
    head.feed((built_site / page / "index.html").read_text(encoding="utf-8"))
    for kind, name in (("atom+xml", "feed.atom"), ("feed+json", "feed.json")):
        files = [(built_site / page / href).resolve() for href in head.found[f"application/{kind}"]]
        assert files == [(built_site / folder / name).resolve() for folder in folders]
        assert all(file.is_file() for file in files)
    calendars = [(built_site / page / href).resolve() for href in head.found["text/calendar"]]
    assert calendars == [(built_site / folder / "events.ics").resolve() for folder in folders]


def test_the_site_map_names_the_page_about_the_data(built_site: Path) -> None:
    """And no page twice."""
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = [one.text for one in ElementTree.parse(built_site / "sitemap.xml").iter(f"{space}loc")]
    assert len(found) == len(set(found))
    assert any(str(address).endswith("/data/") for address in found)
