"""An arc with normals and profiles, made from an outline."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray, PixelScale
from ifs_measure.tracking.bone_surface import Picture
from ifs_measure.tracking.probe_geometry import ProbeGeometry
from ifs_measure.tracking.rigid_motion import (
    BoneShape,
    Pose,
    correlations,
    place,
    profile_offsets,
    sample_profiles,
    turn,
)
from ifs_measure.tracking.track_quality import DRAWN_SD_MM
from ifs_measure.tracking.wall_network import WallView

COLUMN_STEP_MM = 0.5
ROUGHNESS_MM = 1.0
"""Standard deviation of the smoothing along an outline: cortices are smooth on the scale of the beam's width."""
DRAWN_ROUGHNESS_MM = 0.3
"""The same along a curve through clicks, which is smooth already: more would draw a round bone too small."""
CURVED_CLICKS = 3
"""Two clicks are a straight line."""
BEND_PER_MM = 0.02
"""How far a curve through clicks may leave a bone between two of them, for each mm to the one times each mm to the
other. Told by visible cortices of the phantom drawn by 3, 4, 5 and 7 clicks: 95 to 99 % of places lie within; by what
the clicks themselves may err alone 28, 62, 76 and 95 %."""
FINE_PER_CLICK = 20
"""Places that a curve is laid out by for each click: chords between them lie within a hundredth of a millimetre."""
FULL_TRUST_DEG = 80.0
NO_TRUST_DEG = 96.0
"""Angle between beam and normal up to which the ridge is seen, and from which on there is only shadow."""

STILL = Pose(np.zeros(2), 0.0)


def resampled(points: FloatArray, step: float) -> FloatArray:
    """Points (n, 2) at equal steps, about as long as asked, along a polyline from end to end."""
    length = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    at = np.linspace(0.0, length[-1], max(round(float(length[-1]) / step), 1) + 1)
    return np.column_stack([np.interp(at, length, points[:, axis]) for axis in (0, 1)])


def curve_through(points: FloatArray, step: float) -> FloatArray:
    """Points (n, 2) at about equal steps along the smooth curve through some clicks: chords would cut a round bone.

    Its parameter is the root of the way from click to click (centripetal), which keeps unevenly spaced clicks from
    swinging.
    """
    from scipy.interpolate import CubicSpline

    apart = np.hypot(*np.diff(points, axis=0).T)
    clicks = points[np.append(True, apart > 0.0)]
    if clicks.shape[0] < CURVED_CLICKS:
        return resampled(clicks, step)
    at = np.append(0.0, np.cumsum(np.sqrt(apart[apart > 0.0])))
    fine = np.linspace(0.0, at[-1], FINE_PER_CLICK * clicks.shape[0])
    return resampled(CubicSpline(at, clicks)(fine), step)


def drawn_arc(clicks_mm: FloatArray) -> FloatArray:
    """Return the arc (n, 2) that a person drew by some clicks: it passes by each of them."""
    return smoothed(curve_through(clicks_mm, 0.2), DRAWN_ROUGHNESS_MM)


