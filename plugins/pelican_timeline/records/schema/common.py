"""Sorts of text that several kinds of records hold."""

from __future__ import annotations

from pelican_timeline.records.values import PlainText

NAME = PlainText(120)
LINE = PlainText(300)
NOTE = PlainText(1_000, lines=True)
