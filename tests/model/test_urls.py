"""Which addresses a reader may be sent to."""

from __future__ import annotations

import json
import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.model.urls import MAX_URL, safe_url

ORDINARY = {
    "https://www.theguardian.com/world/2026/jan/06/x": "https://www.theguardian.com/world/2026/jan/06/x",
    "HTTPS://Example.ORG": "https://example.org/",
    "https://example.org.": "https://example.org/",
    "https://example.org:443/a": "https://example.org/a",
    "http://example.org:8080?q=1": "http://example.org:8080?q=1",
    "https://example.org/a%20b#frag": "https://example.org/a%20b#frag",
    "https://example.org/100%": "https://example.org/100%25",
    "https://example.org/?q={x}|`^": "https://example.org/?q=%7Bx%7D%7C%60%5E",
    "https://fr.wikinews.org/wiki/Élection": "https://fr.wikinews.org/wiki/%C3%89lection",
    "https://de.wikipedia.org/wiki/Koalition_(Ukraine)": "https://de.wikipedia.org/wiki/Koalition_(Ukraine)",
    "https://straße.example/": "https://xn--strae-oqa.example/",
    "https://правда.example/новини": "https://xn--80aafi6cg.example/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8",
    "https://東京タワー.example/": "https://xn--5ck2eqb538s34z.example/",
    "https://my_blog.example.org/": "https://my_blog.example.org/",
    "https://web.archive.org/web/2026/https://example.org/a": "https://web.archive.org/web/2026/https://example.org/a",
}

REFUSED = [
    "",
    "example.org/a",
    "//example.org/",
    "https:/example.org",
    "https:example.org",
    "https://",
    "https:///a",
    "ftp://example.org/",
    "javascript:alert(1)",
    " https://example.org/",
    "https://example.org/a b",
    "https://example.org/a\n",
    "https://example.org/\N{NO-BREAK SPACE}",
    "https://user@example.org/",
    "https://user:word@example.org/",
    "https://example.org\\@evil.example/",
    "https://example.org/\\evil",
    "https://example.org%40evil.example/",
    "https://example.org/%0d%0aSet-Cookie:a",
    "https://example.org/%e2%80%ae",
    "https://example.org/\N{RIGHT-TO-LEFT OVERRIDE}",
    "https://exam\N{SOFT HYPHEN}ple.org/",
    "https://localhost/",
    "https://intranet/",
    "https://printer.local/",
    "http://127.0.0.1/",
    "http://127.1/",
    "http://0x7f.1/",
    "http://a.0x7f/",
    "http://2130706433/",
    "http://[::1]/",
    "https://example.org:0/",
    "https://example.org:22/",
    "https://example.org:6667/",
    "https://example.org:99999/",
    "https://-a.example/",
    "https://a-.example/",
    "https://a..example/",
    "https://\N{CYRILLIC SMALL LETTER A}pple.example/",
    "https://google\N{IDEOGRAPHIC FULL STOP}com/",
    "https://\N{CIRCLED LATIN SMALL LETTER G}oogle.com/",
    "https://a\N{COMBINING ENCLOSING CIRCLE}.example/",
    "https://a/b\N{SNOWMAN}.example/",
    "https://\N{SNOWMAN}.example/",
    'https://example.org/"onclick="x',
    "https://example.org/<b>",
]


@pytest.mark.parametrize("written", ORDINARY)
def test_ordinary_addresses_are_kept(written: str) -> None:
    """An ordinary address comes out as one that every program reads the same way."""
    assert safe_url(written) == ORDINARY[written]


@pytest.mark.parametrize("written", REFUSED)
def test_no_link_misleads_or_leads_nowhere(written: str) -> None:
    """What is no web address of a named host, or hides something, is no link."""
    assert safe_url(written) is None


def test_an_endless_address_is_refused() -> None:
    """Two thousand characters are enough for an address."""
    longest = "https://example.org/"
    longest += "a" * (MAX_URL - len(longest))
    assert safe_url(longest) == longest
    assert safe_url(longest + "a") is None


pieces = st.sampled_from(
    [
        "http",
        "https",
        "://",
        ":",
        "/",
        "//",
        "@",
        "\\",
        "example",
        ".",
        "org",
        "[",
        "]",
        "%",
        "%00",
        "?",
        "#",
        "é",
        "а",
        "0",
        "x",
    ]
)


@given(st.one_of(st.text(), st.lists(pieces, max_size=12).map("".join)))
def test_what_is_kept_is_plain_and_names_its_host(text: str) -> None:
    """Whatever comes in, an address that comes out is ASCII, has a scheme, a host with a dot and no user."""
    url = safe_url(text)
    if url is None:
        return
    parts = urlsplit(url)
    assert url.isascii()
    assert url.isprintable()
    assert parts.scheme in {"http", "https"}
    assert parts.hostname
    assert "." in parts.hostname
    assert parts.username is None
    assert not set(url) & set('\\"<> ')
    assert safe_url(url) in {url, None if len(url) > MAX_URL else url}


def test_the_hostile_corpus() -> None:
    """What a careful programmer says of each address of the corpus, we say."""
    path = Path(os.environ.get("TIMELINE_CORPORA", "."), "hostile-dev", "url.jsonl")
    if not path.is_file():
        pytest.skip("TIMELINE_CORPORA names no folder with hostile-dev/url.jsonl")
    wrong = {}
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        expected = row.get("expect", "")
        if expected and (safe_url(row["payload"]) is not None) != expected.startswith("accept"):
            wrong[row["payload"]] = expected
    assert wrong == {}
