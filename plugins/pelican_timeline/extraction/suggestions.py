"""From the sentences of one article to suggested events, with a verdict for every sentence. Start reading here.

The policy: a wrong suggestion costs more trust than a missing one. A sentence is taken when it tells, in its main line,
what somebody did or said, when it names who, and when a date belongs to it. All others say why they were left.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from pelican_timeline.model.text import Document, Sentence, Span
from pelican_timeline.model.timeexpression import TimeExpression
from pelican_timeline.model.timeline import Candidate, Verdict

from .clauses import ACCORDING, ATTRIBUTION, Parsed, parse_sentence
from .dating import BEFORE_PUBLICATION, OWN_DAY, Dated, Focus, find_date, lean, note, read_focus
from .grammar import Grammar
from .happenings import NO_VERB, Happening, find_happening
from .locales import grammar_of
from .names import ACTOR, PLACE, TOPIC, NameIndex, NameMatch, ids_of
from .people import Named, find_named, find_speaker, is_person
from .refusals import refuse, refuse_section
from .scores import Evidence, score
from .titles import make_title
from .tokens import Token, read_tokens

LEAD = 2
"""Sentences of prose at the start of an article that report on its own day."""
_MEMORY = 4
"""Sentences back that a pronoun, or an event going on, may reach."""


@dataclass(frozen=True, slots=True)
class _Told:
    """An event that was taken, as far as the sentences after it may go on with it."""

    sentence: int
    paragraph: int
    happening: Happening
    actor: str
    heads: frozenset[str]
    named: frozenset[str]


@dataclass(slots=True)
class _Reader:
    """What is known while an article is read from its first sentence to its last."""

    document: Document
    names: NameIndex
    grammar: Grammar
    focus: Focus
    closed: bool = False
    prose: int = 0
    paragraph: int = -1
    inside: str = ""
    """What would close the quotation that the sentence before has left open."""
    told: deque[_Told] = field(default_factory=lambda: deque(maxlen=_MEMORY))
    persons: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=_MEMORY))


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence with all that was read in it."""

    place: Sentence
    text: str
    tokens: Sequence[Token]
    parsed: Parsed
    matches: Sequence[NameMatch]
    named: Sequence[Named]
    expressions: Sequence[TimeExpression]
    lead: bool
    dateline: bool


def suggest(
    document: Document, dates: Sequence[TimeExpression], names: NameIndex
) -> tuple[list[Candidate], list[Verdict]]:
    """The events that one article tells, and for every sentence why it was taken or was not."""
    grammar = grammar_of(document.source.language)
    if grammar is None:
        reason = f"we have no rules for events in the language “{document.source.language}”"
        return [], [Verdict(s.number, s.span, taken=False, reason=reason) for s in document.sentences]
    reader = _Reader(document, names, grammar, read_focus(document, dates, grammar))
    by_sentence = _by_sentence(document, dates)
    candidates: list[Candidate] = []
    verdicts: list[Verdict] = []
    for place, expressions in zip(document.sentences, by_sentence, strict=True):
        found = _read(reader, place, expressions)
        if isinstance(found, Candidate):
            candidates.append(found)
            verdicts.append(
                Verdict(place.number, place.span, taken=True, reason="; ".join(found.reasons), candidate=found.id)
            )
        else:
            verdicts.append(Verdict(place.number, place.span, taken=False, reason=found))
    return candidates, verdicts


def _by_sentence(document: Document, dates: Sequence[TimeExpression]) -> list[list[TimeExpression]]:
    """The time expressions of each sentence, in order."""
    found: list[list[TimeExpression]] = [[] for _ in document.sentences]
    ordered = sorted(dates, key=lambda one: one.span)
    number = 0
    for expression in ordered:
        while number < len(found) and document.sentences[number].span.end <= expression.span.start:
            number += 1
        if number < len(found) and document.sentences[number].span.start <= expression.span.start:
            found[number].append(expression)
    return found


# One sentence --------------------------------------------------------------------------------------------------------


