"""Soft tissue as point scatterers that move with the bones: skin, fat, gluteus maximus, fascia, quadratus femoris."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray
from ifs_measure.phantom.anatomy import Anatomy
from ifs_measure.phantom.knobs import PhantomKnobs

SCATTERERS_PER_CELL = 6.0
"""Scatterers in a resolution cell; from about 5 on speckle is fully developed (Rayleigh statistics)."""
GRID_MM = 0.25
"""Step of the maps that scatterers take their brightness and their ties to the bones from."""
OUT_OF_PLANE_CORRELATION_MM = 2.0
"""Slide of the plane over which speckle becomes another speckle: the slice is 2 to 4 mm thick."""

Float32Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scatterers:
    """Tissue at rest.

    Attributes
    ----------
    position_mm : ndarray of shape (n, 2)
        At rest.
    amplitude : ndarray of shape (n, 2)
        Two independent strengths that the out-of-plane slide blends.
    femur_share : ndarray of shape (n,)
        How far a scatterer goes along with the femur (1) or stays with the pelvis (0).
    """

    position_mm: FloatArray
    amplitude: FloatArray
    femur_share: FloatArray

    def at(self, anatomy: Anatomy, frame: int) -> tuple[FloatArray, FloatArray]:
        """Positions (n, 2) and strengths (n,) in one frame."""
        moved = anatomy.femur_poses[frame].apply(self.position_mm) - self.position_mm
        position = anatomy.probe_poses[frame].apply(self.position_mm + self.femur_share[:, None] * moved)
        blend = anatomy.out_of_plane_mm[frame] / OUT_OF_PLANE_CORRELATION_MM
        strength = self.amplitude[:, 0] * np.cos(blend) + self.amplitude[:, 1] * np.sin(blend)
        return position, strength


def _streaks(
    rng: np.random.Generator, shape: tuple[int, int], angle_deg: float, length_mm: float, thickness_mm: float
) -> Float32Array:
    """Return noise drawn out along one direction, mean 0 and SD 1, on the map's grid."""
    half = int(2.2 * length_mm / GRID_MM)
    size = 2 * half + 1
    y, x = np.mgrid[-half : half + 1, -half : half + 1] * GRID_MM
    a = np.deg2rad(angle_deg)
    along, across = x * np.cos(a) + y * np.sin(a), -x * np.sin(a) + y * np.cos(a)
    kernel = np.exp(-0.5 * (along / length_mm) ** 2 - 0.5 * (across / thickness_mm) ** 2).astype(np.float32)
    noise = rng.standard_normal((shape[0] + size, shape[1] + size)).astype(np.float32)
    out = cv2.filter2D(noise, cv2.CV_32F, kernel)[half : half + shape[0], half : half + shape[1]]
    return np.asarray((out - out.mean()) / out.std(), dtype=np.float32)


def _band(depth: FloatArray, start: float, end: float, soft: float = 0.6) -> FloatArray:
    return np.asarray(1 / (1 + np.exp(-(depth - start) / soft)) / (1 + np.exp((depth - end) / soft)))


def _brightness_map(rng: np.random.Generator, xs: FloatArray, ys: FloatArray, top_mm: float) -> FloatArray:
    """Scatterer strength in dB relative to muscle on the map's grid."""
    x, y = np.meshgrid(xs, ys)
    shape = (len(ys), len(xs))
    wave = 0.8 * np.sin(x / 17 + rng.uniform(0, 6)) + 0.5 * np.sin(x / 9 + rng.uniform(0, 6))
    slope = np.deg2rad(rng.uniform(-3, 3))
    depth = y + wave * np.clip(y / 20, 0, 1) + np.tan(slope) * x
    fat_end = 0.36 * top_mm
    muscle_end = 0.84 * top_mm
    skin = 9.0 * _band(depth, -9, 1.8)
    fat = _band(depth, 1.8, fat_end) * (-8.0 + 4.0 * _streaks(rng, shape, 3, 4.0, 0.35))
    gluteus = _band(depth, fat_end, muscle_end) * (
        -3.0 + 5.5 * _streaks(rng, shape, rng.uniform(5, 11), 5.0, 0.4) + 1.5 * _streaks(rng, shape, 8, 1.2, 0.7)
    )
    deep = _band(depth, muscle_end, 999)
    femoris = deep * (-4.0 + 4.0 * _streaks(rng, shape, rng.uniform(-30, -18), 4.0, 0.45))
    femoris = femoris + deep * 1.2 * _streaks(rng, shape, 0, 1.5, 1.0)
    level = skin + fat + gluteus + femoris
    for place, height in ((fat_end, 13.0), (fat_end + 2.2, 6.0), (muscle_end, 12.0), (top_mm * 1.19, 6.0)):
        uneven = 1 + 0.25 * _streaks(rng, shape, 0, 6.0, 1.0)
        level = level + height * uneven * np.exp(-0.5 * ((depth - place) / 0.28) ** 2)
    return np.asarray(level, dtype=float)


