"""Texts as evidence: their paragraphs and sentences, and quotations found again in them. A stored text never changes."""

from .fragments import text_fragment
from .naming import sentence_id
from .quotations import Match, find_quotation
from .reader import read_document, take_sentences

__all__ = ["Match", "find_quotation", "read_document", "sentence_id", "take_sentences", "text_fragment"]
