"""Where each frame's bytes lie in an encapsulated Pixel Data element (PS3.5 A.4), without reading the pixels.

A loop may have a hundred thousand frames, so that places are kept as plain numbers, not as an object for each frame.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import eq
from typing import Protocol

from ifs_measure.errors import ScanTooLargeError, TruncatedScanError
from ifs_measure.scans.byte_source import ByteSource
from ifs_measure.scans.codestream import END_OF_PICTURE, PICTURE_STARTS, TAIL_BYTES, ends_whole
from ifs_measure.scans.scan_limits import ScanLimits, check_limit

Span = tuple[int, int]
"""Offset and length of bytes in the source."""

ITEM = b"\xfe\xff\x00\xe0"
END_OF_ITEMS = b"\xfe\xff\xdd\xe0"
_HEADER = 8
_ITEM_HEADER = struct.Struct("<4sI")
_START = 12
_FRAGMENTS_A_FRAME = 64
"""Writers cut a frame into a few fragments; more than this on average is no loop."""
_MOST_FRAGMENTS = 1_000_000
"""Each is looked at; more would take longer than anybody waits."""


class FramePlaces(Protocol):
    """Where the bytes of frames lie."""

    def __len__(self) -> int:
        """Count the frames."""

    def spans(self, index: int) -> list[Span]:
        """Pieces of one frame in order, none of them empty."""


@dataclass(frozen=True, slots=True)
class NativeFrames:
    """Uncompressed frames one after another: `n_frames` of `n_bytes` from `offset`."""

    offset: int
    n_bytes: int
    n_frames: int

    def __len__(self) -> int:
        """Count the frames."""
        return self.n_frames

    def spans(self, index: int) -> list[Span]:
        """Place of one frame."""
        return [(self.offset + index * self.n_bytes, self.n_bytes)]


@dataclass(frozen=True, slots=True)
class Fragments:
    """The items of an encapsulated Pixel Data element.

    Attributes
    ----------
    offset_table : tuple of int
        Basic offset table; empty where there is none.
    offsets, lengths : sequence of int
        Where the value of each fragment lies.
    begins, ends : sequence of bool
        Whether it begins and ends with the marks of a compressed picture; empty where pictures have none.
    is_cut : bool
        The file ends within a fragment (which is left out) or before the end mark.
    cut_tail : Span or None
        What there is of a fragment that the file ends within: enough for a part of a video, not for a picture.
    """

    offset_table: tuple[int, ...]
    offsets: Sequence[int]
    lengths: Sequence[int]
    begins: Sequence[bool]
    ends: Sequence[bool]
    is_cut: bool
    cut_tail: Span | None = None

    @property
    def spans(self) -> list[Span]:
        """Value of each fragment."""
        return list(zip(self.offsets, self.lengths, strict=True))


@dataclass(frozen=True, slots=True)
class FrameIndex:
    """The fragments of each frame.

    Attributes
    ----------
    fragments : Fragments
        All of them.
    firsts : sequence of int
        Number of the first fragment of each frame, and the count of fragments at the end.
    warnings : tuple of str
        Sentences on what was wrong with the tables.
    is_guess : bool
        Neither a table nor the pictures' own marks tell which fragments belong together.
    """

    fragments: Fragments
    firsts: Sequence[int]
    warnings: tuple[str, ...] = ()
    is_guess: bool = False

    def __len__(self) -> int:
        """Count the frames."""
        return max(len(self.firsts) - 1, 0)

    def spans(self, index: int) -> list[Span]:
        """Pieces of one frame in order, none of them empty."""
        own = range(self.firsts[index], self.firsts[index + 1])
        return [(self.fragments.offsets[i], self.fragments.lengths[i]) for i in own if self.fragments.lengths[i]]

    def damaged(self, has_marks: bool) -> list[int]:
        """Frames without bytes or, where pictures have marks, without their first or last one."""
        if has_marks and len(self) == len(self.fragments.offsets):
            pairs = zip(self.fragments.begins, self.fragments.ends, strict=True)
            return [i for i, (begins, ends) in enumerate(pairs) if not (begins and ends)]
        if not has_marks and all(self.fragments.lengths):
            return []
        return [i for i in range(len(self)) if not self._is_whole(i, has_marks)]

    def _is_whole(self, index: int, has_marks: bool) -> bool:
        own = [i for i in range(self.firsts[index], self.firsts[index + 1]) if self.fragments.lengths[i]]
        return bool(own) and (not has_marks or (self.fragments.begins[own[0]] and self.fragments.ends[own[-1]]))


def read_fragments(source: ByteSource, offset: int, limits: ScanLimits, *, is_marked: bool = True) -> Fragments:
    """Walk over the items from `offset`, the first byte after the element's length.

    One read an item: the end of the value before it, its header, and the beginning of its value. The marks are looked
    for only where the syntax has any (`is_marked`): RLE and video have none.

    Raises
    ------
    TruncatedScanError
        There is no item at all.
    """
    head = source.read_at(offset, _HEADER)
    tag, length = _ITEM_HEADER.unpack(head) if len(head) == _HEADER else (b"", 0)
    if tag != ITEM or offset + _HEADER + length > source.size:
        raise TruncatedScanError(
            "Expected the frames of a compressed loop, found the end of the file: it was cut; copy it again."
        )
    if _is_picture(source, offset):
        return _walk(source, offset, (), limits, is_marked)
    check_limit(limits, "max_frames", length // 4, "frames in the offset table")
    data = source.read_at(offset + _HEADER, length - length % 4)
    table = struct.unpack(f"<{len(data) // 4}I", data)
    return _walk(source, offset + _HEADER + length, table, limits, is_marked)


def _is_picture(source: ByteSource, offset: int) -> bool:
    """Whether the first item is a picture already: some writers leave the offset table's item out."""
    start = source.read_at(offset + _HEADER, _START)
    return start.startswith(PICTURE_STARTS) or is_rle(start)


