"""Does a date belong to a noun, not to the verb: "a 2013 ruling", "la loi de février 2017", "закон 2019 года"?"""

from __future__ import annotations

from collections.abc import Sequence

from pelican_timeline.model.fuzzydate import FuzzyDate, Precision

from .grammar import Grammar
from .tokens import Token

SURE, PERHAPS, NOT = "sure", "perhaps", ""
"""How surely a date hangs on a noun. A bare year behind a German noun may be either: "den Haushalt 2021", "hat Japan 2021"."""
_REACH = 6
"""Words back from a date in which the preposition of its noun stands: "at the stormy Halden summit of 2008"."""


def hangs_on_noun(tokens: Sequence[Token], places: Sequence[int], date: FuzzyDate, grammar: Grammar) -> str:
    """How surely the time expression at *places* says which thing is meant, and not when something happened."""
    first = places[0]
    before = tokens[first - 1] if first else None
    if before is None or not before.is_word:
        return NOT
    attribute = _as_attribute(tokens, places, date, grammar)
    if attribute:
        return attribute
    if not date.is_span and _is_said_of(tokens, first, grammar):
        return SURE
    if not _is_bare_year(tokens, places, date):
        return NOT
    if grammar.capital_nouns:
        return PERHAPS if before.capital and before.expression < 0 and not grammar.is_title(before.low) else NOT
    small = grammar.possessives | grammar.persons | grammar.plurals
    genitive = grammar.drops_subject and len(places) > 1 and not before.verbal and before.low not in small
    return SURE if genitive and before.low not in grammar.prepositions | grammar.parts | grammar.adverbs else NOT


def _as_attribute(tokens: Sequence[Token], places: Sequence[int], date: FuzzyDate, grammar: Grammar) -> str:
    """As in "the October elections", "the 2030 Winter Games", and perhaps in "on 3 June, after Friday prayers"."""
    last = places[-1]
    before, after = tokens[places[0] - 1], tokens[last + 1] if last + 1 < len(tokens) else None
    if after is None or not grammar.date_attributes:
        return NOT
    named = after.capital and _is_bare_year(tokens, places, date)
    article = before.low in grammar.articles and after.is_word
    if not (named or article or _goes_on(after, grammar)):
        return NOT
    told = date.precision >= Precision.MONTH or any(tokens[n].text[0].isdigit() for n in places)
    if before.low in grammar.determiners and told:
        # "The October elections", "an August 3 demand"; but "the Friday attack" may be on any Friday's story.
        return SURE
    return PERHAPS if before.low in _NO_DAY_BEFORE else NOT


def _goes_on(token: Token, grammar: Grammar) -> bool:
    """Is it the noun, or a word before it, and not the start of another phrase?"""
    if not token.is_word or token.capital or token.low in grammar.opening:
        return False
    forms = grammar.verbs.get(token.low, ())
    return not forms or bool(grammar.kind_of(token.low)) or token.low in grammar.noun_forms


def _is_said_of(tokens: Sequence[Token], first: int, grammar: Grammar) -> bool:
    """As in "la loi de février 2017", "the attack of 11 September", "der Anschlag vom 11. September"."""
    links = grammar.of | grammar.noun_dates
    inside = tokens[first].low in links
    at = first - 1 if inside else first - 2
    if not inside and tokens[first - 1].low not in links:
        return False
    if at < 0 or tokens[at].low in grammar.noun_dates:
        return False
    noun = tokens[at]
    small = grammar.opening | grammar.parts | grammar.auxiliaries | grammar.no_date
    return noun.is_word and noun.expression < 0 and noun.low not in small and noun.low not in grammar.verbs


def _is_bare_year(tokens: Sequence[Token], places: Sequence[int], date: FuzzyDate) -> bool:
    """Is it a year without a preposition: "2021", "2019 года"?"""
    return date.kind == "point" and date.precision == Precision.YEAR and tokens[places[0]].text[0].isdigit()


def may_date_its_event(tokens: Sequence[Token], first: int, verb: int, grammar: Grammar) -> bool:
    """May a date that hangs on a noun date the event all the same: as "at the summit of 2008", or of what acts?

    What is done to "a law of 2019" was not done in 2019.
    """
    if first < verb:
        return True
    for n in range(first - 1, max(first - 1 - _REACH, verb), -1):
        low = tokens[n].low
        if low in grammar.prepositions and low not in grammar.of | grammar.noun_dates:
            return low in grammar.where | grammar.during | _WITHIN and low not in grammar.no_date
    return False


_NO_DAY_BEFORE = frozenset("after before during following for amid".split())
"""English prepositions behind which a weekday is rather the noun's: "before Sunday lunch"; "on Friday police …" is not."""
_WITHIN = frozenset("in at on bei beim auf im am à au aux en на в у".split())
"""Prepositions by which a thing with a date says when: "in a 2016 referendum"."""
