"""A point followed by what surrounds it, with no surface assumed.

What surrounds the point is a patch that moves and turns as one. It is found against the mean of the frames before, and
then against the anchor's own patch wherever that is still recognised, so that nothing adds up that need not. How
precisely a patch says where it is, along each direction, its own slopes tell: a line says little of its own length.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import cv2
import numpy as np

from ifs_measure.measurement.geometry import FloatArray, GreyImage, PixelScale
from ifs_measure.tracking.bone_surface import Float32Array, sample_mm
from ifs_measure.tracking.rigid_motion import turn

PATCH_STEP_MM = 0.25
PATCH_HALF_MM = 4.0
"""Half the side of the square that is recognised: enough speckles to tell a turn from a shift."""
PATCH_SPREAD_MM = 2.8
"""The farther from the point, the less need a speckle move as the point does: weight falls with this spread."""
SEARCH_MM, MISSED_SEARCH_MM, MOST_SEARCH_MM = 4.0, 0.5, 6.0
"""How far a point may be from where its motion puts it: a slow loop (8/s) of a quick rotation. It widens with each
frame in which the point was not recognised."""
KEPT_SPEED, MOST_STEP_MM = 0.7, 5.0
"""Share of a frame's motion that the next is expected to have."""
FAR_COST = 0.05
"""Correlation that a place one millimetre farther from the expected one must gain: speckle is alike in many places."""
SLOW_SHARE = 0.8
"""Weight of what was known of the patch before, when a frame is added: speckle changes within some five frames."""
POINT_SEEN = 0.5
"""Correlation from which on the patch counts as recognised."""
REFOUND = 0.65
"""The same after frames without it: in a wide search chance alone finds a correlation of a half."""
ANCHOR_SEEN, ANCHOR_REACH_MM = 0.6, 1.0
"""Correlation with the anchor's patch, and distance from where the frames before put it, with which it is believed."""
BLANK_GREY = 0.7
"""A patch that varies less shows nothing to recognise: black beside the fan, white in an overdriven reflection."""
SPECKLE_SAMPLES = 8.0
"""Samples of a patch in one speckle, a millimetre by half a millimetre: they say the same."""
MATCH_SDS, WAY_SDS_PER_MM = 4.0, 1.0
"""A patch is known so many times less well than its noise alone would let it, and by so much more for each millimetre
from its anchor: tissue does not move as one, and what it looks like changes with its direction to the probe. Found on
bone and tissue points of the phantom's loops."""
LEAST_SLOPE = 1e-9
"""Keeps a patch without any slope from dividing by nothing."""
ROUNDS = 4
MOST_SHIFT_MM, MOST_TURN_RAD = 0.5, 0.1
"""Greatest change of one round: farther, the slopes of a patch say nothing."""


@dataclass(frozen=True, slots=True)
class PatchPlace:
    """Where a patch lies in a picture.

    Attributes
    ----------
    at_mm : ndarray of shape (2,)
        Its middle.
    angle_rad : float
        How far it has turned, from x towards y.
    covariance : ndarray of shape (2, 2)
        What noise and speckle leave open of its middle, mm squared.
    """

    at_mm: FloatArray
    angle_rad: float
    covariance: FloatArray


@dataclass(slots=True)
class PointFollowing:
    """A point on its way through the loop.

    Attributes
    ----------
    first : ndarray of shape (p, p)
        The patch of the anchor.
    start_mm : ndarray of shape (2,)
        Where the anchor is.
    recent : ndarray of shape (p, p)
        The patch's running mean since.
    at : PatchPlace
        Where it was recognised last.
    speed_mm : ndarray of shape (2,)
        Motion from frame to frame.
    missed : int
        Frames since it was recognised.
    """

    first: Float32Array
    start_mm: FloatArray
    recent: Float32Array
    at: PatchPlace
    speed_mm: FloatArray = field(default_factory=lambda: np.zeros(2))
    missed: int = 0

    def covariance(self) -> FloatArray:
        """Return the error (2, 2) of the place, mm squared."""
        way_mm = float(np.hypot(*(self.at.at_mm - self.start_mm)))
        return np.asarray(self.at.covariance * (MATCH_SDS**2 + (WAY_SDS_PER_MM * way_mm) ** 2))


def start_point(picture: GreyImage, at_mm: FloatArray, scale: PixelScale) -> PointFollowing:
    """Begin to follow a point."""
    place = PatchPlace(np.asarray(at_mm, dtype=float), 0.0, np.zeros((2, 2)))
    patch = _patch(picture, place, _GRID_MM, scale)
    return PointFollowing(patch, place.at_mm, patch.copy(), place)


def step_point(following: PointFollowing, picture: GreyImage, scale: PixelScale) -> float:
    """Find the point in the next frame; returns how well, from `POINT_SEEN` on where it was recognised."""
    score, start = 0.0, following.at
    if float(following.first.std()) >= BLANK_GREY:
        score, start = _searched(following, picture, scale)
    if following.missed:
        score *= POINT_SEEN / REFOUND
    if score < POINT_SEEN:
        following.missed += 1
        following.speed_mm = following.speed_mm * KEPT_SPEED
        return score
    found = _aligned(following, picture, start, scale)
    moved = (found.at_mm - following.at.at_mm) / (following.missed + 1)
    following.speed_mm = np.clip(moved, -MOST_STEP_MM, MOST_STEP_MM)
    following.at = found
    following.missed = 0
    now = _patch(picture, found, _GRID_MM, scale)
    following.recent = (SLOW_SHARE * following.recent + (1 - SLOW_SHARE) * now).astype(np.float32)
    return score


