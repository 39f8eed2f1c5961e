"""The site's own articles and pages, which Pelican publishes: their heads, and what their links reach."""

from __future__ import annotations

import hashlib
import posixpath
import re
from dataclasses import dataclass, field

from pelican_timeline.model.diagnostic import Mark
from pelican_timeline.model.edtf import EdtfError, parse
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.text import Source

from .events import check_file_id
from .ids import ID, suggest_id
from .languages import language_problem
from .nearest import nearest
from .report import Report
from .strict_yaml import check_utf8

# Markdown's own rules for a head (the `meta` extension), which Pelican follows.
_BEGIN = re.compile(r"-{3}(?:\s.*)?")
_END = re.compile(r"(?:-{3}|\.{3})(?:\s.*)?")
_META = re.compile(r"(?P<lead>[ ]{0,3}(?P<key>[A-Za-z0-9_-]+):\s*)(?P<value>.*)")
_MORE = re.compile(r"[ ]{4,}(?P<value>.*)")

_KEYS = ("title", "date", "modified", "slug", "lang", "author", "authors", "summary", "category", "tags", "status")
_ALSO = {
    "language": "lang",
    "description": "summary",
    "subtitle": "summary",
    "tag": "tags",
    "name": "title",
    "headline": "title",
}
# With these a file could publish itself in the place of another page, or with another template.
_REFUSED = frozenset(
    {"save_as", "url", "template", "override_save_as", "override_url", "translation", "path", "source_path"}
)
_PUBLISHED = frozenset({"articles", "pages", "images"})

# Folders and pages that the site itself makes at its root.
_TAKEN = frozenset(
    "events actors places topics sources articles images search add data corrections api schema theme static".split()
)
_YEAR = re.compile(r"-?[0-9]{4}")


@dataclass(slots=True)
class Head:
    """The head of an article or page: values and places by lower-case key, and where the body starts."""

    values: dict[str, str] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)
    body: int = 0
    body_line: int = 1


def split_head(text: str) -> tuple[dict[str, str], str]:
    """The head of an article or page by lower-case key, and its body; for a file that has been checked."""
    head = _read_head(Report(""), text)
    return head.values, text[head.body :]


def read_article(report: Report, data: bytes, language: str) -> Source | None:
    """An article of the site's own as a source; *language* is the site's, for articles that name none."""
    opened = _open(report, data)
    if opened is None:
        return None
    text, head = opened
    slug = _check_slug(report, head)
    published = head.values.get("date", "")
    date_in_name = re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", report.path.rpartition("/")[2])
    if not published and date_in_name:
        published = date_in_name[0]
    if not published:
        _missing(report, "date", "Date: 2026-01-08")
    date = _date(report, head, "date", published) if published else None
    if "modified" in head.values:
        _date(report, head, "modified", head.values["modified"])
    _check_links(report, text, "articles")
    if report.errors:
        return None
    body = text[head.body :]
    return Source(
        slug,
        report.path,
        body,
        published=date,
        language=head.values.get("lang") or language,
        title=head.values["title"],
        author=head.values.get("author") or head.values.get("authors", ""),
        sha256=hashlib.sha256(body.encode()).hexdigest(),
        own=True,
        text_line=head.body_line,
        marks=head.marks,
    )


def check_page(report: Report, data: bytes) -> str | None:
    """The slug of a page that is in order."""
    opened = _open(report, data)
    if opened is None:
        return None
    text, head = opened
    slug = _check_slug(report, head)
    if slug in _TAKEN or _YEAR.fullmatch(slug):
        report.error(
            "taken-slug",
            head.marks.get("slug"),
            f"/{slug}/ is a page that the site makes itself",
            f"choose another name: about-{slug}",
        )
    _check_links(report, text, "pages")
    return None if report.errors else slug


def _open(report: Report, data: bytes) -> tuple[str, Head] | None:
    """The text and its head, looked through."""
    if not check_utf8(report, data):
        return None
    text = data.removeprefix(b"\xef\xbb\xbf").decode()
    head = _read_head(report, text)
    for key in head.values:
        _check_key(report, key, head)
    if not head.values.get("title"):
        _missing(report, "title", "Title: What this is about")
    status = head.values.get("status", "published")
    if status != "published":
        report.error(
            "refused-metadata",
            head.marks["status"],
            f"an article or page is published, and this one is to be {status[:40]!r}",
            "delete this line; keep what is not ready out of content/",
        )
    code = head.values.get("lang")
    if code is not None and (problem := language_problem(code)):
        report.error("unknown-language", head.marks["lang"], problem[0], problem[1])
    return text, head


