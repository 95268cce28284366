"""Whether the burned-in ruler is the same in all frames: a depth that was changed within a loop has no one scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

import numpy as np

from ifs_measure.measurement.calibration import AGREEMENT
from ifs_measure.measurement.geometry import GreyImage
from ifs_measure.scans.burned_in_ruler import DepthRuler, RulerAxis
from ifs_measure.scans.depth_ruler import depth_rulers_of_frame
from ifs_measure.scans.ruler_marks import MIN_CONTRAST

SD_FACTOR = 2.0
"""Standard deviations of both fits by which two rulers must differ beyond `AGREEMENT`."""

GONE_SHARE = 0.4
"""Share of its brightness below which a tick is not there; what is drawn over a loop is equally bright in all frames,
but for compression."""

MIN_GONE_SHARE = 0.3
"""Share of a ruler's ticks that another frame must lack: of a ruler twice as fine, every other one is missing."""

MIN_GONE_SHARE_ELSEWHERE = 0.75
MIN_TICKS_ELSEWHERE = 6
"""Rulers at different places of the picture are one that moved only where each is gone from the other's frame, where
neither can be four or five spots of tissue, and where they run from the same height to the same: the lines of a table
do not."""

STRIP_PX = 5
"""Width of the strip along which the ticks of a ruler line up."""

LEAST_CHANGED_PX = 2
"""Fewer pixels that come or go between two ticks are none of another ruler."""

MIN_UNCHANGED_SHARE = 0.5
"""Share of the gaps between a ruler's ticks in which nothing comes or goes: tissue may lie over the others, while a
ruler of another depth has its ticks in all of them."""


class RulerChange(NamedTuple):
    """Two frames with different rulers, in pixels from tick to tick."""

    frame: int
    px_per_tick: float
    other_frame: int
    other_px_per_tick: float

    @property
    def sentence(self) -> str:
        """What is said of it; frames count from 0."""
        return (
            f"The depth was changed within the scan: the ticks of its ruler stand {self.px_per_tick:.4g} px apart in "
            f"frame {self.frame} and {self.other_px_per_tick:.4g} px in frame {self.other_frame} (counted from 0), so "
            "that no one scale holds and no millimetres are trusted; save the frames of one depth as a scan of their "
            "own."
        )


def find_ruler_change(frames: Mapping[int, GreyImage], shared: Sequence[DepthRuler]) -> RulerChange | None:
    """Look for two frames whose depth rulers are different ones.

    Parameters
    ----------
    frames : mapping of int to ndarray, shape (rows, columns), uint8
        Some frames from all over the scan by their index.
    shared : sequence of DepthRuler
        What all of them together show. Where nothing comes or goes between their ticks, all frames have the same.
    """
    depth_rulers = [ruler for ruler in shared if ruler.axis is not RulerAxis.X]
    pictures = list(frames.values())
    if len({picture.shape for picture in pictures}) != 1 or len(pictures) < 2:
        return None
    if depth_rulers and all(_is_unchanged(ruler, pictures) for ruler in depth_rulers):
        return None
    found = {index: depth_rulers_of_frame(frame) for index, frame in frames.items()}
    for one, other in combinations(sorted(frames), 2):
        pair = _different(frames[one], found[one], frames[other], found[other])
        if pair is not None:
            return RulerChange(one, pair[0].px_per_tick, other, pair[1].px_per_tick)
    return None


def _is_unchanged(ruler: DepthRuler, frames: Sequence[GreyImage]) -> bool:
    """Whether all frames are alike between the ticks of a ruler, along the line on which these stand."""
    import cv2

    changes = np.ptp(frames, axis=0) > MIN_CONTRAST
    ends = [np.array(point) for point in _points(ruler)]
    ticks = np.linspace(ends[0], ends[-1], ruler.places[-1] + 1)
    unchanged = 0
    for tick, following in pairwise(np.round(ticks).astype(int).tolist()):
        strip = cv2.line(np.zeros(changes.shape, np.uint8), tick, following, 1, STRIP_PX) > 0
        unchanged += int(np.count_nonzero(changes[strip]) < LEAST_CHANGED_PX)
    return unchanged >= MIN_UNCHANGED_SHARE * ruler.places[-1]


def _different(
    frame: GreyImage, rulers: Sequence[DepthRuler], other_frame: GreyImage, others: Sequence[DepthRuler]
) -> tuple[DepthRuler, DepthRuler] | None:
    """Pick a ruler of each frame that cannot both hold for one depth."""
    pairs = [(a, b) for a in rulers for b in others if a.axis is b.axis]
    is_shared = any(_is_in_place(a, b) and not _is_unlike(a, b) for a, b in pairs)
    for a, b in pairs:
        if not _is_unlike(a, b):
            continue
        gone = _share_gone(a, frame, other_frame), _share_gone(b, other_frame, frame)
        if _is_in_place(a, b) and max(gone) >= MIN_GONE_SHARE:
            return a, b
        may_have_moved = not is_shared and min(len(a.ticks_px), len(b.ticks_px)) >= MIN_TICKS_ELSEWHERE
        if may_have_moved and _is_as_high(a, b) and min(gone) >= MIN_GONE_SHARE_ELSEWHERE:
            return a, b
    return None


def _is_unlike(a: DepthRuler, b: DepthRuler) -> bool:
    tolerance = AGREEMENT + SD_FACTOR * (a.px_per_tick_sd / a.px_per_tick + b.px_per_tick_sd / b.px_per_tick)
    return abs(a.px_per_tick / b.px_per_tick - 1.0) > tolerance


def _is_in_place(a: DepthRuler, b: DepthRuler) -> bool:
    """Whether two rulers stand at the same place of the picture."""
    if a.line is not None or b.line is not None:
        return False
    reach = max(*a.lengths_px, *b.lengths_px) + 2.0
    overlap = min(a.ticks_px[-1], b.ticks_px[-1]) - max(a.ticks_px[0], b.ticks_px[0])
    return abs(a.offset_px - b.offset_px) <= reach and overlap > 0


def _is_as_high(a: DepthRuler, b: DepthRuler) -> bool:
    """Whether two rulers begin and end at the same heights, give or take a tick."""
    tick_px = max(a.px_per_tick, b.px_per_tick)
    ends = [(points[0][1], points[-1][1]) for points in (_points(a), _points(b))]
    return all(abs(y - other) <= tick_px for y, other in zip(*ends, strict=True))


def _points(ruler: DepthRuler) -> list[tuple[float, float]]:
    """Where the ticks stand, x and y."""
    if ruler.line is None:
        return [(ruler.offset_px, along) for along in ruler.ticks_px]
    (x0, y0), (x1, y1) = ruler.line
    shares = [place / ruler.places[-1] for place in ruler.places]
    return [(x0 + share * (x1 - x0), y0 + share * (y1 - y0)) for share in shares]


def _share_gone(ruler: DepthRuler, frame: GreyImage, other: GreyImage) -> float:
    """Share of a frame's ticks whose places are dark in another; tissue may lie over the rest."""
    reach = round(max(ruler.lengths_px)) if ruler.line is None else 2
    gone = 0
    for x, y in ((round(x), round(y)) for x, y in _points(ruler)):
        window = np.s_[max(y - 2, 0) : y + 3, max(x - reach, 0) : x + reach + 1]
        gone += bool(np.max(other[window], initial=0) < GONE_SHARE * np.max(frame[window], initial=0))
    return gone / len(ruler.ticks_px)
