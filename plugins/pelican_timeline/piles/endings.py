"""Where a line ends in its sentence: at the end of a clause, or before what it still needs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pelican_timeline.extraction.grammar import BASE, Grammar

from .wording import Gap, behind, ends_in_list, find_gaps, leaves_over, opens_speech, quotes, unquoted_words

CUT_SHORT = 0.5
"""What counts an event whose line ends before something that hangs on its verb: "landed" of "landed in the north"."""
UNDONE = 0.35
"""What counts one whose line ends before what is to be done: "the first leader" of "the first leader to resign"."""
NARROWED = 0.85
"""What counts one whose line ends before something that hangs on a noun: "closed the bridge" of "closed the bridge for lorries"."""
MID_PHRASE = 0.2
"""What counts an event whose line ends, or begins, in the middle of a phrase."""
FINITE = frozenset({"past", "present"})
"""Forms of verbs by which a sentence tells: "ruled", not "a ruling"."""


def judge_end(title: str, sentence: str, date: str, grammar: Grammar) -> float:
    """What speaks for a line by the place in its sentence where it ends."""
    words = unquoted_words(title)
    last = words[-1] if words else ""
    if re.search(r"(?:;| [–—-])(?: \S+){1,3}$", title) or loose_end(title, sentence, date, grammar):
        return MID_PHRASE
    if leaves_over(title, sentence, date, grammar.prepositions) or ends_in_list(title, sentence):
        return 0.0
    says = any(form.verb.says and form.slots & FINITE for form in grammar.verbs.get(last, ()))
    if (says and "," not in title) or (last in grammar.verbs and opens_speech(title, sentence)):
        return 0.0  # "A minister announced", "raised the level and said", "published a story headlined"
    follows, past_date = behind(title, sentence, date)
    if follows is None or (opens_speech(title, sentence) and not quotes(title)):
        return CUT_SHORT
    return 1.0 if not follows or not words else _judge_rest(words, follows, grammar, past_date=past_date)


_LEADS_TO_DATE = 2
"""Words that go with a date: "late on Wednesday"."""
_TAIL = 3
"""Words at the end of a line that hung on something left out of it, at most."""
_PARTICIPLE = re.compile(r",\s\w+ing\b.*,\s*$")
"""As in "agreed to a plan, pledging to pull back its men, free prisoners and talk": what follows goes on with it."""


def loose_end(title: str, sentence: str, date: str, grammar: Grammar) -> int:
    """Where the line ends but for words that belonged to something left out of it, else 0; "Two men, who …, died" is whole."""
    loose = [gap.at for gap in find_gaps(title, sentence) if _tears(gap, date, grammar)]
    return min(loose, default=0)


def _tears(gap: Gap, date: str, grammar: Grammar) -> bool:
    """Does the line lose with these words what its rest, or what stands before them, hung on?"""
    rest, first = unquoted_words(gap.rest), unquoted_words(gap.skipped)[:1]
    beside_date = unquoted_words(gap.skipped.replace(date, " ", 1)) if date and date in gap.skipped else None
    if not rest or (beside_date is not None and len(beside_date) <= _LEADS_TO_DATE):
        return False
    opens_late = not gap.skipped.lstrip().startswith((",", "(", "–", "—", "-"))
    needs = grammar.of | grammar.content | (_TO if grammar.participles_modify else frozenset())
    if opens_late and not grammar.verb_last and set(first) & needs:
        # "Those demonstrating in support [of the mill, at an event in Orlin,] were arrested"
        return True
    if opens_late and _PARTICIPLE.search(gap.skipped):
        return True
    if _is_finite(rest[0], grammar) or "," not in gap.skipped:
        return False
    # "A protocol was signed [, in which the council is asked,] the town an opinion"
    leads = grammar.prepositions | grammar.conjunctions | grammar.times | grammar.conditions | grammar.reasons
    fragment = rest[0] not in leads and not any(_is_finite(word, grammar) for word in rest)
    return fragment or len(rest) <= _TAIL or (opens_late and gap.skipped.rstrip().endswith(","))


def _is_finite(word: str, grammar: Grammar) -> bool:
    return word in grammar.auxiliaries or any(form.slots & FINITE for form in grammar.verbs.get(word, ()))


_TO = frozenset({"to"})
_FIRST = frozenset("first last only next premier première erste erster primer primera".split())
"""Words that ask for what somebody was the first to do."""


def _judge_rest(words: Sequence[str], follows: str, grammar: Grammar, *, past_date: bool) -> float:
    """What speaks for a line by the word that follows it in its sentence, perhaps behind its date."""
    ends_in_verb = words[-1] in grammar.verbs or (len(words) > 1 and words[-2] in grammar.auxiliaries)
    if follows in grammar.of | grammar.content or (follows in _GOES_ON and ends_in_verb):
        return 0.0
    opens = grammar.times | grammar.relatives | grammar.conditions | grammar.reasons | grammar.conjunctions
    if past_date or follows in opens:
        return 1.0
    undone = (
        len(words) > 1 and words[-2] == "to" and any(BASE in form.slots for form in grammar.verbs.get(words[-1], ()))
    )
    if undone or follows not in grammar.prepositions | grammar.adverbs | {"to"}:
        return MID_PHRASE
    if ends_in_verb:
        return CUT_SHORT
    asks = follows == "to" and not _FIRST.isdisjoint(words)
    return 0.0 if asks else UNDONE if follows == "to" else NARROWED


_GOES_ON = frozenset({"as", "als", "comme", "como"})
"""Words that go on with what a verb says: "was named as the first"."""
