"""From what a phrase says to the date it means: which anchor it leans on, and on which side of it the date lies."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pelican_timeline.model.calendar import MAX_YEAR, MIN_YEAR, days_in_month, weekday
from pelican_timeline.model.edtf import EdtfError, qualified
from pelican_timeline.model.edtf import parse as parse_edtf
from pelican_timeline.model.edtf import span as span_of
from pelican_timeline.model.fuzzydate import FuzzyDate, Precision

from .holidays import holiday
from .lexer import Tokens
from .locale import Locale
from .meaning import Found, Meaning
from .periods import DAYS_IN, Period, containing, fuzzy, shift_day, step, timex_value

_FRESH = 2
"""Words are quoted so many days after they were spoken; what is older was told otherwise ("last week")."""

_NEAR = 80
"""So many words back a date named in news is still the one that "the following day" follows."""

_NEAR_YEAR = 40
"""So many words back a year still is "that year", whatever was dated in between."""

_RANK = {"day": 0, "weekend": 1, "week": 1, "month": 2, "quarter": 3, "season": 3, "half": 3, "year": 4, "decade": 5, "century": 6, "millennium": 7}  # fmt: skip
_PRECISION_RANK = {Precision.MINUTE: 0, Precision.DAY: 0, Precision.MONTH: 2, Precision.SEASON: 3, Precision.YEAR: 4}


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a phrase means: TIMEX3 type and value, the date, the period, and what it leans on."""

    type: str
    value: str
    date: FuzzyDate | None = None
    period: Period | None = None
    mod: str = ""
    anchor: FuzzyDate | None = None
    anchor_kind: str = ""
    anchor_words: str = ""
    problem: str = ""


@dataclass(slots=True)
class Base:
    """A date to lean on: its day number, how it is to be shown, and what it is."""

    period: Period
    date: FuzzyDate
    kind: str
    words: str = ""

    @property
    def first(self) -> int:
        return self.period.first


