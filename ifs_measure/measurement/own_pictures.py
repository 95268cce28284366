"""How a picture that this program wrote is told from a scan: exports lie beside the scans and are none.

PNG keeps words in `tEXt` chunks, a keyword and its text (PNG specification, 11.3.4.3); writers put them before the
pixels.
"""

from __future__ import annotations

SOFTWARE_KEYWORD, SOFTWARE = "Software", "ifs-measure"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHUNK = b"tEXt" + f"{SOFTWARE_KEYWORD}\0{SOFTWARE}".encode("latin-1")
HEAD_BYTES = 512
"""The chunk stands in these first bytes of every picture that is written here."""


def is_own_picture(head: bytes) -> bool:
    """Tell by a file's first bytes whether it is a curve or a key image that this program wrote."""
    return head.startswith(_SIGNATURE) and _CHUNK in head[:HEAD_BYTES]
