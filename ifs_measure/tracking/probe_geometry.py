"""Where the beams of a picture come from: the virtual apex of a fan, or parallel rays of a linear probe.

A curved or sector probe draws its picture as a fan whose straight sides meet in the virtual apex; every beam runs from
there. The sides of a linear probe are parallel, and run aslant where its beams are steered or its picture was turned.
The directions tell where a shadow must fall and at what angle the beam meets a bone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint, PixelScale

DARK_GREY = 6
"""Grey above which a pixel is taken to lie inside the picture's fan: above JPEG ringing, below tissue."""
INLIER_PX = 1.5
"""How far an edge pixel may lie from a straight side: the stair of a rasterised line and the blur of a codec."""
LEAST_SIDE_ROWS = 25
"""A side that is seen on fewer rows says nothing of its slope."""
FAR_APEX_MM = 400.0
"""Beams from farther than this are parallel within 0.01 mm over a bone's wall; curved probes have radii of 40-65 mm."""
UPRIGHT_SLOPE = 0.02
"""Sides that both lean less (mm across for each mm down; some 1 degree) do not meet in an apex: a straight line on
`LEAST_SIDE_ROWS` rows may be out by so much."""
ALIKE_SLOPES = 0.02
"""Sides that run aslant are parallel where their slopes differ by less, for the same reason."""
LEAST_SLOPE = 0.03
"""Parallel sides that lean less (some 2 degrees) are taken for upright: beams so little aslant move no wall."""
LEAST_SIDE_SHARE = 0.25
"""Sides that run aslant are seen on so many of the picture's rows: bones at both ends shadow the rest."""
FAN_SHARE = 0.2
"""A lit area so large beside the largest may be a fan: words and rulers are smaller."""
SIDE_SHARE = 0.1
"""A beam with fewer lit pixels, against a usual one, lies beside the fan: a word that touches it, a codec's blur."""
BEAM_DEG, BEAM_MM = 0.5, 0.5
"""How finely the first and the last beam are told: by less than a beam's width."""
LOOKED_AT_ROWS = 200
"""Rows of the fan that are enough to tell its sides."""


@dataclass(frozen=True, slots=True)
class ProbeGeometry:
    """Beam directions in millimetres of the picture (x right, y down).

    Attributes
    ----------
    apex_mm : tuple of float or None
        Where the beams start; None where they are parallel, or the sides of the fan are not seen.
    sides : tuple of float or None
        First and last beam of the picture: radians from straight down, or mm across them where they are parallel. None
        where that is not known.
    down : tuple of float
        Unit vector along which parallel beams run, away from the probe.
    """

    apex_mm: tuple[float, float] | None
    sides: tuple[float, float] | None = None
    down: tuple[float, float] = (0.0, 1.0)

    @property
    def parallel_axes(self) -> FloatArray:
        """Unit vectors (2, 2) across parallel beams and along them."""
        x, y = self.down
        return np.array([[y, -x], [x, y]])

    def beam_direction(self, points_mm: FloatArray) -> FloatArray:
        """Return unit vectors along which the beam runs at points of shape (..., 2), away from the probe."""
        if self.apex_mm is None:
            return np.broadcast_to(np.array(self.down), points_mm.shape)
        away = points_mm - np.asarray(self.apex_mm)
        return np.asarray(away / np.maximum(np.linalg.norm(away, axis=-1, keepdims=True), 1e-9))

    def beam_of(self, points_mm: FloatArray) -> FloatArray:
        """Return the beam (...,) on which points of shape (..., 2) lie, in the measure of `sides`."""
        if self.apex_mm is None:
            return np.asarray(points_mm @ self.parallel_axes[0])
        away = points_mm - np.asarray(self.apex_mm)
        return np.asarray(np.arctan2(away[..., 0], away[..., 1]))

    def holds(self, points_mm: FloatArray) -> NDArray[np.bool_]:
        """Tell which points of shape (..., 2) a beam may reach: beside the fan nothing is ever seen."""
        beam = self.beam_of(points_mm)
        if self.sides is None:
            return np.ones(beam.shape, dtype=bool)
        return np.asarray((beam >= self.sides[0]) & (beam <= self.sides[1]))


def find_probe_geometry(frames: list[GreyImage], inside: ImagePoint, scale: PixelScale) -> ProbeGeometry:
    """Find apex or common direction of the beams from the straight sides of the fan that holds `inside`.

    Parameters
    ----------
    frames : list of ndarray of shape (rows, columns)
        A few frames of the loop; the fan stands still in them.
    inside : ImagePoint
        A point of the picture, to choose between the halves of a dual screen.
    scale : PixelScale
        Millimetres per pixel.
    """
    brightest = np.maximum.reduce(frames)
    mask = _fan_mask(brightest, inside)
    geometry = _beams(mask, inside, scale)
    return replace(geometry, sides=_sides(mask, geometry, scale))


class _Side(NamedTuple):
    """One straight side of the fan: columns per row, column at row 0, and on which share of the rows it is seen."""

    slope: float
    at: float
    share: float


