"""Closing the window while a record is being written: it closes afterwards."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.export_flow import ExportFlow
from ifs_measure.gui.main_window import MainWindow
from ifs_measure.gui.notices import Notice
from ifs_measure.gui.words import tr


class Closing(QObject):
    """Lets the window close, or waits with it for a record; asked twice, it closes at once."""

    def __init__(self, desk: Desk, export: ExportFlow, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._export, self._window = desk, export, window
        self._waits = False
        window.may_close = self.may_close
        export.exported.connect(self._go_on)
        export.failed.connect(self._stay)

    def may_close(self) -> bool:
        """Tell whether nothing is being written that closing would take away."""
        if not self._export.is_running or self._waits:
            return True
        self._waits = True
        words = tr("The record is being written. The window closes when it is.")
        self._desk.noticed.emit(Notice(words, key="held"))
        return False

    def _go_on(self) -> None:
        if self._waits:
            # When what follows from the record, and from another scan that was asked for, is done.
            QTimer.singleShot(0, self._window, self._window.close)

    def _stay(self) -> None:
        """Leave the window open: why nothing was written is read first."""
        self._waits = False