def _read_head(report: Report, text: str) -> Head:
    """The lines `Key: value` at the start, up to a blank line or to one that is none of them."""
    head = Head()
    lines = text.split("\n")
    taken = 1 if _BEGIN.fullmatch(lines[0].rstrip("\r")) else 0
    key = ""
    while taken < len(lines):
        line = lines[taken].rstrip("\r")
        if not line.strip() or _END.fullmatch(line):
            taken += 1
            break
        if match := _META.fullmatch(line):
            key = match["key"].lower()
            mark = Mark(taken + 1, match.start("value") + 1, max(1, len(match["value"])))
            if key in head.values:
                report.error(
                    "duplicate-key", Mark(taken + 1), f"{match['key']!r} is given twice", "delete one of the two lines"
                )
            head.values[key], head.marks[key] = match["value"].strip(), mark
        elif key and (more := _MORE.fullmatch(line)):
            head.values[key] = f"{head.values[key]} {more['value'].strip()}".strip()
        else:
            break
        taken += 1
    head.body = min(sum(len(line) + 1 for line in lines[:taken]), len(text))
    head.body_line = taken + 1
    return head


def _check_key(report: Report, key: str, head: Head) -> None:
    mark = head.marks[key]
    mark = Mark(mark.line, 1, len(key))
    if key in _REFUSED:
        report.error(
            "refused-metadata",
            mark,
            f"{key!r} would publish this file elsewhere or otherwise than its name says",
            "delete this line; the file's name is its address",
        )
    elif key not in _KEYS:
        meant = _ALSO.get(key) or nearest(key, _KEYS)
        hint = (
            f"write {meant.title()}:"
            if meant
            else f"the keys are {', '.join(name.title() for name in _KEYS)}; a blank line ends the head"
        )
        report.error("unknown-field", mark, f"the head has no key {key!r}", hint)


def _missing(report: Report, key: str, example: str) -> None:
    report.error(
        "missing-field",
        Mark(1, 1, max(1, len(report.line(1)))),
        f"the head has no {key}",
        f"add a line at the top: {example}",
    )


def _check_slug(report: Report, head: Head) -> str:
    """The slug: given in the head, else the file's name."""
    stem = report.path.rpartition("/")[2].rpartition(".")[0]
    slug = head.values.get("slug")
    if slug is None:
        check_file_id(report, stem, "md")
        return stem
    if not ID.fullmatch(slug):
        fixed = suggest_id(slug)
        report.error(
            "bad-id",
            head.marks["slug"],
            f"{slug[:80]!r} is no slug: the letters a to z, digits and hyphens, at most 80",
            f"write: {fixed or suggest_id(stem) or 'about'}",
        )
    return slug


def _date(report: Report, head: Head, key: str, text: str) -> FuzzyDate | None:
    # Pelican's dates may have a time after a space.
    try:
        date = parse(re.sub(r"^(\d{4}-\d{2}-\d{2}) (?=\d)", r"\1T", text))
    except EdtfError as problem:
        report.error(problem.code, head.marks.get(key), problem.message, "write the day: 2026-01-08")
        return None
    if not date.is_day:
        report.error(
            "not-a-day",
            head.marks.get(key),
            f"a day is wanted, and {text!r} is not one day",
            "write the day: 2026-01-08",
        )
        return None
    return date


# Pelican replaces {static}, {attach}, {filename} (and the older |filename|) in links by the place of a file of content/,
# and copies it there. Markdown takes away backslashes before punctuation, and HTML may write a letter as &#99;.
_LINK = re.compile(r"""(?:\\?[{|])(static|attach|filename)(?:\\?[}|])([^\s"'<>)\]]*)""", re.IGNORECASE)


def _check_links(report: Report, text: str, folder: str) -> None:
    """Errors for links that would publish what is not meant to be published."""
    if "{" not in text and "|" not in text:
        return
    import html
    from urllib.parse import unquote

    for match in _LINK.finditer(text):
        if report.is_full:
            return
        target = html.unescape(unquote(html.unescape(match[2]))).replace("\\", "")
        target = re.split(r"[?#]", target, maxsplit=1)[0]
        path = posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))
        if path.split("/", maxsplit=1)[0] in _PUBLISHED and "\0" not in path:
            continue
        start = text.rfind("\n", 0, match.start()) + 1
        mark = Mark(text.count("\n", 0, match.start()) + 1, match.start() - start + 1, len(match[0]))
        hint = (
            "link to the page: ../../sources/NAME/"
            if path.startswith("sources")
            else "put the file into content/images and write {static}/images/NAME"
        )
        report.error(
            "link-outside",
            mark,
            f"{{{match[1]}}} would publish content/{path[:80]}; it reaches articles/, pages/ and images/ only",
            hint,
        )
