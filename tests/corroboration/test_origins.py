from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_timeline.corroboration import group_origins
from pelican_timeline.corroboration.credits import find_credits
from pelican_timeline.model.diagnostic import Mark
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.text import Source
from tests.timing import timed

CHECKOUT = Path(__file__).resolve().parents[2]
SEEDS = {
    "sasse-guardian": {"publisher": "The Guardian", "author": "Gwendolyn Sasse", "published": "2026-01-12?", "via": "seputarglobal.com"},
    "nenka-sasse": {"publisher": "nenka.info", "published": "2026-01-12?", "changes": "Retold in an English translation from Ukrainian."},
    "fakty-sasse": {"publisher": "FACTS", "published": "2026-01-12?", "via": "globalpolitics.info", "changes": "Translated and back."},
    "stern-dpa-paris": {"publisher": "Stern", "agency": "dpa", "published": "2025-09-04", "via": "24hoursworlds.com"},
    "reuters-rewrite-paris": {"publisher": "Unnamed outlet", "agency": "Reuters", "published": "2026-01-07~"},
}  # fmt: skip


def _seed(slug: str) -> Source:
    text = (CHECKOUT / "content" / "sources" / f"{slug}.md").read_text(encoding="utf-8").partition("\n---\n")[2]
    fields = dict(SEEDS[slug])
    published = parse(fields.pop("published"))
    return Source(slug, f"content/sources/{slug}.md", text, published=published, language="en", **fields)


def _words(seed: int, count: int = 300) -> list[str]:
    """As many words, always the same ones for one number."""
    chosen = random.Random(seed)
    return [chosen.choice("bcdfgklmnprst") + chosen.choice("aeiou") + str(chosen.randrange(400)) for _ in range(count)]


def _text(slug: str, words: Sequence[str], publisher: str = "", published: str = "2026-01-12", **fields: str) -> Source:
    return Source(
        slug, f"content/sources/{slug}.md", " ".join(words), publisher or slug, parse(published), "en", **fields
    )


def _together(*sources: Source) -> list[tuple[str, ...]]:
    return sorted(tuple(sorted(origin.sources)) for origin in group_origins(sources)[0])


def test_three_of_the_five_seeds_are_one_column() -> None:
    """A copy, a retelling and a re-translation of one column are one voice; dpa and Reuters are two others."""
    origins, diagnostics = group_origins([_seed(slug) for slug in SEEDS])
    dpa, column, reuters = sorted(origins, key=lambda origin: origin.label.casefold().removeprefix("the "))
    assert (column.id, column.label) == ("sasse-guardian", "The Guardian")
    assert column.sources == ("sasse-guardian", "fakty-sasse", "nenka-sasse")
    assert column.relations == {"fakty-sasse": "translated", "nenka-sasse": "retold"}
    assert "40% of the word runs" in str(column.reason)
    assert (dpa.label, dpa.sources) == ("dpa", ("stern-dpa-paris",))
    assert (reuters.label, reuters.sources) == ("Reuters", ("reuters-rewrite-paris",))
    assert diagnostics == []


def test_the_seeds_are_told_apart_without_what_an_editor_added() -> None:
    """Also with the names of the copying sites as publishers, and no agency and no note on changes."""
    hosts = {
        "sasse-guardian": "seputarglobal.com",
        "fakty-sasse": "globalpolitics.info",
        "stern-dpa-paris": "24hoursworlds.com",
    }
    bare = [replace(_seed(slug), publisher=hosts.get(slug, slug), agency="", via="", changes="") for slug in SEEDS]
    assert _together(*bare) == [
        ("fakty-sasse", "nenka-sasse", "sasse-guardian"),
        ("reuters-rewrite-paris",),
        ("stern-dpa-paris",),
    ]
    labels = {origin.id: origin.label for origin in group_origins(bare)[0]}
    assert labels["sasse-guardian"] == "The Guardian"
    assert labels["stern-dpa-paris"] == "dpa"


def test_a_reprint_is_a_copy_and_the_earlier_text_leads() -> None:
    """Two sites with one text are one voice."""
    words = _words(1)
    first, second = (
        _text("b-first", words, published="2026-01-11"),
        _text("a-second", words[:290], published="2026-01-12"),
    )
    (origin,), _ = group_origins([second, first])
    assert origin.sources == ("b-first", "a-second")
    assert origin.relations == {"a-second": "same"}
    (origin,), _ = group_origins([first, replace(second, text=" ".join(words[:200]))])
    assert origin.relations == {"a-second": "copy"}


