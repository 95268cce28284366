"""From scatterers and bones to echoes: beams, point-spread, partial shadow of a finite aperture, specular cortex."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from ifs_measure.measurement.geometry import FloatArray
from ifs_measure.phantom.anatomy import OUTLINE_STEP_MM
from ifs_measure.phantom.knobs import PhantomKnobs

AXIAL_STEP_MM = 0.15
"""Spacing of samples along a beam: a quarter of a short pulse."""
APERTURE_SAMPLES = 7
"""Elements of the active aperture that are asked whether they see a point; the penumbra has twice as many steps."""
FACE_ELEMENTS = 96
"""Elements on the whole face for which the first bone hit is tabulated."""
ANGLE_BINS = 2700
"""Directions of that table, over 180 degrees: a twentieth of a millimetre at the depth of these bones, since a shadow
begins wherever a direction holds some bone."""
FWHM_TO_SD = 1 / 2.3548
SHARE_STEPS = (0.0, 0.25, 0.45, 0.65, 0.85)
"""Parts of an aperture that see a place are told apart so finely where a smaller one widens the beam."""
LEAST_PART = 0.2
"""A smaller part of the aperture widens the beam no further: its echo (-28 dB, sent and heard) is lost in the noise."""


@dataclass(frozen=True, slots=True)
class BeamGrid:
    """The probe's beams: line i at `lines[i]` (radians for a curved probe, mm for a linear one), samples of depth.

    Attributes
    ----------
    lines : ndarray of shape (n_lines,)
    n_samples : int
    radius_mm : float
        0 for a linear probe.
    """

    lines: FloatArray
    n_samples: int
    radius_mm: float

    @property
    def step(self) -> float:
        """Spacing of lines."""
        return float(self.lines[1] - self.lines[0])

    def to_beam(self, points_mm: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Line coordinate (radians or mm) and depth (mm) of points (n, 2)."""
        if self.radius_mm == 0:
            return points_mm[:, 0], points_mm[:, 1]
        below = points_mm[:, 1] + self.radius_mm
        return np.arctan2(points_mm[:, 0], below), np.hypot(points_mm[:, 0], below) - self.radius_mm

    def face(self, at: FloatArray) -> FloatArray:
        """Points on the probe's face, shape (n, 2) in mm."""
        if self.radius_mm == 0:
            return np.column_stack([at, np.zeros_like(at)])
        return np.column_stack([np.sin(at), np.cos(at) - 1]) * self.radius_mm

    def beam_direction(self, at: FloatArray) -> FloatArray:
        """Return unit vectors along the beams, shape (n, 2)."""
        angle = at if self.radius_mm else np.zeros_like(at)
        return np.column_stack([np.sin(angle), np.cos(angle)])


def beam_grid(knobs: PhantomKnobs) -> BeamGrid:
    """Lay out lines at one standard deviation of the beam and samples at `AXIAL_STEP_MM`."""
    samples = int(np.ceil(knobs.depth_mm / AXIAL_STEP_MM)) + 1
    sd_mm = knobs.beam_width_mm * FWHM_TO_SD
    if knobs.probe == "linear":
        count = int(np.ceil(knobs.width_mm / sd_mm)) + 1
        return BeamGrid(np.linspace(-knobs.width_mm / 2, knobs.width_mm / 2, count), samples, 0.0)
    half = np.deg2rad(knobs.half_angle_deg)
    count = int(np.ceil(2 * half * (knobs.radius_mm + 45.0) / sd_mm)) + 1
    return BeamGrid(np.linspace(-half, half, count), samples, knobs.radius_mm)


