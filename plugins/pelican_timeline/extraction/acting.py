"""Does a sentence name who acts, so that its event can be told without the sentences before it?"""

from __future__ import annotations

import re

from .clauses import ATTRIBUTION
from .dating import Dated, Focus
from .grammar import Grammar
from .happenings import Happening
from .names import ACTOR
from .sentences import ReadSentence
from .tokens import Token

NOBODY = "names nobody who acts: no known actor, no name, no body"
NO_SPEAKER = "reports words, but does not name who said them"
NO_DAY = "is about the future and gives no day for it"


def misses_actor(
    grammar: Grammar,
    sentence: ReadSentence,
    happening: Happening,
    who: str,
    dated: Dated | None,
    focus: Focus,
    small: frozenset[str] = frozenset(),
) -> str:
    """Why nobody can be said to have done it, "" when somebody can. *small* are what `small_stems` finds in the article."""
    itself = stands_for_itself(sentence, happening, grammar, small) or _is_planned_thing(sentence, happening, grammar)
    if happening.planned and not (_lies_ahead(dated, focus) and (who or happening.noun or itself)):
        return NO_DAY
    if not who and (_is_background(sentence, happening, grammar) or _lacks_subject(sentence, happening, grammar)):
        return NOBODY
    unnamed = _tells_of_him(sentence, happening, grammar)
    if unnamed:
        return unnamed
    if happening.says:
        # "The dockers rejected the offer on Monday" is as much a deed as "The dockers left the port".
        decides = happening.group.verb.says in {"act", "denial"} and happening.way == "main"
        on_a_day = dated is not None and dated.own and dated.date.is_day
        return "" if who or (itself and (happening.vouched or (decides and on_a_day))) else NO_SPEAKER
    if not happening.sure and (dated is None or not dated.own or happening.present):
        return "has a verb that is not known to tell an event, and no date of its own"
    itself = itself or _names_agent(sentence, happening)
    weighs = happening.sure or _befalls_somebody(sentence, happening, dated, grammar)
    return "" if who or itself or (weighs and _is_placed(sentence, happening, dated, grammar)) else NOBODY


def _tells_of_him(sentence: ReadSentence, happening: Happening, grammar: Grammar) -> str:
    """Why its title could have no name in it, but only the words of the sentence; "" where it can."""
    if _is_somebodys(sentence, happening, grammar):
        return "tells of “his” or “her” …, and names nobody"
    if not happening.says and _leads_with_pronoun(sentence, happening, grammar):
        return "tells of “he”, “she” or “they”, not of somebody by name"
    return ""


def _is_planned_thing(sentence: ReadSentence, happening: Happening, grammar: Grammar) -> bool:
    """As in "The appeal is to be heard in May": of what is planned for a day, its noun says enough."""
    words = _subject_words(sentence, happening, grammar)
    nobody = grammar.anonymous | grammar.persons | grammar.plurals
    group = happening.group
    # "Los resultados se publicarán", "Документи розглядатимуться"
    verb, before = sentence.tokens[group.at].low, sentence.tokens[group.start - 1].low
    passive = group.passive or before in {"se", "s'"} or verb.endswith(("ся", "сь"))
    return happening.planned and passive and bool(words) and not any(word.low in nobody for word in words)


def _befalls_somebody(sentence: ReadSentence, happening: Happening, dated: Dated | None, grammar: Grammar) -> bool:
    """As in "L'agent a été placé en détention mardi, a indiqué le procureur Prache": done to somebody on a day, and vouched for."""
    told = {word.low for word in _subject_words(sentence, happening, grammar)}
    on_a_day = dated is not None and dated.own and dated.date.is_day
    return (
        happening.group.passive and on_a_day and bool(sentence.parsed.of(ATTRIBUTION)) and not told & grammar.anonymous
    )


