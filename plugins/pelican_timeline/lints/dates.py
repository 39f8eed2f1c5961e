"""Does the quotation give this date? An invented first of the month, and a day that the words contradict.

Asked only where no `date_note` explains the date to readers, and only about quotations that stand in a stored text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pelican_timeline.model.calendar import civil
from pelican_timeline.model.diagnostic import Diagnostic, Mark
from pelican_timeline.model.event import Event
from pelican_timeline.model.fuzzydate import FuzzyDate, may_coincide
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeexpression import TimeExpression
from pelican_timeline.model.timeline import Proof


def compare_dates(
    events: Iterable[Event],
    proofs: Mapping[str, Sequence[Proof]],
    *,
    every_day: bool,
) -> Iterator[Diagnostic]:
    """A warning for each event whose day its quotations do not give, or contradict.

    Without *every_day* only the first days of months are looked at, which is where invented precision shows, and which
    costs next to nothing.
    """
    reader = QuotationReader()
    for event in events:
        checked = [proof for proof in proofs.get(event.id, ()) if proof.status == "checked"]
        if not checked or event.date_note or not (every_day or _is_odd_first(event.date, checked)):
            continue
        quoted = [one for proof in checked for one in reader.in_quotation(proof)]
        if quoted and not any(may_coincide(event.date, one.date) for one in quoted if one.date):
            yield _contradicted(event, quoted)
        elif event.date.is_day and not any(one.date.is_day for one in quoted if one.date):
            if any(not proof.source for proof in proofs[event.id]):
                continue  # a page that is not stored here may give the day
            if not any(reader.gives_day(proof, event.date) for proof in checked):
                yield _invented(event, quoted)


_ONE = re.compile(r"(?<![0-9])0?1(?![0-9])")


def _is_odd_first(date: FuzzyDate, proofs: Sequence[Proof]) -> bool:
    """Is it the first of a month, and no quotation has that number? Then it is worth the time to read them for dates."""
    return date.is_day and civil(date.earliest)[2] == 1 and not any(_ONE.search(proof.words) for proof in proofs)


class QuotationReader:
    """Finds the dates of quotations, and of whole texts where that is needed; reads each text once."""

    def __init__(self) -> None:
        self._whole: dict[str, list[TimeExpression]] = {}

    def in_quotation(self, proof: Proof) -> list[TimeExpression]:
        """The dated expressions inside the quoted words, read with the whole text around them."""
        if not proof.source:
            return []
        return [
            one
            for one in self._dates(proof.source)
            if one.date and any(span.start <= one.span.start and one.span.end <= span.end for span in proof.spans)
        ]

    def gives_day(self, proof: Proof, date: FuzzyDate) -> bool:
        """Does the cited text name this very day anywhere, or was it published on it?"""
        if not proof.source:
            return False
        days = [one.date for one in self._dates(proof.source)] + [proof.source.published]
        return any(one.is_day and may_coincide(date, one) for one in days if one)

    def _dates(self, source: Source) -> list[TimeExpression]:
        if source.id not in self._whole:
            from pelican_timeline import timex  # most checks look at no date

            self._whole[source.id] = timex.find_dates(source.text, source.language, source.published)[0]
        return self._whole[source.id]


def _contradicted(event: Event, quoted: Sequence[TimeExpression]) -> Diagnostic:
    read = "; ".join(dict.fromkeys(f"“{one.text}” = {one.date}" for one in quoted))
    message = f"the quotation says {read}; the file says {event.date}"
    hint = "correct the date, quote the sentence that gives it, or tell readers in date_note how you know it"
    return Diagnostic(event.path, "date-not-quoted", message, hint, event.marks.get("date", Mark()), "warning")


def _invented(event: Event, quoted: Sequence[TimeExpression]) -> Diagnostic:
    coarser = [one for one in quoted if one.date and may_coincide(event.date, one.date)]
    message = "no cited text names this day"
    hint = "write the date only as exactly as the source gives it"
    if coarser:
        message += f"; the quotation says “{coarser[0].text}” = {coarser[0].date}"
        hint += f": {coarser[0].date}"
    hint += "; or tell readers in date_note how you know the day"
    return Diagnostic(event.path, "date-too-exact", message, hint, event.marks.get("date", Mark()), "warning")
