"""One clear line from a sentence: only its own words, in their order, without who says so, when, and what hangs on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_timeline.model.fuzzydate import FuzzyDate

from .clauses import CONTENT, Parsed
from .fronting import fronted
from .germantitles import shorter_in_german, with_subject_first
from .grammar import Grammar
from .happenings import Happening
from .people import Named
from .seams import has_lost_subject, is_torn
from .secondary import without_other_days
from .sheet import Sheet
from .shortening import (
    STEPS,
    bare_event,
    with_bare_subject,
    without_appositions,
    without_connector,
    without_hanging,
    without_lone_commas,
    without_openers,
    without_second_clause,
)
from .timeless import without_time
from .verbs import find_groups
from .writing import COLON, LONGEST, QUOTED_SENTENCE, SHORTEST, cut_line, write_line

_FEW_WORDS = 3
"""More words than these behind a verb of speaking are what was said."""


def make_title(
    parsed: Parsed,
    happening: Happening,
    speaker: Named | None,
    grammar: Grammar,
    own: int = -1,
    dates: Sequence[FuzzyDate | None] = (),
) -> str:
    """The event in at most 90 characters, "" where no good line can be made of the sentence.

    *own* is the number of the time expression that dates the event, *dates* are those of all. The fullest version that fits is taken; where none
    does, the barest is cut where a clause or a phrase ends.
    """
    sheet = Sheet(parsed, happening, speaker, grammar, own, dates)
    versions: list[list[int]] = []
    for words in _versions(sheet):
        if not words or _leads_with_pronoun(sheet, words) or has_lost_subject(sheet, words) or is_torn(sheet, words):
            continue
        if not versions and (_opens_subordinate(sheet, words) or _points_outside(sheet, words)):
            return ""
        versions.append(words)
        for line in (words, without_openers(sheet, words)):
            title = write_line(sheet.tokens, line)
            if SHORTEST <= len(title) <= LONGEST and not _says_nothing(sheet, line):
                return title
    acts = sheet.happening.group.verb.says == "act"
    barest = next((words for words in reversed(versions) if not (acts and COLON in words)), None)
    return _cut(sheet, barest) if barest and not _says_nothing(sheet, barest) else ""


def _says_nothing(sheet: Sheet, words: Sequence[int]) -> bool:
    """As in "Merz forderte" of "Merz forderte am Montag, der Kanzler müsse gehen": what was said has gone with its clause.

    Nor does "The ministry told a panel" say anything without what it told.
    """
    happening, verb, tokens = sheet.happening, sheet.happening.group, sheet.tokens
    last = next((n for n in reversed(words) if n == COLON or tokens[n].is_word), COLON)
    if happening.way != "main":
        return False
    if (last == verb.at and _goes_on_with_content(sheet, verb.at)) or _lacks_german_half(sheet, words, last):
        return True
    if not happening.says or verb.close > verb.at:
        return False
    if last == verb.at and verb.verb.lemma not in sheet.grammar.speaking and not sheet.grammar.free_order:
        return not sheet.grammar.verb_last or _leaves_words(sheet, verb.at)
    if verb.verb.lemma in sheet.grammar.addressing or verb.verb.says == "plain":
        said = [n for n in range(verb.at + 1, len(tokens)) if tokens[n].quoted] + sorted(sheet.numbers(CONTENT))
        return len(said) > _FEW_WORDS and set(said).isdisjoint(words)
    return False


def _lacks_german_half(sheet: Sheet, words: Sequence[int], last: int) -> bool:
    """Does the line end at the first half of its verb, or before who acts: "In ihrer Sitzung wählten (die Delegierten …)"?"""
    verb = sheet.happening.group
    if not sheet.grammar.verb_last or last == verb.start < verb.at:
        return sheet.grammar.verb_last
    opens = sheet.low(words[0]) if words else ""
    return last == verb.at == verb.start and opens in sheet.grammar.prepositions and _leaves_words(sheet, verb.at)


def _goes_on_with_content(sheet: Sheet, verb: int) -> bool:
    """Does the clause of the verb go on with "that …", as in "disclosed in August that …"?"""
    own = next((clause for clause in sheet.parsed.clauses if clause.start <= verb < clause.end), None)
    return own is not None and any(clause.start == own.end for clause in sheet.parsed.of(CONTENT))


def _has_only_content(sheet: Sheet, verb: int) -> bool:
    """As in "announced on Tuesday that …": nothing but a date stands between the verb and what was said."""
    opened = min(sheet.numbers(CONTENT), default=0)
    small = sheet.grammar.prepositions
    between = [n for n in range(verb + 1, opened) if sheet.tokens[n].expression < 0 and sheet.low(n) not in small]
    return opened > verb and not between


def _leaves_words(sheet: Sheet, verb: int) -> bool:
    """Do more words stand behind the verb than can be left out?"""
    rest = sheet.tokens[verb + 1 :]
    return sum(token.is_word and token.expression < 0 for token in rest) > _FEW_WORDS


def _leads_with_pronoun(sheet: Sheet, words: Sequence[int]) -> bool:
    """As in "He said he remained optimistic": only the sentences before name him, and a title has their words not."""
    first = next((n for n in words if n != COLON and sheet.tokens[n].is_word), None)
    if first is None or sheet.tokens[first].quoted:
        return False
    alone = sheet.grammar.verb_last and first + 1 == sheet.happening.group.start
    # "Das trifft die Branche": what that is has been said before.
    return sheet.low(first) in sheet.grammar.persons or (alone and sheet.low(first) in {"das", "dies", "dieses"})


def _opens_subordinate(sheet: Sheet, words: Sequence[int]) -> bool:
    """As in "Dass die Zahl steige, sei nichts Außergewöhnliches, sagt er": no beginning of it is a sentence."""
    grammar, low = sheet.grammar, sheet.low(words[0])
    opens = low in grammar.content or low in grammar.conditions or low in grammar.reasons
    return grammar.verb_last and (opens or low in grammar.relatives - grammar.determiners)


def _points_outside(sheet: Sheet, words: Sequence[int]) -> bool:
    """As in "Der Bundestag stimmte dem zu": what "dem" is only a sentence before can tell."""
    group = sheet.happening.group
    if not sheet.grammar.verb_last or group.close <= group.at:
        return False
    inner = [n for n in words if group.at < n < group.close]
    return len(inner) == 1 and sheet.low(inner[0]) in sheet.grammar.determiners


def _versions(sheet: Sheet) -> Iterator[list[int]]:
    """The words of the title, from the fullest version to the barest; most titles need only the first."""
    body = _body(sheet)
    colon = _with_colon(sheet, body)
    says = sheet.happening.group.verb.says
    full = colon if colon and says == "plain" else body
    quoted = _with_speaker(sheet, body)
    if quoted:
        yield from quoted
        return
    if sheet.happening.way == "main" and says in {"plain", "act"} and _leads_with_pronoun(sheet, body):
        # "He said that Estonia was willing": the clause can be told without him.
        full = _what_is_said(sheet, [n for n in body if n > sheet.happening.group.at])
    yield full
    last = full
    if sheet.grammar.verb_last:
        for last in shorter_in_german(sheet, without_second_clause(sheet, full)):
            yield last
    for step in STEPS:
        shorter = without_lone_commas(sheet, step(sheet, last))
        if shorter and shorter != last and not _begins_with_verb(sheet, shorter):
            yield shorter
            last = shorter
    if sheet.grammar.verb_last and (turned := with_subject_first(sheet, last)):
        yield turned
    if colon and says == "act":
        yield without_appositions(sheet, colon)


def _body(sheet: Sheet) -> list[int]:
    """The event without its time; but a German sentence cannot begin with its verb: "Im Jahre 2012 entstand die Partei"."""
    full = without_other_days(sheet, bare_event(sheet))
    body = without_lone_commas(sheet, without_hanging(sheet, without_time(sheet, full)))
    body = without_connector(sheet, body)
    if body and sheet.low(body[0]) in sheet.grammar.possessives and not sheet.tokens[body[0]].quoted:
        # "(Його адвокатка) Ірина Мельник подала позов"
        body = _without_owner(sheet, body)
    if sheet.happening.way == "main" and (line := fronted(sheet, body)):
        return line
    return full if _begins_with_verb(sheet, body) else body


def _without_owner(sheet: Sheet, words: list[int]) -> list[int]:
    """From the name on: what somebody is to "him" says nothing by itself."""
    speaker, verb = sheet.speaker, sheet.happening.group.start
    if speaker is None or speaker.start not in words or speaker.start > verb or sheet.tokens[speaker.start].quoted:
        return words
    between = [n for n in words if words[0] < n < speaker.start]
    if any(sheet.low(n) in sheet.grammar.prepositions for n in between):
        # "His talks with Angela Merkel"
        return words
    if "," in {sheet.low(n) for n in between}:
        return with_bare_subject(sheet, words)
    return [n for n in words if n >= speaker.start]


def _begins_with_verb(sheet: Sheet, words: Sequence[int]) -> bool:
    """Has the line lost what a German sentence needs before its verb?"""
    if not sheet.grammar.verb_last or sheet.happening.way != "main" or not words or words[0] == COLON:
        return False
    first = sheet.tokens[words[0]]
    return not first.capital and (
        words[0] == sheet.happening.group.start or first.low in sheet.grammar.auxiliaries | sheet.grammar.verbs.keys()
    )


def _cut(sheet: Sheet, words: list[int]) -> str:
    """The barest version, cut. A speaker's name can go: the site shows it beside the title."""
    tokens, grammar = sheet.tokens, sheet.grammar
    if COLON in words:
        said = words[words.index(COLON) + 1 :]
        whole = write_line(tokens, said)
        if len(whole) <= LONGEST:
            return whole
        verb = next((group.at for group in find_groups(tokens, said, grammar)), said[0])
        alone, sure = cut_line(tokens, said, grammar, verb)
        with_name, well = cut_line(tokens, words, grammar, verb)
        return alone if sure and not well else with_name
    group = sheet.happening.group
    must = group.close if group.close in words else group.at
    wants = group.verb.lemma in grammar.addressing or group.verb.says == "plain" or _has_only_content(sheet, group.at)
    if wants and sheet.happening.way == "main":
        # "Told a panel", "stated" say nothing: some of what was said has to stand in the line.
        said = sorted(sheet.numbers(CONTENT).intersection(words))
        said = said or [n for n in words if n > group.at and tokens[n].quoted and tokens[n].is_word]
        must = said[min(_FEW_WORDS, len(said) - 1)] if said else must
    line = cut_line(tokens, words, grammar, must if must in words else words[0])[0]
    bare = grammar.verb_last and sheet.low(words[0]) in grammar.prepositions and line.endswith(tokens[group.start].text)
    return "" if bare else line


