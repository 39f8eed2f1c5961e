"""reviewed.yaml: what a person has decided about suggestions of the program."""

from __future__ import annotations

from collections.abc import Mapping

from pelican_timeline.model.event import Review

from .fields import wrong_type
from .nearest import nearest
from .nodes import ListNode, MapNode, ScalarNode
from .report import Report
from .schema import REVIEW
from .strict_yaml import read_yaml


def read_reviews(report: Report, data: bytes, ids: Mapping[str, str], slugs: frozenset[str]) -> list[Review]:
    """The reviews in the order of the file; *ids* are those of events (and their aliases), *slugs* those of sources."""
    node = read_yaml(report, data)
    if node is None or (isinstance(node, ScalarNode) and not node.value.strip()):
        return []
    if not isinstance(node, ListNode):
        wrong_type(node, report, "a list is wanted, each entry after '- '", f"write: - {REVIEW.example}")
        return []
    reviews: dict[str, Review] = {}
    for item in node.items:
        review = REVIEW.read(item, report)
        if review is None or not isinstance(item, MapNode):
            continue
        errors = report.errors
        places = item.entries
        if review.id in reviews:
            report.error(
                "duplicate-id",
                places["id"],
                f"{review.id} is on line {reviews[review.id].mark.line} already",
                "delete one of the two",
            )
        if review.verdict == "merged" and not review.into:
            report.error(
                "missing-field",
                places["verdict"],
                "a merged suggestion needs 'into': the id of the event",
                "add a line: into: 2026-01-06-paris-summit",
            )
        if review.into and review.into not in ids:
            near = nearest(review.into, ids)
            report.error(
                "unknown-event",
                places["into"],
                f"there is no event {review.into!r}",
                f"write: {near}" if near else "write the file name of an event without .yaml",
            )
        # A source that is like no other was deleted, and the decision with it has nothing to be about: no mistake.
        if review.source and review.source not in slugs and (near := nearest(review.source, slugs)):
            report.error("unknown-source", places["source"], f"there is no source {review.source!r}", f"write: {near}")
        if report.errors == errors:
            reviews[review.id] = review
    return list(reviews.values())
