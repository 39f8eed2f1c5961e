"""Sentences that tell no event whatever their verb is: questions, remarks about the page, habits, speculation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .clauses import ATTRIBUTION, CONDITION, Parsed
from .grammar import Grammar
from .tokens import Token
from .verbs import find_groups


def refuse_section(text: str, grammar: Grammar) -> bool:
    """Is this the heading of a part that tells no events: "What could happen next", "Frequently asked questions"?"""
    return grammar.closed_sections.match(text) is not None


def refuse(parsed: Parsed, text: str, grammar: Grammar, *, dated: bool) -> str:
    """Why the sentence is no event at first sight, "" when it may be one; *dated* when it names a date."""
    look = _Look(parsed.tokens, parsed, text, grammar, dated)
    return next((reason for rule in _RULES if (reason := rule(look))), "")


@dataclass(frozen=True, slots=True)
class _Look:
    """One sentence, as the rules see it."""

    tokens: Sequence[Token]
    parsed: Parsed
    text: str
    grammar: Grammar
    dated: bool

    @property
    def attributed(self) -> bool:
        return bool(self.parsed.of(ATTRIBUTION))


def _question(look: _Look) -> str:
    asked = look.text.rstrip("”\"»“’') ").endswith("?")
    return "is a question" if asked and not look.attributed else ""


def _pointer(look: _Look) -> str:
    """As in "Previously, “FACTS” wrote that …", which points to another article."""
    return "points to another article or to the page itself" if look.grammar.pointer.match(look.text) else ""


def _points_back(look: _Look) -> str:
    """As in "Про це повідомив у середу міністр": who told what stands before."""
    return "only says who told what stands before" if look.grammar.back and look.grammar.back.match(look.text) else ""


def _only_quoted(look: _Look) -> str:
    """As in "This is a new government", in quotation marks: it goes on with what somebody said before."""
    words = [token for token in look.tokens if token.is_word]
    only = bool(words) and all(token.quoted for token in words)
    return "is a quotation without the words that say whose" if only else ""


def _condition(look: _Look) -> str:
    opens = look.parsed.clauses and (look.parsed.clauses[0].kind == CONDITION or _is_inverted(look))
    return "stands under a condition" if opens and not look.attributed else ""


def _is_inverted(look: _Look) -> bool:
    """As in "Sollte das Parlament ablehnen, …", "Lehnt das Parlament ab, zerbricht …": a German condition without "wenn"."""
    words = [token for token in look.tokens if token.is_word]
    if not look.grammar.verb_last or not words or words[0].quoted:
        return False
    opens = words[0].low in look.grammar.auxiliaries or words[0].low in look.grammar.verbs
    return opens and any(token.text == "," for token in look.tokens) and not look.text.rstrip().endswith("!")


def _habit(look: _Look) -> str:
    line = " ".join(token.text for token in look.tokens if not token.hidden)
    found = next((match for pattern in look.grammar.background if (match := pattern.search(line))), None)
    return f"tells what goes on over time (“{found[0]}”), not one event" if found else ""


def _first_person(look: _Look) -> str:
    """As in "I have been working in the news industry for over 6 years": the author speaks of the author."""
    if look.attributed:
        return ""
    # "US" is no "us".
    shouted = (token for token in look.tokens if token.is_word and not token.hidden)
    line = [token.low for token in shouted if len(token.text) == 1 or not token.text.isupper()]
    own = bool(look.grammar.first_persons.intersection(line if look.dated else line[:4]))
    return (
        "is the author speaking of the author"
        if own and find_groups(look.tokens, look.parsed.main, look.grammar)
        else ""
    )


def _second_person(look: _Look) -> str:
    """As in "Here you see the body carried through the streets": a caption, a recipe, an advertisement."""
    line = {look.tokens[n].low for n in look.parsed.main if not look.tokens[n].hidden}
    speaks = not look.attributed and not look.grammar.second_persons.isdisjoint(line)
    return "speaks to the reader" if speaks else ""


def _glued(look: _Look) -> str:
    """As in "Home | World | The bridge was closed": a scraper has run a menu or a byline into it."""
    return "is run together with a line of the page" if " | " in look.text else ""


_RULES: tuple[Callable[[_Look], str], ...] = (
    _question,
    _pointer,
    _points_back,
    _only_quoted,
    _condition,
    _glued,
    _habit,
    _first_person,
    _second_person,
)
"""In reading order."""
