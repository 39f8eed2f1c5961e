"""Russian dates: 6 января 2026 года, начало сентября 2025 года, 1990-е годы, 44 год до н. э."""

from __future__ import annotations

from dataclasses import replace

from .wording import Wording

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV")  # fmt: skip


def _roman(number: int) -> str:
    return _ROMAN[number - 1] if 1 <= number <= len(_ROMAN) else f"{number}-й"


def _century(word: str, year: int) -> str:
    return f"{_roman(year // 100 + 1)} {word}" if year >= 0 else f"{_roman(-year // 100 + 1)} {word} до н. э."


def _year(word: str, year: int) -> str:
    return f"{year} {word}" if year > 0 else f"{1 - year} {word} до н. э."


_MONTHS_OF = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря")  # fmt: skip

_GENITIVE = Wording(
    months=_MONTHS_OF,
    short_months=(
        "янв.",
        "февр.",
        "марта",
        "апр.",
        "мая",
        "июня",
        "июля",
        "авг.",
        "сент.",
        "окт.",
        "нояб.",
        "дек.",
    ),
    weekdays=("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
    seasons=("весны", "лета", "осени", "зимы"),
    day="{day} {month} {year}",
    day_in_year="{day} {month}",
    month="{month} {year}",
    season="{season} {year}",
    winter="{season} {number}/{next} года",
    decade="{number}-х годов",
    century=lambda year: _century("века", year),
    year=lambda year: _year("года", year),
    part=("начало {}", "середина {}", "конец {}"),
    qualified={"about": "около {}", "probably": "вероятно, {}", "both": "вероятно, около {}"},
    span="{} — {}",
    since="с {}",
    until="до {}",
    ended="до {}, начало неизвестно",
    day_range="{first}–{last} {month} {year}",
    month_range="{first}–{last} {year}",
    one_of_range="один из дней с {} до {}",
    or_earlier="{} или раньше",
    or_later="{} или позже",
    one_or_other="{} или {}",
    all_of="{} и {}",
    time="{day}, {time}",
    about_time="{day}, около {time}",
    full_day="{weekday}, {day}",
    decade_range="{first}–{last}-х годов",
    century_range=lambda first, last: f"{_roman(first // 100 + 1)}–{_roman(last // 100 + 1)} веков",
    year_range="{first}–{last} годов",
)

WORDING = replace(
    _GENITIVE,
    months=(
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ),
    seasons=("весна", "лето", "осень", "зима"),
    decade="{number}-е годы",
    century=lambda year: _century("век", year),
    year=lambda year: _year("год", year),
    decade_range="{first}–{last}-е годы",
    century_range=lambda first, last: f"{_roman(first // 100 + 1)}–{_roman(last // 100 + 1)} века",
    months_of=_MONTHS_OF,
    year_range="{first}–{last} годы",
    year_of=lambda year: _year("года", year),
    genitive=_GENITIVE,
    genitive_in=frozenset({"about", "both", "part", "since", "until", "one_of_range"}),
    contractions=((r"^(с|до) около ", r"примерно \1 "),),
)
