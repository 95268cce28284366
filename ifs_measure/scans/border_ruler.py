"""Rulers of a few marks along an edge of the picture, where the ground between the marks is black from end to end.

The lines of the picture are looked at one by one: a line that crosses four short bright marks at equal distances and
nothing else, over half the picture and more, lies on a ruler. One end mark may be a larger sign: many machines put the
marker of the probe's side on a tick.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ifs_measure.measurement.geometry import GreyImage
from ifs_measure.scans.tick_comb import ROUNDING_PX, BoolArray

MIN_MARKS = 4
MAX_MARKS = 7
"""More are found, and judged, by their marks alone."""

MIN_BRIGHTNESS = 80
"""Grey level of the faintest mark; compression noise in black is far below."""

GROUND_SHARE = 0.4
"""What is darker than this share of the marks is ground."""

MAX_MARK_SHARE = 0.012
MIN_MARK_PX = 4
"""Widest mark along the line, as a share of its length; at least this many pixels."""

MAX_SIGN_SHARE = 0.03
"""Widest sign (a ring, an arrow) that may stand on one end tick."""

MAX_LENGTH_SHARE = 0.03
"""Longest mark across the line, as a share of the line's length."""

MIN_SPAN_SHARE = 0.6
"""Share of the line that its marks span: words and icons stand closer together."""

MAX_RESIDUAL_PX = 0.4
"""Marks drawn on whole pixels lie 0.29 px off their teeth."""

LIKE_BRIGHTNESS = 0.35
LIKE_WIDTH_PX = 1.0
"""The marks are alike: brightness within this share, width within this many pixels. A resized picture blurs them."""

MIN_DARK_LINES = 2
DARK_LINES_SHARE = 0.01
"""Lines outside the marks, as a share of the picture's side, that are black from end to end or past the picture."""


@dataclass(frozen=True, slots=True)
class BorderComb:
    """Marks at equal distances on an otherwise empty line.

    Attributes
    ----------
    line : float
        Which line: the middle of the marks across it.
    positions : tuple of float
        Where the marks are along the line.
    period, start, sd : float
        Fitted distance of two marks, place of the first, one standard deviation of the distance.
    lengths : tuple of float
        Extent of the marks across the line.
    """

    line: float
    positions: tuple[float, ...]
    period: float
    start: float
    sd: float
    lengths: tuple[float, ...]


def find_border_comb(picture: GreyImage) -> BorderComb | None:
    """Find the ruler of a few marks that runs along the rows of a picture; shape (rows, columns)."""
    columns = picture.shape[1]
    peaks = picture.max(axis=1)
    is_bright = picture >= np.maximum(GROUND_SHARE * peaks, 1.0)[:, None]
    widest = max(MIN_MARK_PX, round(MAX_MARK_SHARE * columns))
    n_bright = is_bright.sum(axis=1)
    is_sparse = (peaks >= MIN_BRIGHTNESS) & (n_bright >= MIN_MARKS) & (n_bright <= MAX_MARKS * widest)
    best: tuple[float, BorderComb] | None = None
    for row in np.flatnonzero(is_sparse):
        found = _comb_of(picture, int(row), is_bright[row])
        if found is not None and (best is None or found[0] < best[0]):
            best = found
    return best[1] if best is not None else None


