"""Which date belongs to an event: the one at its verb, or what the article as a whole allows.

What we would rather do: leave a sentence out than give it a day that the text does not give. An event without a date of
its own leans on the article, and the date says so: about the day that the article reports on, within "recent weeks"
where the article says that, before publication where it says no more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pelican_timeline.model.calendar import civil
from pelican_timeline.model.edtf import day_of, month, parse, qualified, span
from pelican_timeline.model.fuzzydate import FuzzyDate, Precision, is_within, reach
from pelican_timeline.model.text import Document, Sentence
from pelican_timeline.model.timeexpression import Derivation, TimeExpression

from .grammar import Grammar
from .happenings import Happening
from .tokens import Token

OWN_DAY = "own-day"
"""The rule by which a sentence tells of the day of its article."""
BEFORE_PUBLICATION = "before-publication"
"""The rule where an article says no more than that something had happened when it was published."""
NEWS_DAYS = 7
"""A report tells of the last days; a date further back is the past that it recalls."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of an event, how it was read, and whether the sentence itself gives it."""

    date: FuzzyDate
    derivation: Derivation
    own: bool


@dataclass(slots=True)
class Focus:
    """What the article has said of time so far."""

    published: FuzzyDate | None
    frame: Dated | None = None
    """A span that the article as a whole speaks of: "in recent weeks"."""
    day: Dated | None = None
    """The day that the article reports on, once a sentence near its start has told."""
    paragraph: int = -1
    in_paragraph: Dated | None = None
    """The last date that an event of this paragraph carries."""
    old_paragraphs: frozenset[int] = field(default_factory=frozenset)
    """Paragraphs that tell of the past only."""


def read_focus(document: Document, expressions: Sequence[TimeExpression], grammar: Grammar) -> Focus:
    """What the dates of an article say of it as a whole."""
    published = document.source.published
    dated = [one for one in expressions if one.date is not None]
    frame = find_vague(document.source.text, published, grammar)
    old = frozenset(
        number
        for number, place in enumerate(document.paragraphs)
        if published and _tells_the_past([e for e in dated if place.start <= e.span.start < place.end], published)
    )
    return Focus(published, frame, old_paragraphs=old)


def find_vague(text: str, published: FuzzyDate | None, grammar: Grammar) -> Dated | None:
    """ "In recent weeks" as a span that ends with publication: about December 2025 to January 2026 in January 2026.

    A few days, weeks or months: as much as the words allow, told by month unless it is days.
    """
    found = grammar.vague.search(text) if published else None
    if not found or not published:
        return None
    last = published.latest
    if found["days"]:
        date = span(day_of(last - _FEW_DAYS), day_of(last))
    else:
        first = civil(last - (_FEW_WEEKS if found["weeks"] else _FEW_MONTHS))
        date = span(month(first[0], first[1]), month(*civil(last)[:2]))
    derivation = Derivation(found[0], "in-recent-time", published, "publication")
    return Dated(qualified(date, approximate=True), derivation, own=True)


_MONTH = 31
"""Days: a longer date places nothing beside it."""
_FEW_DAYS, _FEW_WEEKS, _FEW_MONTHS = 10, 35, 122


def _tells_the_past(expressions: Sequence[TimeExpression], published: FuzzyDate) -> bool:
    dates = [one.date for one in expressions if one.date is not None and not one.date.is_span]
    return bool(dates) and all(date.latest < published.earliest - 2 * NEWS_DAYS for date in dates)


def find_date(
    happening: Happening, tokens: Sequence[Token], expressions: Sequence[TimeExpression], focus: Focus, grammar: Grammar
) -> Dated | None:
    """The date that the sentence itself gives its event; *expressions* are those of the sentence."""
    found: list[tuple[int, int, TimeExpression]] = []
    for number, expression in enumerate(expressions):
        places = [n for n, token in enumerate(tokens) if token.expression == number]
        if places and _may_date(happening, tokens, places, expression, focus, grammar):
            found.append((min(abs(n - happening.group.at) for n in places), number, expression))
    if not found:
        return find_vague(
            " ".join(tokens[n].text for n in happening.dated if not tokens[n].hidden), focus.published, grammar
        )
    best = min(found)[2]
    for _, _, other in found:
        if other.date and best.date and other.date.precision < best.date.precision and is_within(other.date, best.date):
            best = other
    return Dated(best.date, best.derivation, own=True) if best.date else None


