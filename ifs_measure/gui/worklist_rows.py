"""The rows of the worklist: what each says, and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.icons import ROW_ICON_PX, paint_icon
from ifs_measure.gui.theme import Theme, current_theme
from ifs_measure.gui.wording import side_letter, side_name
from ifs_measure.gui.words import tr

ROW_PX = 78
FOLDED_ROW_PX = 47
THUMBNAIL = QSize(72, 54)


class ScanState(StrEnum):
    """How far a scan's measurement has come."""

    NEW = "new"
    MEASURED = "measured"
    CONFIRMED = "confirmed"
    EXPORTED = "exported"
    UNREADABLE = "unreadable"


SCAN_ICONS = {
    ScanState.NEW: "circle",
    ScanState.MEASURED: "circle-dot",
    ScanState.CONFIRMED: "circle-check",
    ScanState.EXPORTED: "file-check",
    ScanState.UNREADABLE: "triangle-alert",
}


def scan_state_words(state: ScanState) -> str:
    """State of a scan in one word."""
    return {
        ScanState.NEW: tr("New"),
        ScanState.MEASURED: tr("Measured"),
        ScanState.CONFIRMED: tr("Confirmed"),
        ScanState.EXPORTED: tr("Exported"),
        ScanState.UNREADABLE: tr("Unreadable"),
    }[state]


@dataclass(frozen=True, slots=True)
class WorklistRow:
    """One scan.

    Attributes
    ----------
    name : str
        What it is called on screen.
    side : str or None
        ``left``, ``right`` or unknown.
    scale : str
        Such as "0.187 mm/px" or "pixels only".
    state : ScanState
        How far its measurement has come.
    thumbnail : QImage or None
        72x54; absent until decoded.
    reason : str
        Why it cannot be read, for the tooltip.
    """

    name: str
    side: str | None = None
    scale: str = ""
    state: ScanState = ScanState.NEW
    thumbnail: QImage | None = None
    reason: str = ""


class WorklistModel(QAbstractListModel):
    """The rows for Qt's list view."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[WorklistRow] = []

    @property
    def rows(self) -> tuple[WorklistRow, ...]:
        """All rows."""
        return tuple(self._rows)

    def set_rows(self, rows: tuple[WorklistRow, ...]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def set_row(self, index: int, row: WorklistRow) -> None:
        """Replace one row."""
        self._rows[index] = row
        self.dataChanged.emit(self.index(index), self.index(index))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Count the scans."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, tooltip, accessible text, and the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.reason or f"{row.name}, {side_name(row.side)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.name, side_name(row.side), row.scale, scan_state_words(row.state), row.reason)
            return ", ".join(part for part in parts if part)
        return None


class WorklistDelegate(QStyledItemDelegate):
    """Paints a row: thumbnail, side and name, scale, state; folded: the thumbnail alone."""

    def __init__(self) -> None:
        super().__init__()
        self.is_folded = False
        self.compared: int | None = None

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Height of a row."""
        return QSize(48, FOLDED_ROW_PX) if self.is_folded else QSize(140, ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row, theme = index.data(Qt.ItemDataRole.UserRole), current_theme()
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected and not self.is_folded:
            painter.fillRect(rect, theme.colour("select-fill"))
            painter.fillRect(QRectF(rect.x(), rect.y(), 3, rect.height()), theme.colour("accent"))
        if self.is_folded:
            self._paint_folded(painter, rect, row, theme, is_selected)
        else:
            self._paint_open(painter, rect, row, theme)
        if index.row() == self.compared and not is_selected:
            place = QRectF(rect.x() + 7, rect.y() + 2, 42, 42) if self.is_folded else rect.adjusted(2, 2, -2, -2)
            painter.setPen(QPen(theme.mark("placed"), 2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 4, 4)
        painter.restore()

    @staticmethod
    def _paint_thumbnail(painter: QPainter, place: QRectF, row: WorklistRow, theme: Theme) -> None:
        painter.fillRect(place, theme.colour("picture"))
        if row.thumbnail is not None:
            painter.drawImage(place, row.thumbnail)
        elif row.state is ScanState.UNREADABLE:
            middle = place.center()
            paint_icon(painter, "triangle-alert", theme.colour("attention"), middle.x() - 8, middle.y() - 8)

    def _paint_folded(self, painter: QPainter, rect: QRectF, row: WorklistRow, theme: Theme, is_selected: bool) -> None:
        place = QRectF(rect.x() + 8, rect.y() + 3, 40, 40)
        painter.fillRect(place, theme.colour("picture"))
        if row.thumbnail is not None:
            height = row.thumbnail.height()
            source = QRectF((row.thumbnail.width() - height) / 2, 0, height, height)
            painter.drawImage(place, row.thumbnail, source)
        else:
            self._paint_thumbnail(painter, place, row, theme)
        if is_selected:
            pen = painter.pen()
            pen.setColor(theme.colour("accent"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(-1, -1, 1, 1), 4, 4)

    def _paint_open(self, painter: QPainter, rect: QRectF, row: WorklistRow, theme: Theme) -> None:
        self._paint_thumbnail(painter, QRectF(rect.x() + 12, rect.y() + 12, 72, 54), row, theme)
        x, y, room = rect.x() + 92, rect.y() + 12, rect.width() - 94
        elide = Qt.TextElideMode.ElideRight
        painter.setPen(theme.colour("text"))
        painter.setFont(body_font(strong=True))
        painter.drawText(QRectF(x, y, 16, 18), Qt.AlignmentFlag.AlignVCenter, side_letter(row.side))
        painter.setFont(body_font())
        metrics = painter.fontMetrics()
        # Names of one clinic begin alike; what tells them apart stands at the end.
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, int(room - 17))
        painter.drawText(QRectF(x + 17, y, room - 17, 18), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(theme.colour("text-2"))
        # An unknown side is a "?" before the name; the line below is the scale's in every row.
        scale = row.scale
        painter.drawText(
            QRectF(x, y + 18, room, 18), Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(scale, elide, int(room))
        )
        token = {ScanState.NEW: "text-2", ScanState.UNREADABLE: "attention"}.get(row.state, "accent")
        paint_icon(painter, SCAN_ICONS[row.state], theme.colour(token), x - 1, y + 37, ROW_ICON_PX)
        words = metrics.elidedText(scan_state_words(row.state), elide, int(room - 19))
        painter.drawText(QRectF(x + 19, y + 36, room - 19, 18), Qt.AlignmentFlag.AlignVCenter, words)
