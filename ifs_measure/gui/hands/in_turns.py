"""Something long, one step in each turn of the event loop."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer


class InTurns(QTimer):
    """Does the steps of something in later turns of the event loop, so that a hand is answered between them.

    Parameters
    ----------
    parent : QObject
        What it belongs to.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._last: Callable[[], object] | None = None
        self.timeout.connect(self._turn)

    def begin(self, steps: Iterator[object], last: Callable[[], object]) -> None:
        """Do the steps from the next turn on.

        Parameters
        ----------
        steps : iterator
            Each step is done when it is asked for.
        last : callable
            Done in any case: after the steps, after one that failed, or where the rest is left.
        """
        self.end()
        self._steps, self._last = steps, last
        self.start(0)

    def end(self) -> None:
        """Leave the steps that are not done."""
        self.stop()
        last, self._last = self._last, None
        if last is not None:
            last()

    def _turn(self) -> None:
        is_over = True
        try:
            for _step in self._steps:
                is_over = False
                return
        finally:
            if is_over:
                self.end()
