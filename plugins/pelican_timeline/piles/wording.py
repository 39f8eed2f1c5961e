"""Which line of a sentence a reader can read, also where a corpus or a scraper has left its marks in the text."""

from __future__ import annotations

import re

# Corpora write a text as words with spaces between them and all marks: `` They did n't , '' he said -LRB- twice -RRB- .
_CUT_MARKS = (("-LRB- ", "("), (" -RRB-", ")"), ("``", "“"), ("''", "”"), ("\\/", "/"))
_SPACE_BEFORE = re.compile(r"\s+(?=[,.;:!?%)”](?:\s|$|[,.;:!?%)”])|n't\b|'(?:s|re|ve|ll|d|m)\b)")
_SPACE_AFTER = re.compile(r"(?<=[“(£$€])\s+")


def plain(words: str) -> str:
    """The words in one line, as people write them, also where a corpus has cut them apart.

    >>> plain("`` We did n't , '' he said -LRB- twice -RRB- .")
    "“We didn't,” he said (twice)."
    """
    for mark, instead in _CUT_MARKS:
        words = words.replace(mark, instead)
    return _SPACE_AFTER.sub("", _SPACE_BEFORE.sub("", " ".join(words.split())))


# A menu, a list or a row of links that a scraper ran into the sentence beside it: "Home | World", "\* Two dead \* …".
_GLUE = re.compile(r"\||[*•►▪·]|^\W*\d{1,2}[.:]\d\d\b|\w \d{1,2}[.:]\d\d (?:BST|GMT|CET|CEST|EST|EDT|UTC) (?=[A-Z])")
_CAPTION = re.compile(r"\b(?:Photograph|Photo|Picture|Image|Video|Foto|Bild|Фото)\s?:", re.IGNORECASE)
_FEWEST = 3
"""Words of a line that tells something."""


def is_running_text(sentence: str) -> bool:
    """Is it a sentence of the article, rather than one run together with a menu, a caption or the clock of a live page?

    >>> is_running_text("The bridge was closed on Tuesday."), is_running_text("Home | News | The bridge was closed.")
    (True, False)
    """
    return not (_GLUE.search(sentence) or _CAPTION.search(sentence))


def is_line(title: str) -> bool:
    """Is it one line of at least three words, that breaks off nowhere and closes what it opens?

    >>> is_line("The mayor closed the bridge"), is_line("The mayor said that she…"), is_line("Last updated")
    (True, False, False)
    """
    if (
        len(title.split()) < _FEWEST
        or "…" in title
        or "`" in title
        or not (title[0].isalnum() or title[0] in "“„«\"‘'")
    ):
        return False
    if not is_running_text(title):
        return False
    pairs = (("“", "”"), ("(", ")"), ("«", "»"))
    return title.count('"') % 2 == 0 and all(title.count(one) == title.count(other) for one, other in pairs)


_WORD = re.compile(r"[^\W_]+")
_ENDS = re.compile(r"\s*(?:[.,;:!?…)\]”\"»]|\s[–—-]+\s|$)")
_BEFORE_DATE = 12
"""Letters of what may lead to a date: "on the evening of"."""


def ends_well(title: str, sentence: str, date: str) -> bool:
    """Does the line end where the sentence, a clause of it, or all but its date ends?

    >>> sentence = "The council closed the bridge to all traffic on Tuesday, the mayor said."
    >>> ends_well("The council closed the bridge to all traffic", sentence, "Tuesday")
    True
    >>> ends_well("The council closed the bridge", sentence, "Tuesday")
    False
    """
    end = _end_of(title, sentence)
    rest = sentence[end:]
    return end > 0 and (bool(_ENDS.match(rest)) or (bool(date) and date in rest[: len(date) + _BEFORE_DATE]))


def dates_other(title: str, sentence: str, date: str, conjunctions: frozenset[str]) -> bool:
    """Does the date stand in another clause than the line, or only describe a thing: "Monday's attack"?

    >>> dates_other("The mill was sold", "The mill was sold, and on Monday the dam broke.", "Monday", frozenset({"and"}))
    True
    >>> dates_other("The mill was sold", "On Monday the mill was sold, and the dam was mended.", "Monday", frozenset({"and"}))
    False
    """
    at = sentence.find(date) if date else -1
    if at < 0:
        return False
    behind = sentence[at + len(date) :].lstrip()
    if behind.startswith(("'s ", "’s ")):
        return True
    end = _end_of(title, sentence)
    next_word = _WORD.search(sentence, end)
    opens_clause = sentence[end : end + 2].strip().startswith((",", ";")) or (
        next_word is not None and next_word[0].casefold() in conjunctions
    )
    return 0 < end <= at and opens_clause


def _end_of(title: str, sentence: str) -> int:
    """Where the last words of the line end in the sentence, 0 where they are not to be found."""
    last = [word[0] for word in _WORD.finditer(title)][-2:]
    found = list(re.finditer(r"[\W_]+".join(map(re.escape, last)), sentence)) if last else []
    return found[-1].end() if found else 0


def leaves_over(title: str, sentence: str, date: str, prepositions: frozenset[str]) -> bool:
    """Has the line lost its date and kept the word that led to it?

    >>> leaves_over("The dam burst on above Orlin", "The dam burst on Tuesday above Orlin.", "Tuesday", frozenset({"on"}))
    True
    """
    around = re.search(rf"(\w+)\s+{re.escape(date)}\W*(\w+)", sentence) if date else None
    if around is None or around[1].casefold() not in prepositions:
        return False
    return re.search(rf"\b{re.escape(around[1])}\s+{re.escape(around[2])}\b", title, re.IGNORECASE) is not None


def begins_in(title: str, sentence: str) -> bool:
    """Do the first words of the line stand in the sentence?"""
    first = [word[0] for word in _WORD.finditer(title)][:2]
    return re.search(r"[\W_]+".join(map(re.escape, first)), sentence, re.IGNORECASE) is not None


def last_word(title: str) -> str:
    """The last word, in small letters."""
    words = [word[0] for word in _WORD.finditer(title)]
    return words[-1].casefold() if words else ""
