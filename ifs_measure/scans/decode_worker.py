"""The window's one decoding process: frames come back in shared memory; killed and restarted when it crashes or hangs.

How to use it::

    store = FrameStore()

    def hear(event):                       # called on the worker's own thread
        if isinstance(event, FrameReady):
            store.put(event.index, event.picture)
        signal.emit(event)                 # a queued Qt signal brings it to the window's thread

    worker = DecodeWorker(hear)            # at launch; the process loads its decoders meanwhile
    worker.open(path)                      # -> ScanOpened or ScanRefused, later ScanChecked
    worker.want(store.wanted(head, step, n_frames, frame_bytes))   # at every move of the play head
    loop = worker.loop(description)        # a CineLoop for the tracker's thread, decoded over there as well
    worker.close()                         # before leaving
"""

from __future__ import annotations

import logging
import multiprocessing
import pickle
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import wait
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

import numpy as np

from ifs_measure.errors import UnreadableScanError
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.geometry import Picture
from ifs_measure.scans import decode_service as service
from ifs_measure.scans.decode_events import (
    FrameFailed,
    FrameReady,
    ScanChecked,
    ScanOpened,
    ScanRefused,
    WorkerEvent,
    WorkerRestarted,
)
from ifs_measure.scans.decode_orders import DecodeOrders
from ifs_measure.scans.worker_loop import WorkerLoop

FRAME_LIMIT_S = 10.0
"""Longest that one frame may take before its decoder counts as hanging: several times the slowest seek in a video."""

OPEN_LIMIT_S = 10.0
"""Longest that opening may take."""

START_LIMIT_S = 60.0
"""Longest that the process may take to come up: a cold disk and a virus scanner are slow."""

NOT_LOOKED_FOR = "A ruler in the picture could not be looked for."
"""The file's scale stands then, as it does where no ruler was found."""
MAX_RESTARTS = 6
"""A scan that made the process die so often is given up."""

MAX_FAILED_STARTS = 2
"""A process that dies so often before it is up is not started again until the next scan is opened."""

SLOT_BUDGET_BYTES = 64 * 1024 * 1024
"""Shared memory for frames on their way; what arrived is copied out at once."""

MAX_SLOTS = 6
"""Frames on their way at once: two being decoded, the others waiting, so that no decoder idles between frames."""

_log = logging.getLogger(__name__)


