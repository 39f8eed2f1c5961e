"""The whole of content/: typed records, references, links, encodings, single files."""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.diagnostic import Diagnostic, Mark
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Actor, Citation, Content, Correction, Event, Place, Relation, Review, Topic
from pelican_timeline.model.text import Source
from pelican_timeline.records import read_content
from tests.timing import timed

CONFIG = TimelineConfig()
EVENT = """\
title: Allies meet
date: 2026-01-06
sources:
  - source: sasse-guardian
    quote: The Paris declaration
added: 2026-01-08
"""


def said(found: list[Diagnostic]) -> list[str]:
    """Where and what, without words."""
    return [f"{d.path}:{d.mark.line}:{d.mark.column} {d.code}" for d in found]


def put(root: Path, path: str, text: str | bytes) -> None:
    """A file of the site."""
    place = root / "content" / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(text if isinstance(text, bytes) else text.encode())


def test_the_demo_is_in_order(demo_root: Path) -> None:
    """What is shipped has no error, and every id in it names something in it."""
    content, found = read_content(demo_root, CONFIG)
    assert [d for d in found if d.is_error] == []
    assert len(content.events) >= 15
    check_whole(content)


def check_whole(content: Content) -> None:
    """Nothing in the content refers to what is not there."""
    ids = {event.id for event in content.events}
    assert len(ids) == len(content.events)
    for event in content.events:
        assert event.sources
        assert all(not citation.source or citation.source in content.sources for citation in event.sources)
        assert all(relation.event in ids for relation in event.related)
    names: list[dict[str, Any]] = [dict(content.actors), dict(content.places), dict(content.topics)]
    for entries in names:
        assert list(entries) == sorted(entries)
        assert all(not entry.parent or entry.parent in entries for entry in entries.values())
    assert [event.id for event in content.events] == sorted(ids)
    assert list(content.sources) == sorted(content.sources)


def test_an_event_with_everything(world: Path) -> None:
    """Each field of the file is a value of the event, names known to the authority files are ids."""
    put(
        world,
        "events/2026/2026-01-07-talks.yml",
        """\
# yaml-language-server: $schema=../../schema/event.schema.json
title: 'Merz: "no troops"'
date: 2026-01-06/2026-01-07
date_note: 12:30
summary: |
  One.

  *Two.*
kind: statement
planned: true
speaker: Friedrich  MERZ
places: [paris, République, FRANKREICH]
actors: [Macron, Эмманюэль Макрон, Somebody New]
topics: [Ceasefire]
sources:
  - source: sasse-guardian
    quote: The Paris declaration […] is best described
    translation: NO
    accessed: 2026-01-08
  - url: https://Example.org/déclaration
    title: Declaration
    publisher: Office
    author: Nobody
    published: 2026-01-06?
    archive: https://web.archive.org/a
related:
  - follows: 2026-01-06-paris-meeting-of-leaders
  - contradicts: 2026-01-06-paris-summit
corrections: [{on: 2026-02-01, what: Corrected the number.}]
added: 2026-01-08
aliases: [x-0123456789]
draft: true
""",
    )
    content, found = read_content(world, CONFIG)
    assert said(found) == ["content/events/2026/2026-01-07-talks.yml:20:5 no-proof"]
    event = content.events[1]
    assert event == Event(
        id="2026-01-07-talks",
        title='Merz: "no troops"',
        date=parse("2026-01-06/2026-01-07"),
        date_note="12:30",
        summary="One.\n\n*Two.*",
        kind="statement",
        planned=True,
        speaker="friedrich-merz",
        places=("paris", "République", "FRANKREICH"),
        actors=("emmanuel-macron", "emmanuel-macron", "Somebody New"),
        topics=("ceasefire",),
        sources=(
            Citation(
                source="sasse-guardian",
                quote="The Paris declaration […] is best described",
                translation="NO",
                accessed=parse("2026-01-08"),
            ),
            Citation(
                url="https://example.org/d%C3%A9claration",
                title="Declaration",
                publisher="Office",
                author="Nobody",
                published=parse("2026-01-06?"),
                archive="https://web.archive.org/a",
            ),
        ),
        related=(Relation("follows", "2026-01-06-paris-summit"), Relation("contradicts", "2026-01-06-paris-summit")),
        corrections=(Correction(parse("2026-02-01"), "Corrected the number."),),
        added=parse("2026-01-08"),
        aliases=("x-0123456789",),
        draft=True,
        path="content/events/2026/2026-01-07-talks.yml",
    )
    assert event.marks["title"] == Mark(2, 8, 19)
    assert event.sources[0].mark == Mark(16, 5, 22)
    assert event.sources[0].quote_mark == Mark(17, 12, 43)
    assert event.sources[1].quote_mark == event.sources[1].mark
    assert event.related[1].mark == Mark(28, 18, 23)
    assert pickle.loads(pickle.dumps(content)) == content
    check_whole(content)


