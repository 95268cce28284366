"""Words, calipers and lines that the machine burned into a loop: found, and covered by what lies round them.

They stand still while everything else in the picture moves or at least rustles, they are brighter than what lies round
them, and their strokes are thinner than an echo can be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import GreyImage
from ifs_measure.tracking.persistence import BLACK_GREY

SPREAD_FRAMES = 8
"""So many frames, over a whole rotation, show each place with and without a bone."""
LEAST_FRAMES = 4
"""In fewer frames chance lets a speckle stand still."""
STROKE_PX = 4
"""No stroke is as wide; an echo is at least as long as the machine's pulse and several pixels wide."""
STROKE_GREY = 60.0
"""By so much is a stroke brighter than what lies round it in every frame."""
STILL_GREY, STILL_SHARE = 12.0, 0.25
"""So little does a stroke change: lossy coding beside moving tissue, which blurs a brighter stroke by more."""
RESTLESS = 2.0
"""Some pixels of a stroke change by up to so many times that; most do not."""
LEAST_STROKE_PX = 8
"""What stands still in fewer pixels together is a speckle or a piece of a bone that happens not to move ..."""
DOT_GREY, LEAST_DOT_PX = 160.0, 2
"""... unless it is as bright as only the dots of a dotted line are."""
GRAIN_GREY, FROZEN_PX, LEAST_GRAINS = 25, 61, 20
"""Speckles brighter by so much than what lies round them, within such a square and at least so many of them, tell
whether the picture there moves."""
RIM_PX = 5
"""Smoothing and lossy coding spread a stroke's brightness over so wide a square."""
EDGE_PX = 3
"""Every stroke brightens the pixels that touch it: letters are drawn smoothly."""
SMEAR_SQUARE_PX, SMEAR_GREY = 9, 20
"""Farther ones belong to it where every frame shows them brighter by so much than what lies within this square: speckle
is not that bright in the darkest of eight frames. Told by phantom loops with thin and thick letters, plain and JPEG."""
COVER_PX = 9
"""Width of the square whose other pixels a stroke is covered by: wider than a stroke and its rim."""


