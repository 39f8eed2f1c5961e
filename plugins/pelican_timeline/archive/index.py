"""All entries in one small file, for scripts: the filters of a site too large for one page, and the add page.

    {"keys": ["a-friedrich-merz", …], "entries": [[HREF, TITLE, DATE, REACH, [KEY, …], PLACE, LOOK], …]}

HREF starts at the root of the site, DATE is in words, REACH as `dates.reach` writes it, KEY the number of a filter key
(`EntryView.keys`), PLACE the name of the first place, LOOK how the date is drawn ("about", "span"; "" for a known day). Entries are in the order of the timeline.
"""

from __future__ import annotations

import json

from pelican_timeline.archive.archive import Archive
from pelican_timeline.archive.dates import short_date

INDEX = "events/index.json"


def render_index(archive: Archive) -> str:
    """The text of the index."""
    numbers: dict[str, int] = {}
    rows = []
    for entry in archive.entries:
        keys = [numbers.setdefault(key, len(numbers)) for key in entry.keys.split()]
        when = short_date(entry.entry.event.date, archive.info.messages)
        place = entry.places[0].name if entry.places else ""
        rows.append([entry.href, entry.title, when, entry.reach, keys, place, entry.date.css])
    return json.dumps({"keys": list(numbers), "entries": rows}, ensure_ascii=False, separators=(",", ":"))
