"""`make eval TLS=FOLDER`: the marks of woven timelines against those that people wrote."""

from __future__ import annotations

import datetime
import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.eval_timelines import main
from tools.timeline_marks import MEASURES, mark_timeline, mean

CORPORA = Path(os.environ.get("TIMELINE_CORPORA", Path(__file__).parents[3] / "shared" / "corpora"))


def corpus_folder() -> Path:
    """The folder of news topics beside the repository; without it a test is skipped."""
    folder = CORPORA / "tls-dev"
    if not (folder / "refs.jsonl").is_file():
        pytest.skip(f"no folder {folder.name}/ beside the repository: its articles are not ours to carry")
    return folder


@pytest.fixture(scope="module")
def theirs() -> ModuleType:
    """The scorer that comes with the topics."""
    spec = importlib.util.spec_from_file_location("tls_score", corpus_folder() / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


WORDS = "The the bridges bridge was closed closing relational opened fed up ! () 's well-known 23 Mayor 's of Lindow .".split()
DAYS = st.integers(0, 12).map(lambda number: datetime.date(2031, 5, 1) + datetime.timedelta(number))
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
TIMELINES = st.dictionaries(DAYS, st.lists(SENTENCES, max_size=3), max_size=6)


@settings(max_examples=200)
@given(TIMELINES, st.lists(TIMELINES.filter(bool), min_size=1, max_size=3))
def test_the_marks_are_those_of_the_corpus(
    theirs: ModuleType, found: dict[datetime.date, list[str]], wanted: list[dict[datetime.date, list[str]]]
) -> None:
    """Our marks and those of the scorer that comes with the topics are the same."""
    ours = mark_timeline(found, wanted)
    score = theirs.score(found, wanted)
    assert {name: pytest.approx(tuple(mark)) for name, mark in ours.items()} == {n: score[n][:2] for n in MEASURES}
    averages = theirs.average([score, score])
    assert {name: pytest.approx(mark.f1) for name, mark in mean([ours, ours]).items()} == {
        name: averages[name]["macro_f"] for name in MEASURES
    }


def _topic(folder: Path) -> None:
    (folder / "articles").mkdir()
    article = {
        "id": "one",
        "source": "courier",
        "published": "2031-05-07",
        "sentences": [
            "Engineers closed the Lindow bridge on Tuesday after they had found cracks in its pillars .",
            "Drivers take the long road through Althof until the bridge at Lindow opens again .",
        ],
    }
    reference = [
        ["2031-05-06", ["Engineers close the Lindow bridge after finding cracks ."]],
        ["2031-05-07", ["Detour ."]],
    ]
    (folder / "articles" / "bridge.jsonl").write_text(json.dumps(article) + "\n", "utf-8")
    (folder / "refs.jsonl").write_text(
        json.dumps({"topic": "bridge", "id": "tl1", "timeline": reference}) + "\n", "utf-8"
    )
    (folder / "topics.json").write_text(json.dumps([{"topic": "bridge", "keywords": ["lindow"]}]), "utf-8")


def test_both_protocols_have_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One article, one human timeline of two days, both of them found."""
    _topic(tmp_path)
    assert main([str(tmp_path)]) == 0
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in capsys.readouterr().out.splitlines()]
    assert ["bridge/tl1", "2", "1.000"] in [row[:3] for row in rows]
    assert [row[0] for row in rows if row[0] in {"mean", "bridge"}] == ["mean", "bridge", "mean"]


@pytest.mark.parametrize("broken", ["refs.jsonl", "topics.json"])
def test_a_broken_folder_is_told(tmp_path: Path, broken: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in a file, and how a folder must look."""
    _topic(tmp_path)
    (tmp_path / broken).write_text('{"topic": "bridge"}\n', "utf-8")
    assert main([str(tmp_path)]) == 2
    assert "TLS=FOLDER" in capsys.readouterr().err
    assert main([str(tmp_path / "nowhere")]) == 2
