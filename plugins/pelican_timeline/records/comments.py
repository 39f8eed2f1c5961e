"""The comments of a YAML file, which its parser does not tell of: where they stand, and what each belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from .canonical import Written
from .nodes import ListNode, MapNode, Node, ScalarNode, is_blank
from .report import Placed

_LAST = 1 << 60


def with_comments(root: Node, lines: Sequence[str]) -> tuple[Written, list[str]]:
    """The values of a file with their comments, and the comments that stand above everything, the head of the file.

    *lines* are those of the file, without their ends. Blank lines count where comments stand, and between the entries
    of the list that a file may be.
    """
    attaching = _Attaching(root, lines)
    written = attaching.convert(root, _LAST, 0)
    written.after += [*attaching.beside[id(root)], *attaching.take(_LAST, 0)]
    if isinstance(root, ListNode):
        _part_entries(root, written, lines)
    return written, _take_head(written)


def _part_entries(root: ListNode, written: Written, lines: Sequence[str]) -> None:
    """Keeps the blank lines between the entries of a file's list: they part what belongs together."""
    for node, entry in zip(root.items, written.items, strict=True):
        line = node.start_mark.line
        if line and not entry.before and not lines[line - 1].strip():
            entry.before = [""]


def _take_head(written: Written) -> list[str]:
    """Takes away the comments above the first entry: all, or those that a blank line divides from it."""
    if not written.items:
        return []
    first = written.items[0]
    last_blank = max((number for number, line in enumerate(first.before) if not line), default=len(first.before) - 1)
    head = first.before[: last_blank + 1]
    first.before = first.before[last_blank + 1 :]
    return head


class _Comment(NamedTuple):
    line: int
    column: int
    words: str
    after_blank: bool


class _Attaching:
    """A walk over the nodes in the order of the file, with the comments that have not found their place yet."""

    def __init__(self, root: Node, lines: Sequence[str]) -> None:
        self.lines = lines
        self.ends: dict[int, int] = {}  # the column at which the last scalar of a line ends
        self.inside: set[int] = set()  # lines that are the text of a block, or break off in the middle of a scalar
        self.owner: dict[int, Node] = {}  # what ends last on a line: a comment beside it is about that
        self._look_at(root)
        self.waiting: list[_Comment] = []
        self.beside: dict[int, list[str]] = defaultdict(list)
        for number, line in enumerate(lines):
            if "#" in line and number not in self.inside:
                self._find(number, line)
        self.waiting.reverse()

    # Finding ---------------------------------------------------------------------------------------------------------

    def _look_at(self, node: Node) -> None:
        if isinstance(node, ScalarNode):
            self._look_at_scalar(node, node)
            return
        if isinstance(node, ListNode):
            for item in node.items:
                self._look_at(item)
        elif isinstance(node, MapNode):
            for name, value in node.entries.items():
                self._look_at_scalar(node.keys[name], value)
                self._look_at(value)
        if self.lines[node.start_mark.line].startswith(("[", "{"), node.start_mark.column):
            self.owner[node.end_mark.line] = node

    def _look_at_scalar(self, scalar: ScalarNode, owner: Node) -> None:
        start, end = scalar.start_mark, scalar.end_mark
        if scalar.style in {"|", ">"}:
            # After the mark | a comment may stand; the block ends where the line after its last one starts.
            self.ends[start.line], self.owner[start.line] = start.column, owner
            self.inside.update(range(start.line + 1, end.line + (end.column > 0)))
        else:
            self.ends[end.line], self.owner[end.line] = end.column, owner
            self.inside.update(range(start.line, end.line))

    def _find(self, number: int, line: str) -> None:
        """The comment of a line: what follows the first number sign outside of every scalar."""
        column = line.find("#", self.ends.get(number, 0))
        if column < 0:
            return
        words = line[column:].rstrip()
        if number in self.owner and line[:column].strip():
            self.beside[id(self.owner[number])].append(words)
        else:
            self.waiting.append(_Comment(number, column, words, number > 0 and not self.lines[number - 1].strip()))

    # Placing ---------------------------------------------------------------------------------------------------------

    def convert(self, node: Node, limit: int, column: int) -> Written:
        """The node with its comments, of those above line *limit* the ones that stand at *column* or right of it."""
        written = Written("" if is_blank(node) or not isinstance(node, ScalarNode) else node.value.strip())
        if isinstance(node, ListNode):
            places: list[Placed] = list(node.items)
            written.value = self._entries(places, node.items, limit)
        elif isinstance(node, MapNode):
            places = [node.keys[name] for name in node.entries]
            entries = self._entries(places, list(node.entries.values()), limit)
            written.value = dict(zip(node.entries, entries, strict=True))
        if written.value and not isinstance(node, ScalarNode):
            written.after = self.take(limit, column)
        return written

    def _entries(self, places: Sequence[Placed], nodes: Sequence[Node], limit: int) -> list[Written]:
        """The entries of a list or a mapping; their places are those of the keys, or in a list their own."""
        entries: list[Written] = []
        for number, (place, node) in enumerate(zip(places, nodes, strict=True)):
            line, column = place.start_mark.line, place.start_mark.column
            following = places[number + 1].start_mark.line if number + 1 < len(places) else limit
            above = self.take(line, 0)
            if above and not self.lines[line - 1].strip():
                above.append("")
            entry = self.convert(node, following, max(column, 1) if place is node else column + 1)
            *others, entry.beside = self.beside.get(id(node)) or [""]
            entry.before = [*above, *others]
            entries.append(entry)
        return entries

    def take(self, limit: int, column: int) -> list[str]:
        """Takes the next comments above a line, as far as they stand at a column or right of it."""
        taken: list[str] = []
        while self.waiting and self.waiting[-1].line < limit and self.waiting[-1].column >= column:
            comment = self.waiting.pop()
            taken += ["", comment.words] if comment.after_blank else [comment.words]
        return taken
