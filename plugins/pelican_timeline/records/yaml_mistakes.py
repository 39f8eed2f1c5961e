"""What a YAML syntax error most likely means, in the words of somebody who writes such a file for the first time.

The parser tells where it could not go on, which is often not where the mistake is: `title: Merz: no troops` "maps values
in this context". Each rule below looks at the lines around the place; the first that recognises its mistake speaks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import yaml

from .fields import Record
from .quoting import in_quotes
from .yaml_stops import (
    FIELD,
    Mistake,
    Stop,
    at_value,
    field_of,
    indent_of,
    quoted_line,
    stop_at,
    unquoted,
    value_of,
    whole_line,
)

_NO_SPACE = re.compile(r"(?P<lead>[ ]*(?:-[ ]+)*)(?P<key>[a-z_]{2,}):(?P<value>[^\s:/].*)")
_NO_COLON = re.compile(r"(?P<lead>[ ]*(?:-[ ]+)*)(?P<key>[a-z_]{2,})(?:[ ]+(?P<value>.+))?")
_ITEM = re.compile(r"(?P<lead>[ ]*)-(?P<gap>[ ]+)(?P<value>.*)")
_BLOCK = re.compile(r".*:[ ]+[|>][-+0-9]*[ ]*(?:#.*)?")
_WHOLE_QUOTE = re.compile(r"\"[^\"]*\"|'[^']*'")
_ODD_SPACE = re.compile("^[ ]*[\u00a0\u2000-\u200b\u202f\u205f\u3000]+")


def explain(problem: yaml.YAMLError, lines: Sequence[str]) -> Mistake:
    """The mistake behind a syntax error."""
    stop = stop_at(problem, lines)
    for rule in _RULES:
        if mistake := rule(stop):
            return mistake
    said = f"{stop.doing}, {stop.problem}" if stop.doing else stop.problem
    hint = "compare with the lines around it: two spaces for each level, '- ' before each entry of a list, quotation marks around odd text"
    width = len(stop.text(stop.line)) - stop.column
    return Mistake("yaml-syntax", stop.line, stop.column, width, f"this cannot be read: {said}", hint)


# The rules -----------------------------------------------------------------------------------------------------------


def _odd_space(stop: Stop) -> Mistake | None:
    """Text copied from a web page or a word processor brings spaces that YAML does not take for spaces."""
    for number in range(stop.line, max(-1, stop.line - 5), -1):
        text = stop.text(number)
        if match := _ODD_SPACE.match(text):
            repaired = " " * match.end() + text[match.end() :]
            message = "the line starts with spaces of another kind, as web pages and word processors use them"
            return Mistake(
                "odd-space", number, 0, match.end(), message, "delete them and type ordinary spaces", repaired
            )
    return None


def _unclosed_quote(stop: Stop) -> Mistake | None:
    if "quoted scalar" not in stop.doing or "end of stream" not in stop.problem or not stop.since:
        return None
    return _close_quote(stop, *stop.since)


def _close_quote(stop: Stop, number: int, column: int) -> Mistake:
    text = stop.text(number).rstrip()
    mark, rest = text[column : column + 1], text[column + 1 :]
    # In a list on one line the mark belongs before the comma or bracket.
    inner = rest.rstrip("]}, ") if "[" in text[:column] or "{" in text[:column] else rest
    repaired = f"{text[: column + 1]}{inner}{mark}{rest[len(inner) :]}"
    message = f"the text starts with {mark} and has no closing {mark}"
    return Mistake(
        "unclosed-quote", number, column, len(text) - column, message, f"write: {repaired.strip()}", repaired
    )


def _backslash(stop: Stop) -> Mistake | None:
    # "\\q" is no code at all; "C:\\Uploads" starts one that wants digits.
    if not ("escape" in stop.problem or "hexdecimal" in stop.problem) or not stop.since:
        return None
    number, column = stop.since
    text = stop.text(number).rstrip()
    message = "between double quotation marks, \\ starts a code such as \\n, and this one does not exist"
    repaired, hint = None, "write the text in single quotation marks, or without \\"
    if text.endswith('"') and len(text) > column + 1 and number == stop.line:
        inner = text[column + 1 : -1].replace("'", "''")
        repaired = f"{text[:column]}'{inner}'"
        hint = f"in single quotation marks it is an ordinary character: {repaired.strip()}"
    at = stop.text(stop.line).rfind("\\", 0, stop.column + 1)
    return Mistake("backslash", stop.line, max(at, 0), 2, message, hint, repaired)


def _odd_start(stop: Stop) -> Mistake | None:
    """Text that starts with a character which means something else to YAML."""
    if not any(word in stop.problem for word in _ODD_START_PROBLEMS):
        return None
    number = stop.since[0] if stop.since and "block scalar" not in stop.doing else stop.line
    match = field_of(stop, number) or _ITEM.fullmatch(stop.text(number))
    value = value_of(match) if match else ""
    if match is None or not value or value[0] not in "@`%*&!|>,]}?-:":
        return None
    meaning = _MEANINGS.get(value[0], "means something else in YAML")
    message = f"the text starts with {value[0]!r}, which {meaning}"
    return at_value(number, match, "unquoted-text", message, quoted_line(match))


_ODD_START_PROBLEMS = (
    "cannot start any token",
    "alphabetic or numeric character",
    "comment or",
    "entries are not allowed",
    "keys are not allowed",
    "values are not allowed",
    "expected node content",
    "expected the node content",
)
_MEANINGS = {
    "|": "starts a text on the next line",
    ">": "starts a text on the next line",
    "-": "starts an entry of a list on a line of its own",
    "?": "starts the name of a field",
    ":": "ends the name of a field",
    "]": "ends a list",
    "}": "ends a mapping",
    ",": "parts the entries of a list",
    "*": "refers to another place of the file",
    "&": "names a place of the file",
}


def _unquoted_colon(stop: Stop) -> Mistake | None:
    """`title: Merz: no troops` has a colon in its text."""
    if "values are not allowed" not in stop.problem:
        return None
    match = field_of(stop, stop.line)
    if match is None or not value_of(match) or stop.column <= match.start("value"):
        return None
    value = value_of(match)
    if value[0] in "[{":
        return None
    message = "the text has ': ' in it, and YAML takes what stands before that for the name of a field"
    if value[0] in "\"'":
        message = f"the text goes on after the closing {value[0]}"
    return at_value(stop.line, match, "unquoted-colon", message, quoted_line(match))


def _no_space(stop: Stop) -> Mistake | None:
    """`title:abc` is one word to YAML."""
    numbers = [stop.since[0]] if stop.since and "expected ':'" in stop.problem else []
    if "values are not allowed" in stop.problem and (earlier := stop.before(stop.line)) is not None:
        numbers.append(earlier)
    for number in numbers:
        if match := _NO_SPACE.fullmatch(stop.text(number)):
            repaired = f"{match['lead']}{match['key']}: {match['value']}"
            column, width = match.start("key"), len(match["key"]) + 1
            message = "there is no space after the colon"
            return Mistake("colon-space", number, column, width, message, f"write: {repaired.strip()}", repaired)
    return None


def _no_dash(stop: Stop) -> Mistake | None:
    """An entry of a list that does not start with '- '."""
    if "'-' indicator" in stop.problem or ("block end" in stop.problem and "collection" in stop.doing):
        number = stop.line
        lead = stop.since[1] if stop.since else 0
    elif "expected ':'" in stop.problem and stop.since:
        number, lead = stop.since
    else:
        return None
    text = stop.text(number)
    earlier = stop.before(number)
    if indent_of(text) != lead or earlier is None or text.lstrip().startswith("-"):
        return None
    entry = next((n for n in range(number - 1, max(-1, number - 60), -1) if _starts_entry(stop.text(n), lead)), None)
    if entry is None:
        return None
    repaired = f"{text[:lead]}- {text[lead:]}"
    message = "this line stands in a list and does not start with '- '"
    return Mistake(
        "missing-dash", number, lead, len(text.rstrip()) - lead, message, f"write: {repaired.strip()}", repaired
    )


def _starts_entry(text: str, lead: int) -> bool:
    return indent_of(text) == lead and text[lead : lead + 2] == "- "


def _not_indented(stop: Stop) -> Mistake | None:
    """Text below `summary: |` stands as far left as the field."""
    if "expected ':'" not in stop.problem or not stop.since:
        return None
    number = stop.since[0]
    earlier = stop.before(number)
    if earlier is None or not _BLOCK.fullmatch(above := stop.text(earlier)):
        return None
    repaired = " " * (indent_of(above) + 2) + stop.text(number).lstrip()
    hint = f"put two spaces more before each line of the text: {repaired}"
    return whole_line(stop, number, "indentation", "the text below | or > has to be indented", hint, repaired)


def _second_line(stop: Stop) -> Mistake | None:
    """The text of a field goes on in the next line, which stands as far left as the field."""
    if "expected ':'" not in stop.problem or not stop.since:
        return None
    number = stop.since[0]
    earlier = stop.before(number)
    match = field_of(stop, earlier) if earlier is not None else None
    text = stop.text(number).strip()
    if match is None or not value_of(match) or " " not in text or text.split(" ")[0] in _field_names():
        return None
    joined = f"{match['lead']}{match['key']}: {in_quotes(unquoted(value_of(match)) + ' ' + text)}"
    message = "the line is no field (name: value); if it goes on with the text above, it has to be indented"
    return whole_line(stop, number, "indentation", message, f"write on one line: {joined}", "")


def _field_names() -> frozenset[str]:
    """The names of all fields; a line that starts with one is a field, whatever else is wrong with it."""
    from .schema import ACTOR, CITATION, PLACE, REVIEW, SOURCE, event_record

    records: tuple[Record[Any], ...] = (event_record(listed=True), CITATION, SOURCE, ACTOR, PLACE, REVIEW)
    return frozenset(name for record in records for name in record.by_name)


def _no_colon(stop: Stop) -> Mistake | None:
    """`title Paris summit` has no colon after the field's name."""
    if "expected ':'" in stop.problem and stop.since:
        number = stop.since[0]
    elif "values are not allowed" in stop.problem and (earlier := stop.before(stop.line)) is not None:
        number = earlier
        if indent_of(stop.text(number)) != indent_of(stop.text(stop.line)) or field_of(stop, number):
            return None
    else:
        return None
    match = _NO_COLON.fullmatch(stop.text(number))
    if match and match["key"] in _field_names():
        repaired = f"{match['lead']}{match['key']}: {match['value'] or ''}".rstrip()
        message = "there is no colon after the name of the field"
        return whole_line(stop, number, "missing-colon", message, f"write: {repaired.strip()}", repaired)
    message = "this line is no field: there is no 'name: value' in it"
    hint = "write name: value; if the file is cut off here, add what is missing"
    return whole_line(stop, number, "missing-colon", message, hint, "" if number else None)


