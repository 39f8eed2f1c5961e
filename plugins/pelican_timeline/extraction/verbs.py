"""The finite verbs of a clause: what they tell, when, and whether it is so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .grammar import ASPECT, BASE, FUTURE, ING, PARTICIPLE, PAST, PRESENT, Form, Grammar
from .groups import SCHEDULED, STATE, UNKNOWN, Group
from .modifiers import without_modifiers
from .tokens import Token

_DAY = 4
"""Words behind a Slavic participle in which the day stands for which something is planned."""
_CLOSE = 8
"""Words between an auxiliary and its verb where a language keeps them together; only adverbs stand there."""
_ASIDE = 7
"""Words that two commas may hold between an auxiliary and its verb."""
_INFINITIVE = 8
"""Words behind "to" in which a form that is past and infinitive alike ("hit") is still the infinitive."""
_NATIONS = ("ern", "ish", "ese", "ian", "ean", "can", "ic", "ch")
"""Endings of adjectives of nations and regions."""


def find_groups(
    tokens: Sequence[Token], numbers: Sequence[int] | range, grammar: Grammar, *, known_only: bool = False
) -> list[Group]:
    """The finite verbs among the words *numbers*, in order; with *known_only* none that the word list lacks."""
    line = [n for n in numbers if not (one := tokens[n]).hidden and (one.is_word or one.text == ",")]
    words = [tokens[n] for n in line]
    if not any(word.verbal for word in words):
        return []
    look = _Line(words, line, [word.low for word in words], grammar)
    found: list[Group] = []
    place = 0
    while place < len(line):
        if not words[place].verbal:
            place += 1
            continue
        group, place = look.group_at(place)
        if group and not (known_only and group.verb is UNKNOWN):
            found.append(group)
    return without_modifiers(tokens, found, grammar) if grammar.participles_modify else found


@dataclass(frozen=True, slots=True)
class _Line:
    """The words and commas of a clause, with their numbers in the sentence; a `place` counts in them."""

    words: Sequence[Token]
    line: Sequence[int]
    lows: Sequence[str]
    grammar: Grammar

    def token(self, place: int) -> Token:
        return self.words[place]

    def low(self, place: int) -> str:
        """The word at a place in small letters, "" outside the clause."""
        return self.lows[place] if 0 <= place < len(self.lows) else ""

    def group_at(self, place: int) -> tuple[Group | None, int]:
        """The verb that begins at a place, if one does, and the place to go on from."""
        token, grammar = self.token(place), self.grammar
        opens = place == 0 and (grammar.verb_last or grammar.free_order)
        if token.low in grammar.auxiliaries and (not token.capital or opens):
            return self._after_auxiliary(place)
        if token.capital and place > 0 and (grammar.capital_nouns or self._is_in_name(place)):
            return None, place + 1
        if token.low in grammar.scheduled and grammar.drops_subject and self._leads_to_day(place):
            # "Концерт запланирован на субботу"
            here = self.line[place]
            return Group(SCHEDULED, here, here, "future", passive=True, negated=self._is_negated(place)), place + 1
        form = self.form(place)
        return self._bare(place, form) if form else (self._unknown(place), place + 1)

    def _is_in_name(self, place: int) -> bool:
        """Does the capital of a word inside the line make it part of a name: "…, United States"?"""
        named = place + 1 < len(self.line) and self.token(place + 1).capital
        return named or self.token(place - 1).text != ","

    # With an auxiliary

    def _after_auxiliary(self, place: int) -> tuple[Group | None, int]:
        """The group that an auxiliary opens: it gathers more auxiliaries, "not" and adverbs up to its verb."""
        grammar, seen = self.grammar, [self.low(place)]
        if seen[0] in grammar.nonfinite:
            # "… of having ignored warnings" is no clause: its verb is passed over.
            following = place + 1 < len(self.line) and self.token(place + 1).verbal
            return None, place + 2 if following else place + 1
        negated = self._is_negated(place) or seen[0] in grammar.negations
        number = place + 1
        while number < len(self.line):
            token = self.token(number)
            if token.low in grammar.negations:
                negated = True
            elif token.low in grammar.scheduled and seen[-1] in grammar.be_present and not self._leads_on(number):
                verb, here = SCHEDULED, self.line[number]
                return Group(verb, self.line[place], here, "future", passive=True, negated=negated), number + 1
            elif token.low in grammar.auxiliaries or token.low in grammar.be_other or self._is_bridge(number):
                seen.append(token.low)
            elif grammar.capital_nouns and token.capital:
                pass
            elif (form := self.form(number) or self._shaped(number, seen)) and self._fits(form, number, seen):
                return self._closed(self._group(place, number, form, seen, negated=negated), number, form)
            elif token.text == "," and grammar.auxiliary_reach <= _CLOSE:
                number = self._behind_aside(number)
            elif not self._may_stand_between(token, number - place):
                break
            number += 1
        return self._group(place, place, None, seen, negated=negated), place + 1

    def _leads_to_day(self, place: int) -> bool:
        """Does a day stand behind the word: "назначено на понедельник", but "назначен министром"?"""
        return any(self.token(n).expression >= 0 for n in range(place + 1, min(place + 1 + _DAY, len(self.line))))

    def _leads_on(self, number: int) -> bool:
        """Does the word go on to a verb or a clause: "is scheduled to open", "está previsto que"?"""
        return self.low(number + 1) in self.grammar.content | {"to"}

    def _is_bridge(self, number: int) -> bool:
        """Does "to" lead to a verb? In German "zu" is a preposition as well: "zu sechs Jahren Haft verurteilt"."""
        low = self.low(number)
        if low not in self.grammar.bridges:
            return False
        if low in self.grammar.verbs and self.grammar.participles_modify:
            # "Is set to open", but "have set themselves on fire"
            return "to" in {self.low(number + 1), self.low(number + 2)}
        return not self.grammar.verb_last or (number + 1 < len(self.line) and self.token(number + 1).verbal)

    def _fits(self, form: Form, number: int, seen: Sequence[str]) -> bool:
        """Does the form fit its auxiliaries? In German the passive's own stands behind it: "soll eröffnet werden"."""
        return self._is_german_passive(form, number, seen) or _agrees(form, seen, self.grammar)

    def _is_german_passive(self, form: Form, number: int, seen: Sequence[str]) -> bool:
        """As in "soll eröffnet werden", "wird am Samstag eröffnet"."""
        future = self.grammar.future
        beside = self.low(number + 1) in future or (len(seen) == 1 and seen[0] in future)
        return self.grammar.verb_last and PARTICIPLE in form.slots and BASE not in form.slots and beside

    def _group(self, place: int, at: int, form: Form | None, seen: Sequence[str], *, negated: bool) -> Group:
        grammar = self.grammar
        composed = form is not None and (_is_passive(form, seen, grammar) or self._is_german_passive(form, at, seen))
        passive = composed and self.low(place - 1) not in grammar.reflexives
        return Group(
            form.verb if form else STATE,
            self.line[place],
            self.line[at],
            _tense(seen, grammar, composed=composed),
            passive,
            negated,
            hypothetical=any(word in grammar.hypothetical for word in seen),
            due=seen[0] in grammar.due and len(grammar.hypothetical.intersection(seen)) == 1,
        )

    def _behind_aside(self, number: int) -> int:
        """As in "Moscow has, on the contrary, intensified strikes": the place of the second comma."""
        ahead = range(number + 1, min(number + _ASIDE, len(self.line)))
        return next((n for n in ahead if self.token(n).text == ","), len(self.line))

    def _may_stand_between(self, token: Token, distance: int) -> bool:
        """May the word stand between an auxiliary and its verb?"""
        grammar = self.grammar
        if grammar.auxiliary_reach > _CLOSE:
            return distance <= grammar.auxiliary_reach
        # "has on Monday announced", "планує 25 серпня провести", "have all imposed"
        loose = token.low in grammar.adverbs or token.low in grammar.floating or token.expression >= 0
        loose = loose or token.low.endswith(grammar.adverb_endings)
        return (loose or self._leads_date(token)) and distance <= _CLOSE

    def _leads_date(self, token: Token) -> bool:
        after = next((n + 1 for n, word in enumerate(self.words) if word is token), len(self.words))
        dated = after < len(self.words) and self.words[after].expression >= 0
        return dated and token.low in self.grammar.prepositions

    def _shaped(self, place: int, seen: Sequence[str]) -> Form | None:
        """A verb that the word list lacks, behind an auxiliary: "has towed", "will unfurl"; in German it ends its clause."""
        grammar, low = self.grammar, self.low(place)
        completes = seen[-1] in grammar.have | grammar.be_past | grammar.be_present | grammar.be_other
        shape = grammar.participle_shape if completes else grammar.base_shape
        if shape is None or self.token(place).capital or self._is_small_word(place) or not shape.fullmatch(low):
            return None
        behind = self.low(place + 1)
        if grammar.verb_last and behind not in {
            "",
            ",",
            *grammar.be_other,
            *grammar.auxiliaries,
            *grammar.conjunctions,
        }:
            return None
        return Form(UNKNOWN, frozenset({PARTICIPLE, BASE}))

    def _is_small_word(self, place: int) -> bool:
        low, grammar = self.low(place), self.grammar
        return (
            low in grammar.opening
            or low in grammar.no_verbs
            or (not grammar.capital_nouns and bool(grammar.kind_of(low) or grammar.is_role(low)))
        )

    # Without

    def _unknown(self, place: int) -> Group | None:
        """A past or future form by its ending: what it tells is not known, but it is the verb of its clause."""
        grammar, low = self.grammar, self.low(place)
        if low in grammar.verbs or self._is_small_word(place) or self._modifies(place):
            return None
        if self.token(place).capital and not grammar.drops_subject:
            # "In August 1944, Allied troops entered Paris."
            return None
        for shape, tense in ((grammar.past_shape, "past"), (grammar.future_shape, "future")):
            if shape is not None and shape.fullmatch(low) and self._stands_as_verb(place):
                return Group(UNKNOWN, self.line[place], self.line[place], tense, negated=self._is_negated(place))
        return None

    def _stands_as_verb(self, place: int) -> bool:
        """In German the shape is that of adjectives too ("der gestrandete Wal"): a verb stands behind a noun or a date."""
        if not self.grammar.verb_last:
            return True
        before = self.token(place - 1) if place else None
        if before is None or before.capital or before.text[0].isdigit():
            return True
        return before.expression >= 0 or before.low in self.grammar.persons

    def _bare(self, place: int, form: Form) -> tuple[Group | None, int]:
        """A verb without auxiliary: "ruled", "says"."""
        tense = self._bare_tense(place, form)
        if not tense:
            return None, place + 1
        here = self.line[place]
        divided = self.grammar.verb_last and (form.particle or form.verb is UNKNOWN)
        close = self.line[self._clause_end(place)] if divided else here
        group = Group(form.verb, here, here, tense, negated=self._is_negated(place), close=close)
        return self._closed(group, place, form)

    def _bare_tense(self, place: int, form: Form) -> str:
        grammar = self.grammar
        if PAST in form.slots:
            infinitive = BASE in form.slots and any(
                self.low(n) in grammar.bridges for n in range(place - _INFINITIVE, place)
            )
            modifies = grammar.participles_modify and self._modifies(place)
            return "" if infinitive or modifies else "past"
        if FUTURE in form.slots:
            return "future"
        if PRESENT in form.slots and self._is_present(place):
            return "present"
        return "present" if BASE in form.slots and self._is_plural_present(place, form) else ""

    def _modifies(self, place: int) -> bool:
        """Does the word before make this one an adjective: "the accused man", "of planned cuts", "an attempted coup"?"""
        before, grammar = self.low(place - 1), self.grammar
        return before in grammar.determiners or before in grammar.prepositions or before.endswith("'s")

    def _is_present(self, place: int) -> bool:
        """Is it a verb? "Says" always is; "calls" or "plans" only behind a name or a pronoun."""
        grammar, before = self.grammar, self.low(place - 1)
        if self.low(place) not in grammar.noun_forms:
            return before not in grammar.determiners
        capital = place > 0 and self.token(place - 1).capital
        if capital and before.endswith(_NATIONS):
            # "Western calls for Assad to step down"
            return False
        if place == 1 and any(self._is_surely_finite(n) for n in range(2, len(self.line))):
            # "Huge protests erupted": the capital is that of the sentence.
            return False
        if self._opens_on_day(place):
            return True
        return (capital or before in grammar.persons) and self.low(place + 1) not in {"", "of", "in", "and", ","}

    def _opens_on_day(self, place: int) -> bool:
        """As in "The trial of the engineers opens on 4 May": behind "the" something, a day, and no other verb."""
        grammar = self.grammar
        led = self.low(0) in grammar.determiners and self.low(place - 1) not in grammar.opening
        dated = (
            self.low(place + 1) in {"on", "at"} and place + 2 < len(self.line) and self.token(place + 2).expression >= 0
        )
        dated = dated or (place + 1 < len(self.line) and self.token(place + 1).expression >= 0)
        return (
            led
            and place > 1
            and dated
            and not any(self._is_surely_finite(n) for n in range(len(self.line)) if self.token(n).expression < 0)
        )

    def _opens_second(self, place: int) -> bool:
        """As in "Die Minister beraten am Freitag": a German verb behind a noun or a date, with more behind it."""
        before = self.token(place - 1)
        return (before.capital or before.expression >= 0) and self.low(place + 1) not in {"", ","}

    def _is_surely_finite(self, place: int) -> bool:
        low = self.low(place)
        forms = self.grammar.verbs.get(low, ())
        return low in self.grammar.auxiliaries or any(PAST in form.slots and BASE not in form.slots for form in forms)

    def _is_plural_present(self, place: int, form: Form) -> bool:
        """Is it a plural's verb? As in "Leaders meet in Paris", and only for verbs whose form is no noun."""
        grammar, before = self.grammar, self.low(place - 1)
        if place == 0 or (not grammar.capital_nouns and grammar.kind_of(self.low(place))):
            return False
        if grammar.verb_last:
            return self._opens_second(place)
        if self.low(place + 1) in grammar.content:
            # "Documents filed in 2008 show that …"
            return before not in grammar.bridges | grammar.determiners
        if before in grammar.determiners | grammar.prepositions | grammar.bridges:
            return False
        # "The supporters of Ukraine continue to advise …", "The leaders of Europe meet in Paris"
        led = any(self.low(n).endswith("s") or self.low(n) in grammar.plurals for n in range(place))
        spoken = bool(form.verb.says) and (before in grammar.plurals or before.endswith("s"))
        return form.verb.kind == ASPECT or (form.verb.kind == "meeting" and led) or spoken

    # Both

    def form(self, place: int) -> Form | None:
        """What the word is as a verb; a verb with its particle before one without."""
        for form in self.grammar.verbs.get(self.low(place), ()):
            particles = form.particle.split()
            beside = all(self.low(place + n) == particle for n, particle in enumerate(particles, 1))
            divided = self.grammar.verb_last and (
                self._ends_clause(place, form.particle) or self.low(place - 1) == form.particle
            )
            if beside or divided:
                return self._with_particle(place, form)
        return None

    def _with_particle(self, place: int, form: Form) -> Form:
        """As in "Der Wirt sperrte … zu": a particle that the word list does not know with this verb makes another verb."""
        if form.particle or not form.slots & {PAST, PRESENT} or PARTICIPLE in form.slots:
            return form
        divided = bool(self.grammar.particles) and not self.grammar.particles.isdisjoint(self._enders(place))
        return Form(UNKNOWN, form.slots) if divided else form

    def _ends_clause(self, place: int, particle: str) -> bool:
        """Does the particle end the clause, as in "Er kündigte am Montag Reformen an"?"""
        return bool(particle) and particle in self._enders(place)

    def _enders(self, place: int) -> set[str]:
        """The words that end the clause, or a part of it before something hidden."""
        found: set[str] = set()
        for number in range(place + 1, len(self.line)):
            low = self.lows[number]
            if low == ",":
                break
            if (
                number + 1 == len(self.line)
                or self.low(number + 1) == ","
                or self.line[number + 1] != self.line[number] + 1
            ):
                found.add(low)
        return found

    def _is_negated(self, place: int) -> bool:
        negations = self.grammar.negations
        if self.grammar.verb_last and self.low(self._clause_end(place)) in negations:
            # "äußerte sich am Mittwoch nicht"
            return True
        # "Doctors Without Borders will open …" denies nothing.
        before = range(max(0, place - 2), place)
        return any(self.low(n) in negations and (n == 0 or not self.token(n).capital) for n in before)

    def _clause_end(self, place: int) -> int:
        """The place of the last word of the clause."""
        ends = (n for n in range(place, len(self.line)) if self.low(n + 1) in {"", ","})
        return next(ends, place)

    def _closed(self, group: Group, place: int, form: Form) -> tuple[Group, int]:
        """The finished group; behind "continued to", "managed to" and their like, the verb that counts."""
        after = place + 1 + len(form.particle.split())
        if form.verb.kind != ASPECT:
            return group, after
        for number in range(after, min(after + 4, len(self.line))):
            inner, before = self.form(number), self.low(number - 1)
            if inner and inner.verb.kind != ASPECT and inner.slots & {BASE, ING, PAST, PARTICIPLE}:
                if before in self.grammar.determiners or before in self.grammar.prepositions - {"to"}:
                    break
                counting = replace(group, verb=inner.verb, at=self.line[number])
                return counting, number + 1 + len(inner.particle.split())
        return replace(group, verb=STATE), after


def _agrees(form: Form, seen: Sequence[str], grammar: Grammar) -> bool:
    """Does the form fit its auxiliaries: "has met", "was told", "will meet", "is to meet"?"""
    last = seen[-1]
    if last in grammar.have:
        return PARTICIPLE in form.slots
    if last in grammar.be_past | grammar.be_present | grammar.be_other:
        return bool(form.slots & {PARTICIPLE, ING})
    return BASE in form.slots


def _is_passive(form: Form, seen: Sequence[str], grammar: Grammar) -> bool:
    return PARTICIPLE in form.slots and seen[-1] in grammar.be_past | grammar.be_present | grammar.be_other


def _tense(seen: Sequence[str], grammar: Grammar, *, composed: bool) -> str:
    first = seen[0]
    if grammar.future.intersection(seen) or ("to" in seen and not grammar.able.intersection(seen)):
        return "future"
    if first in grammar.have:
        return "pluperfect" if first in grammar.had else "past" if grammar.perfect_is_past else "perfect"
    if first in grammar.be_past or first in grammar.did:
        return "past"
    return "past" if composed and grammar.perfect_is_past and first in grammar.be_present else "present"
