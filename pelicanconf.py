"""Settings of the demo site. Pelican's own come first, the timeline's last; docs/file-formats.md explains TIMELINE."""

from __future__ import annotations

import sys
from pathlib import Path

# On the path itself and not in PLUGIN_PATHS: the worker processes of a large build start without Pelican's settings.
sys.path.insert(0, str(Path(__file__).resolve().parent / "plugins"))

SITENAME = "The Ledger of Days"
SITESUBTITLE = "What happened, when, and the sentence that proves it."
SITEURL = ""
TIMEZONE = "UTC"
DEFAULT_LANG = "en"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGINS = ["pelican_timeline"]

# Stored texts of other people (content/sources) are evidence and stay out of every list here.
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images"]
READERS = {"rst": None, "html": None}

# Our generator writes every page, so Pelican's own writers get an empty save_as.
ARTICLE_URL = "articles/{slug}/"
ARTICLE_SAVE_AS = ""
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = ""
DRAFT_SAVE_AS = ""
DRAFT_PAGE_SAVE_AS = ""
ARTICLE_LANG_SAVE_AS = ""
PAGE_LANG_SAVE_AS = ""
DRAFT_LANG_SAVE_AS = ""
DRAFT_PAGE_LANG_SAVE_AS = ""
ARCHIVES_SAVE_AS = ""
YEAR_ARCHIVE_SAVE_AS = ""
MONTH_ARCHIVE_SAVE_AS = ""
DAY_ARCHIVE_SAVE_AS = ""
AUTHOR_SAVE_AS = ""
AUTHORS_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
CATEGORIES_SAVE_AS = ""
TAG_SAVE_AS = ""
TAGS_SAVE_AS = ""
INDEX_SAVE_AS = ""
DIRECT_TEMPLATES: list[str] = []
PAGINATED_TEMPLATES: dict[str, int | None] = {}

FEED_ATOM = None
FEED_RSS = None
FEED_ALL_ATOM = None
FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = None
CATEGORY_FEED_RSS = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TAG_FEED_ATOM = None
TAG_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
TRANSLATION_FEED_RSS = None

# A failed build must leave the last good site where it is.
DELETE_OUTPUT_DIRECTORY = False

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
