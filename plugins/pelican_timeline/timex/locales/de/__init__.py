"""German: the rules in reading order, and the refiners."""

from __future__ import annotations

from pelican_timeline.timex.lexer import Numerals
from pelican_timeline.timex.locale import Locale
from pelican_timeline.timex.refiners import (
    attach_outer,
    drop_counts,
    include_articles,
    join_date_and_time,
    join_ranges,
    open_ranges,
)
from pelican_timeline.timex.rules import calendar, clock, length, relative

from . import rules
from .words import FUTURE, PAST, WORDS

_DAY = "day:NUM DOT"

LOCALE = Locale(
    code="de",
    words=WORDS,
    numerals=Numerals(decades=("er", "ern")),
    rules=(
        # in full
        calendar.iso_date,
        calendar.iso_month,
        calendar.numeric_date,
        calendar.spaced_date,
        calendar.dotted_day,
        # wrapped round another date
        calendar.weekday_and_date,
        rules.evening_and_date,
        rules.edge_in_one_word,
        relative.edge_of_the_period,
        calendar.edge_of,
        relative.weekday_nth_in,
        relative.nth_in,
        calendar.about,
        relative.later_in,
        # days and months
        calendar.day_range_month("a:NUM DOT", "b:NUM DOT"),
        calendar.day_month(_DAY),
        calendar.spelled_day_month_plain,
        calendar.two_months,
        calendar.month_year,
        calendar.month_short_year,
        calendar.month_alone,
        # from another date
        relative.eve_of,
        relative.around_event,
        relative.ago_before,
        relative.vague_ago_before,
        relative.later,
        relative.vague_later,
        rules.tags,
        relative.weekday_directed,
        relative.weekday_focused,
        relative.day_and_part_directed,
        relative.day_and_part,
        relative.weekday,
        relative.month_directed,
        relative.that_part,
        relative.last_part,
        length.directed_duration,
        length.first_duration,
        relative.period_directed,
        relative.period_focused,
        rules.unit_after,
        rules.today_for_now,
        rules.day_and_morning,
        relative.day_word,
        rules.part_alone,
        relative.shifted,
        # times of day, before a number is taken for anything else
        clock.clock_range,
        clock.clock,
        clock.oclock,
        clock.decimal_clock,
        # years and longer
        rules.year_with_era,
        calendar.quarter,
        calendar.quarter_directed,
        calendar.half,
        calendar.named_year,
        calendar.year_range,
        relative.weekend,
        calendar.season,
        calendar.years,
        calendar.year_to_short,
        calendar.decade,
        calendar.century("nth:NTH"),
        rules.century,
        calendar.bare_year,
        rules.lone_day,
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
        rules.nowadays,
        join_date_and_time,
        drop_counts,
        join_ranges,
        open_ranges,
        include_articles,
    ),
    past_words=PAST,
    future_words=FUTURE,
    past_endings=("ierte", "ierten", "igte", "igten"),
)
