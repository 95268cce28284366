"""Random bones under a random probe: their outlines, what of them each beam sees, how far each place lies from them."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from ifs_measure.phantom.anatomy import IT_CONTROL_MM, LT_CONTROL_MM, smooth_outline

Array = NDArray[np.float64]
Indices = NDArray[np.intp]

OUTLINE_MM = 0.1
"""Step of an outline: a third of a column of the picture, so that no cell of a cortex is left empty."""
ELEMENTS = 160
FACE_REACH_MM = 60.0
"""The face is sampled so far to both sides of its middle."""
BINS = 2400
WIDEST_RAD = np.deg2rad(70.0)
"""Directions from an element are kept up to here, in so many bins: some 0.06 degrees each, 0.05 mm at 50 mm."""
BETWEEN = 4
"""So many directions are taken for each step of an outline: a near one spans several bins."""
APERTURE_SAMPLES = 9
APERTURE_PEDESTAL = 0.15
"""What the outermost elements still weigh beside the raised cosine."""
SELF_SHADOW_MM = 0.15
"""A place so little behind the first bone is still seen: outlines and directions have steps of their own."""
GAP_STEPS = 8
"""So many slides bring two bones to their gap within 0.1 mm."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Bones under a probe: millimetres from the middle of its face, x right, y down.

    Attributes
    ----------
    radius_mm : float
        Radius of the face; 0 for a flat one.
    outlines : tuple of ndarray of shape (n, 2)
        The bone in the middle, perhaps another beside it.
    centre_mm : ndarray of shape (2,)
        The middle of the picture.
    """

    radius_mm: float
    outlines: tuple[Array, ...]
    centre_mm: Array

    def place(self, across: Array, ranges: Array) -> Array:
        """Return points of beam space (arc length at the centre's range, range from the centre) in millimetres."""
        cx, cy = self.centre_mm
        if self.radius_mm == 0:
            return np.stack([cx + across, cy + ranges], axis=-1)
        r0 = np.hypot(cx, cy + self.radius_mm)
        angle = np.arctan2(cx, cy + self.radius_mm) + across / r0
        far = r0 + ranges
        return np.stack([far * np.sin(angle), far * np.cos(angle) - self.radius_mm], axis=-1)

    def beams(self, points: Array) -> tuple[Array, Array]:
        """Return points in beam space: the other way round than `place`."""
        cx, cy = self.centre_mm
        if self.radius_mm == 0:
            return points[..., 0] - cx, points[..., 1] - cy
        r0 = np.hypot(cx, cy + self.radius_mm)
        turn = np.arctan2(points[..., 0], points[..., 1] + self.radius_mm) - np.arctan2(cx, cy + self.radius_mm)
        return turn * r0, np.hypot(points[..., 0], points[..., 1] + self.radius_mm) - r0

    def directions(self, points: Array) -> Array:
        """Return the unit vector (n, 2) along which the beam through each of points runs."""
        if self.radius_mm == 0:
            return np.tile([0.0, 1.0], (len(points), 1))
        beam = points + np.array([0.0, self.radius_mm])
        return beam / np.hypot(beam[:, 0], beam[:, 1])[:, None]


def draw_scene(rng: np.random.Generator) -> Scene:
    """Draw a probe, a bone in the middle of its picture, and mostly another beside it."""
    is_linear = rng.random() < 0.2
    radius = 0.0 if is_linear else float(rng.uniform(15.0, 75.0))
    top = rng.uniform(14.0, 55.0)
    first_is_femur = bool(rng.random() < 0.5)
    outlines = [_draw_outline(rng, first_is_femur) + np.array([0.0, top])]
    if rng.random() < 0.85:
        outlines.append(_draw_neighbour(rng, outlines[0], not first_is_femur, top))
    slide = rng.uniform(-14.0, 14.0)
    if rng.random() < 0.5:
        outlines = [outline * [-1.0, 1.0] for outline in outlines]
    wall = outlines[0][:, 0].max() if outlines[0].mean() > 0 else outlines[0][:, 0].min()
    shift = np.array([slide - wall * rng.uniform(0.3, 1.0), 0.0])
    outlines = [outline + shift for outline in outlines]
    head = outlines[0][outlines[0][:, 1] < top + 18.0]
    centre = np.array([head[:, 0].mean() + rng.normal(0, 3.0), top + rng.uniform(4.0, 11.0)])
    # Half the fan's angle was once drawn here; a number is still taken, so that a seed keeps its picture.
    rng.uniform()
    return Scene(radius, tuple(outlines), centre)


def normals_of(outline: Array) -> Array:
    """Return unit normals out of a closed outline."""
    tangent = np.roll(outline, -1, axis=0) - np.roll(outline, 1, axis=0)
    tangent /= np.maximum(np.hypot(tangent[:, 0], tangent[:, 1]), 1e-9)[:, None]
    x, y = outline.T
    turning = np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)
    return np.column_stack([tangent[:, 1], -tangent[:, 0]]) * np.sign(turning)


