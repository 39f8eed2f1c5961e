"""French: the rules in reading order, and the refiners."""

from __future__ import annotations

from pelican_timeline.timex.lexer import Numerals
from pelican_timeline.timex.locale import Locale
from pelican_timeline.timex.refiners import (
    attach_outer,
    drop_amounts,
    drop_unlikely_years,
    include_articles,
    join_date_and_time,
    join_ranges,
    open_ranges,
)
from pelican_timeline.timex.rules import calendar, length, postposed, relative

from . import rules
from .words import COMPOUNDS, FUTURE, MEASURES, NUMBERED, PAST, PLURALS, WORDS

LOCALE = Locale(
    code="fr",
    words=WORDS,
    compounds=COMPOUNDS,
    numerals=Numerals(ordinals=("er", "ᵉʳ", "re", "e", "ᵉ", "ème", "eme", "nd", "nde"), hours="h"),
    rules=(
        # in full
        calendar.iso_date,
        calendar.iso_month,
        calendar.numeric_date,
        postposed.dashed_date,
        # wrapped round another date
        calendar.weekday_and_date,
        calendar.part_of,
        calendar.edge_of,
        relative.edge_of_the_period,
        relative.weekday_nth_in,
        relative.nth_in,
        postposed.about,
        postposed.part_of_day,
        # days and months
        calendar.day_range_month("a:DAYNO", "b:DAYNO"),
        postposed.day_month_then,
        rules.day_month,
        postposed.spelled_day_month,
        calendar.two_months,
        postposed.month_then,
        calendar.month_year,
        postposed.month_named,
        rules.month_alone,
        # from another date
        postposed.beside_event,
        postposed.day_beside_event,
        postposed.eve,
        relative.around_event,
        postposed.ago_first,
        postposed.vague_ago_first,
        postposed.ahead,
        postposed.later,
        relative.later,
        relative.vague_later,
        postposed.weekday_then,
        postposed.weekday_then_focused,
        postposed.weekday_number,
        rules.habitual,
        relative.weekday,
        postposed.this_weekday,
        postposed.that_part,
        relative.that_part,
        postposed.part_then,
        length.directed_duration,
        length.first_duration,
        postposed.counted_duration,
        postposed.that_period,
        postposed.this_weekend,
        postposed.this_period,
        postposed.period_next,
        postposed.period_then,
        postposed.period_then_focused,
        relative.period_focused,
        relative.day_word,
        postposed.part_alone,
        # times of day, before a number is taken for anything else
        rules.hour,
        rules.clock,
        # years and longer
        calendar.range_with_era,
        calendar.year_with_era,
        calendar.quarter,
        calendar.quarter_directed,
        postposed.quarter_then,
        calendar.half,
        calendar.season_of_years,
        postposed.season(frozenset()),
        postposed.decade,
        calendar.named_year,
        relative.weekend,
        calendar.year_range,
        calendar.years,
        calendar.year_to_short,
        calendar.century(),
        calendar.bare_year,
        postposed.lone_day("le"),
        postposed.feast(frozenset({"TO", "IN", "SINCE", "UNTIL", "THE", "BEFORE", "AFTER"})),
        # what is no date
        length.every,
        length.duration,
        length.vague_duration,
        length.often,
        length.vague,
    ),
    refiners=(
        attach_outer,
        join_date_and_time,
        drop_unlikely_years,
        drop_amounts(PLURALS, MEASURES, NUMBERED),
        join_ranges,
        open_ranges,
        include_articles,
    ),
    past_words=PAST,
    future_words=FUTURE,
    past_endings=("èrent", "irent", "urent", "aient"),
)
