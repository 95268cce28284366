"""Millimetres per pixel, where they come from, and whether they may be believed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ifs_measure.measurement.geometry import ImagePoint, PixelScale


class CalibrationSource(StrEnum):
    """Where a scale comes from; the words of the record."""

    US_REGION = "us_region"
    PIXEL_SPACING = "pixel_spacing"
    RULER = "ruler"
    ENTERED = "entered"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class UltrasoundRegion:
    """One calibrated rectangle of the picture: an item of Sequence of Ultrasound Regions (0018,6011).

    Attributes
    ----------
    index : int
        Place in the sequence, from 0.
    x0, y0, x1, y1 : int
        Inclusive pixel limits in the full picture, (0018,6018) to (0018,601E), clipped to it.
    kind : str
        ``tissue`` for a spatial 2D region; else what it is: ``m_mode``, ``spectral``, ``waveform``, ``graphics``, ...
    x_mm_per_px, y_mm_per_px : float or None
        Absent where the region has no spatial scale.
    trusted : bool
        False where the region contradicts itself or the picture.
    warnings : tuple of str
        Sentences.
    """

    index: int
    x0: int
    y0: int
    x1: int
    y1: int
    kind: str
    x_mm_per_px: float | None
    y_mm_per_px: float | None
    trusted: bool
    warnings: tuple[str, ...] = ()

    @property
    def is_spatial(self) -> bool:
        """Whether lengths can be measured in it."""
        return self.kind == "tissue" and self.x_mm_per_px is not None and self.y_mm_per_px is not None

    def holds(self, point: ImagePoint) -> bool:
        """Whether `point` lies on one of the region's pixels (their outer edges included)."""
        return self.x0 - 0.5 <= point.x <= self.x1 + 0.5 and self.y0 - 0.5 <= point.y <= self.y1 + 0.5


@dataclass(frozen=True, slots=True)
class Calibration:
    """The scale that a measurement uses, with its source and trust; it travels with every number.

    Attributes
    ----------
    source : CalibrationSource
        Where the scale comes from.
    scale : PixelScale or None
        Absent where the source is ``none``, or where several regions leave it open.
    trusted : bool
        Whether millimetres may be shown.
    region_index : int or None
        Which ultrasound region holds both points.
    uncertainty_percent : float
        One standard deviation of the scale, in per cent of it.
    warnings : tuple of str
        Sentences.
    """

    source: CalibrationSource
    scale: PixelScale | None = None
    trusted: bool = False
    region_index: int | None = None
    uncertainty_percent: float = 0.0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruler:
    """Two points that a person set on a known length."""

    a: ImagePoint
    b: ImagePoint
    length_mm: float


@dataclass(frozen=True, slots=True)
class UserCalibration:
    """What a person said about the scale; it wins over the file's and says so.

    Exactly one of `entered` and `ruler` is given.
    """

    entered: PixelScale | None = None
    ruler: Ruler | None = None
