"""The last look at a site before it is published: all of it there, no link astray, nothing that must not be seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.settings import Handover
from pelican_timeline.store import Manifest

from .built import built_file
from .full_texts import check_full_texts
from .links import check_links


def remove_stale(tree: Path, wanted: Mapping[str, str], before: Manifest) -> None:
    """Removes what an earlier build left in the tree, with the folders that become empty."""
    for name in before.keys() - wanted.keys():
        path = tree / name
        path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == tree or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()


def verify(tree: Path, manifest: Manifest, changed: Sequence[str], handover: Handover) -> list[Diagnostic]:
    """Everything that is wrong with the built site; links and texts are looked at in the files that changed."""
    site = handover.site
    return [
        *check_files(manifest, handover.files),
        *check_links(tree, manifest, changed, site.url),
        *check_full_texts(
            tree, changed, handover.timeline.content.sources, site.config.quote_words, site.config.quote_share
        ),
    ]


# Files ---------------------------------------------------------------------------------------------------------------


def check_files(manifest: Manifest, wanted: Mapping[str, str]) -> list[Diagnostic]:
    """Every file that was written must stand there with the bytes that were written, and be a plain file; and no other."""
    hint = "switch off what wrote it: Pelican's own pages have settings that end in _SAVE_AS, feeds in _ATOM and _RSS"
    found = [
        built_file(name, "unexpected-file", "something wrote a file that is no part of the timeline", hint)
        for name in manifest
        if name not in wanted
    ]
    for name, digest in wanted.items():
        record = manifest.get(name)
        if record is None:
            found.append(built_file(name, "file-missing", "the file was written and is gone", "build again"))
        elif not record.sha256:
            found.append(
                built_file(name, "link-in-site", "a symbolic link would be published", "put the file itself there")
            )
        elif digest and record.sha256 != digest:
            found.append(built_file(name, "file-damaged", "the file does not hold what was written", "build again"))
    return found
