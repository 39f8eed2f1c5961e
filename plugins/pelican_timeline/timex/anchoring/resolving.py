"""From what a phrase says to the date it means, kind by kind."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.model.calendar import MAX_YEAR, MIN_YEAR, weekday
from pelican_timeline.model.edtf import qualified
from pelican_timeline.model.edtf import span as span_of
from pelican_timeline.model.fuzzydate import Precision
from pelican_timeline.timex.meaning import Found, Meaning
from pelican_timeline.timex.periods import DAYS_IN, Period, containing, fuzzy, iso_week, shift_day, step, timex_value

from .bases import Base
from .clauses import NEAR
from .context import NEAR_YEAR, Context
from .resolved import Resolved, unresolved
from .results import from_period, on_calendar
from .yearless import day_alone, weekday_near, yearless


def resolve(found: Found, meaning: Meaning, context: Context) -> Resolved:
    """The date that *meaning* has in its place."""
    match meaning.kind:
        case "duration" | "set":
            return Resolved(meaning.kind.upper(), meaning.value)
        case "ref":
            return Resolved("DATE", meaning.value)
        case "event":
            return _event(meaning)
        case "period":
            return from_period(Period(meaning.unit, meaning.year or 0), meaning, None)
    return _BY_KIND.get(meaning.kind, _date)(found, meaning, context)


def _event(meaning: Meaning) -> Resolved:
    event = meaning.event
    if event is None:
        return Resolved("DATE", "XXXX-XX-XX", problem="unknown-event")
    first = (
        shift_day(event.date.earliest, meaning.unit, meaning.count) if event.date.precision <= Precision.DAY else None
    )
    if first is None:
        return Resolved("DATE", "XXXX-XX-XX", problem="unknown-event")
    period = containing("day" if meaning.unit == "day" else meaning.unit, first)
    date = qualified(fuzzy(period), approximate=event.date.approximate, uncertain=event.date.uncertain)
    return Resolved("DATE", timex_value(period), date, period, "", event.date, "event", event.phrase)


def _clock(found: Found, meaning: Meaning, context: Context) -> Resolved:
    """A time of day alone belongs to the day in focus, in news otherwise to the day of the article."""
    base = context.day if context.day and context.same_scene(found) else context.anchor
    base = context.day_of_hour(found, meaning.time, base)
    if base is None or base.period.unit != "day":
        return Resolved("TIME", f"XXXX-XX-XXT{meaning.time}", problem="no-anchor")
    return from_period(base.period, meaning, base)


def _outer(found: Found, meaning: Meaning, context: Context) -> Resolved | None:
    return resolve(found, meaning.outer, context) if meaning.outer else None


def _nth(found: Found, meaning: Meaning, context: Context) -> Resolved:
    outer = _outer(found, meaning, context)
    if outer is None or outer.period is None:
        return outer or unresolved()
    period, count = outer.period, meaning.count
    if meaning.unit == "weekday":
        return _nth_weekday(meaning, outer, period, count)
    if count > 0:
        first = containing(meaning.unit, period.first)
        if meaning.unit == "week" and first.first < period.first - 3:
            first = step(first, 1) or first
        chosen = step(first, count - 1)
    else:
        chosen = containing(meaning.unit, period.last)
        if meaning.unit == "week" and chosen.last > period.last + 3:
            chosen = step(chosen, -1) or chosen
    if chosen is None or chosen.first > period.last:
        return unresolved(problem="no-such-day")
    base = Base(period, outer.anchor, outer.anchor_kind) if outer.anchor else None
    return from_period(chosen, meaning, base)


def _stretch(found: Found, meaning: Meaning, context: Context) -> Resolved:
    """The first two months of 1939: a length for TIMEX3, and a span of days for a timeline."""
    outer = _outer(found, meaning, context)
    length = Resolved("DURATION", meaning.value)
    if outer is None or outer.period is None:
        return length
    period = outer.period
    if meaning.unit in DAYS_IN:
        days = DAYS_IN[meaning.unit] * abs(meaning.count)
        begin = period.first if meaning.count > 0 else period.last - days + 1
        first, last = containing("day", begin), containing("day", begin + days - 1)
    else:
        edge = containing(meaning.unit, period.first if meaning.count > 0 else period.last)
        far = step(edge, meaning.count + (-1 if meaning.count > 0 else 1))
        if far is None:
            return length
        first, last = (edge, far) if meaning.count > 0 else (far, edge)
    if first.first < period.first or last.last > period.last or not MIN_YEAR <= first.year <= MAX_YEAR - 1000:
        return length
    date = fuzzy(first) if first == last else span_of(fuzzy(first), fuzzy(last))
    return replace(length, date=date, anchor=outer.anchor, anchor_kind=outer.anchor_kind)


def _jubilee(_: Found, meaning: Meaning, context: Context) -> Resolved:
    """Twenty years ago today: the very day, in another year."""
    base = context.anchor
    number = shift_day(base.first, meaning.unit, meaning.count) if base and base.period.unit == "day" else None
    return from_period(containing("day", number), meaning, base) if number is not None else unresolved()


def _within(found: Found, meaning: Meaning, context: Context) -> Resolved:
    """Within 45 days: a length; where it is still to be kept, counted from the day that the text is about."""
    length = Resolved("DURATION", meaning.value)
    base = context.day_of_story(found)
    if base is None or base.period.unit != "day" or context.clauses.clue(found) <= 0:
        return length
    end = shift_day(base.first, meaning.unit, meaning.count)
    if end is None or not MIN_YEAR <= containing("day", end).year <= MAX_YEAR - 1000:
        return length
    date = span_of(fuzzy(containing("day", base.first)), fuzzy(containing("day", end)))
    return replace(length, date=date, anchor=base.date, anchor_kind=base.kind, anchor_words=base.words)


def _same_period(found: Found, meaning: Meaning, context: Context) -> Resolved:
    """The same period last year: the month, quarter … that the sentence speaks of, so many years from it."""
    term = context.term if found.first - context.term_at <= NEAR else None
    if term is None:
        if meaning.year is not None:
            return on_calendar(Meaning("date", year=meaning.year), meaning.year, None)
        near = "near" if context.narrative or found.first - context.focus_at <= NEAR_YEAR else "anchor"
        return _shift(found, replace(meaning, kind="shift", unit="year", base=near), context)
    year = iso_week(term.first)[0] if term.period.unit == "week" else term.period.year
    count = meaning.count if meaning.year is None else meaning.year - year
    number = shift_day(term.first, *(("week", 52 * count) if term.period.unit == "week" else ("year", count)))
    if number is None:
        return unresolved(problem="out-of-range")
    return from_period(containing(term.period.unit, number), meaning, term)


def _nth_weekday(meaning: Meaning, outer: Resolved, period: Period, count: int) -> Resolved:
    wanted = meaning.weekday or 0
    if count > 0:
        number = period.first + (wanted - weekday(period.first)) % 7 + 7 * (count - 1)
    else:
        number = period.last - (weekday(period.last) - wanted) % 7
    if not period.first <= number <= period.last:
        return unresolved(problem="no-such-day")
    base = Base(period, outer.anchor, outer.anchor_kind) if outer.anchor else None
    return from_period(containing("day", number), meaning, base)


def _shift(found: Found, meaning: Meaning, context: Context) -> Resolved:
    unit = meaning.unit
    base: Base | None
    if meaning.outer:
        outer = _outer(found, meaning, context)
        if outer is None or outer.period is None or outer.date is None:
            return outer or unresolved()
        base = Base(outer.period, outer.anchor or outer.date, outer.anchor_kind or "focus")
    else:
        base = context.base_of(meaning, found, unit)
    if base is None:
        if context.narrative and unit == "day" and not meaning.count and meaning.base == "anchor" and not meaning.part:
            return Resolved("DATE", "PRESENT_REF")  # "today it employs 4,000 people"
        return unresolved("XXXX-XX-XX" if unit == "day" else "XXXX")
    if unit == "day" and base.kind == "publication" and context.narrative:
        # An encyclopedia copied today speaks of its own day when it says "today": that is no date of the story.
        return Resolved("DATE", "PRESENT_REF")
    number = shift_day(base.first, unit, meaning.count)
    if number is None:
        return unresolved(problem="out-of-range")
    resolved = from_period(containing(unit, number), meaning, base)
    return replace(resolved, type="DURATION", value=meaning.value) if meaning.value else resolved


def _date(found: Found, meaning: Meaning, context: Context) -> Resolved:
    if meaning.year is not None:
        return on_calendar(meaning, meaning.year, None)
    if meaning.outer:
        return _inside(found, meaning, context)
    if meaning.weekday is not None and not meaning.day:
        return weekday_near(found, meaning, context)
    if not (meaning.month or meaning.season or meaning.quarter or meaning.half or meaning.holiday):
        return day_alone(found, meaning, context)
    return yearless(found, meaning, context)


def _inside(found: Found, meaning: Meaning, context: Context) -> Resolved:
    """January of that year, Monday of next week: the date inside the period around it."""
    outer = _outer(found, meaning, context)
    if outer is None or outer.period is None:
        return outer or unresolved()
    period = outer.period
    base = Base(period, outer.anchor, outer.anchor_kind, outer.anchor_words) if outer.anchor else None
    if meaning.weekday is not None and not meaning.day:
        number = period.first + (meaning.weekday - weekday(period.first)) % 7
        return from_period(containing("day", number), meaning, base)
    if meaning.month is None and meaning.day:
        return on_calendar(replace(meaning, month=period.month), period.year, base)
    return on_calendar(meaning, period.year, base)


_BY_KIND = {
    "clock": _clock,
    "nth": _nth,
    "stretch": _stretch,
    "same": _same_period,
    "shift": _shift,
    "jubilee": _jubilee,
    "within": _within,
}
