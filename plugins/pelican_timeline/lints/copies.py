"""Which stored texts the program takes for copies of each other, for a person to confirm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pelican_timeline import corroboration
from pelican_timeline.model.diagnostic import Diagnostic, Mark
from pelican_timeline.model.text import Source


def find_copies(sources: Mapping[str, Source]) -> Iterator[Diagnostic]:
    """A warning at each text that counts as a copy of another without a person having said so, and open questions."""
    origins, questions = corroboration.group_origins([source for source in sources.values() if not source.own])
    yield from questions
    for origin in origins:
        for slug in origin.sources[1:]:
            source = sources[slug]
            if source.origin:
                continue
            message = f"counts as a copy of {origin.id}, not as a witness of its own: {origin.reason}"
            hint = f"confirm it with a line `origin: {origin.id}`, or write `origin: {slug}` if it is independent"
            mark = source.marks.get("publisher", Mark())
            yield Diagnostic(source.path, "copy-of", message, hint, mark, "warning")
