"""Random soft tissue on the fine grid of beam space: striae, fasciae, and depths where sound is used up."""

from __future__ import annotations

import cv2
import numpy as np

from ifs_measure.tracking.wall_network import ABOVE_MM, GRID_MM, HALF_MM, SIDE
from training.wall_scenes import Array

FINE = 2
"""Rows of the simulation for each row of the picture: a pulse is shorter than a beam is wide."""
ROW_MM = GRID_MM / FINE
FINE_SHAPE = (SIDE * FINE, SIDE)
ACROSS_MM: Array = (np.arange(SIDE) * GRID_MM - HALF_MM)[None, :]
RANGES_MM: Array = (np.arange(SIDE * FINE) * GRID_MM / FINE - ABOVE_MM)[:, None]
"""Columns and rows of the fine grid in beam space."""
SMOOTH_STEP = 8
"""Smooth noise is drawn on every eighth row and column: it is asked to be smooth over six cells or more."""


def smooth_noise(rng: np.random.Generator, shape: tuple[int, int], sigma: float) -> Array:
    """Draw noise that is smooth over `sigma` cells, mean 0 and SD 1."""
    small = (max(shape[0] // SMOOTH_STEP, 1), max(shape[1] // SMOOTH_STEP, 2))
    noise = rng.standard_normal(small).astype(np.float32)
    noise = cv2.GaussianBlur(noise, (0, 0), max(sigma / SMOOTH_STEP, 0.5))
    return _standardised(cv2.resize(noise, shape[::-1], interpolation=cv2.INTER_CUBIC))


def streaks(rng: np.random.Generator, angle: float, length: float, thick: float) -> Array:
    """Draw noise on the fine grid, drawn out along one direction, mean 0 and SD 1.

    Parameters
    ----------
    rng : numpy.random.Generator
    angle : float
        Direction in radians, 0 along the rows.
    length, thick : float
        Standard deviations along and across it, in columns.
    """
    noise = rng.standard_normal(FINE_SHAPE).astype(np.float32)
    size = int(2.5 * length) * 2 + 1
    y, x = np.mgrid[:size, :size] - size // 2
    y = y / FINE
    along, across = x * np.cos(angle) + y * np.sin(angle), -x * np.sin(angle) + y * np.cos(angle)
    kernel = np.exp(-0.5 * (along / length) ** 2 - 0.5 * (across / thick) ** 2).astype(np.float32)
    return _standardised(cv2.filter2D(noise, cv2.CV_32F, kernel, borderType=cv2.BORDER_REFLECT))


def draw_tissue_db(rng: np.random.Generator) -> Array:
    """Draw what the tissue would send back in each cell of the fine grid if nothing shadowed it."""
    tissue = _draw_striae_db(rng)
    for _ in range(int(rng.integers(0, 6))):
        tissue = tissue + _draw_fascia_db(rng)
    if rng.random() < 0.45:
        # Sound is used up: below some depth, often a fascia, hardly anything is left of the tissue.
        start = rng.uniform(-4.0, 16.0)
        below = (RANGES_MM - start) + 0.8 * smooth_noise(rng, (1, SIDE), 20)
        tissue = tissue - np.clip(rng.uniform(0.3, 4.0) * below, 0, rng.uniform(6, 30))
        if rng.random() < 0.6:
            tissue = tissue + rng.uniform(4, 16) * np.exp(-0.5 * (below / rng.uniform(0.25, 0.7)) ** 2)
    return tissue


def _draw_striae_db(rng: np.random.Generator) -> Array:
    """Draw muscles: an uneven level and the streaks of one to three sets of fibres, each perhaps in a part only."""
    level = rng.uniform(0, 5) * smooth_noise(rng, FINE_SHAPE, rng.uniform(15, 40))
    for _ in range(int(rng.integers(1, 4))):
        mask = 1 / (1 + np.exp(-smooth_noise(rng, FINE_SHAPE, 20) * 2)) if rng.random() < 0.5 else 1.0
        angle = np.deg2rad(rng.normal(0, 20))
        contrast = rng.uniform(0.5, 5)
        fibres = streaks(rng, angle, rng.uniform(4, 12), rng.uniform(0.6, 2.0))
        level = level + mask * contrast * fibres
    return level


def _draw_fascia_db(rng: np.random.Generator) -> Array:
    """Draw one bright line across the picture, slanted, wavy and unevenly bright."""
    rows, columns = FINE_SHAPE
    x, y = np.arange(columns), np.arange(rows)[:, None]
    slope = np.tan(np.deg2rad(rng.normal(0, 12)))
    wave = rng.uniform(0, 2.5) * np.sin(x / rng.uniform(10, 40) + rng.uniform(0, 6))
    at = rng.uniform(0, rows) + FINE * (slope * (x - columns / 2) + wave)
    thick = rng.uniform(0.25, 0.8) / ROW_MM
    uneven = 1 + 0.4 * smooth_noise(rng, (1, columns), 15)
    return np.asarray(rng.uniform(3, 18) * uneven * np.exp(-0.5 * ((y - at) / thick) ** 2))


def _standardised(noise: cv2.typing.MatLike) -> Array:
    return np.asarray((noise - noise.mean()) / max(float(noise.std()), 1e-6), dtype=float)
