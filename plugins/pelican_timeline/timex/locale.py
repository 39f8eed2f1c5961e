"""What a language brings: its words, its rules in reading order, its refiners, and the words that tell tense."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import import_module
from importlib.util import find_spec

from .grammar import Beside, Tense
from .lexer import LETTER, Lexicon
from .meaning import Found, Reading
from .numerals import Numerals, Word
from .rules import Rule, to_letters

Refiner = Callable[[Reading, list[Found]], list[Found]]


@dataclass(frozen=True)
class Locale:
    """One language.

    `last_is_past_week`: "last Tuesday" is never a day of this week. `nouns_have_capitals`: a word with a capital is no verb, whatever its ending.
    `reader` is "calendar", or "dateparser" in a language without a folder.
    """

    code: str
    words: Mapping[str, Word]
    numerals: Numerals
    rules: tuple[Rule, ...]
    refiners: tuple[Refiner, ...]
    tense: Tense = field(default_factory=Tense)
    beside: Beside = field(default_factory=Beside)
    last_is_past_week: bool = False
    nouns_have_capitals: bool = False
    reader: str = "calendar"
    compounds: Mapping[str, Word] = field(default_factory=dict)
    """Words in several parts that count as one, in lower case: "il y a", "fin de semana", "l'"."""

    @cached_property
    def lexicon(self) -> Lexicon:
        """The letters of the language's tokens."""
        return Lexicon(self.words, self.numerals, self.compounds)

    @cached_property
    def rules_at(self) -> dict[str, tuple[Rule, ...]]:
        """The rules that can start with a letter, in reading order."""
        return {
            letter: rules
            for letter in LETTER.values()
            if (rules := tuple(rule for rule in self.rules if letter in rule.starts))
        }

    @cached_property
    def opening(self) -> re.Pattern[str] | None:
        """Finds the next token where some rule matches: one search in C instead of a look at every trigger.

        Each branch is a letter and, behind it, "here, one step back, a rule that starts so matches"; a branch that opens
        with a plain letter is skipped without a look inside.
        """
        branches = [
            f"{re.escape(letter)}(?<=(?={'|'.join(map(_shape, rules))}){re.escape(letter)})"
            for letter, rules in self.rules_at.items()
        ]
        return re.compile("|".join(branches)) if branches else None


def _shape(rule: Rule) -> str:
    """The rule's pattern without its groups."""
    return re.sub(r"\((?!\?)|\(\?P<\w+>", "(?:", to_letters(rule.pattern))


@cache
def own_locale(code: str) -> Locale | None:
    """The locale of a language that has a folder, None otherwise."""
    if not (code.isalpha() and code.isascii() and find_spec(f"{__package__}.locales.{code}")):
        return None
    found: Locale = import_module(f"{__package__}.locales.{code}").LOCALE
    return found


def republican_months(*names: str) -> dict[str, Word]:
    """The words of the twelve months of the French Republic, each with its forms divided by spaces."""
    return spread({form: ("REPUBLICAN", number) for number, forms in enumerate(names, 1) for form in forms.split()})


def feasts_in_capitals(words: Mapping[str, Word]) -> dict[str, Word]:
    """The feasts among the words as a headline writes them: EASTER, WEIHNACHTEN, НА ПАСХУ; a part of a name ("New") is left out."""
    return {
        word.upper(): (name, value)
        for word, (name, value) in words.items()
        if name == "HOLIDAY" and value not in {"", "new"} and word.isalpha()
    }


def spread(entries: Mapping[str, Word], *, names: bool = False) -> dict[str, Word]:
    """The words as they stand in a text: as written, with a capital, in capitals; *names* are never in lower case."""
    words: dict[str, Word] = {}
    for word, meaning in entries.items():
        forms = (word.capitalize(), word.upper()) if names else (word, word.capitalize(), word.upper())
        for form in forms:
            words.setdefault(form, meaning)
    return words
