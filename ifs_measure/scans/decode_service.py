"""What runs inside the decoding process: opens one scan at a time and writes its frames into shared memory."""

from __future__ import annotations

import os
import queue
import signal
import threading
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

import numpy as np

from ifs_measure.errors import IfsMeasureError, UnreadableScanError
from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.geometry import Picture
from ifs_measure.scans.burned_in_ruler import DepthRuler
from ifs_measure.scans.pixel_decoders import frames_stand_alone
from ifs_measure.scans.ruler_check import checked_description

FrameKey = tuple[str, int]
"""``("frame", index)`` as shown, or ``("luma", index)`` as tracked."""

RULER_KEY: FrameKey = ("ruler", 0)
"""Not a frame: the comparison of the scale with the burned-in ruler."""

MAX_HANDS = 2
"""Threads that decode: the program is made for two cores."""


@dataclass(frozen=True, slots=True)
class OpenJob:
    """Open a scan in place of the one before."""

    ticket: int
    path: Path
    series: str | None
    frames_per_s: float | None


@dataclass(frozen=True, slots=True)
class SlotsJob:
    """The shared memory that frames go into: `n_slots` places of `slot_bytes` each."""

    ticket: int
    name: str
    slot_bytes: int
    n_slots: int


@dataclass(frozen=True, slots=True)
class FrameJob:
    """Decode one frame into a slot."""

    ticket: int
    key: FrameKey
    slot: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The process is up and its decoders are loaded."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A scan is open."""

    ticket: int
    description: ScanDescription


@dataclass(frozen=True, slots=True)
class Checked:
    """The scale was compared with the picture; the description says how it came out."""

    ticket: int
    description: ScanDescription
    rulers: tuple[DepthRuler, ...]


@dataclass(frozen=True, slots=True)
class OpenRefused:
    """A scan cannot be opened."""

    ticket: int
    error: IfsMeasureError


@dataclass(frozen=True, slots=True)
class FrameBegun:
    """A frame is being decoded: the suspect, should the process die now."""

    ticket: int
    key: FrameKey


@dataclass(frozen=True, slots=True)
class FrameDone:
    """A frame lies in its slot."""

    ticket: int
    key: FrameKey
    slot: int
    shape: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FrameRefused:
    """A frame cannot be decoded."""

    ticket: int
    key: FrameKey
    slot: int
    message: str


Job = OpenJob | SlotsJob | FrameJob
Answer = Ready | Opened | Checked | OpenRefused | FrameBegun | FrameDone | FrameRefused


def serve(connection: Connection) -> None:
    """Answer jobs until the connection closes; the entry point of the decoding process."""
    with suppress(ValueError, OSError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, name="end with parent", daemon=True).start()
    _load_decoders()
    service = _Service(connection)
    service.answer(Ready())
    try:
        while True:
            service.take(connection.recv())
    except (EOFError, OSError):
        pass
    finally:
        service.close()
        # A decoder that still runs in its thread would keep the process alive.
        os._exit(0)


