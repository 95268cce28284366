"""The error budget behind every ±: what noise a distance curve carries, and what does not average out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ifs_measure.measurement.cortex_track import CortexTrack
from ifs_measure.measurement.geometry import FloatArray

CORRELATIONS = (0.0, 0.3, 0.5, 0.7, 0.85)
"""Frame-to-frame correlations of the noise that are weighed against each other: a tracker's error is white at best, and
smoothed over a few frames at worst."""
KNOT_SPACING_S = 0.3
"""Spacing of the knots of the smooth curve that noise is told from: a hip sweeps once in one to six seconds, so that
nothing it does is faster."""
FRAMES_PER_KNOT = 4.0
"""At least so many frames to a knot, so that the smooth curve cannot follow the noise."""
LONGEST_GAP = 10
"""More frames lost on end than this are not bridged."""
OUTLIER_SDS = 5.0
"""A frame further than this many robust standard deviations from its neighbours' median takes no part."""

FAR_SDS = 4.0
"""The same for the distance from the smooth course: less than one frame in ten thousand of normal noise."""


@dataclass(frozen=True, slots=True)
class CurveNoise:
    """Noise of a distance curve.

    Attributes
    ----------
    sd_mm : float
        Standard deviation of one frame.
    correlation : float
        Correlation of neighbouring frames.
    """

    sd_mm: float
    correlation: float


