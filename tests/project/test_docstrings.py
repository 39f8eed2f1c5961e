"""The examples in docstrings are true."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

import pelican_timeline

MODULES = sorted(module.name for module in pkgutil.walk_packages(pelican_timeline.__path__, "pelican_timeline."))


@pytest.mark.parametrize("name", MODULES)
def test_examples_show_what_really_comes_back(name: str) -> None:
    """A reader of the code may try each of them."""
    assert doctest.testmod(import_module(name)).failed == 0
