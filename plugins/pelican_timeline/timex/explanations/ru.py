"""Russian."""

from __future__ import annotations

from .phrases import Phrases

PHRASES = Phrases(
    quoted="«{}»",
    of_day=" от {}",
    of=" ({})",
    so_day=", то есть {}",
    so=", то есть {}",
    leans_on={
        "publication": " в статье{of}",
        "event": ", если считать от события, которое здесь названо «{words}» ({anchor})",
        "speech": " в высказывании{of}",
        "focus": " (перед этим упомянуто: {anchor})",
    },
    own_words=", так сказано в самом тексте",
    read_by=" (прочитано dateparser, без собственных правил для этого языка)",
    no_day="В предложении даты нет",
    without_words={
        "publication": "; дата статьи: {anchor}",
        "event": "; речь о событии, которое здесь названо «{words}» ({anchor})",
        "speech": "; дата высказывания: {anchor}",
        "focus": "; перед этим упомянуто: {anchor}",
    },
    taken_as="; принято: {}",
    leaning={
        "own-day": "статья{of} рассказывает о дне своей публикации",
        "near-the-date-before": "в предложении даты нет, оно стоит после «{words}» ({anchor})",
        "near-the-reported-day": "в предложении даты нет; время событий, о которых говорится в статье: {anchor}",
        "within-the-frame": "в предложении даты нет; в статье{of} сказано «{phrase}»",
        "in-recent-time": "«{phrase}» в статье{of}",
        "before-publication": "в статье{of} не сказано, когда именно",
    },
)
