"""The editor's schema and the validator come from one definition, and say the same."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.records import json_schema, render_schema, write_schema
from pelican_timeline.records.json_schema import with_names
from pelican_timeline.records.nodes import ListNode, MapNode, Node, ScalarNode
from pelican_timeline.records.report import Report
from pelican_timeline.records.schema import event_record
from pelican_timeline.records.strict_yaml import read_yaml

HERE = Path(__file__).parent
SCHEMA = jsonschema.Draft7Validator(json_schema())

# What no schema can say; the validator knows it. (Nor can it tell 5, 1e3 and 0x7EA from the years 0005, 1000 and 2026.)
BEYOND_A_SCHEMA = frozenset({"interval-order", "id-in-file"})


SCALARS: tuple[tuple[str, Callable[[str], Any]], ...] = (
    (r"~|null|Null|NULL|", lambda _text: None),
    (r"true|True|TRUE", lambda _text: True),
    (r"false|False|FALSE", lambda _text: False),
    (r"[-+]?[0-9]+", int),
    (r"0o[0-7]+|0x[0-9a-fA-F]+", lambda text: int(text, 0)),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
)
"""How YAML 1.2 reads a plain scalar (core schema, chapter 10.3 of the specification); anything else is a string."""


def core(node: Node | None) -> Any:
    """The value that a YAML 1.2 program sees."""
    if isinstance(node, MapNode):
        return {key: core(value) for key, value in node.entries.items()}
    if isinstance(node, ListNode):
        return [core(item) for item in node.items]
    if isinstance(node, ScalarNode) and not node.style:
        return next((make(node.value) for form, make in SCALARS if re.fullmatch(form, node.value)), node.value)
    return node.value if isinstance(node, ScalarNode) else None


def verdicts(text: str) -> tuple[bool, bool, list[str]] | None:
    """Fine for the validator? Fine for the schema? What the two say. None when it is no YAML of ours at all."""
    report = Report("case.yaml", text.encode())
    node = read_yaml(report, text.encode())
    if report.errors or node is None:
        return None
    items = node.items if isinstance(node, ListNode) else [node]
    record = event_record(listed=isinstance(node, ListNode))
    read = [record.read(item, report) for item in items]
    errors = [f"{d.code}: {d.message}" for d in report.found if d.is_error]
    validator = bool(read) and all(one is not None for one in read)
    assert validator == (bool(read) and not errors)
    complaints = [f"schema: {problem.message}"[:200] for problem in SCHEMA.iter_errors(core(node))]
    return validator, not complaints, errors + complaints


SHIPPED = sorted(Path(__file__).parents[2].glob("content/events/**/*.yaml"))


def test_the_demo_has_events() -> None:
    """There is something to check."""
    assert len(SHIPPED) >= 15


@pytest.mark.parametrize(
    "path", [*SHIPPED, *sorted(HERE.glob("world/content/events/**/*.yaml"))], ids=lambda path: path.stem
)
def test_both_accept_what_is_shipped(path: Path) -> None:
    """An editor shows no error in an event file of the demo, and neither does the check."""
    assert verdicts(path.read_text(encoding="utf-8")) == (True, True, [])


# A file that is no YAML of ours has no values for a schema to look at.
BROKEN = [path for path in sorted((HERE / "broken").glob("*.yaml")) if verdicts(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_both_say_the_same_of_broken_files(path: Path) -> None:
    """Whatever of a mistake a schema can say, the editor says while the file is written."""
    said = verdicts(path.read_text(encoding="utf-8"))
    assert said is not None
    validator, schema, words = said
    if any(word.split(":")[0] in BEYOND_A_SCHEMA for word in words):
        assert (validator, schema) == (False, True)
    else:
        assert validator == schema, words


def test_many_broken_files_are_refused_by_both() -> None:
    """The comparison is no empty one."""
    refused = [
        said for path in BROKEN if (said := verdicts(path.read_text(encoding="utf-8"))) and said[:2] == (False, False)
    ]
    assert len(refused) >= 25


HEAD = "title: Allies meet\ndate: 2026-01-06\nsources:\n  - url: https://example.org/\n"

FINE = [
    "title: 2026\ndate: 2026\nsources: [{source: 2026, title: true}]\n",
    "title: NO\ndate: 2026-01\nsources: [{url: 'https://example.org/', quote: 12:30}]\n",
    "title: 0123\ndate: -0043\nsources: [{title: Yes}]\n",
    "title: >\n  A title\ndate: '2026'\nsources: [{title: 1.5}]\n",
    HEAD + "places:\nspeaker:\nplanned: ~\nkind:\nadded: null\ncorrections:\n",
    HEAD + "planned: True\ndraft: FALSE\n",
    HEAD + "actors: [NO, 1914, true, .5]\naliases: [2026, 1e3]\n",
    HEAD + "corrections: [{on: 2024-02-29, what: 7}]\n",
    HEAD + "summary: 12\ndate_note: 0x1F\n",
    "- id: 2026\n  title: a\n  date: ../2018\n  sources: [{title: b, accessed: 2026-01-08}]\n",
    '- {id: a, title: b, date: "[2025-08-25..2025-09-02]", sources: [{url: "https://münchen.example/straße"}]}\n',
]

WRONG = [
    "title: true\ndate: true\nsources: [{title: a}]\n",
    "title: a\ndate: 2026.01\nsources: [{title: a}]\n",
    "title: a\ndate: 1.5e3\nsources: [{title: a}]\ndraft: 1\n",
    "title: ''\ndate: 2026\nsources: [{title: a}]\n",
    "title: ' '\ndate: 2026\nsources: [{title: a}]\n",
    "title: ~\ndate: 2026\nsources: [{title: a}]\n",
    'title: "a\\nb"\ndate: 2026\nsources: [{title: a}]\n',
    "title: a\ndate: 2023-02-29\nsources: [{title: a}]\n",
    "title: a\ndate: 1900-02-29\nsources: [{title: a}]\n",
    "title: a\ndate: 2026-01-06T24:10\nsources: [{title: a}]\n",
    "title: a\ndate: 2026-25\nsources: [{title: a}]\n",
    "title: a\ndate: 2026-01-06/\nsources: []\n",
    "title: a\ndate: 2026\nsources:\n",
    "title: a\ndate: 2026\nsources: [null]\n",
    "title: a\ndate: 2026\nsources: [{}]\n",
    "title: a\ndate: 2026\nsources: [{source: }]\n",
    "title: a\ndate: 2026\nsources: [{source: , quote: a}]\n",
    "title: a\ndate: 2026\nsources: [{source: A b}]\n",
    "title: a\ndate: 2026\nsources: [{source: -5}]\n",
    "title: a\ndate: 2026\nsources: [{source: 1.5}]\n",
    "title: a\ndate: 2026\nsources: [{source: con}]\n",
    "title: a\ndate: 2026\nsources: [{url: 2026}]\n",
    "title: a\ndate: 2026\nsources: [{url: 'https://user@example.org/'}]\n",
    "title: a\ndate: 2026\nsources: [{url: 'https://localhost/'}]\n",
    "title: a\ndate: 2026\nsources: [{url: 'http://10.0.0.1/'}]\n",
    "title: a\ndate: 2026\nsources: [{url: 'https://example.org/a b'}]\n",
    "title: a\ndate: 2026\nsources: [{title: a, translation: b}]\n",
    "title: a\ndate: 2026\nsources: [{title: a, translation: b, quote: }]\n",
    HEAD + "planned: 1\n",
    HEAD + "planned: 'false'\n",
    HEAD + "kind: 2026\n",
    HEAD + "kind: ''\n",
    HEAD + "places: [{a: b}]\n",
    HEAD + "places: ['']\n",
    HEAD + "places: paris\n",
    HEAD + "places: {}\n",
    HEAD + "speaker: [a]\n",
    HEAD + "added: 2026\n",
    HEAD + "added: 2026-01-08T10:00\n",
    HEAD + "added: 2026-01-08?\n",
    HEAD + "related: [{}]\n",
    HEAD + "related: [{follows: }]\n",
    HEAD + "related: [{follows: a, part_of: }]\n",
    HEAD + "related: {follows: a}\n",
    HEAD + "corrections: [{on: 2026-01-01, what: }]\n",
    HEAD + "corrections: [{on: 2026, what: a}]\n",
    HEAD + "aliases: [A]\n",
    HEAD + "aliases: [a_b]\n",
    HEAD + "Title: a\n",
    HEAD + "id: a\n",
    "[]\n",
    "- title: a\n  date: 2026\n  sources: [{title: a}]\n",
    "- id: A\n  title: a\n  date: 2026\n  sources: [{title: a}]\n",
    "- a\n",
    "text\n",
    "2026\n",
]


@pytest.mark.parametrize("text", FINE)
def test_both_accept(text: str) -> None:
    """What YAML takes for a number, a truth or nothing is text where text is wanted, for both."""
    assert verdicts(text) == (True, True, [])


@pytest.mark.parametrize("text", WRONG)
def test_both_refuse(text: str) -> None:
    """A mistake in a value is one in the editor as well."""
    said = verdicts(text)
    assert said is not None
    assert said[:2] == (False, False), said


words = st.sampled_from(
    [
        *(
            "",
            "~",
            "null",
            "true",
            "False",
            "yes",
            "NO",
            "0000",
            "2026",
            "0123",
            "-0005",
            "12:30",
            "2026-01-06",
            "2026-02-30",
            "''",
        ),
        *(
            "'2026'",
            '"a"',
            "paris",
            "Paris",
            "a b",
            "a_b",
            "con",
            "[]",
            "{}",
            "[paris]",
            "[{follows: a}]",
            "{follows: a}",
        ),
        *("[{title: a}]", "[{url: 'https://example.org/'}]", "[{source: a, quote: b}]", "[{on: 2026-01-06, what: a}]"),
        *(
            "https://example.org/a",
            "javascript:x",
            "meeting",
            "2026-01/..",
            "'[2026]'",
            "[2026]",
            "[a, '', b]",
            "|\n    a\n    b",
        ),
    ]
)
names = st.sampled_from([one.name for one in event_record(listed=True).fields])


@given(changes=st.dictionaries(names, words, max_size=3), listed=st.booleans())
def test_both_say_the_same_of_any_event(changes: dict[str, str], *, listed: bool) -> None:
    """Whatever somebody puts into the fields, editor and check agree."""
    fields = {"title": "a", "date": "2026", "sources": "[{title: a}]"} | ({"id": "a"} if listed else {}) | changes
    lines = [f"{name}: {value}" for name, value in fields.items()]
    text = "- " + "\n  ".join(lines) + "\n" if listed and lines else "\n".join(lines) + "\n"
    said = verdicts(text)
    if said is not None:
        assert said[0] == said[1], (text, said[2])


def test_the_schema_is_a_schema() -> None:
    """Editors can use it, and its own examples are good ones."""
    schema = json_schema()
    jsonschema.Draft7Validator.check_schema(schema)
    for definition in schema["definitions"].values():
        for name, field in definition.get("properties", {}).items():
            assert field["title"], name
            assert field["description"], name
            resolving = jsonschema.Draft7Validator(schema | {"if": True, "then": field})
            for example in field.get("examples", ()):
                assert not list(resolving.iter_errors(example)), (name, example)


def test_the_schema_file_is_up_to_date() -> None:
    """What editors see is what the program says; if not, write it anew: tools/timeline check --write-schema"""
    path = Path(__file__).parents[2] / "content" / "schema" / "event.schema.json"
    shipped = json.loads(path.read_text(encoding="utf-8"))
    # The ids that editors offer grow with the content, and being a day behind refuses nothing.
    names = {
        name.removeprefix("known_"): one["enum"]
        for name, one in shipped["definitions"].items()
        if name.startswith("known_")
    }
    assert set(names) == {"actors", "places", "topics", "sources"}
    assert path.read_text(encoding="utf-8") == render_schema(names=names)


NAMES = {"actors": ["paris-council", "nato"], "places": ["paris"], "topics": ["peace"], "sources": ["sasse-guardian"]}
OFFERING = jsonschema.Draft7Validator(with_names(json_schema(), NAMES))


@pytest.mark.parametrize("text", [*FINE, *WRONG])
def test_what_is_offered_is_not_demanded(text: str) -> None:
    """With a site's ids in it the schema says of every file what it says without them."""
    value = core(read_yaml(Report("case.yaml", text.encode()), text.encode()))
    assert OFFERING.is_valid(value) == SCHEMA.is_valid(value)


