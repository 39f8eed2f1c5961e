"""What a title can do without, one step after the other: each takes words away and adds none."""

from __future__ import annotations

from itertools import pairwise

from .clauses import (
    ACCORDING,
    ATTRIBUTION,
    CONDITION,
    CONTENT,
    MAIN,
    PARTICIPIAL,
    REASON,
    RELATIVE,
    TIME,
    Clause,
)
from .sheet import Sheet, Step
from .verbs import find_groups
from .writing import COLON, MARKS, write_line

_FULL_NAME = 2
"""Words of a name from which it can go: "of Session" in "Court of Session" can not."""
_CONNECTOR = 8
"""Words in which "However," and its like end."""


# What never stands in a title -----------------------------------------------------------------------------------------


def bare_event(sheet: Sheet) -> list[int]:
    """The words that tell the event: no attribution, no remark in passing, no subordinate clause, no "However,"."""
    happening, tokens = sheet.happening, sheet.tokens
    if happening.way == "attribution":
        words = [n for n in happening.body if n not in sheet.numbers(ACCORDING) and not tokens[n].aside]
        return _without_frame(sheet, words)
    if happening.way != "main":
        return without_connector(sheet, [n for n in happening.body if not tokens[n].aside])
    dropped = _subordinate(sheet) | _relatives(sheet) | _companions(sheet) | _reckonings(sheet)
    first = sheet.parsed.clauses[0]
    dropped |= set(first.tokens()) if first.kind == CONDITION else set()
    line = [n for clause in sheet.parsed.clauses for n in clause.tokens()]
    return without_connector(sheet, [n for n in line if n not in dropped and not tokens[n].aside])


def _subordinate(sheet: Sheet) -> set[int]:
    """Attributions and clauses of time and reason, with what hangs on them: "after leaders insisted that …"."""
    gone: set[int] = set()
    inside = False
    for clause in sheet.parsed.clauses:
        heads = clause.kind in {ATTRIBUTION, ACCORDING, REASON, TIME}
        hangs_on = clause.kind in {CONTENT, RELATIVE} and sheet.low(clause.start - 1) != ","
        # "… after the army assaulted the town, using it as a base": what it used is the army's.
        hangs_on = hangs_on or clause.kind == PARTICIPIAL
        inside = heads or (inside and (hangs_on or _goes_on_listing(sheet, clause)))
        gone |= set(clause.tokens()) if inside else set()
    return gone


def _goes_on_listing(sheet: Sheet, clause: Clause) -> bool:
    """As in "… when prices rose, led by rice, wheat, and maize": the rest of a list in a clause that is gone."""
    words = sheet.words(clause)
    if clause.kind != MAIN or clause.start <= sheet.happening.group.at or not words:
        return False
    opens = sheet.low(words[0]) in sheet.grammar.prepositions | {"to"}
    return not opens and not find_groups(sheet.tokens, list(clause.tokens()), sheet.grammar)


def _without_frame(sheet: Sheet, words: list[int]) -> list[int]:
    """As in "It should be expected that …, he said": what is said begins after "that"."""
    content = sheet.parsed.of(CONTENT)
    if not content or not words or sheet.low(words[0]) not in sheet.grammar.plurals:
        return words
    opened = sheet.words(content[0])[0]
    return [n for n in words if n > opened or (n == opened and sheet.low(n) not in sheet.grammar.content)]


def _relatives(sheet: Sheet) -> set[int]:
    """Relative clauses behind a comma, which a sentence can do without, and what goes on with them."""
    gone: set[int] = set()
    inside = False
    for clause in sheet.parsed.clauses:
        opens = clause.kind == RELATIVE and clause.start > 0 and sheet.tokens[clause.start - 1].text == ","
        ahead = clause.kind == MAIN and clause.end <= sheet.happening.group.start
        lists = ahead and not find_groups(sheet.tokens, list(clause.tokens()), sheet.grammar)
        # "The group, which featured Wyclef, his cousin and Lauryn Hill, split up": the list goes with its clause.
        inside = opens or (inside and (clause.kind in {RELATIVE, CONTENT, CONDITION} or lists))
        gone |= set(clause.tokens()) if inside else set()
    return gone


def _companions(sheet: Sheet) -> set[int]:
    """As in ", with Johnson succeeding her", which tells of something else."""
    beside = [c for c in sheet.parsed.of(PARTICIPIAL) if sheet.low(c.start) in sheet.grammar.companions]
    return {n for clause in beside for n in clause.tokens()}


