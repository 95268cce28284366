"""What bones send back under a random beam: the echo of the cortex, its tail, and what rings inside and behind."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from ifs_measure.tracking.wall_network import ABOVE_MM, GRID_MM, HALF_MM
from training.wall_scenes import OUTLINE_MM, Aperture, Array, Scene, Shadow, normals_of
from training.wall_tissue import FINE_SHAPE, ROW_MM, smooth_noise, streaks

WIDTHS_TO_SD = 2.3548
"""Full width at half maximum of a Gaussian in standard deviations."""
ECHO_COSINE = -0.25
SEEN_COSINE = -0.3
"""Walls turned so far from the beam still send something back, and may still be seen: roughness turns parts of them."""
OFF_WALL_MM = 0.15
"""The light on a cortex is taken so far before it, where its own points do not shadow it."""
TAIL_LENGTHS = 12
"""A tail is cut off after so many of its lengths: nothing is left of it there."""


@dataclass(frozen=True, slots=True)
class Beam:
    """Standard deviations of the amplitude's profile across and along a beam."""

    lateral_mm: float
    axial_mm: float

    @property
    def columns(self) -> float:
        """Return the lateral one on the fine grid."""
        return self.lateral_mm / GRID_MM

    @property
    def rows(self) -> float:
        """Return the axial one on the fine grid."""
        return self.axial_mm / ROW_MM


def draw_beam(rng: np.random.Generator) -> Beam:
    """Draw a beam, from that of a fine linear probe to that of a coarse curved one."""
    return Beam(rng.uniform(0.6, 2.4) / WIDTHS_TO_SD, rng.uniform(0.3, 0.9) / WIDTHS_TO_SD)


@dataclass(frozen=True, slots=True)
class PointSpread:
    """How a beam spreads power: its main lobe, and a wide low skirt of side lobes.

    Attributes
    ----------
    beam : Beam
    lobe : float
        Power of the skirt; 0 for none.
    wide : float
        How many times wider than the main lobe it is.
    """

    beam: Beam
    lobe: float
    wide: float

    def of(self, power: Array) -> Array:
        """Return a map of power as the beam sees it."""
        # The power of a beam's profile is narrower than its amplitude by the square root of two.
        sx, sy = self.beam.columns, self.beam.rows
        narrow = cv2.GaussianBlur(power, (0, 0), sigmaX=sx / np.sqrt(2), sigmaY=sy / np.sqrt(2))
        if self.lobe == 0.0:
            return np.asarray(narrow, dtype=float)
        skirt = cv2.GaussianBlur(power, (0, 0), sigmaX=self.wide * sx / np.sqrt(2), sigmaY=1.3 * sy / np.sqrt(2))
        return np.asarray(narrow + self.lobe * self.wide * skirt, dtype=float)

    def peak(self) -> float:
        """Return what is left in the middle of one cell of power 1."""
        impulse = np.zeros((61, 61))
        impulse[30, 30] = 1.0
        return float(self.of(impulse).max())


def draw_spread(rng: np.random.Generator, beam: Beam) -> PointSpread:
    """Draw the side lobes of a beam."""
    lobe = 10 ** (rng.uniform(-35, -13) / 10) if rng.random() < 0.6 else 0.0
    return PointSpread(beam, lobe, rng.uniform(2.0, 4.0))


@dataclass(frozen=True, slots=True)
class EchoLaw:
    """How strongly a cortex sends back: in dB, head on, and by how much less edge on, falling with a power."""

    bone_db: float
    loss_db: float
    power: float

    def level_db(self, cosine: Array) -> Array:
        """Return the echo of a smooth wall by the cosine between its normal and the beam."""
        return np.asarray(self.bone_db - self.loss_db * (1 - cosine.clip(0, 1)) ** self.power)


def draw_echo_law(rng: np.random.Generator) -> EchoLaw:
    """Draw a law, in a third of the cases that of a rough bone which is bright from all sides."""
    bone_db, power = rng.uniform(4, 34), rng.uniform(0.8, 2.5)
    loss_db = rng.uniform(0, 12) if rng.random() < 0.35 else rng.uniform(8, 45)
    return EchoLaw(bone_db, loss_db, power)


