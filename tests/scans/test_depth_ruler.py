"""The burned-in ruler: found, measured to a fraction of a pixel, or honestly not found; compared with the scale."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from build_dicom import SINGLE_FRAME, region, write_native

from ifs_measure.measurement.geometry import ImagePoint, PixelScale
from ifs_measure.scans.burned_in_ruler import DepthRuler, RulerAxis, TickSource
from ifs_measure.scans.depth_ruler import find_ruler, find_rulers, snap_to_tick
from ifs_measure.scans.open_scan import open_scan
from ifs_measure.scans.ruler_check import Verdict, cross_check, open_checked_scan

ROWS, COLUMNS = 480, 640


def speckled(seed: int, rows: int = ROWS, columns: int = COLUMNS) -> np.ndarray:
    """A fan-less picture: tissue in the middle, black margins."""
    rng = np.random.default_rng(seed)
    picture = np.zeros((rows, columns), np.uint8)
    tissue = cv2.GaussianBlur(rng.rayleigh(60, (rows - 80, columns - 160)).astype(np.float32), (0, 0), 1.5)
    picture[40:-40, 80:-80] = np.clip(tissue, 0, 255)
    return picture


def with_ruler(
    picture: np.ndarray,
    period: float,
    start: float = 50.0,
    x: int = 600,
    major: int = 2,
    hidden: Sequence[int] = (),
) -> np.ndarray:
    """Ticks on whole pixels, as machines draw them."""
    drawn = picture.copy()
    for place in range(int((picture.shape[0] - start - 10) / period) + 1):
        y = round(start + place * period)
        length = 10 if major and place % major == 0 else 3
        if place not in hidden:
            drawn[y, x : x + length] = 220
    return drawn


@pytest.mark.parametrize("seed", range(12))
def test_the_spacing_is_found_to_a_fraction_of_a_pixel(seed: int) -> None:
    rng = np.random.default_rng(seed)
    period, start, x = rng.uniform(9, 40), rng.uniform(20, 80), int(rng.integers(585, 625))
    found = find_ruler([with_ruler(speckled(seed), period, start, x, hidden=[int(rng.integers(3, 7))])])
    assert found is not None
    assert found.px_per_tick == pytest.approx(period, rel=0.01)
    assert abs(found.px_per_tick - period) < 4 * found.px_per_tick_sd
    assert found.major_every == 2
    assert found.tick_mm == (5.0,)


@pytest.mark.parametrize("seed", [*range(6), 35])
def test_speckle_and_words_alone_are_no_ruler(seed: int) -> None:
    picture = speckled(seed)
    for line, words in enumerate(("B", "FR 30", "F H4.4", "D 9.0", "G 52", "DR 130", "iClear 3", "2 / 3 / 2")):
        cv2.putText(picture, words, (8, 60 + 18 * line), cv2.FONT_HERSHEY_SIMPLEX, 0.4, 200, 1)
    assert find_rulers([picture]) == ()


def test_a_lateral_ruler_is_told_from_a_depth_ruler() -> None:
    picture = with_ruler(speckled(1), 21.3)
    picture = np.ascontiguousarray(with_ruler(np.ascontiguousarray(picture.T), 30.7, 90.0, 460).T)
    rulers = {ruler.axis: ruler for ruler in find_rulers([picture])}
    assert rulers[RulerAxis.Y].px_per_tick == pytest.approx(21.3, rel=0.01)
    assert rulers[RulerAxis.X].px_per_tick == pytest.approx(30.7, rel=0.01)


def test_what_moves_is_not_burned_in() -> None:
    moving = [with_ruler(speckled(seed), 23.0, start=50.0 + 7 * seed) for seed in range(3)]
    assert find_ruler(moving) is None
    assert find_ruler([with_ruler(speckled(seed), 23.0) for seed in range(3)]) is not None


@pytest.mark.parametrize(
    ("name", "tick_mm"),
    [
        ("video/ultrasound_tracking_p6_isokinetic030_01_push_01.mp4", 10.0),
        ("dicom/cornerstone3D_US-YBR_FULL_422-EVRLE.dcm", 5.0),
        ("dicom/pydicom_examples_ybr_color.dcm", 10.0),
    ],
)
def test_real_labels_are_read(shared_folder: Path, name: str, tick_mm: float) -> None:
    loop = open_scan(shared_folder / "scans" / name)
    found = find_ruler([loop.luma(0)])
    loop.close()
    assert found is not None
    assert (found.tick_source, found.tick_mm) == (TickSource.LABELS, (tick_mm,))


def test_no_frame_no_ruler() -> None:
    assert find_rulers([]) == ()


def test_a_click_snaps_to_the_fitted_tick_and_only_along_the_ruler() -> None:
    rulers = find_rulers([with_ruler(speckled(2), 20.25, start=50.0)])
    snapped = snap_to_tick(rulers, ImagePoint(603.0, 50.0 + 3 * 20.25 + 2.0))
    assert snapped.x == 603.0
    assert snapped.y == pytest.approx(50.0 + 3 * 20.25, abs=0.3)
    far = ImagePoint(300.0, 113.0)
    assert snap_to_tick(rulers, far) == far


def test_numbers_beside_the_ticks_tell_how_long_a_tick_is() -> None:
    picture = with_ruler(speckled(5), 40.0, start=40.0, x=600, major=0)
    for place in (1, 2, 4, 6, 8):
        cv2.putText(picture, str(place), (570, 45 + 40 * place), cv2.FONT_HERSHEY_SIMPLEX, 0.4, 230, 1)
    found = find_ruler([picture])
    assert found is not None
    assert found.tick_source is TickSource.LABELS
    assert found.tick_mm == (10.0,)


def test_words_beside_the_ticks_are_no_labels() -> None:
    picture = with_ruler(speckled(5), 40.0, start=40.0, x=600, major=0)
    for line, words in enumerate(("MI 0.9", "TIS 0.7", "P21", "Crd 3")):
        cv2.putText(picture, words, (540, 95 + 20 * line), cv2.FONT_HERSHEY_SIMPLEX, 0.4, 230, 1)
    found = find_ruler([picture])
    assert found is not None
    assert found.tick_source is TickSource.UNKNOWN


def ruler(px_per_tick: float, *tick_mm: float, axis: RulerAxis = RulerAxis.Y) -> DepthRuler:
    ticks = tuple(50.0 + px_per_tick * place for place in range(10))
    return DepthRuler(
        axis, 600.0, ticks, tuple(range(10)), px_per_tick, 0.01, tick_mm, TickSource.UNKNOWN, 50.0, (3.0,) * 10
    )


def test_agreement_is_said_with_both_numbers() -> None:
    found = cross_check([ruler(27.03, 5.0)], PixelScale(0.185, 0.185))
    assert found.verdict is Verdict.AGREES
    assert "0.185" in found.sentence
    assert "ruler" in found.sentence
    assert "agree" in found.sentence


def test_a_tag_wrong_by_two_disagrees_with_a_tick_of_known_length() -> None:
    assert cross_check([ruler(27.03, 5.0)], PixelScale(0.37, 0.37)).verdict is Verdict.DISAGREES


def test_a_tick_of_unknown_length_may_be_10_or_5_or_1_mm_and_nothing_else() -> None:
    unknown = [ruler(50.0, 10.0, 5.0, 1.0)]
    assert cross_check(unknown, PixelScale(0.2, 0.2)).verdict is Verdict.AGREES
    assert cross_check(unknown, PixelScale(0.1, 0.1)).verdict is Verdict.AGREES
    assert cross_check(unknown, PixelScale(0.25, 0.25)).verdict is Verdict.DISAGREES


def test_y_is_compared_with_the_depth_ruler_and_x_with_the_lateral_one() -> None:
    both = [ruler(50.0, 10.0), ruler(40.0, 10.0, axis=RulerAxis.X)]
    assert cross_check(both, PixelScale(0.25, 0.2)).verdict is Verdict.AGREES
    assert cross_check(both, PixelScale(0.2, 0.2)).verdict is Verdict.DISAGREES
    assert cross_check(both[:1], PixelScale(0.3, 0.2)).verdict is Verdict.AGREES


def test_without_ruler_or_scale_nothing_is_decided() -> None:
    assert cross_check([], PixelScale(0.2, 0.2)).verdict is Verdict.UNKNOWN
    proposal = cross_check([ruler(50.0, 10.0)], None)
    assert proposal.verdict is Verdict.UNKNOWN
    assert "two points" in proposal.sentence


@pytest.mark.parametrize(("delta_cm", "is_trusted"), [(0.02, True), (0.04, False)])
def test_a_disagreement_takes_the_trust_of_the_file_away(tmp_path: Path, delta_cm: float, is_trusted: bool) -> None:
    picture = with_ruler(speckled(3), 25.0)
    tissue = region(
        RegionLocationMaxX1=COLUMNS - 1, RegionLocationMaxY1=ROWS - 1, PhysicalDeltaX=delta_cm, PhysicalDeltaY=delta_cm
    )
    path = write_native(
        tmp_path / "scan.dcm", [picture], SOPClassUID=SINGLE_FRAME, SequenceOfUltrasoundRegions=[tissue]
    )
    loop = open_checked_scan(path)
    scan = loop.description
    loop.close()
    assert scan.calibration.trusted is is_trusted
    assert scan.regions[0].trusted is is_trusted
    assert any("ruler" in warning for warning in scan.calibration.warnings) is not is_trusted
    assert "ruler" in scan.ruler_check


LOOPS = ("f_easy_a", "f_ext_a", "f_hard_b", "f_med_b", "pm_a")
MORE_OF_THE_KIND = ("f_easy_b", "f_hard_a", "f_hard_c", "f_med_a", "pm_b")


def each(names: Iterable[str], slow: Iterable[str]) -> list[Any]:
    """Names as parameters; what is only more of the same is looked at where there is time."""
    more = frozenset(slow)
    return [pytest.param(name, marks=pytest.mark.slow) if name in more else name for name in names]


@pytest.mark.parametrize("name", each([*LOOPS, *MORE_OF_THE_KIND], slow=MORE_OF_THE_KIND))
def test_on_simulated_loops_ticks_are_5_or_10_mm_within_one_per_cent(shared_folder: Path, name: str) -> None:
    folder = shared_folder / "loops" / name
    truth = json.loads((folder / "truth.json").read_text())
    path = folder / "png" if name == "f_easy_a" else folder / truth["files"][0]
    loop = open_checked_scan(path)
    found = next(ruler for ruler in loop.rulers if ruler.axis is RulerAxis.Y)
    ticks_mm = found.px_per_tick * truth["spacing_mm_per_px"]["y"]
    assert min(abs(ticks_mm / mm - 1.0) for mm in (5.0, 10.0)) < 0.01
    assert [ruler for ruler in loop.rulers if ruler.axis is RulerAxis.X] == []
    if name not in ("f_easy_a", "f_med_b"):
        assert all(region.trusted for region in loop.description.regions)
        assert "agree" in loop.description.ruler_check
    loop.close()


Y, X, OBLIQUE = RulerAxis.Y, RulerAxis.X, RulerAxis.OBLIQUE
TELEMED_PX = 113.25
RULERS: dict[str, dict[RulerAxis, float]] = {
    "dicom/cornerstone3D_US-YBR_FULL_422-EVRLE.dcm": {Y: 81.17, X: 81.17},
    "dicom/cornerstone3D_no-pixel-spacing.dcm": {OBLIQUE: 30.25},
    "dicom/io_US-PAL-8-10x-echo.dcm": {OBLIQUE: 21.93},
    "dicom/io_US-RGB-8-esopecho.dcm": {OBLIQUE: 8.41},
    "dicom/pydicom-data_JPGLosslessP14SV1_1s_1f_8b.dcm": {OBLIQUE: 39.25},
    "dicom/pydicom-data_OBXXXX1A.dcm": {Y: 38.13},
    "dicom/pydicom-data_OBXXXX1A_rle_2frame.dcm": {Y: 38.13},
    "dicom/pydicom-data_US1_UNCR.dcm": {Y: 78.0},
    "dicom/pydicom_examples_palette.dcm": {Y: 38.13},
    "dicom/pydicom-data_gdcm-US-ALOKA-16.dcm": {Y: 26.13, X: 26.13},
    "dicom/pydicom_examples_ybr_color.dcm": {Y: 9.79},
    "dicom/weasis-dicom-tools_palette-multiframe-jpeg-ls.dcm": {OBLIQUE: 21.93},
    "dicom/pydicom_examples_rgb_color.dcm": {Y: 39.0},
    "dicom/weasis-dicom-tools_ybrFull-RLE.dcm": {Y: 52.43},
    "derived/mono_rle.dcm": {Y: TELEMED_PX},
    "derived/mono1_inverted_2f.dcm": {Y: TELEMED_PX},
    "derived/ybr422_jpeg_baseline_cine.dcm": {Y: TELEMED_PX},
    "derived/video_h264_mp4container.dcm": {Y: TELEMED_PX, X: TELEMED_PX},
    "video/ultrasound_tracking_p6_isokinetic030_01_push_01.mp4": {Y: TELEMED_PX, X: TELEMED_PX},
    "sequence/raw_dataset_4_SampleB_GM_P_1.bmp": {Y: 113.3},
    "stills/img_00001.tif": {Y: 59.0, X: 58.9},
    "stills/img_00002.tif": {Y: 113.3},
    "stills/img_00003.tif": {Y: 126.2, X: 126.2},
    "video/covid19_ultrasound_Cov_convex_volpecelli_sonographic_v1.mov": {OBLIQUE: 45.4},
    "sequence/raw_dataset_2_jumping_gastroc_jumping_048.png": {Y: 28.87, X: 115.4},
    "stills/standard_4.png": {X: 67.4},
    "stills/standard_5.png": {X: 67.4},
    "stills/standard_6.png": {X: 67.4},
    "stills/standard_7.png": {X: 67.6},
    "stills/standard_8.png": {X: 67.4},
    "stills/standard_9.png": {X: 67.4},
}
"""Pixels per tick by axis: by the file's own scale where it is right, else read off the picture by eye."""

