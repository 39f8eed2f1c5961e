"""Where sentences start and end. Every full stop is asked in turn whether it ends one; the work grows with the text only."""

from __future__ import annotations

import re

from pelican_timeline.model.text import Span

from .languages import SentenceRules, rules_for

# One run of stops with what closes behind it, before white space. The look-behind lets each run be tried once only, so
# that a page of full stops takes no longer than a page of words.
_STOP = re.compile(r"(?<![.!?…])(?P<stops>[.!?…]++)[\"'”’“‘»«›‹)\]}]*+(?:\[[0-9]{1,3}\])*+(?=\s)")
_CLOSER_ALONE = re.compile(r"\s+([”’»›)\]}])[”’»›)\]}]*+(?=\s|$)")
_OPENERS = "\"'“‘”„‚«‹»›([{¿¡*_–—-…"
_BEFORE, _AFTER, _QUOTED = 48, 96, 400
"""How far a full stop looks back and ahead for words, and a closing mark for the one that opened."""

_ROMAN = re.compile(r"[IVX]{1,5}")
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,4}\.)+[^\W\d_]{1,4}")


def find_sentences(text: str, paragraph: Span, language: str) -> list[Span]:
    """The sentences of one paragraph, in order, with only white space between them.

    Closing quotation marks and brackets belong to the sentence that they close.
    """
    rules = rules_for(language)
    sentences: list[Span] = []
    start = paragraph.start
    stop = _STOP.search(text, start, paragraph.end)
    while stop:
        end = _with_closers(text, start, stop.end(), paragraph.end)
        if end < paragraph.end and _ends_sentence(text, start, stop, end, paragraph.end, rules):
            sentences.append(Span(start, end))
            start = _next_word(text, end)
        stop = _STOP.search(text, end, paragraph.end)
    if start < paragraph.end:
        sentences.append(Span(start, paragraph.end))
    return sentences


def _with_closers(text: str, start: int, end: int, last: int) -> int:
    """The end of the stop, with a closing mark that stands behind a space, as French sets it."""
    alone = _CLOSER_ALONE.match(text, end, last)
    if not alone:
        return end
    if alone.group(1) == "»":
        # In German the same mark opens: it closes only what has been opened.
        first = max(start, end - _QUOTED)
        if text.count("«", first, end) <= text.count("»", first, end):
            return end
    return alone.end()


def _next_word(text: str, place: int) -> int:
    while text[place].isspace():
        place += 1
    return place


def _ends_sentence(text: str, start: int, stop: re.Match[str], end: int, last: int, rules: SentenceRules) -> bool:
    """Does the run of stops end the sentence that began at *start*?"""
    after = text[end : min(end + _AFTER, last)].split(None, 3)
    while after and not any(character.isalnum() for character in after[0]):
        # "He left. – The others stayed": the dash says nothing, the word behind it does.
        after.pop(0)
    if not after:
        return end + _AFTER < last
    following = after[0].lstrip(_OPENERS) or after[0]
    if following[0].islower():
        return False
    if stop["stops"] != ".":
        return not _is_omission(text, stop)
    before = text[max(start, stop.start() - _BEFORE) : stop.start()].split()
    return not before or _full_stop_ends(before, following, stop.start() - start, rules)


def _is_omission(text: str, stop: re.Match[str]) -> bool:
    """Is it "[...]", which leaves words out and says nothing of where a sentence ends?"""
    return stop["stops"] in {"...", "…"} and text[stop.start() - 1 : stop.start()] in {"[", "("}


def _full_stop_ends(before: list[str], following: str, length: int, rules: SentenceRules) -> bool:
    """Does a single full stop end the sentence? *length* is how much of the sentence stands before it."""
    word = before[-1].lstrip(_OPENERS)
    starts_new = _letters(following) in rules.openers
    if word.isdigit():
        # "1. The first point" numbers a list, "am 7. Juni" is an ordinal, "in 2012. Danach" an end.
        is_list_number = len(before[-1]) >= length
        return not is_list_number and (starts_new or not rules.ordinals or len(word) > 3)
    pair = _pair(before, word)
    if _is_in(rules.leading, word, pair):
        return False
    if following[0].isdigit() and _is_in(rules.numbered, word, pair):
        return False
    # "J. Smith", "U.S. troops", "Ludwig XIV. Frankreichs": the full stop may end both the word and the sentence.
    shortened = (len(word) == 1 and word.isalpha()) or _ACRONYM.fullmatch(word) or _is_in(rules.closing, word, pair)
    if shortened or (rules.ordinals and _ROMAN.fullmatch(word)):
        return starts_new
    return True


def _pair(before: list[str], word: str) -> str:
    """What "z. B." is looked up as ("z b"), "" where the word before has no full stop."""
    if len(before) < 2 or not before[-2].endswith("."):
        return ""
    return f"{before[-2].lstrip(_OPENERS)[:-1]} {word}".lower()


def _is_in(words: frozenset[str], word: str, pair: str) -> bool:
    return word in words or word.lower() in words or (pair != "" and pair in words)


def _letters(word: str) -> str:
    """The word in small letters up to its first character that is no letter: "l" of "L'accord", "" of an initial."""
    size = next((index for index, character in enumerate(word) if not character.isalpha()), len(word))
    return "" if word[size : size + 1] == "." and size == 1 else word[:size].lower()
