"""A sentence as words and marks, each with what stands around it: in quotation marks, in brackets, between dashes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pelican_timeline.model.text import Span

from .grammar import Grammar


class Token(NamedTuple):
    """One word or mark; `start` and `end` count in the whole text, `low` is the word in small letters.

    `quoted` is true between quotation marks and for the marks themselves, `aside` in brackets and between dashes,
    `expression` is the number of the time expression that the word belongs to, -1 for none. One is made for every word
    of every article that is read: a named tuple, because that is made faster than a frozen dataclass.
    """

    text: str
    low: str
    start: int
    end: int
    quoted: bool = False
    aside: bool = False
    expression: int = -1

    is_word: bool = True
    capital: bool = False
    hidden: bool = False
    """Is it out of the sentence's own line of words, quoted or said in passing?"""
    verbal: bool = True
    """May it be a verb or an auxiliary?"""


_TOKEN = re.compile(
    r"[^\W\d_]++(?![\w'’‑.-]| ['’]| n['’])"  # a plain word, which most are: found here it is found twice as fast
    r"|[^\W_]+(?:[-'’‑][^\W_]+)*[-‑]"  # suspended: Öl- und Gaspreise, mid- and long-term
    r"(?=,\s|\s+(?:und|oder|bzw|sowie|bis|and|or|to|et|ou|y|e|o|u|и|или|і|й|та|чи|або)\b)"
    r"|(?:(?<=und )|(?<=oder )|(?<=sowie ))[-‑][^\W\d_]+"  # Holzimporte und -exporte
    r"|"
    r"(?:[dlnscjmtDLNSCJMT]|[Qq]u)['’](?=[^\W\d_])"  # French: l'accord, s'est
    r"|(?:[^\W\d_]\.){2,}"  # U.S., p.m.
    r"|\d+(?:[.,:]\d+)*(?:[^\W\d_]+|[-‑][^\W_]+)*"  # 92,153, 10:30, 2nd, 83-й
    r"|[^\W_]+(?:[-'’‑][^\W_]+)*(?: ['’](?:s|re|ve|ll)\b(?!['’])| n['’]t\b)?"  # Jackson 's, did n't: in tokenised text
    r"|-[LR]RB-|``|''"
    r"|-{2,}|[^\w\s]|_"
)
_SPELLED = {"-LRB-": "(", "-RRB-": ")", "``": "“", "''": "”"}
"""Marks as the tokenised texts of corpora spell them."""
_CLOSES = {"“": "”", "„": "“”", "«": "»", "»": "«", "‚": "‘", "”": "”", '"': '"'}
_MARKS = frozenset(_CLOSES) | frozenset("".join(_CLOSES.values()))
QUOTATION = re.compile("[" + "".join(sorted(_MARKS)) + "]|``|''")
"""Finds a mark that opens or closes a quotation."""
_DASHES = frozenset({"–", "—", "--"})


def read_tokens(
    text: str, place: Span, grammar: Grammar, dates: Sequence[Span] = (), inside: str = ""
) -> tuple[list[Token], str]:
    """The words and marks of one sentence, and the marks that would close the quotation it leaves open ("" for none).

    *dates* are the places of its time expressions; *inside* what the sentence before has left open.
    """
    found: list[tuple[str, int, int]] = []
    for match in _TOKEN.finditer(text, place.start, place.end):
        word = match[0]
        if not word.isalnum() and (" " in word or word in _SPELLED):
            word = _SPELLED.get(word) or word.replace(" ", "")
        found.append((word, *match.span()))
    if not found:
        return [], inside
    written, starts, ends = zip(*found, strict=True)
    quoted, left_open = _quoted(written, inside)
    aside = _asides(written, quoted)
    dateline = _dateline(text, found, dates)
    aside[:dateline] = [True] * dateline
    hidden = [one or other for one, other in zip(quoted, aside, strict=True)]
    lows, are_words, capitals, verbal = zip(*map(grammar.look_up, written), strict=True)
    numbers = _expressions(found, dates)
    parts = written, lows, starts, ends, quoted, aside, numbers, are_words, capitals, hidden, verbal
    return list(map(Token._make, zip(*parts, strict=True))), left_open


def leaves_open(text: str, inside: str = "") -> str:
    """What would close the quotation that a sentence leaves open: all that those after it must know of its marks."""
    marks = [_SPELLED.get(mark, mark) for mark in QUOTATION.findall(text)]
    pairs = zip(marks[::2], marks[1::2], strict=False)
    if not inside and len(marks) % 2 == 0 and all(last in _CLOSES.get(first, "") for first, last in pairs):
        return ""
    return _quoted([_SPELLED.get(word, word) for word in _TOKEN.findall(text)], inside)[1]


def _expressions(found: Sequence[tuple[str, int, int]], dates: Sequence[Span]) -> list[int]:
    """For each word the number of the first time expression that it belongs to, -1 for none."""
    numbers = [-1] * len(found)
    for number, span in reversed(list(enumerate(dates))):
        for n, (_, start, end) in enumerate(found):
            if span.start < end and start < span.end:
                numbers[n] = number
    return numbers


