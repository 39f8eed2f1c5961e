"""Sentences that tell no event whatever their verb is: questions, remarks about the page, habits, speculation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .clauses import ATTRIBUTION, CONDITION, Parsed
from .grammar import Grammar
from .tokens import Token
from .verbs import find_groups

Rule = Callable[[Sequence[Token], Parsed, str, Grammar], str]


def refuse_section(text: str, grammar: Grammar) -> bool:
    """Is this the heading of a part that tells no events: "What could happen next", "Frequently asked questions"?"""
    return grammar.closed_sections.match(text) is not None


def refuse(tokens: Sequence[Token], parsed: Parsed, text: str, grammar: Grammar, *, dated: bool) -> str:
    """Why the sentence is no event at first sight, "" when it may be one."""
    for rule in _RULES:
        reason = rule(tokens, parsed, text, grammar)
        if reason:
            return reason
    return "" if dated else _first_person(tokens, parsed, text, grammar)


def _question(tokens: Sequence[Token], parsed: Parsed, text: str, grammar: Grammar) -> str:
    asked = text.rstrip("”\"»“’') ").endswith("?")
    return "is a question" if asked and not parsed.of(ATTRIBUTION) else ""


def _pointer(tokens: Sequence[Token], parsed: Parsed, text: str, grammar: Grammar) -> str:
    """ "Previously, “FACTS” wrote that …" points to another article."""
    return "points to another article or to the page itself" if grammar.pointer.match(text) else ""


def _only_quoted(tokens: Sequence[Token], parsed: Parsed, text: str, grammar: Grammar) -> str:
    """ "This is a new government" in quotation marks goes on with what somebody said before."""
    words = [token for token in tokens if token.is_word]
    if words and all(token.quoted for token in words):
        return "is a quotation without the words that say whose"
    return ""


def _condition(tokens: Sequence[Token], parsed: Parsed, text: str, grammar: Grammar) -> str:
    opens = parsed.clauses and parsed.clauses[0].kind == CONDITION
    return "stands under a condition" if opens and not parsed.of(ATTRIBUTION) else ""


def _habit(tokens: Sequence[Token], parsed: Parsed, text: str, grammar: Grammar) -> str:
    line = " ".join(token.text for token in tokens if not token.hidden)
    found = next((match for pattern in grammar.background if (match := pattern.search(line))), None)
    return f"tells what goes on over time (“{found[0]}”), not one event" if found else ""


def _first_person(tokens: Sequence[Token], parsed: Parsed, text: str, grammar: Grammar) -> str:
    """ "I have been working in the news industry for over 6 years": the author speaks of the author."""
    # "US" is no "us".
    line = [
        token.low
        for token in tokens
        if not token.hidden and token.is_word and (len(token.text) == 1 or not token.text.isupper())
    ]
    groups = find_groups(tokens, parsed.main, grammar)
    own = bool(grammar.first_persons.intersection(line[:4])) and not parsed.of(ATTRIBUTION)
    return "is the author speaking of the author" if own and groups else ""


_RULES: tuple[Rule, ...] = (_question, _pointer, _only_quoted, _condition, _habit)
