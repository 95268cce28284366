"""What every reader hands over: a described scan whose frames are decoded on demand."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from ifs_measure.measurement.calibration import Calibration, CalibrationSource, UltrasoundRegion
from ifs_measure.measurement.geometry import GreyImage, Picture


class TimingSource(StrEnum):
    """Where frame times come from; the words of the record."""

    FRAME_TIME_VECTOR = "frame_time_vector"
    FRAME_TIME = "frame_time"
    CINE_RATE = "cine_rate"
    RECOMMENDED_DISPLAY_FRAME_RATE = "recommended_display_frame_rate"
    VIDEO = "video"
    ENTERED = "entered"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ScanDescription:
    """Everything known of a scan before a frame is decoded.

    Attributes
    ----------
    path : Path
        The file, or the folder of stills.
    series : str or None
        Name of the series where the folder holds several.
    files : tuple of Path
        The files whose bytes are the scan, in frame order (one for a DICOM or a video file).
    n_frames, rows, columns : int
        Size of the loop.
    frame_times_ms : tuple of float or None
        Time of each frame from the first; absent where unknown.
    timing_source : TimingSource
        Where the times come from.
    transfer_syntax : str
        DICOM transfer syntax UID, or the container and codec in words.
    photometric : str
        DICOM photometric interpretation, or the pixel format in words.
    calibration : Calibration
        The scale of the whole picture before any point is placed.
    regions : tuple of UltrasoundRegion
        All regions, spatial or not.
    laterality : str or None
        ``left`` or ``right`` as the file says (0020,0060), (0020,0062).
    sop_class_name : str or None
        What kind of DICOM object it is.
    sop_instance_uid, series_instance_uid, study_instance_uid : str or None
        Identity of a DICOM object.
    ruler_check : str
        How the scale compares with the ruler burned into the picture, in a sentence; empty until it was compared.
    ruler_change : str
        Why no one scale holds for all frames, where their burned-in rulers differ; else empty.
    warnings : tuple of str
        Sentences.
    pixel_aspect : float or None
        Width of a pixel over its height where the file says so, (0028,0034) or a video's sample aspect ratio.
    burned_in : str
        Whether names are burned into the picture, as the file says (0028,0301): ``YES``, ``NO``, or empty.
    """

    path: Path
    files: tuple[Path, ...]
    n_frames: int
    rows: int
    columns: int
    frame_times_ms: tuple[float, ...] | None = None
    timing_source: TimingSource = TimingSource.NONE
    transfer_syntax: str = ""
    photometric: str = ""
    calibration: Calibration = field(default_factory=lambda: Calibration(CalibrationSource.NONE))
    regions: tuple[UltrasoundRegion, ...] = ()
    laterality: str | None = None
    series: str | None = None
    sop_class_name: str | None = None
    sop_instance_uid: str | None = None
    series_instance_uid: str | None = None
    study_instance_uid: str | None = None
    ruler_check: str = ""
    warnings: tuple[str, ...] = ()
    pixel_aspect: float | None = None
    burned_in: str = ""
    ruler_change: str = ""

    @property
    def awaits_ruler_check(self) -> bool:
        """Whether the file's scale may still be doubted: a ruler in the picture was not looked for yet."""
        is_believed = self.calibration.trusted or any(region.trusted and region.is_spatial for region in self.regions)
        return is_believed and not self.ruler_check

    @property
    def awaits_comparison_of_frames(self) -> bool:
        """Whether a person's scale may still be doubted: the rulers of several frames were not compared yet."""
        return self.n_frames > 1 and not self.ruler_check


class CineLoop(Protocol):
    """A scan whose frames can be asked for in any order; safe to use from one thread at a time."""

    @property
    def description(self) -> ScanDescription:
        """What the scan is."""

    def frame(self, index: int) -> Picture:
        """Decode one frame as shown: (rows, columns) grey or (rows, columns, 3) RGB, uint8."""

    def luma(self, index: int) -> GreyImage:
        """Decode one frame as brightness, (rows, columns) uint8: what is tracked."""

    def close(self) -> None:
        """Let go of the file."""