class ShadowTable:
    """Range to the first bone from every element of the face in every direction, for one frame."""

    def __init__(self, grid: BeamGrid, outlines_mm: list[FloatArray]) -> None:
        self._grid = grid
        margin = 0.0
        self._elements = np.linspace(grid.lines[0] - margin, grid.lines[-1] + margin, FACE_ELEMENTS)
        self._faces = grid.face(self._elements)
        table = np.full(FACE_ELEMENTS * ANGLE_BINS, np.inf)
        points = np.vstack(outlines_mm).astype(np.float32)
        faces = self._faces.astype(np.float32)
        across = points[None, :, 0] - faces[:, None, 0]
        down = points[None, :, 1] - faces[:, None, 1]
        bins = ((np.arctan2(across, down) / np.pi + 0.5) * ANGLE_BINS).astype(np.intp).clip(0, ANGLE_BINS - 1)
        index = (np.arange(FACE_ELEMENTS)[:, None] * ANGLE_BINS + bins).ravel()
        # In the table's own precision: numpy takes a way ten times slower where it has to convert while it gathers.
        np.minimum.at(table, index, np.hypot(across, down).ravel().astype(table.dtype))
        rows = table.reshape(FACE_ELEMENTS, ANGLE_BINS)
        # A direction between two that hold bone holds it too: near points are farther apart than directions.
        between = np.maximum(np.roll(rows, 1, axis=1), np.roll(rows, -1, axis=1))
        self._table = np.minimum(rows, between).ravel()

    def seen(self, points_mm: FloatArray, line: FloatArray, depth: FloatArray, knobs: PhantomKnobs) -> FloatArray:
        """Share of the active aperture that sees each point, two-way, 0 to 1, shape (n,)."""
        aperture = np.minimum(depth.clip(1.0) / knobs.f_number, knobs.aperture_mm)
        unit = self._grid.radius_mm or 1.0
        spacing = self._elements[1] - self._elements[0]
        total = np.zeros(len(points_mm))
        weights = 0.0
        for offset in (np.arange(APERTURE_SAMPLES) + 0.5) / APERTURE_SAMPLES - 0.5:
            weight = float(np.cos(np.pi * offset) ** 2 + 0.15)
            place = line + offset * aperture / unit
            element = np.rint((place - self._elements[0]) / spacing).astype(np.intp).clip(0, FACE_ELEMENTS - 1)
            across = points_mm[:, 0] - self._faces[element, 0]
            down = points_mm[:, 1] - self._faces[element, 1]
            bins = ((np.arctan2(across, down) / np.pi + 0.5) * ANGLE_BINS).astype(np.intp).clip(0, ANGLE_BINS - 1)
            free = np.hypot(across, down) <= self._table[element * ANGLE_BINS + bins] + 4 * OUTLINE_STEP_MM
            total += weight * free
            weights += weight
        return np.asarray((total / weights) ** 2)


