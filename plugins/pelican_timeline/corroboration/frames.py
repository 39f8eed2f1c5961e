"""What a sentence names as the setting of what it tells: "at the Harwick summit", "während des Sturms", "під час візиту"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from .concepts import read_concepts

if TYPE_CHECKING:
    from .reports import Report  # which asks here what is a setting

FRAMES = frozenset(
    "meet convene visit phone storm quake flood fire tsunami protest trial games attack elect bury commemorate".split()
) | {"walk out", "storm in"}
"""What other things happen at."""

_FARTHEST, _FARTHEST_CYRILLIC = 3, 2
"""So many words may stand between "at" and "summit", an article apart: "at the annual Harwick summit". Fewer in Ukrainian and
Russian, where no article says that the noun has begun."""

_SETTING = frozenset(
    "at during auf bei beim während im am lors au aux pendant durant à en durante на під час хід ході время ходе"
    " итогам підсумками окончании завершенні sidelines rande abschluss issue marge término margen полях".split()
)
"""What makes the noun after it a setting. "В" is missing: in Ukrainian and Russian it tells the day as often."""

_MEETINGS = frozenset({"meet", "convene", "visit", "phone"})

_IN_DISASTERS = frozenset({"in"})
"""One dies in a storm, and engages in talks without being at any."""

_TO_MEETINGS = frozenset({"told", "addressed"})
"""One tells a conference something, with no other word between."""

_GOVERNING = frozenset(
    "of to for from about with against before by on into over amid via von vom zu zum zur für über gegen mit vor aus um de du des"
    " pour contre sur avec avant par para contra sobre con antes por про до для від о об к от из с за".split()
)
"""Prepositions that make the noun after them no setting, and not what happened either: "donated to the earthquake appeal"."""

_AFTER_MEETINGS = frozenset("after nach après tras після после".split())
"""Who speaks after a meeting speaks of it; what comes after a storm may be anything."""

_DETERMINERS = frozenset(
    "the a an this that its his her their der die das dem den des ein eine einem einer seinem seiner ihrem ihrer le la les l un une"
    " son sa ses leur leurs ce cette el los las una su sus este esta своєму своїй його її своём своей его её".split()
)
_OF = frozenset("of de des du del d der von zum zur".split())
_ENDS = frozenset(
    "opening start beginning end close eröffnung beginn auftakt ende ouverture fin clôture inicio cierre apertura".split()
)
"""What has a beginning and an end: "at the opening of his trial"."""

_NEAR = 120
"""So many letters before a noun are looked at."""

_WORD = re.compile(r"[^\W\d_]+")


def find_frames(report: Report) -> frozenset[str]:
    """What a report tells at which other things happen: a meeting, a storm, a trial; not one that it only mentions."""
    told = {c.name for n, _, c in read_concepts(report.title) if c.name in FRAMES and not _is_governed(report.title, n)}
    return frozenset(told) & report.happens | (frozenset({"meet"}) if report.kind == "meeting" else frozenset())


@lru_cache(4096)
def find_settings(text: str) -> frozenset[str]:
    """What the text names as the setting of something: "at the summit", "während des Sturms", "під час візиту".

    >>> sorted(find_settings("At the opening of his trial he told the conference of a storm"))
    ['convene', 'trial']
    """
    return frozenset(
        concept.name
        for start, _, concept in read_concepts(text)
        if concept.name in FRAMES and _is_setting(text, start, concept.name)
    )


def find_mentioned(text: str) -> frozenset[str]:
    """What the text only mentions, with any preposition before it: "an appeal for the victims of the quake"."""
    return find_settings(text) | frozenset(
        concept.name
        for start, _, concept in read_concepts(text)
        if concept.name in FRAMES and _is_governed(text, start)
    )


def _is_setting(text: str, start: int, frame: str) -> bool:
    """Do the words before lead over an article and adjectives to a preposition that makes a setting?"""
    settings = _SETTING | (_AFTER_MEETINGS if frame in _MEETINGS else _IN_DISASTERS)
    before = _words_before(text, start)
    passed, word = _walk_back(before, settings | _TO_MEETINGS | _OF)
    if word in _OF and before and before[-1] in _ENDS:
        before.pop()
        _, word = _walk_back(before, settings)
    elif word in _OF and before:
        word = before[-1]  # "in dem", "lors de"
    return word in settings or (word in _TO_MEETINGS and frame in _MEETINGS and not passed)


def _is_governed(text: str, start: int) -> bool:
    """Does a preposition stand before the noun: is it not what happened, but what somebody spoke of, gave to, came from?"""
    _, word = _walk_back(_words_before(text, start), _GOVERNING | _SETTING | _IN_DISASTERS, farthest=1)
    return word != ""


def _words_before(text: str, start: int) -> list[str]:
    """The few words before a place, in small letters."""
    return _WORD.findall(text[max(0, start - _NEAR) : start].casefold())


def _walk_back(before: list[str], wanted: frozenset[str], farthest: int = _FARTHEST) -> tuple[int, str]:
    """The nearest of the wanted words with only an article and adjectives in between, and how many; "" for none.

    What is walked over is taken from the list.
    """
    determined, passed = False, 0
    while before:
        word = before.pop()
        if word in wanted:
            return passed, word
        if word in _DETERMINERS and not determined:
            determined = True
        elif determined or passed == min(farthest, _FARTHEST_CYRILLIC if "а" <= word[0] <= "ґ" else _FARTHEST):
            break
        else:
            passed += 1
    return passed, ""
