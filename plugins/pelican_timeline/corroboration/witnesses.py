"""How many independent sources does an event have: its proofs, grouped by the desk they first came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from pelican_timeline.model.timeline import Origin, Proof, Witness


def group_witnesses(proofs: Sequence[Proof], origin_of: Mapping[str, Origin]) -> tuple[tuple[Witness, ...], int, int]:
    """The witnesses in order of first mention, the number that are independent, and the number of different texts.

    Texts of one origin are one witness. One publisher counts once, also with two articles of its own: a newsroom that
    repeats itself is no second source. A text of unknown origin may be a copy of another, and does not count. A bare link proves nothing yet and does not count. The site's own article counts
    where nobody else tells the event; beside other sources it may retell them, and adds none.
    """
    groups: dict[str, list[Proof]] = {}
    labels: dict[str, str] = {}
    nameless: set[str] = set()
    publishers: set[str] = set()
    own: set[str] = set()
    for proof in proofs:
        key, label, known = _who(proof, origin_of)
        groups.setdefault(key, []).append(proof)
        labels.setdefault(key, label)
        if not known:
            nameless.add(key)
        elif proof.status != "link":
            (own if proof.source and proof.source.own else publishers).add(label.casefold())
    witnesses = tuple(
        Witness(key, labels[key], tuple(_leading_first(found, key)), key not in nameless)
        for key, found in groups.items()
    )
    texts = {proof.citation.source or proof.citation.url for proof in proofs}
    return witnesses, len(publishers or own), len(texts)


def _who(proof: Proof, origin_of: Mapping[str, Origin]) -> tuple[str, str, bool]:
    """Key of the origin, its label for readers (who vouches for the text: publisher or agency), and is it known?"""
    citation = proof.citation
    if proof.source:
        origin = origin_of.get(proof.source.id)
        if origin:
            return origin.id, origin.label, origin.known
        return proof.source.id, proof.source.publisher or proof.source.id, True
    host = urlsplit(citation.url).hostname or citation.url
    label = citation.publisher or host.removeprefix("www.")
    return f"url:{label.casefold()}", label, True


def count_unknown(witnesses: Sequence[Witness]) -> int:
    """How many different texts there are whose origin nobody knows."""
    return len({p.citation.source or p.citation.url for w in witnesses if not w.known for p in w.proofs})


def _leading_first(proofs: Sequence[Proof], origin: str) -> list[Proof]:
    """The origin's leading text first, else the order in which the event cites them."""
    return sorted(proofs, key=lambda proof: proof.citation.source != origin)
