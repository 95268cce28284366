"""Decoded frames within a byte budget, and which frames to decode next for a play head."""

from __future__ import annotations

import threading
from collections import OrderedDict

from ifs_measure.measurement.geometry import Picture
from ifs_measure.scans.scan_limits import limits_in_force

BEHIND_SHARE = 0.25
"""Share of the budget kept for frames behind the play head, for a person who scrubs back and forth."""


MOST_WANTED = 600
"""Frames wanted at once, however small they are: the list is made anew at every move of the play head."""


class FrameStore:
    """The frames of one scan that were decoded last, never more than a number of bytes; safe to use from any thread.

    Parameters
    ----------
    budget_bytes : int, optional
        Most bytes of pictures held at any time; the preference ``max_held_bytes`` where absent.
        A single picture larger than that is not held at all.
    """

    def __init__(self, budget_bytes: int | None = None) -> None:
        self._budget_bytes = limits_in_force().max_held_bytes if budget_bytes is None else budget_bytes
        self._pictures: OrderedDict[int, Picture] = OrderedDict()
        self._n_bytes = 0
        self._lock = threading.Lock()

    def __len__(self) -> int:
        """Frames held."""
        return len(self._pictures)

    def __contains__(self, index: object) -> bool:
        """Whether a frame is held; does not count as a use."""
        return index in self._pictures

    @property
    def n_bytes(self) -> int:
        """Bytes of the pictures held."""
        return self._n_bytes

    @property
    def budget_bytes(self) -> int:
        """Most bytes of pictures held."""
        return self._budget_bytes

    def set_budget(self, budget_bytes: int) -> None:
        """Change the budget; frames that no longer fit are let go, the least recently used first."""
        with self._lock:
            self._budget_bytes = budget_bytes
            self._shrink(0)

    def get(self, index: int) -> Picture | None:
        """Return a frame if it is held, and count that as a use."""
        with self._lock:
            picture = self._pictures.get(index)
            if picture is not None:
                self._pictures.move_to_end(index)
            return picture

    def put(self, index: int, picture: Picture) -> bool:
        """Hold a frame; the least recently used ones make room.

        Returns
        -------
        bool
            False where the picture alone exceeds the budget, so that it was not taken.
        """
        with self._lock:
            old = self._pictures.pop(index, None)
            if old is not None:
                self._n_bytes -= old.nbytes
            if picture.nbytes > self._budget_bytes:
                return False
            self._shrink(picture.nbytes)
            self._pictures[index] = picture
            self._n_bytes += picture.nbytes
            return True

    def clear(self) -> None:
        """Let go of all frames: another scan was opened."""
        with self._lock:
            self._pictures.clear()
            self._n_bytes = 0

    def wanted(self, head: int, step: int, n_frames: int, frame_bytes: int, is_looping: bool = True) -> tuple[int, ...]:
        """List the frames to decode next, the most urgent first, those held already left out.

        The frame under the play head comes first, then those ahead of it in the direction of play, then those behind.
        There are never more of them than the budget holds together, so that a decoded frame is shown before the next
        ones push it out. The frames of the window round the head that are held already count as used just now.

        Parameters
        ----------
        head : int
            Frame shown or about to be shown.
        step : int
            Frames per tick: 1 forwards, -1 backwards, larger when frames are skipped.
        n_frames : int
            Length of the loop.
        frame_bytes : int
            Size of one decoded frame.
        is_looping : bool
            Whether play goes on at the other end.
        """
        room = max(1, self._budget_bytes // max(1, frame_bytes))
        n_behind = min(int(min(room, MOST_WANTED) * BEHIND_SHARE), n_frames - 1)
        n_ahead = max(0, min(room - n_behind, n_frames, MOST_WANTED) - 1)
        order = _around(head, step or 1, n_frames, n_ahead, n_behind, is_looping)[:room]
        with self._lock:
            for index in reversed(order):
                if index in self._pictures:
                    self._pictures.move_to_end(index)
            return tuple(index for index in order if index not in self._pictures)

    def _shrink(self, needed_bytes: int) -> None:
        while self._pictures and self._n_bytes + needed_bytes > self._budget_bytes:
            _, dropped = self._pictures.popitem(last=False)
            self._n_bytes -= dropped.nbytes


def _around(head: int, step: int, n_frames: int, n_ahead: int, n_behind: int, is_looping: bool) -> list[int]:
    """Frames round the head in the order in which they will be needed, each once."""
    direction = 1 if step > 0 else -1
    ahead = [head + step * k for k in range(1, n_ahead + 1)]
    between = [head + direction * k for k in range(1, n_ahead + 1)] if abs(step) > 1 else []
    behind = [head - direction * k for k in range(1, n_behind + 1)]
    if is_looping:
        places = [index % n_frames for index in [head, *ahead, *between, *behind]]
    else:
        places = [index for index in [head, *ahead, *between, *behind] if 0 <= index < n_frames]
    return list(dict.fromkeys(places))
