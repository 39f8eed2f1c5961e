"""What French and Spanish share: "last" after its noun, "ago" before its number, and the order in which rules are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .grammar import Beside, Tense
from .locale import Locale
from .numerals import Numerals, Word
from .refiners import (
    Amounts,
    about_the_hour,
    attach_century,
    attach_first,
    attach_outer,
    drop_amounts,
    drop_capitals,
    drop_streets,
    drop_unlikely_years,
    include_articles,
    include_degrees,
    join_date_and_time,
    join_ranges,
    join_today_and_date,
    name_weekdays,
    open_ranges,
    read_opening_hours,
    take_part_of_day,
)
from .rules import (
    Rule,
    calendar,
    elapsed,
    events,
    fractions,
    inside,
    length,
    postposed,
    relative,
    republican,
    romance,
    weekly,
    years,
)


@dataclass(frozen=True, slots=True)
class OwnRules:
    """The places in the list where the languages differ; `others` are rules that come before all."""

    day_month: Rule
    month_alone: Rule
    habitual: Rule
    period_before: Rule
    hour: Rule
    clock: Rule
    season: Rule
    century: Rule
    lone_day: Rule
    feast: Rule
    others: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Refining:
    """The words that refiners ask for.

    Words of `opening` make a span of weekdays a habit, those of `streets` a day a place; `declaring` and `declared` are beginnings of the
    words of "declared Monday a holiday", `nearly` the words of "shortly after 8".
    """

    amounts: Amounts
    opening: frozenset[str]
    streets: frozenset[str]
    declaring: tuple[str, ...]
    declared: tuple[str, ...]
    nearly: frozenset[str]


def romance_locale(
    code: str,
    words: Mapping[str, Word],
    compounds: Mapping[str, Word],
    numerals: Numerals,
    own: OwnRules,
    tense: Tense,
    beside: Beside,
    refining: Refining,
) -> Locale:
    """A language of this family: its words and its own rules, in the order that all share."""
    return Locale(
        code=code,
        words=words,
        compounds=compounds,
        numerals=numerals,
        rules=_in_reading_order(own),
        refiners=(
            drop_capitals,
            attach_century,
            attach_outer,
            attach_first,
            take_part_of_day,
            join_today_and_date,
            about_the_hour(refining.nearly),
            name_weekdays(refining.declaring, refining.declared),
            join_date_and_time,
            drop_unlikely_years,
            drop_amounts(refining.amounts),
            drop_streets(refining.streets),
            join_ranges,
            read_opening_hours(refining.opening),
            open_ranges,
            include_articles,
            include_degrees(refining.amounts.degrees),
        ),
        tense=tense,
        beside=beside,
    )


def _in_reading_order(own: OwnRules) -> tuple[Rule, ...]:
    return (
        *own.others,
        # in full
        calendar.iso_date,
        calendar.iso_month,
        calendar.numeric_date,
        romance.dashed_date,
        # wrapped round another date
        calendar.weekday_and_date,
        postposed.this_weekday_and_date,
        postposed.directed_weekday_and_date,
        fractions.part_of,
        fractions.edge_of,
        inside.same_period_of,
        inside.week_of,
        inside.edge_of_the_period,
        postposed.directed_month_named,
        inside.weekday_nth_in,
        weekly.some_weekday,
        inside.nth_in,
        inside.stretch,
        inside.stretch_counted_first,
        romance.about,
        romance.part_of_day,
        # days and months
        calendar.date_with_era,
        calendar.day_range_month("(WEEKDAY COMMA?)? a:DAYNO", "WEEKDAY? b:DAYNO"),
        postposed.day_month_then,
        postposed.directed_day_month,
        republican.republican_day(),
        own.day_month,
        romance.spelled_day_month,
        calendar.two_months,
        postposed.month_then,
        relative.month_directed,
        calendar.month_year,
        romance.month_of_short_year,
        postposed.month_named,
        own.month_alone,
        # from another date
        romance.beside_event,
        romance.day_beside_event,
        romance.eve,
        events.around_event,
        postposed.jubilee,
        elapsed.jubilee_today_first,
        postposed.ago_first,
        postposed.vague_ago_first,
        postposed.ahead,
        elapsed.within,
        postposed.later_in,
        postposed.later,
        elapsed.later,
        elapsed.vague_later,
        postposed.weekday_then,
        postposed.weekday_then_focused,
        postposed.this_weekday,
        postposed.weekday_to_come,
        weekly.weekday_directed,
        romance.weekday_number,
        own.habitual,
        postposed.weekday,
        relative.that_part,
        postposed.part_then,
        postposed.last_part_then,
        postposed.part_before_then,
        relative.last_part,
        length.directed_duration,
        length.first_duration,
        postposed.counted_duration,
        postposed.this_weekend,
        postposed.this_month_named,
        postposed.this_period,
        postposed.period_to_come,
        own.period_before,
        postposed.period_then,
        postposed.period_then_focused,
        relative.period_focused,
        romance.shifted,
        postposed.day_word_and_weekday,
        relative.day_word,
        romance.part_alone,
        # times of day, before a number is taken for anything else
        own.hour,
        own.clock,
        # years and longer
        years.range_with_era,
        years.year_with_era,
        fractions.quarter,
        fractions.year_and_quarter,
        fractions.lettered_quarter,
        fractions.quarter_directed,
        postposed.quarter_then,
        fractions.half,
        fractions.lettered_half,
        fractions.two_seasons,
        fractions.season_of_years,
        romance.season_of_two_years,
        own.season,
        romance.two_decades,
        romance.decade,
        years.named_year,
        years.small_year,
        weekly.weekend,
        years.year_range,
        years.years,
        years.year_to_short,
        own.century,
        years.bare_year,
        years.old_year,
        own.lone_day,
        romance.holy_week,
        own.feast,
        # what is no date
        length.every,
        length.duration,
        length.vague_duration,
        length.often,
        length.vague,
    )
