"""The window's one measuring process: tracking and export leave the window's interpreter alone.

It is started when a scan was opened, before a person asks for anything, opens the scan by itself, and keeps what it
computed, so that a correction takes a moment. Killed where it hangs, started again where it dies; the order at hand
then begins anew, without the frame at which a decoder dies again and again.
"""

from __future__ import annotations

import logging
import multiprocessing
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import wait

from ifs_measure.errors import TrackingError
from ifs_measure.workflow import work_service as service
from ifs_measure.workflow.work_orders import (
    Answer,
    HoldScan,
    Message,
    NumberedOrder,
    Order,
    ScanKey,
    ScanPlace,
    StopOrder,
    WorkEvent,
    WorkFailed,
    WorkItem,
    WorkReady,
    WorkRestarted,
    WorkStopped,
)

FRAME_LIMIT_S = 20.0
"""Longest that one frame may take to decode before its decoder counts as hanging: a slow seek in a video, doubled."""

STOP_LIMIT_S = 5.0
"""Longest that a stopped order may take to end: several times the longest step of the tracker."""

START_LIMIT_S = 60.0
"""Longest that the process may take to come up: a cold disk and a virus scanner are slow."""

MAX_RESTARTS = 8
"""An order during which the process died so often has failed: room for three frames that kill a decoder twice each."""

DEATHS_TO_BLAME = 2
"""A frame counts as damaged when the process died at it so often: once may be chance, or a system short of memory."""

LOOK_EVERY_S = 1.0
_log = logging.getLogger(__name__)


