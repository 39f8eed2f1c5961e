"""What holds of every text: places, anchors, hostile input, time and memory."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_timeline.model.calendar import civil, day_number, days_in_month
from pelican_timeline.model.edtf import day_of, parse
from pelican_timeline.model.words import in_words
from pelican_timeline.timex import MAX_TEXT, find_dates
from pelican_timeline.timex.lexer import CLASSES, LETTER
from pelican_timeline.timex.locale import own_locale
from tests.timing import timed

ANCHOR = parse("2026-01-07")
LANGUAGES = sorted(path.stem for path in (Path(__file__).parent / "corpus").glob("*.yaml"))
PIECES = st.sampled_from(
    # English and German
    "on the of early late mid last next previous following January May 6 15 1952 2026 - – , . Tuesday yesterday two "
    "weeks days ago later from to until since between and 18:00 UTC 12 BC the quarter third year month century "
    "3,000 0930 12345678 v. Chr. AD 2008/09 '45 1.5 2026-02-31 31.2.2026 24:00 99:99 “ ” said today within Mon-Fri "
    "am Anfang des vor Jahren 7. Juni bis zum Ende heute in einer Woche Nacht auf Dienstag gegen 2.45 Uhr seit ab "
    # French and Spanish
    "le la l' d' de du des au à en début fin mi - janvier Mars mai 6 1er 15 1952 2026 – , . mardi dernier prochain suivant "
    "la veille lendemain il y a trois jours semaines ans plus tard tôt avant après depuis jusqu' entre et 18h30 20 heures "
    "XXe siècle années 1990 av. J.-C. Noël el los del al a principios mediados enero Mayo martes pasado próximo hace dos días "
    "dentro después antes desde hasta y las 18:00 siglo XX a. C. Semana Santa mañana por noche víspera siguiente "
    # Ukrainian and Russian
    "у в на з до по між через після за 6 15 6-го 1991-го 1990-х 83-й січня лютий вересня 2026 року рр. р. XX століття вівторок "
    "середу среду п'ятницю п’ятниця минулого того ж же дня тижня тому назад три роки початку наприкінці ніч — – - , . ( ) "
    "до н. е. н. э. вчора накануне напередодні Різдва Дня Незалежності Новий рік января годов лет 18:00 20.15 часов вечера "
    "за неделю спустя летом влітку останні половині кварталі сі\u0301чня сі\u00adчня и\u0306 \u0301 \u00ad".split(" ")
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join), st.text(max_size=200)
)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
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


YEARS = st.integers(1000, 2199)
DAYS = st.integers(day_number(1000), day_number(2199))
THIRDS = ((1, 10), (11, 20), (21, 0))


@st.composite
def dates(draw: st.DrawFn) -> str:
    """A date in one of the forms that a timeline writes: day, month, year, their parts and doubts, seasons, spans."""
    year, month, day = civil(draw(DAYS))
    later = civil(draw(DAYS))
    full, in_month, in_year = f"{year:04}-{month:02}-{day:02}", f"{year:04}-{month:02}", f"{year:04}"
    first, last = draw(st.sampled_from(THIRDS))
    months = draw(st.sampled_from([("01", "04"), ("05", "08"), ("09", "12")]))
    mark = draw(st.sampled_from(["", "", "~"]))
    forms = [
        full + mark,
        in_month + mark,
        in_year + mark,
        f"{in_month}-{first:02}~/{in_month}-{last or days_in_month(year, month):02}~",
        f"{in_year}-{months[0]}~/{in_year}-{months[1]}~",
        f"{in_year}-{draw(st.integers(21, 24))}",
        f"{in_year[:3]}X",
        f"{in_year[:2]}XX",
        f"{full}/..",
        f"../{full}",
        f"{in_year}/..",
        f"../{in_month}",
        f"{full}T{draw(st.integers(0, 23)):02}:{draw(st.integers(0, 59)):02}Z",
    ]
    if (year, month, day) < later:
        forms += [f"{full}/{later[0]:04}-{later[1]:02}-{later[2]:02}"] * 2
        if (year, month) < later[:2]:
            forms.append(f"{in_month}/{later[0]:04}-{later[1]:02}")
        if year < later[0]:
            forms.append(f"{in_year}/{later[0]:04}")
    return draw(st.sampled_from(forms))


@settings(max_examples=500, deadline=None)
@given(dates())
def test_dates_in_words_are_found_again(date: str) -> None:
    """A date written by us in words is read by us with the same value, whatever its form."""
    words = f"It happened {in_words(parse(date))}."
    assert [str(one.date) for one in find_dates(words, "en", ANCHOR)[0]] == [date], words


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
        "of '69 ",
        "the first two months of ",
        "the night of ",
        "same period last year ",
        "1034: ",
        "\n\n0934 1136",
        "between 1100 and ",
        "10:00 (11:00 GMT) on ",
        "Good Friday, ",
        "5:34 AM Baghdad time ",
    ],
)
def test_repetitions_take_linear_time(unit: str) -> None:
    """Ten times the text takes about ten times as long, whatever it repeats."""
    _grow_in_proportion(unit, ("en", "de"), 1500)


REPEATED = {
    ("fr", "es"): [
        "il y a ",
        "l'",
        "d'ici le ",
        "1er ",
        "18 h ",
        "quatre-vingt-",
        "la nuit de ",
        "fin de ",
        "del 6 al ",
        "a la ",
        "hace ",
        "Semana ",
        "los años ",
        "el pasado mes de ",
        "mardi ",
        "6/1/",
        "a. ",
    ],
    ("uk", "ru"): [
        "6 січня ",
        "6, ",
        "ніч на ",
        "XX ",
        "1941, ",
        "до н. е. ",
        "п'я",
        "і\u0301",
        "\u00ad",
        "6-го",
        "через два дні після ",
        "1-а-",
    ],
}


@pytest.mark.parametrize(
    ("languages", "unit"), [(languages, unit) for languages, units in REPEATED.items() for unit in units]
)
def test_repetitions_take_linear_time_in_every_script(languages: tuple[str, ...], unit: str) -> None:
    """The same in four more languages."""
    _grow_in_proportion(unit, languages, 800)


def _grow_in_proportion(unit: str, languages: tuple[str, ...], count: int) -> None:
    assert _cost_in_proportion(unit * count, unit * 10 * count, languages, 40)


def _cost_in_proportion(short: str, long: str, languages: tuple[str, ...], times: int) -> bool:
    """Does the *long* text take less than so many *times* what the *short* one takes, and less than 8 seconds?"""
    _, least = timed(lambda: [find_dates(short, language, ANCHOR) for language in languages], 0)
    most = min(8, times * max(least, 0.01))
    return timed(lambda: [find_dates(long, language, ANCHOR) for language in languages], most)[1] < most


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_rule_can_run_away(language: str) -> None:
    """A rule's pattern matches a bounded number of tokens, so that each trigger costs a bounded time."""
    locale = own_locale(language)
    assert locale is not None
    for rule in locale.rules:
        assert not re.search(r"[*+{]", rule.pattern), rule.name


def test_hostile_rows_cost_in_proportion(shared: Path) -> None:
    """Twice a hostile string takes about twice the time, and four times it about four times."""
    for name in ("text", "date"):
        for line in (shared / "corpora" / "hostile-dev" / f"{name}.jsonl").read_text("utf-8").splitlines():
            unit = json.loads(line)["payload"] or " "
            short, long = ((unit * (size // len(unit) + 1))[:size] for size in (15_000, 60_000))
            assert _cost_in_proportion(short, long, ("en",), 16), unit


def test_hostile_strings_never_raise(shared: Path) -> None:
    """Control characters, bidi marks and lone surrogates are just text."""
    for name in ("text", "date"):
        for line in (shared / "corpora" / "hostile-dev" / f"{name}.jsonl").read_text("utf-8").splitlines():
            payload = json.loads(line)["payload"]
            for language in ("en", "de", "fr"):
                (found, _), seconds = timed(partial(find_dates, payload, language, ANCHOR), 2)
                assert seconds < 2
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_can_start_somewhere(language: str) -> None:
    """A rule without a trigger would never be tried."""
    locale = own_locale(language)
    assert locale is not None
    for rule in locale.rules:
        assert rule.starts, rule.name
        assert not rule.compiled.match(""), rule.name
