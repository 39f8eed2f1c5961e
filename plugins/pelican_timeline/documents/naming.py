"""A name for a sentence, by which what a person decided on it is found again."""

from __future__ import annotations

import hashlib
import unicodedata


def sentence_id(source: str, sentence: str) -> str:
    """A name that stays when the article shifts: of the source and the sentence's letters.

    >>> sentence_id("a", "He  said “no”.") == sentence_id("a", 'he said "no"')
    True
    """
    plain = unicodedata.normalize("NFKC", sentence).casefold()
    letters = " ".join("".join(c if c.isalnum() else " " for c in plain).split())
    return "x-" + hashlib.sha256(f"{source}\0{letters}".encode()).hexdigest()[:10]
