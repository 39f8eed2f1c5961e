"""Dates of events: the one at the verb, or what the article allows and no more."""

from __future__ import annotations

import pytest

from pelican_timeline.extraction import explain_date
from tests.extraction.marked import read_marked

BEFORE = "This page is about the weather in the mountains.\n\n"


def dates(text: str, **how: str) -> list[str]:
    found, _, _ = read_marked(text, **how)
    return [str(event.date) for event in found]


def test_a_report_in_the_present_tense_tells_of_its_own_day() -> None:
    """The words "Leaders meet in Paris", as the article's first, mean the day of the article."""
    assert dates("The leaders of Europe meet in Paris to talk about Ukraine.") == ["2026-01-07"]


def test_a_lead_in_the_past_tense_is_about_that_day() -> None:
    """An agency's lead without a day tells of that day or of the one before."""
    assert dates("Macron and Merz agreed to send troops to Ukraine.") == ["2026-01-07~"]


def test_under_a_dateline_the_lead_has_the_day() -> None:
    """In "KYIV, 7 January –" the day stands before the sentence, and is no date in it."""
    assert dates("KYIV, {7 January 2026=2026-01-07} – Macron met Zelensky in Kyiv.") == ["2026-01-07"]


def test_an_agency_alone_is_no_dateline() -> None:
    """The words "KYIV (Reuters) –" tell who reports, not on which day."""
    assert dates("KYIV (Reuters) – Macron met Zelensky in Kyiv.") == ["2026-01-07~"]


def test_a_day_in_the_lead_is_not_that_of_the_dateline() -> None:
    """The dateline says when it was written, the sentence when it happened."""
    assert dates("KYIV, {7 January 2026=2026-01-07} – Macron met Zelensky on {Monday=2026-01-05}.") == ["2026-01-05"]


def test_undated_words_are_about_the_day_that_the_article_reports_on() -> None:
    """The quotes of a report belong to the day of its event, give or take one; never to publication by default."""
    text = "On {Monday=2026-01-05}, Macron met Zelensky in Paris.\n\nMerz said that Germany would help."
    assert dates(text) == ["2026-01-05", "2026-01-05~"]


def test_undated_events_of_a_column_lie_within_recent_weeks() -> None:
    """A column that says "in recent weeks" speaks of all its events so."""
    text = BEFORE + "Meetings have been frequent in recent weeks.\n\nThe latest talks in Paris united 35 countries."
    assert dates(text) == ["2025-12~/2026-01~"]


def test_without_any_hint_an_event_lies_before_publication() -> None:
    """Where an article says no more, the entry says no more."""
    assert dates(BEFORE + "Macron has reaffirmed the offer.") == ["../2026-01-07"]


def test_without_any_hint_only_known_people_are_quoted() -> None:
    """An undated sentence of somebody nobody knows helps no reader."""
    assert dates(BEFORE + "John Miller has reaffirmed the offer.") == []


def test_a_paragraph_about_the_past_gives_its_undated_events_no_date() -> None:
    """A biography's undated sentence did not happen this week."""
    text = BEFORE + "Johnson first entered politics in {2001=2001}. Theresa May appointed Johnson Foreign Secretary."
    assert dates(text) == ["2001"]


@pytest.mark.parametrize("words", ["at the time", "years ago", "two days later", "the same day", "previously"])
def test_a_hint_that_cannot_be_read_is_no_date(words: str) -> None:
    """Words like "the same day", where no date was found for them, must not become the article's own day."""
    assert dates(BEFORE + f"Macron met Merz in Paris {words}.") == []


@pytest.mark.parametrize("words", ["by", "until", "before", "since", "through", "for", "ahead of"])
def test_a_deadline_is_not_the_day_of_the_event(words: str) -> None:
    """In "agreed to leave by 5 January" the day is another."""
    assert "2026-01-05" not in dates(f"Macron met Merz and agreed to leave {words} {{5 January=2026-01-05}}.")


def test_what_has_happened_is_not_dated_in_the_future() -> None:
    """Who announced an election for March did so before."""
    assert dates("Macron announced a vote in {March=2026-03}.") == ["2026-01-07~"]


def test_a_year_that_names_a_thing_is_not_the_day() -> None:
    """The words "the election of 2017" say which election, not when somebody spoke of it."""
    assert dates("Macron praised the election of {2017=2017} in Paris.") == ["2026-01-07~"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Despite a clash last {August=2025-08}, Macron said the truce had held.",
        "The truce holds, said Emmanuel Macron, a president who was elected in {2017=2017}.",
        "The truce holds, said Emmanuel Macron, a politician elected in {2017=2017} and once more since.",
        "Macron closed the embassy, and in {August=2025-08} others followed him.",
    ],
)
def test_a_date_of_something_else_is_not_the_day_of_the_event(sentence: str) -> None:
    """A date beside who speaks, in what stands in the way, or in the clause that follows dates those alone."""
    assert dates(f"Ukraine waits.\n\n{sentence}") in ([], ["../2026-01-07"], ["2026-01-07~"])


def test_a_span_stays_a_span() -> None:
    """A meeting that lasts has its first and its last day."""
    assert dates("Leaders met in Paris on {5-6 January=2026-01-05/2026-01-06}.") == ["2026-01-05/2026-01-06"]


def test_without_a_date_of_its_own_an_article_gives_none() -> None:
    """Nobody knows when it was written, so only what the sentences say counts."""
    text = "Macron met Merz in Paris. Macron met Johnson in Berlin on {5 January 2026=2026-01-05}."
    assert dates(text, published="") == ["2026-01-05"]


def test_an_uncertain_day_of_publication_stays_uncertain() -> None:
    """What leans on a doubtful day is doubtful too."""
    assert dates("Macron and Merz agreed to send troops to Ukraine.", published="2026-01-12?") == ["2026-01-12%"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Macron and Merz agreed to send troops.", "the article, of 7 January 2026, reports on its own day, so about 7 January 2026"),
        (BEFORE + "Macron has reaffirmed the offer.", "the article, of 7 January 2026, does not say when, so until 7 January 2026"),
        (BEFORE + "Talks in Paris ended in recent weeks.", "“in recent weeks” in an article of 7 January 2026, so about December 2025 to January 2026"),
        ("On {Monday=2026-01-05}, Macron met Zelensky in Paris.\n\nMerz said that Germany would help.", "the sentence gives no day; the article reports on 5 January 2026, so about 5 January 2026"),
        ("On {Monday=2026-01-05}, Macron met Zelensky in Paris. Merz said that Germany would help.", "the sentence gives no day and stands behind “Monday”, 5 January 2026, so about 5 January 2026"),
    ],
)  # fmt: skip
def test_every_date_explains_itself(text: str, words: str) -> None:
    """The reader is told on what a date leans."""
    found, _, _ = read_marked(text)
    assert explain_date(found[-1].derivation, "en", found[-1].date) == words
