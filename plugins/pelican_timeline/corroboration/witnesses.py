"""How many independent sources does an event have: its proofs, grouped by the desk they first came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from pelican_timeline.model.timeline import Origin, Proof, Witness


def group_witnesses(proofs: Sequence[Proof], origin_of: Mapping[str, Origin]) -> tuple[tuple[Witness, ...], int, int]:
    """The witnesses in order of first mention, the number that are independent, and the number of different texts.

    Texts of one origin are one witness. One publisher counts once, also with two articles of its own: a newsroom that
    repeats itself is no second source. A bare link proves nothing yet and does not count. The site's own article counts
    where nobody else tells the event; beside other sources it may retell them, and adds none.
    """
    groups: dict[str, list[Proof]] = {}
    labels: dict[str, str] = {}
    publishers: set[str] = set()
    own: set[str] = set()
    for proof in proofs:
        key, label = _who(proof, origin_of)
        groups.setdefault(key, []).append(proof)
        labels.setdefault(key, label)
        if proof.status != "link":
            (own if proof.source and proof.source.own else publishers).add(label.casefold())
    witnesses = tuple(Witness(key, labels[key], tuple(_leading_first(found, key))) for key, found in groups.items())
    texts = {proof.citation.source or proof.citation.url for proof in proofs}
    return witnesses, len(publishers or own), len(texts)


def _who(proof: Proof, origin_of: Mapping[str, Origin]) -> tuple[str, str]:
    """Key of the origin, and its label for readers: the publisher, or the agency, that vouches for the text."""
    citation = proof.citation
    if proof.source:
        origin = origin_of.get(proof.source.id)
        label = origin.label if origin else proof.source.publisher or proof.source.id
        return origin.id if origin else proof.source.id, label
    host = urlsplit(citation.url).hostname or citation.url
    label = citation.publisher or host.removeprefix("www.")
    return f"url:{label.casefold()}", label


def _leading_first(proofs: Sequence[Proof], origin: str) -> list[Proof]:
    """The origin's leading text first, else the order in which the event cites them."""
    return sorted(proofs, key=lambda proof: proof.citation.source != origin)
