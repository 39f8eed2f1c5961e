"""What a sentence names as the setting of what it tells: "at the Harwick summit", "während des Sturms", "під час візиту"."""

from __future__ import annotations

import re
from functools import lru_cache

from .concepts import read_concepts
from .reports import Report

FRAMES = frozenset(
    "meet convene visit phone storm quake flood fire tsunami protest trial games attack elect bury commemorate".split()
) | {"walk out", "storm in"}
"""What other things happen at."""

_FARTHEST = 3
"""So many words may stand between "at" and "summit", an article apart: "at the annual Harwick summit"."""

_SETTING = frozenset(
    "at during in told addressed auf bei beim während im am lors au aux pendant durant à en durante на під час хід ході время ходе"
    " итогам підсумками окончании завершенні sidelines rande abschluss issue término margen полях".split()
)
"""What makes the noun after it a setting. "В" is missing: in Ukrainian and Russian it tells the day as often."""

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

_WORD = re.compile(r"[^\W\d_]+")


def find_frames(report: Report) -> frozenset[str]:
    """What a report tells at which other things happen: a meeting, a storm, a trial."""
    return report.happens & FRAMES | (frozenset({"meet"}) if report.kind == "meeting" else frozenset())


@lru_cache(4096)
def find_settings(text: str) -> frozenset[str]:
    """What the text names as the setting of something: "at the summit", "während des Sturms", "під час візиту".

    >>> sorted(find_settings("At the opening of his trial he told the conference of a storm"))
    ['convene', 'trial']
    """
    return frozenset(
        concept.name
        for start, _, concept in read_concepts(text)
        if concept.name in FRAMES and _is_setting(_WORD.findall(text[:start].casefold()), concept.wide)
    )


def _is_setting(before: list[str], frame: str) -> bool:
    """Do these words, the last of them first, lead over an article and adjectives to a preposition?"""
    settings = _SETTING | _AFTER_MEETINGS if frame == "meet" else _SETTING
    determined, passed = False, 0
    while before:
        word = before.pop()
        if word in settings:
            return True
        if word in _OF and before and before[-1] in _ENDS | settings:
            if before.pop() in settings:
                return True
            determined, passed = False, 0
        elif word in _DETERMINERS and not determined:
            determined = True
        elif determined or passed == _FARTHEST:
            return False
        else:
            passed += 1
    return False