def _draw_outline(rng: np.random.Generator, is_femur: bool) -> Array:
    """Draw one bone, its top at the origin, its facing wall towards +x."""
    control = np.array(LT_CONTROL_MM if is_femur else IT_CONTROL_MM, dtype=float)
    if is_femur:
        control = control[::-1] * [-1.0, 1.0]
    control = control * rng.uniform(0.6, 1.35) * np.array([rng.uniform(0.75, 1.3), rng.uniform(0.8, 1.25)])
    turn = np.deg2rad(rng.normal(2.0, 9.0))
    c, s = np.cos(turn), np.sin(turn)
    control = control @ np.array([[c, s], [-s, c]])
    control = control + rng.normal(0, rng.uniform(0.1, 1.1), control.shape)
    outline = smooth_outline(control, OUTLINE_MM)
    if rng.random() < 0.6:
        count = len(outline)
        wave = rng.standard_normal(count)
        sigma = rng.uniform(1.0, 5.0) / OUTLINE_MM
        # Three times round, of which the middle is taken: the wave closes.
        wave = cv2.GaussianBlur(np.tile(wave, 3)[None], (0, 0), sigma)[0, count : 2 * count]
        height = rng.uniform(0.05, 0.35) * wave / max(wave.std(), 1e-9)
        outline = outline + height[:, None] * normals_of(outline)
    return outline - [outline[np.argmin(outline[:, 1]), 0], outline[:, 1].min()]


def _draw_neighbour(rng: np.random.Generator, first: Array, is_femur: bool, top: float) -> Array:
    """Draw a second bone to the right of the first, facing it across a random gap."""
    other = _draw_outline(rng, is_femur) * [-1.0, 1.0]
    gap = rng.uniform(0.3, 22.0) if rng.random() < 0.8 else rng.uniform(0.2, 3.0)
    other = other + np.array([0.0, top + rng.normal(0, 2.5)])
    tree = cKDTree(first)
    slide = first[:, 0].max() - other[:, 0].min() + gap
    for _ in range(GAP_STEPS):
        slide += gap - tree.query((other + np.array([slide, 0.0]))[::3])[0].min()
    return np.asarray(other + np.array([slide, 0.0]))


@dataclass(frozen=True, slots=True)
class Aperture:
    """The part of the face that listens to one place, and the power to which the seen share of it counts."""

    widest_mm: float
    f_number: float
    power: float


def draw_aperture(rng: np.random.Generator) -> Aperture:
    """Draw an aperture, from almost a point to most of a face."""
    widest = float(np.exp(rng.uniform(np.log(3.0), np.log(32.0))))
    f_number = rng.uniform(1.0, 4.0)
    # Amplitude falls with the share that sends and again with the one that hears, power with the square of both: four.
    # Two where sound is sent from elsewhere, one where pictures of several directions are averaged.
    return Aperture(widest, f_number, float(rng.choice([1.0, 2.0, 4.0], p=[0.2, 0.35, 0.45])))


