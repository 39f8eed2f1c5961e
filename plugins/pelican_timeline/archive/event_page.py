"""The page of one curated event: who says so, where they differ, where it stands in its story, how to use it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from pelican_timeline import exports
from pelican_timeline.archive.archive import Archive
from pelican_timeline.archive.dates import month_words, short_date
from pelican_timeline.archive.entries import EntryView
from pelican_timeline.archive.messages import Messages
from pelican_timeline.archive.names import Name
from pelican_timeline.archive.page import Page, Plan
from pelican_timeline.exports import event_json_ld, last_changed
from pelican_timeline.model.calendar import OPEN_END, OPEN_START, civil
from pelican_timeline.model.config import Forge
from pelican_timeline.model.edtf import day
from pelican_timeline.model.event import Topic
from pelican_timeline.model.urls import safe_url
from pelican_timeline.model.words import in_words

_INVERSE = {"follows": "followed_by", "part_of": "contains", "contradicts": "contradicts", "corrects": "corrected_by"}


@dataclass(frozen=True, slots=True)
class Step:
    """An event beside this one: how it stands to it, "" for mere neighbours in the story."""

    entry: EntryView
    relation: str
    date: str


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """What stands before and after each curated event, in the whole timeline and in its story; who points at whom."""

    place: Mapping[str, int]
    story_of: Mapping[str, Name]
    in_story: Mapping[str, Sequence[EntryView]]
    story_place: Mapping[tuple[str, str], int]
    related: Mapping[str, Sequence[tuple[str, str]]]


def event_pages(archive: Archive) -> Iterator[Plan]:
    """A page for every curated event."""
    near, looks = _find_neighbours(archive), archive.looks
    for place, entry in enumerate(archive.curated):
        beside = _beside(entry, near)
        shows = looks.of(
            "event",
            looks.entry(entry),
            looks.all(archive.curated[max(place - 1, 0) : place + 2]),
            [(looks.entry(archive.by_id[other]), relation) for other, relation in beside.items()],
        )
        make = partial(_event_page, archive, entry, place, beside)
        yield Plan(f"events/{entry.id}/", make, shows, last_changed(entry.entry))


def _event_page(archive: Archive, entry: EntryView, place: int, beside: Mapping[str, str]) -> Page:
    event, say = entry.entry.event, archive.info.messages
    folder = f"events/{entry.id}/"
    proofs = [proof for witness in entry.witnesses for proof in witness.proofs]
    quoted = [proof for proof in proofs if proof.status != "link"]
    context = {
        "entry": entry,
        "event": event,
        "summary": archive.info.to_html(event.summary) if event.summary else "",
        "period_title": month_words(entry.period.year, entry.period.month, say),
        "period_href": archive.urls.period(entry.period.year, entry.period.month),
        "actors": archive.names.of(event, "actors"),
        "topics": archive.names.of(event, "topics"),
        "quotations": len(quoted),
        "checked": sum(proof.status == "checked" for proof in quoted),
        "certainty": _certainty(entry, say),
        "bounds": _bounds(entry, say),
        "cite": exports.cite(archive.publication, entry.entry),
        "steps": _steps(archive, beside),
        "corrections": [
            (correction, in_words(correction.on, say.language)) for correction in reversed(event.corrections)
        ],
        "added": in_words(event.added, say.language) if event.added else "",
        "edit": edit_address(archive.info.config.forge, event.path),
        "address": archive.urls.absolute(folder),
        "before": archive.curated[place - 1] if place else None,
        "after": archive.curated[place + 1] if place + 1 < len(archive.curated) else None,
    }
    return Page(
        folder,
        "event.html",
        f"{event.title} · {entry.date.words}",
        description=" ".join(archive.info.to_text(event.summary).split())[:200] or f"{entry.date.stamp}: {event.title}",
        section="timeline",
        context=context,
        json_ld=event_json_ld(archive.publication, entry.entry, archive.timeline.content),
        lastmod=last_changed(entry.entry),
    )


def _certainty(entry: EntryView, say: Messages) -> str:
    """How sure the date is, for the facts beside an event."""
    date = entry.entry.event.date
    if date.is_day:
        return say.say("known_day")
    if date.approximate or date.uncertain:
        return say.say("known_doubt")
    return say.say("known_span") if "span" in entry.date.css else say.say("known_coarse")


def _bounds(entry: EntryView, say: Messages) -> tuple[str, str] | None:
    """The first and last day that are possible, in words; None where the date says as much, or has no end."""
    date = entry.entry.event.date
    if date.is_day or date.earliest == OPEN_START or date.latest == OPEN_END or "span" in entry.date.css:
        return None
    first, last = (in_words(day(*civil(number)), say.language) for number in (date.earliest, date.latest))
    return first, last


def _find_neighbours(archive: Archive) -> _Neighbours:
    place = {entry.id: number for number, entry in enumerate(archive.curated)}
    story_of: dict[str, Name] = {}
    in_story: dict[str, list[EntryView]] = {}
    story_place: dict[tuple[str, str], int] = {}
    related: dict[str, list[tuple[str, str]]] = {}
    for entry in archive.curated:
        story = _story(archive, entry)
        if story:
            line = in_story.setdefault(story.slug, [])
            story_of[entry.id] = story
            story_place[story.slug, entry.id] = len(line)
            line.append(entry)
        for relation in entry.entry.event.related:
            related.setdefault(entry.id, []).append((relation.kind, relation.event))
            related.setdefault(relation.event, []).append((_INVERSE[relation.kind], entry.id))
    return _Neighbours(place, story_of, in_story, story_place, related)


def _story(archive: Archive, entry: EntryView) -> Name | None:
    """The story that an event belongs to: a topic told as a story, else its first topic."""
    topics = archive.names.filed_under(entry.entry.event, "topics")
    stories = [topic for topic in topics if isinstance(topic.record, Topic) and topic.record.story]
    return next(iter(stories or topics), None)


def _beside(entry: EntryView, near: _Neighbours) -> dict[str, str]:
    """The event among those it is related to and its neighbours in the story, in their order, each with the kind of relation.

    Empty when it is alone; the kind is "" for the event itself and for mere neighbours.
    """
    found: dict[str, str] = {}
    story = near.story_of.get(entry.id)
    if story:
        line, here = near.in_story[story.slug], near.story_place[story.slug, entry.id]
        found |= {neighbour.id: "" for neighbour in line[max(here - 1, 0) : here + 2]}
    for kind, other in near.related.get(entry.id, ()):
        if other in near.place:
            found[other] = kind
    found.pop(entry.id, None)
    if not found:
        return {}
    found[entry.id] = ""
    return {one: found[one] for one in sorted(found, key=near.place.__getitem__)}


def _steps(archive: Archive, beside: Mapping[str, str]) -> list[Step]:
    """The events beside each other, as the page shows them."""
    say = archive.info.messages
    return [
        Step(one, say.say(f"relation_{kind}") if kind else "", short_date(one.entry.event.date, say))
        for one, kind in ((archive.by_id[other], kind) for other, kind in beside.items())
    ]


def edit_address(forge: Forge | None, path: str) -> str:
    """Where a file of the site is edited in the browser, "" without a forge; *path* starts at the site's folder."""
    if forge is None or not path:
        return ""
    base = safe_url(forge.url)
    if not base:
        return ""
    inside = path.removeprefix("content/")
    file = quote(f"{forge.content_path.strip('/')}/{inside}" if inside != path else path)
    way = {"gitlab": "/-/edit/", "gitea": "/_edit/", "forgejo": "/_edit/"}.get(forge.kind, "/edit/")
    return f"{base.rstrip('/')}{way}{quote(forge.branch)}/{file}"
