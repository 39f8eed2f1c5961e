"""Ukrainian dates: 6 січня 2026 року, початок вересня 2025 року, 1990-ті роки, 44 рік до н. е."""

from __future__ import annotations

from dataclasses import replace

from .wording import Wording

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV")  # fmt: skip


def _roman(number: int) -> str:
    return _ROMAN[number - 1] if 1 <= number <= len(_ROMAN) else f"{number}-те"


def _century(word: str, year: int) -> str:
    return f"{_roman(year // 100 + 1)} {word}" if year >= 0 else f"{_roman(-year // 100 + 1)} {word} до н. е."


def _year(word: str, year: int) -> str:
    return f"{year} {word}" if year > 0 else f"{1 - year} {word} до н. е."


_MONTHS_OF = ("січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня")  # fmt: skip

_GENITIVE = Wording(
    months=_MONTHS_OF,
    short_months=(
        "січ.",
        "лют.",
        "берез.",
        "квіт.",
        "трав.",
        "черв.",
        "лип.",
        "серп.",
        "верес.",
        "жовт.",
        "листоп.",
        "груд.",
    ),
    weekdays=("понеділок", "вівторок", "середа", "четвер", "п’ятниця", "субота", "неділя"),
    seasons=("весни", "літа", "осені", "зими"),
    day="{day} {month} {year}",
    day_in_year="{day} {month}",
    month="{month} {year}",
    season="{season} {year}",
    winter="{season} {number}/{next} року",
    decade="{number}-х років",
    century=lambda year: _century("століття", year),
    year=lambda year: _year("року", year),
    part=("початок {}", "середина {}", "кінець {}"),
    qualified={"about": "близько {}", "probably": "імовірно {}", "both": "імовірно близько {}"},
    span="{} — {}",
    since="з {}",
    until="до {}",
    ended="до {}, початок невідомий",
    day_range="{first}–{last} {month} {year}",
    month_range="{first}–{last} {year}",
    one_of_range="один із днів з {} до {}",
    or_earlier="{} або раніше",
    or_later="{} або пізніше",
    one_or_other="{} або {}",
    all_of="{} і {}",
    time="{day}, {time}",
    about_time="{day}, близько {time}",
    full_day="{weekday}, {day}",
    decade_range="{first}–{last}-х років",
    century_range=lambda first, last: f"{_roman(first // 100 + 1)}–{_roman(last // 100 + 1)} століть",
    year_range="{first}–{last} років",
)

WORDING = replace(
    _GENITIVE,
    months=(
        "січень",
        "лютий",
        "березень",
        "квітень",
        "травень",
        "червень",
        "липень",
        "серпень",
        "вересень",
        "жовтень",
        "листопад",
        "грудень",
    ),
    seasons=("весна", "літо", "осінь", "зима"),
    decade="{number}-ті роки",
    century=lambda year: _century("століття", year),
    year=lambda year: _year("рік", year),
    decade_range="{first}–{last}-ті роки",
    century_range=lambda first, last: f"{_roman(first // 100 + 1)}–{_roman(last // 100 + 1)} століття",
    months_of=_MONTHS_OF,
    year_range="{first}–{last} роки",
    year_of=lambda year: _year("року", year),
    genitive=_GENITIVE,
    genitive_in=frozenset({"about", "both", "part", "since", "until", "one_of_range"}),
    contractions=((r"^(з|до) близько ", r"приблизно \1 "),),
)
