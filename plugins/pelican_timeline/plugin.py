"""The door that Pelican calls: connects our reader and our generator to its signals."""

from __future__ import annotations

from typing import Any

from pelican.plugins import signals


def register() -> None:
    """Connect to Pelican. The receivers stand below, because Pelican keeps only weak references to them."""
    signals.initialized.connect(settle_links)
    signals.readers_init.connect(use_our_reader)
    signals.get_generators.connect(offer_generator)


def settle_links(pelican: Any) -> None:
    """Links of the site's own writing are relative, as all our links are, so that any base path works.

    The theme's files are ours to write: their names hold the hash of their bytes.
    """
    pelican.settings["RELATIVE_URLS"] = True
    pelican.settings["THEME_STATIC_PATHS"] = []


def use_our_reader(readers: Any) -> None:
    """Markdown is read, and made harmless, by us; Pelican's own reader would pass any HTML through."""
    from pelican_timeline.generators import SafeMarkdownReader

    for extension in SafeMarkdownReader.file_extensions:
        readers.reader_classes[extension] = SafeMarkdownReader


def offer_generator(_: Any) -> type:
    """The generator that writes every page."""
    from pelican_timeline.generators import TimelineGenerator

    return TimelineGenerator