def _reckonings(sheet: Sheet) -> set[int]:
    """As in ", hours after losing a confidence vote", which tells when by something else."""
    gone: set[int] = set()
    for clause in sheet.parsed.of(MAIN):
        opening = " ".join(sheet.low(n) for n in sheet.words(clause)[:_RECKONING])
        behind = clause.start > sheet.happening.group.at and sheet.low(clause.start - 1) == ","
        if behind and sheet.grammar.unresolved.search(opening):
            gone |= set(clause.tokens())
    for clause, following in pairwise(sheet.parsed.clauses):
        # ", three days after Prime Minister Hasina resigned": only the measure of a clause of time that is gone.
        inner = sheet.words(clause)
        behind = clause.kind == MAIN and clause.start > sheet.happening.group.at and following.kind == TIME
        short = len(inner) <= _RECKONING and sheet.low(clause.start - 1) == "," and following.start == clause.end
        if behind and short and not find_groups(sheet.tokens, inner, sheet.grammar):
            gone |= set(clause.tokens())
    return gone


_RECKONING = 4
"""Words in which "just two days after" tells that it reckons from something else."""


def without_connector(sheet: Sheet, words: list[int]) -> list[int]:
    """Without "However," and "At the same time," at the start, nor a German "Und", which takes no place in its sentence."""
    if sheet.grammar.verb_last and words and sheet.low(words[0]) in sheet.grammar.conjunctions:
        words = words[1:]
    while words:
        line = " ".join(sheet.low(n) for n in words[:_CONNECTOR]).replace(" ,", ",")
        match = sheet.grammar.connectors.match(line)
        if not match or not match[0].strip(", "):
            break
        if sheet.grammar.verb_last and "," not in match[0]:
            # "Schließlich entschied man sich": in German it takes the place before the verb.
            break
        words = words[len(match[0].replace(",", " , ").split()) :]
    return words


def without_hanging(sheet: Sheet, words: list[int]) -> list[int]:
    """Without a "– but only" whose clause is gone."""
    while words and words[-1] != sheet.happening.group.close:
        # "Der Landtag stimmte dem Vertrag … zu": the particle of a German verb ends its line.
        last = sheet.tokens[words[-1]]
        hangs = last.text in MARKS or last.low in sheet.grammar.hanging or _leads_to_quotation(sheet, words[-1])
        if last.quoted or not hangs:
            break
        words = words[:-1]
    return words


def _leads_to_quotation(sheet: Sheet, n: int) -> bool:
    """As in "a story from Cairo (headlined), “Why not here?”": a participle whose words are gone."""
    ahead = [m for m in range(n + 1, min(n + 3, len(sheet.tokens))) if sheet.low(m) not in {",", ":"}]
    return bool(ahead) and sheet.tokens[ahead[0]].quoted and n > sheet.happening.group.at and _is_participle(sheet, n)


def _is_participle(sheet: Sheet, n: int) -> bool:
    return sheet.grammar.participles_modify and sheet.grammar.is_participle(sheet.low(n))


def without_lone_commas(sheet: Sheet, words: list[int]) -> list[int]:
    """Without the first comma of a pair whose inside and second comma are gone: "Ukraine’s allies, has pledged"."""
    gone: set[int] = set()
    for n, following in pairwise(words):
        if COLON in {n, following} or sheet.low(n) != "," or following == n + 1 or sheet.tokens[n].quoted:
            continue
        last = following - 1
        while last > n and (sheet.tokens[last].expression >= 0 or sheet.low(last) in sheet.grammar.prepositions):
            # "Колишнього міністра(, якого звинувачують, у середу) взяли під варту"
            last -= 1
        before = sheet.tokens[last]
        closed = last > n and (before.text in {",", "—", "–"} or before.aside)
        if closed and not _begins_second_clause(sheet, n, following):
            gone.add(n)
    return [n for n in words if n not in gone]


def _begins_second_clause(sheet: Sheet, comma: int, following: int) -> bool:
    """As in "used water cannon, (to clear the road,) eleven were hurt": behind the gap stands another verb than the event's."""
    verb = sheet.happening.group.start
    clause = next((one for one in sheet.parsed.of(MAIN) if one.start == following), None)
    if clause is None or verb > comma:
        return False
    return bool(find_groups(sheet.tokens, list(clause.tokens()), sheet.grammar))


# What may go when the line is too long -------------------------------------------------------------------------------