class Shadow:
    """Range to the first bone from every element of the face in every direction."""

    def __init__(self, scene: Scene) -> None:
        self._radius_mm = scene.radius_mm
        self._at = np.linspace(-FACE_REACH_MM, FACE_REACH_MM, ELEMENTS)
        r = scene.radius_mm
        self._face = (
            np.column_stack([self._at, 0 * self._at])
            if r == 0
            else np.column_stack([np.sin(self._at / r), np.cos(self._at / r) - 1]) * r
        )
        table = np.full(ELEMENTS * BINS, np.inf)
        points = np.vstack([_denser(outline) for outline in scene.outlines]).astype(np.float32)
        face = self._face.astype(np.float32)
        across = points[None, :, 0] - face[:, None, 0]
        down = points[None, :, 1] - face[:, None, 1]
        index = (np.arange(ELEMENTS)[:, None] * BINS + _bin_of(across, down)).ravel()
        np.minimum.at(table, index, np.hypot(across, down).ravel())
        rows = table.reshape(ELEMENTS, BINS)
        # A bin between two points of an outline is shut as well.
        between = np.maximum(np.roll(rows, 1, axis=1), np.roll(rows, -1, axis=1))
        self._first_mm = np.minimum(rows, between).ravel()

    def seen(self, points: Array, aperture: Aperture) -> Array:
        """Return the share of the aperture that sees each of points (n, 2)."""
        r = self._radius_mm
        if r == 0:
            foot, depth = points[:, 0], points[:, 1]
        else:
            foot = np.arctan2(points[:, 0], points[:, 1] + r) * r
            depth = np.hypot(points[:, 0], points[:, 1] + r) - r
        width = np.minimum(np.maximum(depth, 1.0) / aperture.f_number, aperture.widest_mm)
        spacing = self._at[1] - self._at[0]
        total, weights = np.zeros(len(points)), 0.0
        for offset in (np.arange(APERTURE_SAMPLES) + 0.5) / APERTURE_SAMPLES - 0.5:
            weight = float(np.cos(np.pi * offset) ** 2 + APERTURE_PEDESTAL)
            place = (foot + offset * width - self._at[0]) / spacing
            element = np.clip(np.rint(place), 0, ELEMENTS - 1).astype(np.intp)
            face = self._face[element]
            across, down = points[:, 0] - face[:, 0], points[:, 1] - face[:, 1]
            first_mm = self._first_mm[element * BINS + _bin_of(across, down)]
            total += weight * (np.hypot(across, down) <= first_mm + SELF_SHADOW_MM)
            weights += weight
        return np.asarray((total / weights) ** aperture.power)


def _denser(outline: Array) -> Array:
    """Return `BETWEEN` points for each step of a closed outline."""
    step = np.roll(outline, -1, axis=0) - outline
    parts = np.arange(BETWEEN)[None, :, None] / BETWEEN
    return np.asarray((outline[:, None] + parts * step[:, None]).reshape(-1, 2))


def _bin_of(across: NDArray[np.floating], down: NDArray[np.floating]) -> Indices:
    angle = np.arctan2(across, down)
    return np.clip((angle / WIDEST_RAD * 0.5 + 0.5) * BINS, 0, BINS - 1).astype(np.intp)


class Cortices:
    """All cortices of a scene as one set of points with normals, to measure distances from."""

    def __init__(self, scene: Scene) -> None:
        self._points = np.vstack(scene.outlines)
        self._normals = np.vstack([normals_of(outline) for outline in scene.outlines])
        self._tree = cKDTree(self._points)

    def signed_mm(self, places: Array) -> tuple[Array, Indices]:
        """Measure how far places lie from the nearest cortex.

        Parameters
        ----------
        places : ndarray of shape (rows, columns, 2)

        Returns
        -------
        distance : ndarray of shape (rows, columns)
            Positive outside the bones.
        nearest : ndarray of shape (rows, columns)
            Index of the nearest outline point, the outlines of the scene one after the other.
        """
        _, nearest = self._tree.query(places)
        # The outline goes on between its points: across it counts what lies along the normal.
        step = places - self._points[nearest]
        along = (step * self._normals[nearest]).sum(axis=-1)
        away = np.hypot(step[..., 0], step[..., 1])
        return np.where(away < 2 * OUTLINE_MM, along, away * np.sign(along + 1e-9)), nearest
