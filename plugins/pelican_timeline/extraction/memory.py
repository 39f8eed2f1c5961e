"""What the sentences before have told: whom "he" means, and whether a sentence only goes on with an event."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from .clauses import ATTRIBUTION
from .grammar import Grammar
from .happenings import Happening
from .names import ACTOR, NameIndex
from .people import Named, is_person
from .sentences import ReadSentence, Words, read_sentence
from .speakers import find_speaker
from .tokens import Token

_REACH = 4
"""Sentences back that a pronoun, or an event going on, may reach."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event that was taken: by whom, the words that lead its subject, and whom it names."""

    sentence: int
    paragraph: int
    happening: Happening
    who: str
    heads: frozenset[str]
    named: frozenset[str]
    nouns: frozenset[str]


@dataclass(slots=True)
class Memory:
    """What is remembered from one sentence of an article to the next."""

    names: NameIndex
    grammar: Grammar
    told: deque[Told] = field(default_factory=lambda: deque(maxlen=_REACH))
    persons: list[tuple[int, str]] = field(default_factory=list)
    unread: deque[Callable[[], Words]] = field(default_factory=lambda: deque(maxlen=_REACH))

    def last_person(self, sentence: ReadSentence) -> str:
        """Whom "he" or "she" means here, "" where nobody was named in the sentences before."""
        for read in self.unread:
            self.remember_subject(read_sentence(read(), self.grammar))
        self.unread.clear()
        self.persons = [one for one in self.persons if sentence.place.number - one[0] <= _REACH]
        return max(self.persons, default=(0, ""))[1]

    def set_aside(self, read: Callable[[], Words]) -> None:
        """Keep a sentence that was not read, and how it is, in case the next says "he"."""
        self.unread.append(read)

    def remember_subject(self, sentence: ReadSentence) -> None:
        """Keep whom a sentence is about that tells no event."""
        told = next(iter(sentence.parsed.of(ATTRIBUTION)), None)
        words = told.tokens() if told else sentence.parsed.main
        line = [n for n in words if not sentence.tokens[n].hidden]
        actor = find_speaker(sentence.tokens, line[:10], sentence.named, self.grammar) if line else None
        if actor and actor.kind == ACTOR:
            self._remember_person(sentence, actor.name)

    def remember(self, sentence: ReadSentence, happening: Happening, who: str) -> None:
        """Keep an event that was taken."""
        place = sentence.place
        grammar = self.grammar
        heads = frozenset(low for low in _heads(sentence, happening) if grammar.is_role(low) or grammar.kind_of(low))
        self.told.append(
            Told(
                place.number,
                place.paragraph,
                happening,
                who,
                heads,
                _known_actors(sentence),
                _nouns(sentence.tokens, grammar),
            )
        )
        if who:
            self._remember_person(sentence, who)

    def _remember_person(self, sentence: ReadSentence, who: str) -> None:
        known = self.names.actors.get(who)
        if is_person(known.name if known else who):
            self.persons.append((sentence.place.number, who))

    def goes_on(self, sentence: ReadSentence, happening: Happening, who: str, actor: Named | None) -> bool:
        """Does an undated sentence only add to an event that was taken just before?

        "Merz spoke of troops. He added that …", "The Court of Session issued an opinion. … The court found …": it would
        be one event in two entries. A meeting that it names for the first time ("at a summit in Paris") is its own.
        """
        if _opens_with_pronoun(sentence, happening, self.grammar) and not happening.says:
            return True
        if _names_new_meeting(sentence, happening, self.grammar):
            return False
        subject = [sentence.tokens[n] for n in happening.subject]
        if any(_nouns(subject, self.grammar) & before.nouns for before in self.told) and not who:
            # "… took part in a ceremony. The ceremony was held in Kyiv."
            return True
        return any(self._adds_to(before, sentence, happening, who, actor) for before in self.told)

    def _adds_to(
        self, before: Told, sentence: ReadSentence, happening: Happening, who: str, actor: Named | None
    ) -> bool:
        place, heads = sentence.place, _heads(sentence, happening)
        nobody_new = _known_actors(sentence) <= before.named | {who}
        same_actor = bool(who) and who == before.who
        if same_actor and place.number - before.sentence <= _REACH and happening.says == before.happening.says:
            return happening.says or nobody_new
        beside = place.number - before.sentence == 1 and place.paragraph == before.paragraph
        # "They discussed …"; and Ukrainian, which leaves out who acts: "Поінформував про ситуацію".
        unnamed = (same_actor and actor is None and nobody_new) or (not who and heads & self.grammar.plurals)
        if beside and unnamed:
            return True
        same_heads = bool(heads & before.heads) and happening.kind == before.happening.kind
        return same_heads and not happening.says


_STEM = 5
"""Letters by which a noun is known in any of its cases."""


def _nouns(tokens: Iterable[Token], grammar: Grammar) -> frozenset[str]:
    """The nouns of events among some words, without their endings."""
    return frozenset(token.low[:_STEM] for token in tokens if grammar.kind_of(token.low))


def _known_actors(sentence: ReadSentence) -> frozenset[str]:
    return frozenset(one.name for one in sentence.named if one.known and one.kind == ACTOR)


def _heads(sentence: ReadSentence, happening: Happening) -> frozenset[str]:
    """The words that lead the subject, in small letters, for "the court" after "the Court of Session"."""
    tokens = sentence.tokens
    return frozenset(
        tokens[n].low
        for n in happening.subject
        if tokens[n].is_word and not tokens[n].hidden and len(tokens[n].low) > 2
    )


def _opens_with_pronoun(sentence: ReadSentence, happening: Happening, grammar: Grammar) -> bool:
    """As in "He won with 92,153 votes": the subject is a pronoun and no more."""
    words = [sentence.tokens[n].low for n in happening.subject if sentence.tokens[n].is_word]
    nouns = [word for word in words if word not in grammar.adverbs | grammar.conjunctions]
    return happening.way == "main" and bool(nouns) and nouns[0] in grammar.persons | grammar.plurals


def _names_new_meeting(sentence: ReadSentence, happening: Happening, grammar: Grammar) -> bool:
    """As in "was made at a summit in Paris": with an article that names it for the first time."""
    if happening.kind != "meeting" or not sentence.names_place:
        return False
    words = [sentence.tokens[n].low for n in sentence.parsed.main]
    return any(first in grammar.articles and grammar.kind_of(second) == "meeting" for first, second in pairwise(words))
