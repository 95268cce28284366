"""Robust rigid motion of a bone: where a known arc lies in a picture.

A bone is an arc of points with normals and, for every point, the profile of brightness across the cortex. In a picture
the profiles say how far each point of the arc must move along its normal; the rigid motion that makes the sum of their
correlations greatest is the bone's pose. It is always found against the bone's own shape, never against the frame
before, so that nothing adds up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray, PixelScale
from ifs_measure.tracking.bone_surface import Float32Array, Picture, sample_mm
from ifs_measure.tracking.probe_geometry import ProbeGeometry

PROFILE_STEP_MM = 0.2
INSIDE_MM = 2.0
OUTSIDE_MM = 1.4
"""Reach of a profile behind and before the cortex: the pulse, the beginning of the shadow and a little tissue, which
moves otherwise than the bone."""
RAIL_TRUST = 1e4
AFTER_COARSE_MM, FINE_REACH_MM = 1.0, 0.6
"""How far columns are followed from the best of a coarse grid, and at last."""
COARSE_STEP_MM = 0.5
TURN_COST = 0.02
"""Correlation that a turn by 1.5 degrees must gain: an arc that is nearly a circle fits at any turn."""
START_TRUST = 0.05
TURN_TRUST = 20.0
"""Weight of the pose that a search starts from, in columns (x, y) and in columns times mm squared (angle)."""
FULL_CONTRAST = 0.7
"""A cortex that has lost more of its contrast is partly in the shadow of lost contact."""
LEAST_SHOWN, LEAST_SHOWN_SHARE = 12.0, 0.6
"""Columns (6 mm, the least that is taken for a bone), or such a share of a shorter arc, that tell where a bone is."""
DEEP_MM = 1.0
"""So far behind a cortex its echo has faded and its shadow begins."""
LIT_SHARE = 0.5
"""A shadow that is nearer to tissue than to what it was, in grey, is no shadow."""
FLAT_GREY = 8.0
"""Standard deviation of grey along a profile that is speckle rather than a cortex; flattens its correlation."""


@dataclass(frozen=True, slots=True)
class Pose:
    """A rigid motion from the bone's frame to a picture.

    Attributes
    ----------
    shift_mm : ndarray of shape (2,)
        Motion of the bone's centre.
    angle_rad : float
        Rotation about the centre, from x towards y.
    """

    shift_mm: FloatArray
    angle_rad: float

    def vector(self) -> FloatArray:
        """Return (x, y, angle)."""
        return np.array([self.shift_mm[0], self.shift_mm[1], self.angle_rad])


def pose_of(vector: FloatArray) -> Pose:
    """Pose from (x, y, angle)."""
    return Pose(np.array(vector[:2], dtype=float), float(vector[2]))


def place(points_mm: FloatArray, centre_mm: FloatArray, pose: Pose) -> FloatArray:
    """Points (n, 2) of the bone's frame as the pose puts them into the picture."""
    return np.asarray(turn(points_mm - centre_mm, pose.angle_rad) + centre_mm + pose.shift_mm)


def back(points_mm: FloatArray, centre_mm: FloatArray, pose: Pose) -> FloatArray:
    """Points (n, 2) of the picture in the bone's frame."""
    return np.asarray(turn(points_mm - centre_mm - pose.shift_mm, -pose.angle_rad) + centre_mm)


def turn(vectors: FloatArray, angle_rad: float) -> FloatArray:
    """Rotate vectors (n, 2) from x towards y."""
    cos, sin = np.cos(angle_rad), np.sin(angle_rad)
    return np.asarray(vectors @ np.array([[cos, sin], [-sin, cos]]))


