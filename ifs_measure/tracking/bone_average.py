"""What a whole loop shows of one bone: the mean of all frames in the bone's own frame.

Speckle and the tissue that slides over a bone fade in the mean and the cortex stays. A place that lies in the bone's
own shadow in one frame may be lit in another, so each frame counts only where it is lit.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from ifs_measure.measurement.geometry import FloatArray, GreyImage, PixelScale
from ifs_measure.tracking.bone_surface import Float32Array
from ifs_measure.tracking.probe_geometry import ProbeGeometry
from ifs_measure.tracking.rigid_motion import BoneShape, Pose, back, place

GRID_MM = 0.2
MARGIN_MM = 7.0
"""Tissue kept round the outline."""
BEHIND_MM = 14.0
"""Shadow kept behind the deepest place of the outline."""
SHADE_MM = 1.8
"""A place deeper in the shadow than this is dark whatever lies there; nearer, the border itself is to be seen."""
DARK_WEIGHT = 0.02
"""What a shadowed frame counts for, so that places that no frame lights become dark rather than undefined."""


@dataclass(slots=True)
class BoneAverage:
    """A running mean in the bone's frame.

    Attributes
    ----------
    origin_mm : ndarray of shape (2,)
        Place of the grid's first point.
    total, weight : ndarray of shape (rows, columns)
        Weighted sum and weights.
    apex_sum : ndarray of shape (2,)
        Sum of the apex's places in the bone's frame.
    frames : float
        Frames added.
    """

    origin_mm: FloatArray
    total: Float32Array
    weight: Float32Array
    apex_sum: FloatArray
    frames: float = 0.0

    def picture(self) -> Float32Array:
        """Mean grey, shape (rows, columns), a point every `GRID_MM`."""
        return np.asarray(self.total / np.maximum(self.weight, 1e-6), dtype=np.float32)


def empty_average(shape: BoneShape) -> BoneAverage:
    """Return an average round a bone's arc."""
    low = shape.points_mm.min(axis=0) - MARGIN_MM
    high = shape.points_mm.max(axis=0) + np.array([MARGIN_MM, BEHIND_MM])
    columns, rows = np.ceil((high - low) / GRID_MM).astype(int)
    blank = np.zeros((rows, columns), dtype=np.float32)
    return BoneAverage(low, blank, blank.copy(), np.zeros(2))


def add_frame(
    average: BoneAverage,
    picture: GreyImage,
    shape: BoneShape,
    pose: Pose,
    geometry: ProbeGeometry,
    scale: PixelScale,
) -> None:
    """Add a frame in which the bone was seen."""
    rows, columns = average.total.shape
    corners = average.origin_mm + GRID_MM * np.array([[0.0, 0.0], [columns - 1.0, 0.0], [0.0, rows - 1.0]])
    there = place(corners, shape.centre_mm, pose) / scale.vector_mm_per_px
    here = np.array([[0, 0], [columns - 1, 0], [0, rows - 1]], dtype=np.float32)
    matrix = cv2.getAffineTransform(here, there.astype(np.float32))
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    seen = cv2.warpAffine(picture, matrix, (columns, rows), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    local = geometry_in_bone(geometry, shape, pose)
    lit = np.where(_shade(average, shape, local) > 0, DARK_WEIGHT, 1.0).astype(np.float32)
    average.total += seen * lit
    average.weight += lit
    if local.apex_mm is not None:
        average.apex_sum += np.asarray(local.apex_mm)
    average.frames += 1.0


def geometry_in_bone(geometry: ProbeGeometry, shape: BoneShape, pose: Pose) -> ProbeGeometry:
    """Beams as the bone sees them in a frame; parallel beams come from very far."""
    if geometry.apex_mm is None:
        far = np.array([shape.centre_mm[0] + pose.shift_mm[0], -1e4])
    else:
        far = np.asarray(geometry.apex_mm)
    apex = back(far[None], shape.centre_mm, pose)[0]
    return ProbeGeometry((float(apex[0]), float(apex[1])), geometry.found)


def mean_geometry(average: BoneAverage) -> ProbeGeometry:
    """Beams of the mean frame."""
    apex = average.apex_sum / max(average.frames, 1.0)
    return ProbeGeometry((float(apex[0]), float(apex[1])))


def _shade(average: BoneAverage, shape: BoneShape, geometry: ProbeGeometry) -> Float32Array:
    """Pixels well inside the shadow that the arc casts."""
    apex = np.asarray(geometry.apex_mm)
    away = shape.points_mm - apex
    angle = np.arctan2(away[:, 0], away[:, 1])
    order = np.argsort(angle)
    angle, far = angle[order], np.hypot(away[order, 0], away[order, 1])
    step = GRID_MM / float(far.mean())
    grid = np.arange(angle[0], angle[-1], step)
    if grid.size < 3:
        return np.zeros_like(average.total)
    slot = np.clip(((angle - angle[0]) / step).astype(int), 0, grid.size - 1)
    first = np.full(grid.size, np.inf)
    np.minimum.at(first, slot, far)
    known = np.isfinite(first)
    first = np.interp(grid, grid[known], first[known])
    beyond = np.full(grid.size, float(far.max()) + 60.0)
    radius = np.concatenate([first, beyond[::-1]])
    turn = np.concatenate([grid, grid[::-1]])
    outline = apex + radius[:, None] * np.column_stack([np.sin(turn), np.cos(turn)])
    pixels = np.rint((outline - average.origin_mm) / GRID_MM * 16).astype(np.int32)
    mask = np.zeros(average.total.shape, dtype=np.uint8)
    cv2.fillPoly(mask, [pixels], 1, shift=4)
    size = 2 * round(SHADE_MM / GRID_MM) + 1
    return np.asarray(cv2.erode(mask, np.ones((size, size), np.uint8)), dtype=np.float32)
