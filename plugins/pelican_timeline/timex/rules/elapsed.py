"""Rules for what is so long ago, so much later or still so far away: three years ago, a fortnight later, within 45 days."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Extended, Meaning
from pelican_timeline.timex.periods import LETTERS

from . import Rule, View
from .relative import TOO_SHORT


def count_of(view: View, place: str = "count") -> int:
    """The number before a unit: 3, three, a."""
    return view.number(place)


def _some_time_ago(_: View) -> Meaning:
    return Meaning("ref", value="PAST_REF")


def _ago_before(view: View) -> Extended | Meaning | None:
    """German "vor drei Jahren": the word for "ago" comes first. TIMEX3 tags the three years; the date is what we keep."""
    unit = view.text("unit")
    if unit in TOO_SHORT:
        return Meaning("duration", value=f"PT{count_of(view)}{LETTERS[unit]}")
    if not count_of(view) or unit not in LETTERS:
        return None
    count = count_of(view)
    if unit == "day":
        return Meaning("shift", unit=unit, count=-count, base="anchor", about=view.has("about"))
    return Meaning("shift", unit=unit, count=-count, base="anchor", about=True, value=f"P{count}{LETTERS[unit]}")


ago_before = Rule("ago", "BEFORE about:APPROX? count:COUNT unit:PERIOD", _ago_before)
# "vor fast genau einem Jahr"
exactly_ago = Rule(
    "ago",
    "BEFORE about:APPROX? exactly:OTHER count:COUNT unit:PERIOD",
    lambda view: _ago_before(view) if view.word("exactly") in {"genau", "exakt", "nunmehr", "inzwischen"} else None,
)
vague_ago_before = Rule("vague_ago", "BEFORE ONE? FEW unit:PERIOD", _some_time_ago)


def _ago(view: View) -> Meaning | None:
    unit = view.text("unit")
    count = count_of(view)
    if unit in TOO_SHORT:
        # "8 hours ago" is an age label as often as not, and names no calendar date.
        return Meaning("duration", value=f"PT{count}{LETTERS[unit]}")
    if unit == "half" or not count:
        return None
    return Meaning("shift", unit=unit, count=-count, base="anchor", about=unit != "day" or view.has("about"))


ago = Rule("ago", "about:APPROX? count:COUNT DASH? unit:PERIOD AGO", _ago)


def _jubilee(view: View) -> Meaning | None:
    """Twenty years ago today: the same day of that year, week or month."""
    unit = view.text("unit")
    if unit not in {"week", "month", "year"} or view.number("today") or not count_of(view):
        return None
    return Meaning("jubilee", unit=unit, count=-count_of(view))


jubilee = Rule("jubilee", "count:COUNT unit:PERIOD AGO today:DAYREL", _jubilee)


def _jubilee_period(view: View) -> Meaning | None:
    """Ten years ago this month, thirty years ago to the day."""
    unit, of = view.text("unit"), view.text("of")
    if unit not in {"month", "year"} or not count_of(view) or of not in {"day", "week", "month"}:
        return None
    same_day = Meaning("jubilee", unit=unit, count=-count_of(view))
    return same_day if of == "day" else Meaning("shift", unit=of, count=0, outer=same_day)


jubilee_period = Rule("jubilee", "count:COUNT unit:PERIOD AGO (TO (THE | THIS) | THIS) of:UNIT", _jubilee_period)
jubilee_today_first = Rule("jubilee", "today:DAYREL (BEFORE | AGO) count:COUNT unit:PERIOD", _jubilee)


def _within(view: View) -> Meaning | None:
    """Within 45 days, innerhalb von drei Wochen: a length that may have to be kept."""
    unit, count = view.text("unit"), count_of(view)
    if unit not in {"day", "week", "month", "year"} or not count:
        return None
    return Meaning("within", unit=unit, count=count, value=f"P{count}{LETTERS[unit]}")


def _from_now(view: View) -> Meaning | None:
    """Twenty years from now, two weeks from today, a week from Friday."""
    unit, count = view.text("unit"), count_of(view)
    if unit in TOO_SHORT or not count or (view.has("now") and view.word("now") != "now"):
        return None
    days = {"day": 1, "week": 7}.get(unit, 0) * count
    if view.has("day"):
        return Meaning("shift", unit="day", count=view.number("day") + days, base="anchor") if days else None
    if view.has("weekday"):
        outer = Meaning("date", weekday=view.number("weekday"), direction=1)
        return Meaning("shift", unit="day", count=days, outer=outer) if days else None
    return Meaning("shift", unit=unit, count=count, base="anchor", about=unit != "day")


from_now = Rule(
    "from_now", "about:APPROX? count:COUNT unit:PERIOD FROM (now:REF | day:DAYREL | weekday:SUREDAY)", _from_now
)


def _fortnight(view: View) -> Meaning:
    """A fortnight ago, a fortnight later, the past fortnight: two weeks."""
    if view.has("ago"):
        return Meaning("shift", unit="week", count=-2, base="anchor", about=True)
    if view.has("back") or view.has("later"):
        return Meaning("shift", unit="week", count=-2 if view.has("back") else 2, base="focus", about=True)
    return Meaning("duration", value="P2W")


fortnight = Rule("fortnight", "(LAST | NEXT | ONE | THIS)? TAGS (ago:AGO | back:EARLIER | later:LATER)?", _fortnight)
within = Rule("within", "WITHIN (OF | FROM | THE)? (NTH | FOLLOWING | NEXT)? count:COUNT unit:PERIOD", _within)
half_ago = Rule(
    "half_ago",
    "HALF ONE unit:UNIT AGO",
    lambda view: (
        Meaning("shift", unit="month", count=-6, base="anchor", about=True) if view.text("unit") == "year" else None
    ),
)
vague_ago = Rule("vague_ago", "count:FEW OF? unit:PERIOD AGO", _some_time_ago)


_THAN = frozenset("than als que ніж чем".split())


def _later(view: View) -> Extended | Meaning | None:
    unit = view.text("unit")
    count = count_of(view) * (-1 if view.has("back") or view.has("back_too") else 1)
    if unit in TOO_SHORT or not count or view.next_word() in _THAN:
        return None  # "two years earlier than planned" is by how much
    return Meaning("shift", unit=unit, count=count, base="focus", about=unit not in {"day", "year", "month"})


later = Rule(
    "later", "count:COUNT unit:PERIOD (back:EARLIER | back_too:BEFORE (?=COMMA|DOT|STOP|BREAK|AND) | LATER)", _later
)


def _and_a_half(view: View) -> Meaning | None:
    """A year and a half ago, three years and a half later, half a year later."""
    unit = view.text("unit")
    months = {"year": 12, "decade": 120}.get(unit, 0)
    count = months // 2 if view.has("half_of") else count_of(view) * months + months // 2
    if not months or (view.has("count") and not count_of(view)):
        return None
    if view.has("ago"):
        return Meaning("shift", unit="month", count=-count, base="anchor", about=True)
    if view.has("back") or view.has("later"):
        return Meaning("shift", unit="month", count=-count if view.has("back") else count, base="focus", about=True)
    return Meaning("duration", value=f"P{count_of(view)}.5{LETTERS[unit]}") if view.has("count") else None


and_a_half = Rule(
    "later", "(count:COUNT unit:PERIOD AND ONE HALF) (ago:AGO | back:EARLIER | later:LATER)?", _and_a_half
)
half_later = Rule("later", "half_of:HALF ONE unit:UNIT (back:EARLIER | later:LATER)", _and_a_half)
vague_later = Rule(
    "vague_later",
    "count:FEW OF? unit:PERIOD (back:EARLIER | LATER)",
    lambda view: Meaning("ref", value="PAST_REF" if view.has("back") else "FUTURE_REF"),
)
