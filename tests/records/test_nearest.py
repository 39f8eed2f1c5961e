"""The known name that a misspelt one most likely means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.records.nearest import Nearest, distance, fold, nearest

letters = st.text("abc", max_size=7)


def _distance(a: str, b: str) -> int:
    """The textbook's table, every cell of it."""
    table = [[i + j if not i or not j else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
            if i > 1 and j > 1 and (a[i - 1], a[i - 2]) == (b[j - 2], b[j - 1]):
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


@given(letters, letters, st.integers(1, 4))
def test_the_distance_is_that_of_the_textbook(a: str, b: str, most: int) -> None:
    """Looking at a band of the table gives what the whole table gives."""
    assert distance(a, b, most) == min(_distance(a, b), most + 1)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("titel", "title"),
        ("sumary", "summary"),
        ("date-note", "date_note"),
        ("Sources", "sources"),
        ("emanuel-macron", "Emmanuel Macron"),
        ("Zelensky", "Zelenskyy"),
        ("Erdogan", "Erdoğan"),
    ],
)
def test_slips_are_understood(wrong: str, right: str) -> None:
    """A letter too few, two swapped, an accent left out: among many names the right one is found."""
    names = [
        "title",
        "date",
        "summary",
        "date_note",
        "sources",
        "Emmanuel Macron",
        "Zelenskyy",
        "Erdoğan",
        "Olaf Scholz",
    ]
    assert nearest(wrong, names) == right
    assert Nearest([*names, *(f"Somebody Number {n}" for n in range(2_000))]).to(wrong) == right


@pytest.mark.parametrize("wrong", ["xyzzy", "Vladimir Putin", "", "?"])
def test_nothing_is_near_everything(wrong: str) -> None:
    """What resembles nothing gets no suggestion; a wrong one would mislead."""
    names = ["title", "date", "summary", "Emmanuel Macron"]
    assert nearest(wrong, names) is None
    assert Nearest(names).to(wrong) is None


def test_names_are_compared_as_people_read_them() -> None:
    """Case, double spaces and the two ways to encode an accent make no difference."""
    assert fold("Emmanuel  MACRON") == fold("emmanuel macron")
    assert fold("Erdog\N{COMBINING BREVE}an") == fold("ERDOĞAN")
    assert fold("Straße") == fold("STRASSE")


@given(st.lists(st.text(max_size=12), max_size=20), st.text(max_size=200))
def test_any_name_among_any_names(names: list[str], name: str) -> None:
    """The answer is one of the names, or none."""
    assert Nearest(names).to(name) in {None, *names}
    assert nearest(name, names) in {None, *names}