class Context:
    """The dates that a phrase may lean on, brought up to date from phrase to phrase."""

    def __init__(self, tokens: Tokens, locale: Locale, anchor: FuzzyDate | None) -> None:
        self.tokens = tokens
        self.locale = locale
        self.anchor = _anchor_base(anchor)
        self.narrative = False
        self.focus: Base | None = None
        self.day: Base | None = None
        """The last date known to the day."""
        self.lead: Base | None = None
        """The first day that the text tells of: quoted words belong to it when nothing nearer does."""
        self.focus_at = -1
        self.focus_opens = False
        self.day_at = -1
        self.year: Base | None = None
        """The last year that was written out, even in passing: "that year" is this one."""
        self.year_at = -1

    # --- what came before ----------------------------------------------------------------------------------------------

    def remember(self, found: Found, resolved: Resolved) -> None:
        """Put a resolved date in focus."""
        period = resolved.period
        if period is None or resolved.date is None or _RANK[period.unit] > 4:
            return
        if found.meaning.year is not None:
            self.year, self.year_at = Base(containing("year", period.first), fuzzy(period), "focus"), found.first
        # "On December 7 …, 1941": a year that holds the day in focus tells nothing new.
        if self.focus and _RANK[period.unit] >= 4 and period.first <= self.focus.first <= period.last:
            return
        if self.narrative and self.focus and self._background(found, period):
            return
        base = Base(period, fuzzy(period), "focus")
        self.focus, self.focus_at = base, found.first
        self.focus_opens = self._opens_sentence(found)
        if period.unit == "day":
            self.day, self.day_at = base, found.first
            if self.lead is None:
                self.lead = base

    def _background(self, found: Found, period: Period) -> bool:
        """A year named in passing ("declassified in 2005"): the story does not move there."""
        focus = self.focus
        if focus is None:
            return False
        ahead = period.year - focus.period.year
        named = _RANK[period.unit] < 4 and self._attributive(found)
        if (ahead and named) or (ahead < 0 and found.meaning.year is not None and self._compared(found)):
            return True
        if _RANK[period.unit] < 4:
            # "that lasted until the fall of Budapest in …", "until February 1945": so far the story does not go yet.
            until = self.tokens.name(found.first - 1) in {"UNTIL", "BY"}
            return ahead > 0 and until and found.meaning.year is not None and not self._opens_sentence(found)
        if _RANK[focus.period.unit] >= 3:
            return False
        if ahead == 1:
            return self.clue(found) > 0  # "the campaign planned for 1976"
        return ahead != 0 and not self._opens_sentence(found)

    def _compared(self, found: Found) -> bool:
        """Is the date only there for comparison: "from a high of 200 in summer 2007", "than in May 2007"?"""
        for place in range(found.first - 1, max(found.first - 9, -1), -1):
            if self.tokens.name(place) in {"BREAK", "STOP"} or self._ends_sentence_at(place):
                return False
            if self.tokens.word(place) in self.locale.comparing:
                return True
        return False

    def _ends_sentence_at(self, index: int) -> bool:
        return self.tokens.name(index) == "DOT" and self._ends_sentence(index)

    def _attributive(self, found: Found) -> bool:
        """Does the date only name a thing: "the August 1792 uprising", "the 1614 rules"?"""
        tokens = self.tokens
        if found.meaning.year is None or tokens.name(found.end) != "OTHER" or not tokens.words[found.end][:1].islower():
            return False
        return "THE" in {tokens.name(found.first - 1), tokens.name(found.first)}

    def _opens_sentence(self, found: Found) -> bool:
        index = found.first - 1
        while index >= 0 and found.first - index <= 3:
            if self.tokens.name(index) in {"BREAK", "DOT", "STOP"}:
                return True
            index -= 1
        return index < 0

    # --- the side ------------------------------------------------------------------------------------------------------

    def clue(self, found: Found) -> int:
        """Does the clause look back (-1), ahead (1), or neither (0)?"""
        best, nearest = 0, 99.0
        for sign, first, last, weight in (
            (-1, found.first - 1, found.first - 16, 1.0),
            (1, found.end, found.end + 14, 1.6),
        ):
            index = first
            while index != last and 0 <= index < len(self.tokens):
                name = self.tokens.name(index)
                if name in {"BREAK", "STOP"} or (name == "DOT" and self._ends_sentence(index)):
                    break
                side = self._side_of(index)
                if side and abs(index - first) * weight < nearest:
                    best, nearest = side, abs(index - first) * weight
                    break
                index += sign
        return best

    def _ends_sentence(self, index: int) -> bool:
        after = self.tokens.words[index + 1] if index + 1 < len(self.tokens) else ""
        before = self.tokens.words[index - 1] if index else ""
        return not after[:1].islower() and len(before) > 1 and self.tokens.name(index - 1) not in {"MAYBEMONTH", "NUM"}

    def _side_of(self, index: int) -> int:
        word = self.tokens.word(index)
        locale = self.locale
        if word in locale.future_words or (len(word) > 4 and word.endswith(locale.future_endings)):
            return 1
        # "is to begin", "was to start": the infinitive looks ahead.
        if word in locale.to_be and self.tokens.word(index + 1) in locale.infinitive:
            return 1
        if word in locale.past_words:
            return -1
        if (
            word.endswith(locale.past_endings)
            and len(word) > 4
            and self.tokens.word(index - 1) not in locale.infinitive_be
        ):
            return -1
        return 0

    def same_scene(self, found: Found) -> bool:
        """Does a time of day belong to the day named before: in its sentence, or in a tale that goes on?

        A calendar of events ("Sunday 8.30. Theatre, 20.00.") has no verbs: there a new sentence is a new entry.
        """
        if self.narrative:
            return True
        if found.first - self.day_at > _NEAR:
            return False
        return self.same_sentence(self.day_at, found.first) or self.clue(found) < 0

    def same_sentence(self, first: int, last: int) -> bool:
        """Do two tokens stand in one sentence?"""
        return last - first <= _NEAR and not any(
            self.tokens.name(index) in {"BREAK", "STOP"}
            or (self.tokens.name(index) == "DOT" and self._ends_sentence(index))
            for index in range(first + 1, last)
        )

    # --- bases ---------------------------------------------------------------------------------------------------------

    def base_of(self, meaning: Meaning, found: Found, unit: str) -> Base | None:
        """The date that a relative phrase leans on, None when there is none or it is too coarse for the unit."""
        near = meaning.base == "near" and self._is_near(found, unit)
        if (
            unit == "year"
            and meaning.base == "focus"
            and not meaning.count
            and found.first - self.year_at <= _NEAR_YEAR
        ):
            return self.year
        if near or meaning.base == "focus" or (self.narrative and self.focus and unit != "day"):
            base = self._focus_for(unit, found)
            if base:
                return base
            if meaning.kind == "shift" and meaning.count >= 0 and meaning.base == "focus":
                return None  # "two days later" than what? Nothing near says.
        base = self.speech(found) or self.anchor
        if base and _RANK[base.period.unit] > _RANK[unit]:
            return None
        return base

    def _is_near(self, found: Found, unit: str) -> bool:
        """Is there a date close enough to be meant by "the end of the year", "am Nachmittag"?"""
        if self.narrative:
            return True
        return self.same_scene(found) if unit == "day" else self.same_sentence(self.focus_at, found.first)

    def _focus_for(self, unit: str, found: Found) -> Base | None:
        """The date in focus that is fine enough for a unit; in news it must stand near."""
        if not self.narrative and found.first - self.focus_at > _NEAR:
            return None
        if unit in DAYS_IN:
            return self.day if self.day and (self.narrative or found.first - self.day_at <= _NEAR) else None
        if self.focus and _RANK[self.focus.period.unit] <= _RANK[unit]:
            return self.focus
        return self.day or None

    def speech(self, found: Found) -> Base | None:
        """Inside a quotation "today" is the day of the speech: the one told just before, else the day of the story."""
        if self.narrative or not self.anchor:
            return None
        if not self.tokens.quoted(found.first):
            return None
        nearest = self.day if self.day and found.first - self.day_at < 160 else self.lead
        for base in (nearest, self.lead):
            if base and 0 < self.anchor.first - base.first <= _FRESH:
                return Base(base.period, base.date, "speech")
        return None


