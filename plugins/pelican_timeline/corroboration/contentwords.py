"""What a report is about: its content words by stem, its figures, and whether it denies what another one says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# On a day of much news a title is compared with hundreds of others: so many are remembered.
_remember = lru_cache(4096)

_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\b\d{1,3}(?:[.,\u00a0 ]\d{3})+\b|\b\d+(?:[.,]\d+)?\b")
_SHORTEST = 4
_ENDING = re.compile(r"(?<=\w\w\w)(?:ing|ed|es|e|s)$")
_STEM = 5
"""Five letters: "suspended" and "suspension", "elected" and "election", "виборів" and "вибори" begin alike."""


def _stems_of(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


@lru_cache(16_384)
def stem(word: str) -> str:
    """The beginning of a word that its other forms share, in any language; English endings are taken off before."""
    if word.isascii() and len(word) >= _SHORTEST:
        bare = _ENDING.sub("", word)
        word = bare[:-1] if len(bare) > _SHORTEST - 1 and bare[-1] == bare[-2] else bare
    return word[:_STEM]


# Words that join others, and words that every report uses. What they share, two events may share as well.
_EMPTY = _stems_of(
    # English
    "that this these those with from have been were will would could should their there they them then than which while"
    " about after before into over more most also other some such only just what when where whom whose being between"
    " during under against through within without because since until upon both each many much very still again further"
    " said says told tell tells stated announced declared spoke speak speaks talk talks talked meet meets meeting meetings"
    " summit conference called calls adds added asked reported according statement president minister chancellor prime"
    " leader leaders head heads government country countries state states people official officials spokesman foreign"
    " year years month months week weeks today yesterday tomorrow last next first time latest recent new former other held"
    " monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag"
    " lundi mardi mercredi jeudi vendredi samedi dimanche"
    " make made take took taken come came goes went gave give given first second"
    # German
    " eine einer eines einem einen dass sich nicht auch nach oder aber wird werden wurde wurden haben hatte hatten sein"
    " seine seiner seinem ihre ihrer über unter gegen durch bereits noch schon mehr sagte sagten erklärte kündigte teilte"
    " sprach sprachen traf trafen treffen gipfel präsident minister kanzler regierung jahr jahre monat woche heute gestern"
    # French
    " dans avec pour plus leur leurs cette sont était être avoir après avant selon entre déclaré annoncé affirmé réunion"
    " sommet président ministre gouvernement année mois semaine hier aujourd demain"
    # Ukrainian and Russian
    " який яка які його своїх після перед також сказав сказала заявив заявила повідомив повідомила оголосив зустріч саміт"
    " президент міністр уряд року сьогодні вчора"
    " который которая которые после перед также сказал сказала заявил заявила сообщил сообщила встреча саммит министр"
    " правительство года сегодня вчера"
    # Spanish
    " para como pero este esta estos estas después antes según entre dijo anunció afirmó declaró reunión cumbre presidente"
    " ministro gobierno semana ayer"
    # Months: dates are compared as dates.
    " january february march april june july august september october november december januar februar märz juni juli oktober"
    " dezember janvier février mars avril juin juillet août septembre octobre novembre décembre січня лютого березня квітня"
    " травня червня липня серпня вересня жовтня листопада грудня января февраля марта апреля июня июля августа сентября"
    " октября ноября декабря enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)

_DENIALS = re.compile(
    r"\b(?:not|no|never|none|nobody|without|n['’]t|cannot|nicht|kein\w*|nie|niemals|ohne|ne|n['’]|pas|jamais|aucun\w*|sans"
    r"|не|ні|нет|ніколи|никогда|без|nunca|jamás|sin|ningún|ninguna)\b|n['’]t\b",
    re.IGNORECASE,
)

_NO_DENIAL = re.compile(
    r"\b(?:nobody|no one|not|cannot|can't|never|doesn't|did not|does not)(?: \w+){0,2} (?:den(?:y|ied|ies)|doubt\w*|disput\w*|rul(?:e|ed|ing) out)"
    r"|\bnicht (?:aus\w*schl\w+|bestr\w+|leugne\w*|bezweifel\w*)|\b(?:bestr|schl|leugn|bezweifel)\w* (?:\w+ ){0,3}nicht\b"
    r"|\bn(?:e |')(?:ni[eé]|exclu|démen|contest|dout)\w* pas\b|\bno (?:\w+ ){0,2}(?:neg\w+|niega|descart\w+|desment\w+)"
    r"|\bне (?:заперечу\w*|заперечи\w*|виключа\w*|виключи\w*|сумніва\w*|отрица\w*|исключ\w*|сомнева\w*)"
)
"""Who does not deny a thing, or rules it out not, says no No."""

# What one of two sides says who say opposite things. Words of different rows may stand together.
_OPPOSITES = tuple(
    (_stems_of(one), _stems_of(other))
    for one, other in (
        ("accepts accepted agrees agreed approves approved backs supports supported welcomes allows allowed", "rejects rejected refuses refused opposes opposed denies denied vetoes condemned bans banned forbids"),
        ("confirms confirmed admits admitted", "denies denied disputes disputed"),
        ("begins began begun starts started opens opened launches launched", "ends ended stops stopped closes closed halts halted suspends suspended"),
        ("wins won victory gains", "loses lost defeat losses"),
        ("raises raised increases increased rises", "lowers lowered cuts decreases decreased falls"),
        ("arrives arrived enters entered", "leaves departs departed withdraws withdrew"),
        ("arrested arrests detained", "released releases freed acquitted"),
        ("lawful legal constitutional", "unlawful illegal unconstitutional"),
        ("akzeptiert stimmt billigt begrüßt unterstützt", "lehnt weist verweigert verurteilt verbietet"),
        ("beginnt begann eröffnet", "endet endete beendet"),
        ("gewinnt gewann", "verliert verlor"),
        ("accepte approuve soutient salue", "rejette refuse condamne interdit"),
        ("прийняв погодився підтримав схвалив", "відхилив відкинув відмовився засудив"),
        ("принял согласился поддержал одобрил", "отклонил отверг отказался осудил"),
        ("acepta aprueba apoya", "rechaza niega condena"),
    )
)  # fmt: skip


def find_content(text: str, names: Iterable[str] = ()) -> frozenset[str]:
    """The stems of the content words of a text, without those of *names* (ids such as "friedrich-merz").

    >>> sorted(find_content("The Queen suspended Parliament, she said", ["elizabeth-ii"]))
    ['parli', 'queen', 'suspe']
    """
    known = {stem(part) for name in names for part in _WORD.findall(_plain(name))}
    stems = {stem(word) for word in _WORD.findall(_plain(text)) if len(word) >= _SHORTEST}
    return frozenset(stems - _EMPTY - known)


def is_empty_word(word: str) -> bool:
    """Is it a word that joins others, or that every report uses?"""
    return stem(word) in _EMPTY


@_remember
def find_figures(text: str) -> frozenset[str]:
    """The figures of a text: "35", "92153"."""
    return frozenset(re.sub(r"[^\d]", "", figure) for figure in _FIGURE.findall(text))


_ORDINALS = (
    "1st|first|erst\\w*|premi[eè]r\\w*|primer\\w*|перш\\w*|перв\\w*",
    "2nd|second|zweit\\w*|deuxième|second\\w*|segund\\w*|друг\\w*|втор\\w*",
    "3rd|third|dritt\\w*|troisième|tercer\\w*|трет\\w*",
    "4th|fourth|viert\\w*|quatrième|cuart\\w*|четверт\\w*|четвёрт\\w*",
    "5th|fifth|fünft\\w*|cinquième|quint\\w*|п'ят(?:а|ий|е|ої|ого|ому)|пят(?:ая|ый|ое|ой|ого|ому)",
    "6th|sixth|sechst\\w*|sixième|sext\\w*|шост\\w*|шест(?:ая|ой|ое|ого)",
    "7th|seventh|siebt\\w*|septième|séptim\\w*|сьом\\w*|седьм\\w*",
)
_ORDINAL = tuple(re.compile(rf"\b(?:{words})\b") for words in _ORDINALS)


@_remember
def find_ordinals(text: str) -> frozenset[int]:
    """Which of several: 2 for "the second round", "друга хвиля"."""
    plain = _plain(text)
    return frozenset(number for number, pattern in enumerate(_ORDINAL, start=1) if pattern.search(plain))


@_remember
def is_denial(text: str) -> bool:
    """Does the text say that something is not so?"""
    return _DENIALS.search(_NO_DENIAL.sub(" ", text.casefold())) is not None


def are_opposite(one: str, other: str) -> bool:
    """Do two texts say opposite things: one denies, or one says "accepts" where the other says "rejects"?"""
    if is_denial(one) != is_denial(other):
        return True
    first, second = _all_stems(one), _all_stems(other)
    return any(
        (first & yes and second & no and not first & no and not second & yes)
        or (first & no and second & yes and not first & yes and not second & no)
        for yes, no in _OPPOSITES
    )


@_remember
def _all_stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(_plain(text)))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().replace("’", "'")