def without_second_clause(sheet: Sheet, words: list[int]) -> list[int]:
    """Without ", but got 60 percent of the seats": a second clause behind the one that tells the event."""
    happening = sheet.happening
    for clause in sheet.parsed.of(MAIN) if happening.way == "main" else ():
        inner = sheet.words(clause)
        joins = bool(inner) and sheet.low(inner[0]) in sheet.grammar.conjunctions and clause.start > happening.group.at
        if joins and find_groups(sheet.tokens, list(clause.tokens()), sheet.grammar):
            return [n for n in words if n < clause.start or n == COLON]
    return words


def without_relatives(sheet: Sheet, words: list[int]) -> list[int]:
    """Without ", which …", unless it is the event."""
    gone = _relatives(sheet) if sheet.happening.way not in {"relative", "predicate"} else set()
    return [n for n in words if n not in gone]


def without_participles(sheet: Sheet, words: list[int]) -> list[int]:
    """Without ", finding that the prorogation was unlawful", and what hangs on it."""
    gone: set[int] = set()
    inside = False
    for clause in sheet.parsed.clauses:
        inside = clause.kind == PARTICIPIAL or (inside and clause.kind != MAIN)
        gone |= set(clause.tokens()) if inside else set()
    return [n for n in words if n not in gone]


def without_adverbial(sheet: Sheet, words: list[int]) -> list[int]:
    """Without "Thanks to the preparatory work …," before the sentence begins."""
    openers = sheet.grammar.prepositions | sheet.grammar.adverbs
    gone = False
    for clause in sheet.parsed.clauses:
        inner = set(clause.tokens())
        if clause.kind != MAIN or sheet.happening.group.at in inner or not words:
            break
        if words[0] not in inner:
            continue
        described = bool(gone) and not find_groups(sheet.tokens, list(inner), sheet.grammar)
        # "Accused of taking bribes, the mayor …", "Visé par une enquête, le maire …"
        described = described or sheet.grammar.is_participle(sheet.low(words[0]))
        if not (described or sheet.low(words[0]) in openers) or sheet.low(clause.end - 1) != ",":
            break
        # "Under chief engineer Ida Brock, the first woman to hold the post, the bridge was completed."
        words, gone = [n for n in words if n not in inner], True
    return words


def without_insertion(sheet: Sheet, words: list[int]) -> list[int]:
    """As in "L'Assemblée a adopté(, par 271 voix contre 264,) la loi sur l'eau": the object comes before what parts it."""
    clauses = sheet.parsed.clauses
    for clause, following in pairwise(clauses):
        inner, after = sheet.words(clause), sheet.words(following)
        if (
            {clause.kind, following.kind} != {MAIN}
            or clause.start <= sheet.happening.group.at
            or not inner
            or not after
        ):
            continue
        parts = sheet.low(inner[0]) in sheet.grammar.prepositions and sheet.low(clause.end - 1) == ","
        goes_on = sheet.low(after[0]) in sheet.grammar.determiners - sheet.grammar.prepositions
        gone = set(clause.tokens()) | {clause.start - 1}
        if parts and goes_on and sheet.low(clause.start - 1) == "," and gone.isdisjoint({sheet.happening.group.at}):
            return [n for n in words if n not in gone]
    return words


def without_appositions(sheet: Sheet, words: list[int]) -> list[int]:
    """Without ", the current prime minister," behind a name."""
    gone: set[int] = set()
    for before, clause in pairwise(sheet.parsed.clauses):
        inner, outer = sheet.words(clause), sheet.words(before)
        if not inner or not outer or {before.kind, clause.kind} != {MAIN}:
            continue
        described = sheet.low(inner[0]) in sheet.grammar.determiners | sheet.grammar.roles
        closed = sheet.low(clause.end - 1) in {",", "."}
        before_verb = clause.end == sheet.happening.group.start
        if described and closed and (before_verb or sheet.tokens[outer[-1]].capital):
            told = find_groups(sheet.tokens, list(clause.tokens()), sheet.grammar)
            gone |= set() if told else set(clause.tokens())
    return [n for n in words if n not in gone]


def without_names_behind(sheet: Sheet, words: list[int]) -> list[int]:
    """As in "the request (of Prime Minister Boris Johnson) to suspend Parliament"."""
    for place, n in enumerate(words):
        if (
            n == COLON
            or n <= sheet.happening.group.at
            or sheet.low(n) not in sheet.grammar.by
            or sheet.tokens[n].quoted
        ):
            continue
        end = place + 1
        while end < len(words) and words[end] != COLON and sheet.tokens[words[end]].capital:
            end += 1
        person = any(sheet.grammar.is_title(sheet.low(m)) for m in words[place:end])
        if (
            person
            and end - place > _FULL_NAME
            and end < len(words)
            and sheet.low(words[end]) in sheet.grammar.prepositions
        ):
            return words[:place] + words[end:]
    return words


