"""docs/errors.md explains every code that a finding can have."""

from __future__ import annotations

import re
from pathlib import Path

from tests.project.codes import find_codes
from tools.error_page import read_meanings, render_page

OF_THE_COMMAND = {"internal-error", "system"}
"""Said by cli/main.py when nothing else can be said; they are no diagnostics of the content."""


def test_every_code_is_explained(demo_root: Path) -> None:
    """Who meets a code finds what it means and what to do; and no code is explained that nobody can meet."""
    explained = [code for codes in read_meanings().values() for code in codes]
    codes = find_codes(demo_root / "plugins" / "pelican_timeline") | OF_THE_COMMAND
    assert codes - set(explained) == set(), "describe them in docs/errors.yaml, then run tools/error_page.py"
    assert set(explained) - codes == set(), "nothing says these any more: take them out of docs/errors.yaml"
    assert len(explained) == len(set(explained))
    for codes in read_meanings().values():
        for meaning, remedy in codes.values():
            assert meaning.endswith((".", ".)")), meaning
            assert remedy.endswith((".", "?")), remedy


def test_the_page_is_what_its_parts_make(demo_root: Path) -> None:
    """The examples are messages of the program as it is today: `tools/error_page.py` writes them anew."""
    page = (demo_root / "docs" / "errors.md").read_text(encoding="utf-8")
    assert page == render_page()


OF_RECORDS = (
    "Writing YAML",
    "Fields and their values",
    "Dates",
    "Names and references",
    "Proof",
    "What a careful editor asks",
)
"""The sections of what people write by hand."""


def test_what_people_write_has_examples(demo_root: Path) -> None:
    """A message about an event or a source that one has seen is found again; a few want a file of their own kind."""
    page = (demo_root / "docs" / "errors.md").read_text(encoding="utf-8")
    sections = re.split(r"^### ", page, flags=re.MULTILINE)[1:]
    without = {section.split("\n")[0] for section in sections if "```" not in section}
    written = {code for name, codes in read_meanings().items() if name.startswith(OF_RECORDS) for code in codes}
    assert len(written) >= 80
    assert len(without & written) <= 8, sorted(without & written)
