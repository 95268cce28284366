"""Where a click lands: the nearest place of the cortex that it means."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ifs_measure.measurement.caliper import Surface
from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint, PixelScale
from ifs_measure.tracking.bone_surface import CLICK_REACH_MM, find_outline
from ifs_measure.tracking.cortex_shape import smoothed
from ifs_measure.tracking.edge_surface import find_edge
from ifs_measure.tracking.probe_geometry import find_probe_geometry
from ifs_measure.tracking.track_quality import nearest_pair
from ifs_measure.tracking.wall_field import arc_by_click, led_on
from ifs_measure.tracking.wall_network import view_wall

READY_PX, READY_MM_PER_PX = 160, 0.25
"""Size and scale of the small picture that `make_ready` looks at."""
THINNED = 3
"""Every so manyth pixel is enough to see the sides of the fan while the pointer moves."""


@dataclass(frozen=True, slots=True)
class Snap:
    """Where a click would land.

    Attributes
    ----------
    point : ImagePoint
        On the cortex, or on its wall's hidden lower end.
    arc : ndarray of shape (n, 2)
        The cortex round it as this frame shows it, image points in order along the bone.
    """

    point: ImagePoint
    arc: FloatArray


def snapped(luma: FloatArray, click: ImagePoint, surface: Surface, scale: PixelScale) -> Snap | None:
    """Find the cortex that a click means, or None where there is none within 3 mm."""
    if surface is Surface.POINT:
        return Snap(click, np.array([[click.x, click.y]]))
    picture: GreyImage = luma if luma.dtype == np.uint8 else np.clip(luma, 0, 255).astype(np.uint8)  # type: ignore[assignment]
    per_px = scale.vector_mm_per_px
    at = np.array([click.x, click.y]) * per_px
    if surface is Surface.EDGE:
        line = find_edge(picture, (float(at[0]), float(at[1])), scale)
        if line is None:
            return None
        edge = smoothed(line)
        return _snap(at, edge, edge, per_px)
    thin = np.ascontiguousarray(picture[::THINNED, ::THINNED])
    coarse = PixelScale(scale.x_mm_per_px * THINNED, scale.y_mm_per_px * THINNED, scale.nominal)
    geometry = find_probe_geometry([thin], ImagePoint(click.x / THINNED, click.y / THINNED), coarse)
    outline = find_outline(picture, (float(at[0]), float(at[1])), geometry, scale)
    if outline is None:
        return None
    inside = (float(outline.centre_mm[0]), float(outline.centre_mm[1]))
    view = view_wall(picture, inside, geometry, scale, is_quick=True)
    arc = arc_by_click(view, smoothed(outline.points_mm), at)
    return None if arc is None else _snap(at, arc, led_on(arc, view), per_px)


def make_ready() -> None:
    """Load what the first click needs (network, numerics library), so that no click waits for it."""
    # A wall across a small picture, dark below.
    picture = np.full((READY_PX, READY_PX), 60, dtype=np.uint8)
    middle = READY_PX // 2
    picture[middle - 3 : middle + 3] = 255
    picture[middle + 3 :] = 0
    scale = PixelScale(READY_MM_PER_PX, READY_MM_PER_PX)
    snapped(picture.astype(np.float64), ImagePoint(middle, middle), Surface.BONE, scale)
    geometry = find_probe_geometry([picture], ImagePoint(middle, middle), scale)
    at_mm = middle * READY_MM_PER_PX
    view = view_wall(picture, (at_mm, at_mm), geometry, scale, is_quick=True)
    arc_by_click(view, np.array([[at_mm - 1.0, at_mm], [at_mm + 1.0, at_mm]]), np.array([at_mm, at_mm]))


def _snap(at: FloatArray, arc: FloatArray, meant: FloatArray, per_px: FloatArray) -> Snap | None:
    away, _, foot = nearest_pair(at[None], meant)
    if away > CLICK_REACH_MM:
        return None
    on = foot / per_px
    return Snap(ImagePoint(float(on[0]), float(on[1])), arc / per_px)
