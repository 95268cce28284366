"""Parts of the tracker against what is known exactly: frame averaging, the fan's apex, motion of a whole loop."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint, PixelScale
from ifs_measure.tracking.persistence import SharpReader, measured_persistence
from ifs_measure.tracking.pose_smoothing import JERK_SD, STEP_SD, TURN_SD, smoothed_poses
from ifs_measure.tracking.probe_geometry import find_probe_geometry


def averaged_noise(share: float, n_frames: int = 24) -> list[GreyImage]:
    rng = np.random.default_rng(3)
    still = rng.uniform(40, 160, (160, 240))
    shown = still + rng.normal(0, 12, still.shape)
    frames = []
    for _ in range(n_frames):
        shown = share * shown + (1 - share) * (still + rng.normal(0, 12, still.shape))
        frames.append(np.clip(shown, 0, 255).astype(np.uint8))
    return frames


@pytest.mark.parametrize("share", [0.0, 0.2, 0.4])
def test_frame_averaging_is_measured(share: float) -> None:
    frames = averaged_noise(share)
    assert measured_persistence(frames.__getitem__, len(frames)) == pytest.approx(share, abs=0.12)


def averaged_echoes(share: float, n_frames: int = 24) -> tuple[list[GreyImage], list[GreyImage]]:
    """Return speckle that is new in every frame, mixed before its logarithm as machines do, and each frame unmixed."""
    rng = np.random.default_rng(11)

    def echo() -> FloatArray:
        waves = rng.normal(0, 1, (2, 240, 320))
        return np.asarray(np.hypot(*(cv2.GaussianBlur(part, (0, 0), sigmaX=2.5, sigmaY=1.0) for part in waves)))

    def grey(amplitude: FloatArray) -> GreyImage:
        return np.clip(170 + 20 * np.log10(amplitude + 1e-4) * 255 / 60, 0, 255).astype(np.uint8)

    mixed = echo()
    shown, unmixed = [], []
    for _ in range(n_frames):
        new = echo()
        mixed = share * mixed + (1 - share) * new
        shown.append(grey(mixed))
        unmixed.append(grey(new))
    return shown, unmixed


@pytest.mark.parametrize("share", [0.0, 0.15, 0.3, 0.5])
def test_averaging_of_echoes_is_measured(share: float) -> None:
    shown, _ = averaged_echoes(share)
    assert measured_persistence(shown.__getitem__, len(shown)) == pytest.approx(share, abs=0.12)


def test_averaging_of_echoes_is_undone() -> None:
    shown, unmixed = averaged_echoes(0.4)
    reader = SharpReader(shown.__getitem__, 0.4)
    before = np.abs(shown[12].astype(float) - unmixed[12]).mean()
    after = np.abs(reader.sharp(12).astype(float) - unmixed[12]).mean()
    assert after < 0.3 * before


def test_what_slides_along_is_not_taken_for_averaging() -> None:
    """A clean picture that moves slowly changes alike from frame to frame, as averaged noise does."""
    wide = averaged_echoes(0.0, 1)[0][0]
    frames = [np.ascontiguousarray(wide[:, k : k + 200]) for k in range(24)]
    assert measured_persistence(frames.__getitem__, len(frames)) < 0.1


def test_ghosts_vanish_when_averaging_is_undone() -> None:
    """What is seen in two frames leaves a ghost in each next one; of one frame alone it would not be believed."""
    frames = averaged_noise(0.4)
    square = np.zeros(frames[0].shape)
    square[60:100, 60:100] = 90
    shown = list(frames[:21])
    for k in (16, 19):
        shown[k] = np.clip(frames[k] + square, 0, 255).astype(np.uint8)
        shown[k + 1] = np.clip(frames[k + 1] + 0.4 * square, 0, 255).astype(np.uint8)
    reader = SharpReader(shown.__getitem__, measured_persistence(shown.__getitem__, len(shown)))
    before = shown[20][60:100, 60:100].mean() - frames[20][60:100, 60:100].mean()
    after = reader.sharp(20)[60:100, 60:100].mean() - frames[20][60:100, 60:100].mean()
    assert abs(after) < 0.5 * before


def fan(apex: tuple[float, float], half_deg: float) -> GreyImage:
    y, x = np.mgrid[0:400, 0:500].astype(float)
    angle = np.degrees(np.arctan2(x - apex[0], y - apex[1]))
    radius = np.hypot(x - apex[0], y - apex[1])
    grey = np.random.default_rng(1).uniform(60, 120, x.shape)
    picture = np.where((np.abs(angle) < half_deg) & (radius > 150) & (radius < 480), grey, 0).astype(np.uint8)
    cv2.putText(picture, "TEXT", (5, 60), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 255)
    return picture


def test_apex_is_where_the_sides_of_the_fan_meet() -> None:
    scale = PixelScale(0.2, 0.25)
    found = find_probe_geometry([fan((240.0, -100.0), 28.0)], ImagePoint(250, 250), scale)
    assert found.apex_mm is not None
    assert found.apex_mm == pytest.approx((48.0, -25.0), abs=1.0)


def test_click_in_a_shadow_takes_the_fan_that_it_lies_in() -> None:
    """The other half of a dual screen may be lit more."""
    picture = np.hstack([fan((240.0, -100.0), 22.0), fan((240.0, -100.0), 28.0)])
    picture[220:, 215:300] = 0
    found = find_probe_geometry([picture], ImagePoint(250, 300), PixelScale(0.2, 0.2))
    assert found.apex_mm is not None
    assert found.apex_mm == pytest.approx((48.0, -20.0), abs=1.5)


def test_sides_of_the_fan_are_told_although_a_shadow_hides_one_of_them() -> None:
    picture = fan((240.0, -100.0), 28.0)
    y, x = np.mgrid[0:400, 0:500].astype(float)
    shadow = (np.degrees(np.arctan2(x - 240.0, y + 100.0)) > 12) & (np.hypot(x - 240.0, y + 100.0) > 260)
    picture[shadow] = 0
    found = find_probe_geometry([picture], ImagePoint(250, 250), PixelScale(0.2, 0.2))
    assert found.sides is not None
    assert np.degrees(found.sides) == pytest.approx((-28.0, 28.0), abs=1.0)
    at = np.array([[48.0, 50.0], [48.0 + 70.0 * np.tan(np.deg2rad(26)), 50.0], [48.0 + 70.0 * np.tan(0.54), 50.0]])
    assert found.holds(at).tolist() == [True, True, False]


def test_linear_probe_has_parallel_beams() -> None:
    picture = np.zeros((300, 300), dtype=np.uint8)
    picture[20:280, 60:240] = 90
    found = find_probe_geometry([picture], ImagePoint(150, 150), PixelScale(0.2, 0.2))
    assert found.apex_mm is None
    assert found.sides == pytest.approx((12.0, 48.0), abs=0.6)
    assert found.beam_direction(np.array([[3.0, 4.0]])) == pytest.approx(np.array([[0.0, 1.0]]))


@pytest.mark.parametrize("degrees", [-15.0, 10.0])
def test_beams_of_a_steered_linear_probe_run_along_its_sides(degrees: float) -> None:
    slope = np.tan(np.deg2rad(degrees))
    y, x = np.mgrid[0:300, 0:400].astype(float)
    picture = np.where((np.abs(x - 200.0 - slope * (y - 150.0)) < 100) & (np.abs(y - 150.0) < 130), 90, 0)
    found = find_probe_geometry([picture.astype(np.uint8)], ImagePoint(200, 150), PixelScale(0.2, 0.2))
    down = (np.sin(np.deg2rad(degrees)), np.cos(np.deg2rad(degrees)))
    assert found.apex_mm is None
    assert found.down == pytest.approx(down, abs=0.005)
    beside = 40.0 + 21.0 * np.array([down[1], -down[0]])
    assert found.holds(np.array([[40.0, 30.0], [40.0 + 18.0 * down[0], 30.0 + 18.0 * down[1]]])).all()
    assert not found.holds(beside[None] - [0.0, 10.0]).any()


def test_border_of_a_shadow_at_one_side_does_not_make_beams_run_aslant() -> None:
    picture = np.zeros((300, 300), dtype=np.uint8)
    picture[20:280, 60:240] = 90
    y, x = np.mgrid[0:300, 0:300]
    picture[(x < 60 + 0.3 * (y - 120)) & (y > 120)] = 0
    found = find_probe_geometry([picture], ImagePoint(150, 150), PixelScale(0.2, 0.2))
    assert found.apex_mm is None
    assert found.down == (0.0, 1.0)


def test_smoothing_is_the_least_squares_solution() -> None:
    rng = np.random.default_rng(0)
    count = 9
    poses = rng.normal(0, 1, (count, 3))
    roots = rng.normal(0, 1, (count, 3, 3))
    information = roots @ roots.transpose(0, 2, 1)
    information[4] = 0.0
    full = np.zeros((3 * count, 3 * count))
    for k in range(count):
        full[3 * k : 3 * k + 3, 3 * k : 3 * k + 3] += information[k]
        full[3 * k + 2, 3 * k + 2] += 1.0 / TURN_SD**2
    for axis in range(3):
        for stencil, sd in (((1.0, -2.0, 1.0), JERK_SD[axis]), ((1.0, -1.0), STEP_SD[axis])):
            for k in range(count - len(stencil) + 1):
                row = np.zeros(3 * count)
                row[[3 * (k + i) + axis for i in range(len(stencil))]] = stencil
                full += np.outer(row, row) / sd**2
    right = np.einsum("nij,nj->ni", information, poses).ravel()
    assert smoothed_poses(poses, information).ravel() == pytest.approx(np.linalg.solve(full, right), rel=1e-5, abs=1e-6)


@pytest.mark.parametrize("lost", [3, 12, 23])
def test_a_lost_frame_does_not_hide_the_averaging_of_all_others(lost: int) -> None:
    shown, _ = averaged_echoes(0.4)
    shown[lost] = np.zeros_like(shown[lost])
    assert measured_persistence(shown.__getitem__, len(shown)) == pytest.approx(0.4, abs=0.12)
