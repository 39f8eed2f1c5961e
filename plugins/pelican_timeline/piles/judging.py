"""How well a suggestion stands as the line of a day, read by somebody who has not read its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from math import prod

from pelican_timeline.extraction.grammar import BASE, ING, PAST, Grammar
from pelican_timeline.extraction.locales import grammar_of
from pelican_timeline.model.timeline import Candidate

from .endings import FINITE, MID_PHRASE, judge_end, loose_end
from .wording import (
    addresses,
    begins_in,
    between,
    dates_other,
    describes_noun,
    is_line,
    opens_with_pointer,
    plain,
    points_at_thing,
    quotes,
    unquoted_words,
    words_before,
)

STATEMENT = 0.6
"""What counts an event that somebody said something, beside one that somebody did something."""
SUPPOSED = 0.5
"""What counts a statement of what could or should be."""
AHEAD = 0.4
"""What counts an event that was still ahead when the article came out."""
OTHER_CLAUSE = 0.4
"""What counts an event beside whose date another clause begins: it may be the date of that."""
OTHER_THING = 0.3
"""What counts an event in whose line its date still stands: it says more of a thing than of the event."""
LEANING = 0.6
"""What counts an event that has its day from the article, not from its own sentence."""
BY_THE_CLOCK = 0.4
"""What counts an event beside which stands an hour alone: mostly that at which somebody wrote."""
FURTHER_BACK = 0.4
"""What counts a line in the pluperfect: a report that tells it as news is better."""
BARE = 0.6
"""What counts a line that begins with "the film", of which there are many."""
SOMEBODY = 0.3
"""What counts a line that begins with "the man": who that was, a sentence before has told."""
ITS_MOVE = 0.5
"""What counts a line that tells of "the move", "this decision": what that was, a sentence before has told."""
IN_PASSING = 0.25
"""What counts an event told in a clause that only says when or why something else happened."""
STILL = 0.3
"""What counts an event in the present perfect beside a day, where a language does not use it so."""
THIN = 0.6
"""What counts a line of which only two words say something: "The quake hit"."""
_THIN = 2
LONGEST_TITLE = 90
ROW = "a row of a chronology in the article"
"""The reason for a suggestion that needs no verb, and whose story is that of its chronology."""


def best_line(candidate: Candidate, sentence: str, published: int) -> tuple[float, str]:
    """What speaks for a suggestion, 0 to 1, and the line to tell it in: its title, or so much of it as can be read alone.

    *published* is the day of the article. 0 where nobody could read any of it.
    """
    title = plain(candidate.title)
    lines = (
        (_judge_line(candidate, line, sentence, published), len(line), line)
        for line in _shorter(candidate, title, sentence)
    )
    worth, _, line = max(lines)
    return worth, line


_FEWEST = 4
"""Words of a title that has lost its end, or its headline."""


def _shorter(candidate: Candidate, title: str, sentence: str) -> list[str]:
    """The title; what stands before its commas and what joins its clauses; and behind the colon of a headline."""
    grammar = grammar_of(candidate.language)
    if grammar is None:
        return [title]
    joins = "|".join(map(re.escape, sorted(grammar.conjunctions)))
    ends = [mark.start() for mark in re.finditer(rf"[,;] | (?:{joins}) ", title)]
    if at := loose_end(title, sentence, plain(candidate.derivation.phrase), grammar):
        ends.append(at)
    lines = [title[:end].rstrip(" ,;") for end in ends]
    if candidate.kind != "statement":
        lines += [title[mark.end() :] for mark in re.finditer(r": ", title)]
    tells = (_sayings(grammar),) if candidate.kind == "statement" else (grammar.telling, grammar.auxiliaries)
    long = [one for one in lines if len(one.split()) >= _FEWEST]
    return [title, *(one for one in long if any(not verbs.isdisjoint(unquoted_words(one)) for verbs in tells))]


@cache
def _sayings_of(code: str) -> frozenset[str]:
    grammar = grammar_of(code)
    verbs = grammar.verbs if grammar else {}
    return frozenset(word for word, forms in verbs.items() if any(form.verb.says for form in forms))


def _sayings(grammar: Grammar) -> frozenset[str]:
    """The forms of verbs of saying: who said it must stay."""
    return _sayings_of(grammar.code)


def _judge_line(candidate: Candidate, title: str, sentence: str, published: int) -> float:
    """What speaks for a line of a suggestion, 0 to 1."""
    date = plain(candidate.derivation.phrase)
    if not (is_line(title) and begins_in(title, sentence)) or len(title) > LONGEST_TITLE:
        return 0.0
    worth = 1.0
    if candidate.kind == "statement":
        worth *= STATEMENT
    if candidate.planned:
        worth *= AHEAD
    if by_the_clock(candidate):
        worth *= BY_THE_CLOCK
    elif not date:
        worth *= LEANING
    grammar = grammar_of(candidate.language)
    if grammar is None:
        return worth
    # "The mayor blamed the owner, whom the council had met on Monday."
    other_verb = not grammar.verb_last and any(_tells_other(one, grammar) for one in between(title, sentence, date))
    described = grammar.date_attributes and describes_noun(sentence, date, grammar.determiners | grammar.articles)
    if dates_other(title, sentence, date, grammar.conjunctions) or other_verb or described:
        worth *= OTHER_CLAUSE
    if date and date.casefold() in title.casefold():
        worth *= OTHER_THING
    return (
        worth
        * _judge_start(title, sentence, grammar)
        * _judge_words(candidate, title, grammar, published)
        * judge_end(title, sentence, date, grammar)
    )


def _tells_other(word: str, grammar: Grammar) -> bool:
    """Is it an auxiliary, or the past form of a verb that is no verb of saying? "…, followed on Sunday by a strike"."""
    forms = () if word in grammar.noun_forms else grammar.verbs.get(word, ())
    return word in grammar.auxiliaries or any(PAST in form.slots and not form.verb.says for form in forms)


def by_the_clock(candidate: Candidate) -> bool:
    """Does the sentence give an hour, and leave the day to its article?"""
    return candidate.derivation.stated == ("time",) and candidate.derivation.rule != "day_word"


def _judge_start(title: str, sentence: str, grammar: Grammar) -> float:
    """What speaks for a line by the place in its sentence where it begins."""
    before = words_before(title, sentence)
    if not before:
        return 1.0
    if before[-1] in grammar.times | grammar.conditions | grammar.reasons | grammar.relatives:
        return IN_PASSING
    # "The trial of the doctor, Jan Novak, opened": what stands behind a comma only describes who or what did it.
    leads = grammar.prepositions | grammar.adverbs | grammar.times | grammar.conditions | grammar.reasons
    described = before[-1] == "," and before[0] not in leads | grammar.conjunctions
    return MID_PHRASE if described and len(before) > _OPENER else 1.0


_OPENER = 4
"""Words and comma of what only leads to a sentence: "Earlier on Sunday,"."""


def _judge_words(candidate: Candidate, title: str, grammar: Grammar, published: int) -> float:
    """What the words of the line say of it."""
    words = unquoted_words(title)
    if opens_with_pointer(title, grammar.code) or addresses(title, grammar.code, grammar.first_persons):
        return 0.0
    if not grammar.object_pronouns.isdisjoint(words):
        return 0.0  # "Police found him in Orlin"
    says = candidate.kind == "statement"
    told = _judge_statement(title, words, grammar) if says else _judge_tense(candidate, words, grammar, published)
    faults = (
        (MID_PHRASE, _lacks_subject(words, grammar)),
        (MID_PHRASE, candidate.reasons[:1] != (ROW,) and _tells_nothing(title, words, grammar)),
        (SOMEBODY, _is_somebody(words, grammar)),
        (BARE, _is_bare(title, words, grammar)),
        (ITS_MOVE, points_at_thing(title, grammar.code)),
        (THIN, _is_thin(words, grammar)),
    )
    return told * prod(weight for weight, found in faults if found)


def _judge_statement(title: str, words: Sequence[str], grammar: Grammar) -> float:
    if _says_where_only(words, grammar):
        return 0.0
    at = next((n for n, word in enumerate(words) if word in _sayings(grammar)), len(words))
    plainly = any(form.verb.says == "plain" for word in words[at : at + 1] for form in grammar.verbs[word])
    said = words[at + 1 :]
    if plainly and said and not quotes(title) and not any(grammar.may_be_verb(word) for word in said):
        return MID_PHRASE  # "Brown said the overthrow of the president"
    return 1.0 if grammar.hypothetical.isdisjoint(words) else SUPPOSED


def _judge_tense(candidate: Candidate, words: Sequence[str], grammar: Grammar, published: int) -> float:
    still = not grammar.perfect_is_past and _is_still(candidate, words, grammar, published)
    return (STILL if still else 1.0) * (1.0 if grammar.had.isdisjoint(words) else FURTHER_BACK)


def _is_somebody(words: Sequence[str], grammar: Grammar) -> bool:
    known = grammar.determiners - grammar.articles
    return words[:1] != [] and words[0] in known and not grammar.anonymous.isdisjoint(words[1:3])


def _is_bare(title: str, words: Sequence[str], grammar: Grammar) -> bool:
    """As in "The film won two prizes": which, a sentence before has told. But there is one council, one court, one trial."""
    if len(words) < _FEWEST or words[0] not in _DEFINITE or grammar.capital_nouns or not title.split()[1].islower():
        return False
    noun, verb = words[1:3]
    event = grammar.kind_of(noun)
    tells = verb in grammar.auxiliaries or any(PAST in form.slots for form in grammar.verbs.get(verb, ()))
    return tells and not (grammar.is_role(noun) or grammar.is_title(noun) or (event and event != "statement"))


_DEFINITE = frozenset({"the", "le", "la", "les", "el", "los", "las"})


def _is_thin(words: Sequence[str], grammar: Grammar) -> bool:
    return sum(word not in grammar.opening and word not in grammar.auxiliaries for word in words) <= _THIN


def _is_still(candidate: Candidate, words: Sequence[str], grammar: Grammar, published: int) -> bool:
    """As in "The club has sold the player it bought on Monday": English sets no past day beside "has sold"."""
    dated = candidate.derivation.phrase and candidate.date.latest < published
    return bool(dated) and not grammar.have.isdisjoint(words) and grammar.had.isdisjoint(words)


def _lacks_subject(words: Sequence[str], grammar: Grammar) -> bool:
    """As in "In Texas and was diagnosed", "Speaking in an interview", "Think of the children"; not in "At least two were hurt"."""
    if grammar.verb_last or grammar.drops_subject or grammar.free_order or len(words) < _FEWEST:
        return False
    if words[0] in grammar.prepositions:
        return words[1] != "least" and not words[1][0].isdigit() and words[1] not in grammar.quantities
    forms = [form for form in grammar.verbs.get(words[0], ()) if words[0] not in grammar.noun_forms]
    tells = words[1] in grammar.telling or words[1] in grammar.auxiliaries
    return any(form.slots <= _NO_SUBJECT for form in forms) and not tells


_NO_SUBJECT = frozenset({BASE, ING})


def _says_where_only(words: Sequence[str], grammar: Grammar) -> bool:
    """As in "The network said in a statement": where, but not what."""
    at = max((n for n, word in enumerate(words) if word in _sayings(grammar)), default=-1)
    behind = words[at + 1 :]
    return at >= 0 and 0 < len(behind) <= _STATEMENT and behind[0] in grammar.where


_STATEMENT = 4
"""Words of "in a written statement"."""


def _tells_nothing(title: str, words: Sequence[str], grammar: Grammar) -> bool:
    """As in "The most common strain of flu circulating", "Orlin: its first case": nothing in it is a finite verb."""
    last = grammar.verbs.get(words[-1], ()) if words else ()
    hangs = bool(last) and all(form.slots <= {ING} for form in last)
    said = title.partition(": ")[2]
    if not hangs and (not said or said[0] in "“„«\"'"):
        return False
    told = unquoted_words(said) if said else words[:-1]
    return not any(
        word in grammar.auxiliaries or any(form.slots & FINITE for form in grammar.verbs.get(word, ())) for word in told
    )
