"""Phases drawn so that they read without colour: neutral plain, IR hatched rising to the right, ER falling."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ifs_measure.gui.theme import Theme

HATCH_STEP_PX = 7.0
SWATCH_STEP_PX = 4.0
HATCH_OPACITY = 0.38


def paint_phase(painter: QPainter, area: QRectF, label: str, theme: Theme, opacity: float = HATCH_OPACITY) -> None:
    """Fill an area with a phase's pattern.

    Parameters
    ----------
    painter : QPainter
        Painter in device-independent pixels.
    area : QRectF
        Where.
    label : str
        ``neutral``, ``IR`` or ``ER``.
    theme : Theme
        Colours.
    opacity : float
        Of the pattern; 1 is a swatch with a frame, below that neutral stays empty.
    """
    painter.save()
    is_swatch = opacity >= 1.0
    colour = theme.phase(label)
    colour.setAlphaF(opacity)
    if label == "neutral":
        if is_swatch:
            painter.fillRect(area, colour)
        painter.restore()
        return
    painter.setClipRect(area)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.6 if is_swatch else 1.0))
    step = SWATCH_STEP_PX if is_swatch else HATCH_STEP_PX
    height = area.height()
    start = area.left() - height - (area.left() - height) % step
    x = start
    while x < area.right() + height:
        low, high = QPointF(x, area.bottom()), QPointF(x + height, area.top())
        if label == "ER":
            low, high = QPointF(x, area.top()), QPointF(x + height, area.bottom())
        painter.drawLine(low, high)
        x += step
    if is_swatch:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1))
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()
