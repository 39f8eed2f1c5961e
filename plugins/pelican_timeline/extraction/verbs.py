"""The finite verbs of a clause: what they tell, when, and whether it is so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .grammar import ASPECT, BASE, ING, PARTICIPLE, PAST, PRESENT, WEAK, Form, Grammar, Verb
from .tokens import Token

TENSES = ("past", "perfect", "pluperfect", "present", "future", "infinitive")


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries: `start` is the first of these words, `at` the verb, `end` the word after it.

    `tense` is "past", "perfect", "pluperfect", "present" or "future".
    """

    verb: Verb
    start: int
    at: int
    end: int
    tense: str
    passive: bool = False
    negated: bool = False
    hypothetical: bool = False


STATE = Verb("be", WEAK)
UNKNOWN = Verb("", WEAK)


def find_groups(
    tokens: Sequence[Token], numbers: Sequence[int] | range, grammar: Grammar, *, known_only: bool = False
) -> list[Group]:
    """The finite verbs among the words *numbers*, in order; with *known_only* none that the word list lacks."""
    line = [n for n in numbers if not tokens[n].hidden and (tokens[n].is_word or tokens[n].text == ",")]
    found: list[Group] = []
    place = 0
    while place < len(line):
        group, place = _group_at(tokens, line, place, grammar)
        if group and not (known_only and group.verb is UNKNOWN):
            found.append(group)
    return _without_modifiers(tokens, found, grammar) if grammar.participles_modify else found


def _group_at(tokens: Sequence[Token], line: list[int], place: int, grammar: Grammar) -> tuple[Group | None, int]:
    token = tokens[line[place]]
    if token.low in grammar.auxiliaries and token.text[0].islower():
        return _after_auxiliary(tokens, line, place, grammar)
    if token.capital and place > 0 and (grammar.capital_nouns or tokens[line[place - 1]].text != ","):
        return None, place + 1
    return _bare(tokens, line, place, grammar)


def _after_auxiliary(
    tokens: Sequence[Token], line: list[int], place: int, grammar: Grammar
) -> tuple[Group | None, int]:
    """The group that an auxiliary opens: it gathers more auxiliaries, "not" and adverbs up to its verb."""
    seen = [tokens[line[place]].low]
    negated = _negates_before(tokens, line, place, grammar) or seen[0] in grammar.negations
    number = place + 1
    while number < len(line):
        token = tokens[line[number]]
        if token.low in grammar.negations:
            negated = True
        elif token.low in grammar.auxiliaries or token.low in grammar.be_other | grammar.bridges:
            seen.append(token.low)
        elif (form := _form(tokens, line, number, grammar)) and _agrees(form, seen, grammar):
            return _closed(tokens, line, place, number, form, seen, negated, grammar)
        elif token.text == "," and grammar.auxiliary_reach <= _CLOSE:
            # "Moscow has, on the contrary, intensified strikes": what two commas hold is said in passing.
            ahead = (n for n in range(number + 1, min(number + 7, len(line))) if tokens[line[n]].text == ",")
            number = next(ahead, len(line))
        elif not _may_stand_between(token, number - place, grammar):
            break
        number += 1
    tense = _tense(seen, grammar, passive=False)
    state = Group(
        STATE, line[place], line[place], line[place] + 1, tense, False, negated, _is_hypothetical(seen, grammar)
    )
    return state, place + 1


def _may_stand_between(token: Token, distance: int, grammar: Grammar) -> bool:
    """May the word stand between an auxiliary and its verb?"""
    if grammar.auxiliary_reach > _CLOSE:
        return distance <= grammar.auxiliary_reach
    return distance <= _CLOSE and (token.low in grammar.adverbs or token.low.endswith(grammar.adverb_endings))


_CLOSE = 8
"""Where auxiliaries keep their verb close, only adverbs stand between them, and no more words than these."""


def _closed(
    tokens: Sequence[Token],
    line: list[int],
    place: int,
    number: int,
    form: Form,
    seen: list[str],
    negated: bool,
    grammar: Grammar,
) -> tuple[Group, int]:
    passive = _is_passive(form, seen, grammar)
    after = number + 1 + len(form.particle.split())
    group = Group(
        form.verb,
        line[place],
        line[number],
        line[number] + 1,
        _tense(seen, grammar, passive=passive),
        passive,
        negated,
        _is_hypothetical(seen, grammar),
    )
    if form.verb.kind == ASPECT:
        return _beyond_aspect(tokens, line, group, after, grammar)
    return group, after