NO_RULERS = (
    "dicom/HTJ2K_08_RGB.dcm",
    "dicom/io_US-MONO2-8-8x-execho.dcm",
    "dicom/pydicom_ExplVR_BigEnd.dcm",
    "stills/standard_2.png",
    "stills/standard_3.png",
    "sequence/raw_dataset_1_S1_S1_L20_step_025.png",
    "sequence/raw_dataset_1_S1_S1_R20_step_025.png",
    "video/covid19_ultrasound_Cov_recommendations_likebutterfly_mov5.mov",
    "video/covid19_ultrasound_Reg_Image_181432_crop.mp4",
    "video/covid19_ultrasound_Reg_Image_181602_trimmed_crop.mp4",
    "video/covid19_ultrasound_Reg_pat1Image_132943.mpeg",
    "video/covid19_ultrasound_Reg_pat2Image_133824.mpeg",
    "video/covid19_ultrasound_Vir_prospective_file1.mp4",
    "video/deepMTJ_deepMTJprediction_small.gif",
    "video/echotracker_input.mp4",
)

SEEN_ELSEWHERE = (
    "dicom/pydicom-data_OBXXXX1A_rle_2frame.dcm",
    "dicom/pydicom_examples_palette.dcm",
    "dicom/weasis-dicom-tools_palette-multiframe-jpeg-ls.dcm",
    "derived/mono_rle.dcm",
    "derived/mono1_inverted_2f.dcm",
    "derived/ybr422_jpeg_baseline_cine.dcm",
    "derived/video_h264_mp4container.dcm",
    "stills/standard_5.png",
    "stills/standard_6.png",
    "stills/standard_8.png",
    "stills/standard_9.png",
    "sequence/raw_dataset_1_S1_S1_R20_step_025.png",
    "video/covid19_ultrasound_Reg_Image_181602_trimmed_crop.mp4",
    "video/covid19_ultrasound_Reg_pat2Image_133824.mpeg",
)
"""The picture of another file in another encoding, or another of the same machine with the same ruler."""


