"""Settings for the published site: pelicanconf.py, and the address that the host tells us."""

from __future__ import annotations

import os
import runpy
from pathlib import Path


def _preview() -> bool:
    """Is this a look at a pull request? Then search engines are told to stay away."""
    if os.environ.get("NETLIFY"):
        return os.environ.get("CONTEXT", "production") != "production"
    return bool(os.environ.get("PREVIEW"))


def _site_url() -> str:
    """Where this build will live, without a slash at the end; empty when nobody says.

    SITEURL, if set, is the word of the person who publishes. Netlify says URL for the site itself
    and DEPLOY_PRIME_URL for the preview of one pull request.
    """
    address = os.environ.get("SITEURL", "")
    if not address and os.environ.get("NETLIFY"):
        address = os.environ.get("DEPLOY_PRIME_URL" if _preview() else "URL", "")
    return address.rstrip("/")


# Run and not imported: one process may read the settings of several sites, and a module is imported only once.
_BASE = runpy.run_path(str(Path(__file__).resolve().with_name("pelicanconf.py")))
globals().update({name: value for name, value in _BASE.items() if name.isupper()})

SITEURL = _site_url()
PREVIEW = _preview()
