"""`timeline weave`: a timeline out of any folder of dated articles, as JSON, as event files, or as a whole site."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pelican_timeline import piles, timex
from pelican_timeline.extraction.salience import Article, Request, Topic, pick, weigh
from pelican_timeline.model.calendar import OPEN_END, OPEN_START, civil
from pelican_timeline.model.diagnostic import Diagnostic, Mark, sort_diagnostics
from pelican_timeline.model.edtf import EdtfError, parse
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeline import Reading
from pelican_timeline.records import PILE_FILES, PileText, read_pile
from pelican_timeline.store import ReadingStore

from .garbage import keep_all
from .main import FINDINGS, FINE, USAGE
from .progress import Progress, show_progress
from .report import harmless, print_diagnostics
from .signing import sign
from .state import HOME
from .workers import workers_for
from .woven import Heading, write_events, write_json, write_site

_BATCH = 500
"""So many readings are written at once; an interruption by force loses no more."""


class _UsageError(Exception):
    """What was asked cannot be done; the words say why."""


def run(options: Namespace) -> int:
    """The exit code of `timeline weave`."""
    try:
        request = _request(options)
        signed, refused = sign(options, options.place.parent)
        topic = _topic(options.topic)
        _check_places(options)
    except _UsageError as problem:
        print(harmless(f"timeline weave: {problem}"), file=sys.stderr)
        return USAGE
    if signed is None:
        print_diagnostics(refused, stream=sys.stderr)
        return USAGE
    with keep_all(), show_progress(quiet=options.quiet) as progress:
        progress.begin("reading the articles")
        texts, found = read_pile(options.place)
        texts = [piles.in_language(text, options.language) for text in texts]
        readings = _read(texts, _memory(options.place, options.cache), progress, found)
        progress.begin("weighing the days")
        articles = [one for text, reading in zip(texts, readings, strict=True) if (one := _hear(text, reading, found))]
        weighed = weigh(articles, topic, request)
        language = _language(texts)
        told = piles.tell(
            weighed,
            topic,
            {text.source.id: text for text in texts},
            {reading.source: reading for reading in readings},
            cited=options.sentences or piles.MOST_CITED,
            language=language,
        )
    by_id = {article.id: article for article in articles}
    name = options.name or _name(options.place)
    if options.format == "json":
        days = pick(weighed, request)
        found += _nothing(options.place, articles, days)
        write_json(told.pieces, days, by_id, Heading(name, topic.words, len(articles)), options.output)
    else:
        found += _nothing(options.place, articles, told.pieces)
        pieces = [replace(one, event=replace(one.event, added=signed.on)) for one in told.pieces]
        found += (
            write_events(pieces, by_id, options.output)
            if options.format == "yaml"
            else write_site(pieces, by_id, name, language, options.output)
        )
    print_diagnostics(sort_diagnostics(found), stream=sys.stderr)
    if told.silent:
        print(_silence(told.silent), file=sys.stderr)
    return FINDINGS if any(one.is_error for one in found) else FINE


# What is asked -------------------------------------------------------------------------------------------------------


def _request(options: Namespace) -> Request:
    first, last = _day(options.first, "--from"), _day(options.last, "--to")
    request = Request(
        first.earliest if first else OPEN_START,
        last.latest if last else OPEN_END,
        options.entries,
        options.sentences or 1,
    )
    if request.first > request.last:
        raise _UsageError(f"--from {options.first} lies after --to {options.last}")
    if options.entries < 0 or (options.sentences is not None and options.sentences < 1):
        raise _UsageError("--entries and --sentences are numbers from 1 on")
    return request


def _day(written: str, option: str) -> FuzzyDate | None:
    try:
        return parse(written) if written else None
    except EdtfError as problem:
        raise _UsageError(f"{option}: {problem}") from None


def _topic(written: str) -> Topic:
    """The words of the topic: those of a file, a line each, or those that are given, divided by commas or spaces."""
    file = Path(written) if written and "\n" not in written and len(written) < 1000 else None
    try:
        if file and file.is_file():
            lines = file.read_text(encoding="utf-8-sig").split("\n")
            words = [line.partition("#")[0].strip() for line in lines]
        else:
            words = written.split(",") if "," in written else written.split()
    except (OSError, UnicodeDecodeError) as problem:
        raise _UsageError(f"--topic: {written} cannot be read: {problem}") from None
    return Topic(tuple(dict.fromkeys(" ".join(word.split()) for word in words if word.strip())))


def _check_places(options: Namespace) -> None:
    """What is to be read is there, and nothing that is there already is overwritten."""
    if not options.place.exists():
        raise _UsageError(f"there is no folder or file {options.place}")
    if not options.place.is_dir() and options.place.suffix not in PILE_FILES:
        raise _UsageError(f"{options.place} is neither a folder nor a file that ends in {', '.join(PILE_FILES)}")
    if options.format != "json" and options.output is None:
        raise _UsageError(f"--format {options.format} writes files: name a folder with --output")
    if options.output is None:
        return
    if options.format == "json" and options.output.exists():
        raise _UsageError(f"{options.output} is there already, and nothing is overwritten")
    if options.format != "json" and options.output.is_file():
        raise _UsageError(f"{options.output} is a file; name a folder")
    if options.format == "site" and options.output.exists() and any(options.output.iterdir()):
        raise _UsageError(f"{options.output} is not empty, and nothing is overwritten")


def _name(place: Path) -> str:
    return re.sub(r"[-_]+", " ", place.resolve().name if place.is_dir() else place.stem)


# Read ----------------------------------------------------------------------------------------------------------------


def _memory(place: Path, cache: Path | None) -> ReadingStore:
    """What is remembered of this pile; each has a memory of its own, which forgets the texts that have gone."""
    name = hashlib.sha256(os.fsencode(place.resolve())).hexdigest()[:8]
    return ReadingStore((cache or Path(HOME)) / f"weave-{name}.sqlite")


def _read(
    texts: Sequence[PileText], memory: ReadingStore, progress: Progress, found: list[Diagnostic]
) -> list[Reading]:
    """The readings of all texts; what was read before is remembered, also after an interruption."""
    keys = piles.keys_of(texts)
    known = memory.recall(keys)
    unread = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    progress.begin("finding dates", len(unread))
    with workers_for(len(unread), progress.step) as executor:
        new: dict[str, tuple[Reading, Sequence[Diagnostic]]] = {}
        try:
            for key, read in zip(unread, executor.map(piles.read_text, unread.values(), chunksize=8), strict=True):
                new[key] = read
                if len(new) % _BATCH == 0:
                    memory.keep(new, keys)
        finally:
            memory.keep(new, keys)
    known |= new
    readings = []
    for key, text in zip(keys, texts, strict=True):
        # What was read may have stood elsewhere: two articles may have one text, and folders get new names.
        reading, wrong = known[key]
        found += [replace(one, path=text.source.path, mark=Mark(text.source.text_line)) for one in wrong]
        readings.append(replace(reading, source=text.source.id))
    return readings


def _hear(text: PileText, reading: Reading, found: list[Diagnostic]) -> Article | None:
    """The article, None when nothing can be made of it, which is told."""
    if not text.source.language or timex.locale_for(text.source.language) is None:
        return None
    article = piles.as_article(text, reading)
    if article is None:
        message = f"this article was published {str(text.source.published)!r}, which is no day"
        mark = Mark(text.source.text_line)
        found.append(Diagnostic(text.source.path, "bad-date", message, "write it as 2026-01-07", mark))
    return article


def _language(texts: Sequence[PileText]) -> str:
    """The language in which most articles are written, where the pages of a site can speak it; else English."""
    counted = Counter(text.source.language.partition("-")[0] for text in texts)
    return max(sorted(counted), key=lambda one: counted[one], default="en")


def _nothing(place: Path, articles: Sequence[Article], days: Sequence[object]) -> list[Diagnostic]:
    """When there is no timeline, why."""
    if days or not articles:
        return []
    message = "no day that these articles name has a sentence on the topic that tells what happened"
    hint = "give other words to --topic, or none; widen --from and --to"
    return [Diagnostic(place.as_posix(), "empty-timeline", message, hint)]


_NAMED = 10
"""Days without an event that are named; more are counted."""


def _silence(days: Sequence[int]) -> str:
    """The days that weigh enough, and of which nothing is told."""
    named = ["{:04d}-{:02d}-{:02d}".format(*civil(day)) for day in days[:_NAMED]]
    more = f" and {len(days) - _NAMED} more" if len(days) > _NAMED else ""
    those = "1 day has" if len(days) == 1 else f"{len(days)} days have"
    return f"{those} no sentence that tells an event: {', '.join(named)}{more}"