@pytest.mark.parametrize("name", each([*RULERS, *NO_RULERS], slow=SEEN_ELSEWHERE))
def test_on_real_scans_the_ruler_is_found_within_one_per_cent_or_not_at_all(shared_folder: Path, name: str) -> None:
    loop = open_scan(shared_folder / "scans" / name)
    n_frames = loop.description.n_frames
    rulers = find_rulers([loop.luma(index) for index in sorted({0, n_frames // 2, n_frames - 1})])
    loop.close()
    found = {axis: [ruler.px_per_tick for ruler in rulers if ruler.axis is axis] for axis in RulerAxis}
    expected = RULERS.get(name, {})
    assert {axis for axis, values in found.items() if values} == set(expected)
    for axis, truth in expected.items():
        assert found[axis][0] == pytest.approx(truth, rel=0.01)


def test_an_oblique_ruler_is_found_compared_in_both_directions_and_snapped_to() -> None:
    picture = speckled(4)
    dots = [(600.0 - 11.3 * place, 60.0 + 17.1 * place) for place in range(20)]
    for x, y in dots:
        picture[round(y), round(x)] = 230
    (found,) = find_rulers([picture])
    assert found.axis is OBLIQUE
    assert found.px_per_tick == pytest.approx(np.hypot(11.3, 17.1), rel=0.005)
    assert found.tick_mm_by(PixelScale(0.4, 0.4)) == pytest.approx(0.4 * np.hypot(11.3, 17.1), rel=0.005)
    assert found.tick_mm_by(PixelScale(0.8, 0.4)) == pytest.approx(np.hypot(0.8 * 11.3, 0.4 * 17.1), rel=0.005)
    snapped = snap_to_tick([found], ImagePoint(dots[7][0] + 3.0, dots[7][1] - 2.0))
    assert np.hypot(snapped.x - dots[7][0], snapped.y - dots[7][1]) < 0.5
