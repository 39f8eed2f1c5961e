"""One spelling for words that are written in several ways: stress marks, soft hyphens, letters in two parts, apostrophes.

"сі́чня" with a stress mark is січня, "Septem­ber" with a soft hyphen is September, and п'ятниця is one word with whatever
apostrophe it is typed. Offsets always count in the text as it was written.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_LOOSE = "\u00ad\u2060\u0300-\u036f"
"""Soft hyphen, word joiner, and marks that stand on the letter before them."""

_ODD = re.compile(f"[{_LOOSE}]")
_LETTER_AND_MARKS = re.compile(f"([^{_LOOSE}])?([{_LOOSE}]+)")
_APOSTROPHE = re.compile("['’‘`´](?=[яюєїЯЮЄЇ])(?<=[а-щьґіїєА-ЩЬҐІЇЄ].)")
_MOST_MARKS = 4
"""So many marks may stand on one letter; what comes after them is no writing."""


@dataclass(frozen=True, slots=True)
class Even:
    """A text in even spelling, and where each of its letters starts and ends in the text as written."""

    text: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


def even(text: str) -> Even:
    """The text in even spelling; without `starts` and `ends` where no letter has moved.

    >>> even("6 сі" + chr(0x301) + "чня").text
    '6 січня'
    """
    if text.isascii():
        return Even(text)
    text = _APOSTROPHE.sub("ʼ", text)
    return _without_marks(text) if _ODD.search(text) else Even(text)


def _without_marks(text: str) -> Even:
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    for match in _LETTER_AND_MARKS.finditer(text):
        letters.extend(text[place : match.start()])
        starts.extend(range(place, match.start()))
        ends.extend(range(place + 1, match.start() + 1))
        if match[1]:
            letters.append(_composed(match[1], match[2]))
            starts.append(match.start())
            ends.append(match.end())
        place = match.end()
    letters.extend(text[place:])
    starts.extend(range(place, len(text)))
    ends.extend(range(place + 1, len(text) + 1))
    return Even("".join(letters), tuple(starts), tuple(ends))


def _composed(letter: str, marks: str) -> str:
    """The letter with those of its marks that make another letter of it: й, ї, ü, but not a stressed і."""
    whole = unicodedata.normalize("NFC", letter + marks[:_MOST_MARKS].translate(_HYPHENS))
    return whole if len(whole) == 1 else whole[0]


_HYPHENS = {0xAD: None, 0x2060: None}