def _with_colon(sheet: Sheet, body: list[int]) -> list[int]:
    """As in "Macron: the supporters had completed their preparations", as headlines give what somebody said.

    A colon is a mark, not a word; it stands in for "announced that". [] where nothing follows that is a sentence, and
    for what was denied.
    """
    happening, speaker = sheet.happening, sheet.speaker
    if happening.way != "main" or happening.group.verb.says not in {"plain", "act"} or speaker is None:
        return []
    name = [n for n in body if speaker.start <= n < speaker.end]
    said = _what_is_said(sheet, [n for n in body if n > happening.group.at])
    first = next((n for n in said if sheet.tokens[n].is_word), None)
    if first is not None and not sheet.tokens[first].quoted and sheet.low(first) in _pronouns(sheet):
        # "Gabriel Attal: il remettrait sa démission" would tell of somebody else.
        return []
    return [*name, COLON, *said] if name and len(said) > 2 else []


def _pronouns(sheet: Sheet) -> frozenset[str]:
    """Those that may stand for the speaker; a German "es" rather stands for nobody."""
    return sheet.grammar.persons | (sheet.grammar.plurals - {"es"})


def _with_speaker(sheet: Sheet, body: list[int]) -> list[list[int]]:
    """As in "Johnson: “We must get Brexit done”", where the title would be only somebody's words in quotation marks.

    With the full name, with the last name, and without, where neither fits. [] for what is no quotation.
    """
    happening, speaker, tokens = sheet.happening, sheet.speaker, sheet.tokens
    spoken = [n for n in body if tokens[n].is_word]
    if happening.way != "attribution" or not happening.says or happening.vouched or speaker is None:
        return []
    if not spoken or not all(tokens[n].quoted for n in spoken):
        return []
    name = list(range(speaker.start, speaker.end))
    return [[*name, COLON, *body], [name[-1], COLON, *body], body]


