"""A pile of dated articles that nobody has curated: a folder of sources, texts with their data beside them, or JSON lines.

| file | one article is |
| --- | --- |
| `NAME.md` | a source: front matter, then the text |
| `NAME.txt` with `NAME.json` | a text, and {"published", "language", "url", "title", "publisher", …} about it |
| `NAME.jsonl` | a line: the same with "id" and "text", or with "sentences": […], which are taken as they are |

`outlet` and `source` are read as `publisher`, `lang` as `language`, `date` as `published`.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pelican_timeline.model.diagnostic import Diagnostic, Mark, sort_diagnostics
from pelican_timeline.model.edtf import EdtfError, parse
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.text import Source, Span

from .files import MAX_SOURCE, printable
from .languages import LANGUAGES, MISTAKEN
from .report import Report
from .sources import read_source

_MOST_BYTES = 512 * 2**20
"""Of a file of many articles. One article has the limit of a source."""
_BETWEEN = "\n\n"
_HALF = re.compile("[\ud800-\udfff]")
_SIDECAR, _LINES, _SOURCE, _TEXT = ".json", ".jsonl", ".md", ".txt"
PILE_FILES = (_LINES, _SOURCE, _TEXT)
"""Endings of the files that hold articles."""
_WRITE = 'write one article a line: {"id": "…", "published": "2026-01-07", "language": "en", "text": "…"}'


@dataclass(frozen=True, slots=True)
class PileText:
    """One article of a pile. `sentences` are their places, where the pile has them cut already; else nothing."""

    source: Source
    sentences: tuple[Span, ...] = ()


@dataclass(slots=True)
class _Pile:
    """What is read so far; the first of two articles with one id is kept."""

    texts: dict[str, PileText] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)

    def tell(self, path: str, code: str, message: str, hint: str, mark: Mark = Mark()) -> None:  # noqa: B008 - frozen
        self.found.append(Diagnostic(path, code, message, hint, mark))

    def add(self, text: PileText, mark: Mark) -> None:
        path, name = text.source.path, text.source.id
        if name in self.texts:
            first = self.texts[name].source
            message = f"an article with the id {name!r} stands at {first.path}:{first.text_line} already; this one is left out"
            self.tell(path, "duplicate-id", message, "give each article an id of its own", mark)
        else:
            self.texts[name] = text


def read_pile(place: Path) -> tuple[list[PileText], list[Diagnostic]]:
    """The articles of a folder or file, in order of path and line, and what could not be read. The rest goes on."""
    pile = _Pile()
    for file in _list_files(place) if place.is_dir() else [place]:
        _read_file(pile, file)
    if not pile.texts and not pile.found:
        hint = "it needs .md sources, .txt with .json beside them, or .jsonl"
        pile.tell(_shown(place), "empty-pile", "there is no article here", hint)
    return list(pile.texts.values()), sort_diagnostics(pile.found)


def _list_files(folder: Path) -> Iterator[Path]:
    """The files of articles in a folder and those below it, in order of their names; links are not followed."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(place, name)
            if file.suffix in PILE_FILES and not name.startswith(".") and not file.is_symlink():
                yield file


def _shown(file: Path) -> str:
    return printable(file.as_posix())


def _read_file(pile: _Pile, file: Path) -> None:
    raw = _read_text(pile, file, _MOST_BYTES if file.suffix == _LINES else MAX_SOURCE)
    if raw is None:
        return
    if file.suffix == _LINES:
        for number, line in enumerate(raw.split("\n"), 1):
            if line.strip():
                _read_line(pile, file, number, line)
    elif file.suffix == _SOURCE:
        _read_source(pile, file, raw.encode())
    else:
        _read_beside(pile, file, raw)


def _read_source(pile: _Pile, file: Path, data: bytes) -> None:
    """A source; whatever its file is called, since nobody has to cite it by that name."""
    path = _shown(file)
    report = Report("article.md", data)
    source = read_source(report, data)
    pile.found += [replace(one, path=path) for one in report.found]
    if source is not None:
        pile.add(PileText(replace(source, id=file.stem, path=path)), Mark())


def _read_text(pile: _Pile, file: Path, most: int) -> str | None:
    """The words of a file, None when there are too many, or none to be had."""
    path = _shown(file)
    try:
        data = file.read_bytes()
    except OSError as problem:
        pile.tell(path, "unreadable", f"this file cannot be read: {problem.strerror}", "may you read it?")
        return None
    if len(data) > most:
        message = f"the file has {len(data):,} bytes, at most {most:,} are read"
        pile.tell(path, "too-large", message, "divide or shorten it")
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        start = data.rfind(b"\n", 0, problem.start) + 1
        mark = Mark(data.count(b"\n", 0, problem.start) + 1, problem.start - start + 1)
        pile.tell(
            path, "not-utf-8", f"the file is not UTF-8: byte {data[problem.start]:#04x}", "save it as UTF-8", mark
        )
        return None


