"""What comes together in one entry: citations of curated events, the suggestions they take in, and suggestions alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pelican_timeline import documents
from pelican_timeline.documents.proofs import locate_proofs, prove
from pelican_timeline.model.calendar import OPEN_START
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.event import Citation, Content, Event, Place, Relation
from pelican_timeline.model.text import Document, Source, Span
from pelican_timeline.model.timeline import Candidate, Entry, Origin, Proof, Reading, Tie, Timeline

if TYPE_CHECKING:
    from pelican_timeline.corroboration import Proposal

# The commands that only check load this page, too; so the room that compares texts is loaded when it is asked.

Proofs = dict[str, list[Proof]]
"""The checked citations of each event, by event id."""


@dataclass(slots=True)
class _Gathered:
    """What comes together in one entry before it is counted."""

    event: Event
    proofs: list[Proof]
    absorbed: list[Candidate]
    joined: dict[str, str]

    def take(self, candidate: Candidate, why: str) -> None:
        """A suggestion belongs here, too."""
        self.absorbed.append(candidate)
        self.joined[candidate.id] = why


def merge(
    content: Content,
    config: TimelineConfig,
    proofs: Proofs,
    readings: Mapping[str, Reading],
    origins: Sequence[Origin],
) -> list[Entry]:
    """One entry an event: curated events take in the suggestions that tell of them, the other suggestions stand alone.

    A suggestion that a person rejected stays away; one that a person merged goes where the person said. One that may
    have happened at any time before its article has no place on a timeline of its own.
    """
    from pelican_timeline import corroboration

    origin_of = {slug: origin for origin in origins for slug in origin.sources}
    desk_of = {slug: origin.id for slug, origin in origin_of.items()}
    shown = [event for event in content.events if not event.draft]
    curated = {event.id: _Gathered(event, list(proofs[event.id]), [], {}) for event in shown}
    waiting = _settle_reviewed([c for slug in sorted(readings) for c in readings[slug].candidates], content, curated)
    rest = _absorb(waiting, curated, proofs, desk_of)
    alone = _gather(rest, desk_of) if config.suggestions == "show" else []
    gathered = [*curated.values(), *alone]
    for one in gathered:
        _take_in(one, content.sources)
    cited = {proof.source.id for one in gathered for proof in one.proofs if proof.source}
    texts = {slug: documents.read_document(content.sources[slug]) for slug in sorted(cited)}
    ties = corroboration.relate([one.absorbed[0] for one in alone], shown, desk_of)
    return [
        _tie(_compare(_count(one, texts, origin_of), readings, content.places), ties.get(one.event.id, ()))
        for one in gathered
    ]


def _settle_reviewed(
    candidates: Iterable[Candidate], content: Content, curated: Mapping[str, _Gathered]
) -> list[Candidate]:
    """The suggestions that nobody has decided on; those that a person merged go into their event here."""
    from pelican_timeline import corroboration

    by_id = {candidate.id: candidate for candidate in candidates}
    reviewed = corroboration.match_reviews(by_id.values(), content.reviews)
    accepted = {alias for event in content.events for alias in event.aliases}
    waiting = []
    for candidate in by_id.values():
        review = reviewed.get(candidate.id)
        if review and review.verdict == "merged" and review.into in curated:
            why = f"merged by {review.by or 'a person'}: {review.why or 'no reason given'}"
            curated[review.into].take(candidate, why)
        elif not review and candidate.id not in accepted:
            waiting.append(candidate)
    return waiting


def _absorb(
    waiting: Sequence[Candidate], curated: Mapping[str, _Gathered], proofs: Proofs, desk_of: Mapping[str, str]
) -> list[Candidate]:
    """The suggestions that no curated event tells of; the others go into theirs here."""
    from pelican_timeline import corroboration

    quoted = {event_id: _quoted_places(found) for event_id, found in proofs.items()}
    by_id = {candidate.id: candidate for candidate in waiting}
    for merged in corroboration.absorb(waiting, [one.event for one in curated.values()], quoted, desk_of):
        curated[merged.event].take(by_id.pop(merged.candidate), merged.reason)
    return list(by_id.values())


def _gather(rest: Iterable[Candidate], desk_of: Mapping[str, str]) -> list[_Gathered]:
    """The suggestions that stand alone, those that tell of one event together; what may be of any time is left out."""
    from pelican_timeline import corroboration

    dated = {candidate.id: candidate for candidate in rest if candidate.date.earliest != OPEN_START}
    gathered = []
    for cluster in corroboration.gather(list(dated.values()), desk_of):
        members = [dated[member] for member in cluster.candidates]
        joined = dict(zip(cluster.candidates[1:], cluster.reasons, strict=True))
        gathered.append(_Gathered(as_event(members[0]), [], members, joined))
    return gathered


def _tie(entry: Entry, ties: tuple[Tie, ...]) -> Entry:
    """The entry with its ties; a suggestion shows them as its relations, a curated event says itself what it relates to."""
    if not entry.suggested:
        return replace(entry, ties=ties)
    related = tuple(Relation(tie.kind, tie.event) for tie in ties)
    return replace(entry, ties=ties, event=replace(entry.event, related=related))


def find_duplicates(timeline: Timeline) -> dict[str, tuple[Proposal, ...]]:
    """What each open suggestion may be told by already, and is not put together with for want of certainty.

    By the id of the suggestion that stands as an entry: up to three proposals, the likeliest first. `other` is the id
    of a curated event or of another suggestion (which then has this one among its own), `reason` what speaks against
    putting them together unasked, `score` how much the two share (0 to 1). Suggestions that are like nothing are not
    in the result. *timeline* is one woven with `suggestions = "show"`.
    """
    from pelican_timeline import corroboration

    candidates = timeline.candidates
    suggested = [candidates[entry.event.id] for entry in timeline.entries if entry.suggested]
    events = [entry.event for entry in timeline.entries if not entry.suggested]
    return corroboration.propose(suggested, events, timeline.desks)


def find_near(timeline: Timeline, entry: Entry) -> tuple[Proposal, ...]:
    """The entries that are most like this one and stand apart from it, and why: up to three, the most alike first."""
    from pelican_timeline import corroboration

    candidates = timeline.candidates
    told = {e.event.id: candidates.get(e.event.id, e.event) if e.suggested else e.event for e in timeline.entries}
    return corroboration.find_near(told[entry.event.id], list(told.values()), timeline.desks)


def _quoted_places(proofs: Iterable[Proof]) -> list[tuple[str, Span]]:
    return [(proof.source.id, span) for proof in proofs if proof.source for span in proof.spans]


def as_event(candidate: Candidate) -> Event:
    """The event that a suggestion would become if a person accepted it."""
    return Event(
        id=candidate.id,
        title=candidate.title,
        date=candidate.date,
        sources=(Citation(source=candidate.source, quote=candidate.quote),),
        kind=candidate.kind,
        planned=candidate.planned,
        speaker=candidate.speaker,
        places=candidate.places,
        actors=candidate.actors,
        topics=candidate.topics,
        provenance="extracted",
    )


def _take_in(one: _Gathered, sources: Mapping[str, Source]) -> None:
    """Add the sentences of the suggestions that the entry absorbed to its proofs, unless it cites them already."""
    cited = _quoted_places(one.proofs)
    for candidate in one.absorbed:
        if any(slug == candidate.source and span.overlaps(candidate.span) for slug, span in cited):
            continue
        citation = Citation(source=candidate.source, quote=candidate.quote)
        proof, _ = prove(citation, sources[candidate.source], one.event.path)
        one.proofs.append(proof)
        cited += _quoted_places([proof])


def _count(one: _Gathered, texts: Mapping[str, Document], origin_of: Mapping[str, Origin]) -> Entry:
    """The entry, its proofs grouped by independent source."""
    from pelican_timeline.corroboration.witnesses import count_unknown, group_witnesses

    witnesses, independent, different = group_witnesses(locate_proofs(one.proofs, texts), origin_of)
    absorbed = tuple(sorted(candidate.id for candidate in one.absorbed))
    unknown = count_unknown(witnesses)
    entry = Entry(one.event, witnesses, independent, different, absorbed=absorbed, unknown=unknown, joined=one.joined)
    if entry.suggested:
        return replace(entry, derivation=one.absorbed[0].derivation, score=one.absorbed[0].score)
    return entry


def _compare(entry: Entry, readings: Mapping[str, Reading], places: Mapping[str, Place]) -> Entry:
    """The entry with what its sources disagree on, and with the texts whose date a person overrode."""
    from pelican_timeline.corroboration import find_disagreements, find_overridden, read_claims

    claims = read_claims(entry.proofs, readings)
    return replace(
        entry,
        disagreements=find_disagreements(entry.witnesses, claims, places),
        overridden=find_overridden(entry.event, entry.witnesses, claims),
    )
