"""What speaks against a frame beside its own picture: two bones in one place, and the clear frames round it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ifs_measure.measurement.cortex_track import FrameStatus
from ifs_measure.measurement.geometry import FloatArray
from ifs_measure.tracking.track_quality import EndFrame

OVERLAP_MM = 2.0
"""Bones that lie deeper in each other were not both found: near contact each wall may be taken a millimetre too far
out, and a bone that was taken for the other one lies many deep."""
END_POINTS = 2
"""Beyond the end of an arc there is no inside."""
ROUND_FRAMES = 10
"""So many frames to both sides tell how well a bone is usually seen about then."""
FADED_BY = 0.04
"""Quality that is missing, against the usual one, where a frame no longer speaks for itself alone."""
BARELY_SEEN = 0.5
"""Quality at which all that is known of a frame comes from those round it."""
LEAST_BRIDGE_SD_MM, BRIDGE_SHARE = 0.1, 0.2
"""What the frames on both sides foretell of one between them, for each frame to the nearest of them: all but a fifth of
what the distance changes from frame to frame round the gap; and a hand's tremor."""
BEND_SHARE = 0.25
"""Speed that a bridged frame may have gained and lost, against the fastest of the loop. Told by 8000 bridged frames of
the distances of 120 random phantom loops: with it 98 % lie within, at 8 to 10 frames/s 92 % (82 % by what is foretold
alone), and of those wrong by more than 2 mm 95 % say so (79 %)."""
GAP_SIDE = 3
"""So many frames on each side tell how fast the distance changes."""


def overlap_mm(first: EndFrame, second: EndFrame) -> float:
    """Return how deep two bones lie in each other in one frame, millimetres; 0 where they do not."""
    return max(_depth_mm(first.arc_mm, second), _depth_mm(second.arc_mm, first))


def _depth_mm(points: FloatArray, bone: EndFrame) -> float:
    """How deep the deepest of some points lies behind a bone's cortex."""
    cortex = bone.arc_mm
    if cortex.shape[0] <= 2 * END_POINTS:
        return 0.0
    tangent = np.gradient(cortex, axis=0)
    normal = np.column_stack([tangent[:, 1], -tangent[:, 0]])
    normal /= np.maximum(np.hypot(normal[:, 0], normal[:, 1]), 1e-9)[:, None]
    if float((normal @ bone.outward).sum()) < 0:
        normal = -normal
    across, down = (points[:, None, axis] - cortex[None, :, axis] for axis in (0, 1))
    nearest = (across * across + down * down).argmin(axis=1)
    behind = ((cortex[nearest] - points) * normal[nearest]).sum(axis=1)
    inner = (nearest >= END_POINTS) & (nearest < cortex.shape[0] - END_POINTS)
    return float(np.max(behind, where=inner, initial=0.0))


def bridge_sd_mm(status: Sequence[FrameStatus], distances: Sequence[float | None]) -> FloatArray:
    """Noise (n,) that each bridged frame has for not having been seen; 0 for all others."""
    known = [k for k, item in enumerate(status) if item not in (FrameStatus.INTERPOLATED, FrameStatus.LOST)]
    way = _Way(known, distances)
    bridged = [item is FrameStatus.INTERPOLATED for item in status]
    return np.array([way.bridged_sd_mm(k) if between else 0.0 for k, between in enumerate(bridged)])


def path_doubt_mm(
    status: Sequence[FrameStatus], distances: Sequence[float | None], quality: Sequence[float]
) -> FloatArray:
    """Error (n,) of frames that were hardly recognised and leave the way between the clear ones; 0 for all others.

    A bone may be taken for what looks a little like it. What then speaks against it is where it was before and
    after; before the first clear frame and after the last nothing does. Distances and errors are in millimetres.
    """
    doubt = np.zeros(len(status))
    tracked = [k for k, item in enumerate(status) if item is FrameStatus.TRACKED]
    if not tracked:
        return doubt
    usual = _usual(tracked, quality)
    faded = {k for k in tracked if quality[k] < usual[k] - FADED_BY}
    unknown = (FrameStatus.INTERPOLATED, FrameStatus.LOST)
    way = _Way([k for k, item in enumerate(status) if item not in unknown and k not in faded], distances)
    for k in faded:
        share = min((usual[k] - quality[k]) / max(usual[k] - BARELY_SEEN, FADED_BY), 1.0)
        if way.holds(k):
            doubt[k] = share * np.sqrt(max(way.off_mm(k) ** 2 - way.sd_mm(k) ** 2, 0.0))
    return doubt


