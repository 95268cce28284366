"""A bone's arc found again in the mean of all frames, to a fraction of the beam's width."""

from __future__ import annotations

import cv2
import numpy as np

from ifs_measure.measurement.geometry import FloatArray, PixelScale
from ifs_measure.tracking.bone_average import GRID_MM, BoneAverage, mean_geometry
from ifs_measure.tracking.bone_surface import Float32Array, Outline, beam_grid, sample_mm, star_outline, without_tails
from ifs_measure.tracking.cortex_shape import COLUMN_STEP_MM, incidence_deg, outward_normals, resampled, smoothed
from ifs_measure.tracking.probe_geometry import ProbeGeometry
from ifs_measure.tracking.rigid_motion import BoneShape, profile_offsets
from ifs_measure.tracking.shadow_edge import USUAL_DEPTH_MM, EdgeOffsets, cortex_offsets, edge_offsets

GRID_SCALE = PixelScale(GRID_MM, GRID_MM)
BORDER_MM = 6.0
"""So much of the shadow's border is taken along while the arc is fitted: it says where the beam grazes the bone."""
EDGE_ROUNDS = 3
LEAST_EDGE_GREY = 6.0
SOFT = 1.8
SOFTER = 1.5
FACING_DEG = (66.0, 79.0)
"""An edge that rises so many times more slowly than the ridge does, and so many times more slowly than the wall's own
lit part, is grazed by the beam."""
DARK_SHARE = 0.5
"""More than this part of the way from shadow to tissue is no shadow."""
WALL_DEG = 65.0
SPARE_MM = 1.0
"""A wall is followed so much farther than its edge is sharp."""
ALONG_BEAM_MM = 0.02
"""How far a grazed wall may leave the beam in one column."""
EDGE_SD_DEG = (65.0, 76.0, 82.0, 87.0, 92.0)
EDGE_SD_MM = (0.1, 0.15, 0.3, 0.5, 1.0)
"""Error of one column's offset by the angle between beam and normal, as if columns were independent: the beam's width
is some 1 mm and what it gets wrong stays alike over 3 mm of wall, that is 6 columns."""
BENDING_MM = 0.009
"""Third difference of an arc of columns: the curvature changes by 0.05 per mm over 2 mm of bone."""
BEAM_HALF_MM = 1.0
"""Half the width of a beam: so far inside the border a shadow is full."""
ALONG_MM = 1.2
"""Length of cortex over which one offset is taken: the beam's width."""


def shape_from_average(average: BoneAverage, outline: Outline, shape: BoneShape) -> BoneShape:
    """Find the arc again.

    Parameters
    ----------
    average : BoneAverage
        Mean of all frames.
    outline : Outline
        The outline of the first frame: a place inside the bone and the levels of tissue and shadow.
    shape : BoneShape
        The arc that the mean was made with; its centre stays the centre of rotation.
    """
    picture = average.picture()
    geometry = mean_geometry(average)
    local = _shifted(geometry, average.origin_mm)
    centre = outline.centre_mm - average.origin_mm
    rough = star_outline(picture, centre, local, GRID_SCALE, outline.contrast, outline.floor)
    grid = beam_grid(local, (float(centre[0]), float(centre[1])))
    path = without_tails(_facing(grid.from_picture(rough)), BORDER_MM)
    arc = smoothed(grid.to_picture(path[:, 0], path[:, 1]), step_mm=0.5)
    arc = _over_shadow(picture, arc, local, outline)
    arc = _on_the_edge(picture, arc, local)
    normals = outward_normals(arc, local)
    at = arc[:, None] + profile_offsets()[None, :, None] * normals[:, None]
    profiles = np.asarray(cv2.blur(sample_mm(picture, at, GRID_SCALE), (1, 3)), dtype=np.float64)
    weights = np.ones(arc.shape[0])
    return BoneShape(arc + average.origin_mm, normals, shape.centre_mm, profiles, weights)


def _shifted(geometry: ProbeGeometry, origin: FloatArray) -> ProbeGeometry:
    if geometry.apex_mm is None:
        return geometry
    return ProbeGeometry((geometry.apex_mm[0] - float(origin[0]), geometry.apex_mm[1] - float(origin[1])))


