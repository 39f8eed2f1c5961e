"""Do two reports tell one event? The policy is docs/witnesses.md: when in doubt, they are two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pelican_timeline.model.event import Event
from pelican_timeline.model.fuzzydate import FuzzyDate, may_coincide, reach
from pelican_timeline.model.timeline import Candidate

from .contentwords import are_opposite, find_content, find_figures

DAYS_KNOWN = 3
"""A date says when something happened if it leaves no more days than these: "on 4 September", "about 7 January"."""

SHARED_CONTENT = 0.2
SHARED_CONTENT_STRICT = 0.4
"""So much of what each title says is also said by the other report. Strict for statements, since one person says many
things on one day, for reports whose kind nobody knows, and for those that share no name."""

SENTENCE_WEIGHT = 0.75
"""What two sentences share beyond their titles counts by three quarters: a sentence tells more than its event."""

FEWEST_IN_COMMON = 3
"""Words and names together, one word at least: a city and a capital letter make no event."""

SHARED_IN_COPIES = 0.25
"""Two texts of one origin tell the same story sentence by sentence, so less will do to recognise a sentence."""

NEARLY_SAME = 0.8
"""Two sentences of one text are two events unless they say so nearly the same."""


class Verdict(StrEnum):
    """Whether two reports are one event; UNSURE means: keep them apart and ask."""

    SAME = "same"
    UNSURE = "unsure"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its reason, and how much the reports share (0 to 1)."""

    verdict: Verdict
    reason: str
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Report:
    """What is compared of a suggestion or of a curated event. `source` and `origin` are "" for an event."""

    id: str
    source: str
    origin: str
    date: FuzzyDate
    kind: str
    planned: bool
    speaker: str
    actors: frozenset[str]
    places: frozenset[str]
    title: str
    core: frozenset[str]
    full: frozenset[str]
    language_free: frozenset[str]


def report_of(candidate: Candidate, origin_of: Mapping[str, str]) -> Report:
    """What is compared of a suggestion."""
    return _report(candidate, candidate.source, origin_of.get(candidate.source, candidate.source), candidate.quote)


def report_of_event(event: Event) -> Report:
    """What is compared of a curated event."""
    quotes = (citation.quote for citation in event.sources)
    return _report(event, "", "", " ".join((event.summary, *quotes)))


def _report(one: Candidate | Event, source: str, origin: str, words: str) -> Report:
    names = (*one.actors, *one.places, one.speaker)
    return Report(
        id=one.id,
        source=source,
        origin=origin,
        date=one.date,
        kind=one.kind,
        planned=one.planned,
        speaker=one.speaker.casefold(),
        actors=frozenset(name.casefold() for name in one.actors),
        places=frozenset(name.casefold() for name in one.places),
        title=one.title,
        core=find_content(one.title, names),
        full=find_content(f"{one.title} {words}", names),
        language_free=frozenset(name.casefold() for name in names if name) | find_figures(one.title),
    )


def judge(a: Report, b: Report) -> Judgement:
    """Are two reports one event?"""
    conflict = _conflict(a, b)
    if conflict:
        return Judgement(Verdict.APART, conflict)
    score = share_content(a, b)
    if a.source and a.source == b.source:
        if score >= NEARLY_SAME and str(a.date) == str(b.date):
            return Judgement(Verdict.SAME, "one text says it twice", score)
        return Judgement(Verdict.APART, "two sentences of one text", score)
    if a.origin and a.origin == b.origin:
        return _judge_copies(a, b, score)
    return _judge_reports(a, b, score)


def _conflict(a: Report, b: Report) -> str:
    """What rules out that the reports are one event; "" when nothing does."""
    if not may_coincide(a.date, b.date):
        return "the dates differ"
    if not is_kind_compatible(a, b):
        return f"one is a {a.kind}, the other a {b.kind}"
    if a.speaker and b.speaker and a.speaker != b.speaker:
        return "the speakers differ"
    if a.places and b.places and not a.places & b.places:
        return "the places differ"
    if a.actors and b.actors and not a.actors & b.actors:
        return "the people differ"
    return ""


