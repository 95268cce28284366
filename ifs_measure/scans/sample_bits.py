"""Bits of a sample: Bits Allocated, Bits Stored and High Bit (PS3.3 C.7.6.3), put right where they cannot be.

A count of bits that contradicts itself is common in damaged and home-made headers and says little of the pixels. It is
passed over, with a sentence, where the pixels themselves prove how a sample is stored; otherwise the scan is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ifs_measure.errors import UnsupportedEncodingError
from ifs_measure.scans.codestream import CodestreamSize
from ifs_measure.scans.dicom_header import UNDEFINED, DicomHeader
from ifs_measure.scans.dicom_values import whole_number
from ifs_measure.scans.fragment_index import FramePlaces
from ifs_measure.scans.pixel_format import PixelFormat

SomeFrames = Callable[[PixelFormat], list[NDArray[Any]]]
"""Decodes some frames of the loop as stored; empty where none can be."""

_BYTE, _WORD = 8, 16
_OVERLAY_GROUPS = range(0x6000, 0x6020, 2)
_OVERLAY_BIT_POSITION = 0x0102
_PADDING = 1
"""Bytes that make the length of an element or a fragment even."""


def sample_bits(header: DicomHeader) -> tuple[int, int, int]:
    """Read bits allocated, bits stored and the place of the lowest bit, each as it can be.

    What is taken in place of what cannot be has to be proved by `proven_bits`.
    """
    allocated = whole_number(header.dataset, "BitsAllocated")
    allocated = _BYTE if allocated is None else allocated
    stored = whole_number(header.dataset, "BitsStored")
    if stored is None or not 1 <= stored <= allocated:
        return allocated, allocated, 0
    high = whole_number(header.dataset, "HighBit")
    is_used = high is not None and stored - 1 <= high < allocated and header.syntax.has_samples_as_written
    return allocated, stored, high + 1 - stored if is_used and high is not None else 0


def bits_of_pictures(
    header: DicomHeader,
    pixels: PixelFormat,
    size: CodestreamSize | None,
    some_frames: SomeFrames,
    remarks: list[str],
) -> PixelFormat:
    """Trust the bits that compressed pictures tell over a header whose own do not fit them.

    Parameters
    ----------
    header : DicomHeader
        The header.
    pixels : PixelFormat
        As the header says.
    size : CodestreamSize or None
        What the first picture says; JPEG XL does not tell its bits in a place that is read.
    some_frames : callable
        Asked only where pictures may use more bits than the header says.
    remarks : list of str
        Takes a sentence where the pictures are believed.

    Raises
    ------
    UnsupportedEncodingError
        Neither the header nor the pictures tell.
    """
    bits, stored = size.bits if size is not None else 0, pixels.bits_stored
    allocated_told, stored_told = _told(header)
    is_doubtful = _is_doubtful(allocated_told, stored_told)
    if not 1 <= bits <= _WORD:
        if not is_doubtful:
            return pixels
        decoded = {_BYTE * frame.itemsize for frame in some_frames(pixels)}
        if len(decoded) != 1:
            raise _refusal(_found(allocated_told, stored_told))
        bits = decoded.pop()
    is_other = is_doubtful or bits > pixels.bits_allocated or bits <= _BYTE < stored
    if not is_other and stored <= _BYTE < bits:
        is_other = any(int(frame.max(initial=0)) >> stored for frame in some_frames(pixels))
    if not is_other or (bits == stored and not is_doubtful):
        return pixels
    told = "nothing that can be" if is_doubtful else str(stored)
    remarks.append(f"Of the bits of a sample the header says {told}, the pictures have {bits}; they are believed.")
    return replace(pixels, bits_allocated=_BYTE if bits <= _BYTE else _WORD, bits_stored=bits)


def proven_bits(
    header: DicomHeader,
    pixels: PixelFormat,
    frames: FramePlaces,
    expected_frames: int,
    some_frames: SomeFrames,
    remarks: list[str],
) -> PixelFormat:
    """Hold what was taken in place of impossible bits against pixels that are stored as they are.

    Bits that overlays occupy beside those stored are no grey, and are left out.

    Parameters
    ----------
    header, pixels, some_frames, remarks
        As for `bits_of_pictures`.
    frames : FramePlaces
        Where frames lie.
    expected_frames : int
        How many there should be.

    Raises
    ------
    UnsupportedEncodingError
        Nothing proves how a sample is stored.
    """
    allocated, stored = _told(header)
    if _is_doubtful(allocated, stored):
        found = _found(allocated, stored)
        if not _fits(header, pixels, frames, expected_frames):
            raise _refusal(f"{found} and pixels of another length")
        words = "does not say how many bits a sample has" if allocated is None else f"says {found}"
        remarks.append(f"The header {words}; the pixels are those of {pixels.bits_allocated} bits and are read so.")
        return pixels
    pixels = replace(pixels, overlay_bits=_overlay_bits(header, pixels))
    high = whole_number(header.dataset, "HighBit")
    cannot_be = high is not None and not pixels.bits_stored - 1 <= high < pixels.bits_allocated
    is_less = pixels.bits_stored < pixels.bits_allocated and (cannot_be or pixels.bits_stored <= _BYTE)
    if is_less and not pixels.low_bit and not _use_low_bits(some_frames(pixels), pixels):
        if pixels.is_signed:
            raise _refusal(f"{stored} of {allocated} bits stored, and signed samples of more bits")
        remarks.append(f"Samples use more than the {stored} bits that the header says; all {allocated} bits are shown.")
        return replace(pixels, bits_stored=pixels.bits_allocated)
    if cannot_be:
        remarks.append(f"High Bit is {high}, which cannot be; samples are read from their lowest bit.")
    return pixels


def _told(header: DicomHeader) -> tuple[int | None, int | None]:
    """Bits allocated and stored as the header has them."""
    return whole_number(header.dataset, "BitsAllocated"), whole_number(header.dataset, "BitsStored")


def _is_doubtful(allocated: int | None, stored: int | None) -> bool:
    """Whether the header gives no bits, or more stored than allocated, or none."""
    return allocated is None or (stored is not None and not 1 <= stored <= allocated)


def _found(allocated: int | None, stored: int | None) -> str:
    return "bits that are not said" if allocated is None else f"{stored} of {allocated} bits stored"


def _fits(header: DicomHeader, pixels: PixelFormat, frames: FramePlaces, expected_frames: int) -> bool:
    """Whether frames have the length that samples of so many bits give them."""
    if not header.syntax.is_encapsulated:
        spare = header.pixel_length - expected_frames * pixels.native_bytes
        return header.pixel_length != UNDEFINED and 0 <= spare <= _PADDING
    spans = frames.spans(0)
    if header.syntax.is_rle:
        count = int.from_bytes(header.source.read_at(spans[0][0], 4), "little") if spans else 0
        return count == pixels.samples * pixels.bits_allocated // _BYTE
    return 0 <= sum(length for _, length in spans) - pixels.native_bytes <= _PADDING


def _overlay_bits(header: DicomHeader, pixels: PixelFormat) -> int:
    """Bits beside those stored that hold overlays by their Overlay Bit Position (60xx,0102), retired, as a mask."""
    mask = 0
    for group in _OVERLAY_GROUPS:
        element = header.dataset.get_item(group << 16 | _OVERLAY_BIT_POSITION)
        if element is not None and element.is_raw and len(element.value or b"") == 2:
            position = int.from_bytes(element.value, "little" if element.is_little_endian else "big")
            mask |= 1 << position if position < pixels.bits_allocated else 0
    return mask & ~(((1 << pixels.bits_stored) - 1) << pixels.low_bit)


def _use_low_bits(frames: list[NDArray[Any]], pixels: PixelFormat) -> bool:
    """Whether no sample has anything above the bits stored, its sign apart."""
    top = 1 << pixels.bits_stored
    for frame in frames:
        values = frame.astype(np.int32)
        low, high = int(values.min(initial=0)), int(values.max(initial=0))
        if high >= top or low < (-top // 2 if pixels.is_signed else 0):
            return False
    return True


def _refusal(found: str) -> UnsupportedEncodingError:
    return UnsupportedEncodingError(
        f"Expected a picture of 1 or 3 samples of 8 or 16 bits, found {found}; the header is damaged: export the scan "
        "again."
    )