def _facing(path: FloatArray) -> FloatArray:
    """Keep an outline in front of its own shadow: from the top outwards it never turns back below itself."""
    out = path.copy()
    if out[0, 0] > out[-1, 0]:
        out = out[::-1].copy()
    top = int(np.argmin(out[:, 1]))
    out[top:, 0] = np.maximum.accumulate(out[top:, 0])
    out[: top + 1, 0] = np.minimum.accumulate(out[: top + 1, 0][::-1])[::-1]
    return out


def _over_shadow(picture: Float32Array, arc: FloatArray, geometry: ProbeGeometry, outline: Outline) -> FloatArray:
    """Cut the ends of an arc behind which there is tissue rather than shadow: fascia that meets the bone."""
    reach = np.arange(1.6, 7.0, 0.4)
    start = arc - outward_normals(arc, geometry) * BEAM_HALF_MM
    at = start[:, None] + reach[None, :, None] * geometry.beam_direction(arc)[:, None]
    behind = sample_mm(picture, at, GRID_SCALE)
    dark = np.median(behind, axis=1) < outline.floor + DARK_SHARE * outline.contrast
    dark = np.convolve(np.pad(dark.astype(float), 2, mode="edge"), np.ones(5) / 5, mode="valid") > 0.5
    kept = np.flatnonzero(dark)
    return arc[kept[0] : kept[-1] + 1] if kept.size > 10 else arc


def _grazing_end(arc: FloatArray, geometry: ProbeGeometry, is_wall: bool) -> FloatArray:
    """Points that go on from the end of a wall along the beam: the last place that a beam touches is grazed by it."""
    if not is_wall:
        return arc[:0]
    steps = COLUMN_STEP_MM * np.arange(1, round(SPARE_MM / COLUMN_STEP_MM) + 1)
    return np.asarray(arc[-1] + steps[:, None] * geometry.beam_direction(arc[-1]))


def _measured(
    picture: Float32Array, arc: FloatArray, geometry: ProbeGeometry, depth_mm: float
) -> tuple[EdgeOffsets, FloatArray]:
    """Offsets of the edge from an arc and the angle between beam and normal."""
    normals = outward_normals(arc, geometry)
    angle = _turning_away(incidence_deg(smooth_along(arc), outward_normals(smooth_along(arc), geometry), geometry))
    at = arc[:, None] + edge_offsets()[None, :, None] * normals[:, None]
    profiles = cv2.GaussianBlur(sample_mm(picture, at, GRID_SCALE), (0, 0), sigmaX=0.5, sigmaY=ALONG_MM / 0.5 / 2)
    return cortex_offsets(np.asarray(profiles, dtype=np.float64), angle, depth_mm), angle


def smooth_along(arc: FloatArray) -> FloatArray:
    """Arc of as many points, each the mean of its neighbours over some 3 mm; the ends go straight on."""
    reach = min(4, arc.shape[0] - 1)
    kernel = np.hanning(2 * reach + 3)[1:-1]
    padded = np.vstack([2 * arc[0] - arc[reach:0:-1], arc, 2 * arc[-1] - arc[-2 : -reach - 2 : -1]])
    return np.column_stack([np.convolve(padded[:, axis], kernel / kernel.sum(), mode="valid") for axis in (0, 1)])


def _on_the_edge(picture: Float32Array, arc: FloatArray, geometry: ProbeGeometry) -> FloatArray:
    """Move an arc along its normals onto the cortex.

    Where the beam grazes the wall the offsets are uncertain and alike over some millimetres; there
    the arc goes on as it bends where it is lit: of all arcs the one is taken whose offsets fit and whose curvature
    changes least.
    """
    depth = USUAL_DEPTH_MM
    for _ in range(EDGE_ROUNDS):
        edge, angle = _measured(picture, arc, geometry, depth)
        depth = edge.depth_mm
        arc = _moved(arc, geometry, edge.cortex_mm, _weights(edge, angle))
    edge, angle = _measured(picture, arc, geometry, depth)
    arc = _sharp(arc, edge, angle)
    head = _grazing_end(arc[::-1], geometry, angle[0] > WALL_DEG)[::-1]
    tail = _grazing_end(arc, geometry, angle[-1] > WALL_DEG)
    whole = np.vstack([head, arc, tail])
    edge, angle = _measured(picture, whole, geometry, depth)
    weights = _weights(edge, angle)
    weights[: head.shape[0]] = 0.0
    weights[whole.shape[0] - tail.shape[0] :] = 0.0
    return _moved(whole, geometry, edge.cortex_mm, weights, (head.shape[0], tail.shape[0]))


