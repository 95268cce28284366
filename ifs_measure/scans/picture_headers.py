"""Size of a still picture from its first bytes, so that a bomb is refused before a decoder makes room for it."""

from __future__ import annotations

from typing import NamedTuple

from ifs_measure.scans.codestream import read_codestream_size


class PictureSize(NamedTuple):
    """What a picture file says of itself."""

    kind: str
    rows: int
    columns: int


def read_picture_size(head: bytes) -> PictureSize | None:
    """Read kind and size from the beginning of a PNG, JPEG, BMP, GIF or TIFF file.

    Parameters
    ----------
    head : bytes
        The file or its beginning; 64 KiB hold every header, a TIFF's apart (its size may lie at the end: 0 x 0 then).

    Returns
    -------
    PictureSize or None
        None where it is none of these.
    """
    if head.startswith(b"\x89PNG\r\n\x1a\n") and len(head) >= 24:
        return PictureSize("png", int.from_bytes(head[20:24], "big"), int.from_bytes(head[16:20], "big"))
    if head.startswith(b"\xff\xd8"):
        size = read_codestream_size(head)
        return PictureSize("jpeg", size.rows, size.columns) if size else None
    if head.startswith(b"BM") and len(head) >= 26:
        columns = int.from_bytes(head[18:22], "little", signed=True)
        rows = int.from_bytes(head[22:26], "little", signed=True)
        return PictureSize("bmp", abs(rows), abs(columns))
    if head.startswith((b"GIF87a", b"GIF89a")) and len(head) >= 10:
        return PictureSize("gif", int.from_bytes(head[8:10], "little"), int.from_bytes(head[6:8], "little"))
    if head.startswith((b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")):
        return _tiff_size(head)
    return None


_WIDTH, _HEIGHT = 256, 257


def _tiff_size(head: bytes) -> PictureSize:
    """ImageWidth and ImageLength of the first directory (TIFF 6.0, section 2)."""
    order = "little" if head[:2] == b"II" else "big"
    if head[2:4] in (b"+\x00", b"\x00+"):
        return PictureSize("tiff", 0, 0)
    start = int.from_bytes(head[4:8], order)  # type: ignore[arg-type]
    count = int.from_bytes(head[start : start + 2], order)  # type: ignore[arg-type]
    found = {_WIDTH: 0, _HEIGHT: 0}
    for i in range(count):
        entry = head[start + 2 + 12 * i : start + 14 + 12 * i]
        if len(entry) < 12:
            break
        tag = int.from_bytes(entry[:2], order)  # type: ignore[arg-type]
        if tag in found:
            is_short = int.from_bytes(entry[2:4], order) == 3  # type: ignore[arg-type]
            found[tag] = int.from_bytes(entry[8:10] if is_short else entry[8:12], order)  # type: ignore[arg-type]
    return PictureSize("tiff", found[_HEIGHT], found[_WIDTH])
