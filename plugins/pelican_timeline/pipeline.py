"""From what people wrote to the finished timeline: read, find, suggest, prove, relate, merge, weigh, order. Start reading here.

Every stage takes values and gives `(results, diagnostics)`; nothing stops at the first mistake and nothing is printed.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_timeline import documents, records
from pelican_timeline.documents.proofs import limit_quotations, prove
from pelican_timeline.merging import Proofs, merge
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.diagnostic import Diagnostic, Mark, sort_diagnostics
from pelican_timeline.model.event import Content, Review
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Entry, Origin, Reading, Timeline

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from pelican_timeline.extraction import NameIndex, Offer
    from pelican_timeline.store import ReadingStore

# A check needs no dates, suggestions or witnesses: the rooms that make them load when a timeline is woven.

NEARLY = 0.8
"""How like its old self a sentence of a text is after a correction, at least."""

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


# Relate --------------------------------------------------------------------------------------------------------------


def group_origins(content: Content) -> tuple[tuple[Origin, ...], list[Diagnostic]]:
    """Which texts first came from one desk. The site's own articles are nobody's copy and nobody's witness."""
    from pelican_timeline import corroboration

    return corroboration.group_origins([s for s in content.sources.values() if not s.own])


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
