"""Finds the ruler burned into a picture and measures its pixels per tick; proposes a scale, never decides one.

A ruler is a row of short marks at equal distances down the side of the picture (depth) or along its top or bottom
(lateral): dots, dashes, dashes on a line, with longer ones at every second, fourth, fifth or tenth place.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint
from ifs_measure.scans.burned_in_ruler import DepthRuler, RulerAxis, TickSource, longer_tick_every
from ifs_measure.scans.printed_depth import read_depths, with_printed_depth
from ifs_measure.scans.ruler_chance import MOST_BY_CHANCE, comb_by_chance
from ifs_measure.scans.ruler_labels import with_labels
from ifs_measure.scans.ruler_marks import (
    FEW_TEETH,
    FEWEST_TEETH,
    LIKE_BRIGHTNESS,
    LIKE_STRENGTH,
    MARK_LEVELS,
    Marks,
    find_marks,
    lines_of,
)
from ifs_measure.scans.tick_comb import Comb, best_comb

MIN_SPAN_SHARE = 0.3
MIN_SPAN_SHARE_OF_FEWEST = 0.45
"""A ruler spans at least this share of the picture along its axis; a shorter comb is text, a colour bar or a table."""

MIN_COMB_SHARE = 0.75
"""Share of the marks of like brightness on the comb's line that must be its teeth; speckle and text have others too."""

MAX_RESIDUAL_PX = 0.4
MAX_RESIDUAL_OF_FEW_PX = 0.32
"""Marks drawn on whole pixels lie 0.29 px off their teeth; marks found by chance within `TOLERANCE_PX` 0.46 px. Fewer
than eight need the stricter limit."""

FEW_ON_CLEAR_GROUND = 6
MIN_CLEAR_SHARE = 0.5
"""Of fewer ticks than this, half at least must stand on clear ground; markers and words may be near the others."""

MIN_STRENGTH_OF_FEWEST = 40.0
"""Grey levels by which four ticks stand out: four fainter spots in a row may be tissue."""

HALF_TICK_REACH = 0.06
"""How far from half-way, in teeth, a mark may lie that counts as a small tick between two teeth."""

MIN_PERIOD_WITH_HALVES_PX = 24.0
"""Closer ticks have no smaller ones between them; letters in a row do."""

MIN_EVEN_SHARE = 0.8
"""Fewer than eight ticks must all be there, and this share of them equally bright."""

MIN_ALONE_SHARE = 0.4
"""Share of a ruler's ticks that must stand on an empty ground; the picture may lie over the others."""

UPRIGHT_PX = 2.0
"""Marks of a ruler whose ends are no further apart across it stand one below the other."""

MIN_CORRELATION = 0.3
"""Frames of one screen are more alike than this, speckle and motion included."""


def burned_in(frames: Sequence[GreyImage]) -> GreyImage:
    """Darkest value of each pixel over the frames: what is burned in stays, speckle goes; shape (rows, columns)."""
    still = frames[0]
    for frame in frames[1:]:
        if frame.shape == still.shape and _is_alike(frames[0], frame):
            still = np.minimum(still, frame)
    return still


def _is_alike(first: GreyImage, frame: GreyImage) -> bool:
    """Whether a frame shows the same screen: some loops end in another page or in an inverted copy."""
    a, b = (picture[::4, ::4].astype(float).ravel() for picture in (first, frame))
    if a.std() == 0 or b.std() == 0:
        return False
    return float(np.corrcoef(a, b)[0, 1]) >= MIN_CORRELATION


