"""What a text says of where it comes from: its authors, and the outlets and agencies that it credits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pelican_timeline.model.text import Source


@dataclass(frozen=True, slots=True)
class Credits:
    """Whom a text credits: `outlets` and agencies by comparable name, each as it is written; its own `authors`."""

    outlets: Mapping[str, str]
    authors: frozenset[str]


# A name of one to five words, the first of them capitalised or in quotation marks. dpa and its like write themselves small.
_ARTICLE = r"(?:the|The|der|die|das|Die|Der|Das|dem|den|la|La|le|Le|les|Les|l['’]|L['’]|el|El|los|Los)"
_WORD = r"[^\W\d_a-zа-яёіїєґß-ÿ][\w&’'-]{0,30}+(?:\.\w{1,20}+){0,3}+"
_QUOTED = r"[“\"„«‘][^“”\"„«»‘’\n]{2,40}[”\"“»’]"
_NAME = rf"(?P<name>(?:{_ARTICLE}\ ?)?(?:{_QUOTED}|{_WORD}(?:\ (?:{_WORD}|of|de|des|du|del|la|24)){{0,4}}|dpa|afp|apa|epd|sid|kna))"

# Words before the name. Each stands for a way to say "we have it from", one that names people as well as outlets.
_BEFORE = re.compile(
    rf"""(?: \b (?i:
        in\ (?:a|an|his|her|their|the|an\ exclusive)\ (?:[\w-]+\ ){{0,2}}(?:column|op-ed|article|piece|commentary|essay|report|interview)\ (?:for|in|by|with|to)
      | (?:sources?|quellen?|agentur(?:en)?|fuentes?|agencias?|джерел[оа]|источники?)\s?:
      | (?:citing|quoting|reported\ by|told|reports?\ (?:by|from|in)|with\ reference\ to|according\ to(?:\ (?:a|an|the)\ (?:report|article|story)\ (?:in|by))?)
      | (?:first|originally)\ (?:published|appeared|printed)\ (?:in|by|on|at)|(?:re)?printed\ (?:with\ permission\ )?(?:from|by)|courtesy\ of|via|additional\ reporting\ by|with\ reporting\ (?:by|from)
      | (?:berichtet|meldet|schreibt|mit\ Material\ (?:von|der)|unter\ Berufung\ auf|laut|zufolge\ der|nach\ (?:Angaben|Informationen)\ (?:von|der|des)|in\ einem\ (?:Gastbeitrag|Kommentar|Beitrag|Artikel|Interview)\ (?:für|in|mit))
      | (?:erschien|erschienen|veröffentlicht)\ (?:zuerst|zunächst|ursprünglich)?\ ?(?:in|im|bei|beim|auf)|(?:zuerst|zunächst)\ erschienen\ (?:in|im|bei|auf)|sagte\ (?:er|sie|\w+)?\ ?(?:der|dem)\ (?:Nachrichtenagentur\ )?
      | (?:déclaré|dit|confié|expliqué)\ (?:à|au)|dijo\ a|declaró\ a|(?:сказав|розповів|заявив|сказал|рассказал|заявил)а?\ (?:агентств[уі]\ )?
      | (?:selon|d['’]après|(?:a\ |ont\ )?(?:rapporte|rapporté|indique|indiqué|annoncé|révélé|écrit)|dans\ une\ tribune\ (?:pour|à|au|dans)|avec|paru(?:e)?\ (?:dans|sur)|publié(?:e)?\ (?:par|dans|sur))(?:\ l['’]agence)?
      | (?:según|de\ acuerdo\ con|con\ información\ de|informa|informó|publica|publicó|escribe|publicado\ (?:en|por)|en\ una\ columna\ (?:para|en))(?:\ (?:informa|informó))?(?:\ la\ agencia)?
      | (?:пише|повідомляє|повідомила|повідомило|передає|інформує|за\ даними|за\ інформацією|з\ посиланням\ на|у\ колонці\ для|в\ колонці\ для|як\ пише)(?:\ (?:агентств[оа]|агенці[яї]|видання|газета))?
      | (?:пишет|сообщает|сообщила|сообщил|сообщило|передает|передаёт|по\ данным|по\ информации|со\ ссылкой\ на|в\ колонке\ для|как\ пишет)(?:\ (?:агентств[оа]|издани[ея]|газета))?
    ) | © (?:\s?\d{{4}})? | \( (?=[^()\n]{{2,30}}\)) ) \s? {_NAME}""",
    re.VERBOSE,
)
_AFTER = re.compile(
    rf"""{_NAME},?\s(?:newspaper\s|magazine\s|news\sagency\s)?(?:
        reports|reported|writes|wrote|has\ reported|has\ learned|said\ in\ (?:a|an|its)\ (?:report|article|analysis)|contributed\ to\ this
      | berichtete?t?|berichteten|schreibt|schrieb|meldete?t?|zufolge
      | rapporte|rapportait|écrit|a\ rapporté|indique
      | informa|informó|escribe|publica|publicó
      | пише|повідомляє|повідомила|повідомило|передає|інформує
      | пишет|сообщает|сообщил|сообщила|передает
    )\b""",
    re.VERBOSE,
)
_BYLINE = re.compile(r"^\(?(?P<name>[\w.-]{2,14})(?:\s?[/,+]\s?(?P<other>[\w.-]{2,14}))?\)?\.?$", re.MULTILINE)
_AUTHOR_LINE = re.compile(r"^(?:By|Von|Par|Por|Autor(?:in)?:|Author:|Автор:)\s(?P<names>[^\n]{3,80})$", re.MULTILINE)

AGENCIES = {
    "dpa": "dpa", "deutsche presse-agentur": "dpa", "deutschen presse-agentur": "dpa", "german press agency": "dpa", "afp": "AFP", "agence france-presse": "AFP",
    "agence france presse": "AFP", "reuters": "Reuters", "рейтер": "Reuters", "ap": "AP", "associated press": "AP", "reuters news agency": "Reuters", "apa": "APA",
    "kna": "KNA", "epd": "epd", "sid": "SID", "ansa": "ANSA", "efe": "EFE", "europa press": "Europa Press", "tass": "TASS",
    "тасс": "TASS", "ria novosti": "RIA Novosti", "риа новости": "RIA Novosti", "interfax": "Interfax", "интерфакс": "Interfax",
    "інтерфакс": "Interfax", "pap": "PAP", "upi": "UPI", "xinhua": "Xinhua", "bloomberg": "Bloomberg", "ukrinform": "Ukrinform",
    "укрінформ": "Ukrinform", "unian": "UNIAN", "уніан": "UNIAN", "pa media": "PA Media", "belga": "Belga", "sda": "Keystone-SDA",
    "keystone-sda": "Keystone-SDA", "anadolu": "Anadolu", "kyodo": "Kyodo", "yonhap": "Yonhap",
}  # fmt: skip
"""News agencies by the names they go by, and what readers call them."""

# What tells the name of an outlet from the name of a person or a state, where we do not know it as a publisher.
_OUTLET_WORD = re.compile(
    r"\b(?:times|post|guardian|news|journal|telegraph|independent|observer|herald|tribune|mail|express|mirror|economist|atlantic"
    r"|politico|axios|bbc|cnn|cbs|nbc|abc|sky|fox|npr|al jazeera|euronews|deutsche welle|spiegel|stern|zeit|welt|bild|faz|süddeutsche"
    r"|tagesschau|tagesspiegel|taz|handelsblatt|focus|zeitung|rundschau|anzeiger|standard|nzz|monde|figaro|libération|parisien|mediapart"
    r"|país|mundo|vanguardia|abc|pravda|правда|новини|новости|зеркало|дзеркало|тиждень|медуза|meduza|kommersant|коммерсант"
    r"|facts|факти|факты|тсн|суспільне|agency|agentur|agence|agencia|агентство|press|presse|prensa|magazine|magazin|weekly|daily|online"
    r"|tv|radio)\b|\.(?:com|org|net|info|de|fr|ua|ru|es|uk)$"
)
_LEADING_ARTICLE = re.compile(rf"^{_ARTICLE}\s?(?=\S{{3}})", re.IGNORECASE)
_LONGEST_AUTHOR_LIST = 4
_HEAD, _FOOT = 400, 600


def find_credits(source: Source, known_outlets: frozenset[str]) -> Credits:
    """Whom a source credits. *known_outlets* are the comparable names of all publishers at hand.

    The publisher's own name is no credit, unless the text was taken from another site: then it credits its publisher.
    """
    own = outlet_name(source.publisher) if is_known_outlet(source.publisher) else ""
    agency = find_agency(source)
    found: dict[str, str] = {}
    for name in (agency, *_names_in(source.text)):
        outlet = _outlet_in(name, known_outlets)
        if outlet:
            found.setdefault(outlet_name(outlet), _as_read(outlet))
    if source.via and own:
        found[own] = source.publisher
    else:
        found.pop(own, None)
    found.pop("", None)
    return Credits(found, frozenset(_authors(source)))


def _outlet_in(name: str, known_outlets: frozenset[str]) -> str:
    """The outlet that a name is or begins with ("Reuters Monday"), "" where it is none, but a person or a state."""
    words = name.split()
    for count in range(len(words), 0, -1):
        outlet = outlet_name(" ".join(words[:count]))
        if outlet in known_outlets or outlet in _AGENCY_NAMES:
            return " ".join(words[:count])
    return name if _OUTLET_WORD.search(outlet_name(name)) else ""


def find_agency(source: Source) -> str:
    """The agency that supplied a text, as readers call it; "" when none is named."""
    agency = source.agency or next(_bylines(source.text), "")
    return AGENCIES.get(agency.casefold(), agency)


_NOBODY = re.compile(
    r"(?:unknown|unnamed|anonymous|unbekannt|namenlos|inconnu|anonyme|desconocid|anónim|невідом|неизвестн|\?|n/?a$)",
    re.IGNORECASE,
)


def is_known_outlet(publisher: str) -> bool:
    """Does the name say who published a text? "Unknown" and "Unnamed outlet" say that nobody knows."""
    return bool(publisher.strip()) and _NOBODY.match(publisher.strip()) is None


def outlet_name(name: str) -> str:
    """A name that can be compared: "The Guardian" and "“Guardian”" are one, and so are "dpa" and "German Press Agency".

    >>> outlet_name("The Guardian"), outlet_name("Agence France-Presse")
    ('guardian', 'afp')
    """
    bare = " ".join(name.split()).strip(" \"'“”„«»‘’.,:;()")
    bare = _LEADING_ARTICLE.sub("", bare).strip(" \"'“”„«»‘’").casefold()
    bare = re.sub(r"['’]s$", "", bare)
    return AGENCIES.get(bare, bare).casefold()


_AGENCY_NAMES = frozenset(name.casefold() for name in AGENCIES.values())


def _as_read(name: str) -> str:
    """The name for readers: as it is written, without quotation marks."""
    bare = " ".join(name.split()).strip(" \"'“”„«»‘’.,:;()")
    return AGENCIES.get(bare.casefold(), bare)


def names_person(text: str, person: str) -> bool:
    """Does the text give the person's full name?"""
    return re.search(rf"(?<!\w){re.escape(person)}(?!\w)", text, re.IGNORECASE) is not None


def _names_in(text: str) -> Iterator[str]:
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(text):
            yield match["name"]
    yield from _bylines(text)


def _bylines(text: str) -> Iterator[str]:
    """The agencies that a line of their own names at the start or the end: "dpa", "(Reuters)", "dpa/AFP".

    In between it is the credit of a picture.
    """
    ends = text if len(text) <= _HEAD + _FOOT else f"{text[:_HEAD]}\n{text[-_FOOT:]}"
    for match in _BYLINE.finditer(ends):
        for name in (match["name"], match["other"]):
            if name and name.casefold() in AGENCIES:
                yield name


def _authors(source: Source) -> Iterable[str]:
    """Full names of the people who wrote the text."""
    for names in (source.author, *(match["names"] for match in _AUTHOR_LINE.finditer(source.text[:2000]))):
        people = re.split(r"\s*(?:,|;|/|&|\band\b|\bund\b|\bet\b|\by\b|\bта\b|\bи\b)\s*", names)[:_LONGEST_AUTHOR_LIST]
        for person in people:
            if len(person.split()) > 1 and all(word[:1].isupper() for word in person.split() if len(word) > 3):
                yield " ".join(person.split()).casefold()
