"""What can be the id of something: part of an address, and mostly the name of a file."""

from __future__ import annotations

import re

# Windows keeps the names of its devices for itself: nobody there could check out a file of that name. And other YAML
# programs take three words for values that are no text.
_ID_PATTERN = "(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|true|false|null)$)[a-z0-9][a-z0-9-]{0,79}"
ID = re.compile(_ID_PATTERN)
SUGGESTION_ID = re.compile("x-[0-9a-f]{10}")


def id_rules(text: str) -> str:
    """Why a text can be no id."""
    if re.fullmatch("[a-z]{3,5}[0-9]?", text):
        return "programs keep this word for something else"
    return "ids have the letters a to z, digits and hyphens, start with a letter or digit, and have at most 80"


def id_problem(text: str) -> tuple[str, str]:
    """Why a text can be no id of an event, and what to write instead; ("", "") when it can.

    >>> id_problem("2026-01-06-talks"), id_problem("../Talks")[1]
    (('', ''), 'write: talks')
    """
    if ID.fullmatch(text) and not SUGGESTION_ID.fullmatch(text):
        return "", ""
    why = "it is the id of a suggestion" if ID.fullmatch(text) else id_rules(text)
    fixed = "" if ID.fullmatch(text) else suggest_id(text)
    return why, f"write: {fixed}" if ID.fullmatch(fixed) else "write for instance: 2026-01-06-paris-summit"


def suggest_id(text: str, longest: int = 80) -> str:
    """An id made of the letters and digits of a text; "" when it has none that an id can have."""
    import unicodedata

    letters = (
        unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ẞ", "ss"))
        .encode("ascii", "ignore")
        .decode()
        .lower()
    )
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:longest].rstrip("-")
