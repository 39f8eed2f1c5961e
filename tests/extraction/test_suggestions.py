"""A whole article: what goes on from sentence to sentence, what stands outside, and what bad input gets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pelican_timeline import extraction
from pelican_timeline.documents import read_document, sentence_id
from pelican_timeline.extraction import Meetings, suggest
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Citation, Event
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeexpression import KnownEvent
from tests.extraction.marked import index, read_marked
from tests.timing import timed


def known_events(source: Source, meetings: Meetings, names: extraction.NameIndex) -> list[KnownEvent]:
    return extraction.known_events(source, extraction.named_meetings(source, meetings, names), names)


def reasons(text: str, language: str = "en") -> list[str]:
    _, verdicts, _ = read_marked(text, language)
    return [verdict.reason for verdict in verdicts]


def test_what_somebody_adds_is_no_second_event() -> None:
    """One speech is one entry, however many sentences tell of it."""
    found, _, _ = read_marked("Merz spoke about troops on {Tuesday=2026-01-06}. He added that Ukraine was ready.")
    assert [event.speaker for event in found] == ["merz"]
    assert reasons("Merz spoke about troops on {Tuesday=2026-01-06}. He added that Ukraine was ready.")[1].startswith(
        "goes on"
    )


def test_a_dated_statement_of_the_same_person_is_an_event() -> None:
    """What somebody says on another day is another statement."""
    text = "Merz spoke about troops on {Monday=2026-01-05}. He said on {Tuesday=2026-01-06} that Germany was ready."
    found, _, _ = read_marked(text)
    assert [(event.speaker, str(event.date)) for event in found] == [("merz", "2026-01-05"), ("merz", "2026-01-06")]


def test_the_court_found_what_the_court_of_session_ruled() -> None:
    """The same body, named by half, goes on with its ruling."""
    text = "On {Tuesday=2026-01-06}, the Court of Session issued an opinion. The court found the advice unlawful."
    assert len(read_marked(text)[0]) == 1


def test_a_quotation_may_run_over_sentences() -> None:
    """What stands inside a quotation is nobody's event but the speaker's."""
    text = 'Macron said on {Tuesday=2026-01-06}, "The court ruled against us. The Senate approved the treaty on {Monday=2026-01-05}. We met in Paris."'
    found, _, _ = read_marked(text)
    assert [event.speaker for event in found] == ["macron"]


def test_headings_of_speculation_close_what_follows() -> None:
    """Under "What could happen next" stands nothing that has happened, until the next heading."""
    text = (
        "Macron met Merz in Paris on {Tuesday=2026-01-06}.\n\nWhat Could Happen Next\n\nMacron met Trump on {Monday=2026-01-05}."
        "\n\nFrequently Asked Questions\n\nWho met in Paris?\n\nMacron met Johnson on {Monday=2026-01-05}."
    )
    assert [event.title for event in read_marked(text)[0]] == ["Macron met Merz in Paris"]


def test_the_id_stays_when_the_article_shifts() -> None:
    """White space, quotation marks and capitals do not change a suggestion's name; its source and its words do."""
    name = sentence_id("a", "Macron  met\nMerz – “at last”.")
    assert name == sentence_id("a", 'macron met Merz - "at last"')
    assert name.startswith("x-")
    assert len(name) == 12
    assert name != sentence_id("b", "Macron met Merz – “at last”.")
    assert name != sentence_id("a", "Macron met Trump – “at last”.")


def test_the_score_tells_its_reasons() -> None:
    """A dated meeting of known people counts for more than somebody's undated words."""
    strong = read_marked("Macron met Merz in Paris on {Tuesday=2026-01-06}.")[0][0]
    weak = read_marked("This is about weather.\n\nMacron has reaffirmed the offer.")[0][0]
    assert strong.score > 0.8 > weak.score > 0
    assert strong.reasons == (
        "“met” tells a meeting",
        "says when: “Tuesday”",
        "names Emmanuel Macron, Friedrich Merz",
        "names a place: Paris",
        "stands at the start of the article",
    )


def test_who_only_vouches_is_no_actor() -> None:
    """Gwendolyn Sasse took no part in the attacks that she tells of."""
    text = "During these talks, Russia has intensified its attacks on Ukraine, says Gwendolyn Sasse, a political scientist."
    assert read_marked(text)[0][0].actors == ("russia", "ukraine")


def test_an_unknown_language_is_said_to_be_unknown() -> None:
    """No rules, no suggestions, and a verdict that says so."""
    found, verdicts, _ = read_marked("Macron a rencontré Merz.", "xx")
    assert not found
    assert verdicts[0].reason == "we have no rules for events in the language “xx”"


