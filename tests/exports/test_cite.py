"""Citing an entry, and the texts that it rests on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import bibtexparser
import pytest

from pelican_timeline.exports import (
    Publication,
    cite,
    references,
    render_citations_bib,
    render_citations_csl,
)
from pelican_timeline.exports.bibtex import biblatex_date, tex
from pelican_timeline.exports.csl import csl_date
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.timeline import Entry, Timeline

HOSTILE = 'A } b { c % d & e _ f # g $ h ~ i ^ j \\ k " l | m [[n]] {{o}} <p> @misc{x,\nq}'


@pytest.fixture
def declaration(timeline: Timeline) -> Entry:
    return timeline.entries[3]


def named(entry: Entry, title: str) -> Entry:
    return replace(entry, event=replace(entry.event, title=title))


def write_bib(publication: Publication, entries: Iterable[Entry]) -> str:
    return render_citations_bib(references(publication, entries))


def write_csl(publication: Publication, entries: Iterable[Entry]) -> str:
    return render_citations_csl(references(publication, entries), publication.language)


def read_bib(text: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = bibtexparser.loads(text).entries_dict
    return found


def plain_tex(text: str) -> str:
    """What TeX would print: an independent reading of the few commands that we write."""
    names = {"backslash": "\\", "braceleft": "{", "braceright": "}", "asciitilde": "~", "asciicircum": "^"}
    text = re.sub(r"\\text([a-z]+)\{\}", lambda match: f"\0{ord(names[match[1]])}\0", text)
    text = re.sub(r"\\([$&#_%])", r"\1", text.replace("{", "").replace("}", ""))
    return re.sub(r"\0(\d+)\0", lambda match: chr(int(match[1])), text)


def test_a_plain_citation_says_what_when_and_where(publication: Publication, declaration: Entry):
    """One line for a footnote; without an address the address is left out."""
    entry = named(declaration, "Allies meet")
    assert cite(publication, entry).plain == (
        "“Allies meet” (6 January 2026). The Ledger & Co. "
        "https://ledger.example/base/events/2026-01-06-paris-declaration/"
    )
    assert cite(replace(publication, url=""), entry).plain == "“Allies meet” (6 January 2026). The Ledger & Co"


def test_a_title_cannot_end_a_bibtex_entry(publication: Publication, declaration: Entry):
    """Whatever TeX would obey is printed; the braces balance, so the entry ends where we end it."""
    text = cite(publication, named(declaration, HOSTILE)).bibtex
    assert text.count("{") == text.count("}")
    (entry,) = read_bib(text).values()
    assert plain_tex(entry["title"]) == " ".join(HOSTILE.split())
    assert entry["url"] == "https://ledger.example/base/events/2026-01-06-paris-declaration/"
    assert entry["date"] == "2026-01-08"


def test_letters_stay_letters():
    """TeX has read UTF-8 for years; accents and other scripts are not spelt as commands."""
    assert tex("Café, Київ, 北京") == "Café, Київ, 北京"


def test_reference_managers_get_the_date_of_the_event(publication: Publication, declaration: Entry):
    """The page is of the day on which it came onto the site, the event of its own."""
    (item,) = json.loads(cite(publication, declaration).csl)
    assert item["issued"] == {"date-parts": [[2026, 1, 8]]}
    assert item["event-date"] == {"date-parts": [[2026, 1, 6]]}
    assert item["type"] == "webpage"
    assert item["container-title"] == "The Ledger & Co"


def test_a_title_cannot_leave_the_wikipedia_template(publication: Publication, declaration: Entry):
    """Bars, brackets and braces are written as entities inside the template."""
    text = cite(publication, named(declaration, HOSTILE)).wikipedia
    assert text.startswith("{{cite web |url=https://ledger.example/")
    inside = text.removeprefix("{{").removesuffix("}}")
    assert not set("{}[]<>\n") & set(inside)
    assert [part.partition("=")[0].strip() for part in inside.split("|")[1:]] == [
        "url",
        "title",
        "website",
        "date",
        "language",
    ]


def test_the_files_cite_entries_and_the_texts_behind_them(publication: Publication, timeline: Timeline):
    """What a person wrote, then every text once, with the events it proves; suggestions wait."""
    bib = read_bib(write_bib(publication, timeline.entries))
    items = {item["id"]: item for item in json.loads(write_csl(publication, timeline.entries))}
    assert list(bib) == list(items)
    assert list(bib) == [
        "events:caesar",
        "events:1914-06-28-sarajevo",
        "events:2026-01-06-paris-declaration",
        "events:2026-01-07-merz",
        "sources:sasse-guardian",
        "sources:2026-01-07-merz:1",
    ]
    text = bib["sources:sasse-guardian"]
    assert text["keywords"] == "2026-01-06-paris-declaration"
    assert text["date"] == "2026-01-12?"
    assert "javascript" not in write_bib(publication, timeline.entries)
    assert items["sources:sasse-guardian"]["issued"] == {"date-parts": [[2026, 1, 12]], "circa": True}
    assert items["sources:sasse-guardian"]["custom"]["events"] == ["2026-01-06-paris-declaration"]
    assert items["events:caesar"]["event-date"] == {"date-parts": [[-44, 3, 15]]}
    assert items["events:caesar"]["custom"]["event-date"] == "-0043-03-15"


def test_a_page_cited_twice_is_one_text(publication: Publication, timeline: Timeline):
    """Two events that link to one page share its reference."""
    claim = timeline.entries[4]
    twin = replace(claim, event=replace(claim.event, id="twin"))
    items = json.loads(write_csl(publication, [claim, twin]))
    assert [item["id"] for item in items] == ["events:2026-01-07-merz", "events:twin", "sources:2026-01-07-merz:1"]
    assert items[-1]["custom"]["events"] == ["2026-01-07-merz", "twin"]


def test_an_empty_timeline_cites_nothing(publication: Publication):
    """Both files are valid and empty."""
    assert write_bib(publication, ()) == ""
    assert json.loads(write_csl(publication, ())) == []


@pytest.mark.parametrize(
    ("edtf", "biblatex", "csl"),
    [
        ("2026-01-06T22:17Z", "2026-01-06", {"date-parts": [[2026, 1, 6]]}),
        ("2026-01%", "2026-01%", {"date-parts": [[2026, 1]], "circa": True}),
        ("2025-22", "2025-22", {"date-parts": [[2025]], "season": 2}),
        ("201X", "201X", {"literal": "the 2010s"}),
        ("19XX", "19XX", {"literal": "the 20th century"}),
        ("-0043", "-0043", {"date-parts": [[-44]]}),
        ("2026-01-06/2026-01-07", "2026-01-06/2026-01-07", {"date-parts": [[2026, 1, 6], [2026, 1, 7]]}),
        ("2025/..", "2025/..", {"literal": "since 2025"}),
        ("../2018", "../2018", {"literal": "until 2018"}),
        ("2025-21/2025-22", "2025-21/2025-22", {"literal": "spring 2025 to summer 2025"}),
        ("[2025-08-25..2025-09-02]", "", {"literal": "one day between 25 August 2025 and 2 September 2025"}),
    ],
)
def test_dates_are_as_exact_as_the_formats_allow(edtf: str, biblatex: str, csl: dict[str, Any]):
    """EDTF is what biblatex reads; CSL knows parts, seasons and circa, and words for the rest."""
    assert biblatex_date(parse(edtf)) == biblatex
    assert csl_date(parse(edtf), "en") == csl
