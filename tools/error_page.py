#!/usr/bin/env python3
"""Write docs/errors.md: every code with its meaning, its remedy, and a message that the program really gives.

The meanings stand in docs/errors.yaml. The messages come from the mistakes in tests/records and tests/pipeline: each is put into a small site
and checked; the first finding of a code is its example.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT / "plugins"))

from pelican_timeline.model.config import TimelineConfig  # noqa: E402  # the package is found only now
from pelican_timeline.model.diagnostic import Diagnostic, render_diagnostic  # noqa: E402
from pelican_timeline.pipeline import check  # noqa: E402
from pelican_timeline.records.report import Report  # noqa: E402
from pelican_timeline.records.strict_yaml import read_yaml  # noqa: E402

RECORDS = CHECKOUT / "tests" / "records"
CASE = "content/events/2026/2026-01-06-case.yaml"
PAGE, MEANINGS = CHECKOUT / "docs" / "errors.md", CHECKOUT / "docs" / "errors.yaml"

HEAD = """\
# What the messages mean

Every finding has a code in square brackets; this page tells what each means and what to do. An **error** stops a build, a
**warning** does not. Messages read `file:line:column: severity[code] what and why`, then the line, then the way out.

This page is made by `tools/error_page.py` from `errors.yaml`; the examples are messages of the program itself.
"""


def read_meanings() -> dict[str, dict[str, tuple[str, str]]]:
    """What errors.yaml says: section, code, (meaning, remedy)."""
    data = MEANINGS.read_bytes()
    report = Report(MEANINGS.name, data)
    node = read_yaml(report, data)
    if report.found or node is None:
        raise ValueError("\n".join(map(render_diagnostic, report.found)))
    sections = node.entries  # type: ignore[union-attr]  # a mapping of mappings of pairs, which the tests hold
    return {
        section: {code: tuple(item.value for item in pair.items) for code, pair in codes.entries.items()}  # type: ignore[union-attr, misc]
        for section, codes in sections.items()
    }


def collect_examples() -> dict[str, Diagnostic]:
    """The first finding of each code among the mistakes that the tests keep."""
    examples: dict[str, Diagnostic] = {}
    for files in _cases():
        with tempfile.TemporaryDirectory() as folder:
            root = Path(shutil.copytree(RECORDS / "world", Path(folder) / "site"))
            for path, data in files.items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_bytes(data)
            for found in check(root, TimelineConfig(), deep=True):
                if found.path in files:
                    examples.setdefault(found.code, found)
    return examples


def _cases() -> Iterator[Mapping[str, bytes]]:
    for path in sorted((RECORDS / "broken").glob("*.yaml")):
        yield {CASE: path.read_bytes()}
    for path in sorted([*RECORDS.glob("sites/*.txt"), *RECORDS.parent.glob("pipeline/sites/*.txt")]):
        _, *files = re.split(r"^=== ", path.read_bytes().decode(), flags=re.MULTILINE)
        yield {name: text.encode() for name, _, text in (file.partition("\n") for file in files)}


def render_page() -> str:
    """The page as Markdown."""
    examples = collect_examples()
    parts = [HEAD]
    for section, codes in read_meanings().items():
        parts.append(f"## {section}\n")
        for code, (meaning, remedy) in codes.items():
            parts.append(f"### {code}\n\n{meaning}\n{remedy}\n")
            if code in examples:
                parts.append(f"```\n{render_diagnostic(examples[code])}\n```\n")
    return "\n".join(parts)


def main() -> int:
    """Writes the page; the exit code."""
    PAGE.write_text(render_page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
