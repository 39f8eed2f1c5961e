"""The main line of a sentence: the words for who acts, and those among which its date stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .clauses import CONTENT, MAIN, RELATIVE, TIME, Clause, Parsed
from .grammar import BASE, ING, Grammar
from .groups import Group
from .tokens import Token
from .verbs import find_groups


def has_date(tokens: Sequence[Token], numbers: Iterable[int]) -> bool:
    """Does a date stand among the words, outside quotation marks?"""
    return any(tokens[n].expression >= 0 and not tokens[n].quoted for n in numbers)


def find_subject(parsed: Parsed, group: Group, grammar: Grammar) -> tuple[int, ...]:
    """The words for who acts: the main line before the verb, without "In Paris," and "However," before it."""
    tokens = parsed.tokens
    before = [clause for clause in parsed.of(MAIN) if clause.start < group.start]
    while len(before) > 1 and _is_adverbial(tokens, before[0], grammar):
        before = before[1:]
    found = tuple(n for clause in before for n in clause.tokens() if n < group.start and not tokens[n].aside)
    if found and not (grammar.verb_last or grammar.drops_subject or grammar.free_order):
        return found
    if not grammar.verb_last:
        told = _undated(tokens, found, grammar)
        if told and tokens[told[0]].low not in grammar.prepositions - grammar.determiners:
            # French "des" is both: "Des incendies ont éclaté", "Des Alpes, on voit …".
            return tuple(told)
        # "Murió el escritor …", "Заявив Зеленський …"
        behind = _undated(tokens, [n for n in parsed.main if group.at < n <= group.start + _BEHIND], grammar)
        return tuple(behind) if behind and tokens[behind[0]].low not in grammar.prepositions else tuple(told)
    plain = [tokens[n] for n in found if tokens[n].expression < 0 and tokens[n].low not in grammar.adverbs]
    named = any(t.capital or t.low in grammar.persons or grammar.is_role(t.low) for t in plain)
    if named and tokens[found[0]].low not in grammar.prepositions:
        return found
    # "Bei der Wahl hat die Partei …": the subject follows the finite verb.
    return tuple(n for n in parsed.main if group.start < n <= group.start + _BEHIND and n != group.at)


def _undated(tokens: Sequence[Token], numbers: Sequence[int], grammar: Grammar) -> list[int]:
    """The words without dates, what leads them, and adverbs at the start: of "El lunes la policía" the police."""
    small = grammar.prepositions | grammar.determiners | grammar.parts
    kept: list[int] = []
    for n in numbers:
        if tokens[n].expression >= 0:
            while kept and kept[-1] == n - 1 and tokens[kept[-1]].low in small:
                kept.pop()
                n -= 1
        elif tokens[n].is_word:
            kept.append(n)
    while kept and tokens[kept[0]].low in grammar.adverbs:
        kept = kept[1:]
    return kept


_BEHIND = 8
"""Words behind the finite verb in which a subject is looked for."""


def _is_adverbial(tokens: Sequence[Token], clause: Clause, grammar: Grammar) -> bool:
    """Is it "In recent weeks," "However," "Yesterday,"?"""
    words = [tokens[n] for n in clause.tokens() if tokens[n].is_word]
    if not words or words[0].expression >= 0 or words[0].low in grammar.prepositions | grammar.adverbs:
        return True
    return grammar.connectors.match(" ".join(token.low for token in words) + " ,") is not None


def find_dated_line(parsed: Parsed, group: Group, grammar: Grammar) -> tuple[int, ...]:
    """Where a date belongs to the verb *group* of the main line: there, but not in what is said."""
    said: set[int] = set()
    if group.verb.says:
        said.update(find_said_without_that(parsed, group, grammar))
        said.update(n for clause in parsed.of(CONTENT) for n in clause.tokens())
    said.update(_opening_participle(parsed, group, grammar))
    said.update(_still_to_come(parsed, group, grammar))
    end = _next_clause(parsed, group, grammar)
    line = [n for n in parsed.main if n not in said and n < end]
    line += [n for c in parsed.of(TIME) if parsed.tokens[c.start].low in grammar.same_time for n in c.tokens()]
    for clause in parsed.of(RELATIVE):
        # "… holding signs which read “silenced” during Monday's final session": what was during tells of the whole.
        during = next((n for n in clause.tokens() if parsed.tokens[n].low in grammar.during), None)
        if during is not None and parsed.tokens[clause.start - 1].text != ",":
            line += range(during, clause.end)
    return tuple(line)


def _next_clause(parsed: Parsed, group: Group, grammar: Grammar) -> int:
    """Where a clause of its own begins: ", and they prompted others to say on Tuesday …". What dates that dates that alone."""
    tokens = parsed.tokens
    for clause in parsed.of(MAIN):
        words = [n for n in clause.tokens() if tokens[n].is_word]
        if clause.start > group.at and words and tokens[words[0]].low in grammar.conjunctions:
            groups = find_groups(tokens, words, grammar)
            if groups and groups[0].start > words[0] + 1:
                return clause.start
    return next((n for n in parsed.main if n > group.at and _opens_on_other_day(parsed, n, grammar)), len(tokens))


def _opens_on_other_day(parsed: Parsed, n: int, grammar: Grammar) -> bool:
    """As in "banned imports and in February it expanded sanctions": "and", a date, then somebody who acts."""
    tokens = parsed.tokens
    if tokens[n].low not in grammar.conjunctions:
        return False
    small = grammar.prepositions | grammar.determiners | grammar.parts
    ahead = next((m for m in range(n + 1, len(tokens)) if tokens[m].low not in small), len(tokens))
    if ahead == len(tokens) or tokens[ahead].expression < 0:
        return False
    behind = next((m for m in range(ahead, len(tokens)) if tokens[m].expression < 0 and tokens[m].is_word), len(tokens))
    groups = find_groups(tokens, [m for m in parsed.main if m >= behind], grammar)
    return bool(groups) and groups[0].start > behind


def _opening_participle(parsed: Parsed, group: Group, grammar: Grammar) -> list[int]:
    """As in "Born in Calloway in 1934, Ruth Abernathy published …", "Née en 1934, …": its date is not that of the verb.

    Nor is that of "After falling from their high in June, prices …", "Tras ganar la copa en 1931, …".
    """
    first, tokens = parsed.clauses[0], parsed.tokens
    opens = next((n for n in first.tokens() if tokens[n].is_word), None)
    if opens is None or first.kind != MAIN or first.end > group.start or tokens[first.end - 1].text != ",":
        return []
    ahead = tokens[opens + 1].low if opens + 1 < first.end else ""
    nonfinite = any(form.slots <= {BASE, ING} for form in grammar.verbs.get(ahead, ()))
    does = tokens[opens].low in grammar.prepositions and (nonfinite or (grammar.zero_that and ahead.endswith("ing")))
    return list(first.tokens()) if does or grammar.is_participle(tokens[opens].low) else []


def _still_to_come(parsed: Parsed, group: Group, grammar: Grammar) -> list[int]:
    """As in "A mediator has been named and both sides are to meet on Thursday": the date is that of the plan."""
    tokens, main = parsed.tokens, parsed.main
    if group.tense == "future" or not any(tokens[n].low in grammar.future | grammar.be_present for n in main):
        return []
    later = [one for one in find_groups(tokens, main, grammar) if one.start > group.at and one.tense == "future"]
    joins = [n for n in main if later and group.at < n < later[0].start and tokens[n].low in grammar.conjunctions]
    return [n for n in main if n >= joins[0]] if joins else []


def find_said_without_that(parsed: Parsed, group: Group, grammar: Grammar) -> list[int]:
    """What is said where "that" is left out: "Police said two people were killed on Sunday"."""
    tokens = parsed.tokens
    after = [n for n in parsed.main if n > group.at]
    if not grammar.zero_that or not after or group.verb.lemma in grammar.describing:
        return []
    opens = tokens[after[0]]
    if opens.expression >= 0 or opens.quoted or not opens.is_word or opens.low in grammar.prepositions | {"to"}:
        return []
    groups = find_groups(tokens, after, grammar)
    comma = next((n for n in after if tokens[n].text == ","), after[-1])
    if not groups or is_joined(tokens, groups[0], grammar):
        # "Invited both sides to the ministry on Thursday and kept them there"
        return []
    return after if after[0] < groups[0].start < comma else []


def is_joined(tokens: Sequence[Token], group: Group, grammar: Grammar) -> bool:
    """As in "has met several times and ruled on Monday": does a conjunction stand before the verb?"""
    before = [token.low for token in tokens[max(0, group.start - 2) : group.start]]
    return bool(before) and (
        before[-1] in grammar.conjunctions or (before[-1] in grammar.adverbs and before[0] in grammar.conjunctions)
    )
