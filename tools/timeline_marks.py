"""The marks of a timeline against what people wrote: date-F1, and ROUGE-1 and -2 of sentences aligned by date.

Definitions: Martschat and Markert (EACL 2017), "align+ m:1"; averages: Gholipour Ghalandari and Ifrim (ACL 2020). Each day
goes to the day of the other side of least cost, cost(p, r) = (1 - 1/(|p - r| + 1)) * (1 - overlap(p, r)), and its shared
n-grams count 1/(|p - r| + 1). Text is handled as ROUGE-1.5.5 does with -m -s: stems, without stop words.
"""

from __future__ import annotations

import datetime
import re
import string
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

Timeline = Mapping[datetime.date, Sequence[str]]
MEASURES = ("date_f1", "ar1", "ar2")

_STOP = frozenset((Path(__file__).parent / "rouge_stop_words.txt").read_text(encoding="utf-8").split())


class Mark(NamedTuple):
    """Precision and recall, 0 to 1."""

    precision: float = 0.0
    recall: float = 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Marks = dict[str, Mark]


def mark_timeline(found: Timeline, wanted: Sequence[Timeline]) -> Marks:
    """The marks of one timeline against one human timeline, or several together, by measure."""
    days = sorted({day for timeline in wanted for day in timeline})
    at = {day: [list(timeline.get(day, ())) for timeline in wanted] for day in days}
    right = len(found.keys() & at.keys())
    dates = Mark(right / len(found) if found else 0.0, right / len(days) if days else 0.0)
    return {"date_f1": dates, **{f"ar{size}": mark for size, mark in _aligned(found, at).items()}}


def mean(marks: Sequence[Marks]) -> Marks:
    """Mean precision and mean recall over tasks; the F1 of these two is the mark that papers give."""
    return {
        name: Mark(*(sum(one[name][side] for one in marks) / len(marks) for side in (0, 1)))
        for name in MEASURES
        if marks
    }


# Aligned by date -----------------------------------------------------------------------------------------------------

_SIZES = (1, 2)
_Texts = Sequence[Sequence[str]]


def _aligned(found: Timeline, wanted: Mapping[datetime.date, _Texts]) -> dict[int, Mark]:
    shared = {size: [0.0, 0.0] for size in _SIZES}
    total = {size: [0.0, 0.0] for size in _SIZES}
    if found and wanted:
        costs = {(one, other): _cost(one, other, found, wanted) for one in found for other in wanted}
        for one in sorted(found):
            other = min(wanted, key=lambda day: (costs[one, day], day))
            _add(shared, total, 0, one, other, found, wanted)
        for other in sorted(wanted):
            one = min(found, key=lambda day: (costs[day, other], day))
            _add(shared, total, 1, one, other, found, wanted)
    return {
        size: Mark(*(s / t if t else 0.0 for s, t in zip(shared[size], total[size], strict=True))) for size in _SIZES
    }


def _add(
    shared: dict[int, list[float]],
    total: dict[int, list[float]],
    side: int,
    one: datetime.date,
    other: datetime.date,
    found: Timeline,
    wanted: Mapping[datetime.date, _Texts],
) -> None:
    """Count what the day *one* has in common with *other*: side 0 for precision, 1 for recall."""
    weight = 1 / (abs((one - other).days) + 1)
    tokens = _tokens(tuple(found[one]))
    for size in _SIZES:
        ours = _runs(tokens, size)
        for sentences in wanted[other]:
            theirs = _runs(_tokens(tuple(sentences)), size)
            shared[size][side] += weight * sum(min(times, theirs[run]) for run, times in ours.items())
            total[size][side] += sum((theirs if side else ours).values())


def _cost(one: datetime.date, other: datetime.date, found: Timeline, wanted: Mapping[datetime.date, _Texts]) -> float:
    distance = abs((one - other).days)
    if not distance:
        return 0.0
    return (1 - 1 / (distance + 1)) * (1 - _overlap(found[one], wanted[other]))


