"""`timeline explain`: what was read in a text and why, or what an event rests on."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeexpression import TimeExpression
from pelican_timeline.model.timeline import Candidate, Entry, Proof, Reading, Side, Timeline
from pelican_timeline.model.words import in_words
from pelican_timeline.settings import Site, check_settings

from .main import FINDINGS, FINE, USAGE
from .near import did_you_mean
from .places import Lines
from .report import count, harmless, print_diagnostics
from .site import open_settings
from .state import remember_readings

_EXCERPT = 72

_STATUS = {
    "checked": "found in the stored text",
    "unchecked": "not checked, there is no stored text",
    "link": "link only, not proven",
}


def run(options: Namespace) -> int:
    """The exit code of `timeline explain`."""
    from pelican_timeline import pipeline

    raw, found = open_settings(options.settings)
    if raw is None:
        print_diagnostics(found, stream=sys.stderr)
        return FINDINGS
    site, found = check_settings(raw)
    content, wrong = pipeline.load(site.root, site.config)
    timeline, late = pipeline.weave(content, site.config, memory=remember_readings(site.root))
    found += [*wrong, *late]
    subject = options.subject
    path = _path_below(site, subject)
    lines = _explain(timeline, site, subject, path)
    if lines is None:
        # A file that has mistakes is no source and no event: then these are the answer.
        about = [one for one in found if one.path == path or Path(one.path).stem == subject]
        print_diagnostics(about, stream=sys.stderr)
        if not about:
            print(harmless(_not_found(timeline, subject)), file=sys.stderr)
        return FINDINGS if about else USAGE
    print("\n".join(harmless(line) for line in lines))
    return FINE


def _path_below(site: Site, subject: str) -> str:
    """The subject as a path below the site's folder, as diagnostics show it; "" when it is no file there."""
    file = Path.cwd() / subject
    if not file.is_file():
        file = site.root / subject
    try:
        return file.resolve().relative_to(site.root.resolve()).as_posix() if file.is_file() else ""
    except ValueError:
        return ""


def _explain(timeline: Timeline, site: Site, subject: str, path: str) -> Iterator[str] | None:
    """What there is to say of the subject; None when nothing of that name is known."""
    for source in timeline.content.sources.values():
        if subject == source.id or (path and path == source.path):
            return explain_source(timeline, source, site.config.language)
    for entry in timeline.entries:
        names = {entry.event.id, *entry.event.aliases, *entry.absorbed}
        if subject in names or (path and path == entry.event.path):
            return explain_entry(entry, timeline, site.config.language)
    for reading in timeline.readings.values():
        for candidate in reading.candidates:
            if candidate.id == subject:
                return _explain_candidate(timeline, candidate, site.config.language)
    return None


def _not_found(timeline: Timeline, subject: str) -> str:
    known = [*timeline.content.sources, *(entry.event.id for entry in timeline.entries)]
    hint = did_you_mean(Path(subject).stem, known, "name a file below content/, a source, or an event.")
    return f"timeline explain: no source, event or suggestion is called {subject!r}. {hint[:1].upper()}{hint[1:]}"


# A text --------------------------------------------------------------------------------------------------------------


def explain_source(timeline: Timeline, source: Source, language: str) -> Iterator[str]:
    """The dates that were found in a text, and what became of each of its sentences."""
    reading = timeline.readings.get(source.id, Reading(source.id))
    places = Lines(source)
    yield source.path
    yield f"  {_described(source, language)}"
    if source.own:
        yield "  Lines and columns count in the text that readers see."
    yield ""
    yield f"{count(len(reading.expressions), 'date', 'No').capitalize()} found"
    for expression in reading.expressions:
        yield from _expression(expression, places, language)
    yield ""
    taken = sum(verdict.taken for verdict in reading.verdicts)
    yield f"{count(len(reading.verdicts), 'sentence', 'No').capitalize()}, {taken or 'none'} taken as {'an event' if taken == 1 else 'events'}"
    candidates = {candidate.id: candidate for candidate in reading.candidates}
    homes = _homes(timeline)
    for verdict in reading.verdicts:
        words = _excerpt(verdict.span.of(source.text))
        yield f"  {places.place(verdict.span)}  {'taken' if verdict.taken else 'not taken'}: {verdict.reason}"
        yield f"      {words}"
        candidate = candidates.get(verdict.candidate)
        if candidate:
            yield from _candidate(candidate, homes, timeline, language)


def _described(source: Source, language: str) -> str:
    parts = [f"“{source.title}”"] if source.title else []
    parts += [part for part in (source.publisher, source.author) if part]
    if source.published:
        parts.append(f"published {in_words(source.published, language)}")
    parts.append(f"language {source.language or 'not given'}")
    parts.append(f"origin {source.origin}" if source.origin else "")
    parts.append(f"licence {source.licence}" if source.licence else "" if source.own else "no licence: quoted only")
    return ", ".join(part for part in parts if part)


def _expression(expression: TimeExpression, places: Lines, language: str) -> Iterator[str]:
    meaning = str(expression.date) if expression.date else expression.value or "?"
    yield f"  {places.place(expression.span)}  “{' '.join(expression.text.split())}”  {expression.type}  {meaning}"
    if expression.date:
        yield f"      {_why(expression, language)}"
    elif expression.problem:
        yield f"      names no date: {expression.problem}"


def _why(expression: TimeExpression, language: str) -> str:
    """The derivation in words, and who worked it out."""
    from pelican_timeline import timex

    derivation = expression.derivation
    words = timex.explain(derivation, language, expression.date) if expression.date else ""
    return f"{words or 'the text gives the date in full'} (rule {derivation.rule}, by {derivation.reader})"


