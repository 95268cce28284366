"""Two drawings, seen from the feet of a prone patient with the knee bent: foot out is internal rotation."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.own_keys import shown_key
from ifs_measure.gui.theme import current_theme
from ifs_measure.gui.words import tr

LEAN_PX = 27.0
LEG_PX = 42.0


class FootButton(QPushButton):
    """One of the two drawings; pressing it marks the end at the current frame.

    Parameters
    ----------
    is_internal : bool
        Internal rotation (the foot goes out) or external (the foot goes in).
    """

    def __init__(self, *, is_internal: bool) -> None:
        super().__init__()
        self._is_internal = is_internal
        self._side = "right"
        self.setProperty("look", "choice")
        self.setCheckable(True)
        self.setMinimumSize(88, 118)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Seen from the feet, prone, knee bent."))
        self.keys_changed()

    def keys_changed(self) -> None:
        """Say the key as it is now."""
        self.setAccessibleName(f"{self._title()}, {self._meaning()}, {self._key()}")
        self.update()

    def _key(self) -> str:
        return shown_key("I" if self._is_internal else "E")

    def set_side(self, side: str) -> None:
        """Mirror the drawing for the left side."""
        self._side = side
        self.update()

    def _title(self) -> str:
        return tr("Foot out") if self._is_internal else tr("Foot in")

    def _meaning(self) -> str:
        return tr("internal rotation") if self._is_internal else tr("external rotation")

    def sizeHint(self) -> QSize:
        """Drawing above two lines."""
        width = self.fontMetrics().horizontalAdvance(self._meaning()) + 24
        return QSize(max(128, width), 118)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, leg, and words."""
        super().paintEvent(event)
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outward = 1.0 if self._side == "right" else -1.0
        lean = outward if self._is_internal else -outward
        ground = 69.0
        middle = self.width() / 2 + 4 * outward
        painter.setPen(QPen(theme.colour("control-line"), 1))
        painter.drawLine(QPointF(6, ground), QPointF(self.width() - 6, ground))
        dotted = QPen(theme.colour("text-2"), 1, Qt.PenStyle.DotLine)
        painter.setPen(dotted)
        painter.drawLine(QPointF(middle, ground - 56), QPointF(middle, ground - 8))
        body = middle - outward * min(42.0, self.width() / 2 - 14)
        painter.drawLine(QPointF(body, ground - 56), QPointF(body, ground))
        painter.setPen(QPen(theme.colour("text"), 1.5))
        painter.drawEllipse(QRectF(middle - 12, ground - 16, 24, 16))
        knee, foot = QPointF(middle, ground - 14), QPointF(middle + lean * LEAN_PX * 0.9, ground - 14 - LEG_PX * 0.72)
        leg = QPen(theme.colour("accent"), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        painter.setPen(leg)
        painter.drawLine(knee, foot)
        painter.drawLine(foot, foot + QPointF(lean * 2, -10))
        self._paint_arrow(painter, middle, lean, ground)
        self._paint_words(painter)
        painter.end()

    @staticmethod
    def _paint_arrow(painter: QPainter, middle: float, lean: float, ground: float) -> None:
        painter.setPen(QPen(current_theme().colour("text"), 1.2))
        left = middle + 4 * lean if lean > 0 else middle + 4 * lean - 14
        painter.drawArc(QRectF(left, ground - 58, 14, 10), 20 * 16, 140 * 16)

    def _paint_words(self, painter: QPainter) -> None:
        theme = current_theme()
        painter.setFont(body_font())
        metrics = painter.fontMetrics()
        key = self._key()
        width, cap = metrics.horizontalAdvance(self._title()), metrics.horizontalAdvance(key) + 10
        x = (self.width() - width - 6 - cap) / 2
        painter.setPen(theme.colour("text"))
        painter.drawText(QRectF(x, 75, width + 2, 18), Qt.AlignmentFlag.AlignVCenter, self._title())
        painter.setPen(theme.colour("text"))
        painter.drawRoundedRect(QRectF(x + width + 6.5, 75.5, cap - 1, 17), 4, 4)
        painter.drawText(QRectF(x + width + 6, 75, cap, 18), Qt.AlignmentFlag.AlignCenter, key)
        painter.setPen(theme.colour("text-2"))
        line = metrics.elidedText(self._meaning(), Qt.TextElideMode.ElideRight, self.width() - 8)
        painter.drawText(QRectF(4, 94, self.width() - 8, 18), Qt.AlignmentFlag.AlignCenter, line)
