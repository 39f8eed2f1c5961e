"""From what a phrase says to the date it means: which date it leans on, and on which side of it the date lies.

`bases.py` has what a phrase may lean on, `context.py` keeps it up to date, `clauses.py` asks the words around it, `verbs.py` what a verb tells, `resolving.py` does the sums
for each kind of phrase, `yearless.py` chooses among the years that fit.
"""

from __future__ import annotations

from .context import Context
from .resolved import Resolved
from .resolving import resolve
from .results import period_of

__all__ = ["Context", "Resolved", "period_of", "resolve"]