def test_names_become_typed_entries(world: Path) -> None:
    """Actors, places and topics by their ids, with what the files say of them."""
    content, _ = read_content(world, CONFIG)
    assert content.actors["emmanuel-macron"] == Actor(
        "emmanuel-macron", "Emmanuel Macron", ("Macron", "Эмманюэль Макрон")
    )
    assert content.places["paris"] == Place("paris", "Paris", parent="france", lat="48.8566", lon="2.3522")
    assert content.topics["ceasefire"] == Topic("ceasefire", "Ceasefire", story=True)


def test_reviews_are_read(world: Path) -> None:
    """What a person decided about a suggestion."""
    put(
        world,
        "reviewed.yaml",
        "- {id: x-0123456789, verdict: merged, into: 2026-01-06-paris-summit, why: Same, on: 2026-02-01}\n",
    )
    content, found = read_content(world, CONFIG)
    assert found == []
    assert content.reviews == (
        Review(
            "x-0123456789", "merged", "2026-01-06-paris-summit", "Same", on=parse("2026-02-01"), mark=Mark(1, 3, 88)
        ),
    )


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_stored_text_is_never_changed(world: Path, end: bytes) -> None:
    """Offsets and hash count from the first character after the head, whatever the text holds."""
    head = end.join(
        [b"---", b"publisher: A", b"published: 2026-01", b"language: en", b"licence: CC BY 4.0", b"---", b""]
    )
    text = "\ufeff\r\n\tOne\u00a0line. \r\n\r---\nЗеленський 😀 \u2028end\n\n".encode()
    put(world, "sources/new.md", head + text)
    source = read_content(world, CONFIG)[0].sources["new"]
    assert source.text.encode() == text
    assert source.sha256 == hashlib.sha256(text).hexdigest()
    assert source.text_line == 7
    assert source == Source(
        "new",
        "content/sources/new.md",
        text.decode(),
        publisher="A",
        published=parse("2026-01"),
        language="en",
        licence="CC BY 4.0",
        sha256=source.sha256,
        text_line=7,
    )
    assert source.marks["language"] == Mark(4, 11, 2)


def test_an_excerpt_has_the_fingerprint_of_the_whole(world: Path) -> None:
    """A repository that must not carry a text carries the cited paragraphs, and the hash of all of it."""
    put(
        world,
        "sources/new.md",
        f"---\npublisher: A\npublished: 2026\nlanguage: en\ntext: excerpt\nsha256: {'a' * 64}\n---\nOne.\n",
    )
    source = read_content(world, CONFIG)[0].sources["new"]
    assert (source.excerpt, source.sha256, source.text) == (True, "a" * 64, "One.\n")


def test_own_articles_are_sources_too(world: Path) -> None:
    """Pelican's head gives title, date and language; the text is the body as it is stored."""
    put(
        world,
        "articles/how-it-began.md",
        "Title: How it began: a story\nDate: 2026-01-08 10:30\nLang: en\nAuthor: Ida\n    Brandt\nTags: a, b\n\nIt *began*.\n\nTitle: no\n",
    )
    content, found = read_content(world, CONFIG)
    assert found == []
    article = content.sources["how-it-began"]
    assert article == Source(
        "how-it-began",
        "content/articles/how-it-began.md",
        "It *began*.\n\nTitle: no\n",
        published=parse("2026-01-08T10:30"),
        language="en",
        title="How it began: a story",
        author="Ida Brandt",
        sha256=article.sha256,
        own=True,
        text_line=8,
    )


