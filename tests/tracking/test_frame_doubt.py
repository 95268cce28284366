"""A frame that is hardly seen owns up: a bone beside the fan, one that is elsewhere, two in one place."""

from __future__ import annotations

from functools import cache
from typing import Any

import cv2
import numpy as np
import pytest
from test_tracker import BONES, Frames, phantom, request, solved

from ifs_measure.measurement.caliper import Anchor, Ends, Origin
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus
from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint
from ifs_measure.phantom import PhantomKnobs, PhantomLoop, make_loop, truth_of
from ifs_measure.tracking.frame_doubt import bridge_sd_mm, overlap_mm, path_doubt_mm
from ifs_measure.tracking.track_quality import EndFrame
from ifs_measure.tracking.tracker import TrackRequest, track

NARROW_FAN = PhantomKnobs(
    seed=71, n_frames=24, fps=12.0, columns=480, rows=400, radius_mm=15.0, half_angle_deg=20.0, d_max_mm=24.0,
    persistence=0.0, text=False, ruler=False, hold_s=0.2,
)  # fmt: skip
"""A fan so narrow that both bones lie at its sides, and most of the femur beside it when the space is wide."""


@cache
def narrow_fan() -> tuple[PhantomLoop, list[GreyImage], dict[str, Any]]:
    loop = make_loop(NARROW_FAN)
    return loop, [np.asarray(loop.luma(k)) for k in range(NARROW_FAN.n_frames)], truth_of(loop, ["x"])


def followed(frames: list[GreyImage], start: int) -> CortexTrack:
    pair = narrow_fan()[2]["nearest_px"][start]
    anchor = Anchor(start, Ends(ImagePoint(*pair[:2]), ImagePoint(*pair[2:])))
    *_, last = track(Frames(frames), TrackRequest((anchor,), BONES, narrow_fan()[0].scale))
    assert isinstance(last, CortexTrack)
    return last


def errors(result: CortexTrack, truth_mm: list[float]) -> list[float]:
    scale = narrow_fan()[0].scale
    return [
        distance - truth_mm[frame.index]
        for frame in result.frames
        if (distance := frame.distance_mm(scale)) is not None
    ]


def test_a_bone_that_leaves_and_re_enters_the_fan_is_followed() -> None:
    _, frames, truth = narrow_fan()
    result = followed(frames, 0)
    found = errors(result, truth["distance_mm"])
    assert len(found) == len(frames)
    assert np.mean(np.abs(found)) < 0.5
    cortices = result.frames[0].cortices
    assert cortices is not None
    narrowest = int(np.argmin(truth["distance_mm"]))
    later = result.frames[narrowest].cortices
    assert later is not None
    assert np.ptp(later.lt[:, 0]) > 1.2 * np.ptp(np.array(truth["cortex_visible_px"][0]["lt"])[:, 0])


