"""Findings about files of the built site."""

from __future__ import annotations

from pelican_timeline.model.diagnostic import Diagnostic, Mark


def built_file(name: str, code: str, message: str, hint: str, mark: Mark = Mark()) -> Diagnostic:  # noqa: B008 - frozen
    """An error in the file *name* of the site; its path is shown as where the file would be published."""
    return Diagnostic(f"output/{name}", code, message, hint, mark)
