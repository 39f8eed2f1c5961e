"""The one form of a file: what is read stays, comments stay, and doing it twice changes nothing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Citation, Correction, Event, Relation, Review
from pelican_timeline.records import append_review, has_one_form, read_content, tidy, write_event
from pelican_timeline.records.authority import Names
from pelican_timeline.records.events import Known, read_event_file
from pelican_timeline.records.nodes import ListNode, MapNode, Node, ScalarNode
from pelican_timeline.records.report import Report
from pelican_timeline.records.reviews import read_reviews
from pelican_timeline.records.strict_yaml import _PARSER, _pure_parser, read_yaml

PATH = "content/events/2026/2026-01-06-talks.yaml"
MODELINE = "# yaml-language-server: $schema=../../schema/event.schema.json\n"


def tidied(text: str, path: str = PATH) -> str:
    """The text in its form; it must be free of mistakes."""
    report = Report(path, text.encode())
    data = tidy(report, text.encode())
    assert data is not None, report.found
    return data.decode()


def test_every_shipped_file_has_its_form(demo_root: Path) -> None:
    """What the demo ships, `fmt` leaves byte for byte."""
    for place in sorted((demo_root / "content").rglob("*.y*ml")):
        path = place.relative_to(demo_root).as_posix()
        if has_one_form(path):
            assert tidied(place.read_text("utf-8"), path) == place.read_text("utf-8"), path


FORMS: dict[str, tuple[str, str]] = {
    "fields stand in the order of the schema, and each takes its comments along": (
        "date: 2026-01-06 # the day of the declaration\n# as the papers had it\ntitle: Talks\nsources: [{url: https://example.org/}]\n",
        "# as the papers had it\ntitle: Talks\ndate: 2026-01-06 # the day of the declaration\nsources:\n  - url: https://example.org/\n",
    ),
    "the head of the file stays on top, above a blank line": (
        "# extracted from x\n\n# why this title\ntitle: Talks\nadded: 2026-01-08\ndate: 2026\nsources: [{url: https://example.org/}]\n",
        "# extracted from x\n\n# why this title\ntitle: Talks\ndate: 2026\nsources:\n  - url: https://example.org/\nadded: 2026-01-08\n",
    ),
    "quotation marks only where they are needed": (
        "title: 'Talks'\ndate: '2026'\ndate_note: 'Day one: talks'\nspeaker: \"null\"\nplaces: ['a, b', \"Bonn\", 'what?']\nsources:\n- title: \"#1\"\n  url: 'https://example.org/a#b'\n",
        'title: Talks\ndate: 2026\ndate_note: "Day one: talks"\nspeaker: "null"\nplaces: ["a, b", Bonn, "what?"]\nsources:\n  - url: https://example.org/a#b\n    title: "#1"\n',
    ),
    "a summary is a block, and other text stands on one line": (
        "title: Talks\ndate: 2026\nsummary: They talk\n  all day.\nsources:\n- url: https://example.org/\n  quote: >\n    The very\n    words.\n",
        "title: Talks\ndate: 2026\nsummary: |\n  They talk all day.\nsources:\n  - url: https://example.org/\n    quote: The very words.\n",
    ),
    "words that need other quotation marks stand below": (
        "title: Talks\ndate: 2026\nsources:\n- url: https://example.org/\n  quote: 'He said: \"No\" and it''s over'\n",
        'title: Talks\ndate: 2026\nsources:\n  - url: https://example.org/\n    quote: >-\n      He said: "No" and it\'s over\n',
    ),
    "comments inside of lists stay where they are": (
        "title: Talks\ndate: 2026\nactors: [a b, # the first\n  # above\n  c d]\nsources: # who\n  # one\n  - url: https://example.org/ # open\n  # two\n  #  - url: none\nrelated: [] # none yet\n# the end\n",
        "title: Talks\ndate: 2026\nactors:\n  - a b # the first\n  # above\n  - c d\nsources: # who\n  # one\n  - url: https://example.org/ # open\n  # two\n  #  - url: none\nrelated: [] # none yet\n# the end\n",
    ),
    "what is left open in a template goes, unless something is said of it": (
        "title: Talks\ndate: 2026\nspeaker:\nkind: ~\nplaces: # where\ntopics: []\nsources:\n- url: https://example.org/\n  title:\n",
        "title: Talks\ndate: 2026\nplaces: # where\nsources:\n  - url: https://example.org/\n",
    ),
    "line ends of Windows, a mark at the start and three hyphens go": (
        "\ufeff---\r\ntitle: Talks\r\ndate: 2026\r\nsummary: |\r\n  One.\r\n\r\n  Two.\r\nsources:\r\n- url: https://example.org/\r\n",
        "title: Talks\ndate: 2026\nsummary: |\n  One.\n\n  Two.\nsources:\n  - url: https://example.org/\n",
    ),
    "a comment beside a block stays beside its mark": (
        "title: Talks\ndate: 2026\nsummary: >- # shown to readers\n  One\n   # no comment\n# a comment\nsources:\n- url: https://example.org/\n",
        "title: Talks\ndate: 2026\nsummary: | # shown to readers\n  One\n   # no comment\n# a comment\nsources:\n  - url: https://example.org/\n",
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_forms(name: str) -> None:
    """Each sort of difference has one form, and the form stays as it is."""
    untidy, tidy_form = FORMS[name]
    assert tidied(untidy) == MODELINE + tidy_form
    assert tidied(MODELINE + tidy_form) == MODELINE + tidy_form


def test_the_line_for_editors_fits_the_folder() -> None:
    """A file that has moved gets the path to the schema that is right for its new place, and gets it once."""
    text = "# mine\n" + MODELINE + "\ntitle: Talks\ndate: 2026\nsources: [{url: https://example.org/}]\n"
    lines = tidied(text, "content/events/talks.yaml").splitlines()
    assert lines[:4] == ["# yaml-language-server: $schema=../schema/event.schema.json", "# mine", "", "title: Talks"]


def test_a_file_of_several_events() -> None:
    """In a list of events the id comes first, and blank lines between the events stay."""
    text = "- title: Talks\n  id: one\n  date: 2026\n  sources: [{url: https://example.org/}]\n\n\n# later\n- {id: two, title: More, date: 2027, sources: [{url: https://example.org/}]}\n"
    assert tidied(text) == MODELINE + (
        "- id: one\n  title: Talks\n  date: 2026\n  sources:\n    - url: https://example.org/\n\n"
        "# later\n- id: two\n  title: More\n  date: 2027\n  sources:\n    - url: https://example.org/\n"
    )


def test_names_and_reviews_have_a_form_too() -> None:
    """Authority files and reviewed.yaml keep their sections, and have no line for editors."""
    text = "# States\n\n- name: Ukraine\n  id: ukraine\n  aliases:\n  - Україна\n\n# Bodies\n- {id: nato, name: NATO}\n"
    assert tidied(text, "content/actors.yaml") == (
        "# States\n\n- id: ukraine\n  name: Ukraine\n  aliases: [Україна]\n\n# Bodies\n- id: nato\n  name: NATO\n"
    )
    text = "- verdict: rejected\n  id: x-0123456789\n"
    assert tidied(text, "content/reviewed.yaml") == "- id: x-0123456789\n  verdict: rejected\n"
    text = "- why: It asks robots to stay away.\n  url: 'https://example.org/'\n"
    url_first = "- url: https://example.org/\n  why: It asks robots to stay away.\n"
    assert tidied(text, "content/links.yaml") == url_first
    for text in ("# nothing yet\n", "[]\n", "# none\n[]\n# yet\n"):
        assert tidied(text, "content/reviewed.yaml") == text.replace("[]\n", "")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("title: Talks\ndate: 2026-02-30\nsources: [{url: https://example.org/}]\n", "not-in-calendar"),
        ("title: a: b\ndate: 2026\n", "yaml-colon"),
        ("- a\n- b\n", "wrong-type"),
        ("", "empty-file"),
    ],
)
def test_a_file_with_mistakes_is_left_alone(text: str, code: str) -> None:
    """There is no form for what cannot be read: the mistakes are told instead."""
    report = Report(PATH, text.encode())
    result = tidy(report, text.encode())
    if code == "empty-file":
        assert result == b""
    else:
        assert result is None
        assert report.errors


# Laws ----------------------------------------------------------------------------------------------------------------

_SPECIAL = st.sampled_from([*"-?:,[]{}#&*!|>'\"%@`~=<\\ \n", ": ", " #", "- ", "null", "é", "Ї", "—", "“", "  "])
_TEXT = st.lists(_SPECIAL | st.text("abz09.", max_size=3), max_size=12).map("".join)


def line(most: int = 90) -> st.SearchStrategy[str]:
    """Text on one line, as a reader of YAML gives it: with something in it, and no white space around it."""
    words = _TEXT | st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn", "Cf")))
    return words.map(lambda t: t.replace("\n", " ").strip()[:most].strip()).filter(bool)


def lines() -> st.SearchStrategy[str]:
    """Text that may go on over several lines."""
    return _TEXT.map(str.strip).filter(bool)


_IDS = st.from_regex(r"[a-z][a-z0-9-]{6,20}", fullmatch=True).filter(lambda t: not t.startswith("x-"))
_DATES = st.sampled_from(
    ["2026-01-06", "2026", "../2018", "[2025-08-25..2025-09-02]", "-0043", "2026-01-12%", "2025-12~/2026-01~"]
).map(parse)
_DAYS = st.dates().filter(lambda d: d.year > 999).map(lambda d: parse(d.isoformat()))
_CITATIONS = st.builds(
    Citation,
    url=st.just("https://example.org/a?b=c#d"),
    quote=st.just("") | lines(),
    title=st.just("") | line(),
    published=st.none() | _DATES,
    accessed=st.none() | _DAYS,
)
_NAMES = st.lists(line(40).map(lambda t: f"Z{t}"), max_size=3).map(tuple)
EVENTS = st.builds(
    Event,
    id=st.just("2026-01-06-talks"),
    title=line(),
    date=_DATES,
    sources=st.lists(_CITATIONS, min_size=1, max_size=3).map(tuple),
    date_note=st.just("") | lines(),
    summary=st.just("") | lines(),
    kind=st.sampled_from(["meeting", "other"]),
    planned=st.booleans(),
    speaker=st.just("") | line(40).map(lambda t: f"Z{t}"),
    places=_NAMES,
    actors=_NAMES,
    topics=_NAMES,
    related=st.lists(st.builds(Relation, st.sampled_from(["follows", "part_of"]), _IDS), max_size=2).map(tuple),
    corrections=st.lists(st.builds(Correction, _DAYS, lines()), max_size=2).map(tuple),
    added=st.none() | _DAYS,
    aliases=st.lists(st.just("x-0123456789") | _IDS, max_size=2, unique=True).map(tuple),
    draft=st.booleans(),
    path=st.just(PATH),
)
_NO_NAMES = [Names(what, f"content/{what}s.yaml", {}, {}, complete=False) for what in ("actor", "place", "topic")]


@given(EVENTS)
def test_what_is_written_is_read_again(event: Event) -> None:
    """An event, written and read, is the same event; and its file has its form already."""
    text = write_event(event, PATH, ["extracted from somewhere"])
    report = Report(PATH, text.encode())
    (read,) = read_event_file(report, text.encode(), Known(*_NO_NAMES, frozenset()))
    assert read.event == event, (text, report.found)
    assert tidied(text) == text


def plain(node: Node | None) -> Any:
    """The node without its places, and without white space around its words."""
    if isinstance(node, MapNode):
        return {key: plain(value) for key, value in node.entries.items()}
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return node.value.strip() if isinstance(node, ScalarNode) else None


@given(EVENTS, st.sampled_from(["block", "flow", "quoted"]), st.randoms(use_true_random=False))
def test_whatever_wrote_it_the_form_is_the_same(event: Event, style: str, random: Any) -> None:
    """A file as another YAML program writes it, its fields in any order and with comments, comes to the same form."""
    text = write_event(event, PATH)
    value = plain(read_yaml(Report(PATH, text.encode()), text.encode()))
    items = list(value.items())
    random.shuffle(items)
    flow, quotes = {"block": (False, None), "flow": (True, None), "quoted": (False, '"')}[style]
    data = dict(items)
    other = yaml.safe_dump(
        data, sort_keys=False, allow_unicode=True, default_flow_style=flow, default_style=quotes, width=60
    )
    # true stays true only without quotation marks
    other = re.sub(r"""^(['"]?)(planned|draft)\1: (['"])true\3$""", r"\2: true", other, flags=re.MULTILINE)
    if style == "flow":
        other = re.sub(r"""(['"])true\1(?=[,}])""", "true", other)
    assert tidied(other) == text


@given(EVENTS, st.randoms(use_true_random=False))
def test_no_comment_is_lost(event: Event, random: Any) -> None:
    """Wherever comments stand between the lines of a file, they are all there afterwards, and then stay in place."""
    head, *body = write_event(event, PATH).splitlines()
    commented, number = [head], 0
    block = ""
    for row in body:
        indent = re.match(" *(?:- )?", row)
        assert indent is not None
        if block and (not row or row.startswith(block)):
            commented.append(row)
            continue
        block = ""
        if random.random() < 0.4:
            number += 1
            commented.append(f"{' ' * random.choice([0, len(indent[0])])}# c{number}.")
        if re.search(r": (\||>-)$", row):
            block = " " * (len(indent[0]) + 2)
        commented.append(row)
    text = "\n".join(commented) + "\n"
    once = tidied(text)
    assert sorted(re.findall(r"# c\d+\.", once)) == sorted(re.findall(r"# c\d+\.", text))
    assert tidied(once) == once
    without = "".join(row for row in once.splitlines(keepends=True) if not re.match(r" *# c\d+\.$", row))
    assert tidied(without) == write_event(event, PATH)


@given(EVENTS)
def test_both_parsers_read_it_alike(event: Event) -> None:
    """PyYAML without its C library reads what we write in the same way."""
    data = write_event(event, PATH).encode()
    fast, pure = (read_yaml(Report(PATH, data), data, parser) for parser in (_PARSER, _pure_parser))
    assert plain(fast) == plain(pure)


# Reviews -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "before",
    [
        b"",
        b"# What we decided.\n",
        b"[]\n",
        b"# What we decided.\n[] # nothing\n",
        b"- id: x-0000000001\n  verdict: rejected # no\n# the end",
        b"[{id: x-0000000001, verdict: rejected}] # no\n",
        b"  - id: x-0000000001\n    verdict: rejected\n",
        b"---\r\n- id: x-0000000001\r\n  verdict: rejected\r\n...\r\n",
    ],
)
def test_a_review_is_appended(before: bytes) -> None:
    """One more review comes to the end, whatever the file looks like, and nothing that was there is lost."""
    review = Review(
        "x-0123456789", "rejected", why="Background: no event.", on=parse("2026-02-01"), source="s", quote="Words."
    )
    after, found = append_review(before, review)
    assert after is not None, found
    read = read_reviews(Report("content/reviewed.yaml", after), after, {}, frozenset({"s"}))
    assert [one.id for one in read] == (["x-0000000001"] if b"0001" in before else []) + ["x-0123456789"]
    assert read[-1] == review
    assert sorted(re.findall(rb"# [A-Za-z ]+", before)) == sorted(re.findall(rb"# [A-Za-z ]+", after))
    if before.startswith(b"- "):
        assert after.startswith(before)


def test_a_review_is_not_appended_to_what_cannot_be_read() -> None:
    """A file with a mistake stays as it is, and the mistake is told."""
    data = b"- id: x-0000000001\n  why: a: b\n"
    after, found = append_review(data, Review("x-0123456789", "rejected"))
    assert after is None
    assert found


def test_the_demo_written_anew_is_the_demo(demo_root: Path) -> None:
    """Every shipped event, from its values alone, gives its file again, but for comments."""
    from pelican_timeline.model.config import TimelineConfig

    content, _ = read_content(demo_root, TimelineConfig())
    for event in content.events:
        assert tidied(write_event(event, event.path), event.path) == write_event(event, event.path)
