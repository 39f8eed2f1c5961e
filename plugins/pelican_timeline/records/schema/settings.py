"""The keys of the TIMELINE dictionary in pelicanconf.py."""

from __future__ import annotations

import re

from pelican_timeline.records.setting_values import Address, Group, Number, OneOf, Setting, Truth, Words, WordsList

_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

FORGE = (
    Setting("kind", OneOf(("github", "gitlab", "gitea", "forgejo")), "the software of the forge", "github"),
    Setting("url", Address(), "the address of the repository", "https://github.com/example/timeline"),
    Setting(
        "branch",
        Words(re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,99}"), "the name of a branch"),
        "the branch that is built",
        "main",
    ),
    Setting(
        "content_path",
        Words(re.compile(r"[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*"), "a folder of the repository"),
        "where content/ is in it",
        "content",
    ),
)

SETTINGS = (
    Setting(
        "title_story",
        Words(re.compile(r"[a-z0-9][a-z0-9-]{0,79}|"), "the id of a topic, or nothing"),
        "the topic whose story opens the home page",
        "security-guarantees",
    ),
    Setting("language", Words(_CODE, "the code of a language"), "the language of the site's own words", "en"),
    Setting("languages", WordsList(_CODE, "codes of languages"), "the languages of the sources", ["en", "de"]),
    Setting(
        "kinds",
        WordsList(re.compile(r"[a-z][a-z0-9_-]{0,29}"), "words in lower case"),
        "kinds of events beside the built-in ones",
        ["strike"],
    ),
    Setting("suggestions", OneOf(("show", "hide")), "whether readers see what the program suggests", "hide"),
    Setting(
        "quote_words",
        Number(0, 10_000, whole=True),
        "the most words that a quotation of an unlicensed text may have",
        60,
    ),
    Setting(
        "quote_share",
        Number(0, 1, whole=False),
        "the most of an unlicensed text that is quoted over all entries; 0.3 is 30 %",
        0.3,
    ),
    Setting(
        "forge",
        Group(FORGE),
        "where the site's files are edited",
        {"kind": "github", "url": "https://github.com/example/timeline"},
    ),
    Setting(
        "site_id",
        Words(re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,99}|"), "letters, digits, full stops and hyphens"),
        "a name from which feeds and calendars make their ids",
        "timeline.example",
    ),
    Setting("search", OneOf(("auto", "off")), "whether the site has a search, where Pagefind is installed", "auto"),
    Setting("explicit_index", Truth(), "whether links end in index.html, for reading the site from disk", False),
)