def test_an_article_between_hyphens_and_with_a_date_in_its_name(world: Path) -> None:
    """Other ways to write a head that Pelican knows; the language is the site's when none is given."""
    put(world, "articles/2026-01-08-news.md", "---\ntitle: News\nslug: fresh-news\n---\nBody.\n")
    content, found = read_content(world, TimelineConfig(language="de"))
    assert found == []
    article = content.sources["fresh-news"]
    assert (article.published, article.language, article.text, article.text_line) == (
        parse("2026-01-08"),
        "de",
        "Body.\n",
        5,
    )


def test_an_event_can_cite_an_own_article(world: Path) -> None:
    """Own articles are stored texts like others."""
    put(world, "articles/how-it-began.md", "Title: A\nDate: 2026-01-08\n\nIt began.\n")
    put(world, "events/2026/a.yaml", EVENT.replace("sasse-guardian", "how-it-began"))
    content, found = read_content(world, CONFIG)
    assert found == []
    assert content.sources["how-it-began"].own
    check_whole(content)


def test_a_list_of_events(world: Path) -> None:
    """Many events in one file, each with an id; a broken one hides no other."""
    item = EVENT.replace("\n", "\n  ").rstrip(" ")
    put(world, "events/old.yaml", f"- id: one\n  {item}- id: two\n  {item}  kind: party\n- id: three\n  {item}")
    content, found = read_content(world, CONFIG)
    assert {event.id for event in content.events} == {"2026-01-06-paris-summit", "one", "three"}
    assert said(found) == ["content/events/old.yaml:15:9 unknown-choice"]


def test_kinds_of_the_settings_are_kinds(world: Path) -> None:
    """A site that follows a strike can call it one."""
    put(world, "events/2026/a.yaml", EVENT + "kind: strike\n")
    assert said(read_content(world, CONFIG)[1]) == ["content/events/2026/a.yaml:7:7 unknown-choice"]
    assert read_content(world, TimelineConfig(kinds=("meeting", "strike")))[1] == []


def test_the_title_story_is_a_topic(world: Path) -> None:
    """A slip in the settings is told with the topic that was probably meant."""
    (found,) = read_content(world, TimelineConfig(title_story="ceasefir"))[1]
    assert (found.path, found.code) == ("pelicanconf.py", "unknown-topic")
    assert '"ceasefire"' in found.hint
    assert read_content(world, TimelineConfig(title_story="ceasefire"))[1] == []


def test_what_refers_to_something_broken_goes_without_it(world: Path) -> None:
    """Where an error was told, no second one is; and nothing in the result leads nowhere."""
    put(world, "sources/broken.md", "---\npublisher: A\n---\nText.\n")
    put(world, "events/2026/a.yaml", EVENT + "  # a comment\n")
    put(world, "events/2026/b.yaml", EVENT + "kind: party\n")
    put(world, "events/2026/c.yaml", EVENT.replace("sasse-guardian", "broken"))
    put(
        world,
        "events/2026/d.yaml",
        EVENT.replace("added", "  - title: A book\n    quote: A\nadded") + "related: [{follows: b}, {follows: a}]\n",
    )
    put(world, "events/2026/e.yaml", EVENT + "related: [{part_of: c}]\n")
    content, found = read_content(world, CONFIG)
    assert [event.id for event in content.events] == ["2026-01-06-paris-summit", "a", "d", "e"]
    assert {d.path.rpartition("/")[2] for d in found} == {"broken.md", "b.yaml"}
    check_whole(content)


# Links, folders, encodings ------------------------------------------------------------------------------------------


