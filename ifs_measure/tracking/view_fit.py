"""Where a known arc lies in one picture by what the network says of it: for frames that the profiles leave in doubt.

Profiles compare greys: where contact is lost over a part of the probe or the gain jumps, they agree with little, and
what they agree with best may be the wrong place. The network says for every place how far the cortex is, so the arc can
be laid on it from millimetres away, and how much of the arc then lies on a cortex tells whether the bone was seen.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ifs_measure.measurement.geometry import FloatArray
from ifs_measure.tracking.rigid_motion import BoneShape, Pose, levers_of, place, pose_of
from ifs_measure.tracking.wall_field import LEAST_SD_MM, LIT
from ifs_measure.tracking.wall_network import WallView

STEPS = 8
"""Each looks a quarter less far than the one before."""
LARGEST_STEP = (2.5, 2.5, float(np.deg2rad(4.0)))
"""Largest change of the pose in one step (mm, mm, rad): distances are known within some millimetres."""
START_TRUST = (1.0, 1.0, 400.0)
"""Weight of the pose that a fit starts from, in columns per mm squared and per radian squared, before errors."""
WIDE_MM, NARROW_MM = 3.0, 0.4
"""Disagreement from which a place counts less, at the first step and at the last."""
ON_CORTEX_MM = 0.5
"""A column so near to the network's cortex lies on it: twice its usual error."""
ALIKE_COLUMNS = 15.0
"""So many neighbouring columns (7 mm) err alike and count as one."""


@dataclass(frozen=True, slots=True)
class ViewFit:
    """A pose in one picture.

    Attributes
    ----------
    pose : Pose
        Of the bone.
    information : ndarray of shape (3, 3)
        Inverse covariance of (x, y, angle).
    agreement : float
        Share of the arc that lies on a lit cortex, 0 to 1.
    """

    pose: Pose
    information: FloatArray
    agreement: float


def fit_to_view(view: WallView, shape: BoneShape, start: Pose) -> ViewFit:
    """Lay a bone's arc on the cortex that the network sees, from a pose up to some millimetres away.

    Parameters
    ----------
    view : WallView
        What the network says of the picture.
    shape : BoneShape
        The arc (n, 2) and its normals in the bone's frame, millimetres.
    start : Pose
        Where to begin.
    """
    vector = start.vector()
    for narrowing in np.geomspace(WIDE_MM, NARROW_MM, STEPS):
        matrix, away, lever, weight = _equations(view, shape, vector, float(narrowing))
        right = -lever.T @ (weight * away) + np.diag(START_TRUST) @ (start.vector() - vector)
        change = np.linalg.solve(matrix + np.diag(START_TRUST), right)
        vector = vector + np.clip(change, -np.array(LARGEST_STEP), LARGEST_STEP)
    pose = pose_of(vector)
    return ViewFit(pose, _equations(view, shape, vector, NARROW_MM)[0] / ALIKE_COLUMNS, agreement(view, shape, pose))


def agreement(view: WallView, shape: BoneShape, pose: Pose) -> float:
    """Return the share of what the fan holds of a placed arc that lies on a lit cortex."""
    there = place(shape.points_mm, shape.centre_mm, pose)
    said = view.at(there[:, None])[:, 0]
    in_fan = max(int(view.grid.geometry.holds(there).sum()), 1)
    return float(((said[:, 2] > LIT) & (np.abs(said[:, 0]) < ON_CORTEX_MM)).sum() / in_fan)


def _equations(
    view: WallView, shape: BoneShape, vector: FloatArray, narrowing_mm: float
) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
    """Return normal matrix (3, 3), distances (n,), levers (n, 3) and weights (n,) of the columns at a pose."""
    there = place(shape.points_mm, shape.centre_mm, pose_of(vector))
    said = view.at(there[:, None])[:, 0].astype(float)
    lever = levers_of(shape.points_mm, shape.normals, shape.centre_mm, float(vector[2]))
    away = said[:, 0]
    # Where it is far from any cortex the reach of the beam was never learned.
    trust = np.where(np.abs(away) < ON_CORTEX_MM, said[:, 2], view.grid.geometry.holds(there))
    weight = trust / (said[:, 1] ** 2 + LEAST_SD_MM**2) / (1.0 + (away / narrowing_mm) ** 2) ** 2
    return lever.T @ (weight[:, None] * lever), away, lever, weight
