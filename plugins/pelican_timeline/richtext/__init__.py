"""Markdown to HTML that is safe to show, and HTML to the words a reader sees. The only door to markdown and bleach."""

from .cleaning import ATTRIBUTES, BODY_TAGS, EVENT_TAGS
from .limits import RichTextError
from .rendering import render_body, render_event_text
from .visible import visible_text

__all__ = [
    "ATTRIBUTES",
    "BODY_TAGS",
    "EVENT_TAGS",
    "RichTextError",
    "render_body",
    "render_event_text",
    "visible_text",
]
