"""A Pelican plugin that weaves news articles and hand-written events into a timeline with proof.

Pelican imports every installed plugin at each start, so this module holds `register` only. Read `pipeline.py` first.
"""

from __future__ import annotations


def register() -> None:
    """Connect the plugin to Pelican's signals."""
    from pelican_timeline.plugin import register as connect

    connect()