def test_links_out_of_the_content_are_refused(world: Path, tmp_path: Path) -> None:
    """A symbolic link cannot bring a file of the machine onto the site, wherever it lies; one inside may stay."""
    secret = tmp_path / "secret.yaml"
    secret.write_text(EVENT)
    events = world / "content" / "events"
    (world / "content" / "images").mkdir()
    (world / "content" / "images" / "picture.png").symlink_to(secret)
    (events / "linked.yaml").symlink_to(secret)
    (events / "folder").symlink_to(tmp_path, target_is_directory=True)
    (events / "again").symlink_to(events / "2026", target_is_directory=True)
    (events / "nowhere.yaml").symlink_to(world / "content" / "missing.yaml")
    (world / "content" / "sources" / "same.md").symlink_to("sasse-guardian.md")
    content, found = read_content(world, CONFIG)
    assert said(found) == [
        "content/events/again:1:1 link-to-folder",
        "content/events/folder:1:1 link-outside",
        "content/events/linked.yaml:1:1 link-outside",
        "content/events/nowhere.yaml:1:1 link-broken",
        "content/images/picture.png:1:1 link-outside",
    ]
    assert "linked" not in {event.id for event in content.events}
    assert content.sources["same"].text == content.sources["sasse-guardian"].text


def test_a_pipe_among_the_files_stops_nobody(world: Path) -> None:
    """Opening a named pipe would wait for ever."""
    os.mkfifo(world / "content" / "events" / "pipe.yaml")
    assert said(read_content(world, CONFIG)[1]) == ["content/events/pipe.yaml:1:1 odd-file"]


@pytest.mark.parametrize(
    ("path", "data", "where"),
    [
        ("events/2026/a.yaml", b"title: caf\xe9\n", "1:11 not-utf-8"),
        ("actors.yaml", b"- id: a\n  name: \xff\n", "2:9 not-utf-8"),
        ("sources/a.md", b"---\npublisher: A\n---\nOne\nTw\xf6\n", "5:3 not-utf-8"),
        ("articles/a.md", b"Title: \xe9\n", "1:8 not-utf-8"),
        ("pages/a.md", b"Title: \xe9\n", "1:8 not-utf-8"),
        ("events/2026/a.yaml", b"", "1:1 empty-file"),
        ("events/2026/a.yaml", b"\n\n", "1:1 empty-file"),
        ("sources/a.md", b"", "1:1 no-head"),
        ("events/2026/a.yaml", b"[" * 60_000, "1:17 too-deep"),
        ("events/2026/a.yaml", b"a" * 1_000_001, "1:1 too-large"),
        ("sources/a.md", b"a" * 512_001, "1:1 too-large"),
        ("articles/a.md", b"a" * 512_001, "1:1 too-large"),
        ("pages/a.md", b"a" * 512_001, "1:1 too-large"),
    ],
)
def test_files_that_cannot_be_read_are_one_finding_each(world: Path, path: str, data: bytes, where: str) -> None:
    """Wrong encoding, nothing in it, too much in it: one sentence with a place, and all else is read."""
    put(world, path, data)
    content, found = read_content(world, CONFIG)
    assert said([d for d in found if d.is_error]) == [f"content/{path}:{where}"]
    assert content.events


def test_a_name_that_no_screen_should_get(world: Path) -> None:
    """File names may hold any byte; what is shown does not."""
    (world / "content" / "events" / "a\x1b[2J\n.yaml").write_text(EVENT)
    Path(os.fsdecode(os.fsencode(world / "content" / "events") + b"/b\xff.yaml")).write_text(EVENT)
    content, found = read_content(world, CONFIG)
    assert {d.code for d in found} == {"file-name"}
    assert all(d.path.isprintable() for d in found)
    assert "".join(d.path + d.message + d.hint for d in found).encode()
    assert len(content.events) == 1


def test_there_is_no_content_at_all(tmp_path: Path) -> None:
    """In the wrong folder, one sentence says so."""
    content, found = read_content(tmp_path, CONFIG)
    assert content == Content()
    assert said(found) == ["content:1:1 unreadable"]


# Single files -------------------------------------------------------------------------------------------------------


