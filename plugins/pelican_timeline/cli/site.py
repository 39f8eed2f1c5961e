"""Finding the site that a command is about."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.settings import SETTINGS_FILE, RawSettings, Site, check_settings, read_settings

from .report import print_diagnostics


def find_settings(named: Path | None, start: Path | None = None) -> Path:
    """The settings file: the one that was named, else pelicanconf.py here or in the nearest folder above."""
    here = (start or Path.cwd()).absolute()
    if named:
        return here / named
    for folder in (here, *here.parents):
        if (folder / SETTINGS_FILE).is_file():
            return folder / SETTINGS_FILE
    return here / SETTINGS_FILE


def open_settings(
    named: Path | None, overrides: Mapping[str, Any] = MappingProxyType({})
) -> tuple[RawSettings | None, list[Diagnostic]]:
    """The settings of the site that a command is about, or why there are none."""
    return read_settings(find_settings(named), overrides)


def open_site(options: Namespace) -> Site | None:
    """The site that a command is about; None when its settings cannot be run, which has been printed then.

    What else is wrong with the settings is for `check` and `build` to say: a setting that is wrong keeps its default.
    """
    raw, found = open_settings(options.settings)
    if raw is None:
        print_diagnostics(found, stream=sys.stderr)
        return None
    return check_settings(raw)[0]
