"""Where words on the chart may stand: off the curve, the cursor and one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from ifs_measure.measurement.geometry import FloatArray

CLEARANCE_PX = 3.0
DENSE_PX = 4.0
"""No word is so low that a line could cross it between two points this near."""


def _dense(points: Sequence[QPointF]) -> FloatArray:
    """Return points at most `DENSE_PX` apart along the line through the given ones."""
    xy = np.array([(point.x(), point.y()) for point in points], dtype=np.float64).reshape(-1, 2)
    if len(xy) < 2:
        return xy
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(xy, axis=0).T))])
    at = np.linspace(0.0, along[-1], int(along[-1] / DENSE_PX) + 2)
    return np.column_stack([np.interp(at, along, xy[:, 0]), np.interp(at, along, xy[:, 1])])


@dataclass(slots=True)
class LabelPlaces:
    """What is taken already.

    Attributes
    ----------
    area : QRectF
        The plot.
    curves : sequence of sequences of QPointF
        Points of each curve in pixels, in their order.
    taken : list of QRectF
        Boxes of words that stand already, and of the cursor.
    """

    area: QRectF
    curves: Sequence[Sequence[QPointF]]
    taken: list[QRectF] = field(default_factory=list)
    _xy: FloatArray = field(init=False)

    def __post_init__(self) -> None:
        """Keep points of all curves as an array, shape (n, 2), near enough that no line passes between two unseen."""
        self._xy = np.concatenate([np.empty((0, 2)), *(_dense(points) for points in self.curves)])

    def cost(self, box: QRectF) -> float:
        """How badly a box would stand: points of the curve in it, boxes it meets, and what is cut off."""
        grown = box.adjusted(-CLEARANCE_PX, -CLEARANCE_PX, CLEARANCE_PX, CLEARANCE_PX)
        x, y = self._xy[:, 0], self._xy[:, 1]
        across = (x >= grown.left()) & (x <= grown.right())
        hits = int(np.count_nonzero(across & (y >= grown.top()) & (y <= grown.bottom())))
        meets = sum(grown.intersects(other) for other in self.taken)
        return hits + 20 * meets + (0 if self.area.contains(box) else 50)

    def best(self, candidates: Sequence[QRectF]) -> QRectF:
        """Take the first of the candidates that stand best."""
        chosen = min(candidates, key=self.cost)
        self.taken.append(chosen)
        return chosen

    def along_line(self, y: float, width: float, height: float) -> QRectF:
        """Take a place for words at a horizontal line: below or above it, at the left, in the middle, at the right."""
        left, right = self.area.left() + 8, self.area.right() - width - 8
        places = [left + (right - left) * share for share in (0.0, 0.5, 0.25, 0.75, 1.0)]
        boxes = [QRectF(x, top, width, height) for x in places for top in (y + 2, y - height - 1)]
        return self.best(boxes)

    def beside(self, point: QPointF, width: float, height: float, gap: float) -> QRectF:
        """Take a place beside a point, on the side with more room first."""
        right = QRectF(point.x() + gap, point.y() - height / 2, width, height)
        left = QRectF(point.x() - gap - width, point.y() - height / 2, width, height)
        prefers_right = self.area.right() - point.x() >= point.x() - self.area.left()
        sides = [right, left] if prefers_right else [left, right]
        lifts = (0.0, -8.0, 8.0, -16.0, 16.0, -26.0, 26.0)
        return self.best([side.translated(0, lift) for lift in lifts for side in sides])