def drawn_sd_mm(arc_mm: FloatArray, clicks_mm: FloatArray) -> FloatArray:
    """Return the error (n,) of each place of a drawn arc: what lies far from all clicks is only supposed."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(arc_mm, axis=0).T))])
    away = np.hypot(*(arc_mm[:, None] - clicks_mm[None]).transpose(2, 0, 1))
    at = np.sort(along[away.argmin(axis=0)])
    after = np.clip(np.searchsorted(at, along), 1, at.size - 1)
    bend = np.abs((along - at[after - 1]) * (at[after] - along))
    return np.asarray(np.hypot(DRAWN_SD_MM, BEND_PER_MM * bend))


def smoothed(points: FloatArray, sigma_mm: float = ROUGHNESS_MM, step_mm: float = COLUMN_STEP_MM) -> FloatArray:
    """Smooth a polyline along itself; it is continued straight on at both ends."""
    fine = resampled(points, 0.1)
    reach = min(round(4 * sigma_mm / 0.1), fine.shape[0] - 1)
    if reach < 2:
        return resampled(fine, step_mm)
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) * 0.1 / sigma_mm) ** 2)
    kernel /= kernel.sum()
    head = 2 * fine[0] - fine[reach:0:-1]
    tail = 2 * fine[-1] - fine[-2 : -reach - 2 : -1]
    padded = np.vstack([head, fine, tail])
    out = np.column_stack([np.convolve(padded[:, axis], kernel, mode="valid") for axis in (0, 1)])
    return resampled(out, step_mm)


def outward_normals(points: FloatArray, geometry: ProbeGeometry) -> FloatArray:
    """Return unit normals (n, 2) of an arc on the side that faces the probe."""
    tangent = np.gradient(points, axis=0)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-9)
    normal = np.column_stack([tangent[:, 1], -tangent[:, 0]])
    return np.asarray(-normal if float((normal * geometry.beam_direction(points)).sum()) > 0 else normal)


def incidence_deg(points: FloatArray, normals: FloatArray, geometry: ProbeGeometry) -> FloatArray:
    """Angle (n,) between the beam towards the probe and the outward normal."""
    facing = -(normals * geometry.beam_direction(points)).sum(axis=1)
    return np.asarray(np.rad2deg(np.arccos(np.clip(facing, -1.0, 1.0))))


def shape_from_picture(picture: Picture, arc: FloatArray, geometry: ProbeGeometry, scale: PixelScale) -> BoneShape:
    """Shape whose frame is the picture's own, with the profiles that this picture shows."""
    normals = outward_normals(arc, geometry)
    angle = incidence_deg(arc, normals, geometry)
    weights = np.clip((NO_TRUST_DEG - angle) / (NO_TRUST_DEG - FULL_TRUST_DEG), 0.15, 1.0)
    empty = np.zeros((arc.shape[0], profile_offsets().size))
    bare = BoneShape(arc, normals, arc.mean(axis=0), empty, weights)
    profiles = cv2.blur(sample_profiles(picture, bare, STILL, scale), (1, 5)).astype(np.float64)
    return BoneShape(arc, normals, bare.centre_mm, profiles, weights)


def shape_from_views(
    views: list[tuple[WallView, Pose]], arc_mm: FloatArray, centre_mm: FloatArray, geometry: ProbeGeometry
) -> BoneShape:
    """Shape of an arc in the bone's frame, with the mean of the profiles that some frames show."""
    first = views[0][1]
    normals = turn(outward_normals(place(arc_mm, centre_mm, first), geometry), -first.angle_rad)
    empty = np.zeros((arc_mm.shape[0], profile_offsets().size))
    bare = BoneShape(arc_mm, normals, centre_mm, empty, np.ones(arc_mm.shape[0]))
    held = np.array([_held(view, bare, pose) for view, pose in views], dtype=float)
    # A place that no view holds counts as all of them show it.
    held = np.where(held.any(axis=0), held, 1.0)
    mean = (held[..., None] * np.array(_profiles_of(views, bare))).sum(axis=0) / held.sum(axis=0)[:, None]
    return replace(bare, profiles=cv2.blur(mean, (1, 3)).astype(np.float64))


def usual_score(views: list[tuple[WallView, Pose]], shape: BoneShape) -> float:
    """Return how well the profiles of a shape are met in the frames that they were taken from."""
    scores = []
    for (view, pose), seen in zip(views, _profiles_of(views, shape), strict=True):
        held = _held(view, shape, pose)
        scores.append(correlations(seen, shape.profiles)[held, 0].mean() if held.any() else 0.0)
    return float(np.median(scores))


def _held(view: WallView, shape: BoneShape, pose: Pose) -> NDArray[np.bool_]:
    """Tell which places (n,) of an arc lie in the fan of a view."""
    return view.grid.geometry.holds(place(shape.points_mm, shape.centre_mm, pose))


def _profiles_of(views: list[tuple[WallView, Pose]], shape: BoneShape) -> list[FloatArray]:
    """Grey (n, d) across the arc in each view."""
    at = shape.points_mm[:, None] + profile_offsets()[None, :, None] * shape.normals[:, None]
    return [view.grey_at(place(at, shape.centre_mm, pose)).astype(np.float64) for view, pose in views]