def _after_quote(stop: Stop) -> Mistake | None:
    """`title: "We stand" says Merz` goes on after its quotation."""
    if "expected key" not in stop.problem and "block end" not in stop.problem:
        return None
    match = field_of(stop, stop.line) or _ITEM.fullmatch(stop.text(stop.line))
    value = value_of(match) if match else ""
    if match and _WHOLE_QUOTE.fullmatch(value):
        return _earlier_quote(stop, stop.line - 1)
    if match and value[:1] in {'"', "'", "[", "{"} and stop.column > match.start("value"):
        what = "closing " + value[0] if value[0] in "\"'" else "closing bracket"
        message = f"the text goes on after the {what}"
        return at_value(stop.line, match, "text-after-quote", message, quoted_line(match))
    return _earlier_quote(stop, stop.line)


def _earlier_quote(stop: Stop, last: int) -> Mistake | None:
    """A quotation mark that was never closed swallows the lines after it, up to the next one."""
    for number in range(last, max(-1, last - 60), -1):
        match = field_of(stop, number) or _ITEM.fullmatch(stop.text(number))
        value = value_of(match) if match else ""
        if match and value[:1] in {'"', "'"} and value.count(value[0]) % 2 == 1:
            return _close_quote(stop, number, match.start("value"))
    return None


