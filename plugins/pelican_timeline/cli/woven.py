"""A woven timeline, written: as JSON, as event files with their sources, or as a site of its own."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

from pelican_timeline import extraction, piles
from pelican_timeline.extraction.salience import Article, WovenDay
from pelican_timeline.model.calendar import civil
from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.timeline import Candidate
from pelican_timeline.records import event_path, make_event_id, plain_words, write_event, write_source

from .site_files import settings_text

# JSON ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a timeline in JSON: its name, the words of its topic, and how many articles were read."""

    name: str
    words: tuple[str, ...]
    articles: int


def write_json(
    pieces: Sequence[piles.Piece],
    days: Sequence[WovenDay],
    articles: Mapping[str, Article],
    heading: Heading,
    output: Path | None,
) -> None:
    """One line of JSON, to a file or to the screen: a scorer of timelines reads `timeline`, a program `entries`."""
    told: dict[str, Any] = {
        "topic": heading.name,
        "words": list(heading.words),
        "articles": heading.articles,
        "timeline": [[_iso(one.day.number), [t.words for t in one.tellings]] for one in days],
        "entries": [_entry(one, articles) for one in pieces],
    }
    line = json.dumps(told, ensure_ascii=False) + "\n"
    if output is None:
        sys.stdout.write(line)
    else:
        output.write_text(line, encoding="utf-8")


def _iso(day: int) -> str:
    year, month, number = civil(day)
    return f"{year:04d}-{month:02d}-{number:02d}"


def _entry(piece: piles.Piece, articles: Mapping[str, Article]) -> dict[str, Any]:
    event = piece.event
    return {
        "day": _iso(piece.day.number),
        "date": str(event.date),
        "date_note": event.date_note,
        "title": event.title,
        "kind": event.kind,
        "planned": event.planned,
        "speaker": event.speaker,
        "actors": list(event.actors),
        "score": piece.score,
        "reasons": list(piece.day.reasons),
        "sentences": [_sentence(one, articles[one.source]) for one in piece.cited],
    }


def _sentence(candidate: Candidate, article: Article) -> dict[str, Any]:
    source, span = article.source, candidate.span
    return {
        "text": candidate.quote,
        "article": source.id,
        "path": source.path,
        "publisher": source.publisher,
        "published": str(source.published),
        "url": source.url,
        "start": span.start,
        "end": span.end,
        "score": candidate.score,
        "names_day": bool(candidate.derivation.phrase),
        "because": extraction.explain_date(candidate.derivation, "en", candidate.date),
    }


# Event files ---------------------------------------------------------------------------------------------------------


def write_events(pieces: Sequence[piles.Piece], articles: Mapping[str, Article], output: Path) -> list[Diagnostic]:
    """One file an event in events/YEAR/, and the texts that they cite in sources/: ready for a site's content folder."""
    found: list[Diagnostic] = []
    slugs = _slugs(pieces)
    for name in slugs:
        source = articles[name].source
        told = {name: str(getattr(source, name) or "") for name in _TOLD}
        told |= {name: "" for name in _ADDRESSES if not told[name].startswith(("http://", "https://"))}
        told["publisher"] = source.publisher or "unknown publisher"
        if source.excerpt:
            # What its head forbids to store whole is stored as it came, with the fingerprint of the whole.
            told |= {"text": "excerpt", "sha256": source.sha256}
        found += _write_new(output / "sources" / f"{slugs[source.id]}.md", write_source(told, source.text))
    taken: list[str] = []
    for piece in pieces:
        name = make_event_id(piece.event.date, piece.event.title, taken)
        taken.append(name)
        sources = tuple(replace(one, source=slugs[one.source]) for one in piece.event.sources)
        path = event_path(name, piece.event.date)
        why = f"woven: {'; '.join(piece.day.reasons)}"
        text = write_event(replace(piece.event, id=name, sources=sources), path, [why])
        found += _write_new(output / Path(path).relative_to("content"), text.encode())
    return found


def _write_new(file: Path, data: bytes) -> list[Diagnostic]:
    """Writes a file that was not there; one of the same bytes is left alone, another is told."""
    if file.exists():
        # Woven again on another day it says the same.
        if _ADDED.sub(b"", file.read_bytes()) == _ADDED.sub(b"", data):
            return []
        hint = "write into another folder, or move the file away"
        return [Diagnostic(file.as_posix(), "file-exists", "this file is there already, and is left as it is", hint)]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return []


_ADDED = re.compile(rb"^added: .*\n", re.MULTILINE)
_LONGEST_SLUG = 70
_TOLD = (
    "title url author agency published published_how language licence licence_url attribution changes via origin archive"
    " retrieved"
).split()
"""What is known of a source, beside its publisher and its text."""
_ADDRESSES = ("url", "licence_url", "archive")


def _slugs(pieces: Sequence[piles.Piece]) -> dict[str, str]:
    """A file name for each cited article, by its id."""
    slugs: dict[str, str] = {}
    for article in sorted({candidate.source for one in pieces for candidate in one.cited}):
        plain = "-".join(plain_words(article))[:_LONGEST_SLUG].strip("-") or "article"
        taken = set(slugs.values())
        slugs[article] = next(one for n in count(1) if (one := plain if n == 1 else f"{plain}-{n}") not in taken)
    return slugs


# A site --------------------------------------------------------------------------------------------------------------


def write_site(
    pieces: Sequence[piles.Piece], articles: Mapping[str, Article], name: str, language: str, output: Path
) -> list[Diagnostic]:
    """A site folder with the events in it, which `timeline build` builds."""
    for folder in ("articles", "pages", "images"):
        (output / "content" / folder).mkdir(parents=True)
    site_id = f"{'-'.join(plain_words(name)) or 'timeline'}.example"
    (output / "pelicanconf.py").write_text(settings_text(name, site_id, language), encoding="utf-8")
    return write_events(pieces, articles, output / "content")
