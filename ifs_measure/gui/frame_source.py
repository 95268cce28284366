"""Where the window's frames come from: decoded in another thread, the newest wish first, kept within a byte budget."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, Signal

from ifs_measure.measurement.cine_loop import CineLoop
from ifs_measure.measurement.geometry import Picture
from ifs_measure.scans.open_scan import open_scan

BUDGET_BYTES = 384 * 2**20
"""Decoded frames kept: a colour loop of 160 frames at 1024x768."""
AHEAD = 8
"""Frames decoded ahead of the play head."""


class _Decoder(QThread):
    """Opens one scan and decodes the frames wished for; a new wish replaces the old ones."""

    opened = Signal(object)
    failed = Signal(object)
    decoded = Signal(int, object)

    def __init__(self, path: Path, series: str | None, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._series = path, series
        self._wishes: list[int] = []
        self._wake = threading.Condition()
        self._is_stopped = False

    def wish(self, indices: Sequence[int]) -> None:
        """Decode these next, in this order; earlier wishes are forgotten."""
        with self._wake:
            self._wishes = list(indices)
            self._wake.notify()

    def stop(self) -> None:
        """End after the frame in hand."""
        with self._wake:
            self._is_stopped = True
            self._wake.notify()

    def run(self) -> None:
        """Open, then decode until stopped."""
        try:
            loop = open_scan(self._path, self._series)
        except Exception as error:
            self.failed.emit(error)
            return
        try:
            self.opened.emit(loop.description)
            self._serve(loop)
        finally:
            loop.close()

    def _serve(self, loop: CineLoop) -> None:
        while True:
            with self._wake:
                while not self._wishes and not self._is_stopped:
                    self._wake.wait()
                if self._is_stopped:
                    return
                index = self._wishes.pop(0)
            try:
                picture = loop.frame(index)
            except Exception as error:
                self.failed.emit(error)
            else:
                picture.setflags(write=False)
                self.decoded.emit(index, picture)


class FrameSource(QObject):
    """One open scan as a stream of decoded frames.

    Signals
    -------
    opened(description)
        The scan was recognised.
    failed(error)
        It was not, or a frame cannot be decoded.
    frame_ready(index, picture)
        A frame that was wished for.
    """

    opened = Signal(object)
    failed = Signal(object)
    frame_ready = Signal(int, object)

    def __init__(self, parent: QObject | None = None, budget_bytes: int = BUDGET_BYTES) -> None:
        super().__init__(parent)
        self._budget = budget_bytes
        self._kept: OrderedDict[int, Picture] = OrderedDict()
        self._bytes = 0
        self._n_frames = 0
        self._decoder: _Decoder | None = None
        self._asked = -1

    def open(self, path: Path, series: str | None = None) -> None:
        """Open a scan; `opened` or `failed` follows."""
        self.close()
        decoder = _Decoder(path, series, self)
        decoder.opened.connect(self._on_opened, Qt.ConnectionType.QueuedConnection)
        decoder.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        decoder.decoded.connect(self._on_decoded, Qt.ConnectionType.QueuedConnection)
        self._decoder = decoder
        decoder.start()

    def close(self) -> None:
        """Let go of the scan and its frames; waits for the decoder to end."""
        if self._decoder is not None:
            self._decoder.stop()
            self._decoder.wait()
            self._decoder.deleteLater()
            self._decoder = None
        self._kept.clear()
        self._bytes, self._n_frames, self._asked = 0, 0, -1

    def picture(self, index: int) -> Picture | None:
        """Return a frame that is decoded already."""
        picture = self._kept.get(index)
        if picture is not None:
            self._kept.move_to_end(index)
        return picture

    def want(self, index: int, direction: int = 1) -> Picture | None:
        """Ask for a frame and those ahead of it; returns it where it is decoded already.

        Parameters
        ----------
        index : int
            Frame from 0.
        direction : int
            1 or -1: which way the play head moves.
        """
        self._asked = index
        wishes = [index, *(index + direction * k for k in range(1, AHEAD + 1)), index - direction]
        missing = [i for i in wishes if 0 <= i < self._n_frames and i not in self._kept]
        if self._decoder is not None and missing:
            self._decoder.wish(missing)
        return self.picture(index)

    def _on_opened(self, description: object) -> None:
        if self.sender() is self._decoder:
            self._n_frames = description.n_frames  # type: ignore[attr-defined]
            self.opened.emit(description)

    def _on_failed(self, error: object) -> None:
        if self.sender() is self._decoder:
            self.failed.emit(error)

    def _on_decoded(self, index: int, picture: Picture) -> None:
        if self.sender() is not self._decoder:
            return
        if index not in self._kept:
            self._kept[index] = picture
            self._bytes += picture.nbytes
        while self._bytes > self._budget and len(self._kept) > 2:
            _old, dropped = self._kept.popitem(last=False)
            self._bytes -= dropped.nbytes
        self.frame_ready.emit(index, picture)
