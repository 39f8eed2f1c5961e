"""Fields that hold a date: as exact as a source is, or the day of something that was done to the site."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pelican_timeline.model.edtf import EdtfError, parse
from pelican_timeline.model.fuzzydate import FuzzyDate, Precision

from .edtf_pattern import DAY_PATTERN, EDTF_PATTERN
from .fields import Schema, as_text, wrong_type
from .nodes import ListNode, Node
from .report import Report
from .values import inside, read_text


@dataclass(frozen=True, slots=True)
class Date:
    """A date in EDTF, as exact as its source is."""

    def read(self, node: Node, report: Report) -> FuzzyDate | None:
        """The date."""
        if isinstance(node, ListNode):
            hint = f"put it in quotation marks: {as_text(node, report)}"
            wrong_type(node, report, "a date is wanted, and YAML takes brackets for a list", hint)
            return None
        text = read_text(node, report, "a date")
        if text is None:
            return None
        try:
            return parse(text)
        except EdtfError as problem:
            place = inside(node, report, problem.offset, problem.width)
            report.error(problem.code, place, problem.message, _hint(problem.hint), _meant(text, problem))
            return None

    def schema(self) -> Schema:
        """A pattern that knows months, lengths of months and leap years; only "ends before it starts" escapes it."""
        return {"type": ["string", "integer"], "pattern": EDTF_PATTERN, "minimum": -9999, "maximum": 9999}


def _hint(hint: str) -> str:
    """The way out that the date parser names: a date, some examples, or a sentence."""
    if " " not in hint:
        return f"write: {hint}"
    return f"write a date such as {hint}" if hint.startswith("2026-01-06,") else hint


def _meant(text: str, problem: EdtfError) -> str:
    """The date that was meant, where the whole of it is written in another form and no doubt is left; else ""."""
    if problem.code != "date-format" or problem.width != len(text) or " " in problem.hint:
        return ""
    numbers, written = ({int(number) for number in re.findall(r"[0-9]+", one)} for one in (text, problem.hint))
    # Nothing that was written may get lost; and with hyphens, some put the month before the day.
    in_doubt = re.fullmatch(r"(?:0?[1-9]|1[0-2])-(?:0?[1-9]|1[0-2])-[0-9]{4}", text)
    return problem.hint if numbers <= written and not in_doubt else ""


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day: when somebody did something to this site."""

    def read(self, node: Node, report: Report) -> FuzzyDate | None:
        """The day."""
        date = Date().read(node, report)
        if date is None or (date.is_day and date.precision == Precision.DAY and len(str(date)) == 10):
            return date
        report.error(
            "not-a-day", node, f"a day is wanted, and {str(date)!r} is not one day", "write the full date: 2026-01-08"
        )
        return None

    def schema(self) -> Schema:
        """A pattern for year, month and day."""
        return {"type": "string", "pattern": DAY_PATTERN}
