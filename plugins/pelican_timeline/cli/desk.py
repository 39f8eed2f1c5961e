"""What lies on the desk of a person who reviews: the suggestions that nobody has decided on yet.

With all there is to know of each; and how one of them is found by its id.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pelican_timeline.model.calendar import OPEN_START
from pelican_timeline.model.diagnostic import Diagnostic, render_diagnostic
from pelican_timeline.model.event import Event, Review
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Candidate, Entry, Origin, Timeline
from pelican_timeline.settings import Site, check_settings

from .near import did_you_mean
from .places import Lines, Place
from .progress import show_progress
from .report import harmless, print_diagnostics
from .site import open_settings
from .state import remember_readings
from .workers import workers_for


@dataclass(frozen=True, slots=True)
class Twin:
    """What may tell the same as a suggestion: an event, or another suggestion; and why they were kept apart."""

    id: str
    title: str
    date: FuzzyDate
    suggested: bool
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One suggestion, for a person to decide on.

    `place` is where the sentence starts in the file of `source`, `why` tells in words how the date was read, `others`
    are suggestions from other sentences that tell the same, `twins` those things that perhaps do, the likeliest first.
    `origin` is None for the site's own articles, which are nobody's copy.
    """

    candidate: Candidate
    source: Source
    place: Place
    why: str
    origin: Origin | None
    others: tuple[Candidate, ...] = ()
    twins: tuple[Twin, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Its own id, and those of the suggestions that tell the same."""
        return (self.candidate.id, *(other.id for other in self.others))


@dataclass(frozen=True, slots=True)
class Desk:
    """A site with its open suggestions: those that have a place on the timeline, and those that give no date for one.

    `accepted` are events that came of suggestions since the timeline was woven.
    """

    site: Site
    timeline: Timeline
    decided: Mapping[str, Review]
    suggestions: tuple[Suggestion, ...]
    undated: tuple[Suggestion, ...]
    accepted: tuple[Event, ...] = ()

    @property
    def ids(self) -> dict[str, str]:
        """The event's id by every id that events have, or had."""
        events = (*self.timeline.content.events, *self.accepted)
        return {name: event.id for event in events for name in (event.id, *event.aliases)}

    def find(self, key: str) -> Suggestion | Diagnostic:
        """The suggestion of this id, or of which this is the beginning of the id; else why there is none."""
        wanted = key if key.startswith("x-") else f"x-{key}"
        known = (*self.suggestions, *self.undated)
        found = [one for one in known if any(name.startswith(wanted) for name in one.ids)]
        exact = [one for one in found if wanted in one.ids]
        if len(exact or found) == 1:
            return (exact or found)[0]
        if found:
            names = sorted(name for one in found for name in one.ids if name.startswith(wanted))
            message = f"{key!r} is the beginning of {len(names)} ids"
            return Diagnostic("", "ambiguous-suggestion", message, f"write more of it: {', '.join(names[:5])}")
        return self._settled(wanted) or self._unknown(key, wanted)

    def _settled(self, wanted: str) -> Diagnostic | None:
        """Why the suggestion whose id begins like this is not open any more; None when nobody knows one."""
        for name, review in self.decided.items():
            if name.startswith(wanted):
                message = f"{name} was {review.verdict} already" + (f" by {review.by}" if review.by else "")
                hint = f"its entry is in content/reviewed.yaml, line {review.mark.line}; delete it to decide anew"
                return Diagnostic("", "already-reviewed", message, hint)
        for event in self.timeline.content.events:
            for name in event.aliases:
                if name.startswith(wanted):
                    message = f"{name} was accepted already: it is {event.id}"
                    return Diagnostic("", "already-reviewed", message, f"edit {event.path}")
        for entry in self.timeline.entries:
            for name in entry.absorbed:
                if name.startswith(wanted):
                    message = f"{name} is told by {entry.event.id} already, which has taken it in"
                    hint = f"see why: timeline explain {name}; if it is another event, write it: timeline new"
                    return Diagnostic("", "already-told", message, hint)
        return None

    def _unknown(self, key: str, wanted: str) -> Diagnostic:
        names = [name for one in (*self.suggestions, *self.undated) for name in one.ids]
        hint = did_you_mean(wanted, names, "timeline suggest lists those that there are")
        return Diagnostic("", "unknown-suggestion", f"there is no open suggestion {key!r}", hint)


def open_desk(options: Namespace, *, compared: bool = True) -> tuple[Desk | None, list[Diagnostic]]:
    """The desk of the site that a command is about; None, and why, when the content has errors.

    With errors nothing is shown: what belongs to a broken event would look as if nobody had decided on it. Who has decided
    already wants the suggestions not *compared* with what may tell the same, which takes as long as finding them.
    """
    from pelican_timeline import pipeline

    raw, found = open_settings(options.settings)
    if raw is None:
        return None, found
    site, found = check_settings(raw)
    content, wrong = pipeline.load(site.root, site.config)
    found += wrong
    if any(one.is_error for one in found):
        return None, found
    with show_progress(quiet=not sys.stderr.isatty()) as progress:
        progress.begin("Reading the texts", len(content.sources))
        with workers_for(len(content.sources), progress.step) as executor:
            config = replace(site.config, suggestions="show")
            timeline, wrong = pipeline.weave(content, config, executor, remember_readings(site.root))
    found += wrong
    if any(one.is_error for one in found):
        return None, found
    return _lay_out(site, timeline, compared=compared), found


def _lay_out(site: Site, timeline: Timeline, *, compared: bool) -> Desk:
    """The open suggestions in the order of the timeline, and those without a place on it in the order of the texts."""
    from pelican_timeline import corroboration, merging

    candidates = timeline.candidates
    reviews = timeline.content.reviews
    decided = {one.id: one for one in reviews} | corroboration.match_reviews(candidates.values(), reviews)
    titles = {entry.event.id: entry for entry in timeline.entries}
    duplicates = merging.find_duplicates(timeline) if compared else {}
    twins = {
        name: tuple(_twin(titles[one.other], one.score, one.reason) for one in proposals)
        for name, proposals in duplicates.items()
    }
    maker = _Maker(timeline, site.config.language)
    waiting = tuple(
        maker.make(candidates[entry.event.id], [candidates[name] for name in entry.absorbed], twins)
        for entry in timeline.entries
        if entry.suggested
    )
    settled = {name for entry in timeline.entries for name in (entry.event.id, *entry.absorbed, *entry.event.aliases)}
    settled |= {alias for event in timeline.content.events for alias in event.aliases}
    undated = tuple(
        maker.make(candidate, (), {})
        for candidate in candidates.values()
        if candidate.id not in settled and candidate.id not in decided and candidate.date.earliest == OPEN_START
    )
    return Desk(site, timeline, decided, waiting, undated)


class _Maker:
    """Puts together what there is to know of each suggestion; the lines of a text are counted once."""

    def __init__(self, timeline: Timeline, language: str) -> None:
        self._sources = timeline.content.sources
        self._origins = {slug: origin for origin in timeline.origins for slug in origin.sources}
        self._lines: dict[str, Lines] = {}
        self._language = language

    def make(
        self, candidate: Candidate, members: Sequence[Candidate], twins: dict[str, tuple[Twin, ...]]
    ) -> Suggestion:
        from pelican_timeline import extraction

        source = self._sources[candidate.source]
        if source.id not in self._lines:
            self._lines[source.id] = Lines(source)
        return Suggestion(
            candidate,
            source,
            self._lines[source.id].place(candidate.span),
            extraction.explain_date(candidate.derivation, self._language, candidate.date),
            self._origins.get(source.id),
            tuple(other for other in members if other.id != candidate.id),
            twins.get(candidate.id, ()),
        )


def _twin(entry: Entry, score: float, reason: str) -> Twin:
    return Twin(entry.event.id, entry.event.title, entry.event.date, entry.suggested, score, reason)


def print_refusals(command: str, found: Sequence[Diagnostic]) -> None:
    """Prints why a command did nothing: what is wrong in files in their usual form, the rest as said by the command."""
    print_diagnostics([one for one in found if one.path], stream=sys.stderr)
    for one in found:
        if not one.path:
            words = render_diagnostic(one).partition(": ")[2]
            print(harmless(f"timeline {command}: {words}"), file=sys.stderr)
