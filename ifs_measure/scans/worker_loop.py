"""The scan that is open in the decoding process, as a loop for a thread that tracks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future

from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.geometry import GreyImage, Picture

Fetch = Callable[[str, int], Future[Picture]]

LOOK_AHEAD = 3
"""Frames asked for before they are needed, so that decoding goes on while the caller thinks."""


class WorkerLoop:
    """A `CineLoop` whose frames are decoded in another process; for one thread at a time.

    Parameters
    ----------
    description : ScanDescription
        What the scan is.
    fetch : callable
        Takes ``frame`` or ``luma`` and an index, returns a future picture.
    """

    def __init__(self, description: ScanDescription, fetch: Fetch) -> None:
        self._description = description
        self._fetch = fetch
        self._coming: OrderedDict[tuple[str, int], Future[Picture]] = OrderedDict()
        self._last = -1

    @property
    def description(self) -> ScanDescription:
        """What the scan is."""
        return self._description

    def frame(self, index: int) -> Picture:
        """Decode one frame as shown: (rows, columns) grey or (rows, columns, 3) RGB, uint8."""
        return self._get("frame", index)

    def luma(self, index: int) -> GreyImage:
        """Decode one frame as brightness, (rows, columns) uint8."""
        return self._get("luma", index)

    def close(self) -> None:
        """Let go of frames that were asked for ahead; the scan stays open in its process."""
        self._coming.clear()

    def _get(self, kind: str, index: int) -> Picture:
        if not 0 <= index < self._description.n_frames:
            raise IndexError(f"Expected a frame index below {self._description.n_frames}, found {index}.")
        step = 1 if index >= self._last else -1
        self._last = index
        ahead = [index + step * k for k in range(LOOK_AHEAD + 1)]
        wanted = [(kind, place) for place in ahead if 0 <= place < self._description.n_frames]
        for key in wanted:
            if key not in self._coming:
                self._coming[key] = self._fetch(*key)
        for key in [key for key in self._coming if key not in wanted]:
            del self._coming[key]
        return self._coming.pop((kind, index)).result()
