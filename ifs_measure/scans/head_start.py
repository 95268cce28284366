"""The first frame of a compressed loop, decoded on another thread while the rest of its file is looked through.

Finding where hundreds of frames lie takes as long as decoding one of them; whoever waits for the first picture waits
for the longer of the two instead of for both.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from ifs_measure.scans.codestream import PICTURE_STARTS, TAIL_BYTES, ends_whole
from ifs_measure.scans.dicom_header import DicomHeader
from ifs_measure.scans.fragment_index import FramePlaces, Span, first_fragment
from ifs_measure.scans.pixel_decoders import Decoded, decode_frame
from ifs_measure.scans.pixel_format import PixelFormat
from ifs_measure.scans.stored_pixels import RLE

Aside = Callable[[Callable[[], None]], bool]
"""Runs a job on another thread, now; says whether there was one to run it."""


@dataclass(frozen=True, slots=True)
class HeadStart:
    """A frame that was begun before anybody knew that it is one.

    Attributes
    ----------
    span : Span
        Its bytes.
    pixels : PixelFormat
        As which it is decoded.
    decoded : Future
        The frame, or why it cannot be decoded.
    """

    span: Span
    pixels: PixelFormat
    decoded: Future[Decoded]

    def is_first_of(self, frames: FramePlaces, pixels: PixelFormat) -> bool:
        """Whether it turned out to be the first frame, stored as was thought."""
        return self.pixels == pixels and frames.spans(0) == [self.span]


def begin_first(header: DicomHeader, pixels: PixelFormat, aside: Aside | None) -> HeadStart | None:
    """Begin with the first frame where it is compressed and its first fragment is a whole picture.

    Parameters
    ----------
    header : DicomHeader
        With the encoding that the pictures have.
    pixels : PixelFormat
        As the header says; a picture of another size is not decoded.
    aside : callable or None
        Where to decode it; None where nobody waits for a picture.
    """
    syntax = header.syntax
    if aside is None or not syntax.is_compressed:
        return None
    span = first_fragment(header.source, header.pixel_offset)
    if span is None:
        return None
    data = header.source.read_at(*span)
    is_whole = data.startswith(PICTURE_STARTS) and ends_whole(data[-TAIL_BYTES:])
    if len(data) < span[1] or not (is_whole or header.transfer_syntax == RLE):
        return None
    start = HeadStart(span, pixels, Future())

    def work() -> None:
        try:
            start.decoded.set_result(decode_frame(syntax, data, pixels, 0))
        except BaseException as error:
            start.decoded.set_exception(error)

    return start if aside(work) else None
