"""`timeline suggest`: what the program suggests and nobody has decided on yet, or the names that it does not know."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.event import Actor
from pelican_timeline.model.event import Place as NamedPlace
from pelican_timeline.model.text import Source
from pelican_timeline.model.words import in_words

from .desk import Desk, Suggestion, open_desk, print_refusals
from .main import FINDINGS, FINE, USAGE
from .near import did_you_mean
from .report import count, harmless

if TYPE_CHECKING:
    from pelican_timeline.extraction import NewName

VERSION = 1
"""Of the JSON form; docs/suggestions.schema.json describes it."""


def run(options: Namespace) -> int:
    """The exit code of `timeline suggest`."""
    desk, found = open_desk(options)
    if desk is None:
        print_refusals("suggest", [one for one in found if one.is_error])
        return FINDINGS
    slugs, unknown = _choose(desk, options.sources)
    if unknown:
        print_refusals("suggest", unknown)
        return USAGE
    chosen = [one for one in desk.suggestions if not slugs or slugs & _sources_of(one)]
    if options.undated:
        chosen += [one for one in desk.undated if not slugs or slugs & _sources_of(one)]
    if options.interactive:
        return _go_through(desk, options, chosen)
    if options.names:
        _print(_show_names(desk, slugs, options.format))
    elif options.format == "json":
        _print([json.dumps(as_json(desk, chosen), ensure_ascii=False, indent=1)])
    elif options.format == "yaml":
        _print(_as_yaml(desk, chosen))
    else:
        _print(_as_text(desk, chosen, slugs, undated=options.undated))
    return FINE


def _go_through(desk: Desk, options: Namespace, chosen: Sequence[Suggestion]) -> int:
    from .review import Session
    from .screen import Screen
    from .signing import sign
    from .talk import open_talk

    signed, found = sign(options, desk.site.root)
    if signed is None:
        print_refusals("suggest", found)
        return FINDINGS
    if not chosen:
        print("Nothing waits for a decision.")
        return FINE
    screen = Screen(desk.timeline.content, desk.site.config.language)
    with open_talk() as talk:
        return Session(desk, chosen, signed, talk, screen).run()


def _print(lines: Iterator[str] | Sequence[str]) -> None:
    for line in lines:
        print(harmless(line))


def _choose(desk: Desk, asked: Sequence[str]) -> tuple[frozenset[str], list[Diagnostic]]:
    """The texts that were asked for, by id or by file; what names none."""
    sources = desk.timeline.content.sources
    slugs: set[str] = set()
    unknown = []
    for name in asked:
        slug = name if name in sources else Path(name).stem
        if slug in sources:
            slugs.add(slug)
            continue
        hint = did_you_mean(slug, sources, "name a text by its file in content/sources, without .md")
        unknown.append(Diagnostic("", "unknown-source", f"there is no text {name!r}", hint))
    return frozenset(slugs), unknown


def _sources_of(one: Suggestion) -> frozenset[str]:
    return frozenset({one.candidate.source, *(other.source for other in one.others)})


# For people ----------------------------------------------------------------------------------------------------------


def _as_text(desk: Desk, chosen: Sequence[Suggestion], slugs: frozenset[str], *, undated: bool) -> Iterator[str]:
    language = desk.site.config.language
    for one in chosen:
        yield from describe(one, language)
        yield ""
    texts = slugs or desk.timeline.content.sources
    yield f"{count(len(chosen), 'suggestion', 'No')} from {count(len(texts), 'text')}."
    hidden = [one for one in desk.undated if not slugs or slugs & _sources_of(one)]
    if hidden and not undated:
        its = "its article" if len(hidden) == 1 else "their articles"
        yield f"{len(hidden)} more may have happened at any time before {its}; --undated lists them too."
    if chosen:
        yield "Decide on them: timeline accept ID, reject ID --why …, merge ID INTO; or one by one: suggest --interactive."


def describe(one: Suggestion, language: str) -> Iterator[str]:
    """All that there is to know of a suggestion, in a few lines."""
    candidate = one.candidate
    planned = ", planned" if candidate.planned else ""
    yield f"{candidate.id}  {in_words(candidate.date, language)} ({candidate.date})  score {candidate.score:.2f}"
    yield f"  {candidate.title}"
    yield f"  {candidate.kind}{planned}; {one.why}"
    yield f"  “{' '.join(candidate.quote.split())}”"
    yield f"  {one.source.path}:{one.place}, {_published_by(one.source)}{_origin_words(one)}"
    yield f"  taken: {'; '.join(candidate.reasons)}"
    for other in one.others:
        yield f"  told also by {other.source} ({other.id}): “{other.title}”"
    for twin in one.twins:
        what = "suggestion " if twin.suggested else ""
        yield f"  perhaps the same as {what}{twin.id}, {in_words(twin.date, language)}: {twin.title} ({twin.reason})"


def _published_by(source: Source) -> str:
    return "an article of this site" if source.own else source.publisher or "nobody knows by whom"


def _origin_words(one: Suggestion) -> str:
    if one.origin is None or len(one.origin.sources) == 1:
        return ""
    return f"; origin {one.origin.label}, {count(len(one.origin.sources), 'text')}"


# For programs --------------------------------------------------------------------------------------------------------


def as_json(desk: Desk, chosen: Sequence[Suggestion]) -> dict[str, Any]:
    """The suggestions as plain data, in the form of docs/suggestions.schema.json."""
    language = desk.site.config.language
    return {"version": VERSION, "suggestions": [_one_as_json(one, language) for one in chosen]}


def _one_as_json(one: Suggestion, language: str) -> dict[str, Any]:
    candidate, source, origin = one.candidate, one.source, one.origin
    derivation = candidate.derivation
    return {
        "id": candidate.id,
        "title": candidate.title,
        "date": str(candidate.date),
        "date_in_words": in_words(candidate.date, language),
        "derivation": {
            "words": one.why,
            "phrase": derivation.phrase,
            "rule": derivation.rule,
            "anchor": str(derivation.anchor) if derivation.anchor else None,
            "anchor_kind": derivation.anchor_kind,
            "anchor_words": derivation.anchor_words,
            "reader": derivation.reader,
        },
        "kind": candidate.kind,
        "planned": candidate.planned,
        "speaker": candidate.speaker or None,
        "actors": list(candidate.actors),
        "places": list(candidate.places),
        "topics": list(candidate.topics),
        "quote": candidate.quote,
        "source": {
            "id": source.id,
            "path": source.path,
            "title": source.title or None,
            "publisher": source.publisher or None,
            "published": str(source.published) if source.published else None,
            "language": source.language or None,
            "url": source.url or None,
            "own": source.own,
        },
        "line": one.place.line,
        "column": one.place.column,
        "start": candidate.span.start,
        "end": candidate.span.end,
        "sentence": candidate.sentence,
        "origin": {"id": origin.id, "label": origin.label, "texts": list(origin.sources)} if origin else None,
        "score": candidate.score,
        "reasons": list(candidate.reasons),
        "told_also": [{"id": other.id, "source": other.source, "quote": other.quote} for other in one.others],
        "duplicates": [
            {
                "id": twin.id,
                "title": twin.title,
                "date": str(twin.date),
                "suggested": twin.suggested,
                "score": twin.score,
                "reason": twin.reason,
            }
            for twin in one.twins
        ],
    }


def _as_yaml(desk: Desk, chosen: Sequence[Suggestion]) -> Iterator[str]:
    """The events that would come of the suggestions, as a list that an event file may be, each below its own id."""
    from pelican_timeline import records

    from .decisions import accepted_event

    taken = set(desk.ids)
    for one in chosen:
        event = accepted_event(one, "", taken)
        taken.add(event.id)
        yield f"# {one.candidate.id}, score {one.candidate.score:.2f}: {'; '.join(one.candidate.reasons)}"
        yield records.write_listed_event(event).rstrip("\n")


# Names ---------------------------------------------------------------------------------------------------------------


def _show_names(desk: Desk, slugs: frozenset[str], form: str) -> Iterator[str]:
    from pelican_timeline import documents, extraction

    content = desk.timeline.content
    index = extraction.NameIndex(content.actors, content.places, content.topics)
    texts = [documents.read_document(source) for slug, source in content.sources.items() if not slugs or slug in slugs]
    names = extraction.find_new_names(texts, index)
    if form == "json":
        yield json.dumps(
            {"version": VERSION, "names": [_name_as_json(one) for one in names]}, ensure_ascii=False, indent=1
        )
    elif form == "yaml":
        yield from _names_as_yaml(names, {*content.actors}, {*content.places})
    else:
        for one in names:
            yield f"{one.name}  {one.kind}, {count(one.count, 'time')} in {', '.join(one.sources)}"
            yield f"  “{' '.join(one.example.split())}”"
            if one.variants:
                yield f"  also: {', '.join(one.variants)}"
        yield f"{count(len(names), 'name', 'No')} that actors.yaml and places.yaml do not know."
        if names:
            yield ""
            yield from _names_as_yaml(names, {*content.actors}, {*content.places})


def _name_as_json(one: NewName) -> dict[str, Any]:
    return {
        "name": one.name,
        "kind": one.kind,
        "count": one.count,
        "sources": list(one.sources),
        "example": one.example,
        "variants": list(one.variants),
    }


def _names_as_yaml(names: Sequence[NewName], actors: set[str], places: set[str]) -> Iterator[str]:
    """Entries to paste: first those for actors.yaml, then those for places.yaml."""
    from pelican_timeline import records

    for kind, make, taken in (("actor", Actor, actors), ("place", NamedPlace, places)):
        found = [one for one in names if one.kind == kind]
        if found and kind == "place" and len(found) < len(names):
            yield ""
        if found:
            yield f"# for content/{kind}s.yaml"
        for one in found:
            words = "-".join(records.plain_words(one.name))[:80].strip("-") or kind
            key = next(name for name in (words, *(f"{words[:76]}-{n}" for n in range(2, 999))) if name not in taken)
            taken.add(key)
            entry = replace(make("", ""), id=key, name=one.name, aliases=one.variants)
            yield records.write_name(entry).rstrip("\n")
