"""French and Spanish: spelling, offsets, the way back from our own words, hostile input, time to load and to read."""

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

ANCHOR = parse("2026-01-07")
CORPUS = Path(__file__).parent / "corpus"
LANGUAGES = ("fr", "es")


def dates(text: str, language: str) -> list[str]:
    return [str(one.date) for one in find_dates(text, language, ANCHOR)[0] if one.date]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "élu le 7\u00a0mai\u00a02017 à Paris", "le 7\u00a0mai\u00a02017"),
        ("fr", "élu l\u2019an dernier", "l\u2019an dernier"),
        ("fr", "élu l'an dernier", "l'an dernier"),
        ("fr", "élu l\u02bcan dernier", "l\u02bcan dernier"),
        ("fr", "dit aujourd\u2019hui", "aujourd\u2019hui"),
        ("fr", "le 4 sep\u00adtembre 2025", "le 4 sep\u00adtembre 2025"),
        ("fr", "le 15 aou\u0302t 2025", "le 15 aou\u0302t 2025"),
        ("fr", "en fe\u0301vrier 2025", "fe\u0301vrier 2025"),
        ("fr", "l'e\u0301te\u0301 2025", "l'e\u0301te\u0301 2025"),
        ("fr", "vu il\u00a0y\u00a0a\u00a0trois jours", "il\u00a0y\u00a0a\u00a0trois jours"),
        ("fr", "vu il y\na trois jours", "il y\na trois jours"),
        ("fr", "avant\u2011hier", "avant\u2011hier"),
        ("es", "hace tres di\u0301as", "hace tres di\u0301as"),
        ("es", "el 6\u00a0de\u00a0enero\u00a0de 2026", "el 6\u00a0de\u00a0enero\u00a0de 2026"),
        ("es", "el 6 de ene\u00adro de 2026", "el 6 de ene\u00adro de 2026"),
        ("es", "el sa\u0301bado", "sa\u0301bado"),
        ("es", "los an\u0303os noventa", "los an\u0303os noventa"),
        ("es", "en la Semana\u00a0Santa de 2025", "la Semana\u00a0Santa de 2025"),
    ],
)
def test_any_spelling_is_found_where_it_stands(language: str, text: str, words: str) -> None:
    """Spaces that do not break, soft hyphens, accents in two parts and every apostrophe make no difference."""
    found, _ = find_dates(text, language, ANCHOR)
    assert [(one.text, text.find(words)) for one in found if one.date] == [(words, found[0].span.start)]


@settings(max_examples=150, deadline=None)
@given(st.integers(day_number(1000), day_number(2190)), st.sampled_from(LANGUAGES))
def test_dates_in_words_are_found_again(day: int, language: str) -> None:
    """A date written by us is read by us with the same value, whatever its precision, and open or approximate."""
    year, month, _ = civil(day)
    iso = str(day_of(day))
    for text in (
        iso,
        f"{iso}~",
        f"{year:04}-{month:02}",
        f"{year:04}-21",
        f"{year:04}-24",
        f"{iso}/..",
        f"{year:04}-{month:02}-11~/{year:04}-{month:02}-20~",
    ):
        assert dates(f"C: {in_words(parse(text), language)}.", language) == [text]
    for text in (f"{year:04}", f"{year:04}/{year + 3:04}"):
        assert dates(f"en {in_words(parse(text), language)}.", language) == [text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_locale_loads_fast(language: str) -> None:
    """A language is ready within 30 ms, without dateparser; the margin is for a busy machine."""
    code = (
        "import sys, time; import pelican_timeline.timex as timex; timex.find_dates('in 2025', 'en', None);"
        f"t = time.process_time(); timex.find_dates('6/1/2026', '{language}', None); t = time.process_time() - t;"
        "assert 'dateparser' not in sys.modules; print(t)"
    )
    plugins = Path(__file__).parents[2] / "plugins"
    out = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, env={"PYTHONPATH": str(plugins)}
    )
    assert float(out.stdout) < 0.09


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_corpus_is_large_enough(language: str) -> None:
    """A language is known by at least 150 meanings and 60 phrases that mean nothing."""
    groups = list(yaml.safe_load_all((CORPUS / f"{language}.yaml").read_text("utf-8")))
    meanings = sum(len(group.get(key, ())) for group in groups for key in ("means", "lengths", "all"))
    nothing = sum(len(group.get("nothing", ())) for group in groups)
    assert meanings >= 150
    assert nothing >= 60


def test_a_french_quotation_in_a_german_article() -> None:
    """Words of another language are no dates, and the dates around them stay."""
    text = "Macron sagte am 4. September 2025: « Demain, il y a une réunion. » Am 5. September 2025 reiste er ab."
    assert [str(one.date) for one in find_dates(text, "de", ANCHOR)[0] if one.date] == ["2025-09-04", "2025-09-05"]