def _may_date(
    happening: Happening,
    tokens: Sequence[Token],
    places: Sequence[int],
    expression: TimeExpression,
    focus: Focus,
    grammar: Grammar,
) -> bool:
    date = expression.date
    if (
        date is None
        or date.precision > Precision.YEAR
        or expression.type not in {"DATE", "TIME"}
        or any(tokens[n].quoted for n in places)
    ):
        return False
    if not set(places) & set(happening.dated) or tokens[places[0]].aside:
        return False
    if _is_other_day(tokens, places, date, grammar) or _names_a_thing(happening, tokens, places, grammar):
        return False
    if focus.published is None or happening.planned:
        return True
    # What has happened cannot lie in the future: "announced elections for 14 October".
    return reach(date)[0] <= reach(focus.published)[1]


def _names_a_thing(happening: Happening, tokens: Sequence[Token], places: Sequence[int], grammar: Grammar) -> bool:
    """ "He condemned Monday's attack" on some later day; but "Monday's bid failed", "at Monday's session"."""
    last = places[-1]
    possessive = tokens[last].low.endswith("'s") or (last + 1 < len(tokens) and tokens[last + 1].low in {"'s", "'"})
    if not possessive or (places[0] < happening.group.start and not happening.says):
        return False
    before = tokens[places[0] - 1].low if places[0] else ""
    return happening.says or before not in grammar.prepositions


def _is_other_day(tokens: Sequence[Token], places: Sequence[int], date: FuzzyDate, grammar: Grammar) -> bool:
    """Does a preposition make it another day than the event's: until, by, before; or a year that only names a thing?"""
    first = tokens[places[0]]
    if first.low in grammar.no_date and not date.is_span:
        return True
    for number in range(places[0] - 1, max(-1, places[0] - 4), -1):
        token = tokens[number]
        if token.low in grammar.no_date:
            return True
        if token.low in grammar.of:
            # "The presidential election of 2017" names it; "at the end of 2017" is a date.
            if date.kind == "point" and date.precision >= Precision.YEAR:
                return True
            continue
        if not token.is_word or token.low in grammar.prepositions or number in places:
            return False
        if token.low not in grammar.determiners and token.low not in grammar.parts:
            return False
    return False


# Undated events ------------------------------------------------------------------------------------------------------


def lean(
    happening: Happening, sentence: Sentence, words: str, focus: Focus, grammar: Grammar, *, lead: bool, dateline: bool
) -> Dated | str:
    """The date that an undated event gets from its article, or why it gets none."""
    if focus.published is None:
        return "gives no date, and the article carries none"
    if happening.planned:
        return "is about the future and gives no day for it"
    unresolved = grammar.unresolved.search(words)
    if unresolved:
        return f"gives no date that we can work out: “{unresolved[0]}”"
    if happening.group.tense == "pluperfect":
        return "tells what had happened earlier, without a date"
    same = focus.in_paragraph and focus.paragraph == sentence.paragraph
    if happening.says and same and focus.in_paragraph:
        near = focus.in_paragraph
        return _about(near.date, "near-the-date-before", "focus", near.derivation.phrase)
    if lead:
        return _own_day(happening, focus.published, dateline=dateline)
    if sentence.paragraph in focus.old_paragraphs:
        return "gives no date, and its paragraph tells of earlier times"
    return _from_the_whole(happening, focus)


def _own_day(happening: Happening, published: FuzzyDate, *, dateline: bool) -> Dated:
    """A report's first sentence tells of its own day: surely in the present tense or under a dateline, else about."""
    if happening.present or dateline:
        return Dated(published, Derivation("", OWN_DAY, published, "publication"), own=False)
    return _about(published, OWN_DAY, "publication", "")


def _from_the_whole(happening: Happening, focus: Focus) -> Dated | str:
    published = focus.published
    if published is None:
        return "gives no date, and the article carries none"
    if focus.day and (happening.group.tense != "perfect" or not focus.frame):
        kind = "focus" if focus.day.own else "publication"
        return _about(focus.day.date, "near-the-reported-day", kind, focus.day.derivation.phrase)
    if focus.frame:
        return replace(focus.frame, derivation=replace(focus.frame.derivation, rule="within-the-frame"), own=False)
    before = span(None, parse(re.sub(r"T[^/]*", "", str(published).split("/")[-1])))
    return Dated(before, Derivation("", BEFORE_PUBLICATION, published, "publication"), own=False)


def _about(date: FuzzyDate, rule: str, anchor_kind: str, words: str) -> Dated:
    """About the day of *date*; a span stays what it is."""
    day = parse(re.sub(r"T[0-9:]+(?:Z|[+-][0-9:]+)?", "", str(date)))
    vague = day if day.is_span else qualified(day, approximate=True)
    return Dated(vague, Derivation("", rule, day, anchor_kind, words), own=False)


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
