"""Counts the pages of a TIFF by its own chain of directories, so that a cut file is noticed."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

_ORDERS = {b"II": "<", b"MM": ">"}
_CLASSIC, _BIG = 42, 43


def tiff_is_whole(path: Path, most_pages: int) -> bool:
    """Whether the chain of page directories (TIFF 6.0, section 2) comes to its end within the file.

    Parameters
    ----------
    path : Path
        The file.
    most_pages : int
        Pages after which a chain that has no end is given up.

    Raises
    ------
    OSError
        The file cannot be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(16)
        order = _ORDERS.get(head[:2])
        if order is None or len(head) < 16:
            return False
        is_big = struct.unpack(order + "H", head[2:4])[0] == _BIG
        place = struct.unpack(order + "Q", head[8:16])[0] if is_big else struct.unpack(order + "I", head[4:8])[0]
        seen: set[int] = set()
        while place and len(seen) < most_pages:
            following = _next_directory(file, place, size, order, is_big)
            if following is None or place in seen:
                return False
            seen.add(place)
            place = following
    return not place


def _next_directory(file: BinaryIO, place: int, size: int, order: str, is_big: bool) -> int | None:
    """Place of the directory after the one at `place`; 0 after the last, None where the file ends before."""
    count_bytes, entry_bytes, next_bytes = (8, 20, 8) if is_big else (2, 12, 4)
    if place + count_bytes > size:
        return None
    file.seek(place)
    n_entries = int.from_bytes(file.read(count_bytes), "little" if order == "<" else "big")
    end = place + count_bytes + n_entries * entry_bytes
    if end + next_bytes > size:
        return None
    file.seek(end)
    return int.from_bytes(file.read(next_bytes), "little" if order == "<" else "big")
