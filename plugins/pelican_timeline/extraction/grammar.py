"""What the rules know of a language, as data. A language is a module in `locales/` that fills in a Grammar."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

PAST, PARTICIPLE, PRESENT, BASE, ING = "past", "participle", "present", "base", "ing"

LIGHT, OPEN, WEAK, ASPECT, COURT = "light", "open", "weak", "aspect", "court"
BECOME = "become"
"""Kinds of verbs that are no kinds of events: a LIGHT verb says what its noun says ("issued a ruling"), an OPEN one
tells an event whose kind its nouns tell ("won the election", "failed"), a WEAK one tells none ("reflects"), a COURT verb
one only where a court is the subject ("found", "heard arguments"), a BECOME verb
one only where an office or a thing follows ("became leader", not "became volatile"), and an ASPECT verb leads to the verb that counts ("continued to attack")."""


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
    """One form of a verb: its `slots` of PAST, PARTICIPLE, PRESENT, BASE, ING; `particle` follows at once ("down")."""

    verb: Verb
    slots: frozenset[str]
    particle: str = ""


Forms = Mapping[str, tuple[Form, ...]]


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language. All words are in small letters, with a straight apostrophe.

    `nouns` are nouns of events with the event's kind, `roles` those who can act without a name ("the court").
    Auxiliaries: `have` (of these `had` for what lies further back), `be_past`, `be_present`, `be_other` (been, being, be), `do` (`did`), `future`, `hypothetical`.
    `auxiliary_reach` is how many words may stand between an auxiliary and its verb; `perfect_is_past`: does "hat
    gewählt" tell of the day like "wählte"? Subordinators by what they make of a clause: `conditions` (if), `times`
    (after), `reasons` (although). `no_date` are the prepositions whose date is not the day of the event (until, by),
    `of` and `parts` the words between it and its date ("for parts of September"),
    `bridges` may stand between auxiliary and verb and say what becomes of it ("is due to", "was able to"), `able` those
    of them that say it was done. With the prepositions `companions` the verbs `speaking` tell of a meeting (spoke with). `by` and `origins` lead names
    that a title can do without. `hanging` words end no title, and `openers` ("the latest") may be
    left out at its start. `listing` words open a list of examples (including). `assemblies` are the nouns by which
    texts come back to a meeting. `offices` end a title (Secretary of State),
    `courts` are bodies whose findings are decisions, `addressing` verbs name a listener first (told reporters), `mouths` those who speak for
    others (spokesman). `vague` reads "in recent weeks", its unit in the group "days", "weeks" or "months". `unresolved` words that place an event in time where no date was found ("the same day").
    """

    code: str
    verbs: Forms
    nouns: Mapping[str, str]
    roles: frozenset[str]
    have: frozenset[str]
    had: frozenset[str]
    be_past: frozenset[str]
    be_present: frozenset[str]
    be_other: frozenset[str]
    do: frozenset[str]
    did: frozenset[str]
    future: frozenset[str]
    hypothetical: frozenset[str]
    negations: frozenset[str]
    conditions: frozenset[str]
    times: frozenset[str]
    reasons: frozenset[str]
    relatives: frozenset[str]
    content: frozenset[str]
    conjunctions: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    articles: frozenset[str]
    persons: frozenset[str]
    plurals: frozenset[str]
    first_persons: frozenset[str]
    adverbs: frozenset[str]
    background: tuple[re.Pattern[str], ...]
    unresolved: re.Pattern[str]
    according: re.Pattern[str]
    pointer: re.Pattern[str]
    closed_sections: re.Pattern[str]
    connectors: re.Pattern[str]
    no_date: frozenset[str]
    of: frozenset[str]
    parts: frozenset[str]
    during: frozenset[str]
    by: frozenset[str]
    origins: frozenset[str]
    companions: frozenset[str]
    speaking: frozenset[str]
    bridges: frozenset[str]
    able: frozenset[str]
    adverb_endings: tuple[str, ...]
    hanging: frozenset[str]
    not_names: frozenset[str]
    listing: frozenset[str]
    openers: frozenset[str]
    assemblies: frozenset[str]
    offices: frozenset[str]
    courts: frozenset[str]
    addressing: frozenset[str]
    mouths: frozenset[str]
    vague: re.Pattern[str]
    known_phrases: tuple[str, ...] = ()
    auxiliary_reach: int = 4
    perfect_is_past: bool = True
    verb_last: bool = False
    drops_subject: bool = False
    zero_that: bool = False
    """May what is said follow at once: "announced she will comply"?"""
    participles_modify: bool = False
    """May a bare participle be taken for a past form ("the man accused of …"), as in English?"""
    capital_nouns: bool = False
    regular_past: re.Pattern[str] | None = None
    noun_forms: frozenset[str] = field(default_factory=frozenset)
    auxiliaries: frozenset[str] = field(init=False, default_factory=frozenset)
    telling: frozenset[str] = field(init=False, default_factory=frozenset)
    """Forms of verbs that may tell an event."""
    opening: frozenset[str] = field(init=False, default_factory=frozenset)
    """Words that open a phrase."""
    waiting: frozenset[str] = field(init=False, default_factory=frozenset)
    """Words after which a line waits for more."""

    def __post_init__(self) -> None:
        parts = (self.have, self.be_past, self.be_present, self.do, self.future, self.hypothetical)
        object.__setattr__(self, "auxiliaries", frozenset[str]().union(*parts))
        telling = (word for word, forms in self.verbs.items() if any(form.verb.kind != WEAK for form in forms))
        small = self.prepositions | self.determiners | self.conjunctions | self.content | self.adverbs
        helpers = self.have | self.be_past | self.be_present
        clause = self.relatives | self.conditions | self.reasons
        people = self.persons | self.plurals
        object.__setattr__(self, "opening", small | helpers | people | {"to"})
        object.__setattr__(self, "waiting", small | helpers | clause | self.be_other | self.hypothetical | self.future)
        object.__setattr__(self, "telling", frozenset(telling))


def words(text: str) -> frozenset[str]:
    """The words of a list written as running text; "_" stands for a space."""
    return frozenset(word.replace("_", " ") for word in text.split())


def gather_forms(found: list[tuple[str, Form]]) -> dict[str, tuple[Form, ...]]:
    """Forms by word, those with a particle first, because they say more."""
    by_word: dict[str, dict[tuple[Verb, str], frozenset[str]]] = {}
    for word, form in found:
        slots = by_word.setdefault(word, {})
        slots[form.verb, form.particle] = slots.get((form.verb, form.particle), frozenset()) | form.slots
    return {
        word: tuple(sorted((Form(verb, slots, particle) for (verb, particle), slots in entries.items()), key=_rank))
        for word, entries in by_word.items()
    }


def _rank(form: Form) -> tuple[bool, bool, str]:
    return not form.particle, form.verb.kind == WEAK, form.verb.lemma
