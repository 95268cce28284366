"""Error estimate and status for each frame."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ifs_measure.measurement.caliper import Ends, Surface
from ifs_measure.measurement.cortex_track import FrameStatus, TrackedFrame
from ifs_measure.measurement.geometry import FloatArray, ImagePoint, PixelScale

LONGEST_BRIDGE = 10
"""Frames that may be bridged between frames in which the bone was seen."""
WALL_SD_MM = 0.25
"""Error of one wall's place that is the same in the whole loop: where the beam grazes it, only the edge of a shadow
as wide as the beam (some 1.5 mm) is seen, and its middle is known to a sixth of that."""

LINE_SD_MM = 0.1
"""The same of a line that is seen as such."""
LEAST_NOISE_MM = 0.05
CLEAR_SCORE = 0.85
"""Correlation of profiles that speckle and noise alone leave."""
DOUBT_MM = 2.5
"""Noise for each unit of correlation that is missing: half a millimetre where a bone is barely seen."""
BLUR_SHARE = 6.0
"""How fast the wall's own error grows with the correlation that is missing."""
WORST_NOISE_MM = 3.0
BRIDGE_SD_MM_PER_FRAME = 0.15
"""Growth of a bridged frame's noise for each frame to the nearest one seen: half the 0.3 mm that a sweep of 6 mm/s
moves in a frame at 20/s, the other half being foretold by the frames on both sides."""


@dataclass(frozen=True, slots=True)
class EndFrame:
    """One end in one frame.

    Attributes
    ----------
    arc_mm : ndarray of shape (n, 2)
        The cortex, millimetres of the picture.
    caliper_mm : ndarray of shape (2,)
        The bone-fixed point.
    sd_mm : float
        Noise of the frame along the normal.
    score : float
        How well the bone was recognised, 0 to 1.
    seen : bool
        Whether it was recognised at all.
    """

    arc_mm: FloatArray
    caliper_mm: FloatArray
    sd_mm: float
    score: float
    seen: bool


def nearest_pair(first: FloatArray, second: FloatArray) -> tuple[float, FloatArray, FloatArray]:
    """Distance and the nearest pair of points of two polylines (n, 2) and (m, 2)."""
    best = _nearest_to_segments(first, second)
    other = _nearest_to_segments(second, first)
    if other[0] < best[0]:
        return other[0], other[2], other[1]
    return best


def _nearest_to_segments(points: FloatArray, line: FloatArray) -> tuple[float, FloatArray, FloatArray]:
    """Distance, the vertex of `points` and the place on `line` that are nearest."""
    if line.shape[0] == 1:
        away = np.hypot(points[:, 0] - line[0, 0], points[:, 1] - line[0, 1])
        at = int(away.argmin())
        return float(away[at]), points[at], line[0]
    start, along = line[:-1], np.diff(line, axis=0)
    length = np.maximum((along**2).sum(axis=1), 1e-12)
    part = ((points[:, None] - start[None]) * along[None]).sum(axis=2) / length
    foot = start[None] + np.clip(part, 0.0, 1.0)[..., None] * along[None]
    away = np.hypot(points[:, None, 0] - foot[..., 0], points[:, None, 1] - foot[..., 1])
    i, j = np.unravel_index(int(away.argmin()), away.shape)
    return float(away[i, j]), points[i], foot[i, j]


def end_sd_mm(information: FloatArray, score: float) -> float:
    """Noise of one end along its normal, from the fit of its pose and from how well it was recognised."""
    noise = float(np.sqrt(np.linalg.inv(information + np.eye(3) * 1e-3)[0, 0]))
    doubt = DOUBT_MM * max(CLEAR_SCORE - score, 0.0)
    return float(min(np.sqrt(LEAST_NOISE_MM**2 + noise**2 + doubt**2), WORST_NOISE_MM))


def constant_sd_mm(surfaces: Ends[Surface], scores: tuple[float, float] = (1.0, 1.0)) -> float:
    """Error that is the same in the whole loop: of both walls, or of the lines clicked.

    A bone whose frames resemble their own mean but poorly has a mean that is blurred, and a wall that is less sure.
    """
    each = [
        WALL_SD_MM * (1.0 + BLUR_SHARE * max(CLEAR_SCORE - score, 0.0)) if surface is Surface.BONE else LINE_SD_MM
        for surface, score in zip(surfaces, scores, strict=True)
    ]
    return float(np.sqrt(sum(value**2 for value in each)))


def statuses(seen: list[bool], anchors: dict[int, FrameStatus]) -> list[FrameStatus]:
    """Status of each frame from where both ends were seen; anchors speak for themselves."""
    known = [k for k in range(len(seen)) if seen[k] or k in anchors]
    result = [FrameStatus.LOST] * len(seen)
    for k in known:
        result[k] = anchors.get(k, FrameStatus.TRACKED)
    for a, b in pairwise(known):
        if 1 < b - a <= LONGEST_BRIDGE + 1:
            result[a + 1 : b] = [FrameStatus.INTERPOLATED] * (b - a - 1)
    return result


def bridge_sd_mm(status: list[FrameStatus]) -> FloatArray:
    """Noise (n,) that each bridged frame has for not having been seen; 0 for all others."""
    seen = np.array([k for k, item in enumerate(status) if item not in (FrameStatus.INTERPOLATED, FrameStatus.LOST)])
    grown = np.zeros(len(status))
    for k, item in enumerate(status):
        if item is FrameStatus.INTERPOLATED:
            grown[k] = BRIDGE_SD_MM_PER_FRAME * float(np.abs(seen - k).min())
    return grown


def frame_result(
    index: int,
    status: FrameStatus,
    ends: tuple[EndFrame, EndFrame],
    constant_sd_mm: float,
    scale: PixelScale,
    unseen_sd_mm: float = 0.0,
) -> TrackedFrame:
    """Join both ends of a frame into its result; `unseen_sd_mm` is the noise that bridging adds."""
    quality = float(np.clip(min(end.score for end in ends), 0.0, 1.0))
    if status is FrameStatus.LOST:
        return TrackedFrame(index, status, quality=quality)
    _, a, b = nearest_pair(ends[0].arc_mm, ends[1].arc_mm)
    noise = float(np.hypot(np.hypot(ends[0].sd_mm, ends[1].sd_mm), unseen_sd_mm))
    per_px = scale.vector_mm_per_px
    calipers = [_image_point(end.caliper_mm / per_px) for end in ends]
    arcs = [end.arc_mm / per_px for end in ends]
    return TrackedFrame(
        index,
        status,
        caliper=Ends(*calipers),
        narrowest=Ends(_image_point(a / per_px), _image_point(b / per_px)),
        sd_mm=float(np.hypot(noise, constant_sd_mm)),
        quality=quality,
        end_quality=Ends(ends[0].score, ends[1].score),
        cortices=Ends(*arcs),
    )


def _image_point(values: FloatArray) -> ImagePoint:
    return ImagePoint(float(values[0]), float(values[1]))
