"""Poses and shape of a bone together, from what the network says of some frames.

A nearly round arc fits a blurred mean of itself at any turn: poses that were followed with a wrong turn make a wrong
shape, and the wrong shape confirms the poses. Here both are free at once: of all poses and arcs those are taken in
which every frame's own cortex agrees best with all others (a bundle adjustment; the arc is eliminated column by
column).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ifs_measure.measurement.geometry import FloatArray
from ifs_measure.tracking.cortex_shape import COLUMN_STEP_MM
from ifs_measure.tracking.rigid_motion import Pose, levers_of, place, pose_of, turn
from ifs_measure.tracking.wall_field import WallArc, arc_of_views, turned_away
from ifs_measure.tracking.wall_network import WallView

ROUNDS = (12, 8)
"""Steps at most with the arc of the followed poses, then with the longer one that better poses show: the turn of a
nearly round arc comes right slowly."""
STANDS_MM, STANDS_RAD = 0.005, 0.0005
"""A step in which poses and arc change by less is the last: 5 µm, also at the end of a wall 10 mm away."""
SEEN = 0.3
"""Reach of the beam from which a place says something of the pose."""
FACED_SD_MM = 0.05
"""No reading's error counts as smaller: what the network errs by, on the phantom, where a wall faces the probe."""
GRAZED_MM = 5.0
"""Error of a place along whose wall the beam runs, so large that it says nothing of the pose: it is the border of a
shadow that is seen there, which stays along the beam when the bone turns, and would hold the bone back. Grows from
nothing where the wall faces the probe."""
OUTLIER_MM = 0.4
"""Disagreement from which a place counts less: the other bone, a fascia, the end of a wall."""
HELD = 1e6
"""Weight that keeps the first frame's pose, whose picture is the bone's own frame."""
POSE_TRUST = (0.5, 0.5, 4.0)
"""Damping of each step, in columns per mm squared and per radian squared: next to nothing, so that a direction in which
nothing is seen stays as it was."""
OWN_ARC = 0.05
"""Weight of the arc as it is, against those of the views: keeps places that no view sees."""
LARGEST_STEP = (2.0, 2.0, float(np.deg2rad(8.0)))
"""Largest change of a pose in one step (mm, mm, rad): distances are known within some millimetres."""


@dataclass(frozen=True, slots=True)
class FollowedPoses:
    """Where a bone was followed to in some frames.

    Attributes
    ----------
    vectors : ndarray of shape (k, 3)
        Shift in mm and turn in rad.
    information : ndarray of shape (k, 3, 3)
        How much is believed of each; zeros where the views alone decide.
    held : int
        Index of the frame whose pose stays as it is.
    """

    vectors: FloatArray
    information: FloatArray
    held: int


def poses_of_views(
    views: list[WallView], followed: FollowedPoses, centre_mm: FloatArray, known_mm: FloatArray
) -> tuple[list[Pose], WallArc] | None:
    """Find poses and arc.

    Parameters
    ----------
    views : list of WallView
        What some frames say.
    followed : FollowedPoses
        The bone's pose in each.
    centre_mm : ndarray of shape (2,)
        What the poses turn about.
    known_mm : ndarray of shape (n, 2)
        The arc as known before, in the bone's frame.

    Returns
    -------
    tuple of list of Pose and WallArc, or None
        None where the views show no arc of this bone.
    """
    vectors = followed.vectors
    arc: WallArc | None = None
    for steps in ROUNDS:
        found = arc_of_views(_paired(views, vectors), centre_mm, known_mm if arc is None else arc.points_mm)
        if found is None:
            break
        arc = found
        points = arc.points_mm
        for _ in range(steps):
            change, offset, normals = _step(views, vectors, followed, centre_mm, points)
            vectors = vectors + change
            points = points + offset[:, None] * normals
            if _stands(change, offset):
                break
        arc = WallArc(points, arc.sd_mm)
    if arc is None:
        return None
    last = arc_of_views(_paired(views, vectors), centre_mm, arc.points_mm)
    return [pose_of(vector) for vector in vectors], arc if last is None else last


