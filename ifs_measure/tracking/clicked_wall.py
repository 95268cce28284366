"""What the first clicks say of where a wall lies: something where the hand is a careful one, next to nothing else.

Across a wall a click is a measurement, as the network's answer is, and as good as the hand that placed it. How good
that is nobody says; but two clicks that both lie close to where the walls were found hardly come from a hand that errs
by a millimetre. So every precision a hand may have is weighed by how well it explains both misses, and each wall moves
towards its click by the mean share that is left to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ifs_measure.measurement.caliper import Surface
from ifs_measure.measurement.geometry import FloatArray, PixelScale
from ifs_measure.tracking.anchoring import Arc, end_frame
from ifs_measure.tracking.end_solution import EndRequest, EndSolution
from ifs_measure.tracking.rigid_motion import pose_of, turn
from ifs_measure.tracking.track_quality import nearest_pair

HANDS_MM = np.geomspace(0.2, 1.0, 9)
"""How precisely a hand may place a caliper across a cortex: from a pixel of a scan to a quick click without a look
through the loupe. No precision is likelier than another of the same order before the clicks are seen."""
BESIDE_MM = 1.0
"""A click that lies so far beyond the end of what is seen of a wall does not say where that end lies."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """How far (mm, outwards) a click lies off the arc, and what the arc may err there: always, and in that frame."""

    miss_mm: float
    wall_mm: float
    noise_mm: float

    def variance(self) -> FloatArray:
        """Variance of the miss for each precision of the hand."""
        return np.asarray(self.wall_mm**2 + self.noise_mm**2 + HANDS_MM**2)


def moved_to_clicks(
    solutions: Sequence[EndSolution], requests: Sequence[EndRequest], scale: PixelScale
) -> list[EndSolution]:
    """Move the walls of both ends towards the clicks of the first frame, by what these are worth.

    The rest of the arc moves along its normals as it may err itself: what is known surely stays. Edges, points and
    arcs that a person drew stay as they are.
    """
    readings = [_reading(*end, scale) for end in zip(solutions, requests, strict=True)]
    chance = np.ones_like(HANDS_MM)
    for item in readings:
        if item is not None:
            variance = item.variance()
            chance = chance * np.exp(-0.5 * item.miss_mm**2 / variance) / np.sqrt(variance)
    chance = chance / chance.sum()
    return [
        solution if item is None else _moved(solution, item, chance)
        for solution, item in zip(solutions, readings, strict=True)
    ]


def _moved(solution: EndSolution, reading: _Reading, chance: FloatArray) -> EndSolution:
    share = reading.wall_mm**2 / reading.variance()
    mean = float(chance @ share)
    unsure = float(chance @ (share - mean) ** 2)
    miss_mm = solution.wall_sd_mm / reading.wall_mm * reading.miss_mm
    points_mm = solution.shape.points_mm + (mean * miss_mm)[:, None] * solution.shape.normals
    return replace(
        solution,
        shape=replace(solution.shape, points_mm=points_mm),
        wall_sd_mm=np.sqrt(solution.wall_sd_mm**2 * (1.0 - mean) + unsure * miss_mm**2),
    )


def _reading(solution: EndSolution, request: EndRequest, scale: PixelScale) -> _Reading | None:
    """Read a click beside the arc, or None where it says nothing."""
    if request.surface is not Surface.BONE or request.arc is not None:
        return None
    index = request.frame
    end = end_frame(solution, Arc(solution.shape.points_mm, solution.wall_sd_mm), index, np.zeros(2))
    click = np.asarray(request.points[0][1]) * scale.vector_mm_per_px
    _, _, foot = nearest_pair(click[None], end.arc_mm)
    at = int(np.hypot(end.arc_mm[:, 0] - foot[0], end.arc_mm[:, 1] - foot[1]).argmin())
    normal = turn(solution.shape.normals[at][None], pose_of(solution.poses[index]).angle_rad)[0]
    off = click - foot
    miss_mm = float(off @ normal)
    if np.sqrt(max(float(off @ off) - miss_mm**2, 0.0)) > BESIDE_MM:
        return None
    return _Reading(miss_mm, float(solution.wall_sd_mm[at]), end.noise_mm(foot, normal))
