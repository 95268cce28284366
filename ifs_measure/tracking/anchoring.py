"""Joins what the pixels say with what a person said: every anchor holds, and nothing beyond its neighbours moves.

For a bone or an edge an anchor says that the cortex passes here: the arc moves along its normal. In the anchor's own
frame it passes there exactly. How far that holds in other frames depends on how much the track missed, against what the
track and a hand may err: a miss that both explain fades within a few frames, a larger one says that the track was wrong
and holds up to the neighbouring anchors. What is carried on of it counts as a hand's in the stated error. Where a bone
was not seen its place is a guess, and an anchor there says nothing of the frames on both sides in which it was seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ifs_measure.measurement.caliper import Surface
from ifs_measure.measurement.geometry import FloatArray, ImagePoint, PixelScale
from ifs_measure.tracking.cortex_shape import drawn_arc, drawn_sd_mm
from ifs_measure.tracking.end_solution import EndRequest, EndSolution
from ifs_measure.tracking.rigid_motion import back, place, pose_of, turn
from ifs_measure.tracking.track_quality import HAND_SD_MM, EndFrame, nearest_pair

NOISE_FRAMES = 2.0
"""Half life, in frames, of that part of a correction which may be the hand's."""
END_VERTICES = 5
"""The direction in which an arc ends is that of its last two and a half millimetres."""
LED_ON_MM, LED_ON_STEP_MM = 3.0, 0.2
"""An anchor so far beyond the end of an arc is still a place of it: as far as a click is from the cortex it means."""
FAILED_SDS = 2.0
"""A miss of so many standard deviations of track and hand together is as likely that of a track which failed."""


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
    solution: EndSolution, request: EndRequest, redrawn: Mapping[int, tuple[ImagePoint, ...]], scale: PixelScale
) -> AnchoredEnd:
    """Join what the pixels say of one end with its anchors, and with the arcs redrawn in later frames."""
    count = solution.poses.shape[0]
    held = {frame for frame, _ in request.points}
    arcs = [Arc(solution.shape.points_mm, solution.wall_sd_mm)] * count
    shifts = np.zeros((count, 2))
    closure_mm = solution.closure_mm
    if (request.points[1:] or redrawn) and request.surface is not Surface.POINT:
        arcs = _led_on(solution, request, scale)
        missed = _missed(solution, arcs, request, scale)
        closure_mm = max((float(np.hypot(*item.by_mm)) for item in missed), default=None)
        if redrawn:
            # An arc is shown where it was drawn, wherever the point of that frame stood before.
            arcs = _drawn(solution, request, redrawn, scale)
            missed = [item for item in _missed(solution, arcs, request, scale) if item.frame not in redrawn]
        shifts = _corrections(missed, sorted(held | set(redrawn)), solution.scores >= solution.least_score)
    ends = []
    for index in range(count):
        end = end_frame(solution, arcs[index], index, shifts[index])
        is_placed = index in held and not end.seen
        ends.append(replace(end, seen=end.seen or is_placed, is_placed=is_placed))
    return AnchoredEnd(tuple(ends), closure_mm)


def end_frame(solution: EndSolution, arc: Arc, index: int, shift_mm: FloatArray) -> EndFrame:
    """Place the end in one frame, moved by a correction (2,)."""
    centre, pose = solution.shape.centre_mm, pose_of(solution.poses[index])
    score = float(solution.scores[index])
    return EndFrame(
        place(arc.points_mm, centre, pose) + shift_mm,
        arc.sd_mm,
        place(solution.point_mm[None], centre, pose)[0] + shift_mm,
        centre + pose.shift_mm + shift_mm,
        solution.information[index],
        score,
        score >= solution.least_score,
        carried_mm=float(np.hypot(*shift_mm)),
        absent=index in solution.absent,
        outward=turn(solution.shape.normals.mean(axis=0)[None], pose.angle_rad)[0],
    )


@dataclass(frozen=True, slots=True)
class Arc:
    """Places (n, 2) of an arc in the bone's own frame, and the error (n,) of each."""

    points_mm: FloatArray
    sd_mm: FloatArray


@dataclass(frozen=True, slots=True)
class _Miss:
    """How far (2,) the arc passes by an anchor, and what the track alone may err there: always, and in that frame."""

    frame: int
    by_mm: FloatArray
    wall_mm: float
    noise_mm: float
    is_guess: bool

    def constant_part(self) -> float:
        """Return the share of the miss that is believed of all frames up to where the correction ends."""
        if self.is_guess:
            return 1.0
        usual = self.wall_mm**2 + self.noise_mm**2 + HAND_SD_MM**2
        of_wall = self.wall_mm**2 / usual
        surprise = (float(self.by_mm @ self.by_mm) / (FAILED_SDS**2 * usual)) ** 2
        failed = surprise / (1.0 + surprise)
        return of_wall + (1.0 - of_wall) * failed


