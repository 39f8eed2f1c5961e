"""Names that the authority files lack: found in six languages without a list of the world's names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.documents import read_document
from pelican_timeline.extraction import NewName, find_new_names
from pelican_timeline.model.text import Document, Source
from tests.extraction.marked import index

ENGLISH = """Foreign Minister Tove Lindqvist flew to Brellin on Monday. Lindqvist said that Brellin was safe.

Critics of the plan stayed away, and critics in Brellin protested. In Brellin, the Ministry of Ports and Roads promised
new trams. The Ministry of Ports and Roads said that European NATO members would pay. NATO declined to comment. British
officials met Emmanuel Macron, and British ministers met Macron again on Tuesday."""
GERMAN = """Die Bürgermeisterin Hanna Petrikowsky eröffnete am Montag in Brellin die Messe. Petrikowsky lobte die Aussteller.
Nach Angaben der Polizei kamen zehn Millionen Euro zusammen. In Brellin demonstrierten nach Angaben der Veranstalter
auch Gegner der Messe. Die Messe endet am Freitag, teilte die Stadt Brellin mit. Brellins Rathaus blieb offen."""
FRENCH = """Le maire de Brellin, Yann Kerouédan, a inauguré le port lundi. « Nous attendions ce jour », a dit Yann Kerouédan.
À Brellin, les pêcheurs ont manifesté. Les pêcheurs sont venus de tout le pays à Brellin."""
UKRAINIAN = """Міністр Остап Гречанюк прибув у понеділок до Бреліна. Зустріч із Гречанюком тривала годину.
У Бреліні міністр Гречанюк відкрив порт. Жителі подякували Остапу Гречанюку."""


def _unwrap(text: str) -> str:
    return text.replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n")


def read(*texts: str, language: str = "en") -> list[Document]:
    return [
        read_document(Source(f"text-{number}", "", _unwrap(text), language=language))
        for number, text in enumerate(texts)
    ]


def found(*texts: str, language: str = "en", least: int = 2) -> dict[str, NewName]:
    return {one.name: one for one in find_new_names(read(*texts, language=language), index(), least)}


def test_english_names_are_gathered_under_the_fullest() -> None:
    """A minister by full name and by surname is one; adjectives, known people and words that open sentences are none."""
    names = found(ENGLISH)
    assert set(names) == {"Tove Lindqvist", "Brellin", "Ministry of Ports and Roads", "NATO"}
    assert names["Tove Lindqvist"].variants == ("Lindqvist",)
    assert (names["Brellin"].kind, names["Brellin"].count) == ("place", 4)
    assert names["Tove Lindqvist"].kind == names["Ministry of Ports and Roads"].kind == "actor"


def test_german_nouns_are_no_names() -> None:
    """The words "Angaben", "Millionen Euro" and "Messe" have capitals and name nobody."""
    names = found(GERMAN, language="de")
    assert set(names) == {"Hanna Petrikowsky", "Brellin"}
    assert names["Hanna Petrikowsky"].count == 2


def test_french_names_do_not_need_their_office() -> None:
    """The mayor of a town: both are named."""
    names = found(FRENCH, language="fr")
    assert set(names) == {"Yann Kerouédan", "Brellin"}
    assert names["Brellin"].kind == "place"


def test_ukrainian_cases_are_one_name() -> None:
    """Гречанюк, Гречанюком and Остапу Гречанюку are one person, Бреліна and Бреліні one place."""
    names = found(UKRAINIAN, language="uk")
    assert names["Остап Гречанюк"].count == 4
    assert set(names["Остап Гречанюк"].variants) == {"Гречанюк", "Гречанюком", "Остапу Гречанюку"}
    assert any(name.startswith("Брелін") and one.count == 2 for name, one in names.items())


def test_a_man_is_called_as_he_is_where_the_pile_has_his_surname_so() -> None:
    """Only the genitive of the full name stands in it, and once the surname alone; a woman's Лант never changes."""
    names = found(
        "Суд арестовал дом Виктора Пашина. Но Пашин отрицает вину. На выставке Веры Лант пусто, а Лант молчит.",
        language="ru",
        least=1,
    )
    assert names["Виктор Пашин"].variants == ("Виктора Пашина", "Пашин")
    assert "Веры Лант" in names


def test_the_example_is_a_sentence_of_its_source() -> None:
    """An editor sees where the name stands."""
    name = found(ENGLISH)["Tove Lindqvist"]
    assert name.example == "Foreign Minister Tove Lindqvist flew to Brellin on Monday."
    assert name.sources == ("text-0",)


