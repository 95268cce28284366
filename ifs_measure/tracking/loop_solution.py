"""From a loop and its anchors to a track: follow both ends, find their shapes, join anchors and ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from ifs_measure.errors import CortexNotFoundError
from ifs_measure.measurement.caliper import Anchor, Bone, Origin, Surface
from ifs_measure.measurement.cine_loop import CineLoop
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus, TrackedFrame
from ifs_measure.measurement.geometry import GreyImage, ImagePoint
from ifs_measure.tracking.anchoring import anchored
from ifs_measure.tracking.burned_in import GraphicsCover, burned_in, spread_frames
from ifs_measure.tracking.clicked_wall import moved_to_clicks
from ifs_measure.tracking.cortex_follower import CortexFollower
from ifs_measure.tracking.end_solution import EndFollower, EndRequest, EndSolution
from ifs_measure.tracking.frame_doubt import OVERLAP_MM, bridge_sd_mm, overlap_mm, path_doubt_mm
from ifs_measure.tracking.persistence import SharpReader, measured_persistence
from ifs_measure.tracking.point_follower import PointFollower
from ifs_measure.tracking.probe_geometry import find_probe_geometry
from ifs_measure.tracking.rigid_motion import INSIDE_MM, OUTSIDE_MM, Match
from ifs_measure.tracking.track_quality import (
    LONGEST_BRIDGE,
    frame_result,
    statuses,
)
from ifs_measure.tracking.track_request import TrackingWork, TrackProgress, TrackRequest

TRACKER = "ifs-measure/rigid-cortex/15"
SHAPE_ROUNDS = 1
"""How often shape and poses are solved together before all frames are found again; they are once more at the end."""
PARAMETERS: Mapping[str, float] = MappingProxyType(
    {
        "shape_rounds": SHAPE_ROUNDS,
        "profile_inside_mm": INSIDE_MM,
        "profile_outside_mm": OUTSIDE_MM,
        "longest_bridge_frames": LONGEST_BRIDGE,
    }
)
"""Settings that a reader of a record needs beside the algorithm's name and version."""


def solve(loop: CineLoop, request: TrackRequest, work: TrackingWork) -> Iterator[TrackProgress | CortexTrack]:
    """Follow both ends over all frames; the last item is the track."""
    requests = _end_requests(request)
    keys = [(item.key(), request.scale) for item in requests]
    missing = [k for k in range(2) if keys[k] not in work.entries]
    if missing:
        yield from _follow(loop, request, [requests[k] for k in missing], [keys[k] for k in missing], work)
    solutions = []
    for key in keys:
        solution = work.entries[key]
        assert isinstance(solution, EndSolution)
        solutions.append(solution)
    ends = []
    for item, solution in zip(requests, moved_to_clicks(solutions, requests, request.scale), strict=True):
        ends.append(anchored(solution, item, _redrawn(request, item.bone), request.scale))
    pairs = list(zip(*(end.frames for end in ends), strict=True))
    seen = [a.seen and b.seen for a, b in pairs]
    solid = all(surface is Surface.BONE for surface in request.surfaces)
    refuted = [a.absent or b.absent or (solid and overlap_mm(a, b) > OVERLAP_MM) for a, b in pairs]
    # An anchor of one end does not make the other one seen.
    placed = {anchor.frame: _status_of(anchor) for anchor in request.anchors if seen[anchor.frame]}
    status = statuses(seen, refuted, placed)
    results = [frame_result(index, status[index], pair, request.scale) for index, pair in enumerate(pairs)]
    distances = [result.frame.distance_mm(request.scale) for result in results]
    doubt = path_doubt_mm(status, distances, [result.frame.quality for result in results])
    unseen = np.hypot(bridge_sd_mm(status, distances), doubt)
    frames = tuple(
        result.frame
        if result.frame.sd_mm is None
        else replace(result.frame, sd_mm=float(np.hypot(result.frame.sd_mm, unseen[index])))
        for index, result in enumerate(results)
    )
    nearest = min((d, k) for k, d in enumerate(distances) if d is not None)[1]
    yield CortexTrack(
        frames,
        request.scale,
        request.surfaces,
        request.anchors,
        constant_sd_mm=results[nearest].constant_sd_mm,
        closure_mm=max((end.closure_mm for end in ends if end.closure_mm is not None), default=None),
        tracker=TRACKER,
        parameters=dict(PARAMETERS),
    )


