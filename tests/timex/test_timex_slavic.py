"""Ukrainian and Russian: spelling with marks, the laws that hold in every language, and what loading costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_timeline.model.calendar import civil, day_number
from pelican_timeline.model.edtf import day_of, parse
from pelican_timeline.model.words import in_words
from pelican_timeline.timex import find_dates
from pelican_timeline.timex.holidays import holiday
from pelican_timeline.timex.spelling import even

ANCHOR = parse("2026-01-07")
STRESS, SOFT_HYPHEN, NO_BREAK = "\u0301", "\u00ad", "\u00a0"


@settings(max_examples=100, deadline=None)
@given(st.integers(day_number(1000), day_number(2199)), st.sampled_from(["uk", "ru"]))
def test_dates_in_words_are_found_again(day: int, language: str) -> None:
    """A date written by us is read by us with the same value, and so are its month and year, in the case of the phrase."""
    year, month, _ = civil(day)
    for date in (day_of(day), parse(f"{year:04}-{month:02}"), parse(f"{year:04}"), parse(f"{year:04}-{month:02}/..")):
        assert [str(one.date) for one in find_dates(in_words(date, language), language, ANCHOR)[0]] == [str(date)]


@settings(max_examples=60, deadline=None)
@given(
    st.integers(day_number(1900), day_number(2100)),
    st.sampled_from(
        [
            ("uk", phrase)
            for phrase in ("вчора", "у вівторок", "минулої п'ятниці", "завтра", "три дні тому", "минулого тижня")
        ]
        + [
            ("ru", phrase)
            for phrase in ("вчера", "во вторник", "прошлой среды", "завтра", "три дня назад", "на этой неделе")
        ]
    ),
)
def test_a_week_later_everything_is_a_week_later(day: int, words: tuple[str, str]) -> None:
    """Shifting the day of publication by a week shifts what leans on it by a week."""
    language, phrase = words
    one, other = (find_dates(phrase, language, day_of(number))[0][0].date for number in (day, day + 7))
    assert one is not None
    assert other is not None
    assert (one.earliest + 7, one.latest + 7) == (other.earliest, other.latest)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (f"Це було 6 сі{STRESS}чня{STRESS} 2026 року.", f"6 сі{STRESS}чня{STRESS} 2026 року"),
        (f"Це було 6 сі{SOFT_HYPHEN}чня 2026 року.", f"6 сі{SOFT_HYPHEN}чня 2026 року"),
        (f"Це було 6{NO_BREAK}січня 2026{NO_BREAK}року.", f"6{NO_BREAK}січня 2026{NO_BREAK}року"),
        ("Це було у п'ятницю, 2 січня 2026 року.", "п'ятницю, 2 січня 2026 року"),
        ("Це було у п’ятницю, 2 січня 2026 року.", "п’ятницю, 2 січня 2026 року"),
        ("Це було у пʼятницю, 2 січня 2026 року.", "пʼятницю, 2 січня 2026 року"),
        (f"Наро{STRESS}д ви{STRESS}йшов 2 сі{STRESS}чня 2026 року на майда{STRESS}н.", f"2 сі{STRESS}чня 2026 року"),
    ],
)
def test_odd_spelling_is_found_in_its_place(text: str, phrase: str) -> None:
    """Stress marks, soft hyphens, unbreakable spaces and any apostrophe: the date is found, and quoted as written."""
    found, _ = find_dates(text, "uk", ANCHOR)
    assert [one.text for one in found] == [phrase]
    assert text[found[0].span.start : found[0].span.end] == phrase


def test_a_letter_in_two_parts_is_one_letter() -> None:
    """A decomposed й is read as й, a decomposed German umlaut as an umlaut."""
    assert even("и\u0306").text == "й"
    assert [str(one.date) for one in find_dates("am 6. Ma\u0308rz 2026", "de", ANCHOR)[0]] == ["2026-03-06"]


@given(st.text(alphabet=st.sampled_from("аієїйяюп'’ʼ6\u0301\u0306\u00ad\u2060 "), max_size=60))
def test_even_spelling_keeps_every_place(text: str) -> None:
    """Each letter of the even text has its place in the text, in order."""
    plain = even(text)
    if plain.starts:
        assert len(plain.starts) == len(plain.ends) == len(plain.text)
        assert all(start < end <= len(text) for start, end in zip(plain.starts, plain.ends, strict=True))
        assert all(end <= start for end, start in zip(plain.ends, plain.starts[1:], strict=False))
    else:
        assert len(plain.text) in {0, len(text)}


@pytest.mark.parametrize(
    ("key", "year", "day"),
    [
        ("orthodox-easter", 2023, (4, 16)),
        ("orthodox-easter", 2024, (5, 5)),
        ("orthodox-easter", 2025, (4, 20)),
        ("orthodox-easter", 2026, (4, 12)),
        ("orthodox-pentecost", 2025, (6, 8)),
        ("ukrainian-christmas", 2022, (1, 7)),
        ("ukrainian-christmas", 2023, (12, 25)),
        ("ukrainian-independence", 2025, (8, 24)),
    ],
)
def test_feasts_have_their_day(key: str, year: int, day: tuple[int, int]) -> None:
    """Orthodox Easter follows the Julian calendar; Ukraine moved Christmas in 2023."""
    assert holiday(key, year) == (year, *day)


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_loading_a_language_is_cheap(language: str) -> None:
    """A language is loaded in a few hundredths of a second, with what all languages share already there."""
    code = (
        "import time; from pelican_timeline.timex import find_dates; find_dates('on 4 September', 'en', None);"
        f"t = time.process_time(); find_dates('6 мая', '{language}', None); print(time.process_time() - t)"
    )
    plugins = Path(__file__).parents[2] / "plugins"
    out = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, env={"PYTHONPATH": str(plugins)}
    )
    assert float(out.stdout) < 0.15  # 20 ms on a quiet machine; the margin is for a busy one


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_the_corpora_are_large_enough(language: str) -> None:
    """A language is known by many examples: 150 meanings, and 60 phrases that mean nothing."""
    text = (Path(__file__).parent / "corpus" / f"{language}.yaml").read_text("utf-8")
    groups = list(yaml.load_all(text, yaml.BaseLoader))
    assert sum(len(group.get(key, ())) for group in groups for key in ("means", "lengths", "all")) >= 150
    assert sum(len(group.get("nothing", ())) for group in groups) >= 60
