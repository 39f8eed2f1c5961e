"""From a pile of articles that nobody has curated to a timeline: read, weigh, choose, tell. What `timeline weave` does.

`pipeline` weaves what people wrote and shows everything; here there is more than anybody wants to read. `reading` finds
dates and events in one article; `extraction/salience` says which days matter; `telling` chooses, for each of these days,
the event that is told of it, with the sentences that prove it; `wording` says which line a reader can read. The policy is
docs/weave.md.
"""

from .reading import as_article, cut, find_dates, find_events, in_language, keys_of, read_text
from .telling import MOST_CITED, Piece, Told, tell

__all__ = [
    "MOST_CITED",
    "Piece",
    "Told",
    "as_article",
    "cut",
    "find_dates",
    "find_events",
    "in_language",
    "keys_of",
    "read_text",
    "tell",
]
