"""Which texts are one voice, and which reports are one event. The policy stands in docs/witnesses.md."""

from .cluster import Cluster, Merge, Proposal, absorb, gather, propose
from .origins import group_origins

__all__ = ["Cluster", "Merge", "Proposal", "absorb", "gather", "group_origins", "propose"]
