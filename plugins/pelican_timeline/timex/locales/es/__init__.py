"""Spanish: its words and its own rules in the order that Romance languages share."""

from __future__ import annotations

from pelican_timeline.timex.grammar import Beside, Tense
from pelican_timeline.timex.numerals import Numerals
from pelican_timeline.timex.refiners import Amounts
from pelican_timeline.timex.romance import OwnRules, Refining, romance_locale
from pelican_timeline.timex.rules import clock, postposed, romance, years

from . import rules
from .words import (
    COMPARING,
    COMPOUNDS,
    DECLARED,
    DECLARING,
    DEGREES,
    FIGURES,
    FUTURE,
    HUNG_BY,
    MEASURES,
    NEARLY,
    NO_SEASON,
    NUMBERED,
    OPENING,
    PAST,
    PLURALS,
    SET_FOR,
    STATEMENTS,
    STREETS,
    STRONG_ENDINGS,
    TAKING_PLACE,
    WHEN,
    WORDS,
)

LOCALE = romance_locale(
    "es",
    WORDS,
    COMPOUNDS,
    Numerals(ordinals=("º", "ª", "°", "o", "er", "ro", "do", "to", "mo", "vo", "no")),
    OwnRules(
        day_month=rules.day_month,
        month_alone=rules.month_alone,
        habitual=rules.habitual,
        period_before=postposed.period_before,
        hour=rules.hour,
        clock=clock.clock,
        season=romance.season(NO_SEASON),
        century=romance.century_then,
        lone_day=romance.lone_day("el"),
        feast=romance.feast(frozenset({"TO", "IN", "SINCE", "UNTIL", "THE", "THIS", "BEFORE", "AFTER"})),
        others=(years.centuries_then, rules.from_weekday_to_weekday, rules.decade_alone, rules.last_units),
    ),
    Tense(PAST, FUTURE, ("ó", "aron", "ieron", "aban", "aba", "ían", *STRONG_ENDINGS), ("rá", "rán", "remos")),
    Beside(
        set_for=SET_FOR,
        figures=FIGURES,
        statements=STATEMENTS,
        comparing=COMPARING,
        when=WHEN,
        taking_place=TAKING_PLACE,
        hung_by=HUNG_BY,
        year_is_name=True,
    ),
    Refining(
        Amounts(plural=PLURALS, measures=MEASURES, named=NUMBERED, degrees=DEGREES),
        OPENING,
        STREETS,
        DECLARING,
        DECLARED,
        NEARLY,
    ),
)
