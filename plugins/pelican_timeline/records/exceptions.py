"""links.yaml: addresses that a check of links leaves alone, each with its reason."""

from __future__ import annotations

from pelican_timeline.model.event import LinkException

from .fields import wrong_type
from .nodes import ListNode, ScalarNode
from .report import Report
from .schema import LINK_EXCEPTION
from .strict_yaml import read_yaml


def read_exceptions(report: Report, data: bytes) -> list[LinkException]:
    """The exceptions in the order of the file."""
    node = read_yaml(report, data)
    if node is None or (isinstance(node, ScalarNode) and not node.value.strip()):
        return []
    if not isinstance(node, ListNode):
        wrong_type(node, report, "a list is wanted, each entry after '- '", f"write: - {LINK_EXCEPTION.example}")
        return []
    return [one for item in node.items if (one := LINK_EXCEPTION.read(item, report)) is not None]
