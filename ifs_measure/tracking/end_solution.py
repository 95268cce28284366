"""One end of the caliper through the whole loop, from the pixels and the frame where it was placed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ifs_measure.errors import CortexNotFoundError
from ifs_measure.measurement.caliper import Bone, Surface
from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint, PixelScale
from ifs_measure.tracking.average_shape import shape_from_average
from ifs_measure.tracking.bone_average import BoneAverage, add_frame, empty_average
from ifs_measure.tracking.bone_surface import CLICK_REACH_MM, Outline, find_outline
from ifs_measure.tracking.cortex_shape import STILL, resampled, shape_from_picture, smoothed
from ifs_measure.tracking.edge_surface import find_edge
from ifs_measure.tracking.loop_pass import SEEN_SCORE, Following, step
from ifs_measure.tracking.point_following import POINT_SEEN, PointFollowing, start_point, step_point
from ifs_measure.tracking.pose_smoothing import smoothed_poses
from ifs_measure.tracking.probe_geometry import ProbeGeometry
from ifs_measure.tracking.rigid_motion import BoneShape, Match, Pose, match, pose_of

REFINE_REACH_MM = 1.2
REFINE_TURN_RAD = float(np.deg2rad(1.5))
"""How far a pose may move when the shape has become better."""
FREE_TURN = 3.0
"""Trust in the turn that a refinement starts from: little, the smoothing of the whole loop looks after it."""
AGAIN_REACH_MM = 5.0
AGAIN_TURN_RAD = float(np.deg2rad(6.0))
"""How far a bone that was not seen is looked for from the way between its neighbours."""
FULL_SCORE = 0.85
"""Mean correlation from which on a pose counts in full; below, speckle and ghosts turn a round arc as they like."""
LEAST_TRUST = 0.01
POINT_SD_MM = 0.3
"""Noise of a point followed by its speckle: a third of the beam's width."""


@dataclass(frozen=True, slots=True)
class EndRequest:
    """What one end is followed as.

    Attributes
    ----------
    bone : Bone
        Which end.
    surface : Surface
        What it lies on.
    frame : int
        Frame where the measurement was started.
    points : tuple of (int, ImagePoint)
        Its places by frame: the first anchor's, then those of all others in frame order.
    arc : tuple of ImagePoint or None
        The arc as a person redrew it in the first frame.
    """

    bone: Bone
    surface: Surface
    frame: int
    points: tuple[tuple[int, ImagePoint], ...]
    arc: tuple[ImagePoint, ...] | None = None

    def key(self) -> tuple[object, ...]:
        """Return what a solution of this end depends on besides the pixels and the scale."""
        points = self.points if self.surface is Surface.POINT else self.points[:1]
        return (self.surface, self.frame, points, self.arc)


@dataclass(frozen=True, slots=True)
class EndSolution:
    """One end in every frame.

    Attributes
    ----------
    shape : BoneShape
        Its arc in its own frame, which is the picture of the first anchor; one point for surface ``point``.
    point_mm : ndarray of shape (2,)
        The clicked point in that frame.
    poses : ndarray of shape (n, 3)
        Motion (x, y, angle) of each frame.
    information : ndarray of shape (n, 3, 3)
        Inverse covariance of each pose.
    scores : ndarray of shape (n,)
        How well it was recognised.
    least_score : float
        Score from which on it counts as seen.
    """

    shape: BoneShape
    point_mm: FloatArray
    poses: FloatArray
    information: FloatArray
    scores: FloatArray
    least_score: float


