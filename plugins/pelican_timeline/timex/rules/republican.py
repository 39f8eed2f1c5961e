"""The calendar of the French Republic (1792 to 1805): 18 brumaire an VIII, 9 термідора другого року."""

from __future__ import annotations

from pelican_timeline.model.calendar import civil, day_number
from pelican_timeline.timex.meaning import Extended, Meaning

from . import Rule, View

NEW_YEARS_DAYS = (22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23)
"""The day of September on which each of the fourteen years began, from 1792."""
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")
# days so well known that they are named without their year
_KNOWN = {(13, 1): 4, (18, 2): 8, (9, 11): 2, (18, 12): 5}
_SKIPPED = {"COMMA", "OF", "THE", "UNIT"}
_BEFORE_A_YEAR = 3


def in_our_calendar(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    """Year, month and day of ours; None outside the calendar.

    >>> in_our_calendar(8, 2, 18)
    (1799, 11, 9)
    """
    if not (1 <= year <= len(NEW_YEARS_DAYS) and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    first = day_number(1791 + year, 9, NEW_YEARS_DAYS[year - 1])
    return civil(first + 30 * (month - 1) + day - 1)


def _day(view: View) -> Extended | None:
    day, month = view.number("day"), view.number("month")
    year, end = _year(view)
    # "9 November 1799 (18 Brumaire …)" says it twice, "the coup of 18 Brumaire" is a name
    if (view.before() == "OPEN" and view.before(2) == "YEAR") or (not year and view.before() == "OF"):
        return None
    ours = in_our_calendar(year or _KNOWN.get((day, month), 0), month, day)
    if ours is None:
        return None
    return Extended(Meaning("date", year=ours[0], month=ours[1], day=ours[2]), end)


def _year(view: View) -> tuple[int, int]:
    """The year that follows ("an VIII", "Year VIII", "другого року") and the token after it; 0 where none does."""
    tokens, place = view.tokens, view.end
    while tokens.name(place) in _SKIPPED and place < view.end + _BEFORE_A_YEAR:
        place += 1
    word = tokens.word(place)
    if word in _ROMAN:
        year = _ROMAN.index(word) + 1
    elif tokens.name(place) in {"NTH", "ORD"} or (tokens.name(place) == "NUM" and tokens.name(place - 1) == "UNIT"):
        value = tokens.value(place)
        year = value if isinstance(value, int) else 0
    else:
        return 0, view.end
    named = tokens.name(place + 1) in {"UNIT", "UNITS"} and tokens.value(place + 1) == "year"
    return year, place + 1 + named


def republican_day(day: str = "day:DAYNO") -> Rule:
    """A day of the Republic with its year, or one so well known that it needs none."""
    return Rule("republican_day", f"{day} OF? month:REPUBLICAN", _day)
