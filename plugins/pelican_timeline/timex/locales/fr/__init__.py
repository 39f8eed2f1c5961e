"""French: its words and its own rules in the order that Romance languages share."""

from __future__ import annotations

from pelican_timeline.timex.lexer import Numerals
from pelican_timeline.timex.romance import Around, OwnRules, Tense, romance_locale
from pelican_timeline.timex.rules import calendar, postposed, years

from . import rules
from .words import (
    COMPARING,
    COMPOUNDS,
    DECLARED,
    DECLARING,
    FUTURE,
    HUNG_BY,
    MEASURES,
    NEARLY,
    NUMBERED,
    OCCASIONS,
    OPENING,
    PAST,
    PLURALS,
    STREETS,
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
        lone_day=postposed.lone_day("le"),
        feast=postposed.feast(frozenset({"TO", "IN", "SINCE", "UNTIL", "THE", "BEFORE", "AFTER"})),
        others=(years.two_centuries(), rules.dashed_day, postposed.that_part, postposed.that_period),
    ),
    Tense(
        PAST,
        FUTURE,
        (
            "èrent",
            "irent",
            "urent",
            "aient",
            "dait",
            "tait",
            "çait",
            "geait",
            "vait",
            "issait",
            "mait",
            "chait",
            "quait",
            "pait",
            "sait",
        ),
        ("era", "ira", "dra", "vra", "rra", "eront", "iront", "dront", "vront", "rront"),
        frozenset({"est", "sont"}),
        (
            "é",
            "ée",
            "és",
            "ées",
            "i",
            "is",
            "ie",
            "ies",
            "u",
            "us",
            "ue",
            "ues",
            "uit",
            "uite",
            "uits",
            "uites",
            "ort",
            "orte",
            "orts",
        ),
    ),
    Around(PLURALS, MEASURES, NUMBERED, OPENING, STREETS, COMPARING, HUNG_BY, DECLARING, DECLARED, NEARLY, OCCASIONS),
)