def _bare(tokens: Sequence[Token], line: list[int], place: int, grammar: Grammar) -> tuple[Group | None, int]:
    """A verb without auxiliary: "ruled", "says"."""
    form = _form(tokens, line, place, grammar)
    token = tokens[line[place]]
    before = tokens[line[place - 1]] if place else None
    if form is None:
        if grammar.regular_past and grammar.regular_past.fullmatch(token.low) and not _modifies(before, grammar):
            return Group(UNKNOWN, line[place], line[place], line[place] + 1, "past"), place + 1
        return None, place + 1
    if form.slots >= {PAST, BASE} and any(tokens[n].low in grammar.bridges for n in line[max(0, place - 8) : place]):
        # "To renege on its pledge and hit investors"
        return None, place + 1
    tense = "past" if PAST in form.slots else "present" if PRESENT in form.slots else ""
    if tense == "past" and _modifies(before, grammar) and grammar.participles_modify:
        tense = ""
    if tense == "present" and not _is_present(tokens, line, place, grammar):
        tense = ""
    if not tense and BASE in form.slots and _is_plural_present(tokens, line, place, form, grammar):
        tense = "present"
    if not tense:
        return None, place + 1
    negated = _negates_before(tokens, line, place, grammar)
    group = Group(form.verb, line[place], line[place], line[place] + 1, tense, False, negated)
    after = place + 1 + len(form.particle.split())
    if form.verb.kind == ASPECT:
        return _beyond_aspect(tokens, line, group, after, grammar)
    return group, after


def _beyond_aspect(
    tokens: Sequence[Token], line: list[int], group: Group, place: int, grammar: Grammar
) -> tuple[Group, int]:
    """ "Continued to attack", "managed to bring together", "continued and stepped up": the verb that counts."""
    for number in range(place, min(place + 4, len(line))):
        form = _form(tokens, line, number, grammar)
        if form and form.slots & {BASE, ING, PAST, PARTICIPLE} and form.verb.kind != ASPECT:
            before = tokens[line[number - 1]].low
            if before in grammar.determiners or before in grammar.prepositions - {"to"}:
                break
            made = Group(
                form.verb,
                group.start,
                line[number],
                line[number] + 1,
                group.tense,
                group.passive,
                group.negated,
                group.hypothetical,
            )
            return made, number + 1 + len(form.particle.split())
    return Group(
        STATE, group.start, group.at, group.end, group.tense, group.passive, group.negated, group.hypothetical
    ), place


def _form(tokens: Sequence[Token], line: list[int], number: int, grammar: Grammar) -> Form | None:
    """What the word is as a verb; a verb with its particle before one without."""
    for form in grammar.verbs.get(tokens[line[number]].low, ()):
        particles = form.particle.split()
        ahead = [tokens[n].low for n in line[number + 1 : number + 1 + len(particles)]]
        if ahead == particles or (grammar.verb_last and _ends_clause(tokens, line, number, form.particle)):
            return form
    return None


def _ends_clause(tokens: Sequence[Token], line: list[int], number: int, particle: str) -> bool:
    """ "Er kündigte am Montag Reformen an": does the particle end the clause?"""
    for place in range(number + 1, len(line)):
        following = line[place + 1] if place + 1 < len(line) else -1
        ends = following < 0 or tokens[following].text == "," or following != line[place] + 1
        if tokens[line[place]].low == particle and ends:
            return True
        if tokens[line[place]].text == ",":
            return False
    return False


def _agrees(form: Form, seen: Sequence[str], grammar: Grammar) -> bool:
    last = seen[-1]
    if last == "to":
        return BASE in form.slots
    if last in grammar.have:
        return PARTICIPLE in form.slots
    if last in grammar.be_past | grammar.be_present | grammar.be_other:
        return bool(form.slots & {PARTICIPLE, ING})
    return BASE in form.slots


def _is_passive(form: Form, seen: Sequence[str], grammar: Grammar) -> bool:
    return seen[-1] in grammar.be_past | grammar.be_present | grammar.be_other and PARTICIPLE in form.slots


def _tense(seen: Sequence[str], grammar: Grammar, *, passive: bool) -> str:
    if any(word in grammar.future for word in seen) or ("to" in seen and not grammar.able.intersection(seen)):
        return "future"
    if seen[0] in grammar.have:
        if seen[0] in {"had", "hatte", "hatten", "avait", "avaient"}:
            return "pluperfect"
        return "past" if grammar.perfect_is_past else "perfect"
    if seen[0] in grammar.be_past:
        return "past"
    if seen[0] in grammar.be_present:
        return "past" if grammar.perfect_is_past and passive else "present"
    return "past" if seen[0] in {"did"} else "present"


