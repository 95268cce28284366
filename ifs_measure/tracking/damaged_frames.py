"""A loop with damaged frames, for the tracker: what cannot be decoded is black, so that no cortex is found in it."""

from __future__ import annotations

import numpy as np

from ifs_measure.errors import DamagedFrameError
from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.geometry import GreyImage, Picture


class ReadableLoop:
    """A loop whose damaged frames are black instead of an error.

    Parameters
    ----------
    loop : CineLoop
        The loop.
    needed : frozenset of int
        Frames with a person's clicks: these must decode.
    """

    def __init__(self, loop: CineLoop, needed: frozenset[int]) -> None:
        self._loop = loop
        self._needed = needed

    @property
    def description(self) -> ScanDescription:
        """What the scan is."""
        return self._loop.description

    def check(self) -> None:
        """Decode the needed frames: what was followed before may not need their pixels again.

        Raises
        ------
        DamagedFrameError
            One of them cannot be decoded.
        """
        for index in sorted(self._needed):
            self._loop.luma(index)

    def frame(self, index: int) -> Picture:
        """Decode one frame as shown, or black."""
        try:
            return self._loop.frame(index)
        except DamagedFrameError:
            if index in self._needed:
                raise
            return self._black()

    def luma(self, index: int) -> GreyImage:
        """Decode one frame as brightness, or black."""
        try:
            return self._loop.luma(index)
        except DamagedFrameError:
            if index in self._needed:
                raise
            return self._black()

    def close(self) -> None:
        """Let go of the file."""
        self._loop.close()

    def _black(self) -> GreyImage:
        return np.zeros((self.description.rows, self.description.columns), np.uint8)
