"""The frames that can still change the result: thumbnail, reason, figure, state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.icons import ROW_ICON_PX, paint_icon
from ifs_measure.gui.labels import Label
from ifs_measure.gui.section import EDGE_TO_EDGE
from ifs_measure.gui.theme import current_theme
from ifs_measure.gui.words import tr

THUMBNAIL = QSize(104, 72)
NARROW_THUMBNAIL_PX = 64
"""Bones can still be told from each other, and a reason fits beside it in the 236 px inspector."""
ROW_PX = 88


class ReviewState(StrEnum):
    """What a person did with an item."""

    TO_LOOK_AT = "to_look_at"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One item.

    Attributes
    ----------
    frame : int
        Index from 0.
    reason : str
        Key of the reason: ``narrowest_candidate``, ``faint_it``, ``faint_lt``, ``bridged``, ``passes_disagree``,
        ``probe_moved``, ``near_edge``.
    figure : str
        Such as "12.9 ± 0.7 mm" or "± 1.9 mm before".
    state : ReviewState
        Looked at or not.
    thumbnail : QImage or None
        104x72 about the doubted bone, with its marks drawn.
    count : int
        Number of frames, for "Bridged, 3 frames".
    """

    frame: int
    reason: str
    figure: str = ""
    state: ReviewState = ReviewState.TO_LOOK_AT
    thumbnail: QImage | None = None
    count: int = 0


def reason_words(reason: str, count: int = 0) -> str:
    """Reason of a review item in at most three words."""
    words = {
        "narrowest_candidate": tr("Narrowest candidate"),
        "faint_it": tr("IT cortex faint"),
        "faint_lt": tr("LT cortex faint"),
        "passes_disagree": tr("Passes disagree"),
        "probe_moved": tr("Probe moved"),
        "near_edge": tr("Near the loop's end"),
    }
    if reason == "bridged":
        return tr("Bridged, {count} frames", count=count) if count else tr("Bridged")
    return words.get(reason, reason)


def state_words(state: ReviewState) -> str:
    """State of a review item."""
    return {
        ReviewState.TO_LOOK_AT: tr("to look at"),
        ReviewState.ACCEPTED: tr("accepted"),
        ReviewState.CORRECTED: tr("corrected"),
    }[state]


STATE_ICONS = {
    ReviewState.TO_LOOK_AT: "circle",
    ReviewState.ACCEPTED: "check",
    ReviewState.CORRECTED: "pencil-line",
}


class ReviewButton(QPushButton):
    """One item, painted."""

    def __init__(self, row: ReviewRow, place: int, total: int, step: Callable[[int], None]) -> None:
        super().__init__()
        self._row = row
        self._step = step
        self.setCheckable(True)
        self.setFixedHeight(ROW_PX)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(reason_words(row.reason, row.count))
        self.setAccessibleName(
            tr(
                "Review item {place} of {total}, frame {frame}, {reason}, {state}",
                place=place + 1,
                total=total,
                frame=row.frame + 1,
                reason=reason_words(row.reason, row.count),
                state=state_words(row.state),
            )
        )

    def sizeHint(self) -> QSize:
        """Thumbnail and words."""
        return QSize(252, ROW_PX)

    def minimumSizeHint(self) -> QSize:
        """Thumbnail and short words; longer ones elide."""
        return QSize(200, ROW_PX)

    def _picture(self) -> QRectF:
        """Return the place of the thumbnail, which leaves the reason its room in a narrow inspector."""
        is_narrow = self.width() < self.sizeHint().width()
        width = NARROW_THUMBNAIL_PX if is_narrow else THUMBNAIL.width()
        height = THUMBNAIL.height() * width / THUMBNAIL.width()
        return QRectF(16, 8 + (THUMBNAIL.height() - height) / 2, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk the queue."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint selection, thumbnail and four lines."""
        theme, row = current_theme(), self._row
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.isChecked():
            painter.fillRect(self.rect(), theme.colour("select-fill"))
            painter.fillRect(QRectF(0, 0, 3, self.height()), theme.colour("accent"))
        picture = self._picture()
        painter.fillRect(picture, theme.colour("picture"))
        if row.thumbnail is not None:
            painter.drawImage(picture, row.thumbnail)
        x, y = picture.right() + 10, 8.0
        lines = (
            (tr("Frame {number}", number=row.frame + 1), "text", True),
            (reason_words(row.reason, row.count), "text", False),
            (row.figure, "text-2", False),
        )
        room = self.width() - x - 4
        for text, token, strong in lines:
            painter.setFont(body_font(strong=strong))
            painter.setPen(theme.colour(token))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(x, y, room, 18), Qt.AlignmentFlag.AlignVCenter, shown)
            y += 18
        token = "text-2" if row.state is ReviewState.TO_LOOK_AT else "accent"
        paint_icon(painter, STATE_ICONS[row.state], theme.colour(token), x, y + 1)
        painter.setFont(body_font())
        painter.setPen(theme.colour("text-2"))
        words = QRectF(x + ROW_ICON_PX + 6, y, room, 18)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, state_words(row.state))
        if self.hasFocus():
            pen = painter.pen()
            pen.setColor(theme.colour("focus"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


class ReviewQueue(QWidget):
    """The queue, ranked by how far each frame can move the reported number.

    Signals
    -------
    item_chosen(int)
        Place of an item in the queue.
    """

    item_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Review"))
        self.setProperty(EDGE_TO_EDGE, True)
        self._rows: tuple[ReviewRow, ...] = ()
        self._buttons: list[ReviewButton] = []
        self._empty = Label("", "secondary", wrap=True)
        self._foot = Label("", "secondary", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for label in (self._empty, self._foot):
            label.setContentsMargins(16, 4, 16, 4)
        self._column.addWidget(self._empty)
        self._column.addWidget(self._foot)
        self.set_rows((), None, 0, is_tracked=False)

    def set_rows(
        self, rows: tuple[ReviewRow, ...], current: int | None, others: int, *, is_tracked: bool = True
    ) -> None:
        """Show the queue.

        Parameters
        ----------
        rows : tuple of ReviewRow
            The items in their order.
        current : int or None
            Place of the one being looked at.
        others : int
            How many frames are not in it.
        is_tracked : bool
            Whether there is a track at all.
        """
        if rows != self._rows:
            self._rebuild(rows)
        for i, button in enumerate(self._buttons):
            button.setChecked(i == current)
        words = tr("Nothing to review. Track first.")
        if is_tracked:
            words = tr("All frames looked at.")
        is_done = bool(rows) and all(row.state is not ReviewState.TO_LOOK_AT for row in rows)
        self._empty.setText(words)
        self._empty.setVisible(not rows or is_done)
        self._foot.setText(tr("{count} other frames cannot change the result by more than its ±.", count=others))
        self._foot.setVisible(bool(rows))

    def _rebuild(self, rows: tuple[ReviewRow, ...]) -> None:
        for button in self._buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._rows = rows
        self._buttons = [ReviewButton(row, i, len(rows), self._step) for i, row in enumerate(rows)]
        for i, button in enumerate(self._buttons):
            button.clicked.connect(lambda _checked=False, place=i: self.item_chosen.emit(place))
            self._column.insertWidget(i, button)

    def _step(self, by: int) -> None:
        places = [i for i, button in enumerate(self._buttons) if button.hasFocus()]
        if places and 0 <= places[0] + by < len(self._buttons):
            self._buttons[places[0] + by].setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Repaint with the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()
