from __future__ import annotations

import pytest

from pelican_timeline.documents.paragraphs import find_paragraphs

WRAPPED = """\
Allied leaders met in Paris on Thursday to settle which of their
countries would send troops to Ukraine once a ceasefire holds, and
who would pay for them.

The chancellor took part by video. He said that his parliament
would have to agree, and that it had not been asked."""


def _paragraphs(text: str) -> list[str]:
    return [span.of(text) for span in find_paragraphs(text)]


def test_blank_lines_divide_hard_wrapped_text() -> None:
    """Lines that were filled to one width are one paragraph, up to the blank line."""
    first, second = WRAPPED.split("\n\n")
    assert _paragraphs(WRAPPED) == [first, second]
    assert _paragraphs(WRAPPED.replace("\n", "\r\n")) == [first.replace("\n", "\r\n"), second.replace("\n", "\r\n")]


def test_a_line_end_divides_where_each_paragraph_is_one_line() -> None:
    """Pages that were scraped keep one paragraph a line."""
    long = (
        "Allied leaders met in Paris on Thursday to settle which of their countries would send troops to Ukraine, " * 2
    )
    assert _paragraphs(f"Heading\n{long}\nTwo words\n{long}") == ["Heading", long.strip(), "Two words", long.strip()]


@pytest.mark.parametrize(
    "text",
    [
        "Location at a glance\nHow capable is the coalition of the willing?\nCopy the current link",
        "A headline that is longer than forty characters\nAnd a second one below it",
        "The Treaty of Paris was signed in September 1783\nThe Treaty of Versailles was signed in June 1919",
    ],
)
def test_short_lines_that_fill_no_width_stand_alone(text: str) -> None:
    """Navigation, headlines and lists are not wrapped prose."""
    assert _paragraphs(text) == text.split("\n")


def test_white_space_belongs_to_no_paragraph() -> None:
    """Every kind of line end divides, and what is blank is none."""
    assert _paragraphs("\n\n  one \t\n \u00a0 \n\ttwo\u2029three\r\rfour\n") == ["one", "two", "three", "four"]
    assert _paragraphs(" \n\t\n") == []
