"""The sorts of values that fields hold: plain text, addresses, ids, choices, lists, and records in records.

Dates have a page of their own, date_values.py.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pelican_timeline.model.diagnostic import Mark
from pelican_timeline.model.urls import MAX_URL, safe_url

from .fields import Kind, Record, Schema, as_text, wrong_type
from .ids import ID, id_rules, suggest_id
from .languages import language_problem
from .nearest import nearest
from .nodes import ListNode, Node, ScalarNode, is_blank
from .quoting import in_quotes
from .report import Report

# A plain value that YAML 1.2 takes for a number or for true stays text with us, so the schema lets it be one.
_ANY_SCALAR = ["string", "number", "boolean"]


def read_text(node: Node, report: Report, what: str = "text") -> str | None:
    """The string of a node, without white space around it; None when it is a list or a mapping, or empty."""
    if type(node) is not ScalarNode:
        if not isinstance(node, ListNode | ScalarNode) and report.line(report.mark(node).line).lstrip().startswith(
            ("{", "[")
        ):
            wrong_type(node, report, f"{what} is wanted", f"put it in quotation marks: {as_text(node, report)}")
        else:
            wrong_type(
                node, report, f"{what} is wanted", f"if it is text, put it in quotation marks: {as_text(node, report)}"
            )
        return None
    text: str = node.value.strip()
    if not text:
        report.error("empty-field", node, f"{what} is wanted; here stands nothing", "write it, or delete the line")
        return None
    return text


def inside(node: Node, report: Report, offset: int, width: int) -> Mark:
    """The place of some characters of a scalar; the whole scalar when it goes on over several lines."""
    mark = report.mark(node)
    if (
        not isinstance(node, ScalarNode)
        or (node.style or "") in {"|", ">"}
        or node.start_mark.line != node.end_mark.line
    ):
        return mark
    lead = len(node.value) - len(node.value.lstrip())
    return Mark(mark.line, mark.column + offset + lead + (1 if node.style else 0), max(1, width))


@dataclass(frozen=True, slots=True)
class PlainText:
    """Text that is shown as it is written, never as Markdown or HTML; on one line unless `lines`."""

    most: int
    lines: bool = False

    def read(self, node: Node, report: Report) -> str | None:
        """The text without white space around it."""
        # Nearly every value passes here: a way without a further call saves a tenth of the time of a check.
        if (
            type(node) is ScalarNode
            and (words := node.value.strip())
            and len(words) <= self.most
            and (self.lines or "\n" not in words)
        ):
            return words
        text = read_text(node, report)
        if text is None:
            return None
        if not self.lines and "\n" in text:
            report.error(
                "line-break",
                node,
                "this text is shown on one line and has several",
                "write it on one line, without | before it",
            )
            return None
        if len(text) > self.most:
            report.error(
                "too-long",
                inside(node, report, self.most, len(text) - self.most),
                f"{len(text)} characters, at most {self.most} fit",
                "shorten it",
            )
            return None
        return text

    def schema(self) -> Schema:
        """Any scalar with something to see in it."""
        characters = r"[^\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]"
        pattern = r"\S" if self.lines else rf"^\s*\S{characters}*\s*$"
        return {"type": _ANY_SCALAR, "minLength": 1, "maxLength": self.most, "pattern": pattern}


_HEADING = re.compile(r"^ {0,3}#{1,6} ", re.MULTILINE)
_IMAGE = re.compile(r"!\[")


@dataclass(frozen=True, slots=True)
class Markdown:
    """A few sentences in Markdown."""

    most: int

    def read(self, node: Node, report: Report) -> str | None:
        """The Markdown source."""
        text = PlainText(self.most, lines=True).read(node, report)
        if text is None:
            return None
        if "#" in text and _HEADING.search(text):
            report.warning("summary-heading", node, "headings are not shown in a summary", "write a sentence instead")
        if "![" in text and _IMAGE.search(text):
            report.warning("summary-image", node, "images are not shown in a summary", "link to the page that shows it")
        return text

    def schema(self) -> Schema:
        """Any scalar."""
        return PlainText(self.most, lines=True).schema()


_URL_PATTERN = (
    r"^[Hh][Tt][Tt][Pp][Ss]?://(?:[^\s/?#@:\\<>\x22%.\[\]]+\.)+[^\s/?#@:\\<>\x22%.\[\]0-9][^\s/?#@:\\<>\x22%.\[\]]*\.?"
    r"(?::[0-9]{1,5})?(?:[/?#][^\s\\<>\x22\u0000-\u001f\u007f-\u009f\u00ad\u200b\u2028-\u202e\u2066-\u2069\ufeff]*)?$"
).replace(r"\x22", '"')


_INSIDE = re.compile(r"https?://[^\s<>()\[\]\"',]+", re.IGNORECASE)


def _hint_for_url(text: str) -> str:
    """The address that is meant, or what an address is."""
    if re.match(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/|$)", text) and safe_url(f"https://{text}"):
        return f"write: https://{text}"
    inside = _INSIDE.findall(text)
    if len(inside) > 1:
        return "write one address; each page is a source of its own, after '- '"
    if inside and inside[0] != text:
        if " " in text and text.startswith(inside[0]):
            return f"write %20 for a space: {text.replace(' ', '%20')[:200]}"
        if safe_url(inside[0]):
            return f"write: {inside[0]}"
    return "write the full address of the page, as in https://example.org/page"


@dataclass(frozen=True, slots=True)
class Url:
    """The address of a web page."""

    def read(self, node: Node, report: Report) -> str | None:
        """The address in plain ASCII."""
        text = read_text(node, report, "an address")
        if text is None:
            return None
        url = safe_url(text)
        if url is None:
            report.error("bad-url", node, "no address that a reader can be sent to", _hint_for_url(text))
        return url

    def schema(self) -> Schema:
        """A pattern for an address with a named host."""
        return {"type": "string", "format": "uri", "maxLength": MAX_URL, "pattern": _URL_PATTERN}


@dataclass(frozen=True, slots=True)
class Id:
    """The id of something: part of its address."""

    what: str = "an id"

    def read(self, node: Node, report: Report) -> str | None:
        """The id."""
        if type(node) is ScalarNode and ID.fullmatch(node.value):
            return node.value
        text = read_text(node, report, self.what)
        if text is None:
            return None
        if ID.fullmatch(text):
            return text
        if re.match(r"https?://", text, re.IGNORECASE):
            message, hint = f"{text[:80]!r} is an address, and no id", "for a page that is not stored here, write: url:"
            report.error("bad-id", node, message, hint)
            return None
        fixed = suggest_id(re.sub(r"\.(?:md|ya?ml)$", "", text.rpartition("/")[2]))
        report.error(
            "bad-id",
            node,
            f"{text[:80]!r} is no id: {id_rules(text)}",
            f"write: {fixed}" if ID.fullmatch(fixed) else "write for instance: paris-summit",
        )
        return None

    def schema(self) -> Schema:
        """A pattern; an id of digits is a number to YAML."""
        return {"type": ["string", "number"], "pattern": f"^{ID.pattern}$", "minimum": 0, "multipleOf": 1}


@dataclass(frozen=True, slots=True)
class Matching:
    """Text of a fixed form, told by a pattern and in words."""

    pattern: re.Pattern[str]
    code: str
    what: str
    hint: str

    def read(self, node: Node, report: Report) -> str | None:
        """The text."""
        text = read_text(node, report, self.what)
        if text is not None and not self.pattern.fullmatch(text):
            report.error(self.code, node, f"{text[:80]!r} is not {self.what}", self.hint)
            return None
        return text

    def schema(self) -> Schema:
        """The pattern."""
        return {"type": "string", "pattern": f"^(?:{self.pattern.pattern})$"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words; `meant` tells for other words which one they mean."""

    options: tuple[str, ...]
    meant: Mapping[str, str] = field(default_factory=dict)

    def read(self, node: Node, report: Report) -> str | None:
        """The word."""
        text = read_text(node, report, "one of a few words")
        if text is None or text in self.options:
            return text
        near = self.meant.get(text.lower()) or (None if report.is_full else nearest(text, self.options))
        hint = f"write {near}" if near in self.options else "write one of them"
        report.error("unknown-choice", node, f"{text[:80]!r} is none of: {', '.join(self.options)}", hint)
        return None

    def schema(self) -> Schema:
        """The words."""
        return {"enum": list(self.options)}


