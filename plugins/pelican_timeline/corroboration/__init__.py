"""Which texts are one voice, which reports are one event, and where voices differ. The policy: docs/witnesses.md."""

from .cluster import Cluster, Merge, Proposal, absorb, find_near, gather, propose
from .decisions import match_reviews
from .disagreements import Claim, find_disagreements, find_overridden, read_claims
from .origins import group_origins
from .relations import relate

__all__ = [
    "Claim", "Cluster", "Merge", "Proposal", "absorb", "find_disagreements", "find_near", "find_overridden", "gather", "group_origins",
    "match_reviews", "propose", "read_claims", "relate",
]  # fmt: skip
