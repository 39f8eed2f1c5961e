"""Rules, then refiners, then dates: the walk from a text to its time expressions, in linear time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pelican_timeline.model.edtf import EdtfError
from pelican_timeline.model.edtf import span as span_of
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.text import Span
from pelican_timeline.model.timeexpression import Derivation, KnownEvent, TimeExpression

from .anchoring import Context, Resolved, period_of, resolve
from .lexer import Tokens
from .locale import Locale
from .meaning import Extended, Found, Meaning, Reading, Several, by_first_word
from .periods import fuzzy
from .rules import View, years

_DEPTH = 4
"""So deep may phrases wrap each other ("the end of the first week of early May")."""


def read(text: str, locale: Locale, known: tuple[KnownEvent, ...] = (), log: list[str] | None = None) -> Reading:
    """The phrases that rules found and refiners left, in order and not overlapping."""
    tokens = Tokens(text, locale.lexicon)
    reading = Reading(tokens, by_first_word(known), log=log)
    matcher = _Matcher(reading, locale)
    reading.read_at = matcher.inner
    found = matcher.all()
    for refiner in locale.refiners:
        before = found
        found = refiner(reading, found)
        if log is not None:
            _log_changes(reading, refiner.__name__, before, found)
    reading.found = found
    return reading


def _log_changes(reading: Reading, name: str, before: list[Found], after: list[Found]) -> None:
    left = {(one.first, one.end, one.rule, one.joined) for one in after}
    for one in before:
        if (one.first, one.end, one.rule, one.joined) not in left:
            reading.note(f"refiner {name} dropped or joined {reading.words(one)!r} ({one.rule})")


class _Matcher:
    """Tries, where a trigger stands, the rules that start with it, in the order of the locale."""

    def __init__(self, reading: Reading, locale: Locale) -> None:
        self.reading = reading
        self.letters = reading.tokens.letters
        self.rules_at = locale.rules_at
        self.depth = 0
        self.opening = locale.opening

    def all(self) -> list[Found]:
        """Every phrase, left to right, none overlapping another."""
        found: list[Found] = []
        if self.opening is None:
            return found
        search = self.opening.search
        match = search(self.letters, 0)
        while match:
            one = self.at(match.start())
            end = match.end()
            if one:
                found.append(one)
                end = max(one.end, end)
                if self.reading.log is not None:
                    self.reading.note(f"rule {one.rule} found {self.reading.words(one)!r}")
            match = search(self.letters, end)
        return found

    def at(self, first: int) -> Found | None:
        """The phrase that starts at a token."""
        for rule in self.rules_at.get(self.letters[first], ()):
            match = rule.compiled.match(self.letters, first)
            if match:
                result = rule.build(View(match, self.reading))
                if result is not None:
                    return _found(rule.name, first, match.end(), result)
        return None

    def inner(self, first: int) -> Found | None:
        """The phrase at a token, for a rule that wraps another; None when phrases wrap too deep."""
        if first >= len(self.letters) or self.depth >= _DEPTH:
            return None
        self.depth += 1
        try:
            return self.at(first)
        finally:
            self.depth -= 1


def _found(rule: str, first: int, end: int, result: Meaning | Several | Extended) -> Found:
    if isinstance(result, Meaning):
        return Found(first, end, rule, result)
    if isinstance(result, Extended):
        return Found(first, result.end, rule, result.meaning)
    parts = tuple(Found(part.first, part.end, rule, part.meaning) for part in result.parts)
    return Found(first, end, rule, parts[0].meaning, parts, result.joined)


# --- dates -------------------------------------------------------------------------------------------------------------


def find(
    text: str,
    locale: Locale,
    anchor: FuzzyDate | None,
    known: tuple[KnownEvent, ...] = (),
    log: list[str] | None = None,
) -> list[TimeExpression]:
    """The time expressions of a text, in order."""
    reading = read(text, locale, known, log)
    context = Context(
        reading.tokens,
        locale,
        _own_day(reading, anchor) or anchor,
        reading.found,
        lambda one: resolve(one, one.meaning, context).period,
    )
    context.narrative = is_narrative(reading.found, context)
    if not context.narrative:
        reading.found = context.found = [one for one in reading.found if one.rule != years.old_year.name]
    expressions: list[TimeExpression] = []
    for one in reading.found:
        expressions.extend(_express(one, reading, context))
    return expressions


def _own_day(reading: Reading, anchor: FuzzyDate | None) -> FuzzyDate | None:
    """The day that a letter bears in its first line, where it says "yesterday" and was not written about the day of *anchor*."""
    first = reading.found[0] if reading.found else None
    if first is None or first.parts or first.first > _HEAD or not (first.meaning.complete and first.meaning.day):
        return None
    if not reading.tokens.text[reading.tokens.end(first.end - 1) :].lstrip(" .,").startswith("\n"):
        return None
    if not any(one.rule == "day_word" for one in reading.found):
        return None
    period = period_of(first.meaning, first.meaning.year or 0)
    if period is None or (anchor and anchor.end and abs(period.first - anchor.end.earliest) <= _ARCHIVED):
        return None
    return fuzzy(period)


_HEAD = 12
"""So many words a place and a date take at the head of a letter."""
_ARCHIVED = 366
"""What is published more days after it was written is a document of its time."""


def is_narrative(found: Sequence[Found], context: Context) -> bool:
    """Does the text tell a story of another time, so that its dates lean on each other and not on the day of writing?

    News says "today" and "on Tuesday" and names few years; a history names many, and most of them lie far back. The first
    date of a history has its year: what opens with "on 1 November" leans on the day of writing.
    """
    today = context.anchor.period.year if context.anchor else None
    named = deictic = far = dated = 0
    long_ago = False
    now = context.anchor.first if context.anchor else 0
    for one in found:
        for part in one.parts or (one,):
            meaning = part.meaning
            if today and part.rule == years.old_year.name:
                continue  # it may be a number
            if today and not named and _needs_a_year(meaning):
                return False
            dated += meaning.year is not None or _needs_a_year(meaning)
            if meaning.year is not None:
                long_ago = long_ago or (not named and _opens_long_ago(meaning, today))
                named += 1
                if today and meaning.day and abs(_day_of(meaning) - now) <= _DATELINE:
                    return False  # a dateline: it was written on the day it tells of
                far += today is None or abs(meaning.year - today) > 1
            elif _is_deictic(meaning):
                deictic += 1
    if today is None:
        return named > 0
    if not deictic and far == named and (named >= _FEW_YEARS or (long_ago and dated >= _FEW_DATES)):
        return True  # "founded in 1998 … In 2003 it went public … on 12 May 2007": nothing there speaks of the day of writing
    return named >= 4 and far * 2 >= named > 4 * deictic


def _opens_long_ago(meaning: Meaning, today: int | None) -> bool:
    """Is it the first date of a history, "by the end of May 1809": long ago, and closer than a year?"""
    exact = meaning.month or meaning.season
    return bool(exact) and today is not None and abs((meaning.year or today) - today) > _LONG_AGO


_LONG_AGO = 20


def _is_deictic(meaning: Meaning) -> bool:
    """Does it speak of the day of writing, itself or by what it lies in: "yesterday", "on Tuesday", "June of this year"?"""
    if meaning.outer is not None and meaning.kind == "date":
        return _is_deictic(meaning.outer)
    return meaning.base == "anchor" or (meaning.kind == "date" and meaning.weekday is not None)


def _needs_a_year(meaning: Meaning) -> bool:
    return meaning.kind == "date" and meaning.year is None and bool(meaning.month or meaning.weekday is not None)


_FEW_YEARS, _FEW_DATES = 3, 5
_DATELINE = 10
"""A full date so few days from the day of writing is a dateline."""


def _day_of(meaning: Meaning) -> int:
    period = period_of(meaning, meaning.year or 0)
    return period.first if period else 0


def _express(one: Found, reading: Reading, context: Context) -> list[TimeExpression]:
    if not one.parts:
        resolved = resolve(one, one.meaning, context)
        context.remember(one, resolved)
        return [_expression(one, one.meaning, resolved, reading, context)]
    return _express_parts(one, reading, context)


def _express_parts(one: Found, reading: Reading, context: Context) -> list[TimeExpression]:
    parts = _lend(one.parts)
    results: list[Resolved] = []
    for part in parts:
        resolved = resolve(part, part.meaning, context)
        if context.narrative or one.joined not in {"since", "until"}:
            context.remember(part, resolved)  # "in office since 2010" is no scene of the news
        results.append(resolved)
    results = _in_order(parts, results, context)
    if one.joined == "range":
        context.remember_span(results[0], results[-1])
    expressions = [
        _expression(part, part.meaning, resolved, reading, context)
        for part, resolved in zip(parts, results, strict=True)
    ]
    if not one.joined:
        return expressions
    return [_range(one, expressions, reading)]


def _lend(parts: tuple[Found, ...]) -> tuple[Found, ...]:
    """Dates named together share their year, month or era: "from November 15 to February 15, 1989"."""
    if len(parts) != 2:
        return parts
    one, two = parts
    a, b = one.meaning, two.meaning
    if a.kind != "date" or b.kind != "date" or a.outer or b.outer:
        return parts
    if a.year is None and b.year is not None and a.month is not None and a.weekday is None:
        later = b.month is not None and (a.month, a.day or 0) > (b.month, b.day or 31)
        a = replace(a, year=b.year - 1 if later else b.year)
    elif b.year is None and a.year is not None and b.month is not None and b.weekday is None and a.month is not None:
        earlier = (b.month, b.day or 31) < (a.month, a.day or 0)
        b = replace(b, year=a.year + 1 if earlier else a.year)
    return replace(one, meaning=a), replace(two, meaning=b)


def _in_order(parts: tuple[Found, ...], results: list[Resolved], context: Context) -> list[Resolved]:
    """A range ends after it starts: an end without a year that came out earlier belongs to the next year."""
    first, last = results[0].period, results[-1].period
    if first and last and last.last < first.first and parts[-1].meaning.year is None and parts[-1].meaning.month:
        meaning = replace(parts[-1].meaning, year=last.year + 1)
        results[-1] = resolve(parts[-1], meaning, context)
    elif first and last and last.last < first.first and parts[-1].meaning.weekday is not None:
        # "from Monday to Friday": the Friday after that Monday
        meaning = replace(parts[-1].meaning, direction=1, base="focus")
        context.remember(parts[0], results[0])
        results[-1] = resolve(parts[-1], meaning, context)
    return results


def _range(one: Found, parts: list[TimeExpression], reading: Reading) -> TimeExpression:
    first, last = parts[0], parts[-1]
    tokens = reading.tokens
    place = Span(tokens.start(one.first), tokens.end(one.end - 1))
    words = place.of(tokens.text)
    date = None
    problem = first.problem or last.problem
    value = f"{first.value}/{last.value}"
    if one.joined == "since":
        value = f"{first.value}/.."
    elif one.joined == "until":
        value = f"../{last.value}"
    if not problem and first.date and last.date:
        try:
            date = span_of(first.date if one.joined != "until" else None, last.date if one.joined != "since" else None)
        except EdtfError:
            problem = "interval-order"
    lead = first if first.derivation.anchor else last
    derivation = replace(lead.derivation, phrase=words, rule=one.rule)
    mod = {"since": "AFTER", "until": "BEFORE"}.get(one.joined, "")
    return TimeExpression(place, words, "DATE", value, date, derivation, mod, problem, tuple(parts))


def _stated(meaning: Meaning) -> tuple[str, ...]:
    stated = [
        name
        for name, value in (
            ("year", meaning.year),
            ("month", meaning.month),
            ("day", meaning.day),
            ("weekday", meaning.weekday),
            ("season", meaning.season),
        )
        if value is not None
    ]
    if meaning.time:
        stated.append("time")
    if meaning.mod or meaning.part:
        stated.append("part")
    return tuple(stated)


def _expression(one: Found, meaning: Meaning, resolved: Resolved, reading: Reading, context: Context) -> TimeExpression:
    tokens = reading.tokens
    place = Span(tokens.start(one.first), tokens.end(one.end - 1))
    words = tokens.text[place.start : place.end]
    derivation = Derivation(
        words,
        one.rule,
        resolved.anchor,
        resolved.anchor_kind,
        resolved.anchor_words,
        context.locale.reader,
        _stated(meaning),
    )
    found = TimeExpression(
        place, words, resolved.type, resolved.value, resolved.date, derivation, resolved.mod, resolved.problem
    )
    if resolved.type != "DURATION":
        return found
    # TIMEX3 tags the length in "within [45 days]", "vor [drei Jahren]"
    before = _BEFORE_A_LENGTH if resolved.date else _BEFORE_ANY_LENGTH
    first = one.first
    while first < one.end - 1 and tokens.name(first) in before:
        first += 1
    if first == one.first:
        return found
    length = Span(tokens.start(first), place.end)
    return replace(found, parts=(replace(found, span=length, text=length.of(tokens.text)),))


_BEFORE_ANY_LENGTH = {"WITHIN", "OF", "FROM"}
_BEFORE_A_LENGTH = {*_BEFORE_ANY_LENGTH, "BEFORE", "IN", "AHEAD"}


@dataclass(frozen=True, slots=True)
class Trace:
    """How a text was read: what it gave, and which rules and refiners had a hand in it."""

    expressions: tuple[TimeExpression, ...]
    steps: tuple[str, ...]


def trace(text: str, locale: Locale, anchor: FuzzyDate | None, known: tuple[KnownEvent, ...] = ()) -> Trace:
    """The time expressions with the story of how they were found."""
    log: list[str] = []
    expressions = find(text, locale, anchor, known, log)
    for one in expressions:
        meaning = one.date or one.problem or one.value
        log.append(
            f"{one.text!r} ({one.derivation.rule}, {one.derivation.anchor_kind or 'stated in full'}) means {meaning}"
        )
    return Trace(tuple(expressions), tuple(log))
