"""Two titles word by word: the same phrase with another noun in it, two people of one surname, who stands first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from .concepts import AGENT, concept_of, read_concepts
from .contentwords import is_empty_word, stem
from .propernames import fold, is_same_name, missing_from
from .reports import Report

_HONORIFICS = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady general colonel captain bishop pope king queen prince princess saint herr frau"
    " graf monsieur madame mme maître señor señora don doña papa rey reina san santa пан пані господин госпожа".split()
)

_TITLE_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_ARTICLES = frozenset(
    "a an the der die das dem den des ein eine einen einem einer le la les un une el los las una unos".split()
)
_BEFORE_NOUNS = _ARTICLES | frozenset(
    "in at on of for from by with near against about over under im am an auf bei nach aus von zum zur für gegen über um"
    " wegen l des du de d à en au aux sur contre por para con contra sobre"
    " у в на по до від за із з від от из с против про щодо проти об о унаслідок внаслідок вследствие результате через из-за"
    " infolge durch aufgrund after following despite amid après suite malgré tras".split()
)

_OF_SOMETHING = frozenset("of to for on about von für über zu zum zur de del des du para sobre".split())
_TWO = 2
_CLASSES = frozenset(
    "town city village port province region state island republic stadt dorf insel ville village port région île république"
    " ciudad pueblo puerto provincia isla república".split()
)
"""What names only say more fully: "the town of Orlin" is Orlin."""

_BY = frozenset("by von vom durch par por".split())
_NAMED = re.compile(
    r"(?:(?P<before>\b[^\W\d_]+)\s(?:(?:the|la|le|les|el|los|las|der|die|das|dem|den)\s)?)?(?P<name>\b[^\W\d_a-zа-яіїєґß-ÿ][^\W\d_]+)"
)
"""A word with a capital and the word before it, an article left out."""

_PLACING = frozenset("in at near across through outside bei nahe durch à en de в у під под біля возле".split())
_PLACE_OF = re.compile(
    r"\b(?:streets|city|town|village|centre|center|outskirts|suburbs?|port|province|rues|ville|calles|ciudad)\s(?:of|de)\s"
    r"(?P<name>\b[^\W\d_a-zà-ÿ][^\W\d_]+)"
)
"""What makes the name after it a place, most often."""


# Names --------------------------------------------------------------------------------------------------------------


def find_namesakes(a: Report, b: Report) -> str:
    """Two people with one surname, as "Clive / Simon"; "" where there are none such.

    Also where the names open the sentences, whose first words have capitals anyway. "Minister Rowe" is no namesake.
    """
    (ours, theirs) = (_given_names(report) for report in (a, b))
    for name in sorted((a.all_names | b.all_names) & ours.keys() & theirs.keys()):
        one, other = ours[name], theirs[name]
        if missing_from([one], b.words) and missing_from([other], a.words):
            return f"{one} / {other}"
    return ""


def _given_names(report: Report) -> dict[str, str]:
    """The word with a capital that stands before each name of a title, unless it is an office or another known word."""
    words = [match[0] for match in _TITLE_WORD.finditer(report.title)]
    return {
        fold(name): fold(before)
        for before, name in pairwise(words)
        if before[0].isupper()
        and name[0].isupper()
        and not is_empty_word(before.casefold())
        and not concept_of(before.casefold())
        and before.casefold() not in _ARTICLES | _HONORIFICS
    }


def find_people(report: Report) -> frozenset[str]:
    """Whom the title names and the site knows: names that no preposition makes a place."""
    return report.names - find_placed(report) | report.actors


def find_placed(report: Report) -> frozenset[str]:
    """The names in the title that a preposition makes a place: "in Velk", "près de Brenac"."""
    placed = {fold(m["name"]) for m in _NAMED.finditer(report.title) if (m["before"] or "").casefold() in _PLACING}
    return report.names & (placed | {fold(m["name"]) for m in _PLACE_OF.finditer(report.title)})


def find_subject(report: Report, names: frozenset[str]) -> tuple[str, frozenset[str]]:
    """Which of the names stands first in a title without a preposition, and which come after it.

    Nothing comes after it where one of them does it: "the dam was opened by President Koro".
    """
    found = [(fold(m["name"]), (m["before"] or "").casefold(), m.end()) for m in _NAMED.finditer(report.title)]
    named = [(name, before, end) for name, before, end in found if not missing_from([name], names)]
    first = next((n for n, (_, before, _) in enumerate(named) if before not in _BEFORE_NOUNS - _ARTICLES), None)
    if first is None:
        return "", frozenset()
    name, _, end = named[first]
    passive = _BY & set(report.title[end:].casefold().split())
    return name, frozenset() if passive else frozenset(name for name, _, _ in named[first + 1 :])


# Phrases ------------------------------------------------------------------------------------------------------------


def fold_title(title: str) -> list[str]:
    """The words of a title, folded, in order."""
    return [fold(word) for word in _TITLE_WORD.findall(title)]


def find_exchanged(a: Report, b: Report) -> tuple[str, str] | None:
    """What stands in one title where the other has something else in the same phrase: ("school", "grain terminal").

    Only where a noun stands, or a name, which tells one event from another: a verb may be another word for the same.
    None where nothing is exchanged, or where the other report has these words elsewhere, or others that mean the same.
    """
    (ours, nouns), (theirs, other_nouns) = (_words_without_articles(text) for text in (a.title, b.title))
    stems, others = ([stem(word.casefold()) for word in words] for words in (ours, theirs))
    blocks = SequenceMatcher(None, stems, others, autojunk=False).get_opcodes()
    if sum(end - start for tag, start, end, _, _ in blocks if tag == "equal") * 2 < min(len(ours), len(theirs)):
        return None
    for tag, start, end, first, last in blocks:
        if tag != "equal" and start and first and end < len(ours) and last < len(theirs):
            hung = _hung_on(ours[start : end + 1], theirs[first : last + 1])
            if hung:
                return hung
        if tag == "replace":
            said, instead = ours[start:end], theirs[first:last]
            noun = start == 0 or start in nouns or first in other_nouns or _is_capital((*said, *instead))
            if noun and _only_here(said, b.words) and _only_here(instead, a.words) and not _mean_one(said, instead):
                return " ".join(said), " ".join(instead)
    return None


def _hung_on(ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, str] | None:
    """What one title alone puts before a noun of both, so that it is about something of that: ("monument to", "bridge").

    In the same phrase, with the same words before and after. A preposition makes the noun the second of two; in Ukrainian and
    Russian its other case does.
    """
    less, more = sorted((ours, theirs), key=len)
    if (
        len(less) == 1
        and len(more) > _TWO
        and more[-2].casefold() in _OF_SOMETHING
        and more[0].casefold() not in _BEFORE_NOUNS
        and not (more[-3].casefold() in _CLASSES and less[0][0].isupper())
    ):
        return " ".join(more[:-1]), less[0]
    if len(less) == _TWO and len(more) > _TWO and less[-1] == more[-1] and "а" <= less[0][0].casefold() <= "ґ":
        declined = more[-2] != less[0] and is_same_name(fold(more[-2]), fold(less[0]))
        return (" ".join(more[:-1]), less[0]) if declined else None
    return None


def _words_without_articles(title: str) -> tuple[list[str], set[int]]:
    """The words of a title, and the numbers of those before which an article or a preposition stands."""
    words: list[str] = []
    nouns: set[int] = set()
    for word in _TITLE_WORD.findall(title):
        if word.casefold() not in _ARTICLES:
            words.append(word)
        if word.casefold() in _BEFORE_NOUNS:
            nouns.add(len(words))
    return words, nouns


def _is_capital(words: Sequence[str]) -> bool:
    """Names, or German nouns: what stands there is no verb."""
    return all(word[0].isupper() for word in words)


def _mean_one(said: Sequence[str], instead: Sequence[str]) -> bool:
    """Is what one says another word for what the other says?"""
    ours, theirs = (
        {concept.wide for _, _, concept in read_concepts(" ".join(words)) if concept.sort != AGENT}
        for words in (said, instead)
    )
    return bool(ours & theirs)


def _only_here(words: Sequence[str], others: frozenset[str]) -> bool:
    """Does one text alone have all of these words that tell something?"""
    telling = [fold(word) for word in words if len(word) > 2 and word.casefold() not in _BEFORE_NOUNS]
    return bool(telling) and len(missing_from(telling, others)) == len(set(telling))