def _is_background(sentence: ReadSentence, happening: Happening, grammar: Grammar) -> bool:
    """As in "The company, which was founded in 1923, makes valves", and "Fought wars in 1948, 1967 and 1973"."""
    if happening.way == "relative":
        event = any(grammar.kind_of(sentence.tokens[n].low) for n in happening.subject)
        return not (happening.noun or event)
    bare = happening.way == "main" and not happening.subject
    return bare and not (grammar.free_order or grammar.verb_last)


_IMPERSONAL = re.compile(r"(?:ли(?:с[яь])?|[нт]о|n)$")
"""How forms end that need no subject: "затримали", "підписано", "dijeron"."""
_OBJECT = re.compile(r"(?:[ую]|[ео]го)$")
"""Endings of Slavic nouns and adjectives that are no nominative."""


def _lacks_subject(sentence: ReadSentence, happening: Happening, grammar: Grammar) -> bool:
    """As in "1961 року закінчив Київську консерваторію", "En 1977 estrenó “La frontera”": who, only a sentence before tells."""
    tokens, group = sentence.tokens, happening.group
    verb = tokens[group.start].low
    if not grammar.free_order or happening.way != "main" or group.tense == "future" or _IMPERSONAL.search(verb):
        return False
    if happening.subject and happening.subject[0] < group.start:
        return False
    comma = next((n for n in happening.body if n > group.at and tokens[n].text == ","), len(tokens))
    words = [word for word in _subject_words(sentence, happening, grammar) if word.end <= tokens[comma - 1].end]
    if words:
        # "Fundó su partido en 2020": what is somebody's own is no subject of what follows its verb.
        own = words[0].low in grammar.possessives
        return _OBJECT.search(words[0].low) is not None if grammar.drops_subject else own
    behind = [tokens[n] for n in happening.body if n > group.at]
    return not any(grammar.is_role(token.low) or grammar.is_title(token.low) for token in behind)


def _is_somebodys(sentence: ReadSentence, happening: Happening, grammar: Grammar) -> bool:
    """As in "His lawyer said …", "Su última película fue presentada", "This hope faded": only a sentence before tells whose."""
    words = [sentence.tokens[n] for n in happening.subject if sentence.tokens[n].is_word]
    leads = happening.way == "main" and happening.subject[:1] < (happening.group.start,)
    if (
        not words
        or not leads
        or words[0].low not in grammar.possessives | grammar.demonstratives
        or words[0].expression >= 0
    ):
        return False
    named = {one.start for one in sentence.named}
    return not any(n in named or sentence.tokens[n].quoted for n in happening.subject)


_AGENTS = frozenset({"by", "par", "von", "por"})


def _names_agent(sentence: ReadSentence, happening: Happening) -> bool:
    """As in "The statues were taken by British soldiers"."""
    behind = (sentence.tokens[n] for n in happening.body if n > happening.group.start)
    return happening.group.passive and any(token.low in _AGENTS and not token.hidden for token in behind)


def _is_placed(sentence: ReadSentence, happening: Happening, dated: Dated | None, grammar: Grammar) -> bool:
    """Does a name elsewhere in the sentence, or the place and day of a deed, make up for a subject that names nobody?"""
    if any(one.kind == ACTOR for one in sentence.named) or grammar.capital_nouns:
        return True
    if not happening.sure:
        return False
    acts = bool(happening.noun) and sentence.names_place
    # "Two villages were evacuated in western Turkey on Tuesday": nobody has to be named.
    befalls = dated is not None and happening.group.passive and sentence.names_place
    return acts or befalls


def acting_role(sentence: ReadSentence, happening: Happening, grammar: Grammar) -> str:
    """The office or body that leads the subject, in small letters: "the court", "leaders"."""
    for n in happening.subject:
        low = sentence.tokens[n].low
        if low in grammar.prepositions and n != happening.subject[0]:
            break
        if grammar.is_role(low):
            return low
    return ""