def _anchor_base(anchor: FuzzyDate | None) -> Base | None:
    """The publication date as a base; a span or a set is anchored at its last day, an open end is none."""
    if anchor is None:
        return None
    point = anchor.end
    if point is None or point.precision > Precision.YEAR:
        return None
    unit = ("day", "day", "month", "season", "year")[point.precision]
    number = point.earliest
    return Base(containing(unit, number), anchor, "publication")


# --- resolving ---------------------------------------------------------------------------------------------------------


def resolve(found: Found, meaning: Meaning, context: Context) -> Resolved:  # noqa: PLR0911  one line a kind
    """The date that *meaning* has in its place."""
    match meaning.kind:
        case "duration" | "set":
            return Resolved(meaning.kind.upper(), meaning.value)
        case "ref":
            return Resolved("DATE", meaning.value)
        case "event":
            return _event(meaning)
        case "period":
            return _from_period(Period(meaning.unit, meaning.year or 0), meaning, None)
        case "clock":
            return _clock(found, meaning, context)
        case "nth":
            return _nth(found, meaning, context)
        case "stretch":
            return _stretch(found, meaning, context)
        case "same":
            return _same_period(found, meaning, context)
        case "shift":
            return _shift(found, meaning, context)
    return _date(found, meaning, context)


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


def _from_period(period: Period, meaning: Meaning, base: Base | None) -> Resolved:
    """The result for a period found: its value and date, with modifiers, time of day and the anchor's doubts."""
    if not MIN_YEAR <= period.year <= MAX_YEAR - 1000:
        return Resolved("DATE", "XXXX", problem="out-of-range")
    date = fuzzy(period, meaning.mod, meaning.about)
    value = timex_value(period)
    kind = "DATE"
    if period.unit == "day" and meaning.time:
        kind, value = "TIME", f"{value}T{meaning.time}{meaning.zone}"
        date = _at_time(date, meaning)
    elif period.unit == "day" and meaning.part:
        kind, value = "TIME", f"{value}T{meaning.part}"
    mod = meaning.mod or ("APPROX" if meaning.about else "")
    if base is None:
        return Resolved(kind, value, date, period, mod)
    if base.kind == "publication" and (base.date.approximate or base.date.uncertain) and not meaning.time:
        date = qualified(date, approximate=base.date.approximate, uncertain=base.date.uncertain)
    return Resolved(kind, value, date, period, mod, base.date, base.kind, base.words)


