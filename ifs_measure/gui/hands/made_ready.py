"""The desk made ready while the start page is looked at: styled and measured a few widgets a turn."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

AFTER_MS = 200
"""The start page has its pixels by then."""
TURN_S = 0.004
"""So long at most is each turn; a hand does not feel it."""


class MadeReady(QTimer):
    """Styles and measures what is not shown yet, so that the first scan does not wait for it.

    Parameters
    ----------
    window : QWidget
        The window with everything in it; the timer goes with it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._left: Iterator[QWidget] = iter(window.findChildren(QWidget))
        self.timeout.connect(self._turn)
        self.start(AFTER_MS)

    def _turn(self) -> None:
        self.setInterval(0)
        started = time.perf_counter()
        for widget in self._left:
            # A row of a list may have gone by now.
            if isValid(widget):
                widget.ensurePolished()
                widget.sizeHint()
            if time.perf_counter() - started > TURN_S:
                return
        self.stop()
