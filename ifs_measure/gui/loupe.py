"""The round magnifier beside the pointer while a caliper is placed or moved."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPolygonF

from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.overlay_scene import Loupe
from ifs_measure.gui.theme import picture_theme
from ifs_measure.gui.view_transform import ViewTransform, centred
from ifs_measure.measurement.geometry import ImagePoint, Picture

DIAMETER_PX = 156.0
MAGNIFIES = 4.0
"""Times the shown size."""
LARGEST_SHARE = 0.42
"""Of the picture's height: in a small window the loupe leaves more of it free."""
AWAY = (100.0, 86.0)
"""Centre to the right of and below (deep to) the pointer, at full size."""
FARTHER = ((1.0, 1.0), (0.8, 1.35), (1.35, 0.8), (1.4, 1.4), (1.0, 1.8), (1.8, 1.8))
"""Where nothing near is free, the loupe stands steeper, flatter, or farther off: across and deep, the nearest first."""
FARTHER_COST = 2.0
CLEAR_PX = 10.0
"""Between the circle and an arc: nearer, the two lines read as one."""
SHALLOW_COST = 5.0
"""Above the pointer lies tissue, below it a bone's shadow."""
MEETING_COST = 30.0
"""A place that only touches an arc is worse than any that is free."""
CAPTION_PX = 22.0
SMALL_PICTURE_PX = 330
"""In a lower picture the caption would lie on anatomy; the hint says how to place without snapping."""

Points = NDArray[np.float64]


def loupe_rect(pointer: QPointF, size: QSize, arcs: Sequence[Points]) -> QRectF:
    """Place the circle deep to the pointer, mirrored so that it meets neither arc nor the picture's edge.

    Parameters
    ----------
    pointer : QPointF
        What is magnified, in the widget.
    size : QSize
        The widget's size.
    arcs : sequence of ndarray of shape (n, 2)
        Arcs of both bones in the widget.
    """
    diameter = min(DIAMETER_PX, LARGEST_SHARE * size.height())
    radius, small = diameter / 2, diameter / DIAMETER_PX
    best: tuple[float, QRectF] | None = None
    for (order, (across, deep)), (dx, dy) in product(enumerate(FARTHER), ((1, 1), (-1, 1), (1, -1), (-1, -1))):
        centre = QPointF(pointer.x() + dx * AWAY[0] * across * small, pointer.y() + dy * AWAY[1] * deep * small)
        rect = QRectF(centre.x() - radius, centre.y() - radius, diameter, diameter)
        out = (
            max(0.0, -rect.left())
            + max(0.0, -rect.top())
            + max(0.0, rect.right() - size.width())
            + max(0.0, rect.bottom() + CAPTION_PX - size.height())
        )
        reach = radius + CLEAR_PX
        met = sum(int((np.hypot(*(arc - [centre.x(), centre.y()]).T) < reach).sum()) for arc in arcs if len(arc))
        cost = out * 10 + met + (MEETING_COST if met else 0.0) + order * FARTHER_COST
        cost += SHALLOW_COST if dy < 0 else 0.0
        if best is None or cost < best[0]:
            best = (cost, rect)
    assert best is not None
    rect = best[1]
    rect.moveLeft(min(max(0.0, rect.left()), max(0.0, size.width() - diameter)))
    rect.moveTop(min(max(0.0, rect.top()), max(0.0, size.height() - diameter - CAPTION_PX)))
    return rect


def paint_loupe(
    painter: QPainter, loupe: Loupe, view: ViewTransform, size: QSize, picture: Picture, arcs: Sequence[Points]
) -> None:
    """Paint the magnified picture, the snapped ring, the arc and the caption.

    Parameters
    ----------
    painter : QPainter
        On the widget.
    loupe : Loupe
        What to show.
    view : ViewTransform
        Where the picture stands.
    size : QSize
        The widget's size.
    picture : ndarray
        The frame.
    arcs : sequence of ndarray
        Arcs to keep clear of, in the widget.
    """
    rect = loupe_rect(QPointF(*view.to_widget(loupe.centre)), size, arcs)
    ratio = painter.device().devicePixelRatioF()
    inner = centred(loupe.centre, rect.center().x(), rect.center().y(), view.zoom * MAGNIFIES, view.tall)
    round_ = QPainterPath()
    round_.addEllipse(rect)
    painter.save()
    painter.setClipPath(round_)
    painter.drawImage(rect.topLeft(), _magnified(picture, inner, rect, ratio))
    white = picture_theme().colour("text")
    painter.setPen(QPen(white, 1.0))
    x, y = rect.center().x(), rect.center().y()
    for a, b in ((-16, -4), (4, 16)):
        painter.drawLine(QPointF(x + a, y), QPointF(x + b, y))
        painter.drawLine(QPointF(x, y + a), QPointF(x, y + b))
    if loupe.snapped is not None:
        _paint_snapped(painter, loupe, inner, loupe.snapped)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(Qt.GlobalColor.black, 4.0))
    painter.drawPath(round_)
    painter.setPen(QPen(white, 2.0))
    painter.drawPath(round_)
    if size.height() < SMALL_PICTURE_PX:
        return
    path = QPainterPath()
    wide = QFontMetricsF(body_font()).horizontalAdvance(loupe.caption)
    path.addText(QPointF(rect.center().x() - wide / 2, rect.bottom() + 18), body_font(), loupe.caption)
    painter.strokePath(path, QPen(Qt.GlobalColor.black, 4.0))
    painter.fillPath(path, white)


def _paint_snapped(painter: QPainter, loupe: Loupe, inner: ViewTransform, snapped: ImagePoint) -> None:
    colour = picture_theme().mark("tracked")
    if loupe.arc is not None and len(loupe.arc) > 1:
        pen = QPen(colour, 1.5)
        pen.setDashPattern([4.0, 3.3])
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([QPointF(*inner.to_widget(ImagePoint(*p))) for p in loupe.arc]))
    painter.setPen(QPen(colour, 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(*inner.to_widget(snapped)), 8.0, 8.0)


def _magnified(picture: Picture, inner: ViewTransform, rect: QRectF, ratio: float) -> QImage:
    """Bilinear map of the picture round the pointer, in device pixels."""
    side = round(rect.width() * ratio)
    matrix = inner.moved(-rect.left(), -rect.top()).picture_of_device(ratio)
    shown = cv2.warpAffine(
        picture, matrix, (side, side), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderValue=(0, 0, 0)
    )
    form = QImage.Format.Format_Grayscale8 if shown.ndim == 2 else QImage.Format.Format_RGB888
    image = QImage(shown.data, side, side, shown.strides[0], form)
    image.setDevicePixelRatio(ratio)
    return image.copy()
