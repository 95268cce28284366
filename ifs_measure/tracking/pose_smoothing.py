"""Poses of a whole loop together: what a frame does not say of a bone's motion, its neighbours say.

An arc that is nearly a circle may slide along itself and still fit; only the smoothness of the motion tells how far it
turned. Every pose counts with its information matrix, so what is seen well stays as it was seen.
"""

from __future__ import annotations

import numpy as np

from ifs_measure.measurement.geometry import FloatArray

JERK_SD = (0.3, 0.3, float(np.deg2rad(0.7)))
"""Change of speed from frame to frame (mm, mm, rad): a hand's tremor and the start of a rotation."""
STEP_SD = (8.0, 8.0, float(np.deg2rad(2.5)))
"""Motion from frame to frame: a femur turns by some 30 degrees in a second."""
TURN_SD = float(np.deg2rad(7.0))
"""Turn against the first frame: nothing turns round in a loop."""


def smoothed_poses(poses: FloatArray, information: FloatArray) -> FloatArray:
    """Return the likeliest poses (n, 3) given those found, their information (n, 3, 3) and how bones move."""
    from scipy.linalg import solveh_banded

    count = poses.shape[0]
    if count < 3:
        return poses
    size = 3 * count
    band = np.zeros((7, size))
    right = np.einsum("nij,nj->ni", information, poses).ravel()
    for offset in range(3):
        for axis in range(3 - offset):
            band[offset, axis::3] += information[:, axis + offset, axis]
    for axis in range(3):
        jerk, step = 1.0 / JERK_SD[axis] ** 2, 1.0 / STEP_SD[axis] ** 2
        _add_differences(band, axis, count, (1.0, -2.0, 1.0), jerk)
        _add_differences(band, axis, count, (1.0, -1.0), step)
    band[0] += 1e-9
    band[0, 2::3] += 1.0 / TURN_SD**2
    return np.asarray(solveh_banded(band, right, lower=True)).reshape(count, 3)


def _add_differences(band: FloatArray, axis: int, count: int, stencil: tuple[float, ...], weight: float) -> None:
    """Add the squares of a difference over frames to the lower band of a matrix."""
    reach = len(stencil)
    for i, a in enumerate(stencil):
        for j in range(i, reach):
            start = 3 * i + axis
            stop = 3 * (count - reach + i) + axis + 1
            band[3 * (j - i), start:stop:3] += weight * a * stencil[j]
