"""Rulers of a few marks that stand at both sides of a picture: each left mark has its mirror image at the right.

A pair of marks at one height is a rung. Rungs with one middle, at equal distances, whose width is the same or grows
evenly (the two edges of a sector), are a ruler even where there are only four: no other thing on a screen does that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import prod

import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint
from ifs_measure.scans.oblique_ruler import LIKE_BRIGHTNESS, MAX_OTHERS_SHARE, MIN_SLANT_DEG, find_dots
from ifs_measure.scans.ruler_chance import MOST_BY_CHANCE, expected_by_chance, grain_px
from ifs_measure.scans.tick_comb import ROUNDING_PX

MIN_TEETH = 4
MAX_TEETH = 7
"""More than seven are found, and judged, at one side alone."""

MAX_JUDGED = 400
"""Combs looked at: twenty times those of the busiest real picture; noise of black and white has no end of them."""

MIN_RUNGS = 3
"""One rung of four may be seen at one side only: a grey bar or a marker lies over the other mark."""

TOLERANCE_PX = 1.0
"""A mark is drawn on whole pixels, so the middle of two is off by half a pixel, and blur adds as much."""

SPAN_SHARE_UPRIGHT = 0.45
SPAN_SHARE_SLANTED = 0.2
"""Share of the picture's height: lines of words at both sides are mirror images too, but never slanted nor so far
apart."""

MIN_WIDTH_SHARE = 0.3
"""The two sides are at least this share of the picture's width apart."""

CLEAR_PX = (4, 10)
CLEAR_LEVEL = 0.3
MIN_CLEAR_SHARE = 0.6
"""Outside the picture, from four to ten pixels beyond most marks, nothing is brighter than this share of them."""


@dataclass(frozen=True, slots=True)
class TwinComb:
    """Marks at equal distances at both sides.

    Attributes
    ----------
    n_teeth : int
        Marks at each side.
    left, right : tuple of ImagePoint
        Fitted first and last mark of each side.
    step_px, step_sd : float
        Distance of two marks along a side, and one standard deviation of it.
    """

    n_teeth: int
    left: tuple[ImagePoint, ImagePoint]
    right: tuple[ImagePoint, ImagePoint]
    step_px: float
    step_sd: float


