"""Writes a text with its time expressions marked in it: TimeML 1.2.1, the form that other taggers write and read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeexpression import TimeExpression

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold, not even escaped."""

XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

DCT = "t0"
"""The id of the day of publication ("document creation time")."""


@dataclass(frozen=True, slots=True)
class _Tag:
    """One TIMEX3: its attributes, and the characters it holds (none for the ends of "1915/16", which stand in it)."""

    start: int
    end: int
    attributes: dict[str, str]


def render_timeml(
    text: str, expressions: Sequence[TimeExpression], published: FuzzyDate | None = None, name: str = ""
) -> str:
    """A TimeML document as valid XML, one element TIMEX3 a time expression; `anchorTimeID` names the one it leans on.

    The ends of a range have an element each. Characters that XML cannot carry are replaced by U+FFFD.
    """
    lines = [
        f"{XML_HEAD}<TimeML>",
        f"<DOCID>{_clean(name)}</DOCID>",
        f"<DCT>{_creation_time(published)}</DCT>",
        f"<TEXT>{''.join(_marked(text, _tags(expressions, published)))}</TEXT>",
        "</TimeML>",
    ]
    return "\n".join(lines) + "\n"


def _clean(text: str) -> str:
    # A bare carriage return would come back from a parser as a line feed.
    text = _NOT_XML.sub("\ufffd", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#13;")


def _creation_time(published: FuzzyDate | None) -> str:
    if published is None:
        return ""
    day = str(published)
    attributes = {
        "tid": DCT,
        "type": "TIME" if "T" in day else "DATE",
        "value": day.strip("~?%"),
        "functionInDocument": "CREATION_TIME",
    }
    if published.approximate or published.uncertain:
        attributes["mod"] = "APPROX"
    return f"<TIMEX3{_attributes(attributes)}>{_clean(day)}</TIMEX3>"


def _attributes(pairs: dict[str, str]) -> str:
    return "".join(f' {name}="{_clean(value).replace(chr(34), "&quot;")}"' for name, value in pairs.items())


def _tags(expressions: Sequence[TimeExpression], published: FuzzyDate | None) -> list[_Tag]:
    """The elements in reading order, numbered from 1."""
    tags: list[_Tag] = []
    named: dict[FuzzyDate, str] = {}
    for one in expressions:
        parts = one.parts or (one,)
        if len(parts) == 2 and parts[0].span.overlaps(parts[1].span):
            tags.extend(_both_ends(one, len(tags) + 1))
            continue
        for part in parts:
            tag = _tag(part, len(tags) + 1, named, published)
            tags.append(tag)
            if part.date is not None:
                named[part.date] = tag.attributes["tid"]
    return tags


def _tag(one: TimeExpression, number: int, named: dict[FuzzyDate, str], published: FuzzyDate | None) -> _Tag:
    attributes = {"tid": f"t{number}", "type": one.type, "value": one.value}
    if one.mod:
        attributes["mod"] = one.mod
    derivation = one.derivation
    if derivation.anchor is not None:
        attributes["temporalFunction"] = "true"
        leans_on = named.get(derivation.anchor, "")
        if derivation.anchor_kind == "publication" and published is not None:
            leans_on = DCT
        if leans_on:
            attributes["anchorTimeID"] = leans_on
    return _Tag(one.span.start, one.span.end, attributes)


def _both_ends(one: TimeExpression, number: int) -> Iterator[_Tag]:
    """A span written in one word ("1915/16"): its length, with two elements without words for its ends."""
    first, last = one.parts
    years = first.value.isdigit() and last.value.isdigit()
    value = f"P{int(last.value) - int(first.value)}Y" if years else "PX"
    ends = {"beginPoint": f"t{number + 1}", "endPoint": f"t{number + 2}"}
    yield _Tag(one.span.start, one.span.end, {"tid": f"t{number}", "type": "DURATION", "value": value, **ends})
    for place, part in enumerate((first, last), 1):
        yield _Tag(one.span.end, one.span.end, {"tid": f"t{number + place}", "type": part.type, "value": part.value})


def _marked(text: str, tags: Sequence[_Tag]) -> Iterator[str]:
    done = 0
    for tag in tags:
        yield _clean(text[done : tag.start])
        words = _clean(text[tag.start : tag.end])
        yield (
            f"<TIMEX3{_attributes(tag.attributes)}>{words}</TIMEX3>"
            if words
            else f"<TIMEX3{_attributes(tag.attributes)}/>"
        )
        done = tag.end
    yield _clean(text[done:])
