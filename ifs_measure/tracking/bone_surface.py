"""The bright ridge above the shadow: find the outline of a bone round a click in one picture.

In beam space (beam across, range down) a bone is simple: every beam meets it at most once, tissue lies before that
place and shadow behind it. The shadow nearest to the click says which bone is meant and gives a place inside it; on
rays from that place the outline is found for all directions together by dynamic programming.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray, PixelScale
from ifs_measure.tracking.probe_geometry import ProbeGeometry

Float32Array = NDArray[np.float32]
Picture = NDArray[np.uint8] | NDArray[np.float32]
"""Brightness, shape (rows, columns)."""

STEP_MM = 0.25
"""Grid of the beam space: about a quarter of the resolution of a 4 MHz probe."""
HALF_WIDTH_MM = 24.0
"""Beams looked at on either side of the click: a tuberosity is some 30 mm wide and the click may lie at its side."""
ABOVE_MM = 22.0
BELOW_MM = 24.0
"""Ranges looked at before and behind the click: walls of 15 mm and the shadow behind them."""
CENTRE_FROM_SIDE_MM = 8.0
"""A place inside the bone from which its whole facing side is seen: deeper than a wall's curve, within a trochanter."""
BEHIND_SUMMIT_MM = 7.5
"""The place that the network is asked round lies so far behind the bone's summit: where it has learned to expect it."""
STAR_DEG = 118.0
STAR_STEP_DEG = 1.2
STAR_RADIUS_MM = 24.0
STAR_STEP_MM = 0.2
"""Rays from that place: all round but for the shadow."""
STEP_COST = 0.06
"""What a step of one radius from ray to ray costs, growing with its square."""
LEAST_EDGE = 0.35
"""Mean edge along the outline, in units of the contrast between tissue and shadow, below which none was found."""
LEAST_OUTLINE_MM = 6.0
CLICK_REACH_MM = 3.0
"""How far from a click its cortex may lie."""
LED_ON_MM = 8.0
"""So far beyond the end of what its picture shows a click still means a bone: its wall goes on, hidden."""
GRAZING_DEG = 84.0
WALL_PAST_GRAZING_MM = 4.0
"""Where the beam grazes the wall the border of the shadow begins; so much of it is taken for wall."""
OUTLINE_ERROR_MM = 1.0
"""An outline lies so far from the cortex where the beam grazes it; whether a click means it, the arc decides."""
LEAST_CONTRAST = 9.0
"""Grey levels between tissue and shadow below which there is no shadow to speak of."""


@dataclass(frozen=True, slots=True)
class BeamGrid:
    """A piece of a picture resampled to beams and ranges.

    Attributes
    ----------
    geometry : ProbeGeometry
        Where the beams come from.
    centre_mm : tuple of float
        The place of the picture at the grid's origin.
    across_mm : ndarray of shape (m,)
        Offset of each beam, as arc length at the range of the centre.
    range_mm : ndarray of shape (k,)
        Offset of each range from that of the centre.
    """

    geometry: ProbeGeometry
    centre_mm: tuple[float, float]
    across_mm: FloatArray
    range_mm: FloatArray

    def to_picture(self, across_mm: FloatArray, range_mm: FloatArray) -> FloatArray:
        """Points (..., 2) in millimetres of the picture."""
        cx, cy = self.centre_mm
        if self.geometry.apex_mm is None:
            across, along = self.geometry.parallel_axes
            return np.asarray(np.array([cx, cy]) + across_mm[..., None] * across + range_mm[..., None] * along)
        ax, ay = self.geometry.apex_mm
        radius = np.hypot(cx - ax, cy - ay)
        angle = np.arctan2(cx - ax, cy - ay) + across_mm / radius
        far = radius + range_mm
        return np.stack([ax + far * np.sin(angle), ay + far * np.cos(angle)], axis=-1)

    def from_picture(self, points_mm: FloatArray) -> FloatArray:
        """Across and range (..., 2) of points in millimetres of the picture."""
        cx, cy = self.centre_mm
        if self.geometry.apex_mm is None:
            return np.asarray((points_mm - np.array([cx, cy])) @ self.geometry.parallel_axes.T)
        ax, ay = self.geometry.apex_mm
        radius = np.hypot(cx - ax, cy - ay)
        middle = np.arctan2(cx - ax, cy - ay)
        away = points_mm - np.array([ax, ay])
        angle = np.arctan2(away[..., 0], away[..., 1]) - middle
        return np.stack([angle * radius, np.hypot(away[..., 0], away[..., 1]) - radius], axis=-1)

    def holds(self, across_mm: FloatArray) -> NDArray[np.bool_]:
        """Tell which beams (...,), by their offset, lie in the picture's fan."""
        if self.geometry.sides is None:
            return np.ones(across_mm.shape, dtype=bool)
        cx, cy = self.centre_mm
        own = float(self.geometry.beam_of(np.array([cx, cy])))
        apex = self.geometry.apex_mm
        per_side = 1.0 if apex is None else float(np.hypot(cx - apex[0], cy - apex[1]))
        first, last = ((side - own) * per_side for side in self.geometry.sides)
        return np.asarray((across_mm >= first) & (across_mm <= last))


