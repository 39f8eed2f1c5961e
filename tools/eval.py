#!/usr/bin/env python3
"""Score the date finder on a folder of annotated texts, and print a table.

Each *.jsonl in the folder holds one document a line: {"id", "lang", "dct", "text", "timexes": [...]}, where `dct` is the
day of publication and the timexes are TIMEX3 with character offsets. A score.py in the folder is asked for the figures:
`score.py GOLD PREDICTIONS --json` answers {"date": {"p", "r", "f1"}, "value": {...}, ...}. Without one the table shows
what was found and how fast, not how well.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT / "plugins"))

Record = dict[str, Any]

HEADINGS = ("corpus", "documents", "gold", "found", "date P", "date R", "date F1", "value F1", "kB / CPU s")


def read_documents(path: Path) -> list[Record]:
    """The documents of one file, or ValueError that names the line which is none."""
    documents = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            document = json.loads(line)
            document["id"], document["lang"], document["text"], document["timexes"]
        except (ValueError, KeyError, TypeError) as problem:
            raise ValueError(f"{path}:{number}: not a document with id, lang, text and timexes ({problem})") from None
        documents.append(document)
    return documents


def predict(documents: Sequence[Record]) -> tuple[list[Record], float]:
    """What the date finder makes of each document, and the CPU seconds it took."""
    from pelican_timeline.model.edtf import parse
    from pelican_timeline.timex import find_dates

    predictions = []
    start = time.process_time()
    for document in documents:
        anchor = parse(document["dct"]) if document.get("dct") else None
        found, _ = find_dates(document["text"], document["lang"], anchor)
        timexes = [
            {"start": item.span.start, "end": item.span.end, "type": item.type, "value": item.value} for item in found
        ]
        predictions.append({"id": document["id"], "timexes": timexes})
    return predictions, time.process_time() - start


def score(scorer: Path, gold: Path, predictions: Sequence[Record]) -> dict[str, dict[str, float]]:
    """The figures of the folder's own scorer."""
    with tempfile.TemporaryDirectory() as scratch:
        answer = Path(scratch) / "predictions.jsonl"
        answer.write_text("".join(json.dumps(line) + "\n" for line in predictions), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, str(scorer), str(gold), str(answer), "--json"],
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
    figures: dict[str, dict[str, float]] = json.loads(done.stdout)
    return figures


def measure(gold: Path, scorer: Path | None) -> tuple[list[str], float | None]:
    """One line of the table, and the date-F1 if there is a scorer."""
    documents = read_documents(gold)
    # The first call loads rules and libraries; that is the price of starting, not of reading.
    predict(documents[:1])
    predictions, seconds = predict(documents)
    kilobytes = sum(len(document["text"].encode()) for document in documents) / 1000
    counts = [
        gold.stem,
        str(len(documents)),
        str(sum(len(document["timexes"]) for document in documents)),
        str(sum(len(document["timexes"]) for document in predictions)),
    ]
    speed = f"{kilobytes / max(seconds, 1e-6):,.0f}"
    if scorer is None:
        return [*counts, "-", "-", "-", "-", speed], None
    figures = score(scorer, gold, predictions)
    date = figures["date"]
    marks = [f"{figure:.1f}" for figure in (date["p"], date["r"], date["f1"], figures["value"]["f1"])]
    return [*counts, *marks, speed], date["f1"]


def print_table(rows: Sequence[Sequence[str]], show: Callable[[str], None] = print) -> None:
    """A Markdown table with columns that line up."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for number, row in enumerate(rows):
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        show(f"| {' | '.join(cells)} |")
        if number == 0:
            show(f"| {' | '.join('-' * width for width in widths)} |")


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="a folder with *.jsonl files")
    folder = parser.parse_args(argv).folder
    corpora = sorted(folder.glob("*.jsonl")) if folder.name else []
    if not corpora:
        print("name a folder with *.jsonl files: make eval CORPORA=FOLDER", file=sys.stderr)
        return 2
    scorer = folder / "score.py"
    rows: list[Sequence[str]] = [HEADINGS]
    scores = []
    for corpus in corpora:
        try:
            row, date_f1 = measure(corpus, scorer if scorer.is_file() else None)
        except ValueError as problem:
            print(problem, file=sys.stderr)
            return 1
        rows.append(row)
        if date_f1 is not None:
            scores.append(date_f1)
    print_table(rows)
    if scores:
        print(f"\nmean date F1: {sum(scores) / len(scores):.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
