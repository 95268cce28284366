"""Long work off the window's thread: a generator is iterated; cancelling is not asking for the next item."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, QThread, Signal

WorkMaker = Callable[[], Iterator[object]]

SWITCH_INTERVAL_S = 0.002
"""How long another Python thread may keep the window waiting; the default of 5 ms is felt when a frame is painted."""


class _Thread(QThread):
    """Iterates one generator and reports each item with the generation that it belongs to."""

    item = Signal(int, object)
    ended = Signal(int, str, object)

    def __init__(self, generation: int, make: WorkMaker, parent: QObject | None) -> None:
        super().__init__(parent)
        self._generation = generation
        self._make = make
        self._stop = threading.Event()

    def stop(self) -> None:
        self._stop.set()

    def run(self) -> None:
        last: object = None
        try:
            work = self._make()
            try:
                for thing in work:
                    last = thing
                    if self._stop.is_set():
                        break
                    self.item.emit(self._generation, thing)
            finally:
                close = getattr(work, "close", None)
                if close is not None:
                    close()
        except BaseException as error:  # every failure must reach the person
            self.ended.emit(self._generation, "failed", error)
            return
        outcome = "cancelled" if self._stop.is_set() else "finished"
        self.ended.emit(self._generation, outcome, last if outcome == "finished" else None)


class JobRunner(QObject):
    """Runs one job at a time; a newer job supersedes an older one, whose reports are dropped.

    Signals
    -------
    progress(item)
        Every item that the generator yields, the last one included.
    finished(item)
        The last item. For each job exactly one of finished, cancelled and failed is emitted, unless a newer job
        superseded it.
    cancelled()
        The job was stopped by `cancel`.
    failed(error)
        The generator raised.
    """

    progress = Signal(object)
    finished = Signal(object)
    cancelled = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._generation = 0
        self._current: _Thread | None = None
        self._threads: set[_Thread] = set()
        self._is_closed = False
        sys.setswitchinterval(SWITCH_INTERVAL_S)

    @property
    def is_running(self) -> bool:
        """Whether a job has not ended yet."""
        return self._current is not None

    def start(self, make: WorkMaker) -> None:
        """Begin a job; an older one is stopped and forgotten. After `close` nothing begins.

        Parameters
        ----------
        make : callable
            Called in the other thread; returns the generator to iterate.
        """
        self.drop()
        if self._is_closed:
            # An event that was under way while the window closed: a thread begun now would outlive its owner.
            return
        self._generation += 1
        thread = _Thread(self._generation, make, self)
        thread.item.connect(self._pass_item, Qt.ConnectionType.QueuedConnection)
        thread.ended.connect(self._pass_end, Qt.ConnectionType.QueuedConnection)
        thread.finished.connect(self._forget_finished, Qt.ConnectionType.QueuedConnection)
        self._current = thread
        self._threads.add(thread)
        thread.start()

    def cancel(self) -> bool:
        """Ask the job to stop; `cancelled` follows at once, its later items are dropped."""
        if self._current is None:
            return False
        self.drop()
        self.cancelled.emit()
        return True

    def drop(self) -> None:
        """Stop the job without a word (it was superseded)."""
        if self._current is not None:
            self._current.stop()
            self._current = None
            self._generation += 1

    def close(self) -> None:
        """Stop everything and wait for the threads to end; for good."""
        self._is_closed = True
        self.drop()
        for thread in list(self._threads):
            thread.stop()
            thread.wait()
        self._threads.clear()

    def _pass_item(self, generation: int, thing: object) -> None:
        if generation == self._generation and self._current is not None:
            self.progress.emit(thing)

    def _pass_end(self, generation: int, outcome: str, result: object) -> None:
        if generation != self._generation or self._current is None:
            return
        self._current = None
        if outcome == "failed":
            self.failed.emit(result)
        elif outcome == "finished":
            self.finished.emit(result)
        else:
            self.cancelled.emit()

    def _forget_finished(self) -> None:
        for thread in [thread for thread in self._threads if thread.isFinished()]:
            self._threads.discard(thread)
            thread.deleteLater()
