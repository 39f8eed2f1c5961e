"""What a sentence tells: the verb of change or of speech in its main line, with who did it. Or why it tells no event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .clauses import (
    ATTRIBUTION,
    CONDITION,
    CONTENT,
    MAIN,
    PARTICIPIAL,
    RELATIVE,
    TIME,
    Clause,
    Parsed,
)
from .grammar import ASPECT, BECOME, COURT, LIGHT, OPEN, WEAK, Grammar
from .tokens import Token
from .verbs import Group, find_groups

STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as one sentence tells it.

    `subject` are the words for who acts or speaks, `body` those that tell the event, `dated` those among which its
    date stands. `way` is how the sentence tells it: "main", "attribution" ("…, said Macron"), "content" ("police said
    that …"), "relative" (", which was announced …"), "time" ("after May stepped down") or "predicate" ("was a meeting").
    """

    kind: str
    group: Group
    way: str
    subject: tuple[int, ...]
    body: tuple[int, ...]
    dated: tuple[int, ...]
    present: bool = False
    planned: bool = False
    noun: str = ""

    @property
    def says(self) -> bool:
        """Is it somebody's words?"""
        return self.kind == STATEMENT


NO_VERB = "has no verb that tells of a happening or a statement"
HYPOTHETICAL = "tells what could or should be, not what happened"
NEGATED = "tells what has not happened"
STATE = "tells a state, an opinion or a definition, not a happening"
PRESENT = "is in the present tense and gives no date: background"
FUTURE = "is about the future and gives no day for it"


def find_happening(parsed: Parsed, grammar: Grammar) -> Happening | str:
    """The event of a sentence, or a reason why it tells none."""
    tokens = parsed.tokens
    attribution = next(iter(parsed.of(ATTRIBUTION)), None)
    main = _in_main(parsed, grammar)
    if attribution:
        said = _said(parsed, attribution, grammar)
        if isinstance(main, Happening) and not main.says and _tells_itself(main, said, tokens):
            return main
        return said
    if isinstance(main, Happening):
        told = _in_content(parsed, main, grammar)
        if not told and not _has_date(tokens, main.dated):
            told = _in_time_clause(parsed, grammar)
        return told or main
    aside = _in_relative(parsed, grammar) or _in_time_clause(parsed, grammar)
    return aside or main


# The main line -------------------------------------------------------------------------------------------------------


def _in_main(parsed: Parsed, grammar: Grammar) -> Happening | str:
    tokens = parsed.tokens
    groups = find_groups(tokens, parsed.main, grammar)
    if not groups:
        return NO_VERB
    reason = NO_VERB
    for number, group in enumerate(groups):
        if number and not _joined(tokens, groups[number - 1], group, grammar):
            break
        verdict = _verdict(tokens, parsed.main, group, grammar)
        if isinstance(verdict, str):
            reason = verdict if reason == NO_VERB else reason
            if verdict in {HYPOTHETICAL, NEGATED}:
                break
            continue
        subject = _subject(parsed, groups[0], grammar)
        return _happening(parsed, verdict, group, "main", subject, grammar)
    return _predicate(parsed, groups[0], grammar) or reason


def _joined(tokens: Sequence[Token], first: Group, second: Group, grammar: Grammar) -> bool:
    """ "Thinks time is on his side, and ruled on Monday": does one subject carry both verbs?"""
    before = tokens[second.start - 1].low if second.start else ""
    adverb = before in grammar.adverbs and second.start >= 2 and tokens[second.start - 2].low in grammar.conjunctions
    return before in grammar.conjunctions or adverb


