"""A text that was taken in: its words, what is known of it, and how."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode, urlsplit


@dataclass(frozen=True, slots=True)
class Taken:
    """A text with the fields of its head.

    `values` are named as in a source (title, url, publisher, author, agency, published, language, licence, licence_url);
    `evidence` says of each where it comes from; `notes` is what an editor should know: what is missing, what contradicts.
    """

    text: str
    values: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


class Facts:
    """Collects values: the first evidence for a field wins, since each reader asks the best witness first."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.evidence: dict[str, str] = {}
        self.notes: list[str] = []

    def learn(self, name: str, value: str | None, evidence: str) -> None:
        """A value for a field, unless a better witness gave one already."""
        words = " ".join((value or "").split())
        if words and name not in self.values:
            self.values[name] = words
            self.evidence[name] = evidence

    def taken(self, text: str) -> Taken:
        """All of it, with the text."""
        return Taken(text, dict(self.values), dict(self.evidence), tuple(self.notes))


# Parameters that tell where a reader came from, and say nothing of the page.
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|mc_[ce]id|ref|cmpid|CMP|ns_\w+|at_\w+|wt_\w+|xtor|igshid|smid|partner", re.IGNORECASE
)


def normal_address(url: str) -> str:
    """The address without what differs between two links to one page: scheme, www, tracking, fragment, last slash.

    >>> normal_address("http://www.example.org/a/?utm_source=x#top") == normal_address("https://example.org/a")
    True
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    path = re.sub(r"/(?:amp|index\.html?)?/?$", "", parts.path)
    query = urlencode([pair for pair in parse_qsl(parts.query) if not _TRACKING.fullmatch(pair[0])])
    return f"{host}{path}{'?' if query else ''}{query}"


def same_site(first: str, second: str) -> bool:
    """Do two addresses belong to one site, as far as their last two labels tell?"""
    hosts = [(urlsplit(url).hostname or "").split(".")[-2:] for url in (first, second)]
    return hosts[0] == hosts[1] != []
