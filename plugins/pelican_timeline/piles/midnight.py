"""Pages that ran on past midnight: dated on Monday, they tell what happened "on Tuesday".

A live page keeps the day on which it was opened, and so does one whose clock stands elsewhere. Read from that day, "on
Tuesday" in the past tense is six days back, where hardly any report looks. A page that says so again and again, and hardly
ever names its own day, means the day after.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pelican_timeline.model.edtf import day_of
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeexpression import TimeExpression

RAN_ON = "ran-on"
"""The rule by which a weekday is that of the day after publication."""
_BACK = 6
"""Days from publication back to the weekday of the day after it."""
_FEWEST, _TIMES = 4, 3
"""So often a page names that weekday, at least; and so many times as often as its own."""


def turn_weekdays(expressions: Sequence[TimeExpression], published: FuzzyDate | None) -> list[TimeExpression]:
    """The expressions, with the weekday of the day after publication on that day if the page ran on into it."""
    if published is None or published.only_day is None:
        return list(expressions)
    day = published.only_day
    days = [_day_of(one) for one in expressions]
    if days.count(day - _BACK) < max(_FEWEST, _TIMES * days.count(day)):
        return list(expressions)
    return [_turn(one, day + 1) if n == day - _BACK else one for one, n in zip(expressions, days, strict=True)]


def ran_on(expressions: Sequence[TimeExpression]) -> bool:
    """Was the page written into the day after that which it bears?"""
    return any(one.derivation.rule == RAN_ON for one in expressions)


def _day_of(expression: TimeExpression) -> int | None:
    """The day that is meant by a weekday alone, perhaps with a part of the day or an hour."""
    stated = set(expression.derivation.stated)
    date = expression.date
    return date.only_day if date is not None and "weekday" in stated and stated <= {"weekday", "part", "time"} else None


def _turn(expression: TimeExpression, day: int) -> TimeExpression:
    date = day_of(day)
    return replace(
        expression, date=date, value=str(date), derivation=replace(expression.derivation, rule=RAN_ON), type="DATE"
    )
