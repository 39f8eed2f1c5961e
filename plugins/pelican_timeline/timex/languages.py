"""Guesses the language of a text from its commonest words: for sources that do not say it, or say it wrongly."""

from __future__ import annotations

import re
from collections import Counter

_STOP_WORDS = {
    "en": "the of and to in that was for with is on by from he she they this which at as were are",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch werden aus hat",
    "fr": "le la les et des en un une du est que dans qui par pour au sur pas avec ce sont il elle",
    "es": "el la los las y en que del por con para se una su al es como más fue este",
    "it": "il di che la e un del per con non una della sono alla nel gli dei le anche si",
    "pt": "o a os as de que do da em para com um uma não por mais dos das ao foi",
    "nl": "de het een en van in op te dat voor met zijn niet aan er ook als door was naar",
    "pl": "w i na z do się że jest nie to od przez po dla jak oraz był który przy",
    "uk": "і в на що у з та до не за це від про як був його які також для по",
    "ru": "и в на что с по не как к из за от его это для был при также она они",
}
_WORDS = {code: frozenset(words.split()) for code, words in _STOP_WORDS.items()}
_LETTERS = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_ENOUGH = 25
"""Words that a text must have before we doubt what its editor wrote: a headline proves nothing."""
_DENSE = 0.1
"""The least share of a language's commonest words in its running text; 0.15 to 0.35 is usual."""
_DIFFERENT = 3
"""So many different ones of them must stand there: a list of "a" is no Portuguese."""
_MARGIN = 3
"""How many words of another language alone stand against each word of the language that a text is said to be in."""


def guess_language(text: str) -> str:
    """The code of the likeliest language, "" when nothing speaks for any.

    >>> guess_language("Die Regierung hat am Dienstag mit den Ländern über das Gesetz beraten.")
    'de'
    """
    counts = _count(text)
    best = _best(counts)
    return best if _score(counts, best) >= 2 else ""


def likelier_language(text: str, language: str) -> str:
    """The code of the language that a text is in, when that is clearly not *language*; "" as long as it may be.

    Words that both languages have ("la", "на") tell nothing. A text in two languages may be in either, and a language
    whose common words we do not know is never doubted: Catalan is not bad Spanish.
    """
    said = language.replace("_", "-").partition("-")[0].lower()
    if said not in _WORDS:
        return ""
    counts = _count(text)
    best, total = _best(counts), counts.total()
    if best == said or total < _ENOUGH or _score(counts, best) < _DENSE * total:
        return ""
    if len(_WORDS[best] & counts.keys()) < _DIFFERENT:
        return ""
    of_best = sum(counts[word] for word in _WORDS[best] - _WORDS[said])
    of_said = sum(counts[word] for word in _WORDS[said] - _WORDS[best])
    return best if of_best >= _MARGIN * max(of_said, 1) else ""


def _count(text: str) -> Counter[str]:
    return Counter(_LETTERS.findall(text[:_SAMPLE].lower()))


def _score(counts: Counter[str], code: str) -> int:
    return sum(counts[word] for word in _WORDS[code])


def _best(counts: Counter[str]) -> str:
    return max(_WORDS, key=lambda code: (_score(counts, code), code))
