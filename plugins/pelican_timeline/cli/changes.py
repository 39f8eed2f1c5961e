"""Which events and sources a change adds, alters and takes away, and what a reviewer should know of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pelican_timeline import merging, pipeline
from pelican_timeline.lints.dates import QuotationReader
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.event import Citation, Content, Event
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Entry, Proof
from pelican_timeline.model.words import in_words

_FIELDS = (
    "title",
    "date",
    "date_note",
    "summary",
    "kind",
    "planned",
    "speaker",
    "places",
    "actors",
    "topics",
    "draft",
    "aliases",
)


@dataclass(frozen=True, slots=True)
class State:
    """The content at one time: everything in it, its events as readers see them, by id, and what is wrong with it."""

    content: Content
    entries: Mapping[str, Entry]
    wrong: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field before and after, as a reader would see it; "" where it was or is not there."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class EventChange:
    """An event that was added, changed, removed or broken (`kind`), as it stands now; of the last two, as it stood.

    It is broken when its file is there and has errors, so that nothing can be read of it.
    `read` are the dates that the program reads in its quotations: the words, and what they mean.
    """

    kind: str
    entry: Entry
    before: Entry | None = None
    fields: tuple[FieldChange, ...] = ()
    new_proofs: tuple[Proof, ...] = ()
    lost_proofs: tuple[Proof, ...] = ()
    read: tuple[tuple[str, str], ...] = ()
    findings: tuple[Diagnostic, ...] = ()

    @property
    def event(self) -> Event:
        """The event itself."""
        return self.entry.event


@dataclass(frozen=True, slots=True)
class SourceChange:
    """A stored text that was added, changed, removed or broken; `text_changed` when the evidence itself is another."""

    kind: str
    source: Source
    text_changed: bool = False
    findings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that a change does. `findings` are about neither an event nor a source that is shown."""

    events: tuple[EventChange, ...] = ()
    sources: tuple[SourceChange, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    language: str = "en"
    errors: int = field(default=0)


def take_state(content: Content, found: Iterable[Diagnostic], config: TimelineConfig) -> State:
    """The curated events of a content, with their proofs checked and their witnesses counted; drafts too.

    *found* is what was wrong when it was read.
    """
    shown = replace(content, events=tuple(replace(event, draft=False) for event in content.events))
    origins, _ = pipeline.group_origins(shown)
    proofs, unproven = pipeline.prove_events(shown)
    entries = merging.merge(shown, replace(config, suggestions="hide"), proofs, {}, origins)
    return State(content, {entry.event.id: entry for entry in entries}, (*found, *unproven))


def compare(before: State, after: State, found: Sequence[Diagnostic], language: str) -> Changes:
    """What leads from one state to the other; *found* is what a deep check says of the files that changed.

    To these come the errors that the change causes in files that it does not touch: a text that is cited and gone.
    """
    reader = QuotationReader()
    events = [replace(one, read=_read(one, reader)) for one in _events(before, after)]
    sources = [*_sources(before.content.sources, after.content.sources)]
    found = [*found, *_caused(before, after, found)]
    by_path: dict[str, list[Diagnostic]] = {}
    for one in found:
        by_path.setdefault(one.path, []).append(one)
    shown = {change.event.path for change in events} | {change.source.path for change in sources}
    return Changes(
        tuple(replace(change, **_judge(change.kind, by_path.get(change.event.path, ()))) for change in events),
        tuple(replace(change, **_judge(change.kind, by_path.get(change.source.path, ()))) for change in sources),
        tuple(one for path, some in sorted(by_path.items()) if path not in shown for one in some),
        language,
        sum(one.is_error for one in found),
    )


def _caused(before: State, after: State, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The errors that were not there before, beyond those that were found."""
    known = {_name(one) for one in (*before.wrong, *found)}
    for one in after.wrong:
        if one.is_error and _name(one) not in known:
            known.add(_name(one))
            yield one


def _name(found: Diagnostic) -> tuple[str, str, str]:
    """What a finding is called, wherever in its file it stands."""
    return found.path, found.code, found.message


def _judge(kind: str, found: Sequence[Diagnostic]) -> dict[str, Any]:
    """A change as its findings show it: what cannot be read for its mistakes is broken, and not removed."""
    broken = kind == "removed" and any(one.is_error for one in found)
    return {"kind": "broken" if broken else kind, "findings": tuple(found)}


def _events(before: State, after: State) -> Iterator[EventChange]:
    """The changes of events in the order of the timeline; a renamed one is found again by its alias."""
    old = dict(before.entries)
    for entry in pipeline.order(after.entries.values()):
        event = entry.event
        known = next((key for key in (event.id, *event.aliases) if key in old), None)
        earlier = old.pop(known) if known is not None else None
        if earlier is None:
            yield EventChange("added", entry, new_proofs=entry.proofs)
            continue
        fields = (*_compare_ids(earlier.event, event), *_compare_fields(earlier.event, event, before, after))
        ours, theirs = ({_key(proof.citation) for proof in one.proofs} for one in (entry, earlier))
        new = tuple(proof for proof in entry.proofs if _key(proof.citation) not in theirs)
        lost = tuple(proof for proof in earlier.proofs if _key(proof.citation) not in ours)
        counted = (entry.independent, entry.texts) != (earlier.independent, earlier.texts)
        checked = [one.status for one in entry.proofs] != [one.status for one in earlier.proofs]
        if fields or new or lost or counted or checked:
            yield EventChange("changed", entry, earlier, fields, new, lost)
    for entry in pipeline.order(old.values()):
        yield EventChange("removed", entry, entry)


def _read(change: EventChange, reader: QuotationReader) -> tuple[tuple[str, str], ...]:
    """The dates in the quotations of an event that is there now, each once."""
    if change.kind == "removed":
        return ()
    told = [one for proof in change.entry.proofs for one in reader.in_quotation(proof)]
    return tuple(dict.fromkeys((one.text, str(one.date)) for one in told))


def _key(citation: Citation) -> tuple[str, ...]:
    return citation.source, citation.url, citation.title, citation.quote


def _compare_ids(before: Event, after: Event) -> Iterator[FieldChange]:
    if before.id != after.id:
        yield FieldChange("id", before.id, after.id)


def _compare_fields(before: Event, after: Event, old: State, new: State) -> Iterator[FieldChange]:
    old_draft = {event.id: event.draft for event in old.content.events}.get(before.id, False)
    new_draft = {event.id: event.draft for event in new.content.events}.get(after.id, False)
    before, after = replace(before, draft=old_draft), replace(after, draft=new_draft)
    for name in _FIELDS:
        one, other = getattr(before, name), getattr(after, name)
        if one != other:
            yield FieldChange(name, _shown(one), _shown(other))
    if before.related != after.related:
        yield FieldChange(
            "related", *(", ".join(f"{r.kind} {r.event}" for r in one.related) for one in (before, after))
        )
    if before.corrections != after.corrections:
        yield FieldChange(
            "corrections", *("; ".join(f"{c.on}: {c.what}" for c in one.corrections) for one in (before, after))
        )


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return ("yes" if value else "no") if isinstance(value, bool) else str(value or "")


def _sources(before: Mapping[str, Source], after: Mapping[str, Source]) -> Iterator[SourceChange]:
    for slug, source in after.items():
        if slug not in before:
            yield SourceChange("added", source)
        elif source != before[slug]:
            yield SourceChange("changed", source, source.text != before[slug].text)
    for slug, source in before.items():
        if slug not in after:
            yield SourceChange("removed", source)


def date_words(event: Event, language: str) -> str:
    """The date as readers see it, and as the file has it."""
    return f"{in_words(event.date, language)} ({event.date})"


def tally(proofs: Iterable[Proof]) -> str:
    """How the quotations stand, in words: "2 checked, 1 link only".

    >>> tally([])
    'no sources'
    """
    counts = {"checked": 0, "unchecked": 0, "link": 0}
    for proof in proofs:
        counts[proof.status] += 1
    words = {"checked": "checked", "unchecked": "not checked", "link": "link only"}
    return ", ".join(f"{number} {words[status]}" for status, number in counts.items() if number) or "no sources"
