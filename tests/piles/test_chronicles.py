"""Chronologies inside articles: a row a day, chosen and dated by somebody already."""

from __future__ import annotations

import pytest

from pelican_timeline import timex
from pelican_timeline.documents import read_document
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Candidate
from pelican_timeline.piles.chronicles import find_rows


def _rows(text: str, language: str = "en", published: str = "2031-06-10") -> list[Candidate]:
    source = Source("paper", "", text, published=parse(published), language=language)
    dates, _ = timex.find_dates(text, language, source.published)
    return find_rows(read_document(source), dates)


DAM = """How the flood went on.

4 March 2031: The dam above Orlin bursts and floods two streets

13 March 2031: Councillors vote to rebuild the dam, which is a hundred years old and has to be closed in winter

2 May 2031 - Mayor Elsa Lindqvist resigns
"""


def test_each_row_is_an_event_of_its_day() -> None:
    """Its line is the row without the date, to the end of a clause where it is too long."""
    assert [(str(row.date), row.title) for row in _rows(DAM)] == [
        ("2031-03-04", "The dam above Orlin bursts and floods two streets"),
        ("2031-03-13", "Councillors vote to rebuild the dam"),
        ("2031-05-02", "Mayor Elsa Lindqvist resigns"),
    ]
    for row in _rows(DAM):
        assert DAM[row.span.start : row.span.end] == row.quote


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "de",
            "3. März 2031: Der Damm bricht am Oberlauf.\n\n5. März 2031: Das Militär rückt in die Stadt ein.",
            "Der Damm bricht am Oberlauf",
        ),
        (
            "fr",
            "3 mars 2031 : Le barrage cède en amont.\n\n5 mars 2031 : L’armée entre dans la ville basse.",
            "Le barrage cède en amont",
        ),
        (
            "uk",
            "3 березня 2031: Гребля прориває вище міста.\n\n5 березня 2031: Військо входить до міста вночі.",
            "Гребля прориває вище міста",
        ),
    ],
)
def test_two_rows_with_colons_are_a_chronology_in_any_language(language: str, text: str, title: str) -> None:
    """A date, a colon and a capital are the same everywhere."""
    assert [row.title for row in _rows(text, language)][:1] == [title]


def test_rows_that_ran_into_one_sentence_are_told_apart() -> None:
    """As a scraper leaves a box of dates."""
    text = "Timeline of the flood 4 March: Dam bursts above Orlin 13 March: Council votes to rebuild it at once 2 May: Mayor Lind resigns"
    assert [(str(row.date), row.title) for row in _rows(text)] == [
        ("2031-03-04", "Dam bursts above Orlin"),
        ("2031-03-13", "Council votes to rebuild it at once"),
        ("2031-05-02", "Mayor Lind resigns"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "4 March 2031 Mayor Lind opens the bridge in Orlin.",  # a caption
        (
            "4 March 2031 - 18:12 The mayor has ignored us all.\n\n5 March 2031 - 09:30 The mayor is right this time.\n\n"
            "6 March 2031 - 10:01 Nobody asked us about the dam."
        ),  # the comments of readers
        "9 May: Shops close.\n\n4 March: The dam bursts above Orlin.\n\n8 April: The army comes.\n\n1 March: It rains.",
    ],
)
def test_no_chronology(text: str) -> None:
    """One row, the stamps of comments, or days in no order."""
    assert _rows(text) == []