def _share(words: Sequence[str], other: Sequence[str], share: float) -> list[str]:
    """The other words, with one passage of the words in place of a share of them."""
    size = int(len(other) * share)
    return [*words[:size], *other[size:]]


@pytest.mark.parametrize(
    ("share", "fields", "one"),
    [
        (0.45, {}, True),
        (0.20, {}, False),
        (0.20, {"agency": "dpa"}, True),
        (0.05, {"agency": "dpa"}, False),
    ],
)
def test_how_much_must_be_shared(share: float, fields: dict[str, str], one: bool) -> None:  # noqa: FBT001
    """A third of the runs is enough, a tenth needs a shared credit, less is what any two reports share."""
    words, other = _words(1), _words(2)
    a, b = _text("a", words, **fields), _text("b", _share(words, other, share), **fields)
    assert (len(_together(a, b)) == 1) is one


def test_alike_without_a_credit_is_a_question_for_the_editor() -> None:
    """We do not choose between a copy and a coincidence: we ask, once, and a person's answer ends it."""
    words = _words(1)
    a, b = _text("a", words), _text("b", _share(words, _words(2), 0.2))
    _, (question,) = group_origins([a, b])
    assert (question.code, question.severity, question.path) == ("same-origin?", "warning", "content/sources/b.md")
    assert "`origin: a`" in question.hint
    assert group_origins([a, replace(b, origin="b")])[1] != []
    assert group_origins([replace(a, origin="a"), replace(b, origin="b")]) == group_origins(
        [replace(b, origin="b"), replace(a, origin="a")]
    )
    assert group_origins([replace(a, origin="a"), replace(b, origin="b")])[1] == []
    (origin,), diagnostics = group_origins([a, replace(b, origin="a")])
    assert (origin.id, str(origin.reason), diagnostics) == ("a", "an editor says so", [])


def test_a_person_keeps_alike_texts_apart() -> None:
    """Two origins that a person told apart never come together, not even through a third text."""
    words = _words(1)
    a, b, c = (_text(slug, words, publisher=f"paper {slug}") for slug in "abc")
    origins = _together(replace(a, origin="a"), replace(b, origin="b"), c)
    assert len(origins) == 2
    assert not any({"a", "b"} <= set(texts) for texts in origins)


def test_a_free_id_puts_copies_together_whose_original_is_not_stored() -> None:
    """The shared word need not be the name of a text."""
    a, b = _text("a", _words(1), origin="column-2026"), _text("b", _words(2), origin="column-2026")
    assert _together(a, b) == [("a", "b")]


def test_origins_in_a_circle_are_reported_and_kept_together() -> None:
    """A copies b, b copies a: one of them is wrong, and neither becomes an independent witness by that."""
    mark = Mark(5, 9, 1)
    a = _text("a", _words(1), origin="b", marks={"origin": mark})
    b, c = _text("b", _words(2), origin="c"), _text("c", _words(3), origin="a")
    origins, (circle,) = group_origins([c, b, a])
    assert [origin.sources for origin in origins] == [("a", "b", "c")]
    assert (circle.code, circle.path, circle.mark) == ("origin-circle", "content/sources/a.md", mark)
    assert "a, b, c" in circle.message


def test_a_slip_of_the_pen_is_reported() -> None:
    """An origin that nobody else has, and that is nearly the name of a text."""
    _, (slip,) = group_origins([_text("sasse-guardian", _words(1)), _text("nenka", _words(2), origin="sasse-gardian")])
    assert (slip.code, slip.hint) == ("unknown-origin", "did you mean sasse-guardian?")


def test_a_paper_that_tells_its_story_anew_is_no_copy_of_itself() -> None:
    """Updates share half their words. They are two texts of one publisher; only the same text twice is one."""
    words = _words(1)
    a, b = _text("a", words, publisher="BBC"), _text("b", _share(words, _words(2), 0.5), publisher="BBC")
    assert _together(a, b) == [("a",), ("b",)]
    assert group_origins([a, b])[1] == []
    assert _together(a, replace(b, text=a.text)) == [("a", "b")]


