"""What falls farthest from one frame to the next: an upper bound of a machine's frame averaging.

Nothing may fall below the share of itself that is kept. That holds for echoes as they were mixed: a torn or foreign
frame never was mixed into the next one, and gain that is turned down afterwards makes all of a picture fall at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import GreyImage

DYNAMIC_RANGE_DB = 60.0
"""Between black and white: usual, and what a frame was mixed of is told well enough by it from 50 to 70 dB."""
STRONGEST = 0.5
"""Machines do not average more strongly in musculoskeletal presets; what seems more is slow motion."""
FALLEN_PERCENT = 0.2
"""What falls farthest: few enough to have lost all of their own echo, many enough not to be chance."""
NEW_SHARE = 0.12
"""Amplitude, against the one before, that a place which lost its echo still receives: clutter and noise."""
FALLING_GREYS = (60, 240)
"""Greys from which a fall is seen; darker there is noise, brighter the curve of greys may be cut."""
THINNED = 2
"""Every so manyth row and column is enough to see what falls."""
LEVEL_GREYS, LEAST_OF_LEVEL = 20, 1000
"""Steps of grey in which falls are compared, and pixels that tell of one."""
LEAST_LEVELS = 3
"""Through two any line goes."""
PROPORTIONAL_SLOPE, PROPORTIONAL_GREY = 0.6, 10.0
"""Averaged after the logarithm, greys fall to a share of themselves: where they fall to lies on a line through black
that rises so little. Averaged before it, they fall by the same number of greys everywhere."""
_FALL = np.arange(256)[None, :] - np.arange(*FALLING_GREYS)[:, None] + 255
"""Change of grey, from -255 on counted from 0, from each grey from which a fall is seen to each grey."""
OUT_OF_LINE = 0.15
"""A bound that rises by more when one frame is left out is that frame's. Of 50 random loops as they are none rises so
far; with one torn frame, or gain turned down, the share is 0.07 instead of 0.19 out in the mean."""


def most_share(stretches: Iterable[Sequence[GreyImage]]) -> float:
    """Return the greatest share of a frame that the next one may hold, by all that falls.

    Each stretch holds frames that follow each other.
    """
    counts = np.zeros(256 * 256, dtype=np.intp)
    for was, became in (pair for stretch in stretches for pair in pairwise(stretch)):
        counts += _counted(was, became)
    return _share_by(counts)


def surer_share(stretches: Iterable[Sequence[GreyImage]], share: float) -> float:
    """Return the greatest share without what one frame alone says; `share`, that by all, where these are much alike."""
    counts: list[NDArray[np.intp]] = []
    of_frames: list[list[int]] = []
    for stretch in stretches:
        first = len(counts)
        counts += [_counted(was, became) for was, became in pairwise(stretch)]
        # A frame takes part in the pair before it and in the one after it.
        of_frames += [[*range(max(k - 1, first), min(k + 1, len(counts)))] for k in range(first, len(counts) + 1)]
    if not counts:
        return share
    changes = [_changes(some) for some in counts]
    total = np.sum(changes, axis=0)
    alone = min(of_frames, key=lambda pairs: _farthest_fall(total - sum(changes[k] for k in pairs)))
    left = [some for k, some in enumerate(counts) if k not in alone]
    surer = _share_by(np.sum([np.zeros_like(counts[0]), *left], axis=0))
    return surer if surer > share + OUT_OF_LINE else share


def _counted(was: GreyImage, became: GreyImage) -> NDArray[np.intp]:
    """How many pixels fell, or rose, from which grey (high byte) to which (low byte)."""
    joined = (was[::THINNED, ::THINNED].astype(np.uint16) << 8) | became[::THINNED, ::THINNED]
    return np.bincount(joined.ravel(), minlength=256 * 256)


def _share_by(counts: NDArray[np.intp]) -> float:
    """Return the greatest share by how many pixels went from each grey to each."""
    pairs = counts.reshape(256, 256)
    least, most = FALLING_GREYS
    fallen = _farthest_fall(_changes(counts))
    if not np.isfinite(fallen):
        return 1.0
    kept = float(10.0 ** (-fallen / 255.0 * DYNAMIC_RANGE_DB / 20.0))
    share = max((kept - NEW_SHARE) / (1.0 - NEW_SHARE), 0.0)
    levels = [
        (low + LEVEL_GREYS / 2, _lowest(np.arange(256), at_level))
        for low in range(least, most, LEVEL_GREYS)
        if int((at_level := pairs[low : low + LEVEL_GREYS].sum(axis=0)).sum()) >= LEAST_OF_LEVEL
    ]
    if len(levels) >= LEAST_LEVELS:
        grey, floor = np.array(levels).T
        slope, at_black = np.polyfit(grey, floor, 1)
        if slope < PROPORTIONAL_SLOPE and abs(at_black) < PROPORTIONAL_GREY:
            proportion = float(np.median(floor / grey))
            return max(share, proportion) if proportion <= STRONGEST else share
    return share


def _changes(counts: NDArray[np.intp]) -> NDArray[np.intp]:
    """How many of the pixels from which a fall is seen changed by so many greys (511,), from -255 to 255."""
    least, most = FALLING_GREYS
    bright = counts.reshape(256, 256)[least:most]
    return np.bincount(_FALL.ravel(), weights=bright.ravel(), minlength=511).astype(np.intp)


def _farthest_fall(changes: NDArray[np.intp]) -> float:
    """Return by how many greys the pixels fell that fell farthest; infinite where next to none are bright."""
    return -_lowest(np.arange(-255, 256), changes) if int(changes.sum()) >= LEAST_OF_LEVEL else np.inf


def _lowest(values: NDArray[np.intp], counts: NDArray[np.intp]) -> float:
    """Return below which of some values (n,), in order, only `FALLEN_PERCENT` lie, each counted so many times (n,)."""
    total = np.cumsum(counts)
    return float(values[np.searchsorted(total, FALLEN_PERCENT / 100.0 * total[-1])])
