"""What runs inside the decoding process: opens one scan at a time and writes its frames into shared memory."""

from __future__ import annotations

import gc
import logging
import os
import pickle
import queue
import signal
import threading
from collections.abc import Callable
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
from ifs_measure.scans.pixel_decoders import frames_are_bare, frames_stand_alone
from ifs_measure.scans.ruler_check import checked_description

FrameKey = tuple[str, int]
"""``("frame", index)`` as shown, or ``("luma", index)`` as tracked."""

RULER_KEY: FrameKey = ("ruler", 0)
"""Not a frame: the comparison of the scale with the burned-in ruler."""

FIRST_KEY: FrameKey = ("frame", 0)
"""What is wanted first in any case."""

TOUCHED_BYTES = 8 * 1024 * 1024
"""Three frames of 1024x768 in colour."""

NICENESS = 5
"""Where frames are decoded ahead on every core, the window that draws them goes first."""

_PAGE_BYTES = 4096

_log = logging.getLogger(__name__)

MAX_HANDS = 2
"""Threads that decode: the program is made for two cores."""


@dataclass(frozen=True, slots=True)
class OpenJob:
    """Open a scan in place of the one before; with `is_first`, decode frame 0 unasked into slot 0."""

    ticket: int
    path: Path
    series: str | None
    frames_per_s: float | None
    is_first: bool = True


@dataclass(frozen=True, slots=True)
class MemoryJob:
    """Other shared memory for this scan's frames: the one that was there from the start is too small."""

    ticket: int
    name: str


@dataclass(frozen=True, slots=True)
class FrameJob:
    """Decode one frame into a slot; `is_told` where the other side knows already that it has begun."""

    ticket: int
    key: FrameKey
    slot: int
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class Ready:
    """The process is up and its decoders are loaded."""


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


@dataclass(frozen=True, slots=True)
class Opened:
    """A scan is open; whether frame 0 is being decoded into slot 0 already, and how that went where it is done."""

    ticket: int
    description: ScanDescription
    is_first_begun: bool = False
    first: FrameDone | FrameRefused | None = None


Job = OpenJob | MemoryJob | FrameJob
Answer = Ready | Opened | Checked | OpenRefused | FrameBegun | FrameDone | FrameRefused


def slot_bytes(description: ScanDescription) -> int:
    """Bytes of shared memory that one frame takes."""
    return description.rows * description.columns * 3


def serve(connection: Connection, memory_name: str) -> None:
    """Answer jobs until the connection closes; the entry point of the decoding process."""
    with suppress(ValueError, OSError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):
        os.nice(NICENESS)
    threading.Thread(target=_end_with_parent, name="end with parent", daemon=True).start()
    _load_decoders()
    service = _Service(connection, SharedMemory(memory_name))
    # Nothing of what was loaded will ever be garbage; looking for it would cost more than decoding a frame.
    gc.collect()
    gc.freeze()
    service.answer(Ready())
    try:
        while True:
            service.take(connection.recv())
    except (EOFError, ConnectionError):
        pass
    except Exception:
        # The window starts another process; why this one ended would otherwise never be known.
        _log.exception("the decoding process cannot go on")
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
    for name in ("pydicom", "imagecodecs", "av", "ifs_measure.scans.open_scan"):
        with suppress(ImportError):
            __import__(name)


_Work = tuple[OpenJob, CineLoop | None, "queue.SimpleQueue[FrameJob | None]"]
"""What a thread that decodes is given: the scan, open or to be opened by it, and the jobs for it."""


