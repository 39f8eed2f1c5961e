"""Texts as evidence: their paragraphs and sentences, and quotations found again in them. A stored text never changes."""

from .fragments import text_fragment
from .quotations import Match, find_quotation
from .reader import read_document

__all__ = ["Match", "find_quotation", "read_document", "text_fragment"]
