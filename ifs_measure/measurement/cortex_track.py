"""Both cortices in every frame, with quality and error; a lost frame is absent, a bridged one says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ifs_measure.measurement.caliper import Anchor, Ends, Surface
from ifs_measure.measurement.geometry import FloatArray, ImagePoint, PixelScale, distance_px


class FrameStatus(StrEnum):
    """How a frame's caliper came about; the words of the record."""

    PLACED = "placed"
    TRACKED = "tracked"
    CORRECTED = "corrected"
    INTERPOLATED = "interpolated"
    """The cortex was not seen; bridged over at most 10 frames between frames where it was, the error grown."""
    LOST = "lost"


LOW_CONFIDENCE_MM = 2.0
"""A frame is low where 1.96 standard deviations exceed this: twice the largest error that a person would not notice
beside a published single-reading error of 4 mm."""


@dataclass(frozen=True, slots=True)
class TrackedFrame:
    """What is known of one frame.

    Attributes
    ----------
    index : int
        Frame index from 0.
    status : FrameStatus
        A lost frame has no caliper, no narrowest pair, no error and no cortices.
    caliper : Ends of ImagePoint or None
        The bone-fixed points of the first anchor, carried rigidly, even into shadow.
    narrowest : Ends of ImagePoint or None
        The nearest pair of points of the two cortices, nearest in millimetres.
    sd_mm : float or None
        One standard deviation of the distance, the frame's noise and the loop's constant together, in the unit of the
        track's scale (nominal millimetres where the scale is nominal).
    quality : float
        From 0 (nothing seen) to 1.
    cortices : Ends of arrays or None
        Shape (n, 2) each: the arc of each bone in this frame, image points in order along the bone.
    end_quality : Ends of float or None
        The same quality for each end alone, where it was told apart.
    """

    index: int
    status: FrameStatus
    caliper: Ends[ImagePoint] | None = None
    narrowest: Ends[ImagePoint] | None = None
    sd_mm: float | None = None
    quality: float = 0.0
    cortices: Ends[FloatArray] | None = field(default=None, compare=False)
    end_quality: Ends[float] | None = field(default=None, compare=False)

    @property
    def is_seen(self) -> bool:
        """Whether the frame has a distance that was measured rather than bridged."""
        return self.status not in (FrameStatus.LOST, FrameStatus.INTERPOLATED)

    def distance_mm(self, scale: PixelScale) -> float | None:
        """Narrowest distance between the two cortices in this frame."""
        return None if self.narrowest is None else scale.distance_mm(self.narrowest.it, self.narrowest.lt)

    def distance_px(self) -> float | None:
        """Narrowest distance in pixels: the length of the same pair."""
        return None if self.narrowest is None else distance_px(self.narrowest.it, self.narrowest.lt)

    def is_low(self) -> bool:
        """Whether the frame's 95 % error exceeds `LOW_CONFIDENCE_MM`."""
        return self.sd_mm is not None and 1.96 * self.sd_mm > LOW_CONFIDENCE_MM


@dataclass(frozen=True, slots=True)
class CortexTrack:
    """The result of following both ends through a loop.

    Attributes
    ----------
    frames : tuple of TrackedFrame
        One for each frame, in order.
    scale : PixelScale
        The scale used; nominal where the scan has none.
    surfaces : Ends of Surface
        What each end was followed as.
    anchors : tuple of Anchor
        The set that the track was made from, the one that the measurement was started from first.
    constant_sd_mm : float
        The part of every frame's error that is the same throughout the loop (wall, click, shape); it does not shrink
        when frames are averaged.
    closure_mm : float or None
        Disagreement of passes between anchors, where it can be told.
    tracker : str
        Name and version of the algorithm.
    parameters : mapping of str to float
        Its settings.
    warnings : tuple of str
        Sentences.
    """

    frames: tuple[TrackedFrame, ...]
    scale: PixelScale
    surfaces: Ends[Surface]
    anchors: tuple[Anchor, ...]
    constant_sd_mm: float = 0.0
    closure_mm: float | None = None
    tracker: str = ""
    parameters: Mapping[str, float] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
