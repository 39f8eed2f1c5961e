"""`timeline check --fix`: writes what no person has to decide. What that is, docs/commands.md lists.

Only values in the heads of sources and in events change; the text of a source is evidence and stays as it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pelican_timeline.model.diagnostic import Diagnostic, Mark
from pelican_timeline.model.event import Content
from pelican_timeline.model.timeline import Proof
from pelican_timeline.settings import Site
from pelican_timeline.store import write_whole

from .report import harmless

_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
"""How a quotation is broken into lines is its author's choice."""


def fix_content(site: Site, only: Sequence[Path] = ()) -> list[str]:
    """What was written, a line each: `FILE:LINE: what`."""
    from pelican_timeline import pipeline, records

    content, found = pipeline.load(site.root, site.config, only)
    proofs, unproven = pipeline.prove_events(content)
    asked = records.asked_paths(site.root, only, content) if only else None
    wanted = [*found, *unproven, *_as_stored(content, proofs)]
    by_file: defaultdict[str, dict[Mark, Diagnostic]] = defaultdict(dict)
    for one in wanted:
        if one.fix and (asked is None or one.path in asked or one in found):
            by_file[one.path].setdefault(one.mark, one)
    said: list[str] = []
    for path, fixes in sorted(by_file.items()):
        file = site.root / path
        if file.is_symlink() or not path.startswith(("content/events/", "content/sources/")):
            continue
        before = file.read_bytes()
        after = records.mend(path, before, {mark: one.fix for mark, one in fixes.items()})
        if after != before:
            write_whole(file, after)
            said += [harmless(f"{path}:{mark.line}: wrote {one.fix}") for mark, one in sorted(fixes.items(), key=_line)]
    return said


def _line(pair: tuple[Mark, Diagnostic]) -> int:
    return pair[0].line


def _as_stored(content: Content, proofs: Mapping[str, Sequence[Proof]]) -> Iterator[Diagnostic]:
    """The quotations that stand in the stored text with other quotation marks, dashes or spaces."""
    for event in content.events:
        for proof in proofs[event.id]:
            words = " ".join(proof.words.split())
            quote = _LINE_END.sub(" ", proof.citation.quote.strip())
            # An odd space or a soft hyphen of the stored text would be no gain, and nor would its line ends.
            if proof.status == "checked" and words != quote and words.isprintable() and "[" not in quote:
                mark = proof.citation.quote_mark
                yield Diagnostic(event.path, "quote-not-found", "", "", mark, "warning", fix=words)