def _is_hypothetical(seen: Sequence[str], grammar: Grammar) -> bool:
    return any(word in grammar.hypothetical for word in seen)


def _negates_before(tokens: Sequence[Token], line: list[int], place: int, grammar: Grammar) -> bool:
    return any(tokens[n].low in grammar.negations for n in line[max(0, place - 2) : place])


def _modifies(before: Token | None, grammar: Grammar) -> bool:
    """Does the word before make this one an adjective: "the accused man", "of planned cuts", "an attempted coup"?"""
    return (
        before is not None
        and (before.low in grammar.determiners or before.low in grammar.prepositions or before.low.endswith("'s"))
        and before.text != ","
    )


def _is_present(tokens: Sequence[Token], line: list[int], place: int, grammar: Grammar) -> bool:
    """ "Says" is always a verb; "calls" or "plans" only after a name or a pronoun."""
    token = tokens[line[place]]
    before = tokens[line[place - 1]] if place else None
    if token.low not in grammar.noun_forms:
        return before is None or before.low not in grammar.determiners
    ahead = tokens[line[place + 1]].low if place + 1 < len(line) else ""
    if before is not None and before.capital and before.low.endswith(_NATIONS):
        # "Western calls for Assad to step down"
        return False
    return (
        before is not None
        and (before.capital or before.low in grammar.persons)
        and ahead not in {"of", "in", "and", ","}
    )


_NATIONS = ("ern", "ish", "ese", "ian", "ean", "can", "ic", "ch")
"""Endings of adjectives of nations and regions."""


def _is_plural_present(tokens: Sequence[Token], line: list[int], place: int, form: Form, grammar: Grammar) -> bool:
    """ "Leaders meet in Paris": after a plural, and only for verbs whose form is no noun."""
    if place == 0 or tokens[line[place]].low in grammar.nouns:
        return False
    before = tokens[line[place - 1]]
    if tokens[min(line[place] + 1, len(tokens) - 1)].low in grammar.content:
        # "Documents filed in 2008 show that …"
        return before.low not in grammar.bridges | grammar.determiners
    if form.verb.kind == ASPECT:
        # "The supporters of Ukraine continue to advise …"
        return before.low not in grammar.determiners | grammar.prepositions | grammar.bridges
    if form.verb.kind != "meeting" and not form.verb.says:
        return False
    return before.low in grammar.plurals or (before.low.endswith("s") and before.low not in grammar.determiners)


def _without_modifiers(tokens: Sequence[Token], found: list[Group], grammar: Grammar) -> list[Group]:
    """Drops past forms that only tell of the noun before: "The man accused of murder was arrested"."""
    kept: list[Group] = []
    for number, group in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        alone = group.start == group.at and group.tense == "past" and PARTICIPLE in _slots(tokens[group.at], grammar)
        following = tokens[group.at + 1].low if group.at + 1 < len(tokens) else ""
        agent = following == "by" and not (
            tokens[group.at + 2].low.endswith("ing") if group.at + 2 < len(tokens) else False
        )
        if alone and (agent or (after and _is_the_verb(tokens, group, after, grammar))):
            continue
        kept.append(group)
    return kept


def _slots(token: Token, grammar: Grammar) -> frozenset[str]:
    forms = grammar.verbs.get(token.low)
    return frozenset(slot for form in forms for slot in form.slots) if forms else frozenset({PAST, PARTICIPLE})


def _is_the_verb(tokens: Sequence[Token], first: Group, second: Group, grammar: Grammar) -> bool:
    """Is *second* the verb of the clause, and *first* only said of a noun in it? Then nothing divides them."""
    between = tokens[first.at + 1 : second.start]
    if any(t.text in {",", ";", ":"} or t.low in grammar.conjunctions or t.low in grammar.content for t in between):
        return False
    if (
        first.verb.says
        and not first.verb.kind == WEAK
        and any(t.low in grammar.persons | grammar.plurals for t in between)
    ):
        return False
    if first.verb.says:
        # "The minister said taxes were raised": what is said follows.
        return False
    certain = second.start < second.at or PARTICIPLE not in _slots(tokens[second.at], grammar)
    return certain and second.tense in {"past", "perfect", "pluperfect", "present"} and bool(between)