def beam_grid(geometry: ProbeGeometry, centre_mm: tuple[float, float]) -> BeamGrid:
    """Return the grid of beams round a place."""
    across = np.arange(-HALF_WIDTH_MM, HALF_WIDTH_MM + STEP_MM / 2, STEP_MM)
    ranges = np.arange(-ABOVE_MM, BELOW_MM + STEP_MM / 2, STEP_MM)
    return BeamGrid(geometry, centre_mm, across, ranges)


def sample_mm(picture: Picture, points_mm: FloatArray, scale: PixelScale) -> Float32Array:
    """Grey at points (rows, columns, 2) in millimetres, linear between pixels, the edge repeated outside."""
    points = np.asarray(points_mm / scale.vector_mm_per_px, dtype=np.float32)
    out = cv2.remap(
        picture,
        np.ascontiguousarray(points[..., 0]),
        np.ascontiguousarray(points[..., 1]),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(out, dtype=np.float32)


def is_in_picture(picture: Picture, points_mm: FloatArray, scale: PixelScale) -> NDArray[np.bool_]:
    """Tell which places (..., 2), millimetres of the picture, lie between the centres of its outermost pixels."""
    rows, columns = picture.shape
    px = points_mm / scale.vector_mm_per_px
    return np.asarray((px[..., 0] >= 0) & (px[..., 0] <= columns - 1) & (px[..., 1] >= 0) & (px[..., 1] <= rows - 1))


def blurred(grey: Float32Array, sigma_x: float, sigma_y: float) -> Float32Array:
    """Gaussian mean with standard deviations in samples."""
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), sigmaX=sigma_x, sigmaY=sigma_y), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Outline:
    """The visible outline of one bone in one picture.

    Attributes
    ----------
    points_mm : ndarray of shape (n, 2)
        From one side to the other, millimetres of the picture, about 0.25 mm apart.
    centre_mm : ndarray of shape (2,)
        A place inside the bone, the same distance behind its summit wherever on the bone was clicked.
    """

    points_mm: FloatArray
    centre_mm: FloatArray


def find_outline(
    picture: Picture, click_mm: tuple[float, float], geometry: ProbeGeometry, scale: PixelScale
) -> Outline | None:
    """Find the outline of the bone that a click means, or None where no bone lies near it.

    Parameters
    ----------
    picture : ndarray of shape (rows, columns)
        Brightness.
    click_mm : tuple of float
        The click in millimetres of the picture.
    geometry : ProbeGeometry
        Beam directions.
    scale : PixelScale
        Millimetres per pixel.
    """
    grid = beam_grid(geometry, click_mm)
    across, ranges = np.meshgrid(grid.across_mm, grid.range_mm)
    points = grid.to_picture(across, ranges)
    grey = blurred(sample_mm(picture, points, scale), 1.2, 1.2)
    inside = is_in_picture(picture, points, scale) & geometry.holds(points)
    shadow = _shadow_at_click(grey, inside, grid)
    if shadow is None:
        return None
    centre, contrast, floor = shadow
    outline = star_outline(picture, centre, geometry, scale, contrast, floor)
    reach = np.hypot(outline[:, 0] - click_mm[0], outline[:, 1] - click_mm[1])
    if float(reach.min()) > CLICK_REACH_MM + LED_ON_MM + OUTLINE_ERROR_MM:
        return None
    outline = _in_fan(outline, geometry)
    if outline.shape[0] < 2:
        return None
    path = without_tails(grid.from_picture(outline))
    if path.shape[0] < LEAST_OUTLINE_MM / STEP_MM:
        return None
    across, _ = grid.from_picture(centre)
    behind = path[:, 1].min() + BEHIND_SUMMIT_MM
    return Outline(grid.to_picture(path[:, 0], path[:, 1]), grid.to_picture(across, behind))


