"""English: the rules in reading order, and the refiners."""

from __future__ import annotations

from pelican_timeline.timex.lexer import Numerals
from pelican_timeline.timex.locale import Locale
from pelican_timeline.timex.refiners import (
    attach_first,
    attach_outer,
    drop_unlikely_years,
    join_date_and_time,
    join_ranges,
    open_ranges,
)
from pelican_timeline.timex.rules import calendar, clock, length, relative

from .words import FUTURE, INFINITIVE, PAST, WORDS

LOCALE = Locale(
    code="en",
    words=WORDS,
    numerals=Numerals(ordinals=("st", "nd", "rd", "th"), decades=("s",), clock=("am", "pm"), day_first=False),
    rules=(
        # in full
        calendar.iso_date,
        calendar.iso_month,
        calendar.numeric_date,
        # wrapped round another date
        calendar.weekday_and_date,
        calendar.feast_in_two_words,
        relative.part_of_the_period,
        relative.edge_of_the_period,
        calendar.part_of,
        calendar.edge_of,
        relative.weekday_nth_in,
        relative.nth_in,
        calendar.about,
        relative.later_in,
        # days and months
        calendar.day_range_month(),
        calendar.day_month(),
        calendar.spelled_day_month,
        calendar.month_day_range,
        calendar.month_day,
        calendar.month_spelled_day,
        calendar.two_months,
        calendar.month_year,
        calendar.month_short_year,
        calendar.month_alone,
        # from another date
        relative.eve_of,
        relative.previous_day_of,
        relative.day_around_event,
        relative.around_event,
        relative.ago,
        relative.half_ago,
        relative.vague_ago,
        relative.later,
        relative.vague_later,
        relative.weekday_directed,
        relative.weekday_focused,
        relative.weekday,
        relative.month_directed,
        relative.that_part,
        relative.next_part,
        relative.last_part,
        relative.part_before,
        length.directed_duration,
        length.first_duration,
        relative.period_directed,
        relative.period_focused,
        relative.unit_after,
        relative.todays,
        relative.day_word,
        # times of day, before a number is taken for anything else
        clock.military,
        clock.clock,
        clock.hour,
        clock.oclock,
        clock.decimal_clock,
        # years and longer
        calendar.range_with_era,
        calendar.year_with_era,
        calendar.epoch_year,
        calendar.quarter,
        calendar.half,
        calendar.season,
        calendar.named_year,
        relative.weekend,
        calendar.year_range,
        calendar.years,
        calendar.year_to_short,
        calendar.decade,
        calendar.century(),
        calendar.bare_year,
        calendar.lone_day,
        calendar.feast,
        # what is no date
        length.every,
        length.duration,
        length.vague_duration,
        length.often,
        length.vague,
    ),
    refiners=(
        attach_outer,
        attach_first,
        join_date_and_time,
        drop_unlikely_years,
        join_ranges,
        open_ranges,
    ),
    past_words=PAST,
    future_words=FUTURE,
    past_endings=("ed",),
    infinitive=INFINITIVE,
    infinitive_be=frozenset({"be"}),
)
