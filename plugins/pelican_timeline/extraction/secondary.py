"""What else a sentence tells beside its event, on a day of its own: no part of a title that stands under one date."""

from __future__ import annotations

from itertools import pairwise

from .clauses import MAIN
from .sheet import Sheet
from .verbs import find_groups
from .writing import COLON


def without_other_days(sheet: Sheet, words: list[int]) -> list[int]:
    """As in "The dam was begun in 1932 (and opened in 1937)", "The house votes on 3 May(, the senate – on 4 May)"."""
    if sheet.happening.way != "main" or sheet.own < 0:
        return words
    return _without_second_verb(sheet, _without_gapped(sheet, words))


def _without_second_verb(sheet: Sheet, words: list[int]) -> list[int]:
    """Without a second verb behind "and" that has its own date; a German auxiliary behind both stays."""
    grammar, tokens = sheet.grammar, sheet.tokens
    for place, n in enumerate(words):
        if n == COLON or n <= sheet.happening.group.at or sheet.low(n) not in grammar.conjunctions or tokens[n].hidden:
            continue
        rest = words[place + 1 :]
        end = next((i for i, m in enumerate(rest) if sheet.low(m) in grammar.conjunctions | {",", ";"}), len(rest))
        part = rest[:end]
        verbs = [m for m in part if _is_verb(sheet, m)]
        if not verbs and _own_day_stands_before(sheet, n) and _has_other_day(sheet, part):
            # "Won the Cup in 1984 (and the League in 2003)"
            return words[:place] + rest[end:]
        if verbs and _has_other_day(sheet, part):
            kept = [m for m in part if m > verbs[-1] and sheet.low(m) in grammar.be_other] if grammar.verb_last else []
            return words[:place] + kept + rest[end:]
    return words


def _own_day_stands_before(sheet: Sheet, n: int) -> bool:
    """Is the date of the event one that stands between its verb and the word *n*?"""
    own = [m for m, token in enumerate(sheet.tokens) if token.expression == sheet.own]
    return bool(own) and sheet.happening.group.at < own[0] < n


def _is_verb(sheet: Sheet, n: int) -> bool:
    token, shape = sheet.tokens[n], sheet.grammar.participle_shape
    if token.hidden or token.capital or token.expression >= 0 or token.low in sheet.grammar.opening:
        return False
    return token.low in sheet.grammar.verbs or (shape is not None and shape.fullmatch(token.low) is not None)


def _has_other_day(sheet: Sheet, words: list[int]) -> bool:
    found = {sheet.tokens[n].expression for n in words} - {-1}
    own = sheet.dates[sheet.own] if sheet.own < len(sheet.dates) else None
    days = [date for number in found if number < len(sheet.dates) and (date := sheet.dates[number])]
    return own is not None and any(day.earliest > own.latest or day.latest < own.earliest for day in days)


def _without_gapped(sheet: Sheet, words: list[int]) -> list[int]:
    """Without a clause whose verb is left out, as a dash tells: "Сенат — 17 марта"."""
    clauses = sheet.parsed.clauses
    for first, second in pairwise(clauses):
        behind = first.start > sheet.happening.group.at and first.kind == second.kind == MAIN
        if not behind or sheet.low(first.end - 1) not in {"—", "–"}:
            continue
        line = [*first.tokens(), *second.tokens()]
        if _has_other_day(sheet, line) and not find_groups(sheet.tokens, line, sheet.grammar):
            return [n for n in words if n < first.start or n == COLON]
    return words