def _outside_distance(outline_mm: FloatArray, xs: FloatArray, ys: FloatArray) -> Float32Array:
    """Distance in mm of each map point to an outline, 0 inside it."""
    pixels = np.round((outline_mm - [xs[0], ys[0]]) / GRID_MM * 16).astype(np.int32)
    mask = np.ones((len(ys), len(xs)), np.uint8)
    cv2.fillPoly(mask, [pixels[:, None]], 0, shift=4)
    return np.asarray(cv2.distanceTransform(mask, cv2.DIST_L2, 5) * GRID_MM, dtype=np.float32)


def _sample(values: FloatArray | Float32Array, points_mm: FloatArray, xs: FloatArray, ys: FloatArray) -> FloatArray:
    at = ((points_mm - [xs[0], ys[0]]) / GRID_MM).astype(np.float32)
    rows = -(-len(at) // 30000)
    padded = np.zeros((rows * 30000, 2), np.float32)
    padded[: len(at)] = at
    grid = padded.reshape(rows, 30000, 2)
    out = cv2.remap(values.astype(np.float32), grid[..., 0], grid[..., 1], cv2.INTER_LINEAR)
    return np.asarray(out.reshape(-1)[: len(at)], dtype=float)


def scatter_tissue(knobs: PhantomKnobs, anatomy: Anatomy) -> Scatterers:
    """Fill the field of view, and a margin that may move into it, with scatterers; none lies inside a bone."""
    rng = np.random.default_rng([knobs.seed, 2])
    curved = knobs.probe == "curved"
    reach = (knobs.radius_mm + knobs.depth_mm) * np.sin(np.deg2rad(knobs.half_angle_deg))
    half_width = (reach if curved else knobs.width_mm / 2) + 8.0
    sag = knobs.radius_mm * (1 - np.cos(np.deg2rad(knobs.half_angle_deg))) if curved else 0.0
    xs = np.arange(-half_width, half_width, GRID_MM)
    ys = np.arange(-sag - 4.0, knobs.depth_mm + 6.0, GRID_MM)
    cell = knobs.beam_width_mm * knobs.pulse_length_mm
    count = int((xs[-1] - xs[0]) * (ys[-1] - ys[0]) / cell * SCATTERERS_PER_CELL)
    points = rng.uniform([xs[0], ys[0]], [xs[-1], ys[-1]], (count, 2))
    if curved:
        range_mm = np.hypot(points[:, 0], points[:, 1] + knobs.radius_mm) - knobs.radius_mm
        angle = np.abs(np.rad2deg(np.arctan2(points[:, 0], points[:, 1] + knobs.radius_mm)))
        points = points[(angle < knobs.half_angle_deg + 4) & (range_mm > -2) & (range_mm < knobs.depth_mm + 3)]
    it_far = _outside_distance(anatomy.it_mm, xs, ys)
    lt_far = _outside_distance(anatomy.lt_mm, xs, ys)
    to_it, to_lt = _sample(it_far, points, xs, ys), _sample(lt_far, points, xs, ys)
    outside = (to_it > 0.5 * GRID_MM) & (to_lt > 0.5 * GRID_MM)
    points, to_it, to_lt = points[outside], to_it[outside], to_lt[outside]
    top = float(min(anatomy.it_mm[:, 1].min(), anatomy.lt_mm[:, 1].min()))
    level_db = _sample(_brightness_map(rng, xs, ys, top), points, xs, ys)
    amplitude = 10 ** (level_db / 20)[:, None] * rng.standard_normal((len(points), 2))
    depth_tie = np.clip((points[:, 1] - 5.0) / (0.75 * top - 5.0), 0, 1) ** 2
    share = depth_tie * to_it**2 / (to_it**2 + to_lt**2)
    return Scatterers(points, amplitude, share)
