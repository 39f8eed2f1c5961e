"""YAML as text with places: what is read, what is refused, and that nothing hostile costs more than its length."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.model.diagnostic import sort_diagnostics
from pelican_timeline.records.nodes import ListNode, MapNode, Node, Refused, ScalarNode
from pelican_timeline.records.report import MOST_ERRORS, Report
from pelican_timeline.records.strict_yaml import _PARSER, MAX_BYTES, _pure_parser, read_yaml
from tests.timing import timed

PARSERS = {"fast": _PARSER, "pure": _pure_parser}


def plain(node: Node | None) -> Any:
    """The node without its places."""
    if isinstance(node, MapNode):
        return {key: plain(value) for key, value in node.entries.items()}
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return node.value if isinstance(node, ScalarNode) else None


def read(text: str | bytes, parser: str = "fast") -> tuple[Any, list[str]]:
    """What is read, and what is said as line:column code."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    report = Report("case.yaml", data)
    node = read_yaml(report, data, PARSERS[parser])
    return plain(node), [f"{d.mark.line}:{d.mark.column} {d.code}" for d in sort_diagnostics(report.found)]


@pytest.mark.parametrize("parser", PARSERS)
def test_every_value_is_text(parser: str) -> None:
    """Norway stays NO, a quarter past twelve stays a quarter past twelve, and a leading zero stays."""
    text = (
        "a: NO\nb: 12:30\nc: 0123\nd: 2026-01-06\ne: 1e3\nf: ~\ng: 0x7EA\nh: yes\ni: [on, 1_000, .5]\nj:\nk: '2026'\n"
    )
    values = {"a": "NO", "b": "12:30", "c": "0123", "d": "2026-01-06", "e": "1e3", "f": "~", "g": "0x7EA", "h": "yes"}
    assert read(text, parser) == (values | {"i": ["on", "1_000", ".5"], "j": "", "k": "2026"}, [])


@pytest.mark.parametrize("parser", PARSERS)
def test_text_is_read_as_written(parser: str) -> None:
    """Blocks keep their lines, folded text joins them, quotes are taken off, letters of all scripts stay."""
    text = "a: |\n  one\n  two\nb: >\n  one\n  two\nc: \"say \\\"no\\\"\"\nd: 'it''s'\ne: Зеленський 😀\n"
    assert read(text, parser) == (
        {"a": "one\ntwo\n", "b": "one two\n", "c": 'say "no"', "d": "it's", "e": "Зеленський 😀"},
        [],
    )


def test_values_know_their_place() -> None:
    """Line and column count from one, in characters, with a byte-order mark or without, however lines end."""
    for start in (b"", b"\xef\xbb\xbf"):
        for end in ("\n", "\r\n"):
            data = start + f"é: a{end}ж: [b, 😀, c]{end}".encode()
            report = Report("case.yaml", data)
            node = read_yaml(report, data)
            assert isinstance(node, MapNode)
            items = node.entries["ж"]
            assert isinstance(items, ListNode)
            marks = [report.mark(item) for item in items.items]
            assert [(mark.line, mark.column, mark.width) for mark in marks] == [(2, 5, 1), (2, 8, 1), (2, 11, 1)]
            assert report.line(2) == "ж: [b, 😀, c]"


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        ("a: &x b\nc: *x\n", {"a": None, "c": None}, ["1:4 yaml-anchor", "2:4 yaml-alias"]),
        ("a: !!int 5\n", {"a": None}, ["1:4 yaml-tag"]),
        ("a: !<tag:yaml.org,2002:python/name:os.system> x\n", {"a": None}, ["1:4 yaml-tag"]),
        ("a: !x [b]\nc: &y {d: e}\n", {"a": None, "c": None}, ["1:4 yaml-tag", "2:4 yaml-anchor"]),
        ("<<: {a: b}\n", {}, ["1:1 yaml-merge"]),
        ("'<<': b\n", {"<<": "b"}, []),
        ("a: 1\nb: 2\na: 3\n", {"a": "1", "b": "2"}, ["3:1 duplicate-key"]),
        ("? {a: b}\n: c\n", {}, ["1:3 yaml-key"]),
        ("? [a]\n: c\nd: e\n", {"d": "e"}, ["1:3 yaml-key"]),
        ("&a {x: *a}\n", None, ["1:1 yaml-anchor", "1:8 yaml-alias"]),
        ("a: 1\n---\nb: 2\n", {"a": "1"}, ["2:1 several-documents"]),
        ("%YAML 1.2\n---\na: b\n", None, ["1:1 yaml-directive"]),
        ("# c\n%TAG ! x\n---\na: b\n", None, ["2:1 yaml-directive"]),
        ("a: 100%\n", {"a": "100%"}, []),
        ("a:\tb\n", None, ["1:3 tab"]),
        ("a: b\x00c\n", None, ["1:5 control-character"]),
        ("a: x\ufeffy\n", None, ["1:5 control-character"]),
        ("a: \u202etxt\n", None, ["1:4 control-character"]),
        ("a: x\x85b: y\n", None, ["1:5 control-character"]),
        ("a: x\u2028y\n", None, ["1:5 control-character"]),
        ("a: x\ry\n", None, ["1:5 control-character"]),
        ('a: "\\u202e"\n', {"a": None}, ["1:4 control-character"]),
        ('a: "x\\0y"\n', {"a": None}, ["1:4 control-character"]),
        ('"\\0": y\n', {}, ["1:1 control-character"]),
        ("", None, []),
        ("# only a comment\n", None, []),
        ("---\na: b\n", {"a": "b"}, []),
        ("a: b\n...\n", {"a": "b"}, []),
    ],
)
def test_what_yaml_can_do_besides_is_refused(text: str, value: Any, said: list[str], parser: str) -> None:
    """No references, no types, no merges, no doubles, no second document, nothing that cannot be seen."""
    assert read(text, parser) == (value, said)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"title: caf\xe9\n", ["1:11 not-utf-8"]),
        ("a: é\nb: ".encode() + b"\xff\n", ["2:4 not-utf-8"]),
        ("a: b\n".encode("utf-16"), ["1:1 not-utf-8"]),
        (b"a: \xed\xa0\x80\n", ["1:4 not-utf-8"]),
        (b"a: \xc3", ["1:4 not-utf-8"]),
    ],
)
def test_other_encodings_are_told_by_their_first_byte(data: bytes, said: list[str]) -> None:
    """Somebody saved the file as Windows-1252 or UTF-16: line and column of the first byte that shows it."""
    assert read(data) == (None, said)


