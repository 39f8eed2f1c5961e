"""Ukrainian: its words and endings in the grammar that Slavic languages share."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.timex.lexer import Numerals
from pelican_timeline.timex.slavic import slavic_locale

from . import rules
from .words import BEARERS, FUTURE, FUTURE_ENDINGS, PAST, PAST_ENDINGS, WORDS

_LOCALE = slavic_locale(
    "uk",
    WORDS,
    Numerals(
        ordinals=("го", "ого", "й", "ий", "те", "е", "му", "ому", "м", "им", "ше", "ша", "га", "тя", "та", "я", "а", "ї", "ої", "ту", "шу", "гу", "тю", "у", "ій", "тій", "ю"),
        decades=("х", "их", "вих", "ві", "ті", "і", "тих", "ми", "ими"),
        years=("го", "ого", "му", "ому", "й", "ий", "м", "им"),
    ),
    PAST,
    FUTURE,
    PAST_ENDINGS,
    own=(rules.war_day,),
    future_endings=FUTURE_ENDINGS,
)  # fmt: skip
# "2014 року" tells when also without a preposition
LOCALE = replace(_LOCALE, bearers=BEARERS, years_need_preposition=False)
