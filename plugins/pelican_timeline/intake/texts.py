"""Texts that are no web pages: plain text, Markdown with a head, documents one a line as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from pelican_timeline.model.urls import safe_url

from .dates import read_day
from .licences import read_licence
from .taken import Facts, Taken

NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "name"),
    "url": ("url", "link", "href", "canonical", "source_url"),
    "publisher": ("publisher", "outlet", "site", "site_name", "sitename", "newspaper", "source", "publication"),
    "author": ("author", "authors", "byline", "creator"),
    "agency": ("agency", "wire"),
    "published": (
        "published",
        "date",
        "datepublished",
        "date_published",
        "publication_date",
        "pubdate",
        "dct",
        "created",
    ),
    "published_how": ("published_how",),
    "language": ("language", "lang", "inlanguage"),
    "licence": ("licence", "license", "rights"),
    "licence_url": ("licence_url", "license_url"),
    "attribution": ("attribution", "credit"),
    "changes": ("changes",),
    "via": ("via", "retrieved_from"),
    "archive": ("archive", "archived", "archive_url"),
    "origin": ("origin",),
}
"""The fields of a source, and the names that files give them."""

_TEXTS = ("text", "body", "content", "articlebody", "fulltext", "full_text", "article")


def read_plain(text: str) -> Taken:
    """A plain text; a first line that stands alone, is short and ends without a full stop is its title."""
    facts = Facts()
    text = _with_plain_ends(text)
    first, _, rest = text.partition("\n")
    if (
        rest.startswith("\n")
        and 0 < len(first) <= 200
        and not first.rstrip().endswith((".", ",", ";", ":"))
        and rest.strip()
    ):
        facts.learn("title", first, "the first line")
        text = rest.strip("\n")
    return facts.taken(text)


_HEAD_LINE = re.compile(r"([A-Za-z][A-Za-z _-]{0,30}):\s*(.*)")


def read_markdown(text: str) -> tuple[Taken, str]:
    """What the head of a Markdown file says (between lines `---`, or lines `Name: value`), and its body as written."""
    text = _with_plain_ends(text)
    head, body = "", text
    if text.startswith("---\n") and "\n---\n" in text[3:]:
        head, _, body = text[4:].partition("\n---\n")
    elif _HEAD_LINE.match(text):
        head, _, body = text.partition("\n\n")
        if not all(_HEAD_LINE.fullmatch(line) for line in head.split("\n")):
            head, body = "", text
    values = {}
    for line in head.split("\n"):
        if match := _HEAD_LINE.fullmatch(line):
            values[match[1].lower().replace(" ", "_")] = match[2].strip().strip("\"'")
    facts = Facts()
    _learn(values, facts, "the head of the file")
    heading = re.match(r"\s*# +(.+)\n", body)
    if heading:
        facts.learn("title", heading[1], "the first heading")
        body = body[heading.end() :] if facts.values["title"] == " ".join(heading[1].split()) else body
    return facts.taken(""), body.strip("\n")


def read_json_line(line: str) -> Taken:
    """A document of a `.jsonl` file; raises ValueError, with a sentence, when the line is none."""
    try:
        data = json.loads(line)
        pairs = data.items()
    except (ValueError, RecursionError) as problem:
        raise ValueError(f"this line is no JSON: {problem}") from None
    except AttributeError:
        raise ValueError("this line is no JSON object") from None
    values = {str(key).lower(): value for key, value in pairs}
    text = next((values[name] for name in _TEXTS if isinstance(values.get(name), str) and values[name].strip()), "")
    if not text:
        raise ValueError(f"this line has no text: one of {', '.join(_TEXTS)}")
    facts = Facts()
    _learn(values, facts, "the line")
    return facts.taken(_with_plain_ends(text).strip("\n"))


def _learn(values: Mapping[str, Any], facts: Facts, evidence: str) -> None:
    for name, others in NAMES.items():
        for other in others:
            value = values.get(other)
            words = ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")
            facts.learn(name, _fitting(name, words), f"`{other}` of {evidence.removeprefix('the ')}" if words else "")
    licence = read_licence(facts.values.get("licence_url", "")) or read_licence(facts.values.get("licence", ""))
    if licence:
        facts.values |= {"licence": licence.name, "licence_url": licence.url}


def _fitting(name: str, words: str) -> str | None:
    """The value if it can be one of the field: a day, an address, the code of a language."""
    if name == "published":
        return read_day(words) or (
            words if re.fullmatch(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[?~%]?", words) else None
        )
    if name in {"url", "licence_url", "archive"}:
        return safe_url(words)
    if name == "language":
        return words[:2].lower() if re.match(r"[A-Za-z]{2}(?:[-_]|$)", words) else None
    return words if name != "publisher" or not words.startswith("http") else None


def _with_plain_ends(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
