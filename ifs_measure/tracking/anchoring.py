"""Joins what the pixels say with what a person said: every anchor holds, and nothing beyond its neighbours moves.

For a bone or an edge an anchor says that the cortex passes here: the arc moves along its normal. In the anchor's own
frame it passes there exactly. How far that holds in other frames depends on how much the track missed: a miss as small
as a hand's own fades within a few frames, a large one says that the track was wrong and holds up to the neighbouring
anchors.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ifs_measure.measurement.caliper import Surface
from ifs_measure.measurement.geometry import FloatArray, ImagePoint, PixelScale
from ifs_measure.tracking.cortex_shape import resampled, smoothed
from ifs_measure.tracking.end_solution import EndRequest, EndSolution
from ifs_measure.tracking.rigid_motion import back, place, pose_of
from ifs_measure.tracking.track_quality import DRAWN_SD_MM, EndFrame, nearest_pair

NOISE_FRAMES = 2.0
"""Half life, in frames, of that part of a correction which may be the hand's."""
END_VERTICES = 5
"""The direction in which an arc ends is that of its last two and a half millimetres."""
LED_ON_MM, LED_ON_STEP_MM = 3.0, 0.2
"""An anchor so far beyond the end of an arc is still a place of it: as far as a click is from the cortex it means."""
HAND_SD_MM = 0.5
"""How precisely a hand places a caliper: a miss smaller than that is likelier the hand's than the track's."""


@dataclass(frozen=True, slots=True)
class AnchoredEnd:
    """One end in every frame, the anchors kept.

    Attributes
    ----------
    frames : tuple of EndFrame
    closure_mm : float or None
        How far what was followed from the first anchor misses the later ones, at most; None without later ones.
    """

    frames: tuple[EndFrame, ...]
    closure_mm: float | None


def anchored(
    solution: EndSolution,
    request: EndRequest,
    redrawn: tuple[int, tuple[ImagePoint, ...]] | None,
    scale: PixelScale,
) -> AnchoredEnd:
    """Join what the pixels say of one end with its anchors."""
    shape_mm, wall_sd_mm = solution.shape.points_mm, solution.wall_sd_mm
    centre = solution.shape.centre_mm
    if redrawn is not None and request.surface is not Surface.POINT:
        drawn = np.array(redrawn[1]) * scale.vector_mm_per_px
        shape_mm = back(smoothed(resampled(drawn, 0.2)), centre, pose_of(solution.poses[redrawn[0]]))
        wall_sd_mm = np.full(shape_mm.shape[0], DRAWN_SD_MM)
    count = solution.poses.shape[0]
    shifts = np.zeros((count, 2))
    arcs = [(shape_mm, wall_sd_mm)] * count
    closure_mm = solution.closure_mm
    if request.points[1:] and request.surface is not Surface.POINT:
        if redrawn is None:
            arcs = _led_on(solution, shape_mm, wall_sd_mm, request, scale)
        missed = _missed(solution, [arc for arc, _ in arcs], request, scale)
        closure_mm = max(float(np.hypot(*error)) for _, error in missed)
        drawn_in = None if redrawn is None else redrawn[0]
        # An arc is shown where it was drawn, wherever the point of that frame stood before.
        shifts = _corrections([item for item in missed if item[0] != drawn_in], request.frame, count)
    held = {frame for frame, _ in request.points}
    ends = []
    for index in range(count):
        pose = pose_of(solution.poses[index])
        arc_mm, sd_mm = arcs[index]
        arc = place(arc_mm, centre, pose) + shifts[index]
        point = place(solution.point_mm[None], centre, pose)[0] + shifts[index]
        score = float(solution.scores[index])
        seen = score >= solution.least_score or index in held
        turned_about = centre + pose.shift_mm + shifts[index]
        ends.append(EndFrame(arc, sd_mm, point, turned_about, solution.information[index], score, seen))
    return AnchoredEnd(tuple(ends), closure_mm)


def _missed(
    solution: EndSolution, arcs_mm: list[FloatArray], request: EndRequest, scale: PixelScale
) -> list[tuple[int, FloatArray]]:
    """How far (2,) the arc passes by each later anchor, by frame."""
    missed = []
    for frame, point in sorted(request.points[1:]):
        arc = place(arcs_mm[frame], solution.shape.centre_mm, pose_of(solution.poses[frame]))
        target = np.asarray(point) * scale.vector_mm_per_px
        _, _, foot = nearest_pair(target[None], arc)
        missed.append((frame, _across(arc, foot, target - foot)))
    return missed


