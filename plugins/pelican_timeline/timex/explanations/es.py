"""Spanish."""

from __future__ import annotations

from .phrases import Phrases

PHRASES = Phrases(
    quoted="«{}»",
    of_day=" del {}",
    of=" ({})",
    so_day=", es decir, el {}",
    so=", es decir, {}",
    leans_on={
        "publication": " en un artículo{of}",
        "event": ", con respecto a «{words}» ({anchor})",
        "speech": " en unas declaraciones{of}",
        "focus": " (fecha mencionada justo antes: {anchor})",
    },
    own_words=", en palabras del propio texto",
    read_by=" (leído por dateparser, sin reglas propias para este idioma)",
    no_day="La oración no da ninguna fecha",
    without_words={
        "publication": "; fecha del artículo: {anchor}",
        "event": "; trata de «{words}» ({anchor})",
        "speech": "; fecha de las declaraciones: {anchor}",
        "focus": "; fecha mencionada justo antes: {anchor}",
    },
    taken_as="; se toma: {}",
    leaning={
        "own-day": "el artículo{of} informa sobre el mismo día de su publicación",
        "near-the-date-before": "la oración no da ninguna fecha y sigue a «{words}» ({anchor})",
        "near-the-reported-day": "la oración no da ninguna fecha; fecha de los hechos que relata el artículo: {anchor}",
        "within-the-frame": "la oración no da ninguna fecha; el artículo{of} dice «{phrase}»",
        "in-recent-time": "«{phrase}» en un artículo{of}",
        "before-publication": "el artículo{of} no dice cuándo",
    },
    articles=frozenset({"el", "la", "los", "las"}),
)
