"""What people write, read and checked: events, stored texts, names, reviews, settings. The one door to YAML.

Start in schema.py, where every field is defined; content.py reads the files in order.
"""

from __future__ import annotations

from .config import check_config
from .content import read_content
from .json_schema import json_schema, render_schema, write_schema

__all__ = ["check_config", "json_schema", "read_content", "render_schema", "write_schema"]
