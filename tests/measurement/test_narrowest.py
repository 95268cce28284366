"""The narrowest distance: unbiased on quiet and noisy curves, honest about its error and its doubts."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from ifs_measure.measurement.caliper import Ends, Surface
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus, TrackedFrame
from ifs_measure.measurement.geometry import ImagePoint, PixelScale
from ifs_measure.measurement.narrowest import Narrowest, estimate_narrowest
from ifs_measure.measurement.uncertainty import curve_noise, curve_points, without_outliers

RATE = 20.0


def track_of(distances: np.ndarray, sd_mm: float = 0.1, constant_mm: float = 0.0) -> CortexTrack:
    frames = tuple(
        TrackedFrame(i, FrameStatus.LOST)
        if np.isnan(d)
        else TrackedFrame(
            i, FrameStatus.TRACKED, None, Ends(ImagePoint(0.0, 0.0), ImagePoint(float(d), 0.0)), sd_mm, 1.0
        )
        for i, d in enumerate(distances)
    )
    return CortexTrack(frames, PixelScale(1.0, 1.0), Ends(Surface.BONE, Surface.BONE), (), constant_mm)


def sweep(
    hold_s: float = 0.3, noise_mm: float = 0.0, seed: int = 0, least: float = 12.0
) -> tuple[np.ndarray, list[float]]:
    times = np.arange(0, 6, 1 / RATE)
    away = np.clip(np.abs(times - 3) - hold_s / 2, 0, 2.4)
    rng = np.random.default_rng(seed)
    curve = least + 16 * 0.5 * (1 - np.cos(np.pi * away / 2.4)) + noise_mm * rng.standard_normal(len(times))
    return curve, list(1000 * times)


def estimate(distances: np.ndarray, times: list[float] | None, **options: object) -> Narrowest:
    found = estimate_narrowest(track_of(distances), times, **options)  # type: ignore[arg-type]
    assert found is not None
    return found


@pytest.mark.parametrize("hold_s", [0.0, 0.3, 1.0])
def test_quiet_curve_gives_its_minimum(hold_s: float) -> None:
    curve, times = sweep(hold_s)
    found = estimate(curve, times)
    assert found.distance_mm == pytest.approx(curve.min(), abs=0.03)
    assert abs(found.frame - 60) <= 1 + hold_s * RATE / 2


@pytest.mark.parametrize("hold_s", [0.0, 0.6])
def test_noise_does_not_make_it_smaller(hold_s: float) -> None:
    errors, raw, inside = [], [], []
    for seed in range(24):
        curve, times = sweep(hold_s, 0.4, seed)
        found = estimate(curve, times)
        errors.append(found.distance_mm - 12.0)
        raw.append(found.raw_minimum_mm - 12.0)
        inside.append(abs(errors[-1]) <= 1.96 * found.sd_mm)
    assert abs(np.mean(errors)) < 0.1
    assert np.mean(raw) < -0.4
    assert np.mean(inside) > 0.8


BRISK_TURNS = [
    (
        "23.4 23.4 23.4 22.9 21.5 19.8 17.6 15.5 13.6 12.1 11.1 10.9 "
        "10.8 10.9 11.9 13.2 15.3 17.6 19.6 21.4 22.9 23.5 23.5 23.5",
        {9: 0.01, 10: 0.26, 11: 0.60, 12: 0.67, 13: 0.08},
        10.86,
    ),
    (
        "26.7 26.7 26.6 25.8 23.9 21.1 17.3 13.4 9.6 6.5 4.8 4.1 "
        "4.0 4.3 6.2 9.5 13.0 16.8 20.6 23.7 25.7 26.8 26.7 26.7",
        {9: 0.06, 10: 0.07, 11: 0.21, 12: 0.29, 13: 0.23, 14: 0.37, 15: 0.07},
        3.98,
    ),
]
"""Tracked phantom loops of 8 frames/s: distances, errors of the frames that state one of their own, true least."""


@pytest.mark.parametrize(("distances", "own_sd_mm", "true"), BRISK_TURNS)
def test_a_bottom_seen_less_well_than_its_limbs_still_tells_its_own_height(
    distances: str, own_sd_mm: dict[int, float], true: float
) -> None:
    track = track_of(np.array(distances.split(), dtype=float), constant_mm=0.14)
    sds = [float(np.hypot(0.14, own_sd_mm.get(f.index, 0.0))) for f in track.frames]
    frames = tuple(replace(f, sd_mm=sd) for f, sd in zip(track.frames, sds, strict=True))
    found = estimate_narrowest(replace(track, frames=frames), [125.0 * k for k in range(24)])
    assert found is not None
    assert found.distance_mm == pytest.approx(true, abs=0.3)


def test_a_short_hold_under_strong_noise_is_not_made_sharper() -> None:
    errors, stated = [], []
    for seed in range(40):
        curve, times = sweep(0.3, 1.0, seed)
        found = estimate(curve, times)
        errors.append(found.distance_mm - 12.0)
        stated.append(found.sd_mm)
    assert abs(np.mean(errors)) < 0.12
    assert 0.8 < np.mean(np.abs(errors) <= 1.96 * np.array(stated)) <= 1.0
    assert np.mean(stated) < 2 * np.std(errors)


def test_limbs_may_differ_and_a_turn_may_be_straight() -> None:
    times = np.arange(0, 5, 1 / RATE)
    after = times - 2
    uneven = 12 + 14 * np.clip(-after / 1.2, 0, 1) ** 2 + 9 * np.clip(after / 2.5, 0, 1) ** 2
    straight = 12 + 6 * np.abs(after)
    for curve in (uneven, straight):
        errors = []
        for seed in range(16):
            noisy = curve + 0.3 * np.random.default_rng(seed).standard_normal(len(times))
            errors.append(estimate(noisy, list(1000 * times)).distance_mm - 12.0)
        assert abs(np.mean(errors)) < 0.12


def test_same_curve_gives_the_same_bits() -> None:
    curve, times = sweep(0.3, 0.5, 8)
    assert estimate(curve, times) == estimate(curve.copy(), list(times))


def test_a_long_window_is_averaged_and_no_worse() -> None:
    times = np.arange(0, 12, 1 / 40)
    curve = 12 + 0.5 * ((times - 6) / 2) ** 2
    noisy = curve + 0.1 * np.random.default_rng(1).standard_normal(len(times))
    found = estimate(noisy, list(1000 * times))
    assert found.window_frames > 110
    assert found.distance_mm == pytest.approx(12.0, abs=0.08)
    assert found.sd_mm < 0.06


def test_raw_minimum_stands_beside_it() -> None:
    curve, times = sweep(0.3, 0.5, 3)
    found = estimate(curve, times)
    assert found.raw_minimum_mm == pytest.approx(curve.min())
    assert found.raw_minimum_frame == int(curve.argmin())


def test_constant_error_is_not_averaged_away() -> None:
    curve, times = sweep(0.3, 0.1, 1)
    alone = estimate_narrowest(track_of(curve, 0.1), times)
    biased = estimate_narrowest(track_of(curve, float(np.hypot(0.1, 0.5)), 0.5), times)
    assert alone is not None
    assert biased is not None
    assert biased.sd_mm == pytest.approx(np.hypot(alone.sd_mm, 0.5), abs=0.02)


def test_one_wild_frame_changes_nothing() -> None:
    curve, times = sweep(0.3, 0.1, 2)
    before = estimate(curve, times)
    curve[20] -= 15
    after = estimate(curve, times)
    assert after.distance_mm == pytest.approx(before.distance_mm, abs=0.05)
    assert after.raw_minimum_frame == 20


def bridged_but_for_one(placed: FrameStatus, beside: FrameStatus) -> CortexTrack:
    """A brisk turn whose bottom was hidden, with one frame of it that a hand placed."""
    distances = np.array([26.7, 26.7, 26.6, 25.9, *np.full(17, 25.0), 26.6, 26.7, 26.7])
    frames = list(track_of(distances).frames)
    frames[4:21] = [replace(frame, status=FrameStatus.INTERPOLATED) for frame in frames[4:21]]
    at = Ends(ImagePoint(0.0, 0.0), ImagePoint(8.5, 0.0))
    frames[13] = replace(frames[13], status=placed, narrowest=at, sd_mm=0.8)
    frames[12] = replace(frames[12], status=beside)
    return replace(track_of(distances), frames=tuple(frames))


def test_a_frame_that_a_hand_placed_where_nothing_was_seen_is_no_outlier() -> None:
    times = [100.0 * k for k in range(24)]
    found = estimate_narrowest(bridged_but_for_one(FrameStatus.CORRECTED, FrameStatus.INTERPOLATED), times)
    assert found is not None
    assert (found.frame, found.distance_mm, found.sd_mm) == (13, 8.5, 0.8)
    assert any("placed by hand where a cortex was not seen" in text for text in found.warnings)


@pytest.mark.parametrize(
    ("placed", "beside"),
    [(FrameStatus.TRACKED, FrameStatus.INTERPOLATED), (FrameStatus.CORRECTED, FrameStatus.TRACKED)],
)
def test_a_frame_that_no_hand_placed_or_that_its_neighbour_refutes_is_one(
    placed: FrameStatus, beside: FrameStatus
) -> None:
    found = estimate_narrowest(bridged_but_for_one(placed, beside), [100.0 * k for k in range(24)])
    assert found is not None
    assert found.distance_mm > 20


def test_without_times_the_window_is_nine_frames_and_it_says_so() -> None:
    curve, _ = sweep(0.3, 0.1, 2)
    found = estimate(curve, None)
    assert found.window_frames == 9
    assert "9 frames" in " ".join(found.warnings)
    assert found.distance_mm == pytest.approx(12.0, abs=0.2)


def test_without_times_a_brisk_sweep_is_not_taken_for_noise() -> None:
    half = np.arange(12) / 11.0
    closing = 17.5 + 6.5 * np.cos(np.pi * half)
    distances = np.r_[np.full(4, 24.0), closing, np.full(4, 11.0), closing[::-1], np.full(4, 24.0)]
    assert estimate(distances, None).distance_mm == pytest.approx(11.0, abs=0.05)


@pytest.mark.parametrize("noise_mm", [0.0, 0.1, 0.3])
def test_without_times_a_turn_in_the_middle_is_not_at_the_edge(noise_mm: float) -> None:
    for seed in range(5):
        curve, _ = sweep(0.6, noise_mm, seed)
        assert "edge" not in " ".join(estimate(curve, None).warnings)


def test_frames_that_all_have_the_same_time_are_taken_as_without_times() -> None:
    curve, times = sweep()
    same = estimate(curve, [40.0] * len(times))
    assert same.distance_mm == estimate(curve, None).distance_mm
    assert "no frame times" in " ".join(same.warnings)
    phase = estimate(curve, [*times[:40], *[times[40]] * (len(times) - 40)], span=(40, 80))
    assert phase.distance_mm == pytest.approx(12.0, abs=0.1)


def test_edge_of_the_loop_and_of_a_phase_is_said() -> None:
    curve, times = sweep(0.0)
    assert "edge of the loop" in " ".join(estimate(curve[:50], times[:50]).warnings)
    phase = estimate(curve, times, span=(0, 45), phase="IR")
    assert "edge of the phase" in " ".join(phase.warnings)
    assert phase.phase == "IR"
    assert phase.distance_mm == pytest.approx(curve[45], abs=0.4)


def test_low_confidence_at_the_bottom_is_said() -> None:
    curve, times = sweep(0.3)
    track = track_of(curve)
    frames = tuple(replace(f, sd_mm=3.0) if 55 < f.index < 65 else f for f in track.frames)
    found = estimate_narrowest(replace(track, frames=frames), times)
    assert found is not None
    assert "low confidence" in " ".join(found.warnings)


def test_two_equal_minima_are_said() -> None:
    curve, times = sweep(0.3, 0.1, 4)
    twice = np.concatenate([curve, curve])
    found = estimate(twice, [*times, *(np.array(times) + 6000)])
    said = " ".join(found.warnings)
    assert "Two minima" in said
    # The track's millimetres may be nominal ones, so the sentence has frames alone and no length.
    assert re.search(r"Two minima are closer than their error: frame \d+ and frame \d+ \(counted from 0\)\.$", said)
    assert not any("Two minima" in w for w in estimate(curve, times).warnings)


@pytest.mark.parametrize("noise_mm", [0.05, 0.3, 0.6])
def test_two_minima_within_the_stated_error_are_said_and_one_held_floor_is_not(noise_mm: float) -> None:
    times = np.arange(0, 4, 1 / RATE)
    turned = [np.clip(np.abs(times - middle), 0, 1) for middle in (1.0, 3.0)]
    two = np.minimum(*(least + 4 * 0.5 * (1 - np.cos(np.pi * a)) for least, a in zip((6.0, 6.3), turned, strict=True)))
    noise = noise_mm * np.random.default_rng(3).standard_normal(len(times))
    found = estimate_narrowest(track_of(two + noise, sd_mm=0.4), list(1000 * times))
    assert found is not None
    assert "Two minima" in " ".join(found.warnings)
    one, their_times = sweep(1.0, noise_mm, seed=3)
    assert not any("Two minima" in w for w in estimate(one, their_times).warnings)


@pytest.mark.parametrize("hold_s", [0.3, 1.0])
def test_a_loop_that_begins_in_its_hold_says_so(hold_s: float) -> None:
    curve, times = sweep(2 * hold_s, 0.1)
    begins = len(curve) // 2
    found = estimate(curve[begins:], times[: len(curve) - begins])
    assert "edge of the loop" in " ".join(found.warnings)


def test_a_few_frames_say_what_is_doubtful_too() -> None:
    found = estimate(np.array([9.0, 8.5, 8.0, 7.5, 7.0]), None)
    assert "edge of the loop" in " ".join(found.warnings)
    assert all(isinstance(sentence, str) for sentence in found.warnings)


def test_lost_frames_take_no_part() -> None:
    curve, times = sweep(0.3, 0.1, 5)
    gap = curve.copy()
    gap[40:48] = np.nan
    assert estimate(gap, times).distance_mm == pytest.approx(estimate(curve, times).distance_mm, abs=0.1)
    assert estimate_narrowest(track_of(np.full(10, np.nan)), times[:10]) is None


@pytest.mark.parametrize("count", [1, 3, 6, 7, 9])
def test_few_frames_still_give_an_answer(count: int) -> None:
    curve, times = sweep(0.0)
    found = estimate(curve[60 : 60 + count], times[:count])
    assert found.distance_mm == pytest.approx(curve[60], abs=0.1)


def test_a_straight_line_is_no_trouble() -> None:
    flat = np.full(40, 15.0)
    found = estimate(flat, list(np.arange(40) * 50.0))
    assert found.distance_mm == pytest.approx(15.0, abs=0.01)


def test_noise_is_told_from_the_course() -> None:
    curve, times = sweep(0.3, 0.5, 6)
    noise, course = curve_noise(curve_points(track_of(curve), np.array(times)))
    assert noise.sd_mm == pytest.approx(0.5, rel=0.3)
    clean, _ = sweep(0.3)
    assert np.sqrt(np.mean((course - clean) ** 2)) < 0.3


def test_outliers_are_left_out_and_nothing_else() -> None:
    curve, times = sweep(0.3, 0.2, 7)
    curve[70] += 9
    kept = without_outliers(curve_points(track_of(curve), np.array(times)))
    assert 70 not in kept.frames
    assert len(kept.frames) >= len(curve) - 2
