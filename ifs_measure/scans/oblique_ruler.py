"""Rulers along the edge of a sector: dots at equal distances on a slanted line."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import prod

import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray, GreyImage
from ifs_measure.scans.ruler_chance import MOST_BY_CHANCE, expected_by_chance, grain_px

MIN_DOTS = 7
"""Fewer dots on one slanted line are not looked at; whether so many are an accident depends on all the others."""

MAX_DOTS = 500
"""The brightest small dots are looked at; a ruler's are burned in and among them."""

MIN_STEP_PX = 5.0
MAX_STEP_SHARE = 0.15
"""Distance of two dots: from pixels that touch to this share of the picture's height."""

MIN_SPAN_SHARE = 0.25
"""A ruler spans at least this share of the picture's height."""

TOLERANCE_PX = 1.1
"""Dots drawn on whole pixels lie up to 0.7 px off; the rest is blur."""

MIN_SLANT_DEG = 4.0
"""Straighter rulers are found along the axes."""

MAX_OTHERS_SHARE = 0.35
"""Share of other dots beside the ruler's own on its line; speckle has far more."""

STRIP_PX = 10.0
"""How far round a comb its surroundings are looked at, at least."""

LIKE_BRIGHTNESS = 0.35
"""A dot half over tissue differs so much from the others in contrast."""


@dataclass(frozen=True, slots=True)
class ObliqueComb:
    """Dots at equal distances on a slanted line.

    Attributes
    ----------
    points : ndarray of shape (n, 2)
        The dots, image points.
    places : tuple of int
        Number of each dot, from 0; one left out is hidden.
    start, step : tuple of float
        Fitted place of dot 0 and the way from dot to dot, x and y.
    step_sd : float
        One standard deviation of the step's length in pixels.
    """

    points: FloatArray
    places: tuple[int, ...]
    start: tuple[float, float]
    step: tuple[float, float]
    step_sd: float

    @property
    def step_px(self) -> float:
        """Length of a step."""
        return float(np.hypot(*self.step))


def find_oblique_comb(still: GreyImage) -> ObliqueComb | None:
    """Find the slanted ruler with most dots; shape (rows, columns)."""
    points, strength = find_dots(still)
    if len(points) < MIN_DOTS:
        return None
    best: ObliqueComb | None = None
    used: set[tuple[int, int]] = set()
    pairs, n_tries = _pairs(points, still.shape)
    # A dot is taken for a tooth within the tolerance round its place, on a grid within a cell.
    place_px = prod(max(2.0 * TOLERANCE_PX, grain) for grain in grain_px(still))
    for i, j in pairs:
        if (i, j) in used:
            continue
        members = _grown(points, i, j)
        order = sorted(members, key=members.__getitem__)
        used.update(pairwise(order))
        comb = _judged(points, strength, members, still.shape[0])
        if comb is None or _by_chance(comb, points, strength, n_tries, place_px, still.size) > MOST_BY_CHANCE:
            continue
        if best is None or len(comb.places) > len(best.places):
            best = comb
    return best


def find_dots(still: GreyImage) -> tuple[FloatArray, FloatArray]:
    """Small bright dots, the brightest ones: image points of shape (n, 2) and their contrast."""
    import cv2

    size = max(4, round(0.011 * still.shape[0])) + 2
    ground = np.maximum(
        cv2.morphologyEx(still, cv2.MORPH_OPEN, np.ones((size, 1), np.uint8)),
        cv2.morphologyEx(still, cv2.MORPH_OPEN, np.ones((1, size), np.uint8)),
    )
    contrast = cv2.subtract(still, np.asarray(ground, np.uint8))
    found: list[tuple[float, float, float]] = []
    for level in (40, 110):
        _, labels, stats, _ = cv2.connectedComponentsWithStats((contrast >= level).astype(np.uint8), connectivity=8)
        for label in np.flatnonzero((stats[:, 2] <= size) & (stats[:, 3] <= size)):
            if label == 0:
                continue
            x, y, width, height, _ = (int(v) for v in stats[label])
            weights = np.where(
                labels[y : y + height, x : x + width] == label, contrast[y : y + height, x : x + width], 0
            )
            total = float(weights.sum())
            found.append(
                (
                    float((weights.sum(0) * np.arange(width)).sum()) / total + x,
                    float((weights.sum(1) * np.arange(height)).sum()) / total + y,
                    float(weights.max()),
                )
            )
    found.sort(key=lambda dot: -dot[2])
    dots, n_kept = np.empty((MAX_DOTS, 3)), 0
    for dot in found:
        if n_kept == MAX_DOTS:
            break
        if np.all(np.abs(dots[:n_kept, :2] - dot[:2]).sum(axis=1) > 2):
            dots[n_kept] = dot
            n_kept += 1
    return dots[:n_kept, :2], dots[:n_kept, 2]


