"""The machine's frame averaging, measured from its noise and undone.

A machine that shows y(k) = p y(k-1) + (1 - p) x(k) lets moving bones lag and leaves ghosts of them. Noise that is new
in every frame tells p: the changes d(k) = y(k) - y(k-1) of such noise have the correlation -(1 - p) / 2 from one frame
to the next, whatever stands still beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import cv2
import numpy as np

from ifs_measure.measurement.geometry import FloatArray, GreyImage
from ifs_measure.tracking.bone_surface import Float32Array

BLOCK_PX = 16
"""Side of the blocks in which noise is looked for."""
LEAST_NOISE = 0.6
"""Variance of change (grey levels squared) below which a block shows nothing but rounding."""
NOISIEST_PERCENT = (2.0, 5.0, 10.0, 20.0)
"""Motion makes changes alike and p seem larger; the blocks with the least p show noise alone."""
TAIL = 0.6
"""From the tenth percentile to the middle of what noise alone would give it is so many times as far as from the second
to the tenth (1.28 / 0.77 for a normal distribution; the rest is what motion has added to the tenth)."""
WIDEST = 0.25
"""Where these shares differ by more there is no noise to speak of, and p cannot be told."""
STRONGEST = 0.5
"""Machines do not average more strongly in musculoskeletal presets; what seems more is slow motion."""
WEAKEST = 0.05
WINDOW_FRAMES = 6
WINDOWS = 3
LEAST_BLOCKS = 60
BLACK_GREY = 1.0
"""A frame darker than this was lost; the machine did not mix it into the next."""


class SharpReader:
    """Reads frames with the averaging undone; keeps the last two frames."""

    def __init__(self, read: Callable[[int], GreyImage], share: float) -> None:
        self._read = read
        self._recent: dict[int, GreyImage] = {}
        self._share = share

    def shown(self, index: int) -> GreyImage:
        """Frame as the machine showed it."""
        if index not in self._recent:
            if len(self._recent) > 1:
                del self._recent[max(self._recent, key=lambda known: abs(known - index))]
            self._recent[index] = self._read(index)
        return self._recent[index]

    def sharp(self, index: int) -> GreyImage:
        """Frame as it was before it was averaged with those before it."""
        now = self.shown(index)
        if index == 0 or self._share < WEAKEST:
            return now
        before = self.shown(index - 1)
        if float(before.mean()) < BLACK_GREY:
            return now
        rest = 1.0 - self._share
        return np.asarray(cv2.addWeighted(now, 1.0 / rest, before, -self._share / rest, 0.0), dtype=np.uint8)


def measured_persistence(read: Callable[[int], GreyImage], n_frames: int) -> float:
    """Part of each frame that is the frame before: 0 where it cannot be told."""
    if n_frames < WINDOW_FRAMES:
        return 0.0
    last = n_frames - WINDOW_FRAMES
    starts = sorted({round(last * k / max(WINDOWS - 1, 1)) for k in range(WINDOWS)})
    found = [_in_window([read(start + k) for k in range(WINDOW_FRAMES)]) for start in starts]
    known = [value for value in found if value is not None]
    return float(np.clip(np.median(known), 0.0, STRONGEST)) if known else 0.0


def _in_window(frames: list[GreyImage]) -> float | None:
    changes = [_noise(b, a) for a, b in pairwise(frames)]
    product = np.sum([_blocks(a * b) for a, b in pairwise(changes)], axis=0)
    square = np.sum([_blocks(np.float32(0.5) * (a * a + b * b)) for a, b in pairwise(changes)], axis=0)
    noisy = square > LEAST_NOISE * (len(changes) - 1)
    if int(noisy.sum()) < LEAST_BLOCKS:
        return None
    least, low, likely, high = np.percentile(1.0 + 2.0 * product[noisy] / square[noisy], NOISIEST_PERCENT)
    if likely > STRONGEST or high - low > WIDEST:
        return None
    return float(likely + TAIL * (likely - least))


def _noise(now: GreyImage, before: GreyImage) -> Float32Array:
    """Change from frame to frame without what changes smoothly (gain)."""
    change = cv2.subtract(now, before, dtype=cv2.CV_32F)
    return np.asarray(cv2.subtract(change, cv2.blur(change, (5, 5))), dtype=np.float32)


def _blocks(values: Float32Array) -> FloatArray:
    rows, columns = (side // BLOCK_PX for side in values.shape)
    part = values[: rows * BLOCK_PX, : columns * BLOCK_PX]
    return np.asarray(cv2.resize(part, (columns, rows), interpolation=cv2.INTER_AREA), dtype=np.float64)
