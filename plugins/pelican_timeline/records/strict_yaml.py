"""Reads YAML as mappings, lists and strings with their places, and refuses whatever else YAML can do.

Built from the events of the C parser: so NO, 12:30 and 0123 stay text, each value knows its line and column, and nothing
is ever constructed that the text does not spell out. A syntax error is told in a beginner's words (yaml_mistakes.py),
the line is read as if it were mended, and reading goes on: all mistakes of a file come at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Protocol, cast

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from pelican_timeline.model.diagnostic import Mark

from .nodes import ListNode, MapNode, Node, Refused, ScalarNode
from .quoting import in_quotes
from .report import Placed, Report, YamlMark

MAX_BYTES = 1_000_000
MAX_DEPTH = 16
_MOST_REPAIRS = 20
_REPAIRED_SIZE = 100_000

_BOM = b"\xef\xbb\xbf"

# Tabs; controls; line and paragraph separators, which editors and YAML count differently; marks that turn the direction
# of what follows, so that a reviewer reads another text than the program; a byte-order mark in the middle.
_UNWANTED = re.compile(
    rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)"
    rb"|\xc2[\x80-\x9f]|\xe2(?:\x80[\xa8-\xae]|\x81[\xa6-\xa9])|\xef(?:\xbb\xbf|\xbf[\xbe\xbf])"
)
_ORDINARY = bytes(byte for byte in range(256) if (byte >= 0x20 and byte != 0x7F) or byte == 0x0A)
# The same in a value: an escape such as "\u202e" can write them.
_UNWANTED_TEXT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_DIRECTIVE = re.compile(rb"(?:[ \r\n]|#[^\n]*\n)*(%[^\n]*)")
_CONFLICT = re.compile(rb"^(?:<<<<<<<|=======|>>>>>>>)(?: .*)?\r?$", re.MULTILINE)

_NAMES = {
    0x00: "a NUL character", 0x0B: "a vertical tab", 0x0C: "a form feed", 0x0D: "a carriage return in the middle of a line",
    0x1B: "an escape character", 0x7F: "a delete character", 0x85: "a next-line character", 0x2028: "a line separator",
    0x2029: "a paragraph separator", 0xFEFF: "a byte-order mark",
}  # fmt: skip


class EventParser(Protocol):
    """The part of PyYAML's parsers that we lean on."""

    def get_event(self) -> Any:
        """The next event; yaml.YAMLError when there is none to be made of the text."""


def _pure_parser(data: bytes) -> EventParser:
    """PyYAML's own parser in Python, ten times slower."""
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class PureParser(Reader, Scanner, Parser):
        def __init__(self, stream: bytes) -> None:
            Reader.__init__(self, stream)
            Scanner.__init__(self)
            Parser.__init__(self)

    return cast("EventParser", PureParser(data))


def _fastest_parser() -> Callable[[bytes], EventParser]:
    try:
        from yaml._yaml import CParser
    except ImportError:  # PyYAML was built without its C library
        return _pure_parser
    return cast("Callable[[bytes], EventParser]", CParser)


_PARSER = _fastest_parser()


def read_yaml(report: Report, data: bytes, parser: Callable[[bytes], EventParser] = _PARSER) -> Node | None:
    """The document in *data*, None when there is none or when it cannot be read; the report tells what is wrong."""
    data = data.removeprefix(_BOM)
    if len(data) > MAX_BYTES:
        report.error(
            "too-large",
            None,
            f"the file has {len(data):,} bytes, at most {MAX_BYTES:,} are read",
            "divide it into several files",
        )
        return None
    if not check_utf8(report, data) or not _check_characters(report, data):
        return None
    repaired: set[int] = set()
    while True:
        try:
            return _Builder(parser(data).get_event, report, escapes=b"\\" in data).document()
        except yaml.YAMLError as problem:
            from .yaml_mistakes import explain

            mistake = explain(problem, data.decode().split("\n"))
        except _TooDeepError as problem:
            place = Mark(problem.mark.line + report.lines_before + 1, problem.mark.column + 1)
            report.error(
                "too-deep",
                place,
                f"lists and mappings are nested more than {MAX_DEPTH} deep",
                "an event needs four levels at most",
            )
            return None
        if mistake.line in repaired:
            return None  # the repair did not help; the first message about the line stands
        place = Mark(mistake.line + report.lines_before + 1, mistake.column + 1, max(1, mistake.width))
        report.error(mistake.code, place, mistake.message, mistake.hint)
        if mistake.repaired is None or len(repaired) >= _MOST_REPAIRS or len(data) > _REPAIRED_SIZE:
            return None
        repaired.add(mistake.line)
        lines = data.decode().split("\n")
        lines[mistake.line] = mistake.repaired
        data = "\n".join(lines).encode()


