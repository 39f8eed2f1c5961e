"""Is a piece of a sentence the words by which somebody is said to speak: "…, said Macron", "…, he told reporters"?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .grammar import Grammar
from .pieces import ATTRIBUTION, CONDITION, CONTENT, MAIN, Clause, Piece
from .tokens import Token
from .verbs import find_groups

LISTENER = 5
"""Words between a verb and its "that": "told the Security Council in New York that"."""
_LONGEST_SPEAKER = 9
"""Words between a comma and "said" that may still name a speaker."""


def read_attribution(piece: Piece) -> str:
    """As in "…, said Macron", "…, he said", "…, Johnson said in an interview": after words that are a clause themselves."""
    tokens, grammar = piece.tokens, piece.grammar
    before = [c for c in piece.before if c.kind in {MAIN, CONDITION, CONTENT, ATTRIBUTION}]
    said = [n for clause in before for n in clause.tokens()]
    quoted = any(tokens[n].quoted for n in said)
    clause = quoted or (find_groups(tokens, said, grammar) and not _only_places(piece, before))
    # "Папа поїде до Лівану, повідомив Ватикан": a future form has no shape by which it is known.
    unknown = grammar.drops_subject and piece.end == len(tokens) and len(said) > LISTENER
    if not clause and not unknown:
        return ""
    words = [n for n in piece.numbers() if not tokens[n].hidden and tokens[n].is_word]
    groups = find_groups(tokens, words, grammar, known_only=True)
    if not groups and _follows_speech(piece):
        groups = find_groups(tokens, words, grammar)
    if not groups or groups[0].negated or groups[0].hypothetical:
        return ""
    if not groups[0].verb.says and not (groups[0].start == words[0] and _follows_speech(piece)):
        return ""
    speaker = [n for n in words if n < groups[0].start and tokens[n].low not in grammar.reflexives]
    if tokens[groups[0].start].low in grammar.inverted:
        return ATTRIBUTION
    if not speaker and groups[0].verb.lemma in grammar.addressing:
        # "The rise, economist Nouriel Roubini, told CNN": who is named behind it only listened.
        return ""
    ahead = [n for n in words if n > groups[0].at]
    listens = groups[0].verb.lemma in grammar.addressing
    named = _names_speaker(piece, speaker, ahead, listens=listens) if speaker else _speaker_follows(piece, ahead)
    return ATTRIBUTION if named else ""


def with_described_speaker(clauses: list[Clause], tokens: Sequence[Token], grammar: Grammar) -> list[Clause]:
    """With "Anna Weiss, head of the union, said" behind what she said as one clause; that it is one shows only at its end."""
    last = clauses[-1] if clauses else None
    if grammar.verb_last or len(clauses) < _DESCRIBED or last is None or last.kind != MAIN:
        return clauses
    words = [n for n in last.tokens() if tokens[n].is_word and not tokens[n].hidden]
    groups = find_groups(tokens, words, grammar, known_only=True) if words and tokens[words[0]].verbal else []
    if not groups or groups[0].start != words[0] or not groups[0].verb.says or groups[0].negated:
        return clauses
    first = len(clauses) - 1
    while first > 1 and clauses[first - 1].kind == MAIN and not _has_verb(clauses[first - 1], tokens, grammar):
        first -= 1
    name = [tokens[n] for n in clauses[first].tokens() if tokens[n].is_word]
    named = len(clauses) - first > 1 and 0 < len(name) <= _LONGEST_SPEAKER and any(token.capital for token in name)
    told = any(_has_verb(one, tokens, grammar) for one in clauses[:first])
    if not (named and told and name[0].low not in grammar.prepositions | grammar.conjunctions):
        return clauses
    return [*clauses[:first], Clause(ATTRIBUTION, clauses[first].start, last.end)]


_DESCRIBED = 4
"""Clauses at least: what is said, the name, what describes it, the verb."""


def _has_verb(clause: Clause, tokens: Sequence[Token], grammar: Grammar) -> bool:
    return bool(find_groups(tokens, list(clause.tokens()), grammar))


def _only_places(piece: Piece, before: Sequence[Clause]) -> bool:
    """As in "In a statement issued on Sunday, Merz warned of …": a phrase whose only verb tells of a noun says nothing."""
    tokens, grammar = piece.tokens, piece.grammar
    opens = next((tokens[n].low for n in before[0].tokens() if tokens[n].is_word), "")
    if not grammar.participles_modify or len(before) > 1 or opens not in grammar.prepositions:
        return False
    groups = find_groups(tokens, list(before[0].tokens()), grammar)
    return all(group.start == group.at and group.tense == "past" for group in groups)


def _follows_speech(piece: Piece) -> bool:
    """As in "«Це була помилка», – визнав Рідль": behind a quotation that a comma ends any verb is one of saying."""
    marks = [n for n in range(max(0, piece.start - 3), piece.start) if not piece.tokens[n].is_word]
    texts = [piece.tokens[n].text for n in marks]
    return "," in texts and any(piece.tokens[n].quoted for n in marks) and not _quotes_title(piece, marks[0])


def _quotes_title(piece: Piece, end: int) -> bool:
    """As in "autora de «La casa de sal», falleció": what a word leads to is the title of a work."""
    first = end
    while first and piece.tokens[first - 1].quoted:
        first -= 1
    return first > 0 and piece.tokens[first - 1].is_word


def _speaker_follows(piece: Piece, ahead: Sequence[int]) -> bool:
    """The words ", announced on Monday," tell when; ", said Macron" tells who."""
    grammar = piece.grammar
    tokens = piece.tokens
    dated = {n - 1 for n in ahead if tokens[n].expression >= 0 and tokens[n - 1].low in grammar.prepositions}
    ahead = [n for n in ahead if tokens[n].expression < 0 and n not in dated]
    if grammar.free_order:
        # "…, заявив у середу на брифінгу міністр Рідль"
        ahead = [n for n in ahead if tokens[n].capital or grammar.is_role(tokens[n].low)] or ahead
    if not ahead:
        return False
    after = tokens[ahead[0]]
    if after.low in grammar.content:
        return False
    if after.low in grammar.prepositions:
        # "« … », a déclaré à la sortie de l'audience Paul Kervran"
        capitals = [tokens[n].capital for n in ahead]
        return not grammar.participles_modify and _follows_speech(piece) and any(a and b for a, b in pairwise(capitals))
    people = grammar.determiners | grammar.persons | grammar.plurals | grammar.quantities
    return after.capital or after.low in people or grammar.is_role(after.low) or after.text[0].isdigit()


def _names_speaker(piece: Piece, speaker: Sequence[int], ahead: Sequence[int], *, listens: bool) -> bool:
    """Is it "he said", "Johnson said in an interview", and not "Macron said that …"?"""
    tokens, grammar = piece.tokens, piece.grammar
    opens = tokens[speaker[0]].low
    if len(speaker) > _LONGEST_SPEAKER or opens in grammar.conjunctions or opens in grammar.prepositions:
        return False
    if piece.end < len(tokens) and tokens[piece.end - 1].text != ",":
        return False
    if any(tokens[n].low in grammar.content for n in ahead[:LISTENER]):
        return False
    if all(tokens[n].expression >= 0 or tokens[n].low in grammar.prepositions for n in ahead):
        # "…, state television said.", "…, his office announced on Monday."
        return True
    people = grammar.persons | grammar.plurals
    named = any(t.capital or t.low in people or grammar.is_role(t.low) for t in (tokens[n] for n in speaker))
    circumstances = grammar.prepositions | grammar.adverbs | grammar.determiners | grammar.parts
    return named and (listens or tokens[ahead[0]].low in circumstances or tokens[ahead[0]].expression >= 0)