def _in_fan(outline: FloatArray, geometry: ProbeGeometry) -> FloatArray:
    """Return the longest stretch of an outline (n, 2) that lies in the fan."""
    held = np.flatnonzero(geometry.holds(outline))
    if held.size == 0:
        return outline[:0]
    return outline[max(np.split(held, np.flatnonzero(np.diff(held) > 1) + 1), key=len)]


def _shadow_at_click(
    grey: Float32Array, inside: NDArray[np.bool_], grid: BeamGrid
) -> tuple[FloatArray, float, float] | None:
    """Find a place inside the bone whose shadow lies nearest to the click, its contrast and its grey.

    The shadow is looked for behind the click; the place is as far behind the cortex as the cortex is from its side.
    """
    first = round((ABOVE_MM + 2.0) / STEP_MM)
    band = grey[first : first + round(9.0 / STEP_MM)]
    seen = inside[first : first + round(9.0 / STEP_MM)]
    count = seen.sum(axis=0)
    level = np.where(count > 6, (band * seen).sum(axis=0) / np.maximum(count, 1), np.nan)
    level = np.convolve(np.pad(level, 4, mode="edge"), np.ones(9) / 9, mode="valid")
    known = level[np.isfinite(level)]
    if known.size < 60 or float(np.ptp(known)) < LEAST_CONTRAST:
        return None
    low, high = np.percentile(known, [8.0, 85.0])
    for _ in range(12):
        split = (low + high) / 2
        low, high = known[known <= split].mean(), known[known > split].mean()
    if high - low < LEAST_CONTRAST:
        return None
    dark = np.flatnonzero(level <= (low + high) / 2)
    runs = [run for run in np.split(dark, np.flatnonzero(np.diff(dark) > 1) + 1) if run.size * STEP_MM >= 4.0]
    if not runs:
        return None
    run = min(runs, key=lambda item: float(np.abs(grid.across_mm[item]).min()))
    left, right = float(grid.across_mm[run[0]]), float(grid.across_mm[run[-1]])
    if max(left, -right) > CLICK_REACH_MM + 1.5:
        return None
    margin = min(CENTRE_FROM_SIDE_MM, (right - left) / 2)
    across = float(np.clip(0.0, left + margin, right - margin))
    column = round((across + HALF_WIDTH_MM) / STEP_MM)
    top = _cortex_on_beam(grey[:, max(0, column - 4) : column + 5].mean(axis=1), (low + high) / 2, high - low)
    behind = max(top + CENTRE_FROM_SIDE_MM, 1.0)
    return grid.to_picture(np.array(across), np.array(behind)), float(high - low), float(low)


def _cortex_on_beam(grey: FloatArray, split: float, contrast: float) -> float:
    """Range (mm from the click) at which one beam most likely meets the bone: bright here, darker behind."""
    level = np.clip((grey - split) / contrast, -1.0, 3.0)
    total = np.concatenate([[0.0], np.cumsum(np.clip(level, -0.5, 0.5))])
    first, last = round(4.0 / STEP_MM), round((ABOVE_MM + 5.0) / STEP_MM)
    at = np.arange(first, last)
    reach = round(8.0 / STEP_MM)
    behind = (total[np.minimum(at + 5 + reach, grey.size)] - total[at + 5]) / reach
    before = (total[at] - total[np.maximum(at - reach, 0)]) / reach
    return float(at[int(np.argmax(0.6 * level[at] - 2.0 * behind + before))] * STEP_MM - ABOVE_MM)


