"""A bright edge without shadow: an aponeurosis or a tendon, found along its own direction round a click.

Such a layer has a crest and two borders, and what is measured goes from border to border as often as from crest to
crest: the one that the click lies nearest to is meant.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray, PixelScale
from ifs_measure.tracking.bone_surface import CLICK_REACH_MM, Float32Array, is_in_picture, sample_mm
from ifs_measure.tracking.track_quality import nearest_pair

STEP_MM = 0.2
REACH_ALONG_MM = 12.0
"""How far an edge is followed on either side of the click."""
REACH_ACROSS_MM = 6.0
LEAST_CONTRAST_GREY = 4.0
"""Mean grey levels by which a line must exceed what lies on both sides of it."""
SLOPE_COST = 0.6
CLICK_SD_MM = 0.8
"""How far from a line a hand clicks."""
BORDER_REACH_MM = 2.0
"""Half of the thickest aponeurosis or the distance at which a tendon's border lies from its brightest fibres."""
BORDER_STEP_MM = 0.05
BORDER_COLUMNS = 4
"""So many columns (0.8 mm) before a border of the picture a line ends: nearer, half of what is averaged is missing."""
BORDER_BLUR_MM = (1.5, 0.15)
"""Speckle is averaged along the line, hardly across it."""
LEAST_BORDER_GREY_PER_MM = 8.0
"""A border at least so steep, or the layer has none on that side."""
LEAST_BORDER_SHARE = 0.5
"""A layer may fall off in several steps; one that is less steep than so much of the steepest is its grain."""
FLAT_GREY = 0.7
FLAT_WINDOW = (5, 15)
"""What varies less than this over so many columns and rows (1 by 3 mm) is a panel beside the picture: even anechoic
tissue holds the machine's noise."""
LEAST_SHOWN = 0.05
"""Share of what is looked at that must be shown to say anything."""
START_COLUMNS = 4
"""A line is first looked for in so many columns to either side of one."""


def find_edge(picture: NDArray[np.uint8], click_mm: tuple[float, float], scale: PixelScale) -> FloatArray | None:
    """Find the bright line nearest to a click.

    Parameters
    ----------
    picture : ndarray of shape (rows, columns)
        Brightness.
    click_mm : tuple of float
        In millimetres of the picture.
    scale : PixelScale
        Millimetres per pixel.

    Returns
    -------
    ndarray of shape (n, 2) or None
        Points along the line in millimetres of the picture, or None where no line lies within 3 mm.
    """
    best: tuple[float, FloatArray] | None = None
    for angle in np.deg2rad((-60.0, -40.0, -20.0, 0.0, 20.0, 40.0, 60.0, 90.0)):
        found = _along(picture, np.asarray(click_mm), float(angle), scale)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return None if best is None else _meant(picture, best[1], np.asarray(click_mm), scale)


def _meant(picture: NDArray[np.uint8], crest: FloatArray, click: FloatArray, scale: PixelScale) -> FloatArray:
    """Return the crest of a layer or that border of it which lies nearest to a click."""
    lines = [crest, *_borders(picture, crest, click, scale)]
    return min(lines, key=lambda line: nearest_pair(click[None], line)[0])


