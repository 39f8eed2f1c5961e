"""Which suggestions belong to which curated event, and which of the others tell of one event together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from pelican_timeline.model.event import Event
from pelican_timeline.model.fuzzydate import may_coincide, reach
from pelican_timeline.model.text import Span
from pelican_timeline.model.timeline import Candidate

from .contentwords import find_content
from .doubts import ONCE, is_day_known
from .reports import Report, report_of, report_of_event
from .sameevent import SHARED_CONTENT, Judgement, Verdict, is_kind_compatible, judge, share_content

COPIED_WORDS = 0.5
"""So much of the words of two sentences of one origin is the same where one is a copy of the other."""

CLEARLY_BEST = 1.25
"""A suggestion that fits two events goes to the one that it fits a quarter better, else to neither."""

CROWD = 60
"""So many reports of one day with one word are compared each with each."""

NEIGHBOURS = 3
"""Where more have two words in common, each is compared with so many that come next by their words."""

MOST_MONTHS = 25
"""A span of more months than two years is background, and nobody is asked about it."""

MOST_PROPOSALS = 3
"""For one suggestion; nobody reads more."""

COPIED = "the same sentence in texts of one origin"

FITS_SEVERAL = "it would fit, but fits others as well"


@dataclass(frozen=True, slots=True)
class Merge:
    """A suggestion that belongs to a curated event, by their ids, and why."""

    candidate: str
    event: str
    reason: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """Suggestions that tell of one event, the leading one first; `reasons` say why each of the others is there."""

    candidates: tuple[str, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion that may tell the same as an event or as another suggestion: for a person to decide."""

    candidate: str
    other: str
    reason: str
    score: float


Quoted = Mapping[str, Sequence[tuple[str, Span]]]
"""For each curated event the places of stored texts that it cites."""


def absorb(
    candidates: Sequence[Candidate], events: Sequence[Event], quoted: Quoted, origin_of: Mapping[str, str]
) -> tuple[Merge, ...]:
    """Which suggestions belong to which curated event, in order of suggestion; each to one event at the most."""
    finder = _Finder(events, quoted, origin_of)
    merges = (finder.find(candidate) for candidate in sorted(candidates, key=lambda candidate: candidate.id))
    return tuple(merge for merge in merges if merge)


def gather(candidates: Sequence[Candidate], origin_of: Mapping[str, str]) -> tuple[Cluster, ...]:
    """The suggestions, put together where they tell of one event; each in one cluster, in order of the leading one.

    The work grows with the number of suggestions, not with its square: only those are compared that have a day and a word
    or name in common, and of the same sentence in many copies only one.
    """
    by_id = {candidate.id: candidate for candidate in sorted(candidates, key=lambda candidate: candidate.id)}
    copies = _find_copies(by_id.values(), origin_of)
    reports = {name: report_of(by_id[name], origin_of) for name in copies}
    once = [report for report in reports.values() if report.happens & ONCE]
    pairs = sorted({*_find_pairs(reports.values()), *_find_wide_pairs(once)})
    judged = {pair: judge(reports[pair[0]], reports[pair[1]]) for pair in pairs}
    groups = {name: [name] for name in copies}
    home = {name: name for name in copies}
    strongest = sorted(
        (pair for pair, found in judged.items() if found.verdict is Verdict.SAME),
        key=lambda pair: (-judged[pair].score, pair),
    )
    for one, other in strongest:
        a, b = home[one], home[other]
        if a != b and _may_join(groups[a], groups[b], judged, reports):
            for name in groups[b]:
                home[name] = a
            groups[a] += groups.pop(b)
    clusters = []
    for names in groups.values():
        why = {name: _why(name, names, judged) for name in names if len(names) > 1}
        why |= {copy: COPIED for name in names for copy in copies[name] if copy != name}
        ordered = sorted((one for name in names for one in copies[name]), key=lambda one: _leads(by_id[one], origin_of))
        clusters.append(Cluster(tuple(ordered), tuple(why.get(one, COPIED) for one in ordered[1:])))
    return tuple(sorted(clusters, key=lambda cluster: cluster.candidates))


