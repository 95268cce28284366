"""Finds the ruler burned into a picture and measures its pixels per tick; proposes a scale, never decides one.

A ruler is a row of short marks at equal distances down the side of the picture (depth) or along its top or bottom
(lateral): dots, dashes, dashes on a line, with longer ones at every second, fourth, fifth or tenth place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint
from ifs_measure.scans.tick_comb import Comb, best_comb

MAX_TICK_THICKNESS_SHARE = 0.011
"""Thickest tick seen, as a share of the picture's height; letters are taller."""

MIN_TICK_THICKNESS_PX = 4
"""In small pictures, the thickness that is always allowed."""

MAX_TICK_LENGTH_SHARE = 0.05
"""Longest tick seen, as a share of the picture's height."""

MIN_CONTRAST = 14
"""Grey levels by which a tick stands out; the faintest ruler seen has 20 behind JPEG compression."""

MIN_TEETH = 5
"""Five marks within a pixel of equal distances are no accident on an otherwise empty line; four need a second proof."""

MIN_SPAN_SHARE = 0.18
"""A ruler spans at least this share of the picture along its axis; a shorter comb is text or a table."""

MIN_COMB_SHARE = 0.6
"""Share of the marks of like brightness on the comb's line that must be its teeth; speckle has far more others."""


class RulerAxis(StrEnum):
    """Which way a ruler runs."""

    Y = "y"
    X = "x"


