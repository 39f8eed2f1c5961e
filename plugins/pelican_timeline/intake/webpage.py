"""What a web page says of its article: title, address, publisher, author, day, language, licence, and which mark says so."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from pelican_timeline.model.urls import safe_url

from .dates import find_published
from .extract import ExtractError, extract_text
from .html import Page, read_html
from .licences import only_licence
from .taken import Facts, Taken, normal_address, same_site


def read_page(html: str, url: str = "") -> Taken:
    """The article of a page with what the page states of it; without text, and a note, where none could be found.

    *url* is where the page was fetched from, "" for a file on disk that does not say.
    """
    page = read_html(html)
    facts = Facts()
    try:
        text = extract_text(html, url)
    except ExtractError as problem:
        text = ""
        facts.notes.append(str(problem))
    _learn_address(page, url, facts)
    _learn_publisher(page, facts)
    _learn_title(page, facts)
    _learn_author(page, facts)
    _learn_language(page, facts)
    _learn_licence(page, facts)
    published, contradictions = find_published(page, facts.values.get("url", url), text)
    if published:
        facts.learn("published", published.date, published.evidence)
    facts.notes += contradictions
    return facts.taken(_without_title(text, facts.values.get("title", "")))


def _without_title(text: str, title: str) -> str:
    """The text without a first paragraph that only repeats the title."""
    first, _, rest = text.partition("\n\n")
    return rest if title and rest and first.strip() == title else text


def _learn_address(page: Page, url: str, facts: Facts) -> None:
    """The page's own address: the canonical one, where it is of the same site and no mere front page."""
    for found, evidence in (
        (page.link("canonical"), "<link rel=canonical>"),
        (page.meta.get("og:url", ""), "<meta og:url>"),
    ):
        address = safe_url(urljoin(url, found)) if found else None
        if not address:
            continue
        if url and not same_site(address, url):
            facts.notes.append(f"the page names another site as the original: {address}")
            continue
        if url and urlsplit(address).path == "/" and urlsplit(url).path != "/":
            continue  # a template that calls every page the front page
        facts.learn("url", address, evidence)
    facts.learn("url", safe_url(url), "the address that was asked for")


def _learn_publisher(page: Page, facts: Facts) -> None:
    for one in page.articles:
        facts.learn("publisher", _name_of(one.get("publisher")), "JSON-LD publisher")
    for name in (
        "og:site_name",
        "citation_journal_title",
        "dc.publisher",
        "dcterms.publisher",
        "publisher",
        "application-name",
    ):
        facts.learn("publisher", _no_address(page.meta.get(name, "")), f"<meta {name}>")
    host = (urlsplit(facts.values.get("url", "")).hostname or "").removeprefix("www.")
    facts.learn("publisher", host, "the host of the address")


def _learn_title(page: Page, facts: Facts) -> None:
    publisher = facts.values.get("publisher", "")
    for one in page.articles:
        facts.learn("title", _without_site(_words(one.get("headline")), publisher), "JSON-LD headline")
    for name in ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"):
        facts.learn("title", _without_site(page.meta.get(name, ""), publisher), f"<meta {name}>")
    if len(page.headings) == 1:
        facts.learn("title", page.headings[0], "<h1>")
    facts.learn("title", _without_site(page.title, publisher), "<title>")
    if "title" in facts.values:
        facts.values["title"] = facts.values["title"][:300]


def _without_site(title: str, publisher: str) -> str:
    """The title without the name of the site behind it ("Allies meet | The Paper")."""
    match = re.fullmatch(r"(.{8,}?)\s+[|–—·»-]\s+([^|–—·»]{2,40})", title)
    if match and publisher and _is_like(match[2], publisher):
        return match[1]
    return title


def _is_like(first: str, second: str) -> bool:
    a, b = (re.sub(r"^the |[^\w]|(?:com|org|net|de|fr|ua)$", "", name.casefold()) for name in (first, second))
    return bool(a) and (a in b or b in a)