def _end_with_parent() -> None:
    """Leave at once when the window is gone, even from the middle of a decoder."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _load_decoders() -> None:
    """Import what the first frame would otherwise wait for, and keep each decoder to its own thread."""
    import cv2

    cv2.setNumThreads(1)
    for name in ("pydicom", "imagecodecs", "av"):
        with suppress(ImportError):
            __import__(name)


class _Service:
    """The open scan, its hands and the shared memory."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._send_lock = threading.Lock()
        self._ticket = 0
        self._jobs: queue.SimpleQueue[FrameJob | None] = queue.SimpleQueue()
        self._hands: list[threading.Thread] = []
        self._slots: tuple[SlotsJob, SharedMemory] | None = None

    def answer(self, message: Answer) -> None:
        """Send one message; the pipe may be gone, and then so is everybody who cares."""
        with self._send_lock, suppress(OSError):
            self._connection.send(message)

    def take(self, job: Job) -> None:
        """Do one job, or hand it to a thread that decodes."""
        if isinstance(job, OpenJob):
            self._open(job)
        elif job.ticket != self._ticket:
            if isinstance(job, FrameJob):
                self.answer(FrameRefused(job.ticket, job.key, job.slot, "another scan was opened"))
        elif isinstance(job, SlotsJob):
            self._release_memory()
            self._slots = (job, SharedMemory(job.name))
        else:
            self._jobs.put(job)

    def close(self) -> None:
        """Let go of the scan and of the shared memory."""
        self._ticket = 0
        for _ in self._hands:
            self._jobs.put(None)
        self._hands.clear()
        self._release_memory()

    def _open(self, job: OpenJob) -> None:
        from ifs_measure.scans.open_scan import open_scan

        self.close()
        self._jobs = queue.SimpleQueue()
        try:
            loop = open_scan(job.path, job.series, job.frames_per_s)
        except Exception as error:  # whatever a decoder raises: the window must hear of it
            self.answer(OpenRefused(job.ticket, _as_scan_error(error)))
            return
        self._ticket = job.ticket
        self.answer(Opened(job.ticket, loop.description))
        self._hire(job, loop)
        # More hands only where frames stand alone: two video decoders would each decode what the other one needs.
        if loop.description.n_frames > 1 and frames_stand_alone(loop.description):
            for _ in range(MAX_HANDS - 1):
                self._hire(job, None)

    def _hire(self, job: OpenJob, loop: CineLoop | None) -> None:
        hand = threading.Thread(target=self._decode_all, args=(job, loop, self._jobs), daemon=True)
        self._hands.append(hand)
        hand.start()

    def _decode_all(self, job: OpenJob, loop: CineLoop | None, jobs: queue.SimpleQueue[FrameJob | None]) -> None:
        """Decode what is asked for; a hand without a loop opens the scan for itself when there is work for it."""
        from ifs_measure.scans.open_scan import open_scan

        while (frame := jobs.get()) is not None and job.ticket == self._ticket:
            try:
                loop = loop or open_scan(job.path, job.series, job.frames_per_s)
            except Exception as error:  # the file was opened a moment ago, and may be gone now
                self.answer(FrameRefused(frame.ticket, frame.key, frame.slot, _one_line(error)))
                continue
            self._decode(loop, frame)
        if loop is not None:
            loop.close()

    def _decode(self, loop: CineLoop, job: FrameJob) -> None:
        self.answer(FrameBegun(job.ticket, job.key))
        kind, index = job.key
        try:
            if job.key == RULER_KEY:
                self.answer(Checked(job.ticket, *checked_description(loop)))
                return
            picture = loop.luma(index) if kind == "luma" else loop.frame(index)
            self._write(picture, job)
        except Exception as error:  # whatever a decoder raises: the window must hear of it
            self.answer(FrameRefused(job.ticket, job.key, job.slot, _one_line(error)))
        else:
            self.answer(FrameDone(job.ticket, job.key, job.slot, picture.shape))

    def _write(self, picture: Picture, job: FrameJob) -> None:
        slots = self._slots
        if slots is None or slots[0].ticket != job.ticket:
            raise UnreadableScanError("Expected the scan of this frame to be open, found another one.")
        if picture.nbytes > slots[0].slot_bytes:
            raise UnreadableScanError(
                f"Expected a frame of at most {slots[0].slot_bytes} bytes, found {picture.nbytes}: its size differs "
                "from the header's."
            )
        place: Picture = np.ndarray(picture.shape, np.uint8, slots[1].buf, job.slot * slots[0].slot_bytes)
        np.copyto(place, picture)

    def _release_memory(self) -> None:
        if self._slots is not None:
            # A thread that is writing still holds the buffer; the mapping then goes with the process.
            with suppress(BufferError):
                self._slots[1].close()
            self._slots = None


def _as_scan_error(error: Exception) -> IfsMeasureError:
    return error if isinstance(error, IfsMeasureError) else UnreadableScanError(_one_line(error))


def _one_line(error: Exception) -> str:
    text = " ".join(str(error).split())
    return text if isinstance(error, IfsMeasureError) and text else f"{type(error).__name__}: {text}"