def test_editors_offer_the_ids_of_the_site() -> None:
    """Actors, places, topics, the speaker and stored texts are completed, alone in a file and in a list."""
    schema = with_names(json_schema(), NAMES)
    for name in ("event", "listed_event"):
        fields = schema["definitions"][name]["properties"]
        for field in ("actors", "places", "topics"):
            assert fields[field]["items"]["anyOf"][0] == {"$ref": f"#/definitions/known_{field}"}
        assert fields["speaker"]["anyOf"][0] == {"$ref": "#/definitions/known_actors"}
    assert schema["definitions"]["source"]["properties"]["source"]["anyOf"][0] == {
        "$ref": "#/definitions/known_sources"
    }
    assert schema["definitions"]["known_actors"] == {"enum": ["nato", "paris-council"]}
    jsonschema.Draft7Validator.check_schema(schema)


def test_kinds_of_the_site_are_in_its_schema(tmp_path: Path) -> None:
    """A kind that the settings add is one that editors offer."""
    path = tmp_path / "schema" / "event.schema.json"
    write_schema(path, ("meeting", "strike"))
    schema = json.loads(path.read_text(encoding="utf-8"))
    assert schema["definitions"]["event"]["properties"]["kind"]["enum"] == ["meeting", "strike", None]
    before = path.stat().st_mtime_ns
    write_schema(path, ("meeting", "strike"))
    assert path.stat().st_mtime_ns == before
