"""Words of a sentence as a line: spaced as in print, with quotation marks in pairs, ending where a phrase ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .grammar import Grammar
from .tokens import Token

LONGEST = 90
"""Characters of a title, at most (DESIGN section 5)."""
SHORTEST = 12
"""Characters from which a line says something."""
COLON = 1_000_000
"""Stands among the numbers of words for a colon that the sentence does not have: "Macron: the plan is ready"."""
QUOTED_SENTENCE = 8
"""Words in quotation marks from which a quotation can stand for itself; "smash and grab" can not."""
MARKS = ",;:–—-.…"

_QUOTES = {"“": "”", "„": "“", "«": "»", '"': '"'}
_CLOSING = frozenset('”»"“')
_NO_SPACE_BEFORE = frozenset(",.;:!?)]”»’…%")
_NEVER_SPACED = frozenset(",.")


def write_line(tokens: Sequence[Token], words: Sequence[int]) -> str:
    """The words as a line: a capital first, no mark left hanging at either end."""
    parts: list[str] = []
    open_quotes: list[str] = []
    previous = -1
    for n in words:
        text = ":" if n == COLON else tokens[n].text
        if text in _CLOSING and open_quotes and text == _QUOTES[open_quotes[-1]]:
            open_quotes.pop()
        elif text in _QUOTES:
            open_quotes.append(text)
        elif text in _CLOSING:
            continue
        parts.append(_space(tokens, previous, n, text) + text)
        previous = n
    line = "".join(parts).strip().lstrip(MARKS + ")] ").rstrip(MARKS + " ([")
    line = re.sub(r"[,;:–—-]+([”»“\"]?)$", r"\1", _closed(line, open_quotes))
    return line[:1].upper() + line[1:]


def _space(tokens: Sequence[Token], previous: int, n: int, text: str) -> str:
    """What stands before a word: what the source has between neighbours, else what print has."""
    if previous < 0 or n == COLON or text in _NEVER_SPACED:
        return ""
    if previous == COLON:
        return " "
    if n == previous + 1:
        return "" if tokens[n].start == tokens[previous].end else " "
    return "" if text in _NO_SPACE_BEFORE else " "


def _closed(line: str, open_quotes: list[str]) -> str:
    """Close what is open: a quotation that was cut short still ends with its mark."""
    while open_quotes:
        mark = open_quotes.pop()
        line = line[: -len(mark)].rstrip() if line.endswith(mark) else line + _QUOTES[mark]
    return line


def cut_line(tokens: Sequence[Token], words: Sequence[int], grammar: Grammar, at: int) -> tuple[str, bool]:
    """The longest beginning that fits, holds the word *at* and ends where a phrase ends; and does a clause end there?"""
    clause = phrase = poor = bare = ""
    for end in range(2, len(words)):
        if _opens_clause(tokens, words, end - 1, grammar):
            break
        if not _may_end(tokens, words[end - 1], words[end], grammar) or _wants_infinitive(tokens, words, end, at):
            continue
        line = write_line(tokens, words[:end])
        if len(line) > LONGEST:
            break
        if _splits_phrase(tokens, words[end - 1], words[end]):
            continue
        if at not in words[:end] or _opens_late(tokens, words[:end], grammar):
            continue
        if len(line) >= SHORTEST:
            if _goes_on(tokens, words[end - 1], words[end], grammar):
                poor = line
                continue
            # A line that ends with its verb says less than one whose last noun would like to be explained.
            phrase = line if words[end - 1] != at else phrase
            bare = line if words[end - 1] == at else bare
            clause = line if tokens[words[end]].text in MARKS else clause
    if len(clause) >= LONGEST // 2:
        return clause, True
    return next((line for line in (phrase, poor, bare) if len(line) >= LONGEST // 4), ""), False


def _wants_infinitive(tokens: Sequence[Token], words: Sequence[int], end: int, at: int) -> bool:
    """As in "several groups agreed (to recognise the council)"."""
    return words[end - 1] == at and words[end] != COLON and tokens[words[end]].low == "to"


def _goes_on(tokens: Sequence[Token], last: int, following: int, grammar: Grammar) -> bool:
    """Does the phrase want what follows: "as head (of …)", "о принятии (в состав …)", "after a sitting (that ran …)"?

    Better cut before it.
    """
    if COLON in {last, following}:
        return False
    of = tokens[following].low in grammar.of or tokens[following].low in _AGAINST
    bare = last > 0 and tokens[last - 1].low in grammar.articles
    if bare and tokens[following].low in grammar.relatives | grammar.content:
        return True
    verbal = grammar.drops_subject and _VERBAL.search(tokens[last].low) is not None
    return of or (verbal and tokens[following].low in grammar.prepositions)


_AGAINST = frozenset("against gegen contre contra проти против".split())
"""What turns a vote or a protest round, so that no line ends before it."""
_VERBAL = re.compile(r"(?:ни[еяюи]|тии|тия|нн[яюі]|тт[яюі])$")
"""Endings of Slavic nouns made of verbs, which govern as these do: "включение в состав"."""


def _opens_clause(tokens: Sequence[Token], words: Sequence[int], place: int, grammar: Grammar) -> bool:
    """Does a subordinate clause begin behind a comma, which would be cut: "…, als Granaten auf einem Markt"?"""
    if words[place] == COLON or words[place - 1] == COLON or tokens[words[place - 1]].text != ",":
        return False
    low = tokens[words[place]].low
    return low in grammar.times or low in grammar.reasons or low in grammar.conditions


def _opens_late(tokens: Sequence[Token], words: Sequence[int], grammar: Grammar) -> bool:
    """Has a clause just begun: "it is blindingly obvious that the purpose …"?"""
    late = [tokens[n].low for n in words[-_CLAUSE:] if n != COLON]
    return any(low in grammar.content or low in grammar.relatives or low in grammar.conditions for low in late)


_CLAUSE = 3
"""Words that a clause needs to say something."""


def _may_end(tokens: Sequence[Token], last: int, following: int, grammar: Grammar) -> bool:
    """May a line end between two words: before a mark, a preposition, "and", the start of a clause?"""
    if COLON in {last, following} or _leaves_hanging(tokens[last], grammar):
        return False
    after = tokens[following]
    if _is_second_verb(tokens, last, grammar) and after.text not in MARKS:
        return False
    opens = (
        grammar.prepositions
        | grammar.conjunctions
        | grammar.relatives
        | grammar.content
        | grammar.times
        | grammar.reasons
    )
    joins = after.text in "-‑" and after.start == tokens[last].end
    if after.text == "," and after.quoted and _opens_late_quotation(tokens, following, grammar):
        return False
    return (after.text in MARKS and not joins) or after.low in opens


def _is_second_verb(tokens: Sequence[Token], n: int, grammar: Grammar) -> bool:
    """As in "defied a ban and took (to the streets)": a verb behind "and" wants what follows it."""
    joined = n > 0 and tokens[n - 1].low in grammar.conjunctions
    return joined and tokens[n].low in grammar.verbs and not grammar.kind_of(tokens[n].low)


def _opens_late_quotation(tokens: Sequence[Token], comma: int, grammar: Grammar) -> bool:
    """As in “Since our membership was suspended(, we deal …)”: is it the first comma of a quotation that opens so?"""
    first = comma
    while first and tokens[first - 1].quoted:
        first -= 1
        if tokens[first].text == ",":
            return False
    opens = next((tokens[n].low for n in range(first, comma) if tokens[n].is_word), "")
    return opens in grammar.times | grammar.reasons | grammar.conditions


def _splits_phrase(tokens: Sequence[Token], last: int, following: int) -> bool:
    """A phrase in quotation marks is whole or not there: “coalition of the willing”."""
    if COLON in {last, following} or not (tokens[last].quoted and tokens[following].quoted):
        return False
    first, end = last, following
    while first and tokens[first - 1].quoted:
        first -= 1
    while end < len(tokens) and tokens[end].quoted:
        end += 1
    return end - first <= QUOTED_SENTENCE + 2


def _leaves_hanging(token: Token, grammar: Grammar) -> bool:
    """Would the line wait for more after this word?"""
    if token.text in _QUOTES:
        return False
    return not token.is_word or token.low.endswith("'s") or token.low in grammar.waiting