def _verdict(tokens: Sequence[Token], line: Sequence[int], group: Group, grammar: Grammar) -> str | tuple[str, str]:
    """The kind of the event that a verb tells and the noun that says so, or why it tells none."""
    if group.hypothetical:
        return HYPOTHETICAL
    if group.negated or _no_object(tokens, line, group, grammar):
        return NEGATED
    kind = group.verb.kind
    if kind in {WEAK, ASPECT}:
        return STATE
    if group.verb.lemma in grammar.speaking and _in_company(tokens, line, group, grammar):
        return "meeting", ""
    if group.verb.says and group.passive:
        return _announced(tokens, line, group, grammar)
    if kind == BECOME:
        following = tokens[group.at + 1].low if group.at + 1 < len(tokens) else ""
        return ("other", "") if following in grammar.determiners | grammar.roles | {"prime", "president"} else STATE
    if kind == COURT:
        behind = [n for n in line if n < group.start]
        return ("decision", "") if any(tokens[n].low in grammar.courts for n in behind) else STATE
    if kind in {LIGHT, OPEN}:
        noun = _event_noun(tokens, line, group, grammar)
        if kind == LIGHT and not noun:
            return STATE
        if kind == OPEN:
            return _open_kind(tokens, line, grammar), noun
        return _held_at(tokens, line, group, grammar) or grammar.nouns[noun], noun
    if kind == "agreement":
        # "Signed a law", "signed decrees".
        ahead = [n for n in line if group.at < n <= group.at + 4]
        if any(grammar.nouns.get(tokens[n].low) == "decision" for n in ahead):
            return "decision", ""
    if kind in {"attack", "other"} and _disaster(tokens, line, group, grammar):
        return "disaster", ""
    if kind == "decision" and _is_election(tokens, line, grammar):
        return "election", ""
    return kind, ""


def _disaster(tokens: Sequence[Token], line: Sequence[int], group: Group, grammar: Grammar) -> bool:
    """ "An earthquake struck western Turkey"."""
    behind = [n for n in line if n < group.start and not tokens[n].hidden]
    return any(grammar.nouns.get(tokens[n].low) == "disaster" for n in _heads(tokens, behind, grammar))


def _in_company(tokens: Sequence[Token], line: Sequence[int], group: Group, grammar: Grammar) -> bool:
    """ "Spoke on Monday with President Trump": a talk, not a statement."""
    ahead = [n for n in line if group.at < n <= group.at + 6]
    return any(
        tokens[n].low in grammar.companions and any(tokens[m].capital for m in ahead if n < m <= n + 3) for n in ahead
    )


def _announced(tokens: Sequence[Token], line: Sequence[int], group: Group, grammar: Grammar) -> str | tuple[str, str]:
    """ "The declaration was announced": an event when its subject is one; "he was told" is none of his."""
    behind = [n for n in line if n < group.start and not tokens[n].hidden]
    noun = next((tokens[n].low for n in _heads(tokens, behind, grammar) if tokens[n].low in grammar.nouns), "")
    return (grammar.nouns[noun], noun) if noun else STATE


def _held_at(tokens: Sequence[Token], line: Sequence[int], group: Group, grammar: Grammar) -> str:
    """ "The commitment was made at a summit in Paris" tells of the summit, which it names for the first time."""
    if not group.passive:
        return ""
    ahead = [n for n in line if group.at < n <= group.at + 4]
    words = [tokens[n].low for n in ahead]
    new = any(
        first in grammar.prepositions and second in grammar.articles
        for first, second in zip(words, words[1:], strict=False)
    )
    return "meeting" if new and any(grammar.nouns.get(word) == "meeting" for word in words[2:]) else ""


def _no_object(tokens: Sequence[Token], line: Sequence[int], group: Group, grammar: Grammar) -> bool:
    """ "Brought no progress", "There is no ceasefire": a no in the words after the verb."""
    ahead = [n for n in line if group.at < n <= group.at + 3 and not tokens[n].hidden]
    return any(
        tokens[n].low in grammar.negations and tokens[n].low not in {"nor", "without", "sans", "ohne"} for n in ahead
    )


def _event_noun(tokens: Sequence[Token], line: Sequence[int], group: Group, grammar: Grammar) -> str:
    """The noun of an event as subject ("The talks ended") or object ("issued an opinion") of a light verb."""
    behind = [n for n in line if n < group.start and not tokens[n].hidden]
    ahead = [n for n in line if group.at < n <= group.at + 7 and not tokens[n].hidden]
    for n in (*_heads(tokens, behind, grammar), *ahead):
        if tokens[n].low in grammar.nouns:
            return tokens[n].low
    return ""


