"""What bones send back under a random beam: the echo of the cortex, its tail, and what rings inside and behind."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.tracking.wall_network import ABOVE_MM, GRID_MM, HALF_MM
from training.wall_scenes import OUTLINE_MM, Aperture, Array, Scene, Shadow, normals_of
from training.wall_tissue import FINE_SHAPE, RANGES_MM, ROW_MM, smooth_noise, streaks

Wave = NDArray[np.complex128]

WIDTHS_TO_SD = 2.3548
"""Full width at half maximum of a Gaussian in standard deviations."""
ECHO_COSINE = -0.25
SEEN_COSINE = -0.3
"""Walls turned so far from the beam still send something back, and may still be seen: roughness turns parts of them."""
OFF_WALL_MM = 0.15
"""The light on a cortex is taken so far before it, where its own points do not shadow it."""
ROUGH_SHARE = 0.4
"""So often a cortex is so rough that its points send back without a common phase."""
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
    return Beam(rng.uniform(0.6, 2.8) / WIDTHS_TO_SD, rng.uniform(0.3, 0.9) / WIDTHS_TO_SD)


@dataclass(frozen=True, slots=True)
class PointSpread:
    """How a beam spreads what comes back: its main lobe, wider away from the focus, and a low skirt of side lobes.

    Attributes
    ----------
    beam : Beam
        At the focus.
    lobe : float
        Power of the skirt; 0 for none.
    wide : float
        How many times wider than the main lobe it is.
    widening : float
        How many times wider the main lobe is far from the focus; 1 for a beam alike at all depths.
    far : ndarray of shape (rows, 1)
        How far from the focus each row of the fine grid lies: 0 at the focus, 1 where the beam is widest.
    """

    beam: Beam
    lobe: float
    wide: float
    widening: float
    far: Array

    def main(self, power: Array) -> Array:
        """Return a map of power as the main lobe sees it."""
        # The power of a beam's profile is narrower than its amplitude by the square root of two.
        sx, sy = self.beam.columns / np.sqrt(2), self.beam.rows / np.sqrt(2)
        narrow = _blurred(power, sx, sy)
        if self.widening == 1.0:
            return narrow
        return (1 - self.far) * narrow + self.far * _blurred(power, self.widening * sx, sy)

    def skirt(self, power: Array) -> Array:
        """Return what the side lobes add to it."""
        if self.lobe == 0.0:
            return np.zeros_like(power)
        sx, sy = self.beam.columns / np.sqrt(2), self.beam.rows / np.sqrt(2)
        return self.lobe * self.wide * _blurred(power, self.wide * sx, 1.3 * sy)

    def of(self, power: Array) -> Array:
        """Return a map of power as the whole beam sees it."""
        return self.main(power) + self.skirt(power)

    def waves(self, amplitude: Wave) -> Wave:
        """Return complex amplitudes as the main lobe sees them; the mean power of noise is what `main` makes of it."""
        narrow = self._waves(amplitude, 1.0)
        if self.widening == 1.0:
            return narrow
        return (1 - self.far) * narrow + self.far * self._waves(amplitude, self.widening)

    def _waves(self, amplitude: Wave, widening: float) -> Wave:
        sx, sy = widening * self.beam.columns, self.beam.rows
        real, imaginary = _blurred(amplitude.real, sx, sy), _blurred(amplitude.imag, sx, sy)
        return np.asarray(2 * np.sqrt(np.pi * sx * sy) * (real + 1j * imaginary))

    def peak(self) -> float:
        """Return what is left in the middle of one cell of power 1 at the focus."""
        impulse = np.zeros((61, 61))
        impulse[30, 30] = 1.0
        return float(_blurred(impulse, self.beam.columns / np.sqrt(2), self.beam.rows / np.sqrt(2)).max())


def _blurred(values: Array, sx: float, sy: float) -> Array:
    return np.asarray(cv2.GaussianBlur(values, (0, 0), sigmaX=sx, sigmaY=sy), dtype=float)


def draw_spread(rng: np.random.Generator, beam: Beam) -> PointSpread:
    """Draw the side lobes and the focus of a beam."""
    lobe = 10 ** (rng.uniform(-35, -13) / 10) if rng.random() < 0.6 else 0.0
    wide = rng.uniform(2.0, 4.0)
    widening = rng.uniform(1.1, 1.8) if rng.random() < 0.5 else 1.0
    away_mm = (RANGES_MM - rng.uniform(-25.0, 35.0)) / rng.uniform(8.0, 25.0)
    return PointSpread(beam, lobe, wide, widening, np.asarray(away_mm**2 / (1 + away_mm**2)))


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
    """What the cortices of a scene send back on the fine grid.

    Attributes
    ----------
    power : ndarray of shape FINE_SHAPE
    wave : ndarray of shape FINE_SHAPE
        Complex amplitude: echoes of one wall add up as waves, in phase over some millimetres or hardly at all.
    seen : tuple of ndarray of shape (n,)
        How much of the aperture sees each point of each outline.
    """

    power: Array
    wave: Wave
    seen: tuple[Array, ...]


def light_cortices(
    rng: np.random.Generator, scene: Scene, shadow: Shadow, aperture: Aperture, beam: Beam, law: EchoLaw
) -> LitCortices:
    """Send the beam onto every outline of a scene, with some roughness drawn along it."""
    power = np.zeros(FINE_SHAPE)
    real, imaginary = np.zeros(FINE_SHAPE), np.zeros(FINE_SHAPE)
    is_rough = rng.random() < ROUGH_SHARE
    in_phase = rng.uniform(5, 40)
    swing = rng.uniform(0.5, 4.0)
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
        across_mm, ranges_mm = scene.beams(outline)
        power += _splat(across_mm, ranges_mm, strength)
        # Amplitudes in phase reach the level at the middle of a cell; those of a rough wall only in the mean.
        amplitude = np.sqrt(strength) if is_rough else np.sqrt(strength / in_cell)
        phase = (
            rng.uniform(0, 2 * np.pi, len(outline))
            if is_rough
            else swing * smooth_noise(rng, (1, len(outline)), in_phase)[0]
        )
        real += _splat(across_mm, ranges_mm, amplitude * np.cos(phase))
        imaginary += _splat(across_mm, ranges_mm, amplitude * np.sin(phase))
        seen.append(np.where(cosine > SEEN_COSINE, share, 0.0))
    return LitCortices(power, real + 1j * imaginary, tuple(seen))


def draw_tail(rng: np.random.Generator, echo: Array) -> Array:
    """Draw what fades away behind an echo, as a pulse that rings does."""
    length = rng.uniform(0.6, 4.0) / ROW_MM
    kernel = np.exp(-np.arange(int(TAIL_LENGTHS * length)) / length)
    # The longer it rings, the more it holds: the taps sum to the length in millimetres.
    taps = kernel[::-1][:, None] / kernel.sum() * length * ROW_MM
    behind = cv2.filter2D(echo, -1, taps, anchor=(0, len(kernel) - 1))
    return np.asarray(10 ** (rng.uniform(-32, -10) / 10) * behind)


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