class _Service:
    """The open scan, its hands and the shared memory."""

    def __init__(self, connection: Connection, memory: SharedMemory) -> None:
        self._connection = connection
        self._send_lock = threading.Lock()
        self._ticket = 0
        self._jobs: queue.SimpleQueue[FrameJob | None] = queue.SimpleQueue()
        self._open_job: OpenJob | None = None
        self._n_hands = self._most_hands = 0
        self._spare: queue.SimpleQueue[_Work] | None = None
        self._bystander = _Bystander()
        self._memory = self._own = memory
        touch(memory)
        self._writing = threading.Condition()
        self._writers: list[int] = []

    def answer(self, message: Answer) -> None:
        """Send one message; the pipe may be gone, and then so is everybody who cares."""
        with self._send_lock, suppress(OSError):
            self._connection.send_bytes(pickle.dumps(message, pickle.HIGHEST_PROTOCOL))

    def take(self, job: Job) -> None:
        """Do one job, or hand it to a thread that decodes."""
        if isinstance(job, OpenJob):
            self._open(job)
        elif job.ticket != self._ticket:
            if isinstance(job, FrameJob):
                self.answer(FrameRefused(job.ticket, job.key, job.slot, "another scan was opened"))
        elif isinstance(job, MemoryJob):
            self._release_memory()
            # It is gone where another scan is being opened already, whose job comes next.
            with suppress(FileNotFoundError):
                self._memory = SharedMemory(job.name)
        else:
            self._jobs.put(job)
            if self._n_hands < self._most_hands:
                self._hire(None)
        if self._spare is None:
            self._spare = self._new_spare()

    def close(self) -> None:
        """Let go of the scan and of the shared memory."""
        self._ticket = 0
        _dismiss(self._jobs, self._n_hands)
        self._release_memory()

    def _open(self, job: OpenJob) -> None:
        from ifs_measure.scans.open_scan import open_scan

        self._ticket = 0
        self._release_memory()
        before, n_before = self._jobs, self._n_hands
        self._jobs, self._n_hands = queue.SimpleQueue(), 0
        try:
            loop = open_scan(job.path, job.series, job.frames_per_s, aside=self._bystander if job.is_first else None)
        except Exception as error:  # whatever a decoder raises: the window must hear of it
            _dismiss(before, n_before)
            self.answer(OpenRefused(job.ticket, _as_scan_error(error)))
            return
        self._ticket, self._open_job = job.ticket, job
        # More hands only where frames stand alone: two video decoders would each decode what the other one needs.
        is_many = loop.description.n_frames > 1 and frames_stand_alone(loop.description)
        self._most_hands = MAX_HANDS if is_many else 1
        is_first = job.is_first and slot_bytes(loop.description) <= self._memory.size
        # Handing the first frame to a thread takes as long as decoding some; a video's may keep others waiting.
        is_here = is_first and is_many
        if is_first and not is_here:
            self._jobs.put(FrameJob(job.ticket, FIRST_KEY, 0, is_told=True))
        first = FrameJob(job.ticket, FIRST_KEY, 0, is_told=True)
        if is_here and frames_are_bare(loop.description):
            # Telling of the scan takes longer than such a frame, which no decoder can hang in: both are told at once.
            self.answer(Opened(job.ticket, loop.description, is_first, self._frame(loop, first)))
        else:
            self.answer(Opened(job.ticket, loop.description, is_first))
            if is_here:
                self._decode(loop, first)
        # The hands of the scan before go last: their end would hold up the first picture.
        _dismiss(before, n_before)
        self._hire(loop)

    def _new_spare(self) -> queue.SimpleQueue[_Work]:
        """Start a thread that waits for a scan: starting one takes longer than decoding some frames."""
        inbox: queue.SimpleQueue[_Work] = queue.SimpleQueue()
        threading.Thread(target=lambda: self._decode_all(*inbox.get()), daemon=True).start()
        return inbox

    def _hire(self, loop: CineLoop | None) -> None:
        if self._open_job is not None:
            spare = self._spare or self._new_spare()
            self._spare = None
            self._n_hands += 1
            spare.put((self._open_job, loop, self._jobs))

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
        if not job.is_told:
            self.answer(FrameBegun(job.ticket, job.key))
        self.answer(self._checked(loop, job) if job.key == RULER_KEY else self._frame(loop, job))

    def _checked(self, loop: CineLoop, job: FrameJob) -> Checked | FrameRefused:
        try:
            return Checked(job.ticket, *checked_description(loop))
        except Exception as error:  # whatever a decoder raises: the window must hear of it
            return FrameRefused(job.ticket, job.key, job.slot, _one_line(error))

    def _frame(self, loop: CineLoop, job: FrameJob) -> FrameDone | FrameRefused:
        kind, index = job.key
        try:
            picture = loop.luma(index) if kind == "luma" else loop.frame(index)
            self._write(picture, job, slot_bytes(loop.description))
        except Exception as error:  # as above
            return FrameRefused(job.ticket, job.key, job.slot, _one_line(error))
        return FrameDone(job.ticket, job.key, job.slot, picture.shape)

    def _write(self, picture: Picture, job: FrameJob, n_bytes: int) -> None:
        if picture.nbytes > n_bytes:
            raise UnreadableScanError(
                f"Expected a frame of at most {n_bytes} bytes, found {picture.nbytes}: its size differs from the "
                "header's."
            )
        with self._writing:
            # The memory is the same for all scans: whoever still writes for the one before is waited for.
            self._writing.wait_for(lambda: all(ticket == job.ticket for ticket in self._writers))
            if job.ticket != self._ticket:
                raise UnreadableScanError("Expected the scan of this frame to be open, found another one.")
            self._writers.append(job.ticket)
            memory = self._memory
        try:
            place: Picture = np.ndarray(picture.shape, np.uint8, memory.buf, job.slot * n_bytes)
            np.copyto(place, picture)
        finally:
            with self._writing:
                self._writers.remove(job.ticket)
                self._writing.notify_all()

    def _release_memory(self) -> None:
        """Go back to the memory that was there from the start."""
        if self._memory is not self._own:
            # A thread that is writing still holds the buffer; the mapping then goes with the process.
            with suppress(BufferError):
                self._memory.close()
            self._memory = self._own


class _Bystander:
    """A thread that waits for one job at a time."""

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._is_free = True
        threading.Thread(target=self._work, name="bystander", daemon=True).start()

    def __call__(self, job: Callable[[], None]) -> bool:
        """Run a job unless another one is still under way."""
        if not self._is_free:
            return False
        self._is_free = False
        self._jobs.put(job)
        return True

    def _work(self) -> None:
        while True:
            self._jobs.get()()
            self._is_free = True


def _dismiss(jobs: queue.SimpleQueue[FrameJob | None], n_hands: int) -> None:
    for _ in range(n_hands):
        jobs.put(None)


def touch(memory: SharedMemory) -> None:
    """Have the first frames' pages there before the first frame comes."""
    np.ndarray(min(memory.size, TOUCHED_BYTES), np.uint8, memory.buf)[::_PAGE_BYTES] = 0


def _as_scan_error(error: Exception) -> IfsMeasureError:
    return error if isinstance(error, IfsMeasureError) else UnreadableScanError(_one_line(error))


def _one_line(error: Exception) -> str:
    text = " ".join(str(error).split())
    return text if isinstance(error, IfsMeasureError) and text else f"{type(error).__name__}: {text}"
