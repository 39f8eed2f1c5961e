"""Stored texts: a head of fields between two lines of hyphens, then the text, which is evidence and stays as it is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from pelican_timeline.model.diagnostic import Mark
from pelican_timeline.model.text import Source

from .authority import circles
from .events import check_file_id
from .nodes import MapNode, ScalarNode
from .report import Report
from .schema import SOURCE
from .strict_yaml import check_utf8, read_yaml

_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?---[ ]*\r?\n((?:(?!---[ ]*(?:\r?\n|\Z))[^\n]*\n)*)---[ ]*(?:\r?\n|\Z)")
# What a text copied from a PDF may bring along; feeds and other XML cannot carry it.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_source(report: Report, data: bytes) -> Source | None:
    """The source; None when its head is not in order."""
    slug = report.path.rpartition("/")[2].rpartition(".")[0]
    check_file_id(report, slug, "md")
    if not check_utf8(report, data):
        return None
    match = _HEAD.match(data)
    if not match:
        started = data.removeprefix(b"\xef\xbb\xbf").startswith(b"---")
        message = "the head has no closing line ---" if started else "the file starts without a head"
        report.error(
            "no-head",
            _first_line(report),
            message,
            "start with a line ---, then publisher:, published: and language:, then a line ---, then the text",
        )
        return None
    report.lines_before = 1
    node = read_yaml(report, match[1])
    text_line = data.count(b"\n", 0, match.end()) + 1
    text = data[match.end() :].decode()
    if node is None or (isinstance(node, ScalarNode) and not node.value):
        if not report.errors:
            report.error(
                "empty-file",
                _first_line(report),
                "the head of the source is empty",
                "write publisher:, published: and language:",
            )
        return None
    values = SOURCE.read(node, report)
    if values is None or not isinstance(node, MapNode):
        return None
    _check_text(text, text_line, report)
    excerpt = values.pop("text", "full") == "excerpt"
    _check_fingerprint(values, node, report, hashlib.sha256(data[match.end() :]).hexdigest(), excerpt=excerpt)
    if report.errors:
        return None
    marks = report.marks(node.entries, [name for name in node.entries if name in values])
    return Source(slug, report.path, text, excerpt=excerpt, text_line=text_line, marks=marks, **values)


def split_head(data: bytes) -> tuple[int, bytes]:
    """How many lines stand before the head of a source, and the head; nothing where it has none."""
    match = _HEAD.match(data)
    return (1, match[1]) if match else (0, b"")


def _first_line(report: Report) -> Mark:
    return Mark(1, 1, max(1, len(report.line(1))))


def _check_text(text: str, text_line: int, report: Report) -> None:
    if not text.strip():
        report.error(
            "empty-text",
            Mark(text_line, 1),
            "there is no text below the head",
            "put the text of the article below the closing line ---",
        )
    if match := _CONTROLS.search(text):
        start = text.rfind("\n", 0, match.start()) + 1
        mark = Mark(text_line + text.count("\n", 0, match.start()), match.start() - start + 1)
        report.warning(
            "control-character",
            mark,
            f"a control character (U+{ord(match[0]):04X}) that feeds cannot carry",
            "fetch the text again, as plain text; quotations must not include it",
        )


def _check_fingerprint(
    values: dict[str, Any], node: MapNode, report: Report, fingerprint: str, *, excerpt: bool
) -> None:
    """Is the text the one whose SHA-256 the head gives? A head that gives none gets it; that of an excerpt has to."""
    if excerpt and "sha256" not in values:
        report.error(
            "missing-field",
            node.entries["text"],
            "an excerpt needs 'sha256': the fingerprint of the whole text",
            "add a line: sha256: and the digits that `sha256sum` prints for the whole text",
        )
    elif not excerpt and values.setdefault("sha256", fingerprint) != fingerprint:
        hint = f"put the text back as it was published; if it is right as it stands, write: {fingerprint}"
        report.error(
            "text-changed", node.entries["sha256"], "the text below is not the one with this fingerprint", hint
        )


def check_origins(sources: Mapping[str, Source], reports: Mapping[str, Report]) -> set[str]:
    """The slugs of sources that name each other as origin in a circle; their reports tell.

    A text that names itself says that it is an original, and is right.
    """
    wrong: set[str] = set()
    links = {slug: (s.origin,) for slug, s in sources.items() if s.origin in sources and s.origin != slug}
    for circle in circles(links):
        first = sources[circle[0]]
        way = " → ".join((*circle, circle[0]))
        reports[first.id].error(
            "origin-circle",
            first.marks["origin"],
            f"each copies the next, in a circle: {way}",
            "at the text that is the original, delete the line or write its own name",
        )
        wrong |= set(circle)
    return wrong
