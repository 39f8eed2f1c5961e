"""Made-up piles for the tests of salience: a few articles about a bridge, each a line."""

from __future__ import annotations

from pelican_timeline import documents, timex
from pelican_timeline.extraction.salience import Article, read_article
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.text import Source


def article(name: str, published: str, text: str, publisher: str = "The Courier", language: str = "en") -> Article:
    """An article, read."""
    source = Source(name, f"{name}.md", text, publisher, parse(published), language)
    found, _ = timex.find_dates(text, language, source.published)
    read = read_article(documents.read_document(source), found)
    assert read is not None
    return read


BRIDGE = [
    article(
        "first-news",
        "2031-05-07",
        "Engineers closed the Lindow bridge on Tuesday after they had found cracks in two of its pillars. The mayor of"
        " Lindow said the bridge would stay closed for at least a month. Drivers have to take the road through Althof.",
    ),
    article(
        "ferry",
        "2031-05-20",
        "A ferry has carried people over the river at Lindow since Monday, two weeks after the bridge was closed on 6 May."
        " The council pays for the ferry, which runs from six in the morning to ten at night.",
        "Radio Lindow",
    ),
    article(
        "inquiry",
        "2031-06-16",
        "The inquiry into the Lindow bridge heard the builder on Monday. The bridge has been closed since 6 May, when"
        " engineers found cracks in its pillars. The builder denied that he had saved on steel.",
    ),
    article(
        "opening",
        "2031-09-02",
        "The Lindow bridge was opened again on Monday with a feast on both banks. It had been closed on 6 May. The mayor"
        " thanked the ferrymen.",
        "Radio Lindow",
    ),
    article(
        "weather", "2031-09-03", "Rain fell on Tuesday in most of the county. More rain is expected by the weekend."
    ),
]
