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
_CAMEL = r"[a-z]{1,6}[A-Z]\w{2,20}"
_SMALL = r"(?:правда|правди|правді|правды|свобода|свободи|новини|новости|думка|життя|жизнь|газета|тиждень|медіа|медиа)"
_QUOTED = r"[“\"„«‘][^“”\"„«»‘’\n]{2,40}[”\"“»’]"
_NAME = rf"(?P<name>(?:{_ARTICLE}\ ?)?(?:{_QUOTED}|{_WORD}(?:\ (?:{_WORD}|{_SMALL}|of|de|des|du|del|la|24)){{0,4}}|dpa|afp|apa|epd|sid|kna))"

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
      | (?:según|de\ acuerdo\ con|con\ información\ de|informa|informó|publica(?:\ hoy)?|publicó|escribe|publicado\ (?:en|por)|en\ una\ columna\ (?:para|en))(?:\ (?:informa|informó))?(?:\ la\ agencia)?
      | (?:пише|пишуть|повідомляє|повідомила|повідомило|передає|інформує|за\ даними|за\ інформацією|з\ посиланням\ на|у\ колонці\ для|в\ колонці\ для|як\ пише)(?:\ (?:агентств[оа]|агенці[яї]|видання|газета))?
      | (?:пишет|пишут|сообщает|сообщила|сообщил|сообщило|передает|передаёт|по\ данным|по\ информации|со\ ссылкой\ на|в\ колонке\ для|как\ пишет)(?:\ (?:агентств[оа]|издани[ея]|газета))?
    ) | © (?:\s?\d{{4}})? | \( (?=[^()\n]{{2,30}}\)) ) \s? {_NAME}""",
    re.VERBOSE,
)
_AFTER = re.compile(
    rf"""{_NAME},?\s(?:newspaper\s|magazine\s|news\sagency\s|darüber\s|zuvor\s|zuerst\s|bereits\s)?(?:
        reports|reported|writes|wrote|has\ reported|has\ learned|said\ in\ (?:a|an|its)\ (?:report|article|analysis)|contributed\ to\ this
      | berichtete?t?|berichteten|schreibt|schrieb|meldete?t?|zufolge
      | rapporte|rapportait|écrit|a\ rapporté|indique
      | informa|informó|escribe|publica|publicó
      | пише|повідомляє|повідомила|повідомило|передає|інформує
      | пишет|сообщает|сообщил|сообщила|передает
    )\b""",
    re.VERBOSE,
)
# The text says that it was published elsewhere before: whoever is named is an outlet, whatever it is called.
_ELSEWHERE = r"(?:this\ (?:article|story|text|report|piece|post|work)\ (?:(?:was|is|has\ been)\ )?)"
_REPUBLISHED = re.compile(
    rf"""(?: (?i:
        \b(?:first|originally)\ (?:published|appeared|printed|produced)\ (?:in|by|on|at)
      | \bre(?:published|printed|posted)\ (?:with\ (?:the\ )?permission\ )?(?:under\ [\w.,\ -]{{2,40}}?\ )?(?:from|by)
      | (?:^|{_ELSEWHERE})(?:adapted|syndicated|distributed|excerpted|produced|reprinted)\ (?:from|by)
      | \bco-?(?:published|produced|reported)\ (?:with|by)
      | \b(?:erschien|erschienen|veröffentlicht)\ (?:zuerst|zunächst|ursprünglich|im\ original)\ (?:in|im|bei|beim|auf|von)(?:\ de[rmn])?
      | \b(?:zuerst|zunächst|ursprünglich|im\ original)\ (?:erschienen|veröffentlicht)\ (?:in|im|bei|beim|auf|von)(?:\ de[rmn])?
      | ^übernommen\ (?:von|aus)(?:\ de[rmn])?
      | \b(?:initialement|d['’]abord|originellement)\ (?:été\ )?(?:publiée?s?|parue?s?)\ (?:par|dans|sur|en)
      | \b(?:article|texte|tribune|entretien)\ (?:a\ été\ |a\ )?(?:initialement\ |d['’]abord\ )?(?:parue?|publiée?)\ (?:dans|sur|par|en)
      | \b(?:publicad[oa]|aparecid[oa])\ (?:originalmente|por\ primera\ vez|inicialmente)\ (?:en|por)
      | \b(?:originalmente|inicialmente)\ publicad[oa]\ (?:en|por)
      | \b(?:уперше|вперше|спочатку)\ (?:була?о?\ )?(?:опублікован\w*|надрукован\w*)\ (?:на\ сайті|у|в|на)
      | \b(?:впервые|изначально)\ (?:была?о?\ )?(?:опубликован\w*|напечатан\w*)\ (?:на\ сайте|в|на)
    ) ) \s (?:{_CAMEL.join(("(?P<camel>", ")"))}|{_NAME})""",
    re.VERBOSE | re.MULTILINE,
)
_PUBLISHED = (
    "published", "first appeared", "originally appeared", "printed", "reposted", "first produced", "originally produced", "produced by",
    "adapted from", "syndicated", "distributed by", "excerpted", "co-", "coproduced", "erschien", "veröffentlicht", "übernommen", "paru", "publié",
    "publicad", "aparecid", "опублік", "опублик", "надрук", "напечат",
)  # fmt: skip
"""A line without any of these says nothing of where it was published, and need not be searched."""
_BYLINE = re.compile(r"^\(?(?P<name>[\w.-]{2,14})(?:\s?[/,+]\s?(?P<other>[\w.-]{2,14}))?\)?\.?$", re.MULTILINE)
_AUTHOR_LINE = re.compile(r"^(?:By|Von|Par|Por|Autor(?:in)?:|Author:|Автор:)\s(?P<names>[^\n]{3,80})$", re.MULTILINE)

AGENCIES = {
    "dpa": "dpa", "deutsche presse-agentur": "dpa", "deutschen presse-agentur": "dpa", "german press agency": "dpa", "afp": "AFP", "agence france-presse": "AFP",
    "agence france presse": "AFP", "reuters": "Reuters", "рейтер": "Reuters", "ap": "AP", "associated press": "AP", "reuters news agency": "Reuters", "apa": "APA",
    "kna": "KNA", "epd": "epd", "sid": "SID", "ansa": "ANSA", "efe": "EFE", "europa press": "Europa Press", "tass": "TASS",
    "тасс": "TASS", "ria novosti": "RIA Novosti", "риа новости": "RIA Novosti", "interfax": "Interfax", "интерфакс": "Interfax",
    "інтерфакс": "Interfax", "pap": "PAP", "upi": "UPI", "xinhua": "Xinhua", "bloomberg": "Bloomberg",
    "укрінформ": "Ukrinform", "unian": "UNIAN", "уніан": "UNIAN", "pa media": "PA Media", "belga": "Belga", "sda": "Keystone-SDA",
    "interfax-ukraine": "Interfax-Ukraine", "інтерфакс-україна": "Interfax-Ukraine", "интерфакс-украина": "Interfax-Ukraine",
    "ukrinform": "Ukrinform", "укринформ": "Ukrinform", "united press international": "UPI", "рейтерс": "Reuters", "франс пресс": "AFP",
    "франс-прес": "AFP", "ассошиэйтед пресс": "AP", "ріа новини": "RIA Novosti", "dpa-infocom": "dpa", "dpa-afx": "dpa", "tmn": "dpa",
    "keystone-sda": "Keystone-SDA", "anadolu": "Anadolu", "kyodo": "Kyodo", "yonhap": "Yonhap",
}  # fmt: skip
"""News agencies by the names they go by, and what readers call them."""

# The endings that agencies take in Ukrainian and Russian: "матеріали Укрінформу", "корреспондент РИА Новостей".
_AGENCY = rf"(?:{'|'.join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))})(?:у|а|ом|ові|ем|ей|ям)?"
_AGENCY_TOLD = re.compile(
    rf"""(?<!\w)(?: (?i:
        кор+еспондент\w*
      | (?:cited|quoted|reported)\ by | cit(?:é|ée|és|ées)\ par | citad[oa]s?\ por | zitiert\ von
      | (?:informó|dijo|declaró|explicó|confirmó|señaló|aseguró)\ a | (?:déclaré|dit|confié|expliqué|indiqué|affirmé)\ à\ l['’]
      | (?:сообщил|рассказал|заявил|сказал|передал|повідомил|розповіл?|заявил|сказал)(?:и|а|о|в)?
      | (?:матеріалами|повідомленням|даними|материалам|сообщению|данным)(?:\ агентств\w+)?
    ) ) [\s]? (?P<name>(?i:{_AGENCY}))(?!\w)""",
    re.VERBOSE,
)
_AGENCY_OPENINGS = frozenset(re.split(r"[\s-]", name)[0] for name in AGENCIES)
_WORDS = re.compile(r"[^\W\d_]+")
_WHOLE_AGENCY = re.compile(rf"(?<![\w-])(?:{_AGENCY})(?![\w-])", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s/,;:+&©()\[\]«»–—]+")
_ADDRESS = re.compile(r"[\w-]+\.(?:com|org|net|info|de|fr|ua|ru|es|uk)")
_DATELINE = re.compile(
    rf"""^[^\n()/]{{0,60}}? (?: \( (?P<round>{_AGENCY}(?:/\w+)*) \) \s? (?:\.?[–—-]+|\.\s)
      | /(?P<slashes>{_AGENCY})/\.?\s | [–—]\s (?P<dash>{_AGENCY}) \.\s | \d\s\w+\.\s (?P<point>{_AGENCY}) \.\s )""",
    re.IGNORECASE | re.VERBOSE,
)
"""How an agency begins its own text: "LONDON, March 5 (Reuters) -", "МОСКВА, 5 марта. /ТАСС/.", "КИЇВ. 5 березня. УНІАН."."""

_LISTED = re.compile(rf"\s?(?:,|/|&|\+|\band|\bund|\bet|\by|\bта|\bй|\bі|\bи)\s?{_NAME}")
"""One more of those credited."""

_CREDIT_WORDS = frozenset(
    "with by from and the text source sources additional reporting material agencies agency distributed copyright all rights reserved"
    " mit von und der die das text quelle quellen agentur agenturen agenturmaterial material informationen redaktion deutsche"
    " avec et par la le les texte source sources agence agences rédaction dépêche"
    " con por y la el texto fuente fuentes agencia agencias información de redacción"
    " за з та і й матеріалами інформацією джерело джерела агентство по с и материалам информации источник источники".split()
)
"""A line that has agencies and such words only says where the text comes from; the credit of a picture begins with another."""

_LONGEST_LINE = 80
_PICTURES = re.compile(
    r"(?:photo|picture|image|foto|bild|фото|світлина|vidéo|video|grafik|illustration)[^\n]{0,20}$", re.IGNORECASE
)

# What tells the name of an outlet from the name of a person or a state, where we do not know it as a publisher.
_OUTLET_WORD = re.compile(
    r"\b(?:times|post|guardian|news|journal|telegraph|independent|observer|herald|tribune|mail|express|mirror|economist|atlantic"
    r"|politico|axios|bbc|cnn|cbs|nbc|abc|sky|fox|npr|al jazeera|euronews|deutsche welle|spiegel|stern|zeit|welt|bild|faz|süddeutsche"
    r"|tagesschau|tagesspiegel|taz|handelsblatt|focus|zeitung|rundschau|anzeiger|standard|nzz|monde|figaro|libération|parisien|mediapart"
    r"|país|mundo|vanguardia|abc|pravda|правда|правди|правді|правды|правде|новини|новости|зеркало|дзеркало|тиждень|медуза|meduza|kommersant|коммерсант"
    r"|facts|факти|факты|тсн|суспільне|(?:news|press) agency|(?:nachrichten|presse)agentur|agence de presse|агентство новин|press|presse|prensa|magazine|magazin|weekly|daily|online"
    r"|tv|radio)\b|\.(?:com|org|net|info|de|fr|ua|ru|es|uk)$"
)
_NO_OUTLET = re.compile(
    r"\b(?:office|square|alliance|services?|commission|authority|council|institute|association|ministry|university|department|spatiale|space"
    r"|environment|energy|company|club|party|union|foundation|bank|group|freedom|complaints|exam|poll|vasco"
    r"|secretary|officer|minister|conference|release)\b"
)
"""The Post Office, the Times Square Alliance and a press council bring out no news."""
_LEADING_ARTICLE = re.compile(rf"^{_ARTICLE}\s?(?=\S{{3}})", re.IGNORECASE)
_LONGEST_AUTHOR_LIST = 4
_HEAD, _FOOT = 400, 600
_INITIALS = 3
"""So short a word in a line of credits stands for an editor: "als/dpa"."""


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
    for name in _published_before(source.text):
        found.setdefault(outlet_name(name), _as_read(name))
    if source.via and own:
        found[own] = source.publisher
    else:
        found.pop(own, None)
    found.pop("", None)
    return Credits(found, frozenset(_authors(source)))


def _outlet_in(name: str, known_outlets: frozenset[str]) -> str:
    """The outlet that a name is or begins with ("Reuters Monday"), "" where it is none, but a person or a state."""
    words = name.split()
    for first in range(1, len(words)):
        if outlet_name(" ".join(words[first:])) in _AGENCY_NAMES:
            return " ".join(words[first:])  # "die Nachrichtenagentur Reuters"
    for count in range(len(words), 0, -1):
        outlet = outlet_name(" ".join(words[:count]))
        if outlet in known_outlets or outlet in _AGENCY_NAMES:
            return " ".join(words[:count])
    outlet = outlet_name(name)
    return name if _OUTLET_WORD.search(outlet) and not _NO_OUTLET.search(outlet) else ""


def find_agency(source: Source) -> str:
    """The agency that supplied a text, as readers call it; "" when none is named."""
    agency = source.agency or next(_bylines(source.text), "") or next(_datelines(source.text), "")
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
            if not _is_no_credit(text, match):
                yield match["name"]
                yield from _listed(text, match.end())
    words = set(_WORDS.findall(text.casefold()))
    if any(word[:length] in _AGENCY_OPENINGS for word in words for length in (len(word), -1, -2)):
        for match in _AGENCY_TOLD.finditer(text):
            yield _without_ending(match["name"])
    yield from _bylines(text)
    yield from _datelines(text)
    yield from _credit_lines(text)


def _is_no_credit(text: str, match: re.Match[str]) -> bool:
    """Is it the credit of a picture, or the short form of what stands before it: "Americans for Prosperity (AFP)"?"""
    if match[0][0] == "©":
        return _PICTURES.search(text[max(0, match.start() - 30) : match.start()]) is not None
    if match[0][0] != "(":
        return False
    initials = "".join(re.findall(r"\b[^\W\d_]", text[max(0, match.start() - 60) : match.start()])).casefold()
    return len(match["name"]) > 1 and initials.endswith(match["name"].casefold())


def _listed(text: str, end: int) -> Iterator[str]:
    """The agencies that are named after another: "Con información de AP y Reuters"."""
    while match := _LISTED.match(text, end):
        if outlet_name(match["name"]) not in _AGENCY_NAMES:
            return
        yield match["name"]
        end = match.end()


def _without_ending(name: str) -> str:
    """The agency in its first case: "Укрінформу" is Укрінформ."""
    low = name.casefold()
    return name if low in AGENCIES else next((name[:-n] for n in (1, 2, 3) if low[:-n] in AGENCIES), name)


def _published_before(text: str) -> Iterator[str]:
    """Who published the text before, by its own words, whatever the name: "republished from The Conversation"."""
    for line in text.splitlines():
        low = line.casefold()
        if any(word in low for word in _PUBLISHED):
            for match in _REPUBLISHED.finditer(line):
                yield match["camel"] or match["name"]


def _datelines(text: str) -> Iterator[str]:
    """The agency in the dateline with which a text begins."""
    match = _DATELINE.match(text.lstrip())
    if match:
        yield from next(filter(None, match.groups())).split("/")


def _credit_lines(text: str) -> Iterator[str]:
    """The agencies and addresses of a line at the start or the end that has nothing else: "Mit Material von dpa und AFP"."""
    for line in _ends(text).splitlines():
        if 0 < len(line) <= _LONGEST_LINE:
            yield from _names_of_line(line)


def _names_of_line(line: str) -> list[str]:
    """The agencies and addresses in a line, none where it says anything else."""
    names = [_without_ending(agency[0]) for agency in _WHOLE_AGENCY.finditer(line)]
    rest = _WHOLE_AGENCY.sub(" ", line)
    for word in (word.strip(".-") for word in _BETWEEN.split(rest)):
        if _ADDRESS.fullmatch(word):
            names.append(word)
        elif word.casefold() not in _CREDIT_WORDS and len(word) > _INITIALS and not word.isdigit():
            return []
    return names


def _ends(text: str) -> str:
    """The start and the end of a text, where it says what it is."""
    return text if len(text) <= _HEAD + _FOOT else f"{text[:_HEAD]}\n{text[-_FOOT:]}"


def _bylines(text: str) -> Iterator[str]:
    """The agencies that a line of their own names at the start or the end: "dpa", "(Reuters)", "dpa/AFP".

    In between it is the credit of a picture.
    """
    for match in _BYLINE.finditer(_ends(text)):
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