def _brackets(stop: Stop) -> Mistake | None:
    """A list or mapping on one line has no end, or no comma between its entries."""
    if "flow" not in stop.doing or not stop.since:
        return None
    number, column = stop.since
    text = stop.text(number).rstrip()
    opening = text[column : column + 1]
    closing = {"[": "]", "{": "}"}.get(opening)
    if closing is None:
        return None
    rest = text[column:]
    if rest.count(opening) > rest.count(closing):
        repaired = _closed(text, column, closing)
        message = f"the {opening} has no closing {closing} on its line"
        return Mistake("unclosed-bracket", number, column, len(rest), message, f"write: {repaired.strip()}", repaired)
    if number == stop.line:
        message = f"the entries between {opening} and {closing} are not parted as YAML expects it"
        hint = (
            "put a comma between two entries, and quotation marks around text with a colon, a comma or a bracket in it"
        )
        return Mistake(
            "list-syntax", number, min(stop.column, len(text)), max(1, len(text) - stop.column), message, hint
        )
    return None


def _closed(text: str, column: int, closing: str) -> str:
    """The line with the bracket closed: before an outer bracket that ends the line, else at the end."""
    outer = {"]": "}", "}": "]"}[closing]
    if text.endswith(outer) and text[:column].count({"]": "[", "}": "{"}[outer]):
        return f"{text[:-1]}{closing}{outer}"
    return f"{text.rstrip(', ')}{closing}"


