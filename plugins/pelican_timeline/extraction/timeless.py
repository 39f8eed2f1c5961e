"""A title without its date: the entry shows that beside it."""

from __future__ import annotations

from .clauses import ACCORDING, ATTRIBUTION, CONTENT, MAIN, PARTICIPIAL, SLAVIC_PARTICIPLE
from .grammar import NONE
from .hanging import NOT, SURE, hangs_on_noun
from .sheet import Sheet
from .writing import COLON


def without_time(sheet: Sheet, words: list[int]) -> list[int]:
    """Without the time expressions, their prepositions and the commas that held them.

    The dates in what somebody said stay: "tomorrow there will be clarity" says little without its "tomorrow".
    """
    happening, tokens = sheet.happening, sheet.tokens
    said = _said(sheet) if happening.says else set()
    said |= set(happening.body) if happening.way == "attribution" else set()
    full = words
    # "The club, founded in 1894, won …": that date is not the event's, and its clause needs it.
    beside = sheet.numbers(PARTICIPIAL)
    said |= {n for n in beside if n < happening.group.start and tokens[n].expression not in {-1, sheet.own}}
    open_words = [n for n in words if tokens[n].expression >= 0 and not tokens[n].quoted]
    for expression in sorted({tokens[n].expression for n in open_words if n not in said}):
        places = [n for n in open_words if tokens[n].expression == expression]
        if set(places) <= set(words) and not _leads_other_clause(sheet, places):
            words = _without_phrase(sheet, words, places)
    return _without_lone_and(sheet, full, words)


def _leads_other_clause(sheet: Sheet, places: list[int]) -> bool:
    """As in "…, am Sonntag war das Wetter besser": a German clause needs what stands before its verb."""
    if not sheet.grammar.verb_last or sheet.tokens[places[0]].expression == sheet.own:
        return False
    behind = places[-1] + 1
    return behind < len(sheet.tokens) and sheet.tokens[behind].verbal and places[0] > sheet.happening.group.start


def _said(sheet: Sheet) -> set[int]:
    """What is said behind "that", with the clauses that hang on it: "that he would resign if the strike went into May"."""
    said: set[int] = set()
    inside = False
    for clause in sheet.parsed.clauses:
        inside = clause.kind == CONTENT or (inside and clause.kind not in {MAIN, ATTRIBUTION, ACCORDING})
        said |= set(clause.tokens()) if inside else set()
    return said


def _without_lone_and(sheet: Sheet, full: list[int], words: list[int]) -> list[int]:
    """As in "at 2:03 a.m. and at 7:04 p.m.": what joined two times goes with them."""
    kept, gone = set(words), set(full) - set(words)
    joins = sheet.grammar.conjunctions | {","}
    lone = {
        full[i]
        for i in range(1, len(full) - 1)
        if full[i] in kept and sheet.low(full[i]) in joins and full[i - 1] in gone and full[i + 1] in gone
    }
    return [n for n in words if n not in lone]


_WHOLE = frozenset({"all", "whole", "entire"})


