"""Which sentences tell events: from a read article with its dates to suggestions, and a reason for every sentence left.

`suggest` does it; its module, `suggestions`, reads from top to bottom in the order things happen. Below it a sentence
is read as words (`tokens`), pieces and clauses, verbs, and what it tells (`happenings`); then it is asked who acts
(`speakers`, `acting`), and gets its date (`dating`), its title (`titles`) and its score. A language is a module in `locales`.
`NameIndex` finds the people, places and topics of the authority files and `find_new_names` those that they lack,
`known_events` tells the date finder which meetings an article may lean on, and `explain_date` says how a suggestion came
to its date. The rules in words are in docs/suggestions.md.
"""

from .explaining import explain_date
from .known import Meetings, Offer, known_events, named_meetings
from .names import NameIndex, NameMatch
from .newnames import NewName, find_new_names
from .suggestions import suggest

__all__ = [
    "Meetings",
    "NameIndex",
    "NameMatch",
    "NewName",
    "Offer",
    "explain_date",
    "find_new_names",
    "known_events",
    "named_meetings",
    "suggest",
]