def _at_time(date: FuzzyDate, meaning: Meaning) -> FuzzyDate:
    """The day with its time; the day alone when there is no such time or zone (25:99, +99:99)."""
    try:
        return parse_edtf(f"{date}T{meaning.time}{meaning.zone}")
    except EdtfError:
        return date


def _unresolved(value: str = "XXXX-XX-XX", problem: str = "no-anchor") -> Resolved:
    return Resolved("DATE", value, problem=problem)


def _clock(found: Found, meaning: Meaning, context: Context) -> Resolved:
    """A time of day alone belongs to the day in focus, in news otherwise to the day of the article."""
    base = context.day if context.day and context.same_scene(found) else context.anchor
    if base is None or base.period.unit != "day":
        return Resolved("TIME", f"XXXX-XX-XXT{meaning.time}", problem="no-anchor")
    return _from_period(base.period, meaning, base)


def _outer(found: Found, meaning: Meaning, context: Context) -> Resolved | None:
    return resolve(found, meaning.outer, context) if meaning.outer else None


def _nth(found: Found, meaning: Meaning, context: Context) -> Resolved:
    outer = _outer(found, meaning, context)
    if outer is None or outer.period is None:
        return outer or _unresolved()
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
        return _unresolved(problem="no-such-day")
    base = Base(period, outer.anchor, outer.anchor_kind) if outer.anchor else None
    return _from_period(chosen, meaning, base)


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


def _same_period(found: Found, meaning: Meaning, context: Context) -> Resolved:
    """The same period last year: the month, quarter … that the sentence speaks of, so many years from it."""
    focus = context.focus
    if focus is None or not _RANK["day"] < _RANK[focus.period.unit] < _RANK["year"]:
        return _shift(found, replace(meaning, kind="shift", unit="year", base="near"), context)
    if not context.narrative and found.first - context.focus_at > _NEAR_YEAR:
        return _shift(found, replace(meaning, kind="shift", unit="year", base="anchor"), context)
    number = shift_day(focus.first, "year", meaning.count)
    if number is None:
        return _unresolved(problem="out-of-range")
    return _from_period(containing(focus.period.unit, number), meaning, focus)


def _nth_weekday(meaning: Meaning, outer: Resolved, period: Period, count: int) -> Resolved:
    wanted = meaning.weekday or 0
    if count > 0:
        number = period.first + (wanted - weekday(period.first)) % 7 + 7 * (count - 1)
    else:
        number = period.last - (weekday(period.last) - wanted) % 7
    if not period.first <= number <= period.last:
        return _unresolved(problem="no-such-day")
    base = Base(period, outer.anchor, outer.anchor_kind) if outer.anchor else None
    return _from_period(containing("day", number), meaning, base)


def _shift(found: Found, meaning: Meaning, context: Context) -> Resolved:
    unit = meaning.unit
    base: Base | None
    if meaning.outer:
        outer = _outer(found, meaning, context)
        if outer is None or outer.period is None or outer.date is None:
            return outer or _unresolved()
        base = Base(outer.period, outer.anchor or outer.date, outer.anchor_kind or "focus")
    else:
        base = context.base_of(meaning, found, unit)
    if base is None:
        return _unresolved("XXXX-XX-XX" if unit == "day" else "XXXX")
    if unit == "day" and base.kind == "publication" and context.narrative:
        # An encyclopedia copied today speaks of its own day when it says "today": that is no date of the story.
        return Resolved("DATE", "PRESENT_REF")
    number = shift_day(base.first, unit, meaning.count)
    if number is None:
        return _unresolved(problem="out-of-range")
    resolved = _from_period(containing(unit, number), meaning, base)
    return replace(resolved, type="DURATION", value=meaning.value) if meaning.value else resolved


