"""What holds of every text: places, anchors, hostile input, time and memory."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_timeline.model.calendar import civil, day_number
from pelican_timeline.model.edtf import day_of, parse
from pelican_timeline.model.words import in_words
from pelican_timeline.timex import MAX_TEXT, find_dates
from pelican_timeline.timex.lexer import CLASSES, LETTER
from pelican_timeline.timex.locale import own_locale

ANCHOR = parse("2026-01-07")
PIECES = st.sampled_from(
    "on the of early late mid last next previous following January May 6 15 1952 2026 - – , . Tuesday yesterday two "
    "weeks days ago later from to until since between and 18:00 UTC 12 BC the quarter third year month century "
    "3,000 0930 12345678 v. Chr. AD 2008/09 '45 1.5 2026-02-31 31.2.2026 24:00 99:99 "
    "am Anfang des vor Jahren 7. Juni bis zum Ende".split()
)
TEXTS = st.one_of(st.lists(PIECES, max_size=30).map(" ".join), st.text(max_size=200))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["en", "de"]))
def test_phrases_lie_in_the_text_and_apart(text: str, language: str) -> None:
    """Every phrase is a piece of the text, and no two share a character."""
    found, _ = find_dates(text, language, ANCHOR)
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.text == text[one.span.start : one.span.end]
        for part in one.parts:
            assert one.span.start <= part.span.start < part.span.end <= one.span.end
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@settings(max_examples=60, deadline=None)
@given(
    st.integers(day_number(1900), day_number(2100)),
    st.sampled_from(
        ["yesterday", "on Tuesday", "last Friday", "tomorrow", "three days ago", "last week", "next week", "this week"]
    ),
)
def test_a_week_later_everything_is_a_week_later(day: int, phrase: str) -> None:
    """Shifting the day of publication by a week shifts what leans on it by a week."""
    one = find_dates(phrase, "en", day_of(day))[0][0].date
    other = find_dates(phrase, "en", day_of(day + 7))[0][0].date
    assert one is not None
    assert other is not None
    assert (one.earliest + 7, one.latest + 7) == (other.earliest, other.latest)


@settings(max_examples=100, deadline=None)
@given(st.integers(day_number(1000), day_number(2199)))
def test_dates_in_words_are_found_again(day: int) -> None:
    """A date written by us is read by us with the same value, and so are its month and year."""
    year, month, _ = civil(day)
    for date in (day_of(day), parse(f"{year:04}-{month:02}"), parse(f"{year:04}")):
        words = f"in {in_words(date)}"
        assert [str(one.date) for one in find_dates(words, "en", ANCHOR)[0]] == [str(date)]


@pytest.mark.parametrize(
    "unit",
    [
        "jan 1, ",
        "12:00 EST ",
        "1",
        ".",
        "1.",
        "early ",
        "the end of the ",
        "2026-01-06 ",
        "“",
        "''``",
        "last ",
        "6–",
        "May ",
        "\n \n",
        "a.",
        "vor 3 Jahren ",
        "1/1/1/1",
    ],
)
def test_repetitions_take_linear_time(unit: str) -> None:
    """Ten times the text takes about ten times as long, whatever it repeats."""
    times = []
    for count in (1500, 15_000):
        text = unit * count
        start = time.process_time()
        for language in ("en", "de"):
            find_dates(text, language, ANCHOR)
        times.append(time.process_time() - start)
    assert times[1] < 40 * max(times[0], 0.01)
    assert times[1] < 8


def test_hostile_strings_never_raise(shared: Path) -> None:
    """Control characters, bidi marks and lone surrogates are just text."""
    for name in ("text", "date"):
        for line in (shared / "corpora" / "hostile-dev" / f"{name}.jsonl").read_text("utf-8").splitlines():
            payload = json.loads(line)["payload"]
            for language in ("en", "de", "fr"):
                start = time.process_time()
                found, _ = find_dates(payload, language, ANCHOR)
                assert time.process_time() - start < 2
                assert all(one.text == payload[one.span.start : one.span.end] for one in found)


def test_a_text_beyond_the_limit_is_named() -> None:
    """The first 512 KB are read; the rest is not silently lost."""
    text = "They met on 4 September 2025. " + "x" * MAX_TEXT
    found, diagnostics = find_dates(text, "en", ANCHOR)
    assert [str(one.date) for one in found] == ["2025-09-04"]
    assert [one.code for one in diagnostics] == ["text-too-long", "no-spaces"]


def test_control_characters_are_named() -> None:
    """A control character is told to the editor, and the dates around it are still found."""
    found, diagnostics = find_dates("They met\x00 on 4 September 2025.", "en", ANCHOR)
    assert [str(one.date) for one in found] == ["2025-09-04"]
    assert [one.code for one in diagnostics] == ["control-character"]


def test_an_unknown_language_is_named() -> None:
    """A language nobody knows gives a warning, not a guess."""
    found, diagnostics = find_dates("4 September 2025", "xx", ANCHOR)
    assert (found, [one.code for one in diagnostics]) == ([], ["language-unknown"])


def test_importing_the_room_is_cheap() -> None:
    """The room loads without dateparser, which waits for the first language that needs it."""
    code = (
        "import sys, time; t = time.process_time(); import pelican_timeline.timex as timex; t = time.process_time() - t;"
        "timex.find_dates('on 4 September 2025', 'en', None); timex.find_dates('am 4. Juni', 'de', None);"
        "assert 'dateparser' not in sys.modules and 'yaml' not in sys.modules; print(t)"
    )
    plugins = Path(__file__).parents[2] / "plugins"
    out = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, env={"PYTHONPATH": str(plugins)}
    )
    assert float(out.stdout) < 0.25  # 50 ms on a quiet machine; the margin is for a busy one


def test_every_class_has_a_letter_of_its_own() -> None:
    """Rules are patterns over letters, so two classes must not share one."""
    assert len(set(LETTER.values())) == len(CLASSES)


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_rule_can_start_somewhere(language: str) -> None:
    """A rule without a trigger would never be tried."""
    locale = own_locale(language)
    assert locale is not None
    for rule in locale.rules:
        assert rule.starts, rule.name
        assert not rule.compiled.match(""), rule.name
