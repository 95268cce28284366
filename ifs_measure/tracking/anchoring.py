"""Joins what the pixels say with what a person said: every anchor holds, and nothing beyond its neighbours moves.

For a bone or an edge an anchor says that the cortex passes here: the arc moves along its normal. What it was off by is
partly the loop's own constant (the wall, the same in all frames) and partly the frame's noise; the first holds as far
as the neighbouring anchors, the second only near the frame.
"""

from __future__ import annotations

import numpy as np

from ifs_measure.measurement.caliper import Surface
from ifs_measure.measurement.geometry import FloatArray, ImagePoint, PixelScale
from ifs_measure.tracking.cortex_shape import resampled, smoothed
from ifs_measure.tracking.end_solution import EndRequest, EndSolution
from ifs_measure.tracking.rigid_motion import back, place, pose_of
from ifs_measure.tracking.track_quality import EndFrame, end_sd_mm, nearest_pair

NOISE_FRAMES = 4.0
"""Half life, in frames, of that part of a correction which is the frame's own."""
CONSTANT_SD_MM = 0.25
NOISE_SD_MM = 0.08
"""Expected size of both parts."""


def anchored(
    solution: EndSolution,
    request: EndRequest,
    redrawn: tuple[int, tuple[ImagePoint, ...]] | None,
    scale: PixelScale,
) -> list[EndFrame]:
    """One end in every frame, the anchors kept."""
    shape_mm = solution.shape.points_mm
    centre = solution.shape.centre_mm
    if redrawn is not None and request.surface is not Surface.POINT:
        drawn = np.array(redrawn[1]) * scale.vector_mm_per_px
        shape_mm = back(smoothed(resampled(drawn, 0.2)), centre, pose_of(solution.poses[redrawn[0]]))
    count = solution.poses.shape[0]
    shifts = np.zeros((count, 2))
    later = request.points[1:]
    if later and request.surface is not Surface.POINT:
        shifts = _corrections(solution, shape_mm, request, scale)
    held = {frame for frame, _ in request.points}
    ends = []
    for index in range(count):
        pose = pose_of(solution.poses[index])
        arc = place(shape_mm, centre, pose) + shifts[index]
        point = place(solution.point_mm[None], centre, pose)[0] + shifts[index]
        score = float(solution.scores[index])
        seen = score >= solution.least_score or index in held
        ends.append(EndFrame(arc, point, end_sd_mm(solution.information[index], score), score, seen))
    return ends


def _corrections(solution: EndSolution, shape_mm: FloatArray, request: EndRequest, scale: PixelScale) -> FloatArray:
    """Shift (n, 2) of the arc in every frame that makes it pass through the later anchors."""
    count = solution.poses.shape[0]
    frames, errors = [], []
    for frame, point in sorted(request.points[1:]):
        arc = place(shape_mm, solution.shape.centre_mm, pose_of(solution.poses[frame]))
        target = np.asarray(point) * scale.vector_mm_per_px
        _, _, foot = nearest_pair(target[None], arc)
        frames.append(frame)
        errors.append(target - foot)
    constant_part = CONSTANT_SD_MM**2 / (CONSTANT_SD_MM**2 + NOISE_SD_MM**2)
    shifts = np.zeros((count, 2))
    for at, (frame, error) in enumerate(zip(frames, errors, strict=True)):
        neighbours = [request.frame, *frames]
        before = max((f for f in neighbours if f < frame), default=-1)
        after = min((f for f in neighbours if f > frame), default=count)
        for index in range(max(before, 0), min(after + 1, count)):
            away = abs(index - frame)
            side = before if index < frame else after
            open_side = side in (-1, count) or side == request.frame
            span = max(abs(side - frame), 1)
            fade = 1.0 if open_side else 1.0 - away / span
            if index == side and index != frame:
                fade = 0.0
            local = 0.5 ** (away / NOISE_FRAMES)
            shifts[index] += error * fade * (constant_part + (1.0 - constant_part) * local)
        del at
    return shifts