def _paired(views: list[WallView], vectors: FloatArray) -> list[tuple[WallView, Pose]]:
    return [(view, pose_of(vector)) for view, vector in zip(views, vectors, strict=True)]


def _step(
    views: list[WallView], vectors: FloatArray, followed: FollowedPoses, centre: FloatArray, points: FloatArray
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Change of the poses (k, 3), of the arc along its normals (n,), and those normals (n, 2)."""
    count, columns, held = len(views), points.shape[0], followed.held
    normals = _outward(views[held], points, centre, pose_of(vectors[held]))
    lever = np.empty((count, columns, 3))
    away, weight = np.empty((count, columns)), np.empty((count, columns))
    for k, view in enumerate(views):
        there = place(points, centre, pose_of(vectors[k]))
        said = view.at(there[:, None])[:, 0].astype(float)
        facing = -(turn(normals, float(vectors[k, 2])) * view.grid.geometry.beam_direction(there)).sum(axis=1)
        sd = np.hypot(said[:, 1], GRAZED_MM * np.minimum(turned_away(facing), 1.0))
        lever[k] = levers_of(points, normals, centre, float(vectors[k, 2]))
        away[k] = said[:, 0]
        weight[k] = np.where(said[:, 2] > SEEN, said[:, 2], 0.0) / (sd**2 + FACED_SD_MM**2)
    usual = np.median(away, axis=0)
    weight = weight / (1.0 + ((away - usual) / OUTLIER_MM) ** 2) ** 2
    share = weight / (weight.sum(axis=0) + max(OWN_ARC * float(weight.max()), 1e-9))
    pull = (share * away).sum(axis=0)
    weighted = (weight[..., None] * lever).transpose(0, 2, 1)
    shared = (share[..., None] * lever).transpose(0, 2, 1).reshape(3 * count, columns)
    matrix = -(weighted.reshape(3 * count, columns) @ shared.T).reshape(count, 3, count, 3)
    own = weighted @ lever
    for k in range(count):
        matrix[k, :, k] += own[k]
        matrix[k, :, k] += np.diag(POSE_TRUST) + (HELD * np.eye(3) if k == held else followed.information[k])
    right = -(weighted @ (away - pull)[..., None])[..., 0]
    right += np.einsum("kij,kj->ki", followed.information, followed.vectors - vectors)
    change = np.linalg.solve(matrix.reshape(3 * count, -1), right.ravel()).reshape(count, 3)
    change = np.clip(change, -np.array(LARGEST_STEP), LARGEST_STEP)
    offset = -(share * (away + np.einsum("kni,ki->kn", lever, change))).sum(axis=0)
    return change, _smooth(np.clip(offset, -1.0, 1.0)), normals


def _stands(change: FloatArray, offset: FloatArray) -> bool:
    """Tell whether a step hardly changed poses (k, 3) and arc (n,)."""
    moved = max(float(np.abs(change[:, :2]).max()), float(np.abs(offset).max()))
    return moved < STANDS_MM and float(np.abs(change[:, 2]).max()) < STANDS_RAD


def _outward(view: WallView, points: FloatArray, centre: FloatArray, pose: Pose) -> FloatArray:
    """Return unit normals of an arc of the bone's frame, towards tissue as a view sees it."""
    tangent = np.gradient(points, axis=0)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-9)
    normal = np.column_stack([tangent[:, 1], -tangent[:, 0]])
    there = place(points, centre, pose)
    beam = view.grid.geometry.beam_direction(there)
    return np.asarray(-normal if float((turn(normal, pose.angle_rad) * beam).sum()) > 0 else normal)


def _smooth(offset: FloatArray) -> FloatArray:
    """Offsets without what changes from column to column."""
    reach = min(round(1.0 / COLUMN_STEP_MM), offset.size - 1)
    kernel = np.hanning(2 * reach + 3)[1:-1]
    return np.convolve(np.pad(offset, reach, mode="edge"), kernel / kernel.sum(), mode="valid")