def _read(reader: _Reader, place: Sentence, expressions: Sequence[TimeExpression]) -> Candidate | str:
    text = reader.document.words(place)
    if place.role != "prose":
        if place.role == "heading" and not (reader.closed and text.rstrip().endswith("?")):
            # The questions of a "Frequently asked questions" are headings that open no new part.
            reader.closed = refuse_section(text, reader.grammar)
        return f"is a {place.role}, not a sentence of the article"
    if refuse_section(text, reader.grammar) and len(text) < _HEADING:
        reader.closed = True
        return "is a heading, not a sentence of the article"
    if reader.closed:
        return "stands under a heading of speculation, questions and answers, or references"
    sentence = _prepare(reader, place, text, [e for e in expressions if e.date and e.type in {"DATE", "TIME"}])
    if sum(token.is_word for token in sentence.tokens) >= _SENTENCE:
        # "Ukrainians!" opens an address, and reports on nothing.
        reader.prose += 1
    refused = refuse(sentence.parsed, text, reader.grammar, dated=bool(sentence.expressions))
    if refused:
        _remember_subject(reader, sentence)
        return refused
    telling = _may_tell(sentence.tokens, reader.grammar)
    happening = find_happening(sentence.parsed, reader.grammar) if telling else NO_VERB
    if isinstance(happening, str):
        _remember_subject(reader, sentence)
        return happening
    return _judge(reader, sentence, happening)


def _may_tell(tokens: Sequence[Token], grammar: Grammar) -> bool:
    """Has the sentence a word that may tell an event? Most have none, and need no closer look."""
    if any(token.low in grammar.telling for token in tokens):
        return True
    # "There was an explosion", "… was a meeting in Paris"
    return any(t.low in grammar.be_past for t in tokens) and any(t.low in grammar.nouns for t in tokens)


_SENTENCE = 5
"""Words: what is shorter is a call or a scrap, and not yet the start of the report."""
_HEADING = 60
"""Characters: a longer line that begins like a heading is a sentence."""


def _prepare(reader: _Reader, place: Sentence, text: str, expressions: Sequence[TimeExpression]) -> _Sentence:
    source = reader.document.source.text
    if place.paragraph != reader.paragraph:
        reader.paragraph, reader.inside = place.paragraph, ""
    tokens, reader.inside = read_tokens(source, place.span, [one.span for one in expressions], reader.inside)
    matches = [
        NameMatch(m.kind, m.id, Span(m.span.start + place.span.start, m.span.end + place.span.start))
        for m in reader.names.find(text)
    ]
    dateline = _has_dateline(reader, place, tokens)
    return _Sentence(
        place,
        text,
        tokens,
        parse_sentence(tokens, reader.grammar),
        matches,
        find_named(tokens, matches, reader.grammar),
        expressions,
        lead=reader.prose < LEAD and (reader.prose == 0 or bool(reader.focus.day and not reader.focus.day.own)),
        dateline=dateline,
    )


def _has_dateline(reader: _Reader, place: Sentence, tokens: Sequence[Token]) -> bool:
    """Does the sentence, or the line before it, begin with place and day, as agencies begin?"""
    if reader.prose:
        return False
    before = reader.document.source.text[max(0, place.span.start - 40) : place.span.start].rstrip()
    opening = next((token for token in tokens if token.is_word), None)
    inside = opening is not None and opening.aside
    return inside or (any(c.isdigit() for c in before) and before.endswith(("–", "—", "-")))


def _judge(reader: _Reader, sentence: _Sentence, happening: Happening) -> Candidate | str:
    """A happening becomes a candidate when somebody does it, when it is new, and when a date belongs to it."""
    grammar = reader.grammar
    actor = find_speaker(sentence.tokens, happening.subject, sentence.named, grammar)
    who = _resolve(reader, sentence, happening, actor)
    dated = find_date(happening, sentence.tokens, sentence.expressions, reader.focus, grammar)
    if not _has_actor(sentence, happening, who, dated, grammar):
        return "names nobody who acts: no known actor, no name, no body"
    if happening.says and not who:
        return "reports words, but does not name who said them"
    if not who and any(sentence.tokens[n].low in grammar.persons for n in happening.subject):
        return "tells of “he” or “she” without saying who"
    if happening.planned and not (_is_planned(dated, reader.focus) and (who or happening.noun)):
        return "is about the future and gives no day for it"
    if dated is None:
        if not happening.says and _only_pronouns(sentence, happening, grammar):
            return "goes on with what was told before, in other words"
        if _goes_on(reader, sentence, happening, who, actor):
            return "goes on with the event of a sentence before it"
        if happening.present and not happening.says and not _reports_now(reader, sentence, happening):
            return "is in the present tense and gives no date: background"
        leaned = lean(
            happening,
            sentence.place,
            " ".join(token.text for token in sentence.tokens if not token.hidden),
            reader.focus,
            grammar,
            lead=sentence.lead or (happening.present and not happening.says),
            dateline=sentence.dateline,
        )
        if isinstance(leaned, str):
            return leaned
        if not sentence.lead and not any(one.known for one in sentence.named):
            return "gives no date, and names nobody whom the site knows"
        if leaned.derivation.rule == BEFORE_PUBLICATION and who not in reader.names.actors:
            return "gives no date, and nothing near it does"
        dated = leaned
    own = next((n for n, e in enumerate(sentence.expressions) if e.derivation == dated.derivation), -1)
    if (
        happening.present
        and dated.own
        and reader.focus.published
        and dated.date.latest < reader.focus.published.earliest - 1
    ):
        return "is in the present tense beside a past date: a caption"
    title = make_title(sentence.parsed, happening, actor, grammar, own)
    if not title:
        return "can not be told in one short line"
    return _take(reader, sentence, happening, who, actor, dated, title)


