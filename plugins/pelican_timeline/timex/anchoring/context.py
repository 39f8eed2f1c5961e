"""The dates that a phrase may lean on: the day of writing, the date named before, the day of a speech."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import takewhile

from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.timex.lexer import Tokens
from pelican_timeline.timex.locale import Locale
from pelican_timeline.timex.meaning import Found, Meaning
from pelican_timeline.timex.periods import DAYS_IN, Period, containing, fuzzy

from .bases import RANK, Base, Told, anchor_base, fits, stretch_of
from .clauses import NEAR, Clauses
from .resolved import Resolved

_FRESH = 2
"""Words are quoted so many days after they were spoken; what is older was told otherwise ("last week")."""

_ATTRIBUTION = 14
"""So many words behind a quotation tell who said it, and when."""

NEAR_YEAR = 40
"""So many words back a year still is "that year", whatever was dated in between."""

_SAME_STORY = 5
"""So many years away a paragraph may take the story; what lies farther off is named in passing, wherever it stands."""

_A_CLAUSE = 12
"""So many words behind a year stands the date that is in it."""

_SECOND_HALF = 7
"""The month from which a date lies in the first year of a season "2024/25"."""

_LONGEST_GAP = 62
"""The day that "the next day" follows lies within so many days of what the story tells now."""

_BESIDE = 4
"""So many words away a day still belongs to the hour before it."""

_LEAD = 7
"""The first day that news tells of is what it is about when it lies so few days back."""


class Context:
    """The dates that a phrase may lean on, brought up to date from phrase to phrase."""

    def __init__(
        self,
        tokens: Tokens,
        locale: Locale,
        anchor: FuzzyDate | None,
        found: Sequence[Found] = (),
        period_of: Callable[[Found], Period | None] = lambda _: None,
    ) -> None:
        """*found* are the phrases of the whole text, *period_of* says when one of them is: a quotation may be dated behind it."""
        self.tokens = tokens
        self.found = found
        self.period_of = period_of
        self.locale = locale
        self.clauses = Clauses(tokens, locale)
        self.anchor = anchor_base(anchor)
        self.narrative = False
        self.focus: Base | None = None
        self.earlier: Base | None = None
        """What was in focus before that."""
        self.day: Base | None = None
        """The last date known to the day."""
        self.lead: Base | None = None
        """The first day that the text tells of besides its own: quoted words belong to it when nothing nearer does."""
        self.focus_at = -1
        self.focus_opens = False
        self.day_at = -1
        self.days: list[Told] = []
        """The single days that the text told in its own words, in order; no ends of spans."""
        self.opening: Base | None = None
        """The day that news is about: the first one told that lies in the week before it."""
        self.term: Base | None = None
        """The last week, month, quarter, season or half that was told, though a day came since; None after a span of them."""
        self.term_at = -1
        self.told: Base | None = None
        """The last day that the text tells in its own words, not in a quotation."""
        self.told_at = -1
        self.year: Base | None = None
        """The last year that was written out, even in passing: "that year" is this one."""
        self.year_at = -1
        self.dated_at = -1
        """The last dated phrase, whether the story went there or not."""

    # --- what came before ----------------------------------------------------------------------------------------------

    def remember(self, found: Found, resolved: Resolved) -> None:
        """Put a resolved date in focus."""
        period = resolved.period
        if period is None or resolved.date is None or RANK[period.unit] > 4:
            return
        opens = self.clauses.new_paragraph(self.dated_at, found.first)
        self.dated_at = found.first
        if found.meaning.aside or found.meaning.kind == "same":
            return
        if found.meaning.year is not None:
            self.year, self.year_at = Base(containing("year", period.first), fuzzy(period), "focus"), found.first
        # "On December 7 …, 1941": a year that holds the day in focus tells nothing new.
        if self.focus and RANK[period.unit] >= 4 and period.first <= self.focus.first <= period.last:
            self.focus.stretch = None
            return
        if self._stays_behind(found, period, paragraph=opens):
            return
        base = Base(period, fuzzy(period), "focus", stretch=stretch_of(resolved))
        if self.focus and base.first != self.focus.first:
            self.earlier = self.focus
        self.focus, self.focus_at = base, found.first
        if RANK["day"] < RANK[period.unit] < RANK["year"]:
            self.term, self.term_at = base, found.first
        self.focus_opens = self.clauses.opens_sentence(found) or self.clauses.is_an_occasion(found)
        if period.unit == "day":
            self._remember_day(found, self._named_day(found, base))

    def _stays_behind(self, found: Found, period: Period, *, paragraph: bool) -> bool:
        """Is the date one where the story does not go: named in passing, the end of a life, the year of a thing?"""
        if self._in_passing(found, period, paragraph=paragraph) or self._ends_a_life(found, period):
            return True
        return not self.narrative and self.clauses.hangs_on_a_noun(found) and not self._goes_on_behind(found, period)

    def _remember_day(self, found: Found, base: Base) -> None:
        self.day, self.day_at = base, found.first
        if self.tokens.quoted(found.first):
            return  # "yesterday it was two, today eight": neither is the day on which that was said
        self.told, self.told_at = base, found.first
        self._tell(found, base)
        if self.lead is None and not (self.anchor and base.first == self.anchor.first):
            self.lead = base

    def _named_day(self, found: Found, base: Base) -> Base:
        """The night to Monday began on Sunday, but the day that the text names is Monday."""
        meaning = found.meaning
        if self.narrative or meaning.kind != "shift" or meaning.outer is None or meaning.part != "NI":
            return base
        period = containing("day", base.first - meaning.count)
        return Base(period, fuzzy(period), "focus")

    def _tell(self, found: Found, base: Base) -> None:
        meaning = found.meaning
        if not self.narrative and meaning.year is not None and self.clauses.dates_a_thing(found):
            return
        self.days.append(Told(found.first, base, meaning.part))
        own = meaning.kind == "date" or meaning.base == "anchor"
        if own and self.opening is None and self.anchor and 0 <= self.anchor.first - base.first <= _LEAD:
            self.opening = base

    def remember_span(self, first: Resolved, last: Resolved) -> None:
        """Put all of a range in focus: after "December 1944 to September 1945" the story may stand anywhere in it."""
        if last.period and last.period.unit == "day" and not self.narrative:
            del self.days[-2:]
        self.term = None
        focus = self.focus
        if focus and first.date and last.date and last.period and focus.period == last.period:
            focus.stretch = (first.date.earliest, last.date.latest)

    def _in_passing(self, found: Found, period: Period, *, paragraph: bool) -> bool:
        """Is it only named in passing ("declassified in 2005"), so that the story does not move there?"""
        focus = self.focus
        if focus is None or not self.narrative or period.year == focus.period.year:
            return False
        ahead = period.year - focus.period.year
        stated, clauses = found.meaning.year is not None, self.clauses
        if ahead < 0 and stated and (clauses.compared(found) or clauses.comes_after(found)):
            return True
        if RANK[period.unit] >= 4:
            return RANK[focus.period.unit] < 3 and self._year_in_passing(found, ahead, paragraph=paragraph)
        # "that lasted until the fall of Budapest in …", "until February 1945": so far the story does not go yet.
        planned = stated or found.meaning.direction == 1  # "by next summer"
        so_far = ahead > 0 and self.tokens.name(found.first - 1) in {"UNTIL", "BY"} and planned
        return clauses.names_a_thing(found) or (so_far and not clauses.opens_sentence(found))

    def _ends_a_life(self, found: Found, period: Period) -> bool:
        """Is it the second of two days in one pair of brackets, years apart: "(2 March 1685 – 19 August 1749)"? The story begins with the first."""
        focus = self.focus
        if focus is None or period.unit != "day" or focus.period.unit != "day":
            return False
        return period.year - focus.period.year > _SAME_STORY and self.clauses.share_brackets(self.focus_at, found.first)

    def _goes_on_behind(self, found: Found, period: Period) -> bool:
        """Does the text tell on about a thing of long ago: "la Constitución de 1812, promulgada el 19 de marzo"?"""
        away = abs(period.year - self.anchor.period.year) if self.anchor else 0
        return away > 1 and self.tokens.name(found.end) == "COMMA"

    def _year_in_passing(self, found: Found, ahead: int, *, paragraph: bool) -> bool:
        if paragraph and abs(ahead) <= _SAME_STORY:
            return False  # the first date of a paragraph tells where the story goes on
        if ahead == 1:
            return self.clauses.clue(found) > 0  # "the campaign planned for 1976"
        return not self.clauses.opens_sentence(found)

    def same_scene(self, found: Found) -> bool:
        """Does a time of day belong to the day named before: in its sentence, or in a tale that goes on?

        A calendar of events ("Sunday 8.30. Theatre, 20.00.") has no verbs: there a new sentence is a new entry.
        """
        if self.narrative:
            return True
        if found.first - self.day_at > NEAR:
            return False
        if self.clauses.same_sentence(self.day_at, found.first):
            return True
        side = self.clauses.clue(found)
        if self.day is None or self.anchor is None or self.day.first <= self.anchor.first:
            return side < 0
        # "vote on Sunday. Polls will open at 7 a.m."; but "will shut on 28 May. Staff were told at 9 a.m."
        ahead = side > 0 or (side == 0 and self.clauses.present_before(found))
        return ahead and self.clauses.sentences_between(self.day_at, found.first) <= 1

    def day_of_hour(self, found: Found, time: str, nearest: Base | None) -> Base | None:
        """The day of an hour told as past: the *nearest*, unless its part of the day was told and an earlier one fits better."""
        if self.narrative or self.anchor is None or self.clauses.clue(found) >= 0:
            return nearest
        if following := self._day_behind(found):
            return following
        near = self._days_of_story(found)
        if near and near[0] is not self._days_near(found)[0]:
            return near[0].base
        # "on Sunday evening … will resign on Monday morning … said shortly after 8 p.m."
        if nearest is self.anchor or (near and near[0].part and near[0].base is nearest):
            return next((one.base for one in near if fits(one, time)), nearest)
        return nearest

    def _day_behind(self, found: Found) -> Base | None:
        """The day that stands behind an hour, with only its verb between: "Um 21 Uhr fiel am Sonntag der Strom aus"."""
        if not self.clauses.opens_sentence(found):
            return None
        place = bisect_left(self.found, found.end, key=lambda one: one.first)
        one = self.found[place] if place < len(self.found) else None
        if one is None or one.parts or one.meaning.kind not in {"date", "shift"} or one.first - found.end > _BESIDE:
            return None
        if any(
            self.tokens.name(index) in {"COMMA", "AND", "DASH"} or self.clauses.ends_at(index)
            for index in range(found.end, one.first)
        ):
            return None
        period = self.period_of(one)
        return Base(period, fuzzy(period), "focus") if period and period.unit == "day" else None

    # --- bases ---------------------------------------------------------------------------------------------------------

    def base_of(self, meaning: Meaning, found: Found, unit: str) -> Base | None:
        """The date that a relative phrase leans on, None when there is none or it is too coarse for the unit."""
        near = meaning.base == "near" and self._is_near(found, unit) and not self._looks_past_focus(found)
        in_focus = meaning.base == "focus"
        if unit == "year" and in_focus and self._year_is_meant(meaning, found):
            return self.year
        if near or in_focus or (self.narrative and self.focus and unit != "day"):
            base = self.focus_for(unit, found)
            if unit == "day" and meaning.kind == "shift" and not meaning.outer:
                base = self._scene(found, meaning.count, base)
            if base:
                return base
            # "two days later" than what? Nothing near says; where the clause looks ahead, than today.
            waits = meaning.kind == "shift" and meaning.count >= 0 and in_focus
            if waits and (unit != "day" or self.day or self.clauses.clue(found) <= 0):
                return None
        if self._follows_the_past(meaning, found, unit):
            return self.focus
        base = self.speech(found) or self.anchor
        if base and RANK[base.period.unit] > RANK[unit]:
            return None
        return base

    def _year_is_meant(self, meaning: Meaning, found: Found) -> bool:
        """Does "that year" mean the last one written out, and "the following year" the one of its own sentence?"""
        if meaning.count:
            return self.year is not None and self.clauses.same_sentence(self.year_at, found.first)
        return found.first - self.year_at <= NEAR_YEAR

    def _follows_the_past(self, meaning: Meaning, found: Found, unit: str) -> bool:
        """Is "next year" told as past, right behind another: "вышла в 1964 году, а в следующем году её экранизировали"?"""
        focus = self.focus
        if (
            focus is None
            or meaning.kind != "shift"
            or meaning.count != 1
            or meaning.base != "anchor"
            or unit not in {"month", "year"}
        ):
            return False
        fits = RANK[focus.period.unit] <= RANK[unit] and self.clauses.same_sentence(self.focus_at, found.first)
        return fits and self.clauses.clue(found) < 0

    def _scene(self, found: Found, count: int, nearest: Base | None) -> Base | None:
        """In news, the day that "the same day", "the day before" and "the next day" lean on, where it is not the *nearest*.

        What is told as past cannot lean on a day still to come. "The day before" belongs to the day of its own sentence or
        the one before it, else to what the news is about: its lead, not its background.
        """
        anchor = self.anchor
        if self.narrative or anchor is None or anchor.period.unit != "day" or self.tokens.quoted(found.first):
            return nearest
        past = self.clauses.clue(found) < 0
        if count >= 0 and not (past and nearest and nearest.first + count > anchor.first):
            return nearest
        latest = anchor.first - max(count, 0) if past else anchor.first + _LONGEST_GAP
        last = next((one for one in self._days_of_story(found) if one.base.first <= latest), None)
        if count >= 0:
            return last.base if last else None if count else self.opening or anchor
        if last and self.clauses.sentences_between(last.at, found.first) <= 1:
            return last.base
        return self.opening or anchor

    def _days_of_story(self, found: Found) -> list[Told]:
        """The days near, without the one of the report: "was arrested on Tuesday, police said on Thursday. … the previous evening"."""
        near = self._days_near(found)
        reported = len(near) > 1 and self.anchor is not None and near[0].base.first == self.anchor.first
        if (
            reported
            and self.clauses.same_sentence(near[1].at, near[0].at)
            and not self.clauses.same_sentence(near[0].at, found.first)
        ):
            return near[1:]
        return near

    def _days_near(self, found: Found) -> list[Told]:
        """The days told not too far before a phrase, the last one first."""
        return list(takewhile(lambda one: found.first - one.at <= NEAR, reversed(self.days)))

    def _is_near(self, found: Found, unit: str) -> bool:
        """Is there a date close enough to be meant by "the end of the year", "am Nachmittag"?"""
        if self.narrative:
            return True
        return self.same_scene(found) if unit == "day" else self.clauses.same_sentence(self.focus_at, found.first)

    def _looks_past_focus(self, found: Found) -> bool:
        """Does the clause look ahead from a time that is over: "began in November, is expected to peak by the end of the month"?"""
        if self.narrative or self.focus is None or self.anchor is None or self.focus.period.last >= self.anchor.first:
            return False
        return self.clauses.clue(found) > 0

    def focus_for(self, unit: str, found: Found) -> Base | None:
        """The date in focus that is fine enough for a unit; in news it must stand near."""
        if not self.narrative and found.first - self.focus_at > NEAR:
            return None
        if unit == "week" and self.focus and self.focus.period.unit == "week" and self.focus_at >= self.day_at:
            return self.focus
        if unit in DAYS_IN:
            return self.day if self._day_is_near(found) else None
        if self.focus and RANK[self.focus.period.unit] <= RANK[unit]:
            return self.focus
        return self.day or None

    def year_beside(self, found: Found, month: int) -> Base | None:
        """The year that the words before give to a date without one: "since 2019, when …", "the 2026 games open on …"."""
        place = bisect_left(self.found, found.first, key=lambda one: one.first) - 1
        one = self.found[place] if place >= 0 else None
        if one is None or found.first - one.end > _A_CLAUSE:
            return None
        years = [part.meaning.year for part in one.parts or (one,) if _is_bare_year(part.meaning)]
        if len(years) != len(one.parts or (one,)) or not self.clauses.gives_its_year(one, found):
            return None
        # the season 2024/25 ends in May 2025
        year = years[-1 if month < _SECOND_HALF else 0]
        period = Period("year", year) if year is not None else None
        return Base(period, fuzzy(period), "focus") if period else None

    def _day_is_near(self, found: Found) -> bool:
        """May "the next day" follow the last day that was named? Not when the story has gone on to another time since."""
        if self.day is None or self.focus is None:
            return False
        if not self.narrative and (found.first - self.day_at > NEAR or self.focus_at <= self.day_at):
            return found.first - self.day_at <= NEAR
        gap = max(self.focus.first - self.day.first, self.day.first - self.focus.period.last)
        return gap <= _LONGEST_GAP

    def goes_on_ahead(self, found: Found, ahead: int) -> bool:
        """Does a day, *ahead* of today, go on from one to come in the sentence before: "showers on Saturday. Sunday stays dry"?"""
        if self.told is None or self.anchor is None or self.tokens.quoted(found.first):
            return False
        if not self.anchor.first < self.told.first < self.anchor.first + ahead or self.clauses.comes_after(found):
            return False
        return self.clauses.sentences_between(self.told_at, found.first) <= 1 and found.first - self.told_at <= NEAR

    def day_of_story(self, found: Found) -> Base | None:
        """The day that a text is about: in a history the one in focus, in news the first day told, unless another is nearer."""
        if self._day_is_near(found):
            return self.day
        return self.lead if not self.narrative and self.lead else self.anchor

    def speech(self, found: Found) -> Base | None:
        """Inside a quotation "today" is the day of the speech: the one told just before, else the day of the story."""
        if self.narrative or not self.anchor:
            return None
        if not self.tokens.quoted(found.first):
            return None
        said = self._attribution(found)
        nearest = said or (self.told if self.told and found.first - self.told_at < 160 else self.lead)
        for base in (nearest, self.lead):
            if base and (0 if base is said else 1) <= self.anchor.first - base.first <= _FRESH:
                return Base(base.period, base.date, "speech")
        return None

    def _attribution(self, found: Found) -> Base | None:
        """The day on which the words were said, where it stands behind them: "…", he said on Tuesday."""
        start = self.tokens.after_quotation(found.first)
        for one in self.found[bisect_left(self.found, start, key=lambda one: one.first) :]:
            if one.first - start > _ATTRIBUTION or not self.clauses.same_sentence(start, one.first):
                return None
            if not one.parts and one.meaning.kind in {"date", "shift"}:
                period = self.period_of(one)
                return Base(period, fuzzy(period), "speech") if period and period.unit == "day" else None
        return None


def _is_bare_year(meaning: Meaning) -> bool:
    named = meaning.month or meaning.season or meaning.quarter or meaning.half or meaning.holiday
    return meaning.kind == "date" and meaning.year is not None and not named
