"""What Ukrainian and Russian share: how words of time are inflected, and the order in which rules are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .lexer import Numerals, Word
from .locale import Locale
from .refiners import (
    attach_century,
    attach_first,
    attach_outer,
    drop_streets,
    join_date_and_time,
    join_ranges,
    join_today_and_date,
    open_ranges,
    read_opening_hours,
    take_part_of_day,
)
from .rules import Rule, calendar, clock, length, relative, slavic

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII")  # fmt: skip
# The Roman numbers of "XX століття" are typed with Latin letters, Cyrillic ones, or both.
_CYRILLIC = str.maketrans("XI", "ХІ")
_LATIN_I = str.maketrans("X", "Х")


def forms(stem: str, endings: str) -> tuple[str, ...]:
    """A stem with each of its endings; "-" is the stem itself.

    >>> forms("рок", "у и ів")
    ('року', 'роки', 'років')
    """
    return tuple(stem + ending.replace("-", "") for ending in endings.split())


def table(name: str, value: object, *lines: str) -> dict[str, Word]:
    """The words of one class and value, each line a stem and its endings: "рок у ом и ів"."""
    words: dict[str, Word] = {}
    for line in lines:
        stem, _, endings = line.partition(" ")
        words.update(dict.fromkeys(forms(stem, endings or "-"), (name, value)))
    return words


def listed(name: str, value: object, words: str) -> dict[str, Word]:
    """Words without inflection, divided by spaces; an underscore stands for nothing."""
    return dict.fromkeys(words.split(), (name, value))


def numbered(name: str, lines: Iterable[str], first: int) -> dict[str, Word]:
    """Words with a number each, in order: months, weekdays."""
    words: dict[str, Word] = {}
    for number, line in enumerate(lines, first):
        for one in line.split(";"):
            words.update(table(name, number, one.strip()))
    return words


def roman_numbers() -> dict[str, Word]:
    """Roman numbers of centuries, halves and quarters, in Latin and in Cyrillic letters."""
    words: dict[str, Word] = {}
    for number, word in enumerate(_ROMAN, 1):
        for form in {word, word.translate(_LATIN_I), word.translate(_CYRILLIC)}:
            # "І" is the Ukrainian "and"; "Х" and "V" alone are initials as often.
            if len(form) > 1 or form.isascii():
                words[form] = ("NTH", number)
    return words


STREETS = frozenset(
    "вулиця вулиці вулицю вулицею вул площа площі площу площею майдан майдані проспект проспекті улица улице улицы улицу ул площадь "
    "площади имени імені метро".split()
)
OPENING = frozenset(
    "працює працюють відчинено відчинений відчинена відкритий відкрита відкрито работает работают открыт открыта открыто "
    "режим график графік".split()
)
COMPARING = frozenset("ніж порівняно порівнянні порівняння чем сравнению сравнении".split())
"""Words of both languages: what is a word in one is none in the other."""


def slavic_locale(
    code: str,
    words: Mapping[str, Word],
    numerals: Numerals,
    past: frozenset[str],
    future: frozenset[str],
    endings: tuple[str, ...],
    own: tuple[Rule, ...] = (),
    future_endings: tuple[str, ...] = ("\0",),
) -> Locale:
    """A language of this family: its words in the grammar that all share; *own* are rules that come before the others."""
    return Locale(
        code=code,
        words=words,
        numerals=numerals,
        rules=(*own, slavic.before_that, slavic.around_event, slavic.after_units(future, endings), *RULES),
        refiners=(
            slavic.take_year_word,
            attach_century,
            attach_outer,
            attach_first,
            take_part_of_day,
            join_today_and_date,
            join_date_and_time,
            slavic.drop_unlikely_years,
            drop_streets(STREETS),
            join_ranges,
            read_opening_hours(OPENING),
            slavic.papers_and_feasts,
            open_ranges,
        ),
        past_words=past,
        future_words=future,
        past_endings=endings,
        future_endings=future_endings,
        last_is_past_week=True,
        comparing=COMPARING,
    )


RULES = (
    # in full
    calendar.iso_date,
    calendar.iso_month,
    calendar.numeric_date,
    # wrapped round another date
    calendar.weekday_and_date,
    slavic.night_between,
    slavic.part_and_date,
    slavic.first_days,
    relative.edge_of_the_period,
    slavic.edge_of_the_period,
    calendar.edge_of,
    slavic.nth_weekday,
    slavic.nth_in,
    relative.stretch_close,
    calendar.about,
    # days and months
    slavic.two_styles,
    slavic.two_styles_in_words,
    slavic.figures_range,
    slavic.day_list,
    calendar.day_range_month(),
    calendar.day_month(),
    slavic.long_spelled_day,
    calendar.spelled_day_month_plain,
    calendar.two_months,
    slavic.month_as_adjective,
    calendar.month_year,
    calendar.month_alone,
    # from another date
    slavic.eve,
    slavic.unit_later,
    slavic.jubilee,
    slavic.within,
    relative.ago,
    slavic.unit_ago,
    relative.vague_ago,
    relative.later,
    relative.vague_later,
    slavic.weekday_directed,
    relative.weekday_focused,
    slavic.weekday,
    slavic.same_period,
    slavic.that_month,
    relative.month_directed,
    slavic.holiday_period,
    relative.that_part,
    relative.next_part,
    relative.last_part,
    slavic.plural_period,
    slavic.directed_weekend,
    slavic.over_the_last,
    length.directed_duration,
    length.first_duration,
    relative.period_directed,
    relative.period_focused,
    slavic.day_of,
    relative.day_word,
    relative.shifted,
    slavic.day_of_feast,
    slavic.feast,
    # times of day, before a number is taken for anything else
    clock.clock,
    slavic.hour_of_day,
    slavic.dotted_time,
    clock.oclock,
    # years and longer
    slavic.range_before_christ,
    slavic.year_before_christ,
    slavic.period_before_christ,
    slavic.first_part,
    calendar.quarter,
    calendar.quarter_directed,
    calendar.half,
    slavic.season_of_years,
    slavic.season,
    slavic.named_year,
    slavic.weekend,
    calendar.year_range,
    calendar.years,
    calendar.year_to_short,
    slavic.decade_of_century,
    slavic.decade,
    calendar.two_centuries(),
    slavic.century,
    calendar.bare_year,
    slavic.lone_day,
    # what is no date
    length.every,
    length.duration,
    length.vague_duration,
    length.often,
    length.vague,
)
"""In reading order, for every language of the family."""
