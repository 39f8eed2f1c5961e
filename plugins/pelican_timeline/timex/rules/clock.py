"""Rules for times of day."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Meaning, Several

from . import Rule, View, two_ends

_SCORES = frozenset("stimmen toren tore punkten рахунком рахунку рахунок счётом счетом счёте score".split())


def _clock(view: View) -> Meaning | None:
    if view.next_word() in _SCORES or view.last_word() in _SCORES:
        return None
    hour, minute, *_ = view.value("time")
    if view.has("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if view.number("half") else 0)
    if hour * 60 + minute > 24 * 60:
        return None
    zone = view.text("zone") if view.has("zone") else ""
    return Meaning("clock", time=f"{hour % 24:02}:{minute:02}", zone=zone)


def _hour(view: View) -> Meaning | None:
    hour = view.number("time")
    if view.has("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if view.number("half") else 0)
    if not 0 <= hour <= 24:
        return None
    zone = view.text("zone") if view.has("zone") else ""
    return Meaning("clock", time=f"{hour % 24:02}:00", zone=zone)


def _decimal(view: View) -> Meaning | None:
    hour, minute = view.value("time")
    if hour > 24 or minute > 59:
        return None
    if view.has("half"):
        hour = hour % 12 + (12 if view.number("half") else 0)
    return Meaning("clock", time=f"{hour % 24:02}:{minute:02}")


clock = Rule("clock", "time:CLOCK half:AMPM? OCLOCK? zone:ZONE?", _clock)
hour = Rule("hour", "time:NUM half:AMPM zone:ZONE?", _hour)
oclock = Rule("oclock", "time:FIGURE OCLOCK zone:ZONE?", _hour)
decimal_clock = Rule("decimal_clock", "time:DECIMAL (OCLOCK | half:AMPM)", _decimal)


def _military(view: View) -> Meaning | None:
    figures = view.tokens.words[view.at("time")]
    if len(figures) != 4 or not figures.isdigit():
        return None
    hour, minute = int(figures[:2]), int(figures[2:])
    if hour > 23 or minute > 59:
        return None
    return Meaning("clock", time=f"{hour:02}:{minute:02}", zone=view.text("zone"))


_MAY_BE_A_YEAR = (1900, 2059)


def _told_as_time(view: View) -> bool:
    return view.next_word() in {"local", "hours", "hrs"} or view.after() in {"ON", "ZONE", "OPEN"}


def _hours_at(view: View) -> Meaning | None:
    """Four figures are a time after "at" and before "a.m.": at 1040 on 25 June, 1209 a.m."""
    figures = view.number("time")
    hour, minute = divmod(figures, 100)
    if minute > 59 or hour > 23 or not (view.has("half") or view.last_word() == "at"):
        return None
    # "at 2012's Olympics", "at 1945 Yalta": what may be a year of our time needs a word that says it is a time
    if _MAY_BE_A_YEAR[0] <= figures <= _MAY_BE_A_YEAR[1] and not view.has("half") and not _told_as_time(view):
        return None
    if view.has("half") and hour <= 12:
        hour = hour % 12 + (12 if view.number("half") else 0)
    return Meaning("clock", time=f"{hour:02}:{minute:02}")


hours_at = Rule("hours_at", "time:YEAR half:AMPM?", _hours_at)
military = Rule("military", "time:FIGURE zone:ZONE", _military)


def _time_of(view: View, place: str) -> str | None:
    value = view.value(place)
    hour, minute = (value, 0) if isinstance(value, int) else value[:2]
    return f"{hour % 24:02}:{minute:02}" if 0 <= hour <= 24 and 0 <= minute <= 59 else None


def _clock_range(view: View) -> Several | None:
    first, last = _time_of(view, "a"), _time_of(view, "b")
    if first is None or last is None:
        return None
    return two_ends(view, Meaning("clock", time=first), Meaning("clock", time=last))


clock_range = Rule("clock_range", "a:HOURS (DASH|UNTIL|TO|AND) b:HOURS OCLOCK", _clock_range)
