"""Will a reader still find the page? A copy in a web archive says yes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pelican_timeline.model.diagnostic import Diagnostic, Mark
from pelican_timeline.model.event import Event
from pelican_timeline.model.text import Source

_HINT = "save the page at https://web.archive.org/save and add a line: archive: with the address of the copy"


def find_unarchived(events: Iterable[Event], sources: Iterable[Source]) -> Iterator[Diagnostic]:
    """A warning for each page that is quoted without a copy in an archive.

    A citation without a quotation has its own warning (`no-proof`), and one is enough.
    """
    for event in events:
        for citation in event.sources:
            if citation.url and citation.quote and not citation.archive and not citation.source:
                message = "when this page goes, nobody can check the quotation: there is no archived copy"
                yield Diagnostic(event.path, "no-archive", message, _HINT, citation.mark, "warning")
    for source in sources:
        if source.url and not source.archive and not source.own:
            message = "when this page goes, readers cannot follow the link: there is no archived copy"
            yield Diagnostic(source.path, "no-archive", message, _HINT, source.marks.get("url", Mark()), "warning")
