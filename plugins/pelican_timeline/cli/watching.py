"""`timeline links`: are the pages that we cite still there, and do they still say what we quote?"""

from __future__ import annotations

import datetime
import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple
from urllib.parse import urlsplit

from pelican_timeline import records
from pelican_timeline.model.diagnostic import Diagnostic, Mark, sort_diagnostics
from pelican_timeline.model.event import Content, LinkException
from pelican_timeline.net import Rules
from pelican_timeline.settings import Site
from pelican_timeline.store import read_store, write_store

from .clock import today
from .link_pages import Asked, Looked, Manners, find_archived, look_at
from .main import FINDINGS, FINE
from .progress import show_progress
from .report import as_json, count, print_diagnostics
from .site import open_site
from .state import HOME

EXCEPTIONS = "links.yaml"
_KIND, _VERSION = "links", 1


@dataclass(slots=True)
class Use:
    """Where an address is written, and what of it."""

    path: str
    mark: Mark
    what: str
    archive: str = ""


@dataclass(slots=True)
class Cited:
    """An address with all its uses, and the quotations that are to stand on it."""

    url: str
    uses: list[Use] = field(default_factory=list)
    quotations: dict[str, str] = field(default_factory=dict)

    @property
    def archive(self) -> str:
        """The address of an archived copy, "" when no use names one."""
        return next((use.archive for use in self.uses if use.archive), "")


def run(options: Namespace) -> int:
    """The exit code of `timeline links`."""
    site = open_site(options)
    if site is None:
        return FINDINGS
    only = [file.absolute() for file in options.files]
    content, _ = records.read_content(site.root, site.config, only)
    asked = records.asked_paths(site.root, only, content) if only else None
    cited = {one.url: one for one in collect(content, asked)}
    excused, found = _read_exceptions(site)
    wanted = [one for one in cited.values() if not _excuse(one.url, excused)]
    looked = _look(site, wanted, options)
    if looked is None:
        print(
            "timeline links: no host that is cited has a number here; is there a network? Nothing was noted.",
            file=sys.stderr,
        )
        return FINDINGS
    found += [one for page in looked for one in judge(page, cited[page.url])]
    if options.archive:
        found += _offer_copies([cited[page.url] for page in looked if not cited[page.url].archive], options)
    _print(sort_diagnostics(found), looked, len(cited) - len(wanted), options)
    return FINDINGS if any(one.is_error for one in found) else FINE


# What is asked -------------------------------------------------------------------------------------------------------


def collect(content: Content, asked: frozenset[str] | None = None) -> Iterator[Cited]:
    """Every address that is cited, once; of the files *asked* alone where some are named."""
    cited: dict[str, Cited] = {}
    for url, use in _uses(content):
        if url and (asked is None or use.path in asked):
            cited.setdefault(url, Cited(url)).uses.append(use)
    for event in content.events:
        for citation in event.sources:
            stored = content.sources.get(citation.source)
            if stored and stored.url in cited and citation.quote:
                cited[stored.url].quotations[citation.quote] = stored.text
    yield from cited.values()


def _uses(content: Content) -> Iterator[tuple[str, Use]]:
    """Each address with the place where it stands."""
    for source in content.sources.values():
        if not source.own:
            for what, url in (("url", source.url), ("archive", source.archive)):
                yield url, Use(source.path, source.marks.get(what, Mark()), what, source.archive)
    for event in content.events:
        for citation in event.sources:
            if not citation.source:
                for what, url in (("url", citation.url), ("archive", citation.archive)):
                    yield url, Use(event.path, citation.mark, what, citation.archive)


def _read_exceptions(site: Site) -> tuple[list[LinkException], list[Diagnostic]]:
    """The exceptions that still hold, and what is wrong with them: also one whose day is over."""
    from pelican_timeline.records.report import Report

    path = site.root / EXCEPTIONS
    if not path.is_file():
        return [], []
    report = Report(EXCEPTIONS, path.read_bytes())
    exceptions = records.read_exceptions(report, report.data)
    day = _number(today())
    over = [one for one in exceptions if one.until and one.until.latest < day]
    found = [
        Diagnostic(
            EXCEPTIONS,
            "exception-over",
            f"the exception for {one.url} ended on {one.until}",
            "look at the page again, and give the exception another day or delete it",
            severity="warning",
        )
        for one in over
    ]
    return [one for one in exceptions if one not in over], [*report.found, *found]


def _number(day: datetime.date) -> int:
    from pelican_timeline.model.edtf import parse

    return parse(day.isoformat()).earliest


def _excuse(url: str, exceptions: Iterable[LinkException]) -> LinkException | None:
    return next((one for one in exceptions if one.covers(url)), None)


# Looking -------------------------------------------------------------------------------------------------------------


