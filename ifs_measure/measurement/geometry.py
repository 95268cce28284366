"""Image points, scales and distances; the pixel convention is said here, once.

An image point is a sub-pixel position in the full picture: x to the right, y down, the centre of the top-left pixel
at (0, 0). Arrays of points have shape (n, 2), columns x then y. Pictures are indexed ``[y, x]``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
GreyImage = NDArray[np.uint8]
"""Shape (rows, columns)."""
Picture = NDArray[np.uint8]
"""Shape (rows, columns) when grey, (rows, columns, 3) in RGB order when in colour."""


class ImagePoint(NamedTuple):
    """A sub-pixel position in the full picture."""

    x: float
    y: float


SQUARE_WITHIN = 0.005
"""Pixels are square where their sides differ by less: files round their scale; it is 4 pixels of 800."""


@dataclass(frozen=True, slots=True)
class PixelScale:
    """Millimetres per pixel across and down; both positive and finite.

    Attributes
    ----------
    x_mm_per_px, y_mm_per_px : float
        Size of one pixel in x and in y.
    nominal : bool
        True where the size is only assumed (an uncalibrated scan), so that no millimetre may be shown from it.
    """

    x_mm_per_px: float
    y_mm_per_px: float
    nominal: bool = False

    def __post_init__(self) -> None:
        """Refuse a scale that no distance can be made of."""
        for value in (self.x_mm_per_px, self.y_mm_per_px):
            if not np.isfinite(value) or value <= 0:
                raise ValueError(f"Expected a positive number of millimetres per pixel, found {value}.")

    @property
    def vector_mm_per_px(self) -> FloatArray:
        """The scale as an array (x, y), shape (2,)."""
        return np.array([self.x_mm_per_px, self.y_mm_per_px])

    @property
    def tall(self) -> float:
        """Height of a pixel over its breadth; 1 where they differ by no more than rounding."""
        ratio = self.y_mm_per_px / self.x_mm_per_px
        return 1.0 if abs(ratio - 1.0) < SQUARE_WITHIN else ratio

    @property
    def mean_mm_per_px(self) -> float:
        """Geometric mean of both directions."""
        return float(np.sqrt(self.x_mm_per_px * self.y_mm_per_px))

    def distance_mm(self, a: ImagePoint, b: ImagePoint) -> float:
        """Length of the straight line from `a` to `b` in millimetres."""
        return float(np.hypot((a.x - b.x) * self.x_mm_per_px, (a.y - b.y) * self.y_mm_per_px))


def nominal_scale(rows: int, pixel_aspect: float | None = None) -> PixelScale:
    """Return the scale assumed where none is known, so that search distances have a size.

    Three per cent of the picture's height stand for 3 mm: a picture is taken to be 100 mm high.

    Parameters
    ----------
    rows : int
        Height of the picture in pixels.
    pixel_aspect : float or None
        Width of a pixel over its height where the file says so; square pixels are assumed where it does not.
    """
    y_mm_per_px = 100.0 / rows
    return PixelScale(y_mm_per_px * (pixel_aspect or 1.0), y_mm_per_px, nominal=True)


def distance_px(a: ImagePoint, b: ImagePoint) -> float:
    """Length of the straight line from `a` to `b` in pixels."""
    return float(np.hypot(a.x - b.x, a.y - b.y))
