"""French: its words and its own rules in the order that Romance languages share."""

from __future__ import annotations

from pelican_timeline.timex.grammar import Beside, Tense
from pelican_timeline.timex.numerals import Numerals
from pelican_timeline.timex.refiners import Amounts
from pelican_timeline.timex.romance import OwnRules, Refining, romance_locale
from pelican_timeline.timex.rules import calendar, postposed, romance, years

from . import rules
from .words import (
    COMPARING,
    COMPOUNDS,
    CONDITIONAL,
    DECLARED,
    DECLARING,
    DEGREES,
    FIGURES,
    FUTURE,
    HUNG_BY,
    MEASURES,
    NEARLY,
    NUMBERED,
    OCCASIONS,
    OPENING,
    PAST,
    PLURALS,
    SET_FOR,
    STATEMENTS,
    STREETS,
    TAKING_PLACE,
    WHEN,
    WORDS,
)

LOCALE = romance_locale(
    "fr",
    WORDS,
    COMPOUNDS,
    Numerals(ordinals=("er", "ᵉʳ", "re", "e", "ᵉ", "ème", "eme", "nd", "nde"), hours="h"),
    OwnRules(
        day_month=calendar.day_month(),
        month_alone=rules.month_alone,
        habitual=rules.habitual,
        period_before=postposed.period_next,
        hour=rules.hour,
        clock=rules.clock,
        season=rules.season,
        century=years.century(),
        lone_day=romance.lone_day("le"),
        feast=romance.feast(frozenset({"TO", "IN", "SINCE", "UNTIL", "THE", "BEFORE", "AFTER"})),
        others=(years.two_centuries(), calendar.dashed_day, postposed.that_part, postposed.that_period),
    ),
    Tense(
        PAST,
        FUTURE,
        past_endings=tuple(
            "èrent irent urent aient dait tait çait geait vait issait mait chait quait pait sait".split()
        ),
        future_endings=(*CONDITIONAL, *"era ira dra vra rra eront iront dront vront rront".split()),
        auxiliaries=frozenset({"est", "sont"}),
        participles=tuple("é ée és ées i is ie ies u us ue ues uit uite uits uites ort orte orts".split()),
        appositions=("é", "ée", "és", "ées"),
    ),
    Beside(
        set_for=SET_FOR,
        figures=FIGURES,
        statements=STATEMENTS,
        comparing=COMPARING,
        when=WHEN,
        taking_place=TAKING_PLACE,
        hung_by=HUNG_BY,
        year_is_name=True,
        occasions=OCCASIONS,
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
