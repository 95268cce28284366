"""The depth that a machine prints beside its picture ("15.0cm", "35 mm"), as a hint how long a ruler's tick is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from ifs_measure.measurement.geometry import FloatArray, GreyImage
from ifs_measure.scans.burned_in_ruler import DepthRuler, RulerAxis, TickSource
from ifs_measure.scans.glyphs import GLYPHS, likeness, looks_like, read_digit

MIN_HEIGHT_PX, MAX_HEIGHT_PX = 8, 26
"""Height of the digits read; smaller ones cannot be told apart."""

TEXT_LEVELS = (60, 110)
"""Grey levels by which text stands out. At the lower one bold letters touch, at the higher one thin ones break."""

X_HEIGHT = (0.55, 0.9)
"""Height of a small letter as a share of a digit's; capitals are as high as digits."""

MAX_POINT_SHARE = 0.4
"""Size of a decimal point as a share of a digit's height."""

MIN_M_SHARE, MAX_C_SHARE = 0.75, 1.15
"""Width of an m, at least, and of a c, at most, as a share of their height."""

MIN_LEAD = 0.05
"""Lead of a digit over the next best: a depth read wrongly is no whole number of ticks that ends where they end."""

GAP_SHARE = 0.75
"""Gap between two letters of a word as a share of their height; a space between number and unit included."""

SPACE_SHARE = 0.4
"""A wider gap, as a share of a digit's height, is a space."""

DEPTH_MM = (10.0, 400.0)
"""Depths that ultrasound pictures have."""

_DEPTH = re.compile(r"(?<![\d.?])(\d{1,3}(?:\.\d)?) ?(cm|mm)(?=[\d ]|$)")


_NUMBER = "0123456789."
"""Between these a gap is no space: a 1 is narrow, and a number must not be read in part."""


class _Sign(NamedTuple):
    """A connected sign: its box and how like each glyph it is; nothing where it cannot be a letter."""

    x: int
    y: int
    width: int
    height: int
    scores: FloatArray

    @property
    def bottom(self) -> int:
        return self.y + self.height


def with_printed_depth(ruler: DepthRuler, depths_mm: Sequence[float]) -> DepthRuler:
    """Return the ruler with the length of a tick that a printed depth tells.

    A depth counts where it is a whole number of ticks and ends at the last tick found or the one after. All depths that
    count have to tell the same tick.
    """
    if ruler.axis is RulerAxis.X or len(ruler.tick_mm) < 2:
        return ruler
    n_ticks = ruler.places[-1]
    fits = {
        tick_mm
        for depth in depths_mm
        for tick_mm in ruler.tick_mm
        if abs(depth / tick_mm - n_ticks) < 0.01 or abs(depth / tick_mm - n_ticks - 1) < 0.01
    }
    if len(fits) != 1:
        return ruler
    return replace(ruler, tick_mm=(fits.pop(),), tick_source=TickSource.PRINTED_DEPTH)


def read_depths(still: GreyImage) -> tuple[float, ...]:
    """Lengths in millimetres that are printed with their unit and may be a depth; shape (rows, columns)."""
    found: set[float] = set()
    for level in TEXT_LEVELS:
        for word in _words(_signs(still, level)):
            found.update(_depths_of(word))
    return tuple(sorted(found))


def _signs(still: GreyImage, level: int) -> list[_Sign]:
    """Small bright connected signs."""
    import cv2

    ground = cv2.morphologyEx(still, cv2.MORPH_OPEN, np.ones((9, 9), np.uint8))
    bright: GreyImage = np.asarray(cv2.subtract(still, ground), np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats((bright >= level).astype(np.uint8), connectivity=8)
    signs = []
    fits = (stats[:, 3] <= MAX_HEIGHT_PX) & (stats[:, 2] <= 2 * MAX_HEIGHT_PX)
    for label in np.flatnonzero(fits).tolist():
        x, y, width, height, _ = (int(v) for v in stats[label])
        if label == 0:
            continue
        patch = np.where(labels[y : y + height, x : x + width] == label, bright[y : y + height, x : x + width], 0)
        is_letter = height >= 0.55 * MIN_HEIGHT_PX and width <= 2.0 * height
        signs.append(_Sign(x, y, width, height, likeness(patch.astype(float)) if is_letter else np.zeros(0)))
    return signs


def _words(signs: list[_Sign]) -> list[list[_Sign]]:
    """Signs that stand on one line close to each other, from left to right."""
    left = sorted(signs)
    words = []
    while left:
        word = [left.pop(0)]
        tall = word[0].height
        for sign in list(left):
            last = word[-1]
            tall = max(tall, last.height)
            gap = sign.x - (last.x + last.width)
            if gap > GAP_SHARE * tall:
                break
            if gap >= -1 and abs(sign.bottom - word[0].bottom) <= max(2, 0.15 * tall):
                word.append(sign)
                left.remove(sign)
        if len(word) >= 3:
            words.append(word)
    return words


def _depths_of(word: list[_Sign]) -> list[float]:
    """Depths that a word holds, in millimetres."""
    digits = [
        sign
        for sign in word
        if sign.height >= MIN_HEIGHT_PX and len(sign.scores) and read_digit(sign.scores, MIN_LEAD)[0]
    ]
    if not digits:
        return []
    tall = max(sign.height for sign in digits)
    text = _read(word[0], tall)
    for last, sign in pairwise(word):
        glyph = _read(sign, tall)
        is_space = sign.x - last.x - last.width > SPACE_SHARE * tall and not (text[-1] in _NUMBER and glyph in _NUMBER)
        text += (" " if is_space else "") + glyph
    depths = [float(number) * (10.0 if unit == "cm" else 1.0) for number, unit in _DEPTH.findall(text)]
    return [depth for depth in depths if DEPTH_MM[0] <= depth <= DEPTH_MM[1]]


def _read(sign: _Sign, tall: int) -> str:
    """Read a sign on a line whose digits are so tall; ``?`` where it is like nothing that a depth has."""
    if max(sign.width, sign.height) <= MAX_POINT_SHARE * tall:
        return "."
    if len(sign.scores) == 0:
        return "?"
    if abs(sign.height - tall) <= max(1.0, 0.1 * tall):
        digit, score = read_digit(sign.scores, MIN_LEAD)
        capitals = (c for c in "CM" if looks_like(sign.scores, c) and sign.scores[GLYPHS.index(c)] > score)
        return next((capital.lower() for capital in capitals), digit or "?")
    is_small = X_HEIGHT[0] * tall <= sign.height <= X_HEIGHT[1] * tall
    if is_small and sign.width >= MIN_M_SHARE * sign.height and looks_like(sign.scores, "mM"):
        return "m"
    if is_small and sign.width <= MAX_C_SHARE * sign.height and looks_like(sign.scores, "cC"):
        return "c"
    return "?"
