"""What people write, read and checked: events, stored texts, names, reviews, settings. The one door to YAML.

Start in schema/, where every field is defined; content.py reads the files in order.
"""

from __future__ import annotations

from .config import check_config
from .content import asked_paths, read_content
from .editing import (
    drop_relations,
    holds_several,
    read_field,
    redirect_reviews,
    remove_listed_event,
    rename_listed_event,
    set_aliases,
)
from .exceptions import read_exceptions
from .files import NO_EDITS, Edits
from .ids import id_problem
from .json_schema import json_schema, render_schema, write_schema
from .mending import mend
from .naming import event_path, make_event_id, make_slug, plain_words
from .piles import PILE_FILES, PileText, read_pile
from .tidying import Tidied, has_one_form, tidy, tidy_content
from .writing import append_review, encode, write_event, write_listed_event, write_name, write_source

__all__ = [
    "NO_EDITS",
    "PILE_FILES",
    "Edits",
    "PileText",
    "Tidied",
    "append_review",
    "asked_paths",
    "check_config",
    "drop_relations",
    "encode",
    "event_path",
    "has_one_form",
    "holds_several",
    "id_problem",
    "json_schema",
    "make_event_id",
    "make_slug",
    "mend",
    "plain_words",
    "read_content",
    "read_exceptions",
    "read_field",
    "read_pile",
    "redirect_reviews",
    "remove_listed_event",
    "rename_listed_event",
    "render_schema",
    "set_aliases",
    "tidy",
    "tidy_content",
    "write_event",
    "write_listed_event",
    "write_name",
    "write_schema",
    "write_source",
]
