"""Which texts share an origin: reprints, retellings, wire copies, translations. The policy is docs/witnesses.md."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import lru_cache
from urllib.parse import urlsplit

from pelican_timeline.model.diagnostic import Diagnostic, Mark
from pelican_timeline.model.fuzzydate import OPEN_END, OPEN_START, reach
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import OneOrigin, Origin

from .credits import find_agency, find_credits, is_known_outlet, names_person, outlet_name
from .translations import Parallel, find_parallels
from .wordruns import Overlap, WordRuns

ALIKE = 0.30
"""Independent reports share 2 to 6 per cent, updates of one story in one paper up to half; a re-translation a third."""

ALIKE_WITH_CREDIT = 0.08
"""A retelling in the third person shares 12 per cent of the column that it retells."""

ALIKE_OF_LONGER = 0.04
"""A long overview holds a tenth of many short items by chance. A retelling is about as long as what it retells."""

SAME_TEXT = 0.80
"""From here on nothing else is asked: one text, perhaps shortened."""

SAME_BOTH_WAYS = 0.95

FEWEST_RUNS = 15
"""Fewer shared runs of words are a quotation that two reports have in common."""

FEWEST_OF_SAME = 5
"""Also when the whole text is shared: a text of six words is contained in many."""

DAYS_APART = 30
"""Copies follow within days. What is alike after a month is background told again."""


def group_origins(sources: Sequence[Source]) -> tuple[tuple[Origin, ...], list[Diagnostic]]:
    """The origins of all texts, each text in one of them, and what the editor is asked about.

    The order of *sources* does not matter.
    """
    shelf = _Shelf(sources)
    diagnostics = shelf.twice
    groups = _Groups(shelf.own_publishers)
    diagnostics += _follow_people(shelf.by_id, groups)
    questions: list[_Likeness] = []
    # The most alike first, so that a text that two people's decisions claim goes where it belongs more.
    for one in sorted(_find_alike(shelf), key=lambda one: (-one.overlap.containment, one.pair)):
        if one.reason:
            groups.join(one)
        else:
            questions.append(one)
    diagnostics += [_ask(shelf.by_id, one) for one in questions if groups.may_join(one)]
    parallels = find_parallels(
        shelf.by_id,
        lambda slug: _days_of(shelf.by_id[slug]),
        lambda a, b: _credit_in_words(shelf, a, b),
    )
    diagnostics += [_ask_translation(shelf.by_id, one) for one in parallels if groups.are_open(one.pair)]
    origins = [_describe(shelf, groups, members) for members in groups.members()]
    return tuple(sorted(origins, key=lambda origin: origin.id)), diagnostics


class _Shelf:
    """All sources with what is compared of them."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.by_id: dict[str, Source] = {}
        self.twice: list[Diagnostic] = []
        for source in sorted(sources, key=lambda source: (source.id, source.path, source.text)):
            first = self.by_id.setdefault(source.id, source)
            if first is not source:
                message = f"{first.path} has the id {source.id!r} already; this text is left out"
                self.twice.append(_diagnostic(source, "duplicate-id", message, "give one of them another name"))
        self.publishers = {slug: outlet_name(source.publisher) for slug, source in self.by_id.items()}
        # An article that a publisher brought out itself; what was taken from another site says nothing of that site.
        self.own_publishers = {slug: "" if s.via else self.publishers[slug] for slug, s in self.by_id.items()}
        known = frozenset(self.publishers.values()) | {outlet_name(source.agency) for source in self.by_id.values()}
        # Whom a text credits is read where texts are alike; in a pile most are like nothing.
        self.credits = lru_cache(maxsize=None)(lambda slug: find_credits(self.by_id[slug], known - {""}))
        self.runs = WordRuns({slug: source.text for slug, source in self.by_id.items()}, self.publishers)


# What people decided -------------------------------------------------------------------------------------------------


def _follow_people(sources: Mapping[str, Source], groups: _Groups) -> list[Diagnostic]:
    """Put the texts together whose `origin` says so."""
    diagnostics: list[Diagnostic] = []
    ids = Counter(source.origin for source in sources.values() if source.origin)
    circles: set[frozenset[str]] = set()
    for slug, source in sources.items():
        if not source.origin:
            continue
        root, circle = _follow(sources, slug)
        if circle and circle not in circles:
            circles.add(circle)
            diagnostics.append(_circle(source, sorted(circle)))
        groups.decide(slug, root)
        if root in sources:
            groups.decide(root, root)
        elif ids[source.origin] == 1:
            slip = get_close_matches(source.origin, [*(one for one in ids if one != source.origin), *sources], 1, 0.8)
            diagnostics += [_slip(source, near) for near in slip if near != slug]
    return diagnostics


