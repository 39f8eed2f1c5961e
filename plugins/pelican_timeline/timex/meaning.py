"""What a phrase says before anybody asks when: "last Monday" is a Monday, in the past of the anchor."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pelican_timeline.model.timeexpression import KnownEvent

from .lexer import Tokens


@dataclass(frozen=True, slots=True)
class Meaning:
    """The sense of one phrase, with what the text itself gives and nothing filled in.

    `kind` tells which fields count:
      jubilee   `count` units from the day of writing, to the day ("twenty years ago today")
      within    a length of `count` units in which something must be done, counted from the day that the text is about
      date      year, month, day, weekday, season (3, 6, 9, 12), quarter, half; what is missing is found from the context
      period    decade, century or millennium that starts in `year`
      shift     the `unit` that lies `count` units from `base`
      nth       the `count`-th `unit` of `outer` ("the first week of August"; -1 is the last)
      stretch   the first (negative: last) `count` units of `outer`, of the length `value`
      same      the period in focus, `count` years away
      clock     `time` alone
      event     the day `count` units from a known event
      duration, set, ref    no date: `value` is their TIMEX3 value

    `base` is what it leans on: "anchor" (the day of writing), "focus" (the date named before), "near" (that
    one, else the day of writing) or "" (whatever fits).
    `direction` is -1 for "last", 1 for "next", 0 for "this", None when nothing is said. `outer` is the period around it
    ("of that year"). `time` is hh:mm, `part` a TIMEX3 part of the day (MO AF EV NI). `about` is an "about", `holiday` the key of a feast.
    `aside`: the text names a day without going there ("declared Monday a holiday"). A shift with a
    `value` is a length in TIMEX3 (German "vor [drei Jahren]") that dates all the same.
    """

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    quarter: int | None = None
    half: int | None = None
    unit: str = ""
    count: int = 0
    base: str = ""
    direction: int | None = None
    outer: Meaning | None = None
    mod: str = ""
    time: str = ""
    zone: str = ""
    part: str = ""
    value: str = ""
    about: bool = False
    event: KnownEvent | None = None
    aside: bool = False
    holiday: str = ""

    @property
    def complete(self) -> bool:
        """Does the text give the date in full, so that nothing leans on a context?"""
        return self.kind in {"date", "period"} and self.year is not None


@dataclass(slots=True)
class Found:
    """A phrase that a rule found: tokens `first` to `end` (exclusive), the rule's name, its meaning.

    A range or list has `parts`, its ends, and says by `joined` how they belong together: "range", "since", "until".
    """

    first: int
    end: int
    rule: str
    meaning: Meaning
    parts: tuple[Found, ...] = ()
    joined: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One end of what a rule read as a range: tokens and meaning."""

    first: int
    end: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Several:
    """What a rule gives that reads more than one date at once ("6–15 October", "August and September 1914")."""

    parts: tuple[Part, ...]
    joined: str = "range"


@dataclass(frozen=True, slots=True)
class Extended:
    """What a rule gives that reads on beyond its pattern: the meaning, and the token number after its end."""

    meaning: Meaning
    end: int


Named = Mapping[str, tuple[tuple[tuple[str, ...], KnownEvent], ...]]
"""Known events with the words of their phrases, by the first word."""
_ARTICLES = {
    "the", "der", "die", "das", "dem", "den", "des", "le", "la", "les", "l'", "l’", "el", "los", "las",
}  # fmt: skip
_WORD = re.compile(r"[ld]['’](?=\w)|\w+|[^\w\s]")


def by_first_word(known: Sequence[KnownEvent]) -> Named:
    """Known events by the first word of their phrase (an article does not count), the longest phrase first."""
    found: dict[str, list[tuple[tuple[str, ...], KnownEvent]]] = {}
    for event in known:
        words = tuple(_WORD.findall(event.phrase.lower()))
        words = words[1:] if words and words[0] in _ARTICLES else words
        if words:
            found.setdefault(words[0], []).append((words, event))
    return {word: tuple(sorted(events, key=lambda one: -len(one[0]))) for word, events in found.items()}


@dataclass(slots=True)
class Reading:
    """A text on its way through the engine: tokens, what was found, and a log for those who ask why."""

    tokens: Tokens
    known: Named = field(default_factory=dict)
    read_at: Callable[[int], Found | None] = lambda _: None
    """Reads the phrase that starts at a token, for rules that wrap another phrase ("early" and what follows)."""
    found: list[Found] = field(default_factory=list)
    log: list[str] | None = None

    def words(self, found: Found) -> str:
        """The text's own words."""
        return self.tokens.text[self.tokens.start(found.first) : self.tokens.end(found.end - 1)]

    def note(self, line: str) -> None:
        """Keep a line for the trace."""
        if self.log is not None:
            self.log.append(line)
