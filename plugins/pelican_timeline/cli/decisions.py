"""What a decision on a suggestion changes: a new event, or an entry in reviewed.yaml. Nothing here writes anything."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.event import Citation, Event, Review
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.records import Edits
from pelican_timeline.settings import Site

from .desk import Desk, Suggestion
from .edits import check_edits
from .near import did_you_mean

REVIEWED = "content/reviewed.yaml"


@dataclass(frozen=True, slots=True)
class Plan:
    """A change that has been thought through: what is written, which of the files are new, and what to tell about it.

    `event` is the one that comes of it, where one does.
    """

    edits: Edits
    new: frozenset[str] = frozenset()
    says: tuple[str, ...] = ()
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """Who decides, and on which day."""

    on: FuzzyDate
    by: str = ""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person wants otherwise than the program suggests: fields of the event by name, and its id."""

    fields: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    id: str = ""


NO_WISHES = Wishes()

Outcome = tuple[Plan | None, list[Diagnostic]]
"""The plan, and what is to be said of it; None when something stands against it."""


def plan_accept(desk: Desk, one: Suggestion, signed: Signature, wishes: Wishes = NO_WISHES) -> Outcome:
    """A file with the event that the suggestion becomes."""
    from pelican_timeline import records

    event = accepted_event(one, wishes.id, desk.ids, wishes.fields)
    event = replace(event, added=signed.on)
    path = records.event_path(event.id, event.date)
    came = f"extracted from {one.source.path}:{one.place} ({one.candidate.id}, score {one.candidate.score:.2f})"
    text = records.write_event(event, path, [came])
    says = (f"accepted {one.candidate.id}: {path}",)
    return check_plan(desk.site, Plan({path: records.encode(text)}, frozenset({path}), says, event))


def accepted_event(
    one: Suggestion, key: str, taken: Collection[str], wishes: Mapping[str, Any] = MappingProxyType({})
) -> Event:
    """The event that the suggestion becomes: with all texts that tell it, and with the ids by which it was suggested."""
    from pelican_timeline import merging, records

    event = replace(merging.as_event(one.candidate), provenance="curated", **wishes)
    event = replace(event, id=key or records.make_event_id(event.date, event.title, taken))
    quotes = dict.fromkeys((other.source, other.quote) for other in (one.candidate, *one.others))
    note = event.date_note
    # A date that the text gives in full needs no word; nor does one that a person knows better.
    if not note and event.date == one.candidate.date and one.candidate.derivation.anchor:
        note = f"{one.why[:1].upper()}{one.why[1:]}."
    return replace(
        event,
        date_note=note,
        sources=tuple(Citation(source=source, quote=" ".join(quote.split())) for source, quote in quotes),
        aliases=one.ids,
    )


def plan_reject(desk: Desk, one: Suggestion, signed: Signature, why: str) -> Outcome:
    """An entry in reviewed.yaml, so that it does not come back."""
    return _plan_review(
        desk, one, Review("", "rejected", "", why, signed.by, signed.on), f"rejected {one.candidate.id}"
    )


def plan_merge(desk: Desk, one: Suggestion, signed: Signature, into: str, why: str = "") -> Outcome:
    """An entry in reviewed.yaml, so that the sentence proves the event *into*."""
    known = desk.ids
    if into not in known:
        return None, [unknown_event(into, known)]
    review = Review("", "merged", known[into], why, signed.by, signed.on)
    return _plan_review(desk, one, review, f"merged {one.candidate.id} into {known[into]}")


def unknown_event(key: str, known: Collection[str]) -> Diagnostic:
    """There is no event of that id; the nearest ones."""
    if key.startswith("x-") and key not in known:
        message = f"{key} is the id of a suggestion, and no event yet"
        return Diagnostic("", "unknown-event", message, "accept that one first; then this one can be merged into it")
    hint = did_you_mean(key, known, "write the file name of an event without .yaml")
    return Diagnostic("", "unknown-event", f"there is no event {key!r}", hint)


def _plan_review(desk: Desk, one: Suggestion, review: Review, says: str) -> Outcome:
    """One entry for the suggestion, and one for each that tells the same: else that would come in its place."""
    from pelican_timeline import records

    before, found = read_edited(desk.site, REVIEWED)
    if before is None:
        return None, found
    after = before
    for candidate in (one.candidate, *one.others):
        quote = " ".join(candidate.quote.split())
        longer, found = records.append_review(
            after, replace(review, id=candidate.id, source=candidate.source, quote=quote)
        )
        if longer is None:
            return None, found
        after = longer
    new = frozenset() if (desk.site.root / REVIEWED).exists() else frozenset({REVIEWED})
    return check_plan(desk.site, Plan({REVIEWED: after}, new, (f"{says}: {REVIEWED}",)))


def read_edited(site: Site, path: str) -> tuple[bytes | None, list[Diagnostic]]:
    """The bytes of a file that is going to change; empty when there is none, None when it may not or cannot be read."""
    if refused := check_edits(site.root, {path: b""}):
        return None, refused
    try:
        return (site.root / path).read_bytes(), []
    except FileNotFoundError:
        return b"", []
    except OSError as problem:
        message = f"this file cannot be read: {problem.strerror}"
        return None, [Diagnostic(path, "unreadable", message, "is it there, and may you read it?")]


def check_plan(site: Site, plan: Plan, also: Sequence[str] = ()) -> Outcome:
    """The plan with what `check` would say of the files that it changes, and of others that it may break.

    None with an error in one of them: what is written passes the check.
    """
    from pelican_timeline import pipeline

    found = check_edits(site.root, plan.edits, plan.new)
    if found:
        return None, found
    paths = [path for path, data in plan.edits.items() if data is not None]
    asked = [site.root / path for path in (*paths, *also)]
    found = pipeline.check(site.root, site.config, asked, plan.edits) if asked else []
    return (None if any(one.is_error for one in found) else plan), found
