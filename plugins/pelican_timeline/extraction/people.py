"""Who acts and who speaks in a sentence: names of the authority files, and capitalised names that these do not know."""

from __future__ import annotations

import re
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
        if not tokens[number].capital:
            number += 1
            continue
        end = number
        while end < len(tokens) and end not in covered and _is_name_word(tokens, end, grammar):
            end += 1
        if end > number:
            # "Conservative MP Philip Hammond" is Philip Hammond.
            offices = [
                n
                for n in range(number, end)
                if tokens[n].low in grammar.roles or (n == number and tokens[n].low in grammar.not_names)
            ]
            first = offices[-1] + 1 if offices else number
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
    if opens and grammar.capital_nouns and tokens[first].low.endswith(("e", "er", "es")) and end - first == 2:
        # "Politische Gegner": an adjective and its noun.
        return True
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
    free = [one for one in those if not _belongs(tokens, one, numbers[0], those, grammar)]
    if not free:
        return None
    segment = _segment(tokens, free[0])
    near = [one for one in free if _segment(tokens, one) == segment]
    actors = [one for one in near if one.known and one.kind == ACTOR]
    if actors:
        joined = [one for one in actors if _coordinated(tokens, one, grammar)]
        return joined[0] if joined else actors[-1]
    # "The German chancellor, Friedrich Merz, …": the name follows the comma.
    known = [one for one in free if one.known and one.kind == ACTOR]
    if known:
        return known[0]
    unknown = [one for one in free if not one.known and (one.end - one.start > 1 or not _describes(tokens, one))]
    if unknown:
        return unknown[-1]
    places = [one for one in free if one.known]
    return places[0] if places else None


def _segment(tokens: Sequence[Token], one: Named) -> int:
    return sum(token.text == "," for token in tokens[: one.start])


def _describes(tokens: Sequence[Token], one: Named) -> bool:
    """Is the capital letter only an adjective's: "German chancellor"?"""
    return one.end < len(tokens) and tokens[one.end].is_word and tokens[one.end].text[0].islower()


def _belongs(tokens: Sequence[Token], one: Named, first: int, those: Sequence[Named], grammar: Grammar) -> bool:
    """Does the name stand in the genitive ("Russia’s President") or behind a preposition of its part of the sentence?

    "First Minister of Scotland Nicola Sturgeon": the preposition is Scotland's, and "of" in "House of Commons" is no
    preposition of the sentence. "Leaders including Keir Starmer, Donald Tusk" are a list to its end.
    """
    last = tokens[one.end - 1]
    if last.low.endswith("'s") and one.end < len(tokens) and tokens[one.end].is_word:
        return True
    if grammar.capital_nouns and one.start >= first + 2:
        # "Politische Gegner der AKP": a genitive behind a noun.
        article, noun = tokens[one.start - 1], tokens[one.start - 2]
        if article.low in {"der", "des"} and noun.capital:
            return True
    if any(tokens[n].low in grammar.mouths for n in range(first, one.start)) and any(
        tokens[n].low in grammar.prepositions for n in range(first + 1, one.start)
    ):
        # "A spokesman for the envoy, Kofi Annan, said": it was the spokesman.
        return True
    if any(tokens[n].low in grammar.listing for n in range(first + 1, one.start)):
        return True
    names = {n for other in those if other.known for n in range(other.start, other.end)}
    number = one.start - 1
    while number >= first and tokens[number].aside:
        number -= 1
    if number in names or (number >= first and tokens[number].low in grammar.offices):
        # "First Minister of Scotland Nicola Sturgeon", "Secretary of State Hillary Clinton"
        return False
    if number < one.start - 1 and number >= first and tokens[number].capital:
        # "Member of Parliament (MP) Yvette Cooper"
        return False
    for before in range(number, first - 1, -1):
        if tokens[before].text in {",", ";", ":"}:
            return False
        if tokens[before].low in grammar.prepositions and before > first and before not in names:
            return True
    return False


def _coordinated(tokens: Sequence[Token], one: Named, grammar: Grammar) -> bool:
    """ "The UK and France stated": the first of the two speaks for both."""
    return one.end < len(tokens) and tokens[one.end].low in grammar.conjunctions


_BODIES = re.compile(
    r"\b(?:party|court|house|parliament|union|institute|council|committee|ministry|agency|bank|university|group|coalition"
    r"|commission|front|army|police|organi[sz]ation|association|federation|league|company|movement|kingdom|states|republic"
    r"|nations|partei|gericht|bundes\w*|parti|cour|union|партія|суд|рада|союз|сили)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[^\W\d_a-z][^\s]*(?: (?:de|von|van|der|bin|al|le|la|I{1,3}|IV|VI*|[^\W\d_a-z][^\s]*)){1,3}")


def is_person(name: str) -> bool:
    """May "he" or "she" stand for this name? A first and a last name, and no word for a body.

    >>> is_person("Mark Rutte"), is_person("Court of Session"), is_person("NATO"), is_person("Labour Party")
    (True, False, False, False)
    """
    return _PERSON.fullmatch(name) is not None and not _BODIES.search(name)