def test_one_file_is_checked_against_all_others(world: Path) -> None:
    """Its own mistakes and its clashes with others are told; theirs are not."""
    put(world, "events/2026/a.yaml", EVENT + "kind: party\n")
    put(world, "events/list.yaml", f"- id: taken\n  {EVENT}".replace("\n", "\n  ").rstrip(" "))
    put(
        world,
        "events/2026/b.yaml",
        EVENT
        + "aliases: [taken, 2026-01-06-paris-meeting-of-leaders]\nrelated: [{follows: a}, {follows: nothing}]\nactors: [nobody]\n",
    )
    mistakes = [
        "content/events/2026/b.yaml:7:11 duplicate-alias",
        "content/events/2026/b.yaml:7:18 duplicate-alias",
        "content/events/2026/b.yaml:9:10 unknown-actor",
    ]
    path = Path("content/events/2026/b.yaml")
    for only in (path, world / path):
        assert said(read_content(world, CONFIG, [only])[1]) == mistakes
    assert set(mistakes) < set(said(read_content(world, CONFIG)[1]))


def test_one_good_file_among_broken_ones(world: Path) -> None:
    """What a contributor checks is the own file; the result has it, and what it cites."""
    put(world, "events/2026/a.yaml", EVENT + "kind: party\n")
    put(world, "sources/broken.md", "x")
    put(world, "events/2026/b.yaml", EVENT + "related: [{follows: a}, {follows: 2026-01-06-paris-summit}]\n")
    content, found = read_content(world, CONFIG, [Path("content/events/2026/b.yaml")])
    assert found == []
    assert [event.id for event in content.events] == ["b"]
    assert list(content.sources) == ["sasse-guardian"]


def test_a_folder_or_a_text_can_be_checked_alone(world: Path) -> None:
    """Every kind of file can be named, and a folder means all in it."""
    put(world, "sources/broken.md", "x")
    put(world, "events/2026/a.yaml", EVENT + "kind: party\n")
    assert said(read_content(world, CONFIG, [Path("content/sources")])[1]) == ["content/sources/broken.md:1:1 no-head"]
    assert said(read_content(world, CONFIG, [Path("content/sources/stern-dpa.md")])[1]) == []
    assert len(read_content(world, CONFIG, [Path("content")])[1]) == 2


def test_a_file_that_is_not_there(world: Path) -> None:
    """A slip in the name of the file to check is a finding as well."""
    assert said(read_content(world, CONFIG, [Path("content/events/2026/nothing.yaml")])[1]) == [
        "content/events/2026/nothing.yaml:1:1 no-such-file"
    ]


# Whatever people write ----------------------------------------------------------------------------------------------


def _reads(root: Path, path: str, text: str) -> list[Diagnostic]:
    put(root, path, text.encode("utf-8", "surrogatepass"))
    content, found = read_content(root, CONFIG)
    check_whole(content)
    (root / "content" / path).unlink()
    return found


@pytest.mark.parametrize("corpus", ["text.jsonl", "date.jsonl", "slug.jsonl", "path.jsonl", "url.jsonl"])
def test_hostile_values_in_every_field(
    corpus: str, world: Path, hostile: Callable[[str], list[dict[str, Any]]]
) -> None:
    """Each value of the corpora in each field: text that is plain, or a refusal with a place; nothing leaves content/."""
    rows = hostile(corpus)
    for number, row in enumerate(rows):
        quoted = '"' + "".join(f"\\U{ord(c):08X}" for c in row["payload"]) + '"'
        fields = f"{{title: {quoted}, date: {quoted}, summary: {quoted}, speaker: {quoted}, places: [{quoted}], aliases: [{quoted}]"
        text = fields + f", sources: [{{source: {quoted}, quote: {quoted}}}, {{url: {quoted}, title: {quoted}}}]}}\n"
        put(world, "events/2026/hostile.yaml", text)
        put(
            world,
            "sources/hostile.md",
            f"---\n{{publisher: {quoted}, published: {quoted}, language: {quoted}, origin: {quoted}}}\n---\nText\n",
        )
        if number % 25 == 0:
            put(
                world,
                "actors.yaml",
                f"- {{id: {quoted}, name: {quoted}}}\n- {{id: nato, name: NATO, parent: {quoted}}}\n",
            )
        content, found = read_content(world, CONFIG)
        check_whole(content)
        assert "hostile" not in {event.id for event in content.events}, row["id"]
        assert all(d.mark.line == 1 for d in found if d.path.endswith("hostile.yaml")), row["id"]


