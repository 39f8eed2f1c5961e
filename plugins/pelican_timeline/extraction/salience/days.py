"""Which days matter: every article speaks for the days that it names, and more for those that it looks back to.

The weights are few and round, and none of them decides alone: docs/weave.md tells what each is for and what moving it
by a third does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from math import ceil, sqrt

from .articles import Article, Mention
from .topics import Topic

OFF_TOPIC = 0.6
"""What a mention counts in a sentence without a word of the topic."""
LATER = 2.0
"""What a mention counts when the article came out at least `LOOKS_BACK` days later: what is remembered mattered."""
LOOKS_BACK = 2
CAME_OUT = 0.2
"""What an article counts for its own day when it names no day: it came out because something had happened."""
LONGEST = 31
"""Days of a span ("last week", "in April") that is shared out evenly among its days; a longer one points at none."""
NEIGHBOUR = 0.55
"""What is left of a day beside one that was picked: most of its mentions are the same event, told a day off."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day and what speaks for it.

    `weight` adds up over articles. `named` counts the articles that name this very day, `later` those of them that
    look back to it, `spanned` those that name only a span around it, `published` those that came out on it;
    `outlets` counts the publishers that name it.
    """

    number: int
    weight: float
    named: int = 0
    later: int = 0
    spanned: int = 0
    published: int = 0
    outlets: int = 0

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it was picked, the weightiest first, in words that an editor reads."""
        found = []
        if self.named:
            later = f", {self.later} of them later articles that look back to it" if self.later else ""
            found.append(f"named by {_count(self.named, 'article')}{later}")
        if self.outlets > 1:
            found.append(f"named by {self.outlets} publishers")
        if self.spanned:
            found.append(
                f"lies in a span of days that {_count(self.spanned, 'more article')} name{'s' * (self.spanned == 1)}"
            )
        if self.published:
            found.append(f"{_count(self.published, 'article')} on the topic came out that day")
        return tuple(found)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


@dataclass(slots=True)
class _Sum:
    weight: float = 0.0
    named: int = 0
    later: int = 0
    spanned: int = 0
    published: int = 0
    outlets: set[str] | None = None


def weigh_days(articles: Sequence[Article], topic: Topic, first: int, last: int) -> dict[int, Day]:
    """Every day from *first* to *last* that something speaks for, in order. Each article counts once for a day."""
    sums: dict[int, _Sum] = {}
    for article in articles:
        about = [topic.is_in(article.words(index)) for index in range(len(article.sentences))]
        share = sum(about) / len(about) if about else 0.0
        for day, (weight, exact) in _weigh_article(article, about, first, last).items():
            one = sums.setdefault(day, _Sum())
            one.weight += weight
            if exact:
                one.named += 1
                one.later += article.day - day >= LOOKS_BACK
                one.outlets = (one.outlets or set()) | {article.source.publisher}
            else:
                one.spanned += 1
        if share and article.on_its_day and first <= article.day <= last:
            own = sums.setdefault(article.day, _Sum())
            own.weight += CAME_OUT * share**0.5
            own.published += 1
    return {
        day: Day(day, one.weight, one.named, one.later, one.spanned, one.published, len(one.outlets or ()))
        for day, one in sorted(sums.items())
    }


def _weigh_article(article: Article, about: Sequence[bool], first: int, last: int) -> dict[int, tuple[float, bool]]:
    """What one article says of each day: the most that any of its mentions says, and does one name the very day?"""
    found: dict[int, tuple[float, bool]] = {}
    for mention in article.mentions:
        if mention.days > LONGEST or mention.first > last or mention.last < first:
            continue
        weight = _weigh(mention, article.day, on_topic=about[mention.sentence]) / mention.days
        exact = mention.days == 1
        for day in range(max(first, mention.first), min(last, mention.last) + 1):
            before, named = found.get(day, (0.0, False))
            found[day] = max(before, weight), named or exact
    return found


def _weigh(mention: Mention, published: int, *, on_topic: bool) -> float:
    return (1.0 if on_topic else OFF_TOPIC) * (LATER if published - mention.first >= LOOKS_BACK else 1.0)


def rank_days(days: Mapping[int, Day]) -> Iterator[Day]:
    """The days, weightiest first; beside one that was given, the next must weigh more."""
    left = {number: day.weight for number, day in days.items()}
    heap = [(-weight, number) for number, weight in left.items()]
    heapify(heap)
    while heap:
        weight, best = heappop(heap)
        if left.get(best) != -weight:
            # Given already, or lighter since it was put here.
            continue
        yield days[best]
        del left[best]
        for beside in (best - 1, best + 1):
            if beside in left:
                left[beside] *= NEIGHBOUR
                heappush(heap, (-left[beside], beside))


CARRIED = 0.6
"""The share of all weight that the days of a timeline carry when nobody says how many it should have."""
_FEWEST_SPEAK, _ONE_IN, _HANDFUL = 3.0, 20, 20
"""A day then needs the weight of three articles; in a small pile of one article in twenty, in one of fewer any."""


def find_least(days: Iterable[Day], articles: int) -> float:
    """The weight from which a day may stand in the timeline of so many articles; the weightiest always may."""
    heaviest = max((day.weight for day in days), default=0.0)
    return min(_FEWEST_SPEAK, articles / _ONE_IN, heaviest) if articles >= _HANDFUL else 0.0


FEWEST_DAYS = 12
"""Days of a timeline when nobody says, if so many are spoken of enough: of a handful of articles nobody wants two days."""
MOST_DAYS = 40
"""Days of a timeline when nobody says: it is read from end to end, and one of two hundred is a heap again."""


def choose_count(days: Iterable[Day], articles: int) -> int:
    """How many days a timeline of so many articles has when nobody says.

    The fewest that carry most of what is told, and as many as the square root of the articles where one event outweighs
    all others; but only days for which enough articles speak, and no more than are read.
    """
    known = list(days)
    weights = sorted((day.weight for day in known), reverse=True)
    least = find_least(known, articles)
    enough = sum(weight >= least for weight in weights)
    total, carried, count = sum(weights), 0.0, 0
    while count < len(weights) and carried < CARRIED * total:
        carried += weights[count]
        count += 1
    return min(enough, MOST_DAYS, max(count, ceil(sqrt(articles)), FEWEST_DAYS))
