"""What makes a narrowest distance doubtful: it lies at an edge, in a stretch of low confidence, or is one of two."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ifs_measure.measurement.cortex_track import CortexTrack
from ifs_measure.measurement.geometry import FloatArray
from ifs_measure.measurement.uncertainty import CurvePoints

NINETY_FIVE_PERCENT = 1.96
FEWEST_FRAMES = 7
"""In a shorter loop or phase its first or last frame alone is the edge, otherwise the one beside it too."""
LEAST_ERROR_MM = 0.1
"""What nobody reads off a picture is no difference and no limb."""
HUMP_SDS = 4.5
"""A hump is no play of the noise if it is so many standard deviations of the smooth course high: the highest and the
lowest of a dozen independent places differ by less in 99 of 100 courses of noise alone."""
LEAST_HUMP_MM = 0.5
"""A hip that is held gives way by as much; that is one minimum, not two."""


@dataclass(frozen=True, slots=True)
class Bottom:
    """The bottom of a curve, as far as its doubts depend on it.

    Attributes
    ----------
    at : int
        Index into the curve of the frame that shows it.
    floor_sd_mm, hidden_sd_mm, course_sd_mm : float
        Error of the floor from the frames' noise; what the frames state beyond the noise that the curve shows; noise
        of the smooth course. What is the same in the whole loop takes no part: two minima share it.
    rise_before_mm, rise_after_mm : float
        How far the limb before and the one after rise over the floor, up to the first and the last frame of the curve.
    """

    at: int
    floor_sd_mm: float
    hidden_sd_mm: float
    course_sd_mm: float
    rise_before_mm: float
    rise_after_mm: float

    @property
    def error_mm(self) -> float:
        """How far two minima may be apart and still be equal, with 95 % confidence."""
        # The other minimum is read off the course, and what is hidden is another there.
        variance = self.floor_sd_mm**2 + self.course_sd_mm**2 + 2 * self.hidden_sd_mm**2
        return max(NINETY_FIVE_PERCENT * float(np.sqrt(variance)), LEAST_ERROR_MM)

    @property
    def hump_mm(self) -> float:
        """How high a hump between two minima must be over the other one."""
        return max(HUMP_SDS * self.course_sd_mm, LEAST_HUMP_MM)

    @property
    def limb_mm(self) -> float:
        """How far a limb must rise to be one."""
        return max(NINETY_FIVE_PERCENT * self.floor_sd_mm, LEAST_ERROR_MM)


def doubts(
    track: CortexTrack, curve: CurvePoints, course: FloatArray, bottom: Bottom, span: tuple[int, int] | None
) -> tuple[str, ...]:
    """Say what makes a headline doubtful that a valley was fitted for."""
    out = list(doubts_of_frame(track, int(curve.frames[bottom.at]), span))
    first, last = span if span is not None else (0, len(track.frames) - 1)
    held_at_start = curve.frames[0] <= first + 1 and bottom.rise_before_mm < bottom.limb_mm
    held_at_end = curve.frames[-1] >= last - 1 and bottom.rise_after_mm < bottom.limb_mm
    at_edge = _edge_sentence(span)
    if (held_at_start or held_at_end) and at_edge not in out:
        out.insert(0, at_edge)
    second = _second_minimum(course, bottom)
    if second is not None:
        frame, other = int(curve.frames[bottom.at]), int(curve.frames[second])
        # How far apart is not said: nothing here tells whether the track's millimetres may be shown.
        out.append(f"Two minima are closer than their error: frame {frame} and frame {other} (counted from 0).")
    return tuple(out)


def doubts_of_frame(track: CortexTrack, frame: int, span: tuple[int, int] | None) -> tuple[str, ...]:
    """Say what makes a frame doubtful as the narrowest one, whatever the curve round it."""
    out = []
    first, last = span if span is not None else (0, len(track.frames) - 1)
    count = last - first + 1
    margin = 1 if count >= FEWEST_FRAMES else 0
    if count > 1 and (frame <= first + margin or frame >= last - margin):
        out.append(_edge_sentence(span))
    around = track.frames[max(frame - 2, 0) : frame + 3]
    if any(f.is_low() or not f.is_seen for f in around):
        out.append("The narrowest frame lies in a stretch of low confidence.")
    return tuple(out)


def _edge_sentence(span: tuple[int, int] | None) -> str:
    edge = "the phase" if span is not None else "the loop"
    return f"The narrowest frame is at the edge of {edge}: the space may have been narrower beyond it."


def _second_minimum(course: FloatArray, bottom: Bottom) -> int | None:
    """Index of another valley that is as deep within the error and set apart by a hump, or None."""
    at, n = bottom.at, len(course)
    for side in (range(at - 1, -1, -1), range(at + 1, n)):
        hump = float(course[at])
        for i in side:
            hump = max(hump, float(course[i]))
            is_low = course[i] < course[at] + bottom.error_mm
            if is_low and hump > max(course[i], course[at]) + bottom.hump_mm:
                beyond = np.array([j for j in side if (j <= i if i < at else j >= i)])
                return int(beyond[np.argmin(course[beyond])])
    return None
