"""Ukrainian: its words and endings in the grammar that Slavic languages share."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.timex.grammar import Tense
from pelican_timeline.timex.numerals import Numerals
from pelican_timeline.timex.slavic import BESIDE, slavic_locale

from . import rules
from .words import BEARERS, FUTURE, FUTURE_ENDINGS, PAST, PAST_ENDINGS, WORDS

LOCALE = slavic_locale(
    "uk",
    WORDS,
    Numerals(
        ordinals=("го", "ого", "й", "ий", "те", "е", "му", "ому", "м", "им", "ше", "ша", "га", "тя", "та", "я", "а", "ї", "ої", "ту", "шу", "гу", "тю", "у", "ій", "тій", "ю"),
        decades=("х", "их", "вих", "ві", "ті", "і", "тих", "ми", "ими"),
        years=("го", "ого", "му", "ому", "й", "ий", "м", "им"),
    ),
    Tense(PAST, FUTURE, PAST_ENDINGS, FUTURE_ENDINGS),
    own=(rules.war_day,),
    # "2014 року" tells when also without a preposition
    beside=replace(BESIDE, bearers=BEARERS, year_is_name=False),
)  # fmt: skip
