"""A checked citation as the page shows it: the words, who said them, the way to the very sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pelican_timeline.archive.messages import Messages
from pelican_timeline.archive.urls import Urls, host_of, with_fragment
from pelican_timeline.exports import link_to_words
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Entry, Origin, Proof, Witness
from pelican_timeline.model.urls import safe_url
from pelican_timeline.model.words import in_words


@dataclass(frozen=True, slots=True)
class ProofView:
    """One citation. `status` is "checked", "unchecked" or "link"; `words` is "" where none may be shown.

    `link` leads to the words, `address` is the same without the way to the words (what print shows), `page` is the
    source's page here; `own` marks an article of this site. `via` names the site a copy was taken from, `relation` how this text stands to its origin.
    """

    status: str
    words: str
    label: str
    link: str
    address: str
    host: str
    archive: str
    page: str
    author: str = ""
    title: str = ""
    via: str = ""
    language: str = ""
    translation: str = ""
    published: str = ""
    relation: str = ""
    sentence: int = 0
    own: bool = False


@dataclass(frozen=True, slots=True)
class WitnessView:
    """One origin that an entry cites: its quotations, and its further texts that count once with it.

    `counts` is false for what proves nothing of its own: a bare link, our article beside what others say, a text of
    unknown origin (`known` is false).
    """

    label: str
    author: str
    about: str
    page: str
    proofs: tuple[ProofView, ...]
    texts: tuple[ProofView, ...]
    counts: bool
    known: bool = True


@dataclass(frozen=True, slots=True)
class ProofViews:
    """Turns proofs into what pages show."""

    urls: Urls
    messages: Messages
    origin_of: Mapping[str, Origin]
    site: str

    def witnesses(self, entry: Entry) -> tuple[WitnessView, ...]:
        """The witnesses of an entry, what proves it first.

        The site's own article is one where nobody else tells the event (corroboration.witnesses counts the same way).
        """
        proving = [
            witness.known and any(p.status != "link" and not _is_own(p) for p in witness.proofs)
            for witness in entry.witnesses
        ]
        if not any(proving):
            proving = [witness.known and any(p.status != "link" for p in witness.proofs) for witness in entry.witnesses]
        views = [self._witness(witness, counts=on) for witness, on in zip(entry.witnesses, proving, strict=True)]
        return tuple(sorted(views, key=lambda view: not view.counts))

    def _witness(self, witness: Witness, *, counts: bool) -> WitnessView:
        """A witness with its proofs, each text of it once in `texts`."""
        proofs = tuple(self.proof(proof, witness.label) for proof in witness.proofs)
        texts = {view.page or view.address: view for view in reversed(proofs)}
        lead = proofs[0]
        about = ", ".join(
            part for part in (lead.author, lead.published, self._in_language(lead), self._handed(lead)) if part
        )
        return WitnessView(
            lead.label, lead.author, about, lead.page, proofs, tuple(reversed(texts.values())), counts, witness.known
        )

    def _in_language(self, lead: ProofView) -> str:
        """The words "in German", of a text that is not in the language of the site."""
        if not lead.language or lead.language == self.messages.language:
            return ""
        return self.messages.say("in_language", language=self.messages.name_of(lead.language))

    def _handed(self, lead: ProofView) -> str:
        return self.messages.say("via", site=lead.via) if lead.via else ""

    def proof(self, proof: Proof, label: str = "") -> ProofView:
        """One proof; *label* is how readers know its origin."""
        citation, source = proof.citation, proof.source
        address = safe_url(citation.url or (source.url if source else "")) or ""
        archive = citation.archive or (source.archive if source else "")
        published = citation.published or (source.published if source else None)
        who = citation.publisher or (source.publisher if source else "") or host_of(address)
        return ProofView(
            status=proof.status,
            words=" ".join(proof.words.split()),
            label=self.site if _is_own(proof) else label or who,
            link=link_to_words(proof),
            address=address,
            host=host_of(address),
            archive=with_fragment(archive, proof.fragment) if proof.fragment else safe_url(archive) or "",
            page=self.source_page(source) if source else "",
            author=citation.author or (source.author if source else ""),
            title=citation.title or (source.title if source else ""),
            via=self._via(source, label),
            language=source.language if source else "",
            translation=citation.translation,
            published=in_words(published, self.messages.language) if published else "",
            relation=self._relation(source) if source else "",
            sentence=proof.sentence,
            own=_is_own(proof),
        )

    def source_page(self, source: Source) -> str:
        """Where a source is shown: its own page, or the article when it is one of this site."""
        return self.urls.page(f"articles/{source.id}/") if source.own else self.urls.name("sources", source.id)

    def _via(self, source: Source | None, label: str) -> str:
        """Who handed the text on: the site it was copied from, or the publisher when the origin has another name."""
        if source is None:
            return ""
        if source.via:
            return source.via
        return source.publisher if label and source.publisher and source.publisher != label else ""

    def _relation(self, source: Source) -> str:
        """How the text stands to the one that leads its origin, in words; "" for that one."""
        origin = self.origin_of.get(source.id)
        kind = origin.relations.get(source.id, "") if origin else ""
        return self.messages.say(f"relation_{kind}") if kind else ""


def _is_own(proof: Proof) -> bool:
    return bool(proof.source and proof.source.own)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many citations of the whole site are checked, have words that are not, or are a link only."""

    entries: int = 0
    suggested: int = 0
    citations: int = 0
    checked: int = 0
    unchecked: int = 0
    link: int = 0
    several: int = 0


def tally(entries: Iterable[Entry]) -> Tally:
    """The proofs of all entries, counted by how far they prove; `several` counts entries with independent sources."""
    counts = {"checked": 0, "unchecked": 0, "link": 0}
    number = suggested = several = 0
    for entry in entries:
        number += 1
        suggested += entry.suggested
        several += entry.independent > 1
        for proof in entry.proofs:
            counts[proof.status] += 1
    return Tally(
        number, suggested, sum(counts.values()), counts["checked"], counts["unchecked"], counts["link"], several
    )


def published_words(published: FuzzyDate | None, language: str) -> str:
    """When a text was published, in words; "" when nobody knows."""
    return in_words(published, language) if published else ""