@dataclass(frozen=True, slots=True)
class CurvePoints:
    """The frames of a track that have a distance.

    Attributes
    ----------
    frames : ndarray of int, shape (n,)
        Frame indices.
    times_s : ndarray of shape (n,)
        Times; where there are none, frame indices over `NOMINAL_FRAMES_PER_S`.
    distance_mm : ndarray of shape (n,)
        Narrowest distances, in the unit of the track's scale.
    frame_sd_mm : ndarray of shape (n,)
        Stated error of each frame without the loop's constant.
    is_seen : ndarray of bool, shape (n,)
        False where bridged.
    """

    frames: np.ndarray[tuple[int], np.dtype[np.int64]]
    times_s: FloatArray
    distance_mm: FloatArray
    frame_sd_mm: FloatArray
    is_seen: np.ndarray[tuple[int], np.dtype[np.bool_]]

    def take(self, chosen: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> CurvePoints:
        """Return the chosen frames only."""
        return CurvePoints(
            self.frames[chosen],
            self.times_s[chosen],
            self.distance_mm[chosen],
            self.frame_sd_mm[chosen],
            self.is_seen[chosen],
        )


NOMINAL_FRAMES_PER_S = 12.0
"""Where no times are known, frames are spaced as if so few were taken in a second: a curve that is thought slow may
turn briskly between two frames, so that a fast sweep is not taken for noise."""


def curve_points(track: CortexTrack, times_ms: FloatArray | None, span: tuple[int, int] | None = None) -> CurvePoints:
    """Collect the frames of a track (of a span of it, ends included) that have a distance."""
    first, last = span if span is not None else (0, len(track.frames) - 1)
    rows = []
    for frame in track.frames[max(first, 0) : last + 1]:
        distance = frame.distance_mm(track.scale)
        if distance is None:
            continue
        total = frame.sd_mm if frame.sd_mm is not None else track.constant_sd_mm
        own = float(np.sqrt(max(total**2 - track.constant_sd_mm**2, 0.0)))
        time = frame.index / NOMINAL_FRAMES_PER_S if times_ms is None else float(times_ms[frame.index]) / 1000
        rows.append((frame.index, time, distance, own, frame.is_seen))
    table = np.array(rows, dtype=float).reshape(-1, 5)
    return CurvePoints(
        table[:, 0].astype(np.int64), table[:, 1], table[:, 2], table[:, 3], table[:, 4].astype(np.bool_)
    )


def without_outliers(curve: CurvePoints) -> CurvePoints:
    """Leave out frames that stand alone: far from the median of seven round them and from where either side leads."""
    n = len(curve.frames)
    if n < 7:
        return curve
    padded = np.pad(curve.distance_mm, 3, mode="reflect", reflect_type="odd")
    medians = np.median(np.lib.stride_tricks.sliding_window_view(padded, 7), axis=1)
    away = np.abs(curve.distance_mm - medians)
    spread = 1.4826 * float(np.median(away))
    limit = OUTLIER_SDS * max(spread, 0.2)
    # A frame that either side bears out is no outlier: the curve goes on while nothing is seen, and it may be steep.
    d = np.pad(curve.distance_mm, 2, constant_values=np.inf)
    borne_out = np.full(n, np.inf)
    with np.errstate(invalid="ignore"):
        for expected in (2 * d[1:-3] - d[:-4], 2 * d[3:-1] - d[4:], (d[1:-3] + d[3:-1]) / 2):
            borne_out = np.fmin(borne_out, np.abs(curve.distance_mm - expected))
    alone = borne_out > limit
    return curve.take((away <= limit) | ~alone)


def near_course(curve: CurvePoints, course: FloatArray) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Tell which frames lie near the smooth course: what the neighbours alone could not tell from a steep limb."""
    away = np.abs(curve.distance_mm - course)
    return np.asarray(away <= FAR_SDS * max(1.4826 * float(np.median(away)), 0.2))


def seen_stretch(curve: CurvePoints, at: int) -> tuple[int, int]:
    """First and last index of the frames round one that no long gap cuts off."""
    gaps = np.flatnonzero(np.diff(curve.frames) > LONGEST_GAP + 1)
    before, after = gaps[gaps < at], gaps[gaps >= at]
    return (int(before[-1]) + 1 if before.size else 0), (int(after[0]) if after.size else len(curve.frames) - 1)


def _spline_basis(times_s: FloatArray) -> FloatArray:
    """Cubic B-splines over the times, shape (n, k); knots no denser than the frames allow."""
    n = len(times_s)
    duration = float(times_s[-1] - times_s[0])
    pieces = int(np.clip(min(duration / KNOT_SPACING_S, n / FRAMES_PER_KNOT), 1, 400))
    x = (times_s - times_s[0]) / max(duration, 1e-9) * pieces
    cell = np.minimum(x.astype(np.int64), pieces - 1)
    u = x - cell
    weights = np.stack(
        [(1 - u) ** 3, 3 * u**3 - 6 * u**2 + 4, -3 * u**3 + 3 * u**2 + 3 * u + 1, u**3], axis=1
    ) / 6.0  # fmt: skip
    basis = np.zeros((n, pieces + 3))
    for j in range(4):
        basis[np.arange(n), cell + j] = weights[:, j]
    return basis


def _whiten(values: FloatArray, correlation: float) -> FloatArray:
    """Make AR(1) noise of standard deviation 1 white, along the first axis."""
    out = np.array(values, dtype=float)
    out[1:] = (values[1:] - correlation * values[:-1]) / np.sqrt(1 - correlation**2)
    return out


def curve_noise(curve: CurvePoints) -> tuple[CurveNoise, FloatArray]:
    """Tell the noise of a curve from its course, and return both.

    Splines with knots as wide as motion allows are fitted by generalised least squares, once for each correlation.

    Returns
    -------
    CurveNoise
        Mean of `CORRELATIONS` and of the sizes that go with them, weighed by restricted likelihood
        (Patterson and Thompson, Biometrika 1971;58:545-554).
    ndarray of shape (n,)
        The smooth course, weighed likewise.
    """
    n = len(curve.frames)
    if n < 6:
        return CurveNoise(float(np.median(curve.frame_sd_mm)) if n else 0.0, 0.0), curve.distance_mm
    basis = _spline_basis(curve.times_s)
    found: list[tuple[float, CurveNoise, FloatArray]] = []
    for correlation in CORRELATIONS:
        a, b = _whiten(basis, correlation), _whiten(curve.distance_mm, correlation)
        normal = a.T @ a + 1e-9 * np.eye(a.shape[1])
        solution = np.linalg.solve(normal, a.T @ b)
        freedom = max(n - a.shape[1], 1)
        variance = float(np.sum((b - a @ solution) ** 2)) / freedom
        log_determinant = float(np.linalg.slogdet(normal)[1])
        likelihood = -0.5 * (
            freedom * np.log(max(variance, 1e-10)) + log_determinant + (n - 1) * np.log(1 - correlation**2)
        )
        found.append((likelihood, CurveNoise(float(np.sqrt(variance)), correlation), basis @ solution))
    # In a short curve no correlation is much likelier than the next: the likeliest alone would be too sure.
    weight = np.exp(np.array([item[0] for item in found]) - max(item[0] for item in found))
    weight /= weight.sum()
    sd = float(weight @ [item[1].sd_mm for item in found])
    correlation = float(weight @ [item[1].correlation for item in found])
    return CurveNoise(sd, correlation), weight @ np.array([item[2] for item in found])


def course_sd_mm(curve: CurvePoints, noise: CurveNoise) -> float:
    """Tell how noisy the smooth course is: as many frames as share an unknown of it average their noise."""
    frames_each = len(curve.frames) / _spline_basis(curve.times_s).shape[1]
    alike = (1 + noise.correlation) / (1 - noise.correlation)
    return noise.sd_mm * float(np.sqrt(min(alike / frames_each, 1.0)))
