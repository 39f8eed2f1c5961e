"""What a sentence tells: the verb of change or of speech in its main line, with who did it. Or why it tells no event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .clauses import ATTRIBUTION, CONTENT, MAIN, PARTICIPIAL, RELATIVE, TIME, Clause, Parsed
from .grammar import WEAK, Grammar
from .groups import Group
from .mainline import find_dated_line, find_said_without_that, find_subject, has_date, is_joined
from .readings import HYPOTHETICAL, NEGATED, Kind, read_verb
from .tokens import Token
from .verbs import find_groups

STATEMENT = "statement"
NO_VERB = "has no verb that tells of a happening or a statement"


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as one sentence tells it.

    `subject` are the words for who acts or speaks, `body` those that tell the event, `dated` those among which its
    date stands. `way` is how the sentence tells it: "main", "attribution" ("…, said Macron"), "content" ("police said
    that …"), "relative" (", which was announced …"), "time" ("after May stepped down") or "predicate" ("was a meeting").
    `sure` is false where nothing but a date of its own makes it an event; `vouched` is true where its date is that of the
    words by which somebody told it.
    """

    kind: str
    group: Group
    way: str
    subject: tuple[int, ...]
    body: tuple[int, ...]
    dated: tuple[int, ...]
    noun: str = ""
    sure: bool = True
    vouched: bool = False

    @property
    def says(self) -> bool:
        """Is it somebody's words?"""
        return self.kind == STATEMENT

    @property
    def planned(self) -> bool:
        """Is it still to come?"""
        return self.group.tense == "future" and self.way == "main"

    @property
    def present(self) -> bool:
        """Is it told in the present tense?"""
        return self.group.tense == "present"


def find_happening(parsed: Parsed, grammar: Grammar) -> Happening | str:
    """The event of a sentence, or a reason why it tells none.

    What somebody said comes first; an event that the speaker only vouches for comes before that. Where the main line
    gives no event, or no date, one told in passing with its own date may do.
    """
    tokens = parsed.tokens
    main = _in_main(parsed, grammar)
    attribution = next(iter(parsed.of(ATTRIBUTION)), None)
    if attribution:
        said = _said(parsed, attribution, grammar)
        return main if isinstance(main, Happening) and _stands_alone(main, said, tokens) else said
    if grammar.verb_last:
        # The words of a German subordinate clause make no sentence: "… nachdem May zurückgetreten war".
        return main
    if isinstance(main, str):
        return _in_relative(parsed, grammar) or _in_time_clause(parsed, grammar) or main
    told = _in_content(parsed, main, grammar)
    if not told and not has_date(tokens, main.dated):
        told = _in_time_clause(parsed, grammar)
    return told or main


# The main line -------------------------------------------------------------------------------------------------------


def _in_main(parsed: Parsed, grammar: Grammar) -> Happening | str:
    """The first verb of the main line that tells an event, as long as one subject carries them all."""
    tokens = parsed.tokens
    groups = _behind_adverbial(parsed, find_groups(tokens, parsed.main, grammar), grammar)
    opens = next((token.low for token in tokens if token.is_word), "")
    if grammar.verb_last and opens in grammar.as_told and groups and groups[0].verb.says:
        # "Wie Saurer, der Präsident, erläuterte, sei … genehmigt worden"
        groups = groups[1:]
    reasons: list[str] = []
    for number, group in enumerate(groups):
        if number and not is_joined(tokens, group, grammar):
            break
        kind = read_verb(tokens, parsed.main, group, grammar)
        if isinstance(kind, Kind):
            subject = find_subject(parsed, groups[0], grammar)
            if _is_nobody(tokens, subject, grammar):
                return NEGATED
            dated = find_dated_line(parsed, group, grammar)
            return Happening(kind.name, group, "main", subject, parsed.main, dated, kind.noun, kind.sure)
        reasons.append(kind)
        if kind in {HYPOTHETICAL, NEGATED}:
            break
    if not groups:
        return NO_VERB
    return _predicate(parsed, groups[0], grammar) or reasons[0]


