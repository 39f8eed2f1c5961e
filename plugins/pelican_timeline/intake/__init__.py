"""Texts from outside: what a web page, a Markdown file or a line of JSON says of itself, and which words say so.

Nothing is guessed that the page does not state; each value comes with its evidence. `webpage.py` reads HTML, `texts.py` the
rest, `timelines.py` what other timeline programs write. The one door to trafilatura is `extract.py`.
"""

from __future__ import annotations

from .taken import Taken, normal_address, same_site
from .texts import read_json_line, read_markdown, read_plain
from .webpage import looks_like_error, read_page

__all__ = [
    "Taken",
    "looks_like_error",
    "normal_address",
    "read_json_line",
    "read_markdown",
    "read_page",
    "read_plain",
    "same_site",
]
