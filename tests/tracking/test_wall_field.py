"""The arc from several views: how sure it is where the beam reaches the wall, and where it is only supposed."""

from __future__ import annotations

import numpy as np

from ifs_measure.measurement.geometry import FloatArray
from ifs_measure.tracking.bone_surface import BeamGrid
from ifs_measure.tracking.cortex_shape import STILL
from ifs_measure.tracking.probe_geometry import ProbeGeometry
from ifs_measure.tracking.wall_field import arc_of_views
from ifs_measure.tracking.wall_network import ABOVE_MM, CELL_MM, HALF_MM, SIDE, WallView

CENTRE_MM = np.array([30.0, 40.0])
RADIUS_MM = 9.0
ERROR_MM = 0.2
REACHED = 6.0
"""Logit: surely reached."""


def _view(reach: FloatArray) -> WallView:
    """A round bone, every reading with the same stated error; `reach` is the logit in each cell."""
    cells = (np.arange(SIDE // 2) + 0.25) * CELL_MM
    across, down = np.meshgrid(cells - HALF_MM, cells - ABOVE_MM)
    said = np.stack([np.hypot(across, down) - RADIUS_MM, np.full_like(across, np.log(ERROR_MM)), reach], axis=-1)
    grid = BeamGrid(ProbeGeometry(None), (float(CENTRE_MM[0]), float(CENTRE_MM[1])), np.zeros(0), np.zeros(0))
    return WallView(grid, np.zeros((SIDE, SIDE), np.float32), said.astype(np.float32))


def test_a_wall_led_on_beyond_what_the_beam_reaches_is_less_sure_than_what_is_read() -> None:
    below = (np.arange(SIDE // 2) + 0.25) * CELL_MM - ABOVE_MM
    # Reached down to 1 mm below the middle of the bone, where its walls stand; then at once no more.
    reach = np.repeat(np.where(below < 1.0, REACHED, -REACHED)[:, None], SIDE // 2, axis=1)
    angle = np.linspace(-np.pi, 0.0, 60)
    known = CENTRE_MM + RADIUS_MM * np.column_stack([np.cos(angle), np.sin(angle)])
    arc = arc_of_views([(_view(reach), STILL)] * 4, CENTRE_MM, known)
    assert arc is not None
    top = int(arc.points_mm[:, 1].argmin())
    for end in (0, -1):
        assert arc.points_mm[end, 1] > CENTRE_MM[1] + 1.2
        assert arc.sd_mm[end] > 1.5 * arc.sd_mm[top]
    read = arc.points_mm[:, 1] < CENTRE_MM[1]
    assert np.ptp(arc.sd_mm[read]) < 0.02