def _what_is_said(sheet: Sheet, after: list[int]) -> list[int]:
    """Of the words *after* the verb those that are somebody's sentence: behind "that", in quotation marks, or at once."""
    tokens, verb = sheet.tokens, sheet.happening.group
    content = sheet.parsed.of(CONTENT)
    if content:
        opened = sheet.words(content[0])[0]
        between = find_groups(tokens, [n for n in sheet.parsed.main if verb.at < n < opened], sheet.grammar)
        if between:
            # "Johnson stressed his support, and reiterated that …" says two things.
            return []
        # "…, der Minister müsse gehen": without "dass" the first word is its own.
        return [n for n in after if n > opened or (n == opened and sheet.low(n) not in sheet.grammar.content)]
    if verb.verb.lemma in sheet.grammar.addressing:
        # "Told reporters the resolution was one-sided": whom he told is no part of it.
        return []
    quotes = [n for n in after if tokens[n].quoted]
    if len(quotes) >= QUOTED_SENTENCE and tokens[quotes[0] - 1].text in {",", ":", "—", "–"}:
        return [n for n in after if n >= quotes[0]]
    return after if _is_sentence(sheet, after) else []


def _is_sentence(sheet: Sheet, numbers: Sequence[int]) -> bool:
    """As in "she will comply", "his Labour Party [are] eager": a subject, then a finite verb."""
    if not sheet.grammar.zero_that or not numbers or sheet.low(numbers[0]) in sheet.grammar.prepositions | {"to"}:
        return False
    main = set(sheet.parsed.main)
    comma = next((i for i, n in enumerate(numbers) if sheet.low(n) == "," or n not in main), len(numbers))
    groups = find_groups(sheet.tokens, list(numbers[:comma]), sheet.grammar)
    return bool(groups) and groups[0].start > numbers[0]