def _borders(picture: NDArray[np.uint8], crest: FloatArray, click: FloatArray, scale: PixelScale) -> list[FloatArray]:
    """Return the border to either side of a crest, where there is one; of several that nearest to a click."""
    tangent = np.gradient(crest, axis=0)
    tangent /= np.maximum(np.hypot(tangent[:, 0], tangent[:, 1]), 1e-9)[:, None]
    normal = np.column_stack([-tangent[:, 1], tangent[:, 0]])
    away = np.arange(0.0, BORDER_REACH_MM + BORDER_STEP_MM / 2, BORDER_STEP_MM)
    sigma_along, sigma_across = BORDER_BLUR_MM[0] / STEP_MM, BORDER_BLUR_MM[1] / BORDER_STEP_MM
    column = int(np.hypot(*(crest - click).T).argmin())
    clicked = float((click - crest[column]) @ normal[column])
    lines = []
    for side in (-1.0, 1.0):
        points = crest[None] + side * away[:, None, None] * normal[None]
        grey = cv2.GaussianBlur(sample_mm(picture, points, scale), (0, 0), sigmaX=sigma_along, sigmaY=sigma_across)
        fall = -np.gradient(grey.astype(np.float64), BORDER_STEP_MM, axis=0)
        start = _steep_row(fall[:, column], side * clicked / BORDER_STEP_MM)
        if start is None:
            continue
        row = np.zeros(len(crest), dtype=np.int64)
        row[column:] = _on_ridge(fall[:, column:], start)
        row[: column + 1] = _on_ridge(fall[:, column::-1], start)[::-1]
        if np.median(np.take_along_axis(fall, row[None], axis=0)) < LEAST_BORDER_GREY_PER_MM:
            continue
        offset = away[row] + _between(fall, row, BORDER_STEP_MM)
        steady = cv2.GaussianBlur(offset[None], (0, 0), sigmaX=sigma_along, borderType=cv2.BORDER_REPLICATE)[0]
        lines.append(crest + side * steady[:, None] * normal)
    return lines


def _steep_row(fall: FloatArray, clicked: float) -> int | None:
    """Return the row of the steep fall nearest to a clicked row; one that a neighbour exceeds is none."""
    inner = fall[1:-1]
    least = max(LEAST_BORDER_GREY_PER_MM, LEAST_BORDER_SHARE * float(fall.max()))
    steep = 1 + np.flatnonzero((inner >= fall[:-2]) & (inner > fall[2:]) & (inner >= least))
    return int(steep[np.abs(steep - clicked).argmin()]) if steep.size else None


def _on_ridge(fall: FloatArray, row: int) -> NDArray[np.int64]:
    """Rows of the ridge that passes by a row of the first column, also where another one beside it is higher."""
    rows = np.zeros(fall.shape[1], dtype=np.int64)
    for column in range(fall.shape[1]):
        row = int(np.clip(row, 1, fall.shape[0] - 2))
        row += int(fall[row - 1 : row + 2, column].argmax()) - 1
        rows[column] = row
    return rows


def _along(
    picture: NDArray[np.uint8], click: FloatArray, angle: float, scale: PixelScale
) -> tuple[float, FloatArray] | None:
    """Mean contrast and points of the best line that runs about in one direction through the click."""
    along = np.array([np.cos(angle), np.sin(angle)])
    across = np.array([-np.sin(angle), np.cos(angle)])
    x = np.arange(-REACH_ALONG_MM, REACH_ALONG_MM + STEP_MM / 2, STEP_MM)
    y = np.arange(-REACH_ACROSS_MM, REACH_ACROSS_MM + STEP_MM / 2, STEP_MM)
    points = click + x[None, :, None] * along + y[:, None, None] * across
    contrast, shown = _contrast(picture, points, scale)
    middle = _start_column(x, shown[np.abs(y) <= CLICK_REACH_MM].any(axis=0))
    if middle is None:
        return None
    about = contrast[:, middle - START_COLUMNS : middle + START_COLUMNS + 1].mean(axis=1)
    start = about - 0.5 * (y / CLICK_SD_MM) ** 2
    start[np.abs(y) > CLICK_REACH_MM] = -1e9
    row = int(start.argmax())
    if about[row] < LEAST_CONTRAST_GREY:
        return None
    path = np.zeros(x.size, dtype=np.int64)
    path[middle:] = _follow(contrast[:, middle:], row)
    path[: middle + 1] = _follow(contrast[:, middle::-1], row)[::-1]
    value = np.take_along_axis(contrast, path[None], axis=0)[0]
    smooth = np.convolve(value, np.ones(11) / 11, mode="same")
    on_picture = np.take_along_axis(shown, path[None], axis=0)[0]
    beside = np.convolve(~on_picture, np.ones(2 * BORDER_COLUMNS + 1), mode="same") > 0
    bad = np.flatnonzero((smooth < LEAST_CONTRAST_GREY / 2) | beside)
    first = int(bad[bad < middle].max()) + 1 if (bad < middle).any() else 0
    last = int(bad[bad > middle].min()) if (bad > middle).any() else x.size
    if last - first < 20:
        return None
    offset = y[path] + _between(contrast, path, STEP_MM)
    line = click + x[first:last, None] * along + offset[first:last, None] * across
    return float(value[first:last].sum()), line


