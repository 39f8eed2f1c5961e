"""Timelines of other programs as plain rows, with a note on everything that has no place in ours.

TimelineJS: the JSON of Knight Lab, https://timeline.knightlab.com/docs/json-format.html, and its spreadsheet as CSV.
markwhen: lines `date: title`, https://docs.markwhen.com. iCalendar: the VEVENTs of RFC 5545.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from pelican_timeline.model.edtf import EdtfError, parse
from pelican_timeline.model.near_dates import guess_date
from pelican_timeline.model.urls import safe_url

MOST_ROWS = 20_000


@dataclass(slots=True)
class Row:
    """One event as another program has it; `place` says where in its file, `lost` what does not fit ours."""

    place: str
    title: str = ""
    date: str = ""
    summary: str = ""
    sources: list[tuple[str, str]] = field(default_factory=list)
    """Address and title."""
    places: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def read_timeline(form: str, text: str) -> list[Row]:
    """The events of a file; raises ValueError, with a sentence, when it is no file of this form."""
    return list(_READERS[form](text))[:MOST_ROWS]


# TimelineJS ----------------------------------------------------------------------------------------------------------


def _read_timelinejs(text: str) -> Iterator[Row]:
    try:
        data = json.loads(text)
        slides = [*data["events"]]
    except (ValueError, RecursionError):
        raise ValueError("this is no JSON") from None
    except (KeyError, TypeError, AttributeError):
        raise ValueError("this is no TimelineJS file: it has no list `events`") from None
    for number, slide in enumerate(slides, 1):
        yield _read_slide(slide if isinstance(slide, dict) else {}, f"event {number}")
    for name in ("eras", "scale"):
        if data.get(name):
            yield Row(name, lost=[f"`{name}` has no place here"])


def _read_slide(slide: Mapping[str, Any], place: str) -> Row:
    row = Row(place)
    words, media = _dict(slide.get("text")), _dict(slide.get("media"))
    row.title, row.summary = strip_html(str(words.get("headline") or "")), strip_html(str(words.get("text") or ""))
    start, end = _js_date(_dict(slide.get("start_date")), row), _js_date(_dict(slide.get("end_date")), row)
    row.date = f"{start}/{end}" if start and end and start != end else start
    address = safe_url(str(media.get("url") or ""))
    if address:
        title = strip_html(str(media.get("caption") or media.get("credit") or ""))
        row.sources.append((address, title))
    elif media.get("url"):
        row.lost.append(f"media {str(media['url'])[:60]!r} is no address of a page")
    for link in re.findall(r"href=[\"']([^\"']+)", f"{words.get('text')} {media.get('caption')} {media.get('credit')}"):
        if (address := safe_url(unescape(link))) and address not in [known for known, _ in row.sources]:
            row.sources.append((address, ""))
    if slide.get("group"):
        row.topics.append(str(slide["group"]))
    row.lost += [f"`{name}` has no place here" for name in ("background", "autolink", "unique_id") if slide.get(name)]
    return row


def _js_date(parts: Mapping[str, Any], row: Row) -> str:
    """A date of TimelineJS: numbers in fields; with `display_date`, a note on the words that were shown."""
    if not parts:
        return ""
    if parts.get("display_date"):
        row.lost.append(f"the words “{parts['display_date']}” of the date: see whether it is as exact as they are")
    return _joined(*(str(parts.get(name) or "").strip() for name in ("year", "month", "day", "hour", "minute")))


def _joined(year: str, month: str = "", day: str = "", hour: str = "", minute: str = "") -> str:
    """EDTF from numbers; "" when the year is none."""
    if not re.fullmatch(r"-?[0-9]{1,4}", year):
        return ""
    date = f"-{-int(year):04}" if int(year) < 0 else f"{int(year):04}"
    for part in (month, day):
        if not part.isdigit() or part == "0":
            return date
        date += f"-{int(part):02}"
    return f"{date}T{int(hour):02}:{int(minute or '0'):02}" if hour.isdigit() else date


# Tables --------------------------------------------------------------------------------------------------------------

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "title": ("headline", "title", "name", "event", "subject", "titel", "titre", "what"),
    "date": ("date", "start", "start date", "when", "datum", "day"),
    "end": ("end", "end date", "until"),
    "summary": ("text", "summary", "description", "body", "details", "beschreibung"),
    "url": ("media", "url", "source", "link", "source url", "quelle"),
    "source": ("media caption", "source title", "media credit", "publisher", "credit"),
    "place": ("place", "location", "where", "ort", "lieu"),
    "topic": ("group", "topic", "category", "tag", "tags", "kategorie"),
    "year": ("year",), "month": ("month",), "day": ("day",), "time": ("time",),
    "end year": ("end year",), "end month": ("end month",), "end day": ("end day",), "end time": ("end time",),
}  # fmt: skip


def _read_csv(text: str) -> Iterator[Row]:
    text = text.removeprefix("\ufeff")
    sample = text[:4096].split("\n", 1)[0]
    delimiter = max(",;\t", key=sample.count)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False)
        head = [name.strip().lower() for name in next(rows, [])]
        columns = {
            want: head.index(name) for want, names in _COLUMNS.items() for name in reversed(names) if name in head
        }
        if "title" not in columns or not {"date", "year"} & set(columns):
            raise ValueError(f"the first line names no columns for title and date: {', '.join(head)[:200]}")
        unknown = sorted(set(head) - {name for names in _COLUMNS.values() for name in names} - {""})
        if unknown:
            yield Row("line 1", lost=[f"the column {name!r} has no place here" for name in unknown])
        for cells in rows:
            if any(cell.strip() for cell in cells):
                yield _read_cells(
                    {want: cells[at].strip() for want, at in columns.items() if at < len(cells)}, rows.line_num
                )
    except csv.Error as problem:
        raise ValueError(f"this table cannot be read: {problem}") from None


def _read_cells(cells: Mapping[str, str], line: int) -> Row:
    row = Row(f"line {line}", strip_html(cells.get("title", "")), summary=strip_html(cells.get("summary", "")))
    start = _cells_date(cells, "", row) or _any_date(cells.get("date", ""), row)
    end = _cells_date(cells, "end ", row) or _any_date(cells.get("end", ""), row)
    row.date = f"{start}/{end}" if start and end and start != end and "/" not in start else start
    address = safe_url(cells.get("url", ""))
    if address:
        row.sources.append((address, strip_html(cells.get("source", ""))))
    elif cells.get("url") or cells.get("source"):
        row.sources.append(("", strip_html(cells.get("url") or cells.get("source", ""))))
    row.places = [name.strip() for name in re.split(r"[;|]", cells.get("place", "")) if name.strip()]
    row.topics = [name.strip() for name in re.split(r"[;|]", cells.get("topic", "")) if name.strip()]
    return row


def _cells_date(cells: Mapping[str, str], prefix: str, row: Row) -> str:
    time = cells.get(f"{prefix}time", "")
    clock = re.match(r"([0-2]?[0-9]):([0-5][0-9])", time)
    if time and not clock:
        row.lost.append(f"the time {time!r}")
    hour, minute = clock.groups() if clock and not re.search("pm", time, re.IGNORECASE) else ("", "")
    year, month, day = (cells.get(f"{prefix}{name}", "") for name in ("year", "month", "day"))
    return _joined(year, month, day, hour, minute)


def _any_date(words: str, row: Row) -> str:
    """A date as people write it, in EDTF."""
    words = words.strip()
    if not words:
        return ""
    try:
        return str(parse(words))
    except EdtfError:
        found = guess_date(words)
        if found is None:
            row.lost.append(f"the date {words!r}, which is not clear")
        return found or ""


# markwhen ------------------------------------------------------------------------------------------------------------

_MARKWHEN = re.compile(
    r"^\s*(?:[-*+]\s+(?:\[.\]\s+)?)?(?P<date>[^:]*[0-9][^:]*(?::[0-9]{2}[^:]*)*?):\s+(?P<title>\S.*)$"
)
_TAG = re.compile(r"(?<!\S)#(\w[\w-]*)")


def _read_markwhen(text: str) -> Iterator[Row]:
    row: Row | None = None
    body = re.sub(r"\A---\n.*?\n---\n", "", text.replace("\r\n", "\n"), flags=re.DOTALL)
    before = text.count("\n") - body.count("\n")
    for number, line in enumerate(body.split("\n"), before + 1):
        match = _MARKWHEN.match(line)
        if match:
            if row:
                yield row
            row = Row(f"line {number}", _TAG.sub("", match["title"]).strip(), topics=_TAG.findall(match["title"]))
            row.date = _any_date(
                re.sub(r"\s*/\s*", " / ", match["date"]) if "/" in match["date"] else match["date"], row
            )
            _take_links(row)
        elif (
            re.match(r"\s*(?:#|//|section\b|group\b|endSection\b|endGroup\b|title:|description:)", line)
            or not line.strip()
        ):
            continue
        elif row:
            row.summary = f"{row.summary}\n{line.strip()}".strip()
            _take_links(row)
    if row:
        yield row


def _take_links(row: Row) -> None:
    """Links in Markdown become sources; their words stay in the text."""
    for words, link in re.findall(r"\[([^\]]*)\]\(([^)\s]+)\)", f"{row.title} {row.summary}"):
        if (address := safe_url(link)) and address not in [known for known, _ in row.sources]:
            row.sources.append((address, words))
    row.title = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", row.title)


# iCalendar -----------------------------------------------------------------------------------------------------------


def _read_ics(text: str) -> Iterator[Row]:
    lines = re.sub(r"\r?\n[ \t]", "", text).replace("\r\n", "\n").split("\n")
    if not any(line.strip().upper() == "BEGIN:VCALENDAR" for line in lines):
        raise ValueError("this is no calendar: it has no line BEGIN:VCALENDAR")
    values: dict[str, tuple[str, str]] | None = None
    start = 0
    for number, line in enumerate(lines, 1):
        name, _, value = line.partition(":")
        if line.upper().strip() == "BEGIN:VEVENT":
            values, start = {}, number
        elif line.upper().strip() == "END:VEVENT" and values is not None:
            yield _read_vevent(values, f"event at line {start}")
            values = None
        elif values is not None and value:
            values.setdefault(name.partition(";")[0].upper(), (name.upper(), value))


def _read_vevent(values: Mapping[str, tuple[str, str]], place: str) -> Row:
    text = {name: _unescaped(value) for name, (_, value) in values.items()}
    row = Row(place, text.get("SUMMARY", ""), summary=text.get("DESCRIPTION", ""))
    start = _ics_date(text.get("DTSTART", ""))
    end = _ics_date(text.get("DTEND", ""))
    if end and "T" not in end and "VALUE=DATE" in values.get("DTEND", ("", ""))[0]:
        end = _day_before(end)  # a day that is written as the end is the first one after it
    row.date = f"{start[:10]}/{end[:10]}" if start and end and start[:10] != end[:10] else start
    if address := safe_url(text.get("URL", "")):
        row.sources.append((address, ""))
    row.places = [text["LOCATION"]] if text.get("LOCATION") else []
    row.topics = [one.strip() for one in text.get("CATEGORIES", "").split(",") if one.strip()]
    row.lost += [f"{name} has no place here" for name in ("RRULE", "ATTENDEE", "ORGANIZER") if name in values]
    return row


def _unescaped(value: str) -> str:
    return re.sub(r"\\([\\;,nN])", lambda match: "\n" if match[1] in "nN" else match[1], value).strip()


def _ics_date(value: str) -> str:
    match = re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})[0-9]{2}(Z?))?", value)
    if not match:
        return ""
    day = f"{match[1]}-{match[2]}-{match[3]}"
    return f"{day}T{match[4]}:{match[5]}{match[6]}" if match[4] else day


def _day_before(day: str) -> str:
    from pelican_timeline.model.edtf import day_of

    try:
        return str(day_of(parse(day).earliest - 1))
    except EdtfError:
        return day


# What they share -----------------------------------------------------------------------------------------------------


def strip_html(text: str) -> str:
    """The words of a text in HTML, paragraphs divided by blank lines."""
    text = re.sub(r"(?is)<(script|style)\b.*?(?:</\1>|\Z)", "", text)
    text = re.sub(r"(?i)<(?:br\s*/?|/p|/div|/li|/h[1-6])>", "\n\n", text)
    text = unescape(re.sub(r"<[^>]*>", "", text))
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip())


def _dict(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


_READERS: Mapping[str, Callable[[str], Iterator[Row]]] = {
    "timelinejs": _read_timelinejs,
    "csv": _read_csv,
    "markwhen": _read_markwhen,
    "ics": _read_ics,
}