class EndFollower:
    """Finds one end in frame after frame and keeps what was found."""

    def __init__(
        self, request: EndRequest, picture: GreyImage, n_frames: int, geometry: ProbeGeometry, scale: PixelScale
    ) -> None:
        self._request = request
        self._geometry = geometry
        self._scale = scale
        self._outline: Outline | None = None
        self._found: list[Match | None] = [None] * n_frames
        self._point_mm = np.asarray(request.points[0][1]) * scale.vector_mm_per_px
        self._shape = self._first_shape(picture)
        self._average: BoneAverage | None = None if self._is_point else empty_average(self._shape)
        self._following = Following(self._shape)
        self._point: PointFollowing | None = start_point(picture, self._point_mm, scale) if self._is_point else None
        self._anchors = {frame: np.asarray(at) * scale.vector_mm_per_px for frame, at in request.points}

    @property
    def _is_point(self) -> bool:
        return self._request.surface is Surface.POINT

    @property
    def shape(self) -> BoneShape:
        """The arc as known so far."""
        return self._shape

    @property
    def point_mm(self) -> FloatArray:
        """The clicked point."""
        return self._point_mm

    @property
    def least_score(self) -> float:
        """Score from which on the end counts as seen."""
        return POINT_SEEN if self._is_point else SEEN_SCORE

    def _first_shape(self, picture: GreyImage) -> BoneShape:
        surface = self._request.surface
        per_px = self._scale.vector_mm_per_px
        if surface is Surface.POINT:
            none = np.zeros((1, 1))
            return BoneShape(self._point_mm[None], np.array([[0.0, -1.0]]), self._point_mm, none, np.ones(1))
        if self._request.arc is not None:
            arc = smoothed(resampled(np.array(self._request.arc) * per_px, 0.2))
            return shape_from_picture(picture, arc, self._geometry, self._scale)
        click = (float(self._point_mm[0]), float(self._point_mm[1]))
        if surface is Surface.EDGE:
            line = find_edge(picture, click, self._scale)
            if line is None:
                raise _not_found(self._request, self._scale)
            shape = shape_from_picture(picture, smoothed(line), self._geometry, self._scale)
            along = shape.points_mm[-1] - shape.points_mm[0]
            return replace(shape, rail=along / max(float(np.hypot(*along)), 1e-9), weights=np.ones_like(shape.weights))
        self._outline = find_outline(picture, click, self._geometry, self._scale)
        if self._outline is None:
            raise _not_found(self._request, self._scale)
        return shape_from_picture(picture, smoothed(self._outline.points_mm), self._geometry, self._scale)

    def start(self, picture: GreyImage) -> Match:
        """Stand at the first frame (again, before the walk backwards)."""
        frame = self._request.frame
        if self._point is not None:
            self._point = start_point(picture, self._point_mm, self._scale)
            return self._keep(frame, self._point_match(1.0))
        known = self._following
        self._following = Following(known.shape, weight=known.weight)
        found = match(picture, self._shape, STILL, self._scale, 0.0, 0.0)
        if self._found[frame] is None:
            self._add(picture, found)
        return self._keep(frame, found)

    def step(self, index: int, picture: GreyImage) -> Match:
        """Find the end in the next frame of a walk."""
        if self._point is not None:
            if index in self._anchors:
                self._point = start_point(picture, self._anchors[index], self._scale)
                return self._keep(index, self._point_match(1.0))
            return self._keep(index, self._point_match(step_point(self._point, picture, self._scale)))
        found = step(self._following, picture, self._scale)
        self._add(picture, found)
        return self._keep(index, found)

    def next_round(self) -> None:
        """Find the shape again in the mean of all frames."""
        if self._average is None:
            return
        self._smooth()
        if self._outline is not None:
            self._shape = shape_from_average(self._average, self._outline, self._shape)
        else:
            self._shape = self._following.shape
        self._average = empty_average(self._shape)

    def refine(self, index: int, picture: GreyImage) -> Match | None:
        """Find the end again with the better shape, from where it was."""
        before = self._found[index]
        if before is None or self._is_point:
            return before
        start, reach, turn = before.pose, REFINE_REACH_MM, REFINE_TURN_RAD
        if before.score < SEEN_SCORE:
            start, reach, turn = self._between(index), AGAIN_REACH_MM, AGAIN_TURN_RAD
        found = match(picture, self._shape, start, self._scale, reach, turn, FREE_TURN)
        self._add(picture, found)
        return self._keep(index, found)

    def _smooth(self) -> None:
        """Let the motion of the whole loop say what single frames do not."""
        found = [item for item in self._found if item is not None]
        information = np.array([item.information * _trust(item.score) for item in found])
        poses = smoothed_poses(np.array([item.pose.vector() for item in found]), information)
        for index, (item, vector) in enumerate(zip(found, poses, strict=True)):
            self._found[index] = Match(pose_of(vector), item.information, item.score, item.sampled, item.agreement)

    def _between(self, index: int) -> Pose:
        """Pose between those of the nearest frames before and after in which the end was seen."""
        known = [k for k, item in enumerate(self._found) if item is not None and item.score >= SEEN_SCORE]
        vectors = [item.pose.vector() for item in self._found if item is not None and item.score >= SEEN_SCORE]
        if not known:
            return STILL
        table = np.array(vectors)
        return pose_of(np.array([np.interp(index, known, table[:, axis]) for axis in range(3)]))

    def solution(self) -> EndSolution:
        """Return what was found, with the shape of the last mean."""
        self.next_round()
        found = [item for item in self._found if item is not None]
        return EndSolution(
            self._shape,
            self._point_mm,
            np.array([item.pose.vector() for item in found]),
            np.array([item.information * self._believed(item.score) for item in found]),
            np.array([item.score for item in found]),
            self.least_score,
        )

    def _believed(self, score: float) -> float:
        return 1.0 if self._is_point else max(_trust(score), LEAST_TRUST)

    def _keep(self, index: int, found: Match) -> Match:
        none = np.zeros(0)
        self._found[index] = Match(found.pose, found.information, found.score, none, none)
        return found

    def _add(self, picture: GreyImage, found: Match) -> None:
        if self._average is not None and found.score >= SEEN_SCORE and self._outline is not None:
            add_frame(self._average, picture, self._shape, found.pose, self._geometry, self._scale)

    def _point_match(self, score: float) -> Match:
        assert self._point is not None
        pose = Pose(self._point.at_mm - self._point_mm, 0.0)
        information = np.diag([1.0, 1.0, 0.0]) / POINT_SD_MM**2
        none = np.zeros(0)
        return Match(pose, information, score, none, none)


def _trust(score: float) -> float:
    """Share of a pose's information that is believed."""
    return float(np.clip((score - SEEN_SCORE) / (FULL_SCORE - SEEN_SCORE), 0.0, 1.0) ** 2)


def _not_found(request: EndRequest, scale: PixelScale) -> CortexNotFoundError:
    name = request.bone.value.replace("_", " ")
    what = "bright line above its shadow" if request.surface is Surface.BONE else "bright edge"
    other = Surface.EDGE.value if request.surface is Surface.BONE else Surface.POINT.value
    # A nominal scale calls a hundredth of the picture's height a millimetre; no millimetre is known then.
    unit = "% of the picture's height" if scale.nominal else "mm"
    looked_for = "a cortex" if request.surface is Surface.BONE else "an edge"
    return CortexNotFoundError(
        f"Expected {looked_for} within {CLICK_REACH_MM:g} {unit} of the {name} click in frame {request.frame}, "
        f"found none; click on its {what}, or use surface {other}."
    )