_OPENING = 8
"""Sentences in which an article may still tell what is going on as it is written."""


def _reports_now(reader: _Reader, sentence: _Sentence, happening: Happening) -> bool:
    """ "The supporters continue to advise in Paris", near the start of a report, tells of its own day."""
    if sentence.lead:
        return True
    return reader.prose <= _OPENING and happening.kind == "meeting" and any(one.kind == PLACE for one in sentence.named)


def _has_actor(sentence: _Sentence, happening: Happening, who: str, dated: Dated | None, grammar: Grammar) -> bool:
    if who or any(one.kind == ACTOR for one in sentence.named):
        return True
    tokens = sentence.tokens
    if dated and dated.own and any(tokens[n].low in grammar.nouns for n in happening.subject):
        # "Monday's bid for October elections failed": the event is itself the subject.
        return True
    acting = any(tokens[n].low in grammar.roles for n in happening.subject)
    return acting or bool(happening.noun and any(one.kind == PLACE for one in sentence.named)) or grammar.capital_nouns


def _is_planned(dated: Dated | None, focus: Focus) -> bool:
    return bool(dated and dated.date and focus.published and dated.date.latest >= focus.published.earliest)


# Who -----------------------------------------------------------------------------------------------------------------


def _resolve(reader: _Reader, sentence: _Sentence, happening: Happening, actor: Named | None) -> str:
    """The id or name of who acts; "he" is the last person who acted or spoke."""
    if actor:
        return actor.name
    grammar = reader.grammar
    words = {sentence.tokens[n].low for n in happening.subject if not sentence.tokens[n].hidden}
    if words & grammar.persons:
        for number, person in reversed(reader.persons):
            if sentence.place.number - number <= _MEMORY:
                return person
        return ""
    if grammar.drops_subject and not any(sentence.tokens[n].low in grammar.roles for n in happening.subject):
        author = reader.names.find(reader.document.source.author)
        return next((match.id for match in author if match.kind == ACTOR), "")
    if happening.says:
        role = next((n for n in happening.subject if sentence.tokens[n].low in grammar.roles), None)
        return sentence.tokens[role].low if role is not None and happening.way != "attribution" else ""
    return ""


def _remember_subject(reader: _Reader, sentence: _Sentence) -> None:
    """Whom "he" may mean next: the first name of a sentence that tells no event."""
    groups = [n for n in sentence.parsed.main if not sentence.tokens[n].hidden]
    actor = find_speaker(sentence.tokens, groups[:10], sentence.named, reader.grammar)
    if actor and actor.kind == ACTOR:
        _remember(reader, sentence, actor.name)


def _remember(reader: _Reader, sentence: _Sentence, who: str) -> None:
    known = reader.names.actors.get(who)
    if is_person(known.name if known else who):
        reader.persons.append((sentence.place.number, who))


# What goes on --------------------------------------------------------------------------------------------------------


def _goes_on(reader: _Reader, sentence: _Sentence, happening: Happening, who: str, actor: Named | None) -> bool:
    """Does an undated sentence only add to an event that was taken just before?

    "Merz spoke of troops. He added that …", "The Court of Session issued an opinion. … The court found …". It would be
    one event in two entries. A meeting that it names for the first time ("at a summit in Paris") is an event of its own.
    """
    if _names_new_meeting(sentence, happening, reader.grammar):
        return False
    heads = _heads(sentence, happening)
    with_whom = {one.name for one in sentence.named if one.known and one.kind == ACTOR}
    for before in reader.told:
        near = sentence.place.number - before.sentence <= _MEMORY
        nobody_new = with_whom <= before.named | {who}
        if (
            near
            and who
            and who == before.actor
            and happening.says == before.happening.says
            and (happening.says or nobody_new)
        ):
            return True
        beside = sentence.place.number - before.sentence == 1 and sentence.place.paragraph == before.paragraph
        dropped = actor is None and who and who == before.actor and nobody_new
        if beside and (dropped or (heads & reader.grammar.plurals and not who)):
            return True
        if heads & before.heads and not happening.says and happening.kind == before.happening.kind:
            return True
    return False


