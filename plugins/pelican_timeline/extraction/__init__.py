"""Which sentences tell events: from a read article with its dates to suggestions, and a reason for every sentence left.

`suggest` does it; its module reads from top to bottom in the order things happen. `NameIndex` finds the people, places
and topics of the authority files; `known_events` tells the date finder which meetings an article may lean on.
"""

from .known import known_events
from .names import NameIndex, NameMatch
from .suggestions import candidate_id, suggest

__all__ = ["NameIndex", "NameMatch", "candidate_id", "known_events", "suggest"]
