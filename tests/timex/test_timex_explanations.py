"""Every date explains itself in the reader's language: whole sentences as an editor of each language would write them."""

from __future__ import annotations

from dataclasses import fields
from string import Formatter

import pytest

from pelican_timeline.extraction import explain_date
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.timeexpression import Derivation
from pelican_timeline.timex import explain
from pelican_timeline.timex.explanations import Phrases, phrases

LANGUAGES = ("en", "de", "fr", "es", "uk", "ru")
DAY = parse("2025-09-04")

DAY_BEFORE = {
    "en": ("the previous day", "“the previous day” in an article of 4 September 2025, so 3 September 2025"),
    "de": ("am Vortag", "„am Vortag“ in einem Artikel vom 4. September 2025, also der 3. September 2025"),
    "fr": ("la veille", "« la veille » dans un article du 4 septembre 2025, soit le 3 septembre 2025"),
    "es": ("la víspera", "«la víspera» en un artículo del 4 de septiembre de 2025, es decir, el 3 de septiembre de 2025"),
    "uk": ("напередодні", "«напередодні» у статті від 4 вересня 2025 року, тобто 3 вересня 2025 року"),
    "ru": ("накануне", "«накануне» в статье от 4 сентября 2025 года, то есть 3 сентября 2025 года"),
}  # fmt: skip
LAST_MONTH_ABOUT = {
    "en": ("last month", "“last month” in an article of about 4 September 2025, so August 2025"),
    "de": ("im vergangenen Monat", "„im vergangenen Monat“ in einem Artikel (um den 4. September 2025), also August 2025"),
    "fr": ("le mois dernier", "« le mois dernier » dans un article (vers le 4 septembre 2025), soit août 2025"),
    "es": ("el mes pasado", "«el mes pasado» en un artículo (hacia el 4 de septiembre de 2025), es decir, agosto de 2025"),
    "uk": ("минулого місяця", "«минулого місяця» у статті (близько 4 вересня 2025 року), тобто серпень 2025 року"),
    "ru": ("в прошлом месяце", "«в прошлом месяце» в статье (около 4 сентября 2025 года), то есть август 2025 года"),
}  # fmt: skip
EVE = {
    "en": ("the eve of the meeting", "the meeting", "“the eve of the meeting”, with the meeting on 4 September 2025, so 3 September 2025"),
    "de": ("am Vorabend des Treffens", "des Treffens", "„am Vorabend des Treffens“, gerechnet vom Ereignis, das hier „des Treffens“ heißt (4. September 2025), also der 3. September 2025"),
    "fr": ("la veille du sommet", "sommet", "« la veille du sommet », par rapport à « sommet » (4 septembre 2025), soit le 3 septembre 2025"),
    "es": ("la víspera de la cumbre", "la cumbre", "«la víspera de la cumbre», con respecto a «la cumbre» (4 de septiembre de 2025), es decir, el 3 de septiembre de 2025"),
    "uk": ("напередодні зустрічі", "зустрічі", "«напередодні зустрічі», якщо рахувати від події, яку тут названо «зустрічі» (4 вересня 2025 року), тобто 3 вересня 2025 року"),
    "ru": ("накануне встречи", "встречи", "«накануне встречи», если считать от события, которое здесь названо «встречи» (4 сентября 2025 года), то есть 3 сентября 2025 года"),
}  # fmt: skip
NO_DAY = {
    "en": "The sentence gives no day; 4 September 2025 was named just before.",
    "de": "Der Satz nennt keinen Tag; kurz zuvor genannt: 4. September 2025.",
    "fr": "La phrase ne donne pas de date ; date citée juste avant : 4 septembre 2025.",
    "es": "La oración no da ninguna fecha; fecha mencionada justo antes: 4 de septiembre de 2025.",
    "uk": "У реченні дати немає; перед цим згадано: 4 вересня 2025 року.",
    "ru": "В предложении даты нет; перед этим упомянуто: 4 сентября 2025 года.",
}
OWN_DAY = {
    "en": "the article, of 4 September 2025, reports on its own day, so about 4 September 2025",
    "de": "der Artikel vom 4. September 2025 berichtet vom Tag seines Erscheinens, also um den 4. September 2025",
    "fr": "l’article du 4 septembre 2025 relate les faits du jour de sa parution, soit vers le 4 septembre 2025",
    "es": "el artículo del 4 de septiembre de 2025 informa sobre el mismo día de su publicación, es decir, hacia el 4 de septiembre de 2025",
    "uk": "стаття від 4 вересня 2025 року розповідає про день своєї публікації, тобто близько 4 вересня 2025 року",
    "ru": "статья от 4 сентября 2025 года рассказывает о дне своей публикации, то есть около 4 сентября 2025 года",
}
IN_FULL = {
    "en": ("4 September 2025", "“4 September 2025”, in the text’s own words"),
    "de": ("4. September 2025", "„4. September 2025“, so steht es im Text"),
    "fr": ("le 4 septembre 2025", "« le 4 septembre 2025 », selon les termes mêmes du texte"),
    "es": ("el 4 de septiembre de 2025", "«el 4 de septiembre de 2025», en palabras del propio texto"),
    "uk": ("4 вересня 2025 року", "«4 вересня 2025 року», так сказано в самому тексті"),
    "ru": ("4 сентября 2025 года", "«4 сентября 2025 года», так сказано в самом тексте"),
}


