"""A free point through the whole loop: passes from all anchors, joined between them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ifs_measure.measurement.geometry import FloatArray, GreyImage, PixelScale
from ifs_measure.tracking.end_solution import EndRequest, EndSolution
from ifs_measure.tracking.point_following import POINT_SEEN, PointFollowing, start_point, step_point
from ifs_measure.tracking.rigid_motion import BoneShape, Match, Pose
from ifs_measure.tracking.track_quality import LINE_SD_MM, EndFrame

LEAST_VARIANCE_MM2 = 1e-4
"""A point is placed to a hundredth of a millimetre at best."""


class PointFollower:
    """Follows a point outwards from the first anchor, and back again from every anchor farther out."""

    def __init__(self, request: EndRequest, picture: GreyImage, n_frames: int, scale: PixelScale) -> None:
        self._frame = request.frame
        self._scale = scale
        self._anchors = {frame: np.asarray(at) * scale.vector_mm_per_px for frame, at in request.points}
        self._point_mm = self._anchors[request.frame]
        self._out = _Pass.empty(n_frames)
        self._back = _Pass.empty(n_frames)
        self._closure_mm: list[float] = []
        self._walking = start_point(picture, self._point_mm, scale)
        self._returning: tuple[int, PointFollowing] | None = None

    def start(self, picture: GreyImage) -> Match:
        """Stand at the first frame (again, before the walk backwards)."""
        self._walking = start_point(picture, self._point_mm, self._scale)
        return self._keep(self._frame, 1.0)

    def step(self, index: int, picture: GreyImage) -> Match:
        """Find the point in the next frame of a walk."""
        score = step_point(self._walking, picture, self._scale)
        if index in self._anchors:
            if score >= POINT_SEEN:
                self._closure_mm.append(float(np.hypot(*(self._walking.at.at_mm - self._anchors[index]))))
            self._walking = start_point(picture, self._anchors[index], self._scale)
            score = 1.0
        return self._keep(index, score)

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
            self._back.put(index, following, score)
            self._returning = (index, following)

    def provisional(self, found: Match) -> EndFrame:
        """Return the point of one frame as the walk sees it."""
        at = self._point_mm + found.pose.shift_mm
        sd = np.array([LINE_SD_MM])
        return EndFrame(at[None], sd, at, at, found.information, found.score, found.score >= POINT_SEEN)

    def found_more(self) -> bool:
        """Tell that no further round is due."""
        return False

    def solution(self) -> EndSolution:
        """Return the point in every frame, both passes joined by what each of them knows."""
        count = self._out.scores.size
        joined = self._out.copy()
        for index in np.flatnonzero(np.isfinite(self._back.scores)):
            joined.join(int(index), self._back)
        none = np.zeros((1, 1))
        return EndSolution(
            BoneShape(self._point_mm[None], np.array([[0.0, -1.0]]), self._point_mm, none, np.ones(1)),
            np.array([LINE_SD_MM]),
            self._point_mm,
            np.column_stack([joined.places_mm - self._point_mm, np.zeros(count)]),
            np.array([_information(item) for item in joined.covariances]),
            joined.scores,
            POINT_SEEN,
            max(self._closure_mm, default=None),
        )

    def _keep(self, index: int, score: float) -> Match:
        at = self._walking.at.at_mm
        covariance = self._walking.covariance()
        self._out.put(index, self._walking, score)
        return Match(Pose(at - self._point_mm, 0.0), _information(covariance), score, np.zeros(0))


@dataclass(frozen=True, slots=True)
class _Pass:
    """Places (n, 2) of a point, their covariances (n, 2, 2) and scores (n,), not a number where it did not come."""

    places_mm: FloatArray
    covariances: FloatArray
    scores: FloatArray

    @classmethod
    def empty(cls, n_frames: int) -> _Pass:
        """Return a pass that has come nowhere yet."""
        return cls(np.full((n_frames, 2), np.nan), np.full((n_frames, 2, 2), np.nan), np.full(n_frames, np.nan))

    def copy(self) -> _Pass:
        """Return the same values in memory of their own."""
        return _Pass(self.places_mm.copy(), self.covariances.copy(), self.scores.copy())

    def put(self, index: int, following: PointFollowing, score: float) -> None:
        """Keep what was found in a frame."""
        self.places_mm[index] = following.at.at_mm
        self.covariances[index] = following.covariance()
        self.scores[index] = score

    def join(self, index: int, other: _Pass) -> None:
        """Mix one frame with that of another pass: the more precise weighs more, and how they differ is an error."""
        share = self._share_of(index, other)
        apart = other.places_mm[index] - self.places_mm[index]
        self.places_mm[index] += share * apart
        self.scores[index] += share * (other.scores[index] - self.scores[index])
        mixed = self.covariances[index] + share * (other.covariances[index] - self.covariances[index])
        self.covariances[index] = mixed + share * (1.0 - share) * np.outer(apart, apart)

    def _share_of(self, index: int, other: _Pass) -> float:
        seen, other_seen = self.scores[index] >= POINT_SEEN, other.scores[index] >= POINT_SEEN
        if seen != other_seen:
            return float(other_seen)
        mine, others = (np.trace(item.covariances[index]) + LEAST_VARIANCE_MM2 for item in (self, other))
        return float(mine / (mine + others))


def _information(covariance: FloatArray) -> FloatArray:
    """Inverse covariance (3, 3) of a shift whose own covariance is (2, 2)."""
    known = np.zeros((3, 3))
    known[:2, :2] = np.linalg.inv(covariance + LEAST_VARIANCE_MM2 * np.eye(2))
    return known
