"""A phantom loop: pixels, description and truth; a `CineLoop`, so that whatever reads scans reads it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import cv2
import numpy as np

from ifs_measure.measurement.calibration import Calibration, CalibrationSource, UltrasoundRegion
from ifs_measure.measurement.cine_loop import ScanDescription, TimingSource
from ifs_measure.measurement.geometry import FloatArray, GreyImage, Picture, PixelScale
from ifs_measure.phantom.acoustics import (
    BeamGrid,
    CortexEcho,
    Echoes,
    ShadowTable,
    beam_grid,
    blur,
    cortex_echo,
    cortex_strength,
    received,
)
from ifs_measure.phantom.anatomy import OUTLINE_STEP_MM, Anatomy, build_anatomy, nearest_pair
from ifs_measure.phantom.knobs import PhantomKnobs
from ifs_measure.phantom.screen import Screen, ScreenGeometry
from ifs_measure.phantom.tissue import Scatterers, scatter_tissue

CLUTTER_DB = -36.0
"""Haze that side lobes and reverberation leave in the shadow, relative to tissue, fading with depth."""


@dataclass(frozen=True, slots=True)
class FrameTruth:
    """What is true in one frame, in mm from the middle of the probe's face.

    Attributes
    ----------
    distance_mm : float
        Shortest distance between the two outlines.
    nearest : tuple of int
        Index of the nearest pair in the IT and in the LT outline.
    echoes : tuple of CortexEcho
        IT and LT: which outline points are insonified.
    """

    distance_mm: float
    nearest: tuple[int, int]
    echoes: tuple[CortexEcho, CortexEcho]


@dataclass(frozen=True)
class PhantomLoop:
    """A synthetic loop, rendered once.

    Attributes
    ----------
    knobs : PhantomKnobs
        What it was made from.
    anatomy : Anatomy
        Bones and poses.
    truth : tuple of FrameTruth
        One for each frame.
    geometry : ScreenGeometry
        Where millimetres lie on the screen.
    frames : ndarray of shape (n_frames, rows, columns) or (n_frames, rows, columns, 3), uint8
        The pictures as the machine would save them.
    """

    knobs: PhantomKnobs
    anatomy: Anatomy
    truth: tuple[FrameTruth, ...]
    geometry: ScreenGeometry
    frames: Picture

    @cached_property
    def description(self) -> ScanDescription:
        """What the scan is: calibrated by one tissue region, with true frame times."""
        k, g = self.knobs, self.geometry
        region = UltrasoundRegion(0, *g.region, "tissue", g.x_mm_per_px, g.y_mm_per_px, trusted=True)
        return ScanDescription(
            path=Path(f"phantom-{k.seed}"),
            files=(),
            n_frames=k.n_frames,
            rows=k.rows,
            columns=k.columns,
            frame_times_ms=tuple(round(float(t) * 1000, 3) for t in self.anatomy.times_s),
            timing_source=TimingSource.FRAME_TIME_VECTOR,
            transfer_syntax="phantom",
            photometric="MONOCHROME2" if self.frames.ndim == 3 else "RGB",
            calibration=Calibration(CalibrationSource.US_REGION, self.scale, trusted=True, region_index=0),
            regions=(region,),
            laterality=k.laterality,
        )

    @property
    def scale(self) -> PixelScale:
        """True scale of the picture."""
        return PixelScale(self.geometry.x_mm_per_px, self.geometry.y_mm_per_px)

    def frame(self, index: int) -> Picture:
        """One picture."""
        return np.asarray(self.frames[index])

    def luma(self, index: int) -> GreyImage:
        """Brightness of one picture, shape (rows, columns)."""
        picture = self.frames[index]
        return picture if picture.ndim == 2 else np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY))

    def close(self) -> None:
        """Nothing to let go of."""


def _roughness(rng: np.random.Generator, count: int) -> FloatArray:
    """Uneven brightness along a bone in dB, smooth over about 2 mm."""
    noise = rng.standard_normal(count).astype(np.float32)[None]
    smooth = cv2.GaussianBlur(noise, (0, 0), 2.0 / OUTLINE_STEP_MM, borderType=cv2.BORDER_REFLECT)[0]
    return np.asarray(1.5 * smooth / max(float(smooth.std()), 1e-9), dtype=float)


class _Renderer:
    """Renders one frame after the other; what stays the same is made once."""

    def __init__(self, knobs: PhantomKnobs) -> None:
        self.knobs = knobs
        self.anatomy: Anatomy = build_anatomy(knobs)
        self.tissue: Scatterers = scatter_tissue(knobs, self.anatomy)
        self.grid: BeamGrid = beam_grid(knobs)
        self.screen = Screen(knobs, self.grid)
        rng = np.random.default_rng([knobs.seed, 3])
        outlines = (self.anatomy.it_mm, self.anatomy.lt_mm)
        self._roughness = [_roughness(rng, len(o)) for o in outlines]
        self._phase = [2.5 * _roughness(rng, len(o)) for o in outlines]
        self._noise_rng = np.random.default_rng([knobs.seed, 4])
        self._gain = self._gain_course(rng)
        self._contact = self._contact_course(rng)
        self._unit = self._tissue_unit()

    def _gain_course(self, rng: np.random.Generator) -> FloatArray:
        t = np.arange(self.knobs.n_frames)
        phase, period = rng.uniform(0, 6), rng.uniform(25, 45)
        flicker = 0.15 * rng.standard_normal(len(t))
        return np.asarray(self.knobs.gain_wobble_db * (np.sin(2 * np.pi * t / period + phase) + flicker))

    def _contact_course(self, rng: np.random.Generator) -> FloatArray:
        """Gain of each line in each frame, (n_frames, n_lines): skin contact lost over a part of the probe."""
        k = self.knobs
        share = np.linspace(0, 1, len(self.grid.lines))
        loss_db = np.zeros((k.n_frames, len(share)))
        for _ in range(k.dropouts):
            start = int(rng.integers(3, max(4, k.n_frames - k.dropout_frames)))
            centre, half = rng.uniform(0.25, 0.75), rng.uniform(0.12, 0.25)
            edge = 1 / (1 + np.exp((np.abs(share - centre) - half) / 0.015))
            for frame in range(start, min(start + k.dropout_frames, k.n_frames)):
                loss_db[frame] = np.minimum(loss_db[frame], k.dropout_db * edge)
        return np.asarray(10 ** (loss_db / 20))

    def _tissue_unit(self) -> float:
        """Return the envelope of plain muscle, so that knobs in dB mean what they say."""
        rng = np.random.default_rng([self.knobs.seed, 5])
        k = self.knobs
        cell = k.beam_width_mm * k.pulse_length_mm
        # Mean power in a cell of the blurred sum of unit scatterers: density times the point-spread's own energy.
        density = 6.0 / cell
        per_mm = (k.radius_mm + 45.0) if self.grid.radius_mm else 1.0
        cell_area = self.grid.step * per_mm * 0.15
        noise = rng.standard_normal((400, 400)) * np.sqrt(density * cell_area)
        return float(np.sqrt(np.mean(blur(noise, self.grid, k) ** 2)))

    def envelope(self, index: int) -> tuple[FloatArray, FrameTruth]:
        """Envelope of the echoes on the beam grid, tissue at 1, and what is true of the frame."""
        k, grid = self.knobs, self.grid
        outlines = (self.anatomy.outline_mm("it", index), self.anatomy.outline_mm("lt", index))
        table = ShadowTable(grid, list(outlines))
        points, strength = self.tissue.at(self.anatomy, index)
        line, depth = grid.to_beam(points)
        seen = table.seen(points, line, depth, k)
        wave = 4 * np.pi / k.wavelength_mm
        sources = [Echoes(line, depth, strength * seen / self._unit, wave * depth, seen)]
        echoes = (cortex_echo(grid, table, outlines[0], k), cortex_echo(grid, table, outlines[1], k))
        for echo, roughness, phase in zip(echoes, self._roughness, self._phase, strict=True):
            sources.append(Echoes(echo.line, echo.depth, self._bone_strength(echo, roughness), phase, echo.seen))
        real, imaginary = received(grid, k, sources)
        haze = 10 ** (CLUTTER_DB / 20) * np.exp(-np.arange(grid.n_samples) * 0.15 / 60)[:, None]
        floor = 10 ** (k.noise_db / 20) * np.linspace(0.4, 1.4, grid.n_samples)[:, None]
        shape = real.shape
        noise = self._noise_rng.standard_normal((2, *shape)) * np.hypot(haze, floor)
        contact = self._contact[index]
        real = real * contact + cv2.GaussianBlur(noise[0], (0, 0), 0.8) * 2
        imaginary = imaginary * contact + cv2.GaussianBlur(noise[1], (0, 0), 0.8) * 2
        i, j, distance = nearest_pair(*outlines)
        return np.hypot(real, imaginary), FrameTruth(distance, (i, j), echoes)

    def _bone_strength(self, echo: CortexEcho, roughness: FloatArray) -> FloatArray:
        # splat + blur turn a line of points into its density times the kernel's cross-section; undo the kernel's sum.
        return cortex_strength(echo, roughness, self.knobs) * self._line_gain

    @cached_property
    def _line_gain(self) -> float:
        """Strength that makes a cell's worth of points reach an envelope of 1 at its centre."""
        point = np.zeros((81, 81))
        point[40, 40] = 1.0
        return float(1 / blur(point, self.grid, self.knobs).max())


def make_loop(knobs: PhantomKnobs) -> PhantomLoop:
    """Render a loop with its truth; the same knobs give the same bits on one machine.

    Takes some 50 ms a frame of 720x540 pixels.
    """
    renderer = _Renderer(knobs)
    truths: list[FrameTruth] = []
    pictures: list[Picture] = []
    shown: FloatArray | None = None
    frozen: GreyImage | None = None
    for index in range(knobs.n_frames):
        envelope, truth = renderer.envelope(index)
        shown = envelope if shown is None else (1 - knobs.persistence) * envelope + knobs.persistence * shown
        live = renderer.screen.grey(shown, knobs.gain_db + float(renderer._gain[index]))
        frozen = live if frozen is None else frozen
        pictures.append(renderer.screen.compose(live, frozen, float(renderer.anatomy.times_s[index])))
        truths.append(truth)
    return PhantomLoop(knobs, renderer.anatomy, tuple(truths), renderer.screen.geometry, np.stack(pictures))