class TickSource(StrEnum):
    """How the length of a tick is known."""

    LABELS = "labels"
    MAJOR_TICKS = "major_ticks"
    TAG = "tag"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DepthRuler:
    """A ruler found in a picture.

    Attributes
    ----------
    axis : RulerAxis
        ``y`` for a depth ruler, ``x`` for a lateral one.
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

    @property
    def scale_mm_per_px(self) -> float | None:
        """Millimetres per pixel along the axis, where the length of a tick is known."""
        return self.tick_mm[0] / self.px_per_tick if len(self.tick_mm) == 1 else None

    @property
    def major_every(self) -> int | None:
        """Every how many ticks a longer one stands; None where all are alike."""
        return _major_every(np.array(self.places), np.array(self.lengths_px))


@dataclass(frozen=True, slots=True)
class _Marks:
    """Short thin marks of a picture, seen along one axis; all arrays of shape (n,)."""

    along: FloatArray
    low: FloatArray
    high: FloatArray
    strength: FloatArray


def burned_in(frames: Sequence[GreyImage]) -> GreyImage:
    """Darkest value of each pixel over the frames: what is burned in stays, speckle goes; shape (rows, columns)."""
    still = frames[0]
    for frame in frames[1:]:
        if frame.shape == still.shape:
            still = np.minimum(still, frame)
    return still


def find_rulers(frames: Sequence[GreyImage]) -> tuple[DepthRuler, ...]:
    """Find the rulers of a scan.

    Parameters
    ----------
    frames : sequence of ndarray, shape (rows, columns), uint8
        One frame or several of the same scan, far apart in time.

    Returns
    -------
    tuple of DepthRuler
        Depth rulers first, the one with most ticks first; empty where the picture shows none.
    """
    from ifs_measure.scans.ruler_labels import with_labels

    still = burned_in(frames)
    found = [*_rulers_along(still, RulerAxis.Y), *_rulers_along(np.ascontiguousarray(still.T), RulerAxis.X)]
    return tuple(with_labels(ruler, still) for ruler in found)


def find_ruler(frames: Sequence[GreyImage]) -> DepthRuler | None:
    """Find the depth ruler of a scan; None where the picture shows none."""
    return next((ruler for ruler in find_rulers(frames) if ruler.axis is RulerAxis.Y), None)


def snap_to_tick(rulers: Sequence[DepthRuler], point: ImagePoint, reach_px: float = 12.0) -> ImagePoint:
    """Move a point that a person set on a ruler to the tick meant, or leave it where it is.

    Only the coordinate along the ruler moves, and to the fitted comb, not to the tick as drawn on whole pixels.
    """
    best, nearest = point, reach_px
    for ruler in rulers:
        along, across = (point.y, point.x) if ruler.axis is RulerAxis.Y else (point.x, point.y)
        place = round((along - ruler.start_px) / ruler.px_per_tick)
        if not 0 <= place <= ruler.places[-1]:
            continue
        fitted = ruler.start_px + place * ruler.px_per_tick
        distance = float(np.hypot(fitted - along, max(0.0, abs(across - ruler.offset_px) - max(ruler.lengths_px))))
        if distance < nearest:
            nearest = distance
            best = ImagePoint(point.x, fitted) if ruler.axis is RulerAxis.Y else ImagePoint(fitted, point.y)
    return best


def _rulers_along(picture: GreyImage, axis: RulerAxis) -> list[DepthRuler]:
    """Rulers that run down a picture (transposed beforehand for lateral ones), the one with most ticks first."""
    marks = _marks(picture)
    found: list[tuple[Comb, NDArray[np.int64]]] = []
    for line in _lines(marks):
        comb = best_comb(marks.along[line], MIN_TEETH - 1)
        if comb is not None and _is_ruler(comb, line, marks, picture.shape[0]):
            found.append((comb, line))
    found.sort(key=lambda item: (len(item[0].members), -item[0].residual), reverse=True)
    rulers: list[DepthRuler] = []
    for comb, line in found:
        ruler = _described(comb, line, marks, axis)
        if not any(_is_same(ruler, other) for other in rulers):
            rulers.append(ruler)
    return [ruler for ruler in rulers if len(ruler.ticks_px) >= MIN_TEETH or _has_twin(ruler, rulers)]


def _marks(picture: GreyImage) -> _Marks:
    """Bright marks that are thin down the picture and not long across it."""
    import cv2

    max_thickness = max(MIN_TICK_THICKNESS_PX, round(MAX_TICK_THICKNESS_SHARE * picture.shape[0]))
    max_length = MAX_TICK_LENGTH_SHARE * max(picture.shape)
    # An opening down the columns keeps what is tall (letters, an axis line, grey bars) and so takes it away here.
    tall = cv2.morphologyEx(picture, cv2.MORPH_OPEN, np.ones((max_thickness + 3, 1), np.uint8))
    thin = cv2.subtract(picture, tall)
    _, labels, stats, _ = cv2.connectedComponentsWithStats((thin >= MIN_CONTRAST).astype(np.uint8), connectivity=8)
    x, width, height = stats[:, cv2.CC_STAT_LEFT], stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    fits = (height <= max_thickness) & (width <= max_length)
    fits[0] = False
    weights = thin.astype(float).ravel()
    rows = np.repeat(np.arange(picture.shape[0], dtype=float), picture.shape[1])
    total = np.bincount(labels.ravel(), weights, len(stats))
    centre = np.bincount(labels.ravel(), weights * rows, len(stats)) / np.maximum(total, 1.0)
    strength = total / np.maximum(stats[:, cv2.CC_STAT_AREA], 1)
    kept = np.flatnonzero(fits)
    kept = kept[np.argsort(centre[kept])]
    return _Marks(centre[kept], x[kept].astype(float), (x + width - 1)[kept].astype(float), strength[kept])


def _lines(marks: _Marks) -> list[NDArray[np.int64]]:
    """Groups of marks whose lower ends, upper ends or centres line up within a pixel."""
    groups: dict[tuple[int, ...], NDArray[np.int64]] = {}
    for ends in (marks.low, marks.high, (marks.low + marks.high) / 2.0):
        for place, _ in Counter(np.floor(ends).astype(int).tolist()).items():
            line = np.flatnonzero(np.abs(ends - place - 0.25) <= 1.3)
            if len(line) >= MIN_TEETH - 1:
                groups[tuple(line.tolist())] = line
    return list(groups.values())


def _is_ruler(comb: Comb, line: NDArray[np.int64], marks: _Marks, length: int) -> bool:
    """Whether a comb can be a ruler and is not text or speckle."""
    members = line[list(comb.members)]
    if comb.period * (comb.n_teeth - 1) < MIN_SPAN_SHARE * length:
        return False
    inside = (marks.along[line] >= comb.start - comb.period) & (
        marks.along[line] <= comb.start + comb.n_teeth * comb.period
    )
    like = marks.strength[line] >= 0.4 * np.median(marks.strength[members])
    return len(members) >= MIN_COMB_SHARE * int(np.sum(inside & like))


def _described(comb: Comb, line: NDArray[np.int64], marks: _Marks, axis: RulerAxis) -> DepthRuler:
    members = line[list(comb.members)]
    lengths = marks.high[members] - marks.low[members] + 1.0
    ends = (marks.low[members], marks.high[members], (marks.low[members] + marks.high[members]) / 2.0)
    offset = min(ends, key=lambda values: float(np.std(values)))
    every = _major_every(np.array(comb.places), lengths)
    candidates = TICKS_MM[every]
    return DepthRuler(
        axis=axis,
        offset_px=float(np.median(offset)),
        ticks_px=tuple(float(v) for v in marks.along[members]),
        places=comb.places,
        px_per_tick=comb.period,
        px_per_tick_sd=comb.sd,
        tick_mm=candidates,
        tick_source=TickSource.MAJOR_TICKS if len(candidates) == 1 else TickSource.UNKNOWN,
        start_px=comb.start,
        lengths_px=tuple(float(v) for v in lengths),
    )


TICKS_MM: dict[int | None, tuple[float, ...]] = {
    None: (10.0, 5.0, 1.0),
    2: (5.0,),
    4: (2.5,),
    5: (10.0, 1.0, 2.0),
    10: (1.0,),
}
"""What a tick may be, by every how many of them a longer one stands: a longer one is a round number of centimetres or
half centimetres (5 and 10 mm; 2.5 and 10; 10 and 50, 1 and 5 or 2 and 10; 1 and 10)."""


def _major_every(places: NDArray[np.int64], lengths: FloatArray) -> int | None:
    """Every how many ticks a clearly longer one stands."""
    for every in (2, 4, 5, 10):
        if places[-1] < every:
            continue
        for phase in range(every):
            is_major = places % every == phase
            if is_major.sum() < 2 or is_major.all():
                continue
            if np.median(lengths[is_major]) >= 1.4 * np.median(lengths[~is_major]) and (
                np.mean(lengths[is_major] > lengths[~is_major].max(initial=0.0) * 1.15) >= 0.8
            ):
                return every
    return None


def _is_same(ruler: DepthRuler, other: DepthRuler) -> bool:
    """Whether two combs are read off the same ruler."""
    reach = max(*ruler.lengths_px, *other.lengths_px) + 2.0
    return abs(ruler.offset_px - other.offset_px) <= reach and (
        ruler.ticks_px[0] <= other.ticks_px[-1] and other.ticks_px[0] <= ruler.ticks_px[-1]
    )


def _has_twin(ruler: DepthRuler, others: Sequence[DepthRuler]) -> bool:
    """Whether another ruler elsewhere in the picture has its ticks at the same places."""
    return any(
        other is not ruler
        and abs(other.px_per_tick / ruler.px_per_tick - 1.0) < 0.01
        and abs(other.start_px - ruler.start_px) < 1.0
        for other in others
    )
