"""A title without its date: the entry shows that beside it."""

from __future__ import annotations

from .clauses import CONTENT
from .sheet import Sheet
from .writing import COLON


def without_time(sheet: Sheet, words: list[int]) -> list[int]:
    """Without the time expressions, their prepositions and the commas that held them.

    The dates in what somebody said stay: "tomorrow there will be clarity" says little without its "tomorrow".
    """
    happening, tokens = sheet.happening, sheet.tokens
    said = sheet.numbers(CONTENT) if happening.says else set()
    said |= set(happening.body) if happening.way == "attribution" else set()
    open_words = [n for n in words if tokens[n].expression >= 0 and not tokens[n].quoted]
    for expression in sorted({tokens[n].expression for n in open_words if n not in said}):
        places = [n for n in open_words if tokens[n].expression == expression]
        if set(places) <= set(words):
            words = _without_phrase(sheet, words, places)
    return words


def _without_phrase(sheet: Sheet, words: list[int], places: list[int]) -> list[int]:
    """Without one time expression and what belongs to it."""
    grammar = sheet.grammar
    first, last = words.index(places[0]), words.index(places[-1])
    lead = first
    while lead and sheet.low(words[lead - 1]) in grammar.determiners | grammar.parts | grammar.of:
        lead -= 1
    governed = lead > 0 and sheet.low(words[lead - 1]) in grammar.prepositions
    possessive = sheet.low(words[last]).endswith("'s")
    if governed and (possessive or _leans_on_noun(sheet, words, last)):
        return _without_attribute(sheet, words, (lead, first, last), possessive=possessive)
    if not governed:
        # "Von 2009 bis 2019": the preposition is one of those that lead a date.
        governed = first > 0 and sheet.low(words[first - 1]) in grammar.prepositions & grammar.of
        lead = first
    if governed and sheet.low(words[lead - 1]) in grammar.limits and sheet.tokens[words[first]].expression != sheet.own:
        # "the largest swap since January", "to cut 4,000 jobs by 2028": not when it happened
        return words
    start = lead - 1 if governed else lead
    while start and sheet.low(words[start - 1]) in grammar.parts:
        start -= 1
    return words[:start] + _joined_rest(sheet, words[last + 1 :], start)


def _leans_on_noun(sheet: Sheet, words: list[int], last: int) -> bool:
    """Does the date lean on the noun behind it ("October elections")? Only in English may it."""
    following = words[last + 1] if last + 1 < len(words) else COLON
    if not sheet.grammar.date_attributes or following == COLON or sheet.tokens[following].capital:
        # "On Tuesday Queen Elizabeth announced …"
        return False
    return _is_plain(sheet, following)


def _without_attribute(sheet: Sheet, words: list[int], where: tuple[int, int, int], *, possessive: bool) -> list[int]:
    """As in "during Monday's final session", which goes as a whole at the end; "in a 2016 referendum" loses its year.

    But "a bid for October elections" keeps its month, which tells the elections and not the bid.
    """
    lead, first, last = where
    end = last + 1
    while end < len(words) and words[end] != COLON and _is_plain(sheet, words[end]):
        end += 1
    if possessive and end >= len(words) - 1:
        return words[: lead - 1] + words[end:]
    own = sheet.tokens[words[first]].expression == sheet.own
    return words[:first] + words[last + 1 :] if own else words


def _joined_rest(sheet: Sheet, rest: list[int], start: int) -> list[int]:
    """What follows a time expression that is gone, without its comma; ", killing at least 12 people" keeps it."""
    if rest and sheet.low(rest[0]) == "as":
        # "On the same day as the Scottish court, …"
        rest = rest[next((i for i, n in enumerate(rest) if sheet.low(n) == ","), len(rest)) :]
    if not rest or sheet.low(rest[0]) != ",":
        return rest
    ahead = sheet.low(rest[1]) if len(rest) > 1 else ""
    hangs_on = start > 0 and (ahead.endswith("ing") or ahead in sheet.grammar.relatives)
    return rest if hangs_on else rest[1:]


def _is_plain(sheet: Sheet, n: int) -> bool:
    """Is it a word that goes on with a phrase, and opens none?"""
    token, grammar = sheet.tokens[n], sheet.grammar
    return token.is_word and not token.quoted and token.low not in grammar.opening and token.low not in grammar.verbs
