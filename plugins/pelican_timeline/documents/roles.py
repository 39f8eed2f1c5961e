"""What a line of a scraped page is: prose, or a heading, a label, a byline, which tell no event. Judged by form alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_LONGEST_HEADING, _LONGEST_TITLE, _LONGEST_LABEL, _LONGEST_NOTE = 120, 200, 80, 400
_ENDS_PROSE = re.compile(r"[.!…;]['\"”’“‘»«›‹)\]]*$|[.!?…]['\"”’“‘»«›‹)\]]*\s.*[.!?…]['\"”’“‘»«›‹)\]]*$")
_QUESTION = re.compile(r"\?['\"”’“‘»«›‹)\]]*$")
_LIST_ITEM = re.compile(r"(?:[-–—*•·‣▪]|[0-9]{1,3}[.)])\s+\S")
_DIVIDER = re.compile(r"[^\w]*$")
_COUNTER = re.compile(r"\d{1,3}|\d{5,}")
"""A number alone counts comments or shares; one of four digits is a year, and heads a part of a chronicle."""

_ATTRIBUTION = re.compile(r"[–—]\s*[^\W\d_]")

_UNITS = (
    "seconds? minutes? mins? hours? hrs? days? weeks? months? years? sekunden? minuten? stunden? tage?n? wochen? monate?n?"
    " jahre?n? secondes? heures? jours? semaines? mois ans? segundos? minutos? horas? días? semanas? meses años?"
    " секунд\\w* хвилин\\w* минут\\w* годин\\w* час\\w* дн\\w* день день тижн\\w* недел\\w* місяц\\w* месяц\\w* рок\\w* лет"
).replace(" ", "|")
_AGE = re.compile(
    rf"(?:(?:vor|hace|il y a)\s+)?(?:\d+|an?|one|eine[mr]?)\s?(?:[hmd]|{_UNITS})\.?\s*(?:ago|тому|назад)?(?:\s+тому)?",
    re.IGNORECASE,
)

# What pages say beside the article: what to press, where to go, who took the picture. A line of these words that is no
# sentence is a label, in whichever site it stands.
_PRESS = re.compile(
    r"(?:(?:copy|share|print|save|add|subscribe|sign up|log ?in|sign in|follow|click|tap|listen|watch|download|read (?:more|also)"
    r"|see also|show|view|skip|back to|go to|next|previous|related|advertis\w+|sponsored|recommended|most read|comments?|tags?"
    r"|kopieren|teilen|drucken|speichern|merken|anmelden|abonnieren|folgen|lesen sie|mehr zum|zum thema|zur startseite|anzeige|werbung"
    r"|artikel (?:teilen|merken|auf einen blick)|kommentare?|schlagw\w+"
    r"|partager|imprimer|enregistrer|s.abonner|suivre|lire (?:aussi|la suite)|à lire|voir aussi|publicité|commentaires?"
    r"|compartir|imprimir|guardar|suscr\w+|seguir|leer (?:más|también)|lea también|ver también|publicidad|comentarios?"
    r"|поділитися|підписатися|читайте|читати|дивіться|реклама|коментар\w*|теги"
    r"|поделиться|подписаться|читать|смотрите|комментари\w*)\b"
    r"|(?:photo|image|picture|video|graphic|credit|foto|bild|grafik|illustration|crédit|imagen|фото|відео|видео|ілюстрація|иллюстрация)"
    r"(?:\s*(?:by|von|:|©|/|of)))",
    re.IGNORECASE,
)
_AT_A_GLANCE = re.compile(
    r"at a glance|auf einen blick|en bref|de un vistazo|на один погляд|getty images|©|\(c\) ?\d{4}", re.IGNORECASE
)

_AGENCIES = (
    "dpa|afp|reuters|ap|apa|kna|epd|sid|ansa|efe|tass|interfax|pap|upi|xinhua|bloomberg|ukrinform|unian|укрінформ|уніан|тасс|интерфакс"
    "|associated press|agence france-presse|deutsche presse-agentur|рейтер|reuter"
)
_AGENCY_LINE = re.compile(rf"\(?(?:{_AGENCIES})(?:\s*[/,&+]\s*(?:{_AGENCIES}|\w{{2,4}}))*\)?", re.IGNORECASE)
_CREDIT_LINE = re.compile(
    r"(?:sources?|quellen?|fuentes?|джерел[оа]|источники?|autor(?:in|en|a|es)?|authors?|auteurs?|автори?|text|reporting|written|edited)"
    r"\s*(?::|\bby\b)\s*\S",
    re.IGNORECASE,
)
_BY = re.compile(r"(?i:by|von|par|por)\s")
_I_WRITE = re.compile(r"(?:I|Ich|Je|J['’]|Я|Yo|Soy|Trabajo)\b")
_TRADE = re.compile(
    r"\b(?:news\w*|report(?:er|ing|ed)|journalis\w*|editor\w*|correspondent\w*|columnist\w*|my (?:work|articles?|writing)"
    r"|(?:i|have) cover(?:ed)?|contribut\w*|redakt\w*|reporter\w*|rédact\w*|periodista|redactor\w*|журналіст\w*|журналист\w*|редактор\w*)\b",
    re.IGNORECASE,
)
_IS_WRITER = re.compile(
    r"\s(?:is|ist|est|es|є|—|–|является)\s(?:[^.]{0,60}\s)?(?:\w*correspondent\w*|columnist\w*|\w*journalist\w*|\w*reporter\w*"
    r"|freelance \w+|staff writer|kolumnist\w*|\w*redakteur\w*|journaliste|correspondante?|periodista|журналіст\w*|журналист\w*)\b",
    re.IGNORECASE,
)


_IS_SOMEONE = re.compile(
    r"(?:\w[\w.'’-]*\s){2,5}(?:is|are|was|teaches|works|writes|ist|war|lehrt|arbeitet|schreibt|est|travaille|écrit|es|trabaja|є|—|–"
    r"|працює|пише|является|работает|пишет)\s"
)
_ON_THIS_TEXT = re.compile(
    r"(?:this|dieser|cet|este|ця|цей|этот|эта)\s(?:article|column|text|beitrag|artículo|стаття|статья|колонка)\b",
    re.IGNORECASE,
)


def find_roles(paragraphs: Sequence[str], sentences: Sequence[int]) -> list[str]:
    """The role of each paragraph, given its words and its number of sentences: prose, heading, label or byline."""
    repeated = {line for line, times in Counter(paragraphs).items() if times > 1}
    roles: list[str] = []
    for index, (line, count) in enumerate(zip(paragraphs, sentences, strict=True)):
        roles.append(_role(line, count, first=index == 0, repeated=line in repeated))
    _mark_author_notes(paragraphs, sentences, roles)
    return roles


def _role(line: str, sentences: int, *, first: bool, repeated: bool) -> str:
    if _DIVIDER.match(line) or _COUNTER.fullmatch(line) or _AGE.fullmatch(line):
        return "label"
    if len(line) > _LONGEST_TITLE:
        return "prose"
    if _is_credit(line):
        return "byline"
    open_ended = not _ENDS_PROSE.search(line)
    if open_ended and len(line) <= _LONGEST_LABEL and _is_label(line, first=first, repeated=repeated):
        return "label"
    return "heading" if _is_heading(line, sentences, first=first, open_ended=open_ended) else "prose"


def _is_heading(line: str, sentences: int, *, first: bool, open_ended: bool) -> bool:
    """Is it a line that ends without a full stop, or one question? The first line is the title and may say more."""
    if sentences == 1 and _QUESTION.search(line):
        return len(line) <= _LONGEST_HEADING
    if not open_ended or _LIST_ITEM.match(line):
        return False
    return first or (sentences == 1 and len(line) <= _LONGEST_HEADING)


def _is_credit(line: str) -> bool:
    """Is it a line that names who wrote or supplied the text?"""
    if len(line) > _LONGEST_LABEL or _ENDS_PROSE.search(line):
        return _AGENCY_LINE.fullmatch(line) is not None
    return bool(_AGENCY_LINE.fullmatch(line) or _CREDIT_LINE.match(line) or _is_by_name(line))


def _is_by_name(line: str) -> bool:
    """Is it "By Jane Doe"? Every word is capitalised, as no heading that starts with "By" or "Von" keeps up."""
    words = line.split()
    return (
        bool(_BY.match(line))
        and len(words) <= 8
        and all(w[0].isupper() or w in {"and", "und", "et", "y", "de"} for w in words[1:])
    )


def _is_label(line: str, *, first: bool, repeated: bool) -> bool:
    if repeated or _PRESS.match(line) or _AT_A_GLANCE.search(line) or _ATTRIBUTION.match(line):
        return True
    # "VIDEO OF THE DAY"; but the first line is the title, and older papers set titles in capitals.
    return not first and line.isupper() and len(line.split()) <= 5


def _mark_author_notes(paragraphs: Sequence[str], sentences: Sequence[int], roles: list[str]) -> None:
    """Turn the lines about the author at the end of the text into bylines."""
    last = max((i for i, role in enumerate(roles) if role in {"prose", "heading"}), default=-1)
    if last < 1:
        return
    # A lone dash near the end divides the article from what is said of its author; it may also divide its last part.
    divider = next((i for i in range(last, max(last - 3, 0), -1) if _DIVIDER.match(paragraphs[i])), None)
    if divider is not None and all(_is_note(line) for line in paragraphs[divider + 1 : last + 1]):
        roles[divider + 1 : last + 1] = ["byline"] * (last - divider)
        return
    line = paragraphs[last]
    speaks_of_work = _I_WRITE.match(line) and len(_TRADE.findall(line)) >= 2
    if len(line) <= _LONGEST_NOTE and (speaks_of_work or (sentences[last] <= 2 and _IS_WRITER.search(line))):
        roles[last] = "byline"


def _is_note(line: str) -> bool:
    """Does the line say who somebody is, or what became of the text?"""
    forms = (_IS_SOMEONE, _I_WRITE, _ON_THIS_TEXT)
    return len(line) <= _LONGEST_NOTE and any(form.match(line) for form in forms)
