"""A cortex or an edge through the whole loop, from the pixels and the frame where it was placed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ifs_measure.errors import CortexNotFoundError
from ifs_measure.measurement.caliper import Surface
from ifs_measure.measurement.geometry import FloatArray, GreyImage, PixelScale
from ifs_measure.tracking.bone_surface import CLICK_REACH_MM, OUTLINE_ERROR_MM, Outline, find_outline
from ifs_measure.tracking.cortex_shape import (
    STILL,
    drawn_arc,
    drawn_sd_mm,
    shape_from_picture,
    shape_from_views,
    smoothed,
    usual_score,
)
from ifs_measure.tracking.edge_surface import find_edge
from ifs_measure.tracking.end_solution import EndRequest, EndSolution
from ifs_measure.tracking.loop_pass import SEEN_SCORE, Following, step
from ifs_measure.tracking.pose_smoothing import smoothed_poses
from ifs_measure.tracking.probe_geometry import ProbeGeometry
from ifs_measure.tracking.rigid_motion import (
    BoneShape,
    Match,
    Pose,
    back,
    believable,
    in_fan,
    is_absent,
    match,
    place,
    pose_of,
    sample_profiles,
    shown_part,
)
from ifs_measure.tracking.track_quality import CLEAR_SCORE, DRAWN_SD_MM, LINE_SD_MM, EndFrame, nearest_pair
from ifs_measure.tracking.view_fit import ViewFit, agreement, fit_to_view
from ifs_measure.tracking.view_poses import FollowedPoses, poses_of_views
from ifs_measure.tracking.wall_field import WallArc, arc_by_click, led_on
from ifs_measure.tracking.wall_network import WallView, view_wall

REFINE_REACH_MM = 0.0
REFINE_TURN_RAD = float(np.deg2rad(1.5))
"""How far a pose may move when the shape has become better."""
FREE_TURN = 3.0
"""Trust in the turn that a refinement starts from: little, the smoothing of the whole loop looks after it."""
AGAIN_REACH_MM = 5.0
AGAIN_TURN_RAD = float(np.deg2rad(6.0))
"""How far a bone that was not seen is looked for from the way between its neighbours."""
RETURNED_FRAMES = 3
"""So many frames that the walk had lost and the second pass has clearly found: the shape was that of the rest of the
loop, and what the walk found last may have been something else. Single ones fade and come back."""
FULL_SCORE = 0.85
"""Mean correlation from which on a pose counts in full; below, speckle and ghosts turn a round arc as they like."""
DOUBTED_SCORE = 0.75
"""Below, and below what a loop usually has, the network is asked about a frame too: contact is lost, the gain jumps."""
SEARCHED_APART_MM, SEARCHED_MM = 14.0, (-6.0, -2.0, 2.0, 6.0)
"""A bone that was not seen is looked for across the picture in three views so far apart, from so many starts each: a
femur moves 20 mm while it is not seen."""
REFUTED_SCORE = 0.3
"""So little of the arc on a cortex says that the bone is not seen. What lies between says nothing: a bone that turns
shows other walls."""
LEAST_AGREEMENT = 0.3
"""At least so much of an arc lies on a cortex in a clear frame."""
FADED_BY = 0.04
"""Correlation that is missing beside frames in which the bone is not seen when it is seen only in part."""
NOT_SEEN = SEEN_SCORE / 2
"""Stands for the score of a frame whose match is not believed: clearly below what counts as seen."""
LEAST_TRUST = 0.01
SCRAP_SHARE = 0.5
"""An arc that is shorter, against the one before, is a scrap: the views did not fit together."""
PROFILE_BELIEF = 1.0
"""Weight of what the profiles say of a pose beside what the network says of each column of the arc. Both are too sure
of themselves, the network's columns because some fifteen neighbours (7 mm) err alike, the profiles because their
template has errors of its own."""
VIEWS = 10
"""Frames whose cortex the network is asked about: enough to meet every wall under several beams."""


class CortexFollower:
    """Finds a cortex in frame after frame and keeps what was found."""

    def __init__(
        self, request: EndRequest, picture: GreyImage, n_frames: int, geometry: ProbeGeometry, scale: PixelScale
    ) -> None:
        self._request = request
        self._geometry = geometry
        self._scale = scale
        self._outline: Outline | None = None
        self._found: list[Match | None] = [None] * n_frames
        self._point_mm = np.asarray(request.points[0][1]) * scale.vector_mm_per_px
        self._views: dict[int, WallView] = {}
        self._arc_sd_mm: FloatArray | None = None
        self._doubted_below = DOUBTED_SCORE
        self._absent: set[int] = set()
        self._lost: list[int] = []
        self._is_again = False
        self._shape = self._first_shape(picture)
        self._following = Following(self._shape)
        picked = np.linspace(0, n_frames - 1, min(VIEWS, n_frames)).round().astype(int)
        self._view_frames = {int(k) for k in picked} | {request.frame}

    def _first_shape(self, picture: GreyImage) -> BoneShape:
        surface = self._request.surface
        per_px = self._scale.vector_mm_per_px
        if self._request.arc is not None:
            clicks = np.array(self._request.arc) * per_px
            drawn = drawn_arc(clicks)
            self._arc_sd_mm = drawn_sd_mm(drawn, clicks)
            shape = shape_from_picture(picture, drawn, self._geometry, self._scale)
            return _on_rail(shape) if surface is Surface.EDGE else shape
        click = (float(self._point_mm[0]), float(self._point_mm[1]))
        if surface is Surface.EDGE:
            line = find_edge(picture, click, self._scale)
            if line is None:
                raise _not_found(self._request, self._scale)
            return _on_rail(shape_from_picture(picture, smoothed(line), self._geometry, self._scale))
        self._outline = find_outline(picture, click, self._geometry, self._scale)
        if self._outline is None:
            raise _not_found(self._request, self._scale)
        centre = self._outline.centre_mm
        view = view_wall(picture, (float(centre[0]), float(centre[1])), self._geometry, self._scale)
        self._views[self._request.frame] = view
        arc = arc_by_click(view, smoothed(self._outline.points_mm), self._point_mm)
        if arc is None:
            raise _not_found(self._request, self._scale)
        return shape_from_picture(picture, arc, self._geometry, self._scale)

    def provisional(self, found: Match) -> EndFrame:
        """Return the end of one frame as the walk sees it."""
        shape = self._shape
        arc = place(shape.points_mm, shape.centre_mm, found.pose)
        point = place(self._point_mm[None], shape.centre_mm, found.pose)[0]
        turned_about = shape.centre_mm + found.pose.shift_mm
        seen = found.score >= SEEN_SCORE
        return EndFrame(arc, self._wall_sd_mm(), point, turned_about, found.information, found.score, seen)

    def _wall_sd_mm(self) -> FloatArray:
        count = self._shape.points_mm.shape[0]
        if self._arc_sd_mm is not None and self._arc_sd_mm.size == count:
            return self._arc_sd_mm
        return np.full(count, DRAWN_SD_MM if self._request.surface is Surface.BONE else LINE_SD_MM)

    def start(self, picture: GreyImage) -> Match:
        """Stand at the first frame (again, before the walk backwards)."""
        frame = self._request.frame
        known = self._following
        self._following = Following(known.shape, weight=known.weight)
        found = match(picture, self._shape, STILL, self._scale, 0.0, 0.0, self._geometry)
        return self._keep(frame, found)

    def step(self, index: int, picture: GreyImage) -> Match:
        """Find the end in the next frame of a walk."""
        found = step(self._following, picture, self._scale, self._geometry)
        self._view(index, picture, found)
        return self._keep(index, found)

    def next_round(self) -> None:
        """Find shape and poses together from what some frames show of the cortex."""
        self._is_again = self.found_more()
        self._lost = [k for k in range(len(self._found)) if self._score(k) < SEEN_SCORE]
        # The shape that the bone was followed with so far is that of few frames: its poses are not worth believing.
        if not self._joined(belief=0.0):
            self._shape = self._following.shape

    def found_more(self) -> bool:
        """Tell whether the last round found so much that was lost before that shape and poses are worth another one."""
        # Without the network the shape is that of one frame, or drawn, however often it is looked for.
        if self._outline is None:
            return False
        # What speckle resembles as well would make the shape its own.
        return sum(self._score(k) >= CLEAR_SCORE for k in self._lost) >= RETURNED_FRAMES

    def _joined(self, belief: float) -> bool:
        """Find poses and arc together from the views; tell whether they show an arc."""
        self._smooth()
        frames = self._viewed()
        if not frames:
            return False
        views, poses = [self._views[k] for k in frames], [self._pose(k) for k in frames]
        followed = FollowedPoses(
            np.array([pose.vector() for pose in poses]),
            belief * np.array([self._information(k) for k in frames]),
            frames.index(self._request.frame),
        )
        found = poses_of_views(views, followed, self._shape.centre_mm, self._shape.points_mm)
        if found is None:
            return False
        better, arc = found
        if not self._is_meant(arc, better[frames.index(self._request.frame)]):
            return False
        change = np.array([b.vector() - a.vector() for a, b in zip(poses, better, strict=True)])
        for index, item in enumerate(self._found):
            if item is not None:
                moved = [float(np.interp(index, frames, change[:, axis])) for axis in range(3)]
                self._found[index] = replace(item, pose=pose_of(item.pose.vector() + moved))
        seen = list(zip(views, better, strict=True))
        self._shape = shape_from_views(seen, arc.points_mm, self._shape.centre_mm, self._geometry)
        self._arc_sd_mm = arc.sd_mm
        usual = usual_score(seen, self._shape)
        self._doubted_below = min(DOUBTED_SCORE, usual - FADED_BY)
        return True

    def _is_meant(self, arc: WallArc, pose: Pose) -> bool:
        """Tell whether an arc is that of the bone that was clicked, and not a scrap of it."""
        there = place(arc.points_mm, self._shape.centre_mm, pose)
        away, _, _ = nearest_pair(self._point_mm[None], led_on(there, self._views[self._request.frame]))
        is_scrap = arc.points_mm.shape[0] < SCRAP_SHARE * self._shape.points_mm.shape[0]
        return away <= CLICK_REACH_MM + OUTLINE_ERROR_MM and not is_scrap

    def _viewed(self) -> list[int]:
        """Frames with a view in which the bone was recognised; the first always is one."""
        first = self._request.frame
        return [k for k in sorted(self._views) if k == first or self._score(k) >= SEEN_SCORE]

    def _score(self, index: int) -> float:
        item = self._found[index]
        return -1.0 if item is None else item.score

    def _pose(self, index: int) -> Pose:
        item = self._found[index]
        return STILL if item is None else item.pose

    def _information(self, index: int) -> FloatArray:
        item = self._found[index]
        return np.zeros((3, 3)) if item is None else item.information * _trust(item.score)

    def refine(self, index: int, picture: GreyImage) -> None:
        """Find the end again with the better shape, from where it was."""
        before = self._found[index]
        if before is None:
            return
        start, reach, turn = before.pose, REFINE_REACH_MM, REFINE_TURN_RAD
        if before.score < SEEN_SCORE:
            start, reach, turn = self._between(index), AGAIN_REACH_MM, AGAIN_TURN_RAD
        found = match(picture, self._shape, start, self._scale, reach, turn, self._geometry, FREE_TURN)
        if self._is_again and index != self._request.frame:
            # What it was lost after may have been something else: the frames beside say where it should have been.
            beside = self._between(index, itself=False)
            reach, turn = AGAIN_REACH_MM, AGAIN_TURN_RAD
            other = match(picture, self._shape, beside, self._scale, reach, turn, self._geometry, FREE_TURN)
            found = max(found, other, key=lambda item: item.score)
        if found.score < self._doubted_below and self._outline is not None:
            found = self._asked_again(index, picture, found)
        self._view(index, picture, found)
        self._keep(index, found)
        self._absent.discard(index)
        if found.score < SEEN_SCORE and self._outline is not None:
            between = self._between(index)
            shown = in_fan(self._shape, between, self._geometry)
            if is_absent(sample_profiles(picture, shown, between, self._scale).astype(float), shown):
                self._absent.add(index)

    def _asked_again(self, index: int, picture: GreyImage, found: Match) -> Match:
        """Let the network say where the bone is in a frame that the profiles leave in doubt."""
        usual = self._usual_agreement()
        if usual is None or index == self._request.frame:
            return found
        between = self._between(index)
        if found.score >= SEEN_SCORE:
            view = self._view_at(picture, found.pose, is_quick=True)
            fits = [fit_to_view(view, self._shape, start) for start in (found.pose, between)]
        else:
            fits = self._searched(picture, between)
        shown = [in_fan(self._shape, fit.pose, self._geometry) for fit in fits]
        agreed = [fit.agreement * shown_part(self._shape, seen) for fit, seen in zip(fits, shown, strict=True)]
        chosen = int(np.argmax(agreed))
        best, seen = fits[chosen], shown[chosen]
        sampled = sample_profiles(picture, self._shape, best.pose, self._scale)
        score = FULL_SCORE * min(best.agreement / usual, 1.0) * believable(sampled.astype(float), seen)
        score *= shown_part(self._shape, seen)
        if score < REFUTED_SCORE:
            return replace(found, score=min(found.score, score))
        if score < max(found.score, SEEN_SCORE):
            return found
        return Match(best.pose, best.information, score, np.zeros(0))

    def _searched(self, picture: GreyImage, between: Pose) -> list[ViewFit]:
        """Look for a bone that was not seen, on both sides of the way between its neighbours."""
        fits = []
        for middle in (0.0, -SEARCHED_APART_MM, SEARCHED_APART_MM):
            view = self._view_at(picture, _aside(between, middle), is_quick=True)
            starts = [_aside(between, middle + away) for away in SEARCHED_MM]
            fits += [fit_to_view(view, self._shape, start) for start in starts]
        return fits

    def _doubt_beside_lost(self) -> None:
        """Take a frame in which a bone begins to be lost, or is not wholly back, as one in which it was not seen."""
        scores = np.array([self._score(k) for k in range(len(self._found))])
        seen = scores >= SEEN_SCORE
        if seen.all() or not seen.any():
            return
        faded = scores < np.median(scores[seen]) - FADED_BY
        lost = np.pad(~seen, 1)
        beside = lost[:-2] | lost[2:]
        for index in np.flatnonzero(seen & faded & beside):
            item = self._found[index]
            if item is not None and index != self._request.frame:
                self._found[index] = replace(item, score=NOT_SEEN)

    def _usual_agreement(self) -> float | None:
        """Return how much of the arc lies on a cortex in frames that are clear, or None where there are none."""
        clear = [k for k in self._viewed() if self._score(k) >= FULL_SCORE or k == self._request.frame]
        shares = [agreement(self._views[k], self._shape, self._pose(k)) for k in clear]
        return max(float(np.median(shares)), LEAST_AGREEMENT) if shares else None

    def _view_at(self, picture: GreyImage, pose: Pose, is_quick: bool = False) -> WallView:
        assert self._outline is not None
        inside = place(self._outline.centre_mm[None], self._shape.centre_mm, pose)[0]
        at = (float(inside[0]), float(inside[1]))
        return view_wall(picture, at, self._geometry, self._scale, is_quick)

    def _smooth(self) -> None:
        """Let the motion of the whole loop say what single frames do not."""
        found = [item for item in self._found if item is not None]
        information = np.array([item.information * _trust(item.score) for item in found])
        poses = smoothed_poses(np.array([item.pose.vector() for item in found]), information)
        for index, (item, vector) in enumerate(zip(found, poses, strict=True)):
            self._found[index] = replace(item, pose=pose_of(vector))

    def _between(self, index: int, itself: bool = True) -> Pose:
        """Pose between those of the nearest frames before and after, or of the frame itself, that show the end."""
        seen = {k: item for k, item in enumerate(self._found) if item is not None and item.score >= SEEN_SCORE}
        if not itself:
            seen.pop(index, None)
        if not seen:
            return STILL
        known = list(seen)
        table = np.array([item.pose.vector() for item in seen.values()])
        return pose_of(np.array([np.interp(index, known, table[:, axis]) for axis in range(3)]))

    def solution(self) -> EndSolution:
        """Return what was found, shape and poses solved together once more."""
        self._doubt_beside_lost()
        self._joined(PROFILE_BELIEF)
        found = [item for item in self._found if item is not None]
        return EndSolution(
            self._shape,
            self._wall_sd_mm(),
            # The clicked point is where it was clicked in its own frame, however the whole loop's motion was smoothed.
            back(self._point_mm[None], self._shape.centre_mm, self._pose(self._request.frame))[0],
            np.array([item.pose.vector() for item in found]),
            np.array([item.information * max(_trust(item.score), LEAST_TRUST) for item in found]),
            np.array([item.score for item in found]),
            SEEN_SCORE,
            absent=frozenset(self._absent),
        )

    def _keep(self, index: int, found: Match) -> Match:
        self._found[index] = replace(found, sampled=np.zeros(0))
        return found

    def _view(self, index: int, picture: GreyImage, found: Match) -> None:
        """Ask the network about a frame, once."""
        if self._outline is None or index not in self._view_frames or index in self._views:
            return
        if found.score >= SEEN_SCORE:
            self._views[index] = self._view_at(picture, found.pose)


def _aside(pose: Pose, by_mm: float) -> Pose:
    """Return a pose moved across the picture."""
    return Pose(pose.shift_mm + np.array([by_mm, 0.0]), pose.angle_rad)


def _on_rail(shape: BoneShape) -> BoneShape:
    """Return an edge that cannot move along itself: a straight line says nothing of that."""
    along = shape.points_mm[-1] - shape.points_mm[0]
    return replace(shape, rail=along / max(float(np.hypot(*along)), 1e-9), weights=np.ones_like(shape.weights))


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