_TRUE, _FALSE = frozenset({"true", "True", "TRUE"}), frozenset({"false", "False", "FALSE"})
_YES, _NO = frozenset({"yes", "y", "on", "1", "true"}), frozenset({"no", "n", "off", "0", "false"})


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""

    def read(self, node: Node, report: Report) -> bool | None:
        """The truth."""
        text = read_text(node, report, "true or false")
        if text is None:
            return None
        if isinstance(node, ScalarNode) and not node.style and text in _TRUE | _FALSE:
            return text in _TRUE
        word = text.lower()
        hint = "write true" if word in _YES else "write false" if word in _NO else "write true or false"
        marks = ", without quotation marks" if isinstance(node, ScalarNode) and node.style else ""
        fix = "true" if word in _YES else "false" if word in _NO else ""
        report.error("not-true-or-false", node, f"{text[:80]!r} is neither true nor false", hint + marks, fix)
        return None

    def schema(self) -> Schema:
        """A boolean."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code (BCP 47)."""

    def read(self, node: Node, report: Report) -> str | None:
        """The code as written."""
        text = read_text(node, report, "the code of a language")
        problem = language_problem(text) if text else None
        if problem is None:
            return text
        report.error("unknown-language", node, *problem)
        return None

    def schema(self) -> Schema:
        """A pattern."""
        return {"type": "string", "pattern": "^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"}


