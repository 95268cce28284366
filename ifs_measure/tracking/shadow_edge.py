"""Where the cortex lies in a profile across it.

It is seen as a bright ridge where the beam meets it and as the edge of its shadow where the beam grazes it. Both are
one thing seen through a beam of finite width. A ridge is blurred to the beam's profile, whose foot lies a full width
inside the cortex, and rises steeply; the end of tissue beside a wall that is only grazed is blurred to the sum of that
profile, whose foot lies nearer, and rises slowly, the more so as the wall hides a part of the aperture. The more slowly
the edge rises and the more the beam grazes, the nearer its foot lies to the cortex; all is measured in units of what
the well-lit part of the same bone shows, so that neither the beam's width nor the display's range need be known.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray

IndexArray = NDArray[np.int64]

EDGE_STEP_MM = 0.1
EDGE_INSIDE_MM = 4.0
EDGE_OUTSIDE_MM = 3.4
SEARCH_MM = 1.2
"""How far from the arc the bright side may lie."""
SHADOW_FROM = 1.0
SHADOW_FROM_MM = 0.9
TISSUE_FROM = 0.9
TISSUE_FROM_MM = 0.5
TISSUE_LENGTH_MM = 1.5
"""Where behind and before the arc the levels of shadow and of tissue are taken, from so many depths of a ridge (and
millimetres) on: out of the ridge's reach."""
LIT_FROM_DEG = 50.0
LIT_TO_DEG = 76.0
"""Where the ridge stands alone and lies across the beam rather than along it: its width is the beam's."""
USUAL_DEPTH_MM = 0.9
USUAL_RISE_MM = 0.25
"""How far outside its foot a ridge lies and how fast the foot rises, where no well-lit part tells: a 4 MHz probe."""
DEPTH_POWER = 1.0
LEAST_DEPTH = 0.35
"""How the foot draws near to the cortex as the edge rises more slowly. For a Gaussian beam and a display in decibels
the way from a pure ridge to a pure step lets the rise grow 1.8-fold and the depth fall to 0.51; with half the aperture
hidden the rise grows 3.5-fold and the depth falls to 0.38."""
PART_DEG = (70.0, 76.0, 80.0, 84.0, 90.0)
PART_OF_DEPTH = (1.0, 0.88, 0.76, 0.62, 0.5)
"""The same by the angle between beam and normal, as the phantom shows it: the ridge gives way to the step of the
tissue, and more and more of the aperture is hidden."""
GRAZED_DEG = 88.0
"""From here on a summit is tissue beside the wall rather than the wall."""
HIGH_SHARE = 0.7
FOOT_SHARE = 0.3
"""The edge is taken low, at this part of the way from shadow to tissue: lower the noise begins, higher the penumbra,
in which the grey says more of the aperture than of the place."""
RIDGE_SHARE = 0.3
"""Part of the step from shadow to summit by which a summit must exceed the tissue to be a ridge of its own."""


def edge_offsets() -> FloatArray:
    """Offsets along the outward normal at which the edge is looked for."""
    first, last = round(EDGE_INSIDE_MM / EDGE_STEP_MM), round(EDGE_OUTSIDE_MM / EDGE_STEP_MM)
    return np.asarray(np.arange(-first, last + 1) * EDGE_STEP_MM, dtype=np.float64)


@dataclass(frozen=True, slots=True)
class EdgeOffsets:
    """Offsets from an arc along its outward normals, shape (n,) each.

    Attributes
    ----------
    foot_mm : ndarray
        Where the shadow begins to brighten: seen, but inside the cortex by some width of the beam.
    cortex_mm : ndarray
        Where the cortex lies.
    contrast : ndarray
        Grey levels between the two sides of the edge, 0 where there is none.
    slowness : ndarray
        How much more slowly the edge rises than where the bone is well lit, at least 1.
    depth_mm : float
        How far outside the foot a well-lit ridge lies.
    """

    foot_mm: FloatArray
    cortex_mm: FloatArray
    contrast: FloatArray
    slowness: FloatArray
    depth_mm: float