def spread_frames(n_frames: int) -> range:
    """Frames from all over a loop that tell what stands still in it: its graphics and the sides of its fan."""
    return range(0, n_frames, max(1, n_frames // SPREAD_FRAMES))


def burned_in(frames: Sequence[GreyImage]) -> NDArray[np.bool_] | None:
    """Find pixels (rows, columns) of burned-in graphics in frames from all over a loop; None where there are none."""
    frames = [frame for frame in frames if float(frame.mean()) >= BLACK_GREY]
    if len(frames) < LEAST_FRAMES:
        return None
    lowest, highest = np.minimum.reduce(frames), np.maximum.reduce(frames)
    square = np.ones((STROKE_PX, STROKE_PX), np.uint8)
    stands_out = cv2.morphologyEx(lowest, cv2.MORPH_TOPHAT, square).astype(np.float32)
    changes = (highest - lowest) / (STILL_GREY + STILL_SHARE * np.maximum(stands_out - STROKE_GREY, 0.0))
    is_still = changes <= 1.0
    count, pieces = cv2.connectedComponents(((stands_out >= STROKE_GREY) & (changes <= RESTLESS)).astype(np.uint8))

    def counted(chosen: NDArray[np.bool_]) -> NDArray[np.intp]:
        return np.bincount(pieces[chosen], minlength=count)

    still, dots = counted(is_still), counted(is_still & (stands_out >= DOT_GREY))
    is_stroke = (still >= LEAST_STROKE_PX) | (dots >= LEAST_DOT_PX)
    is_stroke &= still >= counted(~is_still)
    # In a frozen picture everything stands still, and nothing is told by it.
    is_stroke &= 2 * counted(_is_frozen_round(frames[0], highest - lowest, pieces > 0)) < counted(pieces > 0)
    is_stroke[0] = False
    if not is_stroke.any():
        return None
    return _with_smear(is_stroke[pieces], lowest)


def _with_smear(strokes: NDArray[np.bool_], lowest: GreyImage) -> NDArray[np.bool_]:
    """Add the pixels round strokes that they shine into; what is beside a thin one is still the picture's."""
    square = np.ones((SMEAR_SQUARE_PX, SMEAR_SQUARE_PX), np.uint8)
    is_bright = cv2.morphologyEx(lowest, cv2.MORPH_TOPHAT, square) >= SMEAR_GREY
    return np.asarray(_dilated(strokes, EDGE_PX) | (_with_rim(strokes) & is_bright))


def _is_frozen_round(frame: GreyImage, changes: GreyImage, pieces: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Tell where most of the grains round a pixel, those of the pieces themselves apart, stand still."""
    square = np.ones((STROKE_PX, STROKE_PX), np.uint8)
    grains = (cv2.morphologyEx(frame, cv2.MORPH_TOPHAT, square) >= GRAIN_GREY) & ~_with_rim(pieces)
    sides = (FROZEN_PX, FROZEN_PX)
    known, still = (
        cv2.boxFilter(chosen.astype(np.uint8), cv2.CV_32F, sides, normalize=False)
        for chosen in (grains, grains & (changes <= STILL_GREY))
    )
    return np.asarray((known >= LEAST_GRAINS) & (still > known / 2))


def _with_rim(pixels: NDArray[np.bool_]) -> NDArray[np.bool_]:
    return _dilated(pixels, RIM_PX)


def _dilated(pixels: NDArray[np.bool_], side_px: int) -> NDArray[np.bool_]:
    return np.asarray(cv2.dilate(pixels.astype(np.uint8), np.ones((side_px, side_px), np.uint8)) > 0)


class GraphicsCover:
    """Covers burned-in graphics by the mean brightness round them."""

    def __init__(self, graphics: NDArray[np.bool_] | None) -> None:
        self._pieces: list[_Piece] = []
        if graphics is None:
            return
        self._clear = np.where(graphics, 0, 255).astype(np.uint8)
        is_clear = np.where(graphics, 0, 1).astype(np.uint8)
        # What is looked at round one piece does not touch another.
        square = np.ones((2 * COVER_PX, 2 * COVER_PX), np.uint8)
        _, pieces, boxes, _ = cv2.connectedComponentsWithStats(cv2.dilate(graphics.astype(np.uint8), square))
        for index, (x, y, width, height, _) in enumerate(boxes.tolist()):
            if index == 0:
                continue
            box = (slice(y, y + height), slice(x, x + width))
            # A box may hold parts of other pieces too: lines that are drawn aslant beside each other.
            at = np.nonzero(graphics[box] & (pieces[box] == index))
            self._pieces.append(_Piece(box, at, np.maximum(_sum_round(is_clear[box])[at], 1)))

    def covered(self, frame: GreyImage) -> GreyImage:
        """Return a frame (rows, columns) without its graphics; what has nothing else round it becomes black."""
        if not self._pieces:
            return frame
        without = np.asarray(cv2.bitwise_and(frame, self._clear), dtype=np.uint8)
        for piece in self._pieces:
            part = without[piece.box]
            part[piece.at] = _sum_round(part)[piece.at] // piece.count
        return without


@dataclass(frozen=True, slots=True)
class _Piece:
    """Graphics that lie near each other: a box round them, where in it they lie, and the clear pixels round each."""

    box: tuple[slice, slice]
    at: tuple[NDArray[np.intp], ...]
    count: NDArray[np.uint16]


def _sum_round(values: GreyImage) -> NDArray[np.uint16]:
    """Sum of the square round each pixel: at most 81 times 255."""
    return np.asarray(cv2.boxFilter(values, cv2.CV_16U, (COVER_PX, COVER_PX), normalize=False), dtype=np.uint16)
