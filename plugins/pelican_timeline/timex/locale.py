"""What a language brings: its words, its rules in reading order, its refiners, and the words that tell tense."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import import_module
from importlib.util import find_spec

from .lexer import LETTER, Lexicon, Numerals, Word
from .meaning import Found, Reading
from .rules import Rule, to_letters

Refiner = Callable[[Reading, list[Found]], list[Found]]


@dataclass(frozen=True)
class Locale:
    """One language.

    `past_words`, `future_words`, `past_endings`, `future_endings`, `infinitive` ("to") and `infinitive_be` ("be"; German "werden", behind its participle) tell on which side of the
    anchor a clause lies; `comparing` words bring in a date that the
    story does not go to ("than in 2007"); `to_be` are the forms that look ahead with "to", `ahead_before` and `back_before` words right before a date.
    `last_is_past_week`: "last Tuesday" is never a day of this week.
    `nouns_have_capitals`: a word with a capital is no verb, whatever its ending. `dates_before_nouns`: "the 1614 rules".
    `set_for` are the prepositions of a day on which something is set ("a strike for Friday"), except after `as_of` ("по состоянию на пятницу");
    `figures` are nouns whose month is over ("will publish February figures"), `statements` those whose weekday is ("le communiqué de lundi"); `appositions` end participles that tell the past behind a comma.
    `hung_by` are the prepositions that hang a year on a noun ("the budget for 2024"); `years_need_preposition`: a year right behind a noun
    can only be part of its name ("le budget 2024"); where it may also tell when, `bearers` are the endings of nouns that bear years;
    `occasions` are more prepositions that open a scene ("lors de l'Euro 2024").
    `present_endings` are those of a verb right behind a day that opens its sentence, where the language has its verb second and tells the past
    otherwise; words of `not_present` look like one. `one_form` has verbs whose past looks like their infinitive ("quit", -1) or whose plural does ("host", 1).
    Behind a year, a comma and a word of `when` ("since 2019, when …") stands what happened in it; what `taking_place` verbs tell of lies
    in the year of its name ("the 2026 games begin in June").
    `reporting` verbs look back before a perfect infinitive ("soll … getan haben"): `perfect` has its
    auxiliaries with the endings of the participles before them.
    `auxiliaries` with a participle (`participles` are its endings) tell the past: "se sont produits". `reader` is "calendar", or "dateparser" in a
    language without a folder.
    """

    code: str
    words: Mapping[str, Word]
    numerals: Numerals
    rules: tuple[Rule, ...]
    refiners: tuple[Refiner, ...]
    past_words: frozenset[str] = frozenset()
    future_words: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ("\0",)
    future_endings: tuple[str, ...] = ("\0",)
    infinitive: frozenset[str] = frozenset()
    infinitive_be: frozenset[str] = frozenset()
    to_be: frozenset[str] = frozenset()
    ahead_before: frozenset[str] = frozenset()
    back_before: frozenset[str] = frozenset()
    comparing: frozenset[str] = frozenset()
    last_is_past_week: bool = False
    set_for: frozenset[str] = frozenset()
    as_of: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()
    appositions: tuple[str, ...] = ("\0",)
    hung_by: frozenset[str] = frozenset()
    years_need_preposition: bool = False
    bearers: tuple[str, ...] = ("\0",)
    occasions: frozenset[str] = frozenset()
    nouns_have_capitals: bool = False
    dates_before_nouns: bool = False
    reporting: frozenset[str] = frozenset()
    perfect: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    present_endings: tuple[str, ...] = ()
    not_present: frozenset[str] = frozenset()
    one_form: Mapping[str, int] = field(default_factory=dict)
    when: frozenset[str] = frozenset()
    taking_place: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    participles: tuple[str, ...] = ("\0",)
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