class DecodeWorker:
    """Decodes one scan at a time in a process of its own.

    All methods return at once (but for `close`) and may be called from any thread.

    Parameters
    ----------
    on_event : callable
        Takes every `WorkerEvent`, on the worker's own thread; must return soon.
    frame_limit_s, open_limit_s : float
        Time limits after which the process is killed and started again.
    """

    def __init__(
        self,
        on_event: Callable[[WorkerEvent], None],
        frame_limit_s: float = FRAME_LIMIT_S,
        open_limit_s: float = OPEN_LIMIT_S,
    ) -> None:
        self._on_event = on_event
        self._frame_limit_s = frame_limit_s
        self._open_limit_s = open_limit_s
        self._lock = threading.RLock()
        self._events: deque[WorkerEvent] = deque()
        self._orders = DecodeOrders()
        self._ticket = 0
        self._scan: service.OpenJob | None = None
        self._description: ScanDescription | None = None
        self._is_open_over_there = False
        self._is_ready = False
        self._is_busy_with_another = False
        self._since = time.monotonic()
        self._memory = self._own = SharedMemory(create=True, size=SLOT_BUDGET_BYTES)
        service.touch(self._memory)
        self._restarts = 0
        self._failed_starts = 0
        self._is_closing = False
        self._wake_receiver, self._wake_sender = multiprocessing.Pipe(duplex=False)
        self._start_process()
        self._thread = threading.Thread(target=self._run, name="decode worker", daemon=True)
        self._thread.start()

    @property
    def process_id(self) -> int | None:
        """Identifier of the decoding process that runs now."""
        return self._process.pid

    def open(self, path: Path, series: str | None = None, frames_per_s: float | None = None) -> int:
        """Open a scan in place of the one before, whose frames and wishes are dropped; frame 0 comes unasked.

        Returns
        -------
        int
            The ticket that every event of this scan carries; older tickets are not heard of again.
        """
        with self._lock:
            is_opening = self._is_opening
            self._is_busy_with_another = bool(self._orders.sent) or (self._is_busy_with_another and is_opening)
            self._forget_scan("another scan was opened")
            self._ticket += 1
            self._scan = service.OpenJob(self._ticket, path, series, frames_per_s)
            self._restarts = self._failed_starts = 0
            self._is_open_over_there = False
            self._post(self._scan)
            # A process that hangs in the scan before gets no more time for it.
            self._since = self._since if is_opening else time.monotonic()
            self._wake()
            return self._ticket

    def want(self, indices: Sequence[int]) -> None:
        """Replace all wishes by these frames, the most urgent first; what was wanted before and is not now is dropped.

        Each arrives as a `FrameReady` or a `FrameFailed`, those already on their way too. A frame that failed should
        not be wanted again.
        """
        with self._lock:
            self._orders.want(indices)
            self._feed()

    def fetch(self, kind: str, index: int) -> Future[Picture]:
        """Ask for one frame from a thread that waits for it; goes before all wishes but the first.

        Parameters
        ----------
        kind : str
            ``frame`` as shown, or ``luma`` as tracked.
        index : int
            Frame index from 0.

        Returns
        -------
        Future
            Raises `UnreadableScanError` where the frame cannot be decoded or another scan was opened.
        """
        future: Future[Picture] = Future()
        with self._lock:
            if self._description is None or self._is_closing:
                future.set_exception(UnreadableScanError("Expected an open scan, found none: open one first."))
            else:
                self._orders.ask((kind, index), future)
                self._feed()
        return future

    def loop(self, description: ScanDescription) -> WorkerLoop:
        """Return the open scan as a `CineLoop` for a thread of its own; its frames end with the scan."""
        return WorkerLoop(description, self.fetch)

    def close(self) -> None:
        """End the process and give its memory back; waits for both."""
        with self._lock:
            self._is_closing = True
            self._wake()
        self._thread.join()

    # What follows runs on the worker's thread or with the lock held.

    def _run(self) -> None:
        while not self._is_closing:
            ready = wait([self._connection, self._process.sentinel, self._wake_receiver], self._patience_s())
            with self._lock:
                self._hear(ready)
            self._tell()
            with self._lock:
                self._feed()
        with self._lock:
            self._forget_scan("the program is closing")
            self._end_process()
            _free(self._own)
            self._wake_receiver.close()
            self._wake_sender.close()

    @property
    def _is_opening(self) -> bool:
        return self._scan is not None and not self._is_open_over_there

    def _wake(self) -> None:
        with suppress(OSError):
            self._wake_sender.send(None)

    def _tell(self) -> None:
        while self._events:
            event = self._events.popleft()
            if event.ticket == self._ticket:
                try:
                    self._on_event(event)
                except Exception:
                    _log.exception("a receiver of decoded frames failed")

    def _hear(self, ready: Sequence[object]) -> None:
        if self._wake_receiver in ready:
            self._wake_receiver.recv()
        is_dead = self._process.sentinel in ready
        try:
            # What else has come is heard next time, for asking takes longer than telling of this; of the dead, now.
            if self._connection in ready:
                self._take(self._connection.recv())
            while is_dead and self._connection.poll():
                self._take(self._connection.recv())
        except (EOFError, OSError):
            is_dead = True
        if is_dead and not self._is_closing:
            self._restart("stopped working", is_dead=True)
        elif (
            (limit := self._limit_s()) is not None
            and time.monotonic() - limit[0] > limit[1]
            and not self._connection.poll()
        ):
            self._restart(f"took longer than {limit[1]:g} s")

    def _take(self, answer: service.Answer) -> None:
        self._since = time.monotonic()
        if isinstance(answer, service.Ready):
            self._is_ready = True
            self._failed_starts = 0
        elif answer.ticket != self._ticket:
            return
        elif isinstance(answer, service.Opened):
            self._take_opened(answer)
        elif isinstance(answer, service.OpenRefused):
            self._scan = None
            self._events.append(ScanRefused(answer.ticket, answer.error))
        elif isinstance(answer, service.FrameBegun):
            self._orders.begin(answer.key)
        elif isinstance(answer, service.FrameDone):
            self._take_frame(answer)
        elif isinstance(answer, service.FrameRefused):
            self._fail(answer.key, answer.message)
        else:
            self._orders.finish(service.RULER_KEY)
            self._events.append(ScanChecked(answer.ticket, answer.description, answer.rulers))

    def _take_opened(self, answer: service.Opened) -> None:
        self._is_open_over_there = True
        if self._description is None:
            self._description = answer.description
            n_bytes = service.slot_bytes(answer.description)
            if n_bytes > self._memory.size:
                self._memory = SharedMemory(create=True, size=n_bytes)
            self._orders.set_slots(max(1, min(MAX_SLOTS, self._memory.size // n_bytes)))
            # The first picture is wanted in any case: the process begins with it unasked.
            if answer.is_first_begun:
                self._orders.begin_unasked(service.FIRST_KEY, 0)
            else:
                self._orders.want([0])
            self._orders.ask_for_ruler_check()
            self._events.append(ScanOpened(answer.ticket, answer.description))
            if answer.first is not None:
                self._take(answer.first)
        if self._memory is not self._own:
            self._post(service.MemoryJob(self._ticket, self._memory.name))

    def _take_frame(self, answer: service.FrameDone) -> None:
        if self._description is None:
            return
        offset = answer.slot * service.slot_bytes(self._description)
        place = np.ndarray(answer.shape, np.uint8, self._memory.buf, offset)
        picture: Picture = place.copy()
        is_wanted, futures = self._orders.finish(answer.key)
        for future in futures:
            future.set_result(picture)
        if is_wanted:
            self._events.append(FrameReady(answer.ticket, answer.key[1], picture))

    def _fail(self, key: service.FrameKey, message: str) -> None:
        is_wanted, futures = self._orders.finish(key)
        if key == service.RULER_KEY and self._description is not None:
            # Whoever waits for the scale to be compared is not left waiting.
            self._events.append(ScanChecked(self._ticket, replace(self._description, ruler_check=NOT_LOOKED_FOR)))
        for future in futures:
            future.set_exception(UnreadableScanError(message))
        if is_wanted:
            self._events.append(FrameFailed(self._ticket, key[1], message))

    def _feed(self) -> None:
        if self._is_open_over_there and not self._is_closing:
            was_idle = not self._orders.sent
            for key, slot in self._orders.next_jobs():
                self._post(service.FrameJob(self._ticket, key, slot))
            if was_idle and self._orders.sent:
                self._since = time.monotonic()
                self._wake()  # the worker's thread sleeps without a limit while nothing is on its way

    def _post(self, job: service.Job) -> None:
        # A process that just died is noticed, and its work given to the next one, by the worker's thread.
        with suppress(OSError):
            self._connection.send_bytes(pickle.dumps(job, pickle.HIGHEST_PROTOCOL))

    def _limit_s(self) -> tuple[float, float] | None:
        """Since when the process has been busy with one thing, and how long it may be; None while it is idle."""
        if not self._is_ready:
            return self._since, START_LIMIT_S
        if self._is_opening:
            return self._since, self._open_limit_s
        if not self._orders.sent:
            return None
        return min(self._orders.begun.values(), default=self._since), self._frame_limit_s

    def _patience_s(self) -> float | None:
        with self._lock:
            limit = self._limit_s()
        return None if limit is None else max(0.0, sum(limit) - time.monotonic()) + 0.01

    def _restart(self, what: str, *, is_dead: bool = False) -> None:
        was_ready, was_opening = self._is_ready, self._is_opening
        # It may have died of frame 0, which it decodes while it opens: it opens without once more.
        was_frame = is_dead and self._scan is not None and self._scan.is_first
        self._end_process()
        self._restarts += 1
        self._failed_starts += not was_ready
        for key in self._orders.crash():
            self._fail(key, f"The decoder {what} at this frame.")
        message = f"The decoder {what}{' while opening' if was_opening else ''}; it was started again."
        # What hung may have been the scan before: this one is given another process before it is blamed.
        is_innocent, self._is_busy_with_another = self._is_busy_with_another, False
        if was_ready and was_opening and not is_innocent and not was_frame:
            self._refuse(f"The decoder {what} while it opened the scan: the file is damaged or of an unknown kind.")
        elif self._restarts > MAX_RESTARTS or self._failed_starts >= MAX_FAILED_STARTS:
            self._refuse(f"The decoder {what} {self._restarts} times: the scan was closed.")
        if was_ready:
            self._events.append(WorkerRestarted(self._ticket, message))
        self._start_process()
        if self._scan is not None:
            # Frame 0 may be what it died of: it is asked for like any other now.
            self._scan = replace(self._scan, is_first=False)
            self._post(self._scan)

    def _refuse(self, message: str) -> None:
        self._forget_scan(message.rstrip("."))
        self._events.append(ScanRefused(self._ticket, UnreadableScanError(message)))

    def _forget_scan(self, why: str) -> None:
        self._orders.forget(why)
        self._scan = self._description = None
        if self._memory is not self._own:
            _free(self._memory)
            self._memory = self._own

    def _start_process(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, far_end = context.Pipe()
        self._process = context.Process(
            target=service.serve, args=(far_end, self._own.name), name="decoder", daemon=True
        )
        self._process.start()
        far_end.close()
        self._since = time.monotonic()
        self._is_ready = self._is_open_over_there = False

    def _end_process(self) -> None:
        self._connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()


def _free(memory: SharedMemory) -> None:
    memory.close()
    memory.unlink()