class WorkProcess:
    """Does one order at a time in a process of its own.

    All methods return at once (but for `close`) and may be called from any thread.

    Parameters
    ----------
    on_event : callable
        Takes every `WorkEvent`, on a thread of its own; must return soon.
    """

    def __init__(self, on_event: Callable[[WorkEvent], None]) -> None:
        self._on_event = on_event
        self._lock = threading.RLock()
        self._outbox: deque[Message] = deque()
        self._open_orders: dict[int, NumberedOrder] = {}
        self._stopped: dict[int, float] = {}
        self._restarts: dict[int, int] = {}
        self._deaths: Counter[tuple[ScanKey, int]] = Counter()
        self._place: ScanPlace | None = None
        self._number = 0
        self._is_closing = False
        self._is_ready = False
        self._since = 0.0
        self._seen_begun = 0
        self._process: multiprocessing.process.BaseProcess | None = None
        self._thread: threading.Thread | None = None

    @property
    def process_id(self) -> int | None:
        """Identifier of the measuring process that runs now."""
        return None if self._process is None else self._process.pid

    @property
    def is_busy(self) -> bool:
        """Whether an order is open over there, a stopped one included."""
        return bool(self._open_orders)

    def hold(self, place: ScanPlace | None) -> None:
        """Bring the process up and open a scan in it ahead of the first order; None lets go of the scan."""
        with self._lock:
            if place is None and self._thread is None:
                return
            self._place = place
            if place is None:
                self._deaths.clear()
            self._post(HoldScan(None if place is None else self._known(place)))

    def order(self, place: ScanPlace, order: Order) -> int:
        """Ask for something; returns the number that its events carry.

        Exactly one of `WorkDone`, `WorkStopped` and `WorkFailed` follows.
        """
        with self._lock:
            self._number += 1
            self._place = place
            numbered = NumberedOrder(self._number, self._known(place), order)
            self._open_orders[self._number] = numbered
            self._post(numbered)
            return self._number

    def stop(self, number: int) -> None:
        """Ask that an order be stopped."""
        with self._lock:
            if number in self._open_orders and number not in self._stopped:
                self._stopped[number] = time.monotonic()
                self._post(StopOrder(number))

    def close(self) -> None:
        """End the process; waits for it."""
        with self._lock:
            self._is_closing = True
            thread = self._thread
            if thread is not None:
                self._wake()
        if thread is not None:
            thread.join()

    # What follows runs on the process's own thread or with the lock held.

    def _known(self, place: ScanPlace) -> ScanPlace:
        found = {frame for (key, frame), n in self._deaths.items() if key == place.key and n >= DEATHS_TO_BLAME}
        return replace(place, broken=frozenset(found))

    def _post(self, message: Message) -> None:
        if self._is_closing:
            return
        self._outbox.append(message)
        if self._thread is None:
            self._wake_receiver, self._wake_sender = multiprocessing.Pipe(duplex=False)
            self._thread = threading.Thread(target=self._run, name="measuring process", daemon=True)
            self._thread.start()
        self._wake()

    def _wake(self) -> None:
        with suppress(OSError):
            self._wake_sender.send(None)

    def _run(self) -> None:
        with self._lock:
            self._start_process()
        while not self._is_closing:
            assert self._process is not None
            patience = LOOK_EVERY_S if self._open_orders or not self._is_ready else None
            ready = wait([self._connection, self._process.sentinel, self._wake_receiver], patience)
            with self._lock:
                events = self._hear(ready)
                outbox = list(self._outbox)
                self._outbox.clear()
            self._send(outbox)
            for event in events:
                self._tell(event)
        with self._lock:
            self._end_process()
            self._wake_receiver.close()
            self._wake_sender.close()

    def _send(self, messages: Sequence[Message]) -> None:
        # A process that just died is noticed, and its work given to the next one, at the next turn.
        for message in messages:
            try:
                self._connection.send(message)
            except OSError:
                continue
            except Exception as error:  # what cannot be sent is said, and the others go on
                if isinstance(message, NumberedOrder):
                    with self._lock:
                        self._forget(message.number)
                    self._tell(WorkFailed(message.number, error))

    def _tell(self, event: WorkEvent) -> None:
        try:
            self._on_event(event)
        except Exception:
            _log.exception("a receiver of results failed")

    def _hear(self, ready: Sequence[object]) -> list[WorkEvent]:
        if self._wake_receiver in ready:
            self._wake_receiver.recv()
        assert self._process is not None
        is_dead = self._process.sentinel in ready
        events: list[WorkEvent] = []
        try:
            while self._connection.poll():
                events += self._take(self._connection.recv())
        except (EOFError, OSError):
            is_dead = True
        if not self._is_closing and (is_dead or self._hangs()):
            events += self._restart()
        return events

    def _take(self, answer: Answer) -> list[WorkEvent]:
        if isinstance(answer, WorkReady):
            self._is_ready = True
            return []
        if answer.number not in self._open_orders:
            return []
        if not isinstance(answer, WorkItem):
            self._forget(answer.number)
        return [answer]

    def _forget(self, number: int) -> None:
        for table in (self._open_orders, self._stopped, self._restarts):
            table.pop(number, None)

    def _hangs(self) -> bool:
        now = time.monotonic()
        if not self._is_ready:
            return now - self._since > START_LIMIT_S
        begun = int(self._suspect[1])
        if begun != self._seen_begun or self._suspect[0] == service.NOT_DECODING:
            self._seen_begun, self._since = begun, now
        return now - self._since > FRAME_LIMIT_S or any(now - at > STOP_LIMIT_S for at in self._stopped.values())

    def _restart(self) -> list[WorkEvent]:
        """Begin anew what was under way; an order that outlived too many processes has failed."""
        suspect = int(self._suspect[0])
        was_ready = self._is_ready
        self._end_process()
        if suspect != service.NOT_DECODING and self._place is not None:
            self._deaths[self._place.key, suspect] += 1
        events: list[WorkEvent] = []
        for number in list(self._open_orders):
            if number in self._stopped:
                events.append(WorkStopped(number))
                self._forget(number)
                continue
            self._restarts[number] = self._restarts.get(number, 0) + 1
            if self._restarts[number] >= MAX_RESTARTS or (not was_ready and self._restarts[number] > 1):
                events.append(WorkFailed(number, TrackingError(GAVE_UP)))
                self._forget(number)
            else:
                events.append(WorkRestarted(number))
        self._start_process()
        # Orders that wait in the outbox were never sent; they are open orders too.
        self._outbox = deque(replace(order, place=self._known(order.place)) for order in self._open_orders.values())
        if not self._outbox and self._place is not None and was_ready:
            self._outbox.append(HoldScan(self._known(self._place)))
        return events

    def _start_process(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, far_end = context.Pipe()
        self._suspect = context.RawArray("q", [service.NOT_DECODING, 0])
        self._process = context.Process(
            target=service.serve, args=(far_end, self._suspect), name="measuring", daemon=True
        )
        self._process.start()
        far_end.close()
        self._since = time.monotonic()
        self._is_ready = False
        self._seen_begun = 0

    def _end_process(self) -> None:
        assert self._process is not None
        self._connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()
        self._process = None


GAVE_UP = (
    "Expected tracking or writing to end, found that it stopped working again and again; your work is kept. "
    "Open the scan anew and try once more."
)
"""What a person reads when the process cannot be kept alive."""
