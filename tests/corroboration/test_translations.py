"""One story in two languages: asked, never decided."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.corroboration import group_origins
from pelican_timeline.corroboration.translations import find_marks, sound_of
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.text import Source

ENGLISH = """The mayor of Harwick, Ida Holm, has presented a plan for the old port. Within 12 years, 340 houses are to be
built there, together with a school for 450 children. The work will cost 78.5 million crowns, she told the council on Monday.
Her predecessor Arne Dahl had stopped a similar plan of the builder Veltra. Of the 41 members of the council, 23 voted for the
plan and 17 against it. The architect Petra Lund of Ostby and the engineer Tomas Reuss are to begin in the spring."""
GERMAN = """Die Bürgermeisterin von Harwick, Ida Holm, hat einen Plan für den alten Hafen vorgestellt. Binnen 12 Jahren sollen dort
340 Häuser entstehen, dazu eine Schule für 450 Kinder. Die Arbeiten kosten 78,5 Millionen Kronen, sagte sie dem Rat am Montag.
Ihr Vorgänger Arne Dahl hatte einen ähnlichen Plan der Firma Veltra gestoppt. Von den 41 Mitgliedern des Rates stimmten 23 für
den Plan und 17 dagegen. Die Architektin Petra Lund aus Ostby und der Ingenieur Tomas Reuss sollen im Frühjahr beginnen."""
UKRAINIAN = """Мерка міста Гарвік Іда Гольм представила план старого порту. За 12 років там мають збудувати 340 будинків і школу
на 450 дітей. Роботи коштуватимуть 78,5 мільйона крон, сказала вона на раді в понеділок. Її попередник Арне Даль зупинив схожий
план фірми «Вельтра». Із 41 члена ради за план проголосували 23, проти 17. Про це пише The Harwick Courier."""
OTHER = """Die Bürgermeisterin von Harwick, Ida Holm, will den alten Hafen bebauen lassen. Die Nachbarn um Lars Peters fürchten Lärm und
haben 1200 Unterschriften gesammelt. Holm sprach von einem guten Tag. Arne Dahl nannte die Pläne einen Irrweg."""


def _source(slug: str, text: str, language: str, publisher: str = "", **fields: str) -> Source:
    path = f"content/sources/{slug}.md"
    return Source(slug, path, text, publisher or slug.title(), parse("2024-03-05"), language, **fields)


def test_a_translation_is_asked_about() -> None:
    """The figures and names of one text stand in the other: two voices until the editor says that it is one."""
    texts = [_source("courier", ENGLISH, "en"), _source("bote", GERMAN, "de")]
    origins, (question,) = group_origins(texts)
    assert len(origins) == 2
    assert (question.code, question.severity) == ("same-origin?", "warning")
    assert "in another language" in question.message
    answered = [replace(texts[0], origin="courier"), replace(texts[1], origin="courier")]
    assert group_origins(answered)[1] == []
    assert len(group_origins(answered)[0]) == 1
    assert group_origins([replace(texts[0], origin="courier"), replace(texts[1], origin="bote")])[1] == []


def test_a_credit_makes_less_enough() -> None:
    """A shortened translation that names the paper it comes from."""
    texts = [_source("courier", ENGLISH, "en", "The Harwick Courier"), _source("visti", UKRAINIAN, "uk")]
    _, (question,) = group_origins(texts)
    assert "visti credits The Harwick Courier" in question.message


def test_a_short_item_that_names_its_source_is_asked_about() -> None:
    """Five names and figures are all that an item of two sentences has; without the credit they prove nothing."""
    item = "Мерка міста Гарвік Іда Гольм представила план порту: 340 будинків, школа на 450 дітей. Про це пише The Harwick Courier."
    courier = _source("courier", ENGLISH, "en", "The Harwick Courier")
    _, (question,) = group_origins([courier, _source("visti", item, "uk")])
    assert "visti credits The Harwick Courier" in question.message
    assert group_origins([courier, _source("visti", item.partition(" Про")[0], "uk")])[1] == []


def test_two_reporters_at_one_place_are_not_asked_about() -> None:
    """They name the same people and tell their own figures; nor are texts of one language compared in this way."""
    assert group_origins([_source("courier", ENGLISH, "en"), _source("bote", OTHER, "de")])[1] == []
    late = replace(_source("bote", GERMAN, "de"), published=parse("2024-05"))
    assert group_origins([_source("courier", ENGLISH, "en"), late])[1] == []


def test_names_sound_alike_in_two_scripts() -> None:
    """Letters differ, the sound of a beginning does not."""
    assert sound_of("Scholz") == sound_of("Шольц")
    assert sound_of("Macron") == sound_of("Макрона")
    assert sound_of("Holm") == sound_of("Гольм") == sound_of("Хольм")
    assert "2024" not in find_marks("In 2024 she met Ida Holm.", "en")
