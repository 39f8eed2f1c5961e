"""What a language's verbs and prepositions tell about the date beside them: values only, asked by `anchoring/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NO_ENDING: tuple[str, ...] = ("\0",)
"""What no word ends with."""


@dataclass(frozen=True)
class Tense:
    """How the verbs of a language tell on which side of the day of writing a clause lies.

    past, future             words that look back or ahead, whatever stands around them
    past_endings, …          endings of longer words that do
    not_past                 endings of words that only look like a past form: "schließen" ends like "ließen"
    brackets                 finite verbs whose clause ends in a form that is no past either ("wird am Montag beschlossen")
    infinitive, be           "to" and "be" (German "werden", behind its participle): what hangs on them tells nothing by itself
    to_be                    the forms that look ahead with "to" ("is to begin")
    one_form                 verbs whose past looks like their infinitive ("quit": -1), or whose plural does ("host": 1)
    present                  endings of a verb right behind a day that opens its sentence, where the verb stands second and the past is told
                             otherwise; words of `not_present` look like one
    auxiliaries              with a participle (`participles` are its endings) they tell the past: "se sont produits"
    appositions              endings of participles that tell the past behind a comma ("l'astéroïde, repéré le 27 décembre")
    reporting                verbs that look back before a perfect infinitive ("soll … getan haben"); `perfect` has its auxiliaries with the
                             endings of the participles before them
    """

    past: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = NO_ENDING
    future_endings: tuple[str, ...] = NO_ENDING
    infinitive: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    to_be: frozenset[str] = frozenset()
    one_form: Mapping[str, int] = field(default_factory=dict)
    present: tuple[str, ...] = ()
    not_present: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    participles: tuple[str, ...] = NO_ENDING
    appositions: tuple[str, ...] = NO_ENDING
    reporting: frozenset[str] = frozenset()
    perfect: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    not_past: tuple[str, ...] = NO_ENDING
    brackets: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Beside:
    """The words beside a date that tell which one it is, or what it is there for.

    ahead, back              words right before a date that lies on that side ("as early as Thursday", "ein Bericht vom September")
    set_for                  prepositions of a day on which something is set ("a strike for Friday"), except after `as_of`
    figures, statements      nouns whose month is over ("will publish February figures"), whose weekday is ("le communiqué de lundi")
    comparing                words that bring in a date to which the story does not go ("than in 2007")
    when, taking_place       behind a year, ", when" tells what happened in it, as verbs such as "begins" do of what bears its name
    hung_by                  prepositions that hang a year on a noun ("the budget for 2024")
    bearers                  endings of nouns that bear a year where one right behind a noun may also tell when
    year_is_name             a year right behind a noun can only be part of its name ("le budget 2024")
    occasions                more prepositions that open a scene ("lors de l'Euro 2024")
    dates_before_nouns       "the 1614 rules"
    """

    ahead: frozenset[str] = frozenset()
    back: frozenset[str] = frozenset()
    set_for: frozenset[str] = frozenset()
    as_of: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()
    comparing: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    taking_place: frozenset[str] = frozenset()
    hung_by: frozenset[str] = frozenset()
    bearers: tuple[str, ...] = NO_ENDING
    year_is_name: bool = False
    occasions: frozenset[str] = frozenset()
    dates_before_nouns: bool = False
