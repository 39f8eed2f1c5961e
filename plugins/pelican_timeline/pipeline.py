"""From what people wrote to the finished timeline: read, find, suggest, prove, relate, merge, weigh, order. Start reading here.

Every stage takes values and gives `(results, diagnostics)`; nothing stops at the first mistake and nothing is printed.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_timeline import documents, records
from pelican_timeline.documents.proofs import limit_quotations, locate_proofs, prove
from pelican_timeline.model.calendar import OPEN_START
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.diagnostic import Diagnostic, Mark, sort_diagnostics
from pelican_timeline.model.event import Citation, Content, Event, Place, Relation, Review
from pelican_timeline.model.text import Document, Source, Span
from pelican_timeline.model.timeline import Candidate, Entry, Origin, Proof, Reading, Tie, Timeline

if TYPE_CHECKING:
    from pelican_timeline.corroboration import Proposal
    from pelican_timeline.extraction import NameIndex, Offer
    from pelican_timeline.store import ReadingStore

# A check needs no dates, suggestions or witnesses: the rooms that make them load when a timeline is woven.

NEARLY = 0.8
"""How like its old self a sentence of a text is after a correction, at least."""

Proofs = dict[str, list[Proof]]
"""The checked citations of each event, by event id."""

ReadingTask = tuple[Source, Sequence["Offer"]]
"""A text to read, and the curated meetings that it has words for."""


def check(
    root: Path,
    config: TimelineConfig,
    only: Sequence[Path] = (),
    edits: records.Edits = records.NO_EDITS,
    *,
    deep: bool = False,
) -> list[Diagnostic]:
    """Everything that is wrong with the content below *root*; with *only*, what is wrong in these files.

    Reads and checks records, quotations and their limits, and asks what a careful editor would ask. With *deep* every
    quotation is read for its date and every text compared with every other, which takes longer. With *edits*, what would
    be wrong after these changes.
    """
    from pelican_timeline import lints

    content, found = load(root, config, only, edits)
    proofs, unproven = prove_events(content)
    ranked = [(event, proof) for event in content.events for proof in proofs[event.id]]
    _, too_long = limit_quotations(ranked, config.quote_words, config.quote_share)
    if not only:
        found += check_reviews(content)
    asked = records.asked_paths(root, only, content) if only else frozenset()
    late = [d for d in (*unproven, *too_long) if not only or d.path in asked]
    return sort_diagnostics((*found, *late, *lints.look_over(content, proofs, asked, deep=deep)))


def weave(
    content: Content, config: TimelineConfig, executor: Executor | None = None, memory: ReadingStore | None = None
) -> tuple[Timeline, list[Diagnostic]]:
    """The finished timeline, and what was found wrong on the way.

    The same result with any executor, or none; and with a memory of what was read the last time, only sooner.
    """
    origins, mixed_up = group_origins(content)
    readings, unread = read_sources(content, executor, memory)
    proofs, unproven = prove_events(content)
    entries = merge(content, config, proofs, readings, origins)
    entries, too_long = limit(entries, config)
    entries = weigh(entries, content, readings, origins)
    timeline = Timeline(order(entries), content, origins, readings)
    return timeline, sort_diagnostics((*mixed_up, *unread, *unproven, *too_long, *check_reviews(content)))


# Read ----------------------------------------------------------------------------------------------------------------


def load(
    root: Path, config: TimelineConfig, only: Sequence[Path] = (), edits: records.Edits = records.NO_EDITS
) -> tuple[Content, list[Diagnostic]]:
    """All content below *root*; the site's own articles carry the text that their readers will see."""
    content, found = records.read_content(root, config, only, edits)
    sources = dict(content.sources)
    for slug, source in content.sources.items():
        if source.own:
            sources[slug], wrong = _as_readers_see(source)
            found += wrong
    return replace(content, sources=sources), found


def _as_readers_see(article: Source) -> tuple[Source, list[Diagnostic]]:
    """The article with the text of its finished page instead of its Markdown; without text when that is refused."""
    from pelican_timeline.richtext import RichTextError, render_body, visible_text

    try:
        text = visible_text(render_body(article.text))
    except RichTextError as problem:
        mark = Mark(article.text_line + max(problem.line, 1) - 1)
        return replace(article, text=""), [Diagnostic(article.path, problem.code, str(problem), problem.hint, mark)]
    return replace(article, text=text, sha256=hashlib.sha256(text.encode()).hexdigest()), []


# Find and suggest ----------------------------------------------------------------------------------------------------