def _look(site: Site, wanted: list[Cited], options: Namespace) -> list[Looked] | None:
    """What stands at each address: from the last run where that is recent and was fine, else asked now.

    None when no host of several is known: then the network is gone, and not the pages.
    """
    store = site.root / HOME / "links.json"
    day = today()
    known: Mapping[str, dict[str, object]] = read_store(store, _KIND, _VERSION) or {}
    recent = {} if options.fresh else {url: row for url, row in known.items() if _is_recent(row, day, options.days)}
    pages = [Asked(one.url, tuple(sorted(one.quotations.items()))) for one in wanted if one.url not in recent]
    manners = Manners(options.delay, replace(Rules(most_bytes=3_000_000), seconds=options.timeout))
    with show_progress(quiet=options.format != "text") as progress:
        progress.begin("Asking for pages", len(pages))
        looked = look_at(pages, manners, progress.step)
    hosts = {urlsplit(one.url).hostname for one in looked}
    if len(hosts) > 1 and all(one.unknown_host for one in looked):
        return None
    rows = {one.url: one.as_stored() | {"on": day.isoformat()} for one in looked}
    write_store(store, _KIND, _VERSION, dict(sorted((dict(known) | rows).items())))
    remembered = [Looked(one.url, "fine") for one in wanted if one.url in recent]
    return sorted([*looked, *remembered], key=lambda one: one.url)


def _is_recent(row: Mapping[str, object], day: datetime.date, days: int) -> bool:
    """Was the page fine, so lately that it need not be asked again?"""
    try:
        on = datetime.date.fromisoformat(str(row.get("on")))
    except ValueError:
        return False
    return row.get("state") == "fine" and not row.get("lost") and 0 <= (day - on).days < days


def judge(page: Looked, cited: Cited) -> Iterator[Diagnostic]:
    """What an editor should do about a page, told at every place that cites it."""
    copied = bool(cited.archive) and cited.archive != page.url
    for use in cited.uses:
        stands = copied and use.what == "url"
        for one in _remarks(page, copied=stands):
            severity = "error" if one.code == "link-gone" and not stands else "warning"
            message = f"{use.what} {page.url}: {one.message}"
            yield Diagnostic(use.path, one.code, message, one.hint, use.mark, severity)


class _Remark(NamedTuple):
    """A finding before it has a place."""

    code: str
    message: str
    hint: str


_STANDS = "the archived copy stands: nothing has to be done"
_FIND = "find a copy (`timeline links --archive` looks for one) and add archive:, or cite another page"
_CHANGED = "was the article changed? Tell readers in the entry, and keep the stored text as it was"


def _remarks(page: Looked, *, copied: bool) -> Iterator[_Remark]:
    if page.state == "gone":
        yield _Remark("link-gone", f"the page is gone ({page.words})", _STANDS if copied else _FIND)
    elif page.state == "moved":
        yield _Remark("link-moved", f"the page has moved to {page.target}", f"write: {page.target}")
    elif page.state in {"trouble", "other"}:
        yield _Remark("link-trouble", page.words, "look at the page in a browser; it may be a passing trouble")
    elif page.state == "refused":
        yield _Remark("link-refused", page.words, "cite a page that everybody can reach")
    for words in page.lost or ():
        shown = words if len(words) <= 100 else f"{words[:100].rsplit(' ', 1)[0]} …"
        yield _Remark("quote-gone", f"the live page no longer has the words “{shown}”", _CHANGED)


def _offer_copies(pages: Iterable[Cited], options: Namespace) -> Iterator[Diagnostic]:
    """A line to add for each page without a copy of which an archive has one."""
    manners = Manners(options.delay, replace(Rules(), seconds=options.timeout))
    for cited in pages:
        if any(use.what == "archive" for use in cited.uses):
            continue
        if copy := find_archived(cited.url, options.archive_api, manners):
            for use in cited.uses:
                yield Diagnostic(
                    use.path,
                    "copy-found",
                    f"an archive has a copy of {cited.url}",
                    f"add: archive: {copy}",
                    use.mark,
                    "warning",
                )


# Telling -------------------------------------------------------------------------------------------------------------


def _print(found: list[Diagnostic], looked: list[Looked], excused: int, options: Namespace) -> None:
    closed = [one.url for one in looked if one.state == "closed"]
    if options.format == "json":
        rows = {"asked": len(looked), "closed": closed, "excused": excused, "findings": [as_json(one) for one in found]}
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    summary = f"{count(len(looked), 'page', 'No')} looked at, {len(closed) or 'none'} closed to programs, {excused or 'none'} excused: {count(len(found), 'finding')}."
    if options.format == "markdown":
        print(_as_markdown(found, closed, summary))
        return
    print_diagnostics(found)
    print(summary)


def _as_markdown(found: list[Diagnostic], closed: list[str], summary: str) -> str:
    """The report as an issue: addresses and words of strangers stand in code spans, which render nothing."""
    lines = ["# Sources that need a look", "", summary, ""]
    for title, severity in (("Gone, and no copy is known", "error"), ("Worth a look", "warning")):
        chosen = [one for one in found if one.severity == severity]
        if chosen:
            lines += [f"## {title}", ""]
            lines += [
                f"- {code_span(f'{one.path}:{one.mark.line}')} {code_span(one.message)}: {code_span(one.hint)}"
                for one in chosen
            ]
            lines.append("")
    if closed:
        lines += ["## Closed to programs", "", "Look at these by hand, or excuse them in `links.yaml`.", ""]
        lines += [f"- {code_span(url)}" for url in closed]
    return "\n".join(lines).rstrip()


def code_span(text: str) -> str:
    """The text as a code span of Markdown: shown as it is, whatever it holds."""
    words = " ".join(text.split())
    fence = "`"
    while fence in words:
        fence += "`"
    pad = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{pad}{words}{pad}{fence}"
