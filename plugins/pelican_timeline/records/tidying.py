"""Files in their one form: what is read stays the same, and so does every comment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from pelican_timeline.model.diagnostic import Diagnostic, sort_diagnostics
from pelican_timeline.model.event import KINDS

from .canonical import MODELINE, Written, modeline, render
from .comments import with_comments
from .events import check_file_id
from .fields import Record, wrong_type
from .files import CONTENT, list_content, path_below, read_bytes
from .nodes import ListNode, MapNode, Node, ScalarNode, is_blank
from .report import Report
from .schema import ACTOR, LINK_EXCEPTION, PLACE, REVIEW, TOPIC, event_record
from .strict_yaml import MAX_BYTES, read_yaml

_RECORDS: dict[str, Record[Any]] = {
    f"{CONTENT}/actors.yaml": ACTOR,
    f"{CONTENT}/places.yaml": PLACE,
    f"{CONTENT}/topics.yaml": TOPIC,
    f"{CONTENT}/reviewed.yaml": REVIEW,
    f"{CONTENT}/links.yaml": LINK_EXCEPTION,
}
_EVENTS = f"{CONTENT}/events/"


@dataclass(frozen=True, slots=True)
class Tidied:
    """A file as it is and as it should be; `place` is where the file system has it."""

    path: str
    place: str
    before: bytes
    after: bytes


def tidy_content(
    root: Path, kinds: tuple[str, ...] = KINDS, only: Sequence[Path] = ()
) -> tuple[list[Tidied], list[Diagnostic]]:
    """Every file below root/content that has a canonical form, in that form; with *only*, these files or folders.

    A file with mistakes is left out, and its mistakes are told.
    """
    reports: list[Report] = []
    files = [file for file in list_content(root, reports) if has_one_form(file.path)]
    if only:
        asked = [path_below(root, path) for path in only]
        wanted = {file.path for file in files for name in asked if f"{file.path}/".startswith(f"{name}/")}
        found = [
            _refusal(root, name) for name in asked if not any(f"{path}/".startswith(f"{name}/") for path in wanted)
        ]
        reports = [report for report in reports if report.path in asked] + found
        files = [file for file in files if file.path in wanted]
    tidied: list[Tidied] = []
    for file in files:
        report = Report(file.path)
        reports.append(report)
        before = read_bytes(file, MAX_BYTES, report)
        if before is not None and (after := tidy(report, before, kinds)) is not None:
            tidied.append(Tidied(file.path, file.place, before, after))
    return tidied, sort_diagnostics(found for report in reports for found in report.found if found.is_error)


def _refusal(root: Path, path: str) -> Report:
    """Why a file that was asked for cannot be put into any form."""
    report = Report(path)
    if (root / path).exists():
        message = "this file has no form of ours; events, names and reviews have one"
        report.error(
            "no-form", None, message, "name a file in content/events/, or actors.yaml, places.yaml, topics.yaml"
        )
    else:
        report.error("no-such-file", None, "there is no such file", "name a file as it is written in the folder")
    return report


def has_one_form(path: str) -> bool:
    """Is this a file that has a canonical form: events, names, reviews?"""
    return path in _RECORDS or (path.startswith(_EVENTS) and path.endswith((".yaml", ".yml")))


class Parts(NamedTuple):
    """A file taken apart: the sort of its records, its values with their comments, and the comments above everything."""

    record: Record[Any]
    root: Written
    head: list[str]
    node: Node


def tidy(report: Report, data: bytes, kinds: tuple[str, ...] = KINDS) -> bytes | None:
    """The file in its canonical form; None, with errors in the report, when it cannot be read as what it should be."""
    parts = take_apart(report, data, kinds)
    if parts is None:
        return None if report.errors else data  # nothing but comments
    tidied = put_together(report.path, parts)
    return tidied if _says_the_same(parts.node, tidied, report) else None


def take_apart(report: Report, data: bytes, kinds: tuple[str, ...] = KINDS) -> Parts | None:
    """The parts of a file; None when it has none, or, with errors in the report, when it is not what it should be."""
    node = read_yaml(report, data)
    if report.errors or node is None:
        return None
    record = _RECORDS.get(report.path) or event_record(kinds, listed=isinstance(node, ListNode))
    if not _is_right(node, record, report):
        return None
    lines = [line.removesuffix("\r") for line in data.removeprefix(b"\xef\xbb\xbf").decode().split("\n")]
    return Parts(record, *with_comments(node, lines), node)


def put_together(path: str, parts: Parts) -> bytes:
    """The bytes of the file; above an event stands the line from which editors learn the schema."""
    head = _with_modeline(path, parts.head) if path.startswith(_EVENTS) else _trimmed(parts.head)
    return render(parts.record, parts.root, head).encode()


def _is_right(node: Node, record: Record[Any], report: Report) -> bool:
    """Does the file hold such records? If not, the report tells what is wrong."""
    if isinstance(node, ScalarNode) and is_blank(node):
        return True
    if isinstance(node, MapNode) and report.path.startswith(_EVENTS):
        check_file_id(report, report.path.rpartition("/")[2].rpartition(".")[0])
        record.read_fields(node, report)
    elif isinstance(node, ListNode):
        for item in node.items:
            record.read(item, report)
    else:
        wrong_type(node, report, "a list is wanted, each entry after '- '", f"write: - {record.written(node)}")
    return not report.errors


def _with_modeline(path: str, head: Sequence[str]) -> list[str]:
    others = _trimmed([line for line in head if not line.startswith(MODELINE)])
    return [modeline(path), *others]


def _trimmed(head: Sequence[str]) -> list[str]:
    """The head without blank lines above it; and below, when it holds nothing else."""
    start = next((number for number, line in enumerate(head) if line), len(head))
    return list(head[start:])


def _says_the_same(node: Node, tidied: bytes, report: Report) -> bool:
    """Whatever we do to a file, it must say the same afterwards: an error else, and the file stays as it is."""
    again = Report(report.path, tidied)
    if _values(read_yaml(again, tidied)) == _values(node) and not again.errors:
        return True
    message = "this file would not say the same in its tidy form, so it is left as it is"
    report.error("internal-error", None, message, "please report this file; the mistake is ours")
    return False


def _values(node: Node | None) -> object:
    if isinstance(node, MapNode):
        return {name: _values(value) for name, value in node.entries.items() if not _is_nothing(value)}
    if isinstance(node, ListNode):
        return [_values(item) for item in node.items] or ""
    return node.value.strip() if isinstance(node, ScalarNode) and not is_blank(node) else ""


def _is_nothing(node: Node) -> bool:
    return is_blank(node) or (isinstance(node, ListNode) and not node.items)
