"""Which codes the program's findings have: read from its source, so that none escapes the page that explains them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

# The functions that make findings, with the position of the code among their arguments.
MAKERS = {
    "error": 0, "warning": 0, "refuse": 0, "Mistake": 0, "_fail": 0, "_refuse": 0, "EdtfError": 0, "RichTextError": 0,
    "Diagnostic": 1, "finding": 1, "built_file": 1, "_diagnostic": 1, "_failed": 1, "_finding": 1, "tell": 1, "Matching": 1, "_add": 0, "_Remark": 0,
    "_tell": 2, "at_value": 2, "whole_line": 2,
}  # fmt: skip
_CODE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\??")
# Made of a word and the kind of thing that is meant, f"unknown-{self.what}", or taken from a table of limits.
COMPOSED = frozenset({"unknown-actor", "unknown-place", "unknown-topic", "too-many-signs", "too-many-tags"})


def find_codes(package: Path) -> set[str]:
    """Every code that a finding of the package can have."""
    return COMPOSED.union(*(_codes_of(path) for path in sorted(package.rglob("*.py"))))


def _codes_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            place = MAKERS.get(name, -1)
            if 0 <= place < len(node.args):
                for part in _values(node.args[place]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str) and _CODE.fullmatch(part.value):
                        yield part.value


def _values(node: ast.expr) -> list[ast.expr]:
    return [*_values(node.body), *_values(node.orelse)] if isinstance(node, ast.IfExp) else [node]
