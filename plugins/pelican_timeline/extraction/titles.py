"""One clear line from a sentence: only its own words, in their order, without who says so, when, and what hangs on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from .clauses import ACCORDING, ATTRIBUTION, CONDITION, CONTENT, MAIN, PARTICIPIAL, REASON, RELATIVE, TIME, Parsed
from .grammar import Grammar
from .happenings import Happening
from .people import Named
from .tokens import Token
from .verbs import find_groups

LONGEST = 90
"""Characters of a title, at most (DESIGN section 5)."""
_SHORTEST = 12

_QUOTES = {"“": "”", "„": "“", "«": "»", '"': '"'}
_CLOSING = frozenset('”»"“')
_NO_SPACE_BEFORE = frozenset(",.;:!?)]”»’…%")
_NEVER_SPACED = frozenset(",.")
_MARKS = ",;:–—-.…"


def make_title(parsed: Parsed, happening: Happening, speaker: Named | None, grammar: Grammar, own: int = -1) -> str:
    """The event in at most 90 characters, "" where no good line can be made of the sentence.

    *own* is the number of the time expression that dates the event.
    """
    tokens = parsed.tokens
    versions = _versions(parsed, happening, speaker, grammar, own)
    for words in versions:
        title = _write(tokens, words)
        if _SHORTEST <= len(title) <= LONGEST:
            return title
    barest = next((words for words in reversed(versions) if words), [])
    if COLON in barest:
        # The name can go: the site shows the speaker beside the title.
        said = barest[barest.index(COLON) + 1 :]
        alone, sure = _cut(tokens, said, grammar, said[0])
        with_name, well = _cut(tokens, barest, grammar, said[0])
        return alone if sure and not well else with_name
    at = happening.group.at if happening.group.at in barest else barest[0] if barest else 0
    return _cut(tokens, barest, grammar, at)[0]


def _versions(
    parsed: Parsed, happening: Happening, speaker: Named | None, grammar: Grammar, own: int
) -> list[list[int]]:
    """The words of the title, from the fullest version to the barest."""
    tokens = parsed.tokens
    opened = _without_opening(parsed, happening, grammar)
    body = opened
    said = (
        set(happening.body)
        if happening.way == "attribution"
        else _numbers(parsed, CONTENT)
        if happening.says
        else set()
    )
    body = _without_hanging(tokens, _without_time(tokens, body, said, grammar, own), grammar)
    body = _without_connector(tokens, _without_lone_commas(tokens, body), grammar)
    if grammar.verb_last and happening.way == "main" and body[:1] == [happening.group.start] != opened[:1]:
        # "Im Jahre 2012 entstand die Partei": a German sentence cannot begin with its verb.
        body = opened
    colon = _with_colon(parsed, happening, speaker, body, grammar)
    if colon and happening.group.verb.says == "plain":
        body = colon
    versions = [body]
    alone = _without_second_clause(parsed, body, happening, grammar)
    if alone != body:
        versions.append(alone)
        body = alone
    if grammar.verb_last:
        versions += _german_versions(tokens, body, happening, grammar)
    steps: list[Callable[[list[int]], list[int]]] = [
        lambda words: (
            words if happening.way in {"relative", "predicate"} else [n for n in words if n not in _relatives(parsed)]
        ),
        lambda words: [n for n in words if n not in _tail(parsed)],
        lambda words: _without_adverbial(parsed, words, happening, grammar),
        lambda words: _without_appositions(parsed, words, grammar),
        lambda words: _without_names_behind(tokens, words, happening, speaker, grammar),
        lambda words: _without_openers(tokens, words, grammar),
        lambda words: _with_bare_subject(tokens, words, happening, speaker, grammar),
        lambda words: _without_listing(tokens, words, happening, grammar),
    ]
    for step in steps:
        shorter = _without_lone_commas(tokens, step(versions[-1]))
        if shorter != versions[-1] and shorter:
            versions.append(shorter)
    if colon and body is not colon and happening.group.verb.says == "act":
        versions.append(_without_appositions(parsed, colon, grammar))
    return versions


def _without_second_clause(parsed: Parsed, words: list[int], happening: Happening, grammar: Grammar) -> list[int]:
    """Without ", but got 60 percent of the seats": a second clause behind the one that tells the event."""
    tokens = parsed.tokens
    if happening.way != "main":
        return words
    for clause in parsed.of(MAIN):
        first = next((n for n in clause.tokens() if tokens[n].is_word), clause.start)
        joins = tokens[first].low in grammar.conjunctions and clause.start > happening.group.at
        if joins and find_groups(tokens, list(clause.tokens()), grammar):
            return [n for n in words if n < clause.start or n == COLON]
    return words


def _german_versions(
    tokens: Sequence[Token], words: list[int], happening: Happening, grammar: Grammar
) -> list[list[int]]:
    """Shorter and shorter between the two halves of a German verb, because a line without its end says nothing.

    "Bei der Wahl hat die (bisher regierende) Partei (von Präsident Erdoğan nach 13 Jahren) die Mehrheit verloren."
    """
    versions: list[list[int]] = []
    line = words
    inner = [n for n in words if happening.group.start < n < happening.group.at]
    for n in reversed(inner):
        if tokens[n].low in grammar.prepositions:
            end = next((m for m in inner if m > n and tokens[m].capital), n)
            while end + 1 in inner and tokens[end + 1].capital:
                end += 1
            line = [m for m in line if not n <= m <= end]
            versions.append(line)
    for n in inner:
        if tokens[n].low in grammar.determiners and n in line:
            noun = next((m for m in inner if m > n and tokens[m].capital), n)
            line = [m for m in line if not n < m < noun]
            versions.append(line)
    return versions


COLON = 1_000_000
"""Stands for a colon that no token of the sentence is."""


def _tail(parsed: Parsed) -> set[int]:
    """The participles after a comma, with what they say: ", finding that the prorogation was unlawful"."""
    gone: set[int] = set()
    inside = False
    for clause in parsed.clauses:
        inside = clause.kind == PARTICIPIAL or (inside and clause.kind != MAIN)
        if inside:
            gone.update(clause.tokens())
    return gone


def _without_openers(tokens: Sequence[Token], words: list[int], grammar: Grammar) -> list[int]:
    """ "The latest talks in Paris" are "Talks in Paris"."""
    while words and words[0] != COLON and tokens[words[0]].low in grammar.openers:
        words = words[1:]
    return words


def _without_listing(tokens: Sequence[Token], words: list[int], happening: Happening, grammar: Grammar) -> list[int]:
    """ "European leaders including Keir Starmer, Donald Tusk and …" are "European leaders"."""
    start = next((n for n in words if n < happening.group.start and tokens[n].low in grammar.listing), None)
    return words if start is None else [n for n in words if not start <= n < happening.group.start]


def _without_names_behind(
    tokens: Sequence[Token], words: list[int], happening: Happening, speaker: Named | None, grammar: Grammar
) -> list[int]:
    """ "The request of Prime Minister Boris Johnson to suspend Parliament" is "the request to suspend Parliament"."""
    for place, n in enumerate(words):
        if n == COLON or n <= happening.group.at or tokens[n].low not in grammar.by or tokens[n].quoted:
            continue
        end = place + 1
        while end < len(words) and words[end] != COLON and tokens[words[end]].capital:
            end += 1
        names = end - place - 1
        if names >= _FULL_NAME and end < len(words) and tokens[words[end]].low in grammar.prepositions:
            return words[:place] + words[end:]
    return words


_FULL_NAME = 2
"""Words of a name from which it can go: "of Session" in "Court of Session" can not."""


def _numbers(parsed: Parsed, *kinds: str) -> set[int]:
    return {n for clause in parsed.clauses if clause.kind in kinds for n in clause.tokens()}


def _without_opening(parsed: Parsed, happening: Happening, grammar: Grammar) -> list[int]:
    """The words that tell the event: no attribution, no remark in passing, no subordinate clause, no "However,"."""
    tokens = parsed.tokens
    if happening.way in {"relative", "time", "predicate", "content"}:
        words = [n for n in happening.body if not tokens[n].aside]
        return _without_connector(tokens, words, grammar)
    dropped = _numbers(parsed, ATTRIBUTION, ACCORDING, REASON, TIME)
    dropped |= _relatives(parsed)
    # ", with Johnson succeeding her" tells of something else.
    beside = [c for c in parsed.of(PARTICIPIAL) if tokens[c.start].low in grammar.companions]
    dropped |= {n for clause in beside for n in clause.tokens()}
    if happening.way == "attribution":
        words = [n for n in happening.body if n not in _numbers(parsed, ACCORDING) and not tokens[n].aside]
        return _without_frame(parsed, words, grammar)
    opened = parsed.clauses[0].kind if parsed.clauses else MAIN
    if opened == CONDITION:
        dropped |= set(parsed.clauses[0].tokens())
    words = [n for clause in parsed.clauses for n in clause.tokens() if n not in dropped and not tokens[n].aside]
    return _without_connector(tokens, words, grammar)


def _relatives(parsed: Parsed) -> set[int]:
    """Relative clauses behind a comma, which a sentence can do without."""
    return {n for c in parsed.of(RELATIVE) if c.start and parsed.tokens[c.start - 1].text == "," for n in c.tokens()}


def _without_connector(tokens: Sequence[Token], words: list[int], grammar: Grammar) -> list[int]:
    while words:
        match = grammar.connectors.match(" ".join(tokens[n].low for n in words[:8]).replace(" ,", ","))
        if not match or not match[0].strip(", "):
            break
        gone = len([word for word in match[0].replace(",", " , ").split() if word])
        words = words[gone:]
    return words


def _without_frame(parsed: Parsed, words: list[int], grammar: Grammar) -> list[int]:
    """ "It should be expected that …, he said": what is said begins after "that"."""
    content = parsed.of(CONTENT)
    if not content or parsed.tokens[words[0]].low not in grammar.plurals | {"es", "il"}:
        return words
    opened = next(n for n in content[0].tokens() if parsed.tokens[n].is_word)
    return [n for n in words if n > opened]


def _without_lone_commas(tokens: Sequence[Token], words: list[int]) -> list[int]:
    """Without the first comma of a pair whose inside and second comma are gone: "Ukraine’s allies, has pledged"."""
    kept = list(words)
    for n, following in zip(words, words[1:], strict=False):
        if COLON in {n, following} or tokens[n].text != "," or following == n + 1 or tokens[n].quoted:
            continue
        if tokens[following - 1].text in {",", "—", "–"} or tokens[following - 1].aside:
            kept.remove(n)
    return kept


def _without_hanging(tokens: Sequence[Token], words: list[int], grammar: Grammar) -> list[int]:
    """Without a "– but only" whose clause is gone."""
    while words and (tokens[words[-1]].text in _MARKS or tokens[words[-1]].low in grammar.hanging):
        if tokens[words[-1]].quoted:
            break
        words = words[:-1]
    return words


def _without_time(tokens: Sequence[Token], words: list[int], said: set[int], grammar: Grammar, own: int) -> list[int]:
    """Without the time expressions, their prepositions and the commas that held them.

    The dates in what somebody said stay: "tomorrow there will be clarity" says little without its "tomorrow".
    """
    kept = list(words)
    timed = {
        tokens[n].expression for n in words if tokens[n].expression >= 0 and not tokens[n].quoted and n not in said
    }
    for expression in sorted(timed):
        places = [n for n in kept if tokens[n].expression == expression and not tokens[n].quoted]
        if places:
            kept = _without_phrase(tokens, kept, places, grammar, own=expression == own)
    return kept


def _without_phrase(
    tokens: Sequence[Token], words: list[int], places: list[int], grammar: Grammar, *, own: bool
) -> list[int]:
    first, last = words.index(places[0]), words.index(places[-1])
    before = first
    while before and tokens[words[before - 1]].low in grammar.determiners | grammar.parts | grammar.of:
        before -= 1
    governed = before > 0 and tokens[words[before - 1]].low in grammar.prepositions
    following = tokens[words[last + 1]] if last + 1 < len(words) else None
    possessive = tokens[words[last]].low.endswith("'s")
    heads_noun = following is not None and following.is_word and not _starts_phrase(following, grammar)
    if grammar.verb_last:
        # "Am Dienstag Menschen": in German no noun leans on a date before it.
        heads_noun = False
    if governed and (possessive or heads_noun):
        # "During Monday's final session" goes as a whole at the end; "in a 2016 referendum" only loses its year.
        end = last + 1
        while end < len(words) and tokens[words[end]].is_word and not _starts_phrase(tokens[words[end]], grammar):
            end += 1
        if possessive and end >= len(words) - 1:
            return words[: before - 1] + words[end:]
        if not own:
            # "A bid for October elections": the month tells which.
            return words
        return words[:first] + words[last + 1 :]
    start = before - 1 if governed else first
    if start < 0 or (not governed and possessive):
        start = first
    rest = words[last + 1 :]
    if rest and tokens[rest[0]].low == "as":
        # "On the same day as the Scottish court, …"
        rest = rest[next((i for i, n in enumerate(rest) if tokens[n].text == ","), len(rest)) :]
    if rest and tokens[rest[0]].text == ",":
        # ", killing at least 12 people" keeps its comma.
        tells = (
            len(rest) > 1
            and start > 0
            and (tokens[rest[1]].low.endswith("ing") or tokens[rest[1]].low in grammar.relatives)
        )
        rest = rest if tells else rest[1:]
    return words[:start] + rest


def _starts_phrase(token: Token, grammar: Grammar) -> bool:
    return (
        token.low in grammar.prepositions
        or token.low in grammar.conjunctions
        or token.low in grammar.determiners
        or token.low in grammar.content
        or token.low in grammar.adverbs
        or token.low in grammar.have | grammar.be_past | grammar.be_present | {"to"}
        or token.low in grammar.persons | grammar.plurals
        or token.low in grammar.verbs
        or token.quoted
    )


def _without_adverbial(parsed: Parsed, words: list[int], happening: Happening, grammar: Grammar) -> list[int]:
    """Without "Thanks to the preparatory work …," before the sentence begins."""
    tokens = parsed.tokens
    for clause in parsed.clauses:
        inner = set(clause.tokens())
        if clause.kind != MAIN or happening.group.at in inner or not words:
            break
        if words[0] not in inner:
            continue
        if tokens[words[0]].low not in grammar.prepositions | grammar.adverbs or tokens[clause.end - 1].text != ",":
            break
        words = [n for n in words if n not in inner]
    return words


def _without_appositions(parsed: Parsed, words: list[int], grammar: Grammar) -> list[int]:
    """Without ", the current prime minister," behind a name."""
    tokens = parsed.tokens
    gone: set[int] = set()
    for before, clause in zip(parsed.clauses, parsed.clauses[1:], strict=False):
        inner = [n for n in clause.tokens() if tokens[n].is_word]
        if clause.kind != MAIN or not inner or before.kind != MAIN:
            continue
        name_before = [n for n in before.tokens() if tokens[n].is_word][-1:]
        closed = tokens[clause.end - 1].text in {",", "."}
        described = tokens[inner[0]].low in grammar.determiners | grammar.roles
        if (
            name_before
            and tokens[name_before[0]].capital
            and closed
            and described
            and not any(tokens[n].low in grammar.conjunctions for n in inner[:1])
            and not find_groups(tokens, list(clause.tokens()), grammar)
        ):
            gone.update(clause.tokens())
    return [n for n in words if n not in gone]


def _with_bare_subject(
    tokens: Sequence[Token], words: list[int], happening: Happening, speaker: Named | None, grammar: Grammar
) -> list[int]:
    """ "The German chancellor, Friedrich Merz, for the first time spoke" becomes "Friedrich Merz for the first time …"."""
    subject = [n for n in words if n < happening.group.start and n in set(happening.subject)]
    if speaker is None or speaker.start not in subject or not subject:
        return words
    keep = [n for n in words if speaker.start <= n < speaker.end]
    after = [n for n in words if n >= speaker.end]
    while after and after[0] != COLON and tokens[after[0]].text == ",":
        after = after[1:]
    if after and after[0] != COLON and tokens[after[0]].low in grammar.origins:
        # "Ed Arnold from the British thinking factory …"
        after = [n for n in after if n >= happening.group.start]
    return keep + after


def _with_colon(
    parsed: Parsed, happening: Happening, speaker: Named | None, body: list[int], grammar: Grammar
) -> list[int]:
    """ "Macron: the supporters had completed their preparations", as headlines give what somebody said.

    A colon is a mark, not a word; it stands in for "announced that". [] where nothing follows that is a sentence, and
    for what was denied.
    """
    tokens = parsed.tokens
    if happening.way != "main" or not happening.group.verb.says or happening.group.verb.says == "denial" or not speaker:
        return []
    name = [n for n in body if speaker.start <= n < speaker.end]
    after = [n for n in body if n > happening.group.at]
    content = parsed.of(CONTENT)
    if not content and happening.group.verb.lemma in grammar.addressing:
        # "Told reporters the resolution was one-sided": whom he told is no part of it.
        return []
    if content and any(happening.group.at < g.at < content[0].start for g in find_groups(tokens, parsed.main, grammar)):
        # "Johnson stressed his support, and reiterated that …" says two things.
        return []
    if content:
        opened = next((n for n in content[0].tokens() if tokens[n].is_word), content[0].start)
        said = [n for n in after if n > opened]
    else:
        quotes = [n for n in after if tokens[n].quoted]
        introduced = quotes and tokens[quotes[0] - 1].text in {",", ":", "—", "–"} and len(quotes) >= _QUOTED_SENTENCE
        if introduced:
            said = [n for n in after if n >= quotes[0]]
        else:
            said = after if _is_sentence(tokens, after, grammar) else []
    if not name or len(said) < 3:
        return []
    return [*name, COLON, *said]


_QUOTED_SENTENCE = 8
"""Words in quotation marks from which a quotation can stand for itself; "smash and grab" cannot."""


def _is_sentence(tokens: Sequence[Token], numbers: Sequence[int], grammar: Grammar) -> bool:
    """ "She will comply", "his Labour Party [are] eager": a subject, then a finite verb."""
    if not grammar.zero_that:
        return False
    comma = next((i for i, n in enumerate(numbers) if tokens[n].text == ","), len(numbers))
    groups = find_groups(tokens, list(numbers[:comma]), grammar)
    if not numbers or not groups or groups[0].start <= numbers[0]:
        return False
    return tokens[numbers[0]].low not in grammar.prepositions | {"to"}


# Writing -------------------------------------------------------------------------------------------------------------


def _write(tokens: Sequence[Token], words: Sequence[int]) -> str:
    """The words as a line: spaces as in print, quotation marks in pairs, a capital first, no mark left hanging."""
    parts: list[str] = []
    previous: int | None = None
    open_quotes: list[str] = []
    for n in words:
        text = ":" if n == COLON else tokens[n].text
        if text in _CLOSING and open_quotes and text == _QUOTES[open_quotes[-1]]:
            open_quotes.pop()
        elif text in _QUOTES:
            open_quotes.append(text)
        elif text in _CLOSING:
            continue
        glued = n == COLON or (previous is not None and previous != COLON and tokens[n].start == tokens[previous].end)
        beside = previous is not None and n == previous + 1
        if parts and not glued and (beside or text not in _NO_SPACE_BEFORE) and text not in _NEVER_SPACED:
            parts.append(" ")
        parts.append(text)
        previous = n
    line = "".join(parts).strip().lstrip(",;:–—-.…)] ").rstrip()
    line = _closed(line.rstrip(_MARKS + " (["), open_quotes)
    line = re.sub(r"[,;:–—-]+([”»“\"]?)$", r"\1", line)
    return line[:1].upper() + line[1:]


def _closed(line: str, open_quotes: list[str]) -> str:
    """Close what is open: a quotation that was cut short still ends with its mark."""
    while open_quotes:
        mark = open_quotes.pop()
        line = line[: -len(mark)].rstrip() if line.endswith(mark) else line + _QUOTES[mark]
    return line


def _cut(tokens: Sequence[Token], words: Sequence[int], grammar: Grammar, at: int) -> tuple[str, bool]:
    """The longest beginning that fits, holds the word *at*, and ends where a phrase ends; does a clause end there?"""
    clause = phrase = hard = ""
    for end in range(2, len(words) + 1):
        line = _write(tokens, words[:end])
        if len(line) > LONGEST:
            break
        if end < len(words) and not _splits_short_quote(tokens, words[end - 1], words[end]):
            hard = line
        if end == len(words) or not _may_end(tokens, words, end, grammar) or len(line) < _SHORTEST:
            continue
        if at not in words[:end]:
            continue
        phrase = line
        if words[end] != COLON and tokens[words[end]].text in _MARKS:
            clause = line
    if len(clause) >= LONGEST // 2:
        return clause, True
    if len(phrase) >= LONGEST // 3:
        return phrase, False
    return (hard if len(hard) >= _SHORTEST else ""), False


def _may_end(tokens: Sequence[Token], words: Sequence[int], end: int, grammar: Grammar) -> bool:
    """May a line end before the word number *end*: at a mark, a preposition, "and", the start of a clause?"""
    last, following = words[end - 1], words[end]
    if COLON in {last, following} or _splits_short_quote(tokens, last, following):
        return False
    token, after = tokens[last], tokens[following]
    if _leaves_hanging(token, grammar):
        return False
    if after.text in _MARKS:
        return True
    opens = after.low in grammar.prepositions | grammar.conjunctions | grammar.relatives | grammar.content
    return opens or after.low in grammar.times | grammar.reasons


def _splits_short_quote(tokens: Sequence[Token], last: int, following: int) -> bool:
    """A phrase in quotation marks is whole or not there: “coalition of the willing”."""
    if COLON in {last, following} or not (tokens[last].quoted and tokens[following].quoted):
        return False
    first, end = last, following
    while first and tokens[first - 1].quoted:
        first -= 1
    while end < len(tokens) and tokens[end].quoted:
        end += 1
    return end - first <= _QUOTED_SENTENCE + 2


def _leaves_hanging(token: Token, grammar: Grammar) -> bool:
    """Would the line wait for more after this word?"""
    if token.text in _QUOTES and not token.is_word:
        return False
    groups = (
        grammar.prepositions,
        grammar.determiners,
        grammar.conjunctions,
        grammar.relatives,
        grammar.content,
        grammar.have,
        grammar.be_past,
        grammar.be_present,
        grammar.be_other,
        grammar.adverbs,
        grammar.conditions,
        grammar.hypothetical,
        grammar.future,
        grammar.reasons,
    )
    return not token.is_word or token.low.endswith("'s") or any(token.low in group for group in groups)