def _follow(sources: Mapping[str, Source], slug: str) -> tuple[str, frozenset[str]]:
    """Where the origins lead from one text: a slug or a free id, and the texts of a circle if they go round in one."""
    path = [slug]
    while True:
        origin = sources[path[-1]].origin
        if not origin or origin == path[-1]:
            return path[-1], frozenset()
        if origin not in sources:
            return origin, frozenset()
        if origin in path:
            circle = path[path.index(origin) :]
            return min(circle), frozenset(circle)
        path.append(origin)


def _circle(source: Source, circle: Sequence[str]) -> Diagnostic:
    message = f"the origins of {', '.join(circle)} point in a circle"
    hint = f"take origin out of the one that is the original; until then {circle[0]} counts as it"
    return _diagnostic(source, "origin-circle", message, hint)


def _slip(source: Source, near: str) -> Diagnostic:
    message = f"no other text has the origin {source.origin}"
    return _diagnostic(source, "unknown-origin", message, f"did you mean {near}?")


# What the texts tell -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Likeness:
    """Two texts that are alike. `reason` says why they are one origin; it is None when the editor is to be asked."""

    pair: tuple[str, str]
    overlap: Overlap
    reason: OneOrigin | None

    @property
    def is_same_text(self) -> bool:
        """Is one text, more or less, a part of the other?"""
        return self.overlap.containment >= SAME_TEXT and self.overlap.shared >= FEWEST_OF_SAME


def _find_alike(shelf: _Shelf) -> Iterator[_Likeness]:
    for pair in shelf.runs.alike():
        one = _Likeness(pair, shelf.runs.compare(*pair), None)
        if _may_be_one(shelf, one) and not _are_two(shelf, one):
            yield replace(one, reason=_reason(shelf, one))


def _may_be_one(shelf: _Shelf, one: _Likeness) -> bool:
    """Have two texts so much in common that they can hardly be two?"""
    (first, second), overlap = one.pair, one.overlap
    if one.is_same_text:
        return True
    near = _days_between(shelf.by_id[first], shelf.by_id[second]) <= DAYS_APART
    if overlap.shared < FEWEST_RUNS or overlap.telling < ALIKE_WITH_CREDIT or not near:
        return False
    return overlap.telling >= ALIKE or min(overlap.of_first, overlap.of_second) >= ALIKE_OF_LONGER


def _are_two(shelf: _Shelf, one: _Likeness) -> bool:
    """Did one publisher bring out both, and not one text twice? Then nothing makes them one, as `_Groups` tells."""
    first, second = (shelf.own_publishers[slug] for slug in one.pair)
    return bool(first) and first == second and not one.is_same_text


def _reason(shelf: _Shelf, one: _Likeness) -> OneOrigin | None:
    """Why two texts that may be one are one; None when nothing decides it."""
    if one.is_same_text:
        return OneOrigin(one.overlap.containment)
    if one.overlap.telling >= ALIKE:
        return OneOrigin(one.overlap.telling)
    credit = _shared_credit(shelf, *one.pair)
    return OneOrigin(one.overlap.telling, credit) if credit else None


def _shared_credit(shelf: _Shelf, first: str, second: str) -> str:
    """Whom both texts credit: an outlet, an agency, or the author of one of them; "" when there is none."""
    a, b = shelf.credits(first), shelf.credits(second)
    outlets = sorted(a.outlets.keys() & b.outlets.keys())
    if outlets:
        return a.outlets[outlets[0]]
    for author in sorted(a.authors):
        if author in b.authors or names_person(shelf.by_id[second].text, author):
            return author.title()
    for author in sorted(b.authors):
        if names_person(shelf.by_id[first].text, author):
            return author.title()
    return ""


def _credit_in_words(shelf: _Shelf, first: str, second: str) -> str:
    """Whom both texts credit, or which of them credits the publisher of the other; "" for neither."""
    shared = _shared_credit(shelf, first, second)
    if shared:
        return f"both credit {shared}"
    for reader, writer in ((first, second), (second, first)):
        outlets = shelf.credits(reader).outlets
        if shelf.publishers[writer] in outlets:
            return f"{reader} credits {outlets[shelf.publishers[writer]]}"
    return ""


