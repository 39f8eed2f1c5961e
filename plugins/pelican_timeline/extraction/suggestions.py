"""From the sentences of one article to suggested events, with a verdict for every sentence. Start reading here.

The policy: a wrong suggestion costs more trust than a missing one. A sentence is taken when it tells, in its main line,
what somebody did or said, when it names who, and when a date belongs to it. All others say why they were left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pelican_timeline.documents.naming import sentence_id
from pelican_timeline.model.text import Document, Sentence
from pelican_timeline.model.timeexpression import TimeExpression
from pelican_timeline.model.timeline import Candidate, Verdict

from .acting import NO_SPEAKER, acting_role, misses_actor, small_stems
from .dating import BEFORE_PUBLICATION, OWN_DAY, Dated, Focus, find_date, lean, note, read_focus
from .grammar import Grammar
from .happenings import NO_VERB, Happening, find_happening, find_vouched
from .locales import grammar_of
from .memory import Memory
from .names import ACTOR, PLACE, TOPIC, NameIndex, NameMatch
from .people import Named, find_surnames
from .readings import HYPOTHETICAL
from .refusals import refuse, refuse_section
from .salience.sentences import LONGEST
from .scores import Evidence, score
from .sentences import ReadSentence, has_dateline, read_sentence, read_words
from .speakers import find_speaker
from .titles import make_title
from .tokens import QUOTATION, Token, leaves_open

_LEAD = 2
"""Sentences at the start of an article that report on its own day."""
_EARLY = 3
"""Sentences at the start among which the day that an article reports on is told."""
_OPENING = 8
"""Sentences in which an article may still tell what is going on as it is written."""
_SENTENCE = 5
"""Words: what is shorter is a call ("Ukrainians!") or a scrap, and not yet the start of a report."""
_DATES = frozenset({"DATE", "TIME"})
_LONGEST = 2000
"""Characters of a sentence that is read; no sentence of a newspaper is longer, and the work grows with its square."""
_HEADING = 60
"""Characters: a longer line that begins like a heading is a sentence."""


@dataclass(slots=True)
class _Reader:
    """What is known while an article is read from its first sentence to its last.

    `closed` is true under a heading of speculation, `prose` counts sentences; `inside` is what would close the
    quotation that the sentence before has left open, in `paragraph`.
    """

    document: Document
    names: NameIndex
    grammar: Grammar
    focus: Focus
    memory: Memory
    small: frozenset[str]
    surnames: Mapping[str, str]
    days_only: bool = False
    closed: bool = False
    prose: int = 0
    paragraph: int = -1
    inside: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    """A happening with who acts (an id or a name, "" for nobody named), the name's place, and its date."""

    happening: Happening
    who: str
    actor: Named | None
    dated: Dated


def suggest(
    document: Document, dates: Sequence[TimeExpression], names: NameIndex, *, days_only: bool = False
) -> tuple[list[Candidate], list[Verdict]]:
    """The events that one article tells, and for every sentence why it was taken or was not.

    With *days_only* only those that may have one day, and can be cited whole, are looked for: half of the work, where nothing
    else is asked for.
    """
    grammar = grammar_of(document.source.language)
    if grammar is None:
        reason = f"we have no rules for events in the language “{document.source.language}”"
        return [], [Verdict(s.number, s.span, taken=False, reason=reason) for s in document.sentences]
    small = small_stems(document.source.text, grammar)
    reader = _Reader(
        document,
        names,
        grammar,
        read_focus(document, dates, grammar, days_only=days_only),
        Memory(names, grammar),
        small,
        find_surnames(document.source.text, grammar),
        days_only,
    )
    candidates: list[Candidate] = []
    verdicts: list[Verdict] = []
    for place, expressions in zip(document.sentences, _by_sentence(document, dates), strict=True):
        found = _read(reader, place, expressions)
        if isinstance(found, Candidate):
            candidates.append(found)
            reason = "; ".join(found.reasons)
            verdicts.append(Verdict(place.number, place.span, taken=True, reason=reason, candidate=found.id))
        else:
            verdicts.append(Verdict(place.number, place.span, taken=False, reason=found))
    return candidates, verdicts


def _by_sentence(document: Document, dates: Sequence[TimeExpression]) -> list[list[TimeExpression]]:
    """The time expressions of each sentence, in order."""
    found: list[list[TimeExpression]] = [[] for _ in document.sentences]
    number = 0
    for expression in sorted(dates, key=lambda one: one.span):
        while number < len(found) and document.sentences[number].span.end <= expression.span.start:
            number += 1
        if number < len(found) and document.sentences[number].span.start <= expression.span.start:
            found[number].append(expression)
    return found


