"""What day it is: the one place where a command asks. Nothing that is built depends on it."""

from __future__ import annotations

import datetime
import os


def today() -> datetime.date:
    """Today, or the day that SOURCE_DATE_EPOCH names, for whoever wants the same bytes tomorrow."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date()
    return datetime.datetime.now().astimezone().date()
