"""Single burned-in letters and digits, read by comparison with the shapes of a few common screen fonts."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ifs_measure.bundled import resources_folder
from ifs_measure.measurement.geometry import FloatArray

GLYPHS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz/%"
CELL_ROWS, CELL_COLUMNS = 12, 8

LOOK_ALIKE = {"0": "OoQDUu", "1": "IilTtj", "2": "Zz", "5": "Ss", "6": "Gb", "8": "B", "9": "gq", "4": "A"}
"""Letters that are taken for a digit where digits are expected: many screen fonts hardly tell them apart."""

MIN_LIKENESS = 0.6
"""Correlation with the best digit: anything else is a marker or speckle."""

MAX_LETTER_LEAD = 0.1
"""What is more like a letter than like any digit by so much is a letter."""

UNIT_LIKENESS = 0.55
UNIT_SLACK = 0.12
"""Correlation with a unit's letter, and how much more like another glyph it may look: after a number little else
comes."""


def likeness(patch: FloatArray) -> FloatArray:
    """Correlation of a patch with each of `GLYPHS`, the best over the fonts; shape (n,)."""
    import cv2

    small = cv2.resize(patch.astype(np.float32), (CELL_COLUMNS, CELL_ROWS), interpolation=cv2.INTER_AREA)
    vector = small.ravel().astype(float) - float(small.mean())
    norm = float(np.linalg.norm(vector))
    if norm == 0.0:
        return np.zeros(len(GLYPHS))
    best: FloatArray = np.max(_shapes() @ (vector / norm), axis=0)
    return best


def read_digit(scores: FloatArray, min_lead: float) -> tuple[str, float]:
    """Read the digit that a patch is most like, and how much.

    Parameters
    ----------
    scores : ndarray of shape (n,)
        As of `likeness`.
    min_lead : float
        How much less like the second best digit it must be.

    Returns
    -------
    tuple of str and float
        An empty string where it is like none, or clearly a letter.
    """
    order = np.argsort(-scores[:10])
    first, second = int(order[0]), int(order[1])
    best = float(scores[first])
    others = max(
        (float(s) for glyph, s in zip(GLYPHS, scores, strict=True) if glyph not in LOOK_ALIKE.get(str(first), "")),
        default=0.0,
    )
    is_digit = best >= MIN_LIKENESS and best - scores[second] >= min_lead and best >= others - MAX_LETTER_LEAD
    return (str(first), best) if is_digit else ("", best)


def looks_like(scores: FloatArray, letters: str) -> bool:
    """Whether a patch looks like one of some letters and hardly more like anything else."""
    own = max(float(scores[GLYPHS.index(letter)]) for letter in letters)
    return own >= UNIT_LIKENESS and own >= float(scores.max()) - UNIT_SLACK


@lru_cache(maxsize=1)
def _shapes() -> FloatArray:
    """Load the shapes, normalised: (fonts, glyphs, pixels)."""
    import cv2

    data = np.frombuffer((resources_folder() / "glyphs" / "glyphs.png").read_bytes(), np.uint8)
    sheet = np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), dtype=float)
    n_fonts = sheet.shape[0] // CELL_ROWS
    cells = sheet.reshape(n_fonts, CELL_ROWS, len(GLYPHS), CELL_COLUMNS).transpose(0, 2, 1, 3)
    shapes = cells.reshape(n_fonts, len(GLYPHS), -1)
    shapes = shapes - shapes.mean(axis=2, keepdims=True)
    normalised: FloatArray = shapes / np.maximum(np.linalg.norm(shapes, axis=2, keepdims=True), 1e-9)
    return normalised
