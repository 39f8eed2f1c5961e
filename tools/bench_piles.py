"""What an article of a pile costs: CPU time of each stage for piles of several sizes, invented but as news is built.

The figures say whether the work grows with the pile alone: at 5,000 articles one must not cost much more than at 100.
"""

from __future__ import annotations

import datetime
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "plugins"))

from make_events import ACTORS, ACTS, PLACES
from pelican_timeline import piles
from pelican_timeline.corroboration import group_origins
from pelican_timeline.extraction import NameIndex, suggest
from pelican_timeline.extraction.salience import Article, Request, Topic, weave
from pelican_timeline.model.calendar import OPEN_END, OPEN_START
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Reading
from pelican_timeline.records import PileText

T = TypeVar("T")
SIZES = (100, 1000, 5000)
_SENTENCES = 40
"""Of an article, with some 15 words each: a long report of a newspaper."""
_SPAN = 365
_START = datetime.date(2031, 1, 1)
_SYLLABLES = "ba den fi gor hul ja kem lo mir nes ov pal qui ras sto tur ul ven wy zet".split()


@dataclass(frozen=True, slots=True)
class PileCost:
    """Milliseconds of CPU an article, stage by stage."""

    articles: int
    dates: float
    extraction: float
    salience: float
    origins: float


def make_pile(count: int, seed: int = 11) -> list[PileText]:
    """Invented articles of one year, a tenth of them copies."""
    rng = random.Random(seed)
    words = ["".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4))) for _ in range(4000)]
    texts: list[PileText] = []
    for number in range(count):
        day = _START + datetime.timedelta(rng.randrange(_SPAN))
        text = " ".join(_sentence(rng, words, day) for _ in range(_SENTENCES))
        if texts and rng.random() < 0.1:
            text = rng.choice(texts).source.text
        publisher = f"Paper {rng.randrange(12)}"
        texts.append(PileText(Source(f"a{number}", f"a{number}", text, publisher, parse(day.isoformat()), "en")))
    return texts


def _sentence(rng: random.Random, words: Sequence[str], day: datetime.date) -> str:
    actor, (place, _, _) = rng.choice(list(ACTORS.values())), rng.choice(list(PLACES.values()))
    _, _, verb = rng.choice(ACTS)
    earlier = day - datetime.timedelta(rng.randint(0, 60))
    when = rng.choice(
        ("", "", "", f"on {day:%A}", "last week", f"on {earlier.day} {earlier:%B}", f"since {earlier.day} {earlier:%B}")
    )
    filler = " ".join(rng.choices(words, k=7))
    return f"{actor} {verb} the {filler} near {place} {when}".rstrip() + "."


def measure_pile(count: int) -> PileCost:
    """What each stage of weaving costs in a pile of so many articles."""
    texts = make_pile(count)
    readings, dates = _timed(lambda: [piles.find_dates(text)[0] for text in texts])
    names = NameIndex({}, {}, {})
    _, extraction = _timed(
        lambda: [
            suggest(piles.cut(text), reading.expressions, names)
            for text, reading in zip(texts[:200], readings, strict=False)
        ]
    )
    _, salience = _timed(lambda: _weave(texts, readings))
    _, origins = _timed(lambda: group_origins([text.source for text in texts]))
    each = 1000 / count
    return PileCost(count, dates * each, extraction * 1000 / min(count, 200), salience * each, origins * each)


def _weave(texts: Sequence[PileText], readings: Sequence[Reading]) -> None:
    articles = [piles.as_article(text, reading) for text, reading in zip(texts, readings, strict=True)]
    heard: list[Article] = [one for one in articles if one]
    weave(heard, Topic(("marsk", "bridge")), Request(OPEN_START, OPEN_END, 50, 3))


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    return work(), time.process_time() - start


def print_piles(sizes: Sequence[int] = SIZES) -> None:
    """A table: CPU an article by size of the pile. Salience is all of `weave` after date finding."""
    print("| articles | date finding | extraction | salience | origins |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    for cost in map(measure_pile, sizes):
        stages = (cost.dates, cost.extraction, cost.salience, cost.origins)
        print(f"| {cost.articles:,} | {' | '.join(f'{stage:.1f} ms' for stage in stages)} |")
