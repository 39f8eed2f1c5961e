"""Which sentences tell of a day: near the middle of what is said about it, on the topic, and each saying something new."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from .articles import Article, Mention
from .topics import Topic
from .vectors import Rarity, Vector, centre, likeness

OPENING = 7
"""Sentences at the start of an article that tell of its own day, or of the day before, without naming one."""
ALSO_OTHER = 0.8
"""What a sentence counts that names another day as well."""
FIRST = 0.85
"""What the first sentence counts: scraped pages glue headline, picture and caption to it."""
QUESTION = 0.3
REPEATED = 0.5
"""How much of what a picked sentence says is taken off the next."""
SAME = 0.5
"""From this likeness on two sentences say the same, and one of them is enough."""
SHORTEST, LONGEST = 8, 52
"""Words of a sentence that can stand for a day."""


Place = tuple[str, int]
"""A sentence: the id of its article, and its index."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that tells of a day: its article and index, its score, and the mention that dates it.

    `mention` is None when the sentence names no day and stands at the start of an article of that day or the next.
    """

    article: Article
    sentence: int
    score: float
    mention: Mention | None = None

    @property
    def words(self) -> str:
        """The sentence, verbatim."""
        return self.article.words(self.sentence)


@dataclass(frozen=True, slots=True)
class _Candidate:
    telling: Telling
    weight: float
    vector: Vector
    on_topic: bool


class Teller:
    """Picks sentences for one day after the other from a pile of articles, which must be in a fixed order."""

    def __init__(self, articles: Mapping[Article, Sequence[Sequence[str]]], topic: Topic) -> None:
        """*articles* come with the stems of their sentences."""
        self._articles = tuple(articles)
        self._topic = topic
        self._numbers = {article.id: number for number, article in enumerate(articles)}
        self._stems = list(articles.values())
        self._rarity = Rarity(stems for article in self._stems for stems in article)
        self._naming: defaultdict[int, dict[tuple[int, int], Mention]] = defaultdict(dict)
        self._published: defaultdict[int, list[int]] = defaultdict(list)
        self._dated: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
        for number, article in enumerate(articles):
            if article.on_its_day:
                self._published[article.day].append(number)
            for mention in article.mentions:
                if mention.days == 1:
                    place = number, mention.sentence
                    self._naming[mention.first].setdefault(place, mention)
                    self._dated[place].add(mention.first)

    def tell(self, day: int, count: int) -> list[Telling]:
        """Up to *count* sentences that tell of a day, the most telling first."""
        candidates = self._candidates(day)
        middle = centre((one.weight, one.vector) for one in candidates)
        scored = [(self._score(one, middle), one) for one in candidates if one.on_topic]
        return [replace(one.telling, score=round(score, 4)) for score, one in _pick(scored, count)]

    def weigh(self, day: int, places: Sequence[Place]) -> list[float]:
        """How near each of the sentences at *places* is to the middle of what is said of a day, 0 to 1."""
        middle = centre((one.weight, one.vector) for one in self._candidates(day))
        return [likeness(self._vector(place), middle) for place in places]

    def compare(self, one: Place, other: Place) -> float:
        """How alike two sentences are, 0 to 1; from `SAME` on they say the same."""
        return likeness(self._vector(one), self._vector(other))

    def _vector(self, place: Place) -> Vector:
        name, sentence = place
        return self._rarity.vector(self._stems[self._numbers[name]][sentence])

    def _candidates(self, day: int) -> list[_Candidate]:
        """The sentences that name the day, and those without a day that open an article of it or of the next."""
        places: dict[tuple[int, int], Mention | None] = dict(self._naming.get(day, {}))
        for published in (day, day + 1):
            for number in self._published.get(published, ()):
                for index in range(min(OPENING, len(self._articles[number].sentences))):
                    if (number, index) not in self._dated:
                        places.setdefault((number, index), None)
        found: list[_Candidate] = []
        seen: set[str] = set()
        for (number, index), mention in sorted(places.items(), key=lambda item: item[0]):
            article = self._articles[number]
            words = article.words(index)
            if words in seen or not _can_stand(article, index, words):
                continue
            seen.add(words)
            weight = ALSO_OTHER if len(self._dated.get((number, index), ())) > 1 else 1.0
            vector = self._rarity.vector(self._stems[number][index])
            telling = Telling(article, index, 0.0, mention)
            found.append(_Candidate(telling, weight, vector, self._topic.is_in(words)))
        return found

    def _score(self, one: _Candidate, middle: Vector) -> float:
        score = one.weight * likeness(one.vector, middle)
        if one.telling.sentence == 0:
            score *= FIRST
        return score * QUESTION if one.telling.words.rstrip("”\"»“’') ").endswith("?") else score


def _pick(scored: list[tuple[float, _Candidate]], count: int) -> list[tuple[float, _Candidate]]:
    """Of *scored* up to *count*: each time the best that says something new. The first of equals is taken."""
    scored = list(scored)
    picked: list[tuple[float, _Candidate]] = []
    while scored and len(picked) < count:
        best = max(scored, key=lambda pair: pair[0] * (1 - REPEATED * _nearest(pair[1], picked)))
        scored.remove(best)
        if best[0] > 0 and _nearest(best[1], picked) <= SAME:
            picked.append(best)
    return picked


_WORD = re.compile(r"\S*[^\W_]\S*")


def _can_stand(article: Article, index: int, words: str) -> bool:
    return article.sentences[index].role == "prose" and SHORTEST <= len(_WORD.findall(words)) <= LONGEST


def _nearest(one: _Candidate, picked: Sequence[tuple[float, _Candidate]]) -> float:
    return max((likeness(one.vector, other.vector) for _, other in picked), default=0.0)
