"""From two articles to "Sources differ"."""

from __future__ import annotations

from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Actor, Citation, Content, Event, Place
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Entry
from pelican_timeline.pipeline import weave

ONE = "The Harbour Board approved the budget in Varna with 12 votes on Monday."
OTHER = "The Harbour Board approved the budget in Varna with 14 votes on 5 March 2024."


def _entry(date: str, *slugs: str) -> Entry:
    texts = {"courier": ONE, "herald": OTHER}
    sources = {
        slug: Source(
            slug,
            f"content/sources/{slug}.md",
            texts[slug],
            slug.title(),
            parse("2024-03-06"),
            "en",
            licence="CC BY 4.0",
        )
        for slug in slugs
    }
    event = Event(
        "budget",
        "Harbour Board approves the budget",
        parse(date),
        tuple(Citation(source=slug, quote=texts[slug]) for slug in slugs),
    )
    content = Content((event,), sources, {"board": Actor("board", "Harbour Board")}, {"varna": Place("varna", "Varna")})
    (entry,) = weave(content, TimelineConfig())[0].entries
    return entry


def test_what_two_sources_say_differently_stands_on_the_entry() -> None:
    """Monday or the 5th, 12 votes or 14: each side with the quotation in which it stands."""
    entry = _entry("2024-03", "courier", "herald")
    assert [one.what for one in entry.disagreements] == ["date", "number"]
    dates, votes = entry.disagreements
    assert [(side.label, str(side.date)) for side in dates.sides] == [
        ("Courier", "2024-03-04"),
        ("Herald", "2024-03-05"),
    ]
    assert [side.words for side in votes.sides] == ["12 votes", "14 votes"]
    assert [entry.proofs[side.proof].words for side in votes.sides] == [ONE, OTHER]
    assert entry.overridden == ()


def test_a_date_that_a_person_set_against_a_text_is_told() -> None:
    """The text says Monday, the entry the 5th: the entry says so itself."""
    entry = _entry("2024-03-05", "courier")
    assert entry.disagreements == ()
    ((label, words, read),) = [(side.label, side.words, str(side.date)) for side in entry.overridden]
    assert (label, words.removeprefix("on "), read) == ("Courier", "Monday", "2024-03-04")
    assert _entry("2024-03", "courier").overridden == ()
