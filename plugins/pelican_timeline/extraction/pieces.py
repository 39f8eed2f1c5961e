"""A sentence cut where clauses may begin: at commas and their like, and before words that open one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .grammar import Grammar
from .tokens import Token
from .verbs import find_groups

MAIN, RELATIVE, CONDITION, TIME, REASON, CONTENT, PARTICIPIAL, ATTRIBUTION, ACCORDING = (
    "main relative condition time reason content participial attribution according".split()
)

BREAKS = frozenset({",", ";", ":", "–", "—", "--", "…"})
_CLOSING = frozenset('”"»“')


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `start` to `end` (exclusive) of a sentence, and how they stand in it."""

    kind: str
    start: int
    end: int

    def tokens(self) -> range:
        """The numbers of its tokens."""
        return range(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence cut into clauses; `main` are the numbers of the tokens of its main line."""

    tokens: Sequence[Token]
    clauses: tuple[Clause, ...]
    main: tuple[int, ...]

    def of(self, kind: str) -> list[Clause]:
        """The clauses of one kind, in order."""
        return [clause for clause in self.clauses if clause.kind == kind]


def cut_sentence(tokens: Sequence[Token], grammar: Grammar) -> list[tuple[int, int]]:
    """Where the sentence may be cut: at commas and their like, and before words that open a clause."""
    cuts = [0]
    for number, token in enumerate(tokens):
        if token.aside:
            continue
        if token.quoted:
            # A comma inside a quotation divides nothing, but one before its closing mark does: '…,” said Macron'.
            if _closes_speech(tokens, number):
                cuts.append(number + 1)
        elif token.text in BREAKS:
            if not _is_inside_date(tokens, number):
                cuts.append(number + 1)
        elif number > cuts[-1] and _opens_clause(tokens, number, cuts[-1], grammar):
            cuts.append(number)
    cuts = sorted({cut for cut in cuts if cut < len(tokens)})
    return list(zip(cuts, [*cuts[1:], len(tokens)], strict=True))


def _is_inside_date(tokens: Sequence[Token], number: int) -> bool:
    """As in "the Sept 11, 2001, attacks": the first comma is the date's own."""
    own = tokens[number].expression
    return own >= 0 and number + 1 < len(tokens) and tokens[number + 1].expression == own


def _closes_speech(tokens: Sequence[Token], number: int) -> bool:
    if tokens[number].text not in _CLOSING or number + 1 >= len(tokens) or tokens[number + 1].quoted:
        return False
    before = tokens[number - 1].text if number else ""
    return before in {",", "!", "?", "."} and tokens[number + 1].text not in BREAKS


def _opens_clause(tokens: Sequence[Token], number: int, start: int, grammar: Grammar) -> bool:
    """Does an unmarked clause begin here: "… said that …", "… waging war if …", "… after May stepped down …"?"""
    low = tokens[number].low
    if grammar.verb_last:
        # German sets a comma before every clause.
        return False
    if low in grammar.conditions or low in grammar.reasons:
        return True
    if low in grammar.relatives and grammar.drops_subject and 0 < start == number - 1:
        # "…, вірші якого заборонили": the noun before it belongs to the clause.
        return False
    if low in grammar.relatives:
        return tokens[number - 1].low not in grammar.prepositions
    if low in grammar.content:
        return number > start
    return low in grammar.times and has_clause(tokens, number + 1, grammar)


def has_clause(tokens: Sequence[Token], number: int, grammar: Grammar) -> bool:
    """Does a clause follow: "after May stepped down", "después de que dos drones cruzaran"?"""
    said = any(token.low in grammar.content for token in tokens[number : number + 2])
    before = tokens[number - 1].low if number else ""
    if before in grammar.prepositions and not (grammar.participles_modify or grammar.verb_last):
        # "Après le putsch la junte a rouvert …": only with "que" does it open a clause.
        return said
    return said or has_verb(tokens, number, grammar)


AHEAD = 14
"""Words in which the verb of a clause of time is looked for."""


def has_verb(tokens: Sequence[Token], number: int, grammar: Grammar) -> bool:
    """Does a finite verb follow before the next comma? "After May stepped down", but not "after the Paris meeting"."""
    ahead = []
    for token in tokens[number : number + AHEAD]:
        if token.text in BREAKS or token.low in grammar.times:
            break
        ahead.append(token)
    return bool(find_groups(ahead, range(len(ahead)), grammar))


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sentence whose kind is asked for, with the clauses before it.

    `first` is the number of its first word, or of the first mark of a quotation; `low` is that word in small letters and
    `ahead` the next; `previous` is the kind of the clause before.
    """

    tokens: Sequence[Token]
    start: int
    end: int
    before: Sequence[Clause]
    grammar: Grammar
    first: int
    low: str
    ahead: str
    previous: str

    @property
    def behind_comma(self) -> bool:
        return self.start > 0 and self.tokens[self.start - 1].text == ","

    def numbers(self) -> list[int]:
        return list(range(self.start, self.end))


def make_piece(tokens: Sequence[Token], start: int, end: int, before: Sequence[Clause], grammar: Grammar) -> Piece:
    """Tokens *start* to *end* as a piece, with the clauses *before* it."""
    first = next((n for n in range(start, end) if tokens[n].is_word or tokens[n].quoted), start)
    ahead = tokens[first + 1].low if first + 1 < end else ""
    previous = before[-1].kind if before else ""
    return Piece(tokens, start, end, before, grammar, first, tokens[first].low, ahead, previous)
