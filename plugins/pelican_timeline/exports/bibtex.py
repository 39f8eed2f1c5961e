"""References as BibTeX, readable by BibTeX, biblatex, JabRef and Zotero alike.

Fields of biblatex (`date`, `urldate`, in EDTF) stand beside those that the older program knows (`year`, `month`). Letters
are UTF-8; what TeX would obey is written as a command, braces among it, because BibTeX counts them even when escaped.
"""

from __future__ import annotations

from collections.abc import Iterator

from pelican_timeline.model.fuzzydate import FuzzyDate, Point, Precision

from .references import Reference

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{mark: f"\\{mark}" for mark in "$&#_%"},
    }
)


def tex(text: str) -> str:
    r"""The text as TeX prints it.

    >>> print(tex("5 % of {all} M&A_deals"))
    5 \% of \textbraceleft{}all\textbraceright{} M\&A\_deals
    """
    return text.translate(_TEX)


def render_bibtex(reference: Reference) -> str:
    """One entry, of the type that every style knows."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(reference))
    return f"@misc{{{reference.key},\n{fields}}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    """The fields that say something, with their values as they are written."""
    note = tex(reference.when)
    if reference.archive and not note:
        note = f"Archived: \\url{{{reference.archive}}}"
    fields = {
        # Double braces: one name as it stands, whatever "and" and commas it holds; and a title keeps its capitals.
        "author": f"{{{tex(reference.author)}}}" if reference.author else "",
        "title": f"{{{tex(reference.title)}}}" if reference.title else "",
        "howpublished": tex(reference.container),
        "date": biblatex_date(reference.issued),
        "url": reference.url,
        "urldate": biblatex_date(reference.accessed),
        "note": note,
        "eventdate": biblatex_date(reference.happened),
        "language": tex(reference.language),
        "keywords": ", ".join(reference.proves),
    }
    for name, value in fields.items():
        if value:
            yield name, f"{{{value}}}"
    if reference.issued:
        yield from _old_date(reference.issued)


def _old_date(date: FuzzyDate) -> Iterator[tuple[str, str]]:
    point = date.start or date.end
    if date.kind != "point" or point is None or point.precision > Precision.YEAR or point.year < 1:
        return
    yield "year", f"{{{point.year}}}"
    if 1 <= point.month <= 12:
        yield "month", _MONTHS[point.month - 1]


def biblatex_date(date: FuzzyDate | None) -> str:
    """The date as biblatex reads it: EDTF to the day, without times; "" for a set of dates, which it does not know.

    >>> from pelican_timeline.model.edtf import parse
    >>> biblatex_date(parse("2026-01-06T22:17Z")), biblatex_date(parse("2025-12~/2026-01~")), biblatex_date(parse("../2018"))
    ('2026-01-06', '2025-12~/2026-01~', '../2018')
    """
    if date is None or date.kind not in {"point", "interval"}:
        return ""
    return "/".join(_edtf(point) if point else ".." for point in date.points)


def _edtf(point: Point) -> str:
    sign, digits = ("-" if point.year < 0 else ""), f"{abs(point.year):04}"
    if point.precision > Precision.YEAR:
        unknown = 1 if point.precision == Precision.DECADE else 2
        digits = digits[:-unknown] + "X" * unknown
    parts = [f"{sign}{digits}", *(f"{part:02}" for part in (point.month, point.day) if part)]
    mark = (
        "%" if point.approximate and point.uncertain else "~" if point.approximate else "?" if point.uncertain else ""
    )
    return "-".join(parts) + mark
