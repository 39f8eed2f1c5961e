from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_timeline.richtext import RichTextError, render_body, render_event_text, rendering, visible_text


def test_a_summary_keeps_its_paragraphs_emphasis_and_lists() -> None:
    """What the file format offers for summaries."""
    html = render_event_text("Allies *met* in **Paris**.\n\n- one\n- two\n\n> said `x`")
    assert html == (
        "<p>Allies <em>met</em> in <strong>Paris</strong>.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
        "<blockquote>\n<p>said <code>x</code></p>\n</blockquote>"
    )


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        # A reader sees where a link leads, unless its words say so.
        (
            "[Paris](https://www.example.org/paris)",
            '<p><a href="https://www.example.org/paris" rel="noopener nofollow">Paris</a> (example.org)</p>',
        ),
        (
            "<https://example.org/x>",
            '<p><a href="https://example.org/x" rel="noopener nofollow">https://example.org/x</a></p>',
        ),
        (
            "[a](https://example.org/?b=1&copy=2)",
            '<p><a href="https://example.org/?b=1&amp;copy=2" rel="noopener nofollow">a</a> (example.org)</p>',
        ),
        # A link that leads nowhere safe leaves its words behind.
        ("[x](javascript:alert(1))", "<p>x</p>"),
        ("[x](java&#115;cript:alert(1))", "<p>x</p>"),
        ("[x](//evil.example/)", "<p>x</p>"),
        ("[x](https://good.example@evil.example/)", "<p>x</p>"),
        ("[x](../../events/y/)", "<p>x</p>"),
        # Headings and images are not used in summaries: they stay as they were written.
        ("# Background", "<p># Background</p>"),
        ("Title\n=====", "<p>Title\n=====</p>"),
        ('<b onclick="x()">bold</b> <script>alert(1)</script>', "<p>bold alert(1)</p>"),
        ('<q cite="javascript:x">a</q><abbr title="b">c</abbr>', '<p><q>a</q><abbr title="b">c</abbr></p>'),
        ("Fish & chips < 5 pounds", "<p>Fish &amp; chips &lt; 5 pounds</p>"),
        ("", ""),
    ],
)
def test_a_summary_shows_what_is_safe(markdown: str, html: str) -> None:
    """Links to other sites name their host; whatever is not on the list is gone, its words stay."""
    assert render_event_text(markdown) == html


plain = st.text(st.sampled_from("abcß жé.,;:!?'\"“”–-+1. \n()/%@$"), max_size=60)


@settings(deadline=None)
@given(plain)
def test_plain_text_needs_no_library_to_look_the_same(text: str) -> None:
    """A summary without Markdown is rendered without loading Markdown, and nobody can tell."""
    if rendering._is_plain(text):
        assert rendering._render_plain(text) == rendering._render(text, "event")


def test_plain_summaries_load_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build of ten thousand plain events does not wait for Markdown."""
    monkeypatch.setattr(rendering, "_render", None)
    assert render_event_text("The “coalition” met – at 9:30.\nIt ended.\n\nThey left.") == (
        "<p>The “coalition” met – at 9:30.\nIt ended.</p>\n<p>They left.</p>"
    )


def test_headings_of_an_article_start_below_its_title() -> None:
    """The page's h1 is the title, so the first level in the text becomes h2, whichever it was, and the rest follows."""
    assert render_body("# A\n\n## B\n\n#### C") == "<h2>A</h2>\n<h3>B</h3>\n<h4>C</h4>"
    assert render_body("## A\n\n### B") == "<h2>A</h2>\n<h3>B</h3>"
    assert render_body("<h1 onclick=x>A</h1>") == "<h2>A</h2>"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("../../events/x/", True),
        ("../../2026/01/#x-1a2b3c4d5e", True),
        ("#sources", True),
        ("{static}/images/map.png", True),
        ("{static}../images/map.png", True),
        ("{filename}../articles/other.md", True),
        ("{filename}other.md#part", True),
        ("%7Bfilename%7D/pages/about.md", True),
        ("{static}../../.git/config", False),
        ("{static}/sources/sasse-guardian.md", False),
        ("{attach}/../pelicanconf.py", False),
        ("{static}/images/../sources/x.md", False),
        ("{static}/images", False),
        ("{author}/x", False),
        ("/events/x/", False),
        ("//evil.example/x", False),
        ("..\\x", False),
        ("x:y", False),
        ("a//b", False),
        ("mailto:a@example.org", False),
    ],
)
def test_an_article_links_to_its_own_site(written: str, kept: bool) -> None:  # noqa: FBT001
    """Relative addresses, and Pelican's {static} and {filename} as far as articles, pages and images go."""
    html = render_body(f"[words]({written})")
    assert ("href=" in html) is kept
    assert visible_text(html) == "words"


