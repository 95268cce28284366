"""Which way up a picture was stored: Exif's eight orientations, read from stills and video, and how to undo them.

Cameras and telephones store the picture as the sensor saw it and a number that says how it was held.
"""

from __future__ import annotations

import struct
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

UPRIGHT = 1
_REMARKS = {
    2: "The picture is stored mirrored; it is shown and measured upright.",
    3: "The picture is stored upside down; it is shown and measured upright.",
    4: "The picture is stored upside down and mirrored; it is shown and measured upright.",
    5: "The picture is stored mirrored and turned by 90° to the left; it is shown and measured upright.",
    6: "The picture is stored turned by 90° to the left; it is shown and measured upright.",
    7: "The picture is stored mirrored and turned by 90° to the right; it is shown and measured upright.",
    8: "The picture is stored turned by 90° to the right; it is shown and measured upright.",
}
"""How the stored picture lies, by the number of Exif tag 274 (TIFF 6.0, section 8)."""
SIDEWAYS = frozenset({5, 6, 7, 8})
"""Rows and columns change places."""

_ORIENTATION = 274
_SHORT = 3
_MOST_ENTRIES = 4096
_EXIF = b"Exif\0\0"
_MOST_STEPS = 100_000
"""Segments or chunks of a file; damaged ones may have a million empty ones."""


def upright(picture: NDArray[Any], orientation: int) -> NDArray[Any]:
    """Turn a stored picture, (rows, columns) or (rows, columns, samples), as its orientation says."""
    if orientation == UPRIGHT:
        return picture
    turned = picture.swapaxes(0, 1) if orientation in SIDEWAYS else picture
    if orientation in (3, 4, 7, 8):
        turned = turned[::-1]
    if orientation in (2, 3, 6, 7):
        turned = turned[:, ::-1]
    return np.ascontiguousarray(turned)


def orientation_remarks(orientation: int) -> tuple[str, ...]:
    """Say that a picture is shown otherwise than it is stored; nothing where it is not."""
    return () if orientation == UPRIGHT else (_REMARKS[orientation],)


def orientation_of_matrix(across: tuple[float, float], down: tuple[float, float]) -> int:
    """Orientation by a display matrix: where one step to the right and one step down in the stored picture lead.

    Parameters
    ----------
    across, down : tuple of float
        (x, y) of a step to the right and of a step down; a matrix that leans is taken as the nearest quarter turn.
    """
    is_sideways = abs(across[1]) + abs(down[0]) > abs(across[0]) + abs(down[1])
    if is_sideways:
        return {(False, False): 5, (True, False): 6, (True, True): 7, (False, True): 8}[down[0] < 0, across[1] < 0]
    return {(False, False): 1, (True, False): 2, (True, True): 3, (False, True): 4}[across[0] < 0, down[1] < 0]


def still_orientation(file: BinaryIO, page: int = 0) -> int:
    """Read the orientation of a JPEG, PNG or TIFF; upright where the file does not say, or says it damaged.

    Parameters
    ----------
    file : binary file
        At its beginning; read in pieces, never whole.
    page : int
        Of a TIFF, from 0.
    """
    start = file.read(8)
    try:
        if start.startswith(b"\xff\xd8"):
            found = _in_jpeg(file)
        elif start == b"\x89PNG\r\n\x1a\n":
            found = _in_png(file)
        elif start[:2] in (b"II", b"MM"):
            found = _in_tiff(file, 0, page)
        else:
            found = None
    except (struct.error, IndexError, ValueError, OverflowError):
        found = None
    return found if found in _REMARKS else UPRIGHT


def _in_jpeg(file: BinaryIO) -> int | None:
    """APP1 of Exif, before the first scan (CIPA DC-008, 4.7.2)."""
    place = 2
    for _ in range(_MOST_STEPS):
        file.seek(place)
        head = file.read(4)
        marker, length = struct.unpack(">HH", head)
        if marker == 0xFFFF:
            place += 1
            continue
        if marker >> 8 != 0xFF or marker == 0xFFDA or length < 2:
            return None
        if marker == 0xFFE1 and file.read(len(_EXIF)) == _EXIF:
            return _in_tiff(file, place + 4 + len(_EXIF), 0)
        place += 2 + length
    return None


def _in_png(file: BinaryIO) -> int | None:
    """Chunk eXIf, before or after the pixels (PNG, third edition, 11.3.3.7)."""
    place = 8
    for _ in range(_MOST_STEPS):
        file.seek(place)
        length, kind = struct.unpack(">I4s", file.read(8))
        if kind == b"IEND":
            return None
        if kind == b"eXIf":
            return _in_tiff(file, place + 8, 0)
        place += 12 + length
    return None


def _in_tiff(file: BinaryIO, start: int, page: int) -> int | None:
    """Tag 274 in the directory of a page; offsets count from `start`."""
    file.seek(start)
    head = file.read(16)
    order = {b"II": "<", b"MM": ">"}.get(head[:2])
    if order is None:
        return None
    is_big = struct.unpack(order + "H", head[2:4])[0] == 43
    count, entry, following = ("Q", 20, "Q") if is_big else ("H", 12, "I")
    place = struct.unpack(order + following, head[8:16] if is_big else head[4:8])[0]
    for number in range(page + 1):
        file.seek(start + place)
        (n_entries,) = struct.unpack(order + count, file.read(struct.calcsize(order + count)))
        entries = file.read(min(n_entries, _MOST_ENTRIES) * entry)
        if number < page:
            (place,) = struct.unpack(order + following, file.read(struct.calcsize(order + following)))
            continue
        for at in range(0, len(entries) - entry + 1, entry):
            tag, kind = struct.unpack(order + "HH", entries[at : at + 4])
            if tag == _ORIENTATION and kind == _SHORT:
                return int(struct.unpack(order + "H", entries[at + entry - (8 if is_big else 4) :][:2])[0])
    return None