@dataclass(frozen=True, slots=True)
class LitCortices:
    """Power that the cortices of a scene send back on the fine grid, and how much of the aperture sees each point."""

    power: Array
    seen: tuple[Array, ...]


def light_cortices(
    rng: np.random.Generator, scene: Scene, shadow: Shadow, aperture: Aperture, beam: Beam, law: EchoLaw
) -> LitCortices:
    """Send the beam onto every outline of a scene, with some roughness drawn along it."""
    power = np.zeros(FINE_SHAPE)
    seen = []
    for outline in scene.outlines:
        normals = normals_of(outline)
        cosine = -(normals * scene.directions(outline)).sum(axis=1)
        share = shadow.seen(outline + OFF_WALL_MM * normals, aperture)
        rough = rng.uniform(0, 2.5) * smooth_noise(rng, (1, len(outline)), rng.uniform(10, 40))[0]
        # How many points of the outline lie within the beam's cell: many where the wall lies across it.
        c = cosine.clip(0, 1)
        across, along = (c / beam.lateral_mm) ** 2, (1 - c**2) / beam.axial_mm**2
        in_cell = np.sqrt(2 * np.pi) / np.sqrt(across + along) / OUTLINE_MM
        strength = 10 ** ((law.level_db(cosine) + rough) / 10) * share * (cosine > ECHO_COSINE) / in_cell
        power += _splat(*scene.beams(outline), strength)
        seen.append(np.where(cosine > SEEN_COSINE, share, 0.0))
    return LitCortices(power, tuple(seen))


def add_tail(rng: np.random.Generator, echo: Array) -> Array:
    """Let an echo fade away behind itself, as a pulse that rings does."""
    length = rng.uniform(0.6, 4.0) / ROW_MM
    kernel = np.exp(-np.arange(int(TAIL_LENGTHS * length)) / length)
    # The longer it rings, the more it holds: the taps sum to the length in millimetres.
    taps = kernel[::-1][:, None] / kernel.sum() * length * ROW_MM
    behind = cv2.filter2D(echo, -1, taps, anchor=(0, len(kernel) - 1))
    return np.asarray(echo + 10 ** (rng.uniform(-32, -10) / 10) * behind)


def draw_ringing(rng: np.random.Generator, inside: Array) -> Array:
    """Draw what rings inside and behind the bone: streaks along the beams and blobs under its surface.

    Parameters
    ----------
    rng : numpy.random.Generator
    inside : ndarray of shape FINE_SHAPE
        How much of each cell lies inside a bone.

    Returns
    -------
    ndarray of shape FINE_SHAPE
        Power before the beam spreads it.
    """
    depth = np.maximum.accumulate(inside > 0.5, axis=0).cumsum(axis=0) * ROW_MM
    tilt = np.pi / 2 + rng.normal(0, 0.15)
    rays = streaks(rng, tilt, rng.uniform(1.5, 6.0), rng.uniform(0.6, 2.0))
    blobs = smooth_noise(rng, FINE_SHAPE, rng.uniform(8, 24))
    ring_db = rng.uniform(-34, -4) + rng.uniform(2, 7) * rays + rng.uniform(0, 8) * blobs
    fade = np.exp(-(((depth - rng.uniform(0.5, 6.0)) / rng.uniform(1.5, 10.0)) ** 2)) * (depth > 0)
    return np.asarray(10 ** (ring_db / 10) * fade * rng.exponential(1, FINE_SHAPE))


def _splat(across: Array, ranges: Array, power: Array) -> Array:
    """Share power at points of beam space among the four cells of the fine grid around each."""
    rows, columns = FINE_SHAPE
    u = (across + HALF_MM) / GRID_MM
    v = (ranges + ABOVE_MM) / ROW_MM
    good = (u >= 0) & (u < columns - 1) & (v >= 0) & (v < rows - 1)
    u, v, power = u[good], v[good], power[good]
    i, j = u.astype(np.intp), v.astype(np.intp)
    fu, fv = u - i, v - j
    out = np.zeros(rows * columns)
    base = j * columns + i
    for step, share in (
        (0, (1 - fu) * (1 - fv)),
        (1, fu * (1 - fv)),
        (columns, (1 - fu) * fv),
        (columns + 1, fu * fv),
    ):
        out += np.bincount(base + step, share * power, minlength=out.size)
    return out.reshape(FINE_SHAPE)