def test_no_page_asks_another_host_for_an_image() -> None:
    """An image of somebody else's host tells them who reads the page: its words stand in for it."""
    assert render_body("![A map](https://example.org/map.png)") == "<p>A map</p>"


def test_an_article_may_have_tables_code_and_figures() -> None:
    """The wider set of tags, without inline styles."""
    html = render_body(
        '| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n```python\nx < 1\n```\n\n<figure style="x"><img src="../images/m.png"><figcaption>M</figcaption></figure>'
    )
    assert '<th align="center">a</th>' in html
    assert "<pre><code>x &lt; 1\n</code></pre>" in html
    assert '<figure><img src="../images/m.png" alt=""><figcaption>M</figcaption></figure>' in html
    assert "style" not in html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one\n two</p><p>three</p>", "one two\n\nthree"),
        ("<p>a<br>b</p>", "a\nb"),
        ("<ul><li>a</li><li>b <em>c</em></li></ul>", "a\n\nb c"),
        ("<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"),
        ("<pre><code>x\n  y\n</code></pre>", "x\n  y"),
        ("<p>&amp; &lt;b&gt; caf&eacute;</p>", "& <b> café"),
        ('<p>a<img alt="map" src="x"><script>alert(1)</script><style>p {}</style></p>', "a"),
        ("words without a tag", "words without a tag"),
        ("", ""),
    ],
)
def test_the_words_a_reader_sees(html: str, text: str) -> None:
    """Markup is gone, paragraphs are divided by blank lines: the text that is mined, cited and counted."""
    assert visible_text(html) == text


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("ok\n\n" + "[" * 2_001, "too-many-brackets", 3),
        ("![" * 1_001, "too-many-brackets", 1),
        ("\n".join(["a"] * 1_501), "text-too-long", 1),
        ("a\n\n" * 4_001, "text-too-long", 8_001),
        ("a" * 200_001, "text-too-long", 1),
        ("*a" * 10_001, "too-many-signs", 1),
        ("a\n" + "<a " * 501, "too-many-tags", 2),
        ("<!-- -->" * 101, "too-many-tags", 1),
        ("ok\n\n" + "> " * 21, "too-deep", 3),
        ("    " * 25 + "- a", "too-deep", 1),
        ("<q>" * 61, "too-deep", 1),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("too") else "",
)
def test_what_no_parser_reads_in_time_is_refused_by_name(text: str, code: str, line: int) -> None:
    """The person who wrote it hears what is too much, and on which line."""
    with pytest.raises(RichTextError) as refusal:
        render_body(text)
    assert (refusal.value.code, refusal.value.line) == (code, line)
    assert str(refusal.value)
    assert refusal.value.hint


def test_an_honest_long_article_is_not_refused() -> None:
    """Four hundred paragraphs with links and a table of five hundred rows."""
    body = "\n\n".join("Words [about](https://example.org/) *something*. " * 5 for _ in range(400))
    table = "| a | b |\n|---|---|\n" + "| [x](../x/) | 2 |\n" * 500
    assert render_body(f"{body}\n\n{table}").count("<p>") == 400
