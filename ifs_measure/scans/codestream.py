"""What a compressed picture says of itself before it is decoded: size, components, markers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

_SOF_MARKERS = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF, 0xF7})
"""Starts of frame of JPEG (ITU-T T.81 table B.1) and of JPEG-LS (0xF7)."""
_BARE_MARKERS = frozenset({0x01, 0xD8, *range(0xD0, 0xD8)})
LOSSLESS_SOF = 0xC3
_JPEG_LS_SOF = 0xF7
_HIGH_THROUGHPUT = 0x4000
"""Bit of Rsiz (ITU-T T.800 A.5.1) that says that a CAP marker follows: part 15, HTJ2K."""

END_OF_PICTURE = b"\xff\xd9"
"""End mark of JPEG, JPEG-LS and JPEG 2000."""

TAIL_BYTES = 64
"""Some writers put a few bytes after the end mark."""

PICTURE_STARTS = (b"\xff\xd8", b"\xff\x4f\xff\x51", b"\xff\x0a", b"\x00\x00\x00\x0cJXL ", b"\x00\x00\x00\x0cjP  ")
"""First bytes of JPEG and JPEG-LS, JPEG 2000, bare and boxed JPEG XL, and JP2."""


@dataclass(frozen=True, slots=True)
class CodestreamSize:
    """Size of a compressed picture as its own header tells it.

    Attributes
    ----------
    rows, columns, components, bits : int
        The picture.
    start_of_frame : int
        JPEG marker, 0 for others.
    has_jfif : bool
        A JFIF marker: the components are YCbCr.
    adobe_transform : int or None
        Of Adobe's APP14 marker: 0 for RGB, 1 for YCbCr.
    is_subsampled : bool
        Of a JPEG: other components have fewer samples than the first.
    """

    rows: int
    columns: int
    components: int
    bits: int
    start_of_frame: int = 0
    has_jfif: bool = False
    adobe_transform: int | None = None
    is_subsampled: bool = False

    @property
    def is_unmarked_ycbcr(self) -> bool:
        """Whether only fewer samples for the colour differences tell that a JPEG's components are YCbCr."""
        is_unmarked = not self.has_jfif and self.adobe_transform is None
        return self.components == 3 and self.is_subsampled and is_unmarked


def read_codestream_size(data: bytes) -> CodestreamSize | None:
    """Read the size from the beginning of a compressed picture.

    Parameters
    ----------
    data : bytes
        The picture or its first 64 KiB.

    Returns
    -------
    CodestreamSize or None
        None where the bytes are no JPEG, JPEG-LS or JPEG 2000 codestream, or their header is damaged.
    """
    if data.startswith(b"\xff\xd8"):
        return _jpeg_size(data)
    if data.startswith(b"\xff\x4f\xff\x51"):
        return _j2k_size(data, 4)
    if data.startswith(b"\x00\x00\x00\x0cjP  "):
        start = data.find(b"\xff\x4f\xff\x51")
        return _j2k_size(data, start + 4) if start >= 0 else None
    if data.startswith((b"\xff\x0a", b"\x00\x00\x00\x0cJXL ")):
        return _jxl_size(data)
    return None


def codestream_kind(data: bytes) -> str | None:
    """Tell what a compressed picture is by its own beginning, whatever the header says.

    Parameters
    ----------
    data : bytes
        The picture or its first 64 KiB.

    Returns
    -------
    str or None
        ``jpeg``, ``jpeg_ls``, ``j2k``, ``htj2k`` or ``jpeg_xl``; None where it is none of them.
    """
    size = read_codestream_size(data)
    if size is None:
        return None
    if data.startswith(b"\xff\xd8"):
        return "jpeg_ls" if size.start_of_frame == _JPEG_LS_SOF else "jpeg"
    if data.startswith((b"\xff\x0a", b"\x00\x00\x00\x0cJXL ")):
        return "jpeg_xl"
    start = data.find(b"\xff\x4f\xff\x51")
    capabilities = int.from_bytes(data[start + 6 : start + 8], "big")
    return "htj2k" if capabilities & _HIGH_THROUGHPUT else "j2k"