def _is_nobody(tokens: Sequence[Token], subject: Sequence[int], grammar: Grammar) -> bool:
    """As in "Kein einziger Abgeordneter stimmte dafür", "None of the men resigned"; "No fewer than 14", "No 10" are somebody."""
    words = [tokens[n] for n in subject if tokens[n].is_word]
    counts = len(words) > 1 and (words[1].text[0].isdigit() or words[1].low in _THAN)
    return bool(words) and words[0].low in grammar.negations and not counts


_THAN = frozenset("fewer less more менее менш менше более більше menos más weniger mehr moins plus".split())
"""Words of "no fewer than 14 people": a number, and nobody is denied."""


def _behind_adverbial(parsed: Parsed, groups: list[Group], grammar: Grammar) -> list[Group]:
    """Without participles in an opening phrase: "In a memorandum delivered to the judge, Walgren said …"."""
    clauses = parsed.of(MAIN)
    if grammar.verb_last or len(clauses) < 2:
        return groups
    opening = clauses[0]
    words = [n for n in opening.tokens() if parsed.tokens[n].is_word]
    opens = parsed.tokens[words[0]].low if words else ""
    behind = [group for group in groups if group.start >= opening.end]
    english = grammar.participles_modify
    dated = len(behind) < len(groups) and opens in grammar.prepositions
    if english and dated and _is_date_alone(parsed.tokens, words, groups[0]):
        # "On 5 October police used water cannon; eleven people were injured."
        return groups
    leads = (english and opens in grammar.prepositions) or grammar.is_participle(opens)
    return behind if behind and leads else groups


def _is_date_alone(tokens: Sequence[Token], words: Sequence[int], group: Group) -> bool:
    """Is all that the first preposition governs a date, with somebody who acts behind it?"""
    dated = len(words) > 1 and tokens[words[1]].expression >= 0
    return dated and any(tokens[n].expression < 0 for n in words[2:] if n < group.start)


def _predicate(parsed: Parsed, group: Group, grammar: Grammar) -> Happening | None:
    """As in "The culmination of efforts was a meeting in Paris", "An additional signal was the statement of Merz, who …"."""
    tokens = parsed.tokens
    if group.verb.kind != WEAK or group.negated or group.hypothetical or tokens[group.start].low not in grammar.be_past:
        return None
    ahead = [n for n in parsed.main if group.at < n <= group.at + 4 and not tokens[n].hidden]
    noun = next((n for n in ahead if grammar.kind_of(tokens[n].low)), None)
    before = tokens[group.start - 1].low if group.start else ""
    # "There was a meeting" says nothing; "There was an explosion in Kyiv on Monday" does.
    if noun is None or before in _EXPLETIVES or (before == "there" and not has_date(tokens, parsed.main)):
        return None
    kind = grammar.kind_of(tokens[noun].low)
    told = next((clause for clause in parsed.of(RELATIVE) if clause.start > noun), None)
    dated = find_dated_line(parsed, group, grammar)
    if kind == STATEMENT:
        inner = _relative_happening(parsed, told, grammar) if told else None
        return replace(inner, kind=STATEMENT, way="predicate", dated=(*dated, *inner.dated)) if inner else None
    body = (*(n for n in parsed.main if n > group.at), *(told.tokens() if told else ()))
    return Happening(kind, group, "predicate", body, body, dated, tokens[noun].low)


_EXPLETIVES = frozenset("it es c' ce це это".split())
"""What stands where no subject does: "It was the third attack", "C'était la troisième attaque"."""


# What somebody said --------------------------------------------------------------------------------------------------


