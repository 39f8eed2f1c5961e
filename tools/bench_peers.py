"""The events of the benchmark as other site generators build them: Hugo where it is installed, else Pelican by itself.

A peer gets the same events, one page each, with pages by year, a paginated home page, a feed and a site map, in the plainest
theme that shows title, date, summary and source. It knows nothing of stored texts, proofs, names, calendars or data, so its
figure is what bare pages cost, and not what our site would cost with it.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from make_events import MadeEvent, made_events


@dataclass(frozen=True, slots=True)
class Peer:
    """One way to build the events: *write* fills a folder, *command* is run there, *change* edits one event."""

    name: str
    command: tuple[str, ...]
    write: Callable[[Path, Sequence[MadeEvent]], None]
    change: Callable[[Path], None]


def find_peers() -> list[Peer]:
    """The peers that can be run here."""
    hugo = shutil.which("hugo") or shutil.which("hugo", path=str(Path(sys.executable).parent))
    if hugo:
        return [
            Peer("Hugo, one JSON file", (hugo, "--quiet"), _write_hugo_data, _change_json),
            Peer("Hugo, a Markdown file an event", (hugo, "--quiet"), _write_hugo, _change_markdown),
        ]
    return [
        Peer("Pelican, an article an event", (sys.executable, "-m", "pelican", "-q"), _write_pelican, _change_article)
    ]


def write_peer(peer: Peer, folder: Path, count: int) -> None:
    """The site of the peer in a new folder."""
    folder.mkdir(parents=True)
    peer.write(folder, made_events(count))


def _put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _change_markdown(folder: Path) -> None:
    _retitle(min((folder / "content" / "events").glob("*.md")), 'title: "')


def _change_article(folder: Path) -> None:
    _retitle(min((folder / "content").glob("*.md")), "Title: ")


def _retitle(path: Path, field: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(field, f"{field}New ", 1), encoding="utf-8")


def _change_json(folder: Path) -> None:
    path = folder / "data" / "events.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    rows[0]["title"] = f"New {rows[0]['title']}"
    path.write_text(json.dumps(rows), encoding="utf-8")


# Hugo ----------------------------------------------------------------------------------------------------------------

_HUGO = {
    "hugo.toml": """\
baseURL = "https://example.org/"
title = "The ledger"
disableKinds = ["section", "taxonomy"]
[taxonomies]
year = "years"
[permalinks]
events = "/events/:slug/"
[outputs]
home = ["html", "rss"]
page = ["html"]
term = ["html"]
[pagination]
pagerSize = 50
[services.rss]
limit = 50
""",
    "layouts/_default/baseof.html": """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="alternate" type="application/rss+xml" href="/index.xml"></head>
<body><header><a href="/">{{ site.Title }}</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>
""",
    "layouts/_default/single.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1><p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></p>
{{ .Content }}
<ul>{{ range .Params.sources }}<li><a href="{{ .url }}">{{ .title }}</a>, {{ .publisher }}</li>{{ end }}</ul>
<p><a href="/years/{{ .Date.Format "2006" }}/">{{ .Date.Format "2006" }}</a></p>{{ end }}
""",
    "layouts/_default/list.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages.ByDate }}<li>{{ .Date.Format "2006-01-02" }} <a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