def _date(found: Found, meaning: Meaning, context: Context) -> Resolved:
    if meaning.year is not None:
        return _calendar(meaning, meaning.year, None)
    if meaning.outer:
        return _inside(found, meaning, context)
    if meaning.weekday is not None and not meaning.day:
        return _weekday(found, meaning, context)
    if not (meaning.month or meaning.season or meaning.quarter or meaning.half or meaning.holiday):
        return _day_alone(found, meaning, context)
    return _yearless(found, meaning, context)


def period_of(meaning: Meaning, year: int) -> Period | None:  # noqa: PLR0911  one line a kind
    """The period that a calendar meaning names in a year, None when there is no such day."""
    if meaning.holiday:
        feast = holiday(meaning.holiday, year)
        return Period("day", *feast) if feast else None
    if meaning.season:
        return Period("season", year, meaning.season)
    if meaning.quarter:
        return Period("quarter", year, meaning.quarter * 3 - 2)
    if meaning.half:
        return Period("half", year, meaning.half * 6 - 5)
    if meaning.month is None:
        return Period("year", year)
    if not 1 <= meaning.month <= 12:
        return None
    if meaning.day is None:
        return Period("month", year, meaning.month)
    if not 1 <= meaning.day <= days_in_month(year, meaning.month):
        return None
    return Period("day", year, meaning.month, meaning.day)


def _calendar(meaning: Meaning, year: int, base: Base | None) -> Resolved:
    period = period_of(meaning, year)
    if period is None:
        return Resolved("DATE", f"{year:04}-{meaning.month or 0:02}-{meaning.day or 0:02}", problem="no-such-day")
    return _from_period(period, meaning, base)


def _inside(found: Found, meaning: Meaning, context: Context) -> Resolved:
    """January of that year, Monday of next week: the date inside the period around it."""
    outer = _outer(found, meaning, context)
    if outer is None or outer.period is None:
        return outer or _unresolved()
    period = outer.period
    base = Base(period, outer.anchor, outer.anchor_kind, outer.anchor_words) if outer.anchor else None
    if meaning.weekday is not None and not meaning.day:
        number = period.first + (meaning.weekday - weekday(period.first)) % 7
        return _from_period(containing("day", number), meaning, base)
    if meaning.month is None and meaning.day:
        return _calendar(replace(meaning, month=period.month), period.year, base)
    return _calendar(meaning, period.year, base)


def _weekday(found: Found, meaning: Meaning, context: Context) -> Resolved:
    wanted = meaning.weekday or 0
    base = context.base_of(meaning, found, "day")
    if base is None or (context.narrative and base.kind == "publication"):
        base = context.day or None
        if base is None:
            return _unresolved()
    if meaning.direction is not None:
        number = _directed_weekday(found, meaning, context, base)
    else:
        back, ahead = (weekday(base.first) - wanted) % 7, (wanted - weekday(base.first)) % 7
        to_come = base.kind == "focus" or (base.kind != "speech" and looks_ahead(found, context))
        number = base.first + ahead if to_come else base.first - back
    return _from_period(containing(meaning.unit or "day", number), meaning, base)


def _directed_weekday(found: Found, meaning: Meaning, context: Context, base: Base) -> int:
    """Last, this or next Tuesday; the previous and the following one."""
    wanted, today = meaning.weekday or 0, base.first
    if meaning.direction == 0:
        number = containing("week", today).first + wanted
        return number + 7 if number < today and context.clue(found) > 0 else number
    if meaning.direction == 1:
        return today + ((wanted - weekday(today)) % 7 or 7)
    number = today - ((weekday(today) - wanted) % 7 or 7)
    # Said on a Thursday, "last Tuesday" is the one of the week before: the day before yesterday is "Tuesday".
    past_week = meaning.base not in {"focus", "nearest"} and context.locale.last_is_past_week
    return number - 7 if past_week and wanted < weekday(today) < 6 else number


def looks_ahead(found: Found, context: Context) -> bool:
    """Is the date to come: by its preposition (until, by), or by the verb of its clause?"""
    return _side(found, context) > 0


def _side(found: Found, context: Context) -> int:
    """Does the phrase look back (-1), ahead (1) or neither (0)?"""
    before = context.tokens.name(found.first - 1)
    if before == "THE":
        before = context.tokens.name(found.first - 2)
    side = context.clue(found)
    # "as early as Thursday", "no later than Friday"
    ahead = context.tokens.word(found.first - 1) in context.locale.ahead_before
    return 1 if ahead or (before in {"UNTIL", "BY"} and side >= 0) else side