def _heads(tokens: Sequence[Token], numbers: Sequence[int], grammar: Grammar) -> list[int]:
    """The words of a subject that lead it: what stands before its first preposition."""
    heads: list[int] = []
    for n in numbers:
        if tokens[n].low in grammar.prepositions:
            if heads:
                break
            continue
        heads.append(n)
    return heads


def _is_election(tokens: Sequence[Token], line: Sequence[int], grammar: Grammar) -> bool:
    return any(grammar.nouns.get(tokens[n].low) == "election" or tokens[n].low in {"elect"} for n in line)


def _open_kind(tokens: Sequence[Token], line: Sequence[int], grammar: Grammar) -> str:
    """The kind of what is won, lost or failed, by the nouns of the sentence; a vote comes before what it is about."""
    kinds = [grammar.nouns[tokens[n].low] for n in line if tokens[n].low in grammar.nouns]
    for kind in ("decision", "election"):
        if kind in kinds:
            return kind
    return kinds[0] if kinds else "other"


def _subject(parsed: Parsed, group: Group, grammar: Grammar) -> tuple[int, ...]:
    """The words for who acts: the main line before the verb, without "In Paris," and "However," before it."""
    tokens = parsed.tokens
    before = [clause for clause in parsed.of(MAIN) if clause.start < group.start]
    while len(before) > 1 and _is_adverbial(tokens, before[0], grammar):
        before = before[1:]
    found = tuple(n for clause in before for n in clause.tokens() if n < group.start and not tokens[n].aside)
    if grammar.verb_last or grammar.drops_subject or not found:
        named = any(tokens[n].capital or tokens[n].low in grammar.persons | grammar.roles for n in found)
        if not named or (found and tokens[found[0]].low in grammar.prepositions):
            # "Bei der Wahl hat die Partei …", "Заявив Зеленський": the subject follows the finite verb.
            found = tuple(n for n in parsed.main if group.start < n <= group.start + 8 and n != group.at)
    return found


def _is_adverbial(tokens: Sequence[Token], clause: Clause, grammar: Grammar) -> bool:
    """Is it "In recent weeks," "However," "Yesterday,"?"""
    words = [n for n in clause.tokens() if tokens[n].is_word]
    if not words:
        return True
    first = tokens[words[0]]
    opens = first.low in grammar.prepositions or first.low in grammar.adverbs or first.expression >= 0
    return opens or grammar.connectors.match(" ".join(tokens[n].low for n in words) + " ,") is not None


def _happening(
    parsed: Parsed, verdict: tuple[str, str], group: Group, way: str, subject: tuple[int, ...], grammar: Grammar
) -> Happening:
    kind, noun = verdict
    planned = group.tense == "future"
    present = group.tense == "present"
    said = _what_is_said(parsed, group, grammar) if group.verb.says else ()
    dated = tuple(n for n in _dated_line(parsed, grammar) if n not in said)
    return Happening(kind, group, way, subject, parsed.main, dated, present, planned, noun)


def _dated_line(parsed: Parsed, grammar: Grammar) -> tuple[int, ...]:
    """Where a date belongs to the main verb: the main line and what hangs on it without a comma or verb of its own."""
    line = [n for clause in parsed.clauses if clause.kind == MAIN for n in clause.tokens()]
    for clause in parsed.of(RELATIVE):
        # "… holding signs which read “silenced” during Monday's final session": what was during tells of the whole.
        during = next((n for n in clause.tokens() if parsed.tokens[n].low in grammar.during), None)
        if during is not None and parsed.tokens[clause.start - 1].text != ",":
            line += range(during, clause.end)
    return tuple(line)


def _what_is_said(parsed: Parsed, group: Group, grammar: Grammar) -> set[int]:
    """What follows a verb of saying as a sentence of its own, even without "that": "announced she will comply …"."""
    said: set[int] = set(_without_that(parsed, group, grammar))
    for clause in parsed.of(CONTENT):
        said.update(clause.tokens())
    return said


