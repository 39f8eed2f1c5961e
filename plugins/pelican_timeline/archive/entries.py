"""One line of the timeline as pages show it: date, title, summary, proof, margin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pelican_timeline.archive.dates import DrawnDate, draw_date, reach
from pelican_timeline.archive.disagreements import DisagreementView, tell_overridden, view_disagreements
from pelican_timeline.archive.messages import Messages
from pelican_timeline.archive.names import ROOMS, Name, Names
from pelican_timeline.archive.proofs import ProofView, ProofViews, WitnessView
from pelican_timeline.archive.urls import Urls, period_anchor
from pelican_timeline.model.calendar import OPEN_START, civil, day_number
from pelican_timeline.model.event import KINDS
from pelican_timeline.model.fuzzydate import FuzzyDate, Precision
from pelican_timeline.model.timeline import Entry
from pelican_timeline.model.words import in_words

Explain = Callable[[Entry], str]
"""Says in one sentence how the program read an entry's date; "" when there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Period:
    """Where an entry stands: its month, or its year alone (`month` 0) when the month is not known."""

    year: int
    month: int

    @property
    def anchor(self) -> str:
        return period_anchor(self.year, self.month)


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in the margin: "Why the 3rd:" and the reason."""

    head: str
    text: str


@dataclass(frozen=True, slots=True)
class TieView:
    """Another entry that this one is related to: how, in words, and where it stands."""

    label: str
    href: str
    title: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """What every list shows of an entry; `href` is its page, or its place on the period page for a suggestion.

    `keys` are what filters ask for, `reach` from when to when it may have been; `language` is that of the title where it is not the site's; `anchors` are ids under
    which it was known before.
    """

    id: str
    anchor: str
    href: str
    title: str
    date: DrawnDate
    period: Period
    css: str
    keys: str
    reach: str
    summary: str
    places: tuple[Name, ...]
    kind: str
    lead: ProofView | None
    witnesses: tuple[WitnessView, ...]
    independent: int
    texts: int
    note: Note | None
    disagreements: tuple[DisagreementView, ...]
    suggested: bool
    language: str
    anchors: tuple[str, ...]
    entry: Entry
    ties: tuple[TieView, ...] = ()

    @property
    def planned(self) -> bool:
        return self.entry.event.planned

    @property
    def folded(self) -> bool:
        """Is there more to unfold than the one quotation shown?"""
        return self.texts > 1 or len(self.witnesses) > 1


def period_of(date: FuzzyDate) -> Period:
    """The period under which an entry stands: that of its first day; a span without a start stands at its end.

    What is known to the year, or lasts for whole years, stands under the year and not in its January.
    """
    point = date.start or date.end
    day = date.earliest if date.earliest != OPEN_START else date.latest
    year, month, _ = civil(day)
    whole_years = (
        date.is_span and date.earliest == day_number(year) and date.latest == day_number(civil(date.latest)[0], 12, 31)
    )
    return Period(year, 0 if whole_years or (point and point.precision >= Precision.YEAR) else month)


def tie(views: Sequence[EntryView], messages: Messages) -> tuple[EntryView, ...]:
    """The views, each suggestion with what it is related to; an event's own page tells of its relations."""
    by_id = {view.id: view for view in views}
    return tuple(
        replace(
            view,
            ties=tuple(
                TieView(messages.say(f"relation_{one.kind}"), by_id[one.event].href, by_id[one.event].title)
                for one in view.entry.event.related
                if one.event in by_id
            ),
        )
        if view.suggested and view.entry.event.related
        else view
        for view in views
    )