_RLE_TABLE_BYTES = 64
_MOST_RLE_SEGMENTS = 15


def is_rle(data: bytes) -> bool:
    """Whether a fragment begins with a table of segments (PS3.5 annex G.5), whose first follows the table."""
    count, first = (int.from_bytes(data[i : i + 4], "little") for i in (0, 4))
    return 1 <= count <= _MOST_RLE_SEGMENTS and first == _RLE_TABLE_BYTES


def first_fragment(source: ByteSource, offset: int) -> Span | None:
    """Find the first fragment behind the offset table; None where there is none."""
    position = offset
    if not _is_picture(source, offset):
        position += _HEADER + int.from_bytes(source.read_at(offset + 4, 4), "little")
    head = source.read_at(position, _HEADER)
    is_item = len(head) == _HEADER and head[:4] == ITEM
    return (position + _HEADER, int.from_bytes(head[4:], "little")) if is_item else None


def first_bytes(source: ByteSource, offset: int, length: int) -> bytes:
    """Read the beginning of the first fragment behind the offset table; empty where there is none."""
    span = first_fragment(source, offset)
    return source.read_at(span[0], min(length, span[1])) if span else b""


def _walk(source: ByteSource, position: int, table: tuple[int, ...], limits: ScanLimits, is_marked: bool) -> Fragments:
    """Walk over the fragments behind the offset table; every step counts, for a loop has hundreds."""
    read, size, unpack = source.read_once, source.size, _ITEM_HEADER.unpack_from
    offsets: list[int] = []
    lengths: list[int] = []
    arounds: list[bytes] = []
    is_cut, cut_tail = True, None
    most = min(limits.max_frames * _FRAGMENTS_A_FRAME, _MOST_FRAGMENTS)
    # What is read before the first item is the table or the element's head; nobody looks at it.
    n_bytes = TAIL_BYTES + _HEADER + _START
    while True:
        around = read(n_bytes, position - TAIL_BYTES) if position >= TAIL_BYTES else b""
        if len(around) < n_bytes:
            missing = max(TAIL_BYTES - position, 0)
            around = bytes(missing) + source.read_at(position - TAIL_BYTES + missing, n_bytes - missing)
        arounds.append(around)
        if len(around) < TAIL_BYTES + _HEADER:
            break
        tag, length = unpack(around, TAIL_BYTES)
        if tag != ITEM:
            is_cut = tag != END_OF_ITEMS
            break
        position += _HEADER
        if position + length > size:
            cut_tail = (position, size - position)
            break
        offsets.append(position)
        lengths.append(length)
        if len(offsets) > most:
            raise ScanTooLargeError(f"Expected at most {most:,} fragments of frames, found more; the file is damaged.")
        position += length
    if not is_marked:
        return Fragments(table, offsets, lengths, (), (), is_cut, cut_tail)
    start = TAIL_BYTES + _HEADER
    begins = [a.startswith(PICTURE_STARTS, start, start + n) for a, n in zip(arounds, lengths, strict=False)]
    ends = [
        after.find(END_OF_PICTURE, TAIL_BYTES - n if n < TAIL_BYTES else 0, TAIL_BYTES) >= 0
        or ends_whole(after[TAIL_BYTES - n if n < TAIL_BYTES else 0 : TAIL_BYTES])
        for after, n in zip(arounds[1:], lengths, strict=True)
    ]
    return Fragments(table, offsets, lengths, begins, ends, is_cut, cut_tail)


