"""The numbers beside a ruler's ticks, read digit by digit; they tell how long a tick is."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

import numpy as np

from ifs_measure.measurement.geometry import GreyImage
from ifs_measure.scans.burned_in_ruler import DepthRuler, RulerAxis, TickSource
from ifs_measure.scans.glyphs import likeness, read_digit

ZONE_PX = 44
"""How far beside a depth ruler its labels stand."""

MIN_HEIGHT_PX, MAX_HEIGHT_PX = 7, 20
"""Height of the digits read; smaller ones cannot be told apart."""

MIN_CONTRAST = 40
"""Grey levels by which a digit stands out."""

MIN_LEAD = 0.1
"""Lead of a digit over the next best: a label names a single tick, so that nothing else would show a false one."""

MIN_SINGLE_LIKENESS = 0.65
"""Correlation demanded where only one number was read."""

TICKS_MM = (Fraction(1), Fraction(5, 2), Fraction(5), Fraction(10))
"""Lengths that a tick may have by its labels."""

MAX_CENTIMETRES = 30
"""A label beyond this is in millimetres: no depth is larger."""


class _Number(NamedTuple):
    """A number read: its value, where its middle is along the ruler, how like digits it looks."""

    value: int
    along_px: float
    likeness: float


def with_labels(ruler: DepthRuler, still: GreyImage) -> DepthRuler:
    """Return the ruler with the length of a tick as its labels say, where they can be read.

    The first tick is taken to be zero. At least two numbers have to agree, or the only one that is read.
    """
    if ruler.axis is not RulerAxis.Y:
        return ruler
    votes: dict[Fraction, set[int]] = {}
    numbers = _numbers(ruler, still)
    for number in numbers:
        tick_mm = _tick_mm(ruler, number)
        if tick_mm is not None:
            votes.setdefault(tick_mm, set()).add(number.value)
    if not votes:
        return ruler
    best = max(votes, key=lambda mm: len(votes[mm]))
    is_single = len(numbers) == 1 and numbers[0].likeness >= MIN_SINGLE_LIKENESS and float(best) in ruler.tick_mm
    is_alone = sum(len(values) == len(votes[best]) for values in votes.values()) == 1
    if not is_alone or (len(votes[best]) < 2 and not is_single):
        return ruler
    return replace(ruler, tick_mm=(float(best),), tick_source=TickSource.LABELS)


def _tick_mm(ruler: DepthRuler, number: _Number) -> Fraction | None:
    """Length of a tick if the label means the tick beside it, counted from zero at the first."""
    place = round((number.along_px - ruler.start_px) / ruler.px_per_tick)
    if place < 1 or place > ruler.places[-1] + 1 or number.value == 0:
        return None
    for unit_mm in (10, 1) if number.value <= MAX_CENTIMETRES else (1,):
        tick_mm = Fraction(number.value * unit_mm, place)
        if tick_mm in TICKS_MM:
            return tick_mm
    return None


def _numbers(ruler: DepthRuler, still: GreyImage) -> list[_Number]:
    """Read the numbers in the strips beside a ruler."""
    import cv2

    x0 = max(0, int(ruler.offset_px) - ZONE_PX)
    strip = np.ascontiguousarray(still[:, x0 : int(ruler.offset_px) + ZONE_PX])
    ground = cv2.morphologyEx(strip, cv2.MORPH_OPEN, np.ones((9, 9), np.uint8))
    bright: GreyImage = np.asarray(cv2.subtract(strip, ground), np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats((bright >= MIN_CONTRAST).astype(np.uint8), connectivity=8)
    found: list[tuple[int, int, int, int, str, float]] = []
    for label in range(1, len(stats)):
        x, y, width, height, _ = (int(v) for v in stats[label])
        if not (MIN_HEIGHT_PX <= height <= MAX_HEIGHT_PX and 0.25 * height <= width <= 1.1 * height):
            continue
        patch = np.where(labels[y : y + height, x : x + width] == label, bright[y : y + height, x : x + width], 0)
        digit, like = read_digit(likeness(patch.astype(np.float64)), MIN_LEAD)
        found.append((x, y, width, height, digit, like))
    return _joined(sorted(found))


def _joined(found: list[tuple[int, int, int, int, str, float]]) -> list[_Number]:
    """Numbers of neighbouring digits; one with an unread neighbour is a word and left out."""
    numbers: list[_Number] = []
    left = list(found)
    while left:
        group = [left.pop(0)]
        for item in list(left):
            x, y, width, height = group[-1][:4]
            if 0 <= item[0] - (x + width) <= 0.5 * height and abs(item[1] - y) <= 2 and abs(item[3] - height) <= 2:
                group.append(item)
                left.remove(item)
        digits = "".join(item[4] for item in group)
        if len(digits) == len(group) <= 3:
            middle = group[0][1] + (group[0][3] - 1) / 2.0
            numbers.append(_Number(int(digits), middle, min(item[5] for item in group)))
    return numbers