def _across(arc: FloatArray, foot: FloatArray, error: FloatArray) -> FloatArray:
    """Return the part of an error that is not along the arc: a place beyond its end does not pull it there."""
    for end, along in _ends(arc):
        if np.array_equal(foot, end):
            return np.asarray(error - max(float(error @ along), 0.0) * along)
    return error


def _ends(arc: FloatArray) -> list[tuple[FloatArray, FloatArray]]:
    """Both ends of an arc, each with the unit vector along which the arc ends there."""
    found = []
    for line in (arc[::-1], arc):
        along = line[-1] - line[max(-1 - END_VERTICES, -len(line))]
        found.append((line[-1], along / max(float(np.hypot(*along)), 1e-9)))
    return found


def _led_on(
    solution: EndSolution, shape_mm: FloatArray, sd_mm: FloatArray, request: EndRequest, scale: PixelScale
) -> list[tuple[FloatArray, FloatArray]]:
    """Arc and its error in every frame, led on to the later anchors that lie beyond its ends.

    The cortex was said to pass there; in frames up to the neighbouring anchors it is believed.
    """
    count = solution.poses.shape[0]
    frames = [frame for frame, _ in request.points]
    targets = []
    for frame, point in request.points[1:]:
        at = np.asarray(point) * scale.vector_mm_per_px
        target = back(at[None], solution.shape.centre_mm, pose_of(solution.poses[frame]))[0]
        before, after = _neighbours(frame, frames, count)
        targets.append((before, after, target))
    known: dict[tuple[int, ...], tuple[FloatArray, FloatArray]] = {}
    arcs = []
    for index in range(count):
        held = tuple(k for k, (before, after, _) in enumerate(targets) if before < index < after)
        if held not in known:
            known[held] = _led_on_to([targets[k][2] for k in held], shape_mm, sd_mm)
        arcs.append(known[held])
    return arcs


def _neighbours(frame: int, anchored_frames: list[int], count: int) -> tuple[int, int]:
    """Frames of the anchors before and after one; -1 and `count` where there is none."""
    before = max((other for other in anchored_frames if other < frame), default=-1)
    return before, min((other for other in anchored_frames if other > frame), default=count)


def _led_on_to(targets: list[FloatArray], shape_mm: FloatArray, sd_mm: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Lead an arc straight on to the farthest of some places beyond each of its ends."""
    farthest: list[tuple[float, FloatArray] | None] = [None, None]
    for target in targets:
        for k, (end, along) in enumerate(_ends(shape_mm)):
            off = target - end
            ahead, aside = float(off @ along), abs(float(off[0] * along[1] - off[1] * along[0]))
            known = farthest[k]
            if aside <= ahead <= LED_ON_MM and (known is None or ahead > known[0]):
                farthest[k] = (ahead, off)
    first, last = (
        np.zeros((0, 2)) if way is None else end + _steps(way[0])[:, None] * way[1]
        for way, (end, _) in zip(farthest, _ends(shape_mm), strict=True)
    )
    return np.concatenate([first[::-1], shape_mm, last]), np.pad(sd_mm, (len(first), len(last)), mode="edge")


def _steps(length_mm: float) -> FloatArray:
    """Return shares of a way, up to its end, by which an arc is led on."""
    count = max(int(np.ceil(length_mm / LED_ON_STEP_MM)), 1)
    return np.arange(1, count + 1) / count


def _corrections(missed: list[tuple[int, FloatArray]], first: int, count: int) -> FloatArray:
    """Shift (n, 2) of the arc in every frame that makes it pass through the later anchors."""
    shifts = np.zeros((count, 2))
    frames = [first, *(frame for frame, _ in missed)]
    for frame, error in missed:
        miss = float(error @ error)
        constant_part = miss / (miss + HAND_SD_MM**2)
        before, after = _neighbours(frame, frames, count)
        for index in range(max(before, 0), min(after + 1, count)):
            away = abs(index - frame)
            side = before if index < frame else after
            open_side = side in (-1, count) or side == first
            span = max(abs(side - frame), 1)
            fade = 1.0 if open_side else 1.0 - away / span
            if index == side and index != frame:
                fade = 0.0
            local = 0.5 ** (away / NOISE_FRAMES)
            shifts[index] += error * fade * (constant_part + (1.0 - constant_part) * local)
    return shifts
