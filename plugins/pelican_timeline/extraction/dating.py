"""Which date belongs to an event: the one at its verb, or what the article as a whole allows.

What we would rather do: leave a sentence out than give it a day that the text does not give. An event without a date of
its own leans on the article, and the date says so: about the day that the article reports on, within "recent weeks"
where the article says that, before publication where it says no more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pelican_timeline.model.calendar import civil
from pelican_timeline.model.edtf import day_of, month, parse, qualified, span
from pelican_timeline.model.fuzzydate import FuzzyDate, Precision, is_within
from pelican_timeline.model.text import Document, Sentence
from pelican_timeline.model.timeexpression import Derivation, TimeExpression

from .belonging import may_date
from .grammar import Grammar
from .hanging import hangs_on_noun
from .happenings import Happening
from .tokens import Token

OWN_DAY = "own-day"
"""The rule by which a sentence tells of the day of its article."""
BEFORE_PUBLICATION = "before-publication"
"""The rule where an article says no more than that something had happened when it was published."""
NEWS_DAYS = 7
"""A report tells of the last days; a date further back is the past that it recalls."""
_WEEK = 7
_MONTH = 31
"""Days: a longer date places nothing beside it."""
_FEW_DAYS, _FEW_WEEKS, _FEW_MONTHS = 10, 35, 122
"""Days that "recent days", "recent weeks" and "recent months" reach back, at most."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of an event, how it was read, and whether the sentence itself gives it."""

    date: FuzzyDate
    derivation: Derivation
    own: bool


@dataclass(slots=True)
class Focus:
    """What the article has said of time so far.

    `frame` is a span that it speaks of as a whole ("in recent weeks"), `day` the day that it reports on, once a
    sentence near its start has told; `in_paragraph` is the last date that an event of `paragraph` carries.
    `old_paragraphs` tell of the past only.
    """

    published: FuzzyDate | None
    frame: Dated | None = None
    day: Dated | None = None
    paragraph: int = -1
    in_paragraph: Dated | None = None
    old_paragraphs: frozenset[int] = frozenset()


def read_focus(
    document: Document, expressions: Sequence[TimeExpression], grammar: Grammar, *, days_only: bool = False
) -> Focus:
    """What the dates of an article say of it as a whole; with *days_only* without the weeks that it speaks of."""
    published = document.source.published
    if published is None:
        return Focus(None)
    frame = None if days_only else find_vague(document.source.text, published, grammar)
    return Focus(published, frame, old_paragraphs=_old_paragraphs(document, expressions, published))


def _old_paragraphs(document: Document, expressions: Sequence[TimeExpression], published: FuzzyDate) -> frozenset[int]:
    """The paragraphs whose dates all lie further back than the news of an article."""
    starts = [place.start for place in document.paragraphs]
    recent: dict[int, bool] = {}
    for one in expressions:
        if one.date is not None and not one.date.is_span:
            number = bisect_right(starts, one.span.start) - 1
            is_old = one.date.latest < published.earliest - 2 * NEWS_DAYS
            recent[number] = recent.get(number, False) or not is_old
    return frozenset(number for number, is_recent in recent.items() if not is_recent)


def find_vague(text: str, published: FuzzyDate, grammar: Grammar) -> Dated | None:
    """What "in recent weeks" means: about December 2025 to January 2026, in January 2026.

    A span that ends with publication: a few days, weeks or months, told by month unless it is days.
    """
    found = grammar.recently.search(text)
    if not found:
        return None
    last = published.latest
    if found["days"]:
        date = span(day_of(last - _FEW_DAYS), day_of(last))
    else:
        first = civil(last - (_FEW_WEEKS if found["weeks"] else _FEW_MONTHS))
        date = span(month(first[0], first[1]), month(*civil(last)[:2]))
    derivation = Derivation(found[0], "in-recent-time", published, "publication")
    return Dated(qualified(date, approximate=True), derivation, own=True)


# The sentence's own date ---------------------------------------------------------------------------------------------


def find_date(
    happening: Happening, tokens: Sequence[Token], expressions: Sequence[TimeExpression], focus: Focus, grammar: Grammar
) -> Dated | None:
    """The date that the sentence itself gives its event: the nearest to the verb, the finer one where one holds another.

    *expressions* are those of the sentence, in order; the tokens carry their numbers.
    """
    near: list[tuple[bool, int, int]] = []
    expressions = [_on_its_side(one, happening, focus.published) for one in expressions]
    for number, expression in enumerate(expressions):
        places = [n for n, token in enumerate(tokens) if token.expression == number]
        if places and may_date(happening, tokens, places, expression, focus.published, grammar):
            hangs = expression.date is not None and bool(hangs_on_noun(tokens, places, expression.date, grammar))
            # "The man accused in last year's trial left the prison on Monday."
            hangs = hangs or tokens[places[-1]].low.endswith("'s")
            near.append((hangs, min(abs(n - happening.group.at) for n in places), number))
    if not near:
        line = " ".join(tokens[n].text for n in happening.dated if not tokens[n].hidden)
        return find_vague(line, focus.published, grammar) if focus.published else None
    free = [one for one in near if not one[0]] or near
    ordered = [
        Dated(date, expressions[n].derivation, own=True) for *_, n in sorted(free) if (date := expressions[n].date)
    ]
    best = ordered[0]
    for other in ordered[1:]:
        if other.date.precision < best.date.precision and is_within(other.date, best.date):
            best = other
    if any(_is_other_hour(best.date, other.date) for other in ordered):
        # "On Sunday at 2:03 a.m. and at 7:04 p.m.": what happened twice on a day happened on that day.
        best = replace(best, date=_day(best.date))
    if happening.vouched and not happening.says and not best.date.is_span:
        # Told on Tuesday, it happened then or shortly before.
        return replace(best, date=qualified(_day(best.date), approximate=True))
    return best


