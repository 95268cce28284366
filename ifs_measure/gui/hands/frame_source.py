"""Where the window's frames come from: the decoding process behind signals, and the frames kept of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.geometry import Picture
from ifs_measure.scans.decode_events import (
    FrameFailed,
    FrameReady,
    ScanChecked,
    ScanOpened,
    ScanRefused,
    WorkerEvent,
)
from ifs_measure.scans.decode_worker import DecodeWorker
from ifs_measure.scans.frame_store import FrameStore


class FrameSource(QObject):
    """One open scan as a stream of decoded frames.

    Signals
    -------
    opened(description)
        The scan was recognised.
    checked(description)
        Its scale was compared with the burned-in ruler.
    refused(error)
        It cannot be opened.
    frame_ready(index, picture)
        A frame that was wished for.
    frame_failed(index, words)
        It cannot be decoded.
    restarted(words)
        The decoding process had to be started again.
    """

    opened = Signal(object)
    checked = Signal(object)
    refused = Signal(object)
    frame_ready = Signal(int, object)
    frame_failed = Signal(int, str)
    restarted = Signal(str)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = FrameStore()
        self._ticket = 0
        self._description: ScanDescription | None = None
        self._broken: set[int] = set()
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._worker = DecodeWorker(self._heard.emit)

    @property
    def process_id(self) -> int | None:
        """Identifier of the decoding process."""
        return self._worker.process_id

    def open(self, path: Path, series: str | None = None, frames_per_s: float | None = None) -> None:
        """Open a scan in place of the one before; `opened` or `refused` follows."""
        self._store.clear()
        self._broken.clear()
        self._description = None
        self._ticket = self._worker.open(path, series, frames_per_s)

    def close(self) -> None:
        """End the decoding process; waits for it."""
        self._worker.close()
        self._store.clear()

    def loop(self) -> CineLoop:
        """Return the open scan for a thread that tracks; decoded in the other process as well."""
        assert self._description is not None
        return self._worker.loop(self._description)

    def picture(self, index: int) -> Picture | None:
        """Return a frame that is decoded already."""
        return self._store.get(index)

    def want(self, index: int, direction: int = 1) -> Picture | None:
        """Ask for a frame and those ahead of it; returns it where it is decoded already.

        Parameters
        ----------
        index : int
            Frame from 0.
        direction : int
            1 or -1: which way the play head moves.
        """
        description = self._description
        if description is None:
            return None
        frame_bytes = description.rows * description.columns * (1 if "MONO" in description.photometric.upper() else 3)
        wishes = self._store.wanted(index, direction, description.n_frames, frame_bytes)
        self._worker.want([i for i in wishes if i not in self._broken])
        return self.picture(index)

    def _hear(self, event: WorkerEvent) -> None:
        if event.ticket != self._ticket:
            return
        if isinstance(event, FrameReady):
            event.picture.setflags(write=False)
            self._store.put(event.index, event.picture)
            self.frame_ready.emit(event.index, event.picture)
        elif isinstance(event, ScanOpened):
            self._description = event.description
            self.opened.emit(event.description)
        elif isinstance(event, ScanChecked):
            self._description = event.description
            self.checked.emit(event.description)
        elif isinstance(event, ScanRefused):
            self.refused.emit(event.error)
        elif isinstance(event, FrameFailed):
            self._broken.add(event.index)
            self.frame_failed.emit(event.index, event.message)
        else:
            self.restarted.emit(event.message)
