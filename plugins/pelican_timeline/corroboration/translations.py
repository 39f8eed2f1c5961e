"""Texts in two languages that may be one story: the same names and figures, within days, often with a credit.

Nothing here decides. Words cannot be compared over languages, and two reporters at one summit name the same people; so
the editor is asked.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from pelican_timeline.model.text import Source

from .propernames import find_names, fold

LEAST_COMMON = 8
"""Names and figures together that both texts have; a translation of a short report has some fifteen."""

LEAST_COMMON_WITH_CREDIT = 5
"""A short item has hardly more; where it says from whom it has its news, they are enough to ask."""

LEAST_SHARE = 0.5
LEAST_SHARE_WITH_CREDIT = 0.3
"""So large a part of the names and figures of the shorter text: a translation keeps nearly all of them, a retelling half.
Two independent reports of one summit share a quarter, mostly names."""

LEAST_FIGURES = 2
"""Figures are what a reporter does not share by being there."""

DAYS_TO_TRANSLATE = 7
"""A translation follows within days."""

_LONG = 60
"""Days: of a text that may have come out on any of more, every other counts as near."""

_RARE = 40
"""A name that more texts have than this is the topic of the pile, and brings no two of them together."""

_LONGEST = 20_000
_SOUND = 5
_FIGURE = re.compile(r"(?<![\w.,])\d+(?:[.,\u00a0\u202f ]\d+)*(?![\w])")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two texts in two languages that have much in common: how many names and figures, and who credits whom, in words."""

    pair: tuple[str, str]
    common: int
    share: float
    credit: str


Days = tuple[int, int]
"""The first and the last day on which a text may have come out, as day numbers."""


def find_parallels(
    sources: Mapping[str, Source],
    days_of: Callable[[str], Days | None],
    shared_credit: Callable[[str, str], str],
) -> list[Parallel]:
    """The pairs of texts in two languages that an editor should look at, in order.

    *days_of* tells when a text appeared (None: nobody knows), *shared_credit* in words who credits whom ("" for nobody).
    """
    language_of = {slug: source.language.partition("-")[0] for slug, source in sources.items() if source.language}
    days = {slug: days_of(slug) for slug in sorted(language_of)}
    marks_of = {
        slug: find_marks(sources[slug].text[:_LONGEST], language_of[slug]) for slug in _with_others(days, language_of)
    }
    found = []
    for pair in _meet(marks_of, language_of):
        if _are_near(days[pair[0]], days[pair[1]]):
            parallel = _compare(pair, marks_of, shared_credit)
            if parallel:
                found.append(parallel)
    return found


def _are_near(one: Days | None, other: Days | None) -> bool:
    """May the two have come out within days? Where a day is not known, they may."""
    if one is None or other is None:
        return True
    return max(one[0] - other[1], other[0] - one[1]) <= DAYS_TO_TRANSLATE


def _with_others(days: Mapping[str, Days | None], language_of: Mapping[str, str]) -> list[str]:
    """The texts beside which one in another language came out: in most piles there are few, and only they are compared."""
    spoken: defaultdict[int, set[str]] = defaultdict(set)
    always: set[str] = set()
    for slug, one in days.items():
        weeks = _weeks(one)
        if weeks is None:
            always.add(language_of[slug])
        else:
            for week in weeks:
                spoken[week].add(language_of[slug])
    everywhere = set(language_of.values())
    return [
        slug
        for slug, one in days.items()
        if (everywhere if (weeks := _weeks(one)) is None else always.union(*(spoken[week] for week in weeks)))
        - {language_of[slug]}
    ]


def _weeks(days: Days | None) -> range | None:
    """The weeks in which the other of a pair may have come out; None for any: of a text whose time is not known well."""
    if days is None or days[1] - days[0] > _LONG:
        return None
    return range((days[0] - DAYS_TO_TRANSLATE) // 7, (days[1] + DAYS_TO_TRANSLATE) // 7 + 1)


def find_marks(text: str, language: str) -> frozenset[str]:
    """The names of a text as they sound, and its figures except years: what a translation keeps.

    >>> sorted(find_marks("Then Macron met 35 envoys in Kyiv.", "en") & find_marks("Потім Макрон зустрів 35 послів у Києві.", "uk"))
    ['35', 'makro']
    """
    figures = (re.sub(r"\D", "", found) for found in _FIGURE.findall(text))
    names = {sound_of(name) for name in find_names(text, language)}
    return frozenset(names | {one for one in figures if len(one) > 1 and not _YEAR.fullmatch(one)})


@lru_cache(maxsize=65_536)
def sound_of(name: str) -> str:
    """The beginning of a name, written so that "Selenskyj", "Zelensky" and "Зеленський" are one.

    >>> {sound_of(name) for name in ("Selenskyj", "Zelenskyy", "Зеленський", "Зеленского")}
    {'selen'}
    """
    plain = fold(name)
    for letters, instead in (
        ("ts", "s"),
        ("tz", "s"),
        ("ph", "f"),
        ("th", "t"),
        ("z", "s"),
        ("c", "k"),
        ("q", "k"),
        ("j", "i"),
        # Cyrillic writes a foreign H as Г or Х: Holm, Гольм, Хольм.
        ("kh", "h"),
        ("h", "g"),
    ):
        plain = plain.replace(letters, instead)
    return re.sub(r"(.)\1", r"\1", plain)[:_SOUND]


def _meet(marks_of: Mapping[str, frozenset[str]], language_of: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The pairs in two languages that share enough rare marks."""
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for slug, marks in marks_of.items():
        for mark in marks:
            holders[mark].append(slug)
    met: Counter[tuple[str, str]] = Counter()
    for slugs in holders.values():
        if 1 < len(slugs) <= _RARE:
            met.update(pair for pair in combinations(slugs, 2) if language_of[pair[0]] != language_of[pair[1]])
    return (pair for pair, times in sorted(met.items()) if times >= LEAST_COMMON // 2)


def _compare(
    pair: tuple[str, str], marks_of: Mapping[str, frozenset[str]], shared_credit: Callable[[str, str], str]
) -> Parallel | None:
    first, second = (marks_of[slug] for slug in pair)
    common = first & second
    share = len(common) / min(len(first), len(second))
    if len(common) < LEAST_COMMON_WITH_CREDIT or share < LEAST_SHARE_WITH_CREDIT:
        return None
    credit = shared_credit(*pair)
    alike = len(common) >= LEAST_COMMON and share >= LEAST_SHARE and _count_figures(common) >= LEAST_FIGURES
    if credit or alike:
        return Parallel(pair, len(common), share, credit)
    return None


def _count_figures(marks: Sequence[str] | frozenset[str]) -> int:
    return sum(mark.isdigit() for mark in marks)
