"""What a report is about: its content words by stem, its figures, and whether it denies what another one says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from .concepts import AGENT, HAPPENING, OPPOSITES, find_happenings, plain_text, read_concepts, wide_of

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
    # Days
    " понеділок понеділка вівторок вівторка середу середа середи четвер четверга п'ятницю п'ятниця п'ятниці суботу субота суботи"
    " неділю неділя неділі понедельник понедельника вторник вторника среду среда среды пятницу пятница пятницы субботу суббота"
    " субботы воскресенье воскресенья lunes martes miércoles jueves viernes sábado domingo"
    # German auxiliaries
    " sind worden waren kann können konnte konnten soll sollen sollte musste müssen"
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

_COUNTING = _stems_of(
    "one two three four five six seven eight nine ten twelve dozen hundred thousand million billion several eins zwei drei vier"
    " fünf sechs sieben acht neun zehn zwölf hundert tausend millionen deux trois quatre cinq six sept huit neuf dix cent mille"
    " dos tres cuatro cinco seis siete ocho nueve diez cien два дві три чотири п'ять шість сім вісім дев'ять десять сто тисяч"
    " двух трёх трех четыре шесть семь восемь девять десять тысяч процент percent prozent pourcentage"
)
"""Numbers are compared as numbers."""

_JOINING = frozenset("with from into over after amid than that upon near onto about under your their this".split())

# Words of three letters that join others; those that are left tell something: "tax", "war", "eau", "Öl".
_SHORT = frozenset(
    "the and for but not his her its who was are has had out off all any one two new day way may can did got how now old see"
    " too use yes yet via per ago him she you our own nor der die das den dem des ein und für mit von aus bei auf vor wie ist"
    " hat war bis ich sie wir ihr nur gut neu zum zur tag les des une qui que par sur est son ses pas été ont ces aux ils lui"
    " mai los las una por con del sus más son fue han ese año día про але для від над під час два три цей був усі все як що"
    " для что как это его они был все при под или без пять шесть той ней них ему чем где там тут".split()
)


def find_content(text: str, names: Iterable[str] = ()) -> frozenset[str]:
    """The stems of the content words of a text, without those of *names* (ids such as "friedrich-merz").

    >>> sorted(find_content("The Queen suspended Parliament, she said", ["elizabeth-ii"]))
    ['parli', 'queen', 'suspe']
    """
    known = {stem(part) for name in names for part in _WORD.findall(_plain(name))}
    stems = {stem(word) for word in _WORD.findall(_plain(text)) if len(word) >= _SHORTEST}
    return frozenset(stems - _EMPTY - known)


def find_meanings(text: str, ids: Iterable[str] = (), names: Iterable[str] = ()) -> frozenset[str]:
    """What a text is about: the stems of its content words, and "=leave office" where several words mean one thing.

    Words of *ids* are left out. Words of *names* stand for themselves: nobody begins anything at the Westmark Open.

    >>> sorted(find_meanings("The mayor stepped down over the tax"))
    ['=leave office', 'mayor', 'tax']
    """
    return frozenset(meaning for meaning, _ in _meanings(text, ids, names))


def meanings_of(happenings: Iterable[str]) -> frozenset[str]:
    """What happenings count as among the meanings of a text: "=attack" for a bombing."""
    return frozenset(f"={wide_of(one)}" for one in happenings)


def find_objects(text: str, ids: Iterable[str] = (), names: Iterable[str] = ()) -> frozenset[str]:
    """The meanings of a text that are neither what happened nor who decides, but what it is about: a budget, a bridge."""
    return frozenset(
        meaning
        for meaning, sort in _meanings(text, ids, names)
        if sort not in {HAPPENING, AGENT} and meaning not in _COUNTING
    )


def _meanings(text: str, ids: Iterable[str], names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each meaning with its sort, "" for a plain word."""
    left_out = {stem(part) for name in ids for part in _WORD.findall(_plain(name))}
    named = {part for name in names for part in _WORD.findall(_plain(name))}
    plain = plain_text(text)
    covered: set[int] = set()
    for start, end, concept in read_concepts(text):
        words = plain[start:end]
        if words not in named and stem(words) not in left_out:
            covered.update(range(start, end))
            if stem(words) not in _EMPTY and concept.name != "meet":
                yield (stem(words) if concept.sort == AGENT else f"={concept.wide}"), concept.sort
    for match in _WORD.finditer(plain):
        word = match[0]
        if match.start() not in covered and len(word) >= _SHORTEST - 1 and word not in _SHORT:
            meaning = stem(word)
            if meaning not in _EMPTY and meaning not in left_out:
                yield meaning, ""


def is_empty_word(word: str) -> bool:
    """Is it a word that joins others, or that every report uses?"""
    return stem(word) in _EMPTY


def is_joining(word: str) -> bool:
    """Is it a short word that joins others, which a headline leaves small?"""
    return word in _SHORT or word in _JOINING


@_remember
def find_figures(text: str) -> frozenset[str]:
    """The figures of a text: "35", "92153", and "7" for "7.0"."""
    return frozenset(map(_plain_figure, _FIGURE.findall(text)))


def _plain_figure(figure: str) -> str:
    """A figure that can be compared: "1,200" and "1 200" are "1200", "2,5" is "2.5"."""
    if re.fullmatch(r"\d{1,3}(?:[.,\u00a0 ]\d{3})+", figure):
        return re.sub(r"\D", "", figure)
    whole, _, rest = figure.replace(",", ".").partition(".")
    return f"{whole}.{rest.rstrip('0')}".rstrip(".")


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
    first, second = find_happenings(one), find_happenings(other)
    return any(
        (first & yes and second & no and not first & no and not second & yes)
        or (first & no and second & yes and not first & yes and not second & no)
        for yes, no in OPPOSITES
    )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().replace("’", "'")