def find_rulers(frames: Sequence[GreyImage]) -> tuple[DepthRuler, ...]:
    """Find the rulers of a scan.

    Parameters
    ----------
    frames : sequence of ndarray, shape (rows, columns), uint8
        One frame or several of the same scan, far apart in time.

    Returns
    -------
    tuple of DepthRuler
        Depth rulers first, the one with most ticks first; empty where the picture shows none.
    """
    if not frames:
        return ()
    still = burned_in(frames)
    across: GreyImage = np.ascontiguousarray(still.T)
    found = [*_rulers_along(still, RulerAxis.Y), *_rulers_along(across, RulerAxis.X)]
    for axis, picture in ((RulerAxis.Y, across), (RulerAxis.X, still)):
        along = [ruler for ruler in found if ruler.axis is axis]
        found += [r for r in _border_ruler(picture, axis) if not any(_is_same(r, other) for other in along)]
    if not any(ruler.axis is RulerAxis.Y for ruler in found):
        found += _oblique_ruler(still) or _twin_rulers(still)
    labelled = [with_labels(ruler, still) for ruler in found]
    if all(ruler.axis is RulerAxis.X or len(ruler.tick_mm) == 1 for ruler in labelled):
        return tuple(labelled)
    depths_mm = read_depths(still)
    return tuple(with_printed_depth(ruler, depths_mm) for ruler in labelled)


def depth_rulers_of_frame(frame: GreyImage) -> list[DepthRuler]:
    """Find the depth rulers of one frame, with ticks of unknown length, to compare with another frame's.

    Dots along the edge of a sector are left out: looking for them in speckle takes seconds.

    Parameters
    ----------
    frame : ndarray, shape (rows, columns), uint8
        One frame, speckle and all.
    """
    return _rulers_along(frame, RulerAxis.Y) or _twin_rulers(frame)


def find_ruler(frames: Sequence[GreyImage]) -> DepthRuler | None:
    """Find the depth ruler of a scan; None where the picture shows none."""
    return next((ruler for ruler in find_rulers(frames) if ruler.axis is RulerAxis.Y), None)


def snap_to_tick(rulers: Sequence[DepthRuler], point: ImagePoint, reach_px: float = 12.0) -> ImagePoint:
    """Move a point that a person set on a ruler to the tick meant, or leave it where it is.

    Only the coordinate along the ruler moves, and to the fitted comb, not to the tick as drawn on whole pixels.
    """
    best, nearest = point, reach_px
    for ruler in rulers:
        snapped, distance = _snapped(ruler, point)
        if distance < nearest:
            best, nearest = snapped, distance
    return best


def _snapped(ruler: DepthRuler, point: ImagePoint) -> tuple[ImagePoint, float]:
    """Nearest fitted tick of a ruler and how far the point is from it."""
    if ruler.line is not None:
        a, b = np.array(ruler.line[0]), np.array(ruler.line[1])
        way = (b - a) / ruler.places[-1]
        place = int(np.clip(round(float((np.array(point) - a) @ way / (way @ way))), 0, ruler.places[-1]))
        tick = ImagePoint(*(float(v) for v in a + place * way))
        return tick, float(np.hypot(tick.x - point.x, tick.y - point.y))
    along, across = (point.y, point.x) if ruler.axis is RulerAxis.Y else (point.x, point.y)
    place = round((along - ruler.start_px) / ruler.px_per_tick)
    if not 0 <= place <= ruler.places[-1]:
        return point, float("inf")
    fitted = ruler.start_px + place * ruler.px_per_tick
    distance = float(np.hypot(fitted - along, max(0.0, abs(across - ruler.offset_px) - max(ruler.lengths_px))))
    return (ImagePoint(point.x, fitted) if ruler.axis is RulerAxis.Y else ImagePoint(fitted, point.y)), distance


def _rulers_along(picture: GreyImage, axis: RulerAxis) -> list[DepthRuler]:
    """Rulers that run down a picture (transposed beforehand for lateral ones), the one with most ticks first."""
    found: list[tuple[Comb, DepthRuler]] = []
    for level in MARK_LEVELS:
        marks = find_marks(picture, level)
        lines = lines_of(marks)
        for line in lines:
            comb = best_comb(marks.along[line], marks.stands_alone[line], FEWEST_TEETH)
            if comb is None or not _is_ruler(comb, line, marks, picture.shape[0]):
                continue
            if comb_by_chance(comb, line, marks, len(lines), picture) <= MOST_BY_CHANCE:
                found.append((comb, _described(comb, line, marks, axis)))
    found.sort(key=lambda item: (len(item[0].members), -item[0].residual), reverse=True)
    rulers: list[DepthRuler] = []
    for _, ruler in found:
        if not any(_is_same(ruler, other) for other in rulers):
            rulers.append(ruler)
    least_px = MIN_SPAN_SHARE_OF_FEWEST * picture.shape[0]
    return [r for r in rulers if len(r.ticks_px) > FEWEST_TEETH or _span_px(r) >= least_px or _has_twin(r, rulers)]


