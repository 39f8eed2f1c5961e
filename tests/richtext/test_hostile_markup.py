from __future__ import annotations

import json
import os
import re
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import nh3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_timeline.model.urls import safe_url
from pelican_timeline.richtext import (
    ATTRIBUTES,
    BODY_TAGS,
    EVENT_TAGS,
    RichTextError,
    render_body,
    render_event_text,
    visible_text,
)
from tests.timing import timed

CORPORA = (
    Path(os.environ.get("TIMELINE_CORPORA") or Path(__file__).resolve().parents[3] / "shared" / "corpora")
    / "hostile-dev"
)
OWN = re.compile(r"\{(?:static|attach|filename)\}[\w ./~-]+(?:#[\w.-]+)?|(?!/)(?!.*//)[\w./~-]*(?:#[\w.-]+)?", re.ASCII)

# A sample of the tricks, so that the test means something where the corpus is not at hand.
TRICKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<a href='jav&#x09;ascript:alert(1)'>x</a>",
    "<a href=\"javas\ncript:alert(1)\">x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='https://good.example&#64;evil.example/'>x</a>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<form action=javascript:alert(1)><button>x",
    "<p style='background:url(javascript:1)' class=x id=y>z",
    "![x](x\" onerror=\"alert(1))",
    "[x](https://e.org){: onclick=alert(1) }",
    "[x]: javascript:alert(1)\n[x]",
    "<javascript:alert(1)>",
    "```\"><script>alert(1)</script>\nx\n```",
    "<q cite='javascript:alert(1)'>a</q>",
    "<img src='{static}/images/a.png' width='1 onerror=x' srcset='//evil.example/x 2x'>",
    "<table background=//evil.example/x><td align='left onclick'>x",
    "\x02amp\x03 \x02wzxhzdk:0\x03 \x00<\x00script>",
]  # fmt: skip


def _payloads(name: str) -> list[str]:
    path = CORPORA / name
    if not path.exists():
        return []
    return [json.loads(line)["payload"] for line in path.read_text(encoding="utf-8").splitlines()]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))


def _tags(html: str) -> list[tuple[str, dict[str, str]]]:
    parser = _Tags()
    parser.feed(html)
    return parser.tags


def _check_safe(html: str, allowed: frozenset[str]) -> None:
    # What another parser, which keeps what alarms us, makes of it: a browser might read it so as well.
    second_opinion = nh3.clean(
        html,
        tags={*allowed, *ALARMING},
        attributes={"*": {*ALARMS, *(name for names in ATTRIBUTES.values() for name in names)}},
        url_schemes={"http", "https", "javascript", "data", "vbscript"},
        link_rel=None,
        clean_content_tags=set(),
    )
    for tag, attributes in (*_tags(html), *_tags(second_opinion)):
        assert tag in allowed, html
        for name, value in attributes.items():
            assert name in ATTRIBUTES.get(tag, frozenset()) | {"rel"}, html
            if name in {"href", "src", "cite"}:
                # The address as we would write it, so checking it again changes nothing.
                assert safe_url(value) == value or OWN.fullmatch(value), html
    for tag, attributes in _tags(html):
        if safe_url(attributes.get("href", "")):
            assert attributes["rel"] == "noopener nofollow", html
        assert tag != "img" or safe_url(attributes["src"]) is None, html


ALARMING = {"iframe", "form", "svg", "object", "embed", "link", "meta", "base", "input", "button", "video", "h1", "div"}
ALARMS = {"onclick", "onerror", "onload", "onfocus", "onmouseover", "style", "class", "id", "srcset", "formaction"}


@pytest.mark.parametrize("payload", TRICKS)
def test_a_trick_comes_out_as_words(payload: str) -> None:
    """Only allowed tags, attributes and addresses are left of anything a stranger writes."""
    _check_safe(render_event_text(payload), EVENT_TAGS)
    _check_safe(render_body(payload), BODY_TAGS)


@pytest.mark.parametrize("name", ["html.jsonl", "markdown.jsonl", "text.jsonl", "url.jsonl"])
def test_the_corpus_of_tricks_comes_out_as_words(name: str) -> None:
    """More than a thousand known attacks, as summary and as article; some are refused by name."""
    payloads = _payloads(name)
    if not payloads:
        pytest.skip("the corpus of hostile markup is not here")
    for payload in payloads:
        for text in (payload, f"[x]({payload})", f"> - {payload}"):
            try:
                event, body = render_event_text(text), render_body(text)
            except RichTextError:
                continue
            _check_safe(event, EVENT_TAGS)
            _check_safe(body, BODY_TAGS)


PIECES = [
    *(
        "<",
        ">",
        "</",
        "/>",
        "<p>",
        "<a href=",
        "<q cite=",
        "</a>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<svg>",
        "<style>",
        "<h1>",
    ),
    *(
        '"',
        "'",
        "`",
        "javascript:",
        "https://example.org/",
        "&#106;",
        "&lt;",
        "&",
        "[",
        "](",
        ")",
        "![",
        "*",
        "_",
        "|",
        "#",
        "> ",
        "- ",
    ),
    *("\n", "\n\n", " ", "x", "onerror=x", "\x00", "\x02", "\u202e", "é"),
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_mixture_of_markup_is_safe(text: str) -> None:
    """Nobody can think of every trick, so a machine mixes their parts."""
    try:
        event, body = render_event_text(text), render_body(text)
    except RichTextError:
        return
    _check_safe(event, EVENT_TAGS)
    _check_safe(body, BODY_TAGS)
    assert isinstance(visible_text(body), str)


def _is_refused(markdown: str) -> bool:
    try:
        render_body(markdown)
    except RichTextError:
        return True
    return False


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "[a](",
        "*a ",
        "*_",
        "`a ",
        "<a ",
        "<![CDATA[",
        "> ",
        "- a\n",
        "1. a\n\n",
        "~~~\n",
        "a\n=\n",
        "a|b\n-|-\n",
        "<q>",
        "<ul><li>",
        "[\\]",
        " [ ",
        "- \n",
        "<em><p></em>",
    ],
)
def test_no_text_keeps_the_build_waiting(piece: str) -> None:
    """The longest text of this kind that is not refused takes a second or two at most."""
    size = 200_000 // len(piece)
    while size:
        refused, seconds = timed(partial(_is_refused, piece * size), 2)
        if not refused:
            assert seconds < 4
            return
        # Refusing is quick as well: what costs time is what comes after.
        assert seconds < 2
        size = size * 2 // 3
