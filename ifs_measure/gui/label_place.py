"""Where the number of a caliper may stand: never on anatomy, by the first rule that passes.

All coordinates are logical pixels of the widget.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

TEXT_MARGIN = 6.0
"""The text box is grown by this before it is tested."""
ARC_MARGIN = 12.0
"""An arc, and the line, are grown by this."""
SHADOW_DEPTH = 24.0
"""The box's top edge stands at least this deep to the arc whose shadow it is in."""
DARK = 70
"""Greatest grey of a pixel under a box in the black outside the sector; burned-in text is brighter."""

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What a number must keep away from.

    Attributes
    ----------
    arcs : sequence of ndarray of shape (n, 2)
        The arcs, or the marks where there is no arc.
    line : ndarray of shape (2, 2)
        From mark to mark.
    """

    arcs: tuple[Points, ...]
    line: Points

    def block(self, box: QRectF) -> bool:
        """Whether a box meets an arc, the line, or the hull of the gap between the arcs."""
        grown = box.adjusted(-TEXT_MARGIN, -TEXT_MARGIN, TEXT_MARGIN, TEXT_MARGIN)
        wide = grown.adjusted(-ARC_MARGIN, -ARC_MARGIN, ARC_MARGIN, ARC_MARGIN)
        if any(_meets_path(wide, arc) for arc in self.arcs) or _meets_path(wide, self.line):
            return True
        return _meets_hull(grown, self._gap())

    def _gap(self) -> Points:
        """Return the hull of the gap: from the top of each arc to its end that faces the other bone, and the line."""
        if len(self.arcs) < 2:
            return self.line
        middle = float(self.line[:, 0].mean())
        return convex_hull(np.vstack([*(_facing(arc, middle) for arc in self.arcs), self.line]))


def _facing(arc: Points, middle: float) -> Points:
    """Return the part of an arc between its top and the side where the other bone is."""
    top = float(arc[np.argmin(arc[:, 1]), 0])
    inner = arc[:, 0] >= top if arc[:, 0].mean() < middle else arc[:, 0] <= top
    return arc[inner]


def place_number(
    size: tuple[float, float],
    obstacles: Obstacles,
    bounds: QRectF,
    greatest_grey: Callable[[QRectF], int],
    kept: QRectF | None = None,
) -> QRectF | None:
    """Find a place for a text box.

    Parameters
    ----------
    size : tuple of float
        Width and height of the text.
    obstacles : Obstacles
        What it must not meet.
    bounds : QRectF
        The visible part of the picture.
    greatest_grey : callable
        Brightest grey of the picture under a box.
    kept : QRectF, optional
        Where the number stands now; it stays while that place passes.

    Returns
    -------
    QRectF or None
        None where only the result card may hold it.
    """
    if kept is not None:
        box = QRectF(kept.topLeft(), kept.size())
        box.setSize(QRectF(0, 0, *size).size())
        if bounds.contains(box) and not obstacles.block(box):
            return box
    for box in _candidates(size, obstacles, bounds):
        if bounds.contains(box) and not obstacles.block(box):
            return box
    return _in_the_black(size, obstacles, bounds, greatest_grey)


def _candidates(size: tuple[float, float], obstacles: Obstacles, bounds: QRectF) -> list[QRectF]:
    """Boxes in the shadow of the larger bone, then of the other one, from shallow to deep."""
    width, height = size
    found: list[QRectF] = []
    for arc in sorted(obstacles.arcs, key=_width_of, reverse=True):
        boxes: list[QRectF] = []
        away = -1.0 if arc[:, 0].mean() < obstacles.line[:, 0].mean() else 1.0
        near = float(arc[:, 0].max() if away < 0 else arc[:, 0].min())
        for shift in (0.6, 0.85, 1.2, 1.6):
            centre = near + away * width * shift
            over = np.abs(arc[:, 0] - centre) <= width / 2 + ARC_MARGIN
            lowest = float(arc[over, 1].max()) if over.any() else float(arc[:, 1].max())
            depths = np.arange(lowest + SHADOW_DEPTH, bounds.bottom(), 14.0)
            boxes += [QRectF(centre - width / 2, float(top), width, height) for top in depths]
        # Beside the line first: the eye goes from the line to the number.
        wanted = QPointF(near, float(obstacles.line[:, 1].mean()) + height)
        found += sorted(boxes, key=partial(_distance, wanted))
    return found


def _distance(wanted: QPointF, box: QRectF) -> float:
    """How far a box is from where it is wanted; across counts less than down."""
    return abs(box.center().y() - wanted.y()) + 0.3 * abs(box.center().x() - wanted.x())


def _in_the_black(
    size: tuple[float, float], obstacles: Obstacles, bounds: QRectF, greatest_grey: Callable[[QRectF], int]
) -> QRectF | None:
    width, height = size
    centre = obstacles.line.mean(axis=0)
    lefts = (*np.arange(bounds.left() + 6, bounds.right() - width - 6, 36.0), bounds.right() - width - 6)
    places = [
        (float(np.hypot(left + width / 2 - centre[0], top + height / 2 - centre[1])), float(left), float(top))
        for top in np.arange(bounds.top() + 4, bounds.bottom() - height - 4, 22.0)
        for left in lefts
    ]
    for _distance, left, top in sorted(places):
        box = QRectF(left, top, width, height)
        grown = box.adjusted(-TEXT_MARGIN, -TEXT_MARGIN, TEXT_MARGIN, TEXT_MARGIN)
        if bounds.contains(box) and not obstacles.block(box) and greatest_grey(grown) <= DARK:
            return box
    return None


def leader(box: QRectF, to: QPointF) -> tuple[QPointF, QPointF]:
    """Find the ends of the dotted line from the text box to the mark, stopping 8 px short of the mark."""
    x = min(max(to.x(), box.left()), box.right())
    y = box.top() if to.y() < box.top() else box.bottom() if to.y() > box.bottom() else to.y()
    start = QPointF(x, y)
    length = float(np.hypot(to.x() - x, to.y() - y))
    stop = max(0.0, length - 8.0) / length if length else 0.0
    return start, QPointF(x + (to.x() - x) * stop, y + (to.y() - y) * stop)


def _width_of(arc: Points) -> float:
    return float(np.ptp(arc[:, 0])) + float(np.ptp(arc[:, 1]))


def _meets_path(box: QRectF, path: Points) -> bool:
    """Whether a polyline enters a box; checked at points at most 4 px apart."""
    if len(path) > 1:
        steps = np.hypot(*np.diff(path, axis=0).T)
        count = max(len(path), int(steps.sum() / 4) + 2)
        places = np.concatenate([[0.0], np.cumsum(steps)])
        wanted = np.linspace(0.0, places[-1], count)
        path = np.column_stack([np.interp(wanted, places, path[:, i]) for i in (0, 1)])
    x, y = path[:, 0], path[:, 1]
    inside = (x >= box.left()) & (x <= box.right()) & (y >= box.top()) & (y <= box.bottom())
    return bool(inside.any())


def _meets_hull(box: QRectF, hull: Points) -> bool:
    """Whether a box and a convex polygon share a point (separating axes)."""
    if len(hull) < 3:
        return _meets_path(box, hull)
    corners = np.array(
        [[box.left(), box.top()], [box.right(), box.top()], [box.right(), box.bottom()], [box.left(), box.bottom()]]
    )
    edges = np.roll(hull, -1, axis=0) - hull
    normals = np.vstack([[1.0, 0.0], [0.0, 1.0], np.column_stack([-edges[:, 1], edges[:, 0]])])
    of_box, of_hull = corners @ normals.T, hull @ normals.T
    apart = (of_box.max(axis=0) < of_hull.min(axis=0)) | (of_hull.max(axis=0) < of_box.min(axis=0))
    return not bool(apart.any())


def convex_hull(points: Sequence[Sequence[float]] | Points) -> Points:
    """Corners of the convex hull in order (monotone chain), shape (n, 2)."""
    ordered = sorted({(float(p[0]), float(p[1])) for p in points})
    if len(ordered) < 3:
        return np.array(ordered)

    def half(chain: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        corners: list[tuple[float, float]] = []
        for x, y in chain:
            while len(corners) >= 2:
                (ax, ay), (bx, by) = corners[-2:]
                if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                    break
                corners.pop()
            corners.append((x, y))
        return corners[:-1]

    return np.array(half(ordered) + half(ordered[::-1]))
