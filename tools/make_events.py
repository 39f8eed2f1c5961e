#!/usr/bin/env python3
"""Make a content folder with any number of invented events, for benchmarks and for tests of large sites.

The same count and seed give the same bytes. All names are invented: nobody real is said to have done anything.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ACTORS = {
    "harbour-council": "Harbour Council",
    "bridge-company": "Marsk Bridge Company",
    "river-board": "River Board",
    "coast-guard": "Ostrel Coast Guard",
    "ferry-union": "Ferry Workers' Union",
    "ida-brandt": "Ida Brandt",
    "tomas-ruel": "Tomas Ruel",
    "lena-ostrova": "Lena Ostrova",
    "regional-court": "Regional Court",
    "fishing-league": "Fishing League",
    "energy-office": "Energy Office",
    "jon-halvar": "Jon Halvar",
}
PLACES = {
    "marsk": ("Marsk", "55.31", "9.84"),
    "ostrel": ("Ostrel", "56.12", "10.47"),
    "nordby": ("Nordby", "57.02", "9.91"),
    "veldheim": ("Veldheim", "54.77", "8.95"),
    "lower-karn": ("Lower Karn", "53.90", "11.20"),
    "tollen": ("Tollen", "55.88", "12.03"),
    "grey-point": ("Grey Point", "56.44", "8.12"),
    "sankt-elm": ("Sankt Elm", "54.21", "10.66"),
}
TOPICS = {
    "bridge": "The Marsk bridge",
    "fishing": "Fishing rights",
    "energy": "Tidal energy",
    "ferries": "The ferry strike",
    "floods": "Floods",
    "ports": "Ports",
}
# The kind of event, its verb in a headline, and the same verb in an article.
ACTS = (
    ("agreement", "signs", "signed"),
    ("decision", "approves", "approved"),
    ("decision", "rejects", "rejected"),
    ("decision", "postpones", "postponed"),
    ("decision", "suspends", "suspended"),
    ("statement", "criticises", "criticised"),
    ("statement", "announces", "announced"),
    ("statement", "defends", "defended"),
    ("meeting", "discusses", "discussed"),
    ("other", "opens", "opened"),
)
# What it was about, and the topic that this belongs to.
THINGS = (
    ("the bridge contract", "bridge"),
    ("the new toll", "bridge"),
    ("repairs to the north pier", "bridge"),
    ("the herring quota", "fishing"),
    ("a ban on night fishing", "fishing"),
    ("the tidal power plan", "energy"),
    ("a second turbine", "energy"),
    ("the winter timetable", "ferries"),
    ("the pay offer", "ferries"),
    ("the emergency ferry service", "ferries"),
    ("the flood barrier", "floods"),
    ("aid for flooded farms", "floods"),
    ("the dredging plan", "ports"),
    ("a larger container port", "ports"),
    ("the harbour fees", "ports"),
)
PUBLISHERS = ("The Marsk Courier", "Coast Daily", "Nordby Post", "Ostrel Radio", "The Karn Gazette")
REMARKS = (
    "Residents have argued about the question for years, and few expect them to stop.",
    "Officials said the cost was higher than planned but still within the budget.",
    "The weather has been unkind to the coast, and the work is behind its timetable.",
    "Nobody at the meeting wanted to say who would pay for it in the end.",
    "A spokeswoman declined to comment on the details of the paper.",
    "Local firms hope for orders, while fishermen fear for their berths.",
    "Experts called the plan sound, though they would have liked more time to read it.",
    "The region lives on its harbours, and every decision there is felt in the villages.",
)
PEOPLE = {"ida-brandt", "tomas-ruel", "lena-ostrova", "jon-halvar"}
MONTHS = "January February March April May June July August September October November December".split()
FIRST_DAY = datetime.date(2000, 1, 1)
LAST_DAY = datetime.date(2025, 12, 31)
EVENTS_A_SOURCE = 4


@dataclass(frozen=True, slots=True)
class MadeEvent:
    """One invented event: its fields, and the sentence of the article that proves it."""

    id: str
    day: datetime.date
    date: str
    title: str
    kind: str
    actor: str
    place: str
    topic: str
    sentence: str


def write_content(folder: Path, count: int, seed: int = 7) -> None:
    """Fill *folder* with events/, sources/ and the authority files of *count* invented events."""
    rng = random.Random(seed)
    events = _made(rng, count)
    slugs: dict[str, str] = {}
    for number in range(0, count, EVENTS_A_SOURCE):
        told = events[number : number + EVENTS_A_SOURCE]
        slug = f"{told[-1].day}-report-{number // EVENTS_A_SOURCE}"
        slugs |= {event.id: slug for event in told}
        _write(folder / "sources" / f"{slug}.md", _source_lines(rng, told, number))
    for number, event in enumerate(events):
        earlier = events[number - 1] if number and rng.random() < 0.2 else None
        lines = _event_lines(rng, event, slugs[event.id], earlier)
        _write(folder / "events" / f"{event.day.year}" / f"{event.id}.yaml", lines)
    _write(folder / "actors.yaml", _authority_lines(ACTORS))
    _write(folder / "topics.yaml", _authority_lines(TOPICS))
    _write(folder / "places.yaml", _place_lines())


def made_events(count: int, seed: int = 7) -> list[MadeEvent]:
    """The same events as values, in order of day."""
    return _made(random.Random(seed), count)


def _made(rng: random.Random, count: int) -> list[MadeEvent]:
    return sorted((_make_event(rng, number) for number in range(count)), key=lambda event: (event.day, event.id))


def _make_event(rng: random.Random, number: int) -> MadeEvent:
    day = FIRST_DAY + datetime.timedelta(days=rng.randrange((LAST_DAY - FIRST_DAY).days))
    actor, place = rng.choice(list(ACTORS)), rng.choice(list(PLACES))
    kind, headline_verb, article_verb = rng.choice(ACTS)
    thing, topic = rng.choice(THINGS)
    date, when = _date(rng, day)
    name, where = ACTORS[actor], PLACES[place][0]
    who = name if actor in PEOPLE else f"the {name}"
    return MadeEvent(
        # The number keeps ids apart when two events share day, actor and subject.
        id=f"{date[:10].rstrip('~')}-{actor}-{headline_verb}-{thing.split()[-1]}-{number}",
        day=day,
        date=date,
        title=f"{name} {headline_verb} {thing} in {where}",
        kind=kind,
        actor=actor,
        place=place,
        topic=topic,
        sentence=f"{when}, {who} {article_verb} {thing} in {where}.",
    )


def _date(rng: random.Random, day: datetime.date) -> tuple[str, str]:
    """A date in EDTF and in the words of an article; most are days, as in life."""
    month = MONTHS[day.month - 1]
    chance = rng.random()
    if chance < 0.80 or day.day > 25:
        return f"{day}", f"On {day.day} {month} {day.year}"
    if chance < 0.88:
        return f"{day:%Y-%m}", f"In {month} {day.year}"
    if chance < 0.94:
        return f"{day}~", f"Around {day.day} {month} {day.year}"
    last = day + datetime.timedelta(days=2)
    return f"{day}/{last}", f"From {day.day} to {last.day} {month} {day.year}"


def _event_lines(rng: random.Random, event: MadeEvent, slug: str, earlier: MadeEvent | None) -> Iterator[str]:
    yield f"title: {_quoted(event.title)}"
    yield f"date: {_quoted(event.date)}"
    yield f"summary: {_quoted(f'{event.title}. {rng.choice(REMARKS)}')}"
    yield f"kind: {event.kind}"
    if event.kind == "statement":
        yield f"speaker: {event.actor}"
    yield f"places: [{event.place}]"
    yield f"actors: [{event.actor}]"
    yield f"topics: [{event.topic}]"
    yield "sources:"
    yield f"  - source: {slug}"
    yield f"    quote: {_quoted(event.sentence)}"
    if rng.random() < 0.3:
        yield f"  - url: https://example.org/{event.id}"
        yield f"    title: {_quoted(event.title)}"
        yield f"    publisher: {_quoted(rng.choice(PUBLISHERS))}"
    if earlier is not None:
        yield f"related: [{{follows: {earlier.id}}}]"
    if rng.random() < 0.05:
        yield f"corrections: [{{on: {event.day + datetime.timedelta(days=20)}, what: Corrected the place.}}]"
    yield f"added: {event.day + datetime.timedelta(days=7)}"


def _source_lines(rng: random.Random, told: Sequence[MadeEvent], number: int) -> Iterator[str]:
    published = told[-1].day + datetime.timedelta(days=5)
    yield "---"
    yield f"title: {_quoted(f'The week on the coast: {told[-1].title}')}"
    yield f"url: https://example.org/reports/{number // EVENTS_A_SOURCE}"
    yield f"publisher: {_quoted(PUBLISHERS[number // EVENTS_A_SOURCE % len(PUBLISHERS)])}"
    yield f"published: {published}"
    yield "language: en"
    yield "licence: CC BY 4.0"
    yield "licence_url: https://creativecommons.org/licenses/by/4.0/"
    yield "attribution: An invented newspaper"
    yield "---"
    for event in told:
        yield f"{event.sentence} {rng.choice(REMARKS)} {rng.choice(REMARKS)}"
        yield ""
    yield rng.choice(REMARKS)


def _authority_lines(names: dict[str, str]) -> Iterator[str]:
    for slug, name in names.items():
        yield f"- {{id: {slug}, name: {_quoted(name)}}}"


def _place_lines() -> Iterator[str]:
    for slug, (name, lat, lon) in PLACES.items():
        yield f"- {{id: {slug}, name: {_quoted(name)}, lat: {_quoted(lat)}, lon: {_quoted(lon)}}}"


def _quoted(text: str) -> str:
    """*text* as a YAML string in double quotes, which JSON writes too."""
    return json.dumps(text, ensure_ascii=False)


def _write(path: Path, lines: Iterator[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, help="how many events")
    parser.add_argument("folder", type=Path, help="the content folder to fill; it must not exist yet, or be empty")
    parser.add_argument("--seed", type=int, default=7, help="another number gives other events (7)")
    options = parser.parse_args(argv)
    if options.folder.exists() and any(options.folder.iterdir()):
        print(f"{options.folder} is not empty; name a new folder", file=sys.stderr)
        return 2
    write_content(options.folder, options.count, options.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
