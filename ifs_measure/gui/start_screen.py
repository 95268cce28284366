"""What the window shows before a scan is open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ifs_measure.gui.buttons import KeyButton, text_button
from ifs_measure.gui.emptying import empty
from ifs_measure.gui.flow_layout import FlowLayout
from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.icons import START_ICON_PX, paint_icon
from ifs_measure.gui.labels import Label, repolish, rule
from ifs_measure.gui.notices import Notice, NoticeCard
from ifs_measure.gui.sign import Sign
from ifs_measure.gui.theme import current_theme
from ifs_measure.gui.words import tr
from ifs_measure.gui.worklist_rows import SCAN_ICONS, ScanState, scan_state_words

LEFT_PX = 640
RIGHT_PX = 360
NARROW_PX = 980


@dataclass(frozen=True, slots=True)
class RecentScan:
    """One row of the recent list.

    Attributes
    ----------
    path : str
        What is opened.
    name : str
        What it is called on screen.
    detail : str
        Such as "Today 10:42 · Right · 64 frames".
    state : ScanState or None
        How far its measurement has come, where that is known.
    thumbnail : QImage or None
        72x48.
    """

    path: str
    name: str
    detail: str = ""
    state: ScanState | None = None
    thumbnail: QImage | None = None


class RecentButton(QPushButton):
    """One recent scan, painted."""

    def __init__(self, scan: RecentScan) -> None:
        super().__init__()
        self._scan = scan
        self.setFixedHeight(60)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = scan_state_words(scan.state) if scan.state is not None else ""
        self.setAccessibleName(", ".join(part for part in (scan.name, scan.detail, words) if part))

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(420, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint thumbnail, name and state."""
        theme, scan = current_theme(), self._scan
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.underMouse() or self.hasFocus():
            painter.fillRect(self.rect(), theme.colour("select-fill"))
        x = 8.0
        if scan.thumbnail is not None:
            painter.drawImage(QRectF(0, 6, 72, 48), scan.thumbnail)
            x = 86.0
        painter.setFont(body_font(strong=True))
        painter.setPen(theme.colour("text"))
        room = self.width() - x - (134 if scan.state is not None else 8)
        name = painter.fontMetrics().elidedText(scan.name, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(x, 12, room, 18), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(body_font())
        painter.setPen(theme.colour("text-2"))
        detail = painter.fontMetrics().elidedText(scan.detail, Qt.TextElideMode.ElideMiddle, int(room))
        painter.drawText(QRectF(x, 30, room, 18), Qt.AlignmentFlag.AlignVCenter, detail)
        if scan.state is not None:
            words = scan_state_words(scan.state)
            width = painter.fontMetrics().horizontalAdvance(words)
            left = self.width() - width - 4.0
            painter.drawText(QRectF(left, 0, width + 4, 60), Qt.AlignmentFlag.AlignVCenter, words)
            paint_icon(painter, SCAN_ICONS[scan.state], theme.colour("accent"), left - 24, 22)
        if self.hasFocus():
            pen = painter.pen()
            pen.setColor(theme.colour("focus"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


class StartScreen(QScrollArea):
    """Open, drop, try a sample, go on with what was left.

    Signals
    -------
    open_scan()
    open_folder()
    try_sample()
    recent_chosen(object)
        Path (str) of a recent scan; as Qt's own string it would lose what is not UTF-8.
    recent_cleared()
    paths_dropped(list)
        Local paths (str) that were dropped.
    restore_continue(), restore_fresh()
        What to do with a session that was not closed.
    """

    open_scan = Signal()
    open_folder = Signal()
    try_sample = Signal()
    recent_chosen = Signal(object)
    recent_cleared = Signal()
    paths_dropped = Signal(list)
    restore_continue = Signal()
    restore_fresh = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Start"))
        self._restored: NoticeCard | None = None
        self._notice: NoticeCard | None = None
        inner = QWidget()
        inner.setObjectName("start_page")
        inner.setProperty("look", "window")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(inner)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(72)
        self._columns.addLayout(self._left_column(), LEFT_PX)
        self._columns.addLayout(self._right_column(), RIGHT_PX)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addLayout(self._columns)
        column.addSpacing(24)
        column.addWidget(rule())
        column.addWidget(
            Label(
                tr(
                    "Distances are measurements on saved pictures for a clinician to judge. They are not a diagnosis. "
                    "Nothing leaves this computer unless you ask."
                ),
                "secondary",
                wrap=True,
            )
        )
        column.addStretch(2)
        host = QWidget()
        host.setLayout(column)
        host.setMaximumWidth(LEFT_PX + RIGHT_PX + 72)
        outer = QHBoxLayout(inner)
        outer.addStretch(1)
        outer.addWidget(host, 1000)
        outer.addStretch(1)
        self.set_recent(())

    def _left_column(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(Label(tr("Open a saved scan"), strong=True, large=True, wrap=True))
        left.addWidget(Label(tr("DICOM, PNG or JPEG, a folder of stills, or a video."), "secondary", wrap=True))
        left.addSpacing(4)
        left.addWidget(self._drop_box())
        self._restored_place = QVBoxLayout()
        left.addLayout(self._restored_place)
        head = QHBoxLayout()
        head.addWidget(Label(tr("Recent"), strong=True))
        head.addStretch(1)
        self._clear = text_button(tr("Clear the list"), "quiet")
        self._clear.clicked.connect(self.recent_cleared)
        head.addWidget(self._clear)
        left.addSpacing(12)
        left.addLayout(head)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        left.addLayout(self._recent)
        left.addStretch(1)
        return left

    def _drop_box(self) -> QFrame:
        self._drop = QFrame()
        self._drop.setProperty("look", "drop")
        self._drop.setMinimumHeight(188)
        box = QVBoxLayout(self._drop)
        box.setSpacing(16)
        box.addStretch(1)
        words = QHBoxLayout()
        words.setSpacing(10)
        words.addStretch(1)
        words.addWidget(Sign("upload", "accent", START_ICON_PX))
        words.addWidget(Label(tr("Drop a file or a folder here")))
        words.addStretch(1)
        box.addLayout(words)
        buttons = FlowLayout(spacing=12, is_centred=True)
        self.open_button = KeyButton(tr("Open a scan"), tr("Ctrl O"), "file", look="filled")
        folder = KeyButton(tr("Open a folder"), tr("Ctrl Shift O"), "folder-open")
        sample = KeyButton(tr("Try a sample"), "", "flask-conical")
        for button, signal in (
            (self.open_button, self.open_scan),
            (folder, self.open_folder),
            (sample, self.try_sample),
        ):
            button.clicked.connect(signal)
            buttons.addWidget(button)
        box.addLayout(buttons)
        box.addStretch(1)
        return self._drop

    def _right_column(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addStretch(1)
        right.addWidget(Label(tr("How a measurement goes"), strong=True))
        right.addSpacing(12)
        for icon_name, title, words in (
            ("crosshair", tr("Place"), tr("One click on each cortex. It snaps to the bright ridge.")),
            ("route", tr("Track"), tr("Both bones are followed through the whole loop.")),
            ("search-check", tr("Review"), tr("Only the frames that can change the result.")),
            ("badge-check", tr("Confirm"), tr("You decide on the narrowest frame.")),
            ("file-output", tr("Export"), tr("Record, curve, frames and pictures, read back.")),
        ):
            row = QHBoxLayout()
            row.setSpacing(14)
            sign = Sign(icon_name, "accent", START_ICON_PX)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            text = QVBoxLayout()
            text.setSpacing(0)
            text.addWidget(Label(title, strong=True))
            text.addWidget(Label(words, "secondary", wrap=True))
            row.addLayout(text, 1)
            right.addLayout(row)
            right.addSpacing(12)
        right.addSpacing(12)
        words = tr(
            "Everything is kept as you work. After a crash or a power cut this window offers exactly what was there."
        )
        note = QFrame()
        note.setProperty("look", "notice")
        row = QHBoxLayout(note)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(Sign("history", "accent", START_ICON_PX), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(words, wrap=True), 1)
        right.addWidget(note)
        right.addStretch(1)
        return right

    def set_recent(self, scans: tuple[RecentScan, ...]) -> None:
        """Show the recent scans, newest first."""
        empty(self._recent)
        for scan in scans:
            button = RecentButton(scan)
            button.clicked.connect(lambda _checked=False, path=scan.path: self.recent_chosen.emit(path))
            self._recent.addWidget(button)
        if not scans:
            self._recent.addWidget(Label(tr("Scans you open appear here."), "secondary", wrap=True))
        self._clear.setVisible(bool(scans))

    def set_notice(self, notice: Notice | None) -> None:
        """Say why something cannot be opened; None takes the words away."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if notice is not None:
            self._notice = NoticeCard(notice)
            self._notice.dismissed.connect(lambda: self.set_notice(None))
            self._restored_place.addWidget(self._notice)

    def notice_text(self) -> str:
        """Words of the notice that stands here; empty where there is none."""
        return "" if self._notice is None else self._notice.notice.text

    def set_restored(self, words: str) -> None:
        """Offer a session that was not closed; an empty string takes the offer away.

        Parameters
        ----------
        words : str
            Such as "Loop 4 was not closed. It is here as you left it at 10:42."
        """
        if self._restored is not None:
            self._restored.hide()
            self._restored.deleteLater()
            self._restored = None
        if not words:
            return
        buttons = (("continue", tr("Continue")), ("fresh", tr("Start fresh, keep a copy")))
        self._restored = NoticeCard(Notice(words, buttons=buttons, stays=True))
        self._restored.pressed.connect(
            lambda key: (self.restore_continue if key == "continue" else self.restore_fresh).emit()
        )
        self._restored.dismissed.connect(lambda: self.set_restored(""))
        self._restored_place.addWidget(self._restored)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand under one another where there is no room side by side."""
        is_narrow = event.size().width() < NARROW_PX
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        self._columns.setSpacing(24 if is_narrow else 72)
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if _local_paths(event):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Forget the pointer."""
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self._show_over(False)
        if paths := _local_paths(event):
            event.acceptProposedAction()
            self.paths_dropped.emit(paths)

    def _show_over(self, is_over: bool) -> None:
        self._drop.setProperty("over", "true" if is_over else "false")
        repolish(self._drop)


def _local_paths(event: QDropEvent) -> list[str]:
    return [str(Path(url.toLocalFile())) for url in event.mimeData().urls() if url.isLocalFile()]