def _find_copies(candidates: Iterable[Candidate], origin_of: Mapping[str, str]) -> dict[str, list[str]]:
    """The suggestions from the same words in texts of one origin, by the one of them that stands for all."""
    same: defaultdict[tuple[str, str, str, str], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        words = " ".join(candidate.quote.casefold().split())
        # Two sentences of one text are never put together here: that they are one is for `judge` to say.
        origin = origin_of.get(candidate.source, candidate.source)
        same[origin, words, str(candidate.date), candidate.kind].append(candidate)
    copies: dict[str, list[str]] = {}
    for found in same.values():
        found.sort(key=lambda candidate: _leads(candidate, origin_of))
        copies[found[0].id] = [candidate.id for candidate in found]
    return dict(sorted(copies.items()))


def propose(
    candidates: Sequence[Candidate], events: Sequence[Event], origin_of: Mapping[str, str]
) -> dict[str, tuple[Proposal, ...]]:
    """What may be one event and is not put together for want of certainty: for each suggestion, the likeliest first.

    Of two suggestions each is proposed for the other. Ask with the suggestions that no event took in, and one
    suggestion of each cluster. A suggestion that is like nothing is not in the result.
    """
    reports = {candidate.id: report_of(candidate, origin_of) for candidate in candidates}
    known = {event.id: report_of_event(event) for event in events}
    found: defaultdict[str, list[Proposal]] = defaultdict(list)
    everything = (*reports.values(), *known.values())
    for one, other in sorted({*_find_pairs(everything), *_find_wide_pairs(everything)}):
        if one in known and other in known:
            continue
        judgement = judge(reports.get(one) or known[one], reports.get(other) or known[other])
        if judgement.verdict is not Verdict.APART:
            reason = judgement.reason if judgement.verdict is Verdict.UNSURE else FITS_SEVERAL
            for candidate, partner in ((one, other), (other, one)):
                if candidate in reports:
                    found[candidate].append(Proposal(candidate, partner, reason, round(judgement.score, 2)))
    return {
        candidate: tuple(sorted(found[candidate], key=lambda one: (-one.score, one.other))[:MOST_PROPOSALS])
        for candidate in sorted(found)
    }


def find_near(
    one: Candidate | Event, others: Sequence[Candidate | Event], origin_of: Mapping[str, str]
) -> tuple[Proposal, ...]:
    """What is most like a suggestion or an event of those that stand apart from it, and why each of them does."""
    report, *rest = (
        report_of(item, origin_of) if isinstance(item, Candidate) else report_of_event(item) for item in (one, *others)
    )
    found = []
    for other in rest:
        if other.id != report.id and may_coincide(report.date, other.date):
            judgement = judge(report, other)
            score = share_content(report, other)
            if judgement.verdict is Verdict.UNSURE or score >= SHARED_CONTENT:
                reason = judgement.reason if judgement.verdict is not Verdict.SAME else FITS_SEVERAL
                found.append(Proposal(report.id, other.id, reason, round(max(score, judgement.score), 2)))
    return tuple(sorted(found, key=lambda near: (-near.score, near.other))[:MOST_PROPOSALS])


# A suggestion and the curated events --------------------------------------------------------------------------------


class _Finder:
    """Finds the curated event that a suggestion belongs to."""

    def __init__(self, events: Sequence[Event], quoted: Quoted, origin_of: Mapping[str, str]) -> None:
        self._origin_of = origin_of
        self._events = {event.id: event for event in events}
        self._reports = {event.id: report_of_event(event) for event in events}
        self._cited: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
        self._retold: defaultdict[str, set[str]] = defaultdict(set)
        self._by_key: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
        for event in events:
            for slug, span in quoted.get(event.id, ()):
                self._cited[slug].append((span, event.id))
            for citation in event.sources:
                if citation.quote and citation.source in origin_of:
                    self._retold[origin_of[citation.source]].add(event.id)
            for key in _keys(self._reports[event.id]):
                self._by_key[key].append(event.id)

    def find(self, candidate: Candidate) -> Merge | None:
        """The event of the suggestion, None when there is none, or none that is certain."""
        report = report_of(candidate, self._origin_of)
        found = (
            self._same_sentence(candidate, report)
            or self._same_in_copy(candidate, report)
            or self._same_elsewhere(report)
        )
        return Merge(candidate.id, *found) if found else None

    def _same_sentence(self, candidate: Candidate, report: Report) -> tuple[str, str] | None:
        """The event that cites the very sentence; of several the one that it fits best."""
        overlaps = {
            event: min(span.end, candidate.span.end) - max(span.start, candidate.span.start)
            for span, event in self._cited.get(candidate.source, ())
            if span.start < candidate.span.end and candidate.span.start < span.end
        }
        if not overlaps:
            return None
        event = min(overlaps, key=lambda name: (not self._fits(report, name), -overlaps[name], name))
        return event, "the event cites this sentence"

    def _fits(self, report: Report, event: str) -> bool:
        other = self._reports[event]
        return may_coincide(report.date, other.date) and is_kind_compatible(report, other)

    def _same_in_copy(self, candidate: Candidate, report: Report) -> tuple[str, str] | None:
        """The event that cites the sentence from another text of the same origin."""
        names = (*candidate.actors, *candidate.places, candidate.speaker)
        words = find_content(candidate.quote, names)
        best: tuple[float, str, str] | None = None
        for name in sorted(self._retold.get(report.origin, ())):
            if not self._fits(report, name):
                continue
            for citation in self._events[name].sources:
                if citation.source == candidate.source or self._origin_of.get(citation.source) != report.origin:
                    continue
                cited = find_content(citation.quote, names)
                share = 2 * len(words & cited) / (len(words) + len(cited)) if words and cited else 0.0
                if share >= COPIED_WORDS and (best is None or share > best[0]):
                    best = share, name, citation.source
        return (best[1], f"the event cites the same sentence from {best[2]}") if best else None

    def _same_elsewhere(self, report: Report) -> tuple[str, str] | None:
        """The event that another origin reports so that everything agrees."""
        ids = {name for key in _keys(report) for name in self._by_key.get(key, ())}
        judged = {name: judge(report, self._reports[name]) for name in sorted(ids)}
        same = sorted(
            (name for name, found in judged.items() if found.verdict is Verdict.SAME),
            key=lambda name: -judged[name].score,
        )
        if not same or (len(same) > 1 and judged[same[0]].score < CLEARLY_BEST * judged[same[1]].score):
            return None
        return same[0], judged[same[0]].reason


# Suggestions among themselves ---------------------------------------------------------------------------------------

_Pair = tuple[str, str]


def _keys(report: Report) -> Iterator[tuple[int, str]]:
    """What two reports of one event have in common: a day with a word or a name. None where the day is not known."""
    if is_day_known(report.date):
        first, last = reach(report.date)
        for word in sorted(report.core | report.language_free):
            for day in range(first, last + 1):
                yield day, word


def _find_pairs(reports: Iterable[Report]) -> list[_Pair]:
    """The pairs of reports that are worth comparing."""
    shelves: defaultdict[tuple[object, str], list[str]] = defaultdict(list)
    for report in sorted(reports, key=lambda report: report.id):
        for key in _keys(report):
            shelves[key].append(report.id)
        if report.origin:
            # Copies of one sentence may date it by one wide span, and share no word but names when translated.
            for word in sorted(report.core | report.language_free):
                shelves[report.origin, word].append(report.id)
    by_id = {report.id: report for report in reports}
    return sorted({pair for names in shelves.values() for pair in _pairs_on(names, by_id)})


def _pairs_on(names: Sequence[str], reports: Mapping[str, Report]) -> Iterable[_Pair]:
    """The pairs of reports on one shelf, which on a crowded one need a second word in common.

    Where that is crowded still, each is compared with its neighbours only.
    """
    if len(names) <= CROWD:
        return combinations(names, 2)
    shelves: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for word in reports[name].core | reports[name].language_free:
            shelves[word].append(name)
    pairs: set[_Pair] = set()
    for found in shelves.values():
        if len(found) <= CROWD:
            pairs.update(combinations(found, 2))
        else:
            near = sorted(found, key=lambda name: (sorted(reports[name].core), name))
            for step in range(1, NEIGHBOURS + 1):
                pairs.update((min(a, b), max(a, b)) for a, b in zip(near, near[step:], strict=False))
    return pairs


def _find_wide_pairs(reports: Iterable[Report]) -> list[_Pair]:
    """The pairs of which one or both are dated by a wide span, which has a month in common with the other."""
    wide: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    narrow: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for report in sorted(reports, key=lambda report: report.id):
        first, last = reach(report.date)
        months = range(first // 30, last // 30 + 1)
        if len(months) <= MOST_MONTHS:
            shelves = narrow if is_day_known(report.date) else wide
            for word in sorted(report.core | report.language_free):
                for month in months:
                    shelves[month, word].append(report.id)
    pairs: set[_Pair] = set()
    for key, names in wide.items():
        if len(names) + len(narrow[key]) <= CROWD:
            pairs.update(combinations(names, 2))
            pairs.update((min(a, b), max(a, b)) for a in names for b in narrow[key])
    return sorted(pairs)


def _may_join(
    these: Sequence[str], those: Sequence[str], judged: Mapping[_Pair, Judgement], reports: Mapping[str, Report]
) -> bool:
    """May two groups become one? No report of one contradicts one of the other, and most agree."""
    same = 0
    for a in these:
        for b in those:
            verdict = _judged(a, b, judged, reports).verdict
            if verdict is Verdict.APART:
                return False  # the others need not be asked, of which a large day has thousands
            same += verdict is Verdict.SAME
    return same * 2 >= len(these) * len(those)


def _judged(a: str, b: str, judged: Mapping[_Pair, Judgement], reports: Mapping[str, Report]) -> Judgement:
    return judged.get((min(a, b), max(a, b))) or judge(reports[a], reports[b])


def _leads(candidate: Candidate, origin_of: Mapping[str, str]) -> tuple[bool, float, str, str]:
    """Sorts the suggestion that stands for the others first: from a leading text, with a high score."""
    return (
        origin_of.get(candidate.source, candidate.source) != candidate.source,
        -candidate.score,
        candidate.source,
        candidate.id,
    )


def _why(name: str, ids: Sequence[str], judged: Mapping[_Pair, Judgement]) -> str:
    """Why a suggestion is in a group: what joins it to the one that it agrees with most."""
    found = [judged[pair] for other in ids if (pair := (min(name, other), max(name, other))) in judged]
    return max((one for one in found if one.verdict is Verdict.SAME), key=lambda one: one.score).reason
