"""Russian: its words and endings in the grammar that Slavic languages share."""

from __future__ import annotations

from pelican_timeline.timex.grammar import Tense
from pelican_timeline.timex.numerals import Numerals
from pelican_timeline.timex.slavic import slavic_locale

from .words import FUTURE, FUTURE_ENDINGS, PAST, PAST_ENDINGS, WORDS

LOCALE = slavic_locale(
    "ru",
    WORDS,
    Numerals(
        ordinals=("го", "ого", "й", "ый", "ой", "е", "ое", "му", "ому", "м", "ым", "я", "ая", "ю", "ую", "ей"),
        decades=("х", "ых", "е", "ые", "ми", "ыми"),
        years=("го", "ого", "му", "ому", "й", "ый", "м", "ом", "ым"),
    ),
    Tense(PAST, FUTURE, PAST_ENDINGS, FUTURE_ENDINGS),
)