def _day_alone(found: Found, meaning: Meaning, context: Context) -> Resolved:
    """The 6th: of the month in focus; in news without one, the nearest that fits."""
    day = meaning.day or 1
    base = context._focus_for("month", found) or context.anchor  # noqa: SLF001
    if base is None or _RANK[base.period.unit] > 2:
        return _unresolved()
    year, month = base.period.year, base.period.month
    if day > days_in_month(year, month):
        return Resolved("DATE", f"{year:04}-{month:02}-{day:02}", problem="no-such-day")
    to_come = base.kind != "publication" or base.period.unit != "day" or day <= base.period.day
    if not to_come and not looks_ahead(found, context):
        previous = step(Period("month", year, month), -1)
        if previous and day <= days_in_month(previous.year, previous.month):
            year, month = previous.year, previous.month
    chosen = Period("day", year, month, day)
    if meaning.weekday is not None:
        chosen = _month_with(meaning, chosen)
    return _from_period(chosen, meaning, base)


def _month_with(meaning: Meaning, chosen: Period) -> Period:
    """Friday the 13th: of the nearest month where that day is a Friday, the one chosen or one before it first."""
    for away in (0, -1, 1, -2, 2):
        month = step(Period("month", chosen.year, chosen.month), away)
        if month and chosen.day <= days_in_month(month.year, month.month):
            found = Period("day", month.year, month.month, chosen.day)
            if weekday(found.first) == meaning.weekday:
                return found
    return chosen


def _yearless(found: Found, meaning: Meaning, context: Context) -> Resolved:
    """A day, month, season or quarter without its year: the nearest that fits."""
    base = _base_for_year(found, meaning, context)
    if base is None:
        return _unresolved(f"XXXX-{meaning.month:02}" if meaning.month else "XXXX")
    candidates = [period for year in (-1, 0, 1) if (period := period_of(meaning, base.period.year + year)) is not None]
    if not candidates:
        month = f"{meaning.month or 0:02}-{meaning.day or 0:02}"
        return Resolved("DATE", f"XXXX-{month}", problem="no-such-day")
    if meaning.weekday is not None:
        # "Thursday 28 February" is the one of the years that has it
        candidates = [one for one in candidates if weekday(one.first) == meaning.weekday] or candidates
    if base.kind in {"publication", "speech"}:
        chosen = _nearest_in_news(found, meaning, context, candidates, base)
    else:
        chosen = _nearest_in_story(candidates, base, context)
    return _from_period(chosen, meaning, base)


def _base_for_year(found: Found, meaning: Meaning, context: Context) -> Base | None:
    if meaning.direction is not None:
        unit = "season" if meaning.season else "month"
        return context.base_of(meaning, found, unit)
    if context.narrative and context.focus:
        return context.focus
    if context.focus and not context.anchor:
        return context.focus
    # "In 2003 the firm was sold; in May …": in a sentence that opens with another year, a month belongs to that year.
    if context.focus and context.focus_opens and context.same_sentence(context.focus_at, found.first):
        return context.focus
    anchor = context.anchor
    return anchor if anchor and _RANK[anchor.period.unit] <= 2 else None


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
    if meaning.quarter or meaning.half:
        to_come = forth < back  # results of "the second quarter" come soon after it
    else:
        side = _side(found, context)
        to_come = (forth < 330, back > 2 * forth, back >= 300 and forth <= 45)[1 - side]
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


def _nearest_in_story(candidates: list[Period], base: Base, context: Context) -> Period:
    """A story goes forward: the next such date soon after the one in focus, or one not long before it."""
    focus = base.period
    if _RANK[focus.unit] >= 4:
        return next((period for period in candidates if period.year == focus.year), candidates[0])

    def distance(period: Period) -> float:
        if period.first > focus.last:
            return float(period.first - focus.last)
        if period.last < focus.first:
            return (focus.first - period.last) * context.locale.backward
        return 0.0

    return min(candidates, key=distance)