def _days_between(a: Source, b: Source) -> int:
    """How many days lie at least between the publication of two texts; 0 when one of them is not known."""
    first, second = _days_of(a), _days_of(b)
    return max(0, first[0] - second[1], second[0] - first[1]) if first and second else 0


def _days_of(source: Source) -> tuple[int, int] | None:
    """The first and the last day on which a text may have come out; None where that is not known."""
    days = reach(source.published) if source.published else (OPEN_START, OPEN_END)
    return None if OPEN_START in days or OPEN_END in days else days


def _ask(sources: Mapping[str, Source], one: _Likeness) -> Diagnostic:
    # The question goes to the text that has no answer yet; to the later one by name when neither has.
    first, second = one.pair
    asked, other = (first, second) if sources[second].origin else (second, first)
    share = f"{one.overlap.telling:.0%}"
    message = f"shares {share} of its word runs with {other}, and no credit says why; the two count as independent"
    hint = f"write `origin: {other}` if one of them copies the other, `origin: {asked}` if this is a witness of its own"
    return _diagnostic(sources[asked], "same-origin?", message, hint)


def _ask_translation(sources: Mapping[str, Source], one: Parallel) -> Diagnostic:
    first, second = one.pair
    asked, other = (first, second) if sources[second].origin else (second, first)
    credit = f", and {one.credit}" if one.credit else ""
    message = (
        f"shares {one.common} names and figures with {other}, which is in another language{credit};"
        " the two count as independent"
    )
    hint = f"write `origin: {other}` if one of them translates the other, `origin: {asked}` if this is a witness of its own"
    return _diagnostic(sources[asked], "same-origin?", message, hint)


def _diagnostic(source: Source, code: str, message: str, hint: str) -> Diagnostic:
    mark = source.marks.get("origin") or source.marks.get("publisher") or Mark()
    return Diagnostic(source.path, code, message, hint, mark, "warning")


# Groups --------------------------------------------------------------------------------------------------------------


class _Groups:
    """Texts that belong together. Two that a person told apart never come together, on whatever way.

    Nor do two articles that one publisher brought out itself, unless they are the same text: an update of a story is
    no copy of it, and who copies the one does not copy the other.
    """

    def __init__(self, own_publishers: Mapping[str, str]) -> None:
        self._group = {slug: slug for slug in own_publishers}
        self._texts = {slug: {slug} for slug in own_publishers}
        self._publishers = {slug: {publisher} - {""} for slug, publisher in own_publishers.items()}
        self._decided: dict[str, str] = {}
        self._holders: dict[str, str] = {}
        self._reasons: defaultdict[str, list[OneOrigin]] = defaultdict(list)

    def decide(self, slug: str, origin: str) -> None:
        """A person said that the text has this origin."""
        group = self._group[slug]
        holder = self._group[self._holders.setdefault(origin, slug)]
        self._decided[group] = origin
        if holder != group:
            self._merge(holder, group)
            self._reasons[self._group[slug]].append(OneOrigin())

    def may_join(self, one: _Likeness) -> bool:
        """Are the two texts apart, and has nobody said, and nothing shown, that they stay so?"""
        if not self.are_open(one.pair):
            return False
        a, b = (self._group[slug] for slug in one.pair)
        return one.is_same_text or not self._publishers[a] & self._publishers[b]

    def are_open(self, pair: tuple[str, str]) -> bool:
        """Are the two texts apart, and has no person said so?"""
        a, b = (self._group[slug] for slug in pair)
        return a != b and not (a in self._decided and b in self._decided)

    def join(self, one: _Likeness) -> None:
        """Put two texts together that are alike, if they may come together."""
        if one.reason and self.may_join(one):
            self._merge(*(self._group[slug] for slug in one.pair))
            self._reasons[self._group[one.pair[0]]].append(one.reason)

    def members(self) -> list[list[str]]:
        """The groups, each in order of slug."""
        return [sorted(texts) for _, texts in sorted(self._texts.items())]

    def reason(self, members: Sequence[str]) -> OneOrigin | None:
        """Why these are one: the strongest reason."""
        return next(iter(self._reasons[self._group[members[0]]]), None)

    def decided(self, members: Sequence[str]) -> str:
        """The origin that a person gave these texts, "" when nobody did."""
        return self._decided.get(self._group[members[0]], "")

    def _merge(self, a: str, b: str) -> None:
        kept, gone = (a, b) if len(self._texts[a]) >= len(self._texts[b]) else (b, a)
        for slug in self._texts[gone]:
            self._group[slug] = kept
        self._texts[kept] |= self._texts.pop(gone)
        self._publishers[kept] |= self._publishers.pop(gone)
        self._reasons[kept] = [*self._reasons[a], *self._reasons[b]]
        decided = self._decided.pop(gone, None)
        if decided:
            self._decided.setdefault(kept, decided)


