"""What lies over a picture: lag, the fan's borders, dropouts, words, calipers, compression."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.tracking.wall_network import SIDE
from training.wall_scenes import Array

Picture = NDArray[np.uint8]
Mask = NDArray[np.bool_]

WORDS = ("QF", "IT", "LT", "1", "R")
"""What is often written beside these bones."""
DOT_STEP = 4
"""Columns from dot to dot of a caliper's line."""


def add_dirt(rng: np.random.Generator, picture: Array) -> tuple[Picture, Mask]:
    """Lay dirt over a picture.

    Parameters
    ----------
    rng : numpy.random.Generator
    picture : ndarray of shape (SIDE, SIDE)
        Greys from 0 to 1.

    Returns
    -------
    picture : ndarray of shape (SIDE, SIDE)
        Greys from 0 to 255.
    valid : ndarray of shape (SIDE, SIDE)
        False beyond the fan's borders.
    """
    if rng.random() < 0.35:
        picture = _lag(rng, picture)
    valid = _draw_borders(rng)
    picture = np.where(valid, picture, 0.0)
    if rng.random() < 0.2:
        depth = rng.uniform(0.2, 0.9)
        beams_away = (np.arange(SIDE) - rng.uniform(0, SIDE)) / rng.uniform(5, 25)
        picture = picture * (1 - depth * np.exp(-0.5 * beams_away**2))
    grey = np.clip(np.rint(picture * 255), 0, 255).astype(np.uint8)
    for _ in range(int(rng.integers(0, 3)) if rng.random() < 0.35 else 0):
        _write_over(rng, grey)
    if rng.random() < 0.4:
        code = cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(50, 96))])[1]
        grey = np.asarray(cv2.imdecode(code, cv2.IMREAD_GRAYSCALE), dtype=np.uint8)
    return grey, valid


def _lag(rng: np.random.Generator, picture: Array) -> Array:
    """Let an earlier picture, a little elsewhere, show through."""
    dx, dy = rng.normal(0, 1.2, 2)
    move = np.array([[1.0, 0, dx], [0, 1.0, dy]])
    ghost = cv2.warpAffine(picture, move, (SIDE, SIDE), borderMode=cv2.BORDER_REPLICATE)
    share = rng.uniform(0, 0.35)
    return np.asarray((1 - share) * picture + share * ghost)


def _draw_borders(rng: np.random.Generator) -> Mask:
    """Draw where the fan ends, at one side or below."""
    rows, columns = np.arange(SIDE)[:, None], np.arange(SIDE)[None, :]
    valid = np.ones((SIDE, SIDE), dtype=bool)
    if rng.random() < 0.3:
        edge = rng.uniform(0, 0.25) * SIDE + rng.normal(0, 0.1) * rows
        valid &= columns >= edge if rng.random() < 0.5 else columns <= SIDE - edge
    if rng.random() < 0.3:
        valid &= rows <= SIDE - rng.uniform(0, 0.3) * SIDE
    return valid


def _write_over(rng: np.random.Generator, grey: Picture) -> None:
    """Write a word or a caliper with its dotted line into a picture."""
    x, y = (int(v) for v in rng.integers(0, SIDE, 2))
    value = int(rng.integers(128, 256))
    if rng.random() < 0.5:
        word = str(rng.choice(WORDS))
        cv2.putText(grey, word, (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.3, value, 1, cv2.LINE_AA)
        return
    cv2.drawMarker(grey, (x, y), value, cv2.MARKER_CROSS, 7, 1)
    for step in range(0, int(rng.integers(0, 60)), DOT_STEP):
        cv2.circle(grey, (x + step, y), 0, value, -1)