def check_utf8(report: Report, data: bytes) -> bool:
    """Is it UTF-8? If not, the report shows the first byte that is none."""
    if data.isascii():
        return True
    try:
        data.decode()
    except UnicodeDecodeError as problem:
        at = problem.start
        if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            message = "the file is saved as UTF-16"
        else:
            meant = data[at : at + 1].decode("cp1252", "replace")
            guess = (
                f" (in Windows-1252 it would be {meant})"
                if meant.isprintable() and meant != "\N{REPLACEMENT CHARACTER}"
                else ""
            )
            message = f"byte {at + 1}, 0x{data[at]:02X}, is not UTF-8{guess}"
        report.error("not-utf-8", _place_of(report, data, at), message, "save the file with the encoding UTF-8")
        return False
    return True


def _place_of(report: Report, data: bytes, at: int) -> Mark:
    start = data.rfind(b"\n", 0, at) + 1
    return Mark(data.count(b"\n", 0, at) + report.lines_before + 1, len(data[start:at].decode("utf-8", "replace")) + 1)


def _check_characters(report: Report, data: bytes) -> bool:
    """May every character stand in a YAML file of ours?"""
    fine = True
    if (data.translate(None, _ORDINARY) or not data.isascii()) and (match := _UNWANTED.search(data)):
        fine = False
        place = _place_of(report, data, match.start())
        if match[0] == b"\t":
            lines = sum(b"\t" in line for line in data.split(b"\n"))
            more = f"; there are tabs in {lines} lines" if lines > 1 else ""
            report.error(
                "tab",
                place,
                f"a tab, which YAML does not take for indentation{more}",
                "write spaces instead: two for each level",
            )
        else:
            report.error(
                "control-character",
                place,
                _name(match[0].decode()),
                "delete this character, which cannot be seen, and type the text again",
            )
    if any(mark in data for mark in (b"<<<<<<<", b"=======", b">>>>>>>")) and (match := _CONFLICT.search(data)):
        fine = False
        message = "a mark that git leaves where two changes met"
        report.error(
            "merge-conflict",
            _place_of(report, data, match.start()),
            message,
            "keep the lines that are right, and delete the lines with <<<<<<<, ======= and >>>>>>>",
        )
    # libyaml compares each %TAG line with all others: a megabyte of them would take minutes.
    if b"%" in data and (match := _DIRECTIVE.match(data)):
        fine = False
        report.error(
            "yaml-directive",
            _place_of(report, data, match.start(1)),
            "a line for the YAML program itself (%)",
            "delete this line; put a text that starts with % in quotes",
        )
    return fine


def _name(character: str) -> str:
    number = ord(character[0])
    what = _NAMES.get(number) or (
        "a mark that turns the writing direction" if number in range(0x202A, 0x206A) else "a control character"
    )
    return f"{what} (U+{number:04X})"


class _TooDeepError(Exception):
    def __init__(self, mark: YamlMark) -> None:
        super().__init__()
        self.mark = mark


