"""`timeline dates`: the time expressions of any text, for people, for programs, and for comparison with other taggers."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pelican_timeline import timex
from pelican_timeline.model.diagnostic import Diagnostic, Mark
from pelican_timeline.model.edtf import EdtfError, parse
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.text import Span
from pelican_timeline.model.timeexpression import TimeExpression
from pelican_timeline.timex.timeml import XML_HEAD

from .main import FINDINGS, FINE, USAGE
from .report import harmless, print_diagnostics

_CORPUS = ".jsonl"
_MOST_BYTES = 64 * 2**20
"""A text has its own limit in `timex`; this one bounds a file of many documents."""
_PROBLEMS = {
    "no-such-day": "the calendar has no such day",
    "interval-order": "it ends before it starts",
    "out-of-range": "it lies outside the years that a date can have",
}
"""Problems that are the text's own; a date that only lacks something to lean on is told in the output."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text to read: where it stands, and what is known of it."""

    name: str
    path: str
    text: str
    language: str
    published: FuzzyDate | None
    line: int = 1
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.starts.append(0)
        self.starts.extend(place + 1 for place, character in enumerate(self.text) if character == "\n")

    def mark(self, span: Span) -> Mark:
        """Line and column of a span, as an editor shows its file."""
        row = bisect_right(self.starts, span.start) - 1
        return Mark(self.line + row, span.start - self.starts[row] + 1, max(1, span.end - span.start))


def run(options: Namespace) -> int:
    """The exit code of `timeline dates`."""
    try:
        published = parse(options.published) if options.published else None
    except EdtfError as problem:
        print(harmless(f"timeline dates: --published: {problem}"), file=sys.stderr)
        return USAGE
    file: Path = options.file
    if not file.is_file():
        print(harmless(f"timeline dates: there is no file {file}"), file=sys.stderr)
        return USAGE
    texts, found = read_texts(file, options.language, published)
    corpus = file.suffix == _CORPUS and options.format == "timeml"
    if corpus:
        # XML has one element that holds all others.
        print(f"{XML_HEAD}<corpus>")
    for text in texts:
        expressions, wrong = timex.find_dates(text.text, text.language, text.published)
        found += [replace(one, path=text.path, mark=Mark(text.line)) for one in wrong]
        found += _impossible(text, expressions)
        _show(text, expressions, options.format, alone=file.suffix != _CORPUS)
    if corpus:
        print("</corpus>")
    print_diagnostics(found, stream=sys.stderr)
    return FINDINGS if any(one.is_error for one in found) else FINE


def _impossible(text: Text, expressions: Sequence[TimeExpression]) -> Iterator[Diagnostic]:
    for one in expressions:
        if one.problem in _PROBLEMS:
            words = " ".join(one.text.split())
            message = f"{words!r} names no date: {_PROBLEMS[one.problem]}"
            hint = "the text is left as it is; look whether it was copied rightly"
            yield Diagnostic(text.path, one.problem, message, hint, text.mark(one.span), "warning")


# Which texts ---------------------------------------------------------------------------------------------------------


def read_texts(file: Path, language: str, published: FuzzyDate | None) -> tuple[list[Text], list[Diagnostic]]:
    """The texts of a file, and what is wrong with it. What is asked for on the command line outweighs what a file says."""
    path = file.as_posix()
    data = file.read_bytes()
    if len(data) > _MOST_BYTES:
        message = f"the file has {len(data)} bytes; at most {_MOST_BYTES} are read"
        return [], [Diagnostic(path, "too-large", message, "divide it into several files")]
    try:
        raw = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        message = f"the file is not UTF-8: byte {data[problem.start]:#04x} at position {problem.start}"
        return [], [Diagnostic(path, "not-utf-8", message, "save it again as UTF-8", Mark(line))]
    if file.suffix == _CORPUS:
        return _read_corpus(path, raw, language, published)
    if file.suffix == ".md" and (own := _own_article(file, data, language, published)):
        return own
    if file.suffix == ".md" and raw.startswith("---"):
        return _read_source(path, data, language, published)
    return [Text(file.stem, path, raw, language, published)], []