def _span_px(ruler: DepthRuler) -> float:
    return ruler.px_per_tick * ruler.places[-1]


def _has_twin(ruler: DepthRuler, others: Sequence[DepthRuler]) -> bool:
    """Whether a ruler on the other side of the picture has its ticks at the same places."""
    return any(
        not _is_same(ruler, other)
        and abs(other.px_per_tick / ruler.px_per_tick - 1.0) < 0.01
        and abs(other.start_px - ruler.start_px) < 1.0
        for other in others
    )


def _is_ruler(comb: Comb, line: NDArray[np.int64], marks: Marks, length: int) -> bool:
    """Whether a comb can be a ruler and is not text or speckle."""
    members = line[list(comb.members)]
    span_share = comb.period * (comb.n_teeth - 1) / length
    strength = marks.strength[members]
    inside = (marks.along[line] >= comb.start - comb.period) & (
        marks.along[line] <= comb.start + comb.n_teeth * comb.period
    )
    is_like = marks.strength[line] >= LIKE_STRENGTH * np.median(strength)
    # Small ticks half-way that compression smeared too much to be teeth themselves.
    place = (marks.along[line] - comb.start) / comb.period
    is_half = np.abs(np.abs(place - np.round(place)) - 0.5) <= HALF_TICK_REACH
    is_half &= len(members) >= FEW_TEETH and comb.period >= MIN_PERIOD_WITH_HALVES_PX
    comb_share = len(members) / max(int(np.sum(inside & is_like & ~is_half)), len(members))
    alone_share = float(marks.stands_alone[members].mean())
    if len(members) == FEWEST_TEETH:
        lengths = marks.high[members] - marks.low[members]
        is_odd = np.abs(lengths - np.median(lengths)) > 0.5
        if comb.n_teeth > FEWEST_TEETH or int(is_odd.sum()) > 1 or _evenness(strength, LIKE_BRIGHTNESS / 2) < 0.75:
            return False
        if np.median(strength) < MIN_STRENGTH_OF_FEWEST:
            return False
        return (
            _evenness(strength) >= 1.0
            and comb_share >= 1.0
            and alone_share >= 1.0
            and span_share >= MIN_SPAN_SHARE
            and comb.residual <= MAX_RESIDUAL_OF_FEW_PX
        )
    if len(members) < FEW_ON_CLEAR_GROUND and marks.stands_clear[members].mean() < MIN_CLEAR_SHARE:
        return False
    if len(members) < FEW_TEETH and (comb.n_teeth > len(members) or _evenness(strength) < MIN_EVEN_SHARE):
        return False
    return (
        span_share >= MIN_SPAN_SHARE
        and comb_share >= MIN_COMB_SHARE
        and alone_share >= MIN_ALONE_SHARE
        and comb.residual <= (MAX_RESIDUAL_PX if len(members) >= FEW_TEETH else MAX_RESIDUAL_OF_FEW_PX)
    )


def _evenness(strength: FloatArray, within: float = LIKE_BRIGHTNESS) -> float:
    """Share of marks as bright as most are."""
    return float(np.mean(np.abs(strength / np.median(strength) - 1.0) < within))


def _described(comb: Comb, line: NDArray[np.int64], marks: Marks, axis: RulerAxis) -> DepthRuler:
    members = line[list(comb.members)]
    lengths = marks.high[members] - marks.low[members] + 1.0
    ends = (marks.low[members], marks.high[members], (marks.low[members] + marks.high[members]) / 2.0)
    offset = min(ends, key=lambda values: float(np.std(values)))
    every = longer_tick_every(np.array(comb.places), lengths)
    candidates = TICKS_MM[every]
    return DepthRuler(
        axis=axis,
        offset_px=float(np.median(offset)),
        ticks_px=tuple(float(v) for v in marks.along[members]),
        places=comb.places,
        px_per_tick=comb.period,
        px_per_tick_sd=comb.sd,
        tick_mm=candidates,
        tick_source=TickSource.MAJOR_TICKS if len(candidates) == 1 else TickSource.UNKNOWN,
        start_px=comb.start,
        lengths_px=tuple(float(v) for v in lengths),
    )