@dataclass(frozen=True, slots=True)
class Degrees:
    """Latitude or longitude."""

    most: int

    def read(self, node: Node, report: Report) -> str | None:
        """The number as written."""
        text = read_text(node, report, "a number of degrees")
        if text is None:
            return None
        if re.fullmatch(r"-?[0-9]{1,3}(?:\.[0-9]{1,10})?", text) and abs(float(text)) <= self.most:
            return text
        hint = (
            f"write degrees as a number from -{self.most} to {self.most}, such as 48.8566; south and west are negative"
        )
        report.error("bad-degrees", node, f"{text[:40]!r} is not a number of degrees", hint)
        return None

    def schema(self) -> Schema:
        """A number."""
        return {"type": "number", "minimum": -self.most, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class ListOf:
    """Several values of one sort."""

    kind: Kind
    most: int
    least: int = 0

    def read(self, node: Node, report: Report) -> tuple[Any, ...] | None:
        """The values; those that are refused are left out, and the report tells."""
        if type(node) is not ListNode:
            self._refuse(node, report)
            return None
        if len(node.items) > self.most:
            report.error(
                "too-many",
                node,
                f"{len(node.items)} entries, at most {self.most} are read",
                "keep the ones that matter",
            )
            return None
        if len(node.items) < self.least:
            report.error(
                "empty-field",
                node,
                "the list is empty; at least one entry is needed",
                "add an entry that starts with '- '",
            )
            return None
        read = self.kind.read
        values = [read(item, report) for item in node.items]
        return tuple([value for value in values if value is not None])

    def _refuse(self, node: Node, report: Report) -> None:
        message = "a list is wanted, each entry after '- '"
        if isinstance(self.kind, Record):
            hint = "put '- ' before the first field, and indent the others below it by two spaces more"
            if isinstance(node, ScalarNode) and not is_blank(node):
                hint = f"write on a line of its own: - {self.kind.written(node)}"
        elif isinstance(node, ScalarNode):
            hint = f"write: [{_entries(node.value)}]"
        else:
            hint = "write: [first, second], or each on a line of its own after '- '"
        wrong_type(node, report, message, hint)

    def schema(self) -> Schema:
        """An array."""
        shape: Schema = {"type": "array", "items": self.kind.schema(), "maxItems": self.most}
        return shape | ({"minItems": self.least} if self.least else {})


def _entries(text: str) -> str:
    """Somebody's own way to list things, as YAML would have it: "– a – b", "-a -b", "a, b]", "a; b"."""
    parts = re.split(r"(?:^|\s)[-–—•*·]\s*|\s*[,;]\s*", text.strip().strip("[]"))
    return ", ".join(in_quotes(part) if re.search(r"[:#\[\]{}\"']", part) else part for part in parts if part.strip())
