"""Who of the names in a sentence speaks or acts: not those that only tell where somebody belongs, or whose mouth speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .grammar import Grammar
from .names import ACTOR, PLACE
from .people import FULL_NAME, Named, is_person
from .tokens import Token


def find_speaker(
    tokens: Sequence[Token], numbers: Sequence[int], named: Sequence[Named], grammar: Grammar
) -> Named | None:
    """Who of the names among the words *numbers* speaks or acts.

    "French President Emmanuel Macron" is Macron; "Labour Party leader Jeremy Corbyn" is Corbyn; "MP Yvette Cooper of
    the Labour Party" is Cooper, because a name behind a preposition only tells where somebody belongs. In "The German
    chancellor, Friedrich Merz, spoke" the name follows the comma. "The UK and France" speak, and the first stands for both.
    """
    inside = set(numbers)
    those = [one for one in named if one.start in inside]
    free = [one for one in those if not _belongs(tokens, one, numbers[0], those, grammar)]
    if not free:
        return _behind_circumstance(tokens, numbers, those, grammar)
    actors = [one for one in free if one.known and one.kind == ACTOR]
    beside = [one for one in actors if _commas_before(tokens, one) == _commas_before(tokens, free[0])]
    if beside:
        joined = [one for one in beside if one.end < len(tokens) and tokens[one.end].low in grammar.conjunctions]
        return joined[0] if joined else beside[-1]
    if actors:
        return actors[0]
    unknown = [one for one in free if not one.known and not _describes(tokens, one, grammar)]
    if unknown:
        first = _commas_before(tokens, unknown[0])
        return [one for one in unknown if _commas_before(tokens, one) == first][-1]
    return next((one for one in free if one.known), None)


def _behind_circumstance(
    tokens: Sequence[Token], numbers: Sequence[int], those: Sequence[Named], grammar: Grammar
) -> Named | None:
    """As in "a déclaré lundi à la sortie de l'audience Paul Kervran": the full name that ends where no speaker opens."""
    undated = [n for n in numbers if tokens[n].is_word and tokens[n].expression < 0]
    if not undated or tokens[undated[0]].low not in grammar.prepositions or grammar.participles_modify:
        return None
    full = [one for one in those if not one.known and one.end - one.start >= FULL_NAME and is_person(one.name)]
    ends = [one for one in full if one.end == len(tokens) or not tokens[one.end].is_word]
    return next((one for one in ends if not grammar.is_title(tokens[one.start - 1].low)), None)


def _commas_before(tokens: Sequence[Token], one: Named) -> int:
    return sum(token.text == "," for token in tokens[: one.start])


_SLAVIC_ADJECTIVE = re.compile(r"[сцз]ьк[иоаіуе]|[сц]к[иоауе][йехюям]")


_NATIONS = ("ican", "ean", "ian", "ese", "ish", "ern")
"""Endings of English adjectives of nations and regions."""


def _describes(tokens: Sequence[Token], one: Named, grammar: Grammar) -> bool:
    """Is the capital letter only an adjective's: "German chancellor", "Каннського кінофестивалю"? But "Borgen said" is a name.

    Of several words the last tells: "North African countries".
    """
    if one.end >= len(tokens):
        return False
    after, several = tokens[one.end], one.end - one.start > 1
    if several and not (grammar.participles_modify and tokens[one.end - 1].low.endswith(_NATIONS)):
        return False
    if not grammar.participles_modify:
        return after.is_word and after.text[0].islower() and _SLAVIC_ADJECTIVE.search(tokens[one.start].low) is not None
    finite = after.low in grammar.verbs or after.low in grammar.auxiliaries or after.low in grammar.adverbs
    return after.is_word and after.text[0].islower() and not finite


def _belongs(tokens: Sequence[Token], one: Named, first: int, those: Sequence[Named], grammar: Grammar) -> bool:
    """Does the name only tell to whom or where somebody belongs, so that it is not the one who acts?"""
    return (
        _is_genitive(tokens, one)
        or (
            grammar.drops_subject
            and (_is_place_of(tokens, one, grammar) or _is_slavic_genitive(tokens, one, first, grammar))
        )
        or (grammar.capital_nouns and _is_behind_noun(tokens, one, first))
        or _is_spoken_for(tokens, one, first, grammar)
        or _is_behind_preposition(tokens, one, first, those, grammar)
    )


def _is_genitive(tokens: Sequence[Token], one: Named) -> bool:
    """As in "Russia’s President"."""
    possessive = tokens[one.end - 1].low.endswith("'s")
    return possessive and one.end < len(tokens) and tokens[one.end].is_word


def _is_place_of(tokens: Sequence[Token], one: Named, grammar: Grammar) -> bool:
    """As in "суд Києва", a Slavic genitive."""
    before = tokens[one.start - 1] if one.start else None
    if one.kind != PLACE or before is None or not before.is_word:
        return False
    return not before.capital and before.low not in grammar.prepositions and not grammar.is_title(before.low)


_GENITIVE_NOUN = re.compile(r"[иіїыу]$")
_PLURAL = re.compile(r"[иіїы]$")


def _is_slavic_genitive(tokens: Sequence[Token], one: Named, first: int, grammar: Grammar) -> bool:
    """As in "депутати міської ради Одріна", "гірники шахти «Глибока»": what a noun in the genitive is called."""
    at = one.start - 1
    while at > first and not tokens[at].is_word:
        at -= 1
    before = [tokens[n] for n in range(first, at + 1) if tokens[n].is_word and tokens[n].expression < 0]
    # "Міністр оборони Умєров" is a person, "депутати ради Одріна" are several.
    person = any(grammar.is_title(word.low) and not _PLURAL.search(word.low) for word in before)
    if one.end - one.start > 1 or len(before) < FULL_NAME or person:
        return False
    return not before[-1].capital and _GENITIVE_NOUN.search(before[-1].low) is not None


def _is_behind_noun(tokens: Sequence[Token], one: Named, first: int) -> bool:
    """As in "Politische Gegner der AKP", a German genitive."""
    article, noun = tokens[one.start - 1], tokens[one.start - 2]
    return one.start >= first + 2 and article.low in {"der", "des"} and noun.capital


def _is_spoken_for(tokens: Sequence[Token], one: Named, first: int, grammar: Grammar) -> bool:
    """As in "A spokesman for the envoy, Kofi Annan, said", and in a list: "Leaders including Keir Starmer, Donald Tusk"."""
    before = [tokens[n].low for n in range(first, one.start)]
    if any(word in grammar.listing for word in before[1:]):
        return True
    at = one.start - 1
    while at > first and (tokens[at].low in grammar.determiners or grammar.is_title(tokens[at].low)):
        at -= 1
    if tokens[at].text == "," and not grammar.participles_modify:
        # "La portavoz de la oposición, Carmen Ruano", "Le porte-parole de l'armée, le colonel Bakri"
        return False
    return any(word in grammar.mouths for word in before) and any(word in grammar.prepositions for word in before[1:])


def _is_behind_preposition(
    tokens: Sequence[Token], one: Named, first: int, those: Sequence[Named], grammar: Grammar
) -> bool:
    """As in "MP Yvette Cooper of the Labour Party", where nothing frees the name from the preposition.

    It is free in "First Minister of Scotland Nicola Sturgeon" (the preposition is Scotland's), in "Secretary of State
    Hillary Clinton" and in "Member of Parliament (MP) Yvette Cooper"; but not in "with the President of France Emmanuel
    Macron", where the preposition is the President's. "Of" in "House of Commons" is no preposition of the sentence.
    """
    names = {n for other in those if other.known and other is not one for n in range(other.start, other.end)}
    number = one.start - 1
    while number >= first and tokens[number].aside:
        number -= 1
    if number < first:
        return False
    behind_aside = number < one.start - 1 and tokens[number].capital
    if behind_aside or tokens[number].low in grammar.offices:
        return False
    for before in range(number, first - 1, -1):
        if tokens[before].text in {",", ";", ":"}:
            return False
        if tokens[before].low in grammar.prepositions and before > first and before not in names:
            if before == number - 1 and tokens[before].low in {"de", "d'"} and tokens[number].text[0].islower():
                # "Le fabricant de puces Lunara": the preposition governs what is made.
                continue
            if before < number and tokens[before].low in grammar.by and grammar.is_title(tokens[before - 1].low):
                # "La cheffe de l'opposition Carla Mendes": the preposition is the office's; "the head of the Arab League" is
                # not the League.
                if all(tokens[n].low in grammar.determiners for n in range(before + 1, number + 1)):
                    return True
                continue
            between = range(before + 1, number + 1)
            return number not in names or any(grammar.is_role(tokens[n].low) for n in between)
    return False
