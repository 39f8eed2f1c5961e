"""The name of a stored text."""

from __future__ import annotations

import pytest

from pelican_timeline.records import make_slug
from pelican_timeline.records.ids import ID


@pytest.mark.parametrize(
    ("title", "publisher", "slug"),
    [
        ("Allies meet in Paris", "The Paper", "allies-meet-in-paris-paper"),
        ("Die Größe der Fläche", "Süddeutsche Zeitung", "die-grosse-der-flache-suddeutsche-zeitung"),
        ("Зеленський у Парижі", "", "zelenskii-u-parizhi"),
        ("Η σύνοδος", "", "e-sunodos"),
        ("!!!", "", "text"),
        ("日本", "新聞", "ri-ben-xin-wen"),
        ("con", "", "text-con"),
        ("A" * 200, "B" * 200, "a" * 42),
        ("../../etc/passwd", "<script>", "etc-passwd-script"),
    ],
)
def test_a_slug_is_short_and_plain(title: str, publisher: str, slug: str) -> None:
    """Whatever a title holds, its slug is letters, digits and hyphens that every file system can keep."""
    made = make_slug(title, publisher)
    assert made.startswith(slug)
    assert ID.fullmatch(made)
    assert make_slug(title, publisher, {made}) == f"{made}-2"
