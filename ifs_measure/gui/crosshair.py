"""The crosshair that the arrow keys move over the picture, in the colour of the keyboard's focus."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from ifs_measure.gui.theme import picture_theme

INNER_PX = 10.0
"""Outside of the ring that shows where a point would land, so that what is looked at stays free."""
OUTER_PX = 30.0
"""Longer than any mark: it is found at once in a picture full of echoes."""
OUTER_SHARE = 0.08
LEAST_OUTER_PX = 18.0
"""In a low picture it takes no more than a share of the height, but stays longer than a selected mark."""
LINE_PX = 2.0
HALO_PX = 5.0
ARMS = ((1, 0), (-1, 0), (0, 1), (0, -1))


def paint_crosshair(painter: QPainter, at: QPointF, height: float) -> None:
    """Paint four arms round a place of the widget, with a black halo.

    Parameters
    ----------
    painter : QPainter
        On the widget, in logical pixels.
    at : QPointF
        Where it points.
    height : float
        Of the widget.
    """
    outer = max(LEAST_OUTER_PX, min(OUTER_PX, OUTER_SHARE * height))
    colour = QColor(str(picture_theme().colours["focus"]))
    for pen in (QPen(QColor(0, 0, 0), HALO_PX), QPen(colour, LINE_PX)):
        painter.setPen(pen)
        for x, y in ARMS:
            arm = QPointF(x, y)
            painter.drawLine(at + arm * INNER_PX, at + arm * outer)