def _jpeg_size(data: bytes) -> CodestreamSize | None:
    position, has_jfif, adobe = 2, False, None
    while position + 4 <= len(data):
        if data[position] != 0xFF:
            return None
        marker = data[position + 1]
        if marker == 0xFF:
            position += 1
            continue
        if marker in _BARE_MARKERS:
            position += 2
            continue
        length = int.from_bytes(data[position + 2 : position + 4], "big")
        body = data[position + 4 : position + 2 + length]
        if marker in _SOF_MARKERS:
            if len(body) < 6:
                return None
            # The sampling factors of each component, as two halves of a byte, follow its number (ITU-T T.81, B.2.2).
            return CodestreamSize(
                int.from_bytes(body[1:3], "big"), int.from_bytes(body[3:5], "big"), body[5], body[0],
                marker, has_jfif, adobe, any(factors != body[7] for factors in body[7::3]),
            )  # fmt: skip
        if marker == 0xDA or length < 2:
            return None
        if marker == 0xE0 and body.startswith(b"JFIF"):
            has_jfif = True
        if marker == 0xEE and body.startswith(b"Adobe") and len(body) >= 12:
            adobe = body[11]
        position += 2 + length
    return None


def _j2k_size(data: bytes, start: int) -> CodestreamSize | None:
    """SIZ marker segment (ITU-T T.800 A.5.1): Lsiz, Rsiz, Xsiz, Ysiz, XOsiz, YOsiz, 4 tile fields, Csiz, Ssiz."""
    siz = data[start : start + 39]
    if len(siz) < 39:
        return None
    x, y, x_offset, y_offset = (int.from_bytes(siz[i : i + 4], "big") for i in (4, 8, 12, 16))
    components = int.from_bytes(siz[36:38], "big")
    if x <= x_offset or y <= y_offset or not components:
        return None
    return CodestreamSize(y - y_offset, x - x_offset, components, (siz[38] & 0x7F) + 1)


_JXL_RATIOS = {1: (1, 1), 2: (12, 10), 3: (4, 3), 4: (3, 2), 5: (16, 9), 6: (5, 4), 7: (2, 1)}


def _jxl_size(data: bytes) -> CodestreamSize | None:
    """SizeHeader of JPEG XL (ISO/IEC 18181-1, D.2) and the depth behind it; components are not read and given as 0."""
    if not data.startswith(b"\xff\x0a"):
        at = max(data.find(b"jxlc"), 0)
        part = data.find(b"jxlp")
        start = at + 4 if at else part + 8 if part >= 0 else -1
        if start < 0 or data[start : start + 2] != b"\xff\x0a":
            return None
        data = data[start:]
    bits = int.from_bytes(data[2:18], "little")
    position = 0

    def take(count: int) -> int:
        nonlocal position
        value = (bits >> position) & ((1 << count) - 1)
        position += count
        return value

    def side(small: bool) -> int:
        return 8 * (take(5) + 1) if small else take((9, 13, 18, 30)[take(2)]) + 1

    small = bool(take(1))
    rows = side(small)
    ratio = take(3)
    if ratio:
        over, under = _JXL_RATIOS[ratio]
        columns = rows * over // under
    else:
        columns = side(small)
    return CodestreamSize(rows, columns, 0, _jxl_bits(take))


def _jxl_bits(take: Callable[[int], int]) -> int:
    """Beginning of ImageMetadata (ISO/IEC 18181-1, D.3); 0 where what stands before the depth is not read."""
    if take(1):
        return 8
    if take(1):
        take(3)  # orientation
        if take(3):  # intrinsic size, preview, animation
            return 0
    if take(1):  # floating point
        return 0
    kind = take(2)
    return (8, 10, 12)[kind] if kind < 3 else 1 + take(6)


_SCAN = b"\xff\xda"
_ONE_PASS = (0xC0, 0xC1, LOSSLESS_SOF)
MOST_SCANS = 100
"""A progressive JPEG of three components has about ten; each is a pass over the whole picture, whatever it holds."""


def has_too_many_scans(data: bytes, size: CodestreamSize) -> bool:
    """Whether a JPEG makes its decoder pass over the picture again and again.

    Parameters
    ----------
    data : bytes
        The whole picture.
    size : CodestreamSize
        What its header says.
    """
    first = data.find(_SCAN)
    # Where the first scan holds all components and is not refined, decoders stop after it.
    is_single = data[first + 4 : first + 5] == bytes([size.components]) and size.start_of_frame in _ONE_PASS
    return not is_single and data.count(_SCAN) > MOST_SCANS


def with_rgb_marker(data: bytes) -> bytes:
    """Tell a JPEG decoder that three unmarked components are RGB: Adobe's APP14 with transform 0 after the start."""
    return data[:2] + b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x00" + data[2:]


def ends_whole(data: bytes) -> bool:
    """Whether a JPEG or JPEG 2000 stream has its end marker (FFD9), padding apart.

    A cut stream decodes as success in some decoders, with grey in place of the missing part.
    """
    return END_OF_PICTURE in data[-TAIL_BYTES:] or data.rstrip(b"\x00").endswith(END_OF_PICTURE)