def index_frames(
    fragments: Fragments,
    n_frames: int | None,
    extended_offsets: Sequence[int] | None = None,
    one_fragment_a_frame: bool = False,
) -> FrameIndex:
    """Group fragments into frames.

    As many fragments as frames: one each, whatever the tables say, unless not one of them is a whole picture. Otherwise
    a table (extended first) that is strictly increasing and points at fragments; otherwise the marks with which a
    picture begins; otherwise a guess: one frame where the header speaks of one or of none, or one each.

    Parameters
    ----------
    fragments : Fragments
        From `read_fragments`.
    n_frames : int or None
        Number of Frames (0028,0008) where the header has it.
    extended_offsets : sequence of int, optional
        Extended Offset Table (7FE0,0001).
    one_fragment_a_frame : bool
        RLE: a frame is one fragment (PS3.5 A.4.2).
    """
    count = len(fragments.offsets)
    single = range(count + 1)
    if not count:
        return FrameIndex(fragments, ())
    table = extended_offsets or fragments.offset_table
    firsts = _by_table(table, fragments) if table else None
    warnings: tuple[str, ...] = ()
    if table and firsts is None:
        warnings = ("The file's table of frame positions is wrong; the frames were found by their own marks.",)
    if one_fragment_a_frame or (n_frames == count and not _are_all_parts(fragments)):
        return FrameIndex(fragments, single, warnings)
    if firsts is None or (n_frames is not None and len(firsts) != n_frames + 1):
        by_mark = _by_marks(fragments)
        if by_mark is not None and (firsts is None or len(by_mark) != len(firsts)):
            firsts = by_mark
    if firsts is None:
        firsts = (0, count) if n_frames in (None, 1) else single
        return FrameIndex(fragments, firsts, warnings, is_guess=count > 1)
    return FrameIndex(fragments, firsts, warnings)


def _are_all_parts(fragments: Fragments) -> bool:
    """Whether pictures have marks and no fragment both begins and ends one, so that none can be a frame."""
    pairs = zip(fragments.begins, fragments.ends, strict=True)
    return any(fragments.begins) and any(fragments.ends) and not any(begins and ends for begins, ends in pairs)


def _by_table(table: Sequence[int], fragments: Fragments) -> Sequence[int] | None:
    """First fragment of each frame by an offset table, or None where the table is wrong."""
    base, last = fragments.offsets[0], fragments.offsets[-1]
    if fragments.is_cut:
        table = [offset for offset in table if base + offset <= last]
    if not table or table[0] != 0 or any(b <= a for a, b in pairwise(table)):
        return None
    if len(table) == len(fragments.offsets) and all(map(eq, map(base.__add__, table), fragments.offsets)):
        return range(len(table) + 1)
    numbers = {offset: i for i, offset in enumerate(fragments.offsets)}
    firsts = [numbers.get(base + offset, -1) for offset in table]
    return None if -1 in firsts else [*firsts, len(numbers)]


def _by_marks(fragments: Fragments) -> Sequence[int] | None:
    """Begin a frame at each fragment that begins a picture; an empty fragment is a frame without pixels."""
    if not any(fragments.begins):
        return None
    pairs = zip(fragments.begins, fragments.lengths, strict=True)
    firsts = [i for i, (begins, length) in enumerate(pairs) if begins or not length or i == 0]
    return [*firsts, len(fragments.offsets)]
