"""Which scan and which pixels a number was read from."""

from __future__ import annotations

import hashlib

import numpy as np

from ifs_measure.errors import UnreadableScanError
from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription

BLOCK_BYTES = 1 << 20
"""How much of a file is read at once: long reads, little memory."""


def scan_sha256(scan: ScanDescription) -> str:
    """Hash the bytes of a scan's files, one after another in frame order.

    Raises
    ------
    UnreadableScanError
        A file has vanished since the scan was opened.
    """
    digest = hashlib.sha256()
    try:
        for path in scan.files:
            with path.open("rb") as file:
                while block := file.read(BLOCK_BYTES):
                    digest.update(block)
    except OSError as error:
        raise UnreadableScanError(
            f"Expected to read {scan.path} again, found: {error.strerror or error}; check the drive and open it anew."
        ) from error
    return digest.hexdigest()


def frame_sha256(loop: CineLoop, index: int) -> str:
    """Hash the pixels of one decoded frame as shown: its rows from the top, each pixel's RGB or grey byte in order."""
    return hashlib.sha256(np.ascontiguousarray(loop.frame(index)).tobytes()).hexdigest()