def _indentation(stop: Stop) -> Mistake | None:
    """A field that does not stand below its neighbours."""
    if not any(
        word in stop.problem
        for word in ("values are not allowed", "expected key", "'-' indicator", "document start", "block end")
    ):
        return None
    text = stop.text(stop.line)
    earlier = stop.before(stop.line)
    if earlier is None or not text.strip():
        return None
    column = indent_of(text)
    wanted = _wanted_indent(stop, earlier, column)
    if wanted == column:
        return None
    match = FIELD.fullmatch(text)
    above = stop.text(earlier)
    if match is None and "values are not allowed" in stop.problem:
        return _continued_text(stop, earlier)
    repaired = " " * wanted + text.lstrip()
    more = "further in" if column > wanted else "further out"
    message = f"this line stands {more} than the lines it belongs to"
    hint = (
        f"start it in column {wanted + 1}, below {above.strip()[:40]!r}"
        if _start(above) == wanted
        else f"start it in column {wanted + 1}"
    )
    return Mistake("indentation", stop.line, column, len(text.strip()), message, hint, repaired)


def _continued_text(stop: Stop, earlier: int) -> Mistake:
    text = stop.text(stop.line)
    message = "the text of the field above goes on here and holds a colon, which YAML takes for the name of a field"
    match = field_of(stop, earlier)
    name = f"{match['key']}: " if match else ""
    hint = f"begin the text with {name}| and put all of it, indented, on the lines below"
    return whole_line(stop, stop.line, "unquoted-colon", message, hint, text.replace(":", " "))


def _start(text: str) -> int:
    """The column where the first field of a line starts, after any '- '."""
    match = re.match(r"[ ]*(?:-[ ]+)*", text)
    return match.end() if match else 0


def _wanted_indent(stop: Stop, earlier: int, column: int) -> int:
    """The column of the nearest line above that this line can stand below."""
    above = [stop.text(number) for number in range(earlier, max(-1, earlier - 60), -1)]
    text = stop.text(stop.line)
    if text.lstrip().startswith("- "):
        entries = [indent_of(line) for line in above if _ITEM.match(line)]
        return entries[0] if entries else _start(above[0])
    if not FIELD.fullmatch(text) and not FIELD.fullmatch(above[0]):
        return indent_of(above[0])  # text below "summary: |", and this line stands further out than its first
    starts = [_start(line) for line in above if FIELD.fullmatch(line)] or [_start(above[0])]
    return min(starts, key=lambda start: abs(start - column))


def _second_document(stop: Stop) -> Mistake | None:
    """... ends a document."""
    earlier = stop.before(stop.line)
    if "document start" not in stop.problem or earlier is None or stop.text(earlier).strip() != "...":
        return None
    return Mistake(
        "several-documents", earlier, 0, 3, "the document ends here (...), and more follows", "delete this line", ""
    )


_RULES: tuple[Callable[[Stop], Mistake | None], ...] = (
    _odd_space,
    _unclosed_quote,
    _backslash,
    _odd_start,
    _unquoted_colon,
    _brackets,
    _no_space,
    _no_dash,
    _not_indented,
    _second_line,
    _no_colon,
    _after_quote,
    _second_document,
    _indentation,
)
