"""French. The spaces inside the guillemets and before a colon do not break."""

from __future__ import annotations

from .phrases import Phrases

PHRASES = Phrases(
    quoted="«\N{NO-BREAK SPACE}{}\N{NO-BREAK SPACE}»",
    of_day=" du {}",
    of=" ({})",
    so_day=", soit le {}",
    so=", soit {}",
    leans_on={
        "publication": " dans un article{of}",
        "event": ", par rapport à «\N{NO-BREAK SPACE}{words}\N{NO-BREAK SPACE}» ({anchor})",
        "speech": " dans des propos{of}",
        "focus": " (date citée juste avant\N{NO-BREAK SPACE}: {anchor})",
    },
    own_words=", selon les termes mêmes du texte",
    read_by=" (lu par dateparser, sans règles propres à cette langue)",
    no_day="La phrase ne donne pas de date",
    without_words={
        "publication": "\N{NARROW NO-BREAK SPACE}; date de l’article\N{NO-BREAK SPACE}: {anchor}",
        "event": "\N{NARROW NO-BREAK SPACE}; il s’agit de «\N{NO-BREAK SPACE}{words}\N{NO-BREAK SPACE}» ({anchor})",
        "speech": "\N{NARROW NO-BREAK SPACE}; date des propos\N{NO-BREAK SPACE}: {anchor}",
        "focus": "\N{NARROW NO-BREAK SPACE}; date citée juste avant\N{NO-BREAK SPACE}: {anchor}",
    },
    taken_as="\N{NARROW NO-BREAK SPACE}; date retenue\N{NO-BREAK SPACE}: {}",
    leaning={
        "own-day": "l’article{of} relate les faits du jour de sa parution",
        "near-the-date-before": "la phrase ne donne pas de date et suit «\N{NO-BREAK SPACE}{words}\N{NO-BREAK SPACE}» ({anchor})",
        "near-the-reported-day": "la phrase ne donne pas de date\N{NARROW NO-BREAK SPACE}; date des faits relatés dans l’article\N{NO-BREAK SPACE}: {anchor}",
        "within-the-frame": "la phrase ne donne pas de date\N{NARROW NO-BREAK SPACE}; l’article{of} dit «\N{NO-BREAK SPACE}{phrase}\N{NO-BREAK SPACE}»",
        "in-recent-time": "«\N{NO-BREAK SPACE}{phrase}\N{NO-BREAK SPACE}» dans un article{of}",
        "before-publication": "l’article{of} ne dit pas quand",
    },
    articles=frozenset({"le", "la", "les", "l"}),
)
