"""Finds the ruler burned into a picture and measures its pixels per tick; proposes a scale, never decides one.

A ruler is a row of short marks at equal distances down the side of the picture (depth) or along its top or bottom
(lateral): dots, dashes, dashes on a line, with longer ones at every second, fourth, fifth or tenth place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

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

FEWEST_TEETH = 4
"""Four marks are a ruler only where they stand alone over half the picture; three are not enough to see a comb."""

MIN_SPAN_SHARE = 0.3
MIN_SPAN_SHARE_OF_FEWEST = 0.5
"""A ruler spans at least this share of the picture along its axis; a shorter comb is text, a colour bar or a table."""

MIN_COMB_SHARE = 0.75
"""Share of the marks of like brightness on the comb's line that must be its teeth; speckle and text have others too."""

MAX_RESIDUAL_PX = 0.4
MAX_RESIDUAL_OF_FEW_PX = 0.32
FEW_TEETH = 8
"""Marks drawn on whole pixels lie 0.29 px off their teeth; marks found by chance within `TOLERANCE_PX` 0.46 px. Fewer
than eight need the stricter limit."""

HALF_TICK_REACH = 0.06
"""How far from half-way, in teeth, a mark may lie that counts as a small tick between two teeth."""

MIN_PERIOD_WITH_HALVES_PX = 24.0
"""Closer ticks have no smaller ones between them; letters in a row do."""

LIKE_BRIGHTNESS = 0.25
MIN_EVEN_SHARE = 0.8
"""Fewer than eight ticks must all be there, and this share of them equally bright within a quarter."""

LIKE_STRENGTH = 0.4
"""Marks weaker than this share of the teeth's median do not count as others: compression noise, dark speckle."""

RINGING_PX = 6
RINGING_SHARE = 0.25
"""A mark so near to one that is four times as bright is an echo that compression made of it."""

MIN_ALONE_SHARE = 0.4
"""Share of a ruler's ticks that must stand on an empty ground; the picture may lie over the others."""

MIN_ALONE_SHARE_OF_LINE = 0.25
"""A line on which fewer marks stand alone runs through tissue or text and is not searched."""

ALONE_ALONG_PX = 4
ALONE_ACROSS_PX = 3
"""How far round a tick the ground must be empty: less than the distance of the finest ticks seen."""

ALONE_LEVELS = (MIN_CONTRAST, 30, 50, 80)
"""Grey levels at which the ground is tested: the ground of a strong tick may carry the noise of its compression."""


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
    stands_alone: NDArray[np.bool_]


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

    if not frames:
        return ()
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
        comb = best_comb(marks.along[line], marks.stands_alone[line], FEWEST_TEETH)
        if comb is not None and _is_ruler(comb, line, marks, picture.shape[0]):
            found.append((comb, line))
    found.sort(key=lambda item: (len(item[0].members), -item[0].residual), reverse=True)
    rulers: list[DepthRuler] = []
    for comb, line in found:
        ruler = _described(comb, line, marks, axis)
        if not any(_is_same(ruler, other) for other in rulers):
            rulers.append(ruler)
    return rulers