TICKS_MM: dict[int | None, tuple[float, ...]] = {
    None: (10.0, 5.0, 1.0),
    2: (5.0,),
    4: (2.5,),
    5: (10.0, 1.0, 2.0),
    10: (1.0,),
}
"""What a tick may be, by every how many of them a longer one stands: a longer one is a round number of centimetres or
half centimetres (5 and 10 mm; 2.5 and 10; 10 and 50, 1 and 5 or 2 and 10; 1 and 10)."""


def _border_ruler(picture: GreyImage, axis: RulerAxis) -> list[DepthRuler]:
    """Make a ruler of a few marks along an edge; it runs along the rows of the picture given."""
    from ifs_measure.scans.border_ruler import find_border_comb

    comb = find_border_comb(picture)
    if comb is None:
        return []
    return [
        DepthRuler(
            axis=axis,
            offset_px=comb.line,
            ticks_px=comb.positions,
            places=tuple(range(len(comb.positions))),
            px_per_tick=comb.period,
            px_per_tick_sd=comb.sd,
            tick_mm=TICKS_MM[None],
            tick_source=TickSource.UNKNOWN,
            start_px=comb.start,
            lengths_px=comb.lengths,
        )
    ]


def _twin_rulers(still: GreyImage) -> list[DepthRuler]:
    """Make a ruler of each side of a picture that has a few marks at both."""
    from ifs_measure.scans.twin_ruler import find_twin_comb

    comb = find_twin_comb(still)
    if comb is None:
        return []
    rulers = []
    for first, last in (comb.left, comb.right):
        n = comb.n_teeth
        is_upright = abs(first.x - last.x) < UPRIGHT_PX
        start = first.y if is_upright else 0.0
        rulers.append(
            DepthRuler(
                axis=RulerAxis.Y if is_upright else RulerAxis.OBLIQUE,
                offset_px=(first.x + last.x) / 2 if is_upright else 0.0,
                ticks_px=tuple(start + place * comb.step_px for place in range(n)),
                places=tuple(range(n)),
                px_per_tick=comb.step_px,
                px_per_tick_sd=comb.step_sd,
                tick_mm=TICKS_MM[None],
                tick_source=TickSource.UNKNOWN,
                start_px=start,
                lengths_px=(1.0,) * n,
                line=None if is_upright else (first, last),
            )
        )
    return rulers


def _oblique_ruler(still: GreyImage) -> list[DepthRuler]:
    """Dots along the edge of a sector, as a ruler."""
    from ifs_measure.scans.oblique_ruler import find_oblique_comb

    comb = find_oblique_comb(still)
    if comb is None:
        return []
    first = ImagePoint(*comb.start)
    last = ImagePoint(comb.start[0] + comb.places[-1] * comb.step[0], comb.start[1] + comb.places[-1] * comb.step[1])
    way = np.array(comb.step) / comb.step_px
    return [
        DepthRuler(
            axis=RulerAxis.OBLIQUE,
            offset_px=0.0,
            ticks_px=tuple(float(v) for v in (comb.points - np.array(first)) @ way),
            places=comb.places,
            px_per_tick=comb.step_px,
            px_per_tick_sd=comb.step_sd,
            tick_mm=TICKS_MM[None],
            tick_source=TickSource.UNKNOWN,
            start_px=0.0,
            lengths_px=tuple(1.0 for _ in comb.places),
            line=(first, last),
        )
    ]


def _is_same(ruler: DepthRuler, other: DepthRuler) -> bool:
    """Whether two combs are read off the same ruler."""
    reach = max(*ruler.lengths_px, *other.lengths_px) + 2.0
    return abs(ruler.offset_px - other.offset_px) <= reach and (
        ruler.ticks_px[0] <= other.ticks_px[-1] and other.ticks_px[0] <= ruler.ticks_px[-1]
    )
