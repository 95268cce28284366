"""The phantom is what it says: seeded, true to its knobs, readable by the readers, and a picture of two bones."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ifs_measure.measurement.calibration import CalibrationSource
from ifs_measure.measurement.cine_loop import TimingSource
from ifs_measure.phantom import (
    PhantomKnobs,
    PhantomLoop,
    bundled_samples,
    make_loop,
    truth_of,
    write_dicom,
    write_png_sequence,
)
from ifs_measure.scans.open_scan import open_scan

SMALL = PhantomKnobs(seed=5, n_frames=7, fps=4.0, columns=400, rows=320, hold_s=0.0, text=False)
SHARED_LOOPS = Path(__file__).resolve().parents[3] / "shared" / "loops"


@pytest.fixture(scope="module")
def loop() -> PhantomLoop:
    return make_loop(SMALL)


def test_same_seed_same_bits_other_seed_other_bits(loop: PhantomLoop) -> None:
    assert np.array_equal(make_loop(SMALL).frames, loop.frames)
    assert not np.array_equal(make_loop(replace(SMALL, seed=6, n_frames=1)).frames[0], loop.frames[0])


def test_gap_opens_at_the_ends_and_closes_in_between(loop: PhantomLoop) -> None:
    distances = np.array([t.distance_mm for t in loop.truth])
    assert distances[0] == pytest.approx(SMALL.d_max_mm, abs=0.05)
    assert distances[-1] == pytest.approx(SMALL.d_max_mm, abs=0.05)
    assert SMALL.d_min_mm - 0.05 <= distances.min() < SMALL.d_min_mm + 3


def test_truth_pixels_lie_as_far_apart_as_the_truth_says(loop: PhantomLoop) -> None:
    truth = truth_of(loop, ["loop.dcm"])
    scale = np.array([truth["spacing_mm_per_px"]["x"], truth["spacing_mm_per_px"]["y"]])
    for pair, distance in zip(truth["nearest_px"], truth["distance_mm"], strict=True):
        a, b = np.array(pair).reshape(2, 2) * scale
        assert np.hypot(*(a - b)) == pytest.approx(distance, abs=0.002)
    first = truth["landmark_sets"][0]
    assert len(first["it_px"]) == SMALL.n_frames
    assert first["distance_mm"][first["click_frame"]] == pytest.approx(truth["distance_mm"][0], abs=1e-3)
    assert np.all(np.array(first["distance_mm"]) >= np.array(truth["distance_mm"]) - 1e-3)


def test_cortex_is_bright_and_its_shadow_dark(loop: PhantomLoop) -> None:
    for index in (0, SMALL.n_frames // 2):
        picture = loop.luma(index)
        for echo in loop.truth[index].echoes:
            lit = (echo.seen > 0.9) & (echo.cosine > 0.8)
            on = _grey(loop, picture, echo.points_mm[lit])
            behind = _grey(loop, picture, echo.points_mm[lit] + [0, 8])
            above = _grey(loop, picture, echo.points_mm[lit] - [0, 6])
            assert np.median(on) > np.median(above) + 20 > np.median(behind) + 40


def _grey(loop: PhantomLoop, picture: np.ndarray, points_mm: np.ndarray) -> np.ndarray:
    x, y = np.rint(loop.geometry.to_px(points_mm)).astype(int).T
    return picture[y, x].astype(float)


def test_speckle_moves_with_the_tissue() -> None:
    still = replace(
        SMALL, n_frames=2, drift_mm=0, drift_deg=0, tremor_mm=0, breath_mm=0, out_of_plane_mm=0, d_max_mm=11.0
    )
    still = replace(still, noise_db=-60, gain_wobble_db=0, ruler=False, persistence=0)
    pair = make_loop(still).frames.astype(float)
    assert np.corrcoef(pair[0].ravel(), pair[1].ravel())[0, 1] > 0.99


def test_dicom_is_read_back_with_scale_times_and_side(loop: PhantomLoop, tmp_path: Path) -> None:
    path = tmp_path / "loop.dcm"
    write_dicom(loop, path, jpeg_quality=None)
    scan = open_scan(path)
    told = scan.description
    assert (told.n_frames, told.rows, told.columns) == (SMALL.n_frames, SMALL.rows, SMALL.columns)
    assert told.timing_source is TimingSource.FRAME_TIME_VECTOR
    assert told.calibration.source is CalibrationSource.US_REGION
    assert told.calibration.trusted
    assert told.calibration.scale is not None
    assert told.calibration.scale.x_mm_per_px == pytest.approx(loop.scale.x_mm_per_px)
    assert told.laterality == "right"
    assert told.frame_times_ms == pytest.approx(loop.description.frame_times_ms, abs=0.01)
    assert np.array_equal(scan.luma(3), loop.luma(3))
    scan.close()


@pytest.mark.parametrize("tint", ["none", "sepia"])
def test_jpeg_dicom_shows_the_same_picture(tmp_path: Path, tint: str) -> None:
    loop = make_loop(replace(SMALL, n_frames=2, tint=tint))
    write_dicom(loop, tmp_path / "loop.dcm")
    scan = open_scan(tmp_path / "loop.dcm")
    difference = np.abs(scan.frame(1).astype(int) - loop.frame(1).astype(int))
    scan.close()
    assert difference.mean() < 4


def test_stills_are_read_back_bit_by_bit(loop: PhantomLoop, tmp_path: Path) -> None:
    assert write_png_sequence(loop, tmp_path / "png") == "%04d.png"
    scan = open_scan(tmp_path / "png")
    assert scan.description.n_frames == SMALL.n_frames
    assert np.array_equal(scan.luma(4), loop.luma(4))
    scan.close()


@pytest.mark.parametrize(
    "change",
    [
        {"probe": "linear", "depth_mm": 70.0},
        {"mirror": True},
        {"dual_screen": True, "columns": 640},
        {"anisotropy": 0.85},
        {"dropouts": 2, "dropout_frames": 1},
        {"gain_db": 10.0, "femur_size": 0.8, "wall_tilt_deg": 6.0},
    ],
)
def test_knobs_make_other_loops(loop: PhantomLoop, change: dict[str, object]) -> None:
    other = make_loop(replace(SMALL, n_frames=2, **change))
    assert other.frames.shape[0] == 2
    assert other.frames.max() > 150
    truth = truth_of(other, ["x"])
    region = truth["bmode_region_px"]
    for bone in ("it", "lt"):
        line = np.array(truth["cortex_visible_px"][0][bone])
        assert line[:, 0].min() >= region[0] - 1
        assert line[:, 0].max() <= region[2] + 1


def test_mirror_swaps_the_sides(loop: PhantomLoop) -> None:
    assert _it_x(loop) < loop.geometry.origin_px[0] < _it_x(make_loop(replace(SMALL, n_frames=1, mirror=True)))


def _it_x(loop: PhantomLoop) -> float:
    return float(truth_of(loop, ["x"])["nearest_px"][0][0])


def test_tissue_shines_into_a_shadow_where_a_cut_aperture_widens_the_beam() -> None:
    plain, wide = (make_loop(replace(SMALL, n_frames=1, cut_aperture_widens=cut)) for cut in (False, True))
    per_mm = 1 / plain.geometry.x_mm_per_px
    it_x, it_y, *_ = truth_of(plain, ["x"])["nearest_px"][0]
    shadow = np.s_[round(it_y) : round(it_y + 3 * per_mm), round(it_x - 3 * per_mm) : round(it_x - per_mm)]
    tissue = np.s_[round(it_y - 15 * per_mm) : round(it_y - 10 * per_mm), round(it_x) : round(it_x + 5 * per_mm)]
    assert wide.frames[0][shadow].mean() > plain.frames[0][shadow].mean() + 5
    assert abs(wide.frames[0][tissue].mean() - plain.frames[0][tissue].mean()) < 1


def test_impossible_knobs_are_refused() -> None:
    with pytest.raises(ValueError, match="curved"):
        PhantomKnobs(probe="round")


def test_bundled_samples_are_whole_and_as_their_readme_says() -> None:
    samples = bundled_samples()
    assert len(samples) == 2
    readme = (samples[0].path.parents[1] / "README.md").read_text(encoding="utf-8")
    for sample in samples:
        files = sorted(sample.path.iterdir()) if sample.path.is_dir() else [sample.path]
        digest = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
        assert digest in readme
        assert len(files) == (sample.truth["n_frames"] if sample.path.is_dir() else 1)
        scan = open_scan(sample.path)
        assert scan.description.n_frames == sample.truth["n_frames"]
        scan.close()


def test_truth_has_the_keys_of_the_shared_loops(loop: PhantomLoop) -> None:
    if not SHARED_LOOPS.is_dir():
        pytest.skip("the shared loops are not here")
    shared = json.loads((SHARED_LOOPS / "f_easy_b" / "truth.json").read_text(encoding="utf-8"))
    ours = truth_of(loop, ["loop.dcm"])
    assert set(ours) == set(shared)
    assert set(ours["landmark_sets"][0]) == set(shared["landmark_sets"][0])
