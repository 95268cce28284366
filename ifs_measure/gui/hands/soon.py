"""Later than this turn of the event loop: heavy work is shared out, so that a hand is answered in between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Soon(QTimer):
    """Does something once in a later turn of the event loop, however often it was asked for until then.

    What it does looks at the state as it is then, so that nothing stale is shown; it goes with its parent.

    Parameters
    ----------
    act : callable
        What to do.
    parent : QObject
        What it belongs to.
    after_ms : int
        How long it waits at least: with some milliseconds the window is painted before.
    """

    def __init__(self, act: Callable[[], object], parent: QObject, after_ms: int = 0) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(after_ms)
        self._act = act
        self.timeout.connect(self._do)

    def ask(self, *_: object) -> None:
        """Do it soon; takes the values of any signal."""
        if not self.isActive():
            self.start()

    def _do(self) -> None:
        self._act()