def _said(parsed: Parsed, attribution: Clause, grammar: Grammar) -> Happening:
    """As in "…, he said on Monday": the words before are the statement, the date is the speaker's."""
    tokens = parsed.tokens
    rest = tuple(n for clause in parsed.clauses if clause.start >= attribution.start for n in clause.tokens())
    words = [n for n in attribution.tokens() if tokens[n].is_word]
    group = (find_groups(tokens, words, grammar, known_only=True) or find_groups(tokens, words, grammar))[0]
    before = tuple(n for n in words if n < group.start and tokens[n].low not in grammar.reflexives)
    speaker = before or tuple(n for n in rest if n > group.at)
    body = tuple(n for clause in parsed.clauses if clause.start < attribution.start for n in clause.tokens())
    return Happening(STATEMENT, group, "attribution", speaker, body, _when_said(parsed, attribution, grammar))


def _when_said(parsed: Parsed, attribution: Clause, grammar: Grammar) -> tuple[int, ...]:
    """Where the date of the words stands: not in what tells of the speaker (", an activist jailed in 2001 and who …")."""
    tokens = parsed.tokens
    found: list[int] = []
    described = False
    for clause in (one for one in parsed.clauses if one.start >= attribution.start):
        opens = next((tokens[n].low for n in clause.tokens() if tokens[n].is_word), "")
        behind = clause.start > attribution.start
        described = behind and (
            clause.kind == RELATIVE
            or (clause.kind == MAIN and opens in grammar.determiners and tokens[clause.start].expression < 0)
        )
        found += [] if described else clause.tokens()
    return tuple(found)


def _stands_alone(main: Happening, said: Happening, tokens: Sequence[Token]) -> bool:
    """Does what is said tell an event by itself, and the speaker only vouches for it?

    "Russia has intensified its attacks, says Gwendolyn Sasse": nobody needs to know when she said so.
    """
    if main.planned and not main.says and has_date(tokens, main.dated):
        # "The senate votes on 4 October, said the speaker": the day is the vote's, and nobody needs to know when she spoke.
        return not has_date(tokens, said.dated)
    if main.says or main.planned or main.present or has_date(tokens, said.dated):
        return False
    return said.present or has_date(tokens, main.dated)


def find_vouched(parsed: Parsed, grammar: Grammar) -> list[Happening]:
    """What a sentence tells when nobody can be named who only vouches for it, the best reading first.

    "Two people died on Monday, officials said" tells of the deaths; where only the words are dated, they are about as old.
    "Borgen will cut 4,000 jobs, the company said on Tuesday" is an announcement of that day.
    """
    tokens, main = parsed.tokens, _in_main(parsed, grammar)
    attribution = next(iter(parsed.of(ATTRIBUTION)), None)
    if attribution is None or isinstance(main, str) or main.says:
        return []
    said = _said(parsed, attribution, grammar)
    planned = main.planned or main.group.due or main.present
    announced = [replace(said, subject=main.subject, vouched=True)] if planned and has_date(tokens, said.dated) else []
    if not has_date(tokens, main.dated) and not planned:
        by_clause = _in_time_clause(parsed, grammar)
        if by_clause:
            return [by_clause]
        main = replace(main, dated=(*main.dated, *said.dated), vouched=True)
    return [main, *announced]


def _in_content(parsed: Parsed, main: Happening, grammar: Grammar) -> Happening | None:
    """As in "Police said that two people were killed on Sunday": the date tells which event is meant."""
    tokens = parsed.tokens
    if main.group.verb.says not in {"plain", "act"}:
        return None
    content = [n for clause in parsed.of(CONTENT) for n in clause.tokens()]
    said = content or find_said_without_that(parsed, main.group, grammar)
    if not has_date(tokens, said) or has_date(tokens, main.dated):
        return None
    groups = find_groups(tokens, said, grammar)
    if not groups or groups[0].tense not in {"past", "perfect", "pluperfect"} or groups[0].verb.says:
        return None
    kind = read_verb(tokens, said, groups[0], grammar)
    if isinstance(kind, str):
        return None
    opened = next(n for n in said if tokens[n].is_word)
    body = tuple(n for n in said if n != opened or tokens[n].low not in grammar.content)
    subject = tuple(n for n in body if n < groups[0].start)
    return Happening(kind.name, groups[0], "content", subject, body, body, kind.noun, kind.sure)