def _overlap(found: Sequence[str], wanted: _Texts) -> float:
    """F1 of the words as they are written, marks left out: all that the alignment looks at."""
    ours = _bag(found)
    theirs = [_bag(sentences) for sentences in wanted]
    right = sum(min(times, bag[word]) for bag in theirs for word, times in ours.items())
    said, told = ours.total() * len(theirs), sum(bag.total() for bag in theirs)
    return Mark(right / said if said else 0.0, right / told if told else 0.0).f1


def _bag(sentences: Iterable[str]) -> Counter[str]:
    # A run of marks counts as one only as the table of marks has it, which is what the first scorer of this kind did.
    return Counter(word for sentence in sentences for word in sentence.split() if word not in string.punctuation)


# Words as ROUGE sees them --------------------------------------------------------------------------------------------

_STEMMED = 4
"""Letters from which a word is stemmed."""


@lru_cache(maxsize=100_000)
def _tokens(sentences: tuple[str, ...]) -> tuple[str, ...]:
    text = re.sub(r"[^a-z0-9-]", " ", " ".join(" ".join(one.split()) for one in sentences).lower().replace("-", " - "))
    words = (word for word in text.split() if word not in _STOP and not word.startswith("-"))
    return tuple(stem(word) if len(word) >= _STEMMED else word for word in words)


def _runs(tokens: Sequence[str], size: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(tokens[start : start + size]) for start in range(len(tokens) - size + 1))


# Porter (1980), the names as in the paper: [C](VC)^m[V]
_STEP_2 = dict(
    pair.split(":")
    for pair in (
        "ational:ate tional:tion enci:ence anci:ance izer:ize logi:log bli:ble alli:al entli:ent eli:e ousli:ous"
        " ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble"
    ).split()
)
_STEP_3 = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_STEP_4 = "ement ment ance ence able ible ant ent ism ate iti ous ive ize ion al er ic ou".split()


def _shape(word: str) -> str:
    """The word as consonants and vowels; y is a vowel after a consonant."""
    shape = ""
    for letter in word:
        vowel = letter in "aeiou" or (letter == "y" and shape.endswith("c"))
        shape += "v" if vowel else "c"
    return shape


def _measure(word: str) -> int:
    """How many times a consonant follows a vowel."""
    return len(re.findall(r"v+c+", _shape(word)))


def _is_short(word: str) -> bool:
    """Does it end in consonant, vowel, consonant, the last none of w, x, y?"""
    return _shape(word).endswith("cvc") and word[-1] not in "wxy"


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of an English word in small letters.

    >>> [stem(word) for word in ("caresses", "relational", "hopping", "falling", "probate", "happy")]
    ['caress', 'relat', 'hop', 'fall', 'probat', 'happi']
    """
    if len(word) < 3:
        return word
    word = _without_plural(word)
    word = _without_past(word)
    if word.endswith("y") and "v" in _shape(word[:-1]):
        word = word[:-1] + "i"
    for endings in (_STEP_2, _STEP_3):
        ending = max((one for one in endings if word.endswith(one)), key=len, default="")
        if ending and _measure(word[: -len(ending)]) > 0:
            word = word[: -len(ending)] + endings[ending]
    ending = max((one for one in _STEP_4 if word.endswith(one)), key=len, default="")
    bare = word[: -len(ending)] if ending else word
    if ending and _measure(bare) > 1 and (ending != "ion" or bare.endswith(("s", "t"))):
        word = bare
    if word.endswith("e") and (_measure(word[:-1]) > 1 or (_measure(word[:-1]) == 1 and not _is_short(word[:-1]))):
        word = word[:-1]
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word


def _without_plural(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _without_past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) > 0 else word
    ending = next((one for one in ("ed", "ing") if word.endswith(one)), "")
    if not ending or "v" not in _shape(word[: -len(ending)]):
        return word
    bare = word[: -len(ending)]
    if bare.endswith(("at", "bl", "iz")):
        return bare + "e"
    if _shape(bare).endswith("cc") and bare[-1] == bare[-2] and bare[-1] not in "lsz":
        return bare[:-1]
    return bare + "e" if _measure(bare) == 1 and _is_short(bare) else bare
