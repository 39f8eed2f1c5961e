"""What `explain` says of an entry: what it rests on, what went into it, what did not."""

from __future__ import annotations

import pytest

from pelican_timeline.cli.explain import explain_entry
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Actor, Citation, Content, Event, Place, Review
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Timeline
from pelican_timeline.pipeline import weave

TEXTS = {
    "courier": "The Harbour Board met in Varna on 9 June 2024. Ana Petrov rejected the harbour tax in Varna on 9 June 2024.",
    "herald": "Ana Petrov welcomed the harbour tax in Varna on 9 June 2024.",
    "gazette": "The Harbour Board of the city approved its budget for the docks in Varna on 10 June 2024.",
    "tribune": "The Harbour Board has approved the budget for its docks in Varna on 10 June 2024.",
}


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    """Two opposite statements, a meeting, and a curated decision that two papers report."""
    sources = {
        slug: Source(slug, f"content/sources/{slug}.md", text, f"The {slug.title()}", parse("2024-06-11"), "en")
        for slug, text in TEXTS.items()
    }
    event = Event(
        "budget",
        "Harbour Board approves the budget for its docks",
        parse("2024-06-11"),
        (Citation(source="gazette", quote=TEXTS["gazette"]),),
        kind="decision",
        path="content/events/budget.yaml",
    )
    actors = {"ana-petrov": Actor("ana-petrov", "Ana Petrov"), "board": Actor("board", "Harbour Board")}
    content = Content((event,), sources, actors, {"varna": Place("varna", "Varna")})
    (tribune,) = (c for c in weave(content, TimelineConfig())[0].readings["tribune"].candidates)
    review = Review(tribune.id, "merged", into="budget", why="the same vote", by="Lena")
    content = Content((event,), sources, actors, {"varna": Place("varna", "Varna")}, reviews=(review,))
    return weave(content, TimelineConfig(suggestions="show"))[0]


def _explained(timeline: Timeline, title: str) -> str:
    (entry,) = (entry for entry in timeline.entries if entry.event.title.startswith(title))
    return "\n".join(explain_entry(entry, timeline, "en"))


def test_each_merge_says_why(timeline: Timeline) -> None:
    """The program's reason for one suggestion, a person's for the other."""
    said = _explained(timeline, "Harbour Board approves")
    assert "Took in 2 suggestions" in said
    assert "the event cites this sentence" in said
    assert "merged by Lena: the same vote" in said


def test_an_entry_says_which_texts_it_overrides(timeline: Timeline) -> None:
    """Both papers say the 10th, the entry the 11th."""
    said = _explained(timeline, "Harbour Board approves")
    assert "The entry's date overrides a text. The Gazette: “10 June 2024” = 2024-06-10" in said


def test_what_is_like_it_says_why_it_stands_apart(timeline: Timeline) -> None:
    """Who asks why there are two entries learns what was seen and what was against it."""
    said = _explained(timeline, "Ana Petrov welcomed")
    assert "Seems to be related\n  contradicts x-" in said
    like = said.split("Like it, and kept apart")[1]
    assert "Ana Petrov rejected the harbour tax" in like
    assert "one says the opposite of the other" in like