@pytest.mark.parametrize(
    ("fields", "label", "known"),
    [
        ({"publisher": ""}, "a", False),
        ({"publisher": "unknown", "title": "Talks in Paris"}, "Talks in Paris", False),
        ({"publisher": "Unnamed outlet", "agency": "Reuters"}, "Reuters", True),
        ({"publisher": "", "author": "Jane Doe"}, "Jane Doe", True),
        ({"publisher": "", "url": "https://www.courier.example/talks"}, "courier.example", True),
        ({"publisher": "", "text": "The talks go on, The Guardian reports."}, "The Guardian", True),
        ({"publisher": "", "origin": "column-2026"}, "a", True),
        ({"publisher": "Courier"}, "Courier", True),
    ],
)
def test_where_nothing_tells_who_published_it_the_origin_is_unknown(
    fields: dict[str, str],
    label: str,
    known: bool,  # noqa: FBT001
) -> None:
    """A publisher, an author, an agency, an address, a credit or a person tells; else it is said that nobody knows."""
    (origin,), _ = group_origins([replace(_text("a", _words(1)), **fields)])
    assert (origin.label, origin.known) == (label, known)


def test_a_month_later_it_is_background() -> None:
    """What is alike after a month is told again, unless it is the text itself."""
    words = _words(1)
    old, new = _text("old", words, published="2025-10"), _text("new", _share(words, _words(2), 0.5))
    assert len(_together(old, new)) == 2
    assert len(_together(old, replace(new, text=old.text))) == 1


def test_boilerplate_is_no_copied_news() -> None:
    """A paragraph that a paper puts below every article does not make copies of those who quote it."""
    footer = _words(9, 120)
    papers = [_text(f"p{i}", [*_words(i, 150), *footer], publisher="Paper") for i in range(10, 20)]
    guest = _text("guest", [*_words(30, 150), *footer], publisher="Guest")
    assert len(_together(*papers, guest)) == 11


def test_a_few_words_prove_nothing() -> None:
    """A caption of ten words may stand in two texts."""
    caption = _words(1, 14)
    assert len(_together(_text("a", [*caption, *_words(2, 12)]), _text("b", [*_words(3), *caption]))) == 2


def test_texts_without_words_stand_alone() -> None:
    """An empty text copies nobody."""
    assert len(_together(_text("a", []), _text("b", []), _text("c", ["one", "two"]))) == 3
    assert group_origins([]) == ((), [])


def test_a_translation_is_told_by_its_language() -> None:
    """A person says that the German text is a copy; the reader sees that it is a translation."""
    origin = group_origins([_text("a", _words(1)), replace(_text("b", _words(2), origin="a"), language="de")])[0][0]
    assert origin.relations == {"b": "translated"}