@dataclass(frozen=True, slots=True)
class EntryViews:
    """Turns entries into what pages show."""

    urls: Urls
    messages: Messages
    names: Names
    proofs: ProofViews
    explain: Explain
    to_html: Callable[[str], str]

    def view(self, entry: Entry) -> EntryView:
        """One entry, ready for any list."""
        event = entry.event
        date = draw_date(event.date, self.messages)
        if entry.suggested and event.date.earliest == OPEN_START:
            # "Some time before the text was published": that is no thing that lasts.
            date = replace(date, css="about", small=self.messages.say("day_unknown"))
        period = period_of(event.date)
        witnesses = self.proofs.witnesses(entry)
        anchor = event.id if entry.suggested else f"e-{event.id}"
        marks = (
            date.css,
            "sug" if entry.suggested else "",
            "two" if entry.independent > 1 else "",
            "long" if len(event.title) > _LONG_TITLE else "",
        )
        return EntryView(
            id=event.id,
            anchor=anchor,
            href=self._href(entry, period),
            title=event.title,
            date=date,
            period=period,
            css=" ".join(filter(None, marks)),
            keys=" ".join((*self._name_keys(entry), *_proof_keys(entry))),
            reach=reach(event.date),
            summary=self.to_html(_first_paragraph(event.summary)) if event.summary else "",
            places=tuple(self.names.of(event, "places")),
            kind="" if event.kind == "other" else kind_words(event.kind, self.messages),
            lead=_leading(witnesses),
            witnesses=witnesses,
            independent=entry.independent,
            texts=entry.texts,
            note=self.note(entry, date),
            disagreements=view_disagreements(entry, self.proofs),
            suggested=entry.suggested,
            language=self._language(entry, witnesses),
            anchors=_old_anchors(entry),
            entry=entry,
        )

    def _href(self, entry: Entry, period: Period) -> str:
        if entry.suggested:
            return f"{self.urls.period(period.year, period.month)}#{entry.event.id}"
        return self.urls.event(entry.event.id)

    def _name_keys(self, entry: Entry) -> Iterable[str]:
        return (name.key for room in ROOMS for name in self.names.filed_under(entry.event, room))

    def note(self, entry: Entry, date: DrawnDate) -> Note | None:
        """Why the date is what it is: the person's own note, else how the program read it; and whom it contradicts."""
        text = " ".join(
            filter(None, (entry.event.date_note or self._derived(entry), tell_overridden(entry, self.messages)))
        )
        if not text:
            return None
        say = self.messages.say
        if "span" in date.css:
            return Note(say("why_span"), text)
        first = entry.event.date.start
        if first and date.day and not date.css:
            return Note(say("why_day", day=date.day, ordinal=_ordinal(first.day)), text)
        if date.about or date.doubt:
            return Note(say("why_about" if date.about else "why_probably"), text)
        return Note(say("why_date"), text)

    def _language(self, entry: Entry, witnesses: Sequence[WitnessView]) -> str:
        """The language of the title where it is not that of the site: a suggestion's title is its source's words."""
        lead = _leading(witnesses)
        foreign = entry.suggested and lead and lead.language != self.messages.language
        return lead.language if lead and foreign else ""

    def _derived(self, entry: Entry) -> str:
        """How the program read the date; "" when the text states it in full, for that needs no note."""
        derivation = entry.derivation
        if derivation is None or derivation.anchor is None:
            return ""
        if derivation.phrase:
            return self.explain(entry)
        anchor = in_words(derivation.anchor, self.messages.language)
        return self.messages.say("undated_focus" if derivation.anchor_kind == "focus" else "undated", anchor=anchor)


def kind_words(kind: str, messages: Messages) -> str:
    """A kind of event in words; one that a site adds is shown as it is written."""
    return messages.say(f"kind_{kind}") if kind in KINDS else kind.replace("-", " ").capitalize()


_MOST_SOURCES = 5
_LONG_TITLE = 120
"""A longer title is set smaller: it is a sentence, and would shout."""
"""Filters ask for up to so many independent sources."""


def _proof_keys(entry: Entry) -> Iterator[str]:
    """What filters ask of an entry beside its names: kind, number of independent sources, state and proof.

    What holds of most, that a person wrote it and that a quotation proves it, is left to the reader of these keys: pages of
    a thousand entries are a tenth lighter without.
    """
    yield f"k-{entry.event.kind}"
    yield from (f"n-{number}" for number in range(2, min(entry.independent, _MOST_SOURCES) + 1))
    if entry.suggested:
        yield "s-suggested"
    if not any(proof.status == "checked" for proof in entry.proofs):
        yield "s-unproven"
    if entry.event.planned:
        yield "s-planned"


def _leading(witnesses: Sequence[WitnessView]) -> ProofView | None:
    """The proof that stands for the entry: the first with words to show, else the first."""
    proofs = [proof for witness in witnesses for proof in witness.proofs]
    return next((proof for proof in proofs if proof.words), proofs[0] if proofs else None)


def _old_anchors(entry: Entry) -> tuple[str, ...]:
    """The suggestions that became this entry, or part of it: links to them go on working."""
    old = dict.fromkeys((*entry.event.aliases, *entry.absorbed))
    return tuple(one for one in old if one.startswith("x-") and one != entry.event.id)


def _first_paragraph(markdown: str) -> str:
    """The start of a summary: lists show one paragraph, the event's page shows all."""
    return markdown.strip().partition("\n\n")[0]


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
