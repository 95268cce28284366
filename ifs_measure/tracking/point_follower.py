"""A free point through the whole loop: passes from all anchors, joined between them."""

from __future__ import annotations

import numpy as np

from ifs_measure.measurement.geometry import FloatArray, GreyImage, PixelScale
from ifs_measure.tracking.end_solution import EndRequest, EndSolution
from ifs_measure.tracking.point_following import POINT_SEEN, PointFollowing, start_point, step_point
from ifs_measure.tracking.rigid_motion import BoneShape, Match, Pose
from ifs_measure.tracking.track_quality import LINE_SD_MM, EndFrame

POINT_SD_MM = 0.3
"""Noise of a point followed by its speckle: a third of the beam's width."""


class PointFollower:
    """Follows a point outwards from the first anchor, and back again from every anchor farther out."""

    def __init__(self, request: EndRequest, picture: GreyImage, n_frames: int, scale: PixelScale) -> None:
        self._frame = request.frame
        self._scale = scale
        self._anchors = {frame: np.asarray(at) * scale.vector_mm_per_px for frame, at in request.points}
        self._point_mm = self._anchors[request.frame]
        self._out = np.full((n_frames, 3), np.nan)
        self._back = np.full((n_frames, 3), np.nan)
        self._closure_mm: list[float] = []
        self._walking = start_point(picture, self._point_mm, scale)
        self._returning: tuple[int, PointFollowing] | None = None

    def start(self, picture: GreyImage) -> Match:
        """Stand at the first frame (again, before the walk backwards)."""
        self._walking = start_point(picture, self._point_mm, self._scale)
        return self._keep(self._frame, self._walking.at_mm, 1.0)

    def step(self, index: int, picture: GreyImage) -> Match:
        """Find the point in the next frame of a walk."""
        score = step_point(self._walking, picture, self._scale)
        if index in self._anchors:
            if score >= POINT_SEEN:
                self._closure_mm.append(float(np.hypot(*(self._walking.at_mm - self._anchors[index]))))
            self._walking = start_point(picture, self._anchors[index], self._scale)
            score = 1.0
        return self._keep(index, self._walking.at_mm, score)

    def next_round(self) -> None:
        """Nothing is to be drawn from the whole loop: a point has no shape."""

    def refine(self, index: int, picture: GreyImage) -> None:
        """Go back from the anchor farther out, where there is one."""
        if self._returning is not None and abs(index - self._returning[0]) > 1:
            self._returning = None
        if index in self._anchors:
            self._returning = (index, start_point(picture, self._anchors[index], self._scale))
        elif self._returning is not None:
            following = self._returning[1]
            score = step_point(following, picture, self._scale)
            self._back[index] = [*following.at_mm, score]
            self._returning = (index, following)

    def provisional(self, found: Match) -> EndFrame:
        """Return the point of one frame as the walk sees it."""
        at = self._point_mm + found.pose.shift_mm
        sd = np.array([LINE_SD_MM])
        return EndFrame(at[None], sd, at, at, found.information, found.score, found.score >= POINT_SEEN)

    def solution(self) -> EndSolution:
        """Return the point in every frame, both passes joined by how far each has come."""
        count = self._out.shape[0]
        places, scores = self._out[:, :2].copy(), self._out[:, 2].copy()
        for index in np.flatnonzero(np.isfinite(self._back[:, 2])):
            share = self._share_of_way_back(int(index))
            if scores[index] < POINT_SEEN:
                share = 1.0
            elif self._back[index, 2] < POINT_SEEN:
                share = 0.0
            places[index] = (1.0 - share) * places[index] + share * self._back[index, :2]
            scores[index] = (1.0 - share) * scores[index] + share * self._back[index, 2]
        none = np.zeros((1, 1))
        return EndSolution(
            BoneShape(self._point_mm[None], np.array([[0.0, -1.0]]), self._point_mm, none, np.ones(1)),
            np.array([LINE_SD_MM]),
            self._point_mm,
            np.column_stack([places - self._point_mm, np.zeros(count)]),
            np.repeat(_information()[None], count, axis=0),
            scores,
            POINT_SEEN,
            max(self._closure_mm, default=None),
        )

    def _share_of_way_back(self, index: int) -> float:
        """Weight of the pass from the anchor farther out, by the frames from both anchors."""
        outer = [f for f in self._anchors if (f > index) == (index > self._frame) and f != index]
        inner = [f for f in self._anchors if f not in outer]
        far = min(abs(f - index) for f in outer)
        near = min(abs(f - index) for f in inner)
        return near / (near + far)

    def _keep(self, index: int, at_mm: FloatArray, score: float) -> Match:
        self._out[index] = [*at_mm, score]
        return Match(Pose(at_mm - self._point_mm, 0.0), _information(), score, np.zeros(0))


def _information() -> FloatArray:
    return np.diag([1.0, 1.0, 0.0]) / POINT_SD_MM**2
