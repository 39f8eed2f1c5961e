"""What is left of a sentence when words are taken out must still be one: does a line make sense by itself?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .clauses import MAIN
from .sheet import Sheet
from .writing import COLON


def has_lost_subject(sheet: Sheet, words: Sequence[int]) -> bool:
    """Has the line its verb, and of what stands before it in its own clause nothing?

    As in "Al Jazeera denounces the closure said in a statement" of "Al Jazeera denounces the closure, the network said in a
    statement". A list of examples may go ("leaders, including Tusk, said"). Not asked where a subject may follow its verb.
    """
    happening, grammar = sheet.happening, sheet.grammar
    verb = happening.group.start
    if happening.way != "main" or grammar.verb_last or grammar.free_order or verb not in words:
        return False
    if words[0] == verb:
        # "Have ground to a halt": "the country's two vital sectors, tourism and oil," stood in clauses of their own.
        return True
    own = _own_subject(sheet, verb)
    lists = any(sheet.low(n) in grammar.listing and sheet.tokens[n + 1].capital for n in happening.subject)
    return bool(own) and not lists and own.isdisjoint(words)


def _own_subject(sheet: Sheet, verb: int) -> set[int]:
    """The words before the verb in its own clause of the main line, without dates, adverbs and "and"."""
    clause = next((one for one in sheet.parsed.clauses if one.start <= verb < one.end), None)
    if clause is None or clause.kind != MAIN:
        return set()
    small = sheet.grammar.adverbs | sheet.grammar.conjunctions | sheet.grammar.prepositions
    before = [n for n in range(clause.start, verb) if sheet.tokens[n].is_word and not sheet.tokens[n].hidden]
    return {n for n in before if sheet.tokens[n].expression < 0 and sheet.low(n) not in small}


def is_torn(sheet: Sheet, words: Sequence[int]) -> bool:
    """Has "and" lost what stands before it: "approved a row (of grants) and loans", "have (on the budget) and the staff"?

    A date before it may go ("on Monday and on Tuesday"), and so may all before a clause of its own.
    """
    small = sheet.grammar.adverbs | sheet.grammar.prepositions | sheet.grammar.determiners | sheet.grammar.parts
    for before, n in pairwise(words):
        if COLON in {before, n} or n <= before + 1 or sheet.low(n) not in sheet.grammar.conjunctions:
            continue
        gap = [m for m in range(before + 1, n) if sheet.tokens[m].is_word and not sheet.tokens[m].hidden]
        gone = [m for m in gap if sheet.tokens[m].expression < 0 and sheet.low(m) not in small]
        if gone and sheet.low(n - 1) not in {",", ";"}:
            return True
    return False