def cortex_offsets(
    profiles: FloatArray, incidence_deg: FloatArray, beam_depth_mm: float = USUAL_DEPTH_MM
) -> EdgeOffsets:
    """Where the cortex lies on each profile.

    Parameters
    ----------
    profiles : ndarray of shape (n, d)
        Grey at `edge_offsets` from an arc near the cortex.
    incidence_deg : ndarray of shape (n,)
        Angle between beam and outward normal.
    beam_depth_mm : float
        How far outside the foot a well-lit ridge lies, as far as known.
    """
    offsets = edge_offsets()
    shadow = _along(profiles[:, offsets <= -SHADOW_FROM * beam_depth_mm - SHADOW_FROM_MM].mean(axis=1))
    start = TISSUE_FROM_MM + TISSUE_FROM * max(beam_depth_mm, USUAL_DEPTH_MM)
    outside = (offsets >= start) & (offsets <= start + TISSUE_LENGTH_MM)
    tissue = np.maximum(_along(profiles[:, outside].mean(axis=1)), shadow + 2.0)
    bright, summit = _bright_side(profiles, offsets, shadow)
    side = bright - shadow
    foot = _crossing(profiles, offsets, shadow + FOOT_SHARE * side, summit, -1)
    rise = np.maximum(_crossing(profiles, offsets, shadow + HIGH_SHARE * side, summit, -1) - foot, EDGE_STEP_MM / 2)
    base = np.maximum(tissue, shadow)
    shoulder = base + 0.6 * np.maximum(bright - base, 0.0)
    middle = (
        _crossing(profiles, offsets, shoulder, summit, -1) + _crossing(profiles, offsets, shoulder, summit, 1)
    ) / 2
    stands_out = np.clip((bright - tissue) / np.maximum(bright - shadow, 1.0) / RIDGE_SHARE, 0.0, 1.0)
    lit = (incidence_deg >= LIT_FROM_DEG) & (incidence_deg <= LIT_TO_DEG) & (stands_out > 0.9)
    depth, steep = beam_depth_mm, USUAL_RISE_MM
    if int(lit.sum()) >= 6:
        depth = float(np.clip(np.median((middle - foot)[lit]), 0.3, 2.0))
        steep = float(np.clip(np.median(rise[lit]), 0.1, 0.8))
    slowness = np.maximum(_along(rise, 3) / steep, 1.0)
    part = np.minimum(slowness**-DEPTH_POWER, np.interp(incidence_deg, PART_DEG, PART_OF_DEPTH))
    inside = depth * np.maximum(part, LEAST_DEPTH)
    too_far = np.maximum(middle - foot - depth, 0.0)
    steep_deg = np.clip((GRAZED_DEG - incidence_deg) / (GRAZED_DEG - LIT_TO_DEG), 0.0, 1.0)
    ridge = stands_out * steep_deg * np.exp(-((too_far / (0.35 * depth)) ** 2))
    return EdgeOffsets(
        foot, ridge * middle + (1.0 - ridge) * (foot + inside), np.maximum(bright - shadow, 0.0), slowness, depth
    )


def _along(values: FloatArray, columns: int = 8) -> FloatArray:
    """Mean over some millimetres of cortex: the level of tissue and shadow, not of one fascia."""
    reach = min(columns, values.size - 1)
    kernel = np.hanning(2 * reach + 3)[1:-1]
    return np.convolve(np.pad(values, reach, mode="edge"), kernel / kernel.sum(), mode="valid")


def _bright_side(profiles: FloatArray, offsets: FloatArray, shadow: FloatArray) -> tuple[FloatArray, IndexArray]:
    """Grey of the bright side of each edge and the index of its first summit."""
    near = np.abs(offsets) <= SEARCH_MM
    start = int(np.flatnonzero(near)[0])
    part = profiles[:, near]
    rows = np.arange(part.shape[0])
    top = part.max(axis=1)
    enough = part >= (shadow + 0.92 * (top - shadow))[:, None]
    first = enough.argmax(axis=1)
    summit = np.array([f + int(row[f : f + 7].argmax()) for f, row in zip(first, part, strict=True)])
    return part[rows, summit], start + summit


def _crossing(
    profiles: FloatArray, offsets: FloatArray, level: FloatArray, summit: IndexArray, direction: int
) -> FloatArray:
    """Offset at which the grey, going from the summit inwards (-1) or outwards (1), first falls below a level."""
    flip = slice(None, None, direction)
    line = profiles[:, flip]
    top = summit if direction > 0 else profiles.shape[1] - 1 - summit
    index = np.arange(profiles.shape[1])
    below = (line < level[:, None]) & (index[None] >= top[:, None])
    at = np.where(below.any(axis=1), below.argmax(axis=1), profiles.shape[1] - 1)
    before = np.maximum(at - 1, 0)
    rows = np.arange(profiles.shape[0])
    fall = np.maximum(line[rows, before] - line[rows, at], 1e-6)
    part = np.clip((line[rows, before] - level) / fall, 0.0, 1.0)
    steps = np.where(at > top, before + part, top) - top
    return np.asarray(offsets[summit] + direction * steps * EDGE_STEP_MM)
