"""A sentence as clauses: what stands in the main line, what is said in passing, under a condition, or by somebody."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from .attributions import LISTENER, read_attribution, with_described_speaker
from .grammar import PARTICIPLE, Grammar
from .pieces import (
    ACCORDING,
    AHEAD,
    ATTRIBUTION,
    CONDITION,
    CONTENT,
    MAIN,
    PARTICIPIAL,
    REASON,
    RELATIVE,
    TIME,
    Clause,
    Parsed,
    Piece,
    cut_sentence,
    has_clause,
    make_piece,
)
from .tokens import Token
from .verbs import find_groups

__all__ = [
    "ACCORDING",
    "ATTRIBUTION",
    "CONDITION",
    "CONTENT",
    "MAIN",
    "PARTICIPIAL",
    "REASON",
    "RELATIVE",
    "SLAVIC_PARTICIPLE",
    "TIME",
    "Clause",
    "Parsed",
    "parse_sentence",
]


def parse_sentence(tokens: Sequence[Token], grammar: Grammar) -> Parsed:
    """The clauses of one sentence."""
    clauses: list[Clause] = []
    for start, end in cut_sentence(tokens, grammar):
        clause = Clause(_kind(make_piece(tokens, start, end, clauses, grammar)), start, end)
        clauses += _resumed(clause, clauses, tokens, grammar)
    clauses = _without_appositions(with_described_speaker(clauses, tokens, grammar), tokens, grammar)
    main = tuple(n for clause in clauses if clause.kind == MAIN for n in clause.tokens())
    return Parsed(tokens, tuple(clauses), main)


def _without_appositions(clauses: list[Clause], tokens: Sequence[Token], grammar: Grammar) -> list[Clause]:
    """As in "Suleiman, the chief Mubarak picked as his deputy, said …": who picked him is said of a name, and no main line."""
    if not grammar.participles_modify:
        return clauses
    found = list(clauses)
    for n in range(1, len(clauses) - 1):
        before, own, after = clauses[n - 1 : n + 2]
        goes_on = after.kind in {MAIN, PARTICIPIAL}
        if {before.kind, own.kind} != {MAIN} or not goes_on or tokens[own.start].low not in grammar.determiners:
            continue
        groups = find_groups(tokens, list(after.tokens()), grammar)
        opens = bool(groups) and groups[0].start == after.start and tokens[own.end - 1].text == ","
        if opens and not find_groups(tokens, list(before.tokens()), grammar) and tokens[before.end - 1].text == ",":
            found[n : n + 2] = [Clause(RELATIVE, own.start, own.end), Clause(MAIN, after.start, after.end)]
    return found


def _resumed(clause: Clause, before: Sequence[Clause], tokens: Sequence[Token], grammar: Grammar) -> list[Clause]:
    """As in "An earthquake that hit the coast (killed 4,000 people)": behind a clause without commas the main line goes on."""
    start = clause.start
    if clause.kind != RELATIVE or grammar.verb_last or not start or tokens[start - 1].text == ",":
        return [clause]
    main = [n for one in before if one.kind == MAIN for n in one.tokens()]
    inner = find_groups(tokens, list(clause.tokens()), grammar)
    if not inner or find_groups(tokens, main, grammar):
        return [clause]
    second = inner[-1]
    own = find_groups(tokens, range(start + 1, second.start), grammar)
    if not own:
        return [clause]
    between = {tokens[n].low for n in range(own[0].at + 1, second.start)}
    if not between or between & grammar.conjunctions or second.tense not in {"past", "perfect", "pluperfect"}:
        return [clause]
    return [Clause(RELATIVE, start, second.start), Clause(MAIN, second.start, clause.end)]


def _kind(piece: Piece) -> str:
    for rule in _RULES:
        kind = rule(piece)
        if kind:
            return kind
    return MAIN


def _after_according(piece: Piece) -> str:
    """As in "according to Mawlawi Jabbar, director general of tourism": the office goes with the name."""
    if piece.previous != ACCORDING or find_groups(piece.tokens, piece.numbers(), piece.grammar):
        return ""
    described = piece.low in piece.grammar.roles | piece.grammar.determiners
    return ACCORDING if described or piece.end == len(piece.tokens) else MAIN


def _quotation(piece: Piece) -> str:
    """A quotation stands as what it hangs on."""
    token = piece.tokens[piece.first]
    if not token.hidden:
        return ""
    return piece.previous if piece.previous in {CONTENT, CONDITION, PARTICIPIAL, RELATIVE} else MAIN


def _according(piece: Piece) -> str:
    if piece.grammar.verb_last and find_groups(piece.tokens, piece.numbers(), piece.grammar):
        # German sets no comma behind it: "Nach Angaben der Armee wurden zwei Drohnen abgeschossen."
        return ""
    words = " ".join(token.low for token in piece.tokens[piece.first : min(piece.end, piece.first + AHEAD)])
    return ACCORDING if piece.grammar.according.match(words) else ""


def _as_told(piece: Piece) -> str:
    """As in ", wie das Unternehmen am Dienstag mitteilte", "como informó la policía"."""
    grammar = piece.grammar
    if not piece.before or piece.low not in grammar.as_told:
        return ""
    inner = [n for n in piece.numbers() if n > piece.first]
    groups = find_groups(piece.tokens, inner, grammar, known_only=True)
    return ATTRIBUTION if groups and groups[0].verb.says and not groups[0].negated else ""


def _condition(piece: Piece) -> str:
    """As in "if Russia refuses", "and if", "even if"."""
    return CONDITION if piece.grammar.conditions & {piece.low, piece.ahead} else ""


def _reason(piece: Piece) -> str:
    """As in "although Russia refuses", "even as Russia refuses", "so dass …"."""
    grammar = piece.grammar
    if piece.low == "так" and piece.ahead != "как":
        # "Так называемые референдумы прошли": only "так как" gives a reason.
        return ""
    doubled = piece.low in grammar.adverbs and piece.ahead in grammar.reasons | grammar.times | grammar.content
    return REASON if piece.low in grammar.reasons or doubled else ""


def _time(piece: Piece) -> str:
    grammar = piece.grammar
    return TIME if piece.low in grammar.times and has_clause(piece.tokens, piece.first + 1, grammar) else ""


def _speech_in_german(piece: Piece) -> str:
    """As in "Macron sagte, die Unterstützer hätten ihre Vorbereitungen abgeschlossen", without "dass"."""
    if not piece.grammar.verb_last or piece.previous != MAIN:
        return ""
    groups = find_groups(piece.tokens, list(piece.before[-1].tokens()), piece.grammar)
    own = find_groups(piece.tokens, piece.numbers(), piece.grammar)
    last = max((n for n in piece.numbers() if piece.tokens[n].is_word), default=piece.first)
    return CONTENT if groups and groups[-1].verb.says and own and piece.first < own[0].start < last else ""


def _relative(piece: Piece) -> str:
    grammar = piece.grammar
    # "…, in which", "…, вірші якого"
    second = piece.low in grammar.prepositions or grammar.drops_subject
    opens = piece.low in grammar.relatives or (second and piece.ahead in grammar.relatives)
    if not piece.before or not opens:
        return ""
    if not grammar.verb_last or (piece.behind_comma and _ends_in_verb(piece)):
        return RELATIVE
    return CONTENT if piece.previous == CONTENT else MAIN


def _ends_in_verb(piece: Piece) -> bool:
    """A German subordinate clause ends in its verb; ", der Kanzler," does not, and is said of a name."""
    words = [n for n in piece.numbers() if piece.tokens[n].is_word and not piece.tokens[n].hidden]
    if len(words) < _SHORTEST or piece.tokens[words[-2]].low in piece.grammar.bridges:
        # "…, die Kosten zu verschweigen" has no subject of its own.
        return False
    last, grammar = piece.tokens[words[-1]], piece.grammar
    verb = last.low in grammar.verbs or last.low in grammar.auxiliaries or last.low.endswith(("t", "te", "en"))
    return verb and last.text[0].islower()


_SHORTEST = 2
"""Words of a clause, at least."""


def _that(piece: Piece) -> str:
    """The word "that" after a verb of saying opens what is said; else it tells of the word before it."""
    if piece.low not in piece.grammar.content:
        return ""
    if not piece.before:
        return MAIN
    groups = find_groups(piece.tokens, list(piece.before[-1].tokens()), piece.grammar)
    if not groups:
        return RELATIVE
    # The name of whom somebody told may be long: "told the Human Rights Council of the United Nations that".
    named = not piece.grammar.capital_nouns
    between = [
        t
        for t in piece.tokens[groups[-1].at + 1 : piece.first]
        if t.is_word and t.expression < 0 and not (named and t.capital)
    ]
    # "Condemned the attacks amid mounting criticism that …" is no "condemned that".
    return CONTENT if len(between) <= LISTENER else RELATIVE


def _by_ending(piece: Piece) -> str:
    """As in ", estimant que …", ", вимагаючи …", ", al considerar que …": where a form of its own opens it."""
    shape = piece.grammar.participial
    opens = shape is not None and piece.behind_comma and shape.match(f"{piece.low} {piece.ahead}")
    return PARTICIPIAL if opens else ""


SLAVIC_PARTICIPLE = re.compile(r"[а-яёіїєґ']{2,}(?:[вдт]ш|нн|щ|[яіиыу]т)(?:[иыоеєаяу][йеєхюямї]?|[ео]го|[иы]ми)")
"""A Ukrainian or Russian participle in any case: "заснований", "вышедшей"."""


def _aside_participle(piece: Piece) -> str:
    """As in "Le club, fondé en 1894, a remporté la coupe": between a subject and its verb, behind a comma and before one."""
    grammar = piece.grammar
    if grammar.verb_last or grammar.participles_modify or not piece.behind_comma or piece.previous != MAIN:
        return ""
    closed = piece.tokens[piece.end - 1].text == "," and (
        grammar.is_participle(piece.low)
        or (grammar.drops_subject and SLAVIC_PARTICIPLE.fullmatch(piece.low) is not None)
    )
    # "Les députés, réunis mardi, ont voté": they met to do it.
    meets = any(form.verb.kind == "meeting" for form in grammar.verbs.get(piece.low, ()))
    return PARTICIPIAL if closed and not meets and not _has_main_verb(piece) else ""


def _participial(piece: Piece) -> str:
    """As in ", finding it to be unlawful", ", backed by the United States", ", with Johnson succeeding her"."""
    tokens, grammar = piece.tokens, piece.grammar
    if not grammar.participles_modify or not piece.before:
        return ""
    near = range(piece.first, min(piece.end, piece.first + 6))
    if piece.low == "with" and any(tokens[n].low.endswith("ing") for n in near):
        return PARTICIPIAL
    start = next((n for n in range(piece.first, piece.end) if tokens[n].low not in grammar.adverbs | {"with"}), -1)
    if start < 0:
        return ""
    low = tokens[start].low
    following = tokens[start + 1].low if start + 1 < piece.end else ""
    # "…, ruling that the law was void", but "…, building trades unions said"
    governs = following in grammar.content | grammar.determiners | grammar.prepositions
    if low.endswith("ing") and (low not in grammar.nouns or governs) and len(low) > 4:
        return PARTICIPIAL
    if (piece.previous in {RELATIVE, PARTICIPIAL} or _ends_aside(piece)) and not _has_main_verb(piece):
        # "Peter Asmund, who wrote “The Lantern”, died on Friday." "The dockers on Sunday, 18 October, voted to end it."
        # "Her first play, “The Well”, opened in May 1971."
        return ""
    return PARTICIPIAL if _is_past_participle(piece, start) else ""


def _is_past_participle(piece: Piece, start: int) -> bool:
    """Does a past participle with what it governs begin the piece: "backed by …", "set up in 1913"?"""
    tokens, grammar = piece.tokens, piece.grammar
    low = tokens[start].low
    following = tokens[start + 1].low if start + 1 < piece.end else ""
    if low.endswith(("ed", "en")) and low in grammar.verbs and following in grammar.prepositions:
        return True
    ahead = [tokens[n] for n in range(start + 1, min(start + 3, piece.end))]
    governs = any(token.low in grammar.prepositions or token.expression >= 0 for token in ahead)
    return governs and _is_participle_beside_verb(piece, low)


def _is_participle_beside_verb(piece: Piece, low: str) -> bool:
    """As in "Prada, set up in 1913, has become …", "The draft, presented to the council, supports …": the verb follows."""
    shape = piece.grammar.participle_shape
    known = any(PARTICIPLE in form.slots for form in piece.grammar.verbs.get(low, ()))
    if not known and not (shape is not None and shape.fullmatch(low)):
        return False
    return bool(find_groups(piece.tokens, range(piece.end, len(piece.tokens)), piece.grammar))


def _ends_aside(piece: Piece) -> bool:
    """Is the piece the last, or does a date stand before it: "the dockers on Sunday, 18 October, voted"?"""
    if piece.end == len(piece.tokens):
        return True
    before = [n for n in piece.before[-1].tokens() if piece.tokens[n].is_word] if piece.before else []
    return not before or piece.tokens[before[-1]].expression >= 0


def _goes_on(piece: Piece) -> str:
    """Inside "… said that …, …" what is said goes on; after an opening "If …," the main clause comes."""
    if piece.previous == CONTENT:
        return CONTENT
    if piece.previous != CONDITION:
        return ""
    return CONDITION if _has_main_verb(piece) else MAIN


def _has_main_verb(piece: Piece) -> bool:
    """Has the main line had its verb already?"""
    main = [clause for clause in piece.before if clause.kind == MAIN]
    return any(find_groups(piece.tokens, list(clause.tokens()), piece.grammar) for clause in main)


_RULES: tuple[Callable[[Piece], str], ...] = (
    _after_according,
    _quotation,
    _as_told,
    _according,
    _condition,
    _reason,
    _time,
    _speech_in_german,
    _relative,
    _that,
    read_attribution,
    _by_ending,
    _aside_participle,
    _participial,
    _goes_on,
)
"""In reading order: the first that gives a kind is right."""
