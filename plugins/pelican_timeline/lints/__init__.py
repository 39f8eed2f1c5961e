"""What a careful editor would ask about records that are right in form. Warnings only, few and true; see docs/errors.md.

One module a question: `twins.py` (is this here already?), `dates.py` (does the quotation give this day?), `links.py` (will
the page still be there in ten years?). Nothing here reads a file or stops a build.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.event import Content
from pelican_timeline.model.timeline import Proof

from .twins import find_similar_events, find_similar_publishers, find_stored_twice


def look_over(
    content: Content, proofs: Mapping[str, Sequence[Proof]], wanted: frozenset[str] = frozenset(), *, deep: bool = False
) -> list[Diagnostic]:
    """All questions about *content*; about the files *wanted* alone (their paths), if any are named.

    What costs little is asked of everything. Reading dates in every quotation and comparing every text with every other
    is for *deep*, and for the files that are named, so that the cost follows the change.
    """
    from .dates import compare_dates  # the date finder loads only when there is a date to look at
    from .links import find_unarchived

    found = [*find_similar_events(content), *find_similar_publishers(content.sources)]
    found += find_stored_twice(content.sources, wanted)
    near = [event for event in content.events if not wanted or event.path in wanted]
    found += compare_dates(near, proofs, every_day=deep or bool(wanted))
    if deep or wanted:
        found += find_unarchived(near, [s for s in content.sources.values() if deep or s.path in wanted])
    if deep:
        from .copies import find_copies

        found += find_copies(content.sources)
    return [one for one in found if not wanted or one.path in wanted]


__all__ = ["look_over"]