def _marks(picture: GreyImage) -> _Marks:
    """Bright marks that are thin down the picture and not long across it."""
    import cv2

    max_thickness = max(MIN_TICK_THICKNESS_PX, round(MAX_TICK_THICKNESS_SHARE * picture.shape[0]))
    max_length = MAX_TICK_LENGTH_SHARE * max(picture.shape)
    # An opening down the columns keeps what is tall (letters, an axis line, grey bars) and so takes it away here.
    tall = cv2.morphologyEx(picture, cv2.MORPH_OPEN, np.ones((max_thickness + 3, 1), np.uint8))
    thin: GreyImage = np.asarray(cv2.subtract(picture, tall), np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats((thin >= MIN_CONTRAST).astype(np.uint8), connectivity=8)
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
    alone = _stand_alone(thin, np.asarray(stats, np.int32)[kept], strength[kept])
    return _Marks(centre[kept], x[kept].astype(float), (x + width - 1)[kept].astype(float), strength[kept], alone)


def _stand_alone(thin: GreyImage, boxes: NDArray[np.int32], strength: FloatArray) -> NDArray[np.bool_]:
    """Whether the ground round each mark is empty, on one side at least.

    Parameters
    ----------
    thin : ndarray of shape (rows, columns)
        The picture without what is tall.
    boxes : ndarray of shape (n, 5)
        As of ``connectedComponentsWithStats``.
    strength : ndarray of shape (n,)
        Brightness of the marks.
    """
    import cv2

    rows, columns = thin.shape
    x, y, width, height, _ = boxes.T
    y0, y1 = np.maximum(y - ALONE_ALONG_PX, 0), np.minimum(y + height + ALONE_ALONG_PX, rows)
    x0, x1 = np.maximum(x - ALONE_ACROSS_PX, 0), np.minimum(x + width + ALONE_ACROSS_PX, columns)
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


def _lines(marks: _Marks) -> list[NDArray[np.int64]]:
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


def _is_ruler(comb: Comb, line: NDArray[np.int64], marks: _Marks, length: int) -> bool:
    """Whether a comb can be a ruler and is not text or speckle."""
    members = line[list(comb.members)]
    span_share = comb.period * (comb.n_teeth - 1) / length
    strength = marks.strength[members]
    inside = (marks.along[line] >= comb.start - comb.period) & (
        marks.along[line] <= comb.start + comb.n_teeth * comb.period
    )
    is_like = marks.strength[line] >= LIKE_STRENGTH * np.median(strength)
    # Small ticks half-way that compression smeared too much to be teeth themselves.
    place = (marks.along[line] - comb.start) / comb.period
    is_half = np.abs(np.abs(place - np.round(place)) - 0.5) <= HALF_TICK_REACH
    is_half &= len(members) >= FEW_TEETH and comb.period >= MIN_PERIOD_WITH_HALVES_PX
    comb_share = len(members) / max(int(np.sum(inside & is_like & ~is_half)), len(members))
    alone_share = float(marks.stands_alone[members].mean())
    if len(members) == FEWEST_TEETH:
        return (
            _evenness(strength) >= 1.0
            and comb_share >= 1.0
            and alone_share >= 1.0
            and span_share >= MIN_SPAN_SHARE_OF_FEWEST
            and comb.residual <= MAX_RESIDUAL_OF_FEW_PX
        )
    if len(members) < FEW_TEETH and (comb.n_teeth > len(members) or _evenness(strength) < MIN_EVEN_SHARE):
        return False
    return (
        span_share >= MIN_SPAN_SHARE
        and comb_share >= MIN_COMB_SHARE
        and alone_share >= MIN_ALONE_SHARE
        and comb.residual <= (MAX_RESIDUAL_PX if len(members) >= FEW_TEETH else MAX_RESIDUAL_OF_FEW_PX)
    )


def _evenness(strength: FloatArray) -> float:
    """Share of marks as bright as most are."""
    return float(np.mean(np.abs(strength / np.median(strength) - 1.0) < LIKE_BRIGHTNESS))


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
            # Robust on both sides: a grey bar may cut a long tick, tissue may lengthen a short one.
            is_longer = np.median(lengths[is_major]) >= 1.4 * np.median(lengths[~is_major])
            if is_longer and np.mean(lengths[is_major] > 1.15 * np.quantile(lengths[~is_major], 0.7)) >= 0.8:
                return every
    return None


def _is_same(ruler: DepthRuler, other: DepthRuler) -> bool:
    """Whether two combs are read off the same ruler."""
    reach = max(*ruler.lengths_px, *other.lengths_px) + 2.0
    return abs(ruler.offset_px - other.offset_px) <= reach and (
        ruler.ticks_px[0] <= other.ticks_px[-1] and other.ticks_px[0] <= ruler.ticks_px[-1]
    )
