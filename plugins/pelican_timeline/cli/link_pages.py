"""Is a page still there, and does it still say what we quote? One page at a time, and slowly for each host."""

from __future__ import annotations

import time
import urllib.robotparser
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from typing import Any
from urllib.parse import quote, urlsplit

from pelican_timeline import intake
from pelican_timeline.net import AGENT, Answer, NetError, Rules, fetch

from .texts_in import decode

RETRIES = 2
_HOSTS_AT_ONCE = 6
_LONGEST_WAIT = 30.0
_AGAIN = frozenset({429, 500, 502, 503, 504})
_CLOSED = frozenset({401, 402, 403, 405, 406, 429, 451, 999})
"""A page that lets no program in may well be there for a reader."""
_GONE = frozenset({404, 410})
_READABLE = frozenset({"text/html", "application/xhtml+xml", "text/plain", "application/pdf", "text/markdown", ""})
_LEAST_ALIKE = 0.2
"""A page that shares fewer runs of words with the stored text shows something else to a program: nothing can be compared."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked about one address: quotations to look for, each with the stored text it comes from."""

    url: str
    quotations: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found at an address.

    `state` is "fine", "gone" (404, 410, no such host, or a page that says so), "moved" (for good, to `target`), "closed"
    (programs are not let in), "trouble" (an error of the server, of TLS, no answer in time), "other" (no text any more) or
    "refused" (an address that we do not ask). `lost` are the quotations that the live page no longer has, None where they
    could not be compared. `unknown_host` tells pages that are gone since nobody knows their host from those that are not.
    """

    url: str
    state: str
    words: str = ""
    target: str = ""
    lost: tuple[str, ...] | None = None
    unknown_host: bool = False

    def as_stored(self) -> dict[str, Any]:
        """The same for the cache."""
        return asdict(self)


@dataclass(slots=True)
class Manners:
    """How politely is asked: seconds between two questions to one host, and the rules of each."""

    delay: float = 1.0
    rules: Rules = field(default_factory=lambda: Rules(most_bytes=3_000_000))
    sleep: Callable[[float], None] = time.sleep


def look_at(pages: Iterable[Asked], manners: Manners, step: Callable[[], None] = lambda: None) -> list[Looked]:
    """What was found at each address, in order of address; several hosts at once, each with pauses."""
    by_host: dict[str, list[Asked]] = {}
    for page in sorted(pages, key=lambda page: page.url):
        by_host.setdefault(urlsplit(page.url).netloc, []).append(page)
    with ThreadPoolExecutor(_HOSTS_AT_ONCE) as workers:
        groups = workers.map(lambda group: _look_at_host(group, manners, step), by_host.values())
        return sorted((one for group in groups for one in group), key=lambda one: one.url)


def _look_at_host(pages: Sequence[Asked], manners: Manners, step: Callable[[], None]) -> list[Looked]:
    may_ask = _robots(pages[0].url, manners)
    found = []
    for page in pages:
        if not may_ask(page.url):
            found.append(Looked(page.url, "closed", "robots.txt asks programs to stay away"))
        else:
            manners.sleep(manners.delay)
            found.append(_look_at_page(page, manners))
        step()
    return found


def _robots(url: str, manners: Manners) -> Callable[[str], bool]:
    """Whether the host's robots.txt lets us ask for a page; where there is none, it does."""
    parts = urlsplit(url)
    parser = urllib.robotparser.RobotFileParser()
    try:
        answer = fetch(f"{parts.scheme}://{parts.netloc}/robots.txt", manners.rules)
    except NetError:
        return lambda _: True
    if not answer.is_fine or answer.kind not in {"text/plain", ""}:
        return lambda _: True
    parser.parse(answer.body.decode("utf-8", "replace").splitlines())
    return lambda page: parser.can_fetch(AGENT.split("/", maxsplit=1)[0], page)


def _look_at_page(page: Asked, manners: Manners) -> Looked:
    for attempt in range(RETRIES + 1):
        try:
            answer = fetch(page.url, manners.rules)
        except NetError as problem:
            if attempt < RETRIES and problem.code in {"timeout", "connection", "protocol"}:
                manners.sleep(manners.delay * 2**attempt)
                continue
            return _without_answer(page.url, problem)
        if attempt < RETRIES and answer.status in _AGAIN:
            manners.sleep(_pause(answer, manners.delay * 2**attempt))
            continue
        return _judge(page, answer)
    raise AssertionError  # the last attempt always returns


def _pause(answer: Answer, usual: float) -> float:
    """As long as the server asks us to wait, within reason."""
    asked = answer.headers.get("retry-after", "")
    return min(float(asked), _LONGEST_WAIT) if asked.isdigit() else usual


def _without_answer(url: str, problem: NetError) -> Looked:
    if problem.code == "name":
        return Looked(url, "gone", str(problem), unknown_host=True)
    if problem.code in {"address", "private"}:
        return Looked(url, "refused", str(problem))
    if problem.code == "too-large":
        return Looked(url, "fine", "too large to be read")
    return Looked(url, "trouble", str(problem))


def _judge(page: Asked, answer: Answer) -> Looked:
    if not answer.is_fine:
        state = "gone" if answer.status in _GONE else "closed" if answer.status in _CLOSED else "trouble"
        return Looked(page.url, state, f"status {answer.status}")
    if answer.kind not in _READABLE:
        return Looked(page.url, "other", f"it is of the kind {answer.kind} now")
    lost = None
    if answer.kind in {"text/html", "application/xhtml+xml", "text/plain"}:
        html = decode(answer.body, answer.charset)
        if why := intake.looks_like_error(html, answer.url, page.url):
            return Looked(page.url, "gone", why)
        lost = _lost_quotations(page, html)
    if answer.moved_for_good and intake.normal_address(answer.url) != intake.normal_address(page.url):
        return Looked(page.url, "moved", "it moved for good", answer.url, lost)
    return Looked(page.url, "fine", "", "", lost)


def _lost_quotations(page: Asked, html: str) -> tuple[str, ...] | None:
    """The quotations that the live page does not have, though it is the article that was stored."""
    from pelican_timeline.corroboration.wordruns import find_runs
    from pelican_timeline.documents.quotations import find_quotation
    from pelican_timeline.intake.timelines import strip_html

    if not page.quotations:
        return None
    live = strip_html(html)
    runs = find_runs(live)
    lost = []
    for words, stored in page.quotations:
        known = find_runs(stored)
        if known and len(known & runs) < _LEAST_ALIKE * len(known):
            return None  # a wall, or a page that a script fills
        if not find_quotation(live, words).found:
            lost.append(words)
    return tuple(lost)


def find_archived(url: str, api: str, manners: Manners) -> str:
    """The address of a copy in a web archive; "" when there is none, or nobody answers."""
    import json

    from pelican_timeline.model.urls import safe_url

    manners.sleep(manners.delay)
    try:
        answer = fetch(f"{api}{quote(url, safe='')}", manners.rules)
        copy = json.loads(answer.body)["archived_snapshots"]["closest"]["url"]
    except (NetError, ValueError, KeyError, TypeError, RecursionError):
        return ""
    found = safe_url(copy) if isinstance(copy, str) else None
    return found.replace("http://web.archive.org/", "https://web.archive.org/", 1) if found else ""
