"""Video files and animated GIFs as cine loops."""

from __future__ import annotations

from pathlib import Path

from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.geometry import GreyImage, Picture
from ifs_measure.scans.byte_source import ByteSource, FileBytes, JoinedBytes
from ifs_measure.scans.frame_remarks import unequal_pixels_remarks
from ifs_measure.scans.frame_times import TimeTags, frame_times
from ifs_measure.scans.orientation import orientation_remarks
from ifs_measure.scans.scan_calibration import SpacingTags, scan_calibration
from ifs_measure.scans.scan_limits import ScanLimits
from ifs_measure.scans.video_stream import VideoStream, open_stream

VIDEO_SUFFIXES = frozenset(
    {".mp4", ".m4v", ".mov", ".avi", ".mkv", ".webm", ".mpg", ".mpeg", ".mpe", ".ts", ".m2ts", ".wmv", ".gif"}
)


class VideoLoop:
    """A video as a cine loop."""

    def __init__(self, description: ScanDescription, stream: VideoStream, source: ByteSource) -> None:
        self._description = description
        self._stream = stream
        self._source = source

    @property
    def description(self) -> ScanDescription:
        """What the scan is."""
        return self._description

    def frame(self, index: int) -> Picture:
        """Decode one frame as shown; raises IndexError, or DamagedFrameError where it does not decode."""
        return self._stream.picture(self._checked(index))

    def luma(self, index: int) -> GreyImage:
        """Decode one frame as brightness, (rows, columns) uint8; raises as `frame` does."""
        return self._stream.luma(self._checked(index))

    def close(self) -> None:
        """Let go of the file."""
        self._stream.close()
        self._source.close()

    def _checked(self, index: int) -> int:
        if not 0 <= index < self._description.n_frames:
            raise IndexError(f"frame {index} of {self._description.n_frames}")
        return index


def open_video(path: Path, frames_per_s: float | None, limits: ScanLimits) -> CineLoop:
    """Open a video file or an animated GIF.

    Parameters
    ----------
    path : Path
        The file.
    frames_per_s : float or None
        The operator's frame rate.
    limits : ScanLimits
        What a scan may ask for.

    Raises
    ------
    UnreadableScanError
        Or one of its children.
    """
    source = FileBytes(path)
    try:
        stream = open_stream(JoinedBytes(source, ((0, source.size),)), path.name, limits)
    except BaseException:
        source.close()
        raise
    stamps = stream.times_ms if stream.has_own_times else None
    times = frame_times(TimeTags(video_times_ms=stamps), stream.n_frames, frames_per_s)
    unequal = unequal_pixels_remarks(stream.pixel_aspect)
    found_wrong = (stream.cut_remark, stream.lost_remark)
    remarks = (
        *(words for words in found_wrong if words is not None),
        *orientation_remarks(stream.orientation),
        *unequal,
    )
    description = ScanDescription(
        path=path,
        files=(path,),
        n_frames=stream.n_frames,
        rows=stream.rows,
        columns=stream.columns,
        frame_times_ms=times.times_ms,
        timing_source=times.source,
        transfer_syntax=f"{stream.format.split(',')[0]} {stream.codec}",
        photometric=stream.pixel_format,
        calibration=scan_calibration((), SpacingTags()),
        warnings=(*remarks, *times.warnings),
        pixel_aspect=stream.pixel_aspect if unequal else None,
    )
    return VideoLoop(description, stream, source)
