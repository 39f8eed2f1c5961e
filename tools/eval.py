#!/usr/bin/env python3
"""Score the date finder on a folder of annotated texts, and print a table.

Each *.jsonl in the folder holds one document a line: {"id", "lang", "dct", "text", "timexes": [...]}, where `dct` is the
day of publication ("" when nobody knows) and the timexes are TIMEX3: {"start", "end", "type", "value"} with character
offsets. The measures are those of TempEval-3, micro-averaged over documents:

strict    a gold expression with the same span       relaxed   one that shares a character with it
value     relaxed, with the same TIMEX3 value
date      DATE and TIME expressions that name a calendar year, month or day (a time of day is cut off): relaxed, with the
          same calendar value. What a timeline needs; the interval comes from drawing the documents anew 1,000 times.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT / "plugins"))

Record = dict[str, Any]
HEADINGS = (
    "corpus", "documents", "gold", "date P", "date R", "date F1", "(95 %)", "value F1", "strict F1", "relaxed F1",
    "kB / CPU s",
)  # fmt: skip
DRAWS = 1000
_CALENDAR = re.compile(r"([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:T.*)?", re.DOTALL)


class Count(NamedTuple):
    """What was right, what was said, what there is."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def precision(self) -> float:
        return 100 * self.right / self.found if self.found else 0.0

    def recall(self) -> float:
        return 100 * self.right / self.gold if self.gold else 0.0

    def f1(self) -> float:
        return 200 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


Counts = dict[str, Count]


def read_documents(path: Path) -> list[Record]:
    """The documents of one file, or ValueError that names the line which is none."""
    documents = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            document = json.loads(line)
            document["id"], document["lang"], document["text"]
            for timex in document["timexes"]:
                timex["start"], timex["end"]
        except (ValueError, KeyError, TypeError) as problem:
            raise ValueError(f"{path}:{number}: not a document with id, lang, text and timexes ({problem})") from None
        documents.append(document)
    return documents


def predict(documents: Sequence[Record]) -> tuple[list[list[Record]], float]:
    """What the date finder makes of each document, and the CPU seconds it took."""
    from pelican_timeline.model.edtf import parse
    from pelican_timeline.timex import as_timex3, find_dates

    predictions = []
    start = time.process_time()
    for document in documents:
        anchor = parse(document["dct"]) if document.get("dct") else None
        found, _ = find_dates(document["text"], document["lang"], anchor)
        predictions.append(as_timex3(found))
    return predictions, time.process_time() - start


# Scoring -------------------------------------------------------------------------------------------------------------


def span_of(timex: Record, text: str) -> tuple[int, int]:
    """The characters that a timex covers, white space at its ends left out."""
    start, end = max(0, timex["start"]), min(len(text), timex["end"])
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def value_of(timex: Record) -> str:
    """The TIMEX3 value, in capitals."""
    return str(timex.get("value") or "").strip().upper()


def calendar_of(timex: Record) -> str:
    """The year, month or day that a timex names, "" when it names none."""
    match = _CALENDAR.fullmatch(value_of(timex))
    if not match or timex.get("type", "DATE") not in {"DATE", "TIME"}:
        return ""
    return match[1] if "T" not in value_of(timex) or len(match[1]) == len("2026-01-07") else ""


def pairs(gold: Sequence[Record], found: Sequence[Record]) -> list[tuple[Record, Record]]:
    """Expressions that share characters, one to one, the largest overlap first."""
    candidates = []
    for row, one in enumerate(gold):
        for place, other in enumerate(found):
            shared = min(one["span"][1], other["span"][1]) - max(one["span"][0], other["span"][0])
            if shared > 0:
                candidates.append((-shared, abs(one["span"][0] - other["span"][0]), row, place))
    rows: set[int] = set()
    places: set[int] = set()
    matched = []
    for _, _, row, place in sorted(candidates):
        if row not in rows and place not in places:
            rows.add(row)
            places.add(place)
            matched.append((gold[row], found[place]))
    return matched


def _placed(timexes: Iterable[Record], text: str) -> list[Record]:
    placed = [{**timex, "span": span_of(timex, text), "calendar": calendar_of(timex)} for timex in timexes]
    return [one for one in placed if one["span"][0] < one["span"][1]]


def score_document(document: Record, predicted: Sequence[Record]) -> Counts:
    """The counts of one document, by measure."""
    gold, found = _placed(document["timexes"], document["text"]), _placed(predicted, document["text"])
    matched = pairs(gold, found)
    dated, said = ([one for one in side if one["calendar"]] for side in (gold, found))
    right = {
        "strict": len({one["span"] for one in gold} & {one["span"] for one in found}),
        "relaxed": len(matched),
        "value": sum(value_of(one) == value_of(other) for one, other in matched),
    }
    counts = {name: Count(number, len(found), len(gold)) for name, number in right.items()}
    dates = sum(one["calendar"] == other["calendar"] for one, other in pairs(dated, said))
    return {**counts, "date": Count(dates, len(said), len(dated))}


def total(scores: Iterable[Counts], measure: str) -> Count:
    """The sum over documents."""
    numbers = [score[measure] for score in scores]
    return Count(*(sum(column) for column in zip(*numbers, strict=True))) if numbers else Count()


def interval(scores: Sequence[Counts], measure: str) -> tuple[float, float]:
    """Between which bounds the F1 lies when documents are drawn anew, in 95 of 100 draws."""
    chance = random.Random(20260101)
    draws = sorted(total(chance.choices(scores, k=len(scores)), measure).f1() for _ in range(DRAWS))
    return draws[round(0.025 * (DRAWS - 1))], draws[round(0.975 * (DRAWS - 1))]


# The table -----------------------------------------------------------------------------------------------------------


def measure(gold: Path) -> tuple[list[str], float]:
    """One line of the table, and the date-F1."""
    documents = read_documents(gold)
    # The first call loads rules and libraries; that is the price of starting, not of reading.
    predict(documents[:1])
    predictions, seconds = predict(documents)
    kilobytes = sum(len(document["text"].encode(errors="replace")) for document in documents) / 1000
    scores = [score_document(document, found) for document, found in zip(documents, predictions, strict=True)]
    date = total(scores, "date")
    low, high = interval(scores, "date") if scores else (0.0, 0.0)
    row = [
        gold.stem,
        str(len(documents)),
        str(sum(len(document["timexes"]) for document in documents)),
        f"{date.precision():.1f}",
        f"{date.recall():.1f}",
        f"{date.f1():.1f}",
        f"{low:.1f}-{high:.1f}",
        *(f"{total(scores, name).f1():.1f}" for name in ("value", "strict", "relaxed")),
        f"{kilobytes / max(seconds, 1e-6):,.0f}",
    ]
    return row, date.f1()


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
    rows: list[Sequence[str]] = [HEADINGS]
    scores, wrong = [], 0
    for corpus in corpora:
        try:
            row, date_f1 = measure(corpus)
        except (OSError, ValueError) as problem:
            print(problem, file=sys.stderr)
            wrong = 1
            continue
        rows.append(row)
        scores.append(date_f1)
    print_table(rows)
    if scores:
        print(f"\nmean date F1: {sum(scores) / len(scores):.1f}")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
