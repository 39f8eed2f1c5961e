"""The name of a stored text: from its title and its publisher, in letters that every file system and address can have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

_LONGEST = 60
_TITLE = 42
# Enough of a transliteration that a name can be read; ISO 9 and its like are for libraries.
_CYRILLIC = dict(zip(
    "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюяў",
    "a b v h g d e ie e zh z y i i i k l m n o p r s t u f kh ts ch sh shch  y  e iu ia u".split(" "),
    strict=True,
))  # fmt: skip
_GREEK = dict(
    zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(), strict=True)
)
_OTHERS = {"ß": "ss", "æ": "ae", "ø": "o", "å": "a", "œ": "oe", "ł": "l", "đ": "d", "þ": "th", "ð": "d", "ı": "i", "ä": "ae", "ö": "oe", "ü": "ue"}  # fmt: skip
_LETTERS = _CYRILLIC | _GREEK | _OTHERS
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]|true|false|null|x-[0-9a-f]{10}")


def make_slug(title: str, publisher: str, taken: Container[str] = frozenset()) -> str:
    """A slug that is not *taken*: the first words of the title, then the publisher.

    >>> make_slug("Zelenskyy speaks in Paris", "The Guardian")
    'zelenskyy-speaks-in-paris-guardian'
    >>> make_slug("Зеленський у Парижі", "Українська правда", {"zelenskyi-u-paryzhi-ukrainska-pravda"})
    'zelenskyi-u-paryzhi-ukrainska-pravda-2'
    """
    words = _cut(_ascii(title), _TITLE)
    house = re.sub(r"^(?:the|der|die|das|le|la|les|el)-(?=.)", "", _ascii(publisher))
    slug = _cut("-".join(part for part in (words, house) if part), _LONGEST) or "text"
    if _RESERVED.fullmatch(slug):
        slug = f"text-{slug}"
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free


def _ascii(text: str) -> str:
    """The words in small Latin letters, parted by hyphens."""
    letters = "".join(_latin(c) for c in unicodedata.normalize("NFC", text).lower())
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’.]", "", plain)).strip("-")


def _latin(letter: str) -> str:
    """The letter in Latin letters; one with an accent as without, where it has no entry of its own."""
    found = _LETTERS.get(letter)
    return found if found is not None else _LETTERS.get(unicodedata.normalize("NFD", letter)[:1], letter)


def _cut(slug: str, most: int) -> str:
    """The slug, cut between words where it is longer."""
    return slug if len(slug) <= most else slug[: most + 1].rpartition("-")[0] or slug[:most]
