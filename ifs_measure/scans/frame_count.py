"""How many frames a DICOM file has: what its bytes hold, held against what its header says.

The header's number makes room for nothing: a count that the bytes do not bear out costs a sentence, no memory.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ifs_measure.errors import DamagedFrameError, TruncatedScanError
from ifs_measure.scans.dicom_header import UNDEFINED, DicomHeader
from ifs_measure.scans.dicom_values import whole_number, written
from ifs_measure.scans.fragment_index import FrameIndex, NativeFrames
from ifs_measure.scans.pixel_decoders import decode_frame
from ifs_measure.scans.pixel_format import PixelFormat
from ifs_measure.scans.scan_limits import ScanLimits, check_limit

_PADDING = 1
"""Bytes that make the length of an element even."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Number of Frames (0028,0008) as the header has it.

    Attributes
    ----------
    n_frames : int or None
        The number; None where there is none above 0.
    words : str
        The beginning of a sentence that says so.
    is_nonsense : bool
        Something is written that is no number of frames.
    """

    n_frames: int | None
    words: str
    is_nonsense: bool = False

    @property
    def expected(self) -> int:
        """What a file of so little to say has: one frame where the header is silent (PS3.3 C.7.6.6)."""
        return self.n_frames or 1


def claimed_frames(header: DicomHeader) -> Claim:
    """Read Number of Frames (0028,0008)."""
    number = whole_number(header.dataset, "NumberOfFrames")
    if number is not None and number >= 1:
        return Claim(number, f"The header says {number} frames")
    words = written(header.dataset, "NumberOfFrames")
    if words is None:
        return Claim(None, "The header does not say how many frames there are")
    return Claim(None, f"The header says '{words}' where the number of frames should be", True)


def native_frames(header: DicomHeader, pixels: PixelFormat, claim: Claim, remarks: list[str]) -> NativeFrames:
    """Place of each uncompressed frame; what the file really holds decides how many there are.

    Parameters
    ----------
    header : DicomHeader
        The header.
    pixels : PixelFormat
        As frames are stored.
    claim : Claim
        What the header says of their number.
    remarks : list of str
        Takes sentences on what differs.

    Raises
    ------
    TruncatedScanError
        There is not one whole frame.
    """
    available = max(header.source.size - header.pixel_offset, 0)
    length = available if header.pixel_length == UNDEFINED else header.pixel_length
    n_bytes = pixels.native_bytes
    held, meant = min(length, available) // n_bytes, length // n_bytes
    if held < 1:
        raise TruncatedScanError(
            f"Expected {claim.expected} frame(s) of {n_bytes} bytes in {header.path.name}, found "
            f"{min(length, available)} bytes of pixels: the file was cut or its header is wrong; copy or export it "
            "again."
        )
    is_cut = length > available
    if length % n_bytes <= _PADDING:
        wanted = meant
        if meant != claim.expected or claim.is_nonsense:
            used = "" if is_cut else f"; all {meant} are used"
            remarks.append(f"{claim.words}, the pixels are those of {meant}{used}.")
    else:
        wanted = min(meant if claim.is_nonsense else claim.expected, meant)
        if meant != claim.n_frames:
            used = "" if is_cut else f"; {wanted} are used"
            remarks.append(f"{claim.words}, and the pixels hold {meant} and a part{used}.")
        elif header.pixel_length != UNDEFINED:
            remarks.append(
                f"The pixels have {length - meant * n_bytes} bytes more than {meant} frames need; the picture size in "
                "the header may be wrong."
            )
    n_frames = min(held, wanted)
    if n_frames < wanted:
        remarks.append(f"The file was cut: {n_frames} of {wanted} frames could be saved.")
    elif is_cut:
        remarks.append("The file ends within its pixels; all frames that are used are there.")
    return NativeFrames(header.pixel_offset, n_bytes, n_frames)


def check_fragments(
    header: DicomHeader,
    pixels: PixelFormat,
    frames: FrameIndex,
    claim: Claim,
    limits: ScanLimits,
    remarks: list[str],
) -> FrameIndex:
    """Hold the frames that were found in fragments against the header's number.

    Parameters
    ----------
    header, pixels, claim, remarks
        As for `native_frames`.
    frames : FrameIndex
        As they were found.
    limits : ScanLimits
        A number beyond them is asked for only where the file does not show how many frames it holds.

    Raises
    ------
    TruncatedScanError
        There is no frame at all.
    ScanTooLargeError
        The header's number is beyond the limit, and nothing tells another.
    """
    if not len(frames):
        raise TruncatedScanError(
            f"Expected {claim.expected} frames in {header.path.name}, found none: the file was cut; copy it again."
        )
    count = len(frames.fragments.offsets)
    is_beyond = claim.expected > limits.max_frames
    if frames.is_guess and (claim.n_frames is None or is_beyond):
        if _stands_alone(header, pixels, frames):
            frames = replace(frames, firsts=range(count + 1), is_guess=False)
        else:
            check_limit(limits, "max_frames", claim.expected, "frames")
    n_frames, is_cut = len(frames), frames.fragments.is_cut
    if claim.n_frames is not None and n_frames < claim.n_frames and is_cut and not is_beyond:
        remarks.append(f"The file was cut: {n_frames} of {claim.n_frames} frames could be saved.")
    elif n_frames != claim.expected or claim.is_nonsense:
        used = "" if is_cut else f"; all {n_frames} are used"
        remarks.append(f"{claim.words}, the file holds {n_frames}{used}.")
        if is_cut:
            remarks.append(f"The file was cut: {n_frames} frames could be saved, how many there were is not known.")
    elif is_cut:
        remarks.append("The file ends without its end mark; all frames are there.")
    if frames.is_guess and claim.n_frames is None:
        remarks.append(f"{claim.words}; the {count} pieces of its pixels are read as one frame.")
    return frames


def _stands_alone(header: DicomHeader, pixels: PixelFormat, frames: FrameIndex) -> bool:
    """Whether the first fragment is a frame by itself, and so each of them is one."""
    offset, length = frames.fragments.offsets[0], frames.fragments.lengths[0]
    # No frame is much longer than its pixels, and what is longer is not looked at whole.
    data = header.source.read_at(offset, min(length, 2 * pixels.native_bytes))
    try:
        decode_frame(header.syntax, data, pixels, 0)
    except DamagedFrameError:
        return False
    return True


def video_frames_remarks(claim: Claim, n_frames: int, is_cut: bool, limits: ScanLimits) -> list[str]:
    """Sentences where a video has another number of frames than its header says, or was cut."""
    if is_cut and n_frames != claim.n_frames:
        if claim.n_frames is None or claim.n_frames > limits.max_frames:
            return [f"The file was cut: {n_frames} frames could be saved, how many there were is not known."]
        return [f"The file was cut: {n_frames} of {claim.n_frames} frames could be saved."]
    if claim.is_nonsense or (claim.n_frames is not None and claim.n_frames != n_frames):
        return [f"{claim.words}, the video has {n_frames}; all {n_frames} are used."]
    return []
