"""English."""

from __future__ import annotations

from .phrases import Phrases

PHRASES = Phrases(
    quoted="“{}”",
    of_day=" of {}",
    of=" of {}",
    so_day=", so {}",
    so=", so {}",
    leans_on={
        "publication": " in an article{of}",
        "event": ", with {words} on {anchor}",
        "speech": " in words spoken on {anchor}",
        "focus": ", with {anchor} named just before",
    },
    own_words=", in the text’s own words",
    read_by=" (read by dateparser, without rules of our own for this language)",
    no_day="The sentence gives no day",
    without_words={
        "publication": "; the article is{of}",
        "event": "; it tells of {words}, {anchor}",
        "speech": "; it was spoken on {anchor}",
        "focus": "; {anchor} was named just before",
    },
    taken_as="; taken as {}",
    leaning={
        "own-day": "the article, of {anchor}, reports on its own day",
        "near-the-date-before": "the sentence gives no day and stands behind “{words}”, {anchor}",
        "near-the-reported-day": "the sentence gives no day; the article reports on {anchor}",
        "within-the-frame": "the sentence gives no day; the article, of {anchor}, says “{phrase}”",
        "in-recent-time": "“{phrase}” in an article of {anchor}",
        "before-publication": "the article, of {anchor}, does not say when",
    },
    articles=frozenset({"the"}),
)
