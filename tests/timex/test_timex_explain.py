"""Every date tells in one sentence how it was read."""

from __future__ import annotations

import pytest

from pelican_timeline.model.edtf import parse
from pelican_timeline.model.timeexpression import Derivation, KnownEvent
from pelican_timeline.timex import explain, find_dates

NEWS = "2026-01-07"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("on 4 September 2025", ['“4 September 2025”, in the text’s own words']),
        ("on Sept. 4, 2025", ['“Sept. 4, 2025”, in the text’s own words, so 4 September 2025']),
        ("since 2018", ['“2018”, in the text’s own words, so since 2018']),
        ("on Tuesday", ['“Tuesday” in an article of 7 January 2026, so 6 January 2026']),
        ("July of last year", ['“July of last year” in an article of 7 January 2026, so July 2025']),
        ("the first two months of 1939", ['“the first two months of 1939”, in the text’s own words, so January to February 1939']),
        (
            "It opened in March 2025. The previous month it had been cleaned.",
            [
                '“March 2025”, in the text’s own words',
                '“The previous month”, with March 2025 named just before, so February 2025',
            ],
        ),
        (
            'Her lawyer spoke on Tuesday. "We will appeal this afternoon," she said.',
            [
                '“Tuesday” in an article of 7 January 2026, so 6 January 2026',
                '“this afternoon” in words spoken on 6 January 2026, so 6 January 2026',
            ],
        ),
        (
            "on the eve of the Paris meeting",
            ['“the eve of the Paris meeting”, with the Paris meeting on 4 September 2025, so 3 September 2025'],
        ),
        ("31 June 2025", ['“31 June 2025”']),
    ],
)  # fmt: skip
def test_what_the_text_says_and_what_it_leans_on(text: str, sentences: list[str]) -> None:
    """The words, the date they lean on, and what they mean; nothing is said twice."""
    found, _ = find_dates(text, "en", parse(NEWS), [KnownEvent("the Paris meeting", parse("2025-09-04"))])
    assert [explain(one.derivation, "en", one.date) for one in found] == sentences


@pytest.mark.parametrize(
    ("kind", "anchor", "words", "date", "sentence"),
    [
        ("publication", NEWS, "", "2026-01-07~", "The sentence gives no day; the article is of about 7 January 2026."),
        ("publication", NEWS, "", NEWS, "The sentence gives no day; the article is of 7 January 2026."),
        ("publication", NEWS, "", "../2026-01-07", "The sentence gives no day; the article is of 7 January 2026, so until 7 January 2026."),
        ("focus", "2019-07-23", "23 July", "2019-07-23~", "The sentence gives no day; 23 July 2019 was named just before."),
        ("event", "2025-09-04", "the Paris meeting", "2025-09-04", "The sentence gives no day; it tells of the Paris meeting, 4 September 2025."),
        ("", None, "", "2025", "The sentence gives no day; taken as 2025."),
        ("", None, "", None, "The sentence gives no day."),
    ],
)  # fmt: skip
def test_a_sentence_without_a_date_says_so(
    kind: str, anchor: str | None, words: str, date: str | None, sentence: str
) -> None:
    """A suggestion may take its day from around its sentence; the reader is told from where."""
    derivation = Derivation("", "own-day", parse(anchor) if anchor else None, kind, words)
    assert explain(derivation, "en", parse(date) if date else None) == sentence
