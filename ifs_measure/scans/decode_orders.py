"""Which frames the decoding process shall decode next, which are on their way, and which it died of."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field

from ifs_measure.errors import UnreadableScanError
from ifs_measure.measurement.geometry import Picture
from ifs_measure.scans.decode_service import RULER_KEY, FrameKey

MAX_CRASHES_OF_A_FRAME = 2
"""A frame that was being decoded in so many crashes is given up; the second time it is decoded alone, so that a
neighbour is not blamed."""


@dataclass(slots=True)
class DecodeOrders:
    """The book of one scan's frames; not safe by itself, its owner holds a lock.

    Attributes
    ----------
    wishes : deque of int
        Frames for the view, the most urgent first; replaced as the play head moves.
    errands : dict of key to list of Future
        Frames that a thread waits for, in the order asked.
    sent : dict of key to int
        Frames on their way, with their slots.
    begun : dict of key to float
        When the process began each, by the monotonic clock.
    """

    wishes: deque[int] = field(default_factory=deque)
    errands: dict[FrameKey, list[Future[Picture]]] = field(default_factory=dict)
    sent: dict[FrameKey, int] = field(default_factory=dict)
    begun: dict[FrameKey, float] = field(default_factory=dict)
    _for_view: set[FrameKey] = field(default_factory=set)
    _free_slots: list[int] = field(default_factory=list)
    _crashes: dict[FrameKey, int] = field(default_factory=dict)
    _is_ruler_due: bool = False
    _has_shown: bool = False

    def set_slots(self, n_slots: int) -> None:
        """Say how many frames may be on their way at once; the first slots are used most."""
        self._free_slots = list(reversed(range(n_slots)))

    def begin_unasked(self, key: FrameKey, slot: int) -> None:
        """Note that the process has begun a frame of its own accord, for the view."""
        self.sent[key] = slot
        self._free_slots.remove(slot)
        self._for_view.add(key)
        self.begin(key)

    def want(self, indices: Sequence[int]) -> None:
        """Replace the wishes of the view."""
        self.wishes = deque(indices)

    def ask(self, key: FrameKey, future: Future[Picture]) -> None:
        """Add a frame that somebody waits for."""
        self.errands.setdefault(key, []).append(future)

    def ask_for_ruler_check(self) -> None:
        """Have the ruler looked for once the view has its first picture."""
        self._is_ruler_due = True

    def next_jobs(self) -> Iterator[tuple[FrameKey, int]]:
        """Take what can be sent now, with its slot."""
        while self._free_slots:
            key = next(self._by_urgency(), None)
            if key is None:
                return
            is_suspect = key in self._crashes
            if self.sent and (is_suspect or any(other in self._crashes for other in self.sent)):
                return
            if key == RULER_KEY:
                self._is_ruler_due = False
            elif key[0] == "frame" and key[1] in self.wishes:
                self.wishes.remove(key[1])
                self._for_view.add(key)
            self.sent[key] = self._free_slots.pop()
            yield key, self.sent[key]

    def begin(self, key: FrameKey) -> None:
        """Note that the process works on a frame."""
        if key in self.sent:
            self.begun[key] = time.monotonic()

    def finish(self, key: FrameKey) -> tuple[bool, list[Future[Picture]]]:
        """Note that a frame came back, well or not.

        Returns
        -------
        bool
            Whether the view wanted it.
        list of Future
            Who else waits for it.
        """
        slot = self.sent.pop(key, None)
        self.begun.pop(key, None)
        self._crashes.pop(key, None)
        if slot is not None:
            self._free_slots.append(slot)
        with suppress(ValueError):
            if key[0] == "frame":
                self.wishes.remove(key[1])
                self._for_view.add(key)
        is_wanted = key in self._for_view
        self._has_shown = self._has_shown or is_wanted
        self._for_view.discard(key)
        return is_wanted, self.errands.pop(key, [])

    def crash(self) -> list[FrameKey]:
        """Put what was on its way back in the queue and return the frames that are given up."""
        suspects = list(self.begun)
        back = [key for key in self.sent if key not in suspects] + suspects
        self._free_slots += self.sent.values()
        self.sent.clear()
        self.begun.clear()
        for key in suspects:
            self._crashes[key] = self._crashes.get(key, 0) + 1
        given_up = [key for key in suspects if self._crashes[key] >= MAX_CRASHES_OF_A_FRAME]
        for key in reversed(back):
            if key in given_up:
                continue
            if key == RULER_KEY:
                self._is_ruler_due = True
            elif key in self._for_view:
                self._for_view.discard(key)
                self.wishes.appendleft(key[1])
        return given_up

    def forget(self, why: str) -> None:
        """Drop everything; whoever waits hears why."""
        for futures in self.errands.values():
            for future in futures:
                if not future.done():
                    future.set_exception(UnreadableScanError(f"The frame was not decoded: {why}."))
        self.errands.clear()
        self.wishes.clear()
        self.sent.clear()
        self.begun.clear()
        self._for_view.clear()
        self._crashes.clear()
        self._free_slots = []
        self._is_ruler_due = self._has_shown = False

    def _by_urgency(self) -> Iterator[FrameKey]:
        """Go through the view's first wish, then what is waited for, then the ruler, then the other wishes.

        No millimetre is shown before the scale was compared with the ruler; frames ahead of the play head can wait.
        """
        wishes: list[FrameKey] = [("frame", index) for index in self.wishes]
        order = [
            *wishes[:1],
            *self.errands,
            *([RULER_KEY] if self._is_ruler_due and self._has_shown else []),
            *wishes[1:],
        ]
        return (key for key in order if key not in self.sent)
