"""From a loop and its anchors to a track: outline, walk, join."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ifs_measure.errors import CortexNotFoundError
from ifs_measure.measurement.caliper import Anchor, Bone, Origin, Surface
from ifs_measure.measurement.cine_loop import CineLoop
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus, TrackedFrame
from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint, PixelScale
from ifs_measure.tracking.average_shape import shape_from_average
from ifs_measure.tracking.bone_average import BoneAverage, add_frame, empty_average
from ifs_measure.tracking.bone_surface import Outline, find_outline
from ifs_measure.tracking.cortex_shape import shape_from_picture, smoothed
from ifs_measure.tracking.loop_pass import SEEN_SCORE, walk
from ifs_measure.tracking.probe_geometry import ProbeGeometry, find_probe_geometry
from ifs_measure.tracking.rigid_motion import BoneShape, Match, match, place
from ifs_measure.tracking.track_quality import WALL_SD_MM, EndFrame, frame_result, statuses
from ifs_measure.tracking.track_request import TrackingWork, TrackProgress, TrackRequest

TRACKER = "ifs-measure/rigid-cortex/1"
GEOMETRY_FRAMES = 8
"""Frames looked at for the sides of the fan."""
SHAPE_ROUNDS = 2
"""How often the shape is found again in the mean of all frames, and all frames against it."""
REFINE_REACH_MM = 1.2
REFINE_TURN_RAD = float(np.deg2rad(1.5))
"""How far a pose may move when the shape has become better."""


def solve(loop: CineLoop, request: TrackRequest, work: TrackingWork) -> Iterator[TrackProgress | CortexTrack]:
    """Follow both ends over all frames; the last item is the track."""
    del work
    first = request.anchors[0]
    n_frames = loop.description.n_frames
    scale = request.scale
    per_px = scale.vector_mm_per_px
    clicks = _clicks(first)
    geometry = _geometry(loop, clicks[0], scale)
    picture = loop.luma(first.frame)
    outlines = tuple(
        _outline(picture, np.asarray(click) * per_px, bone, geometry, scale)
        for click, bone in zip(clicks, Bone, strict=True)
    )
    shapes = tuple(shape_from_picture(picture, smoothed(item.points_mm), geometry, scale) for item in outlines)
    bone_points = tuple(np.asarray(click) * per_px for click in clicks)
    placed = {anchor.frame: _status_of(anchor) for anchor in request.anchors}
    total = n_frames * (1 + SHAPE_ROUNDS)
    found: dict[int, tuple[Match, ...]] = {}
    averages = tuple(empty_average(shape) for shape in shapes)
    for done, (index, matches) in enumerate(walk(loop.luma, n_frames, first.frame, shapes, scale), start=1):
        found[index] = matches
        _add(averages, loop.luma(index), shapes, matches, geometry, scale)
        ends = _ends(matches, shapes, bone_points)
        status = FrameStatus.TRACKED if ends[0].seen and ends[1].seen else FrameStatus.LOST
        yield TrackProgress(
            done, total, (frame_result(index, placed.get(index, status), ends, WALL_SD_MM, scale),)
        )
    for round_ in range(1, SHAPE_ROUNDS + 1):
        shapes = tuple(
            shape_from_average(average, outline, shape)
            for average, outline, shape in zip(averages, outlines, shapes, strict=True)
        )
        averages = tuple(empty_average(shape) for shape in shapes)
        for index in range(n_frames):
            picture = loop.luma(index)
            found[index] = tuple(
                match(picture, shape, item.pose, scale, REFINE_REACH_MM, REFINE_TURN_RAD)
                for shape, item in zip(shapes, found[index], strict=True)
            )
            _add(averages, picture, shapes, found[index], geometry, scale)
            yield TrackProgress(n_frames * round_ + index + 1, total)
    shapes = tuple(
        shape_from_average(average, outline, shape)
        for average, outline, shape in zip(averages, outlines, shapes, strict=True)
    )
    yield _joined([_ends(found[index], shapes, bone_points) for index in range(n_frames)], request, placed)


def _add(
    averages: tuple[BoneAverage, ...],
    picture: GreyImage,
    shapes: tuple[BoneShape, ...],
    matches: tuple[Match, ...],
    geometry: ProbeGeometry,
    scale: PixelScale,
) -> None:
    for average, shape, found in zip(averages, shapes, matches, strict=True):
        if found.score >= SEEN_SCORE:
            add_frame(average, picture, shape, found.pose, geometry, scale)


def _ends(
    matches: tuple[Match, ...], shapes: tuple[BoneShape, ...], bone_points: tuple[FloatArray, ...]
) -> tuple[EndFrame, EndFrame]:
    a, b = (_end_frame(m, s, p) for m, s, p in zip(matches, shapes, bone_points, strict=True))
    return a, b


def _joined(
    found: list[tuple[EndFrame, EndFrame]], request: TrackRequest, placed: dict[int, FrameStatus]
) -> CortexTrack:
    """Every frame's result from both ends."""
    status = statuses([a.seen and b.seen for a, b in found], placed)
    frames: list[TrackedFrame] = [
        frame_result(index, status[index], ends, WALL_SD_MM, request.scale) for index, ends in enumerate(found)
    ]
    return CortexTrack(
        tuple(frames), request.scale, request.surfaces, request.anchors, constant_sd_mm=WALL_SD_MM, tracker=TRACKER
    )


def _clicks(anchor: Anchor) -> tuple[ImagePoint, ImagePoint]:
    it, lt = anchor.points.it, anchor.points.lt
    if it is None or lt is None:
        raise CortexNotFoundError("Expected both ends in the first frame placed, found one; place the other end there.")
    return it, lt


def _status_of(anchor: Anchor) -> FrameStatus:
    return FrameStatus.CORRECTED if anchor.origin is Origin.CORRECTED else FrameStatus.PLACED


def _geometry(loop: CineLoop, inside: ImagePoint, scale: PixelScale) -> ProbeGeometry:
    n_frames = loop.description.n_frames
    picked = range(0, n_frames, max(1, n_frames // GEOMETRY_FRAMES))
    frames: list[GreyImage] = [loop.luma(index) for index in picked]
    return find_probe_geometry(frames, inside, scale)


def _outline(
    picture: GreyImage, click_mm: FloatArray, bone: Bone, geometry: ProbeGeometry, scale: PixelScale
) -> Outline:
    outline = find_outline(picture, (float(click_mm[0]), float(click_mm[1])), geometry, scale)
    if outline is None:
        raise CortexNotFoundError(
            f"Expected a cortex within 3 mm of the {bone.value.replace('_', ' ')} click, found none; "
            f"click on the bright line above its shadow, or choose surface {Surface.EDGE.value} or {Surface.POINT.value}."
        )
    return outline


def _end_frame(found: Match, shape: BoneShape, bone_point: FloatArray) -> EndFrame:
    arc = place(shape.points_mm, shape.centre_mm, found.pose)
    caliper = place(bone_point[None], shape.centre_mm, found.pose)[0]
    noise = float(np.sqrt(np.linalg.inv(found.information + np.eye(3) * 1e-6)[0, 0]))
    return EndFrame(arc, caliper, min(noise, 3.0), found.score, found.score >= SEEN_SCORE)
