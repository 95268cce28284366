"""What some frames suffer leaves the others as they were: frames saved twice, a torn one, a bone that was lost."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from test_tracker import BONES, KNOBS, nearest, phantom, request, solved, with_black

from ifs_measure.measurement.caliper import Anchor, Ends, Origin
from ifs_measure.measurement.cortex_track import FrameStatus
from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint, PixelScale
from ifs_measure.phantom import PhantomKnobs, make_loop, truth_of
from ifs_measure.tracking.track_request import TrackingWork, TrackRequest

AVERAGING = replace(KNOBS, seed=44, persistence=0.35, hold_s=0.0)
"""So much of each frame in the next lets a bone lag by half a millimetre where it moves."""
BRISK = PhantomKnobs(
    seed=901, n_frames=24, fps=10.0, time_jitter=0.09, probe="linear", depth_mm=84.6, frequency_mhz=3.8,
    beam_width_mm=0.95, pulse_length_mm=0.64, aperture_mm=21.0, d_max_mm=26.7, d_min_mm=0.5, hold_s=0.2,
    femur_turn_deg=19.0, femur_size=1.03, wall_tilt_deg=-2.1, drift_mm=2.0, drift_deg=1.9, tremor_mm=0.17,
    breath_mm=0.47, persistence=0.16, gain_db=11.0, dynamic_range_db=53.0, noise_db=-34.0, bone_db=22.0,
    grazing_loss_db=21.5, columns=400, rows=390, text=False, ruler=False,
)  # fmt: skip
"""A femur that begins to turn by 3 mm from one frame to the next, of which the first frame shows the half."""


@cache
def made(knobs: PhantomKnobs) -> tuple[list[GreyImage], list[float], Anchor, PixelScale]:
    """Return the pictures of a loop, its true distances, an anchor in its first frame and its scale."""
    loop = make_loop(knobs)
    truth = truth_of(loop, ["x"])
    pair = truth["nearest_px"][0]
    anchor = Anchor(0, Ends(ImagePoint(*pair[:2]), ImagePoint(*pair[2:])))
    frames = [np.asarray(loop.luma(index)) for index in range(knobs.n_frames)]
    return frames, truth["distance_mm"], anchor, loop.scale


def errors_mm(frames: list[GreyImage], knobs: PhantomKnobs) -> FloatArray:
    _, truth_mm, anchor, scale = made(knobs)
    result = solved(frames, TrackRequest((anchor,), BONES, scale))
    found = [frame.distance_mm(scale) for frame in result.frames]
    assert None not in found
    return np.array(found, dtype=float) - np.repeat(truth_mm, len(frames) // len(truth_mm))


def test_frames_that_were_saved_twice_are_measured_like_those_saved_once() -> None:
    frames = made(AVERAGING)[0]
    assert np.abs(errors_mm([frame for frame in frames for _ in range(2)], AVERAGING)).max() < 0.4


def test_one_torn_frame_does_not_let_the_bones_of_all_others_lag() -> None:
    frames = list(made(AVERAGING)[0])
    torn = frames[12].copy()
    torn[200:] = np.roll(torn[200:], 60, axis=1)
    frames[12] = torn
    assert np.abs(np.delete(errors_mm(frames, AVERAGING), 12)).max() < 0.4


def test_a_bone_that_the_walk_lost_is_measured_as_well_once_it_was_found_again() -> None:
    assert np.abs(errors_mm(made(BRISK)[0], BRISK)).max() < 1.0


def test_an_anchor_where_nothing_was_seen_brings_the_bones_there_and_moves_no_frame_that_was_seen() -> None:
    _, _, truth = phantom()
    frames, work = with_black(*range(4, 20)), TrackingWork()
    black = solved(frames, request(), work)
    result = solved(frames, request(Anchor(0, nearest(0)), Anchor(12, nearest(12), Origin.CORRECTED)), work)
    scale = result.scale
    assert black.frames[12].status is FrameStatus.LOST
    assert result.frames[12].status is FrameStatus.CORRECTED
    assert result.frames[12].distance_mm(scale) == pytest.approx(truth["distance_mm"][12], abs=0.3)
    for index in (1, 2, 3, 20, 21, 22, 23):
        seen = result.frames[index].distance_mm(scale)
        assert seen == pytest.approx(black.frames[index].distance_mm(scale), abs=0.05)