# What is told in passing ---------------------------------------------------------------------------------------------


def _in_relative(parsed: Parsed, grammar: Grammar) -> Happening | None:
    """As in "The Paris declaration, which was announced at the end of the talks, is best described as …".

    But "…, who succeeded him" says nothing of when, and is no event of its own.
    """
    for clause in parsed.of(RELATIVE):
        if clause.start and parsed.tokens[clause.start - 1].text == ",":
            found = _relative_happening(parsed, clause, grammar)
            if found and (has_date(parsed.tokens, found.dated) or found.noun):
                return found
    return None


def _relative_happening(parsed: Parsed, clause: Clause, grammar: Grammar) -> Happening | None:
    """The event of a relative clause whose "which" or "who" is its subject, told of what that stands for."""
    tokens = parsed.tokens
    inner = [n for n in clause.tokens() if not (n == clause.start and tokens[n].low in grammar.relatives)]
    groups = find_groups(tokens, inner, grammar)
    antecedent = _antecedent(parsed, clause, grammar)
    if not groups or not antecedent or groups[0].tense not in {"past", "perfect"}:
        return None
    own_subject = next((tokens[n].low for n in inner if n < groups[0].start and tokens[n].is_word), "")
    small = grammar.adverbs | grammar.prepositions | grammar.determiners
    if tokens[clause.start].low in grammar.prepositions or (own_subject and own_subject not in small):
        # ", which the court rejected", ", in which he outlined …"
        return None
    kind = read_verb(tokens, [*antecedent, *inner], groups[0], grammar)
    if isinstance(kind, str) or not kind.sure:
        return None
    body = (*antecedent, *inner, *_hanging_on(parsed, clause))
    return Happening(kind.name, groups[0], "relative", antecedent, body, tuple(inner), kind.noun)


def _hanging_on(parsed: Parsed, clause: Clause) -> list[int]:
    """What directly goes on with a clause: "that …", ", saying …"."""
    more: list[int] = []
    for after in parsed.clauses:
        if after.start < clause.end:
            continue
        if after.kind not in {CONTENT, PARTICIPIAL}:
            break
        more += after.tokens()
    return more


def _antecedent(parsed: Parsed, clause: Clause, grammar: Grammar) -> tuple[int, ...]:
    """What "which" or "who" stands for: "The Paris declaration", "(the statement of) the new German Chancellor Merz"."""
    before = [c for c in parsed.of(MAIN) if c.end <= clause.start]
    if not before:
        return ()
    tokens = parsed.tokens
    numbers = [n for n in before[-1].tokens() if tokens[n].is_word or tokens[n].quoted]
    groups = find_groups(tokens, numbers, grammar)
    if not groups and not (numbers and tokens[numbers[0]].low in grammar.prepositions):
        return tuple(numbers)
    numbers = [n for n in numbers if not groups or n > groups[-1].at]
    last = max((i for i, n in enumerate(numbers) if tokens[n].low in grammar.prepositions), default=-1)
    return tuple(numbers[last + 1 :])


def _in_time_clause(parsed: Parsed, grammar: Grammar) -> Happening | None:
    """As in "… after Theresa May stepped down on July 24": a clause of time that carries its own date."""
    tokens = parsed.tokens
    for clause in parsed.of(TIME):
        inner = [n for n in clause.tokens() if n > clause.start]
        groups = find_groups(tokens, inner, grammar, known_only=True)
        if not groups or groups[0].tense != "past" or groups[0].verb.says or not has_date(tokens, inner):
            continue
        kind = read_verb(tokens, inner, groups[0], grammar)
        subject = tuple(n for n in inner if n < groups[0].start and tokens[n].low not in grammar.adverbs)
        if isinstance(kind, str) or not kind.sure or not subject or tokens[clause.start].low in grammar.no_date:
            continue
        if tokens[subject[0]].low not in grammar.plurals | grammar.persons:
            return Happening(kind.name, groups[0], "time", subject, tuple(inner), tuple(inner), kind.noun)
    return None
