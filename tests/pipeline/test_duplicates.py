"""What a person is asked: which suggestions may be told already."""

from __future__ import annotations

from pelican_timeline.merging import find_duplicates
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Actor, Citation, Content, Event, Place
from pelican_timeline.model.text import Source
from pelican_timeline.pipeline import weave

ACTORS = {"ana-petrov": Actor("ana-petrov", "Ana Petrov"), "board": Actor("board", "Harbour Board")}
PLACES = {"varna": Place("varna", "Varna")}


def _source(slug: str, text: str, published: str) -> Source:
    return Source(slug, f"content/sources/{slug}.md", text, f"The {slug}", parse(published), "en")


def _content(*events: Event) -> Content:
    texts = (
        _source("courier", "Ana Petrov rejected the new harbour tax in Varna on 4 March 2024.", "2024-03-05"),
        _source("herald", "Ana Petrov welcomed the new harbour tax in Varna on 4 March 2024.", "2024-03-05"),
        _source("gazette", "The Harbour Board approved its new budget in Varna on 9 June 2024.", "2024-06-10"),
    )
    return Content(events, {text.id: text for text in texts}, ACTORS, PLACES)


def test_each_of_two_opposite_reports_names_the_other() -> None:
    """They are never put together unasked; the person who reviews one of them sees the other and why."""
    timeline, _ = weave(_content(), TimelineConfig(suggestions="show"))
    ids = {entry.proofs[0].citation.source: entry.event.id for entry in timeline.entries}
    found = find_duplicates(timeline)
    assert {name: [one.other for one in proposals] for name, proposals in found.items()} == {
        ids["courier"]: [ids["herald"]],
        ids["herald"]: [ids["courier"]],
    }
    (proposal,) = found[ids["courier"]]
    assert proposal.reason == "one says the opposite of the other"
    assert 0 < proposal.score <= 1


def test_a_curated_event_is_proposed_by_its_id() -> None:
    """A suggestion may tell what a person has written down already, with a date that is too wide to be sure."""
    event = Event(
        "harbour-budget",
        "Harbour Board approves its new budget in Varna",
        parse("2024-06"),
        (Citation(url="https://example.org/budget"),),
        kind="decision",
        places=("varna",),
        actors=("board",),
    )
    found = find_duplicates(weave(_content(event), TimelineConfig(suggestions="show"))[0])
    assert [one.other for proposals in found.values() for one in proposals].count("harbour-budget") == 1