def without_openers(sheet: Sheet, words: list[int]) -> list[int]:
    """As in "(The latest) talks in Paris"."""
    while words and sheet.low(words[0]) in sheet.grammar.openers:
        words = words[1:]
    return words


def with_bare_subject(sheet: Sheet, words: list[int]) -> list[int]:
    """As in "(The German chancellor,) Friedrich Merz(,) for the first time spoke"."""
    speaker, verb = sheet.speaker, sheet.happening.group.start
    subject = {n for n in words if n < verb} & set(sheet.happening.subject)
    if speaker is None or speaker.start not in subject:
        return words
    name = [n for n in words if speaker.start <= n < speaker.end]
    if len(name) == 1 and name[0] - 1 in words and sheet.grammar.is_title(sheet.low(name[0] - 1)):
        # "Queen Elizabeth", "Kanzler Merz": one name alone is too bare.
        name = [name[0] - 1, *name]
    before = [n for n in sorted(subject) if n < name[0] and sheet.tokens[n].is_word]
    comma = bool(before) and sheet.low(name[0] - 1) == ","
    leads = speaker.known or comma or not before or sheet.grammar.is_title(sheet.low(before[-1]))
    if not leads or any(sheet.tokens[n].text[0].isdigit() for n in before):
        # "At least 11 Tibetans" are not all Tibetans; "the army of the Republic" is not the Republic.
        return words
    after = [n for n in words if n >= speaker.end]
    if after and sheet.low(after[0]) == ",":
        # "Airbus, Europe's biggest aircraft manufacturer, has announced …"
        closing = [n for n in after[1:] if n < verb and sheet.low(n) == ","]
        after = [n for n in after[1:] if not closing or n > closing[-1]]
    named = len(after) > 1 and sheet.low(after[0]) in sheet.grammar.of and sheet.tokens[after[1]].capital
    if after and sheet.low(after[0]) in sheet.grammar.origins and not named:
        # "Ed Arnold from the British thinking factory …"
        after = [n for n in after if n >= verb]
    return name + after


def without_listing(sheet: Sheet, words: list[int]) -> list[int]:
    """As in "European leaders (including Keir Starmer, Donald Tusk and …) highlighted"."""
    verb = sheet.happening.group.start
    start = next((n for n in words if n < verb and sheet.low(n) in sheet.grammar.listing), None)
    return words if start is None else [n for n in words if not start <= n < verb]


def with_short_subject(sheet: Sheet, words: list[int]) -> list[int]:
    """As in "The departure from France (of the new airliner on a tour of Asia) has been delayed"."""
    verb = sheet.happening.group.start
    subject = [n for n in words if n < verb]
    if sheet.happening.way != "main" or len(write_line(sheet.tokens, subject)) < _LONG_SUBJECT:
        return words
    if subject and sheet.low(subject[0]) in sheet.grammar.prepositions and not sheet.grammar.verb_last:
        # "After the massacre of … an ineffectual response turned …": who acts stands at the end.
        return words
    phrases = [n for n in subject if sheet.low(n) in sheet.grammar.prepositions]
    cut = phrases[1] if len(phrases) > 1 else phrases[0] if phrases else verb
    if cut <= subject[0] or any(n >= cut and sheet.low(n) == "," for n in subject):
        # "Um eine Antwort auf die Frage zu erhalten, kamen …"
        return words
    return [n for n in words if n < cut or n >= verb]


_LONG_SUBJECT = 60
"""Characters of a subject behind which no verb fits into the line."""


def without_explanation(sheet: Sheet, words: list[int]) -> list[int]:
    """Without what a colon explains: "Das Land hat zwei Ränge eingeführt: einen für …"; but not what somebody said."""
    group = sheet.happening.group
    if group.verb.says:
        return words
    colon = next(
        (i for i, n in enumerate(words) if n != COLON and n > group.at and sheet.tokens[n].text == ":"), len(words)
    )
    return words[:colon]


STEPS: tuple[Step, ...] = (
    without_explanation,
    without_second_clause,
    without_relatives,
    without_participles,
    without_adverbial,
    without_insertion,
    without_appositions,
    without_names_behind,
    with_bare_subject,
    without_listing,
    with_short_subject,
)
"""In reading order: what hurts least goes first."""
