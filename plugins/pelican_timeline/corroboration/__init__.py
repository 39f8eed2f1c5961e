"""Which texts are one voice, and which reports are one event. The policy stands in docs/witnesses.md."""

from .origins import group_origins

__all__ = ["group_origins"]
