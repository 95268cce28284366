"""Equidistant marks among many: the comb that a burned-in ruler's ticks make, fitted to a fraction of a pixel."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray

MIN_PERIOD_PX = 4.0
"""Ticks closer than this run into each other."""

TOLERANCE_PX = 0.8
"""A tick is drawn on whole pixels, half a pixel off at most; the rest is blur and compression."""

ROUNDING_PX = 12.0**-0.5
"""Marks drawn on whole pixels are uncertain by this standard deviation each, however well they line up."""

MAX_MISSING_IN_A_ROW = 1
"""A focus marker or a label may hide a tick; two in a row make the comb end."""

MAX_MISSING_SHARE = 0.2
"""A comb with more gaps than this is chance."""

MAX_SEEDS = 120
"""More marks than this on one line are text or speckle."""

SEED_REACH = 2
"""A tooth's neighbour is looked for among the next marks, for there may be others in between."""

MIN_TEETH = 4
"""Fewest marks whose distances can be seen to be equal."""

BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Comb:
    """Marks at equal distances.

    Attributes
    ----------
    members : tuple of int
        Which marks, in order.
    places : tuple of int
        Number of each member's tooth, from 0; a gap is a hidden tick.
    period : float
        Distance of two teeth in pixels.
    start : float
        Position of tooth 0 in pixels.
    sd : float
        One standard deviation of the period in pixels.
    residual : float
        Root mean square distance of the marks from their teeth in pixels.
    """

    members: tuple[int, ...]
    places: tuple[int, ...]
    period: float
    start: float
    sd: float
    residual: float

    @property
    def n_teeth(self) -> int:
        """Teeth from the first to the last, hidden ones included."""
        return self.places[-1] + 1


def best_comb(positions: FloatArray, is_seed: BoolArray, min_seeds: int) -> Comb | None:
    """Find the comb that explains most of the marks on a line.

    Parameters
    ----------
    positions : ndarray of shape (n,)
        Positions along the line in pixels, ascending.
    is_seed : ndarray of bool, shape (n,)
        Marks that a comb may be started from; the others may only be found where it expects them.
    min_seeds : int
        Fewest seeds that make a comb.

    Returns
    -------
    Comb or None
        The one with most seeds, the tighter one among equals.
    """
    seeds = np.flatnonzero(is_seed)
    if not min_seeds <= len(seeds) <= MAX_SEEDS:
        return None
    best: Comb | None = None
    tried: set[tuple[int, int]] = set()
    places_px = positions.tolist()
    for i, j in _promising_pairs(positions, seeds):
        if (i, j) in tried:
            continue
        members = _grown(places_px, i, j)
        comb = _fitted(positions, members) if len(members) >= MIN_TEETH else None
        if comb is None or int(is_seed[list(comb.members)].sum()) < min_seeds:
            continue
        tried.update(pairwise(comb.members))
        if best is None or _rank(comb, is_seed) > _rank(best, is_seed):
            best = comb
    return best


def _promising_pairs(positions: FloatArray, seeds: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Pairs of seeds that may be neighbouring teeth: two more marks lie where the next four teeth would."""
    pairs = np.array([(i, j) for reach in range(1, SEED_REACH + 1) for i, j in zip(seeds, seeds[reach:], strict=False)])
    if not len(pairs):
        return []
    first, second = positions[pairs[:, 0]], positions[pairs[:, 1]]
    period = second - first
    n_hits = np.zeros(len(pairs), dtype=int)
    for step in (-2, -1, 2, 3):
        expected = first + step * period
        after = np.clip(np.searchsorted(positions, expected), 1, len(positions) - 1)
        distance = np.minimum(np.abs(positions[after] - expected), np.abs(positions[after - 1] - expected))
        n_hits += distance <= TOLERANCE_PX * (abs(step) + 1)
    is_promising = (period >= MIN_PERIOD_PX) & (n_hits >= 2)
    return [(int(i), int(j)) for i, j in pairs[is_promising]]


def _rank(comb: Comb, is_seed: BoolArray) -> tuple[int, float]:
    return int(is_seed[list(comb.members)].sum()), -comb.residual


class _Line:
    """A least-squares line through teeth that are added one by one."""

    def __init__(self) -> None:
        self.n = 0
        self._k = self._p = self._kk = self._kp = 0.0

    def add(self, place: int, position: float) -> None:
        """Take one tooth more."""
        self.n += 1
        self._k += place
        self._p += position
        self._kk += place * place
        self._kp += place * position

    def at(self, place: int) -> float:
        """Position of a tooth by the line."""
        period = self.period
        return (self._p - period * self._k) / self.n + period * place

    @property
    def period(self) -> float:
        """Slope of the line."""
        return (self.n * self._kp - self._k * self._p) / (self.n * self._kk - self._k * self._k)


def _grown(positions: list[float], i: int, j: int) -> dict[int, int]:
    """Extend a pair of neighbouring teeth both ways, fitting again with every tooth found; place by mark."""
    members = {i: 0, j: 1}
    line = _Line()
    line.add(0, positions[i])
    line.add(1, positions[j])
    low, high = positions[0] - TOLERANCE_PX, positions[-1] + TOLERANCE_PX
    for direction, edge in ((1, 1), (-1, 0)):
        place, missing = edge, 0
        while missing <= MAX_MISSING_IN_A_ROW:
            place += direction
            expected = line.at(place)
            if not low <= expected <= high:
                break
            # The first steps rest on two whole-pixel positions only, so they may be off by more.
            slack = min(TOLERANCE_PX * (1.0 + 1.5 / line.n * (missing + 1)), 0.3 * line.period)
            after = bisect_left(positions, expected)
            near = min(after, len(positions) - 1)
            if after > 0 and expected - positions[after - 1] < abs(positions[near] - expected):
                near = after - 1
            if abs(positions[near] - expected) <= slack and near not in members:
                members[near] = place
                line.add(place, positions[near])
                missing = 0
            else:
                missing += 1
    return members


def _fitted(positions: FloatArray, members: dict[int, int]) -> Comb | None:
    index = np.array(sorted(members, key=members.__getitem__))
    place = np.array([members[k] for k in index.tolist()])
    while len(index) >= MIN_TEETH:
        period, start = _line(place, positions[index])
        residuals = positions[index] - (start + place * period)
        worst = int(np.argmax(np.abs(residuals)))
        if abs(residuals[worst]) <= TOLERANCE_PX:
            break
        index, place = np.delete(index, worst), np.delete(place, worst)
    if len(index) < MIN_TEETH:
        return None
    place = place - place[0]
    if len(index) < (1.0 - MAX_MISSING_SHARE) * (place[-1] + 1):
        return None
    period, start = _line(place, positions[index])
    residual = float(np.sqrt(np.mean((positions[index] - (start + place * period)) ** 2)))
    noise = max(residual * np.sqrt(len(index) / (len(index) - 2)), ROUNDING_PX)
    sd = float(noise / np.sqrt(np.sum((place - place.mean()) ** 2)))
    return Comb(tuple(map(int, index)), tuple(map(int, place)), period, start, sd, residual)


def _line(places: NDArray[np.int64], positions: FloatArray) -> tuple[float, float]:
    """Period and start of the least-squares comb."""
    k = np.asarray(places, dtype=float)
    mean_k, mean_p = k.mean(), positions.mean()
    period = float(np.sum((k - mean_k) * (positions - mean_p)) / np.sum((k - mean_k) ** 2))
    return period, float(mean_p - period * mean_k)
