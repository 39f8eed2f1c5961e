"""A text in another language than its editor says: a warning with the likely one, and no dates that nobody wrote."""

from __future__ import annotations

import pytest

from pelican_timeline.model.edtf import parse
from pelican_timeline.timex import find_dates
from pelican_timeline.timex.languages import likelier_language

ANCHOR = parse("2026-01-07")

PARAGRAPHS = {
    "en": (
        ("The ministers of the two countries met in Geneva on Tuesday to speak about the ceasefire that was agreed last week. "
        "They said that the talks would go on, but that no date was set for the next round, and that they had hoped for more."),
        ("When she left the court on 4 September 2025, the former mayor told reporters that she would appeal. Her lawyers are "
        "certain that the ruling of the lower court, which came in May, may be overturned by the end of the year."),
    ),
    "de": (
        ("Die Ministerin hat am Dienstag in Berlin erklärt, dass die Regierung mit den Ländern über das neue Gesetz verhandeln "
        "wird. Im vergangenen Jahr war ein Entwurf gescheitert, weil sich die Fraktionen nicht auf eine Fassung einigen konnten."),
        ("Nach dem Hochwasser vom 4. September 2025 sind in der Stadt noch immer Straßen gesperrt. Der Bürgermeister rechnet damit, "
        "dass die Brücke bis Ende März wieder befahrbar ist; am Morgen begannen die Arbeiten an dem zweiten Pfeiler."),
    ),
    "fr": (
        ("Le ministre a annoncé mardi que les négociations avec les syndicats reprendraient la semaine prochaine. Il a rappelé que "
        "le gouvernement n'avait pas l'intention de revenir sur la réforme, qui est entrée en vigueur le 1er janvier."),
        ("La ville a rendu hommage, dimanche, aux victimes de l'incendie du 4 septembre 2025. Devant l'hôtel de ville, une centaine "
        "de personnes se sont réunies en silence, et les cloches de la cathédrale ont sonné pendant une minute."),
    ),
    "es": (
        ("El presidente dijo el martes que el acuerdo con la oposición se firmará antes de que termine el mes. Las conversaciones, "
        "que empezaron el año pasado, se habían suspendido en dos ocasiones por la falta de una mayoría en el Congreso."),
        ("Los vecinos del barrio volvieron a sus casas el 4 de septiembre de 2025, tres días después de la inundación. El alcalde "
        "aseguró que las obras del nuevo puente empezarán en marzo y que no habrá más retrasos."),
    ),
    "uk": (
        ("У вівторок президент провів нараду з керівниками областей, на якій ішлося про відновлення електромереж. За його словами, "
        "минулого тижня вдалося полагодити понад сорок підстанцій, але до кінця місяця роботи ще не завершать."),
        ("Суд ухвалив рішення 4 вересня 2025 року, але його оскаржили вже наступного дня. Адвокати кажуть, що справу розглянуть не "
        "раніше березня, бо для цього потрібні висновки експертів, які ще не готові."),
    ),
    "ru": (
        ("Во вторник глава города рассказал, что ремонт моста начнётся не раньше марта. По его словам, из-за наводнения на прошлой "
        "неделе подрядчик не успел завезти материалы, и работы пришлось отложить, как это было и в прошлом году."),
        ("Суд вынес решение 4 сентября 2025 года, но уже на следующий день его обжаловали. Адвокаты говорят, что дело не будут "
        "рассматривать до весны, потому что для этого нужны заключения экспертов, а они ещё не готовы."),
    ),
}  # fmt: skip
RIGHT = [(language, text) for language, texts in PARAGRAPHS.items() for text in texts]
WRONG = [(language, text, said) for language, text in RIGHT for said in PARAGRAPHS if said != language]


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_a_text_in_its_own_language_is_not_doubted(language: str, text: str) -> None:
    """Two sentences are enough to be sure."""
    found, diagnostics = find_dates(text, language, ANCHOR)
    assert len([one for one in found if one.date]) >= 2
    assert not diagnostics


@pytest.mark.parametrize(("language", "text", "said"), WRONG)
def test_a_wrong_language_is_noticed(language: str, text: str, said: str) -> None:
    """The warning names the language that the text is in."""
    _, diagnostics = find_dates(text, said, ANCHOR)
    assert [(one.code, one.severity, one.hint) for one in diagnostics] == [
        ("language-doubtful", "warning", f"language: {language}")
    ]


@pytest.mark.parametrize(("language", "text", "said"), WRONG)
def test_a_wrong_language_gives_no_flood_of_dates(language: str, text: str, said: str) -> None:
    """What is found is what a reader of the right language finds too: months and full dates look alike in many languages."""
    right = [one for one in find_dates(text, language, ANCHOR)[0] if one.date]
    wrong = [one for one in find_dates(text, said, ANCHOR)[0] if one.date]
    places = {number for one in right for number in range(one.span.start, one.span.end)}
    assert [one.text for one in wrong if one.span.start not in places] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Die Regierung hat am Dienstag beraten.", "en"),
        ("4.9.2025 " * 100, "en"),
        ("a " * 200, "en"),
        (PARAGRAPHS["en"][0] + " " + PARAGRAPHS["fr"][0], "fr"),
        (PARAGRAPHS["en"][0] + " " + PARAGRAPHS["fr"][0], "en"),
        (PARAGRAPHS["de"][0] + " « " + PARAGRAPHS["fr"][0] + " »", "de"),
        (PARAGRAPHS["es"][0], "ca"),
        ("", "en"),
    ],
)  # fmt: skip
def test_without_proof_no_doubt(text: str, said: str) -> None:
    """A headline, numbers, a long quotation in another language, a language that we do not know."""
    assert likelier_language(text, said) == ""


def test_a_region_is_no_other_language() -> None:
    """Austrian German is German."""
    assert likelier_language(PARAGRAPHS["de"][0], "de-AT") == ""
    assert likelier_language(PARAGRAPHS["de"][0], "en_GB") == "de"
