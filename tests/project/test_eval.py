"""`make eval`: the date finder's marks on annotated texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tools.eval import main

TEXT = "The council met on 3 May 2021 and again the next day."
DOCUMENT = {"id": "a", "lang": "en", "dct": "2021-05-10", "text": TEXT, "timexes": []}

# Answers as the scorers of annotated corpora do: one JSON object, figures in per cent.
SCORER = """
import json, sys
gold, said = (open(name, encoding="utf-8").read().splitlines() for name in sys.argv[1:3])
found = len(json.loads(said[0])["timexes"])
print(json.dumps({"date": {"p": 100.0, "r": 50.0, "f1": 66.7}, "value": {"f1": float(found)}}))
"""


def _corpus(folder: Path) -> None:
    (folder / "little.jsonl").write_text(json.dumps(DOCUMENT) + "\n", encoding="utf-8")


def test_the_scorer_of_the_folder_gives_the_marks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A corpus may come with its own idea of what is right."""
    _corpus(tmp_path)
    (tmp_path / "score.py").write_text(SCORER, encoding="utf-8")
    assert main([str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "66.7" in said
    assert "mean date F1: 66.7" in said


def test_without_a_scorer_there_are_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was found and how fast can be told of any text."""
    _corpus(tmp_path)
    assert main([str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "little" in said
    assert "mean" not in said


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
