"""What stays on disk between two builds: fingerprints, manifests, the lock, and the two folders that change places.

Everything here is ours to lose: a store that cannot be read is simply made anew. Standard library only, and light:
an unchanged site is recognised with this room and the settings alone.
"""

from .digests import Digests
from .fingerprint import Stamp, digest_of_contents, digest_of_stamps, list_stamps
from .jsonfile import read_store, write_store
from .lock import hold
from .manifest import (
    FileRecord,
    Manifest,
    is_litter,
    is_untouched,
    list_strays,
    read_manifest,
    take_manifest,
    write_manifest,
)
from .pages import Pages, read_pages, write_pages
from .readings import ReadingStore, digest_of_code
from .slices import Sliced, Slices, read_slices, write_slices
from .swap import exchange, mend_interrupted_exchange, remove_tree
from .wholefile import write_whole

__all__ = [
    "Digests",
    "FileRecord",
    "Manifest",
    "Pages",
    "ReadingStore",
    "Sliced",
    "Slices",
    "Stamp",
    "digest_of_code",
    "digest_of_contents",
    "digest_of_stamps",
    "exchange",
    "hold",
    "is_litter",
    "is_untouched",
    "list_stamps",
    "list_strays",
    "mend_interrupted_exchange",
    "read_manifest",
    "read_pages",
    "read_slices",
    "read_store",
    "remove_tree",
    "take_manifest",
    "write_manifest",
    "write_pages",
    "write_slices",
    "write_store",
    "write_whole",
]
