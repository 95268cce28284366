"""A part of the inspector that folds: its head carries a count, so that a folded section still speaks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.icons import ROW_ICON_PX, paint_icon
from ifs_measure.gui.labels import rule
from ifs_measure.gui.theme import current_theme

HEAD_PX = 36
MARGIN_PX = 16
LEAST_MARGIN_PX = 6
EDGE_TO_EDGE = "edge_to_edge"
"""Dynamic property of a body that wants no margin at its sides."""


class SectionHead(QPushButton):
    """Chevron, title and a count at the right."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._count = ""
        self._needs_look = False
        self.setProperty("look", "section")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(HEAD_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(body_font(strong=True))
        self.setAccessibleName(title)

    def set_count(self, count: str, *, needs_look: bool = False) -> None:
        """Set the words at the right; `needs_look` adds the attention sign."""
        self._count, self._needs_look = count, needs_look
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """Room for title and count."""
        width = self.fontMetrics().horizontalAdvance(self.text() + self._count) + 2 * MARGIN_PX + 44
        return QSize(width, HEAD_PX)

    def minimumSizeHint(self) -> QSize:
        """Title alone; the count elides."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * MARGIN_PX + 24, HEAD_PX)

    def _bar_width(self) -> int:
        """Width of a scroll bar beside the section: the count keeps its place when one comes."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QAbstractScrollArea):
            area = area.parentWidget()
        return 0 if area is None else area.width() - area.viewport().width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the head."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        theme = current_theme()
        chevron = "chevron-down" if self.isChecked() else "chevron-right"
        paint_icon(painter, chevron, theme.colour("text"), MARGIN_PX - 4, (HEAD_PX - ROW_ICON_PX) / 2)
        x = MARGIN_PX + 20
        painter.setPen(theme.colour("text"))
        painter.setFont(body_font(strong=True))
        title_width = painter.fontMetrics().horizontalAdvance(self.text())
        painter.drawText(QRectF(x, 0, title_width + 2, HEAD_PX), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(body_font())
        painter.setPen(theme.colour("text-2"))
        margin = max(LEAST_MARGIN_PX, MARGIN_PX - self._bar_width())
        room = self.width() - x - title_width - margin - (32 if self._needs_look else 8)
        count = painter.fontMetrics().elidedText(self._count, Qt.TextElideMode.ElideRight, int(room))
        right = QRectF(self.width() - margin - room, 0, room, HEAD_PX)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        if self._needs_look:
            left = right.right() - painter.fontMetrics().horizontalAdvance(count) - 22
            paint_icon(painter, "circle-alert", theme.colour("attention"), left, (HEAD_PX - ROW_ICON_PX) / 2)
        painter.end()


class Section(QWidget):
    """A head and a body that opens in one frame.

    Signals
    -------
    toggled(bool)
        A person opened or folded it.
    """

    toggled = Signal(bool)

    def __init__(self, title: str, body: QWidget) -> None:
        super().__init__()
        self.head = SectionHead(title)
        self.body = body
        self._inner = QWidget()
        inner = QVBoxLayout(self._inner)
        side = 0 if body.property(EDGE_TO_EDGE) else MARGIN_PX
        inner.setContentsMargins(side, 4, side, 12)
        inner.addWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addWidget(self.head)
        column.addWidget(self._inner)
        self._inner.hide()
        self.head.clicked.connect(self._clicked)

    @property
    def is_open(self) -> bool:
        """Whether the body is shown."""
        return self.head.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Open or fold without a signal."""
        self.head.setChecked(is_open)
        self._inner.setVisible(is_open)

    def set_count(self, count: str, *, needs_look: bool = False) -> None:
        """Set the words at the right of the head."""
        self.head.set_count(count, needs_look=needs_look)

    def _clicked(self, is_open: bool) -> None:
        self._inner.setVisible(is_open)
        self.toggled.emit(is_open)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint the head with the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.head.update()
