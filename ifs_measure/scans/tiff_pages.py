"""Follows the pages of a TIFF by its own chain of directories, so that a cut file is noticed."""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_BIG = 43
_CLASSIC_LAYOUT = ("H", "HHI4s", "I")
_BIG_LAYOUT = ("Q", "HHQ8s", "Q")
"""Count of entries; tag, type, count and value of an entry; place of the next directory."""
_OFFSETS = (273, 324)
_BYTE_COUNTS = (279, 325)
"""StripOffsets and TileOffsets, StripByteCounts and TileByteCounts (TIFF 6.0)."""
_NUMBERS = {3: "H", 4: "I", 16: "Q"}
_MOST_PIECES = 100_000
"""Strips or tiles of a page; more are not looked at."""


@dataclass(frozen=True, slots=True)
class TiffPages:
    """What the directories of a TIFF say.

    Attributes
    ----------
    is_whole : bool
        Whether their chain (TIFF 6.0, section 2) comes to its end within the file.
    cut : tuple of int
        Pages, from 0, whose pixels reach past the end of the file.
    """

    is_whole: bool
    cut: tuple[int, ...] = ()


def read_tiff_pages(path: Path, most_pages: int) -> TiffPages:
    """Follow the chain of directories.

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
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        head = file.read(16)
        order = {b"II": "<", b"MM": ">"}.get(head[:2])
        if order is None or len(head) < 16:
            return TiffPages(is_whole=False)
        is_big = struct.unpack(order + "H", head[2:4])[0] == _BIG
        place = struct.unpack(order + "Q", head[8:16])[0] if is_big else struct.unpack(order + "I", head[4:8])[0]
        seen: set[int] = set()
        cut: list[int] = []
        while place and len(seen) < most_pages:
            found = _directory(file, place, order, _BIG_LAYOUT if is_big else _CLASSIC_LAYOUT)
            if found is None or place in seen:
                return TiffPages(False, tuple(cut))
            if found[1] is None or found[1] > size:
                cut.append(len(seen))
            seen.add(place)
            place = found[0]
    return TiffPages(not place, tuple(cut))


def _directory(file: BinaryIO, place: int, order: str, layout: tuple[str, str, str]) -> tuple[int, int | None] | None:
    """Where the next directory lies, 0 after the last, and where this one's pixels end, None where that is cut away.

    None where the directory itself is cut.
    """
    count, entry, following = (struct.Struct(order + part) for part in layout)
    _seek(file, place)
    head = file.read(count.size)
    if len(head) < count.size:
        return None
    n_bytes = count.unpack(head)[0] * entry.size
    if n_bytes > _MOST_PIECES * entry.size:
        return None
    data = file.read(n_bytes + following.size)
    if len(data) < n_bytes + following.size:
        return None
    next_place = int(following.unpack(data[n_bytes:])[0])
    pieces: dict[int, tuple[int, ...]] = {}
    for tag, kind, n_values, value in entry.iter_unpack(data[:n_bytes]):
        if tag in _OFFSETS + _BYTE_COUNTS:
            numbers = _values(file, order, kind, n_values, value)
            if numbers is None:
                return next_place, None
            pieces[tag] = numbers
    ends = [
        offset + length
        for tags in zip(_OFFSETS, _BYTE_COUNTS, strict=True)
        for offset, length in zip(*(pieces.get(tag, ()) for tag in tags), strict=False)
    ]
    return next_place, max(ends, default=0)


def _values(file: BinaryIO, order: str, kind: int, n_values: int, value: bytes) -> tuple[int, ...] | None:
    """Numbers of an entry, which stand in it where they fit; none of an odd kind, None where the file ends before."""
    if kind not in _NUMBERS or n_values > _MOST_PIECES:
        return ()
    numbers = struct.Struct(f"{order}{n_values}{_NUMBERS[kind]}")
    if numbers.size > len(value):
        _seek(file, struct.unpack(order + ("Q" if len(value) > 4 else "I"), value)[0])
        value = file.read(numbers.size)
    return numbers.unpack(value[: numbers.size]) if len(value) >= numbers.size else None


def _seek(file: BinaryIO, place: int) -> None:
    """Go to a place, or to the end where the file is shorter: what a damaged file names may be further than any."""
    file.seek(min(place, os.fstat(file.fileno()).st_size))
