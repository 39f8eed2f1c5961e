"""Rules for what is counted from an event: on the eve of the Paris meeting, two days after the summit."""

from __future__ import annotations

from pelican_timeline.model.timeexpression import KnownEvent
from pelican_timeline.timex.meaning import Extended, Meaning

from . import Rule, View
from .elapsed import count_of
from .relative import is_day


def _around_event(view: View) -> Extended | None:
    """On the eve of the Paris meeting, two days after the summit: counted from an event whose day is known."""
    unit = "day" if view.has("eve") else view.text("unit")
    if unit not in {"day", "week", "month", "year"}:
        return None
    count = 1 if view.has("eve") or not view.has("count") else count_of(view)
    if view.has("eve") or view.has("back"):
        count = -count
    found = known_event(view)
    if found:
        event, end = found
        return Extended(Meaning("event", unit=unit, count=count, event=event), end)
    # "two days after 5 May": the date itself is the base.
    inner = view.reading.read_at(view.end)
    if inner and not inner.parts and not view.has("eve") and is_day(inner.meaning):
        return Extended(Meaning("shift", unit=unit, count=count, outer=inner.meaning), inner.end)
    if view.has("eve"):
        return Extended(Meaning("event", unit="day", count=count), view.end)
    return None


around_event = Rule("around_event", "count:COUNT unit:PERIOD (back:BEFORE | AFTER) THE?", _around_event)
day_around_event = Rule("day_around_event", "unit:UNIT (back:BEFORE | AFTER) THE?", _around_event)
eve_of = Rule("eve_of", "eve:EVE OF THE?", _around_event)


def _previous_day_of(view: View) -> Extended | None:
    """The previous day of the consultations: the day before them, when their day is known."""
    unit = view.text("unit")
    count = -1 if view.has("back") else 1
    found = known_event(view)
    if not found or unit != "day":
        return None
    return Extended(Meaning("event", unit=unit, count=count, event=found[0]), found[1])


previous_day_of = Rule("previous_day_of", "(back:PREVIOUS | FOLLOWING) unit:UNIT OF THE?", _previous_day_of)


def known_event(view: View) -> tuple[KnownEvent, int] | None:
    """The known event that the text names after the match, with the token after its name; the longest name wins."""
    tokens, first = view.tokens, view.end
    for words, event in view.reading.known.get(tokens.word(first), ()):
        if all(tokens.word(first + place) == word for place, word in enumerate(words)):
            return event, first + len(words)
    return None
