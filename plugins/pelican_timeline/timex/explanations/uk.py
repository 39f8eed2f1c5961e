"""Ukrainian."""

from __future__ import annotations

from .phrases import Phrases

PHRASES = Phrases(
    quoted="«{}»",
    of_day=" від {}",
    of=" ({})",
    so_day=", тобто {}",
    so=", тобто {}",
    leans_on={
        "publication": " у статті{of}",
        "event": ", якщо рахувати від події, яку тут названо «{words}» ({anchor})",
        "speech": " у висловлюванні{of}",
        "focus": " (перед цим згадано: {anchor})",
    },
    own_words=", так сказано в самому тексті",
    read_by=" (прочитав dateparser, без власних правил для цієї мови)",
    no_day="У реченні дати немає",
    without_words={
        "publication": "; дата статті: {anchor}",
        "event": "; ідеться про подію, яку тут названо «{words}» ({anchor})",
        "speech": "; дата висловлювання: {anchor}",
        "focus": "; перед цим згадано: {anchor}",
    },
    taken_as="; прийнято: {}",
    leaning={
        "own-day": "стаття{of} розповідає про день своєї публікації",
        "near-the-date-before": "у реченні дати немає, воно стоїть після «{words}» ({anchor})",
        "near-the-reported-day": "у реченні дати немає; час подій, про які йдеться у статті: {anchor}",
        "within-the-frame": "у реченні дати немає; у статті{of} сказано «{phrase}»",
        "in-recent-time": "«{phrase}» у статті{of}",
        "before-publication": "у статті{of} не сказано, коли саме",
    },
)
