"""Articles for tests, with their dates marked by hand: "Macron met Merz on {Tuesday=2026-01-06}."."""

from __future__ import annotations

import re

from pelican_timeline.documents import read_document
from pelican_timeline.extraction import NameIndex, suggest
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Actor, Place, Topic
from pelican_timeline.model.text import Source, Span
from pelican_timeline.model.timeexpression import Derivation, TimeExpression
from pelican_timeline.model.timeline import Candidate, Verdict

_MARK = re.compile(r"\{([^=}]*)=([^}]*)\}")

ACTORS = [
    Actor("macron", "Emmanuel Macron", ("Macron", "Еммануель Макрон", "Макрон", "Эммануэль Макрон")),
    Actor("merz", "Friedrich Merz", ("Merz",)),
    Actor(
        "zelensky",
        "Volodymyr Zelensky",
        ("Zelensky", "Zelenskyy", "Selenskyj", "Зеленський", "Володимир Зеленський", "Зеленский", "Zelenski"),
    ),
    Actor("trump", "Donald Trump", ("Trump",)),
    Actor("johnson", "Boris Johnson", ("Johnson",)),
    Actor("corbyn", "Jeremy Corbyn", ("Corbyn",)),
    Actor("sasse", "Gwendolyn Sasse", ("Sasse",)),
    Actor("rutte", "Mark Rutte", ("Rutte",)),
    Actor("russia", "Russia", ("Russland", "Росія")),
    Actor("ukraine", "Ukraine", ("Україна",)),
    Actor("uk", "United Kingdom", ("UK",)),
    Actor("france", "France", ("Frankreich",)),
    Actor("court-of-session", "Court of Session"),
    Actor("labour", "Labour Party"),
]
PLACES = [
    Place("paris", "Paris", ("Париж",)),
    Place("kyiv", "Kyiv", ("Kiew", "Київ", "Киев", "Kiev")),
    Place("berlin", "Berlin"),
    Place("turkey", "Turkey"),
    Place("scotland", "Scotland"),
]
OPENINGS = {
    "en": "This page is about the weather in the mountains.",
    "de": "Auf dieser Seite ist von dem Wetter in den Bergen die Rede.",
    "fr": "Cette page est une page sur le temps qu'il fait en montagne.",
    "uk": "Ця сторінка про погоду в горах і більше ні про що.",
    "ru": "Эта страница о погоде в горах и больше ни о чём.",
    "es": "Esta página es una página sobre el tiempo en las montañas.",
}
"""A sentence without an event, for before one that shall not open its article."""
TOPICS = [Topic("ceasefire", "ceasefire")]


def index(
    actors: list[Actor] | None = None, places: list[Place] | None = None, topics: list[Topic] | None = None
) -> NameIndex:
    return NameIndex(
        {a.id: a for a in (ACTORS if actors is None else actors)},
        {p.id: p for p in (PLACES if places is None else places)},
        {t.id: t for t in (TOPICS if topics is None else topics)},
    )


def unmark(text: str) -> tuple[str, list[TimeExpression]]:
    """The text without its marks, and the time expressions that they stood for."""
    plain, found, end = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[end : match.start()]
        start = len(plain)
        plain += match[1]
        date = parse(match[2]) if match[2] else None
        derivation = Derivation(match[1], f"hand-made-{len(found)}")
        found.append(TimeExpression(Span(start, len(plain)), match[1], "DATE", match[2], date, derivation))
        end = match.end()
    return plain + text[end:], found


def read_marked(
    text: str, language: str = "en", published: str = "2026-01-07", author: str = "", names: NameIndex | None = None
) -> tuple[list[Candidate], list[Verdict], Source]:
    """What is suggested from a marked article."""
    plain, dates = unmark(text)
    source = Source(
        "test", "test.md", plain, published=parse(published) if published else None, language=language, author=author
    )
    candidates, verdicts = suggest(read_document(source), dates, names or index())
    return candidates, verdicts, source
