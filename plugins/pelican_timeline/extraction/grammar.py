"""What the rules know of a language, as data. A language is a module in `locales/` that fills in a Grammar."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

PAST, PARTICIPLE, PRESENT, FUTURE, BASE, ING = "past", "participle", "present", "future", "base", "ing"

# Kinds of verbs that are no kinds of events.
LIGHT = "light"
"""Says what its object says: "issued a ruling"; or its subject, in the passive: "a ruling was issued"."""
TURN = "turn"
"""Says what its subject or object says: "the talks ended", "began talks"."""
OPEN = "open"
"""An event whose kind its nouns tell: "won the election", "failed"."""
WEAK = "weak"
"""No event: "reflects"."""
ANY = "any"
"""An event where its own date stands beside it, whatever it is: "towed", "unfurled"."""
ASPECT = "aspect"
"""Leads to the verb that counts: "continued to attack"."""
COURT = "court"
"""An event only where a court is the subject: "found", "heard arguments"."""
BECOME = "become"
"""An event only where an office or a thing follows: "became leader", not "became volatile"."""


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb: `kind` is an event's kind or one of those above.

    `says` is "" for what is no saying; "plain" where only the words count (said, told), "act" where saying it does
    something (announced, warned), "denial" where what follows did not happen (denied, rejected).
    """

    lemma: str
    kind: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a verb: its `slots` of PAST, PARTICIPLE, PRESENT, FUTURE, BASE, ING; `particle` belongs to it ("down")."""

    verb: Verb
    slots: frozenset[str]
    particle: str = ""


Words = frozenset[str]
Look = tuple[str, bool, bool, bool]
"""A word in small letters; has it letters or digits, a capital; may it be a verb or an auxiliary?"""
NONE: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Beside:
    """The kind of event that a noun names where one of these words stands in its sentence."""

    words: Words
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """One language. All words are in small letters, with a straight apostrophe."""

    code: str

    # Words that tell
    verbs: Mapping[str, tuple[Form, ...]]
    """Every form of every verb."""
    nouns: Mapping[str, str]
    """Nouns of events, with the event's kind."""
    beside: Mapping[str, Beside] = field(default_factory=dict)
    """Nouns that mean something else beside some words: a strike of dockers is no attack."""
    roles: Words
    """Offices and bodies that can act without a name: the court, leaders."""
    titles: Words = NONE
    """Of these, those that stand before a person's name: President."""
    role_ends: tuple[str, ...] = ()
    title_ends: tuple[str, ...] = ()
    """How compounds end that are roles and titles: Verteidigungsministerin."""
    offices: Words = NONE
    """Words that end a title: Secretary of State."""
    courts: Words = NONE
    """Bodies whose findings are decisions."""
    mouths: Words = NONE
    """Those who speak for others: a spokesman."""
    assemblies: Words = NONE
    """Nouns by which texts come back to a meeting."""
    speaking: Words = NONE
    """Verbs that tell of a meeting with one of `companions`: spoke with."""
    resultative: Mapping[str, str] = field(default_factory=dict)
    """Verbs of saying that decide with a preposition: "für nichtig erklären"."""
    vague: Words = NONE
    """Verbs that tell nothing without a noun of an event: hold, make."""
    addressing: Words = NONE
    """Verbs that name a listener first: told reporters."""
    describing: Words = NONE
    """Verbs of saying that no clause follows without "that": described the species."""
    companions: Words = NONE

    # Auxiliaries
    have: Words = NONE
    nonfinite: Words = NONE
    """Auxiliaries that make no clause: having."""
    had: Words = NONE
    """Of these, those that tell of what lies further back."""
    be_past: Words = NONE
    be_present: Words = NONE
    be_other: Words = NONE
    do: Words = NONE
    did: Words = NONE
    future: Words = NONE
    hypothetical: Words
    bridges: Words = NONE
    """Words between auxiliary and verb that say what becomes of it: is due to, was able to."""
    able: Words = NONE
    """Of these, those that say that it was done."""
    becoming: Words = NONE
    """Of the auxiliaries, those that alone say "became": wurde."""
    due: Words = NONE
    """Of `hypothetical`, those that tell a plan where a day to come stands beside them: soll, doit, должен."""
    negations: Words

    # Small words
    conditions: Words
    times: Words
    reasons: Words
    """Words that open a clause: if; after; although."""
    same_time: Words = NONE
    """Of `times`, those whose clause tells of the same moment: "14 people were killed when shells hit a market"."""
    relatives: Words
    content: Words
    """What opens something said: that."""
    conjunctions: Words
    prepositions: Words
    determiners: Words
    articles: Words = NONE
    """Those that name a thing for the first time: a summit."""
    persons: Words
    plurals: Words
    """Pronouns: he, she; they, it."""
    demonstratives: Words = NONE
    """What points at a thing that was told before: this hope."""
    possessives: Words = NONE
    """What says that something is somebody's whom it does not name: his, her, their."""
    first_persons: Words = NONE
    second_persons: Words = NONE
    adverbs: Words
    adverb_endings: tuple[str, ...] = ()
    floating: Words = NONE
    """What stands between an auxiliary and its verb and tells of the subject: "have all imposed"."""
    concessive: Words = NONE
    """Prepositions whose dates are not the event's: "Despite a clash in August, Williams said …"."""
    clock: Words = NONE
    """Words that go with a time of day: local time."""
    listing: Words = NONE
    """Words that open a list of examples: including."""
    during: Words = NONE
    by: Words = NONE
    where: Words = NONE
    """Prepositions that say where or whither: in, at, near."""
    origins: Words = NONE
    """Prepositions that lead names which a title can do without."""
    hanging: Words
    """Words that end no title."""
    openers: Words = NONE
    """Words that a title need not begin with: the latest."""
    weighing: Words = NONE
    """Adverbs that weigh the phrase behind them, and go with it: only in 1989, noch im März."""
    not_names: Words
    """Words that have a capital letter only because they begin a sentence."""

    # Dates
    no_date: Words
    """Prepositions whose date is not the day of the event: until, by."""
    limits: Words = NONE
    """Of these, those whose date says more of a thing than of the event: "the largest swap since January"."""
    of: Words = NONE
    noun_dates: Words = NONE
    """What else than `of` hangs a date on a noun: "vom" in "der Anschlag vom 11. September", "от" in "закон от 3 мая"."""
    day_nouns: Words = NONE
    """Nouns that tell what a day is made: "declared Monday a holiday"."""
    scheduled: Words = NONE
    """Participles that tell a plan beside a day to come: "ist für Montag angesetzt", "est prévue jeudi"."""
    parts: Words = NONE
    """Words between such a preposition and its date: for parts of September."""
    unresolved: re.Pattern[str]
    """Words that place an event in time where no date was found: the same day."""
    recently: re.Pattern[str]
    """Reads "in recent weeks"; its unit is the group "days", "weeks" or "months"."""
    known_phrases: tuple[str, ...]
    """How texts name a meeting by its {place} and {noun}."""

    # Sentences that tell no event
    background: tuple[re.Pattern[str], ...]
    according: re.Pattern[str]
    pointer: re.Pattern[str]
    closed_sections: re.Pattern[str]
    connectors: re.Pattern[str]

    # How the language is built
    auxiliary_reach: int = 4
    """Words that may stand between an auxiliary and its verb."""
    perfect_is_past: bool = True
    """Does "hat gewählt" tell of the day like "wählte"?"""
    verb_last: bool = False
    """Do clauses end in their verb, as in German?"""
    capital_nouns: bool = False
    drops_subject: bool = False
    """May "I" and "he" be left out, as in Ukrainian?"""
    zero_that: bool = False
    """May what is said follow at once: "announced she will comply"?"""
    participles_modify: bool = False
    """May a bare participle be taken for a past form ("the man accused of …"), as in English?"""
    past_shape: re.Pattern[str] | None = None
    participle_shape: re.Pattern[str] | None = None
    future_shape: re.Pattern[str] | None = None
    base_shape: re.Pattern[str] | None = None
    participial: re.Pattern[str] | None = None
    """What looks like a form of a verb that is in no list: a past form; behind an auxiliary; a future form; an infinitive."""
    no_verbs: Words = NONE
    """Words of these shapes that are no verbs."""
    particles: Words = NONE
    """Those that divide from their verb and end its clause: "kam … an"."""
    reflexives: Words = NONE
    """What before an auxiliary makes no passive of it: "s'est félicité"."""
    inverted: Words = NONE
    """Auxiliaries with their subject behind them: ", a-t-il annoncé"."""
    as_told: Words = NONE
    """Opens ", wie das Unternehmen mitteilte", which names who vouches for what stands before."""
    back: re.Pattern[str] | None = None
    """Opens a sentence that only says who told what stands before it: "Про це повідомив …"."""
    anonymous: Words = NONE
    """Nouns for somebody whom only a sentence before can have named: the man."""
    quantities: Words = NONE
    """Words that count people and so name them well enough: thousands, dozens."""
    date_attributes: bool = False
    """May a date describe the noun behind it, as in "October elections"?"""
    day_leads: Words = NONE
    """Of the prepositions those that lead a day and no noun that it describes: "on Friday soldiers fired"."""
    object_pronouns: Words = NONE
    """Pronouns that are objects and nothing else, and so mean nobody in the line of their verb: them, ihm."""
    historic_present: bool = False
    """May a sentence tell the past in the present tense: "Le 9 novembre 1989, le mur de Berlin tombe."?"""
    free_order: bool = False
    """May the subject follow its verb: "Murió el escritor …"?"""
    noun_forms: Words = NONE
    """Present forms that are nouns as well: calls, plans."""

    # Made from the above
    auxiliaries: Words = field(init=False, default=NONE)
    look_up: Callable[[str], Look] = field(init=False, repr=False, compare=False)
    """What a written word looks like by itself. Remembered: most words of an article have stood in one before."""
    _kinds: dict[str, str] = field(init=False, default_factory=dict, repr=False, compare=False)
    telling: Words = field(init=False, default=NONE)
    """Forms of verbs that may tell an event."""
    opening: Words = field(init=False, default=NONE)
    """Words that open a phrase."""
    waiting: Words = field(init=False, default=NONE)
    """Words after which a line waits for more."""

    def __post_init__(self) -> None:
        helpers = self.have | self.be_past | self.be_present
        telling = (word for word, forms in self.verbs.items() if any(form.verb.kind != WEAK for form in forms))
        small = self.prepositions | self.determiners | self.conjunctions | self.content | self.adverbs
        clause = self.relatives | self.conditions | self.reasons
        made: dict[str, object] = {
            "auxiliaries": helpers | self.do | self.future | self.hypothetical,
            "telling": frozenset(telling) | self.scheduled,
            "opening": small | helpers | self.persons | self.plurals | {"to"},
            "waiting": (NONE if self.verb_last else self.negations)
            | small
            | helpers
            | clause
            | self.parts
            | self.be_other
            | self.hypothetical
            | self.future,
        }
        made["look_up"] = lru_cache(maxsize=_REMEMBERED)(self._look_at)
        for name, value in made.items():
            object.__setattr__(self, name, value)

    def _look_at(self, word: str) -> Look:
        low = word.lower().replace("’", "'")
        return low, is_word(word), word[0].isupper(), self.may_be_verb(low)

    def may_be_verb(self, low: str) -> bool:
        """May the word be a verb or an auxiliary, by the lists or by its shape?"""
        if low in self.auxiliaries or low in self.verbs or low in self.scheduled:
            return True
        return any(shape is not None and shape.fullmatch(low) for shape in (self.past_shape, self.future_shape))

    def is_role(self, low: str) -> bool:
        """Is it an office or a body that can act without a name? In German also by the end of a compound."""
        return low in self.roles or (bool(self.role_ends) and low.endswith(self.role_ends))

    def is_title(self, low: str) -> bool:
        """Does it stand before a person's name?"""
        return low in self.titles or (bool(self.title_ends) and low.endswith(self.title_ends))

    def is_participle(self, low: str) -> bool:
        """By the list of verbs, or by its shape; but no small word ("depuis") and no day ("mardi")."""
        if low in self.opening or low in self.not_names:
            return False
        known = any(PARTICIPLE in form.slots for form in self.verbs.get(low, ()))
        return known or (self.participle_shape is not None and self.participle_shape.fullmatch(low) is not None)

    def kind_of(self, noun: str) -> str:
        """The kind of the event that a noun names, "" for none; that of "Drohnenangriff" is the kind of "Angriff"."""
        if noun in self.nouns or not self.capital_nouns:
            return self.nouns.get(noun, "")
        known = self._kinds.get(noun)
        if known is None:
            known = self._kinds[noun] = self._kind_of_compound(noun)
        return known

    def _kind_of_compound(self, noun: str) -> str:
        ends = (noun[start:] for start in range(_PREFIX, len(noun) - _NOUN + 1))
        return next((self.nouns[end] for end in ends if end in self.nouns), "")


_REMEMBERED = 65_536
"""Words whose looks are remembered: those of some thousand articles."""
_PREFIX, _NOUN = 3, 4
"""Letters of the first and of the last part of a compound, at least."""


def is_word(token: str) -> bool:
    """Is it a word or a number, no mark?"""
    return token[0].isalnum() or token[-1].isalnum()


def words(text: str) -> Words:
    """The words of a list written as running text; "_" stands for a space."""
    return frozenset(word.replace("_", " ") for word in text.split())


def gather_forms(found: Iterable[tuple[str, Form]]) -> dict[str, tuple[Form, ...]]:
    """Forms by word, those with a particle first, because they say more."""
    by_word: dict[str, dict[tuple[Verb, str], frozenset[str]]] = {}
    for word, form in found:
        slots = by_word.setdefault(word, {})
        slots[form.verb, form.particle] = slots.get((form.verb, form.particle), NONE) | form.slots
    return {
        word: tuple(sorted((Form(verb, slots, particle) for (verb, particle), slots in entries.items()), key=_rank))
        for word, entries in by_word.items()
    }


def _rank(form: Form) -> tuple[int, bool, str]:
    return -len(form.particle.split()), form.verb.kind == WEAK, form.verb.lemma
