from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_timeline.documents import read_document
from pelican_timeline.model.text import Document, Source
from tests.timing import timed

CHECKOUT = Path(__file__).resolve().parents[2]
CORPORA = Path(os.environ.get("TIMELINE_CORPORA") or CHECKOUT.parent / "shared" / "corpora")

PIECES = [
    *(
        "Paris",
        "am",
        "U.S.",
        "z. B.",
        "7. Juni",
        "Dr.",
        "»",
        "«",
        "“",
        "”",
        '"',
        "(",
        ")",
        "…",
        "...",
        "[…]",
        "!",
        "?",
        ".",
        "1.",
    ),
    *(
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u00a0",
        "\u2029",
        "–",
        "-",
        "8 hours ago",
        "ß",
        "Ж",
        "ж",
        "\u0301",
        "\u200b",
        "🇺🇦",
        ":",
    ),
]
texts = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))
languages = st.sampled_from(["en", "de", "fr", "uk", "ru", "es", ""])


def _read(text: str, language: str = "en") -> Document:
    return read_document(Source("a", "content/sources/a.md", text, language=language))


def _check_laws(document: Document) -> None:
    text = document.source.text
    ends = 0
    for paragraph in document.paragraphs:
        assert text[ends : paragraph.start].strip() == ""
        assert paragraph.start < paragraph.end
        ends = paragraph.end
    assert text[ends:].strip() == ""
    place = 0
    for number, sentence in enumerate(document.sentences, start=1):
        paragraph = document.paragraphs[sentence.paragraph]
        assert sentence.number == number
        assert paragraph.start <= sentence.span.start < sentence.span.end <= paragraph.end
        assert place <= sentence.span.start
        assert text[place : sentence.span.start].strip() == ""
        assert document.words(sentence) == document.words(sentence).strip()
        assert sentence.role in {"prose", "heading", "label", "byline"}
        place = sentence.span.end
    assert text[place:].strip() == ""


@settings(deadline=None)
@given(texts, languages)
def test_sentences_cover_the_text_in_order(text: str, language: str) -> None:
    """Sentences lie in order inside their paragraphs, do not overlap, and only white space lies between them."""
    _check_laws(_read(text, language))


@settings(deadline=None)
@given(texts)
def test_the_text_stays_as_it_is(text: str) -> None:
    """The stored text is evidence: reading changes no character of it."""
    source = Source("a", "content/sources/a.md", text)
    assert read_document(source).source is source
    assert source.text == text


@pytest.mark.parametrize(
    "piece",
    [
        ".",
        ". ",
        "a. B",
        "».A ",
        "z. ",
        "A. ",
        "\n",
        "a\n",
        "…”",
        " »",
        ". » ",
        "1. ",
        "a",
        "[1]",
        "(",
        "8 ",
        "- ",
        "by A ",
    ],
)
def test_time_grows_with_the_text_only(piece: str) -> None:
    """A page made to be slow takes about ten times as long when it is ten times as long."""
    small, large = (piece * (size // len(piece)) for size in (20_000, 200_000))
    _, short = timed(lambda: _read(small, "de"), 0)
    most = max(30 * short, 1.0)
    assert timed(lambda: _read(large, "de"), most)[1] < most


def test_hostile_texts_are_read_like_any_other() -> None:
    """Null bytes, lone surrogates and direction marks are characters, no more."""
    corpus = CORPORA / "hostile-dev" / "text.jsonl"
    if not corpus.exists():
        pytest.skip("the corpus of hostile texts is not here")
    for line in corpus.read_text(encoding="utf-8").splitlines():
        _check_laws(_read(json.loads(line)["payload"]))


def _demo_sources() -> list[Path]:
    return sorted((CHECKOUT / "content" / "sources").glob("*.md"))


@pytest.mark.parametrize("path", _demo_sources(), ids=lambda path: path.stem)
def test_every_source_of_the_demo_can_be_read(path: Path) -> None:
    """The laws hold for real articles, and no sentence of them is as long as a paragraph."""
    head, _, text = path.read_bytes().decode("utf-8").partition("\n---\n")
    language = next(line[9:].strip() for line in head.splitlines() if line.startswith("language:"))
    document = _read(text, language)
    _check_laws(document)
    assert max(sentence.span.end - sentence.span.start for sentence in document.sentences) < 700
    assert sum(sentence.role == "prose" for sentence in document.sentences) >= len(document.sentences) // 2


def test_the_copy_of_a_magazine_keeps_its_furniture_apart() -> None:
    """Navigation, headings, the agency and the note on the author are no news of the Paris meeting."""
    path = CHECKOUT / "content" / "sources" / "stern-dpa-paris.md"
    document = _read(path.read_text(encoding="utf-8").partition("\n---\n")[2])
    others = {document.words(s): s.role for s in document.sentences if s.role != "prose"}
    assert (
        others.pop(
            "I have covered politics extensively, and my work has appeared in major newspapers and online news outlets around the world."
        )
        == "byline"
    )
    assert {words: role for words, role in others.items() if not words.startswith(("I have", "In addition"))} == {
        "Location at a glance": "label",
        "How capable is the coalition of the willing?": "heading",
        "Copy the current link": "label",
        "Add to the memorial list": "label",
        "Macron: Preparations for guarantees completed": "heading",
        "Access from Washington is a long time coming": "heading",
        "Merz only takes part in the meeting virtually": "heading",
        "Putin remains with old demands": "heading",
        "Doubting effects": "heading",
        "Germany so far reserved": "heading",
        "dpa": "byline",
        "Source: Stern": "byline",
    }
