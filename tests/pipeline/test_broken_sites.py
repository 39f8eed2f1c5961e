"""Mistakes that show only when records and texts come together: wrong quotations, doubtful dates, doubles.

The form is that of tests/records/sites: what is expected, PATH:LINE:COLUMN SEVERITY[CODE] WAY OUT, then the files.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.diagnostic import render_diagnostic
from pelican_timeline.pipeline import check

HERE = Path(__file__).parent
SITES = sorted((HERE / "sites").glob("*.txt"))


@pytest.mark.parametrize("case", SITES, ids=lambda case: case.stem)
def test_each_mistake_is_shown_with_its_place_and_a_way_out(case: Path, tmp_path: Path) -> None:
    """A deep check tells what is wrong, where, and what to write."""
    world = Path(shutil.copytree(HERE.parent / "records" / "world", tmp_path / "site"))
    expected, *files = re.split(r"^=== ", case.read_bytes().decode(), flags=re.MULTILINE)
    paths = {file.partition("\n")[0] for file in files}
    for file in files:
        path, _, text = file.partition("\n")
        (world / path).parent.mkdir(parents=True, exist_ok=True)
        (world / path).write_bytes(text.encode())
    found = [d for d in check(world, TimelineConfig(), deep=True) if d.path in paths]
    said = [f"{d.path}:{d.mark.line}:{d.mark.column} {d.severity}[{d.code}] {d.hint}" for d in found]
    assert said == expected.splitlines(), "\n".join(map(render_diagnostic, found))
    # The same where only these files are named; texts are compared with all others in a deep check alone.
    if not {"copy-of", "same-origin?", "unknown-origin"} & {d.code for d in found}:
        assert check(world, TimelineConfig(), [world / path for path in paths]) == found
