"""What is told of each day: the event that matters most of those that the articles give to it, with its proofs.

A day is chosen by its weight, an entry by what speaks for it among the events of that day. Where the articles tell no
event, nothing is made up: the day is left out, and named at the end.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import sqrt

from pelican_timeline import corroboration, documents, extraction
from pelican_timeline.extraction.locales import grammar_of
from pelican_timeline.extraction.salience import SAME, Article, Day, Place, Telling, Topic, Weighed
from pelican_timeline.extraction.salience.sentences import LONGEST
from pelican_timeline.model.calendar import OPEN_END
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.edtf import parse, qualified
from pelican_timeline.model.event import Citation, Event
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeline import Candidate, Reading
from pelican_timeline.records import PileText

from .actors import name_actors
from .judging import LONGEST_TITLE, ROW, best_line, by_the_clock
from .reading import cut
from .wording import is_running_text, plain, tells_same

QUOTED_OUT = 0.5
"""What counts an event whose sentence could not be shown: too much of its article is quoted already."""
ABOUT = 0.25
"""The share of sentences with a word of the topic in an article that is about it; so are its other sentences."""
ASIDE = 0.8
"""What counts an event whose line has no word of the topic, where only the rest of its sentence has one."""
FIRST = 0.7
"""What counts the first sentence of an article that came in sentences: headline and picture may be glued to it."""
CAPTION = 0.6
"""What counts it besides where it names no day: so captions do."""
REMEMBERED = 1.25
"""What counts more an event of which an article tells at least two days later."""
LOOKS_BACK = 2
OVERTAKEN = 0.6
"""What counts an event that was still ahead, where later articles could have told how it went."""
APART = 0.3
"""What counts an event far from all else that is said of its day; in the middle of it, 1.3 is full."""
LIGHTEST = 2.0
"""The weight of a day that may take the place of one that tells nothing: two articles name it, or one looks back to it."""
LARGE = 60
"""Articles of a pile in which a day before the first or after the last of them is no part of the story if only one names it."""
LONG_AGO = 366
"""Days before the first article from which on that holds for any pile."""
AGAIN = 0.75
"""From this likeness on the sentences of two days that lie apart are one story, told once with a slip in its date."""
LEAST = 0.13
"""What must speak for an event; below it a day is better left out."""
MOST_ORIGINS = 4
"""So many independent reports of an event make it count double; more make no difference."""
MOST_CITED = 5
"""Reports of one event that an entry cites."""
_LIMITS = TimelineConfig()
"""The limits of quotations that a new site has."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One entry of the timeline: its day and score, the event, and the suggestions it cites, the leading one first."""

    day: Day
    score: float
    event: Event
    cited: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The entries in order of days, and the days that are named as much and of which no sentence tells an event."""

    pieces: tuple[Piece, ...]
    silent: tuple[int, ...] = ()


def tell(
    weighed: Weighed,
    topic: Topic,
    texts: Mapping[str, PileText],
    readings: Mapping[str, Reading],
    *,
    cited: int = MOST_CITED,
    language: str = "en",
) -> Told:
    """The entries of a pile: the days by their weight, and of each the event that its articles tell best.

    Each entry cites up to so many sentences (*cited*), one an article; *language* is that of the notes on dates.
    """
    teller = _Teller(weighed, topic, texts, readings, cited, language)
    first, last = _span_of(weighed.heard)
    pieces: dict[int, Piece] = {}
    silent: list[int] = []
    for day, score in weighed.rank():
        if len(pieces) == weighed.count:
            break
        if day.weight < min(weighed.least, LIGHTEST) or (day.named < 2 and not first <= day.number <= last):
            continue
        piece = teller.tell(day, score, pieces)
        if piece:
            pieces[day.number] = piece
        elif day.named and len(pieces) + len(silent) < weighed.count:
            silent.append(day.number)
    return Told(tuple(_with_actors([pieces[day] for day in sorted(pieces)], texts)), tuple(sorted(silent)))


def _with_actors(pieces: Sequence[Piece], texts: Mapping[str, PileText]) -> list[Piece]:
    cited = sorted({one.source for piece in pieces for one in piece.cited})
    events = name_actors([(one.event, one.cited[0].language) for one in pieces], [cut(texts[name]) for name in cited])
    return [replace(piece, event=event) for piece, event in zip(pieces, events, strict=True)]


def _span_of(articles: Sequence[Article]) -> tuple[int, int]:
    """The days between which one article is enough to name a day."""
    days = [article.day for article in articles] or [0]
    if len(articles) >= LARGE:
        return min(days) - 1, max(days)
    return min(days) - LONG_AGO, OPEN_END


@dataclass(frozen=True, slots=True)
class _Report:
    """A suggestion that may tell of a day: `worth` is what speaks for it as the `line` of that day."""

    candidate: Candidate
    worth: float
    line: str


class _Teller:
    """Tells one day after the other of a pile that is weighed."""

    def __init__(
        self,
        weighed: Weighed,
        topic: Topic,
        texts: Mapping[str, PileText],
        readings: Mapping[str, Reading],
        cited: int,
        language: str,
    ) -> None:
        self._teller = weighed.teller
        self._topic = topic
        self._cited = cited
        self._language = language
        self._articles = {article.id: article for article in weighed.heard}
        self._last = max((article.day for article in weighed.heard), default=0)
        self._texts = texts
        self._quota = _Quota(texts)
        self._without_rules = any(grammar_of(one.source.language) is None for one in weighed.heard)
        self._shares: dict[str, float] = {}
        self._chronicles = {
            name
            for name in self._articles
            if _is_about([one for one in readings[name].candidates if one.reasons == (ROW,)], topic)
        }
        self._by_day: defaultdict[int, list[Candidate]] = defaultdict(list)
        for name in sorted(self._articles):
            for candidate in readings[name].candidates:
                if (day := candidate.date.only_day) is not None and _can_be_cited(self._words(candidate)):
                    self._by_day[day].append(candidate)
        # Whose copy a text is matters of those alone that may be cited.
        cited_from = sorted({one.source for those in self._by_day.values() for one in those})
        origins, _ = corroboration.group_origins([texts[name].source for name in cited_from])
        self._desk_of = {name: origin.id for origin in origins for name in origin.sources}

    def tell(self, day: Day, score: float, told: Mapping[int, Piece]) -> Piece | None:
        """The entry of a day, None where no sentence tells an event of it that the days beside it do not tell."""
        for candidates in self._chances(day.number):
            members = self._best(day.number, candidates, told)
            if members:
                return self._piece(day, score, members)
        return None

    def _chances(self, day: int) -> Iterator[list[Candidate]]:
        """What may tell of the day: sentences on the topic; else those of articles on it; else what is read without rules."""
        named = self._by_day.get(day, ())
        yield [one for one in named if self._is_on_topic(one)]
        yield [one for one in named if self._is_in_its_story(one)]
        yield self._plain(day)

    def _best(self, day: int, candidates: Sequence[Candidate], told: Mapping[int, Piece]) -> list[_Report]:
        """The reports of the event that is told of the day, the leading one first; nothing where none can be."""
        reports = self._judge(day, candidates)
        best: tuple[float, list[_Report]] = (LEAST, [])
        for members in self._gather(reports) if reports else ():
            origins = {self._desk_of.get(one.candidate.source, one.candidate.source) for one in members}
            worth = members[0].worth * sqrt(min(len(origins), MOST_ORIGINS))
            if worth > best[0] and not self._repeats(members[0], day, told):
                best = worth, members
        return best[1]

    def _repeats(self, report: _Report, day: int, told: Mapping[int, Piece]) -> bool:
        """Is it told already: on the day beside it in other words, or on any other nearly in these?"""
        candidate = report.candidate
        for number, one in told.items():
            beside = abs(number - day) == 1
            alike = self._teller.compare(_place(candidate), _place(one.cited[0]))
            if alike >= (SAME if beside else AGAIN) or one.event.title.casefold() == report.line.casefold():
                return True
            if beside and tells_same(report.line, one.event.title, candidate.language):
                return True
        return False

    def _judge(self, day: int, candidates: Sequence[Candidate]) -> dict[str, _Report]:
        """The suggestions that can stand for a day, by id, with what speaks for each."""
        if not candidates:
            return {}
        near = self._teller.weigh(day, [_place(one) for one in candidates])
        reports = (self._report(one, nearness) for one, nearness in zip(candidates, near, strict=True))
        return {one.candidate.id: one for one in reports if one.worth}

    def _report(self, candidate: Candidate, nearness: float) -> _Report:
        sentence = plain(self._words(candidate))
        if by_the_clock(candidate) and self._looks_back(candidate):
            return _Report(candidate, 0.0, "")
        share, line = best_line(candidate, sentence, self._articles[candidate.source].day)
        worth = candidate.score * (APART + nearness) * share
        if not self._topic.is_in(line):
            worth *= ASIDE
        if self._is_glued(candidate):
            worth *= FIRST if candidate.derivation.phrase else FIRST * CAPTION
        if self._articles[candidate.source].day - candidate.date.latest >= LOOKS_BACK:
            worth *= REMEMBERED
        if candidate.planned and candidate.date.latest <= self._last:
            worth *= OVERTAKEN
        return _Report(candidate, worth if self._quota.has_room(candidate) else worth * QUOTED_OUT, line)

    def _is_on_topic(self, candidate: Candidate) -> bool:
        """Has the sentence a word of the topic? Of a chronology a row in four is enough: the others are of the same story."""
        if self._topic.is_in(plain(self._words(candidate))):
            return True
        return candidate.reasons[:1] == (ROW,) and candidate.source in self._chronicles

    def _is_in_its_story(self, candidate: Candidate) -> bool:
        """Does a sentence without a word of the topic stand in an article that is all about it?"""
        name = candidate.source
        if self._is_on_topic(candidate) or candidate.reasons[:1] == (ROW,):
            return False
        if name not in self._shares:
            article = self._articles[name]
            told = sum(self._topic.is_in(article.words(n)) for n in range(len(article.sentences)))
            self._shares[name] = told / len(article.sentences)
        return self._shares[name] >= ABOUT

    def _is_glued(self, candidate: Candidate) -> bool:
        """Does an article that somebody has cut into sentences begin with it as it stands? A headline may be glued to it."""
        if not self._texts[candidate.source].sentences:
            return False
        opening = self._articles[candidate.source].sentences[0].span
        return candidate.sentence == 1 and candidate.span.start == opening.start

    def _looks_back(self, candidate: Candidate) -> bool:
        """As in "struck at 1653 on Tuesday", in an article of Thursday."""
        name, sentence = _place(candidate)
        named = [one for one in self._articles[name].mentions if one.sentence == sentence]
        return any(one.last < candidate.date.earliest for one in named)

    def _gather(self, reports: Mapping[str, _Report]) -> list[list[_Report]]:
        """The reports by the event that they tell, the weightiest of each first."""
        clusters = corroboration.gather([one.candidate for one in reports.values()], self._desk_of)
        return [sorted((reports[name] for name in one.candidates), key=_by_worth) for one in clusters]

    def _plain(self, day: int) -> list[Candidate]:
        """For languages without rules for events: sentences that say in one line, and of one day, what is known then."""
        tellings = self._teller.tell(day, MOST_CITED) if self._without_rules else []
        return [one for telling in tellings if (one := _read_plainly(telling, day))]

    def _piece(self, day: Day, score: float, members: Sequence[_Report]) -> Piece:
        """The entry: its leading sentence, then one of each other article, those of other desks first."""
        lead = members[0].candidate
        desks = {self._desk_of.get(lead.source, lead.source)}
        seen = {lead.source}
        others: list[Candidate] = []
        again: list[Candidate] = []
        for candidate in (one.candidate for one in members[1:]):
            if candidate.source not in seen and self._quota.has_room(candidate):
                desk = self._desk_of.get(candidate.source, candidate.source)
                (again if desk in desks else others).append(candidate)
                desks.add(desk)
                seen.add(candidate.source)
        cited = (lead, *others, *again)[: self._cited]
        for one in cited:
            self._quota.take(one)
        date = _without_hour(lead)
        event = Event(
            id="",
            title=members[0].line,
            date=date,
            sources=tuple(Citation(source=one.source, quote=self._words(one)) for one in cited),
            date_note=self._note(lead, date),
            kind=lead.kind,
            # What all that is cited looks forward to has not happened as far as anybody here knows.
            planned=all(one.planned or self._articles[one.source].day < date.earliest for one in cited),
            speaker=plain(lead.speaker),
        )
        return Piece(day, score, event, cited)

    def _words(self, candidate: Candidate) -> str:
        """The sentence, without the dateline that stands before its first word."""
        return " ".join(candidate.quote.split())

    def _note(self, lead: Candidate, date: FuzzyDate) -> str:
        """How the date was read, "" where the sentence gives it in full."""
        if lead.derivation.anchor is None:
            return ""
        why = extraction.explain_date(lead.derivation, self._language, date)
        return f"{why[:1].upper()}{why[1:]}."


class _Quota:
    """How much of each article is quoted: of one without an open licence a site shows only so much."""

    def __init__(self, texts: Mapping[str, PileText]) -> None:
        self._texts = texts
        self._quoted: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._most = cache(lambda name: int(len(texts[name].source.text.split()) * _LIMITS.quote_share))

    def has_room(self, candidate: Candidate) -> bool:
        """Could the sentence be shown beside those of its article that are quoted?"""
        source = self._texts[candidate.source].source
        if source.may_be_shown or candidate.sentence in self._quoted[source.id]:
            return True
        words = len(candidate.quote.split()) + sum(self._quoted[source.id].values())
        return words <= self._most(candidate.source)

    def take(self, candidate: Candidate) -> None:
        """The sentence is quoted."""
        self._quoted[candidate.source][candidate.sentence] = len(candidate.quote.split())


def _is_about(rows: Sequence[Candidate], topic: Topic) -> bool:
    """Does the topic stand in a quarter of the rows?"""
    return 4 * sum(topic.is_in(row.quote) for row in rows) >= len(rows) > 0


def _without_hour(candidate: Candidate) -> FuzzyDate:
    """The date to the day: the clock beside a sentence is often that of the page, and of a clock alone it is about that day."""
    day = parse(re.sub(r"T[0-9:]+(?:Z|[+-][0-9:]+)?", "", str(candidate.date)))
    return qualified(day, approximate=True) if by_the_clock(candidate) and not day.is_span else day


def _can_be_cited(words: str) -> bool:
    return len(words.split()) <= LONGEST and is_running_text(words)


def _by_worth(report: _Report) -> tuple[float, str]:
    return -report.worth, report.candidate.id


def _place(candidate: Candidate) -> Place:
    return candidate.source, candidate.sentence - 1


# Without rules for events --------------------------------------------------------------------------------------------

_QUOTES = re.compile("[“”„«»\"‘`]|''")


def _read_plainly(telling: Telling, day: int) -> Candidate | None:
    """The sentence as the line of its day, where that is safe without knowing its verbs: short, whole, one day, no words of others."""
    article, mention, line = telling.article, telling.mention, plain(telling.words).rstrip(".")
    if mention is None or grammar_of(article.source.language) is not None or article.day < day:
        return None
    named = [one for one in article.mentions if one.sentence == telling.sentence]
    if len(named) > 1 or len(line) > LONGEST_TITLE or line.endswith(("?", "!", ":")) or _QUOTES.search(line):
        return None
    return Candidate(
        id=documents.sentence_id(article.id, telling.words),
        source=article.id,
        span=article.span(telling.sentence),
        sentence=telling.sentence + 1,
        quote=telling.words,
        title=line,
        date=mention.date,
        derivation=mention.derivation,
        score=telling.score,
        reasons=("a whole sentence that names this day and no other",),
        language=article.source.language,
    )