_AGENCY = re.compile(r"reuters|ap|afp|dpa|tass|interfax|ansa|efe|apa|upi|bbc|cnn|xinhua|укрінформ|унн", re.IGNORECASE)
_OPENERS = frozenset("On In At By Since After Am Im An Seit Nach Le En Au Dès У В На З До".split())
_DATELINE = 30
"""Words and marks in which a dateline ends."""


def _dateline(text: str, found: Sequence[tuple[str, int, int]], dates: Sequence[Span]) -> int:
    """The number of words of "Ankara (Türkei), 08.06.2015 –" or "KYIV, Jan 6 (Reuters) -" at the start, 0 without."""
    proof = False
    if not found or found[0][0] in _OPENERS or _DATED.isdisjoint(word for word, _, _ in found[:_DATELINE]):
        # "On September 13 — two days after the ruling — he said …"
        return 0
    for number, (word, start, end) in enumerate(found[:_DATELINE]):
        dated = any(span.start < end and start < span.end for span in dates)
        if word in _DASHES | {"-"} and number:
            proof = proof or _is_place_alone([one for one, _, _ in found], number)
            return number + 1 if proof and text[end : end + 1].isspace() else 0
        if word[0].islower() and len(word) > 2 and not dated and not _AGENCY.fullmatch(word):
            return 0
        proof = proof or dated or bool(_AGENCY.fullmatch(word) and found[number - 1][0] == "(")
    return 0


_DATED = _DASHES | {"-"}


def _is_place_alone(words: Sequence[str], dash: int) -> bool:
    """As in "ODRIN (Coast Agency) — Dockers walked out", "Kiel/Berlin - Nach den Funden …": a place, one dash, a sentence.

    "Merz – the chancellor – said" has a second dash; behind the dash that stands for "is" no sentence begins, and in
    Cyrillic only a place in capitals is sure: "Киев — Одесса".
    """
    before = [word for word in words[:dash] if word[0].isalpha()]
    others = _DASHES | {"-"}
    if not before or dash + 1 >= len(words) or not words[dash + 1][0].isupper() or others & set(words[dash + 1 :]):
        return False
    if len(before[0]) >= _SHORTEST_PLACE and before[0].isupper():
        return words[dash - 1] == ")" or all(word.isupper() for word in before)
    latin = before[0][0] < "\u0250" and all(word[0].isupper() for word in before)
    return latin and len(before) <= _PLACES and all(word[0].isalpha() or word == "/" for word in words[:dash])


_SHORTEST_PLACE = 4
"""Letters of a place in capitals; what is shorter is rather a body ("UN")."""
_PLACES = 2
"""Words of the places at the head of a report that names neither agency nor day: "Kiel/Berlin"."""


def _quoted(words: Sequence[str], inside: str) -> tuple[list[bool], str]:
    """Which words stand in quotation marks, and what would close the last one?

    A quotation of several sentences opens after a comma or a colon, or with the sentence. One that opens in mid-line
    ends in its sentence; where it does not, a mark was forgotten, and the words are left to be read:
    'It should be expected that “tomorrow … there will be clarity, he said the previous day of the consultations.'
    What closes without an opening was open from the start.
    """
    quoted = [False] * len(words)
    if not inside and _MARKS.isdisjoint(words):
        return quoted, ""
    opened, closers = (0, inside) if inside else (-1, "")
    for number, word in enumerate(words):
        if opened >= 0 and word in closers:
            quoted[opened : number + 1] = [True] * (number + 1 - opened)
            opened = -1
        elif opened < 0 and word in {"”", "»"} and not any(quoted[:number]) and not _opens_german(word, words, number):
            quoted[: number + 1] = [True] * (number + 1)
        elif opened < 0 and word in _CLOSES and word != "”":
            opened, closers = number, _CLOSES[word]
    if opened == 0 or (opened > 0 and words[opened - 1] in {",", ":", "–", "—"}):
        quoted[opened:] = [True] * (len(words) - opened)
        return quoted, closers
    return quoted, ""


def _opens_german(word: str, words: Sequence[str], number: int) -> bool:
    return word == "»" and "«" in words[number + 1 :]


def _asides(words: Sequence[str], quoted: Sequence[bool]) -> list[bool]:
    """Which words stand in round brackets, or between two dashes?"""
    aside = [False] * len(words)
    if _ASIDE.isdisjoint(words):
        return aside
    opened = -1
    for number, word in enumerate(words):
        if word == "(" and opened < 0:
            opened = number
        elif word == ")" and opened >= 0:
            aside[opened : number + 1] = [True] * (number + 1 - opened)
            opened = -1
    dashes = [n for n, word in enumerate(words) if word in _DASHES and not quoted[n] and not aside[n]]
    dashes = [n for n in dashes if n > 0]
    for first, last in zip(dashes[::2], dashes[1::2], strict=False):
        if last - first <= _LONGEST_ASIDE:
            aside[first : last + 1] = [True] * (last + 1 - first)
    return aside


_ASIDE = _DASHES | {"("}
_LONGEST_ASIDE = 25
"""Words between two dashes; more than that is no longer said in passing."""
