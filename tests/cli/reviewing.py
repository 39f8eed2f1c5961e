"""A site whose articles suggest a handful of events, for the tests of reviewing."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import make_small_site

POST = """\
---
title: The new bridge
url: https://example.org/bridge
publisher: The Harbour Post
published: 2026-01-08
language: en
---
Mayor Ida Brandt signed the contract for the new bridge in Marsk on Tuesday, after three years of talks.

The Harbour Council rejected the toll on Wednesday. Residents had asked for that for years.

Tom Ruel said on 5 January 2026: "We will not pay a penny more."
"""
COURIER = """\
---
publisher: Coast Courier
published: 2026-01-09
language: en
---
On 7 January 2026 the Harbour Council rejected the toll for the bridge, as had been expected.
"""
ACTORS = "- id: emmanuel-macron\n  name: Emmanuel Macron\n  aliases: [Macron]\n- id: ida-brandt\n  name: Ida Brandt\n- id: harbour-council\n  name: Harbour Council\n"

BRIDGE, TOLL, RUEL = "signed the contract", "rejected the toll", "We will not pay"
"""Words by which a test knows a suggestion."""


def make_review_site(root: Path) -> Path:
    """The small site with two more articles: three suggestions beside its own, one of them told by two papers."""
    make_small_site(root)
    # What is planned for the spring is a seventh suggestion, of which these tests do not speak.
    paper = root / "content" / "sources" / "paper-paris.md"
    told, planned = paper.read_text(encoding="utf-8").split(" The next meeting is planned")
    paper.write_text(told + planned.partition(".")[2], encoding="utf-8")
    for name, text in {
        "sources/harbour-post.md": POST,
        "sources/coast-courier.md": COURIER,
        "actors.yaml": ACTORS,
    }.items():
        (root / "content" / name).write_text(text, encoding="utf-8")
    return root
