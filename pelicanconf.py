"""Settings of the demo site. What a timeline needs of Pelican comes with the program; docs/file-formats.md explains TIMELINE."""

from __future__ import annotations

import sys
from pathlib import Path

# On the path itself and not in PLUGIN_PATHS: the worker processes of a large build start without Pelican's settings.
sys.path.insert(0, str(Path(__file__).resolve().parent / "plugins"))

from pelican_timeline.site_defaults import *  # noqa: F403  # folders, plugin, and what Pelican must not write

SITENAME = "The Ledger of Days"
SITESUBTITLE = "What happened, when, and the sentence that proves it."
SITEURL = ""
TIMEZONE = "UTC"
DEFAULT_LANG = "en"

THEME = "theme"  # the one of this repository, to be changed at will

TIMELINE = {
    "site_id": "ledger-of-days.example",  # names feeds and calendars; stays when the site moves to another address
    "title_story": "",
    "language": "en",
    "languages": ["en", "de", "fr", "uk"],
    "kinds": [],
    "suggestions": "show",
    "quote_words": 60,
    "quote_share": 0.3,
    "forge": {
        "kind": "github",
        "url": "https://github.com/example/timeline",
        "branch": "main",
        "content_path": "content",
    },
    "search": "auto",
    "explicit_index": False,
}