# Telling readers -----------------------------------------------------------------------------------------------------

_TRANSLATION = re.compile(r"translat|übersetz|tradu|перекла|перев[её]д|перевод", re.IGNORECASE)


def _describe(shelf: _Shelf, groups: _Groups, members: Sequence[str]) -> Origin:
    decided = groups.decided(members)
    alone = len(members) == 1
    leading = members[0] if alone else min(members, key=lambda s: (s != decided, *_leads(shelf, members, s)))
    others = sorted(slug for slug in members if slug != leading)
    relations = {slug: _relation(shelf, slug, leading) for slug in others}
    label = _label(shelf, members, leading)
    return Origin(
        leading,
        label or shelf.by_id[leading].title or leading,
        (leading, *others),
        relations,
        groups.reason(members),
        known=bool(label or decided),
    )


def _leads(shelf: _Shelf, members: Sequence[str], slug: str) -> tuple[int, int, int, int, str]:
    """Sorts the text that is closest to the original first; see docs/witnesses.md."""
    source = shelf.by_id[slug]
    # One text counts once, however often it is reprinted: a copy must not make what it copies more original.
    others = [other for other in shelf.runs.different(members) if shelf.runs.differs(slug, other)]
    credited = sum(
        shelf.publishers[slug] in shelf.credits(other).outlets
        or any(names_person(shelf.by_id[other].text, author) for author in shelf.credits(slug).authors)
        for other in others
    )
    shared = sum(shelf.runs.shared(slug, other) for other in others)
    published = source.published.earliest if source.published else OPEN_END
    return -credited, -shared, published, -len(source.text), slug


def _relation(shelf: _Shelf, slug: str, leading: str) -> str:
    """How a text stands to the one that leads: "same", "translated", "copy" or "retold"."""
    source, original = shelf.by_id[slug], shelf.by_id[leading]
    overlap = shelf.runs.compare(slug, leading)
    if min(overlap.of_first, overlap.of_second) >= SAME_BOTH_WAYS:
        return "same"
    if overlap.of_first >= SAME_TEXT:
        return "copy"
    translated = source.language.partition("-")[0] != original.language.partition("-")[0]
    # A retelling is a retelling in any language: what tells a translation is that it follows the wording.
    follows = overlap.of_first >= ALIKE or overlap.shared < FEWEST_RUNS
    if translated or (follows and _TRANSLATION.search(source.changes)):
        return "translated"
    return "retold"


def _label(shelf: _Shelf, members: Sequence[str], leading: str) -> str:
    """What readers know the origin by: agency, outlet, author or site; "" where nothing tells where it comes from."""
    source = shelf.by_id[leading]
    agency_of = {slug: find_agency(shelf.by_id[slug]) for slug in members}
    agencies = Counter(agency for agency in agency_of.values() if agency)
    agency, times = min(agencies.items(), key=lambda item: (-item[1], item[0])) if agencies else ("", 0)
    if agency_of[leading] or times * 2 > len(members):
        return agency_of[leading] or agency
    # Who copies from a site that copies credits the paper where it stood first: then all others name that paper.
    others = [slug for slug in members if shelf.publishers[slug] != shelf.publishers[leading]]
    outlets = set.intersection(*(set(shelf.credits(slug).outlets) for slug in others)) if others else set()
    if outlets and shelf.publishers[leading] not in outlets:
        return shelf.credits(others[0]).outlets[min(outlets)]
    if is_known_outlet(source.publisher):
        return source.publisher
    credited = shelf.credits(leading).outlets
    credit = next(iter(credited.values())) if len(credited) == 1 else ""
    host = (urlsplit(source.url).hostname or "").removeprefix("www.")
    return credit or source.author or source.via or host
