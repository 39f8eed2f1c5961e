"""What one verb tells: the kind of its event, by the verb and the nouns around it, or why it tells none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .grammar import ANY, ASPECT, BECOME, COURT, LIGHT, OPEN, TURN, WEAK, Grammar
from .groups import STATE as BARE
from .groups import Group
from .tokens import Token

HYPOTHETICAL = "tells what could or should be, not what happened"
NEGATED = "tells what has not happened"
STATE = "tells a state, an opinion or a definition, not a happening"

_OBJECT = 7
"""Words behind a light verb in which its noun stands: "issued a long-awaited opinion"."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The kind of an event, and the noun that says so ("" where the verb does).

    `sure` is false where the verb is not known to tell an event: then only its own date makes it one.
    """

    name: str
    noun: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Line:
    """A verb in its clause: `line` are the words of the clause that are not hidden."""

    tokens: Sequence[Token]
    line: Sequence[int]
    group: Group
    grammar: Grammar

    def ahead(self, words: int) -> list[int]:
        """The words behind the verb, at most so many."""
        return [n for n in self.line if self.group.at < n <= self.group.at + words]

    def inside(self) -> list[int]:
        """The words between a German auxiliary and its verb: "haben (ihren Streik) beendet"."""
        return [n for n in self.line if self.group.start < n < self.group.at] if self.grammar.verb_last else []

    def heads(self) -> list[int]:
        """The words that lead the subject: those before its first preposition."""
        heads: list[int] = []
        for n in self.line:
            if n >= self.group.start or (heads and self.tokens[n].low in self.grammar.prepositions):
                break
            if self.tokens[n].low not in self.grammar.prepositions:
                heads.append(n)
        return heads

    def noun(self, numbers: Sequence[int]) -> str:
        """The first noun of an event among these words."""
        return next((self.tokens[n].low for n in numbers if self.kind_of(self.tokens[n].low)), "")

    def kind_of(self, noun: str) -> str:
        """The kind of event that the noun names beside the other words of the sentence."""
        beside = self.grammar.beside.get(noun)
        if beside and any(token.low in beside.words for token in self.tokens):
            return beside.kind
        return self.grammar.kind_of(noun)


def read_verb(tokens: Sequence[Token], line: Sequence[int], group: Group, grammar: Grammar) -> Kind | str:
    """The kind of event that the verb *group* of the clause *line* tells, or a reason why it tells none."""
    look = _Line(tokens, [n for n in line if not tokens[n].hidden], group, grammar)
    if group.hypothetical and not group.due:
        return HYPOTHETICAL
    if group.negated or _has_no_object(look):
        return NEGATED
    if group.verb.lemma in grammar.speaking and _in_company(look):
        return Kind("meeting")
    for rule in (_became, _decides, _in_company, _announced):
        kind = rule(look)
        if kind:
            return kind
    reading = _READINGS.get(group.verb.kind)
    return reading(look) if reading else Kind(group.verb.kind)


def _became(look: _Line) -> Kind | None:
    """As in "wurde stärkste Kraft", without another verb."""
    bare = look.group.verb is BARE and look.tokens[look.group.start].low in look.grammar.becoming
    return _any(look) if bare else None


def _decides(look: _Line) -> Kind | None:
    """As in "erklärte das Gesetz für nichtig": more than words."""
    preposition = look.grammar.resultative.get(look.group.verb.lemma)
    behind = (look.tokens[n].low for n in look.line if n > look.group.start)
    return Kind("decision") if preposition is not None and preposition in behind else None


def _has_no_object(look: _Line) -> bool:
    """As in "brought no progress"."""
    beside = {"nor", "without", "sans", "ohne", "без"}
    near = [n for n in look.ahead(3) if look.tokens[n].low in look.grammar.negations - beside]
    return any(not _negates_infinitive(look, n) for n in near)


def _negates_infinitive(look: _Line, n: int) -> bool:
    """As in "urged members not to leave", "закликала держави не зволікати", "a décidé de ne pas voter": still something done."""
    ahead = [look.tokens[m].low for m in look.line if m > n and look.tokens[m].low not in look.grammar.negations][:1]
    if not ahead or look.grammar.verb_last:
        return False
    if look.grammar.zero_that:
        return ahead[0] == "to"
    return look.grammar.base_shape is not None and look.grammar.base_shape.fullmatch(ahead[0]) is not None


def _in_company(look: _Line) -> Kind | None:
    """As in "spoke on Monday with President Trump": a talk, not a statement."""
    if look.group.verb.lemma not in look.grammar.speaking:
        return None
    near = look.ahead(6)
    partners = (n for n in near if look.tokens[n].low in look.grammar.companions)
    talks = any(look.tokens[m].capital for n in partners for m in near if n < m <= n + 3)
    return Kind("meeting") if talks else None


def _announced(look: _Line) -> Kind | str:
    """As in "The declaration was announced": an event when its subject is one; "he was told" is none of his."""
    if not (look.group.verb.says and look.group.passive):
        return ""
    noun = look.noun(look.heads())
    if not noun:
        return STATE
    # A deal that was rejected is no agreement.
    return Kind("decision" if look.group.verb.says == "denial" else look.kind_of(noun), noun)


def _no_event(_: _Line) -> str:
    return STATE


def _light(look: _Line) -> Kind | str:
    """As in "issued an opinion", "the commitment was made": the noun counts, as object, or as subject in the passive.

    As subject otherwise only a meeting: "The talks in Paris brought 35 countries together", not "The order gave a boost".
    """
    noun = look.noun(look.heads())
    if not (look.group.passive or look.group.verb.kind == TURN or look.kind_of(noun) == "meeting"):
        noun = ""
    noun = noun or look.noun(look.ahead(_OBJECT)) or look.noun(look.inside())
    if not noun:
        staged = look.group.passive and look.group.tense == "future"
        # "Donner" says little, but "Le spectacle sera donné le 7 février" is a plan.
        return STATE if look.group.verb.lemma in look.grammar.vague and not staged else _any(look)
    return Kind("meeting" if _is_made_at_meeting(look) else look.kind_of(noun), noun)


def _is_made_at_meeting(look: _Line) -> bool:
    """As in "The commitment was made at a summit in Paris", which names the summit for the first time."""
    words = [look.tokens[n].low for n in look.ahead(4)]
    grammar = look.grammar
    new = any(first in grammar.prepositions and second in grammar.articles for first, second in pairwise(words))
    return look.group.passive and new and any(look.kind_of(word) == "meeting" for word in words[2:])


def _open(look: _Line) -> Kind:
    """As in "won the election", "failed to get a majority": by the nouns; a vote comes before what it is about."""
    kinds = [kind for n in look.line if (kind := look.kind_of(look.tokens[n].low))]
    first = next((kind for kind in ("decision", "election") if kind in kinds), kinds[0] if kinds else "other")
    return Kind(first, look.noun(look.heads()))


def _court(look: _Line) -> Kind | str:
    """As in "The jury found him guilty", "The appeal is to be heard in May"; what a hiker found is no decision."""
    if look.group.passive and look.group.tense == "future":
        return Kind("other")
    courts = any(look.tokens[n].low in look.grammar.courts for n in look.line if n < look.group.start)
    return Kind("decision") if courts else STATE


def _become(look: _Line) -> Kind | str:
    """As in "became leader of the party", not "became volatile"."""
    following = look.tokens[look.group.at + 1].low if look.group.at + 1 < len(look.tokens) else ""
    office = following in look.grammar.determiners | look.grammar.roles | {"prime", "law"}
    return Kind("other") if office else STATE


def _agreement(look: _Line) -> Kind:
    """As in "signed the treaty"; who signs a law or a decree decides."""
    decides = any(look.kind_of(look.tokens[n].low) == "decision" for n in look.ahead(4))
    return Kind("decision" if decides else "agreement")


def _decision(look: _Line) -> Kind:
    """As in "voted to approve the treaty"; a vote for a person, or in a referendum, is an election."""
    lows = [look.tokens[n].low for n in look.line]
    near = [kind for n in (*look.heads(), *look.ahead(4)) if (kind := look.kind_of(look.tokens[n].low))]
    elects = "elect" in lows or near[:1] == ["election"]
    return Kind("election" if elects else "decision")


def _deed(look: _Line) -> Kind:
    """As in "An earthquake struck western Turkey": nature does not attack."""
    # "An earthquake struck …", "The hotel was destroyed by a fire"
    doers = [*look.heads(), *(look.ahead(_OBJECT) if look.group.passive else ())]
    disaster = any(look.kind_of(look.tokens[n].low) == "disaster" for n in doers)
    return Kind("disaster" if disaster else look.group.verb.kind)


def _any(look: _Line) -> Kind:
    """As in "A storm unroofed houses", "The senate shelved the bill": a kind where a noun says it."""
    doer, object_ = look.noun(look.heads()), look.noun(look.ahead(4))
    if look.kind_of(doer) in {"attack", "disaster", "election"}:
        return Kind(look.kind_of(doer), doer, sure=False)
    if look.kind_of(object_) in {"decision", "agreement", "election"}:
        return Kind(look.kind_of(object_), object_, sure=False)
    return Kind("other", sure=False)


_READINGS: dict[str, Callable[[_Line], Kind | str]] = {
    WEAK: _no_event,
    ASPECT: _no_event,
    ANY: _any,
    LIGHT: _light,
    TURN: _light,
    OPEN: _open,
    COURT: _court,
    BECOME: _become,
    "agreement": _agreement,
    "decision": _decision,
    "attack": _deed,
    "other": _deed,
}
"""How a verb of each kind is read; the kinds not here are what they say."""
