"""Where each frame's bytes lie in an encapsulated Pixel Data element (PS3.5 A.4), without reading the pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ifs_measure.errors import TruncatedScanError
from ifs_measure.scans.byte_source import ByteSource
from ifs_measure.scans.codestream import PICTURE_STARTS
from ifs_measure.scans.scan_limits import ScanLimits, check_limit

Span = tuple[int, int]
"""Offset and length of bytes in the source."""

ITEM = b"\xfe\xff\x00\xe0"
END_OF_ITEMS = b"\xfe\xff\xdd\xe0"
_HEADER = 8
_START = 12


@dataclass(frozen=True, slots=True)
class Fragments:
    """The items of an encapsulated Pixel Data element.

    Attributes
    ----------
    offset_table : tuple of int
        Basic offset table; empty where there is none.
    spans : tuple of Span
        Value of each fragment.
    is_cut : bool
        The file ends within a fragment (which is left out) or before the end mark.
    """

    offset_table: tuple[int, ...]
    spans: tuple[Span, ...]
    is_cut: bool


@dataclass(frozen=True, slots=True)
class FrameIndex:
    """The fragments of each frame, and sentences on what was wrong with the tables."""

    frames: tuple[tuple[Span, ...], ...]
    warnings: tuple[str, ...] = ()


def read_fragments(source: ByteSource, offset: int, limits: ScanLimits) -> Fragments:
    """Walk over the items from `offset`, the first byte after the element's length.

    Raises
    ------
    TruncatedScanError
        There is no item at all.
    """
    position = offset
    spans: list[Span] = []
    table: tuple[int, ...] | None = None
    is_cut = True
    while True:
        header = source.read_at(position, _HEADER)
        if header[:4] == END_OF_ITEMS:
            is_cut = False
            break
        if len(header) < _HEADER or header[:4] != ITEM:
            break
        length = int.from_bytes(header[4:], "little")
        position += _HEADER
        if position + length > source.size:
            break
        if table is None:
            check_limit(limits, "max_frames", length // 4, "frames in the offset table")
            data = source.read_at(position, length)
            table = tuple(int.from_bytes(data[i : i + 4], "little") for i in range(0, length - length % 4, 4))
        else:
            spans.append((position, length))
            check_limit(limits, "max_frames", len(spans) // 64, "frames")
        position += length
    if table is None:
        raise TruncatedScanError(
            "Expected the frames of a compressed loop, found the end of the file: it was cut; copy it again."
        )
    return Fragments(table, tuple(spans), is_cut)


def index_frames(
    source: ByteSource,
    fragments: Fragments,
    n_frames: int | None,
    extended_offsets: Sequence[int] | None = None,
    one_fragment_a_frame: bool = False,
) -> FrameIndex:
    """Group fragments into frames.

    As many fragments as frames: one each, whatever the tables say. Otherwise a table (extended first) that is strictly
    increasing and points at fragments; otherwise the marks with which a picture begins.

    Parameters
    ----------
    source : ByteSource
        Where the bytes are.
    fragments : Fragments
        From `read_fragments`.
    n_frames : int or None
        Number of Frames (0028,0008) where the header has it.
    extended_offsets : sequence of int, optional
        Extended Offset Table (7FE0,0001).
    one_fragment_a_frame : bool
        RLE: a frame is one fragment (PS3.5 A.4.2).
    """
    spans = fragments.spans
    warnings: list[str] = []
    if not spans:
        return FrameIndex(())
    first = spans[0][0] - _HEADER
    starts = {offset - _HEADER - first: i for i, (offset, _) in enumerate(spans)}
    table = extended_offsets or fragments.offset_table
    if fragments.is_cut:
        table = [offset for offset in table if offset <= spans[-1][0] - _HEADER - first]
    numbers = _by_table(table, starts, len(spans)) if table else None
    groups = None if numbers is None else [tuple(spans[i] for i in group) for group in numbers]
    if table and groups is None:
        warnings.append("The file's table of frame positions is wrong; the frames were found by their own marks.")
    if one_fragment_a_frame or n_frames == len(spans):
        return FrameIndex(tuple((span,) for span in spans), tuple(warnings))
    if groups is None or (n_frames is not None and len(groups) != n_frames):
        by_mark = _by_marks(source, spans)
        if by_mark is not None and (groups is None or len(by_mark) != len(groups)):
            groups = by_mark
    if groups is None:
        groups = [tuple(spans)] if n_frames in (None, 1) else [(span,) for span in spans]
    return FrameIndex(tuple(groups), tuple(warnings))


def _by_table(table: Sequence[int], starts: dict[int, int], n_fragments: int) -> list[tuple[int, ...]] | None:
    """Fragment numbers by an offset table, or None where the table is wrong."""
    if table[0] != 0 or any(b <= a for a, b in pairwise(table)):
        return None
    if any(offset not in starts for offset in table):
        return None
    firsts = [*(starts[offset] for offset in table), n_fragments]
    return [tuple(range(a, b)) for a, b in pairwise(firsts)]


def _by_marks(source: ByteSource, spans: Sequence[Span]) -> list[tuple[Span, ...]] | None:
    """Begin a frame at each fragment that begins a picture; an empty fragment is a frame without pixels."""
    groups: list[list[Span]] = []
    seen = False
    for span in spans:
        begins = source.read_at(span[0], _START).startswith(PICTURE_STARTS)
        seen = seen or begins
        if begins or not span[1] or not groups:
            groups.append([span])
        else:
            groups[-1].append(span)
    return [tuple(group) for group in groups] if seen else None