def read_sources(
    content: Content, executor: Executor | None = None, memory: ReadingStore | None = None
) -> tuple[dict[str, Reading], list[Diagnostic]]:
    """What the program reads in every source: dates, suggestions, and why each sentence was taken or not."""
    from pelican_timeline import extraction

    names = extraction.NameIndex(content.actors, content.places, content.topics)
    meetings = extraction.Meetings(content.events)
    tasks = [(source, extraction.named_meetings(source, meetings, names)) for source in content.sources.values()]
    keys = _reading_keys(content, tasks) if memory else [source.id for source, _ in tasks]
    known = memory.recall(keys) if memory else {}
    unread = {key: task for key, task in zip(keys, tasks, strict=True) if key not in known}
    read = partial(read_source, names=names)
    results = executor.map(read, unread.values(), chunksize=8) if executor else map(read, unread.values())
    new = dict(zip(unread, results, strict=True))
    if memory and (new or len(known) != len(keys)):
        memory.keep(new, keys)
    known |= new
    readings = {source.id: known[key][0] for key, (source, _) in zip(keys, tasks, strict=True)}
    return readings, [wrong for key in keys for wrong in known[key][1]]


def _reading_keys(content: Content, tasks: Sequence[ReadingTask]) -> list[str]:
    """A name for each reading: of the text, the names, the meetings it may lean on, and the program that reads."""
    from pelican_timeline.store import digest_of_code

    names = [*content.actors.values(), *content.places.values(), *content.topics.values()]
    common = hashlib.sha256(f"{digest_of_code()} {names!r}".encode("utf-8", "surrogatepass")).hexdigest()
    return [
        hashlib.sha256(f"{common} {source!r} {named!r}".encode("utf-8", "surrogatepass")).hexdigest()
        for source, named in tasks
    ]


def read_source(task: ReadingTask, names: NameIndex) -> tuple[Reading, list[Diagnostic]]:
    """What the program reads in one source; a plain function of one article, so that worker processes can run it."""
    from pelican_timeline import extraction, timex

    source, named = task
    document = documents.read_document(source)
    known = extraction.known_events(source, named, names)
    expressions, found = timex.find_dates(source.text, source.language, source.published, known)
    candidates, verdicts = extraction.suggest(document, expressions, names)
    reading = Reading(source.id, tuple(expressions), tuple(candidates), tuple(verdicts))
    return reading, [replace(d, path=d.path or source.path) for d in found]


# Prove ---------------------------------------------------------------------------------------------------------------


def prove_events(content: Content) -> tuple[Proofs, list[Diagnostic]]:
    """Every citation of every curated event, checked against the stored text."""
    proofs: Proofs = defaultdict(list)
    found: list[Diagnostic] = []
    for event in content.events:
        for citation in event.sources:
            proof, wrong = prove(citation, content.sources.get(citation.source), event.path)
            proofs[event.id].append(proof)
            if wrong:
                found.append(wrong)
    for path, citation in content.broken:
        _, wrong = prove(citation, content.sources.get(citation.source), path)
        if wrong:
            found.append(wrong)
    return proofs, found


def limit(entries: Sequence[Entry], config: TimelineConfig) -> tuple[list[Entry], list[Diagnostic]]:
    """The entries with the quotation limits kept over the whole site: people's quotations first, then by score."""
    ranking = sorted(entries, key=lambda e: (e.suggested, -e.score, e.event.id))
    owners = [(entry.event, proof) for entry in ranking for proof in entry.proofs]
    limited, found = limit_quotations(owners, config.quote_words, config.quote_share)
    rest = iter(limited)
    by_id = {}
    for entry in ranking:
        witnesses = tuple(replace(w, proofs=tuple(next(rest) for _ in w.proofs)) for w in entry.witnesses)
        by_id[entry.event.id] = replace(entry, witnesses=witnesses)
    return [by_id[entry.event.id] for entry in entries], found


def check_reviews(content: Content) -> list[Diagnostic]:
    """Warns of decisions on suggestions that no text can make any more: their sentence is gone, and nothing is like it."""
    found = []
    unplaced = [review for review in content.reviews if not _still_stands(review, content.sources.get(review.source))]
    sentences = _sentence_ids(content.sources.values()) if unplaced else frozenset()
    for review in unplaced:
        if review.id not in sentences:
            source = content.sources.get(review.source)
            where = source.path if source else review.source or "any text"
            message = f"the sentence of suggestion {review.id}, which was {review.verdict}, is no longer in {where}"
            hint = "delete this entry, unless the sentence comes back"
            path = "content/reviewed.yaml"
            found.append(Diagnostic(path, "stale-review", message, hint, review.mark, severity="warning"))
    return found


def _still_stands(review: Review, source: Source | None) -> bool:
    """Is the sentence still in its source, word for word or nearly?"""
    if source is None or not review.quote:
        return False
    match = documents.find_quotation(source.text, review.quote)
    return match.found or match.similarity >= NEARLY


def _sentence_ids(sources: Iterable[Source]) -> frozenset[str]:
    """The ids that suggestions from these texts could have."""
    texts = map(documents.read_document, sources)
    return frozenset(documents.sentence_id(t.source.id, t.words(one)) for t in texts for one in t.sentences)


# Relate and merge ----------------------------------------------------------------------------------------------------


