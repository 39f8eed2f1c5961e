"""Does the site hold a whole text that may only be quoted? The safety net under the quotation limits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.text import Source

from .built import built_file

_READABLE = (".html", ".json", ".atom", ".xml", ".txt", ".md", ".csv", ".js")
_RUN = 8
"""So many words in a row are no accident."""
_FULL_TEXT = 0.5
"""Quotations are limited to less than this share of a text; whatever holds more holds the text itself."""
_PROSE = re.compile(r">([^<]{80,})")
"""Stretches of text between two tags; labels and links are too short to be looked at."""
_TAG = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"\w+")


def check_full_texts(
    tree: Path, names: Iterable[str], sources: Mapping[str, Source], quote_words: int, quote_share: float
) -> list[Diagnostic]:
    """The files among *names* that hold most of a text which may only be quoted."""
    # Of an excerpt nothing is stored but what is cited.
    closed = {slug: source for slug, source in sources.items() if not source.may_be_shown and not source.excerpt}
    if not closed:
        return []
    # A copy under an open licence may be shown, and with it what the closed copy shares with it.
    free = {run for source in sources.values() if source.may_be_shown for run in _runs(source.text)}
    own_runs = {slug: set(_runs(source.text)) - free for slug, source in closed.items()}
    owners: dict[str, list[str]] = {}
    for slug, runs in own_runs.items():
        for run in runs:
            owners.setdefault(run, []).append(slug)
    share = max(_FULL_TEXT, quote_share + 0.1)
    found = []
    for name in names:
        if not name.endswith(_READABLE):
            continue
        runs_here = set(_runs(_prose_of(tree / name))) & owners.keys()
        held = Counter(slug for run in runs_here for slug in owners[run])
        for slug in sorted(held):
            if held[slug] > max(share * len(own_runs[slug]), quote_words):
                message = f"the file holds most of {closed[slug].path}, which may only be quoted"
                hint = "record the licence that allows it (licence: …) in the source, or take the text out of the page"
                found.append(built_file(name, "unlicensed-text", message, hint))
    return found


def _prose_of(path: Path) -> str:
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix == ".html":
        return unescape(" ".join(_PROSE.findall(text)))
    # Feeds and data may carry HTML, escaped.
    return _TAG.sub(" ", unescape(text))


def _runs(text: str) -> Iterator[str]:
    words = _WORD.findall(text.casefold())
    return (" ".join(words[start : start + _RUN]) for start in range(max(len(words) - _RUN + 1, 0)))
