"""How the picture is shown: brightness, contrast, gamma, CLAHE, invert. What is tracked is never touched."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import Picture

CLAHE_CLIP_LIMIT = 2.0
"""Contrast that a tile of 1/8 of the picture may gain; above it speckle is raised to structure."""


@dataclass(frozen=True, slots=True)
class DisplayLook:
    """The display's settings; the defaults show the picture as saved.

    Attributes
    ----------
    brightness : int
        From -100 to 100.
    contrast : int
        From -100 to 100.
    gamma : float
        From 0.3 to 3; above 1 lifts the shadows.
    clahe, invert : bool
        Local contrast; black on white.
    """

    brightness: int = 0
    contrast: int = 0
    gamma: float = 1.0
    clahe: bool = False
    invert: bool = False

    def table(self) -> NDArray[np.uint8] | None:
        """Return the look-up table, shape (256,), or None where it would change nothing."""
        if (self.brightness, self.contrast, self.gamma, self.invert) == (0, 0, 1.0, False):
            return None
        grey = np.arange(256, dtype=np.float64) / 255.0
        grey = grey ** (1.0 / self.gamma)
        slope = np.tan((self.contrast / 100.0 * 0.9 + 1.0) * np.pi / 4)
        grey = (grey - 0.5) * slope + 0.5 + self.brightness / 200.0
        if self.invert:
            grey = 1.0 - grey
        return np.asarray(np.clip(grey * 255.0 + 0.5, 0, 255), dtype=np.uint8)


def apply_look(picture: Picture, look: DisplayLook) -> Picture:
    """Return the picture as it is shown; the same array where nothing is to be done.

    Parameters
    ----------
    picture : ndarray
        Shape (rows, columns) or (rows, columns, 3), uint8.
    look : DisplayLook
        The settings.
    """
    shown: cv2.typing.MatLike = picture
    if look.clahe:
        filter_ = cv2.createCLAHE(CLAHE_CLIP_LIMIT, (8, 8))
        if shown.ndim == 2:
            shown = filter_.apply(shown)
        else:
            lab = cv2.cvtColor(shown, cv2.COLOR_RGB2LAB)
            lab[:, :, 0] = filter_.apply(np.ascontiguousarray(lab[:, :, 0]))
            shown = cv2.cvtColor(lab, cv2.COLOR_LAB2RGB)
    table = look.table()
    return np.asarray(shown if table is None else cv2.LUT(shown, table), np.uint8)
