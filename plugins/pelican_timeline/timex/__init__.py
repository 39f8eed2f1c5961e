"""Finds dates in running text, and tells how each was read.

Start in `engine.py`: rules find phrases, refiners join and drop, `anchoring/` gives each its date. A language is a folder
in `locales/`; one without a folder is read by `resolve.py` with dateparser's own month and weekday names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeexpression import KnownEvent, TimeExpression

from . import engine
from .derivations import explain
from .languages import guess_language, likelier_language
from .locale import Locale, own_locale

MAX_TEXT = 524_288
"""Longer texts are read to here: 512 KB, the limit of a source."""
LONGEST_WORD = 4000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def find_dates(
    text: str, language: str, anchor: FuzzyDate | None, known: Sequence[KnownEvent] = ()
) -> tuple[list[TimeExpression], list[Diagnostic]]:
    """The time expressions of *text*, in order and not overlapping, and what could not be read.

    *language* is a code ("en", "de-AT"), "" to have it guessed with a warning (another warning where the words
    clearly are of another language); *anchor* is the day the text was published, None when nobody knows: then
    relative phrases are found but not dated. *known* are events whose day is known, by the words that texts use.

    >>> from pelican_timeline.model.edtf import parse
    >>> found, _ = find_dates("They met on Thursday.", "en", parse("2025-09-05"))
    >>> [(one.text, str(one.date)) for one in found]
    [('Thursday', '2025-09-04')]
    """
    diagnostics = list(_oddities(text))
    text = text[:MAX_TEXT]
    if not language:
        language = guess_language(text)
        diagnostics.append(
            Diagnostic(
                "",
                "language-missing",
                f"the text does not say its language; its words look like {language!r}"
                if language
                else "the text does not say its language, and its words do not tell",
                f"language: {language or 'en'}",
                severity="warning",
            )
        )
    elif likelier := likelier_language(text, language):
        diagnostics.append(
            Diagnostic(
                "",
                "language-doubtful",
                f"the text is marked as {language!r}, but its words look like {likelier!r}; dates in it may be missed",
                f"language: {likelier}",
                severity="warning",
            )
        )
    locale = locale_for(language)
    if locale is None:
        diagnostics.append(
            Diagnostic(
                "",
                "language-unknown",
                f"no dates can be found in the language {language!r}",
                "give the language of the text as a code such as en, de, fr or uk",
                severity="warning",
            )
        )
        return [], diagnostics
    return engine.find(text, locale, anchor, tuple(known)), diagnostics


def _oddities(text: str) -> Iterator[Diagnostic]:
    """What is strange about a text: it is read all the same, in bounded time, but its editor should know."""
    if len(text) > MAX_TEXT:
        message = f"the text has {len(text)} characters; dates are found in the first {MAX_TEXT}"
        yield Diagnostic("", "text-too-long", message, "divide the text into several sources", severity="warning")
    if control := _CONTROL.search(text):
        message = f"the text has a control character (U+{ord(control[0]):04X}) at {control.start()}"
        yield Diagnostic(
            "", "control-character", message, "remove it: it is seldom part of an article", severity="warning"
        )
    if len(text) > LONGEST_WORD and max(map(len, text.split()), default=0) > LONGEST_WORD:
        message = f"the text has more than {LONGEST_WORD} characters without a space"
        yield Diagnostic("", "no-spaces", message, "is this an article? check how it was stored", severity="warning")


def locale_for(language: str) -> Locale | None:
    """The rules of a language: its own folder, else those made from dateparser's words; None for an unknown language."""
    code = language.replace("_", "-").partition("-")[0].lower()
    found = own_locale(code)
    if found is not None:
        return found
    from .resolve import fallback_locale

    return fallback_locale(code)


def as_timex3(expressions: Sequence[TimeExpression]) -> list[dict[str, Any]]:
    """The expressions as TIMEX3 records {start, end, type, value, mod?}; a range gives its two ends, as TIMEX3 tags them."""
    records: list[dict[str, Any]] = []
    for one in expressions:
        for part in one.parts or (one,):
            record: dict[str, Any] = {
                "start": part.span.start,
                "end": part.span.end,
                "type": part.type,
                "value": part.value,
            }
            if part.mod:
                record["mod"] = part.mod
            records.append(record)
    return records


def as_timeml(
    text: str, expressions: Sequence[TimeExpression], published: FuzzyDate | None = None, name: str = ""
) -> str:
    """A TimeML document as valid XML: the text with an element TIMEX3 round each time expression."""
    from .timeml import render_timeml  # few ask for it, and finding dates must start fast

    return render_timeml(text, expressions, published, name)


__all__ = ["MAX_TEXT", "as_timeml", "as_timex3", "explain", "find_dates", "locale_for"]