def test_known_names_are_not_offered() -> None:
    """The files have Macron, by whatever alias."""
    assert found("Emmanuel Macron met Selenskyj. Macron met Zelensky again.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "PRESIDENT LINDQVIST FLIES TO BRELLIN. PRESIDENT LINDQVIST FLIES BACK.",
        "Home News Sport\n\nHome News Sport",
        "On Monday he left. On Monday he came. In January I wept. In January I laughed.",
        "A US-led force came. A US-led force left.",
    ],
)
def test_capitals_that_name_nobody(text: str) -> None:
    """Headlines in capitals, navigation, weekdays, months and compounds are no names."""
    assert set(found(text)) == set()


NAMED = [
    ("en", "Voters like Theresa May. Others fear Theresa May.", {"Theresa May"}),
    ("en", "They spoke in Mexico Mexico said. Many left Mexico.", {"Mexico"}),
    ("en", "It hurt Ann Lee of the University of Tarfaya.", {"Ann Lee", "University of Tarfaya"}),
    ("en", "His firm, Keel & Sons, paid.", {"Keel & Sons"}),
    ("en", "She thanked Her Majesty for the Order.", set()),
    ("en", 'The play "Lantern" ran on.', set()),
    ("en", "They fled from New Brelund to the Health Protection Agency.", {"New Brelund", "Health Protection Agency"}),
    ("en", "It pleased the Centers for Disease Control, but no South Korean voters.", {"Centers for Disease Control"}),
    ("en", "They met in Orlin. BRELUND lies far from ORLIN, and Brelund is poor.", {"Orlin", "Brelund"}),
    ("de", "Es waren 49 Prozent der Abgeordneten, eine Mehrheit, und zwölf Abgeordnete gingen.", set()),
    ("de", "Der Konzern Halden kam, und der Konzern Halden ging.", {"Halden"}),
    ("fr", "Un accord de l'Union européenne a été lu par Yves Le Goff.", {"Union européenne", "Yves Le Goff"}),
    ("es", "Habló el actor Julio Pardo.", {"Julio Pardo"}),
    ("uk", "Речник Генштабу Сергій Лях мовчав у Київській області.", {"Сергій Лях"}),
    ("uk", "Свій пакет оприлюднила Європейська комісія.", {"Європейська комісія"}),
    ("ru", "Дело возбудил Следственный комитет.", {"Следственный комитет"}),
]


@pytest.mark.parametrize(("language", "text", "names"), NAMED)
def test_a_name_is_whole_and_nothing_but_a_name(language: str, text: str, names: set[str]) -> None:
    """Family names that are months, bodies that go on in small letters; no address, no event, no title of a work."""
    assert set(found(text, language=language, least=1)) == names


def test_a_name_is_not_put_under_a_rare_longer_one() -> None:
    """Zelnia is not Air Zelnia, because most articles have it without; a surname stands beside its full name."""
    texts = ["He left Zelnia.", "She saw Zelnia.", "They like Zelnia.", "Many fly Air Zelnia to Zelnia."]
    assert {"Zelnia", "Air Zelnia"} <= set(found(*texts, least=1))
    assert set(found("They heard Ann Lee. It was said that Lee left.", least=1)) == {"Ann Lee"}


def test_a_word_for_a_place_beside_a_name_tells_its_kind() -> None:
    """The valley and the village are places, whatever stands before them."""
    names = found("They drove from the Halwa valley to the village of Orlin.", least=1)
    assert {name: one.kind for name, one in names.items()} == {"Halwa": "place", "Orlin": "place"}


def test_a_language_without_rules_is_passed_over() -> None:
    """No rules, no names, no traceback."""
    assert find_new_names(read(ENGLISH, language="xx"), index()) == []


@given(st.permutations([ENGLISH, ENGLISH.replace("Brellin", "Morvik"), "Tove Lindqvist left Morvik for Brellin."]))
def test_the_order_of_articles_does_not_matter(texts: list[str]) -> None:
    """The same pile gives the same names, in whatever order it is read."""
    documents = [read_document(Source(f"text-{len(text)}", "", text, language="en")) for text in texts]
    same = find_new_names(documents, index())
    assert same == find_new_names(documents[::-1], index())
    assert [one.count for one in same] == sorted((one.count for one in same), reverse=True)
