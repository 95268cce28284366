"""The machine's frame averaging, measured from its noise and from how far greys fall, and undone.

A machine that shows y(k) = p y(k-1) + (1 - p) x(k) lets moving bones lag and leaves ghosts of them. Noise that is new
in every frame tells p: the changes d(k) = y(k) - y(k-1) of such noise have the correlation -(1 - p) / 2 from one frame
to the next, whatever stands still beside it. Slow motion makes changes alike and p seem larger; but nothing may fall
below the share of itself that is kept, so that what falls farthest from one frame to the next bounds p from above.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray, GreyImage
from ifs_measure.tracking.bone_surface import Float32Array
from ifs_measure.tracking.fallen_echoes import DYNAMIC_RANGE_DB, STRONGEST, THINNED, most_share, surer_share

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
"""Where these shares differ by more there is no noise to speak of, and p cannot be told where nothing bounds it."""
SLIDING = 0.75
"""Where even the blocks with the least p have more, what changes is not new but slides along."""
TELLING_BOUND = 0.55
"""A bound above this says little: the loop hardly changes from frame to frame."""
WEAKEST = 0.05
WINDOW_FRAMES = 6
WINDOWS = 3
LEAST_BLOCKS = 60
BLACK_GREY = 1.0
"""A frame darker than this was lost; the machine did not mix it into the next."""
SAME_SHARE = 0.02
"""A frame of whose lit pixels fewer change is the one before, saved once more: noise alone changes most of them, and a
clock beside the picture may go on."""
MOST_REPEATS = 7
"""So often at most is a frame saved again (7 frames/s in a video of 60 at most)."""
KEPT_FRAMES = 3
"""Frames that a reader keeps: one, the same once more, and the one before."""


class SharpReader:
    """Reads frames with the averaging undone; keeps the last few frames."""

    def __init__(self, read: Callable[[int], GreyImage], share: float) -> None:
        self._read = read
        self._recent: dict[int, GreyImage] = {}
        self._share = share

    def shown(self, index: int) -> GreyImage:
        """Frame as the machine showed it."""
        if index not in self._recent:
            if len(self._recent) >= KEPT_FRAMES:
                del self._recent[max(self._recent, key=lambda known: abs(known - index))]
            self._recent[index] = self._read(index)
        return self._recent[index]

    def sharp(self, index: int) -> GreyImage:
        """Frame as it was before it was averaged with those before it."""
        now = self.shown(index)
        if index == 0 or self._share < WEAKEST:
            return now
        before = self._before(index, now)
        if float(before.mean()) < BLACK_GREY:
            return now
        both = cv2.merge([now, before]).view("<u2")[..., 0]
        return np.asarray(_unmixed(self._share).take(both), dtype=np.uint8)

    def _before(self, index: int, now: GreyImage) -> GreyImage:
        """Frame that the machine made before this one: the same once more says nothing of it."""
        before = now
        for earlier in range(index - 1, max(index - 2 - MOST_REPEATS, -1), -1):
            before = self.shown(earlier)
            if not is_repeated(before, now):
                break
        return before


def is_repeated(frame: GreyImage, before: GreyImage) -> bool:
    """Tell whether a frame is the one before, saved once more: videos have more frames than the machine made."""
    now, then = frame[::THINNED, ::THINNED], before[::THINNED, ::THINNED]
    return bool(np.count_nonzero(now != then) < SAME_SHARE * np.count_nonzero(now | then))


@lru_cache(maxsize=2)
def _unmixed(share: float) -> NDArray[np.uint8]:
    """Return the new grey for every grey (65536,) shown (low byte) after a grey (high byte).

    Echoes are taken to have been mixed before their logarithm was; where greys were mixed themselves, this undoes the
    lag of bones as well.
    """
    to_amplitude = np.log(10.0) / 20.0 * DYNAMIC_RANGE_DB / 255.0
    amplitude = np.exp(np.arange(256) * to_amplitude)
    new = (amplitude[None, :] - share * amplitude[:, None]) / (1.0 - share)
    grey = np.rint(np.log(np.maximum(new, 1.0)) / to_amplitude)
    return np.asarray(np.clip(grey, 0, 255).astype(np.uint8).ravel())


def measured_persistence(read: Callable[[int], GreyImage], n_frames: int) -> float:
    """Part of each frame that is the frame before: 0 where it cannot be told."""
    if n_frames < WINDOW_FRAMES:
        return 0.0
    last = n_frames - WINDOW_FRAMES
    starts = sorted({round(last * k / max(WINDOWS - 1, 1)) for k in range(WINDOWS)})
    windows = [_window(read, start, n_frames) for start in starts]
    stretches = [stretch for frames in windows for stretch in _stretches(frames)]
    most = most_share(stretches)
    likely = _likely(windows, most)
    if likely > most + WEAKEST:
        # Noise says more than may be: what falls is looked at twice. Where nothing else falls, one frame's word stands.
        surer = surer_share(stretches, most)
        if most < surer <= TELLING_BOUND:
            most, likely = surer, _likely(windows, surer)
    return float(np.clip(min(likely, most), 0.0, STRONGEST))


def _likely(windows: list[list[GreyImage]], most: float) -> float:
    """Return the share that noise tells: 0 where it tells none."""
    is_bounded = most <= TELLING_BOUND
    found = [_in_window(frames, is_bounded) for frames in windows]
    known = [value for value in found if value is not None]
    if not known:
        return 0.0
    # Lost contact makes noise come and go and p seem less; what motion adds, the bound takes back.
    return float(np.max(known) if is_bounded else np.median(known))


def _window(read: Callable[[int], GreyImage], start: int, n_frames: int) -> list[GreyImage]:
    """Return frames that follow each other from one on, each once."""
    frames: list[GreyImage] = []
    for index in range(start, min(start + WINDOW_FRAMES * (1 + MOST_REPEATS), n_frames)):
        frame = read(index)
        if not frames or not is_repeated(frame, frames[-1]):
            frames.append(frame)
        if len(frames) == WINDOW_FRAMES:
            break
    return frames


def _in_window(frames: list[GreyImage], is_bounded: bool) -> float | None:
    changes = [[_noise(b, a) for a, b in pairwise(stretch)] for stretch in _stretches(frames)]
    both = [pair for stretch in changes for pair in pairwise(stretch)]
    if not both:
        return None
    product = np.sum([_blocks(a * b) for a, b in both], axis=0)
    square = np.sum([_blocks(np.float32(0.5) * (a * a + b * b)) for a, b in both], axis=0)
    noisy = square > LEAST_NOISE * len(both)
    if int(noisy.sum()) < LEAST_BLOCKS:
        return None
    least, low, likely, high = np.percentile(1.0 + 2.0 * product[noisy] / square[noisy], NOISIEST_PERCENT)
    if not is_bounded and (likely > STRONGEST or high - low > WIDEST):
        return None
    if least > SLIDING:
        return None
    return float(likely + TAIL * (likely - least))


def _stretches(frames: list[GreyImage]) -> list[list[GreyImage]]:
    """Frames that follow each other: one that was lost is black, and what falls to it was not averaged away."""
    stretches: list[list[GreyImage]] = [[]]
    for frame in frames:
        if float(frame.mean()) < BLACK_GREY:
            stretches.append([])
        else:
            stretches[-1].append(frame)
    return stretches


def _noise(now: GreyImage, before: GreyImage) -> Float32Array:
    """Change from frame to frame without what changes smoothly (gain)."""
    change = cv2.subtract(now, before, dtype=cv2.CV_32F)
    return np.asarray(cv2.subtract(change, cv2.blur(change, (5, 5))), dtype=np.float32)


def _blocks(values: Float32Array) -> FloatArray:
    rows, columns = (side // BLOCK_PX for side in values.shape)
    part = values[: rows * BLOCK_PX, : columns * BLOCK_PX]
    return np.asarray(cv2.resize(part, (columns, rows), interpolation=cv2.INTER_AREA), dtype=np.float64)