sources = st.lists(
    st.builds(
        lambda number, start, share, publisher, origin, agency: _text(
            f"s{number}",
            _share(_words(start), _words(100 + number), share),
            f"p{publisher}",
            origin=origin,
            agency=agency,
        ),
        st.integers(0, 30),
        st.integers(1, 3),
        st.sampled_from([0.0, 0.1, 0.2, 0.4, 0.9]),
        st.integers(0, 3),
        st.sampled_from(["", "", "", "s1", "s2", "free"]),
        st.sampled_from(["", "", "dpa"]),
    ),
    unique_by=lambda source: source.id,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(sources, st.randoms(use_true_random=False))
def test_the_order_of_texts_changes_nothing(texts: list[Source], chance: random.Random) -> None:
    """The same origins and the same questions, in whatever order the texts are read; each text has one origin."""
    shuffled = list(texts)
    chance.shuffle(shuffled)
    origins, diagnostics = group_origins(texts)
    assert (origins, set(diagnostics)) == (group_origins(shuffled)[0], set(group_origins(shuffled)[1]))
    assert sorted(slug for origin in origins for slug in origin.sources) == sorted(text.id for text in texts)
    for origin in origins:
        assert origin.id == origin.sources[0]
        assert set(origin.relations) == set(origin.sources[1:])


@settings(max_examples=40, deadline=None)
@given(sources)
def test_a_copy_brings_no_new_origin(texts: list[Source]) -> None:
    """Who reprints a text word for word is no new voice."""
    if texts:
        copy = replace(texts[0], id="copy", publisher="copycat.example", origin="")
        assert len(group_origins([*texts, copy])[0]) == len(group_origins(texts)[0])


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("The war goes on, The Guardian reports.", {"guardian"}),
        ("said Sasse in a column for The Guardian.", {"guardian"}),
        ("PARIS (Reuters) - Leaders met.", {"reuters"}),
        ("It was over.\ndpa/AFP", {"dpa", "afp"}),
        ("It was over.\nSource: Stern", {"stern"}),
        ("Das berichtet die Süddeutsche Zeitung. Die Zeit meldet anderes.", {"süddeutsche zeitung", "zeit"}),
        ("Laut Deutsche Presse-Agentur ist es vorbei.", {"dpa"}),
        ("Selon l’AFP, les négociations continuent.", {"afp"}),
        ("Про це пише The Guardian.", {"guardian"}),
        ("Об этом сообщает Интерфакс.", {"interfax"}),
        ("Según EFE, la reunión terminó.", {"efe"}),
        ("First published in The Guardian.", {"guardian"}),
        ("Reuters contributed to this report.", {"reuters"}),
        ("He told Reuters on Monday.", {"reuters"}),
        ("© 2026 The Associated Press. All rights reserved.", {"ap"}),
        ("Wie der Guardian berichtet, geht es weiter.", {"guardian"}),
        ("Dieser Text erschien zuerst im Guardian.", {"guardian"}),
        ("„Es ist vorbei“, sagte er der Deutschen Presse-Agentur.", {"dpa"}),
        ("Agenturen: dpa, AFP", {"dpa", "afp"}),
        ("Comme l'a rapporté The Guardian, les négociations continuent.", {"guardian"}),
        ("L'accord est prêt, indique l'agence Reuters.", {"reuters"}),
        ("dans une tribune au Guardian", {"guardian"}),
        ("De acuerdo con The Guardian, la reunión terminó.", {"guardian"}),
        ("según informó la agencia EFE", {"efe"}),
        ("повідомляє агентство Reuters", {"reuters"}),
        ("Про це передає Укрінформ з посиланням на AFP.", {"ukrinform", "afp"}),
        ("по данным агентства Reuters", {"reuters"}),
        ("Об этом пишет «Коммерсант».", {"коммерсант"}),
        ("He told Macron. Laut Merz ist es vorbei. Selon Emmanuel Macron, c'est fini.", set()),
        ("Según Pedro Sánchez, todo sigue. За словами Зеленського. По словам Путина.", set()),
        ("According to Johnson, this break will help. Macron reports progress.", set()),
        ("The Times they are a-changing.", set()),
        ("My Paper reports that all is well.", set()),
    ],
)
def test_credits_are_recognised_in_six_languages(text: str, outlets: set[str]) -> None:
    """A text says where it comes from; a minister who speaks in it is no credit, nor is the paper's own name."""
    source = Source("a", "content/sources/a.md", text, "My Paper")
    assert set(find_credits(source, frozenset({"guardian", "stern", "my paper"})).outlets) == outlets


def test_a_text_taken_from_another_site_credits_its_publisher() -> None:
    """The copy of a Guardian column on another site has the Guardian to thank."""
    source = Source(
        "a", "content/sources/a.md", "Words.", "The Guardian", via="copies.example", author="Jane Doe and John Roe"
    )
    found = find_credits(source, frozenset())
    assert found.outlets == {"guardian": "The Guardian"}
    assert found.authors == {"jane doe", "john roe"}


@pytest.mark.parametrize(
    "piece",
    [
        "A ",
        "The ",
        "“a",
        "(A",
        "A.b",
        "A-",
        "according to A",
        "\n",
        "dpa\n",
        "By A B\n",
        "republished under a ",
        "(AFP) ",
        "AP and ",
    ],
)
def test_no_text_makes_the_search_for_credits_slow(piece: str) -> None:
    """A page of names takes no longer than a page of words."""
    source = Source("a", "content/sources/a.md", piece * (200_000 // len(piece)))
    _, seconds = timed(lambda: find_credits(source, frozenset()), 2)
    assert seconds < 2


def test_a_thousand_texts_are_grouped_in_seconds() -> None:
    """Texts meet by the rare runs they share; nothing compares all with all."""
    texts = [_text(f"t{i:04}", _share(_words(i % 250), _words(1000 + i), 0.5)) for i in range(1000)]
    (origins, _), seconds = timed(lambda: group_origins(texts), 10)
    assert seconds < 10
    assert len(origins) == 250
