"""The worklist: the scans of a folder or DICOMDIR, with what is known and done of each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ifs_measure.gui.labels import ElidedLabel, Label, key_cap, rule
from ifs_measure.gui.words import tr
from ifs_measure.gui.worklist_rows import ScanState, WorklistDelegate, WorklistModel, WorklistRow

HEAD_PX = 36
FOLDED_PX = 56
OPEN_PX = 196
COMES_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why the keyboard leaves for a while."""
DONE = (ScanState.CONFIRMED, ScanState.EXPORTED)


class _List(QListView):
    """A list view that says which row Enter was pressed on, and that the keyboard left."""

    entered_row = Signal(int)
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that no key moves the mark any more."""
        super().focusOutEvent(event)
        if event.reason() not in COMES_BACK:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters jump to a name."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.entered_row.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class Worklist(QWidget):
    """The left side of the window.

    Signals
    -------
    row_chosen(int)
        A scan was clicked, or Enter was pressed on it.
    """

    row_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Worklist"))
        self._model = WorklistModel()
        self._delegate = WorklistDelegate()
        self._title = ElidedLabel(tr("Worklist"), strong=True)
        self._count = Label("", "secondary")
        self._list = _List()
        self._list.setAccessibleName(tr("Scans"))
        self._list.setAccessibleDescription(tr("Arrows move the mark, Enter opens the marked scan."))
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._open: int | None = None
        self._list.clicked.connect(self._clicked)
        self._list.entered_row.connect(self.row_chosen)
        # The mark that arrows moved would else say of another scan that it is the open one.
        self._list.left.connect(lambda: self.set_current(self._open))
        self._empty = Label("", "secondary", wrap=True)
        self._empty.setContentsMargins(12, 12, 12, 12)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(12, 0, 8, 0)
        foot.setSpacing(8)
        foot.addWidget(key_cap(tr("PgDn")))
        foot.addWidget(ElidedLabel(tr("next unmeasured"), "secondary"), 1)
        self._foot.setFixedHeight(HEAD_PX)
        self._head = QWidget()
        self._head.setFixedHeight(HEAD_PX)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._list, 1)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        self._warnings = Label("", "attention", wrap=True)
        self._warnings.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self._warnings)
        self._line = rule()
        column.addWidget(self._line)
        column.addWidget(self._foot)
        self.set_rows(())

    @property
    def list_view(self) -> QListView:
        """The list itself, for the focus order."""
        return self._list

    def rows(self) -> tuple[WorklistRow, ...]:
        """All rows shown."""
        return self._model.rows

    def set_rows(self, rows: tuple[WorklistRow, ...], looked_at: int = 0) -> None:
        """Show scans.

        Parameters
        ----------
        rows : tuple of WorklistRow
            One for each scan.
        looked_at : int
            How many files were looked at, for the empty state of a folder without scans.
        """
        self._model.set_rows(rows)
        self._open = self._delegate.compared = None
        self._list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        words = tr("Open a folder to see its scans.")
        if looked_at:
            words = tr("No ultrasound scans in this folder. {count} files were looked at.", count=looked_at)
        self._empty.setText(words)
        self._show_count()

    def set_warnings(self, words: tuple[str, ...]) -> None:
        """Say under the scans what the folder misses or holds besides."""
        self._warnings.setText("\n".join(words))
        self._show_count()

    def set_row(self, index: int, row: WorklistRow) -> None:
        """Change one row."""
        self._model.set_row(index, row)
        self._show_count()

    def set_current(self, index: int | None) -> None:
        """Mark the scan that is open."""
        self._open = index
        self._list.setCurrentIndex(self._model.index(-1 if index is None else index, 0))

    def set_compared(self, index: int | None) -> None:
        """Mark the scan that is compared with the open one by a dashed frame; the open one keeps its own mark."""
        self._delegate.compared = index
        self.set_current(self._open)
        self._list.viewport().update()

    def set_folded(self, is_folded: bool) -> None:
        """Show thumbnails alone (56 px) or whole rows."""
        self._delegate.is_folded = is_folded
        for widget in (self._head, self._foot, self._line):
            widget.setVisible(not is_folded)
        self._list.scheduleDelayedItemsLayout()
        self._list.viewport().update()
        self._show_count()

    def _show_count(self) -> None:
        rows = self._model.rows
        done = sum(row.state in DONE for row in rows)
        self._count.setText(tr("{done} of {total} done", done=done, total=len(rows)) if rows else "")
        self._foot.setVisible(bool(rows) and not self._delegate.is_folded)
        self._warnings.setVisible(bool(self._warnings.text()) and not self._delegate.is_folded)

    def _clicked(self, index: QModelIndex) -> None:
        self.row_chosen.emit(index.row())

    def changeEvent(self, event: QEvent) -> None:
        """Repaint with the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._list.viewport().update()
