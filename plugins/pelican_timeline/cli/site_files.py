"""The settings file of a new site: what pelicanconf.py has to say so that a content folder becomes a timeline."""

from __future__ import annotations

_SILENT = (
    "ARTICLE DRAFT DRAFT_PAGE ARTICLE_LANG PAGE PAGE_LANG DRAFT_LANG DRAFT_PAGE_LANG ARCHIVES YEAR_ARCHIVE MONTH_ARCHIVE"
    " DAY_ARCHIVE AUTHOR AUTHORS CATEGORY CATEGORIES TAG TAGS INDEX"
).split()
_FEEDS = (
    "FEED_ATOM FEED_RSS FEED_ALL_ATOM FEED_ALL_RSS CATEGORY_FEED_ATOM CATEGORY_FEED_RSS AUTHOR_FEED_ATOM AUTHOR_FEED_RSS"
    " TAG_FEED_ATOM TAG_FEED_RSS TRANSLATION_FEED_ATOM TRANSLATION_FEED_RSS"
).split()


def settings_text(name: str, site_id: str, language: str = "en") -> str:
    """pelicanconf.py of a site called *name*, which shows no suggestions; the theme is the one of the package."""
    silent = "\n".join(f'{one}_SAVE_AS = ""' for one in _SILENT)
    feeds = "\n".join(f"{one} = None" for one in _FEEDS)
    return f'''"""Settings of this site. Pelican's own come first, the timeline's last."""

from pathlib import Path

import pelican_timeline

# Beside the package when it was installed, beside its folder in a checkout.
_HOME = Path(pelican_timeline.__file__).resolve().parent
THEME = str(next(place for place in (_HOME / "theme", _HOME.parents[1] / "theme") if place.is_dir()))

SITENAME = {name!r}
SITEURL = ""
TIMEZONE = "UTC"
DEFAULT_LANG = {language!r}
PATH = "content"
OUTPUT_PATH = "output"
PLUGINS = ["pelican_timeline"]

# Stored texts of other people (content/sources) are evidence and stay out of every list here.
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images"]
READERS = {{"rst": None, "html": None}}

# The timeline writes every page and feed, so Pelican's own writers get nothing to do.
ARTICLE_URL = "articles/{{slug}}/"
PAGE_URL = "{{slug}}/"
{silent}
DIRECT_TEMPLATES = []
PAGINATED_TEMPLATES = {{}}
{feeds}

# A failed build must leave the last good site where it is.
DELETE_OUTPUT_DIRECTORY = False

TIMELINE = {{
    "site_id": {site_id!r},  # names feeds and calendars; stays when the site moves to another address
    "language": {language!r},
    "suggestions": "hide",
}}
'''