def _usual(tracked: list[int], quality: Sequence[float]) -> dict[int, float]:
    """Median quality of the frames round each: bones that come near each other are seen less well for long."""
    frames, known = np.array(tracked), np.array([quality[k] for k in tracked])
    first = np.searchsorted(frames, frames - ROUND_FRAMES)
    last = np.searchsorted(frames, frames + ROUND_FRAMES, side="right")
    return {k: float(np.median(known[i:j])) for k, i, j in zip(tracked, first, last, strict=True)}


class _Way:
    """The distance between some frames in which it is known."""

    def __init__(self, known: list[int], distances: Sequence[float | None]) -> None:
        self._known = np.array(known)
        self._distances = distances
        self._at = np.array([distances[k] for k in known], dtype=float)
        self._speed = np.abs(np.diff(self._at)) / np.diff(self._known)

    def holds(self, index: int) -> bool:
        """Tell whether a frame lies between known ones."""
        return bool(self._known.size) and bool(self._known[0] < index < self._known[-1])

    def off_mm(self, index: int) -> float:
        """Return how far a frame's own distance is from what lies between two ways from before it to after it.

        Straight, or on as the distance came and into how it leaves: where a hip turns, the straight way cuts the
        valley off. Both hold for a bone that slows down in between.
        """
        own = self._distances[index]
        if own is None:
            return 0.0
        straight = float(np.interp(index, self._known, self._at))
        low, high = sorted((straight, self._curved_mm(index)))
        return max(low - own, own - high, 0.0)

    def _curved_mm(self, index: int) -> float:
        """Distance on the cubic that has places and slopes of the known frames on both sides (Hermite)."""
        before = int(np.searchsorted(self._known, index)) - 1
        length = float(self._known[before + 1] - self._known[before])
        at = (index - float(self._known[before])) / length
        start, stop = (float(self._at[k]) for k in (before, before + 1))
        straight = (stop - start) / length
        into, out_of = (self._slope(k, straight) for k in (before - 1, before + 1))
        return float(
            start
            + (stop - start) * at**2 * (3 - 2 * at)
            + length * (into * at * (1 - at) ** 2 - out_of * at**2 * (1 - at))
        )

    def _slope(self, first: int, otherwise: float) -> float:
        """Change for each frame between a known frame and the next, where both lie near each other."""
        if first < 0 or first + 1 >= len(self._known) or self._known[first + 1] - self._known[first] > GAP_SIDE:
            return otherwise
        return float((self._at[first + 1] - self._at[first]) / (self._known[first + 1] - self._known[first]))

    def sd_mm(self, index: int) -> float:
        """Return how well what the frames on both sides foretell of one between them is known."""
        gap = int(np.searchsorted(self._known, index)) - 1
        fastest = float(self._speed[max(gap - GAP_SIDE, 0) : gap + GAP_SIDE + 1].max())
        return max(LEAST_BRIDGE_SD_MM, BRIDGE_SHARE * fastest) * float(np.abs(self._known - index).min())

    def bridged_sd_mm(self, index: int) -> float:
        """Return how well a frame between known ones is known where nothing at all was seen of it.

        What speeds up and slows down in between leaves the way by the product of the frames to both sides. A motion
        that begins in the gap is not seen beside it: only the loop tells how fast it may be.
        """
        after = int(np.searchsorted(self._known, index))
        before_frames, after_frames = index - self._known[after - 1], self._known[after] - index
        bend = float(before_frames * after_frames / (before_frames + after_frames))
        return max(self.sd_mm(index), BEND_SHARE * float(self._speed.max()) * bend)