def _pairs(points: FloatArray, shape: tuple[int, ...]) -> tuple[list[tuple[int, int]], int]:
    """Pairs of dots that may be neighbours on a slanted ruler: two more lie where the next ones would.

    The second value counts the pairs that were looked at.
    """
    import cv2

    way = points[None, :, :] - points[:, None, :]
    length = np.hypot(way[..., 0], way[..., 1])
    slant = np.degrees(np.arctan2(np.abs(way[..., 0]), np.abs(way[..., 1])))
    is_near = (length >= MIN_STEP_PX) & (length <= MAX_STEP_SHARE * max(shape[0], 100)) & (way[..., 1] > 0)
    first, second = np.nonzero(is_near & (slant >= MIN_SLANT_DEG) & (slant <= 90 - MIN_SLANT_DEG))
    empty = np.ones(shape[:2], np.uint8)
    spots = np.round(points).astype(int)
    empty[spots[:, 1], spots[:, 0]] = 0
    to_nearest = cv2.distanceTransform(empty, cv2.DIST_C, 3)
    hits: NDArray[np.int64] = np.zeros(len(first), dtype=np.int64)
    for step in (-2, -1, 2, 3):
        expected = np.round(points[first] + step * way[first, second]).astype(int)
        is_inside = np.all((expected >= 0) & (expected < np.array([shape[1], shape[0]])), axis=1)
        is_inside = np.asarray(is_inside, dtype=bool)
        column, row = np.where(is_inside[:, None], expected, 0).T
        hits += is_inside & (to_nearest[row, column] <= TOLERANCE_PX * (abs(step) + 1))
    is_likely = np.asarray(hits >= 2)
    return [(int(i), int(j)) for i, j in zip(first[is_likely], second[is_likely], strict=True)], len(first)


def _by_chance(
    comb: ObliqueComb, points: FloatArray, strength: FloatArray, n_tries: int, place_px: float, n_pixels: int
) -> float:
    """Compute the number of such combs among dots strewn at random, as dense as in the picture or round the comb."""
    n = len(comb.places)
    way = np.array(comb.step) / comb.step_px
    along = (points - np.array(comb.start)) @ way
    beside = np.abs((points - np.array(comb.start)) @ np.array([-way[1], way[0]]))
    length, reach = comb.places[-1] * comb.step_px, max(comb.step_px, STRIP_PX)
    own = strength[[int(np.argmin(np.abs(points - dot).sum(axis=1))) for dot in comb.points]]
    is_like = strength >= 0.5 * np.median(own)
    is_near = is_like & (beside <= reach) & (along >= -reach) & (along <= length + reach)
    in_picture = max(int(is_like.sum()) - n, 1) / n_pixels
    round_comb = max(int(is_near.sum()) - n, 0) / (2.0 * reach * (length + 2.0 * reach))
    share = place_px * max(in_picture, round_comb)
    return expected_by_chance(n_tries, comb.places[-1] - 1, n - 2, share)


def _grown(points: FloatArray, i: int, j: int) -> dict[int, int]:
    """Extend a pair both ways; place by dot."""
    members = {i: 0, j: 1}
    start, step = _line(points, members)
    for direction, edge in ((1, 1), (-1, 0)):
        place, missing = edge, 0
        while missing <= 1:
            place += direction
            off = np.abs(points - (start + place * step))
            distance = np.maximum(off[:, 0], off[:, 1])
            near = int(distance.argmin())
            if distance[near] <= TOLERANCE_PX * (1.0 + 1.5 / len(members)) and near not in members:
                members[near] = place
                start, step = _line(points, members)
                missing = 0
            else:
                missing += 1
    return members


def _line(points: FloatArray, members: dict[int, int]) -> tuple[FloatArray, FloatArray]:
    k = np.array(list(members.values()), dtype=float)
    chosen = points[list(members)]
    mean_k, mean_p = k.mean(), chosen.mean(axis=0)
    step = ((k - mean_k)[:, None] * (chosen - mean_p)).sum(axis=0) / ((k - mean_k) ** 2).sum()
    return mean_p - mean_k * step, step


def _judged(points: FloatArray, strength: FloatArray, members: dict[int, int], rows: int) -> ObliqueComb | None:
    first = min(members.values())
    order = sorted(members, key=members.__getitem__)
    places: NDArray[np.int64] = np.array([members[k] - first for k in order])
    if len(order) < MIN_DOTS or len(order) < 0.8 * (places[-1] + 1):
        return None
    start, step = _line(points, {k: members[k] - first for k in order})
    length = float(np.hypot(*step))
    off = points[order] - (start + places[:, None] * step)
    residual = float(np.sqrt(np.mean((off**2).sum(axis=1))))
    bright = strength[order]
    is_even = np.mean(np.abs(bright / np.median(bright) - 1.0) < LIKE_BRIGHTNESS) >= 0.7
    along = (points - start) @ step / length
    beside = np.abs((points - start) @ np.array([-step[1], step[0]]) / length)
    is_like = strength >= 0.5 * np.median(bright)
    n_near = int(np.sum(np.asarray(is_like) & (beside <= 2.0) & (along >= 0) & (along <= places[-1] * length)))
    slant = np.degrees(np.arctan2(abs(step[0]), abs(step[1])))
    if (
        not MIN_SLANT_DEG <= slant <= 90 - MIN_SLANT_DEG
        or length * places[-1] < MIN_SPAN_SHARE * rows
        or residual > TOLERANCE_PX * 0.65
        or not is_even
        or n_near > (1 + MAX_OTHERS_SHARE) * len(order)
    ):
        return None
    noise = max(residual * np.sqrt(len(order) / (len(order) - 2)) / np.sqrt(2.0), 12.0**-0.5)
    sd = float(noise / np.sqrt(np.sum((places - places.mean()) ** 2)))
    return ObliqueComb(
        points[order],
        tuple(map(int, places)),
        (float(start[0]), float(start[1])),
        (float(step[0]), float(step[1])),
        sd,
    )