def _contrast(
    picture: NDArray[np.uint8], points: FloatArray, scale: PixelScale
) -> tuple[FloatArray, NDArray[np.bool_]]:
    """Return by how much samples (rows, columns, 2) exceed what lies above and below, and which the picture shows."""
    raw = sample_mm(picture, points, scale)
    shown = is_in_picture(picture, points, scale) & ~_panel(raw)
    # What is not shown says nothing: beside a grey panel a line would bend towards or away from it.
    weight = shown.astype(np.float32)
    grey, known = (cv2.GaussianBlur(layer, (0, 0), sigmaX=2.0, sigmaY=1.0) for layer in (raw * weight, weight))
    near, wide = (cv2.blur(grey, (1, n)) / np.maximum(cv2.blur(known, (1, n)), LEAST_SHOWN) for n in (3, 17))
    # Neither wins nor costs: a line runs straight on towards a border of the picture, not along it.
    return np.where(shown, near - wide, 0.0), shown


def _panel(grey: Float32Array) -> NDArray[np.bool_]:
    """Tell which samples (rows, columns) lie on a panel beside the picture.

    A window that hardly varies lies on it as a whole, so that the panel is known up to its very border.
    """
    varies = np.sqrt(np.maximum(cv2.blur(grey * grey, FLAT_WINDOW) - cv2.blur(grey, FLAT_WINDOW) ** 2, 0.0))
    flat = (varies < FLAT_GREY).astype(np.uint8)
    return np.asarray(cv2.dilate(flat, np.ones(FLAT_WINDOW[::-1], np.uint8)) > 0)


def _start_column(x: FloatArray, shown: NDArray[np.bool_]) -> int | None:
    """Return the column nearest to the click from which a line can be followed, or None where the picture is far.

    So far inside the picture that the line neither begins nor is looked for where it would end.
    """
    inset = START_COLUMNS + BORDER_COLUMNS
    whole = np.flatnonzero(np.convolve(shown, np.ones(2 * inset + 1), mode="valid") == 2 * inset + 1) + inset
    if whole.size == 0:
        return None
    nearest = int(whole[np.abs(x[whole]).argmin()])
    return nearest if abs(x[nearest]) <= CLICK_REACH_MM + inset * STEP_MM else None


def _follow(contrast: FloatArray, row: int) -> NDArray[np.int64]:
    """Rows of the best path that starts at a row of the first column; a step of one row costs."""
    rows, columns = contrast.shape
    value = np.full(rows, -1e9)
    value[row] = 0.0
    came = np.zeros((columns, rows), dtype=np.int64)
    index = np.arange(rows)
    came[0] = index
    for column in range(1, columns):
        padded = np.pad(value, 1, constant_values=-1e9)
        options = np.stack([padded[:-2] - SLOPE_COST, padded[1:-1], padded[2:] - SLOPE_COST])
        pick = options.argmax(axis=0)
        came[column] = np.clip(index + pick - 1, 0, rows - 1)
        value = options[pick, index] + contrast[:, column]
    path = np.zeros(columns, dtype=np.int64)
    path[-1] = int(value.argmax())
    for column in range(columns - 1, 0, -1):
        path[column - 1] = came[column, path[column]]
    return path


def _between(contrast: FloatArray, path: NDArray[np.int64], step_mm: float) -> FloatArray:
    """Offset (mm) of each summit from its row, by a parabola."""
    inner = np.clip(path, 1, contrast.shape[0] - 2)
    columns = np.arange(path.size)
    low, top, high = contrast[inner - 1, columns], contrast[inner, columns], contrast[inner + 1, columns]
    bend = np.maximum(2 * top - low - high, 1e-6)
    return np.asarray(step_mm * np.clip((high - low) / (2 * bend), -0.5, 0.5))
