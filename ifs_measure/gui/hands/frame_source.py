"""Where the window's frames come from: the lane of the scan on the desk, and one that decodes the next scan ahead."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ifs_measure.gui.hands.lane import Lane, ScanKey
from ifs_measure.measurement.geometry import Picture
from ifs_measure.scans.decode_events import (
    FrameFailed,
    FrameReady,
    ScanChecked,
    ScanOpened,
    ScanRefused,
    WorkerEvent,
)


class FrameSource(QObject):
    """One open scan as a stream of decoded frames.

    Signals
    -------
    opened(description)
        The scan was recognised.
    checked(description, rulers)
        Its scale was compared with the burned-in rulers that were found.
    refused(error)
        It cannot be opened.
    frame_ready(index, picture)
        A frame that was wished for.
    frame_failed(index, words)
        It cannot be decoded.
    restarted(words)
        The decoding process had to be started again.
    ahead_told(event)
        What the other lane said.
    """

    opened = Signal(object)
    checked = Signal(object, object)
    refused = Signal(object)
    frame_ready = Signal(int, object)
    frame_failed = Signal(int, str)
    restarted = Signal(str)
    ahead_told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = self._new_lane()
        self._ahead: Lane | None = None
        self._untold: ScanKey | None = None

    @property
    def process_ids(self) -> tuple[int, ...]:
        """Identifiers of the decoding processes."""
        lanes = [self._lane] if self._ahead is None else [self._lane, self._ahead]
        return tuple(lane.process_id for lane in lanes if lane.process_id is not None)

    @property
    def scan_key(self) -> ScanKey | None:
        """What the open scan was opened with."""
        return self._lane.key

    @property
    def ahead(self) -> Lane:
        """The lane for thumbnails and for the next scan; its process is started when it is first asked for."""
        if self._ahead is None:
            self._ahead = self._new_lane()
        return self._ahead

    def open(self, path: Path, series: str | None = None, frames_per_s: float | None = None) -> None:
        """Open a scan in place of the one before; `opened` or `refused` follows, at once where it was decoded ahead."""
        key: ScanKey = (path, series, frames_per_s)
        ahead = self._ahead
        if ahead is not None and ahead.key == key and ahead.description is not None:
            self._lane, self._ahead = ahead, self._lane
            self._ahead.forget()
            self._untold = key
            QTimer.singleShot(0, self, lambda: self._tell_opened(key))
            return
        self._untold = None
        self._lane.open(key)

    def close(self) -> None:
        """End the decoding processes; waits for them."""
        self._lane.close()
        if self._ahead is not None:
            self._ahead.close()

    def picture(self, index: int) -> Picture | None:
        """Return a frame that is decoded already."""
        return self._lane.picture(index)

    def want(self, index: int, direction: int = 1) -> Picture | None:
        """Ask for a frame and those ahead of it; returns it where it is decoded already.

        Parameters
        ----------
        index : int
            Frame from 0.
        direction : int
            1 or -1: which way the play head moves.
        """
        self._lane.want(index, direction)
        return self._lane.picture(index)

    def _new_lane(self) -> Lane:
        lane = Lane(self)
        lane.told.connect(self._on_told)
        return lane

    def _tell_opened(self, key: ScanKey) -> None:
        """Tell what is known of the scan by now: its scale may have been compared since it was asked for."""
        if self._untold != key:
            return
        self._untold = None
        description, rulers = self._lane.description, self._lane.rulers
        if description is not None:
            self.opened.emit(description)
            self.checked.emit(description, rulers)

    def _on_told(self, event: WorkerEvent) -> None:
        if self.sender() is not self._lane:
            self.ahead_told.emit(event)
        elif isinstance(event, FrameReady):
            self.frame_ready.emit(event.index, event.picture)
        elif isinstance(event, ScanOpened):
            self.opened.emit(event.description)
        elif isinstance(event, ScanChecked):
            # Of a scan that was not told of yet, this is told with it.
            if self._untold is None:
                self.checked.emit(event.description, event.rulers)
        elif isinstance(event, ScanRefused):
            self.refused.emit(event.error)
        elif isinstance(event, FrameFailed):
            self.frame_failed.emit(event.index, event.message)
        else:
            self.restarted.emit(event.message)
