"""The one entry: follow both ends of a caliper through a loop, forwards and backwards from every anchor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ifs_measure.measurement.caliper import Anchor, Ends, Surface
from ifs_measure.measurement.cine_loop import CineLoop
from ifs_measure.measurement.cortex_track import CortexTrack, TrackedFrame
from ifs_measure.measurement.geometry import FloatArray, ImagePoint, PixelScale


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


def track(
    loop: CineLoop, request: TrackRequest, work: TrackingWork | None = None
) -> Iterator[TrackProgress | CortexTrack]:
    """Follow both ends over all frames.

    The last item is the `CortexTrack`; all before it are progress. The result is a function of the pixels, the scale
    and the set of anchors alone.

    Raises
    ------
    CortexNotFoundError
        A click of the first anchor has no cortex within 3 mm (surface ``bone`` or ``edge``).
    """
    raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Snap:
    """Where a click would land.

    Attributes
    ----------
    point : ImagePoint
        On the cortex.
    arc : ndarray of shape (n, 2)
        The cortex round it as this frame shows it, image points in order along the bone.
    """

    point: ImagePoint
    arc: FloatArray


def snap(luma: FloatArray, click: ImagePoint, surface: Surface, scale: PixelScale) -> Snap | None:
    """Find the cortex that a click means, or None where there is none within 3 mm.

    Fast enough (under 16 ms at 1280x960) to follow the pointer.
    """
    raise NotImplementedError


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One frame whose correction could change the reported number.

    Attributes
    ----------
    frame : int
        Index from 0.
    bone : str
        Key of the doubted end.
    reason : str
        One of ``narrowest_candidate``, ``faint_it``, ``faint_lt``, ``bridged``, ``passes_disagree``, ``probe_moved``,
        ``near_edge``.
    effect_mm : float
        By how much a correction could move the reported number.
    """

    frame: int
    bone: str
    reason: str
    effect_mm: float


def review_queue(track_result: CortexTrack, times_ms: Sequence[float] | None) -> tuple[ReviewItem, ...]:
    """Rank the 3 to 6 frames whose correction could change the narrowest distance most."""
    raise NotImplementedError
