"""How many such rulers chance would make of the marks that a picture has: one that it would make is none.

Among enough spots, some always stand at equal distances: in noise of 64 x 48 pixels a dozen do. Whether a comb means
anything is told not by its teeth alone but by what else there is (the a-contrario method: Desolneux, Moisan, Morel,
From Gestalt Theory to Image Analysis, 2008). The marks that would pass for its teeth give the chance that a place is
taken by accident; the combs that were tried give the number of chances. Their expected number must be next to nothing.
"""

from __future__ import annotations

from math import comb as choose

import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import GreyImage
from ifs_measure.scans.ruler_marks import FEW_TEETH, FEWEST_TEETH, LIKE_BRIGHTNESS, LIKE_STRENGTH, Marks
from ifs_measure.scans.tick_comb import TOLERANCE_PX, Comb

MOST_BY_CHANCE = 1e-4
"""False rulers that may be expected in a picture of the same marks strewn at random."""

LINE_PX = 2.6
"""Marks within so many pixels across stand on one line (`ruler_marks.lines_of`)."""

LIKE_LENGTH_PX = 1.0
"""A mark whose length differs by no more from the teeth of a comb of four would pass for one."""

NEIGHBOURS = 2
"""A tooth is tried with its next and next but one neighbour (`tick_comb.SEED_REACH`)."""


def expected_by_chance(n_tries: float, n_places: int, n_taken: int, share: float) -> float:
    """Compute the number of combs that accident would make.

    Parameters
    ----------
    n_tries : float
        Combs that were tried.
    n_places : int
        Places of a comb's teeth, those apart that were taken to begin with.
    n_taken : int
        How many of them hold a mark.
    share : float
        Chance that a place holds one by accident.
    """
    p = min(max(share, 0.0), 1.0)
    tail = sum(choose(n_places, k) * p**k * (1.0 - p) ** (n_places - k) for k in range(n_taken, n_places + 1))
    return n_tries * min(tail, 1.0)


def grain_px(picture: GreyImage) -> tuple[int, int]:
    """Pixels across and down that are of one piece: above 1 where a picture was enlarged by whole numbers.

    What stands on such a grid stands at equal distances more often.
    """
    grain = []
    for turned in (picture, picture.T):
        edges = np.flatnonzero((turned[:, 1:] != turned[:, :-1]).any(axis=0)) + 1
        grain.append(int(np.gcd.reduce(edges)) if len(edges) else 1)
    return grain[0], grain[1]


def comb_by_chance(comb: Comb, line: NDArray[np.int64], marks: Marks, n_lines: int, picture: GreyImage) -> float:
    """Compute the expected number of combs like one on a line, which runs down the picture.

    Parameters
    ----------
    comb : Comb
        The comb.
    line : ndarray of int
        Marks of its line.
    marks : Marks
        All marks.
    n_lines : int
        Lines that were tried.
    picture : ndarray of shape (rows, columns)
        Where they were found.
    """
    members = line[list(comb.members)]
    n = len(members)
    lengths = marks.high - marks.low
    brightness = float(np.median(marks.strength[members]))
    # Teeth have to be the more alike the fewer they are (`depth_ruler`), and so has what would pass for one.
    is_tooth = marks.strength >= LIKE_STRENGTH * brightness
    if n < FEW_TEETH:
        is_tooth &= np.abs(marks.strength / brightness - 1.0) < LIKE_BRIGHTNESS
    if n <= FEWEST_TEETH:
        is_tooth &= np.abs(lengths - np.median(lengths[members])) <= LIKE_LENGTH_PX
    if marks.stands_alone[members].all():
        is_tooth &= marks.stands_alone
    across_px, along_px = grain_px(picture)
    in_picture = max(int(is_tooth.sum()) - n, 1) * max(LINE_PX, across_px) / picture.size
    is_near = np.abs(marks.along[line] - comb.start - (comb.n_teeth - 1) * comb.period / 2.0) <= (
        (comb.n_teeth + 1) * comb.period / 2.0
    )
    is_like = marks.strength[line] >= LIKE_STRENGTH * brightness
    on_line = max(int(np.sum(is_near & is_like)) - n, 0) / ((comb.n_teeth + 1) * comb.period)
    # Teeth may lie so far off; a uniform error of that reach has the residual divided by the root of three.
    reach = min(max(0.5, comb.residual * np.sqrt(3.0)), TOLERANCE_PX)
    reach = max(reach, along_px / 2.0)
    n_tries = n_lines * NEIGHBOURS * max(int(marks.stands_alone[line].sum()), 2)
    return expected_by_chance(n_tries, comb.n_teeth - 2, n - 2, 2.0 * reach * max(in_picture, on_line))
