"""Past forms that are no verb of their clause but tell of a noun: "the man accused of murder"."""

from __future__ import annotations

from collections.abc import Sequence

from .grammar import ING, PARTICIPLE, PAST, Grammar
from .groups import Group
from .tokens import Token


def without_modifiers(tokens: Sequence[Token], found: list[Group], grammar: Grammar) -> list[Group]:
    """Without past forms that only tell of the noun before: "The man accused of murder was arrested"."""
    kept: list[Group] = []
    for number, group in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        alone = group.start == group.at and group.tense == "past" and PARTICIPLE in _slots(tokens[group.at], grammar)
        tells_noun = _has_agent(tokens, group) or (after is not None and _is_the_verb(tokens, group, after, grammar))
        if not (alone and tells_noun):
            kept.append(group)
    return kept


def _slots(token: Token, grammar: Grammar) -> frozenset[str]:
    forms = grammar.verbs.get(token.low)
    return frozenset(slot for form in forms for slot in form.slots) if forms else frozenset({PAST, PARTICIPLE})


def _has_agent(tokens: Sequence[Token], group: Group) -> bool:
    """As in "a ruling issued by the court"; but not "protested by shouting"."""
    ahead = [token.low for token in tokens[group.at + 1 : group.at + 3]]
    if tokens[group.at].low == "accused":
        # "The man accused of murder", "accused in the trial": who accuses somebody names him.
        return ahead[:1] in (["of"], ["in"])
    return ahead[:1] == ["by"] and not (len(ahead) > 1 and ahead[1].endswith("ing"))


def _quotes(token: Token, grammar: Grammar) -> bool:
    """As in "A survey found a majority saying the worst had passed"."""
    return any(form.verb.says and form.slots == {ING} for form in grammar.verbs.get(token.low, ()))


def _is_the_verb(tokens: Sequence[Token], first: Group, second: Group, grammar: Grammar) -> bool:
    """Is *second* the verb of the clause, and *first* only said of a noun in it? Then nothing divides them."""
    between = tokens[first.at + 1 : second.start]
    divides = grammar.conjunctions | grammar.content | {",", ";", ":"}
    says = first.verb.says and first.verb.lemma not in grammar.describing
    if says or not between or any(token.low in divides or _quotes(token, grammar) for token in between):
        # "The minister said taxes were raised": what is said follows. "The man accused in the trial left": nobody says it.
        return False
    # "Protesters gathered in Tahrir Square said": nobody is said.
    # "The people on the boat stopped on Wednesday were children."
    alone = tokens[second.at].low in grammar.auxiliaries and tokens[second.start - 1].expression >= 0
    certain = second.start < second.at or second.verb.says == "plain" or alone
    return certain or PARTICIPLE not in _slots(tokens[second.at], grammar)
