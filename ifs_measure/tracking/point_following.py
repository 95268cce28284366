"""A point followed by what surrounds it, with no surface assumed."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from ifs_measure.measurement.geometry import FloatArray, GreyImage, PixelScale
from ifs_measure.tracking.bone_surface import Float32Array, sample_mm

PATCH_STEP_MM = 0.25
PATCH_HALF_MM = 3.0
"""Half the side of the square that is recognised: some speckles across."""
SEARCH_MM = 2.5
SLOW_SHARE = 0.9
"""Weight of what was known of the patch before, when a frame is added: speckle changes within some ten frames."""
POINT_SEEN = 0.45
"""Correlation from which on the patch counts as recognised."""
BLANK_GREY = 0.7
"""A patch that varies less shows nothing to recognise: black beside the fan, white in an overdriven reflection."""


@dataclass(slots=True)
class PointFollowing:
    """A point on its way through the loop.

    Attributes
    ----------
    first : ndarray of shape (p, p)
        The patch of the anchor.
    recent : ndarray of shape (p, p)
        Its running mean since.
    at_mm : ndarray of shape (2,)
        Where the point is.
    missed : int
        Frames since it was recognised.
    """

    first: Float32Array
    recent: Float32Array
    at_mm: FloatArray
    missed: int = 0


def start_point(picture: GreyImage, at_mm: FloatArray, scale: PixelScale) -> PointFollowing:
    """Begin to follow a point."""
    patch = _patch(picture, at_mm, PATCH_HALF_MM, scale)
    return PointFollowing(patch, patch.copy(), np.asarray(at_mm, dtype=float))


def step_point(following: PointFollowing, picture: GreyImage, scale: PixelScale) -> float:
    """Find the point in the next frame; returns the correlation."""
    if float(following.first.std()) < BLANK_GREY:
        following.missed += 1
        return 0.0
    reach = min(SEARCH_MM + 0.5 * following.missed, 2 * SEARCH_MM)
    area = _patch(picture, following.at_mm, PATCH_HALF_MM + reach, scale)
    recent = cv2.matchTemplate(area, following.recent, cv2.TM_CCOEFF_NORMED)
    first = cv2.matchTemplate(area, following.first, cv2.TM_CCOEFF_NORMED)
    table = np.nan_to_num(np.maximum(recent, first) * 0.3 + recent * 0.4 + first * 0.3)
    middle = (table.shape[0] - 1) / 2
    y, x = np.unravel_index(int(table.argmax()), table.shape)
    score = float(table[y, x])
    if score < POINT_SEEN:
        following.missed += 1
        return score
    shift = np.array([x - middle + _summit(table[y, :], int(x)), y - middle + _summit(table[:, x], int(y))])
    following.at_mm = following.at_mm + shift * PATCH_STEP_MM
    following.missed = 0
    now = _patch(picture, following.at_mm, PATCH_HALF_MM, scale)
    following.recent = (SLOW_SHARE * following.recent + (1 - SLOW_SHARE) * now).astype(np.float32)
    return score


def _summit(values: Float32Array, at: int) -> float:
    if at in (0, values.size - 1):
        return 0.0
    bend = 2 * values[at] - values[at - 1] - values[at + 1]
    return float(np.clip((values[at + 1] - values[at - 1]) / max(2 * float(bend), 1e-6), -0.5, 0.5))


def _patch(picture: GreyImage, at_mm: FloatArray, half_mm: float, scale: PixelScale) -> Float32Array:
    steps = np.arange(-round(half_mm / PATCH_STEP_MM), round(half_mm / PATCH_STEP_MM) + 1) * PATCH_STEP_MM
    grid = np.stack(np.meshgrid(steps, steps), axis=-1)
    return sample_mm(picture, at_mm + grid, scale)