""",
    "layouts/index.html": """\
{{ define "main" }}{{ $shown := .Paginate site.RegularPages }}<ul>{{ range $shown.Pages }}<li>{{ .Date.Format "2006-01-02" }} <a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ with $shown.Next }}<a href="{{ .URL }}">older</a>{{ end }}{{ end }}
""",
}
_ADAPTER = """\
{{ range site.Data.events }}{{ $.AddPage (dict "kind" "page" "path" .id "slug" .id "title" .title "dates" (dict "date" (time.AsTime .date))
"content" (dict "mediaType" "text/markdown" "value" .summary) "params" (dict "sources" .sources "years" (slice .year))) }}{{ end }}
"""


def _row(event: MadeEvent) -> dict[str, object]:
    source = {"url": f"https://example.org/{event.id}", "title": event.title, "publisher": "The Marsk Courier"}
    # The sentence stands for a summary of one's own, which is as long.
    return {
        "id": event.id,
        "title": event.title,
        "date": f"{event.day}",
        "year": f"{event.day.year}",
        "summary": event.sentence,
        "sources": [source],
    }


def _write_hugo_data(folder: Path, events: Sequence[MadeEvent]) -> None:
    rows = json.dumps([_row(event) for event in events])
    _put(folder, _HUGO | {"content/events/_content.gotmpl": _ADAPTER, "data/events.json": rows})


def _write_hugo(folder: Path, events: Sequence[MadeEvent]) -> None:
    _put(folder, _HUGO)
    for event in events:
        row = _row(event)
        head = "\n".join(
            f"{name}: {json.dumps(value)}"
            for name, value in (row | {"slug": event.id, "years": [row["year"]]}).items()
            if name in {"title", "date", "slug", "years", "sources"}
        )
        _put(folder, {f"content/events/{event.id}.md": f"---\n{head}\n---\n{event.sentence}\n"})


# Pelican -------------------------------------------------------------------------------------------------------------

_PELICAN = {
    "pelicanconf.py": """\
SITENAME, SITEURL, TIMEZONE, DEFAULT_LANG, AUTHOR = "The ledger", "", "UTC", "en", "The ledger"
PATH, OUTPUT_PATH, THEME, ARTICLE_PATHS, PAGE_PATHS, STATIC_PATHS, PLUGINS = "content", "output", "theme", [""], [], [], []
ARTICLE_URL, ARTICLE_SAVE_AS = "events/{slug}/", "events/{slug}/index.html"
YEAR_ARCHIVE_SAVE_AS = "years/{date:%Y}/index.html"
ARCHIVES_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
DIRECT_TEMPLATES, SITEMAP_SAVE_AS, PAGINATED_TEMPLATES = ["index", "sitemap"], "sitemap.xml", {"index": 50}
FEED_DOMAIN, FEED_ALL_ATOM, FEED_MAX_ITEMS = "https://example.org", "feed.atom", 50
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
""",
    "theme/static/.keep": "",
    "theme/templates/base.html": """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ SITENAME }}</title></head>
<body><header><a href="/">{{ SITENAME }}</a></header><main>{% block main %}{% endblock %}</main></body></html>
""",
    "theme/templates/article.html": """\
{% extends "base.html" %}{% block main %}<h1>{{ article.title }}</h1><p><time>{{ article.date.strftime("%Y-%m-%d") }}</time></p>
{{ article.content }}<p><a href="{{ article.source_url }}">{{ article.publisher }}</a></p>{% endblock %}
""",
    "theme/templates/list.html": """\
{% macro list(articles) %}<ul>{% for one in articles %}<li>{{ one.date.strftime("%Y-%m-%d") }} <a href="/{{ one.url }}">{{ one.title }}</a></li>{% endfor %}</ul>{% endmacro %}
""",
    "theme/templates/index.html": """\
{% extends "base.html" %}{% from "list.html" import list %}{% block main %}{{ list(articles_page.object_list) }}{% endblock %}
""",
    "theme/templates/period_archives.html": """\
{% extends "base.html" %}{% from "list.html" import list %}{% block main %}{{ list(dates) }}{% endblock %}
""",
    "theme/templates/sitemap.html": """\
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for one in articles %}<url><loc>https://example.org/{{ one.url }}</loc></url>{% endfor %}</urlset>
""",
}


def _write_pelican(folder: Path, events: Sequence[MadeEvent]) -> None:
    _put(folder, _PELICAN)
    for event in events:
        head = f"Title: {event.title}\nDate: {event.day}\nSlug: {event.id}\nPublisher: The Marsk Courier\n"
        text = f"{head}Source_url: https://example.org/{event.id}\n\n{event.sentence}\n"
        _put(folder, {f"content/{event.id}.md": text})
