"""Texts with their cited sentences marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.archive.texts import Piece, mark_text
from pelican_timeline.model.text import Span


def test_a_cited_sentence_is_marked_where_it_stands() -> None:
    """The rest of its paragraph stays as it was."""
    assert mark_text("One. Two. Three.\n\nFour.", [(Span(5, 9), 0)]) == (
        (Piece("One. "), Piece("Two.", (0,)), Piece(" Three.")),
        (Piece("Four."),),
    )


def test_two_entries_may_cite_the_same_words() -> None:
    """Where citations overlap, the words lead to both."""
    assert mark_text("abcdef", [(Span(0, 4), 0), (Span(2, 6), 1)]) == (
        (Piece("ab", (0,)), Piece("cd", (0, 1)), Piece("ef", (1,))),
    )


def test_a_citation_may_run_on_into_the_next_paragraph() -> None:
    """Both parts are marked, the gap between them is not."""
    assert mark_text("One two.\n\nThree four.", [(Span(4, 15), 3)]) == (
        (Piece("One "), Piece("two.", (3,))),
        (Piece("Three", (3,)), Piece(" four.")),
    )


_texts = st.text(alphabet="ab \n", max_size=60)
_marks = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(0, 3)), max_size=6)


@given(_texts, _marks)
def test_marking_loses_no_word(text: str, marks: list[tuple[int, int, int]]) -> None:
    """Whatever is marked: the words of the text, in their order, and each marked as its citations say."""
    spans = [(Span(min(a, b), max(a, b)), number) for a, b, number in marks]
    pieces = [piece for paragraph in mark_text(text, spans) for piece in paragraph]
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(text.split())
    expected = [
        {number for span, number in spans if span.start <= place < span.end}
        for place, letter in enumerate(text)
        if not letter.isspace()
    ]
    found = [set(piece.entries) for piece in pieces for letter in piece.text if not letter.isspace()]
    assert found == expected
