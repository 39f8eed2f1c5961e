"""May a time expression in a sentence be the day of its event, or is it the day of something else in it?"""

from __future__ import annotations

from collections.abc import Sequence

from pelican_timeline.model.fuzzydate import FuzzyDate, Precision, reach
from pelican_timeline.model.timeexpression import TimeExpression

from .grammar import Grammar
from .hanging import SURE, hangs_on_noun, may_date_its_event
from .happenings import Happening
from .tokens import Token

_GOVERNING = 3
"""Words before a date among which its preposition stands: "for parts of September"."""
_STAMPS = frozenset(
    """updated published posted aktualisiert veröffentlicht publié actualisé modifié actualizado publicado оновлено
    опубліковано обновлено опубликовано""".split()
)
"""Words beside the time stamp of a page: "Last updated at 06:50 GMT"."""
_STAMP = 4
"""Words between a stamp and its date."""


def may_date(
    happening: Happening,
    tokens: Sequence[Token],
    places: Sequence[int],
    expression: TimeExpression,
    published: FuzzyDate | None,
    grammar: Grammar,
) -> bool:
    """Can the expression at these places be the day of the event?"""
    date = expression.date
    if date is None or date.precision > Precision.YEAR or not set(places) & set(happening.dated):
        return False
    hidden = any(tokens[n].hidden for n in places)
    if hidden or _is_conceded(happening, tokens, places, grammar) or _tells_till_now(happening, date, published):
        return False
    words = {n for n in happening.subject if tokens[n].is_word}
    named = (
        grammar.date_attributes
        and set(expression.derivation.stated) == {"year"}
        and places[0] - 1 == happening.group.at
    )
    if named or (words and words <= set(places)) or _is_made(tokens, places, expression, grammar):
        # "Sunday was chosen" tells of a day, not on a day; so does "declared 2010 the year of …".
        return False
    hangs = hangs_on_noun(tokens, places, date, grammar) == SURE and not happening.says
    # "The movement of January 25 has succeeded" names a movement.
    goes_on = happening.group.tense == "perfect" and not grammar.perfect_is_past
    if hangs and (goes_on or not may_date_its_event(tokens, places[0], happening.group.at, grammar)):
        return False
    scheduled = tokens[happening.group.at].low in grammar.scheduled
    if (
        _tells_until(tokens, places[0])
        or _is_other_day(tokens, places, date, grammar, scheduled=scheduled)
        or _names_a_thing(happening, tokens, places, grammar)
    ):
        return False
    # What has happened cannot lie in the future: "announced elections for 14 October".
    # But "The summit opens on Friday" may, in the present tense.
    still_open = happening.planned or happening.present
    return published is None or still_open or reach(date)[0] <= reach(published)[1]


def _is_conceded(happening: Happening, tokens: Sequence[Token], places: Sequence[int], grammar: Grammar) -> bool:
    """As in "Despite a clash last August, Williams said …": the date of what stands in the way, not of the event."""
    for token in reversed(tokens[: places[0]]):
        if token.low in grammar.concessive:
            return True
        if token.text in {",", ";", ":"}:
            break
    opens = next((token.low for token in tokens if token.is_word), "")
    return opens in grammar.concessive and places[-1] < happening.group.start


def _tells_till_now(happening: Happening, date: FuzzyDate, published: FuzzyDate | None) -> bool:
    """As in "The 1991 prize winner has spent 15 years in prison": an English perfect goes with no year that has gone."""
    if happening.group.tense != "perfect" or happening.vouched or happening.way == "attribution":
        return False
    past = published is not None and date.latest < published.earliest
    return past and date.precision >= Precision.MONTH and not date.is_span


def _names_a_thing(happening: Happening, tokens: Sequence[Token], places: Sequence[int], grammar: Grammar) -> bool:
    """As in "He condemned Monday's attack" on some later day; but "Monday's bid failed", "at Monday's session"."""
    last = places[-1]
    behind = tokens[last + 1].low if last + 1 < len(tokens) else ""
    possessive = tokens[last].low.endswith("'s") or behind in {"'s", "'"}
    if not possessive or (places[0] < happening.group.start and not happening.says):
        return False
    before = tokens[places[0] - 1].low if places[0] else ""
    return happening.says or before not in grammar.prepositions


def _is_made(tokens: Sequence[Token], places: Sequence[int], expression: TimeExpression, grammar: Grammar) -> bool:
    """As in "declared Monday a public holiday", "erklärte den Montag zum Feiertag": a day that is made something."""
    if "weekday" not in expression.derivation.stated or not grammar.day_nouns:
        return False
    ahead = [token.low for token in tokens[places[-1] + 1 : places[-1] + 1 + _MADE]]
    until = next((i for i, low in enumerate(ahead) if low in grammar.day_nouns), len(ahead))
    before = tokens[places[0] - 1].low if places[0] else ""
    governed = tokens[places[0]].low in grammar.prepositions or before in grammar.prepositions
    stops = {",", ";", ":", *(grammar.prepositions - {"zum", "zu"})}
    return until < len(ahead) and not governed and not stops.intersection(ahead[:until])


_MADE = 4
"""Words behind a day in which the noun stands that says what it is made."""


def _is_other_day(
    tokens: Sequence[Token], places: Sequence[int], date: FuzzyDate, grammar: Grammar, *, scheduled: bool
) -> bool:
    """Does a preposition make it another day than the event's: until, by, before; or a year that only names a thing?

    What is *scheduled* for a day is to happen on it.
    """
    if tokens[places[0]].low in grammar.no_date and not date.is_span:
        return not scheduled
    if any(_is_stamp(tokens, n) for n in range(max(0, places[0] - _STAMP), min(places[-1] + _STAMP, len(tokens)))):
        return True
    for token in reversed(tokens[max(0, places[0] - _GOVERNING) : places[0]]):
        closed = date.is_span and not str(date).endswith("/..")
        if token.low in grammar.no_date and not (closed and token.low in _FROM):
            return not scheduled
        if token.low in grammar.of:
            # "The presidential election of 2017" names it; "at the end of September" is a date.
            if date.kind == "point" and date.precision >= Precision.YEAR:
                return True
        elif token.low not in grammar.determiners | grammar.parts:
            return False
    return False


def _tells_until(tokens: Sequence[Token], first: int) -> bool:
    """As in "bis zur Neuwahl im Mai", "until the summit in June": the date is that of what ends it."""
    for n in range(first - 1, max(-1, first - 1 - _UNTIL_WORDS), -1):
        token = tokens[n]
        if token.low in _UNTIL:
            return n + 1 < first and not tokens[n + 1].capital
        if not token.is_word or token.expression >= 0 or (token.verbal and not token.capital):
            return False
    return False


_UNTIL = frozenset("until till bis jusqu' jusque hasta".split())
_UNTIL_WORDS = 5
"""Words between "until" and the date of what it leads to."""
_FROM = frozenset("from von vom du de del desde с со з із від".split())
"""What opens a span of days, on which something went on: "с 23 по 27 сентября"."""


def _is_stamp(tokens: Sequence[Token], n: int) -> bool:
    """As in "Updated: 5 May", "Page last updated at 06:50 GMT", but not "The report was published on 5 May"."""
    if tokens[n].low not in _STAMPS:
        return False
    before, after = (tokens[n - 1].low if n else ""), (tokens[n + 1].text if n + 1 < len(tokens) else "")
    return after == ":" or before in {"last", "page", "zuletzt", "востаннє", "последний"}
