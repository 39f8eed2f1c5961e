"""`make eval`: the date finder's marks on annotated texts."""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tools.eval import main, score_document

SHARED = Path(os.environ.get("TIMELINE_SHARED", Path(__file__).parents[3] / "shared"))


@pytest.fixture
def shared() -> Path:
    """The folder of corpora beside the repository; without it a test is skipped."""
    if not (SHARED / "corpora").is_dir():
        pytest.skip(f"no folder {SHARED.name}/ beside the repository: evaluation corpora are not part of it")
    return SHARED


TEXT = "The council met on 3 May 2021 and again the next day."
DOCUMENT = {"id": "a", "lang": "en", "dct": "2021-05-10", "text": TEXT, "timexes": []}

TIMEXES = [
    {"start": 19, "end": 29, "type": "DATE", "value": "2021-05-03"},
    {"start": 40, "end": 52, "type": "DATE", "value": "2021-05-05"},
]


def _corpus(folder: Path, timexes: list[dict[str, object]] = TIMEXES) -> None:
    (folder / "little.jsonl").write_text(json.dumps({**DOCUMENT, "timexes": timexes}) + "\n", encoding="utf-8")


def test_each_file_has_a_row_of_marks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of two dates one is right; both are found where they stand."""
    _corpus(tmp_path)
    assert main([str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    cells = [cell.strip() for cell in lines[2].strip("|").split("|")]
    assert cells[:6] == ["little", "1", "2", "50.0", "50.0", "50.0"]
    assert cells[7:10] == ["50.0", "100.0", "100.0"]
    assert lines[-1] == "mean date F1: 50.0"


def test_a_text_without_gold_is_read_all_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """How fast can be told of any text."""
    _corpus(tmp_path, [])
    assert main([str(tmp_path)]) == 0
    assert "little" in capsys.readouterr().out


TIMEX = st.builds(
    lambda start, length, kind, value: {"start": start, "end": start + length, "type": kind, "value": value},
    st.integers(0, 40),
    st.integers(0, 12),
    st.sampled_from(["DATE", "TIME", "DURATION"]),
    st.sampled_from(["2021", "2021-05", "2021-05-03", "2021-05-03T10:00", "2021-w18", "P1D", "", "2021T10:00"]),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TIMEX, max_size=6), st.lists(TIMEX, max_size=6))
def test_the_marks_are_those_of_the_corpora(
    shared: Path, gold: list[dict[str, object]], said: list[dict[str, object]]
) -> None:
    """Our marks and those of the scorer that comes with the development corpora are the same."""
    theirs = scorer(shared / "corpora" / "temporal-dev" / "score.py")
    document = {**DOCUMENT, "timexes": gold}
    counts, _ = theirs.score_doc(document, {"timexes": said})
    ours = score_document(document, said)
    assert {name: tuple(count) for name, count in ours.items()} == {name: counts[name] for name in ours}


def scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpora_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_broken_line_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody's own corpus has a slip in line 2."""
    _corpus(tmp_path)
    with (tmp_path / "little.jsonl").open("a", encoding="utf-8") as corpus:
        corpus.write('{"id": "b"}\n')
    assert main([str(tmp_path)]) == 1
    assert "little.jsonl:2: not a document" in capsys.readouterr().err


@pytest.mark.parametrize("folder", ["", "no-such-folder"])
def test_a_missing_folder_is_asked_for(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`make eval` alone says what it needs."""
    assert main([folder]) == 2
    assert "CORPORA=FOLDER" in capsys.readouterr().err
