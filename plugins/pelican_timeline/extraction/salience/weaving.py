"""From a pile of articles to the days of a timeline, each with the sentences that tell of it. Start reading here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .articles import Article
from .copies import drop_copies
from .days import Day, choose_count, find_least, rank_days, weigh_days
from .sentences import Teller, Telling
from .topics import Topic


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for.

    `first` and `last` are day numbers, `entries` is how many days (0: the program chooses), `sentences` how many a day.
    """

    first: int
    last: int
    entries: int = 0
    sentences: int = 1


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


@dataclass(frozen=True, slots=True)
class Weighed:
    """A pile whose days are weighed: the articles that were heard, every day, and who picks sentences for one.

    `count` is how many days the timeline gets: what was asked for, or what the pile gives. `least` is the weight of a day
    for which enough articles speak; where somebody asks for so many days, the last may be ones of which a single one does.
    """

    heard: tuple[Article, ...]
    days: Mapping[int, Day]
    teller: Teller
    count: int
    least: float

    def rank(self) -> Iterator[tuple[Day, float]]:
        """The days, weightiest first, with their scores: 1 for the weightiest."""
        heaviest = max((day.weight for day in self.days.values()), default=1.0)
        return ((day, round(day.weight / heaviest, 4)) for day in rank_days(self.days))


def weigh(articles: Sequence[Article], topic: Topic, request: Request) -> Weighed:
    """The pile with its days weighed. Only articles published from the first day to the last are heard, copies are not."""
    heard = drop_copies(_on_topic([one for one in articles if request.first <= one.day <= request.last], topic))
    days = weigh_days(list(heard), topic, request.first, request.last)
    count = request.entries or choose_count(days.values(), len(heard))
    least = 0.0 if request.entries else find_least(days.values(), len(heard))
    return Weighed(tuple(heard), days, Teller(heard, topic), count, least)


_ARCHIVE = 1 / 3
"""A pile of which less than this share is about the topic has been gathered for other stories as well."""


def _on_topic(articles: Sequence[Article], topic: Topic) -> list[Article]:
    """The articles with a word of the topic, where most have none; all, where the pile was gathered for it."""
    about = [one for one in articles if topic.is_in(one.source.title) or topic.is_in(one.source.text)]
    return about if len(about) < _ARCHIVE * len(articles) else list(articles)


def weave(articles: Sequence[Article], topic: Topic, request: Request) -> list[WovenDay]:
    """The timeline of a pile, in order of days. The order of *articles* changes nothing, nor does a copy of one.

    A day of which no sentence on the topic tells gives its place to the next.
    """
    return pick(weigh(articles, topic, request), request)


def pick(weighed: Weighed, request: Request) -> list[WovenDay]:
    """The days of the timeline, each with the sentences that tell best of it."""
    woven: list[WovenDay] = []
    for day, score in weighed.rank():
        if len(woven) == weighed.count:
            break
        tellings = tuple(weighed.teller.tell(day.number, request.sentences))
        if tellings:
            woven.append(WovenDay(day, score, tellings))
    return sorted(woven, key=lambda one: one.day.number)