def _searched(following: PointFollowing, picture: GreyImage, scale: PixelScale) -> tuple[float, PatchPlace]:
    """Return the best of a grid of places, with its correlation."""
    reach = min(SEARCH_MM + MISSED_SEARCH_MM * following.missed, MOST_SEARCH_MM)
    expected = PatchPlace(
        following.at.at_mm + KEPT_SPEED * following.speed_mm, following.at.angle_rad, following.at.covariance
    )
    area = _patch(picture, expected, _grid(PATCH_HALF_MM + reach), scale)
    recent = cv2.matchTemplate(area, following.recent, cv2.TM_CCOEFF_NORMED)
    first = cv2.matchTemplate(area, following.first, cv2.TM_CCOEFF_NORMED)
    table = np.nan_to_num(np.maximum(recent, first) * 0.3 + recent * 0.4 + first * 0.3)
    shifts = _grid(reach)
    best = int((table - FAR_COST * np.hypot(shifts[..., 0], shifts[..., 1])).argmax())
    by = turn(shifts.reshape(-1, 2)[best], expected.angle_rad)
    return float(table.ravel()[best]), PatchPlace(expected.at_mm + by, expected.angle_rad, expected.covariance)


def _aligned(following: PointFollowing, picture: GreyImage, start: PatchPlace, scale: PixelScale) -> PatchPlace:
    """Lay the patch of the frames before over the picture, and the anchor's own where it is believed."""
    recent = _laid_over(picture, following.recent, start, scale)
    if np.hypot(*(recent.at_mm - start.at_mm)) >= ANCHOR_REACH_MM:
        recent = PatchPlace(start.at_mm, start.angle_rad, recent.covariance)
    first = _laid_over(picture, following.first, recent, scale)
    agrees = _alike(_patch(picture, first, _GRID_MM, scale), following.first)
    is_better = agrees >= _alike(_patch(picture, recent, _GRID_MM, scale), following.first)
    is_near = np.hypot(*(first.at_mm - recent.at_mm)) < ANCHOR_REACH_MM
    return first if is_near and is_better and agrees > ANCHOR_SEEN else recent


def _laid_over(picture: GreyImage, known: Float32Array, start: PatchPlace, scale: PixelScale) -> PatchPlace:
    """Least squares over shift, turn, contrast and brightness of a known patch (p, p)."""
    across = cv2.Sobel(known, cv2.CV_64F, 1, 0, scale=1 / 8 / PATCH_STEP_MM)
    down = cv2.Sobel(known, cv2.CV_64F, 0, 1, scale=1 / 8 / PATCH_STEP_MM)
    round_middle = down * _GRID_MM[..., 0] - across * _GRID_MM[..., 1]
    slopes = np.stack([across, down, round_middle, known, np.ones_like(across)], axis=-1).reshape(-1, 5)
    weighted = (slopes * _WEIGHTS.reshape(-1, 1)).T
    normal = weighted @ slopes + LEAST_SLOPE * np.eye(5)
    place = start
    for _ in range(ROUNDS):
        differs = (_patch(picture, place, _GRID_MM, scale) - known).ravel()
        change = np.linalg.solve(normal, weighted @ differs)
        shift = np.clip(turn(change[:2], place.angle_rad), -MOST_SHIFT_MM, MOST_SHIFT_MM)
        angle = place.angle_rad - float(np.clip(change[2], -MOST_TURN_RAD, MOST_TURN_RAD))
        place = PatchPlace(place.at_mm - shift, angle, start.covariance)
    left = float(_WEIGHTS.ravel() @ (differs - slopes @ change) ** 2)
    covariance = np.linalg.inv(normal)[:2, :2] * left * SPECKLE_SAMPLES * _WEIGHTS.max()
    turned = turn(np.eye(2), place.angle_rad)
    return PatchPlace(place.at_mm, place.angle_rad, turned.T @ covariance @ turned)


def _alike(one: Float32Array, other: Float32Array) -> float:
    """Correlation of two patches, by weight."""
    a, b = one - (_WEIGHTS * one).sum(), other - (_WEIGHTS * other).sum()
    both = float((_WEIGHTS * a * a).sum() * (_WEIGHTS * b * b).sum())
    return float((_WEIGHTS * a * b).sum() / np.sqrt(max(both, LEAST_SLOPE)))


def _grid(half_mm: float) -> FloatArray:
    """Places (p, p, 2) of a square about its middle."""
    count = round(half_mm / PATCH_STEP_MM)
    steps = np.arange(-count, count + 1) * PATCH_STEP_MM
    return np.stack(np.meshgrid(steps, steps), axis=-1)


def _patch(picture: GreyImage, place: PatchPlace, grid_mm: FloatArray, scale: PixelScale) -> Float32Array:
    turned = turn(grid_mm.reshape(-1, 2), place.angle_rad).reshape(grid_mm.shape)
    return sample_mm(picture, place.at_mm + turned, scale)


_GRID_MM = _grid(PATCH_HALF_MM)
_WEIGHTS = np.exp(-0.5 * (_GRID_MM**2).sum(axis=-1) / PATCH_SPREAD_MM**2)
_WEIGHTS /= _WEIGHTS.sum()
