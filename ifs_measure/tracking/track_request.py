"""What is asked of the tracker, and what it says while it works."""

from __future__ import annotations

from dataclasses import dataclass, field

from ifs_measure.measurement.caliper import Anchor, Ends, Surface
from ifs_measure.measurement.cortex_track import TrackedFrame
from ifs_measure.measurement.geometry import PixelScale


@dataclass(frozen=True, slots=True)
class TrackRequest:
    """What to follow.

    Attributes
    ----------
    anchors : tuple of Anchor
        The anchor that the measurement was started from first, the others in frame order, no frame twice.
    surfaces : Ends of Surface
        What each end lies on.
    scale : PixelScale
        The calibration's scale, or `nominal_scale` where there is none or it is not trusted.
    """

    anchors: tuple[Anchor, ...]
    surfaces: Ends[Surface]
    scale: PixelScale


@dataclass(slots=True)
class TrackingWork:
    """What was computed from the pixels once and may be used again; never changes a result, only its time.

    Keyed by what it was computed from, so that a track made with cached work has the same bits as one made without.
    """

    entries: dict[object, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TrackProgress:
    """How far a track has come.

    Attributes
    ----------
    done, total : int
        Units of work.
    frames : tuple of TrackedFrame
        Provisional results since the last report, for the chart to fill; the final track may refine them.
    """

    done: int
    total: int
    frames: tuple[TrackedFrame, ...] = ()
