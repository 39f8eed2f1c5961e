"""Which entries of a site come first: what many tell, and what later texts come back to; never a curated one last."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline import pipeline
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Citation, Content, Event
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Entry, Salience, show_first

TEXTS = {
    "courier": ("2031-05-07", "The Courier", "Engineers closed the Lindow bridge on Tuesday after finding cracks."),
    "radio": (
        "2031-06-16",
        "Radio Lindow",
        "The inquiry heard the builder on Monday. The bridge at Lindow was closed on 6 May, and engineers blame the cracks.",
    ),
    "gazette": ("2031-06-20", "The Gazette", "On 6 May a choir sang in Althof. The tickets were sold out."),
}


def _site(*names: str) -> Content:
    sources = {
        name: Source(name, f"content/sources/{name}.md", text, publisher, parse(published), "en")
        for name, (published, publisher, text) in TEXTS.items()
        if name in names
    }
    closed = Event(
        "closed",
        "Engineers close the Lindow bridge",
        parse("2031-05-06"),
        (Citation(source="courier", quote=TEXTS["courier"][2]),),
    )
    heard = Event(
        "heard", "Inquiry hears the builder", parse("2031-06-16"), (Citation(url="https://example.org/", title="Note"),)
    )
    return Content((closed, heard), sources)


def _salience(*names: str) -> dict[str, Salience]:
    timeline, _ = pipeline.weave(_site(*names), TimelineConfig())
    return {entry.event.id: entry.salience for entry in timeline.entries}


def test_what_later_texts_come_back_to_matters_more() -> None:
    """Six weeks later the radio still speaks of the day on which the bridge was closed."""
    alone, told = _salience("courier"), _salience("courier", "radio")
    assert alone["closed"] == Salience(0.5, ("a person wrote or accepted it",))
    assert told["closed"].score > alone["closed"].score
    assert "1 later text comes back to it" in told["closed"].reasons
    assert told["closed"].score > told["heard"].score


def test_another_event_of_the_day_says_nothing() -> None:
    """A choir sang on the same day: nobody comes back to the bridge."""
    assert _salience("courier", "gazette")["closed"] == _salience("courier")["closed"]


def test_a_suggestion_says_why_it_was_taken() -> None:
    """Its reasons are those of its sentence."""
    timeline, _ = pipeline.weave(replace(_site("courier", "radio"), events=()), TimelineConfig(suggestions="show"))
    for entry in timeline.entries:
        assert 0 < entry.salience.score < 1
        assert any("says when" in reason for reason in entry.salience.reasons)


ENTRIES = st.lists(st.tuples(st.booleans(), st.integers(0, 100)), max_size=12).map(
    lambda rows: [
        Entry(
            Event(f"e{n}", "A title", parse("2031-05-06"), provenance="curated" if curated else "extracted"),
            (),
            0,
            0,
            salience=Salience(score / 100),
        )
        for n, (curated, score) in enumerate(rows)
    ]
)


@given(ENTRIES, st.integers(0, 12))
def test_no_curated_entry_is_left_out_for_a_suggestion(entries: list[Entry], room: int) -> None:
    """What is shown keeps its order, fills the room, and what is left out weighs no more than its like."""
    shown = show_first(entries, room)
    assert len(shown) == min(room, len(entries))
    assert shown == [entry for entry in entries if entry in shown]
    hidden = [entry for entry in entries if entry not in shown]
    if any(entry.suggested for entry in shown):
        assert all(entry.suggested for entry in hidden)
    for kind in (True, False):
        here = [entry.salience.score for entry in shown if entry.suggested is kind]
        gone = [entry.salience.score for entry in hidden if entry.suggested is kind]
        if here and gone:
            assert min(here) >= max(gone)