def _only_pronouns(sentence: _Sentence, happening: Happening, grammar: Grammar) -> bool:
    words = [sentence.tokens[n].low for n in happening.subject if sentence.tokens[n].is_word]
    nouns = [word for word in words if word not in grammar.adverbs | grammar.conjunctions]
    return happening.way == "main" and bool(nouns) and nouns[0] in grammar.persons | grammar.plurals


def _names_new_meeting(sentence: _Sentence, happening: Happening, grammar: Grammar) -> bool:
    if happening.kind != "meeting" or not any(one.kind == PLACE for one in sentence.named):
        return False
    words = [sentence.tokens[n].low for n in sentence.parsed.main]
    return any(
        first in grammar.articles and grammar.nouns.get(second) == "meeting"
        for first, second in zip(words, words[1:], strict=False)
    )


def _heads(sentence: _Sentence, happening: Happening) -> frozenset[str]:
    """The words that lead the subject, in small letters, for "the court" after "the Court of Session"."""
    return frozenset(
        sentence.tokens[n].low
        for n in happening.subject
        if sentence.tokens[n].is_word and not sentence.tokens[n].hidden and len(sentence.tokens[n].low) > 2
    )


# Taken ---------------------------------------------------------------------------------------------------------------


def _take(
    reader: _Reader,
    sentence: _Sentence,
    happening: Happening,
    who: str,
    actor: Named | None,
    dated: Dated,
    title: str,
) -> Candidate:
    early = reader.prose <= LEAD + 1
    reports_now = dated.derivation.rule == OWN_DAY
    note(dated, happening, sentence.place, reader.focus, early=early or reports_now)
    grammar = reader.grammar
    named = frozenset(one.name for one in sentence.named if one.known and one.kind == ACTOR)
    heads = frozenset(_heads(sentence, happening) & (grammar.roles | grammar.nouns.keys()))
    reader.told.append(_Told(sentence.place.number, sentence.place.paragraph, happening, who, heads, named))
    if who and (actor is None or actor.kind == ACTOR):
        _remember(reader, sentence, who)
    beside = () if happening.says else sentence.parsed.of(ATTRIBUTION) + sentence.parsed.of(ACCORDING)
    outside = [Span(sentence.tokens[c.start].start, sentence.tokens[c.end - 1].end) for c in beside]
    matches = [
        m
        for m in sentence.matches
        if not _in_date(m, sentence.expressions)
        and not any(m.span.start >= o.start and m.span.end <= o.end for o in outside)
    ]
    actors = ids_of(matches, ACTOR)
    if who in reader.names.actors:
        actors = tuple(dict.fromkeys((who, *actors)))
    places = ids_of(matches, PLACE)
    speaker = _speaker_id(reader, who, actor) if happening.says else ""
    verb = sentence.tokens[happening.group.at].text
    evidence = Evidence(happening, verb, dated, actors, places, who, early, reader.names)
    points, reasons = score(evidence)
    return Candidate(
        id=candidate_id(reader.document.source.id, sentence.text),
        source=reader.document.source.id,
        span=sentence.place.span,
        sentence=sentence.place.number,
        quote=sentence.text,
        title=title,
        date=dated.date,
        derivation=dated.derivation,
        kind=happening.kind,
        planned=happening.planned,
        speaker=speaker,
        actors=actors,
        places=places,
        topics=ids_of(matches, TOPIC),
        score=points,
        reasons=reasons,
    )


def _speaker_id(reader: _Reader, who: str, actor: Named | None) -> str:
    if actor and actor.kind == PLACE:
        # "Kyiv rejected the demand": the capital speaks for a body that the files may not know.
        return reader.names.places[who].name if who not in reader.names.actors else who
    return "" if who in reader.grammar.roles else who


def _in_date(match: NameMatch, expressions: Sequence[TimeExpression]) -> bool:
    return any(e.span.start < match.span.end and match.span.start < e.span.end for e in expressions)


def candidate_id(source: str, sentence: str) -> str:
    """A name for the suggestion that stays when the article shifts: of the source and the sentence's letters.

    >>> candidate_id("a", "He  said “no”.") == candidate_id("a", 'he said "no"')
    True
    """
    plain = unicodedata.normalize("NFKC", sentence).casefold()
    letters = " ".join("".join(c if c.isalnum() else " " for c in plain).split())
    return "x-" + hashlib.sha256(f"{source}\0{letters}".encode()).hexdigest()[:10]