def is_kind_compatible(a: Report, b: Report) -> bool:
    """The same kind, or one that is not known."""
    return a.kind == b.kind or "other" in (a.kind, b.kind)


def share_content(a: Report, b: Report) -> float:
    """How much the reports share: of what each says in its title, what the other says too; or of the shorter sentence."""
    if not a.core or not b.core:
        return 0.0
    titles = min(len(a.core & b.full) / len(a.core), len(b.core & a.full) / len(b.core))
    return max(titles, SENTENCE_WEIGHT * len(a.full & b.full) / min(len(a.full), len(b.full)))


def is_day_known(date: FuzzyDate) -> bool:
    """Does the date say when it happened, rather than in which season or year?"""
    first, last = reach(date)
    return last - first < DAYS_KNOWN


def _doubt(a: Report, b: Report) -> str:
    """What makes it doubtful that two reports are one event though nothing rules it out; "" when nothing does."""
    if a.planned != b.planned:
        return "one is planned, the other done"
    if are_opposite(a.title, b.title):
        return "one says the opposite of the other"
    figures, others = find_figures(a.title), find_figures(b.title)
    if figures and others and not figures & others:
        return "the figures differ"
    return ""


def _judge_copies(a: Report, b: Report, score: float) -> Judgement:
    """Two texts of one origin: the same sentence, copied, retold or translated."""
    same_date = str(a.date) == str(b.date) or (is_day_known(a.date) and is_day_known(b.date))
    doubt = _doubt(a, b) or ("" if same_date else "the dates are read differently")
    dice = 2 * len(a.full & b.full) / (len(a.full) + len(b.full)) if a.full and b.full else 0.0
    alike = max(score, dice) >= SHARED_IN_COPIES
    translated = len(a.language_free & b.language_free) > 1 and str(a.date) == str(b.date) and a.kind == b.kind
    if not alike and not translated:
        return Judgement(Verdict.APART, "two sentences of one story", score)
    if doubt:
        return Judgement(Verdict.UNSURE, doubt, score)
    return Judgement(Verdict.SAME, "the same sentence in texts of one origin", max(score, dice))


def _judge_reports(a: Report, b: Report, score: float) -> Judgement:
    """Two texts of different origins, or a text and a curated event."""
    names = bool(a.actors & b.actors) or a.speaker == b.speaker != ""
    strict = a.kind == b.kind in {"statement", "other"} or not names
    in_common = len(a.full & b.full) + len(a.actors & b.actors) + len(a.places & b.places)
    if score < (SHARED_CONTENT_STRICT if strict else SHARED_CONTENT) or in_common < FEWEST_IN_COMMON:
        likely = score >= SHARED_CONTENT and bool(a.actors & b.actors)
        return Judgement(Verdict.UNSURE if likely else Verdict.APART, "too few words in common", score)
    doubt = _doubt(a, b)
    if doubt:
        return Judgement(Verdict.UNSURE, doubt, score)
    if not (is_day_known(a.date) and is_day_known(b.date)):
        return Judgement(Verdict.UNSURE, "the day is not known well enough", score)
    if a.kind == b.kind == "statement" and a.speaker != b.speaker:
        return Judgement(Verdict.UNSURE, "one statement has no speaker", score)
    return Judgement(Verdict.SAME, _agreement(a, b), score)


def _agreement(a: Report, b: Report) -> str:
    """What two reports agree in, for the person who asks why they were put together."""
    shared = [f"date {a.date}" if str(a.date) == str(b.date) else f"dates {a.date} and {b.date}"]
    if a.speaker and a.speaker == b.speaker:
        shared.append(f"speaker {a.speaker}")
    shared += [
        f"{word} {', '.join(sorted(names))}"
        for word, names in (("place", a.places & b.places), ("actor", a.actors & b.actors))
        if names
    ]
    stems = sorted(a.full & b.full)
    return f"the same {'; '.join(shared)}; words in common: {', '.join(f'{stem}…' for stem in stems)}"