def star_outline(
    picture: Picture,
    centre: FloatArray,
    geometry: ProbeGeometry,
    scale: PixelScale,
    contrast: float,
    floor: float,
) -> FloatArray:
    """Outline (n, 2) in millimetres of the picture, found on rays from a place inside the bone."""
    up = -geometry.beam_direction(centre)
    angles = np.arctan2(up[1], up[0]) + np.deg2rad(np.arange(-STAR_DEG, STAR_DEG + 0.1, STAR_STEP_DEG))
    radii = np.arange(1.0, STAR_RADIUS_MM, STAR_STEP_MM)
    rays = np.stack([np.cos(angles), np.sin(angles)], axis=-1)
    grey = blurred(sample_mm(picture, centre + radii[:, None, None] * rays[None], scale), 1.5, 1.5)
    count = radii.size
    padded = np.vstack([np.zeros((1, angles.size)), np.cumsum(grey, axis=0)])
    within = _window_mean(padded, -round(1.8 / STAR_STEP_MM), -round(0.2 / STAR_STEP_MM))
    beyond = _window_mean(padded, round(0.2 / STAR_STEP_MM), round(1.4 / STAR_STEP_MM))
    interior = padded[:-1] / np.maximum(np.arange(count), 1)[:, None]
    gain = 1.3 * np.clip((beyond - within) / contrast, -1.0, 1.6)
    gain -= 1.5 * np.clip((interior - floor) / contrast - 0.35, 0.0, 1.0)
    gain[: round(2.5 / STAR_STEP_MM)] = -3.0
    rows = _smooth_path(gain)
    outline = centre + radii[rows][:, None] * rays
    value = np.convolve(np.take_along_axis(gain, rows[None], axis=0)[0], np.ones(7) / 7, mode="same")
    return np.asarray(outline[_run_round_middle(value > LEAST_EDGE)])


def _smooth_path(gain: FloatArray) -> NDArray[np.int64]:
    """Row of each column of a smooth path that gains most; a step of one to three rows costs with its square."""
    rows, columns = gain.shape
    reach = 3
    came = np.zeros((columns, rows), dtype=np.int64)
    index = np.arange(rows)
    padded = np.full(rows + 2 * reach, -1e9)
    value = padded[reach : reach + rows]
    value[:] = gain[:, 0]
    windows = sliding_window_view(padded, rows)
    cost = STEP_COST * (np.arange(-reach, reach + 1)[:, None] ** 2)
    by_column = np.ascontiguousarray(gain.T)
    for column in range(1, columns):
        options = windows - cost
        pick = options.argmax(axis=0)
        came[column] = index + pick - reach
        value[:] = options[pick, index] + by_column[column]
    path = np.zeros(columns, dtype=np.int64)
    path[-1] = int(value.argmax())
    for column in range(columns - 1, 0, -1):
        path[column - 1] = came[column, path[column]]
    return path


def _run_round_middle(good: NDArray[np.bool_]) -> slice:
    """Part of the rays round the middle one in which no gap is wider than 12 degrees."""
    gap = round(12.0 / STAR_STEP_DEG)
    middle = good.size // 2
    first = last = middle
    missed = 0
    for at in range(middle, good.size):
        missed = 0 if good[at] else missed + 1
        if missed > gap:
            break
        last = at if good[at] else last
    missed = 0
    for at in range(middle, -1, -1):
        missed = 0 if good[at] else missed + 1
        if missed > gap:
            break
        first = at if good[at] else first
    return slice(first, last + 1)


def _window_mean(padded: FloatArray, start: int, stop: int) -> FloatArray:
    """Mean over rows i + start to i + stop of what `padded` is the running sum of."""
    rows = padded.shape[0] - 1
    first = np.clip(np.arange(rows) + start, 0, rows)
    last = np.clip(np.arange(rows) + stop, 0, rows)
    return np.asarray((padded[last] - padded[first]) / np.maximum(last - first, 1)[:, None])


def without_tails(path: FloatArray) -> FloatArray:
    """Cut what runs down along the border of the shadow.

    A wall may follow the beam, but then nothing tells it from the border.
    """
    width = round(2.5 / STEP_MM)
    kernel = np.ones(width) / width
    padded = np.pad(path, ((width // 2, width - 1 - width // 2), (0, 0)), mode="edge")
    smooth = np.column_stack([np.convolve(padded[:, axis], kernel, mode="valid") for axis in (0, 1)])
    slope = np.gradient(smooth, axis=0)
    top = int(np.argmin(smooth[:, 1]))
    along = np.abs(slope[:, 0]) < np.tan(np.deg2rad(90.0 - GRAZING_DEG)) * np.abs(slope[:, 1])
    spare = round(WALL_PAST_GRAZING_MM / STEP_MM)
    right = np.flatnonzero(along[top:])
    left = np.flatnonzero(along[: top + 1][::-1])
    last = min(path.shape[0], top + int(right[0]) + spare) if right.size else path.shape[0]
    first = max(0, top - int(left[0]) - spare) if left.size else 0
    return path[first:last]
