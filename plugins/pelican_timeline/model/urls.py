"""Addresses that a reader can be sent to: one judgement for links, feeds, JSON-LD, calendars and tables alike."""

from __future__ import annotations

import re
from functools import lru_cache

MAX_URL = 2_000

_SHAPE = re.compile(r"([Hh][Tt][Tt][Pp][Ss]?)://([^/?#:@\[\]\\]+)(?::([0-9]{1,5}))?((?:[/?#][^\\\"<> ]*)?)", re.ASCII)
_ASCII_HOST = re.compile(r"(?:(?!-)[a-z0-9_-]{1,63}(?<!-)\.)+(?!-)(?!0x[0-9a-f]*$)[a-z0-9-]*[a-z][a-z0-9-]*(?<!-)")

# %00 and its like end strings in C, split headers, or turn the reading direction (%E2%80%AE).
_HIDDEN = re.compile(r"%[01][0-9A-F]|%7F|%E2%80%A[89A-E]|%E2%81%A[6-9]", re.IGNORECASE)
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_JOINERS = str.maketrans("", "", "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}")
_ENCODE = re.compile(r"[^A-Za-z0-9\-._~!$&'()*+,;=:@/?#\[\]%]")

# Names of the reader's own machine or house: a link there shows each reader something else.
_PRIVATE = frozenset({"localhost", "localdomain", "local", "internal", "intranet", "lan", "home", "corp", "arpa"})

# Ports of mail, printers and the like, which browsers refuse (WHATWG Fetch, "bad port"). Below 1024 only the web's own.
_BAD_PORTS = frozenset(
    {1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080}
)
_DEFAULT_PORT = {"http": 80, "https": 443}

# Japanese writes three scripts in one word, and Korean borrows Chinese signs; both borrow Latin letters.
_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "BOPOMOFO", "LATIN"})


@lru_cache(maxsize=65_536)
def safe_url(text: str) -> str | None:
    """The address in plain ASCII, or None when a link to it could mislead, harm or lead nowhere.

    url  = ("http" | "https") "://" host (":" port)? ("/" | "?" | "#") …
    host = a name with a dot; not a number, no user before it, no word of letters from two scripts

    >>> safe_url("https://münchen.example/straße")
    'https://xn--mnchen-3ya.example/stra%C3%9Fe'
    >>> safe_url("javascript:alert(1)"), safe_url("https://example.org@evil.example/")
    (None, None)
    """
    match = _SHAPE.fullmatch(text) if len(text) <= MAX_URL else None
    if not match:
        return None
    scheme, host, port, rest = match[1].lower(), _safe_host(match[2]), match[3], match[4]
    # Joiners belong to the letters of Persian and Hindi; whatever else does not show has no business in an address.
    if host is None or not rest.translate(_JOINERS).isprintable() or _HIDDEN.search(rest):
        return None
    if port and int(port) != _DEFAULT_PORT[scheme]:
        if not _is_web_port(int(port)):
            return None
        host = f"{host}:{int(port)}"
    return f"{scheme}://{host}{_encoded(rest) or '/'}"


def _is_web_port(port: int) -> bool:
    return port in {80, 443} or (1024 <= port <= 65_535 and port not in _BAD_PORTS)


def _safe_host(host: str) -> str | None:
    name = host.lower().removesuffix(".")
    if not name.isascii():
        import unicodedata  # a third of a megabyte of tables, which few addresses need

        if unicodedata.normalize("NFKC", name) != name:
            return None  # "google。com" and "ⓖoogle.com" would be read as another name than the one we see
        labels = [_ascii_label(label) for label in name.split(".")]
        if None in labels:
            return None
        name = ".".join(label for label in labels if label)
    if len(name) > 253 or not _ASCII_HOST.fullmatch(name) or name.rpartition(".")[2] in _PRIVATE:
        return None
    return name


def _ascii_label(label: str) -> str | None:
    """One word of a host name as DNS knows it (Punycode); None when it mixes scripts or holds more than letters."""
    if label.isascii():
        return label
    import unicodedata

    if not all(c.isalnum() or c == "-" or unicodedata.category(c) in {"Mn", "Mc"} for c in label):
        return None
    # The "а" of "аpple.com" may be Cyrillic, and the reader cannot see it.
    scripts = {unicodedata.name(c, "?").split(" ")[0] for c in label if c.isalpha()}
    if len(scripts) > 1 and not scripts <= _EAST_ASIAN:
        return None
    return "xn--" + label.encode("punycode").decode("ascii")


def _encoded(rest: str) -> str:
    rest = _LONE_PERCENT.sub("%25", rest)
    return _ENCODE.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), rest)