def _homes(timeline: Timeline) -> dict[str, Entry]:
    """Where each suggestion went."""
    homes: dict[str, Entry] = {}
    for entry in timeline.entries:
        homes[entry.event.id] = entry
        homes.update(dict.fromkeys(entry.absorbed, entry))
    return homes


def _candidate(candidate: Candidate, homes: dict[str, Entry], timeline: Timeline, language: str) -> Iterator[str]:
    yield f"      suggests {candidate.id}: {_dated(candidate.date, language)}, “{candidate.title}”"
    yield f"      {_whereabouts(candidate, homes, timeline)}; score {candidate.score:.2f}"


def _whereabouts(candidate: Candidate, homes: dict[str, Entry], timeline: Timeline) -> str:
    home = homes.get(candidate.id)
    if home and home.event.id == candidate.id:
        return "stands on its own, waiting for a person"
    if home:
        return f"went into {home.event.id}" + (" (a suggestion as well)" if home.suggested else "")
    for review in timeline.content.reviews:
        if review.id == candidate.id:
            return f"{review.verdict} by {review.by or 'a person'}" + (f": {review.why}" if review.why else "")
    if any(candidate.id in event.aliases for event in timeline.content.events):
        return "was accepted"
    return "is not shown: this site hides suggestions"


def _explain_candidate(timeline: Timeline, candidate: Candidate, language: str) -> Iterator[str]:
    yield candidate.id
    yield f"  from {candidate.source}, sentence {candidate.sentence}: {_excerpt(candidate.quote)}"
    yield f"      taken: {'; '.join(candidate.reasons)}"
    yield from _candidate(candidate, _homes(timeline), timeline, language)


def _excerpt(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _EXCERPT else f"{words[: _EXCERPT - 1].rstrip()}…"


# An event ------------------------------------------------------------------------------------------------------------


def explain_entry(entry: Entry, timeline: Timeline, language: str) -> Iterator[str]:
    """What an event rests on: its date, its sources with their words, what it took in and why, and what it did not."""
    event = entry.event
    yield event.path or event.id
    yield f"  {event.title}"
    kind = (
        "suggested by the program, not yet read by a person" if entry.suggested else "written or accepted by a person"
    )
    yield f"  {_dated(event.date, language)}; {kind}"
    if entry.derivation:
        from pelican_timeline import extraction

        yield f"  {extraction.explain_date(entry.derivation, language, event.date)}"
    if event.date_note:
        yield f"  {event.date_note}"
    yield f"  salience {entry.salience.score:.2f}: {'; '.join(entry.salience.reasons)}"
    yield ""
    unknown = f", {entry.unknown} of unknown origin" if entry.unknown else ""
    yield f"{count(entry.independent, 'independent source', 'No')}, {count(entry.texts, 'text')}{unknown}"
    for witness in entry.witnesses:
        yield f"  {witness.label} (origin {witness.origin if witness.known else 'unknown'})"
        for proof in witness.proofs:
            yield from _proof(proof)
    for disagreement in entry.disagreements:
        yield f"  They differ on the {disagreement.what}: {'; '.join(_side(side) for side in disagreement.sides)}"
    for side in entry.overridden:
        yield f"  The entry's date overrides a text. {_side(side)}"
    yield from _joined(entry, timeline)
    yield from _apart(entry, timeline)


def _joined(entry: Entry, timeline: Timeline) -> Iterator[str]:
    """The suggestions that went into an entry, each with its source and the reason."""
    if not entry.joined:
        return
    candidates = timeline.candidates
    yield ""
    yield f"Took in {count(len(entry.joined), 'suggestion')}"
    for name in sorted(entry.joined):
        candidate = candidates[name]
        yield f"  {name} from {candidate.source}, {candidate.date}: {_excerpt(candidate.title)}"
        yield f"      {entry.joined[name]}"


def _apart(entry: Entry, timeline: Timeline) -> Iterator[str]:
    """What an entry is tied to, and what is like it and was kept apart."""
    from pelican_timeline import merging

    titles = {one.event.id: one.event.title for one in timeline.entries}
    if entry.ties:
        yield ""
        yield "Seems to be related"
        for tie in entry.ties:
            yield f"  {_TIES[tie.kind]} {tie.event}: {_excerpt(titles[tie.event])}"
            yield f"      {tie.reason}"
    near = merging.find_near(timeline, entry)
    if near:
        yield ""
        yield "Like it, and kept apart"
        for one in near:
            yield f"  {one.other} (shares {one.score:.0%}): {_excerpt(titles[one.other])}"
            yield f"      {one.reason}"


_TIES = {"part_of": "part of", "follows": "follows", "contradicts": "contradicts", "corrects": "corrects"}


def _side(side: Side) -> str:
    return f"{side.label}: “{side.words}”" + (f" = {side.date}" if side.date else "")


def _proof(proof: Proof) -> Iterator[str]:
    citation, source = proof.citation, proof.source
    name = citation.source or citation.title or citation.url or citation.publisher
    place = f", sentence {proof.sentence}" if proof.sentence else ""
    yield f"    {name}{place}: {_STATUS.get(proof.status, proof.status)}"
    if proof.words:
        yield f"      “{_excerpt(proof.words)}”"
    elif citation.quote and source:
        yield "      not shown: the text may be quoted no further"


def _dated(date: FuzzyDate, language: str) -> str:
    return f"{date} ({in_words(date, language)})"
