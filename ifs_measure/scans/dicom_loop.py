"""Ultrasound DICOM, single and multi-frame, every transfer syntax of `pixel_decoders.SYNTAXES`."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from ifs_measure.errors import DamagedFrameError, TruncatedScanError
from ifs_measure.measurement.calibration import Calibration, CalibrationSource, UltrasoundRegion
from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.geometry import GreyImage, Picture
from ifs_measure.scans.byte_source import ByteSource, FileBytes, JoinedBytes
from ifs_measure.scans.codestream import PICTURE_STARTS, ends_whole
from ifs_measure.scans.dicom_header import (
    DicomHeader,
    class_name,
    read_header,
    region_tags,
    time_tags,
)
from ifs_measure.scans.dicom_values import whole_number
from ifs_measure.scans.fragment_index import (
    FrameIndex,
    FramePlaces,
    Span,
    index_frames,
    read_fragments,
)
from ifs_measure.scans.frame_count import (
    Claim,
    check_fragments,
    claimed_frames,
    native_frames,
    video_frames_remarks,
)
from ifs_measure.scans.frame_remarks import damaged_frames_remark, unequal_pixels_remarks
from ifs_measure.scans.frame_times import frame_times
from ifs_measure.scans.functional_groups import group_times, spacing_tags
from ifs_measure.scans.head_start import Aside, HeadStart, begin_first
from ifs_measure.scans.picture_display import PictureDisplay, picture_display
from ifs_measure.scans.pixel_decoders import Decoded, Samples, Syntax, decode_frame
from ifs_measure.scans.pixel_format import PixelFormat
from ifs_measure.scans.sample_bits import proven_bits
from ifs_measure.scans.scan_calibration import SpacingTags, scan_calibration
from ifs_measure.scans.scan_limits import ScanLimits, check_limit
from ifs_measure.scans.stored_pixels import as_encoded, pixel_format, size_of_pixels
from ifs_measure.scans.ultrasound_regions import read_regions, tissue_deltas

_PADDING = 1 << 20
_MARK = 12
_LOOKED_AT_AGAIN = 500
"""Frames; where more of them end without their mark, reading all those ends again would take too long."""
_SIDES = {"L": "left", "R": "right"}


class DicomLoop:
    """A DICOM scan whose frames are decoded one by one from their place in the file.

    Use `open_dicom` to make one.
    """

    def __init__(
        self,
        description: ScanDescription,
        source: ByteSource,
        syntax: Syntax,
        pixels: PixelFormat,
        display: PictureDisplay,
        frames: FramePlaces,
        first: HeadStart | None = None,
    ) -> None:
        self._description = description
        self._source = source
        self._syntax = syntax
        self._pixels = pixels
        self._display = display
        self._frames = frames
        self._first = first

    @property
    def description(self) -> ScanDescription:
        """What the scan is."""
        return self._description

    def frame(self, index: int) -> Picture:
        """Decode one frame as shown: (rows, columns) grey or (rows, columns, 3) RGB, uint8.

        Raises
        ------
        IndexError
            There is no such frame.
        DamagedFrameError
            Its pixels are damaged.
        """
        return self._display.picture(self._decode(index, luma=False))

    def luma(self, index: int) -> GreyImage:
        """Decode one frame as brightness, (rows, columns) uint8; raises as `frame` does."""
        return self._display.luma(self._decode(index, luma=True))

    def close(self) -> None:
        """Let go of the file."""
        self._source.close()

    def _decode(self, index: int, *, luma: bool) -> Decoded:
        if not 0 <= index < len(self._frames):
            raise IndexError(f"frame {index} of {len(self._frames)}")
        if index == 0 and not luma and self._first is not None:
            first, self._first = self._first, None
            return first.decoded.result()
        parts = [self._source.read_at(*span) for span in self._frames.spans(index)]
        data = parts[0] if len(parts) == 1 else b"".join(parts)
        if not data:
            raise DamagedFrameError(f"Frame {index} cannot be decoded: it is empty.")
        return decode_frame(self._syntax, data, self._pixels, index, luma=luma)


def open_dicom(
    path: Path,
    frames_per_s: float | None,
    limits: ScanLimits,
    aside: Aside | None = None,
    source: FileBytes | None = None,
) -> CineLoop:
    """Open a DICOM ultrasound scan: read its header and find its frames, decode none.

    Parameters
    ----------
    path : Path
        The file.
    frames_per_s : float or None
        The operator's frame rate.
    limits : ScanLimits
        What a scan may ask for.
    aside : callable, optional
        Where to begin with frame 0 while the others are still being found.
    source : FileBytes, optional
        The file where it is open already; the loop closes it.

    Raises
    ------
    UnreadableScanError
        Or one of its children.
    """
    with warnings.catch_warnings():
        # pydicom warns of values that it mends or leaves; what matters of them is said in the description.
        warnings.simplefilter("ignore", UserWarning)
        return _open(path, frames_per_s, limits, aside, source)


def _open(
    path: Path, frames_per_s: float | None, limits: ScanLimits, aside: Aside | None, source: FileBytes | None
) -> CineLoop:
    header = read_header(path, limits, source)
    try:
        if header.syntax.is_video:
            return _open_video(header, frames_per_s, limits)
        return _open_pictures(header, frames_per_s, limits, aside)
    except BaseException:
        header.source.close()
        raise


def _open_pictures(
    header: DicomHeader, frames_per_s: float | None, limits: ScanLimits, aside: Aside | None
) -> CineLoop:
    remarks = list(header.warnings)
    header = as_encoded(header, remarks)
    pixels = pixel_format(header, remarks)
    claim = claimed_frames(header)
    check_limit(limits, "max_frame_pixels", pixels.rows * pixels.columns, "pixels in a frame")
    first = begin_first(header, pixels, aside)
    frames: FramePlaces
    if header.syntax.is_encapsulated:
        frames = index = _encapsulated_frames(header, pixels, claim, limits, remarks)
        check_limit(limits, "max_frames", len(frames), "frames")
        pixels = size_of_pixels(header, pixels, index, limits, remarks, lambda p: _some_frames(header, p, frames))
    else:
        frames = native_frames(header, pixels, claim, remarks)
        check_limit(limits, "max_frames", len(frames), "frames")
    if header.syntax.has_samples_as_written:
        pixels = proven_bits(header, pixels, frames, claim.expected, lambda p: _some_frames(header, p, frames), remarks)
    display = picture_display(header.dataset, pixels, remarks, lambda: _some_frames(header, pixels, frames))
    description = describe_dicom(
        header, len(frames), (pixels.rows, pixels.columns), pixels.photometric, remarks, frames_per_s
    )
    first = first if first is not None and first.is_first_of(frames, pixels) else None
    return DicomLoop(description, header.source, header.syntax, pixels, display, frames, first)


def _some_frames(header: DicomHeader, pixels: PixelFormat, frames: FramePlaces) -> list[Samples]:
    """Decode the first, the middle and the last frame as stored, those that can be."""
    found = []
    for index in sorted({0, len(frames) // 2, len(frames) - 1}):
        data = b"".join(header.source.read_at(*span) for span in frames.spans(index))
        with suppress(DamagedFrameError):
            found.append(decode_frame(header.syntax, data, pixels, index).samples)
    return found


def describe_dicom(
    header: DicomHeader,
    n_frames: int,
    size: tuple[int, int],
    photometric: str,
    remarks: Sequence[str],
    frames_per_s: float | None,
    video_times_ms: tuple[float, ...] | None = None,
    video_aspect: float | None = None,
) -> ScanDescription:
    """Everything that the header tells, with times and scale decided.

    Parameters
    ----------
    header : DicomHeader
        The header.
    n_frames : int
        Frames that can be read.
    size : tuple of int
        Rows and columns as decoded.
    photometric : str
        Photometric interpretation.
    remarks : sequence of str
        What was found wrong so far.
    frames_per_s : float or None
        The operator's frame rate.
    video_times_ms : tuple of float, optional
        Time stamps of a video.
    video_aspect : float, optional
        Width over height of a video's pixels, for a header that does not tell.
    """
    times = frame_times(time_tags(header, group_times(header.dataset), video_times_ms), n_frames, frames_per_s)
    # The regions of a picture of another kind say nothing that may be measured by.
    regions = read_regions(region_tags(header), *size) if header.is_ultrasound else ()
    spacing = _spacing(header, video_aspect)
    calibration = scan_calibration(regions, spacing)
    if (whole_number(header.dataset, "Rows"), whole_number(header.dataset, "Columns")) != size:
        calibration, regions = _of_another_size(calibration, regions)
    aspect = spacing.pixel_aspect_ratio
    return ScanDescription(
        path=header.path,
        files=(header.path,),
        n_frames=n_frames,
        rows=size[0],
        columns=size[1],
        frame_times_ms=times.times_ms,
        timing_source=times.source,
        transfer_syntax=header.transfer_syntax,
        photometric=photometric,
        calibration=calibration,
        regions=regions,
        laterality=_laterality(header),
        sop_class_name=class_name(header.dataset),
        sop_instance_uid=header.text("SOPInstanceUID"),
        series_instance_uid=header.text("SeriesInstanceUID"),
        study_instance_uid=header.text("StudyInstanceUID"),
        burned_in=(header.text("BurnedInAnnotation") or "").upper(),
        warnings=(*remarks, *times.warnings),
        pixel_aspect=aspect[1] / aspect[0] if aspect and min(aspect) > 0 else None,
    )


def _spacing(header: DicomHeader, video_aspect: float | None) -> SpacingTags:
    tags = replace(spacing_tags(header), tissue_deltas=tissue_deltas(region_tags(header)))
    if tags.pixel_aspect_ratio is None and video_aspect is not None:
        return replace(tags, pixel_aspect_ratio=(1.0, video_aspect))
    return tags


def _of_another_size(
    calibration: Calibration, regions: tuple[UltrasoundRegion, ...]
) -> tuple[Calibration, tuple[UltrasoundRegion, ...]]:
    """Doubt every scale of a header that was made for another picture; several regions leave that of the whole open."""
    words = "The header speaks of another picture size than the pixels have, so its millimetres are not trusted."
    regions = tuple(replace(r, trusted=False, warnings=(*r.warnings, words)) if r.is_spatial else r for r in regions)
    if calibration.source is not CalibrationSource.NONE:
        calibration = replace(calibration, trusted=False, warnings=(*calibration.warnings, words))
    return calibration, regions


def _laterality(header: DicomHeader) -> str | None:
    """Read the side: Image Laterality (0020,0062), else Laterality (0020,0060)."""
    return _SIDES.get((header.text("ImageLaterality") or header.text("Laterality") or "").upper())


def _encapsulated_frames(
    header: DicomHeader, pixels: PixelFormat, claim: Claim, limits: ScanLimits, remarks: list[str]
) -> FrameIndex:
    is_single = header.syntax.is_rle
    fragments = read_fragments(header.source, header.pixel_offset, limits, is_marked=not is_single)
    extended = _extended_offsets(header)
    frames = index_frames(fragments, claim.n_frames, extended, is_single)
    remarks += frames.warnings
    frames = check_fragments(header, pixels, frames, claim, limits, remarks)
    damaged = frames.damaged(header.syntax.has_marks)
    if header.syntax.has_marks and len(damaged) <= _LOOKED_AT_AGAIN:
        damaged = [index for index in damaged if not _is_padded(header.source, frames.spans(index))]
    if damaged:
        remarks.append(damaged_frames_remark(damaged))
    return frames


def _is_padded(source: ByteSource, spans: Sequence[Span]) -> bool:
    """Whether a frame is whole after all: zeros follow its end mark, for some writers give all frames one length."""
    if not spans:
        return False
    offset, length = spans[-1]
    tail = source.read_at(offset + max(length - _PADDING, 0), min(length, _PADDING))
    return source.read_at(spans[0][0], _MARK).startswith(PICTURE_STARTS) and ends_whole(tail)


def _extended_offsets(header: DicomHeader) -> tuple[int, ...] | None:
    """Read the Extended Offset Table (7FE0,0001): 64-bit offsets."""
    raw = header.dataset.get("ExtendedOffsetTable")
    if not isinstance(raw, bytes) or not raw or len(raw) % 8:
        return None
    return tuple(int.from_bytes(raw[i : i + 8], "little") for i in range(0, len(raw), 8))


def _open_video(header: DicomHeader, frames_per_s: float | None, limits: ScanLimits) -> CineLoop:
    from ifs_measure.scans.orientation import orientation_remarks
    from ifs_measure.scans.video_loop import VideoLoop
    from ifs_measure.scans.video_stream import open_stream

    remarks = list(header.warnings)
    claim = claimed_frames(header)
    fragments = read_fragments(header.source, header.pixel_offset, limits, is_marked=False)
    spans = fragments.spans + ([fragments.cut_tail] if fragments.cut_tail else [])
    if not spans:
        raise TruncatedScanError(
            f"Expected a video in {header.path.name}, found none: the file was cut; copy it again."
        )
    stream = open_stream(JoinedBytes(header.source, spans), header.path.name, limits)
    size = (stream.rows, stream.columns)
    told = (whole_number(header.dataset, "Rows"), whole_number(header.dataset, "Columns"))
    if told != size:
        remarks.append(f"The header says {told[1]} x {told[0]} pixels, the video has {size[1]} x {size[0]}.")
    remarks += orientation_remarks(stream.orientation)
    n_frames = stream.n_frames
    remarks += video_frames_remarks(claim, n_frames, fragments.is_cut, limits)
    if stream.lost_remark is not None:
        remarks.append(stream.lost_remark)
    unequal = unequal_pixels_remarks(stream.pixel_aspect)
    remarks += unequal
    photometric = header.text("PhotometricInterpretation") or stream.pixel_format
    stamps = stream.times_ms if stream.has_own_times else None
    aspect = stream.pixel_aspect if unequal else None
    description = describe_dicom(header, n_frames, size, photometric, remarks, frames_per_s, stamps, aspect)
    return VideoLoop(description, stream, header.source)
