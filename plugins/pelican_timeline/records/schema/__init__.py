"""Every field of every file that people write, defined once: a page for events, sources, names, decisions, settings.

From these definitions come the validator (fields.py, values.py), the editor's schema (json_schema.py), and whatever else
has to know a field: a form, a page of the docs.
"""

from .decisions import LINK_EXCEPTION, REVIEW
from .events import CITATION, CORRECTION, RELATION, TITLE_LENGTH, event_record
from .names import ACTOR, PLACE, TOPIC
from .settings import FORGE, SETTINGS
from .sources import SOURCE

__all__ = [
    "ACTOR",
    "CITATION",
    "CORRECTION",
    "FORGE",
    "LINK_EXCEPTION",
    "PLACE",
    "RELATION",
    "REVIEW",
    "SETTINGS",
    "SOURCE",
    "TITLE_LENGTH",
    "TOPIC",
    "event_record",
]