def _predicate(parsed: Parsed, group: Group, grammar: Grammar) -> Happening | None:
    """ "The culmination of efforts was a meeting in Paris", "An additional signal was the statement of Merz, who …"."""
    tokens = parsed.tokens
    if group.verb.kind != WEAK or group.negated or group.hypothetical or tokens[group.start].low not in grammar.be_past:
        return None
    ahead = [n for n in parsed.main if group.at < n <= group.at + 4 and not tokens[n].hidden]
    noun = next((n for n in ahead if tokens[n].low in grammar.nouns), None)
    if noun is None or tokens[group.start - 1].low == "it":
        return None
    if tokens[group.start - 1].low == "there" and not _has_date(tokens, parsed.main):
        # "There was a meeting" says nothing; "There was an explosion in Kyiv on Monday" does.
        return None
    body = tuple(n for n in parsed.main if n > group.at)
    told = next((c for c in parsed.of(RELATIVE) if c.start > noun), None)
    kind = grammar.nouns[tokens[noun].low]
    inner = _relative_happening(parsed, told, grammar) if told and kind == STATEMENT else None
    if inner:
        return replace(inner, kind=STATEMENT, way="predicate", dated=(*_dated_line(parsed, grammar), *inner.dated))
    if kind == STATEMENT:
        return None
    if told:
        body = (*body, *told.tokens())
    return Happening(kind, group, "predicate", body, body, _dated_line(parsed, grammar), noun=tokens[noun].low)


# What somebody said --------------------------------------------------------------------------------------------------


def _said(parsed: Parsed, attribution: Clause, grammar: Grammar) -> Happening | str:
    """ "…, he said on Monday": the words before are the statement, the date is the speaker's."""
    tokens = parsed.tokens
    rest = tuple(n for clause in parsed.clauses if clause.start >= attribution.start for n in clause.tokens())
    words = [n for n in attribution.tokens() if tokens[n].is_word]
    group = find_groups(tokens, words, grammar, known_only=True)[0]
    before = tuple(n for n in words if n < group.start)
    speaker = before or tuple(n for n in rest if n > group.at)
    body = tuple(n for clause in parsed.clauses if clause.start < attribution.start for n in clause.tokens())
    return Happening(STATEMENT, group, "attribution", speaker, body, rest, present=group.tense == "present")


def _tells_itself(main: Happening, said: Happening | str, tokens: Sequence[Token]) -> bool:
    """Does what is said tell an event by itself, and the speaker only vouches for it?

    "Russia has intensified its attacks, says Gwendolyn Sasse": nobody needs to know when she said so.
    """
    if isinstance(said, str) or main.planned or main.present:
        return False
    if _has_date(tokens, said.dated):
        return False
    return said.present or _has_date(tokens, main.dated)


def _in_content(parsed: Parsed, main: Happening, grammar: Grammar) -> Happening | None:
    """ "Police said that two people were killed on Sunday": the date tells which event is meant."""
    tokens = parsed.tokens
    if main.group.verb.says not in {"plain", "act"}:
        return None
    said = [n for clause in parsed.of(CONTENT) for n in clause.tokens()] or _without_that(parsed, main.group, grammar)
    if not said or not _has_date(tokens, said) or _has_date(tokens, [n for n in main.dated if n not in said]):
        return None
    groups = find_groups(tokens, said, grammar)
    if not groups or groups[0].tense not in {"past", "perfect", "pluperfect"}:
        return None
    verdict = _verdict(tokens, said, groups[0], grammar)
    if isinstance(verdict, str) or groups[0].verb.says:
        return None
    opened = next(n for n in said if tokens[n].is_word)
    body = tuple(n for n in said if n != opened or tokens[n].low not in grammar.content)
    subject = tuple(n for n in body if n < groups[0].start)
    return Happening(verdict[0], groups[0], "content", subject, body, body, noun=verdict[1])


def _without_that(parsed: Parsed, group: Group, grammar: Grammar) -> list[int]:
    """What is said where "that" is left out: "Police said two people were killed on Sunday"."""
    tokens = parsed.tokens
    after = [n for n in parsed.main if n > group.at]
    if not grammar.zero_that or not after:
        return []
    opens = tokens[after[0]]
    if opens.expression >= 0 or opens.quoted or not opens.is_word or opens.low in grammar.prepositions | {"to"}:
        return []
    groups = find_groups(tokens, after, grammar)
    comma = next((n for n in after if tokens[n].text == ","), after[-1])
    return after if groups and after[0] < groups[0].start < comma else []


