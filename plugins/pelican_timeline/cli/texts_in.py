"""Getting a text from an address or a file: fetched, read by its kind, with where each value came from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pelican_timeline import intake
from pelican_timeline.intake import Taken
from pelican_timeline.model.diagnostic import Diagnostic, Mark
from pelican_timeline.net import NetError, Rules, fetch

_KINDS = {".html": "html", ".htm": "html", ".xhtml": "html", ".md": "markdown", ".markdown": "markdown", ".txt": "plain", ".jsonl": "jsonl"}  # fmt: skip
_MEDIA = {
    "text/html": "html", "application/xhtml+xml": "html", "text/plain": "plain", "text/markdown": "markdown",
    "application/x-ndjson": "jsonl", "application/jsonl": "jsonl", "application/jsonlines": "jsonl",
}  # fmt: skip
_LARGEST = 5_000_000
_MOST_FILES = 10_000


@dataclass(frozen=True, slots=True)
class Arrived:
    """A text on its way in: where it was (a path or an address), and what it says; `fetched` from the network or not."""

    place: str
    taken: Taken
    fetched: bool = False


def take_in(place: str, rules: Rules | None = None) -> tuple[list[Arrived], list[Diagnostic]]:
    """The texts at an address, in a file, or in a folder of files; and what could not be had."""
    if re.match(r"https?://", place, re.IGNORECASE):
        return _from_network(place, rules)
    path = Path(place)
    if path.is_dir():
        arrived: list[Arrived] = []
        found: list[Diagnostic] = []
        for file in _files_below(path):
            texts, wrong = _from_file(file)
            arrived += texts
            found += wrong
        if not arrived and not found:
            found.append(_failed(place, "nothing-to-import", "no file in this folder can be imported", _KNOWN))
        return arrived, found
    return _from_file(path)


_KNOWN = f"files that can be imported end in {', '.join(_KINDS)}"


def _files_below(folder: Path) -> list[Path]:
    """Files of a kind that we read, in order; links are not followed, hidden files not looked at."""
    files = [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in _KINDS
        and path.is_file()
        and not path.is_symlink()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]
    return files[:_MOST_FILES]


def _from_file(path: Path) -> tuple[list[Arrived], list[Diagnostic]]:
    place = path.as_posix()
    kind = _KINDS.get(path.suffix.lower())
    if kind is None:
        return [], [_failed(place, "nothing-to-import", "this kind of file is not known", _KNOWN)]
    try:
        if path.stat().st_size > _LARGEST:
            return [], [_failed(place, "too-large", f"the file has more than {_LARGEST:,} bytes", "divide it")]
        data = path.read_bytes()
    except OSError as problem:
        return [], [_failed(place, "unreadable", f"this file cannot be read: {problem.strerror}", "is it there?")]
    return _read(kind, data, place, "")


def _from_network(url: str, rules: Rules | None) -> tuple[list[Arrived], list[Diagnostic]]:
    try:
        answer = fetch(url, rules, accept="text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1")
    except NetError as problem:
        return [], [_failed(url, "not-fetched", str(problem), "save the page and import the file")]
    if not answer.is_fine:
        hint = "is the address right? else save the page in a browser and import the file"
        return [], [_failed(url, "not-fetched", f"the server answers with status {answer.status}", hint)]
    kind = _MEDIA.get(answer.kind)
    if kind is None:
        message = f"the page is of the kind {answer.kind or 'unknown'}, which is not read"
        return [], [_failed(url, "not-fetched", message, "save its text in a file and import that")]
    arrived, found = _read(kind, answer.body, answer.url, answer.charset)
    if kind == "html" and (why := intake.looks_like_error(decode(answer.body, answer.charset), answer.url, url)):
        return [], [_failed(url, "not-fetched", f"the page is not there: {why}", "is the address right?")]
    return [replace(one, fetched=True) for one in arrived], found


def _read(kind: str, data: bytes, place: str, charset: str) -> tuple[list[Arrived], list[Diagnostic]]:
    text = decode(data, charset if kind == "html" or charset else "utf-8")
    if kind == "jsonl":
        return _read_lines(text, place)
    if kind == "html":
        taken = intake.read_page(text, place if place.startswith("http") else "")
    elif kind == "markdown":
        taken = _read_markdown(text)
    else:
        taken = intake.read_plain(text)
    if not taken.text.strip():
        why = next(iter(taken.notes), "there is no text in it")
        return [], [_failed(place, "no-text", why, "save the article's text in a .txt file and import that")]
    return [Arrived(place, taken)], []


def _read_markdown(text: str) -> Taken:
    """The words that a reader of the Markdown would see."""
    from pelican_timeline.richtext import RichTextError, render_body, visible_text

    taken, body = intake.read_markdown(text)
    try:
        return replace(taken, text=visible_text(render_body(body)).strip())
    except RichTextError as problem:
        return replace(taken, notes=(str(problem),))


def _read_lines(text: str, place: str) -> tuple[list[Arrived], list[Diagnostic]]:
    arrived: list[Arrived] = []
    found: list[Diagnostic] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                arrived.append(Arrived(f"{place}:{number}", intake.read_json_line(line)))
            except ValueError as problem:
                hint = (
                    'write {"text": "…", "title": "…", "publisher": "…", "published": "2026-01-07", "language": "en"}'
                )
                found.append(Diagnostic(place, "no-document", str(problem), hint, Mark(number)))
    return arrived, found


_CHARSET = re.compile(rb"charset=[\"']?([A-Za-z0-9_-]+)", re.IGNORECASE)


def decode(data: bytes, charset: str = "") -> str:
    """The text of a page: in the encoding that its server or its head names, else UTF-8, else Western European."""
    named = _CHARSET.search(data[:2048])
    for one in (charset, named[1].decode() if named else "", "utf-8"):
        try:
            if one:
                return data.decode(one).removeprefix("\ufeff")
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", "replace")


def _failed(place: str, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(place, code, message, hint)


def show(arrived: Arrived) -> Iterator[str]:
    """What is known of a text and where from, a line each."""
    taken = arrived.taken
    for name, value in taken.values.items():
        yield f"  {name:<14}{value}  ({taken.evidence.get(name, 'as given')})"
    for note in taken.notes:
        yield f"  note: {note}"