def plain(words: str) -> str:
    """With ordinary spaces, which a test can show."""
    return words.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_leans_on_its_article(language: str) -> None:
    """The words of the text, the day of the article, the day that is meant."""
    phrase, sentence = DAY_BEFORE[language]
    derivation = Derivation(phrase, "period_focused", DAY, "publication")
    assert plain(explain(derivation, language, parse("2025-09-03"))) == sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_doubtful_day_and_a_month_take_no_article(language: str) -> None:
    """Nobody writes "vom um den 4. September" or "soit le août 2025"."""
    phrase, sentence = LAST_MONTH_ABOUT[language]
    derivation = Derivation(phrase, "period_directed", parse("2025-09-04~"), "publication")
    assert plain(explain(derivation, language, parse("2025-08"))) == sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_leans_on_an_event(language: str) -> None:
    """The event is named by the text's own words, whatever their case."""
    phrase, event, sentence = EVE[language]
    derivation = Derivation(phrase, "eve_of", DAY, "event", event)
    assert plain(explain(derivation, language, parse("2025-09-03"))) == sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_in_full_is_said_once(language: str) -> None:
    """No "4 September 2025, so 4 September 2025"."""
    phrase, sentence = IN_FULL[language]
    assert plain(explain(Derivation(phrase, "day_month"), language, DAY)) == sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_day_of_its_own(language: str) -> None:
    """A sentence without a date says from where it took one."""
    derivation = Derivation("", "own", DAY, "focus")
    assert plain(explain(derivation, language, DAY)) == NO_DAY[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_suggestion_leans_on_its_article(language: str) -> None:
    """A suggestion without a date explains itself in the same language."""
    derivation = Derivation("", "own-day", DAY, "publication")
    assert plain(explain_date(derivation, language, parse("2025-09-04~"))) == OWN_DAY[language]


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_forgets_a_phrase(language: str) -> None:
    """Every language has what English has; each template says the date, and names what English names."""
    own, english = phrases(language), phrases("en")
    for field in fields(Phrases):
        ours, theirs = getattr(own, field.name), getattr(english, field.name)
        if isinstance(theirs, str):
            assert places(ours) == places(theirs), field.name
        elif isinstance(theirs, dict):
            assert ours.keys() == theirs.keys()
            for key, template in theirs.items():
                assert places(ours[key]) - {"of"} | {"anchor"} == places(template) - {"of"} | {"anchor"}, key
                assert places(ours[key]) & {"of", "anchor"}, key


def test_a_language_without_phrases_uses_english() -> None:
    """Better a sentence in English than none; a region does not matter."""
    assert phrases("it") is phrases("phrases") is phrases("en-GB") is phrases("") is phrases("en")
    assert phrases("de_AT") is phrases("de")
