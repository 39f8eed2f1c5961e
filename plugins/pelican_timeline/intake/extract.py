"""The one door to trafilatura: which part of a page is its article."""

from __future__ import annotations

import re
from typing import Any

MISSING = "reading web pages needs the extra `import`: pip install 'pelican-timeline[import]'"


class ExtractError(Exception):
    """The article could not be found; the message is a sentence for an editor."""


def extract_text(html: str, url: str = "") -> str:
    """The article's paragraphs, divided by blank lines; raises ExtractError when there is no way to find them."""
    try:
        import trafilatura
    except ModuleNotFoundError:
        raise ExtractError(MISSING) from None
    try:
        # Short articles are found only where it is told to rather take too much.
        found = next(
            (text for recall in (False, True) if (text := _extract(trafilatura, html, url, recall=recall))), ""
        )
    except Exception as problem:
        raise ExtractError(f"the page could not be read: {type(problem).__name__}") from problem
    if not found:
        raise ExtractError("no article was found on the page")
    return "\n\n".join(line.strip() for line in re.split(r"\n+", found) if line.strip())


def _extract(trafilatura: Any, html: str, url: str, *, recall: bool) -> str:
    found: str | None = trafilatura.extract(
        html,
        url=url or None,
        include_comments=False,
        include_tables=False,
        include_formatting=False,
        favor_recall=recall,
    )
    return found or ""
