"""Text as YAML has to have it when it looks like something else."""

from __future__ import annotations


def in_quotes(text: str) -> str:
    """The text as a quoted YAML string on one line."""
    text = " ".join(text.split())
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
