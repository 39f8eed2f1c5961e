"""Mistakes outside of single events: stored texts, names, reviews, articles, pages, file names, references.

Each file starts with what is expected, in order: PATH:LINE:COLUMN SEVERITY[CODE] WAY OUT. Then the files of the site
follow, each after a line === PATH; they are put into the small world of these tests.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.diagnostic import render_diagnostic
from pelican_timeline.records import read_content

SITES = sorted((Path(__file__).parent / "sites").glob("*.txt"))


@pytest.mark.parametrize("case", SITES, ids=lambda path: path.stem)
def test_each_mistake_is_shown_with_its_place_and_a_way_out(case: Path, world: Path) -> None:
    """A mistake is told where it was made, in whichever file that is; nothing else is complained of."""
    expected, *files = re.split(r"^=== ", case.read_bytes().decode(), flags=re.MULTILINE)
    for file in files:
        path, _, text = file.partition("\n")
        (world / path).parent.mkdir(parents=True, exist_ok=True)
        (world / path).write_bytes(text.encode())
    _, found = read_content(world, TimelineConfig())
    said = [f"{d.path}:{d.mark.line}:{d.mark.column} {d.severity}[{d.code}] {d.hint}" for d in found]
    assert said == expected.splitlines(), "\n".join(map(render_diagnostic, found))
