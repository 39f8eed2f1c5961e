from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pelican_timeline.documents import text_fragment

CHECKOUT = Path(__file__).resolve().parents[2]
COLUMN = (CHECKOUT / "content/sources/sasse-guardian.md").read_text(encoding="utf-8").partition("\n---\n")[2]


def _find_as_browser(directive: str, text: str) -> tuple[int, int]:
    """Where a browser would go: the first start, then the first end behind it, white space and case aside."""
    flat = " ".join(text.split()).casefold()
    start, *end = (unquote(term).casefold() for term in directive.removeprefix("text=").split(","))
    first = flat.index(start)
    last = flat.index(end[0], first + len(start)) + len(end[0]) if end else first + len(start)
    return first, last


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("Well-known, and true & fair.", "text=Well%2Dknown%2C%20and%20true%20%26%20fair."),
        ("Пам'ять", "text=%D0%9F%D0%B0%D0%BC%27%D1%8F%D1%82%D1%8C"),
        ("a line\nend", "text=a%20line,end"),
        (
            "one two three four five six seven eight nine ten eleven twelve thirteen",
            "text=one%20two%20three%20four,ten%20eleven%20twelve%20thirteen",
        ),
        (["first part", "second part"], "text=first%20part&text=second%20part"),
        ("", ""),
    ],
)
def test_signs_with_a_meaning_of_their_own_are_encoded(words: str | list[str], fragment: str) -> None:
    """Commas, dashes and ampersands divide the parts of a fragment, so those of the text are written otherwise."""
    assert text_fragment(words) == fragment


def test_the_stored_words_are_kept() -> None:
    """A browser looks for the page's own quotation marks, not for ours."""
    assert unquote(text_fragment("the “coalition of the willing”", COLUMN)) == "text=the “coalition of the willing”"


def test_ends_that_stand_earlier_are_made_longer() -> None:
    """The link leads to the passage that was quoted, not to one that begins alike."""
    text = "The talks in Paris failed on Monday, all said. The talks in Paris ended on Tuesday with a declaration that ended on Tuesday with a cheer."
    words = text[text.index("The talks in Paris ended") :]
    fragment = text_fragment(words, text)
    flat = text.casefold()
    assert _find_as_browser(fragment, text) == (flat.index(words.casefold()), len(flat))


@settings(deadline=None)
@given(st.data())
def test_a_browser_finds_the_passage(data: st.DataObject) -> None:
    """For any passage of a real text, the fragment leads to its first place and ends where it ends.

    One that begins or ends with a line of a word or two ("8 hours ago") may begin a line later or end a line earlier.
    """
    words = COLUMN.split()
    first = data.draw(st.integers(0, len(words) - 1))
    size = data.draw(st.integers(1, 80))
    passage = " ".join(words[first : first + size])
    stored = next(
        (
            COLUMN[i : i + len(passage)]
            for i in range(len(COLUMN))
            if " ".join(COLUMN[i : i + len(passage)].split()) == passage
        ),
        "",
    )
    assume(stored)
    start, end = _find_as_browser(text_fragment(stored, COLUMN), COLUMN)
    flat = " ".join(words).casefold()
    place = flat.index(passage.casefold())
    assert place <= start < end <= place + len(passage.casefold())
    if "\n" not in stored:
        assert (start, end) == (place, place + len(passage.casefold()))
