"""What is known of a ruler burned into a picture: its axis, its ticks, and how the length of a tick is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray, ImagePoint, PixelScale


class RulerAxis(StrEnum):
    """Which way a ruler runs."""

    Y = "y"
    X = "x"
    OBLIQUE = "oblique"


class TickSource(StrEnum):
    """How the length of a tick is known."""

    LABELS = "labels"
    MAJOR_TICKS = "major_ticks"
    TAG = "tag"
    PRINTED_DEPTH = "printed_depth"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DepthRuler:
    """A ruler found in a picture.

    Attributes
    ----------
    axis : RulerAxis
        ``y`` for a depth ruler, ``x`` for a lateral one, ``oblique`` for dots along the edge of a sector.
    offset_px : float
        Where the ruler lies across its axis: x of a depth ruler, y of a lateral one.
    ticks_px : tuple of float
        Positions of the ticks along the axis as drawn, sub-pixel, ascending.
    places : tuple of int
        Number of each tick, from 0; a number left out is a hidden tick.
    px_per_tick : float
        Pixels from one tick to the next, from a fit over all of them.
    px_per_tick_sd : float
        One standard deviation of it.
    tick_mm : tuple of float
        Lengths that a tick may have in millimetres; one where it is known.
    tick_source : TickSource
        How `tick_mm` is known.
    start_px : float
        Position of tick 0 by the fit.
    lengths_px : tuple of float
        Length of each tick across the axis.
    line : tuple of ImagePoint or None
        First and last tick of an oblique ruler, whose positions count from the first one along this line.
    """

    axis: RulerAxis
    offset_px: float
    ticks_px: tuple[float, ...]
    places: tuple[int, ...]
    px_per_tick: float
    px_per_tick_sd: float
    tick_mm: tuple[float, ...]
    tick_source: TickSource
    start_px: float
    lengths_px: tuple[float, ...]
    line: tuple[ImagePoint, ImagePoint] | None = None

    @property
    def scale_mm_per_px(self) -> float | None:
        """Millimetres per pixel along the axis, where the length of a tick is known."""
        return self.tick_mm[0] / self.px_per_tick if len(self.tick_mm) == 1 else None

    def tick_mm_by(self, scale: PixelScale) -> float:
        """Length of a tick in millimetres by a scale."""
        if self.line is None:
            return self.px_per_tick * (scale.y_mm_per_px if self.axis is RulerAxis.Y else scale.x_mm_per_px)
        return scale.distance_mm(*self.line) / self.places[-1]

    @property
    def major_every(self) -> int | None:
        """Every how many ticks a longer one stands; None where all are alike."""
        return longer_tick_every(np.array(self.places), np.array(self.lengths_px))


def longer_tick_every(places: NDArray[np.int64], lengths: FloatArray) -> int | None:
    """Every how many ticks a clearly longer one stands."""
    for every in (2, 4, 5, 10):
        if places[-1] < every:
            continue
        for phase in range(every):
            is_major = places % every == phase
            if is_major.sum() < 2 or is_major.all():
                continue
            # Robust on both sides: a grey bar may cut a long tick, tissue may lengthen a short one.
            is_longer = np.median(lengths[is_major]) >= 1.4 * np.median(lengths[~is_major])
            if is_longer and np.mean(lengths[is_major] > 1.15 * np.quantile(lengths[~is_major], 0.7)) >= 0.8:
                return every
    return None
