"""A name for a sentence, by which what a person decided on it is found again."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_NO_LETTERS = re.compile(r"[\W_]+")


def sentence_id(source: str, sentence: str) -> str:
    """A name that stays when the article shifts: of the source and the sentence's letters.

    >>> sentence_id("a", "He  said “no”.") == sentence_id("a", 'he said "no"')
    True
    """
    plain = unicodedata.normalize("NFKC", sentence).casefold()
    letters = _NO_LETTERS.sub(" ", plain).strip()
    return "x-" + hashlib.sha256(f"{source}\0{letters}".encode()).hexdigest()[:10]