def _has_date(tokens: Sequence[Token], numbers: Iterable[int]) -> bool:
    return any(tokens[n].expression >= 0 and not tokens[n].quoted for n in numbers)


# What is told in passing ---------------------------------------------------------------------------------------------


def _in_relative(parsed: Parsed, grammar: Grammar) -> Happening | None:
    """ "The Paris declaration, which was announced at the end of the talks, is best described as …"."""
    for clause in parsed.of(RELATIVE):
        if clause.start and parsed.tokens[clause.start - 1].text == ",":
            found = _relative_happening(parsed, clause, grammar)
            # "…, who succeeded him" says nothing of when; "the declaration, which was announced …" is itself the event.
            if found and (_has_date(parsed.tokens, found.dated) or found.noun):
                return found
    return None


def _relative_happening(parsed: Parsed, clause: Clause, grammar: Grammar) -> Happening | None:
    tokens = parsed.tokens
    inner = [n for n in clause.tokens() if not (n == clause.start and tokens[n].low in grammar.relatives)]
    groups = find_groups(tokens, inner, grammar)
    if not groups or groups[0].tense not in {"past", "perfect"}:
        return None
    own_subject = tuple(n for n in inner if n < groups[0].start and tokens[n].is_word)
    if any(tokens[n].low not in grammar.adverbs | grammar.prepositions | grammar.determiners for n in own_subject[:1]):
        # ", which the court rejected": the word that "which" stands for is no subject.
        return None
    antecedent = _antecedent(parsed, clause, grammar)
    if not antecedent:
        return None
    verdict = _verdict(tokens, [*antecedent, *inner], groups[0], grammar)
    if isinstance(verdict, str) or tokens[clause.start].low in grammar.prepositions:
        return None
    following = [c for c in parsed.clauses if c.start >= clause.end]
    more: list[int] = []
    for after in following:
        if after.kind not in {CONTENT, PARTICIPIAL}:
            break
        more += after.tokens()
    body = (*antecedent, *inner, *more)
    return Happening(verdict[0], groups[0], "relative", antecedent, body, tuple(inner), noun=verdict[1])


def _antecedent(parsed: Parsed, clause: Clause, grammar: Grammar) -> tuple[int, ...]:
    """What "which" or "who" stands for: the words before it, from the last preposition that does not hold it together."""
    before = [c for c in parsed.of(MAIN) if c.end <= clause.start]
    if not before:
        return ()
    tokens = parsed.tokens
    numbers = [n for n in before[-1].tokens() if tokens[n].is_word or tokens[n].quoted]
    groups = find_groups(tokens, numbers, grammar)
    if groups:
        numbers = [n for n in numbers if n > groups[-1].at]
    while numbers and tokens[numbers[0]].low in grammar.determiners | grammar.prepositions:
        if not any(tokens[n].low in grammar.prepositions for n in numbers[1:]):
            break
        cut = next(i for i, n in enumerate(numbers) if i and tokens[n].low in grammar.prepositions)
        if not groups:
            break
        numbers = numbers[cut + 1 :]
    return tuple(numbers)


def _in_time_clause(parsed: Parsed, grammar: Grammar) -> Happening | None:
    """ "… after Theresa May stepped down on July 24": a clause of time that carries its own date."""
    tokens = parsed.tokens
    for clause in parsed.of(TIME):
        inner = [n for n in clause.tokens() if n > clause.start]
        groups = find_groups(tokens, inner, grammar, known_only=True)
        if not groups or groups[0].tense != "past" or not _has_date(tokens, inner):
            continue
        verdict = _verdict(tokens, inner, groups[0], grammar)
        if isinstance(verdict, str) or groups[0].verb.says or tokens[clause.start].low in grammar.no_date:
            continue
        subject = tuple(n for n in inner if n < groups[0].start)
        if subject and tokens[subject[0]].low not in grammar.plurals | grammar.persons:
            return Happening(verdict[0], groups[0], "time", subject, tuple(inner), tuple(inner), noun=verdict[1])
    return None


__all__ = ["CONDITION", "Happening", "find_happening"]