def _follow(
    loop: CineLoop,
    request: TrackRequest,
    requests: list[EndRequest],
    keys: list[tuple[object, ...]],
    work: TrackingWork,
) -> Iterator[TrackProgress]:
    """Follow the ends that are not known yet and keep them."""
    first = request.anchors[0].frame
    n_frames = loop.description.n_frames
    scale = request.scale
    standing = _standing_frames(loop, first)
    cover = GraphicsCover(burned_in(standing[1:]))
    standing = [cover.covered(frame) for frame in standing]
    share = measured_persistence(loop.luma, n_frames)
    reader = SharpReader(lambda index: cover.covered(loop.luma(index)), share)
    picture = reader.sharp(first)
    followers: list[EndFollower] = [
        PointFollower(item, picture, n_frames, scale)
        if item.surface is Surface.POINT
        # Each end looks from its own click: what is known of one must not depend on where the other was placed.
        else CortexFollower(item, picture, n_frames, find_probe_geometry(standing, item.points[0][1], scale), scale)
        for item in requests
    ]
    total = n_frames * (1 + SHAPE_ROUNDS)
    done = 0
    for index in _outwards(first, n_frames):
        if index == first:
            matches = [item.start(picture) for item in followers]
        else:
            seen = reader.sharp(index)
            matches = [item.step(index, seen) for item in followers]
        if index == n_frames - 1 and first > 0:
            for item in followers:
                item.start(picture)
        done += 1
        yield TrackProgress(done, total, _provisional(index, request, followers, matches))
    for _ in range(SHAPE_ROUNDS):
        for _ in _found_again(followers, reader, first, n_frames):
            done += 1
            yield TrackProgress(done, total)
    returned = [item for item in followers if item.found_more()]
    for _ in _found_again(returned, reader, first, n_frames):
        # That there is more to do is known only now, and what is told does not fall back.
        yield TrackProgress(done, total)
    for key, item in zip(keys, followers, strict=True):
        work.entries[key] = item.solution()


def _found_again(followers: Sequence[EndFollower], reader: SharpReader, first: int, n_frames: int) -> Iterator[int]:
    """Draw from the whole loop what single frames do not tell, and find some ends again in every frame (its index)."""
    for item in followers:
        item.next_round()
    # Inwards: what is followed back from a later anchor comes from farther out.
    for index in reversed(_outwards(first, n_frames)) if followers else ():
        seen = reader.sharp(index)
        for item in followers:
            item.refine(index, seen)
        yield index


def _outwards(first: int, n_frames: int) -> list[int]:
    return [*range(first, n_frames), *range(first - 1, -1, -1)]


def _provisional(
    index: int, request: TrackRequest, followers: list[EndFollower], matches: list[Match]
) -> tuple[TrackedFrame, ...]:
    """Frame as the first walk sees it, where both ends are new."""
    if len(followers) < 2:
        return ()
    ends = []
    for follower, found in zip(followers, matches, strict=True):
        ends.append(follower.provisional(found))
    status = FrameStatus.TRACKED if ends[0].seen and ends[1].seen else FrameStatus.LOST
    status = next((_status_of(anchor) for anchor in request.anchors if anchor.frame == index), status)
    return (frame_result(index, status, (ends[0], ends[1]), request.scale).frame,)


def _end_requests(request: TrackRequest) -> list[EndRequest]:
    first = request.anchors[0]
    out = []
    for bone, surface in zip(Bone, request.surfaces, strict=True):
        start = first.points[bone]
        if start is None:
            raise CortexNotFoundError(
                f"Expected both ends in frame {first.frame}, where the measurement starts, found one; place the "
                f"{bone.value.replace('_', ' ')} there."
            )
        others = [(a.frame, a.points[bone]) for a in sorted(request.anchors[1:], key=lambda a: a.frame)]
        points: list[tuple[int, ImagePoint]] = [(first.frame, start)]
        points += [(frame, point) for frame, point in others if point is not None]
        out.append(EndRequest(bone, surface, first.frame, tuple(points), first.cortices[bone]))
    return out


def _redrawn(request: TrackRequest, bone: Bone) -> dict[int, tuple[ImagePoint, ...]]:
    """Return the arcs that a person redrew in later frames, by frame."""
    arcs = {anchor.frame: anchor.cortices[bone] for anchor in request.anchors[1:]}
    return {frame: arc for frame, arc in sorted(arcs.items()) if arc is not None}


def _status_of(anchor: Anchor) -> FrameStatus:
    return FrameStatus.CORRECTED if anchor.origin is Origin.CORRECTED else FrameStatus.PLACED


def _standing_frames(loop: CineLoop, first: int) -> list[GreyImage]:
    """Return a few frames of the loop, in all of which the fan stands still."""
    return [loop.luma(index) for index in (first, *spread_frames(loop.description.n_frames))]
