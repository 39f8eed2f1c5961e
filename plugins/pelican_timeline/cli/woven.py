"""A woven timeline, written: as JSON, as event files with their sources, or as a site of its own."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from pelican_timeline import piles
from pelican_timeline.extraction.salience import Telling, Topic
from pelican_timeline.model.calendar import civil
from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.records import event_path, make_event_id, plain_words, write_event, write_source

from .site_files import settings_text

_LONGEST_SLUG = 80


# JSON ----------------------------------------------------------------------------------------------------------------


def write_json(pieces: Sequence[piles.Piece], name: str, topic: Topic, articles: int, output: Path | None) -> None:
    """One line of JSON, to a file or to the screen: a scorer of timelines reads `timeline`, a program all of it."""
    told: dict[str, Any] = {
        "topic": name,
        "words": list(topic.words),
        "articles": articles,
        "timeline": [[_iso(one.woven.day.number), [t.words for t in one.woven.tellings]] for one in pieces],
        "entries": [_entry(one) for one in pieces],
    }
    line = json.dumps(told, ensure_ascii=False) + "\n"
    if output is None:
        sys.stdout.write(line)
    else:
        output.write_text(line, encoding="utf-8")


def _iso(day: int) -> str:
    year, month, number = civil(day)
    return f"{year:04d}-{month:02d}-{number:02d}"


def _entry(piece: piles.Piece) -> dict[str, Any]:
    event = piece.event
    return {
        "date": str(event.date),
        "date_note": event.date_note,
        "title": event.title,
        "kind": event.kind,
        "planned": event.planned,
        "speaker": event.speaker,
        "score": piece.woven.score,
        "reasons": list(piece.woven.reasons),
        "sentences": [_sentence(one) for one in piece.tellings],
    }


def _sentence(telling: Telling) -> dict[str, Any]:
    source, span = telling.article.source, telling.article.span(telling.sentence)
    return {
        "text": telling.words,
        "article": source.id,
        "path": source.path,
        "publisher": source.publisher,
        "published": str(source.published),
        "url": source.url,
        "start": span.start,
        "end": span.end,
        "score": telling.score,
        "names_day": telling.mention is not None,
        "because": piles.because(telling),
    }


# Event files ---------------------------------------------------------------------------------------------------------


def write_events(pieces: Sequence[piles.Piece], output: Path) -> list[Diagnostic]:
    """One file an event in events/YEAR/, and the texts that they cite in sources/: ready for a site's content folder."""
    found: list[Diagnostic] = []
    slugs = _slugs(pieces)
    for source in {t.article.id: t.article.source for one in pieces for t in one.tellings}.values():
        told = {name: str(getattr(source, name) or "") for name in _TOLD}
        told["publisher"] = source.publisher or "unknown publisher"
        found += _write_new(output / "sources" / f"{slugs[source.id]}.md", write_source(told, source.text))
    taken: list[str] = []
    for piece in pieces:
        name = make_event_id(piece.event.date, piece.event.title, taken)
        taken.append(name)
        sources = tuple(replace(one, source=slugs[one.source]) for one in piece.event.sources)
        path = event_path(name, piece.event.date)
        why = f"woven: {'; '.join(piece.woven.reasons)}"
        text = write_event(replace(piece.event, id=name, sources=sources), path, [why])
        found += _write_new(output / Path(path).relative_to("content"), text.encode())
    return found


def _write_new(file: Path, data: bytes) -> list[Diagnostic]:
    """Writes a file that was not there; one of the same bytes is left alone, another is told."""
    if file.exists():
        if file.read_bytes() == data:
            return []
        hint = "write into another folder, or move the file away"
        return [Diagnostic(file.as_posix(), "file-exists", "this file is there already, and is left as it is", hint)]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return []


_LONGEST_SLUG = 70
_TOLD = (
    "title url author agency published published_how language licence licence_url attribution changes via origin archive"
    " retrieved"
).split()
"""What is known of a source, beside its publisher and its text."""


def _slugs(pieces: Sequence[piles.Piece]) -> dict[str, str]:
    """A file name for each cited article, by its id."""
    slugs: dict[str, str] = {}
    for article in sorted({telling.article.id for one in pieces for telling in one.tellings}):
        plain = "-".join(plain_words(article))[:_LONGEST_SLUG].strip("-") or "article"
        taken = set(slugs.values())
        slugs[article] = next(one for n in count(1) if (one := plain if n == 1 else f"{plain}-{n}") not in taken)
    return slugs


# A site --------------------------------------------------------------------------------------------------------------


def write_site(pieces: Sequence[piles.Piece], name: str, output: Path) -> list[Diagnostic]:
    """A site folder with the events in it, which `timeline build` builds."""
    for folder in ("articles", "pages", "images"):
        (output / "content" / folder).mkdir(parents=True)
    site_id = f"{'-'.join(plain_words(name)) or 'timeline'}.example"
    (output / "pelicanconf.py").write_text(settings_text(name, site_id), encoding="utf-8")
    return write_events(pieces, output / "content")