@pytest.mark.parametrize("text", ["", "\n\n\n", "…", "“”", "- - -", "?", "“", "(((((", "." * 500, "— — —"])
def test_scraps_are_no_events(text: str) -> None:
    """Whatever stands in a stored text, there is no traceback."""
    for language in ("en", "de", "fr", "uk", "ru", "es"):
        found, _, _ = read_marked(text, language)
        assert not found


def test_a_sentence_without_end_is_not_read() -> None:
    """A hostile text of one sentence costs no more than its length."""
    text = "Macron said that Merz met, " * 20_000
    (found, verdicts, _), seconds = timed(lambda: read_marked(text), 5)
    assert seconds < 5
    assert not found
    assert verdicts[0].reason == "is too long to be read as one sentence"


def test_long_articles_take_linear_time() -> None:
    """Eight times the article, about eight times the work."""
    line = "Macron met Merz in Paris on {Tuesday=2026-01-06}. He said that “35 countries” agreed, officials said.\n\n"

    _, short = timed(lambda: read_marked(line * 100), 0)
    most = 30 * max(short, 0.01)
    assert timed(lambda: read_marked(line * 800), most)[1] < most


def test_reading_twice_gives_the_same() -> None:
    """The same article, the same suggestions, in the same order."""
    text = "Macron met Merz in Paris on {Tuesday=2026-01-06}. Trump said on {Monday=2026-01-05} that he was ready."
    assert read_marked(text)[:2] == read_marked(text)[:2]


# Events that an article leans on -------------------------------------------------------------------------------------


def _article(text: str, published: str = "2025-09-04") -> Source:
    return Source("report", "report.md", text, published=parse(published), language="en")


def _meeting(name: str, day: str, cites: str = "") -> Event:
    return Event(name, "Leaders meet", parse(day), (Citation(source=cites),), kind="meeting", places=("paris",))


def test_a_meeting_going_on_is_known_from_the_article_itself() -> None:
    """A report that opens with "continue to advise in Paris" may be leaned on without any curated event."""
    text = "The supporters of Ukraine continue to advise on peacekeeping in Paris. On the eve of the Paris meeting, Macron was ready."
    assert {(one.phrase, str(one.date)) for one in known_events(_article(text), Meetings(()), index())} == {
        ("the Paris meeting", "2025-09-04"),
        ("Paris meeting", "2025-09-04"),
    }


def test_a_curated_meeting_near_the_article_is_known() -> None:
    """Of two Paris meetings the one that the article can mean is meant."""
    events = (_meeting("september", "2025-09-04"), _meeting("january", "2026-01-06"))
    text = "Macron spoke before the Paris meeting."
    autumn = known_events(_article(text, "2025-09-05"), Meetings(events), index())
    winter = known_events(_article(text, "2026-01-08"), Meetings(events), index())
    assert {one.event for one in autumn} == {"september"}
    assert {one.event for one in winter} == {"january"}


def test_the_meeting_that_cites_the_article_wins() -> None:
    """A person said that this article tells of that meeting."""
    events = (_meeting("near", "2025-09-04"), _meeting("cited", "2025-08-18", cites="report"))
    known = known_events(
        _article("They spoke before the meeting in Paris, and at the consultations.", "2025-09-05"),
        Meetings(events),
        index(),
    )
    assert {one.event for one in known} == {"cited"}
    assert "the consultations" in {one.phrase for one in known}


def test_meetings_equally_near_are_no_help() -> None:
    """Where two could be meant, none is."""
    events = (_meeting("first", "2025-09-04"), _meeting("second", "2025-09-06"))
    assert (
        known_events(_article("Before the Paris meeting, Macron spoke.", "2025-09-05"), Meetings(events), index()) == []
    )


def test_only_words_of_the_article_are_known() -> None:
    """Phrases that it does not have are not offered to the date finder."""
    assert known_events(_article("Nothing of that."), Meetings([_meeting("september", "2025-09-04")]), index()) == []
    undated = replace(_article("Before the Paris meeting."), published=None)
    assert known_events(undated, Meetings([_meeting("september", "2025-09-04")]), index()) == []


def test_documents_without_a_language_get_verdicts() -> None:
    """A text whose language nobody gave is left, sentence by sentence."""
    source = Source("plain", "plain.md", "Macron met Merz. Nobody came.", published=parse("2026-01-07"))
    _, verdicts = suggest(read_document(source), [], index())
    assert [verdict.taken for verdict in verdicts] == [False, False]
