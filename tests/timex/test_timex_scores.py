"""How well dates are found in texts that linguists have annotated: floors that may only rise."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from pelican_timeline.model.edtf import parse
from pelican_timeline.timex import as_timex3, find_dates

FLOORS = yaml.safe_load((Path(__file__).parent / "floors.yaml").read_text("utf-8"))


def scorer(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("temporal_score", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_dates_are_found_as_well_as_before(name: str, shared: Path) -> None:
    """No change may lose dates that were found before."""
    folder = shared / "corpora" / "temporal-dev"
    if not (folder / f"{name}.jsonl").exists():
        pytest.skip(f"{name}.jsonl is not there")
    score = scorer(folder)
    rows = []
    for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines():
        document = json.loads(line)
        expressions, _ = find_dates(document["text"], document["lang"], parse(document["dct"]))
        rows.append(score.score_doc(document, {"timexes": as_timex3(expressions)})[0])
    precision, _, date = (100 * number for number in score.total(rows, "date"))
    value = 100 * score.total(rows, "value")[2]
    floor = FLOORS[name]
    assert (date, value, precision) >= (floor["date"], floor["value"], floor["precision"]), (date, value, precision)
    assert date >= floor["date"]
    assert value >= floor["value"]
    assert precision >= floor["precision"]
