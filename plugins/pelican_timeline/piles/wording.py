"""Which line of a sentence a reader can read, also where a corpus or a scraper has left its marks in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pelican_timeline.extraction.locales import grammar_of
from pelican_timeline.extraction.salience.vectors import stems_of

# Corpora write a text as words with spaces between them and all marks: `` They did n't , '' he said -LRB- twice -RRB- .
_CUT_MARKS = (("-LRB- ", "("), (" -RRB-", ")"), ("``", "“"), ("''", "”"), ("\\/", "/"))
_SPACE_BEFORE = re.compile(r"\s+(?=[,.;:!?%)”](?:\s|$|[,.;:!?%)”])|n't\b|'(?:s|re|ve|ll|d|m)\b)")
_SPACE_AFTER = re.compile(r"(?<=[“(£$€])\s+")


def plain(words: str) -> str:
    """The words in one line, as people write them, also where a corpus has cut them apart.

    >>> plain("`` We did n't , '' he said -LRB- twice -RRB- .")
    "“We didn't,” he said (twice)."
    """
    for mark, instead in _CUT_MARKS:
        words = words.replace(mark, instead)
    return _SPACE_AFTER.sub("", _SPACE_BEFORE.sub("", " ".join(words.split())))


# A menu, a list or a row of links that a scraper ran into the sentence beside it: "Home | World", "\* Two dead \* …".
_GLUE = re.compile(r"\||[*•►▪·]|^\W*\d{1,2}[.:]\d\d\b|\w \d{1,2}[.:]\d\d (?:BST|GMT|CET|CEST|EST|EDT|UTC) (?=[A-Z])")
_CAPTION = re.compile(r"\b(?:Photograph|Photo|Picture|Image|Video|Foto|Bild|Фото)\s?:", re.IGNORECASE)
_CORRECTION = re.compile(
    r"\b(?:this (?:article|story|page) (?:was|has been)|diese[rs] (?:artikel|text|beitrag) wurde|cet article a été"
    r"|este artículo (?:fue|ha sido)|цю статтю|эта статья была)\b",
    re.IGNORECASE,
)
"""As in "This article was amended on Friday": of the page, not of the world."""
_FEWEST = 3
"""Words of a line that tells something."""


def is_running_text(sentence: str) -> bool:
    """Is it a sentence of the article, rather than one run together with a menu, a caption or the clock of a live page?

    >>> is_running_text("The bridge was closed on Tuesday."), is_running_text("Home | News | The bridge was closed.")
    (True, False)
    """
    return not (_GLUE.search(sentence) or _CAPTION.search(sentence) or _CORRECTION.search(sentence))


def is_line(title: str) -> bool:
    """Is it one line of at least three words, that breaks off nowhere and closes what it opens?

    >>> is_line("The mayor closed the bridge"), is_line("The mayor said that she…"), is_line("Last updated")
    (True, False, False)
    """
    if (
        len(title.split()) < _FEWEST
        or "…" in title
        or "`" in title
        or "RB-" in title
        or not (title[0].isalnum() or title[0] in "“„«\"‘'")
    ):
        return False
    if not is_running_text(title):
        return False
    pairs = (("“", "”"), ("(", ")"), ("«", "»"))
    return title.count('"') % 2 == 0 and all(title.count(one) == title.count(other) for one, other in pairs)


_WORD = re.compile(r"[^\W_]+")
_ENDS = re.compile(r"\s*(?:[.,;:!?…)\]”\"»]|\s[–—-]+\s|$)")
_BEFORE_DATE = 12
"""Letters of what may lead to a date: "on the evening of"."""


def behind(title: str, sentence: str, date: str) -> tuple[str | None, bool]:
    """The word of the sentence behind the line, in small letters, and does the date stand between them?

    "" where the sentence or a clause of it ends with the line, None where the end of the line is not to be found.

    >>> sentence = "The council closed the bridge to all traffic on Tuesday, the mayor said."
    >>> behind("The council closed the bridge to all traffic", sentence, "Tuesday")
    ('', True)
    >>> behind("The council closed the bridge", sentence, "Tuesday")
    ('to', False)
    """
    end = _end_of(title, sentence)
    if not end:
        return None, False
    rest = sentence[end:]
    at = rest[: len(date) + _BEFORE_DATE].find(date) if date else -1
    past_date = at >= 0 and not _ENDS.match(rest)
    if past_date:
        rest = rest[at + len(date) :]
    word = None if _ENDS.match(rest) else _WORD.search(rest)
    return (word[0].casefold() if word else ""), past_date


def opens_speech(title: str, sentence: str) -> bool:
    """Does the sentence go on behind the line with what was said: "raised the level and said: “…"?"""
    return re.match(r"\s*(?::|,?\s*[\"“„«])", sentence[_end_of(title, sentence) :]) is not None


def ends_in_list(title: str, sentence: str) -> bool:
    """Does the line break off within a list: "met the ministers of finance, oil" of "finance, oil, trade and industry"?"""
    return re.search(r",\s\S+$", title) is not None and sentence[_end_of(title, sentence) :].startswith(",")


def words_before(title: str, sentence: str) -> list[str]:
    """The words and commas of the sentence before the first words of the line, in small letters.

    >>> words_before("Two people died", "On Monday, two people died.")
    ['on', 'monday', ',']
    """
    first = [word[0] for word in _WORD.finditer(title)][:2]
    found = re.search(r"\b" + r"[\W_]+".join(map(re.escape, first)), sentence, re.IGNORECASE) if first else None
    return re.findall(r"[^\W_]+|,", sentence[: found.start()].casefold()) if found else []


@dataclass(frozen=True, slots=True)
class Gap:
    """What a line leaves out of its sentence: the words `skipped`, where in the line they are missing, and its `rest`."""

    at: int
    skipped: str
    rest: str


def find_gaps(title: str, sentence: str) -> list[Gap]:
    """What the line leaves out between its words, the last first, as far as its words stand in the order of the sentence.

    >>> find_gaps("The mayor met the baker aged 50", "The mayor met the baker, who knew it, aged 50.")
    [Gap(at=23, skipped=', who knew it, ', rest='aged 50')]
    """
    said = list(_WORD.finditer(title))
    given = list(_WORD.finditer(sentence))
    gaps: list[Gap] = []
    number = len(given)
    for back, word in enumerate(reversed(said)):
        low = word[0].casefold()
        before = next((n for n in range(number - 1, -1, -1) if given[n][0].casefold() == low), -1)
        if before < 0:
            return gaps
        if back and before < number - 1:
            rest = title[said[len(said) - back].start() :]
            gaps.append(Gap(word.end(), sentence[given[before].end() : given[number].start()], rest))
        number = before
    return gaps


_THINGS = {
    "en": r"(?:the|this|that) (?:move|decision|measure|step|claim|incident|announcement|comments|remarks|proposal|event|initiative|offer)",
    "de": r"(?:de[rnm]|die|das|diese[nmrs]?) (?:Schritt|Entscheidung|Maßnahme|Vorfall|Ankündigung|Äußerung(?:en)?|Vorschlag)",
    "fr": r"(?:l[ea'’]|ce(?:tte)?) ?(?:mesure|décision|incident|annonce|proposition|démarche|événement)",
    "es": r"(?:el|la|est[ae]) (?:medida|decisión|incidente|anuncio|propuesta|paso)",
    "uk": r"(?:це|цей|цю|ця) (?:рішення|крок|захід|заяву?|пропозиці[яю])",
    "ru": r"(?:это|этот|эту|эта) (?:решение|шаг|мер[ау]|заявлени[ея]|предложени[ея])",
}
_POINTS_AT = {
    code: re.compile(rf"\b{words}(?=$|[^\w\s]|\s(?:at|in|on|am|im|à|en|au|у|в|на)\b)")
    for code, words in _THINGS.items()
}


_OTHERS = re.compile(
    r"\d (?:others|weitere|autres)\b|\b(?:weitere|autres|otr[oa]s|ще|ещё|еще) \d|\b(?:two|three|several) others\b",
    re.IGNORECASE,
)
"""As in "20 others were killed": beside whom, a sentence before has told."""


def points_at_thing(title: str, language: str) -> bool:
    """Does the line tell of something that only a sentence before has named: "announced the move at a concert"?

    >>> points_at_thing("She announced the move in Berlin", "en"), points_at_thing("He defended the decision to go", "en")
    (True, False)
    """
    pattern = _POINTS_AT.get(language)
    return _OTHERS.search(title) is not None or (pattern is not None and pattern.search(title) is not None)


_POINTERS = {
    "en": "his her its their this these that those it they such here he she",
    "de": "sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer dies diese diesem diesen dieser dieses es sie er dort",
    "fr": "son sa ses leur leurs ce cet cette ces c il elle ils elles cela ceci",
    "es": "su sus este esta estos estas ese esa esos esas esto eso él ella ellos ellas allí",
    "uk": "його її їх їхній їхня їхнє їхні цей ця це ці він вона воно вони там",
    "ru": "его её ее их этот эта это эти он она оно они там",
}
_POINTS_BACK = {code: frozenset(words.split()) for code, words in _POINTERS.items()}


def opens_with_pointer(title: str, language: str) -> bool:
    """Does the line begin with a word that points at a sentence before it: "His trial ended"?"""
    words = unquoted_words(title)
    return bool(words) and words[0] in _POINTS_BACK.get(language, frozenset())


_SECOND_PERSONS = {
    "en": "you your yours",
    "de": "du dich dir dein deine euch euer",
    "fr": "vous votre vos",
    "es": "usted ustedes tú vosotros",
    "uk": "ви вас вам ваш ваша ваші ти тебе",
    "ru": "вы вас вам ваш ваша ваши ты тебя",
}
_YOU = {code: frozenset(words.split()) for code, words in _SECOND_PERSONS.items()}


def addresses(title: str, language: str, first_persons: frozenset[str]) -> bool:
    """Does somebody say "I" or "you" in the line, outside quotation marks? "US" is no "us"."""
    words = _QUOTED.sub(" ", title).replace("’", "'").split()
    shown = {word.strip(".,;:!?").casefold() for word in words if not (len(word) > 1 and word.isupper())}
    return not shown.isdisjoint(first_persons | _YOU.get(language, frozenset()))


_SHARED = 0.6
"""The share of its words that the shorter of two lines has in common with the other, when both tell the same."""


def tells_same(one: str, other: str, language: str) -> bool:
    """Do two lines of neighbouring days tell one event? Another number makes another: of tolls each day has its own.

    >>> tells_same("The dam burst above Orlin", "The old dam bursts near Orlin", "en")
    True
    >>> tells_same("24 people were killed in Orlin", "31 people were killed in Orlin", "en")
    False
    """
    grammar = grammar_of(language)
    small = grammar.opening | grammar.auxiliaries if grammar else frozenset()
    stems, others = ({stem for stem in stems_of(line) if stem not in small} for line in (one, other))
    numbers, other_numbers = ({stem for stem in words if stem.isdigit()} for words in (stems, others))
    fewest = min(len(stems), len(others))
    return fewest >= 2 and numbers == other_numbers and len(stems & others) >= _SHARED * fewest


_QUOTED = re.compile(r"[“„«][^”“»]*[”“»]|\"[^\"]*\"")


def quotes(title: str) -> bool:
    """Are there words in quotation marks in the line?"""
    return _QUOTED.search(title) is not None


def unquoted_words(title: str) -> list[str]:
    """The words of a line that stand outside quotation marks, in small letters."""
    return re.findall(r"[^\W_]+(?:['’.,][^\W_]+)*", _QUOTED.sub(" ", title).casefold().replace("’", "'"))


def dates_other(title: str, sentence: str, date: str, conjunctions: frozenset[str]) -> bool:
    """Does the date stand in another clause than the line, or only describe a thing: "Monday's attack"?

    >>> dates_other("The mill was sold", "The mill was sold, and on Monday the dam broke.", "Monday", frozenset({"and"}))
    True
    >>> dates_other("The mill was sold", "On Monday the mill was sold, and the dam was mended.", "Monday", frozenset({"and"}))
    False
    """
    at = sentence.find(date) if date else -1
    if at < 0:
        return False
    behind = sentence[at + len(date) :].lstrip()
    if behind.startswith(("'s ", "’s ")):
        return True
    end = _end_of(title, sentence)
    next_word = _WORD.search(sentence, end)
    opens_clause = sentence[end : end + 2].strip().startswith((",", ";")) or (
        next_word is not None and next_word[0].casefold() in conjunctions
    )
    return 0 < end <= at and opens_clause


def between(title: str, sentence: str, date: str) -> list[str]:
    """The words of the sentence from the end of the line to a date behind it, in small letters."""
    end = _end_of(title, sentence)
    at = sentence.find(date, end) if date and end else -1
    return [word[0].casefold() for word in _WORD.finditer(sentence, end, at)] if at > end else []


def describes_noun(sentence: str, date: str, determiners: frozenset[str]) -> bool:
    """Does the date stand between a small word and a noun: "ignored an August 3 demand"?

    >>> describes_noun("She ignored an August 3 demand.", "August 3", frozenset({"an"}))
    True
    >>> describes_noun("She ignored a demand on August 3 in Orlin.", "August 3", frozenset({"an"}))
    False
    """
    around = re.search(rf"(\w+)\s+{re.escape(date)}\s+\w", sentence) if date else None
    return around is not None and around[1].casefold() in determiners


def _end_of(title: str, sentence: str) -> int:
    """Where the last words of the line end in the sentence, 0 where they are not to be found.

    A date, or what stood between commas, may lie between the last two.
    """
    last = [word[0] for word in _WORD.finditer(title)][-2:]
    if not last:
        return 0
    found = list(re.finditer(r"\b" + r"[\W_]+".join(map(re.escape, last)) + r"\b", sentence))
    apart = None if found else re.search(rf"\b{re.escape(last[0])}\b.*?\b{re.escape(last[-1])}\b", sentence)
    return found[-1].end() if found else apart.end() if apart else 0


def leaves_over(title: str, sentence: str, date: str, prepositions: frozenset[str]) -> bool:
    """Has the line lost its date and kept the word that led to it?

    >>> leaves_over("The dam burst on above Orlin", "The dam burst on Tuesday above Orlin.", "Tuesday", frozenset({"on"}))
    True
    """
    around = re.search(rf"(\w+)\s+{re.escape(date)}\W*(\w+)", sentence) if date else None
    if around is None or around[1].casefold() not in prepositions:
        return False
    return re.search(rf"\b{re.escape(around[1])}\s+{re.escape(around[2])}\b", title, re.IGNORECASE) is not None


def begins_in(title: str, sentence: str) -> bool:
    """Do the first words of the line stand in the sentence?"""
    first = [word[0] for word in _WORD.finditer(title)][:2]
    return re.search(r"[\W_]+".join(map(re.escape, first)), sentence, re.IGNORECASE) is not None