def _drawn(
    solution: EndSolution, request: EndRequest, redrawn: Mapping[int, tuple[ImagePoint, ...]], scale: PixelScale
) -> list[Arc]:
    """Return the arc of every frame: the one that was drawn nearest to it in time."""
    drawn = {}
    if request.arc is not None:
        drawn[request.frame] = Arc(solution.shape.points_mm, solution.wall_sd_mm)
    for frame, clicks in redrawn.items():
        there = np.array(clicks) * scale.vector_mm_per_px
        line = drawn_arc(there)
        points = back(line, solution.shape.centre_mm, pose_of(solution.poses[frame]))
        drawn[frame] = Arc(points, drawn_sd_mm(line, there))
    frames = sorted(drawn)
    return [drawn[min(frames, key=lambda frame: abs(frame - index))] for index in range(solution.poses.shape[0])]


def _missed(solution: EndSolution, arcs: list[Arc], request: EndRequest, scale: PixelScale) -> list[_Miss]:
    """Return how far the arc passes by each later anchor."""
    missed = []
    for frame, point in sorted(request.points[1:]):
        end = end_frame(solution, arcs[frame], frame, np.zeros(2))
        target = np.asarray(point) * scale.vector_mm_per_px
        away, _, foot = nearest_pair(target[None], end.arc_mm)
        towards = (target - foot) / max(away, 1e-9)
        by_mm = _across(end.arc_mm, foot, target - foot)
        missed.append(_Miss(frame, by_mm, end.wall_mm(foot), end.noise_mm(foot, towards), not end.seen))
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


def _led_on(solution: EndSolution, request: EndRequest, scale: PixelScale) -> list[Arc]:
    """Return the arc of every frame, led on to the later anchors that lie beyond its ends.

    The cortex was said to pass there; in frames up to the neighbouring anchors it is believed.
    """
    count = solution.poses.shape[0]
    frames = [frame for frame, _ in request.points]
    targets = []
    for frame, point in request.points[1:]:
        if solution.scores[frame] < solution.least_score:
            continue  # Where the bone is guessed, what lies beyond its end is guessed as well.
        at = np.asarray(point) * scale.vector_mm_per_px
        target = back(at[None], solution.shape.centre_mm, pose_of(solution.poses[frame]))[0]
        before, after = _neighbours(frame, frames, count)
        targets.append((before, after, target))
    known: dict[tuple[int, ...], Arc] = {}
    arcs = []
    for index in range(count):
        held = tuple(k for k, (before, after, _) in enumerate(targets) if before < index < after)
        if held not in known:
            known[held] = _led_on_to([targets[k][2] for k in held], solution.shape.points_mm, solution.wall_sd_mm)
        arcs.append(known[held])
    return arcs


def _neighbours(frame: int, anchored_frames: list[int], count: int) -> tuple[int, int]:
    """Frames of the anchors before and after one; -1 and `count` where there is none."""
    before = max((other for other in anchored_frames if other < frame), default=-1)
    return before, min((other for other in anchored_frames if other > frame), default=count)


def _led_on_to(targets: list[FloatArray], shape_mm: FloatArray, sd_mm: FloatArray) -> Arc:
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
    sd_mm = np.pad(sd_mm, (len(first), len(last)), mode="edge")
    return Arc(np.concatenate([first[::-1], shape_mm, last]), sd_mm)


def _steps(length_mm: float) -> FloatArray:
    """Return shares of a way, up to its end, by which an arc is led on."""
    count = max(int(np.ceil(length_mm / LED_ON_STEP_MM)), 1)
    return np.arange(1, count + 1) / count


def _corrections(missed: list[_Miss], frames: list[int], seen: NDArray[np.bool_]) -> FloatArray:
    """Shift (n, 2) of the arc in every frame that makes it pass through the later anchors.

    What is missed in one of the anchored frames fades towards the others; where the bone was not `seen` (n,), towards
    the frames that show it.
    """
    count = seen.size
    shifts = np.zeros((count, 2))
    for item in missed:
        constant_part = item.constant_part()
        ends = sorted({*frames, *np.flatnonzero(seen).tolist()}) if item.is_guess else frames
        before, after = _neighbours(item.frame, ends, count)
        for index in range(max(before, 0), min(after + 1, count)):
            away = abs(index - item.frame)
            side = before if index < item.frame else after
            # Beyond the last anchor nothing says where a correction would end.
            fade = 1.0 if side in (-1, count) else 1.0 - away / max(abs(side - item.frame), 1)
            local = 0.5 ** (away / NOISE_FRAMES)
            shifts[index] += item.by_mm * fade * (constant_part + (1.0 - constant_part) * local)
    return shifts