def small_stems(text: str, grammar: Grammar) -> frozenset[str]:
    """The beginnings of the words that an article writes small; of a language that has articles, none.

    "Операція розпочалась": where "операції" stands elsewhere, the word is a noun that was told before, and no name.
    """
    if grammar.articles:
        return frozenset()
    return frozenset(word[:_STEM] for word in _SMALL.findall(text))


_SMALL = re.compile(r"(?<![^\W_])[а-яёіїєґ][\w'’-]{3,}")
_STEM = 5
"""Letters by which a noun is known in any of its cases."""


_COMPOUND = 8
"""Letters from which a German noun is taken for a compound."""


def stands_for_itself(
    sentence: ReadSentence, happening: Happening, grammar: Grammar, small: frozenset[str] = frozenset()
) -> bool:
    """Can the subject be understood alone: "the court", "the talks", "at least 14 civilians", "a cargo train"?

    What is only "the man" was named in a sentence before. A noun without article, or with "a", is new; one with "the"
    is clear when more is said of it: "the regional airport".
    """
    if acting_role(sentence, happening, grammar):
        return True
    words = _subject_words(sentence, happening, grammar)
    if not words or words[0].low in grammar.persons | grammar.plurals:
        return not words and _is_quoted_name(sentence, happening)
    if any(_says_enough(word, grammar) for word in words):
        return True
    small = grammar.determiners | grammar.prepositions | grammar.adverbs | grammar.conjunctions
    told = [word for word in words if word.low not in small]
    named = [part for word in told if word.low not in grammar.anonymous for part in [word] * (1 + word.low.count("-"))]
    if len(named) == 1 and named[0].low[:_STEM] in small:
        return False
    if grammar.capital_nouns and any(len(word.low) >= _COMPOUND for word in named):
        # "Die Ölpreise": a German compound says more than its noun.
        return True
    return len(named) > (1 if words[0].low in grammar.determiners - grammar.articles else 0)


def _says_enough(word: Token, grammar: Grammar) -> bool:
    """An event, a number, or the letters of a name: "Die WM"."""
    letters = len(word.text) > 1 and word.text.isupper()
    return letters or word.text[0].isdigit() or word.low in grammar.quantities or bool(grammar.kind_of(word.low))


def _is_quoted_name(sentence: ReadSentence, happening: Happening) -> bool:
    """As in "«Nordfield» played on Saturday": a subject that is all a name in quotation marks."""
    quoted = [sentence.tokens[n] for n in happening.subject if sentence.tokens[n].quoted and sentence.tokens[n].is_word]
    return 0 < len(quoted) <= _NAME and quoted[0].capital


_NAME = 4
"""Words of a name in quotation marks, at most."""


def _subject_words(sentence: ReadSentence, happening: Happening, grammar: Grammar) -> list[Token]:
    """The words of the subject without dates, quotations, and "However" before it."""
    tokens = [sentence.tokens[n] for n in happening.subject]
    words = [token for token in tokens if token.is_word and not token.hidden and token.expression < 0]
    while words and words[0].low in (grammar.adverbs | grammar.conjunctions) - grammar.determiners:
        words = words[1:]
    return words


def _leads_with_pronoun(sentence: ReadSentence, happening: Happening, grammar: Grammar) -> bool:
    words = _subject_words(sentence, happening, grammar)
    if any(word.low in grammar.persons for word in words):
        return True
    if grammar.capital_nouns and words:
        # "Im Jahr darauf gründete sie das Bündnis", "Der war bereits verurteilt worden"
        alone = len(words) == 1 and words[0].low in grammar.determiners
        return alone or (words[0].low in grammar.plurals - {"es"} and not words[0].capital)
    return any(word.low in grammar.plurals for word in words) and not any(word.capital for word in words[1:])


def _lies_ahead(dated: Dated | None, focus: Focus) -> bool:
    return dated is not None and focus.published is not None and dated.date.latest >= focus.published.earliest