@dataclass(frozen=True, slots=True)
class BoneShape:
    """One bone's arc in its own frame.

    Attributes
    ----------
    points_mm : ndarray of shape (n, 2)
        In order along the bone, `PROFILE` columns.
    normals : ndarray of shape (n, 2)
        Unit vectors out of the bone, towards tissue.
    centre_mm : ndarray of shape (2,)
        What it turns about.
    profiles : ndarray of shape (n, d)
        Expected grey from `INSIDE_MM` behind the cortex to `OUTSIDE_MM` before it.
    weights : ndarray of shape (n,)
        Trust in each column, 0 to 1.
    rail : ndarray of shape (2,) or None
        Direction in which the bone never moves: along a line that is straight and so says nothing of it.
    """

    points_mm: FloatArray
    normals: FloatArray
    centre_mm: FloatArray
    profiles: FloatArray
    weights: FloatArray
    rail: FloatArray | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """Where a bone was found.

    Attributes
    ----------
    pose : Pose
        The motion found.
    information : ndarray of shape (3, 3)
        Inverse covariance of (x, y, angle).
    score : float
        Mean correlation of the profiles, -1 to 1, less where they are faint.
    sampled : ndarray of shape (n, d)
        Grey of each profile there; the shape's own where that lies beside the fan.
    """

    pose: Pose
    information: FloatArray
    score: float
    sampled: FloatArray


def profile_offsets(reach_mm: float = 0.0) -> FloatArray:
    """Offsets along the outward normal at which a profile is sampled, widened by `reach_mm` on both sides."""
    inside = round((INSIDE_MM + reach_mm) / PROFILE_STEP_MM)
    outside = round((OUTSIDE_MM + reach_mm) / PROFILE_STEP_MM)
    return np.asarray(np.arange(-inside, outside + 1) * PROFILE_STEP_MM, dtype=np.float64)


def sample_profiles(
    picture: Picture, shape: BoneShape, pose: Pose, scale: PixelScale, reach_mm: float = 0.0
) -> Float32Array:
    """Grey (n, d) along the normals of a placed arc."""
    points = place(shape.points_mm, shape.centre_mm, pose)
    normals = turn(shape.normals, pose.angle_rad)
    offsets = profile_offsets(reach_mm)
    return sample_mm(picture, points[:, None] + offsets[None, :, None] * normals[:, None], scale)


def correlations(sampled: NDArray[np.generic], profiles: FloatArray) -> FloatArray:
    """Correlation (n, s) of each profile with each shift of a wider sampled profile."""
    return _agreement(sampled, *_contrasts(profiles))


def _contrasts(profiles: FloatArray) -> tuple[Float32Array, Float32Array]:
    """Return what correlates of profiles (n, d), and how much each of them varies (n,)."""
    known = (profiles - profiles.mean(axis=1, keepdims=True)).astype(np.float32)
    return known, np.sqrt((known**2).mean(axis=1) + np.float32(FLAT_GREY**2))


