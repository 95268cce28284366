"""A loop that decodes its next frames while the caller works on this one, and each frame once where it has room.

For the command line, where nothing else decodes: a tracker walks over a loop several times.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor

from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.geometry import GreyImage, Picture
from ifs_measure.scans.pixel_decoders import frames_stand_alone
from ifs_measure.scans.scan_limits import ScanLimits, limits_in_force

LOOK_AHEAD = 3
"""Frames decoded before they are asked for: enough for two threads while a third works, and few in memory."""

THREADS = 2
"""For frames that stand alone; those of a video come from one decoder."""


class AheadLoop:
    """A `CineLoop` over another one, for one thread at a time; brightness is kept within a byte budget.

    Parameters
    ----------
    loop : CineLoop
        What is decoded; closed with this one.
    limits : ScanLimits, optional
        For the budget; those of the preferences where absent.
    """

    def __init__(self, loop: CineLoop, limits: ScanLimits | None = None) -> None:
        self._loop = loop
        self._room = (limits or limits_in_force()).max_held_bytes
        self._kept: dict[int, GreyImage] = {}
        self._coming: dict[int, Future[GreyImage]] = {}
        self._last = -1
        self._hands = ThreadPoolExecutor(THREADS if frames_stand_alone(loop.description) else 1, "decode ahead")

    @property
    def description(self) -> ScanDescription:
        """What the scan is."""
        return self._loop.description

    def frame(self, index: int) -> Picture:
        """Decode one frame as shown; raises as the loop below does."""
        return self._hands.submit(self._loop.frame, index).result()

    def luma(self, index: int) -> GreyImage:
        """Brightness of one frame, and begin with those that come next; raises as the loop below does."""
        step, self._last = index - self._last, index
        self._begin(index)
        if abs(step) == 1:
            for ahead in range(index + step, index + (LOOK_AHEAD + 1) * step, step):
                self._begin(ahead)
        kept = self._kept.get(index)
        return self._keep(index, self._coming.pop(index).result()) if kept is None else kept

    def close(self) -> None:
        """Let go of the frames and of the loop."""
        self._hands.shutdown(cancel_futures=True)
        self._kept.clear()
        self._coming.clear()
        self._loop.close()

    def _begin(self, index: int) -> None:
        is_known = index in self._kept or index in self._coming
        if not is_known and (index == self._last or 0 <= index < self._loop.description.n_frames):
            self._coming[index] = self._hands.submit(self._loop.luma, index)
        while len(self._coming) > LOOK_AHEAD + 1:
            # The caller went elsewhere: what lies farthest from it is not coming back.
            del self._coming[max(self._coming, key=lambda other: abs(other - self._last))]

    def _keep(self, index: int, picture: GreyImage) -> GreyImage:
        if picture.nbytes <= self._room:
            self._room -= picture.nbytes
            self._kept[index] = picture
        return picture
