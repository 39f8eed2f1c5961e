"""The names in a report, known to the site or not: what tells a fire in one town from a fire in another."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from .concepts import concept_of
from .contentwords import is_empty_word, is_joining

_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_OPENS = re.compile(r"(?:^|[.:!?…“”\"„«‘(—–-]\s*)$")
"""What stands before a word that is capitalised for its place and not for what it means."""

_QUOTED_NAME = re.compile(r"(?<=\w\s)[«„“\"](?:[^\W\d_][\w.’'-]*\s?){1,3}[»“”\"]")
"""A word or three in quotation marks amid a sentence are a name, as of a works or a newspaper."""

_GERMAN = frozenset(
    "der das dem den des und im zum zur zu am ein eine einer einem eines für mit von aus bei gegen sich auf über vor wird wurde"
    " wurden nicht nach als sind ist haben".split()
)
_DIE = re.compile(r"\b[Dd]ie [A-ZÄÖÜ]")
"""English "die" has no capital after it."""
_NOT_BEFORE_NAMES = _GERMAN | frozenset(
    "die eine jahr jahre jahren monate monaten tage tagen prozent euro tonnen millionen milliarden uhr".split()
)
_BARE = frozenset("in nach aus bei von vor nahe um bis".split())
"""German writes every noun with a capital. A noun without an article after one of these is a name ("in Halberg")."""

_NO_NAMES = frozenset("the and but for his her she you they gmt bst utc mesz mez der die das les los las una".split())

_FEWEST = 4
"""Three words with capitals may be a person's."""

_SHORTEST = 3

_LATIN = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "e", "ё": "e", "э": "e", "ж": "zh",
        "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "ы": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
        "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
        "щ": "shch", "ь": "", "ъ": "", "ю": "iu", "я": "ia", "ß": "ss", "y": "i", "w": "v", "ø": "o", "ł": "l", "ı": "i",
        "’": "'", "ʼ": "'",
    }
)  # fmt: skip


def fold(word: str) -> str:
    """A word in plain Latin letters, so that a name can be compared over languages and scripts.

    >>> fold("Парижі"), fold("Selenskyj"), fold("Ödön")
    ('parizhi', 'selenskij', 'odon')
    """
    low = word.casefold()
    if not low.isascii():
        # The letters й and ї would lose what is above them; they are letters of their own.
        low = unicodedata.normalize("NFC", low).translate(_LATIN)
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    else:
        low = low.translate(_LATIN)
    return low.removesuffix("'s").replace("sch", "sh").replace("ck", "k")


def find_names(text: str, language: str = "") -> frozenset[str]:
    """The words of *text* that are names by their capital. German is read with care, a headline in capitals not at all.

    >>> sorted(find_names("The mayor of Harwick met Ida Holm in the old port"))
    ['Harwick', 'Holm', 'Ida']
    """
    tokens = list(_TOKEN.finditer(text))
    words = [token[0] for token in tokens]
    capital = [word[:1].isupper() for word in words]
    if is_title_case(words):
        return frozenset()
    opens = [
        is_capital and _OPENS.search(text, max(0, token.start() - 3), token.start()) is not None
        for token, is_capital in zip(tokens, capital, strict=True)
    ]
    quoted = [(match.start(), match.end()) for match in _QUOTED_NAME.finditer(text)]
    if quoted:
        opens = [
            at and not any(s < token.start() < e for s, e in quoted) for at, token in zip(opens, tokens, strict=True)
        ]
    german = language == "de" or (
        not language and (any(word.casefold() in _GERMAN for word in words) or _DIE.search(text) is not None)
    )
    found = [
        word
        for n, word in enumerate(words)
        if capital[n] and len(word) >= _SHORTEST and word.casefold() not in _NO_NAMES and not is_empty_word(word.casefold())
        and (_is_german_name(text, tokens, opens, n) if german else not opens[n])
    ]  # fmt: skip
    return frozenset(found)


def is_title_case(words: Sequence[str]) -> bool:
    """Has every word that tells something a capital, as in English headlines? Then capitals tell nothing.

    >>> is_title_case("Minister Quits Over Tax on Sugar".split()), is_title_case("Prime Minister Ivo Karlin resigned".split())
    (True, False)
    """
    telling = [word for word in words if len(word) >= _SHORTEST and not is_joining(word.casefold())]
    return len(words) >= _FEWEST and all(word[:1].isupper() for word in telling)


def _is_german_name(text: str, tokens: list[re.Match[str]], opens: list[bool], n: int) -> bool:
    """After a bare preposition; or after another capital, as "Ministerin Karin Lohse" ends in names.

    "Bei Brand in Halberg" names Halberg only: what has a meaning of its own is a noun.
    """
    if n == 0 or concept_of(tokens[n][0].casefold()) or text[tokens[n - 1].end() : tokens[n].start()].strip():
        return False
    before = tokens[n - 1][0]
    low = before.casefold()
    return low in _BARE or (before[:1].isupper() and not opens[n] and low not in _NOT_BEFORE_NAMES)


def fold_words(text: str) -> frozenset[str]:
    """All words of a text, folded: where a name of another text may be found again."""
    return frozenset(fold(token[0]) for token in _TOKEN.finditer(text))


def is_same_name(one: str, other: str) -> bool:
    """Are two folded words one name in two forms: "zelenskii" and "zelenskogo", "lviv" and "lvova"?

    >>> is_same_name(fold("Зеленський"), fold("Зеленського")), is_same_name("kingston", "karlstad")
    (True, False)
    """
    if one == other:
        return True
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    longest_ending = 3 if min(len(one), len(other)) >= 6 else 2
    return (
        shared >= _SHORTEST
        and max(len(one), len(other)) - shared <= longest_ending + 1
        and shared >= min(len(one), len(other)) - longest_ending
    )


def missing_from(names: Iterable[str], words: Collection[str]) -> frozenset[str]:
    """The names that none of the words is a form of."""
    strange = [name for name in names if name not in words]
    if not strange:
        return frozenset()
    beginnings = _by_beginning(frozenset(words))
    return frozenset(
        name for name in strange if not any(is_same_name(name, word) for word in beginnings.get(name[:_SHORTEST], ()))
    )


@lru_cache(2048)
def _by_beginning(words: frozenset[str]) -> dict[str, list[str]]:
    """The words by their first letters, which all forms of a name share. A report is compared with many others."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        found[word[:_SHORTEST]].append(word)
    return found