def _beams(mask: NDArray[np.bool_], inside: ImagePoint, scale: PixelScale) -> ProbeGeometry:
    """Directions of the beams by the straight sides of the fan; straight down where these do not tell."""
    left, right = _side_line(mask, left=True), _side_line(mask, left=False)
    if left is None or right is None:
        return ProbeGeometry(None)
    per_px = scale.vector_mm_per_px
    slopes = np.array([left.slope, right.slope]) * per_px[0] / per_px[1]
    if right.slope - left.slope > 1e-6 and np.abs(slopes).max() >= UPRIGHT_SLOPE:
        y_px = (left.at - right.at) / (right.slope - left.slope)
        x_px = left.at + left.slope * y_px
        if y_px <= inside.y and (inside.y - y_px) * per_px[1] <= FAR_APEX_MM:
            return ProbeGeometry((float(x_px * per_px[0]), float(y_px * per_px[1])))
    is_one_picture = np.ptp(slopes) < ALIKE_SLOPES and min(left.share, right.share) >= LEAST_SIDE_SHARE
    if is_one_picture and np.abs(slopes).min() > LEAST_SLOPE:
        down = np.array([slopes.mean(), 1.0]) / np.hypot(slopes.mean(), 1.0)
        return ProbeGeometry(None, down=(float(down[0]), float(down[1])))
    return ProbeGeometry(None)


def _sides(mask: NDArray[np.bool_], geometry: ProbeGeometry, scale: PixelScale) -> tuple[float, float] | None:
    """First and last beam on which something is lit: the fan's border itself may lie in a bone's shadow."""
    apart = max(1, mask.shape[0] // LOOKED_AT_ROWS)
    y, x = np.nonzero(mask[::apart, ::apart])
    beams = geometry.beam_of(np.column_stack([x, y]) * (apart * scale.vector_mm_per_px))
    step = BEAM_MM if geometry.apex_mm is None else float(np.deg2rad(BEAM_DEG))
    if beams.size == 0:
        return None
    first = float(beams.min())
    count = np.bincount(((beams - first) / step).astype(np.intp))
    lit = np.flatnonzero(count >= SIDE_SHARE * np.median(count[count > 0]))
    return first + step * float(lit[0]), first + step * float(lit[-1] + 1)


def _fan_mask(brightest: GreyImage, inside: ImagePoint) -> NDArray[np.bool_]:
    """Pixels of the connected bright area that holds `inside`, thin text removed."""
    blurred = cv2.blur(brightest, (5, 5))
    lit = cv2.morphologyEx((blurred > DARK_GREY).astype(np.uint8), cv2.MORPH_OPEN, np.ones((9, 9), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(lit, connectivity=4)
    rows, columns = labels.shape
    y = int(np.clip(round(inside.y), 0, rows - 1))
    x = int(np.clip(round(inside.x), 0, columns - 1))
    label = int(labels[y, x])
    if label == 0 and count > 1:
        # A click in a shadow: the nearest large area, not the largest, which may be the other half of a dual screen.
        areas = stats[:, cv2.CC_STAT_AREA]
        large = np.flatnonzero(areas >= FAN_SHARE * areas[1:].max())
        lit_y, lit_x = np.nonzero(np.isin(labels, large[large > 0]))
        nearest = int(((lit_y - y) ** 2 + (lit_x - x) ** 2).argmin())
        label = int(labels[lit_y[nearest], lit_x[nearest]])
    return np.asarray((labels == label) & (brightest > DARK_GREY))


def _side_line(mask: NDArray[np.bool_], left: bool) -> _Side | None:
    """Fit the fan's left or right side."""
    rows_with = np.flatnonzero(mask.any(axis=1))
    if rows_with.size < LEAST_SIDE_ROWS:
        return None
    width = mask.shape[1]
    part = mask[rows_with]
    edge = part.argmax(axis=1) if left else width - 1 - part[:, ::-1].argmax(axis=1)
    free = (edge > 1) & (edge < width - 2)
    y, x = rows_with[free].astype(float), edge[free].astype(float)
    if y.size < LEAST_SIDE_ROWS:
        return None
    best: tuple[int, NDArray[np.bool_]] | None = None
    span = max(LEAST_SIDE_ROWS, y.size // 5)
    for start in range(0, y.size - span, max(1, y.size // 60)):
        for reach in (span, 2 * span, 3 * span):
            if start + reach >= y.size:
                continue
            dy = y[start + reach] - y[start]
            slope = (x[start + reach] - x[start]) / max(dy, 1.0)
            near = np.abs(x - x[start] - slope * (y - y[start])) < INLIER_PX
            if best is None or int(near.sum()) > best[0]:
                best = (int(near.sum()), near)
    if best is None or best[0] < LEAST_SIDE_ROWS:
        return None
    slope, at = np.polyfit(y[best[1]], x[best[1]], 1)
    return _Side(float(slope), float(at), float(best[1].sum()) / rows_with.size)
