"""What runs inside the window's measuring process: it opens the scan by itself, follows bones and writes records."""

from __future__ import annotations

import os
import pickle
import queue
import signal
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from typing import Any

from ifs_measure.errors import DamagedFrameError, IfsMeasureError
from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.cortex_track import TrackedFrame
from ifs_measure.measurement.geometry import GreyImage, Picture
from ifs_measure.workflow.work_orders import (
    Answer,
    HoldScan,
    Message,
    NumberedOrder,
    ScanPlace,
    Solved,
    SolveOrder,
    StopOrder,
    WorkDone,
    WorkFailed,
    WorkItem,
    WorkReady,
    WorkStopped,
)

NICENESS = 5
"""The window goes first where both want the processor."""

KEPT_BYTES = 256 * 1024 * 1024
"""Brightness kept from round to round of the tracker: 100 frames of 1920x1080, 300 of 1024x768."""

REPORT_EVERY_S = 0.05
"""Progress between two looks of a person is told at once."""

NOT_DECODING = -1


class Suspect:
    """The frame that is being decoded, in memory that outlives the process: who is to blame should it die now.

    Parameters
    ----------
    place : ctypes array of two int64
        The frame, and how many were begun so far.
    """

    def __init__(self, place: Any) -> None:
        self._place = place

    def begin(self, index: int) -> None:
        """Say that a frame is being decoded."""
        self._place[1] += 1
        self._place[0] = index

    def end(self) -> None:
        """Say that it was."""
        self._place[0] = NOT_DECODING


class HeldLoop:
    """The open scan: described as the window describes it, its brightness kept within a budget."""

    def __init__(self, loop: CineLoop, place: ScanPlace, suspect: Suspect) -> None:
        self._loop = loop
        self._suspect = suspect
        self._kept: dict[int, GreyImage] = {}
        self._room = KEPT_BYTES
        self.place = place

    @property
    def description(self) -> ScanDescription:
        """What the scan is."""
        return self.place.description

    def frame(self, index: int) -> Picture:
        """Decode one frame as shown."""
        return self._decoded("frame", index)

    def luma(self, index: int) -> GreyImage:
        """Decode one frame as brightness; the first ones that fit are kept, since the tracker comes round again."""
        kept = self._kept.get(index)
        if kept is None:
            kept = self._decoded("luma", index)
            if kept.nbytes <= self._room:
                self._room -= kept.nbytes
                self._kept[index] = kept
        return kept

    def close(self) -> None:
        """Let go of the file."""
        self._kept.clear()
        self._loop.close()

    def _decoded(self, kind: str, index: int) -> Picture:
        if index in self.place.broken:
            raise DamagedFrameError(
                f"Expected frame {index + 1} to decode, found that its decoder stops working at it."
            )
        self._suspect.begin(index)
        try:
            return self._loop.luma(index) if kind == "luma" else self._loop.frame(index)
        finally:
            self._suspect.end()


def serve(connection: Connection, suspect_place: Any) -> None:
    """Take orders until the connection closes; the entry point of the measuring process."""
    with suppress(ValueError, OSError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):
        os.nice(NICENESS)
    threading.Thread(target=_end_with_parent, name="end with parent", daemon=True).start()
    service = _Service(connection, Suspect(suspect_place))
    threading.Thread(target=service.listen, name="orders", daemon=True).start()
    _warm_up()
    service.answer(WorkReady())
    service.work()