def _read_source(
    path: str, data: bytes, language: str, published: FuzzyDate | None
) -> tuple[list[Text], list[Diagnostic]]:
    from pelican_timeline.records.report import Report
    from pelican_timeline.records.sources import read_source

    report = Report(path, data)
    source = read_source(report, data)
    if source is None:
        return [], report.found
    language = language or source.language
    return [Text(source.id, path, source.text, language, published or source.published, source.text_line)], report.found


def _own_article(
    file: Path, data: bytes, language: str, published: FuzzyDate | None
) -> tuple[list[Text], list[Diagnostic]] | None:
    """An article of the site's own as readers see it; None for a file that lies elsewhere."""
    from pelican_timeline.settings import check_settings

    from .site import find_settings, open_settings

    folder = file.resolve().parent
    settings = find_settings(None, folder)
    if "articles" not in folder.parts or not settings.is_file():
        return None
    raw, _ = open_settings(settings)
    if raw is None:
        return None
    site, _ = check_settings(raw)
    if not folder.is_relative_to(site.content.resolve() / "articles"):
        return None
    from pelican_timeline import richtext
    from pelican_timeline.records.articles import read_article
    from pelican_timeline.records.report import Report

    report = Report(file.as_posix(), data)
    article = read_article(report, data, site.config.language)
    if article is None:
        return [], report.found
    seen = richtext.visible_text(richtext.render_body(article.text))
    language = language or article.language
    return [Text(article.id, file.as_posix(), seen, language, published or article.published)], report.found


def _read_corpus(
    path: str, raw: str, language: str, published: FuzzyDate | None
) -> tuple[list[Text], list[Diagnostic]]:
    """Documents as JSON, one a line: {"id", "lang", "dct", "text"}. A line that is none is left out and told."""
    texts: list[Text] = []
    found: list[Diagnostic] = []
    for number, line in enumerate(raw.split("\n"), 1):
        if not line.strip():
            continue
        try:
            texts.append(_document(path, line, language, published))
        except (ValueError, TypeError, KeyError, RecursionError) as problem:
            hint = 'write one document a line: {"id": "…", "lang": "en", "dct": "2026-01-07", "text": "…"}'
            message = f"this line is no document: {_reason(problem)}"
            found.append(Diagnostic(path, "no-document", message, hint, Mark(number)))
    return texts, found


def _reason(problem: Exception) -> str:
    return f"it has no {problem}" if isinstance(problem, KeyError) else str(problem) or type(problem).__name__


def _document(path: str, line: str, language: str, published: FuzzyDate | None) -> Text:
    document: dict[str, Any] = json.loads(line)
    if not isinstance(document, dict):
        raise TypeError("it is no object in braces")
    name, text = document["id"], document["text"]
    lang, dct = document.get("lang") or "", document.get("dct") or ""
    if not all(isinstance(value, str) for value in (text, lang, dct)):
        raise TypeError("lang, dct and text are strings")
    day = published or (parse(dct) if dct else None)
    return Text(str(name), path, text, language or lang, day)


# What is shown -------------------------------------------------------------------------------------------------------


def _show(text: Text, expressions: Sequence[TimeExpression], form: str, *, alone: bool) -> None:
    if form == "jsonl":
        print(json.dumps({"id": text.name, "timexes": timex.as_timex3(expressions)}))
    elif form == "timeml":
        document = timex.as_timeml(text.text, expressions, text.published, text.name)
        print(document if alone else document.removeprefix(XML_HEAD), end="")
    else:
        if not alone:
            print(harmless(text.name))
        for one in expressions:
            print("\n".join(harmless(line) for line in _lines(text, one)))


def _lines(text: Text, one: TimeExpression) -> Iterator[str]:
    mark = text.mark(one.span)
    value = f"{one.value} {one.mod}".rstrip()
    yield f"{mark.line}:{mark.column}  “{' '.join(one.text.split())}”  {one.type}  {value}"
    if one.date is not None:
        yield f"    {timex.explain(one.derivation, 'en', one.date)}"
    elif one.problem == "no-anchor":
        yield "    names no date: nothing tells what it leans on"
    elif one.problem:
        yield f"    names no date: {_PROBLEMS.get(one.problem, one.problem)}"
