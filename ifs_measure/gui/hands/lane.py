"""One decoding process with the frames that it delivered: the scan on the desk has one, the scan to come another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.geometry import Picture
from ifs_measure.scans.burned_in_ruler import DepthRuler
from ifs_measure.scans.decode_events import FrameFailed, FrameReady, ScanChecked, ScanOpened, ScanRefused, WorkerEvent
from ifs_measure.scans.decode_worker import DecodeWorker
from ifs_measure.scans.frame_store import FrameStore

ScanKey = tuple[Path, str | None, float | None]


class Lane(QObject):
    """A scan that is open in a process of its own.

    Signals
    -------
    told(event)
        What the process said of the scan that is open now, after the lane took note of it.
    """

    told = Signal(object)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = FrameStore()
        self.key: ScanKey | None = None
        self.description: ScanDescription | None = None
        self.rulers: tuple[DepthRuler, ...] = ()
        self._ticket = 0
        self._broken: set[int] = set()
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._worker = DecodeWorker(self._heard.emit)

    @property
    def process_id(self) -> int | None:
        """Identifier of the process."""
        return self._worker.process_id

    def open(self, key: ScanKey) -> None:
        """Open a scan in place of the one before."""
        self.store.clear()
        self._broken.clear()
        self.key, self.description = key, None
        self._ticket = self._worker.open(*key)

    def forget(self) -> None:
        """Let go of the frames; the scan counts as closed."""
        self.store.clear()
        self.key, self.description = None, None

    def want(self, index: int, direction: int) -> None:
        """Decode a frame and those ahead of it."""
        scan = self.description
        if scan is None:
            return
        frame_bytes = scan.rows * scan.columns * (1 if "MONO" in scan.photometric.upper() else 3)
        wishes = self.store.wanted(index, direction, scan.n_frames, frame_bytes)
        self._worker.want([i for i in wishes if i not in self._broken])

    def loop(self) -> CineLoop:
        """Return the open scan for a thread that tracks; decoded in the other process as well."""
        assert self.description is not None
        return self._worker.loop(self.description)

    def picture(self, index: int) -> Picture | None:
        """Return a frame that is decoded already."""
        return self.store.get(index)

    def close(self) -> None:
        """End the process; waits for it."""
        self._worker.close()
        self.store.clear()

    def _hear(self, event: WorkerEvent) -> None:
        if event.ticket != self._ticket or self.key is None:
            return
        if isinstance(event, FrameReady):
            event.picture.setflags(write=False)
            self.store.put(event.index, event.picture)
        elif isinstance(event, ScanOpened | ScanChecked):
            self.description = event.description
            self.rulers = event.rulers if isinstance(event, ScanChecked) else ()
        elif isinstance(event, FrameFailed):
            self._broken.add(event.index)
        elif isinstance(event, ScanRefused):
            self.description = None
        self.told.emit(event)