def _read(reader: _Reader, place: Sentence, expressions: Sequence[TimeExpression]) -> Candidate | str:
    """The event of one sentence, or why it has none."""
    text = reader.document.words(place)
    outside = _stands_outside(reader, place, text)
    if outside:
        return outside
    dated = [one for one in expressions if one.date is not None and one.type in _DATES]
    matches = reader.names.find(text)
    lead = _leads(reader)
    inside = reader.inside if place.paragraph == reader.paragraph else ""
    reader.paragraph = place.paragraph
    if not (lead or _may_be_dated(reader, text, dated, matches)):
        # Most sentences of an article are so, and need no closer look unless the next says "he".
        _skim(reader, text, inside)
        reader.memory.set_aside(lambda: read_words(reader.document, place, (), matches, reader.grammar, inside)[0])
        return NOTHING_KNOWN
    words, reader.inside = read_words(reader.document, place, dated, matches, reader.grammar, inside)
    dateline = reader.prose == 0 and has_dateline(reader.document, words)
    reader.prose += sum(token.is_word for token in words.tokens) >= _SENTENCE
    sentence = read_sentence(words, reader.grammar, lead=lead, dateline=dateline, surnames=reader.surnames)
    reason = refuse(sentence.parsed, text, reader.grammar, dated=bool(sentence.expressions))
    happening: Happening | str = reason or NO_VERB
    if not reason and _may_tell(sentence.tokens, reader.grammar):
        happening = find_happening(sentence.parsed, reader.grammar)
    if isinstance(happening, str):
        reader.memory.remember_subject(sentence)
        return happening
    found = _judge(reader, sentence, happening)
    return found if isinstance(found, str) else _take(reader, sentence, found)


def _stands_outside(reader: _Reader, place: Sentence, text: str) -> str:
    """Why a line is no part of what the article tells: headings, labels, and what stands under some headings."""
    closes = refuse_section(text, reader.grammar)
    if place.role != "prose":
        if place.role == "heading" and not (reader.closed and text.rstrip().endswith("?")):
            # The questions under "Frequently asked questions" are headings too, and open no new part.
            reader.closed = closes
        return f"is a {place.role}, not a sentence of the article"
    if closes and len(text) < _HEADING:
        reader.closed = True
        return "is a heading, not a sentence of the article"
    if len(text) > _LONGEST:
        return "is too long to be read as one sentence"
    if reader.closed:
        return "stands under a heading of speculation, questions and answers, or references"
    return ""


def _may_be_dated(reader: _Reader, text: str, dated: Sequence[TimeExpression], matches: Sequence[NameMatch]) -> bool:
    """Is there anything by which a date may belong to the sentence?"""
    if reader.days_only:
        named = any(one.date is not None and one.date.only_day is not None for one in dated)
        # What is too long to be cited is not read either.
        return named and len(text.split()) <= LONGEST
    return bool(dated or matches or reader.grammar.recently.search(text))


def _leads(reader: _Reader) -> bool:
    """Does the sentence lead an article that reports on its own day?"""
    on_its_day = reader.focus.day is not None and not reader.focus.day.own
    return reader.prose == 0 or (reader.prose < _LEAD and on_its_day)


def _skim(reader: _Reader, text: str, inside: str) -> None:
    """Note of a sentence what those after it depend on: does it count, and does it leave a quotation open?"""
    reader.inside = leaves_open(text, inside) if inside or QUOTATION.search(text) else ""
    reader.prose += len(text.split()) >= _SENTENCE


NOTHING_KNOWN = "gives no date, and names nobody whom the site knows"


def _may_tell(tokens: Sequence[Token], grammar: Grammar) -> bool:
    """Has the sentence a date, or a word that may tell an event? Most have none, and need no closer look."""
    if any(token.low in grammar.telling or token.expression >= 0 for token in tokens):
        return True
    # "There was an explosion", "… was a meeting in Paris"
    return any(t.low in grammar.be_past for t in tokens) and any(grammar.kind_of(t.low) for t in tokens)


# Judged --------------------------------------------------------------------------------------------------------------


def _judge(reader: _Reader, sentence: ReadSentence, happening: Happening) -> _Found | str:
    """A happening counts when somebody does it, when a date belongs to it, and when it is new."""
    found = _judge_reading(reader, sentence, happening)
    if found != NO_SPEAKER or happening.way != "attribution":
        return found
    others = (_judge_reading(reader, sentence, one) for one in find_vouched(sentence.parsed, reader.grammar))
    return next((one for one in others if isinstance(one, _Found)), found)


def _judge_reading(reader: _Reader, sentence: ReadSentence, happening: Happening) -> _Found | str:
    actor = find_speaker(sentence.tokens, happening.subject, sentence.named, reader.grammar)
    who = actor.name if actor else _resolve(reader, sentence, happening)
    dated = find_date(happening, sentence.tokens, sentence.expressions, reader.focus, reader.grammar)
    ahead = dated is not None and _lies_beyond(dated, reader.focus)
    if happening.group.hypothetical and not ahead:
        return HYPOTHETICAL
    if ahead and (happening.group.hypothetical or (happening.present and not happening.says)):
        # "The summit opens on Friday.", "Die Brücke soll am 3. Mai eröffnet werden."
        happening = replace(happening, group=replace(happening.group, tense="future"))
    nobody = misses_actor(reader.grammar, sentence, happening, who, dated, reader.focus, reader.small)
    if nobody:
        return nobody
    if dated is None:
        if reader.memory.goes_on(sentence, happening, who, actor):
            return "goes on with the event of a sentence before it"
        leaned = _lean(reader, sentence, happening, who)
        if isinstance(leaned, str):
            return leaned
        dated = leaned
    if dated.own and happening.present and _is_caption(dated, reader):
        return "is in the present tense beside a past date: a caption"
    return _Found(happening, who, actor, dated)