class _Builder:
    """Makes nodes of events, and refuses the events that we have no use for."""

    __slots__ = ("escapes", "next", "report")

    def __init__(self, get_event: Callable[[], Any], report: Report, *, escapes: bool) -> None:
        self.next = get_event
        self.report = report
        self.escapes = escapes  # Could a text in double quotation marks hold what the file itself does not?

    def document(self) -> Node | None:
        """The first document, and an error at the second."""
        self.next()  # the start of the stream
        if type(self.next()) is StreamEndEvent:
            return None
        node = self.node(self.next(), 0)
        self.next()  # the end of the document
        event: Any = self.next()
        if type(event) is DocumentStartEvent:
            hint = "delete this line; a file holds one event, or a list of them that each start with '- '"
            self.report.error("several-documents", cast("Placed", event), "a second document starts here (---)", hint)
        return node

    def node(self, event: Any, depth: int) -> Node:
        """The node that starts with *event*."""
        kind = type(event)
        if kind is ScalarNode:
            if self.escapes and event.style == '"' and (match := _UNWANTED_TEXT.search(event.value)):
                self.report.error(
                    "control-character",
                    event,
                    f"a \\ in it writes {_name(match[0])}",
                    "delete it; in single quotation marks \\ is an ordinary character",
                )
                return Refused(event)
            node: Node = event
        elif kind is AliasEvent:
            self.refuse("yaml-alias", event, "the * refers to another place of the file, which is not used here")
            return Refused(event)
        else:
            if depth >= MAX_DEPTH:
                raise _TooDeepError(event.start_mark)
            node = self.list(event, depth) if kind is SequenceStartEvent else self.map(event, depth)
        if event.anchor is not None:
            self.refuse("yaml-anchor", event, "the & names this place of the file, which is not used here")
            return Refused(event)
        if event.tag is not None:
            self.refuse("yaml-tag", event, f"the ! gives the value a type ({event.tag}), which is not used here")
            return Refused(event)
        return node

    def list(self, start: Placed, depth: int) -> ListNode:
        """A list up to its end."""
        node = ListNode(start)
        items, following = node.items, self.next
        while type(event := following()) is not SequenceEndEvent:
            items.append(self.node(event, depth + 1))
        node.end_mark = cast("YamlMark", event.end_mark)
        return node

    def map(self, start: Placed, depth: int) -> MapNode:
        """A mapping up to its end."""
        node = MapNode(start)
        entries, keys, following, escapes = node.entries, node.keys, self.next, self.escapes
        while type(key := following()) is not MappingEndEvent:
            # Nine events in ten are scalars that nothing needs to be asked about; no call for these.
            if type(key) is not ScalarNode or key.tag is not None or key.anchor is not None or escapes:
                key = self.node(key, depth + 1)
            value = following()
            if type(value) is not ScalarNode or value.tag is not None or value.anchor is not None or escapes:
                value = self.node(value, depth + 1)
            if type(key) is ScalarNode and (name := key.value) not in entries and name != "<<":
                entries[name] = value
                keys[name] = key
            else:
                self.refuse_key(key, value, node)
        node.end_mark = cast("YamlMark", key.end_mark)
        return node

    def refuse_key(self, key: Node, value: Node, node: MapNode) -> None:
        """An error about a key that is there already, or is none."""
        if self.report.is_full:
            return
        if isinstance(key, ListNode | MapNode):
            self.report.error(
                "yaml-key", key, "a list or a mapping cannot be the name of a field", "write: name: value"
            )
        elif isinstance(key, ScalarNode) and key.value in node.entries:
            mark, first = self.report.mark(key), self.report.mark(node.keys[key.value]).line
            hint = "delete one of the two, or join them"
            if key.value == next(iter(node.entries)) and mark.column > 1:
                hint = f"to begin another entry of the list, write: - {self.report.line(mark.line).strip()}"
            self.report.error(
                "duplicate-key", key, f"{key.value[:80]!r} is given twice; the first is on line {first}", hint
            )
        elif isinstance(key, ScalarNode) and not key.style:
            self.report.error(
                "yaml-merge", key, "the << merges another mapping, which is not used here", "write the fields out"
            )
        elif isinstance(key, ScalarNode):
            node.entries[key.value], node.keys[key.value] = value, key

    def refuse(self, code: str, event: Placed, message: str) -> None:
        """An error at a mark of YAML that a beginner most often meant as text."""
        if self.report.is_full:
            return
        place = self.report.mark(event)
        rest = self.report.line(place.line)[place.column - 1 : place.column + 200].split(" #")[0].rstrip()
        self.report.error(code, place, message, f"if it is text, put it in quotation marks: {in_quotes(rest)}")
