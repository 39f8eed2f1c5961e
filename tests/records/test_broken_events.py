"""Mistakes that people make in event files, one a file: what is said of each, where, and what to write instead.

The comments at the top of each file are what is expected, in order: LINE:COLUMN SEVERITY[CODE] WAY OUT
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.diagnostic import render_diagnostic
from pelican_timeline.records import read_content

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yaml"))
CASE = "content/events/2026/2026-01-06-case.yaml"


def _expected(text: str) -> list[str]:
    return re.findall(r"^# (\d+:\d+ (?:error|warning)\[[a-z-]+\] .+)$", text, re.MULTILINE)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda path: path.stem)
def test_each_mistake_is_shown_with_its_place_and_a_way_out(broken: Path, world: Path) -> None:
    """Whoever made the mistake reads where it is and what to write instead, and nothing that is beside the point."""
    text = broken.read_bytes()
    (world / CASE).write_bytes(text)
    _, found = read_content(world, TimelineConfig())
    assert {d.path for d in found} == {CASE}
    said = [f"{d.mark.line}:{d.mark.column} {d.severity}[{d.code}] {d.hint}" for d in found]
    assert said == _expected(text.decode()), "\n".join(map(render_diagnostic, found))
    assert all(d.source_line for d in found if d.code != "empty-file")


@pytest.mark.parametrize("broken", BROKEN, ids=lambda path: path.stem)
def test_a_broken_file_hides_no_other(broken: Path, world: Path) -> None:
    """The event beside a broken file is read as ever, and the broken one is left out."""
    (world / CASE).write_bytes(broken.read_bytes())
    content, found = read_content(world, TimelineConfig())
    good = "2026-01-06-paris-summit"
    assert good in {event.id for event in content.events}
    assert ("2026-01-06-case" in {event.id for event in content.events}) == (not any(d.is_error for d in found))


def test_there_are_many_of_them() -> None:
    """Two hundred mistakes of which each was made by somebody, in this or another project."""
    assert len(BROKEN) >= 200
