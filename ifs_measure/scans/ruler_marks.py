"""Short thin marks of a picture, and the lines on which they stand: what rulers are made of."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray, GreyImage

MAX_TICK_THICKNESS_SHARE = 0.011
"""Thickest tick seen, as a share of the picture's height; letters are taller."""

MIN_TICK_THICKNESS_PX = 4
"""In small pictures, the thickness that is always allowed."""

MAX_TICK_LENGTH_SHARE = 0.05
"""Longest tick seen, as a share of the picture's height."""

MIN_CONTRAST = 14
"""Grey levels by which a tick stands out; the faintest ruler seen has 20 behind JPEG compression."""

MARK_LEVELS = (MIN_CONTRAST, 100)
"""Marks are looked for at two contrasts: a bright one beside tissue is one with it at the low level."""

FEWEST_TEETH = 4
"""Four marks are a ruler only where they stand alone, over half the picture or with a twin at its other side; three are
not enough to see a comb."""

FEW_TEETH = 8
"""Fewer marks than this have to be more alike and nearer to their teeth than many."""

LIKE_BRIGHTNESS = 0.25
"""Marks are equally bright within a quarter."""

LIKE_STRENGTH = 0.4
"""Marks weaker than this share of the teeth's median do not count as others: compression noise, dark speckle."""

RINGING_PX = 6
RINGING_SHARE = 0.25
"""A mark so near to one that is four times as bright is an echo that compression made of it."""

MIN_ALONE_SHARE_OF_LINE = 0.25
"""A line on which fewer marks stand alone runs through tissue or text and is not searched."""

ALONE_ALONG_PX = 4
ALONE_ACROSS_PX = 3
"""How far round a tick the ground must be empty: less than the distance of the finest ticks seen."""

CLEAR_ALONG_PX = 12
CLEAR_ACROSS_PX = 8
"""How far round the ticks of a ruler that has only a few the ground must be empty: tissue never is."""

ALONE_LEVELS = (MIN_CONTRAST, 30, 50, 80)
"""Grey levels at which the ground is tested: the ground of a strong tick may carry the noise of its compression."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Short thin marks of a picture, seen along one axis; all arrays of shape (n,)."""

    along: FloatArray
    low: FloatArray
    high: FloatArray
    strength: FloatArray
    stands_alone: NDArray[np.bool_]
    stands_clear: NDArray[np.bool_]


def find_marks(picture: GreyImage, level: int) -> Marks:
    """Bright marks that are thin down the picture and not long across it."""
    import cv2

    max_thickness = max(MIN_TICK_THICKNESS_PX, round(MAX_TICK_THICKNESS_SHARE * picture.shape[0]))
    max_length = MAX_TICK_LENGTH_SHARE * max(picture.shape)
    # An opening down the columns keeps what is tall (letters, an axis line, grey bars) and so takes it away here.
    tall = cv2.morphologyEx(picture, cv2.MORPH_OPEN, np.ones((max_thickness + 3, 1), np.uint8))
    thin: GreyImage = np.asarray(cv2.subtract(picture, tall), np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats((thin >= level).astype(np.uint8), connectivity=8)
    x, width, height = stats[:, cv2.CC_STAT_LEFT], stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    fits = (height <= max_thickness) & (width <= max_length)
    fits[0] = False
    weights = thin.astype(float).ravel()
    rows = np.repeat(np.arange(picture.shape[0], dtype=float), picture.shape[1])
    total = np.bincount(labels.ravel(), weights, len(stats))
    centre = np.bincount(labels.ravel(), weights * rows, len(stats)) / np.maximum(total, 1.0)
    strength = total / np.maximum(stats[:, cv2.CC_STAT_AREA], 1)
    brightest = cv2.dilate(thin, np.ones((2 * RINGING_PX + 1, 2 * RINGING_PX + 1), np.uint8))
    in_reach = brightest[np.clip(np.round(centre).astype(int), 0, len(picture) - 1), x + width // 2]
    kept = np.flatnonzero(fits & (strength >= RINGING_SHARE * in_reach))
    kept = kept[np.argsort(centre[kept])]
    boxes, bright = np.asarray(stats, np.int32)[kept], strength[kept]
    alone = _stand_alone(thin, boxes, bright, ALONE_ALONG_PX, ALONE_ACROSS_PX)
    clear = _stand_alone(thin, boxes, bright, CLEAR_ALONG_PX, CLEAR_ACROSS_PX)
    return Marks(centre[kept], x[kept].astype(float), (x + width - 1)[kept].astype(float), bright, alone, clear)


def _stand_alone(
    thin: GreyImage, boxes: NDArray[np.int32], strength: FloatArray, along_px: int, across_px: int
) -> NDArray[np.bool_]:
    """Whether the ground round each mark is empty, on one side at least.

    Parameters
    ----------
    thin : ndarray of shape (rows, columns)
        The picture without what is tall.
    boxes : ndarray of shape (n, 5)
        As of ``connectedComponentsWithStats``.
    strength : ndarray of shape (n,)
        Brightness of the marks.
    along_px, across_px : int
        How far round.
    """
    import cv2

    rows, columns = thin.shape
    x, y, width, height, _ = boxes.T
    y0, y1 = np.maximum(y - along_px, 0), np.minimum(y + height + along_px, rows)
    x0, x1 = np.maximum(x - across_px, 0), np.minimum(x + width + across_px, columns)
    alone = np.zeros(len(boxes), dtype=bool)
    for level, next_level in pairwise((*ALONE_LEVELS, 256)):
        sums = cv2.integral((thin >= level).astype(np.uint8))
        own = sums[y + height, x + width] - sums[y, x + width] - sums[y + height, x] + sums[y, x]
        beside = [
            sums[y1, right] - sums[y0, right] - sums[y1, left] + sums[y0, left]
            for left, right in ((x0, x + width), (x, x1))
        ]
        is_empty = np.minimum(*beside) - own <= 1 + 0.2 * own
        ground = LIKE_STRENGTH * strength
        is_here = (ground >= level) & (ground < next_level) if level > MIN_CONTRAST else ground < next_level
        alone |= is_here & is_empty
    return alone


def lines_of(marks: Marks) -> list[NDArray[np.int64]]:
    """Group marks whose lower ends, upper ends or centres line up within a pixel."""
    groups: dict[bytes, NDArray[np.int64]] = {}
    for ends in (marks.low, marks.high, (marks.low + marks.high) / 2.0):
        places = np.floor(ends[marks.stands_alone]).astype(int)
        for place in np.flatnonzero(np.bincount(places, minlength=1)):
            line = np.flatnonzero(np.abs(ends - place - 0.25) <= 1.3)
            n_alone = int(marks.stands_alone[line].sum())
            if n_alone >= max(FEWEST_TEETH, MIN_ALONE_SHARE_OF_LINE * len(line)):
                groups[line.tobytes()] = line
    return list(groups.values())
