"""Dates without their year and weekdays without their week: which of those that fit is meant."""

from __future__ import annotations

from pelican_timeline.model.calendar import days_in_month, weekday
from pelican_timeline.timex.meaning import Found, Meaning
from pelican_timeline.timex.periods import Period, containing, step

from .bases import RANK, Base
from .context import Context
from .resolved import Resolved, unresolved
from .results import from_period, period_of


def weekday_near(found: Found, meaning: Meaning, context: Context) -> Resolved:
    """Tuesday, last Friday: the one that is meant."""
    wanted = meaning.weekday or 0
    base = context.base_of(meaning, found, "day")
    if base is None or (context.narrative and base.kind == "publication"):
        base = context.day or None
        if base is None:
            return unresolved()
    anchor = context.anchor
    if meaning.direction is not None:
        number = _directed_weekday(found, meaning, context, base)
    elif base.kind == "speech" and anchor and weekday(anchor.first) == wanted:
        number, base = (
            anchor.first,
            anchor,
        )  # words of Monday or Tuesday, printed on Tuesday: "on Tuesday" is hardly the week before
    else:
        back, ahead = (weekday(base.first) - wanted) % 7, (wanted - weekday(base.first)) % 7
        to_come = base.kind == "focus" or (base.kind != "speech" and _is_to_come(found, meaning, context, back, ahead))
        number = base.first + ahead if to_come else base.first - back
    return from_period(containing(meaning.unit or "day", number), meaning, base)


def _is_to_come(found: Found, meaning: Meaning, context: Context, back: int, ahead: int) -> bool:
    """Does the clause look ahead? Where no verb tells, an hour ("Saturday, 3 p.m.") or a day so near announces something."""
    side = context.clauses.side(found)
    if not side and context.goes_on_ahead(found, ahead):
        return True
    if side or not ahead or not context.clauses.says_something(found, _APPOINTMENT if meaning.time else _A_CLAUSE):
        return side > 0
    # "kurz nach 21 Uhr" is no appointment
    return bool(meaning.time and not meaning.about) or (ahead <= _VERY_NEAR and back > _LONG_PAST)


_A_CLAUSE, _APPOINTMENT = 3, 2
"""So many words make a clause; so few tell what an hour is for ("Anpfiff ist am Donnerstag um 20.45 Uhr")."""
_VERY_NEAR, _LONG_PAST = 2, 4


def _directed_weekday(found: Found, meaning: Meaning, context: Context, base: Base) -> int:
    """Last, this or next Tuesday; the previous and the following one."""
    wanted, today = meaning.weekday or 0, base.first
    if meaning.direction == 0:
        number = containing("week", today).first + wanted
        return number + 7 if number < today and context.clauses.clue(found) > 0 else number
    if meaning.aside:
        return today + (wanted - weekday(today)) % 7  # "declares Monday a holiday", on a Monday
    if meaning.direction == 1:
        return today + ((wanted - weekday(today)) % 7 or 7)
    number = today - ((weekday(today) - wanted) % 7 or 7)
    # Said on a Thursday, "last Tuesday" is the one of the week before: the day before yesterday is "Tuesday".
    past_week = meaning.base not in {"focus", "nearest"} and context.locale.last_is_past_week
    return number - 7 if past_week and wanted < weekday(today) < 6 else number


def day_alone(found: Found, meaning: Meaning, context: Context) -> Resolved:
    """The 6th: of the month in focus; in news without one, the nearest that fits."""
    day = meaning.day or 1
    base = context.focus_for("month", found) or context.anchor
    if base is None or RANK[base.period.unit] > 2:
        return unresolved()
    anchor = context.anchor
    if (
        anchor
        and base.kind == "focus"
        and not context.narrative
        and (base.period.year, base.period.month) > (anchor.period.year, anchor.period.month)
        and context.clauses.clue(found) < 0
    ):
        base = anchor  # "will return in August 2026. … was broadcast on the 8th"
    year, month = base.period.year, base.period.month
    if day > days_in_month(year, month):
        return Resolved("DATE", f"{year:04}-{month:02}-{day:02}", problem="no-such-day")
    to_come = base.kind != "publication" or base.period.unit != "day" or day <= base.period.day
    if not to_come and not context.clauses.looks_ahead(found):
        previous = step(Period("month", year, month), -1)
        if previous and day <= days_in_month(previous.year, previous.month):
            year, month = previous.year, previous.month
    chosen = Period("day", year, month, day)
    if meaning.weekday is not None:
        chosen = _month_with(meaning, chosen)
    return from_period(chosen, meaning, base)


def _month_with(meaning: Meaning, chosen: Period) -> Period:
    """Friday the 13th: of the nearest month where that day is a Friday, the one chosen or one before it first."""
    for away in (0, -1, 1, -2, 2):
        month = step(Period("month", chosen.year, chosen.month), away)
        if month and chosen.day <= days_in_month(month.year, month.month):
            found = Period("day", month.year, month.month, chosen.day)
            if weekday(found.first) == meaning.weekday:
                return found
    return chosen