def test_the_byte_is_named_with_the_letter_it_was() -> None:
    """0xE9 tells an editor nothing; é does."""
    report = Report("case.yaml", b"title: caf\xe9\n")
    read_yaml(report, report.data)
    assert "é" in report.found[0].message


LARGE = 1_000_000
BOMBS = {
    "sixty kilobytes of brackets": "[" * 60_000,
    "a megabyte of brackets": "[" * LARGE,
    "a megabyte of braces": "{" * LARGE,
    "dashes": "- " * (LARGE // 2),
    "question marks": "? " * (LARGE // 2),
    "keys": "a: " * (LARGE // 3),
    "deeper and deeper": "".join(" " * depth + "a:\n" for depth in range(1_300)),
    "a staircase of braces": "a: {" * 200 + "\n",
    "laughs": "a0: &a0 [l]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 2_000)),
    "anchors": "".join(f"k{n}: &a{n} v\n" for n in range(50_000)),
    "tags": "[" + "!a b," * 150_000 + "]",
    "directives": "".join(f"%TAG !a{n}! tag:x\n" for n in range(50_000)) + "--- a\n",
    "documents": "---\n" * 250_000,
    "doubled keys": "a: b\n" * 200_000,
    "a long line": "a: " + "x " * 499_000,
    "colons": ":" * 900_000,
    "unclosed quotes": 'a: "b\n' * 160_000,
    "empty lines": "a: |\n" + "\n" * 900_000,
    "brackets on every line": "a: [b\n" * 160_000,
    "wrong indentation": "a: b\n c: d\n" * 80_000,
    "unquoted colons": "a: b: c\n" * 12_000,
    "spaces before the end": "a: b: " + " " * 900_000 + "c\n",
    "spaces in an entry": "- b: c: " + " " * 900_000 + "c\n",
    "dashes before a mistake": "- " * 10 + "a: b: c" + " -" * 400_000 + "\n",
    "spaces in a word": "a: b\nc" + " " * 900_000 + "\n",
    "colons and spaces": "a: b\n c" + " :" * 400_000 + "\n",
    "quotation marks": "a: '" + "x' 'y" * 100_000 + "\n",
    "tabs": "\t\n" * 400_000,
    "directives' signs": "#%\n" * 300_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_do_not_go_off(name: str) -> None:
    """A file made to be slow or deep is refused in few words, within seconds even on a busy machine."""
    (_, said), seconds = timed(lambda: read(BOMBS[name]), 10)
    assert seconds < 10
    assert len(said) <= MOST_ERRORS + 1


def test_sixty_kilobytes_of_brackets_are_one_mistake() -> None:
    """One clear sentence, not sixty thousand, and no traceback."""
    assert read("[" * 60_000) == (None, ["1:17 too-deep"])
    assert read("[" * 60_000, "pure") == (None, ["1:17 too-deep"])


def test_a_file_may_have_a_megabyte() -> None:
    """Beyond that nobody looks at it."""
    assert read("a: " + "b" * (MAX_BYTES - 3)) == ({"a": "b" * (MAX_BYTES - 3)}, [])
    assert read("a: " + "b" * (MAX_BYTES - 2)) == (None, ["1:1 too-large"])


def test_many_mistakes_are_told_at_once() -> None:
    """Each line is read as if it were mended, so that one run shows all of them."""
    text = "title: Merz: no troops\ndate_note: @noon\nplaces: [paris\nkind:meeting\nsummary: 'It's on'\n"
    value, said = read(text)
    assert said == [
        "1:8 unquoted-colon",
        "2:12 unquoted-text",
        "3:9 unclosed-bracket",
        "4:1 colon-space",
        "5:10 text-after-quote",
    ]
    assert list(value) == ["title", "date_note", "places", "kind", "summary"]


def _read_with(parser: str, data: bytes) -> tuple[Node | None, Report]:
    report = Report("case.yaml", data)
    return read_yaml(report, data, PARSERS[parser]), report


@pytest.mark.parametrize("parser", PARSERS)
def test_the_hostile_corpus(parser: str, hostile: Callable[[str], list[dict[str, Any]]]) -> None:
    """Every row is read as text, or refused with line and column; never a traceback, never a slow one."""
    for row in hostile("yaml.jsonl"):
        data = row["payload"].encode("utf-8", "surrogatepass")
        (node, report), seconds = timed(partial(_read_with, parser, data), 1)
        assert seconds < 1, row["id"]
        says_nothing = not re.sub(rb"(?m)^\s*(?:#.*|---|\.\.\.)?$", b"", data).strip(b"\xef\xbb\xbf\r\n ")
        assert node is not None or report.found or says_nothing, row["id"]
        assert all(d.mark.line >= 1 and d.mark.column >= 1 and d.message and d.hint for d in report.found)
        _only_text(node)


def _only_text(node: Node | None) -> None:
    assert node is None or isinstance(node, ScalarNode | ListNode | MapNode | Refused)
    if isinstance(node, MapNode):
        assert all(type(key) is str for key in node.entries)
        for value in node.entries.values():
            _only_text(value)
    elif isinstance(node, ListNode):
        for item in node.items:
            _only_text(item)
    elif isinstance(node, ScalarNode):
        assert type(node.value) is str


def test_both_parsers_say_the_same_of_the_corpus(hostile: Callable[[str], list[dict[str, Any]]]) -> None:
    """Without the C library a site is checked more slowly, not otherwise: what one reads, the other reads."""
    different = []
    for row in hostile("yaml.jsonl"):
        fast, pure = read(row["payload"]), read(row["payload"], "pure")
        if fast[0] != pure[0] and not fast[1] and not pure[1]:
            different.append(row["id"])
    assert different == []


yaml_pieces = st.sampled_from(
    ["a", "b: c", ": ", "- ", "\n", "  ", '"', "'", "[", "]", "{", "}", ",", "#", " #", "|", ">", "&x", "*x", "!t", "?", "%", "@", "\\", "---", "...", "é", "\t", "\r\n", "<<"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(yaml_pieces, max_size=40).map("".join)), st.sampled_from(sorted(PARSERS)))
def test_any_text_in_diagnostics_out(text: str, parser: str) -> None:
    """Whatever somebody types, there is a value or a sentence about it."""
    data = text.encode("utf-8", "surrogatepass")
    report = Report("case.yaml", data)
    _only_text(read_yaml(report, data, PARSERS[parser]))
    lines = data.decode("utf-8", "replace").count("\n") + 1
    assert all(1 <= d.mark.line <= lines and d.hint for d in report.found)


@given(st.binary(max_size=200))
def test_any_bytes_in_diagnostics_out(data: bytes) -> None:
    """A picture that got lost among the events is no reason for a traceback."""
    read(data)


values = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")).filter(lambda c: not "\u202a" <= c <= "\u2069" and c not in "\ufeff\ufffe\uffff"), max_size=20),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from("abcdef"), inner, max_size=4)),
    max_leaves=12,
)  # fmt: skip


@given(values)
def test_what_pyyaml_writes_we_read(value: Any) -> None:
    """Text, lists and mappings come back as they were, whatever style a tool gives them."""
    import yaml

    text = yaml.safe_dump(value, allow_unicode=True, default_style="'")
    assert read(text)[0] == value
