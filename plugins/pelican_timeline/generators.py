"""The door to Pelican's content: reads the site's own writing safely and writes every page of the site.

Pelican finds articles and pages, resolves their `{static}` and `{filename}` links and copies images. Everything it would
write itself is switched off in pelicanconf.py; `archive.site.write_site` writes instead.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any, ClassVar

from pelican.generators import Generator
from pelican.readers import BaseReader

from pelican_timeline import pipeline, richtext
from pelican_timeline.archive.page import SiteInfo, Writing
from pelican_timeline.archive.site import write_site
from pelican_timeline.cli.state import remember_readings
from pelican_timeline.describe import describe_site
from pelican_timeline.model.diagnostic import Diagnostic, render_diagnostic
from pelican_timeline.model.edtf import day
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.records.articles import split_head
from pelican_timeline.settings import HANDOVER, Handover, Site, check_settings, settings_of

_LOG = logging.getLogger(__name__)


class SafeMarkdownReader(BaseReader):
    """Reads Markdown whose HTML has been cleaned: an article comes in a pull request, written by a stranger."""

    enabled = True
    file_extensions: ClassVar[list[str]] = ["md", "markdown", "mkd", "mdown"]  # type: ignore[misc]

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The article as harmless HTML, and its front matter."""
        path = Path(source_path)
        fields, body = split_head(path.read_text(encoding="utf-8-sig"))
        # Pelican would make a slug of the title; the rest of the site knows the article by its file's name.
        fields.setdefault("slug", path.stem)
        metadata = {name: self.process_metadata(name, value) for name, value in fields.items()}  # type: ignore[no-untyped-call]
        return richtext.render_body(body), metadata


class TimelineGenerator(Generator):
    """Writes every page of the site, from what the command hands over or from the content itself."""

    def generate_output(self, _writer: object) -> None:
        """Write the site and tell the command which files belong to it."""
        handover: Handover = self.settings.get(HANDOVER) or self._read_content()
        handover.ran = True
        info = self._describe(handover.site, search=handover.search)
        written = write_site(handover.timeline, info, Path(self.theme), Path(self.output_path), handover.pages)
        handover.files.update(written.files)
        handover.records = written.records
        handover.files.update(dict.fromkeys(self._copied(), ""))

    def _read_content(self) -> Handover:
        """What the command would have handed over, when plain Pelican runs (`make devserver`)."""
        site, found = check_settings(settings_of(self.settings))
        content, wrong = pipeline.load(site.root, site.config)
        timeline, late = pipeline.weave(content, site.config, memory=remember_readings(site.root))
        _report((*found, *wrong, *late))
        return Handover(site, timeline)

    def _describe(self, site: Site, *, search: bool) -> SiteInfo:
        """The site as its pages see it, with what it writes itself."""
        return describe_site(
            site,
            str(self.settings.get("SITESUBTITLE") or ""),
            articles=tuple(_writing(article, "../..") for article in self.context["articles"]),
            pages=tuple(_writing(page, "..") for page in self.context["pages"]),
            search=search,
        )

    def _copied(self) -> Iterable[str]:
        """The files that Pelican copies: images. The theme's are ours."""
        for static in self.context["staticfiles"]:
            yield str(static.save_as)


def _writing(content: Any, root: str) -> Writing:
    """An article or page of the site's own; *root* leads from its folder to the root of the site."""
    return Writing(
        slug=content.slug,
        title=content.title,
        html=content.get_content(root),
        summary=str(content.metadata.get("summary", "")),
        author=str(getattr(content, "author", "") or ""),
        published=_day(content),
        language=content.lang,
    )


def _day(content: Any) -> FuzzyDate | None:
    date = getattr(content, "date", None)
    return day(date.year, date.month, date.day) if date else None


def _report(found: Iterable[Diagnostic]) -> None:
    for diagnostic in found:
        level = logging.ERROR if diagnostic.is_error else logging.WARNING
        _LOG.log(level, "%s", render_diagnostic(diagnostic))
