"""Who acts and who speaks in a sentence: names of the authority files, and capitalised names that these do not know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .grammar import Grammar
from .names import ACTOR, PLACE, NameMatch
from .tokens import Token


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a sentence: tokens `start` to `end`, the id of the authority file or the name as written."""

    start: int
    end: int
    name: str
    known: bool
    kind: str = ACTOR


def find_named(tokens: Sequence[Token], matches: Sequence[NameMatch], grammar: Grammar) -> list[Named]:
    """Every name in a sentence, in order: those of the authority files, then capitalised words that may be names."""
    found: list[Named] = []
    covered: set[int] = set()
    for match in matches:
        numbers = [n for n, t in enumerate(tokens) if t.start < match.span.end and match.span.start < t.end]
        if not numbers or any(tokens[n].expression >= 0 for n in numbers):
            # "May" in "5 May" is a month.
            continue
        if match.kind in {ACTOR, PLACE}:
            found.append(Named(numbers[0], numbers[-1] + 1, match.id, known=True, kind=match.kind))
            covered.update(numbers)
    return sorted([*found, *_unknown(tokens, covered, grammar)], key=lambda named: (named.start, named.kind))


def _unknown(tokens: Sequence[Token], covered: set[int], grammar: Grammar) -> list[Named]:
    found: list[Named] = []
    number = 0
    while number < len(tokens):
        end = number
        while end < len(tokens) and end not in covered and _is_name_word(tokens, end, grammar):
            end += 1
        if end > number:
            first = number
            while first < end and tokens[first].low in grammar.roles | grammar.not_names:
                first += 1
            if (
                first < end
                and (end - first > 1 or not grammar.capital_nouns)
                and not _opens_sentence(tokens, first, end, grammar)
            ):
                found.append(Named(first, end, _as_written(tokens, first, end), known=False))
        number = max(end, number + 1)
    return found


def _is_name_word(tokens: Sequence[Token], number: int, grammar: Grammar) -> bool:
    token = tokens[number]
    return (
        token.capital
        and token.expression < 0
        and len(token.text) > 1
        and (number > 0 or token.low not in grammar.not_names)
    )


def _opens_sentence(tokens: Sequence[Token], first: int, end: int, grammar: Grammar) -> bool:
    """A single capital letter at the start of a sentence proves no name: "Critics said …"."""
    opens = first == 0 or not any(token.is_word for token in tokens[:first])
    return opens and end - first == 1 and not tokens[first].low.endswith("'s")


def _as_written(tokens: Sequence[Token], first: int, end: int) -> str:
    words = " ".join(token.text for token in tokens[first:end])
    return words.removesuffix("’s").removesuffix("'s")


def find_speaker(
    tokens: Sequence[Token], numbers: Sequence[int], named: Sequence[Named], grammar: Grammar
) -> Named | None:
    """Who of the names among the words *numbers* speaks or acts.

    "French President Emmanuel Macron" is Macron; "Labour Party leader Jeremy Corbyn" is Corbyn; "MP Yvette Cooper of
    the Labour Party" is Cooper, because a name behind a preposition only tells where somebody belongs.
    """
    if not numbers:
        return None
    inside = set(numbers)
    those = [one for one in named if one.start in inside]
    free = [one for one in those if not _belongs(tokens, one, numbers[0], grammar)]
    if not free:
        return None
    segment = _segment(tokens, free[0])
    near = [one for one in free if _segment(tokens, one) == segment]
    actors = [one for one in near if one.known and one.kind == ACTOR]
    if actors:
        joined = [one for one in actors if _coordinated(tokens, one, grammar)]
        return joined[0] if joined else actors[-1]
    unknown = [one for one in near if not one.known]
    if unknown:
        return unknown[-1]
    # "The German chancellor, Friedrich Merz, …": a place alone, the name follows the comma.
    later = [one for one in free if one.kind == ACTOR]
    return later[0] if later else near[-1]


def _segment(tokens: Sequence[Token], one: Named) -> int:
    return sum(token.text == "," for token in tokens[: one.start])


def _belongs(tokens: Sequence[Token], one: Named, first: int, grammar: Grammar) -> bool:
    """Does the name stand in the genitive ("Russia’s President") or behind a preposition of its part of the sentence?"""
    last = tokens[one.end - 1]
    if last.low.endswith("'s") and one.end < len(tokens) and tokens[one.end].is_word:
        return True
    for number in range(one.start - 1, first - 1, -1):
        if tokens[number].text in {",", ";", ":"}:
            return False
        if tokens[number].low in grammar.prepositions and number > first:
            return True
    return False


def _coordinated(tokens: Sequence[Token], one: Named, grammar: Grammar) -> bool:
    """ "The UK and France stated": the first of the two speaks for both."""
    return one.end < len(tokens) and tokens[one.end].low in grammar.conjunctions
