"""From a pile of articles to the days of a timeline, each with the sentences that tell of it. Start reading here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .articles import Article
from .copies import drop_copies
from .days import Day, choose_count, rank_days, weigh_days
from .sentences import Teller, Telling
from .topics import Topic


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for.

    `first` and `last` are day numbers, `entries` is how many days (0: the program chooses), `sentences` how many a day.
    With `dated_first`, sentences that name their day come before those that only open an article of it: a proof of the
    date rather than the best summary.
    """

    first: int
    last: int
    entries: int = 0
    sentences: int = 1
    dated_first: bool = False


@dataclass(frozen=True, slots=True)
class WovenDay:
    """One day of the timeline: its sentences, its score (1 for the weightiest day) and what speaks for it."""

    day: Day
    score: float
    tellings: tuple[Telling, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the day was picked, in words."""
        return self.day.reasons


def weave(articles: Sequence[Article], topic: Topic, request: Request) -> list[WovenDay]:
    """The timeline of a pile, in order of days. The order of *articles* changes nothing, nor does a copy of one.

    Only articles published from the first day to the last are heard. A day of which no sentence on the topic tells
    gives its place to the next.
    """
    heard = drop_copies([one for one in articles if request.first <= one.day <= request.last])
    days = weigh_days(heard, topic, request.first, request.last)
    count = request.entries or choose_count(days.values(), len(heard))
    teller = Teller(heard, topic)
    woven: list[WovenDay] = []
    heaviest = max((day.weight for day in days.values()), default=1.0)
    for day in rank_days(days):
        if len(woven) == count:
            break
        tellings = tuple(teller.tell(day.number, request.sentences, dated_first=request.dated_first))
        if tellings:
            woven.append(WovenDay(day, round(day.weight / heaviest, 4), tellings))
    return sorted(woven, key=lambda one: one.day.number)