def _learn_author(page: Page, facts: Facts) -> None:
    publisher = facts.values.get("publisher", "")
    names = [(_name_of(one.get("author")), "JSON-LD author") for one in page.articles]
    names += [
        (page.meta.get(name, ""), f"<meta {name}>")
        for name in ("author", "article:author", "dc.creator", "parsely-author", "citation_author")
    ]
    names += [(one.words, "<a rel=author>") for one in page.links if "author" in one.rel]
    for name, evidence in names:
        bare = re.sub(r"^(?:by|von|par|por)\s+", "", _no_address(name).strip(), flags=re.IGNORECASE)[:120]
        if bare and not (publisher and _is_like(bare, publisher)):
            facts.learn("author", bare, evidence)


def _learn_language(page: Page, facts: Facts) -> None:
    for one in page.articles:
        facts.learn("language", _code(_words(one.get("inLanguage"))), "JSON-LD inLanguage")
    facts.learn("language", _code(page.language), "<html lang>")
    for name in ("og:locale", "content-language", "dc.language", "dcterms.language", "language"):
        facts.learn("language", _code(page.meta.get(name, "")), f"<meta {name}>")


def _code(words: str) -> str:
    """A language code from a locale such as en_GB, without the country."""
    match = re.match(r"([a-z]{2,3})(?:[-_]|$)", words.strip().lower())
    return match[1] if match else ""


def _learn_licence(page: Page, facts: Facts) -> None:
    """The licence that a link of the page states for the page; one in a caption is the picture's."""
    stated = [one.url for one in page.links if "license" in one.rel and "figure" not in one.inside]
    stated += [_words(one.get("license")) for one in page.articles]
    stated += [page.meta[name] for name in ("dcterms.license", "dc.rights", "dcterms.rights") if name in page.meta]
    evidence = "rel=license"
    if not any(map(str.strip, stated)):
        stated = [one.url for one in page.links if not {"figure", "aside", "nav"} & set(one.inside)]
        evidence = "a link to Creative Commons"
    licence, note = only_licence(stated)
    if note:
        facts.notes.append(note)
    if licence:
        facts.learn("licence", licence.name, evidence)
        facts.learn("licence_url", licence.url, evidence)


def _words(value: Any) -> str:
    """The text of a JSON-LD value: itself, its name or its address, or the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("url") or value.get("@id") or ""
    return value if isinstance(value, str) else ""


def _name_of(value: Any) -> str:
    """Names of people or bodies in JSON-LD, parted by commas; addresses are none."""
    values = value if isinstance(value, list) else [value]
    names = [_words(one) for one in values[:5]]
    return ", ".join(dict.fromkeys(name.strip() for name in names if _no_address(name)))


def _no_address(words: str) -> str:
    return "" if re.match(r"https?://|@|/", words.strip()) else words


_ERROR_TITLE = re.compile(
    r"\b(?:404|410|not found|page missing|no longer (?:available|exists)|nicht gefunden|introuvable|no encontrada|не знайден|не найден|seite fehlt)",
    re.IGNORECASE,
)
_FEW_WORDS = 150


def looks_like_error(html: str, url: str = "", asked: str = "") -> str:
    """Why a page that came with status 200 is no page ("soft 404"); "" when nothing speaks against it.

    Its title says that it was not found, or an article's address leads to the front page.
    """
    page = read_html(html)
    for words in (page.title, *page.headings):
        # "404 days in office" is a headline: only a page with little else on it is an error.
        if _ERROR_TITLE.search(words) and len(re.sub(r"<[^>]*>", " ", html).split()) < _FEW_WORDS:
            return f"its title says “{words[:80]}”"
    if (
        asked
        and normal_address(url) != normal_address(asked)
        and urlsplit(url).path in {"", "/"}
        and len(urlsplit(asked).path) > 1
    ):
        return "it leads to the front page"
    return ""
