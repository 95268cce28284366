"""Error estimate and status for each frame."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from ifs_measure.measurement.caliper import Ends
from ifs_measure.measurement.cortex_track import FrameStatus, TrackedFrame
from ifs_measure.measurement.geometry import FloatArray, ImagePoint, PixelScale

LONGEST_BRIDGE = 10
"""Frames that may be bridged between frames in which the bone was seen."""
DRAWN_SD_MM = 0.25
"""Error of an arc at the clicks that a person drew it by, the same in the whole loop: a fifth of a grazed border."""
LINE_SD_MM = 0.1
"""The same of a line that is seen as such."""
HAND_SD_MM = 0.7
"""How precisely a hand places a caliper across a cortex."""
LEAST_NOISE_MM = 0.05
CLEAR_SCORE = 0.7
"""Correlation of profiles that speckle and noise alone leave."""
DOUBT_MM = 2.5
"""Noise for each unit of correlation that is missing: half a millimetre where a bone is barely seen."""
MOST_DOUBT_MM = 0.5
"""Beyond, the bone was not seen, and what is known of it comes from the frames round it."""
TURN_PRIOR = 1.0 / np.deg2rad(7.0) ** 2
LEAST_INFORMATION = 1e-3
"""What is known of a pose that no picture tells: nothing turns round in a loop."""
WORST_NOISE_MM = 3.0


@dataclass(frozen=True, slots=True)
class EndFrame:
    """One end in one frame.

    Attributes
    ----------
    arc_mm : ndarray of shape (n, 2)
        The cortex, millimetres of the picture.
    wall_sd_mm : ndarray of shape (n,)
        Error of each of its points along the normal that is the same in the whole loop.
    caliper_mm : ndarray of shape (2,)
        The bone-fixed point.
    centre_mm : ndarray of shape (2,)
        What the bone turns about.
    information : ndarray of shape (3, 3)
        Inverse covariance of the frame's pose (x, y, angle).
    score : float
        How well the bone was recognised, 0 to 1.
    seen : bool
        Whether it was recognised at all.
    is_placed : bool
        It was not recognised, but a person said where it is in this frame.
    carried_mm : float
        How far the arc was moved by what a person placed here or in a frame nearby.
    absent : bool
        It was not recognised, and the picture shows something else where it should be.
    outward : ndarray of shape (2,)
        Mean direction out of the bone, towards tissue.
    """

    arc_mm: FloatArray
    wall_sd_mm: FloatArray
    caliper_mm: FloatArray
    centre_mm: FloatArray
    information: FloatArray
    score: float
    seen: bool
    is_placed: bool = False
    carried_mm: float = 0.0
    absent: bool = False
    outward: FloatArray = field(default_factory=lambda: np.array([0.0, -1.0]))

    def noise_mm(self, at_mm: FloatArray, towards: FloatArray) -> float:
        """Error of this frame alone: of a place of the bone (2,) along a unit direction (2,)."""
        if self.is_placed:
            return float(np.hypot(LEAST_NOISE_MM, HAND_SD_MM))
        arm = at_mm - self.centre_mm
        lever = np.array([towards[0], towards[1], towards[1] * arm[0] - towards[0] * arm[1]])
        known = self.information + np.diag([LEAST_INFORMATION, LEAST_INFORMATION, TURN_PRIOR])
        doubt = min(DOUBT_MM * max(CLEAR_SCORE - self.score, 0.0), MOST_DOUBT_MM)
        # A pose that was not seen comes from the frames round it; how far they are, bridging adds.
        variance = float(lever @ np.linalg.solve(known, lever)) if self.seen else 0.0
        return float(min(np.sqrt(LEAST_NOISE_MM**2 + variance + doubt**2), WORST_NOISE_MM))

    def wall_mm(self, at_mm: FloatArray) -> float:
        """Error of the arc at one of its places (2,): of its shape, and of the hand that moved it."""
        away = np.hypot(self.arc_mm[:, 0] - at_mm[0], self.arc_mm[:, 1] - at_mm[1])
        return float(np.hypot(self.wall_sd_mm[int(away.argmin())], min(self.carried_mm, HAND_SD_MM)))


def nearest_pair(first: FloatArray, second: FloatArray) -> tuple[float, FloatArray, FloatArray]:
    """Distance and the nearest pair of points of two polylines (n, 2) and (m, 2)."""
    across = first[:, None, 0] - second[None, :, 0]
    down = first[:, None, 1] - second[None, :, 1]
    squared = across * across + down * down
    best = _nearest_to_segments(first, second, squared)
    other = _nearest_to_segments(second, first, squared.T)
    if other[0] < best[0]:
        return other[0], other[2], other[1]
    return best


def _nearest_to_segments(
    points: FloatArray, line: FloatArray, squared: FloatArray
) -> tuple[float, FloatArray, FloatArray]:
    """Distance, the vertex of `points` and the place on `line` that are nearest; `squared` holds those of vertices."""
    if line.shape[0] == 1:
        at = int(squared[:, 0].argmin())
        return float(np.sqrt(squared[at, 0])), points[at], line[0]
    start, along = line[:-1], np.diff(line, axis=0)
    length = np.maximum((along**2).sum(axis=1), 1e-12)
    # The foot on a segment lies within half its length of one of its ends: farther pairs of vertices need no look.
    i, j = np.nonzero(squared <= squared.min() + length.max() / 4)
    i = np.concatenate([i, i])
    j = np.concatenate([np.maximum(j - 1, 0), np.minimum(j, len(start) - 1)])
    part = ((points[i] - start[j]) * along[j]).sum(axis=1) / length[j]
    foot = start[j] + np.clip(part, 0.0, 1.0)[:, None] * along[j]
    away = np.hypot(points[i, 0] - foot[:, 0], points[i, 1] - foot[:, 1])
    k = int(away.argmin())
    return float(away[k]), points[i[k]], foot[k]


def statuses(seen: list[bool], refuted: list[bool], anchors: dict[int, FrameStatus]) -> list[FrameStatus]:
    """Status of each frame from where both ends were seen, and where something speaks against what was found.

    Anchors speak for themselves. A gap is bridged where nothing is seen, not where a bone is seen to be elsewhere.
    """
    known = [k for k in range(len(seen)) if (seen[k] and not refuted[k]) or k in anchors]
    result = [FrameStatus.LOST] * len(seen)
    for k in known:
        result[k] = anchors.get(k, FrameStatus.TRACKED)
    for a, b in pairwise(known):
        if 1 < b - a <= LONGEST_BRIDGE + 1 and not any(refuted[a + 1 : b]):
            result[a + 1 : b] = [FrameStatus.INTERPOLATED] * (b - a - 1)
    return result


@dataclass(frozen=True, slots=True)
class FrameResult:
    """One frame of a track, and the part of its error (mm) that is the same in the whole loop."""

    frame: TrackedFrame
    constant_sd_mm: float


def frame_result(index: int, status: FrameStatus, ends: tuple[EndFrame, EndFrame], scale: PixelScale) -> FrameResult:
    """Join both ends of a frame into its result, without the noise that bridging adds."""
    quality = float(np.clip(min(end.score for end in ends), 0.0, 1.0))
    distance, a, b = nearest_pair(ends[0].arc_mm, ends[1].arc_mm)
    constant = float(np.hypot(ends[0].wall_mm(a), ends[1].wall_mm(b)))
    if status is FrameStatus.LOST:
        return FrameResult(TrackedFrame(index, status, quality=quality), constant)
    towards = (b - a) / distance if distance > 0 else np.array([1.0, 0.0])
    noise = float(np.hypot(ends[0].noise_mm(a, towards), ends[1].noise_mm(b, towards)))
    per_px = scale.vector_mm_per_px
    calipers = [_image_point(end.caliper_mm / per_px) for end in ends]
    arcs = [end.arc_mm / per_px for end in ends]
    frame = TrackedFrame(
        index,
        status,
        caliper=Ends(*calipers),
        narrowest=Ends(_image_point(a / per_px), _image_point(b / per_px)),
        sd_mm=float(np.hypot(noise, constant)),
        quality=quality,
        end_quality=Ends(*(float(np.clip(end.score, 0.0, 1.0)) for end in ends)),
        cortices=Ends(*arcs),
    )
    return FrameResult(frame, constant)


def _image_point(values: FloatArray) -> ImagePoint:
    return ImagePoint(float(values[0]), float(values[1]))