def yearless(found: Found, meaning: Meaning, context: Context) -> Resolved:
    """A day, month, season or quarter without its year: the nearest that fits."""
    base = _base_for_year(found, meaning, context)
    if base is None:
        return unresolved(f"XXXX-{meaning.month:02}" if meaning.month else "XXXX")
    candidates = [period for year in (-1, 0, 1) if (period := period_of(meaning, base.period.year + year)) is not None]
    if not candidates:
        month = f"{meaning.month or 0:02}-{meaning.day or 0:02}"
        return Resolved("DATE", f"XXXX-{month}", problem="no-such-day")
    if meaning.weekday is not None:
        # "Thursday 28 February" is the one of the years that has it
        candidates = [one for one in candidates if weekday(one.first) == meaning.weekday] or candidates
    if meaning.direction and base.kind == "focus":
        # "the following spring" lies behind the day in focus, whatever is nearer
        today = base.period.last if meaning.direction > 0 else base.first
        sides = [one for one in candidates if one.first <= today], [one for one in candidates if one.first > today]
        chosen = _directed(meaning.direction, *sides, today)
    elif base.kind in {"publication", "speech"}:
        chosen = _nearest_in_news(found, meaning, context, candidates, base)
    else:
        chosen = _nearest_in_story(candidates, base, found, context)
    return from_period(chosen, meaning, base)


def _base_for_year(found: Found, meaning: Meaning, context: Context) -> Base | None:
    if meaning.direction is not None:
        unit = "season" if meaning.season else "month"
        return context.base_of(meaning, found, unit)
    if year := context.year_beside(found, meaning.month or meaning.season or 1):
        return year
    if context.narrative and context.focus:
        return context.focus
    if context.focus and not context.anchor:
        return context.focus
    # "In 2003 the firm was sold; in May …": in a sentence that opens with another year, a month belongs to that year.
    # Not where it looks ahead: "launched in October 2018, it will fly by on 5 November".
    focus, anchor = context.focus, context.anchor
    if (
        focus
        and context.focus_opens
        and context.clauses.same_sentence(context.focus_at, found.first)
        and context.tokens.quoted(context.focus_at) == context.tokens.quoted(found.first)
        and not context.clauses.lasts_till_now(found)
    ):
        over = anchor is not None and focus.period.year < anchor.period.year
        if not (over and context.clauses.looks_ahead(found)):
            return focus
    return anchor if anchor and RANK[anchor.period.unit] <= 2 else None


def _nearest_in_news(found: Found, meaning: Meaning, context: Context, candidates: list[Period], base: Base) -> Period:
    today = base.first
    behind = [period for period in candidates if period.first <= today]
    ahead = [period for period in candidates if period.first > today]
    if meaning.direction is not None:
        return _directed(meaning.direction, behind, ahead, today)
    if not behind:
        return ahead[0]
    last = behind[-1]
    if not ahead or last.last >= today:
        return last
    following = ahead[0]
    back, forth = today - last.last, following.first - today
    side = context.clauses.side(found)
    if meaning.quarter or meaning.half:
        to_come = side >= 0 and forth < back  # results of "the second quarter" come soon after it
    else:
        if side < 0 and context.clauses.sets_a_limit(found):
            # "was closed until 30 April", "“we leave by 31 October”, he said": what has a limit may be past, the limit need not
            side = int(context.clauses.expects(found))
        limit = 1 if context.clauses.sets_a_limit(found) else 2
        to_come = (forth < 330, back > limit * forth, back >= 300 and forth <= 45)[1 - side]
    return following if to_come else last


def _directed(direction: int, behind: list[Period], ahead: list[Period], today: int) -> Period:
    """Last October, next spring, this summer."""
    if direction < 0:
        over = [period for period in behind if period.last < today]
        return over[-1] if over else behind[0]
    if direction > 0:
        return ahead[0] if ahead else behind[-1]
    for period in behind:
        if period.last >= today:
            return period  # "this winter", said in January
    year = containing("year", today).year
    return next((period for period in (*behind, *ahead) if period.year == year), (*behind, *ahead)[0])


_OTHER_YEAR = 1.4
"""A step into another year counts so many times: a story stays in its year for a while."""


_BEFORE_THE_STORY = 8.0
"""Two days told in order are seldom followed by one before both: "on 2 December 1911 … on New Year's Day … on 10 November"."""

_BACK_IN_A_SENTENCE = 8.0
"""One sentence seldom goes back to the year before: "On 14 February 1714 he married; a son was born in December"."""


def _nearest_in_story(candidates: list[Period], base: Base, found: Found, context: Context) -> Period:
    """The next such date soon after the one in focus, or one not long before it."""
    focus = base.period
    # "the siege began in January 1788 and lasted until September": on from there
    if context.tokens.name(found.first - 1) == "UNTIL" and not context.clauses.opens_sentence(found):
        candidates = [period for period in candidates if period.last >= focus.first] or candidates
    if RANK[focus.unit] >= 4 and not base.stretch:
        return next((period for period in candidates if period.year == focus.year), candidates[0])
    first, last = base.stretch or (focus.first, focus.last)
    goes_on = context.clauses.same_sentence(context.focus_at, found.first) and not context.clauses.compared(found)
    back = _BACK_IN_A_SENTENCE if goes_on and context.narrative and focus.unit in {"day", "season"} else _OTHER_YEAR

    earlier = context.earlier
    in_days = earlier is not None and earlier.period.unit == "day" == focus.unit
    in_order = context.narrative and in_days and earlier is not None and earlier.first < focus.first

    def distance(period: Period) -> float:
        away = max(period.first - last, first - period.last, 0)
        if in_order and earlier is not None and period.last < earlier.first:
            return away * _BEFORE_THE_STORY
        return away if period.year == focus.year else away * (_OTHER_YEAR if period.year > focus.year else back)

    return min(candidates, key=distance)
