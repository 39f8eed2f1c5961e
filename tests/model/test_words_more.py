"""Dates in French, Spanish and German words: articles, contractions and the first of a month."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_timeline.model.calendar import civil, day_number
from pelican_timeline.model.edtf import day_of, parse
from pelican_timeline.model.words import in_words, wording

FRENCH = {
    "2026-01-06": "6 janvier 2026",
    "2017-05-01": "1er mai 2017",
    "2026-01": "janvier 2026",
    "2026": "2026",
    "2026-01-06T22:17Z": "6 janvier 2026 à 22:17 UTC",
    "2026-01-12?": "probablement le 12 janvier 2026",
    "2026-01-12~": "vers le 12 janvier 2026",
    "2026-01-12%": "probablement vers le 12 janvier 2026",
    "2026-01~": "vers janvier 2026",
    "2023~": "vers 2023",
    "2025-22": "été 2025",
    "2025-24": "hiver 2025-2026",
    "2025-21~": "vers le printemps 2025",
    "201X": "les années 2010",
    "199X~": "vers les années 1990",
    "19XX": "le XXe siècle",
    "-02XX": "le IIIe siècle av. J.-C.",
    "-0043": "44 av. J.-C.",
    "-0044-03-15": "15 mars 45 av. J.-C.",
    "2025-09-01~/2025-09-10~": "début septembre 2025",
    "2025-09-11~/2025-09-20~": "mi-septembre 2025",
    "2024-02-21~/2024-02-29~": "fin février 2024",
    "2025-01~/2025-04~": "début 2025",
    "2025-05~/2025-08~": "mi-2025",
    "2025-08-25/2025-08-31": "du 25 au 31 août 2025",
    "2025-08-25~/2025-08-31~": "vers les 25-31 août 2025",
    "2025-08-30/2025-09-02": "du 30 août au 2 septembre 2025",
    "2019-08-01/2019-08-05": "du 1er au 5 août 2019",
    "2019-08/2019-10": "d’août à octobre 2019",
    "2025-12~/2026-01~": "vers décembre 2025 – janvier 2026",
    "2025-12~/2026-01": "d’environ décembre 2025 à janvier 2026",
    "2008/2016": "de 2008 à 2016",
    "../2018": "jusqu’en 2018",
    "/2018": "jusqu’en 2018, début inconnu",
    "../2025-05-05": "jusqu’au 5 mai 2025",
    "../2025-22": "jusqu’à l’été 2025",
    "../199X": "jusqu’aux années 1990",
    "../2018~": "jusque vers 2018",
    "1991/..": "depuis 1991",
    "1991~/..": "depuis environ 1991",
    "2025-05-05/..": "depuis le 5 mai 2025",
    "2025-22/..": "depuis l’été 2025",
    "199X/..": "depuis les années 1990",
    "[2025-08-25..2025-09-02]": "un jour entre le 25 août 2025 et le 2 septembre 2025",
    "[..2025-09-04]": "4 septembre 2025 ou avant",
    "[2018..]": "2018 ou après",
    "{2020,2022-03,2023}": "2020, mars 2022 et 2023",
    "{2019-10,2020-10}": "octobre 2019 et octobre 2020",
}
SPANISH = {
    "2026-01-06": "6 de enero de 2026",
    "2017-05-01": "1 de mayo de 2017",
    "2026-01": "enero de 2026",
    "2026": "2026",
    "2026-01-06T22:17Z": "6 de enero de 2026, 22:17 UTC",
    "2026-01-12?": "probablemente el 12 de enero de 2026",
    "2026-01-12~": "hacia el 12 de enero de 2026",
    "2026-01-12%": "probablemente hacia el 12 de enero de 2026",
    "2026-01~": "hacia enero de 2026",
    "2023~": "hacia 2023",
    "2025-22": "verano de 2025",
    "2025-24": "invierno de 2025-2026",
    "2025-21~": "hacia la primavera de 2025",
    "201X": "la década de 2010",
    "199X~": "hacia la década de 1990",
    "19XX": "el siglo XX",
    "-02XX": "el siglo III a. C.",
    "-0043": "44 a. C.",
    "-0044-03-15": "15 de marzo de 45 a. C.",
    "2025-09-01~/2025-09-10~": "a principios de septiembre de 2025",
    "2025-09-11~/2025-09-20~": "a mediados de septiembre de 2025",
    "2024-02-21~/2024-02-29~": "a finales de febrero de 2024",
    "2025-01~/2025-04~": "a principios de 2025",
    "2025-05~/2025-08~": "a mediados de 2025",
    "2025-08-25/2025-08-31": "del 25 al 31 de agosto de 2025",
    "2025-08-25~/2025-08-31~": "hacia los días 25-31 de agosto de 2025",
    "2025-08-30/2025-09-02": "del 30 de agosto al 2 de septiembre de 2025",
    "2019-08-01/2019-08-05": "del 1 al 5 de agosto de 2019",
    "2019-08/2019-10": "de agosto a octubre de 2019",
    "2025-12~/2026-01~": "hacia diciembre de 2025 – enero de 2026",
    "2025-12~/2026-01": "hacia diciembre de 2025 – enero de 2026",
    "2008/2016": "de 2008 a 2016",
    "../2018": "hasta 2018",
    "/2018": "hasta 2018, comienzo desconocido",
    "../2025-05-05": "hasta el 5 de mayo de 2025",
    "../2025-22": "hasta el verano de 2025",
    "../199X": "hasta la década de 1990",
    "../2018~": "aproximadamente hasta 2018",
    "1991/..": "desde 1991",
    "1991~/..": "aproximadamente desde 1991",
    "2025-05-05/..": "desde el 5 de mayo de 2025",
    "2025-22/..": "desde el verano de 2025",
    "199X/..": "desde la década de 1990",
    "[2025-08-25..2025-09-02]": "un día entre el 25 de agosto de 2025 y el 2 de septiembre de 2025",
    "[..2025-09-04]": "4 de septiembre de 2025 o antes",
    "[2018..]": "2018 o después",
    "{2020,2022-03,2023}": "2020, marzo de 2022 y 2023",
    "{2019-10,2020-10}": "octubre de 2019 y octubre de 2020",
}
GERMAN = {
    "2026-01-06": "6. Januar 2026",
    "2017-05-01": "1. Mai 2017",
    "2026-01": "Januar 2026",
    "2026": "2026",
    "2026-01-06T22:17Z": "6. Januar 2026, 22:17 UTC",
    "2026-01-12?": "wahrscheinlich 12. Januar 2026",
    "2026-01-12~": "um den 12. Januar 2026",
    "2026-01-12%": "wahrscheinlich um den 12. Januar 2026",
    "2026-01~": "um Januar 2026",
    "2023~": "um 2023",
    "2025-22": "Sommer 2025",
    "2025-24": "Winter 2025/26",
    "2025-21~": "um das Frühjahr 2025",
    "201X": "die 2010er-Jahre",
    "199X~": "um die 1990er-Jahre",
    "19XX": "das 20. Jahrhundert",
    "-02XX": "das 3. Jahrhundert v. Chr.",
    "-0043": "44 v. Chr.",
    "-0044-03-15": "15. März 45 v. Chr.",
    "2025-09-01~/2025-09-10~": "Anfang September 2025",
    "2025-09-11~/2025-09-20~": "Mitte September 2025",
    "2024-02-21~/2024-02-29~": "Ende Februar 2024",
    "2025-01~/2025-04~": "Anfang 2025",
    "2025-05~/2025-08~": "Mitte 2025",
    "2025-08-25/2025-08-31": "25. bis 31. August 2025",
    "2025-08-25~/2025-08-31~": "um den 25. bis 31. August 2025",
    "2025-08-30/2025-09-02": "30. August bis 2. September 2025",
    "2019-08-01/2019-08-05": "1. bis 5. August 2019",
    "2019-08/2019-10": "August bis Oktober 2019",
    "2025-12~/2026-01~": "um Dezember 2025 bis Januar 2026",
    "2025-12~/2026-01": "um Dezember 2025 bis Januar 2026",
    "2008/2016": "2008 bis 2016",
    "../2018": "bis 2018",
    "/2018": "bis 2018, Beginn unbekannt",
    "../2025-05-05": "bis zum 5. Mai 2025",
    "../2025-22": "bis Sommer 2025",
    "../199X": "bis in die 1990er-Jahre",
    "../2018~": "etwa bis 2018",
    "1991/..": "seit 1991",
    "1991~/..": "etwa seit 1991",
    "2025-05-05/..": "seit dem 5. Mai 2025",
    "2025-22/..": "seit Sommer 2025",
    "199X/..": "seit den 1990er-Jahren",
    "[2025-08-25..2025-09-02]": "ein Tag zwischen dem 25. August 2025 und dem 2. September 2025",
    "[..2025-09-04]": "4. September 2025 oder früher",
    "[2018..]": "2018 oder später",
    "{2020,2022-03,2023}": "2020, März 2022 und 2023",
    "{2019-10,2020-10}": "Oktober 2019 und Oktober 2020",
}
CASES = [(language, text) for language, table in (("fr", FRENCH), ("es", SPANISH), ("de", GERMAN)) for text in table]
TABLES = {"fr": FRENCH, "es": SPANISH, "de": GERMAN}


@pytest.mark.parametrize(("language", "text"), CASES)
def test_each_form_has_its_words(language: str, text: str) -> None:
    """Each form of a date is written as an editor of that language writes it."""
    assert in_words(parse(text), language) == TABLES[language][text]


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "mardi 6 janvier 2026"), ("es", "martes, 6 de enero de 2026"), ("de", "Dienstag, 6. Januar 2026")],
)
def test_a_day_may_name_its_weekday(language: str, words: str) -> None:
    """The page head of a day names its weekday in the words of the site."""
    point = parse("2026-01-06T22:17Z").start
    assert point is not None
    assert wording(language).with_weekday(point) == words


@settings(max_examples=100, deadline=None)
@given(st.integers(day_number(1000), day_number(2199)), st.sampled_from(["fr", "es", "de"]))
def test_no_article_stands_beside_its_preposition(day: int, language: str) -> None:
    """Where a language contracts "de le", it is contracted in every phrase, open, approximate or a span."""
    year, month, _ = civil(day)
    later = day_of(day + 40)
    forms = (
        f"{day_of(day)}~",
        f"{day_of(day)}/..",
        f"../{day_of(day)}",
        f"{day_of(day)}/{later}",
        f"../{year:04}-{month:02}",
    )
    for form in forms:
        words = f" {in_words(parse(form), language)} "
        assert not any(
            pair in words
            for pair in (" de le ", " à le ", "jusqu’en le ", " de el ", " a el ", " seit den ", " bis den ")
        )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "6 January 2026, about 20:00"),
        ("de", "6. Januar 2026, gegen 20:00"),
        ("fr", "6 janvier 2026 vers 20:00"),
        ("es", "6 de enero de 2026, hacia las 20:00"),
        ("uk", "6 січня 2026 року, близько 20:00"),
        ("ru", "6 января 2026 года, около 20:00"),
    ],
)
def test_of_a_time_of_day_only_the_hour_is_about(language: str, words: str) -> None:
    """Who says "shortly after eight on Tuesday" leaves no doubt of the Tuesday."""
    assert in_words(parse("2026-01-06T20:00~"), language) == words


def test_a_time_may_be_doubted_and_about() -> None:
    """The doubt is of the day, "about" of the hour."""
    assert in_words(parse("2026-01-06T20:00%"), "en") == "probably 6 January 2026, about 20:00"