_PAST = re.compile(r"\b(?:last|past|vergangen|letzt|derni|passé|pasad|últim|минул|прошл)", re.IGNORECASE)
"""Words by which a date says itself that it lies behind."""


def _is_other_hour(one: FuzzyDate, other: FuzzyDate) -> bool:
    """Are they two times of one day?"""
    timed = not one.is_span and not other.is_span and "T" in str(one) and "T" in str(other)
    return timed and str(one) != str(other) and str(_day(one)) == str(_day(other))


def _on_its_side(expression: TimeExpression, happening: Happening, published: FuzzyDate | None) -> TimeExpression:
    """A weekday or a month alone on the side of publication where the verb of its event lies: "enthüllte am Samstag"."""
    date, stated = expression.date, set(expression.derivation.stated)
    if (
        date is None
        or published is None
        or date.is_span
        or not date.start
        or not stated <= {"weekday", "month", "part"}
    ):
        return expression
    ahead, behind = date.earliest > published.latest, date.latest < published.earliest
    # "Der Papst reist im November": what a month long past would say in the present tense lies ahead.
    # What "is charged with killing 13 people last November" has happened.
    open_ = happening.present and not happening.group.passive and published.earliest - date.latest > _MONTH
    forward = behind and (happening.planned or open_) and not _PAST.search(expression.derivation.phrase)
    backward = ahead and not (happening.planned or happening.present)
    if not (forward or backward):
        return expression
    if "weekday" in stated and date.precision <= Precision.DAY:
        return replace(expression, date=day_of(date.latest + (_WEEK if forward else -_WEEK)))
    if stated == {"month"} and date.precision == Precision.MONTH:
        year, number, _ = civil(date.latest)
        return replace(expression, date=month(year + (1 if forward else -1), number))
    return expression


# Undated events ------------------------------------------------------------------------------------------------------


def lean(
    happening: Happening, sentence: Sentence, words: str, focus: Focus, grammar: Grammar, *, lead: bool, dateline: bool
) -> Dated | str:
    """The date that an undated event gets from its article, or why it gets none.

    *words* is the sentence, *lead* is true where it reports on the article's own day, *dateline* where that day stands
    before it.
    """
    published = focus.published
    if published is None:
        return "gives no date, and the article carries none"
    misplaced = _is_misplaced(happening, words, grammar)
    if misplaced:
        return misplaced
    near = focus.in_paragraph if focus.paragraph == sentence.paragraph else None
    if happening.says and near:
        return _about(near.date, "near-the-date-before", "focus", near.derivation.phrase)
    if lead:
        # A report's first sentence tells of its own day: surely in the present tense or under a dateline, else about.
        sure = dateline or (happening.present and not happening.says)
        exact = Dated(published, Derivation("", OWN_DAY, published, "publication"), own=False)
        return exact if sure else _about(published, OWN_DAY, "publication", "")
    if sentence.paragraph in focus.old_paragraphs:
        return "gives no date, and its paragraph tells of earlier times"
    return _from_the_whole(happening, focus, published)


def _is_misplaced(happening: Happening, words: str, grammar: Grammar) -> str:
    """Why the article's own time cannot be meant, "" when it can."""
    if happening.planned:
        return "is about the future and gives no day for it"
    if happening.group.tense == "pluperfect":
        return "tells what had happened earlier, without a date"
    unresolved = grammar.unresolved.search(words)
    return f"gives no date that we can work out: “{unresolved[0]}”" if unresolved else ""


def _from_the_whole(happening: Happening, focus: Focus, published: FuzzyDate) -> Dated:
    """About the day reported on; within "recent weeks" for what "has happened"; else some time before publication."""
    if focus.day and (happening.group.tense != "perfect" or not focus.frame):
        kind = "focus" if focus.day.own else "publication"
        return _about(focus.day.date, "near-the-reported-day", kind, focus.day.derivation.phrase)
    if focus.frame:
        return replace(focus.frame, derivation=replace(focus.frame.derivation, rule="within-the-frame"), own=False)
    before = span(None, _day(published))
    return Dated(before, Derivation("", BEFORE_PUBLICATION, published, "publication"), own=False)


def _about(date: FuzzyDate, rule: str, anchor_kind: str, words: str) -> Dated:
    """About the day of *date*; a span stays what it is."""
    day = _day(date)
    vague = day if day.is_span else qualified(day, approximate=True)
    return Dated(vague, Derivation("", rule, day, anchor_kind, words), own=False)


def _day(date: FuzzyDate) -> FuzzyDate:
    """The date without its time of day."""
    return parse(re.sub(r"T[0-9:]+(?:Z|[+-][0-9:]+)?", "", str(date)))


def note(dated: Dated, happening: Happening, sentence: Sentence, focus: Focus, *, early: bool) -> None:
    """Remember the date of an event for those that follow without one.

    An undated statement at the start ("…, said Gwendolyn Sasse in a column") does not make the day that the article
    reports on.
    """
    if dated.own and dated.date.latest - dated.date.earliest <= _MONTH:
        focus.paragraph, focus.in_paragraph = sentence.paragraph, dated
    if happening.says and not dated.own:
        return
    if focus.day is None and early and focus.published and _is_news(dated.date, focus.published):
        focus.day = dated


def _is_news(date: FuzzyDate, published: FuzzyDate) -> bool:
    return date.kind == "point" and date.precision <= Precision.DAY and abs(date.latest - published.latest) <= NEWS_DAYS