def _end_with_parent() -> None:
    """Leave at once when the window is gone."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _warm_up() -> None:
    """Import what the first order would otherwise wait for."""
    import ifs_measure.scans.open_scan
    import ifs_measure.workflow.export
    import ifs_measure.workflow.measure  # noqa: F401


class _Service:
    """One order at a time; a second thread hears what is not wanted any more."""

    def __init__(self, connection: Connection, suspect: Suspect) -> None:
        self._connection = connection
        self._suspect = suspect
        self._orders: queue.SimpleQueue[HoldScan | NumberedOrder] = queue.SimpleQueue()
        self._unwanted: set[int] = set()
        self._loop: HeldLoop | None = None
        self._known: dict[str, Any] = {}

    def listen(self) -> None:
        """Hear orders; leave when nobody is there to give any."""
        try:
            while True:
                message: Message = self._connection.recv()
                if isinstance(message, StopOrder):
                    self._unwanted.add(message.number)
                else:
                    self._orders.put(message)
        except (EOFError, OSError):
            os._exit(0)

    def answer(self, message: Answer) -> None:
        """Send one message."""
        try:
            self._connection.send(message)
        except OSError:
            os._exit(0)

    def work(self) -> None:
        """Do one order after another."""
        while True:
            message = self._orders.get()
            if isinstance(message, HoldScan):
                # What cannot be opened says so when it is needed.
                with suppress(Exception):
                    self._hold(message.place)
                continue
            try:
                self.answer(self._outcome(message))
            except Exception as error:  # every failure must reach the person
                self.answer(_failure(message.number, error))
            self._unwanted.discard(message.number)

    def _outcome(self, message: NumberedOrder) -> Answer:
        steps = self._steps(message)
        last: object = None
        try:
            for last in steps:
                if message.number in self._unwanted:
                    return WorkStopped(message.number)
                self.answer(WorkItem(message.number, last))
        finally:
            close = getattr(steps, "close", None)
            if close is not None:
                close()
        return WorkDone(message.number, last)

    def _steps(self, message: NumberedOrder) -> Iterator[object]:
        from ifs_measure.tracking.tracker import TrackingWork
        from ifs_measure.workflow.export import export
        from ifs_measure.workflow.measure import make_record, solve

        if message.number in self._unwanted:
            return iter((None,))
        loop, order = self._hold(message.place), message.order
        assert loop is not None
        if isinstance(order, SolveOrder):
            known = self._known.setdefault(order.key, TrackingWork())
            steps = solve(loop, order.session, order.key, known)
            return _told_now_and_then(steps, order.key, loop.description.frame_times_ms)
        record = make_record(loop, order.session, order.key)
        return export(record, loop, order.forms, order.folder, black_out=order.black_out)

    def _hold(self, place: ScanPlace | None) -> HeldLoop | None:
        """Return the open scan, opened anew only where it is another one."""
        from ifs_measure.scans.open_scan import open_scan

        held = self._loop
        if held is not None and place is not None and (held.place.key, held.place.broken) == (place.key, place.broken):
            held.place = place
            return held
        self._loop = None
        self._known.clear()
        if held is not None:
            held.close()
        if place is not None:
            self._loop = HeldLoop(open_scan(*place.key), place, self._suspect)
        return self._loop


def _told_now_and_then(steps: Iterator[Any], key: str, times_ms: tuple[float, ...] | None) -> Iterator[object]:
    """Join progress that comes faster than a person looks; the last item is the measurement, solved."""
    from ifs_measure.tracking.tracker import TrackProgress, review_queue

    waiting: list[TrackedFrame] = []
    told_at = 0.0
    for step in steps:
        if not isinstance(step, TrackProgress):
            item = step.measurement(key)
            yield Solved(item, review_queue(item.track, times_ms))
            continue
        waiting += step.frames
        if time.monotonic() - told_at >= REPORT_EVERY_S or step.done == step.total:
            told_at = time.monotonic()
            yield replace(step, frames=tuple(waiting))
            waiting.clear()


def _failure(number: int, error: Exception) -> WorkFailed:
    """Wrap an error for the pipe; what cannot pass keeps its kind in words."""
    trace = "".join(traceback.format_tb(error.__traceback__))
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        text = " ".join(str(error).split())
        error = IfsMeasureError(text) if isinstance(error, IfsMeasureError) else RuntimeError(type(error).__name__)
    return WorkFailed(number, error, trace)
