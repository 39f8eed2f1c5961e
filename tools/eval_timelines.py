#!/usr/bin/env python3
"""Score `timeline weave` on a folder of news topics with timelines that people wrote, and print two tables.

The folder holds articles/TOPIC.jsonl ({"id", "source", "published", "sentences"} a line), refs.jsonl ({"topic", "id",
"timeline": [["YYYY-MM-DD", ["sentence", …]], …]} a line) and topics.json ([{"topic", "keywords"}, …]).

research  one task a human timeline: only articles between its first and last day are read, and as many days are written
          as it has, with its mean number of sentences a day, each of them with a word of the topic
product   one timeline a topic of as many days as the program chooses, against all human timelines of the topic together
"""

from __future__ import annotations

import argparse
import datetime
import json
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "plugins"))

from eval import print_table
from pelican_timeline import piles
from pelican_timeline.extraction.salience import Article, Request, Topic, WovenDay, weave
from pelican_timeline.model.calendar import OPEN_END, OPEN_START, civil
from pelican_timeline.records import read_pile
from timeline_marks import MEASURES, Marks, Timeline, mark_timeline, mean


@dataclass(frozen=True, slots=True)
class Task:
    """One human timeline of a topic."""

    topic: str
    name: str
    timeline: Timeline


@dataclass(frozen=True, slots=True)
class Corpus:
    """The tasks of a folder, the words of each topic, and its articles, read."""

    tasks: tuple[Task, ...]
    topics: dict[str, Topic]
    articles: dict[str, list[Article]]


def read_corpus(folder: Path) -> Corpus:
    """The corpus of a folder. ValueError or OSError tells what is wrong with it."""
    topics = {
        one["topic"]: Topic(tuple(one["keywords"])) for one in json.loads((folder / "topics.json").read_text("utf-8"))
    }
    tasks = tuple(_read_tasks(folder / "refs.jsonl"))
    missing = sorted({task.topic for task in tasks} - topics.keys())
    if missing:
        raise ValueError(f"{folder / 'topics.json'}: no keywords for {', '.join(missing)}")
    return Corpus(tasks, topics, {topic: list(_read_articles(folder, topic)) for topic in topics})


def _read_tasks(file: Path) -> Iterator[Task]:
    for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            told = json.loads(line)
            days = {datetime.date.fromisoformat(day): sentences for day, sentences in told["timeline"]}
            yield Task(told["topic"], str(told.get("id", "")), days)
        except (ValueError, KeyError, TypeError) as problem:
            raise ValueError(f"{file}:{number}: not a timeline with topic and days ({problem})") from None


def _read_articles(folder: Path, topic: str) -> Iterator[Article]:
    texts, found = read_pile(folder / "articles" / f"{topic}.jsonl")
    for one in found:
        print(f"{one.path}:{one.mark.line}: {one.message}", file=sys.stderr)
    for text in texts:
        text = piles.in_language(text)
        article = piles.as_article(text, piles.find_dates(text)[0])
        if article:
            yield article


# The two protocols ---------------------------------------------------------------------------------------------------


def mark_research(task: Task, corpus: Corpus) -> Marks:
    """The marks of one task."""
    days = sorted(task.timeline)
    sentences = max(1, round(statistics.mean(len(told) for told in task.timeline.values())))
    request = Request(days[0].toordinal(), days[-1].toordinal(), len(days), sentences)
    return mark_timeline(_as_timeline(_weave(task.topic, corpus, request)), [task.timeline])


def mark_product(topic: str, corpus: Corpus) -> tuple[int, Marks]:
    """How many days the program chose, and the marks against all timelines of the topic together."""
    woven = _weave(topic, corpus, Request(OPEN_START, OPEN_END))
    wanted = [task.timeline for task in corpus.tasks if task.topic == topic]
    return len(woven), mark_timeline(_as_timeline(woven), wanted)


def _weave(topic: str, corpus: Corpus, request: Request) -> list[WovenDay]:
    return weave(corpus.articles[topic], corpus.topics[topic], request)


def _as_timeline(woven: Sequence[WovenDay]) -> dict[datetime.date, list[str]]:
    return {datetime.date(*civil(one.day.number)): [telling.words for telling in one.tellings] for one in woven}


def _cells(marks: Marks) -> list[str]:
    return [f"{marks[name].f1:.3f}" for name in MEASURES]


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="a folder with articles/, refs.jsonl and topics.json")
    folder = parser.parse_args(argv).folder
    try:
        corpus = read_corpus(folder)
    except (OSError, ValueError, KeyError, TypeError) as problem:
        print(
            f"{problem}\nname a folder with articles/, refs.jsonl and topics.json: make eval TLS=FOLDER",
            file=sys.stderr,
        )
        return 2
    start = time.process_time()
    research = [mark_research(task, corpus) for task in corpus.tasks]
    rows = [
        [f"{task.topic}/{task.name}", str(len(task.timeline)), *_cells(marks)]
        for task, marks in zip(corpus.tasks, research, strict=True)
    ]
    print_table(
        [("research: topic/timeline", "days", "date-F1", "AR1", "AR2"), *rows, ["mean", "", *_cells(mean(research))]]
    )
    print()
    topics = sorted({task.topic for task in corpus.tasks})
    product = [mark_product(topic, corpus) for topic in topics]
    rows = [[topic, str(count), *_cells(marks)] for topic, (count, marks) in zip(topics, product, strict=True)]
    print_table(
        [
            ("product: topic", "days", "date-F1", "AR1", "AR2"),
            *rows,
            ["mean", "", *_cells(mean([m for _, m in product]))],
        ]
    )
    woven = sum(len(corpus.articles[task.topic]) for task in corpus.tasks) + sum(map(len, corpus.articles.values()))
    print(
        f"\nafter date finding: {1000 * (time.process_time() - start) / max(woven, 1):.1f} ms of CPU an article, marks included"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