def _read_beside(pile: _Pile, file: Path, text: str) -> None:
    """A text, with its data in the .json beside it."""
    beside = file.with_suffix(_SIDECAR)
    if not beside.is_file():
        hint = f'put {printable(beside.name)} beside it: {{"published": "2026-01-07", "language": "en"}}'
        pile.tell(_shown(file), "no-date", "nothing tells when this text was published", hint)
        return
    raw = _read_text(pile, beside, MAX_SOURCE)
    if raw is None:
        return
    record = _parse_json(pile, _shown(beside), raw)
    if record is not None:
        told = {"id": file.stem, **record, "text": text}
        made = _article(pile, _shown(beside), told, Mark(), _shown(file))
        if made:
            pile.add(made, Mark())


def _read_line(pile: _Pile, file: Path, number: int, line: str) -> None:
    path = _shown(file)
    record = _parse_json(pile, path, line, number)
    if record is not None and (made := _article(pile, path, record, Mark(number), path)):
        pile.add(made, Mark(number))


def _parse_json(pile: _Pile, path: str, raw: str, first: int = 1) -> dict[str, Any] | None:
    try:
        record = json.loads(raw)
    except json.JSONDecodeError as problem:
        mark = Mark(first + problem.lineno - 1, problem.colno)
        pile.tell(path, "broken-json", f"this is not JSON: {problem.msg}", _WRITE, mark)
        return None
    except (RecursionError, ValueError) as problem:
        pile.tell(path, "broken-json", f"this JSON cannot be read: {problem}", _WRITE, Mark(first))
        return None
    if not isinstance(record, dict):
        pile.tell(path, "broken-json", "this is no object in braces", _WRITE, Mark(first))
        return None
    return record


# One article ---------------------------------------------------------------------------------------------------------

_ALSO = {"publisher": ("outlet", "source"), "language": ("lang",), "published": ("date",)}
_PLAIN = ("title", "url", "author", "agency", "licence", "licence_url", "attribution", "archive", "origin")


def _article(pile: _Pile, path: str, record: Mapping[str, Any], mark: Mark, file: str) -> PileText | None:
    """The article of a record; None, with a finding, when it has no id, no date or no text."""
    values = {name: _string(record, name) for name in ("id", *_ALSO, *_PLAIN)}
    if not values["id"]:
        pile.tell(path, "no-id", "this article has no id", _WRITE, mark)
        return None
    published = _published(pile, path, values["published"], mark)
    language = _language(pile, path, values["language"], mark)
    cut = _text(pile, path, record, mark)
    if published is None or language is None or cut is None:
        return None
    text, sentences = cut
    source = Source(
        values["id"],
        file,
        text,
        publisher=values["publisher"],
        published=published,
        language=language,
        title=values["title"],
        url=values["url"],
        author=values["author"],
        agency=values["agency"],
        licence=values["licence"],
        licence_url=values["licence_url"],
        attribution=values["attribution"],
        archive=values["archive"],
        origin=values["origin"],
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text_line=mark.line,
    )
    return PileText(source, sentences)


def _string(record: Mapping[str, Any], name: str) -> str:
    for key in (name, *_ALSO.get(name, ())):
        value = record.get(key)
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return _HALF.sub("\N{REPLACEMENT CHARACTER}", " ".join(str(value).split()))
    return ""


_DAY = len("2026-01-07")


def _published(pile: _Pile, path: str, value: str, mark: Mark) -> FuzzyDate | None:
    if not value:
        pile.tell(path, "no-date", "this article does not say when it was published", _WRITE, mark)
        return None
    # A time that EDTF does not know ("2026-01-07 10:20:30 +0100") still begins with the day.
    reason = ""
    for written in (value, value[:_DAY]):
        try:
            return parse(written)
        except EdtfError as problem:
            reason = str(problem)
    pile.tell(path, "bad-date", f"{value!r} is no date: {reason}", "write it as 2026-01-07", mark)
    return None


def _language(pile: _Pile, path: str, value: str, mark: Mark) -> str | None:
    """The code of the language; "" where none is said, which is for the reader of the text to find out."""
    code = value.replace("_", "-").partition("-")[0].lower()
    code = MISTAKEN.get(value.lower(), MISTAKEN.get(code, code))
    if code and code not in LANGUAGES:
        pile.tell(path, "language-unknown", f"{value!r} is no code of a language", "write en, de, fr, uk …", mark)
        return None
    return code


def _text(pile: _Pile, path: str, record: Mapping[str, Any], mark: Mark) -> tuple[str, tuple[Span, ...]] | None:
    """The text, and the places of its sentences where the record has them cut."""
    sentences = record.get("sentences")
    if isinstance(sentences, list) and all(isinstance(one, str) for one in sentences):
        text, places = "", []
        parts = [one for one in sentences if one.strip()]
        position = 0
        for part in parts:
            places.append(Span(position, position + len(part)))
            position += len(part) + len(_BETWEEN)
        text, cut = _BETWEEN.join(parts), tuple(places)
    else:
        value = record.get("text")
        text, cut = value if isinstance(value, str) else "", ()
    if not text.strip():
        pile.tell(path, "no-text", "this article has no text", _WRITE, mark)
        return None
    if _HALF.search(text):
        pile.tell(path, "half-character", "the text has half a character (a lone surrogate)", "fetch it again", mark)
        return None
    if len(text.encode()) > MAX_SOURCE:
        message = f"the article has {len(text):,} characters, at most {MAX_SOURCE:,} bytes are read"
        pile.tell(path, "too-large", message, "divide or shorten it", mark)
        return None
    return text, cut