def _comb_of(picture: GreyImage, row: int, is_bright: BoolArray) -> tuple[float, BorderComb] | None:
    """Comb on one line and its residual."""
    columns = picture.shape[1]
    sign_px = max(MIN_MARK_PX + 2, round(MAX_SIGN_SHARE * columns))
    first, last = _runs(is_bright, sign_px)
    n = len(first)
    if not MIN_MARKS <= n <= MAX_MARKS:
        return None
    widths = last - first + 1
    positions = np.array([_centre(picture[row], a, b) for a, b in zip(first, last, strict=True)])
    # Light is summed over a mark and the pixels beside it: a resized picture spreads one mark over one pixel, the next
    # over two.
    bright = np.array([float(picture[row, max(0, a - 1) : b + 2].sum()) for a, b in zip(first, last, strict=True)])
    k = np.arange(n, dtype=float)
    period, start = (float(v) for v in np.polyfit(k, positions, 1))
    residual = float(np.sqrt(np.mean((positions - start - period * k) ** 2)))
    if residual > MAX_RESIDUAL_PX or period * (n - 1) < MIN_SPAN_SHARE * columns:
        return None
    widest = max(MIN_MARK_PX, round(MAX_MARK_SHARE * columns))
    is_like = (np.abs(widths - np.median(widths)) <= LIKE_WIDTH_PX) & (widths <= widest)
    is_like &= np.abs(bright / np.median(bright) - 1.0) <= LIKE_BRIGHTNESS
    between = np.zeros(columns, dtype=bool)
    between[first[0] : last[-1] + 1] = True
    for a, b in zip(first, last, strict=True):
        between[max(0, a - 2) : b + 3] = False
    # All alike but one at an end, which may be a sign that stands on its tick; and some ground between them to look at.
    if not is_like[1:-1].all() or is_like.sum() < n - 1 or widths.max() > sign_px or not between.any():
        return None
    level = GROUND_SHARE * float(picture[row].max())
    is_dark = picture[:, between].max(axis=1) < level
    strip = _reach(is_dark, row)
    extents = [
        _reach(picture[strip[0] : strip[1] + 1, a : b + 1].max(axis=1) >= level, row - strip[0])
        for a, b in zip(first, last, strict=True)
    ]
    n_dark = max(MIN_DARK_LINES, round(DARK_LINES_SHARE * picture.shape[0]))
    low, high = (float(np.median([extent[side] for extent in extents])) for side in (0, 1))
    if (
        max(low if strip[0] > 0 else n_dark, strip[1] - strip[0] - high if strip[1] < len(is_dark) - 1 else n_dark)
        < n_dark
    ):
        return None
    lengths = tuple(float(high - low + 1) for low, high in extents)
    # Marks may run into the tissue below, each as far as its chance; the bars of a menu, longer than the strip between
    # its words, are all of one length.
    whole = [_reach(picture[:, a : b + 1].max(axis=1) >= level, row) for a, b in zip(first, last, strict=True)]
    wholes = [high - low + 1 for low, high in whole]
    longest = MAX_LENGTH_SHARE * columns
    if np.median(lengths) > longest or (min(wholes) > longest and np.ptp(wholes) <= 2):
        return None
    sd = max(residual * np.sqrt(n / (n - 2)), ROUNDING_PX) / float(np.sqrt(np.sum((k - k.mean()) ** 2)))
    middle = strip[0] + (low + high) / 2
    return residual, BorderComb(middle, tuple(map(float, positions)), period, start, float(sd), lengths)


def _runs(is_bright: BoolArray, sign_px: int) -> tuple[np.ndarray, np.ndarray]:
    """First and last pixel of each mark of a line; the two walls of a ring are one mark."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], is_bright.astype(np.int8), [0]])))
    first, last = edges[::2], edges[1::2] - 1
    keep = [0]
    for n in range(1, len(first)):
        if last[n] - first[keep[-1]] + 1 > sign_px:
            keep.append(n)
    ends = [*(n - 1 for n in keep[1:]), len(first) - 1]
    return first[keep], last[ends]


def _centre(values: GreyImage, first: int, last: int) -> float:
    weights = values[first : last + 1].astype(float)
    return float(first + (weights * np.arange(len(weights))).sum() / weights.sum())


def _reach(is_on: BoolArray, place: int) -> tuple[int, int]:
    """First and last of the unbroken run that a place is in."""
    off = np.flatnonzero(~is_on)
    after = int(np.searchsorted(off, place))
    return int(off[after - 1]) + 1 if after > 0 else 0, int(off[after]) - 1 if after < len(off) else len(is_on) - 1
