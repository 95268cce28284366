"""Play at the loop's true speed: the clock decides which frame is due, so a late paint skips and never slows."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

SPEEDS = (0.1, 0.25, 0.5, 1.0, 2.0, 4.0)
UNTIMED_FRAME_MS = 40.0
"""A loop without times is played at 25 frames a second."""


class Repeat(StrEnum):
    """What happens at the end."""

    LOOP = "loop"
    BOUNCE = "bounce"
    ONCE = "once"


class Playback(QObject):
    """The play head.

    Signals
    -------
    frame_due(index, direction)
        Show this frame now.
    changed()
        Playing, speed or repetition changed.
    """

    frame_due = Signal(int, int)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._starts: list[float] = [0.0]
        self._total = UNTIMED_FRAME_MS
        self._clock = QElapsedTimer()
        self._from_ms = 0.0
        self._span: tuple[int, int] | None = None
        self._back_to = 0
        self._shown = -1
        self.speed = 1.0
        self.repeat = Repeat.LOOP
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)

    @property
    def is_playing(self) -> bool:
        """Whether the clock runs."""
        return self._timer.isActive()

    def set_times(self, n_frames: int, times_ms: tuple[float, ...] | None) -> None:
        """Take a loop's frame times; stops."""
        self.stop()
        starts = list(times_ms) if times_ms else [i * UNTIMED_FRAME_MS for i in range(n_frames)]
        self._starts = [t - starts[0] for t in starts]
        last = (self._starts[-1] - self._starts[0]) / max(1, n_frames - 1)
        self._total = self._starts[-1] + (last or UNTIMED_FRAME_MS)

    def play(self, from_frame: int, span_ms: float | None = None) -> None:
        """Start from a frame; with `span_ms` only that long before and after it, once and back."""
        if len(self._starts) < 2:
            return
        start = from_frame
        self._span = None
        if span_ms is not None:
            here = self._starts[from_frame]
            first = bisect_right(self._starts, here - span_ms)
            last = bisect_right(self._starts, here + span_ms) - 1
            self._span = (min(first, from_frame), max(last, from_frame))
            self._back_to = from_frame
            start = self._span[0]
        elif self.repeat is Repeat.ONCE and from_frame >= len(self._starts) - 1:
            start = 0
        self._from_ms = self._starts[start]
        self._shown = -1
        self._clock.start()
        self._timer.start(0)
        self.changed.emit()

    def stop(self) -> None:
        """Stand still."""
        if self._timer.isActive():
            self._timer.stop()
            self.changed.emit()

    def set_speed(self, speed: float, at_frame: int) -> None:
        """Change the speed without a jump."""
        self.speed = speed
        self._rebase(at_frame)
        self.changed.emit()

    def set_repeat(self, repeat: Repeat, at_frame: int) -> None:
        """Change what happens at the end."""
        self.repeat = repeat
        self._rebase(at_frame)
        self.changed.emit()

    def _rebase(self, at_frame: int) -> None:
        if self.is_playing:
            self._from_ms = self._starts[min(at_frame, len(self._starts) - 1)]
            self._clock.restart()

    def _tick(self) -> None:
        passed = self._from_ms + self._clock.nsecsElapsed() / 1e6 * self.speed
        place, direction, is_over = self._place(passed)
        index = min(len(self._starts) - 1, max(0, bisect_right(self._starts, place) - 1))
        if is_over:
            self.stop()
            if self._span is not None:
                # Whoever looked round a frame is asked about that one.
                index = self._back_to
        else:
            self._timer.start(self._pause_ms(place, index, direction))
        if index != self._shown:
            self._shown = index
            self.frame_due.emit(index, direction)

    def _pause_ms(self, place: float, index: int, direction: int) -> int:
        """Milliseconds until the next frame is due."""
        if direction > 0:
            due = self._starts[index + 1] if index + 1 < len(self._starts) else self._total
            gap = due - place
        else:
            gap = place - self._starts[index]
        return max(1, int(gap / self.speed + 0.999))

    def _place(self, passed: float) -> tuple[float, int, bool]:
        """Time within the loop, direction, and whether the end was reached."""
        if self._span is not None:
            last = self._starts[self._span[1]]
            return min(passed, last), 1, passed >= last
        if self.repeat is Repeat.ONCE:
            return min(passed, self._starts[-1]), 1, passed >= self._starts[-1]
        if self.repeat is Repeat.LOOP:
            return passed % self._total, 1, False
        turn = self._starts[-1] or 1.0
        place = passed % (2 * turn)
        return (place, 1, False) if place <= turn else (2 * turn - place, -1, False)
