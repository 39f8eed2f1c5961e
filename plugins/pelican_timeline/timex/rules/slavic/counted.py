"""So long ago, so much later, on the eve: through two days, a week before the summit."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Extended, Meaning
from pelican_timeline.timex.periods import LETTERS
from pelican_timeline.timex.rules import Rule, View
from pelican_timeline.timex.rules.elapsed import count_of
from pelican_timeline.timex.rules.events import known_event

from .shared import LASTING, TOO_SHORT, following, is_day

_AGAIN = {"через", "спустя", "за"}


def _looks_back(view: View, future: frozenset[str], past: tuple[str, ...]) -> bool:
    """Is the first verb that follows in the clause a past one?"""
    tokens = view.tokens
    for index in range(view.end, min(view.end + 14, len(tokens))):
        word = tokens.word(index)
        if tokens.name(index) in {"DOT", "STOP", "BREAK"} or word in future:
            return False
        if len(word) > 4 and word.endswith(past):
            return True
    return False


def after_units(future: frozenset[str], past: tuple[str, ...]) -> Rule:
    """Через два дні: from the day named before; from the day of writing only where the clause does not look back."""

    def build(view: View) -> Meaning | None:
        if view.tokens.word(view.first) not in _AGAIN:
            return None
        unit = view.text("unit")
        if view.has("few"):
            return Meaning("ref", value="FUTURE_REF")
        count = count_of(view) if view.has("count") else 1
        if unit in TOO_SHORT or not count or (not view.has("count") and view.tokens.name(view.at("unit")) == "UNITS"):
            return None
        base = "focus" if _looks_back(view, future, past) else "near"
        return Meaning("shift", unit=unit, count=count, base=base, about=unit not in {"day", "year", "month"})

    return Rule("later", "(AFTER | LATER) (APPROX? count:COUNT | few:FEW)? unit:PERIOD", build)


def _unit_later(view: View) -> Meaning | None:
    """Днем раніше, годом позже, год спустя: the case or the word after it says by how much."""
    unit = view.text("unit")
    if unit in TOO_SHORT or not (
        view.word("unit").endswith(("ом", "ем", "ём", "ею", "ей")) or view.tokens.word(view.end - 1) in _SINCE_THEN
    ):
        return None
    return Meaning("shift", unit=unit, count=-1 if view.has("back") else 1, base="focus", about=unit == "week")


_SINCE_THEN = {"спустя", "потому"}
unit_later = Rule("later", "unit:UNIT (back:EARLIER | LATER)", _unit_later)


def _before_that(view: View) -> Meaning | None:
    """За два дні до цього, за день до того."""
    unit = view.text("unit")
    count = count_of(view) if view.has("count") else 1
    if unit in TOO_SHORT or view.word("within") != "за" or not count:
        return None
    return Meaning("shift", unit=unit, count=-count, base="focus")


before_that = Rule(
    "later", "within:IN (APPROX? count:COUNT)? unit:PERIOD UNTIL (THIS|THAT) (?!UNIT|UNITS|OTHER)", _before_that
)


def _around_event(view: View) -> Extended | None:
    """За тиждень до виборів, через два дні після саміту, наступного дня після Різдва: counted from a known day."""
    back = view.has("back") or view.has("back_too")
    unit = view.text("unit")
    if unit not in {"day", "week", "month", "year"}:
        return None
    first = view.tokens.name(view.first)
    if first in {"IN", "AFTER", "LATER"} and view.tokens.word(view.first) not in _AGAIN:
        return None
    if view.tokens.word(view.end - 1) in _AGAIN:
        return None  # "два дні через негоду"
    if view.first == view.at("unit") and view.before() in {"YEAR", "YEARS"}:
        return None  # "у 1913 році після пожежі"
    count = count_of(view) if view.has("count") else view.number("nth") if view.has("nth") else 1
    if view.has("back_too") and not view.has("within"):
        return None  # "два дні до саміту" is how long it is still
    return _counted_from(view, unit, -count if back else count)


def _counted_from(view: View, unit: str, count: int) -> Extended | None:
    """So many units from the known event or the date that follows; from another event, found but not dated."""
    weeks = unit == "week"
    if weeks:
        unit, count = "day", 7 * count
    if found := known_event(view):
        return Extended(Meaning("event", unit=unit, count=count, event=found[0]), found[1])
    inner = following(view)
    if inner and (is_day(inner.meaning) or (inner.meaning.kind == "shift" and inner.meaning.unit == "day")):
        return Extended(Meaning("shift", unit=unit, count=count, about=weeks, outer=inner.meaning), inner.end)
    if view.after() in {"THIS", "THAT", "COMMA", "DOT", "STOP", "BREAK"}:
        end = view.end + 1 if view.after() in {"THIS", "THAT"} else view.end
        return Extended(Meaning("shift", unit=unit, count=count, about=weeks, base="focus"), end)
    return Extended(Meaning("event", unit="day", count=count), view.end)


around_event = Rule(
    "around_event",
    "(within:IN | AFTER | LATER | FOLLOWING | NEXT)? (APPROX? count:COUNT | nth:NTHNO)? unit:PERIOD (back:BEFORE | back_too:UNTIL | AFTER)",
    _around_event,
)


def _jubilee(view: View) -> Meaning | None:
    """Рівно рік тому, ровно десять лет назад: to the day."""
    if view.word("exact") not in {"рівно", "ровно"} or view.text("unit") not in {"week", "month", "year"}:
        return None
    return Meaning("jubilee", unit=view.text("unit"), count=-(count_of(view) if view.has("count") else 1))


jubilee = Rule("jubilee", "exact:OTHER count:COUNT? unit:PERIOD AGO", _jubilee)


def _within(view: View) -> Meaning | None:
    """Протягом 45 днів, в течение трёх недель: a length that may have to be kept."""
    lead = view.word("lead") if view.has("lead") else view.tokens.word(view.first)
    unit, count = view.text("unit"), count_of(view)
    if lead not in LASTING or unit not in {"day", "week", "month", "year"} or not count:
        return None
    return Meaning("within", unit=unit, count=count, value=f"P{count}{LETTERS[unit]}")


within = Rule("within", "IN lead:OTHER? count:COUNT unit:PERIOD", _within)


def _unit_ago(view: View) -> Meaning | None:
    """Рік тому, тиждень тому, півроку тому."""
    unit = view.text("unit")
    if unit in TOO_SHORT:
        return Meaning("duration", value="PT1H")
    if unit == "half":
        return Meaning("shift", unit="month", count=-6, base="anchor", about=True)
    return Meaning("shift", unit=unit, count=-1, base="anchor", about=unit != "day")


unit_ago = Rule("ago", "unit:UNIT AGO", _unit_ago)


def _about_ago(view: View) -> Meaning | None:
    """Лет десять назад, тижнів зо два тому: turned round, the number is about right."""
    unit, count = view.text("unit"), count_of(view)
    if unit in {*TOO_SHORT, "half"} or not count:
        return None
    return Meaning("shift", unit=unit, count=-count, base="anchor", about=True)


about_ago = Rule("ago", "unit:PERIOD (SINCE | APPROX)? count:COUNT AGO", _about_ago)


def _one_and_a_half(view: View) -> Meaning | None:
    """Полтора года назад, півтора року тому."""
    if view.word("half") not in _ONE_AND_A_HALF or view.text("unit") != "year":
        return None
    if view.has("ago"):
        return Meaning("shift", unit="month", count=-18, base="anchor", about=True)
    if view.has("later"):
        again = view.word("later") in _AGAIN
        return Meaning("shift", unit="month", count=18, base="focus", about=True) if again else None
    return Meaning("duration", value="P1.5Y")


_ONE_AND_A_HALF = {"полтора", "полутора", "півтора", "півтори"}
one_and_a_half = Rule("ago", "later:AFTER? half:OTHER unit:PERIOD ago:AGO?", _one_and_a_half)

_VERBS = (
    "ла",
    "ло",
    "ли",
    "ав",
    "ив",
    "їв",
    "яв",
    "ув",
    "ть",
    "ся",
    "сь",
    "но",
    "то",
    "л",
    "т",
    "ти",
    "ют",
    "ит",
    "ет",
)


def _eve(view: View) -> Extended | Meaning:
    """Напередодні саміту, накануне Рождества: the day before it; alone, the day before the one in question."""
    if found := known_event(view):
        return Extended(Meaning("event", unit="day", count=-1, event=found[0]), found[1])
    inner = following(view)
    if inner and (is_day(inner.meaning) or inner.meaning.unit == "day"):
        return Extended(Meaning("shift", unit="day", count=-1, outer=inner.meaning), inner.end)
    if view.after() == "OTHER" and _is_governed(view.tokens.words[view.end]):
        return Meaning("event", unit="day", count=-1)
    part = view.text("part") if view.has("part") else ""
    return Meaning("shift", unit="day", count=-1, base="focus", part=part)


def _is_governed(word: str) -> bool:
    """Is the word after "on the eve" what it is the eve of? A name before its verb stands in the nominative."""
    if word in {"його", "її", "їх", "его", "её", "ее", "их"}:
        return False
    if word[:1].isupper():
        return word.endswith(("ого", "ої", "ой", "их", "ых"))
    genitive = word[-1:] in "аяиыіїую" or word.endswith(_GENITIVES)
    return (
        genitive
        and len(word) > 3
        and not word.endswith(_VERBS)
        and word not in _NOMINATIVES
        and not word.endswith(("ия", "ія"))
    )


_GENITIVES = ("ів", "їв", "ов", "ев", "ёв", "ей", "их", "ых", "ств", "ого", "ої", "ой")
_NOMINATIVES = {"вона", "вони", "она", "они"}


eve = Rule("eve_of", "EVE part:DAYPART?", _eve)