_CAPTION = 366
"""Days: beside a day further back, the present tense of a story tells of the past; that of a picture is younger."""


def _is_caption(dated: Dated, reader: _Reader) -> bool:
    published = reader.focus.published
    if published is None or dated.date.latest >= published.earliest - 1:
        return False
    return not reader.grammar.historic_present or dated.date.latest > published.earliest - _CAPTION


def _resolve(reader: _Reader, sentence: ReadSentence, happening: Happening) -> str:
    """Who acts where no name does: "he" is the last person named, and where nobody is said, the author."""
    grammar = reader.grammar
    words = {sentence.tokens[n].low for n in happening.subject if not sentence.tokens[n].hidden}
    if words & grammar.persons:
        return reader.memory.last_person(sentence)
    role = acting_role(sentence, happening, grammar)
    if grammar.drops_subject and not role:
        author = reader.names.find(reader.document.source.author)
        return next((match.id for match in author if match.kind == ACTOR), "")
    return role if happening.says and happening.way != "attribution" else ""


def _lies_beyond(dated: Dated, focus: Focus) -> bool:
    return focus.published is not None and dated.date.earliest > focus.published.latest


def _lean(reader: _Reader, sentence: ReadSentence, happening: Happening, who: str) -> Dated | str:
    """The date that an undated event gets from its article; only for what names somebody the site knows."""
    now = happening.present and not happening.says
    meets = reader.prose <= _OPENING and happening.kind == "meeting" and sentence.names_place
    if now and not sentence.lead and not meets:
        return "is in the present tense and gives no date: background"
    leaned = lean(
        happening,
        sentence.place,
        sentence.visible,
        reader.focus,
        reader.grammar,
        lead=sentence.lead or now,
        dateline=sentence.dateline,
    )
    if isinstance(leaned, str):
        return leaned
    if not sentence.names_known and (not sentence.lead or happening.way == "predicate"):
        return NOTHING_KNOWN
    if leaned.derivation.rule == BEFORE_PUBLICATION and who not in reader.names.actors:
        return "gives no date, and nothing near it does"
    return leaned


# Taken ---------------------------------------------------------------------------------------------------------------


def _take(reader: _Reader, sentence: ReadSentence, found: _Found) -> Candidate | str:
    """The suggestion, remembered for the sentences after it."""
    happening, dated, source = found.happening, found.dated, reader.document.source
    own = next((n for n, e in enumerate(sentence.expressions) if e.derivation == dated.derivation), -1)
    dates = [one.date for one in sentence.expressions]
    title = make_title(sentence.parsed, happening, found.actor, reader.grammar, own, dates)
    if not title:
        return "can not be told in one short line"
    early = reader.prose <= _EARLY
    note(dated, happening, sentence.place, reader.focus, early=early or dated.derivation.rule == OWN_DAY)
    place = found.actor is not None and found.actor.kind == PLACE
    reader.memory.remember(sentence, happening, "" if place else found.who)
    aside = not happening.says
    actors = sentence.ids(ACTOR, without_attribution=aside)
    if found.who in reader.names.actors:
        actors = tuple(dict.fromkeys((found.who, *actors)))
    places = sentence.ids(PLACE, without_attribution=aside)
    verb = sentence.tokens[happening.group.at].text
    points, reasons = score(Evidence(happening, verb, dated, actors, places, found.who, early, reader.names))
    return Candidate(
        id=sentence_id(source.id, sentence.text),
        source=source.id,
        span=sentence.place.span,
        sentence=sentence.place.number,
        quote=sentence.text,
        title=title,
        date=dated.date,
        derivation=dated.derivation,
        kind=happening.kind,
        planned=happening.planned,
        speaker=_speaker(reader, found) if happening.says else "",
        actors=actors,
        places=places,
        topics=sentence.ids(TOPIC, without_attribution=aside),
        score=points,
        reasons=reasons,
        language=source.language,
    )


def _speaker(reader: _Reader, found: _Found) -> str:
    """The id of the speaker, else the name; "" for a mere office ("the leaders") and where nobody says who spoke."""
    if found.happening.vouched:
        return ""
    if found.who in reader.names.actors:
        return found.who
    if found.actor and found.actor.kind == PLACE:
        # "Kyiv rejected the demand": the capital speaks for a body that the files may not know.
        return reader.names.places[found.who].name
    return "" if reader.grammar.is_role(found.who) else found.who
