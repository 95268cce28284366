"""Equidistant marks among many: the comb that a burned-in ruler's ticks make, fitted to a fraction of a pixel."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ifs_measure.measurement.geometry import FloatArray

MIN_PERIOD_PX = 4.0
"""Ticks closer than this run into each other."""

TOLERANCE_PX = 0.8
"""A tick is drawn on whole pixels, half a pixel off at most; the rest is blur and compression."""

MAX_MISSING_IN_A_ROW = 1
"""A focus marker or a label may hide a tick; two in a row make the comb end."""

MAX_MISSING_SHARE = 0.2
"""A comb with more gaps than this is chance."""

MAX_MARKS = 120
"""More marks than this on one line are text or speckle."""


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


def best_comb(positions: FloatArray, min_teeth: int) -> Comb | None:
    """Find the comb that explains most of the marks on a line.

    Parameters
    ----------
    positions : ndarray of shape (n,)
        Positions along the line in pixels, ascending.
    min_teeth : int
        Fewest marks that make a comb.

    Returns
    -------
    Comb or None
        The one with most members, the tighter one among equals.
    """
    n = len(positions)
    if n < min_teeth or n > MAX_MARKS:
        return None
    best: Comb | None = None
    span = float(positions[-1] - positions[0])
    for i in range(n - 1):
        for j in range(i + 1, n):
            period = float(positions[j] - positions[i])
            if period < MIN_PERIOD_PX:
                continue
            # A comb that begins here cannot have more teeth than fit in what is left.
            if best is not None and min(span / period + 1, n) < len(best.members):
                break
            comb = _grown(positions, i, j, min_teeth)
            if comb is not None and (best is None or _rank(comb) > _rank(best)):
                best = comb
    return best


def _rank(comb: Comb) -> tuple[int, float]:
    return len(comb.members), -comb.residual


def _grown(positions: FloatArray, i: int, j: int, min_teeth: int) -> Comb | None:
    """Extend a pair of neighbouring teeth both ways, fitting again with every tooth found."""
    members, places = [i, j], [0, 1]
    for direction in (1, -1):
        missing = 0
        while missing <= MAX_MISSING_IN_A_ROW:
            period, start = _line(places, positions[members])
            edge = (max(places) if direction > 0 else min(places)) + direction * (missing + 1)
            expected = start + edge * period
            if not positions[0] - TOLERANCE_PX <= expected <= positions[-1] + TOLERANCE_PX:
                break
            near = int(np.argmin(np.abs(positions - expected)))
            # The first steps rest on two whole-pixel positions only, so they may be off by more.
            slack = TOLERANCE_PX * (1.0 + 1.5 / len(members) * (missing + 1))
            if abs(positions[near] - expected) <= min(slack, 0.3 * period) and near not in members:
                members.append(near)
                places.append(edge)
                missing = 0
            else:
                missing += 1
    return _fitted(positions, members, places, min_teeth)


def _fitted(positions: FloatArray, members: list[int], places: list[int], min_teeth: int) -> Comb | None:
    order = np.argsort(places)
    index = np.array(members)[order]
    place = np.array(places)[order]
    while len(index) >= min_teeth:
        period, start = _line(place, positions[index])
        residuals = positions[index] - (start + place * period)
        worst = int(np.argmax(np.abs(residuals)))
        if abs(residuals[worst]) <= TOLERANCE_PX:
            break
        index, place = np.delete(index, worst), np.delete(place, worst)
    if len(index) < min_teeth:
        return None
    place = place - place[0]
    if len(index) < (1.0 - MAX_MISSING_SHARE) * (place[-1] + 1):
        return None
    period, start = _line(place, positions[index])
    residual = float(np.sqrt(np.mean((positions[index] - (start + place * period)) ** 2)))
    # Positions rounded to whole pixels are uncertain by at least 1/sqrt(12) px each, however well they line up.
    noise = max(residual * np.sqrt(len(index) / (len(index) - 2)), 0.1)
    sd = float(noise / np.sqrt(np.sum((place - place.mean()) ** 2)))
    return Comb(tuple(map(int, index)), tuple(map(int, place)), period, start, sd, residual)


def _line(places: list[int] | np.ndarray[tuple[int], np.dtype[np.int64]], positions: FloatArray) -> tuple[float, float]:
    """Period and start of the least-squares comb."""
    k = np.asarray(places, dtype=float)
    mean_k, mean_p = k.mean(), positions.mean()
    period = float(np.sum((k - mean_k) * (positions - mean_p)) / np.sum((k - mean_k) ** 2))
    return period, float(mean_p - period * mean_k)
