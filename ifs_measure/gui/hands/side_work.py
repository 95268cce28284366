"""Tracking and export in a process of their own, heard by signals of the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.notices import Notice
from ifs_measure.gui.words import tr
from ifs_measure.workflow.work_orders import (
    Order,
    ScanPlace,
    WorkDone,
    WorkFailed,
    WorkItem,
    WorkRestarted,
    WorkStopped,
)
from ifs_measure.workflow.work_process import WorkProcess

READ_AHEAD_MS = 1500
"""The measuring process opens a scan when its first pictures are on the screen, before a hand has placed both ends."""


class RemoteTraceError(Exception):
    """Carries the place in the other process that an error came from."""


class SideWork(QObject):
    """The measuring process with the scan on the desk."""

    _heard = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs: list[SideJobs] = []
        self._process = WorkProcess(self._heard.emit)
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(READ_AHEAD_MS)
        self._ahead.timeout.connect(self._open_ahead)
        desk.scan_closing.connect(self._let_go)
        desk.scan_opened.connect(self._ahead.start)

    @property
    def process_ids(self) -> tuple[int, ...]:
        """Identifier of the measuring process, once it runs."""
        found = self._process.process_id
        return () if found is None else (found,)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done over there, even if nobody waits for it any more."""
        return self._process.is_busy

    def jobs(self, parent: QObject) -> SideJobs:
        """Return a place for one kind of order."""
        made = SideJobs(self, parent)
        self._jobs.append(made)
        return made

    def order(self, order: Order) -> int:
        """Ask for something to be done with the scan on the desk."""
        place = self._place()
        assert place is not None
        self._ahead.stop()
        return self._process.order(place, order)

    def stop(self, number: int) -> None:
        """Ask that an order be stopped."""
        self._process.stop(number)

    def close(self) -> None:
        """End the process; waits for it."""
        self._ahead.stop()
        for jobs in self._jobs:
            jobs.close()
        self._process.close()

    def _place(self) -> ScanPlace | None:
        key, scan = self._desk.source.scan_key, self._desk.scan
        return None if key is None or scan is None else ScanPlace(key, scan)

    def _open_ahead(self) -> None:
        place = self._place()
        if place is not None and place.description.n_frames > 0:
            self._process.hold(place)

    def _let_go(self) -> None:
        self._ahead.stop()
        self._process.hold(None)

    def _hear(self, event: object) -> None:
        if isinstance(event, WorkRestarted):
            words = tr("Tracking stopped working; it was started again. Your work is kept.")
            self._desk.noticed.emit(Notice(words, is_attention=True, key="side work"))
        for jobs in self._jobs:
            jobs.hear(event)


class SideJobs(QObject):
    """One order at a time; a newer one supersedes an older one, whose reports are dropped.

    Signals
    -------
    progress(item)
        Every item that the order yields, the last one included.
    finished(item)
        The last item. For each order exactly one of finished, cancelled and failed is emitted, unless a newer one
        superseded it.
    cancelled()
        The order was stopped by `cancel`.
    failed(error)
        It raised, or its process could not be kept alive.
    """

    progress = Signal(object)
    finished = Signal(object)
    cancelled = Signal()
    failed = Signal(object)

    def __init__(self, side: SideWork, parent: QObject) -> None:
        super().__init__(parent)
        self._side = side
        self._number: int | None = None
        self._is_closed = False

    @property
    def is_running(self) -> bool:
        """Whether an order has not ended yet."""
        return self._number is not None

    def start(self, order: Order) -> None:
        """Give an order; an older one is stopped and forgotten. After `close` nothing begins."""
        self.drop()
        if not self._is_closed:
            self._number = self._side.order(order)

    def cancel(self) -> bool:
        """Ask the order to stop; `cancelled` follows at once, its later items are dropped."""
        if self._number is None:
            return False
        self.drop()
        self.cancelled.emit()
        return True

    def drop(self) -> None:
        """Stop the order without a word (it was superseded)."""
        if self._number is not None:
            number, self._number = self._number, None
            self._side.stop(number)

    def close(self) -> None:
        """Stop for good."""
        self._is_closed = True
        self.drop()

    def hear(self, event: object) -> None:
        """Take what the process said, where it is about this order."""
        if self._number is None or getattr(event, "number", None) != self._number:
            return
        if isinstance(event, WorkItem):
            self.progress.emit(event.item)
        elif isinstance(event, WorkDone | WorkFailed | WorkStopped):
            self._number = None
            if isinstance(event, WorkDone):
                self.finished.emit(event.result)
            elif isinstance(event, WorkFailed):
                self.failed.emit(_with_trace(event))
            else:
                self.cancelled.emit()


def _with_trace(event: WorkFailed) -> Exception:
    event.error.__cause__ = RemoteTraceError(event.trace) if event.trace else event.error.__cause__
    return event.error
