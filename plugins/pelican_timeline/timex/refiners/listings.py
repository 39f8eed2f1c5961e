"""Refiners for texts without sentences: live pages, opening hours, timetables."""

from __future__ import annotations

from pelican_timeline.timex.lexer import Tokens
from pelican_timeline.timex.meaning import Found, Meaning, Reading


def read_ticker(reading: Reading, found: list[Found]) -> list[Found]:
    """In a live page every entry opens with its time: "1136 Rapper Wyclef Jean said …", "0934: The first trucks …"."""
    tokens = reading.tokens
    openers = [one for one in found if one.rule == "bare_year" and tokens.name(one.first - 1) == "BREAK"]
    if len(openers) < _ENTRIES:
        return found
    labels = [place for place in range(len(tokens)) if _is_label(tokens, place)]
    # a chronicle has years alone: something there must be no year
    if all(_AGES[0] <= int(tokens.words[place]) <= _AGES[1] for place in labels):
        return found
    for one in openers:
        figures = tokens.words[one.first]
        if int(figures[2:]) < 60 and int(figures) < 2400:
            one.rule, one.meaning = "ticker", Meaning("clock", time=f"{figures[:2]}:{figures[2:]}")
    return found


_ENTRIES = 2
_AGES = (1400, 2099)


def _is_label(tokens: Tokens, place: int) -> bool:
    word = tokens.words[place]
    return len(word) == 4 and word.isdecimal() and word.isascii() and tokens.name(place - 1) == "BREAK"