def _weights(edge: EdgeOffsets, angle_deg: FloatArray) -> FloatArray:
    """Inverse variances of the offsets."""
    sd = np.maximum(np.interp(angle_deg, EDGE_SD_DEG, EDGE_SD_MM), EDGE_SD_MM[0] * edge.slowness**2)
    return np.where(edge.contrast > LEAST_EDGE_GREY, 1.0 / sd**2, 0.0)


def _sharp(arc: FloatArray, edge: EdgeOffsets, angle_deg: FloatArray) -> FloatArray:
    """Cut the ends where the edge has become the soft border of a shadow that the wall no longer touches."""
    top = int(np.argmin(angle_deg))
    index = np.arange(arc.shape[0])
    facing = (angle_deg > FACING_DEG[0]) & (angle_deg < FACING_DEG[1])
    sharp = edge.contrast > LEAST_EDGE_GREY
    for side in (index < top, index >= top):
        lit = side & facing
        usual = float(np.median(edge.slowness[lit])) if lit.any() else 1.0
        sharp &= ~side | (edge.slowness < max(SOFT, SOFTER * usual))
    kept = np.flatnonzero(sharp)
    return arc[kept[0] : kept[-1] + 1] if kept.size > 10 else arc


def _moved(
    arc: FloatArray,
    geometry: ProbeGeometry,
    offset: FloatArray,
    weight: FloatArray,
    grazing: tuple[int, int] = (0, 0),
) -> FloatArray:
    """Arc of equal steps after a move along its normals; offsets that their neighbours contradict count less.

    So many columns at both ends as `grazing` says go along the beam, wherever they come to lie.
    """
    normals = outward_normals(arc, geometry)
    offset = np.clip(offset, -2.0, 2.0)
    middle = np.array([np.median(offset[max(0, i - 3) : i + 4]) for i in range(offset.size)])
    moved = _least_bending(arc, normals, offset, weight / (1.0 + ((offset - middle) / 0.3) ** 2), grazing)
    return resampled(resampled(moved, 0.1), COLUMN_STEP_MM)


def _turning_away(angle_deg: FloatArray) -> FloatArray:
    """Incidence as a bone has it: from the place that faces the beam outwards it only grows.

    An arc that strays along a fascia would otherwise be taken for a wall that faces the beam again.
    """
    top = int(np.argmin(angle_deg))
    return np.concatenate(
        [np.maximum.accumulate(angle_deg[: top + 1][::-1])[::-1][:-1], np.maximum.accumulate(angle_deg[top:])]
    )


def _least_bending(
    arc: FloatArray, normals: FloatArray, offset: FloatArray, weight: FloatArray, grazing: tuple[int, int]
) -> FloatArray:
    """Arc moved along its normals to fit offsets by their weights with the least change of curvature."""
    count = arc.shape[0]
    third = np.zeros((count - 3, count))
    for column, value in enumerate((-1.0, 3.0, -3.0, 1.0)):
        third[np.arange(count - 3), np.arange(count - 3) + column] = value
    bends = np.einsum("ij,jk,ik->i", third, arc, (normals[1:-2] + normals[2:-1]) / 2)
    ends = np.zeros((count, count))
    for index in [*range(grazing[0]), *range(count - 1 - grazing[1], count - 1)]:
        ends[index, index], ends[index, index + 1] = -1.0, 1.0
    fixed = third.T @ third / BENDING_MM**2 + ends.T @ ends / ALONG_BEAM_MM**2 + 1e-3 * np.eye(count)
    for _ in range(2):
        moved = np.linalg.solve(fixed + np.diag(weight), weight * offset - third.T @ bends / BENDING_MM**2)
        weight = weight / (1.0 + ((offset - moved) / 0.4) ** 2)
    return np.asarray(arc + moved[:, None] * normals)
