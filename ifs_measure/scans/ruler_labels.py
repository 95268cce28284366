"""The numbers beside a ruler's ticks, read by comparison with ten digits; they tell how long a tick is."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

import numpy as np

from ifs_measure.measurement.geometry import FloatArray, GreyImage
from ifs_measure.scans.burned_in_ruler import DepthRuler, RulerAxis, TickSource

ZONE_PX = 44
"""How far beside a depth ruler its labels stand."""

MIN_HEIGHT_PX, MAX_HEIGHT_PX = 7, 20
"""Height of the digits read; smaller ones cannot be told apart."""

MIN_CONTRAST = 40
"""Grey levels by which a digit stands out."""

MIN_LIKENESS = 0.6
MIN_LEAD = 0.1
"""Correlation with the best digit, and its lead over the second: anything else is a marker or a letter."""

MIN_SINGLE_LIKENESS = 0.65
"""Correlation demanded where only one number was read."""

TICKS_MM = (Fraction(1), Fraction(5, 2), Fraction(5), Fraction(10))
"""Lengths that a tick may have by its labels."""

MAX_CENTIMETRES = 30
"""A label beyond this is in millimetres: no depth is larger."""

_ROWS, _COLUMNS = 12, 8
_DIGITS = (
    ("0", "019eea200ad54cc14f5003e68e1000caad0000adbc00009dbc00009dad0000ad8e1000ca4f5003e60ad54cc1019eea20"),
    ("1", "8bdfe200775ce200000be200000be200000be200000be200000be200000be200000be200000be200244ce5439ffffffd"),
    ("2", "5adfea30ea535dd2200003f9000001ea000004f800001cd20001be40001ae50001be50001ae50000bf833332fffffffc"),
    ("3", "6cefeb4089535be5000001eb000001cc000016f600acde6000567cd4000001cd0000009f000000beb6435bf6adefeb50"),
    ("4", "0000af700005df70001d6e70008b1e7003e31e700b901e706d201e70e8223e82ffffffff22222e8200001e7000001e70"),
    ("5", "7fffffe27f5444307f1000007f1000007fcdc82059769ed2000004ea000000be000000be000003ebc7447de3adefd930"),
    ("6", "007cfeb209e734a35f400000bc000000e98efc50fec54be4ff2000dbfc0000aecc0000ae8f2000db1cc54be402aeeb40"),
    ("7", "dfffffff344445fa000007f500000dd100004f800000ae200002eb000006f500000cd100003f8000009e300001db0000"),
    ("8", "03befc502dc44ae46e3001e86e2000d92e7105e404ddce501bd77cc28e2001dabc0000ad9e1000cc4eb449f605befc60"),
    ("9", "03bee9202eb45db09e1003e5bb0000e9bb0000ec9e1003fd3eb45cec04cfd7bb000001e8000006e329547e701befc600"),
    ("0", "02aeea201dffffc07fe23ef6bfa00bfaef8009fdff7008feff7008feef8009fdbfa00bfa7fe23ff61dffffc002aeea20"),
    ("1", "8ceff800cffff800545ff800003ff800003ff800003ff800003ff800003ff800003ff800114ff811bfffffffbfffffff"),
    ("2", "5adfea30efffffe3b6119ff810002efa00003ff80000bfe2001afe4001afe5001bfe4000bffa6665effffffceffffffc"),
    ("3", "3befec505ffffff436116ff900001ef900349fe301efff6001bceff400003efb00000cfd74115efbcfffffe48defea40"),
    ("4", "0007ff90001eff90009fef9002fabf900af2bf904f90bf90ce10bf90fc88dfc8ffffffff8888dfc80000bf900000bf90"),
    ("5", "8ffffff48ffffff48fc777728fa442008ffffe808ecceff643104efc00000cff10000cfed7228ffbffffffe36befea30"),
    ("6", "006cfe9107fffff42ff811637fd00000bfbcfd60cffffff4cff41dfbbfd008fd9fd008fd4ff41df90bffffe2019efb40"),
    ("7", "cffffffdcffffffd67778ef900004ff30000afc00002ef600007fe20000cfa00004ff40000afd10002ef700006fe2000"),
    ("8", "05cfec504ffffff39fe23ef89fc00df84ff56ff407ffff603efddfd2afb11cf9df8009fcbfc12dfa5ffffff406cffc50"),
    ("9", "04cfe8103effffa0bfc15ff3ef700ef8ef700efacfc15ffb5ffffffb06dfbcf900000df645119fe15fffff601aefc500"),
)
"""The digits of DejaVu Sans, regular and bold, 12 x 8 pixels row by row, a hexadecimal grey level for each."""


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
        digit, likeness = _read(patch.astype(np.float64))
        found.append((x, y, width, height, digit, likeness))
    return _joined(sorted(found))


def _read(patch: FloatArray) -> tuple[str, float]:
    """Digit that a patch is most like, and how much; an empty string where it is like none."""
    import cv2

    small = cv2.resize(patch.astype(np.float32), (_COLUMNS, _ROWS), interpolation=cv2.INTER_AREA).ravel()
    best: dict[str, float] = {}
    for digit, levels in _DIGITS:
        shape = np.array([int(level, 16) for level in levels], dtype=float)
        best[digit] = max(best.get(digit, -1.0), float(np.corrcoef(small, shape)[0, 1]))
    (first, likeness), (_, second) = sorted(best.items(), key=lambda item: -item[1])[:2]
    return (first, likeness) if likeness >= MIN_LIKENESS and likeness - second >= MIN_LEAD else ("", likeness)


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
