"""What Ukrainian and Russian share: how words of time are inflected, and the order in which rules are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .grammar import Beside, Tense
from .locale import Locale
from .numerals import Numerals, Word
from .refiners import (
    about_the_hour,
    attach_century,
    attach_first,
    attach_outer,
    drop_capitals,
    drop_streets,
    include_degrees,
    join_date_and_time,
    join_ranges,
    join_today_and_date,
    name_weekdays,
    open_ranges,
    read_opening_hours,
    take_part_of_day,
)
from .refiners import slavic as own_refiners
from .rules import Rule, calendar, clock, elapsed, fractions, inside, length, relative, republican, weekly
from .rules import years as common_years
from .rules.slavic import counted, days, directed, feasts, parts, weekdays, years

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
DEGREES = frozenset(
    (
        *"близько майже понад приблизно около почти свыше примерно более менее".split(),
        "більше ніж",
        "менше ніж",
        "більш ніж",
        "не менше",
        "более чем",
        "не менее",
    )
)
OPENING = frozenset(
    "працює працюють відчинено відчинений відчинена відкритий відкрита відкрито работает работают открыт открыта открыто "
    "режим график графік".split()
)
COMPARING = frozenset("ніж порівняно порівнянні порівняння чем сравнению сравнении".split())
NEARLY = frozenset("вскоре незадолго сразу чуть невдовзі незадовго одразу відразу трохи".split())
DECLARING = ("объяв", "провозгл", "сдела", "назнач", "оголо", "проголо", "зроби", "признач")
DECLARED = ("днём", "днем", "дня", "выходн", "нерабоч", "праздн", "вихідн", "неробоч", "святк", "жалоб")
TAKING_PLACE = frozenset(
    "почнеться почався почалася почалися почалось розпочнеться розпочався розпочалася розпочалися відбудеться відбудуться відбувся відбулася "
    "відбулися відбулось стартує стартував завершиться завершився завершилася закінчиться закінчився пройде пройшов триватиме тривав "
    "начнется начнётся начался началась начались состоится состоятся состоялся состоялась состоялись стартует стартовал завершится "
    "завершился завершилась закончится закончился пройдет пройдёт прошел прошёл прошла продлится длился".split()
)
"""Words of both languages: what is a word in one is none in the other."""


BESIDE = Beside(
    comparing=COMPARING,
    set_for=frozenset({"на"}),
    as_of=frozenset({"станом", "состоянию"}),
    when=frozenset({"коли", "когда"}),
    taking_place=TAKING_PLACE,
    hung_by=frozenset({"на"}),
    year_is_name=True,
)


def slavic_locale(
    code: str,
    words: Mapping[str, Word],
    numerals: Numerals,
    tense: Tense,
    own: tuple[Rule, ...] = (),
    beside: Beside | None = None,
) -> Locale:
    """A language of this family: its words in the grammar that all share; *own* are rules that come before the others."""
    return Locale(
        code=code,
        words=words,
        numerals=numerals,
        rules=(
            *own,
            counted.before_that,
            counted.around_event,
            counted.after_units(tense.future, tense.past_endings),
            *RULES,
        ),
        refiners=(
            drop_capitals,
            own_refiners.take_year_word,
            attach_century,
            attach_outer,
            attach_first,
            take_part_of_day,
            join_today_and_date,
            about_the_hour(NEARLY),
            name_weekdays(DECLARING, DECLARED),
            join_date_and_time,
            own_refiners.drop_unlikely_years,
            drop_streets(STREETS),
            join_ranges,
            read_opening_hours(OPENING),
            own_refiners.papers_and_feasts,
            open_ranges,
            include_degrees(DEGREES),
        ),
        tense=tense,
        beside=beside or BESIDE,
        last_is_past_week=True,
    )


RULES = (
    # in full
    calendar.iso_date,
    calendar.iso_month,
    calendar.numeric_date,
    # wrapped round another date
    calendar.weekday_and_date,
    weekdays.night_between,
    weekdays.part_and_date,
    parts.first_days,
    inside.same_period_of,
    inside.edge_of_the_period,
    parts.edge_of_the_period,
    fractions.edge_of,
    parts.nth_weekday,
    parts.nth_in,
    inside.stretch_close,
    calendar.about,
    # days and months
    calendar.date_with_era,
    days.two_styles,
    days.two_styles_in_words,
    days.figures_range,
    days.day_list,
    calendar.day_range_month(),
    republican.republican_day(),
    calendar.day_month(),
    days.long_spelled_day,
    calendar.spelled_day_month_plain,
    calendar.two_months,
    days.month_as_adjective,
    calendar.month_year,
    calendar.month_alone,
    # from another date
    counted.eve,
    counted.unit_later,
    counted.jubilee,
    counted.within,
    elapsed.ago,
    counted.about_ago,
    counted.one_and_a_half,
    counted.unit_ago,
    elapsed.vague_ago,
    elapsed.later,
    elapsed.vague_later,
    weekdays.weekday_directed,
    weekly.weekday_focused,
    weekdays.weekday,
    directed.same_period,
    directed.that_month,
    relative.month_directed,
    directed.holiday_period,
    relative.that_part,
    relative.next_part,
    relative.last_part,
    directed.plural_period,
    directed.directed_weekend,
    directed.over_the_last,
    length.directed_duration,
    length.first_duration,
    relative.period_directed,
    relative.period_focused,
    directed.day_of,
    relative.day_word_and_weekday,
    relative.day_word,
    relative.shifted,
    feasts.day_of_feast,
    feasts.feast,
    # times of day, before a number is taken for anything else
    clock.clock,
    feasts.hour_of_day,
    feasts.hour_and_part,
    feasts.dotted_time,
    clock.oclock,
    # years and longer
    years.range_before_christ,
    years.year_before_christ,
    years.period_before_christ,
    years.first_part,
    fractions.quarter,
    fractions.quarter_directed,
    fractions.half,
    fractions.two_seasons,
    years.season_of_years,
    years.season,
    years.named_year,
    years.small_year,
    weekdays.weekend,
    common_years.year_range,
    common_years.years,
    common_years.year_to_short,
    years.decade_of_century,
    years.decade,
    common_years.two_centuries(),
    years.century,
    common_years.bare_year,
    days.lone_day,
    # what is no date
    length.every,
    length.duration,
    length.vague_duration,
    length.often,
    length.vague,
)
"""In reading order, for every language of the family."""
