"""The settings of a site: the TIMELINE dictionary of pelicanconf.py, typed."""

from __future__ import annotations

from dataclasses import dataclass

from .event import KINDS


@dataclass(frozen=True, slots=True)
class Forge:
    """Where the site's files are edited: `kind` is github, gitlab, gitea or forgejo."""

    kind: str = "github"
    url: str = ""
    branch: str = "main"
    content_path: str = "content"


@dataclass(frozen=True, slots=True)
class TimelineConfig:
    """The settings of DESIGN section 5; `kinds` holds the built-in kinds and those that the site adds.

    `languages` are those that the sources are written in; none named means any. `suggestions` is "show" or "hide";
    `quote_words` is the most words a quotation of an unlicensed text may have, `quote_share` the most of such a text
    that may be quoted over all entries (0.3 is 30 %); `search` is "auto" (where Pagefind is installed) or "off".
    """

    title_story: str = ""
    language: str = "en"
    languages: tuple[str, ...] = ()
    kinds: tuple[str, ...] = KINDS
    suggestions: str = "hide"
    quote_words: int = 60
    quote_share: float = 0.3
    forge: Forge | None = None
    site_id: str = ""
    search: str = "auto"
    explicit_index: bool = False