def tissue(like: GreyImage, seed: int) -> GreyImage:
    """Return speckle over the whole fan, as where the probe has slid off the bones."""
    rng = np.random.default_rng(seed)
    speckle = cv2.GaussianBlur(rng.normal(0.0, 1.0, like.shape), (0, 0), sigmaX=4.0, sigmaY=1.5)
    lit = cv2.morphologyEx((like > 6).astype(np.uint8), cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    fan = cv2.fillConvexPoly(np.zeros_like(like), cv2.convexHull(cv2.findNonZero(lit)), 1)
    return np.clip((70.0 + 120.0 * speckle) * fan, 0, 255).astype(np.uint8)


def test_a_gap_that_shows_something_else_is_lost_and_one_that_shows_nothing_is_bridged() -> None:
    _, frames, _ = narrow_fan()
    gap = range(9, 12)
    slid = [tissue(frame, k) if k in gap else frame for k, frame in enumerate(frames)]
    black = [np.zeros_like(frame) if k in gap else frame for k, frame in enumerate(frames)]
    slid_over, blacked_out = followed(slid, 0), followed(black, 0)
    assert {slid_over.frames[k].status for k in gap} == {FrameStatus.LOST}
    assert {blacked_out.frames[k].status for k in gap} == {FrameStatus.INTERPOLATED}


def bone(arc_mm: FloatArray) -> EndFrame:
    nothing = np.zeros(2)
    return EndFrame(arc_mm, np.full(len(arc_mm), 0.1), nothing, nothing, np.eye(3), 1.0, seen=True)


def dome(x_mm: float) -> FloatArray:
    angle = np.linspace(0.2, np.pi - 0.2, 60)
    return np.column_stack([x_mm - 8.0 * np.cos(angle), 30.0 - 8.0 * np.sin(angle)])


@pytest.mark.parametrize(("apart_mm", "deep_mm"), [(20.0, 0.0), (16.0, 0.0), (13.0, 3.0), (11.0, 5.0)])
def test_bones_in_one_place_overlap(apart_mm: float, deep_mm: float) -> None:
    assert overlap_mm(bone(dome(0.0)), bone(dome(apart_mm))) == pytest.approx(deep_mm, abs=0.6)
    assert overlap_mm(bone(dome(apart_mm)[::-1]), bone(dome(0.0))) == pytest.approx(deep_mm, abs=0.6)


@pytest.mark.parametrize("bend_mm", [0.0, 2.0])
def test_a_flat_or_hollow_cortex_has_its_inside_behind_it(bend_mm: float) -> None:
    x = np.linspace(-10.0, 10.0, 41)
    hollow = np.column_stack([x, 30.0 + bend_mm * (1.0 - (x / 10.0) ** 2)])
    before = dome(0.0) - np.array([0.0, 20.0])
    assert overlap_mm(bone(hollow), bone(before)) == 0.0
    assert overlap_mm(bone(hollow[::-1]), bone(before)) == 0.0
    assert overlap_mm(bone(hollow), bone(before + np.array([0.0, 36.0]))) > 2.0


def test_faded_frames_that_leave_the_way_of_the_clear_ones_are_doubted() -> None:
    status = [FrameStatus.TRACKED] * 30
    distances: list[float | None] = [20.0 - 0.3 * k for k in range(30)]
    quality = [0.9] * 30
    for k in (14, 15, 16):
        quality[k] = 0.7
    assert not path_doubt_mm(status, distances, quality).any()
    distances[14], distances[15] = 4.0, 5.0
    doubt = path_doubt_mm(status, distances, quality)
    assert 1.96 * doubt[14] > 2.0
    assert 1.96 * doubt[15] > 2.0
    assert not doubt[[*range(14), *range(16, 30)]].any()


def test_a_brisk_turn_that_is_seen_less_well_is_no_reason_for_doubt() -> None:
    """At 8 frames/s the straight way from limb to limb cuts a valley off by millimetres."""
    status = [FrameStatus.TRACKED] * 24
    away = np.clip(np.abs(np.arange(24) - 12.0), 0, 10)
    curve = 4.0 + 20.0 * 0.5 * (1 - np.cos(np.pi * away / 10))
    distances: list[float | None] = [float(d) for d in curve]
    quality = [0.9] * 24
    for k in range(10, 15):
        quality[k] = 0.65
    assert not path_doubt_mm(status, distances, quality).any()
    for wrong in (curve[12] - 4.0, curve[12] + 9.0):
        distances[12] = float(wrong)
        doubt = path_doubt_mm(status, distances, quality)
        assert doubt[12] > 1.5
        assert not np.delete(doubt, 12).any()


def test_a_long_stretch_seen_less_well_is_no_reason_for_doubt() -> None:
    """Bones that come near each other lose the tissue between them: their own valley must not be doubted."""
    status = [FrameStatus.TRACKED] * 60
    distances: list[float | None] = [20.0 - 10.0 * np.exp(-0.5 * ((k - 30) / 8) ** 2) for k in range(60)]
    quality = [0.9 - 0.15 * float(np.exp(-0.5 * ((k - 30) / 10) ** 4)) for k in range(60)]
    assert path_doubt_mm(status, distances, quality).max() < 0.7


def test_a_bridge_is_the_less_sure_the_faster_and_the_longer_it_is() -> None:
    status = [FrameStatus.TRACKED] * 20
    for k in range(8, 13):
        status[k] = FrameStatus.INTERPOLATED
    slow: list[float | None] = [10.0 - 0.1 * k for k in range(20)]
    fast: list[float | None] = [30.0 - 1.5 * k for k in range(20)]
    assert not bridge_sd_mm(status, slow)[[*range(8), *range(13, 20)]].any()
    assert bridge_sd_mm(status, slow)[10] == pytest.approx(0.3)
    assert bridge_sd_mm(status, fast)[10] == pytest.approx(0.9)
    # Slow on both sides of the gap, but not elsewhere: the motion may have begun and ended in it.
    stops = [*fast[:3], *[fast[3]] * 17]
    assert bridge_sd_mm(status, stops)[10] == pytest.approx(0.375 * 1.5)


def test_a_turn_that_begins_while_nothing_is_seen_is_owned_up_to() -> None:
    """Before the gap the bones stand still, after it they turn at full speed."""
    _, frames, truth = phantom()
    result = solved([np.zeros_like(shown) if 1 <= k <= 10 else shown for k, shown in enumerate(frames)], request())
    bridged = [frame for frame in result.frames if frame.status is FrameStatus.INTERPOLATED]
    wrong = [
        frame
        for frame in bridged
        if abs((frame.distance_mm(result.scale) or 0.0) - truth["distance_mm"][frame.index]) > 2.0
    ]
    assert len(bridged) == 10
    assert wrong
    assert all(1.96 * (frame.sd_mm or 0.0) > 2.0 for frame in wrong)


def test_a_faded_frame_that_shows_the_bones_elsewhere_is_less_sure() -> None:
    _, frames, _ = narrow_fan()

    def faded(picture: GreyImage) -> GreyImage:
        noise = np.random.default_rng(3).normal(0.0, 30.0, picture.shape) * (picture > 10)
        return np.clip(picture + noise, 0, 255).astype(np.uint8)

    usual, moved = (followed([*frames[:12], faded(shown), *frames[13:]], 0).frames[12] for shown in frames[12:5:-6])
    assert usual.sd_mm is not None
    assert moved.status is FrameStatus.LOST or (moved.sd_mm or 0.0) > 3.0 * usual.sd_mm


def test_a_correction_that_puts_one_bone_into_the_other_loses_the_frames_round_it_and_is_kept() -> None:
    loop = make_loop(PhantomKnobs(seed=72, n_frames=24, fps=12.0, columns=480, rows=400, d_max_mm=14.0, d_min_mm=5.0))
    frames = [np.asarray(loop.luma(k)) for k in range(24)]
    pairs = np.array(truth_of(loop, ["x"])["nearest_px"])
    per_px = loop.scale.vector_mm_per_px
    inwards = (pairs[12, :2] - pairs[12, 2:]) * per_px
    inside_it = pairs[12, :2] + 8.0 * inwards / np.hypot(*inwards) / per_px
    anchors = (
        Anchor(0, Ends(ImagePoint(*pairs[0, :2]), ImagePoint(*pairs[0, 2:]))),
        Anchor(12, Ends(None, ImagePoint(*inside_it)), Origin.CORRECTED),
    )
    *_, result = track(Frames(frames), TrackRequest(anchors, BONES, loop.scale))
    assert isinstance(result, CortexTrack)
    status = [frame.status for frame in result.frames]
    assert status[12] is FrameStatus.CORRECTED
    assert status[13] is FrameStatus.LOST
    assert status[23] is FrameStatus.TRACKED
