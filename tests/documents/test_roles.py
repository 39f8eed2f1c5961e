from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pelican_timeline.documents import read_document
from pelican_timeline.model.text import Source

EXAMPLES = yaml.safe_load((Path(__file__).parent / "roles.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["lines"][0][:40])
def test_a_line_is_what_its_form_says(example: dict[str, list[str]]) -> None:
    """Headings, labels and bylines tell no event; sentences do, whatever they begin with."""
    lines = example["lines"]
    document = read_document(Source("page", "content/sources/page.md", "\n\n".join(lines), language="en"))
    found = {sentence.paragraph: sentence.role for sentence in document.sentences}
    assert [(line, found[index]) for index, line in enumerate(lines)] == list(zip(lines, example["roles"], strict=True))