def _agreement(sampled: NDArray[np.generic], known: Float32Array, spread: Float32Array) -> FloatArray:
    length = known.shape[1]
    grey = np.asarray(sampled, dtype=np.float32)
    inner = slice(length // 2, length // 2 + grey.shape[1] - length + 1)
    mean = cv2.boxFilter(grey, cv2.CV_64F, (length, 1), borderType=cv2.BORDER_REPLICATE)[:, inner]
    square = cv2.sqrBoxFilter(grey, cv2.CV_64F, (length, 1), borderType=cv2.BORDER_REPLICATE)[:, inner]
    seen = np.sqrt(np.maximum(square - mean**2, 0) + FLAT_GREY**2)
    product = np.einsum("nsd,nd->ns", sliding_window_view(grey, length, axis=1), known) / length
    return np.asarray(product / (seen * spread[:, None]), dtype=float)


def match(
    picture: Picture,
    shape: BoneShape,
    start: Pose,
    scale: PixelScale,
    reach_mm: float,
    turn_rad: float,
    geometry: ProbeGeometry,
    turn_trust: float = TURN_TRUST,
) -> Match:
    """Find a bone near a pose: a coarse search over shifts and turns, then refined to a fraction of a pixel.

    What of it lies beside the fan in the pose that each search starts from says nothing.
    """
    known = _contrasts(shape.profiles)
    pose = start
    if reach_mm > FINE_REACH_MM:
        table = _agreement(sample_profiles(picture, shape, pose, scale, reach_mm), *known)
        pose = _coarse(table, in_fan(shape, pose, geometry), pose, reach_mm, turn_rad)
    for reach in (AFTER_COARSE_MM, FINE_REACH_MM) if reach_mm > FINE_REACH_MM else (FINE_REACH_MM,):
        table = _agreement(sample_profiles(picture, shape, pose, scale, reach), *known)
        pose, information = _refine(table, in_fan(shape, pose, geometry), pose, reach, turn_trust)
    seen = in_fan(shape, pose, geometry)
    sampled = np.asarray(sample_profiles(picture, seen, pose, scale), dtype=float)
    agreement = _agreement(sampled, *known)[:, 0]
    total = max(float(seen.weights.sum()), 1e-9)
    score = float((agreement * seen.weights).sum() / total) * believable(sampled, seen)
    shown = np.where(seen.weights[:, None] > 0, sampled, shape.profiles)
    return Match(pose, information, score * shown_part(shape, seen), shown)


def in_fan(shape: BoneShape, pose: Pose, geometry: ProbeGeometry) -> BoneShape:
    """Return a shape of which what lies beside the fan in a pose weighs nothing."""
    held = geometry.holds(place(shape.points_mm, shape.centre_mm, pose))
    return shape if bool(held.all()) else replace(shape, weights=shape.weights * held)


def shown_part(shape: BoneShape, seen: BoneShape) -> float:
    """Return 1 where what the fan shows of a shape (see `in_fan`) is enough to tell where it is, down to 0 for none."""
    enough = min(LEAST_SHOWN, LEAST_SHOWN_SHARE * float(shape.weights.sum()))
    return min(float(seen.weights.sum()) / max(enough, 1e-9), 1.0)


def believable(sampled: FloatArray, shape: BoneShape) -> float:
    """Tell a bone from a faint copy of it, 1 to 0, by the contrast of its profiles (n, d).

    Where contact is lost, what is left of the frame before is all that is seen of a bone: it correlates, but faintly.
    On a logarithmic scale of greys the contrast of a cortex does not depend on the gain. Edges are left out: how bright
    an aponeurosis is changes with its direction.
    """
    if shape.rail is not None:
        return 1.0
    known = shape.profiles - shape.profiles.mean(axis=1, keepdims=True)
    product = float((shape.weights * (sampled * known).sum(axis=1)).sum())
    contrast = product / max(float((shape.weights * (known**2).sum(axis=1)).sum()), 1e-9)
    return float(np.clip(contrast / FULL_CONTRAST, 0.0, 1.0))


def is_absent(sampled: FloatArray, shape: BoneShape) -> bool:
    """Tell from greys (n, d) whether tissue lies where a bone and its shadow should: not so where contact is lost."""
    at = profile_offsets()
    weights = shape.weights / max(float(shape.weights.sum()), 1e-9)
    inside, tissue, shadow = (
        float(weights @ grey[:, part].mean(axis=1))
        for grey, part in ((sampled, at < -DEEP_MM), (shape.profiles, at > 0), (shape.profiles, at < -DEEP_MM))
    )
    return tissue > shadow and inside > shadow + LIT_SHARE * (tissue - shadow)


def levers_of(points_mm: FloatArray, normals: FloatArray, centre_mm: FloatArray, angle_rad: float) -> FloatArray:
    """Return how far each place (n, 2) of a turned bone moves along its normal by a unit of x, y and angle, (n, 3)."""
    arms, there = turn(points_mm - centre_mm, angle_rad), turn(normals, angle_rad)
    return np.column_stack([there, there[:, 1] * arms[:, 0] - there[:, 0] * arms[:, 1]])


def _levers(shape: BoneShape, pose: Pose) -> FloatArray:
    return levers_of(shape.points_mm, shape.normals, shape.centre_mm, pose.angle_rad)


def _coarse(table: FloatArray, shape: BoneShape, start: Pose, reach_mm: float, turn_rad: float) -> Pose:
    """Best of a grid of poses by the sum of correlations; nearby columns are thinned, they say the same."""
    thin = slice(None, None, 3)
    levers = _levers(shape, start)[thin]
    weights = shape.weights[thin]
    rows = cv2.blur(table[thin], (3, 1))
    count = round(reach_mm * 0.9 / COARSE_STEP_MM)
    steps = np.arange(-count, count + 1) * COARSE_STEP_MM
    turns = np.arange(-turn_rad, turn_rad + 1e-9, np.deg2rad(1.5)) if turn_rad > 0 else np.zeros(1)
    x, y, w = (grid.ravel() for grid in np.meshgrid(steps, steps, turns, indexing="ij"))
    moved = levers @ np.vstack([x, y, w])
    index = np.rint((moved + reach_mm) / PROFILE_STEP_MM).astype(np.intp)
    np.clip(index, 0, table.shape[1] - 1, out=index)
    values = np.take_along_axis(rows, index, axis=1)
    total = weights @ values
    if shape.rail is not None:
        along = (start.shift_mm[0] + x) * shape.rail[0] + (start.shift_mm[1] + y) * shape.rail[1]
        total = total - weights.sum() * np.minimum(np.abs(along), 1.0)
    strain = 0.01 * np.hypot(x, y) / max(reach_mm, 1e-6) + TURN_COST * np.abs(w) / np.deg2rad(1.5)
    total = total - weights.sum() * strain
    best = int(np.argmax(total))
    return pose_of(start.vector() + np.array([x[best], y[best], w[best]]))


def _refine(
    table: FloatArray, shape: BoneShape, start: Pose, reach_mm: float, turn_trust: float
) -> tuple[Pose, FloatArray]:
    """Robust least squares over (x, y, angle) on the peaks of the columns' correlations."""
    shifts = np.arange(table.shape[1]) * PROFILE_STEP_MM - (table.shape[1] - 1) / 2 * PROFILE_STEP_MM
    levers = _levers(shape, start)
    inner = table[:, 1:-1]
    peak = inner.argmax(axis=1) + 1
    rows = np.arange(table.shape[0])
    left, top, right = table[rows, peak - 1], table[rows, peak], table[rows, peak + 1]
    bend = np.maximum(2 * top - left - right, 1e-4)
    offset = shifts[peak] + PROFILE_STEP_MM * np.clip((right - left) / (2 * bend), -1, 1)
    trust = shape.weights * np.clip(top, 0.0, 1.0) ** 2 * np.minimum(bend / 0.02, 1.0)
    trust = np.where(np.abs(offset) > reach_mm - PROFILE_STEP_MM, trust * 0.1, trust)
    prior = np.diag([START_TRUST, START_TRUST, turn_trust])
    change = np.zeros(3)
    pull = np.zeros(3)
    if shape.rail is not None:
        rail = np.array([*shape.rail, 0.0])
        prior = prior + RAIL_TRUST * np.outer(rail, rail)
        pull = -RAIL_TRUST * rail * float(shape.rail @ start.shift_mm)
    limit = 0.5
    for _ in range(6):
        residual = offset - levers @ change
        robust = trust / (1.0 + (residual / limit) ** 2) ** 2
        normal = levers.T @ (robust[:, None] * levers) + prior
        change = np.linalg.solve(normal, levers.T @ (robust * offset) + pull)
        limit = max(0.15, limit * 0.7)
    residual = offset - levers @ change
    robust = trust / (1.0 + (residual / limit) ** 2) ** 2
    spread = float((robust * residual**2).sum() / max(robust.sum(), 1e-6))
    normal = levers.T @ (robust[:, None] * levers)
    variance = max(spread, 0.05**2) * 4.0
    return pose_of(start.vector() + change), normal / variance