def _without_phrase(sheet: Sheet, words: list[int], places: list[int]) -> list[int]:
    """Without one time expression and what belongs to it."""
    grammar = sheet.grammar
    first, last = words.index(places[0]), words.index(places[-1])
    while last + 1 < len(words) and words[last + 1] != COLON and sheet.low(words[last + 1]) in grammar.clock:
        last += 1
    date = sheet.dates[sheet.tokens[places[0]].expression]
    hangs = hangs_on_noun(sheet.tokens, places, date, grammar) if date else NOT
    own = sheet.tokens[places[0]].expression == sheet.own
    if hangs and (hangs == SURE or not own):
        return _without_opening(sheet, words, last) if own else words
    lead = first
    while lead and sheet.low(words[lead - 1]) in grammar.determiners | grammar.parts | grammar.of:
        lead -= 1
    governed = lead > 0 and sheet.low(words[lead - 1]) in grammar.prepositions
    possessive = sheet.low(words[last]).endswith("'s")
    if possessive and not lead and "," in {sheet.low(n) for n in words[last + 2 : last + 3]}:
        # "Last year's winner, Joel Banks," is not "winner".
        return words
    if governed and (possessive or _leans_on_noun(sheet, words, lead, last)):
        return _without_attribute(sheet, words, (lead, first, last), possessive=possessive)
    if not governed:
        # "Von 2009 bis 2019": the preposition is one of those that lead a date.
        governed = first > 0 and sheet.low(words[first - 1]) in grammar.prepositions & grammar.of
        lead = first
    if governed and sheet.low(words[lead - 1]) in grammar.limits and sheet.tokens[words[first]].expression != sheet.own:
        # "the largest swap since January", "to cut 4,000 jobs by 2028": not when it happened
        return words
    start = lead - 1 if governed else lead
    start = _with_its_adverbs(sheet, words, start)
    # "a annulé mardi, après des débats, le décret": the comma holds what follows; in ", on Monday, …" it held the date.
    start = _without_participle(sheet, words, start, last)
    if own and start > 1 and _ends_opening(sheet, words, last) and grammar.is_participle(sheet.low(words[start - 1])):
        # "(In a statement issued on Sunday,) the association warned …"
        return words[last + 2 :]
    divides = words[start - 1] != COLON and sheet.low(words[start - 1]) != "," if start else False
    # "Née à Lyon en 1934, elle a publié …": what is left of an opening still needs its comma.
    opens = sheet.low(words[0])
    leads = grammar.is_participle(opens) or (opens in grammar.prepositions and not grammar.verb_last)
    leads = leads and words[last] < sheet.happening.group.start
    # "The club, founded by dockers in 1894, won …": the comma closes what another opened.
    leads = leads or (divides and _is_closing(sheet, words, start, last))
    return words[:start] + _joined_rest(sheet, words[last + 1 :], start, divides=divides, leads=leads)


def _with_its_adverbs(sheet: Sheet, words: list[int], start: int) -> int:
    """Where the time begins with what only it needs: "(closed) all day", "only in 1989", "early (on Monday)"."""
    grammar = sheet.grammar
    while start and sheet.low(words[start - 1]) in grammar.parts and words[start - 1] != sheet.happening.group.at:
        # "The start of May", but "is due to start on Tuesday"
        start -= 1
    if start and sheet.low(words[start - 1]) in _WHOLE and grammar.date_attributes:
        # "Will be closed all day Thursday"
        start -= 1
    while start and sheet.low(words[start - 1]) in grammar.weighing:
        # "Was performed only in 1989": without the date it would weigh what comes next.
        start -= 1
    return start


def _without_opening(sheet: Sheet, words: list[int], last: int) -> list[int]:
    """As in "(In a 2013 ruling,) a court had barred the party": a phrase with the date of the event that opens the line."""
    comma = next((i for i in range(last + 1, len(words)) if sheet.low(words[i]) == ","), 0)
    opens = sheet.low(words[0]) in sheet.grammar.prepositions and words[0] < sheet.happening.group.start
    between = words[last + 1 : comma]
    plain = bool(comma) and all(n != COLON and _is_of_phrase(sheet, n) for n in between)
    return words[comma + 1 :] if opens and plain else words


def _ends_opening(sheet: Sheet, words: list[int], last: int) -> bool:
    """Does a comma behind the word end a phrase with a preposition that opens the line?"""
    opens = sheet.low(words[0]) in sheet.grammar.prepositions and not sheet.grammar.verb_last
    return (
        opens and words[last] < sheet.happening.group.start and sheet.low(words[min(last + 1, len(words) - 1)]) == ","
    )


def _is_of_phrase(sheet: Sheet, n: int) -> bool:
    return sheet.tokens[n].is_word and n < sheet.happening.group.start


def _leans_on_noun(sheet: Sheet, words: list[int], lead: int, last: int) -> bool:
    """Does the date lean on the noun behind it ("for October elections")? Only in English may it.

    The day of "on Friday soldiers fired" does not, nor the year of "In 2010 scientists found", where no comma ends it.
    """
    following = words[last + 1] if last + 1 < len(words) else COLON
    grammar, verb = sheet.grammar, sheet.happening.group.start
    if not grammar.date_attributes or following == COLON or sheet.tokens[following].capital:
        # "On Tuesday Queen Elizabeth announced …"
        return False
    if sheet.low(words[lead - 1]) in grammar.day_leads:
        return False
    ahead = [sheet.low(n) for n in words[last + 1 :] if n < verb]
    opens = lead == 1 and following < verb and "," not in ahead
    # "Died in June 2009 aged 50"
    return not opens and _is_plain(sheet, following) and not grammar.is_participle(sheet.low(following))


