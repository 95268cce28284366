"""Poses of a bone from views in which its shadow hides what turns away."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ifs_measure.measurement.geometry import FloatArray
from ifs_measure.tracking.bone_surface import BeamGrid
from ifs_measure.tracking.probe_geometry import ProbeGeometry
from ifs_measure.tracking.rigid_motion import back, place, pose_of
from ifs_measure.tracking.view_poses import FollowedPoses, poses_of_views
from ifs_measure.tracking.wall_network import ABOVE_MM, CELL_MM, HALF_MM, SIDE, WallView

CENTRE_MM = np.array([30.0, 40.0])
ERROR_MM = 0.05
"""Stated error of every reading: nothing says which of them are a shadow's."""
DOWN_MM = 60.0


def _outline() -> FloatArray:
    """A bone that is a little longer than wide, all round, points (n, 2) in its own frame."""
    angle = np.linspace(-np.pi, np.pi, 720, endpoint=False)
    radius = 9.0 + 1.2 * np.cos(2 * angle + 0.6) + 0.5 * np.cos(3 * angle)
    return CENTRE_MM + radius[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])


def _lit(outline: FloatArray) -> FloatArray:
    """What beams from above meet of an outline, from left to right."""
    left, right = int(outline[:, 0].argmin()), int(outline[:, 0].argmax())
    first, last = sorted((left, right))
    ways = outline[first : last + 1], np.vstack([outline[last:], outline[: first + 1]])
    upper = min(ways, key=lambda way: float(way[:, 1].mean()))
    return upper if upper[0, 0] < upper[-1, 0] else upper[::-1]


def _view(vector: FloatArray) -> WallView:
    """What is seen of the bone in a pose: the border of bone and shadow together."""
    lit = _lit(place(_outline(), CENTRE_MM, pose_of(vector)))
    shadow = np.array([[lit[-1, 0], DOWN_MM], [lit[0, 0], DOWN_MM]])
    border = np.vstack([lit, shadow]).astype(np.float32)[:, None]
    middle = CENTRE_MM + vector[:2]
    cells = (np.arange(SIDE // 2) + 0.25) * CELL_MM
    said = np.zeros((SIDE // 2, SIDE // 2, 3), np.float32)
    for row, down in enumerate(cells - ABOVE_MM + middle[1]):
        for column, across in enumerate(cells - HALF_MM + middle[0]):
            said[row, column, 0] = -cv2.pointPolygonTest(border, (float(across), float(down)), True)
    said[..., 1] = np.log(ERROR_MM)
    said[..., 2] = 6.0
    grid = BeamGrid(ProbeGeometry(None), (float(middle[0]), float(middle[1])), np.zeros(0), np.zeros(0))
    return WallView(grid, np.zeros((SIDE, SIDE), np.float32), said)


@pytest.mark.parametrize("side", [-1.0, 1.0])
def test_the_border_of_a_shadow_does_not_hold_a_turning_bone_back(side: float) -> None:
    turns = np.deg2rad(side * np.array([0.0, 2.0, 5.0, 9.0, 13.0, 16.0, 10.0, 4.0]))
    true = np.column_stack([np.linspace(0.0, 4.0, turns.size), np.zeros(turns.size), turns])
    views = [_view(vector) for vector in true]
    # Followed to the right place, and not turned at all.
    followed = FollowedPoses(true * [1.0, 1.0, 0.0], np.zeros((turns.size, 3, 3)), held=0)
    known = back(_lit(_outline()), CENTRE_MM, pose_of(np.zeros(3)))
    found = poses_of_views(views, followed, CENTRE_MM, known)
    assert found is not None
    missing = np.rad2deg([pose.angle_rad for pose in found[0]] - turns)
    assert np.abs(missing).max() < 0.15
