"""German."""

from __future__ import annotations

from .phrases import Phrases

PHRASES = Phrases(
    quoted="„{}“",
    of_day=" vom {}",
    of=" ({})",
    so_day=", also der {}",
    so=", also {}",
    leans_on={
        "publication": " in einem Artikel{of}",
        "event": ", gerechnet vom Ereignis, das hier „{words}“ heißt ({anchor})",
        "speech": " in einer Äußerung{of}",
        "focus": " (kurz zuvor genannt: {anchor})",
    },
    own_words=", so steht es im Text",
    read_by=" (von dateparser gelesen, ohne eigene Regeln für diese Sprache)",
    no_day="Der Satz nennt keinen Tag",
    without_words={
        "publication": "; Datum des Artikels: {anchor}",
        "event": "; es geht um das Ereignis, das hier „{words}“ heißt ({anchor})",
        "speech": "; Datum der Äußerung: {anchor}",
        "focus": "; kurz zuvor genannt: {anchor}",
    },
    taken_as="; angenommen wird: {}",
    leaning={
        "own-day": "der Artikel{of} berichtet vom Tag seines Erscheinens",
        "near-the-date-before": "der Satz nennt keinen Tag und folgt auf „{words}“ ({anchor})",
        "near-the-reported-day": "der Satz nennt keinen Tag; der Artikel berichtet über diese Zeit: {anchor}",
        "within-the-frame": "der Satz nennt keinen Tag; im Artikel{of} heißt es „{phrase}“",
        "in-recent-time": "„{phrase}“ in einem Artikel{of}",
        "before-publication": "der Artikel{of} sagt nicht, wann",
    },
    articles=frozenset({"der", "die", "das", "dem", "den", "des"}),
)
