"""What an article of a pile costs `timeline weave`: CPU time of each stage for piles of several sizes.

The articles are invented, but built as news is. The figures say whether the work grows with the pile alone: at 5,000
articles one must not cost much more than at 100. With a folder of piles (*.jsonl) the same is measured on those.
"""

from __future__ import annotations

import datetime
import gc
import json
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "plugins"))

from make_events import ACTORS, ACTS, PLACES
from pelican_timeline import piles
from pelican_timeline.extraction.salience import Request, Topic, Weighed, weigh
from pelican_timeline.model.calendar import OPEN_END, OPEN_START
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.text import Source
from pelican_timeline.records import PileText, read_pile

T = TypeVar("T")
SIZES = (100, 1000, 5000)
_SENTENCES = 40
"""Of an article, with some 15 words each: a long report of a newspaper."""
_DATED = 0.2
"""The share of sentences with a date: in English news of five topics it is 19 in a hundred, 12 of them with a day."""
_SPAN = 365
_START = datetime.date(2031, 1, 1)
_SYLLABLES = "ba den fi gor hul ja kem lo mir nes ov pal qui ras sto tur ul ven wy zet".split()


@dataclass(frozen=True, slots=True)
class PileCost:
    """Milliseconds of CPU an article, stage by stage."""

    name: str
    articles: int
    kilobytes: float
    dates: float
    events: float
    weighing: float
    telling: float

    @property
    def after_dates(self) -> float:
        """All that is done once the dates are found."""
        return self.events + self.weighing + self.telling


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
    dated = (f"on {day:%A}", f"on {earlier.day} {earlier:%B}", "last week", f"since {earlier.day} {earlier:%B}")
    when = rng.choice(dated) if rng.random() < _DATED else ""
    filler = " ".join(rng.choices(words, k=7))
    return f"{actor} {verb} the {filler} near {place} {when}".rstrip() + "."


def measure_pile(name: str, texts: Sequence[PileText], topic: Topic) -> PileCost:
    """What each stage of `weave` costs: finding dates, finding events, weighing the days, telling them with origins."""
    texts = [piles.in_language(text) for text in texts]
    dates, found = _timed(lambda: [piles.find_dates(text)[0] for text in texts])
    events, read = _timed(lambda: list(map(piles.find_events, texts, found)))

    def weigh_them() -> Weighed:
        heard = (piles.as_article(text, reading) for text, reading in zip(texts, read, strict=True))
        return weigh([one for one in heard if one], topic, Request(OPEN_START, OPEN_END))

    weighing, weighed = _timed(weigh_them)
    by_id = {text.source.id: text for text in texts}
    telling, _ = _timed(lambda: piles.tell(weighed, topic, by_id, {one.source: one for one in read}))
    stages = (dates, events, weighing, telling)
    size = sum(len(text.source.text) for text in texts) / len(texts) / 1000
    return PileCost(name, len(texts), size, *(stage * 1000 / len(texts) for stage in stages))


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    """CPU seconds, and what came of it; without the search for garbage, as in the command."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        done = work()
        return time.process_time() - start, done
    finally:
        gc.enable()


def print_piles(costs: Iterable[PileCost]) -> None:
    """A table: CPU an article by pile, each stage and all that is done after date finding."""
    print("| pile | articles | kB each | dates | events | weighing | telling | after dates |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for cost in costs:
        stages = (cost.dates, cost.events, cost.weighing, cost.telling, cost.after_dates)
        figures = " | ".join(f"{stage:.1f} ms" for stage in stages)
        print(f"| {cost.name} | {cost.articles:,} | {cost.kilobytes:.1f} | {figures} |")


def invented_piles(sizes: Sequence[int] = SIZES) -> Iterator[PileCost]:
    """What invented piles of these sizes cost."""
    return (measure_pile("invented", make_pile(size), Topic(("marsk", "bridge"))) for size in sizes)


def piles_in(folder: Path) -> Iterator[PileCost]:
    """What the piles of a folder cost that is laid out as for `make eval TLS=FOLDER`."""
    for one in json.loads((folder / "topics.json").read_text("utf-8")):
        texts, _ = read_pile(folder / "articles" / f"{one['topic']}.jsonl")
        yield measure_pile(one["topic"], texts, Topic(tuple(one["keywords"])))
