"""JSON files that know their kind, their version and their own checksum; anything doubtful reads as "nothing there"."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from .wholefile import write_whole


def read_store(path: Path, kind: str, version: int) -> Any:
    """What `write_store` wrote, or None when it is missing, damaged, cut short, of another kind or another version."""
    try:
        head, _, body = path.read_bytes().partition(b"\n")
        known = json.loads(head)
        if known != _head(kind, version, body):
            return None
        return json.loads(body)
    except (OSError, ValueError, RecursionError):
        return None


def write_store(path: Path, kind: str, version: int, data: Any) -> None:
    """Writes *data* so that a reader sees the old file or the new one, never a half."""
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    write_whole(path, json.dumps(_head(kind, version, body)).encode() + b"\n" + body)


def _head(kind: str, version: int, body: bytes) -> dict[str, object]:
    return {"kind": f"pelican-timeline {kind}", "version": version, "sha256": hashlib.sha256(body).hexdigest()}