def find_twin_comb(still: GreyImage) -> TwinComb | None:
    """Find the mirrored ruler with most marks; shape (rows, columns)."""
    dots, strength = find_dots(still)
    if len(dots) < 2 * MIN_TEETH - 1:
        return None
    best: TwinComb | None = None
    judged: set[bytes] = set()
    ladders = _ladders(dots, strength, still.shape[1])
    n_tries = sum(len(rungs) * (len(rungs) - 1) // 2 for rungs in ladders)
    for rungs in ladders:
        for i, j in _promising(rungs, still.shape[0]):
            for chosen, places in _grown(rungs, i, j, still.shape[0]):
                # Any two rungs of a comb lead to it.
                name = chosen.tobytes() + places.tobytes()
                if name in judged:
                    continue
                if len(judged) >= MAX_JUDGED:
                    return best
                judged.add(name)
                comb = _judged(chosen, places, dots, strength, still)
                if comb is not None and _by_chance(comb, len(chosen), n_tries, dots, strength, still) <= MOST_BY_CHANCE:
                    best = comb if best is None or comb.n_teeth > best.n_teeth else best
                    break
    return best


def _ladders(dots: FloatArray, strength: FloatArray, columns: int) -> list[FloatArray]:
    """Rungs grouped by their middle; each array of shape (n, 3): row, middle, half a width, by row."""
    order = np.argsort(dots[:, 0])
    points, bright = dots[order], strength[order]
    left, right = np.triu_indices(len(points), 1)
    width = points[right, 0] - points[left, 0]
    is_rung = (
        (np.abs(points[left, 1] - points[right, 1]) <= TOLERANCE_PX)
        & (width >= MIN_WIDTH_SHARE * columns)
        & (np.abs(bright[left] - bright[right]) <= LIKE_BRIGHTNESS * np.maximum(bright[left], bright[right]))
    )
    a, b = points[left[is_rung]], points[right[is_rung]]
    rungs = np.column_stack([(a[:, 1] + b[:, 1]) / 2, (a[:, 0] + b[:, 0]) / 2, (b[:, 0] - a[:, 0]) / 2])
    rungs = rungs[np.argsort(rungs[:, 0])]
    groups: dict[bytes, FloatArray] = {}
    for middle in np.unique(np.round(rungs[:, 1])):
        group = rungs[np.abs(rungs[:, 1] - middle) <= TOLERANCE_PX]
        if MIN_RUNGS <= len(group) <= 60:
            groups[group.tobytes()] = group
    return list(groups.values())


def _promising(rungs: FloatArray, rows: int) -> Iterator[tuple[int, int]]:
    """Pairs of rungs that may grow to a comb; what `_grown` asks of one pair, asked of all at once."""
    first, second = np.triu_indices(len(rungs), 1)
    gaps = rungs[second] - rungs[first]
    is_promising = np.zeros(len(first), dtype=bool)
    for steps in (gaps, gaps / 2.0):
        is_long = (steps[:, 0] >= rows * SPAN_SHARE_SLANTED / MAX_TEETH) & (np.abs(steps[:, 2]) <= 2.0 * steps[:, 0])
        asked = np.flatnonzero(is_long)
        start, step = rungs[first[asked], None], steps[asked, None]
        place = np.round((rungs[:, 0] - start[..., 0]) / step[..., 0])
        slack = TOLERANCE_PX * (1.0 + 0.5 * np.abs(place))
        fits = np.ones(place.shape, dtype=bool)
        for column in (0, 2):
            fits &= np.abs(rungs[:, column] - (start[..., column] + place * step[..., column])) <= slack
        n_fits = fits.sum(axis=1)
        n_teeth = np.where(fits, place, -np.inf).max(axis=1) - np.where(fits, place, np.inf).min(axis=1) + 1
        is_promising[asked] |= (
            (n_fits >= MIN_RUNGS) & (n_fits >= n_teeth - 1) & (n_teeth >= MIN_TEETH) & (n_teeth <= MAX_TEETH)
        )
    return zip(first[is_promising].tolist(), second[is_promising].tolist(), strict=True)


def _grown(rungs: FloatArray, i: int, j: int, rows: int) -> Iterator[tuple[FloatArray, NDArray[np.int64]]]:
    """Combs with two rungs as neighbours, or with one tooth between them, as far as they go."""
    gap = rungs[j] - rungs[i]
    for step in (gap, gap / 2.0):
        if step[0] < rows * SPAN_SHARE_SLANTED / MAX_TEETH or abs(step[2]) > 2.0 * step[0]:
            continue
        place = np.round((rungs[:, 0] - rungs[i, 0]) / step[0])
        off = np.abs(rungs - (rungs[i] + place[:, None] * step))
        slack = TOLERANCE_PX * (1.0 + 0.5 * np.abs(place))
        fits = np.flatnonzero((off[:, 0] <= slack) & (off[:, 2] <= slack))
        places, first = np.unique(place[fits], return_index=True)
        chosen = rungs[fits[first]]
        n_teeth = int(places[-1] - places[0]) + 1
        if MIN_RUNGS <= len(chosen) >= n_teeth - 1 and MIN_TEETH <= n_teeth <= MAX_TEETH:
            yield chosen, (places - places[0]).astype(np.int64)


def _judged(
    rungs: FloatArray, places: NDArray[np.int64], dots: FloatArray, strength: FloatArray, still: GreyImage
) -> TwinComb | None:
    k = places.astype(float)
    design = np.column_stack([np.ones_like(k), k])
    (start, step), *_ = np.linalg.lstsq(design, rungs[:, (0, 2)], rcond=None)
    middle = float(rungs[:, 1].mean())
    off = rungs[:, (0, 2)] - design @ np.array([start, step])
    residual = float(np.sqrt(np.mean(off**2)))
    if step[0] <= 0 or residual > TOLERANCE_PX * 0.6:
        return None
    at = np.arange(places[-1] + 1)
    rows, halves = start[0] + at * step[0], start[1] + at * step[1]
    seen = [
        _nearest(dots, ImagePoint(middle + s * half, row))
        for s in (-1, 1)
        for row, half in zip(rows, halves, strict=True)
    ]
    members = np.array(seen)
    n_teeth, n_seen = len(at), int((members >= 0).sum())
    slant = float(np.degrees(np.arctan2(abs(step[1]), step[0])))
    is_slanted = slant >= MIN_SLANT_DEG
    span_share = (n_teeth - 1) * step[0] / still.shape[0]
    if (
        n_seen < 2 * n_teeth - 1
        or (not is_slanted and abs(step[1]) > 0.5)
        or span_share < (SPAN_SHARE_SLANTED if is_slanted else SPAN_SHARE_UPRIGHT)
    ):
        return None
    bright = strength[members[members >= 0]]
    if np.mean(np.abs(bright / np.median(bright) - 1.0) < LIKE_BRIGHTNESS) < 0.7:
        return None
    marks = [
        (ImagePoint(middle - half, row), ImagePoint(middle + half, row))
        for row, half in zip(rows.tolist(), halves.tolist(), strict=True)
    ]
    if not _is_clear_outside(marks, float(np.median(bright)), still):
        return None
    if is_slanted and _n_others(marks, dots, strength, float(np.median(bright))) > MAX_OTHERS_SHARE * n_seen:
        return None
    noise = max(residual, ROUNDING_PX)
    return TwinComb(
        n_teeth,
        (marks[0][0], marks[-1][0]),
        (marks[0][1], marks[-1][1]),
        float(np.hypot(*step)),
        float(noise / np.sqrt(np.sum((k - k.mean()) ** 2))),
    )


def _nearest(dots: FloatArray, point: ImagePoint) -> int:
    """Dot at a point, or -1."""
    distance = np.abs(dots - np.array(point)).max(axis=1)
    near = int(np.argmin(distance))
    return near if distance[near] <= 1.5 * TOLERANCE_PX else -1


def _is_clear_outside(marks: list[tuple[ImagePoint, ImagePoint]], brightness: float, still: GreyImage) -> bool:
    """Whether the ground beyond most marks, away from the picture, is empty."""
    clear = [
        _is_clear(point, side, brightness, still) for rung in marks for point, side in zip(rung, (-1, 1), strict=True)
    ]
    return float(np.mean(clear)) >= MIN_CLEAR_SHARE


def _is_clear(point: ImagePoint, side: int, brightness: float, still: GreyImage) -> bool:
    """Whether the ground left (-1) or right (1) of a point is empty."""
    y, x = round(point.y), round(point.x)
    near, far = x + side * CLEAR_PX[0], x + side * CLEAR_PX[1]
    patch = still[max(0, y - 2) : y + 3, max(0, min(near, far)) : max(0, max(near, far) + 1)]
    return patch.size == 0 or float(patch.max()) <= CLEAR_LEVEL * brightness


def _by_chance(
    comb: TwinComb, n_rungs: int, n_tries: int, dots: FloatArray, strength: FloatArray, still: GreyImage
) -> float:
    """Compute the expected number of such rulers among dots strewn at random, as many as are like its marks."""
    share = np.linspace(0.0, 1.0, comb.n_teeth).tolist()
    marks = [
        (ImagePoint(a.x + k * (b.x - a.x), a.y + k * (b.y - a.y)), side)
        for (a, b), side in ((comb.left, -1), (comb.right, 1))
        for k in share
    ]
    ends = [end for end in (_nearest(dots, point) for point, _ in marks) if end >= 0]
    brightness = float(np.median(strength[ends]))
    is_like = np.abs(strength / brightness - 1.0) < LIKE_BRIGHTNESS
    n_dots, n_like = len(dots) - len(ends), int(is_like.sum()) - int(is_like[ends].sum())
    place_px = prod(max(3.0 * TOLERANCE_PX, grain) for grain in grain_px(still))
    # Two rungs were given; each of the others needs both marks, or one where a mark is hidden.
    taken = min(place_px * max(n_dots, 1) / still.size, 1.0)
    expected = n_tries * taken ** (n_rungs + comb.n_teeth - 4)
    # That the marks are alike and the ground beyond them is empty happens by chance as often as to the other dots.
    alike = max(n_like, 1) / max(n_dots, 1)
    expected = expected_by_chance(expected, len(ends), int(is_like[ends].sum()), alike)
    n_seen, n_clear = _clear_grounds(marks, brightness, still)
    everywhere = [(ImagePoint(*dot), side) for dot in dots.tolist() for side in (-1, 1)]
    n_all, all_clear = _clear_grounds(everywhere, brightness, still)
    clear = max(all_clear - n_clear, 1) / max(n_all - n_seen, 1)
    return expected_by_chance(expected, n_seen, n_clear, clear)


def _clear_grounds(marks: Sequence[tuple[ImagePoint, int]], brightness: float, still: GreyImage) -> tuple[int, int]:
    """Count the marks whose ground beyond lies in the picture, and those of them where it is empty."""
    seen = [(p, side) for p, side in marks if 0 <= round(p.x) + side * CLEAR_PX[1] < still.shape[1]]
    return len(seen), sum(_is_clear(point, side, brightness, still) for point, side in seen)


def _n_others(
    marks: list[tuple[ImagePoint, ImagePoint]], dots: FloatArray, strength: FloatArray, brightness: float
) -> int:
    """Dots as bright as the marks on the two lines between them."""
    n_others = 0
    for side in (0, 1):
        first, last = np.array(marks[0][side]), np.array(marks[-1][side])
        length = float(np.hypot(*(last - first)))
        way = (last - first) / length
        along = (dots - first) @ way
        beside = np.abs((dots - first) @ np.array([-way[1], way[0]]))
        step = length / (len(marks) - 1)
        is_between = np.abs(along / step - np.round(along / step)) * step > 2.0
        is_like = strength >= 0.5 * brightness
        n_others += int(np.sum(is_between & is_like & (beside <= 2.0) & (along >= 0) & (along <= length)))
    return n_others