@pytest.mark.parametrize("corpus", ["slug.jsonl", "path.jsonl"])
def test_hostile_file_names_get_no_address(
    corpus: str, world: Path, hostile: Callable[[str], list[dict[str, Any]]]
) -> None:
    """A file's name is an id of plain letters, or an error; two names never give one address."""
    for row in hostile(corpus):
        name = row["payload"].replace("/", "").replace("\0", "")[:60]
        try:
            put(world, f"events/2026/{name}.yaml", EVENT)
        except OSError:
            continue
    content, _ = read_content(world, CONFIG)
    for event in content.events:
        assert event.id.isascii()
        assert event.id == event.id.casefold()
        assert event.id.replace("-", "").isalnum()
        assert not event.id.startswith("-")
    check_whole(content)


pieces = st.sampled_from(
    ["title: a", "date: 2026", "date: x", "sources:", "  - source: sasse-guardian", "    quote: a", "  - url: https://example.org/", "id: a", "- id: b", "related: [{follows: a}]", "aliases: [a]", "actors: [nato, x, Natto]", "summary: |", "  text", "  # text", "kind: meeting", "draft: true", "added: 2026-01-08", "- ", "  ", ": ", '"', "[", "---", "Title: a", "Date: 2026-01-01", "Save_as: x", "", "{static}/sources/a.md", "name: a", "parent: a", "publisher: a", "published: 2026", "language: en", "origin: a", "verdict: merged"]
)  # fmt: skip
paths = st.sampled_from(
    ["events/2026/a.yaml", "events/list.yaml", "sources/a.md", "articles/a.md", "pages/a.md", "actors.yaml", "places.yaml", "topics.yaml", "reviewed.yaml"]
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(paths, st.one_of(st.lists(pieces, max_size=14).map("\n".join), st.text(max_size=60)))
def test_any_file_gives_content_and_findings(world: Path, path: str, text: str) -> None:
    """Whatever is in a file, the rest is read, what comes out is whole, and each finding can be shown."""
    for found in _reads(world, path, text):
        assert found.mark.line >= 1
        assert found.mark.column >= 1
        assert found.message
        assert found.hint
        assert found.code == found.code.lower()


GOOD = "title: a\n  date: 2026\n  added: 2026-01-01\n  sources: [{title: b, quote: c}]\n"
NAMED = "".join(f"- {{id: a{n}, name: Aaa Bbbb Ccc {n}}}\n" for n in range(24_000))
SLOW = {
    "unknown fields": {"events/a.yaml": "".join(f"fi{n}: b\n" for n in range(80_000))},
    "entries of nothing": {"events/a.yaml": "- \n" * 330_000},
    "wrong kinds": {"events/a.yaml": "".join(f"- id: a{n}\n  kind: meetin\n" for n in range(30_000))},
    "names close to names": {
        "actors.yaml": NAMED,
        "events/a.yaml": "".join(
            f"- id: a{n}\n  {GOOD}  actors: [{', '.join(f'Aaa Bbb Ccc {n * 80 + k}' for k in range(80))}]\n"
            for n in range(600)
        ),
    },
    "a chain of events": {
        "events/a.yaml": "".join(f"- id: a{n}\n  {GOOD}  related: [{{follows: a{n + 1}}}]\n" for n in range(8_000))
    },
    "a chain of parents": {
        "actors.yaml": "".join(f"- {{id: a{n}, name: A {n}, parent: a{n + 1}}}\n" for n in range(22_000))
    },
    "a head without an end": {"sources/a.md": "---\n" + "a: b\n" * 90_000},
    "heads in heads": {"sources/a.md": "---\n" * 120_000},
    "links": {"articles/a.md": "Title: a\n\n" + "{static}/a " * 40_000},
    "comments in text": {"events/a.yaml": "".join(f"- k{n} #b\n" for n in range(70_000))},
}


@pytest.mark.parametrize("name", SLOW)
def test_a_large_file_costs_no_more_than_its_length(name: str, world: Path) -> None:
    """A megabyte that is made to be slow is read in seconds, even on a busy machine, and told in few words."""
    for path, text in SLOW[name].items():
        put(world, path, text)
    (content, found), seconds = timed(lambda: read_content(world, CONFIG), 15)
    assert seconds < 15
    assert len(found) < 1_200
    check_whole(content)