def splat(
    grid: BeamGrid, line: FloatArray, depth: FloatArray, strength: FloatArray, phase: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Add complex echoes onto the beam grid, shared between the four nearest cells; two arrays (n_samples, n_lines)."""
    u = (line - grid.lines[0]) / grid.step
    v = depth / AXIAL_STEP_MM
    inside = (u >= 0) & (u < len(grid.lines) - 1) & (v >= 0) & (v < grid.n_samples - 1)
    u, v, strength, phase = u[inside], v[inside], strength[inside], phase[inside]
    i, j = u.astype(np.intp), v.astype(np.intp)
    fu, fv = u - i, v - j
    real, imaginary = strength * np.cos(phase), strength * np.sin(phase)
    shape = (grid.n_samples, len(grid.lines))
    out = [np.zeros(shape[0] * shape[1]), np.zeros(shape[0] * shape[1])]
    base = j * shape[1] + i
    for shift, weight in (
        (0, (1 - fu) * (1 - fv)),
        (1, fu * (1 - fv)),
        (shape[1], (1 - fu) * fv),
        (shape[1] + 1, fu * fv),
    ):
        for k, part in enumerate((real, imaginary)):
            out[k] += np.bincount(base + shift, part * weight, minlength=len(out[k]))
    return out[0].reshape(shape), out[1].reshape(shape)


@dataclass(frozen=True, slots=True)
class Echoes:
    """Places that send something back.

    Attributes
    ----------
    line, depth, strength, phase : ndarray of shape (n,)
        Where on the beam grid, and what.
    seen : ndarray of shape (n,)
        Two-way share of the aperture that sees each; `strength` holds it already.
    """

    line: FloatArray
    depth: FloatArray
    strength: FloatArray
    phase: FloatArray
    seen: FloatArray


def received(grid: BeamGrid, knobs: PhantomKnobs, sources: list[Echoes]) -> tuple[FloatArray, FloatArray]:
    """Return what the probe receives of all sources, as complex waves on the beam grid; two (n_samples, n_lines).

    The beam of an aperture is as much wider as its part that sees a place is smaller (its diffraction), about the same
    peak: beside a bone that hides a part of it, tissue shines into the shadow.
    """
    if not knobs.cut_aperture_widens:
        real, imaginary = _summed(grid, sources)
        return blur(real, grid, knobs), blur(imaginary, grid, knobs)
    total = np.zeros((2, grid.n_samples, len(grid.lines)))
    for low, high in zip(SHARE_STEPS, (*SHARE_STEPS[1:], np.inf), strict=True):
        chosen = [_of_part(source, low, high) for source in sources]
        part = max((low + high) / 2, LEAST_PART) if np.isfinite(high) else 1.0
        total += [blur(values, grid, knobs, 1.0 / part) / part for values in _summed(grid, chosen)]
    return total[0], total[1]


def _summed(grid: BeamGrid, sources: list[Echoes]) -> tuple[FloatArray, FloatArray]:
    parts = [splat(grid, each.line, each.depth, each.strength, each.phase) for each in sources]
    return np.sum([real for real, _ in parts], axis=0), np.sum([imaginary for _, imaginary in parts], axis=0)


def _of_part(source: Echoes, low: float, high: float) -> Echoes:
    """Places of a source of whose aperture a part between two numbers sees them."""
    part = np.sqrt(source.seen)
    is_in = (part >= low) & (part < high) & (part > 0)
    return Echoes(
        *(values[is_in] for values in (source.line, source.depth, source.strength, source.phase, source.seen))
    )


def blur(values: FloatArray, grid: BeamGrid, knobs: PhantomKnobs, widened: float = 1.0) -> FloatArray:
    """Apply the point-spread of a beam, so many times as wide as a whole aperture makes it, and of the pulse."""
    per_mm = (knobs.radius_mm + 45.0) if grid.radius_mm else 1.0
    sd_line = widened * knobs.beam_width_mm * FWHM_TO_SD / (grid.step * per_mm)
    sd_depth = knobs.pulse_length_mm * FWHM_TO_SD / AXIAL_STEP_MM
    return np.asarray(
        cv2.GaussianBlur(
            values.astype(np.float32), (0, 0), sigmaX=sd_line, sigmaY=sd_depth, borderType=cv2.BORDER_REFLECT
        )
    )


@dataclass(frozen=True, slots=True)
class CortexEcho:
    """What the probe sees of one bone: per outline point."""

    points_mm: FloatArray
    seen: FloatArray
    """Two-way share of the aperture, 0 on the far side."""
    cosine: FloatArray
    """Cosine of the angle between beam and outward normal, negative where the beam leaves the bone."""
    line: FloatArray
    depth: FloatArray


def cortex_echo(grid: BeamGrid, table: ShadowTable, outline_mm: FloatArray, knobs: PhantomKnobs) -> CortexEcho:
    """Ask every point of an outline how much of the aperture sees it, and under what angle."""
    tangent = np.roll(outline_mm, -1, axis=0) - np.roll(outline_mm, 1, axis=0)
    tangent /= np.hypot(tangent[:, 0], tangent[:, 1])[:, None]
    turning = np.sum(
        outline_mm[:, 0] * np.roll(outline_mm[:, 1], -1) - np.roll(outline_mm[:, 0], -1) * outline_mm[:, 1]
    )
    normal = np.column_stack([tangent[:, 1], -tangent[:, 0]]) * np.sign(turning)
    line, depth = grid.to_beam(outline_mm)
    cosine = -np.sum(normal * grid.beam_direction(line), axis=1)
    lifted = outline_mm + 0.1 * normal
    seen = table.seen(lifted, line, depth, knobs)
    inside = (line > grid.lines[0]) & (line < grid.lines[-1]) & (depth < knobs.depth_mm)
    return CortexEcho(outline_mm, np.where(inside, seen, 0.0), cosine, line, depth)


def cortex_strength(echo: CortexEcho, roughness: FloatArray, knobs: PhantomKnobs) -> FloatArray:
    """Echo strength of each outline point, relative to muscle: bright at right angles, a step at grazing incidence."""
    cosine = echo.cosine.clip(0, 1)
    level_db = knobs.bone_db - knobs.grazing_loss_db * (1 - cosine) ** 1.2 + roughness
    # A point stands for OUTLINE_STEP_MM of bone; so many of them fall into one resolution cell, more where the
    # outline runs along the long side of the cell.
    lateral, axial = knobs.beam_width_mm * FWHM_TO_SD, knobs.pulse_length_mm * FWHM_TO_SD
    in_cell = np.sqrt(2 * np.pi) / np.sqrt((cosine / lateral) ** 2 + (1 - cosine**2) / axial**2) / OUTLINE_STEP_MM
    return np.asarray(10 ** (level_db / 20) * echo.seen / in_cell)
