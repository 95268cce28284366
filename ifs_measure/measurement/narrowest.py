"""The estimator of the narrowest distance, per loop and per phase.

The least of many noisy frames is too small. So the bottom of the curve is described by a valley: a floor that may be
held for a while, and a limb on either side (`valley.py`). The floor is averaged over every valley that explains the
frames, the noise being told from the curve itself, and the average is corrected for what it does to floors that are
known. `benchmarks/narrowest.py` shows what bias is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus
from ifs_measure.measurement.geometry import FloatArray
from ifs_measure.measurement.narrowest_doubts import (
    FEWEST_FRAMES,
    NINETY_FIVE_PERCENT,
    Bottom,
    doubts,
    doubts_of_frame,
)
from ifs_measure.measurement.uncertainty import (
    CurveNoise,
    CurvePoints,
    course_sd_mm,
    curve_noise,
    curve_points,
    near_course,
    seen_stretch,
    without_outliers,
)
from ifs_measure.measurement.valley import NOISE_FLOOR_MM, Window, fit_bottom

ESTIMATOR = "valley-average/3"
FEW_FRAMES_ESTIMATOR = "raw-minimum/2"
LEAST_OF_FEW = "The narrowest distance is the least of a few frames and may be too small."
PLACED_IN_THE_DARK = (
    "The narrowest frame was placed by hand where a cortex was not seen; no frame beside it bears it out."
)
WINDOW_WITHOUT_TIMES = 9
"""Frames that the estimate rests on where no times say how fast the curve may turn."""
RELATIVE_SD = (0.7, 6.0)
"""A frame counts at most as this much surer, and less sure, than the usual one."""
RISE_MM, RISE_SDS, RISE_SHARE = 2.0, 10.0, 0.95
"""The window reaches up both limbs to this height over the bottom, or to so many standard deviations of the noise if
that is more, but not above this share of the lower limb: a quiet curve is described where it matters, a noisy one needs
its whole limbs."""


@dataclass(frozen=True, slots=True)
class Narrowest:
    """The headline distance of a loop or of a phase.

    Attributes
    ----------
    frame : int
        Index of the frame that shows it.
    distance_mm, sd_mm : float
        Estimate and its standard deviation, in the unit of the track's scale.
    raw_minimum_mm : float
        The least distance of a single frame.
    raw_minimum_frame : int
        Where that is.
    estimator : str
        Identifier with version.
    window_frames : int
        How many frames the estimate rests on.
    phase : str or None
        Label of the phase, None for the whole loop.
    warnings : tuple of str
        Sentences.
    """

    frame: int
    distance_mm: float
    sd_mm: float
    raw_minimum_mm: float
    raw_minimum_frame: int
    estimator: str
    window_frames: int
    phase: str | None = None
    warnings: tuple[str, ...] = ()


def estimate_narrowest(
    track: CortexTrack,
    times_ms: Sequence[float] | None,
    span: tuple[int, int] | None = None,
    phase: str | None = None,
) -> Narrowest | None:
    """Estimate the narrowest distance without the bias of a raw minimum.

    Parameters
    ----------
    track : CortexTrack
        Both cortices in every frame.
    times_ms : sequence of float or None
        Time of each frame; without times the window is 9 frames.
    span : tuple of int, optional
        First and last frame (inclusive) of a phase; the whole loop when absent.
    phase : str, optional
        Label carried into the result.

    Returns
    -------
    Narrowest or None
        None where no frame of the span has a distance.
    """
    shown = None if times_ms is None else _times_that_tell(np.asarray(times_ms, dtype=float), span)
    every = curve_points(track, shown, span)
    if len(every.frames) == 0:
        return None
    # A bridged frame takes no part while any was seen: it shows where the curve leads, not a bone.
    seen = every.take(every.is_seen) if every.is_seen.any() else every
    curve = without_outliers(seen)
    least = _least_frame(track, seen, span, phase)
    if len(curve.frames) < FEWEST_FRAMES:
        return replace(least, warnings=(*least.warnings, LEAST_OF_FEW)) if len(seen.frames) > 1 else least
    curve, noise, course = _with_its_course(curve)
    first, last = valley_window(curve, noise, course, shown is not None)
    valley = fit_valley(curve, noise, first, last)
    # What a tracker smooths over many frames is not seen as noise of the curve, yet its stated error holds it.
    stated = float(np.median(curve.frame_sd_mm[first : last + 1]))
    hidden = max(stated**2 - noise.sd_mm**2, 0.0)
    sd_mm = float(np.sqrt(valley.sd_mm**2 + track.constant_sd_mm**2 + hidden))
    clearly_mm = NINETY_FIVE_PERCENT * float(np.hypot(sd_mm, least.sd_mm))
    if least.distance_mm < valley.floor_mm - clearly_mm and _is_placed_in_the_dark(track, curve, least.frame):
        return replace(least, warnings=(*least.warnings, PLACED_IN_THE_DARK))
    bottom = _bottom_of(valley, curve, noise, float(np.sqrt(hidden)), (course[:first], course[last + 1 :]))
    warnings = doubts(track, curve, course, bottom, span)
    if shown is None:
        warnings = (*warnings, f"The scan has no frame times: the estimate rests on {last - first + 1} frames.")
    return Narrowest(
        frame=int(curve.frames[valley.at]),
        distance_mm=max(valley.floor_mm, 0.0),
        sd_mm=sd_mm,
        raw_minimum_mm=least.raw_minimum_mm,
        raw_minimum_frame=least.raw_minimum_frame,
        estimator=ESTIMATOR,
        window_frames=last - first + 1,
        phase=phase,
        warnings=warnings,
    )


def _times_that_tell(times_ms: FloatArray, span: tuple[int, int] | None) -> FloatArray | None:
    """Return frame times, or None where those of a span are all the same: then the scan has none that tell."""
    first, last = span if span is not None else (0, len(times_ms) - 1)
    return None if last > first and times_ms[first] == times_ms[last] else times_ms


def _bottom_of(
    valley: Valley, curve: CurvePoints, noise: CurveNoise, hidden_sd_mm: float, beyond: tuple[FloatArray, FloatArray]
) -> Bottom:
    """Return what the doubts about a fitted valley depend on; the course beyond its window rises on."""
    before_mm, after_mm = (float(np.max(side, initial=-np.inf)) - valley.floor_mm for side in beyond)
    return Bottom(
        valley.at,
        valley.sd_mm,
        hidden_sd_mm,
        course_sd_mm(curve, noise),
        max(valley.rise_before_mm, before_mm),
        max(valley.rise_after_mm, after_mm),
    )


def _with_its_course(curve: CurvePoints) -> tuple[CurvePoints, CurveNoise, FloatArray]:
    """Return the frames that lie near their smooth course, their noise and that course (n,)."""
    noise, course = curve_noise(curve)
    near = near_course(curve, course)
    if near.all() or int(near.sum()) < FEWEST_FRAMES:
        return curve, noise, course
    kept = curve.take(near)
    return kept, *curve_noise(kept)


def _is_placed_in_the_dark(track: CortexTrack, curve: CurvePoints, frame: int) -> bool:
    """Tell whether a hand placed what neither the frame before nor after shows: no outlier, but all there is."""
    beside = [track.frames[k] for k in (frame - 1, frame + 1) if 0 <= k < len(track.frames)]
    is_placed = track.frames[frame].status in (FrameStatus.PLACED, FrameStatus.CORRECTED)
    return frame not in curve.frames and is_placed and not any(other.is_seen for other in beside)


def _least_frame(track: CortexTrack, curve: CurvePoints, span: tuple[int, int] | None, phase: str | None) -> Narrowest:
    """Take the frame with the least distance as it is."""
    raw = int(np.argmin(curve.distance_mm))
    frame, distance_mm = int(curve.frames[raw]), float(curve.distance_mm[raw])
    return Narrowest(
        frame=frame,
        distance_mm=distance_mm,
        sd_mm=float(np.hypot(track.constant_sd_mm, curve.frame_sd_mm[raw])),
        raw_minimum_mm=distance_mm,
        raw_minimum_frame=frame,
        estimator=FEW_FRAMES_ESTIMATOR,
        window_frames=1,
        phase=phase,
        warnings=doubts_of_frame(track, frame, span),
    )


def valley_window(curve: CurvePoints, noise: CurveNoise, course: FloatArray, has_times: bool) -> tuple[int, int]:
    """Return the first and last frame (indices into the curve) that belong to the valley of the smooth course.

    A valley ends where more frames were lost than may be bridged: what lies in between is not guessed.
    """
    bottom = int(np.argmin(course))
    start, stop = seen_stretch(curve, bottom)
    first, last = _window_of(course[start : stop + 1], bottom - start, noise, has_times)
    return start + first, start + last


def _window_of(course: FloatArray, bottom: int, noise: CurveNoise, has_times: bool) -> tuple[int, int]:
    n = len(course)
    if not has_times:
        first = int(np.clip(bottom - WINDOW_WITHOUT_TIMES // 2, 0, max(n - WINDOW_WITHOUT_TIMES, 0)))
        return first, min(first + WINDOW_WITHOUT_TIMES, n) - 1
    sd = max(noise.sd_mm, NOISE_FLOOR_MM)
    rise = max(RISE_MM, RISE_SDS * sd)
    limb = float(min(course[: bottom + 1].max(), course[bottom:].max()) - course[bottom])
    if limb > 4 * sd:
        rise = min(rise, max(RISE_SHARE * limb, RISE_MM))
    first = last = bottom
    while first > 0 and course[first - 1] < course[bottom] + rise:
        first -= 1
    while last < n - 1 and course[last + 1] < course[bottom] + rise:
        last += 1
    while last - first + 1 < WINDOW_WITHOUT_TIMES and (first > 0 or last < n - 1):
        first, last = max(first - 1, 0), min(last + 1, n - 1)
    return first, last


@dataclass(frozen=True, slots=True)
class Valley:
    """The bottom of a curve.

    Attributes
    ----------
    floor_mm, sd_mm : float
        Height of the floor, averaged over all valleys, and its standard deviation.
    at : int
        Index into the curve of the frame nearest to the bottom.
    rise_before_mm, rise_after_mm : float
        How far the averaged curve rises over its least, up to either end of the window.
    """

    floor_mm: float
    sd_mm: float
    at: int
    rise_before_mm: float
    rise_after_mm: float


def fit_valley(curve: CurvePoints, noise: CurveNoise, first: int, last: int) -> Valley:
    """Describe the bottom of the frames from first to last (indices into the curve)."""
    times = curve.times_s[first : last + 1]
    half = max(float(times[-1] - times[0]) / 2, 1e-9)
    x = (times - (times[0] + times[-1]) / 2) / half
    start, stop = seen_stretch(curve, first)
    relative = _relative_sd(curve.frame_sd_mm[first : last + 1], noise)
    bottom = fit_bottom(
        Window(x, curve.distance_mm[first : last + 1], relative, noise, half, first == start, last == stop)
    )
    # The frame that shows it: least of the averaged curve; on a flat floor its middle.
    shown = bottom.mean_curve_mm
    flat = np.flatnonzero(shown <= shown.min() + 0.02 * noise.sd_mm + 1e-6)
    at = int(flat[len(flat) // 2])
    before, after = (float(side.max() - shown.min()) for side in (shown[: at + 1], shown[at:]))
    return Valley(bottom.floor_mm, bottom.sd_mm, first + at, before, after)


def _relative_sd(frame_sd_mm: FloatArray, noise: CurveNoise) -> FloatArray:
    """How much noisier each frame is than the usual one of its neighbourhood.

    No frame is surer than the curve is quiet: where the limbs' frames state next to no error of their own, a bottom
    seen less well would count for nothing, and its height would be told from the limbs alone.
    """
    least = max(noise.sd_mm, NOISE_FLOOR_MM)
    usual = float(np.hypot(least, np.median(frame_sd_mm)))
    return np.asarray(np.clip(np.hypot(least, frame_sd_mm) / usual, *RELATIVE_SD))
