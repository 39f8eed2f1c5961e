"""A sentence as clauses: what stands in the main line, what is said in passing, under a condition, or by somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .grammar import Grammar
from .tokens import Token
from .verbs import Group, find_groups

MAIN, RELATIVE, CONDITION, TIME, REASON, CONTENT, PARTICIPIAL, ATTRIBUTION, ACCORDING = (
    "main relative condition time reason content participial attribution according".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `start` to `end` (exclusive) of a sentence, and how they stand in it."""

    kind: str
    start: int
    end: int

    def tokens(self) -> range:
        return range(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence cut into clauses; `main` are the numbers of the tokens of its main line."""

    tokens: Sequence[Token]
    clauses: tuple[Clause, ...]
    main: tuple[int, ...]

    def of(self, kind: str) -> list[Clause]:
        """The clauses of one kind, in order."""
        return [clause for clause in self.clauses if clause.kind == kind]


def parse_sentence(tokens: Sequence[Token], grammar: Grammar) -> Parsed:
    """The clauses of one sentence."""
    pieces = _pieces(tokens, grammar)
    clauses: list[Clause] = []
    for start, end in pieces:
        clauses.append(Clause(_kind(tokens, start, end, clauses, grammar), start, end))
    main = tuple(n for clause in clauses if clause.kind == MAIN for n in clause.tokens())
    return Parsed(tokens, tuple(clauses), main)


_BREAKS = frozenset({",", ";", ":", "–", "—", "--", "…"})


def _pieces(tokens: Sequence[Token], grammar: Grammar) -> list[tuple[int, int]]:
    """Where the sentence may be cut: at commas and their like, and before words that open a clause."""
    cuts = [0]
    for number, token in enumerate(tokens):
        if token.aside:
            continue
        after_break = number > 0 and cuts[-1] == number
        if token.quoted:
            # A comma inside a quotation divides nothing, but one before its closing mark does: '…,” said Macron'.
            if token.text in '”"»“' and number + 1 < len(tokens) and not tokens[number + 1].quoted:
                before = tokens[number - 1].text if number else ""
                if before in {",", "!", "?", "."} and tokens[number + 1].text not in _BREAKS:
                    cuts.append(number + 1)
        elif token.text in _BREAKS:
            cuts.append(number + 1)
        elif number > cuts[-1] and not after_break and _opens_clause(tokens, number, cuts[-1], grammar):
            cuts.append(number)
    cuts = sorted({cut for cut in cuts if cut < len(tokens)})
    return list(zip(cuts, [*cuts[1:], len(tokens)], strict=True))


def _opens_clause(tokens: Sequence[Token], number: int, start: int, grammar: Grammar) -> bool:
    """Does an unmarked clause begin here: "… said that …", "… waging war if …", "… after May stepped down …"?"""
    low = tokens[number].low
    if grammar.verb_last:
        # German sets a comma before every clause.
        return False
    if low in grammar.conditions or low in grammar.reasons:
        return True
    if low in grammar.relatives:
        return tokens[number - 1].low not in grammar.prepositions
    if low in grammar.content:
        return not grammar.verb_last and number > start
    if low in grammar.times:
        return _has_verb(tokens, number + 1, grammar)
    return False


def _has_verb(tokens: Sequence[Token], number: int, grammar: Grammar) -> bool:
    """Does a finite verb follow before the next comma? "After May stepped down", but not "after the Paris meeting"."""
    ahead = []
    for token in tokens[number : number + 14]:
        if token.text in _BREAKS or token.low in grammar.times:
            break
        ahead.append(token)
    return bool(find_groups(ahead, range(len(ahead)), grammar, known_only=True))


def _kind(tokens: Sequence[Token], start: int, end: int, before: list[Clause], grammar: Grammar) -> str:
    first = next((n for n in range(start, end) if tokens[n].is_word or tokens[n].quoted), start)
    low, ahead = tokens[first].low, tokens[first + 1].low if first + 1 < end else ""
    previous = before[-1].kind if before else ""
    if before and before[-1].kind == ACCORDING and not find_groups(tokens, list(range(start, end)), grammar):
        # "According to Mawlawi Jabbar, director general of tourism, …"
        return ACCORDING if tokens[first].low in grammar.roles | grammar.determiners or end == len(tokens) else MAIN
    if tokens[first].aside or tokens[first].quoted:
        return previous if previous in {CONTENT, CONDITION, PARTICIPIAL, RELATIVE} else MAIN
    if grammar.according.match(_text(tokens, first, end)):
        return ACCORDING
    if low in grammar.conditions or ahead in grammar.conditions:
        return CONDITION
    if low in grammar.reasons or (
        low in grammar.adverbs and ahead in (grammar.reasons | grammar.times | grammar.content)
    ):
        return REASON
    if low in grammar.times and _has_verb(tokens, first + 1, grammar):
        return TIME
    if grammar.verb_last and before and _speech_follows(tokens, first, end, before, grammar):
        return CONTENT
    if before and (low in grammar.relatives or (low in grammar.prepositions and ahead in grammar.relatives)):
        if not grammar.verb_last or (tokens[start - 1].text == "," and _ends_in_verb(tokens, first, end, grammar)):
            return RELATIVE
        return previous if previous == CONTENT else MAIN
    if low in grammar.content:
        return _that(tokens, before, grammar)
    if before and _is_attribution(tokens, start, end, before, grammar):
        return ATTRIBUTION
    if before and _is_participial(tokens, first, end, grammar):
        return PARTICIPIAL
    if previous in {CONTENT, CONDITION} and not _returns_to_main(tokens, before, grammar):
        return previous
    return MAIN


def _speech_follows(tokens: Sequence[Token], first: int, end: int, before: list[Clause], grammar: Grammar) -> bool:
    """ "Macron sagte, die Unterstützer hätten ihre Vorbereitungen abgeschlossen": speech without "dass"."""
    if before[-1].kind != MAIN:
        return False
    groups = find_groups(tokens, list(before[-1].tokens()), grammar)
    own = find_groups(tokens, list(range(first, end)), grammar)
    last = max((n for n in range(first, end) if tokens[n].is_word), default=first)
    return bool(groups and groups[-1].verb.says and own and first < own[0].start < last)


def _ends_in_verb(tokens: Sequence[Token], first: int, end: int, grammar: Grammar) -> bool:
    """A German subordinate clause ends in its verb; ", der Kanzler," does not, and is said of a name."""
    words = [token for token in tokens[first:end] if token.is_word and not token.hidden]
    last = words[-1] if words else None
    return (
        last is not None
        and last.text[0].islower()
        and (last.low in grammar.verbs or last.low.endswith(("t", "te", "en")))
    )


def _text(tokens: Sequence[Token], start: int, end: int) -> str:
    return " ".join(token.low for token in tokens[start : min(end, start + 14)])


def _that(tokens: Sequence[Token], before: list[Clause], grammar: Grammar) -> str:
    """ "That" after a verb of saying opens what is said; else it tells of the word before it."""
    if not before:
        return MAIN
    groups = find_groups(tokens, list(before[-1].tokens()), grammar)
    return CONTENT if groups else RELATIVE


def _is_participial(tokens: Sequence[Token], first: int, end: int, grammar: Grammar) -> bool:
    """ ", finding it to be unlawful", ", backed by the United States", ", including 20 ministers"."""
    if not grammar.participles_modify:
        return False
    start = first
    while start < end and tokens[start].low in grammar.adverbs | {"with"}:
        start += 1
    if start >= end:
        return False
    low = tokens[start].low
    if low.endswith("ing") and low not in grammar.nouns and len(low) > 4:
        return True
    if tokens[first].low == "with" and any(tokens[n].low.endswith("ing") for n in range(first, min(end, first + 6))):
        return True
    following = tokens[start + 1].low if start + 1 < end else ""
    return low.endswith(("ed", "en")) and low in grammar.verbs and following in grammar.prepositions


def _is_attribution(tokens: Sequence[Token], start: int, end: int, before: list[Clause], grammar: Grammar) -> bool:
    """ "…, said Macron", "…, he said", "…, Johnson said in an interview": after words that are a clause themselves."""
    # Only what stands before as a clause of its own can be what was said.
    said = [n for clause in before for n in clause.tokens() if clause.kind in {MAIN, CONDITION, CONTENT, ATTRIBUTION}]
    if not any(tokens[n].quoted for n in said) and not find_groups(tokens, said, grammar):
        return False
    words = [n for n in range(start, end) if not tokens[n].hidden and tokens[n].is_word]
    groups = find_groups(tokens, words, grammar, known_only=True)
    if not groups or not groups[0].verb.says or groups[0].negated or groups[0].hypothetical:
        return False
    verb = groups[0].at
    ahead = [n for n in words if n > verb]
    behind = [n for n in words if n < groups[0].start]
    if not behind:
        if not ahead:
            return False
        # "…, announced on Monday, …" tells when; "…, said Macron" who.
        after = tokens[ahead[0]]
        return (
            after.low not in grammar.prepositions
            and after.low not in grammar.content
            and (after.capital or after.low in grammar.determiners | grammar.persons | grammar.plurals | grammar.roles)
        )
    if len(behind) > _LONGEST_SPEAKER or tokens[behind[0]].low in grammar.conjunctions:
        return False
    if tokens[behind[0]].low in grammar.prepositions:
        return False
    return (
        bool(end == len(tokens) or tokens[end - 1].text == ",")
        and _is_speaker(tokens, behind, grammar)
        and (
            not ahead
            or tokens[ahead[0]].low in grammar.prepositions | grammar.adverbs | grammar.determiners
            or tokens[ahead[0]].expression >= 0
        )
        and not _opens_speech(tokens, verb, end, grammar)
    )


_LONGEST_SPEAKER = 9


def _opens_speech(tokens: Sequence[Token], verb: int, end: int, grammar: Grammar) -> bool:
    return any(tokens[n].low in grammar.content for n in range(verb + 1, min(end, verb + 3)))


def _is_speaker(tokens: Sequence[Token], numbers: Sequence[int], grammar: Grammar) -> bool:
    return any(tokens[n].capital or tokens[n].low in grammar.persons | grammar.plurals | grammar.roles for n in numbers)


def _returns_to_main(tokens: Sequence[Token], before: list[Clause], grammar: Grammar) -> bool:
    """After an opening "If …," the main clause comes; inside "… said that …, …" what is said goes on."""
    opening = before[-1]
    if opening.kind == CONTENT:
        return False
    return all(clause.kind != MAIN or not find_groups(tokens, list(clause.tokens()), grammar) for clause in before)
