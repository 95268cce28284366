"""A length in pixels, and in millimetres only where the scale may be believed."""

from __future__ import annotations

from dataclasses import dataclass

from ifs_measure.measurement.caliper import Ends
from ifs_measure.measurement.geometry import ImagePoint, PixelScale, distance_px


@dataclass(frozen=True, slots=True)
class Length:
    """One length in both units.

    Attributes
    ----------
    px : float
        In pixels of the picture, along the measured line.
    mm : float or None
        In millimetres; None unless the calibration is trusted.
    """

    px: float
    mm: float | None

    @property
    def shown(self) -> float:
        """The value in millimetres where it may be shown, else in pixels."""
        return self.px if self.mm is None else self.mm


def pair_length(scale: PixelScale, trusted: bool, pair: Ends[ImagePoint]) -> Length:
    """Length of the line between two points."""
    return Length(distance_px(pair.it, pair.lt), scale.distance_mm(pair.it, pair.lt) if trusted else None)


def length_along(scale: PixelScale, trusted: bool, value_mm: float, pair: Ends[ImagePoint] | None) -> Length:
    """Give a length in the unit of `scale` in both units, its pixels counted along the direction of `pair`."""
    return Length(value_mm / _mm_per_px_along(scale, pair), value_mm if trusted else None)


def _mm_per_px_along(scale: PixelScale, pair: Ends[ImagePoint] | None) -> float:
    pixels = distance_px(pair.it, pair.lt) if pair is not None else 0.0
    if pair is None or pixels == 0.0:
        return scale.mean_mm_per_px
    return scale.distance_mm(pair.it, pair.lt) / pixels