def group_origins(content: Content) -> tuple[tuple[Origin, ...], list[Diagnostic]]:
    """Which texts first came from one desk. The site's own articles are nobody's copy and nobody's witness."""
    from pelican_timeline import corroboration

    return corroboration.group_origins([s for s in content.sources.values() if not s.own])


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
    candidates = {c.id: c for slug in sorted(readings) for c in readings[slug].candidates}
    reviewed = corroboration.match_reviews(candidates.values(), content.reviews)
    shown = [event for event in content.events if not event.draft]
    aliases = {alias for event in shown for alias in event.aliases}

    gathered = {event.id: _Gathered(event, list(proofs[event.id]), [], {}) for event in shown}
    open_candidates = []
    for candidate in candidates.values():
        review = reviewed.get(candidate.id)
        if review and review.verdict == "merged" and review.into in gathered:
            gathered[review.into].take(
                candidate, f"merged by {review.by or 'a person'}: {review.why or 'no reason given'}"
            )
        elif not review and candidate.id not in aliases:
            open_candidates.append(candidate)

    quoted = {event_id: _quoted_places(found) for event_id, found in proofs.items()}
    taken = corroboration.absorb(open_candidates, shown, quoted, desk_of)
    for merged in taken:
        gathered[merged.event].take(candidates[merged.candidate], merged.reason)
    if config.suggestions == "show":
        settled = {merged.candidate for merged in taken}
        rest = [c for c in open_candidates if c.id not in settled and c.date.earliest != OPEN_START]
        for cluster in corroboration.gather(rest, desk_of):
            members = [candidates[member] for member in cluster.candidates]
            joined = dict(zip(cluster.candidates[1:], cluster.reasons, strict=True))
            gathered[members[0].id] = _Gathered(as_event(members[0]), [], members, joined)
    for one in gathered.values():
        _take_in(one, content.sources)
    cited = {proof.source.id for one in gathered.values() for proof in one.proofs if proof.source}
    texts = {slug: documents.read_document(content.sources[slug]) for slug in sorted(cited)}
    ties = corroboration.relate(
        [one.absorbed[0] for one in gathered.values() if one.event.id not in proofs], shown, desk_of
    )
    return [
        _tie(_compare(_count(one, texts, origin_of), readings, content.places), ties.get(one.event.id, ()))
        for one in gathered.values()
    ]


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

    candidates = {c.id: c for reading in timeline.readings.values() for c in reading.candidates}
    suggested = [candidates[entry.event.id] for entry in timeline.entries if entry.suggested]
    events = [entry.event for entry in timeline.entries if not entry.suggested]
    desk_of = {slug: origin.id for origin in timeline.origins for slug in origin.sources}
    return corroboration.propose(suggested, events, desk_of)


def find_near(timeline: Timeline, entry: Entry) -> tuple[Proposal, ...]:
    """The entries that are most like this one and stand apart from it, and why: up to three, the most alike first."""
    from pelican_timeline import corroboration

    candidates = {c.id: c for reading in timeline.readings.values() for c in reading.candidates}
    told = {e.event.id: candidates.get(e.event.id, e.event) if e.suggested else e.event for e in timeline.entries}
    desk_of = {slug: origin.id for origin in timeline.origins for slug in origin.sources}
    return corroboration.find_near(told[entry.event.id], list(told.values()), desk_of)


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


# Weigh ---------------------------------------------------------------------------------------------------------------


def weigh(
    entries: Sequence[Entry], content: Content, readings: Mapping[str, Reading], origins: Sequence[Origin]
) -> list[Entry]:
    """The entries with how much each matters, and why; what the site shows first where it has no room for all."""
    from pelican_timeline.extraction.salience.entries import weigh_entries

    return weigh_entries(entries, readings, content.sources, origins)


# Order ---------------------------------------------------------------------------------------------------------------


def order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The one total order: earliest possible day, latest day, time, cause before consequence, id."""
    by_date = sorted(entries, key=lambda entry: (entry.event.date.sort_key, entry.event.id))
    ordered: list[Entry] = []
    for _, same in groupby(by_date, key=lambda entry: entry.event.date.sort_key):
        ordered += _causes_first(list(same))
    return tuple(ordered)


def _causes_first(entries: list[Entry]) -> list[Entry]:
    """Entries of one date: what others follow, or are part of, comes before them; else in order of id."""
    if len(entries) == 1:
        return entries
    by_id = {entry.event.id: entry for entry in entries}
    before = {
        entry.event.id: sorted(
            r.event for r in entry.event.related if r.kind in {"follows", "part_of"} and r.event in by_id
        )
        for entry in entries
    }
    placed: dict[str, Entry] = {}
    for entry in entries:
        # Depth first, without recursion: a circle of relations ends where it meets itself.
        stack, path = [entry.event.id], {entry.event.id}
        while stack:
            waiting = [one for one in before[stack[-1]] if one not in placed and one not in path]
            if waiting:
                stack.append(waiting[0])
                path.add(waiting[0])
            else:
                done = stack.pop()
                placed.setdefault(done, by_id[done])
    return list(placed.values())