def _without_attribute(sheet: Sheet, words: list[int], where: tuple[int, int, int], *, possessive: bool) -> list[int]:
    """As in "during Monday's final session", which goes as a whole at the end; "in a 2016 referendum" loses its year.

    But "a bid for October elections" keeps its month, which tells the elections and not the bid.
    """
    lead, first, last = where
    end = last + 1
    while end < len(words) and words[end] != COLON and _is_plain(sheet, words[end]):
        end += 1
    if possessive and end >= len(words) - 1:
        return words[: lead - 1] + words[end:]
    own = sheet.tokens[words[first]].expression == sheet.own
    return words[:first] + words[last + 1 :] if own else words


def _without_participle(sheet: Sheet, words: list[int], start: int, last: int) -> int:
    """Where to cut so that no participle is left alone: "in a paper (published on Monday)", "в статье(, вышедшей в среду)"."""
    ends = last + 1 >= len(words) or not sheet.tokens[words[last + 1]].is_word
    n = words[start - 1] if start else COLON
    grammar, low = sheet.grammar, sheet.low(n)
    between = start > 1 and last + 1 < len(words) and sheet.low(words[start - 2]) == sheet.low(words[last + 1]) == ","
    if between and n != COLON and grammar.is_participle(low) and not grammar.verb_last:
        # "Les députés(, réunis mardi,) ont voté la loi"
        return start - 2
    if not ends or n == COLON or n <= sheet.happening.group.at:
        return start
    if SLAVIC_PARTICIPLE.fullmatch(low) and sheet.low(words[start - 2]) == ",":
        return start - 2
    shape = grammar.participle_shape
    participle = low not in grammar.opening and shape is not None and shape.fullmatch(low) is not None
    # French "langues" only looks so.
    participle = participle and (low in grammar.verbs or not low.endswith(("ues", "ies", "us", "is")))
    phrase = [sheet.low(m) for m in words[:start] if sheet.happening.group.at < m < n]
    alone = bool(phrase) and phrase[-1] not in grammar.opening | {","} and not grammar.verb_last
    return start - 1 if participle and alone and grammar.prepositions.intersection(phrase) else start


def _is_closing(sheet: Sheet, words: list[int], start: int, last: int) -> bool:
    """Does a comma behind the date close an aside that stands before the verb?"""
    verb = sheet.happening.group.start
    commas = [n for n in words[:start] if sheet.low(n) == ","]
    return words[last] < verb and len(commas) % 2 == 1


def _joined_rest(sheet: Sheet, rest: list[int], start: int, *, divides: bool, leads: bool) -> list[int]:
    """What follows a time expression that is gone, without its comma, unless that still divides something.

    It does where it opens a pair (*divides*), where it closes an opening (*leads*), and in ", killing at least 12 people".
    """
    if rest and sheet.low(rest[0]) == "as":
        # "On the same day as the Scottish court, …"
        rest = rest[next((i for i, n in enumerate(rest) if sheet.low(n) == ","), len(rest)) :]
    if not rest or sheet.low(rest[0]) != ",":
        return rest
    ahead = sheet.low(rest[1]) if len(rest) > 1 else ""
    grammar = sheet.grammar
    opens = (
        grammar.relatives | grammar.reasons | grammar.conjunctions | (NONE if grammar.zero_that else grammar.content)
    )
    verb = len(rest) > 1 and rest[1] == sheet.happening.group.start
    told = divides and not verb and grammar.is_participle(ahead) and not (grammar.verb_last or grammar.drops_subject)
    described = ahead in grammar.determiners and not verb
    hangs_on = start > 0 and (ahead.endswith("ing") or ahead in opens or told or described)
    # A comma at the end held a clause that is gone.
    paired = divides and (leads or any(sheet.low(n) == "," for n in rest[1:-1]))
    return rest if hangs_on or paired else rest[1:]


def _is_plain(sheet: Sheet, n: int) -> bool:
    """Is it a word that goes on with a phrase, and opens none?"""
    token, grammar = sheet.tokens[n], sheet.grammar
    return token.is_word and not token.quoted and token.low not in grammar.opening and token.low not in grammar.verbs
