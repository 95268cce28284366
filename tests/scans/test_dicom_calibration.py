"""The scale that a DICOM file carries: each trap once on a small file, and each `cal_*` reference file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import imagecodecs
import pytest
from build_dicom import SINGLE_FRAME, region, speckle, write_encapsulated, write_native
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from ifs_measure.measurement.calibration import Calibration, CalibrationSource, calibration_for_points
from ifs_measure.measurement.caliper import Ends
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.scans.open_scan import open_scan

INSIDE = Ends(ImagePoint(5, 5), ImagePoint(20, 15))


def described(path: Path) -> ScanDescription:
    loop = open_scan(path)
    loop.close()
    return loop.description


def of(tmp_path: Path, *regions: Any, **tags: Any) -> Calibration:
    path = write_native(tmp_path / "a.dcm", speckle(1), SequenceOfUltrasoundRegions=list(regions) or None, **tags)
    return calibration_for_points(described(path), INSIDE)


def scale(found: Calibration) -> tuple[float, float] | None:
    return None if found.scale is None else (found.scale.x_mm_per_px, found.scale.y_mm_per_px)


def test_a_region_in_centimetres(tmp_path: Path) -> None:
    found = of(tmp_path, region())
    assert (found.source, scale(found), found.trusted) == (CalibrationSource.US_REGION, (0.5, 0.5), True)
    assert found.region_index == 0
    assert found.warnings == ()


def test_both_directions_are_kept_apart_and_the_sign_is_dropped(tmp_path: Path) -> None:
    found = of(tmp_path, region(PhysicalDeltaX=-0.02, PhysicalDeltaY=0.03))
    assert scale(found) == pytest.approx((0.2, 0.3))
    assert found.trusted


@pytest.mark.parametrize(
    "changes",
    [
        {"PhysicalUnitsXDirection": 4},
        {"PhysicalUnitsYDirection": 0},
        {"PhysicalUnitsXDirection": None, "PhysicalUnitsYDirection": None},
        {"PhysicalUnitsXDirection": 0, "PhysicalUnitsYDirection": 0, "PhysicalDeltaX": 1.0, "PhysicalDeltaY": 1.0},
        {"PhysicalDeltaX": 0.0},
        {"PhysicalDeltaY": None},
        {"PhysicalDeltaY": float("nan")},
        {"RegionSpatialFormat": 2},
        {"RegionSpatialFormat": 3},
        {"RegionDataType": 3},
        {"RegionDataType": 14},
        {"RegionLocationMaxX1": None},
    ],
)
def test_a_region_without_a_length_in_both_directions_gives_none(tmp_path: Path, changes: dict[str, Any]) -> None:
    found = of(tmp_path, region(**changes))
    assert found.scale is None
    assert not found.trusted
    assert any("measure a known length" in warning for warning in found.warnings)


def test_one_pixel_past_the_picture_is_how_some_count(tmp_path: Path) -> None:
    found = of(tmp_path, region(RegionLocationMaxX1=32, RegionLocationMaxY1=24))
    assert found.trusted
    assert found.warnings == ()


@pytest.mark.parametrize(
    "changes", [{"RegionLocationMaxX1": 63, "RegionLocationMaxY1": 47}, {"RegionLocationMaxX1": 34}]
)
def test_a_box_made_for_another_picture_takes_the_trust(tmp_path: Path, changes: dict[str, Any]) -> None:
    found = of(tmp_path, region(**changes))
    assert scale(found) == (0.5, 0.5)
    assert not found.trusted
    assert "beyond the picture" in found.warnings[0]


def test_a_box_wholly_outside_holds_no_point(tmp_path: Path) -> None:
    box = {"RegionLocationMinX0": 100, "RegionLocationMaxX1": 200}
    assert of(tmp_path, region(**box)).scale is None


@pytest.mark.parametrize(
    ("reference", "trusted"), [(0.5, True), (0.0, True), (-0.5, True), (1.0, False), (0.25, False), (0.515, False)]
)
def test_reference_values_that_contradict_the_delta_take_the_trust(
    tmp_path: Path, reference: float, trusted: bool
) -> None:
    found = of(tmp_path, region(ReferencePixelX0=10, ReferencePixelPhysicalValueX=reference))
    assert found.trusted is trusted
    assert trusted or "contradicts itself" in found.warnings[0]


@pytest.mark.parametrize("delta", [1e-5, 3.0])
def test_a_size_that_no_picture_has_takes_the_trust(tmp_path: Path, delta: float) -> None:
    assert not of(tmp_path, region(PhysicalDeltaX=delta, PhysicalDeltaY=delta)).trusted


def test_a_leading_region_that_claims_nothing_is_passed_over(tmp_path: Path) -> None:
    nothing = region(
        RegionSpatialFormat=0, RegionDataType=0, PhysicalUnitsXDirection=0, PhysicalUnitsYDirection=0,
        PhysicalDeltaX=1.0, PhysicalDeltaY=1.0,
    )  # fmt: skip
    found = of(tmp_path, nothing, region())
    assert (found.region_index, scale(found), found.trusted) == (1, (0.5, 0.5), True)


def test_several_regions_leave_the_picture_open_and_the_points_decide(tmp_path: Path) -> None:
    right = region(RegionLocationMinX0=24, PhysicalDeltaX=0.08)
    path = write_native(
        tmp_path / "a.dcm", speckle(1), SequenceOfUltrasoundRegions=[region(RegionLocationMaxX1=22), right]
    )
    scan = described(path)
    assert (scan.calibration.source, scan.calibration.scale) == (CalibrationSource.US_REGION, None)
    assert scan.calibration.warnings
    assert scale(calibration_for_points(scan, INSIDE)) == (0.5, 0.5)
    assert calibration_for_points(scan, Ends(ImagePoint(5, 5), ImagePoint(30, 5))).scale is None


@pytest.mark.parametrize(
    "regions",
    [
        [region()],
        [region(), region(RegionDataType=2, RegionLocationMinX0=4, RegionLocationMinY0=4)],
        [region(RegionLocationMaxX1=22), region(RegionLocationMinX0=24, PhysicalDeltaX=0.08)],
    ],
    ids=["one", "a colour box", "two screens"],
)
def test_a_header_made_for_another_picture_size_takes_the_trust_of_every_region(
    tmp_path: Path, regions: list[Dataset]
) -> None:
    pictures = [bytes(imagecodecs.jpeg8_encode(picture)) for picture in speckle(2, 48, 64)]
    path = write_encapsulated(
        tmp_path / "a.dcm", speckle(2), pictures, "1.2.840.10008.1.2.4.50", SequenceOfUltrasoundRegions=regions
    )
    scan = described(path)
    assert (scan.rows, scan.columns) == (48, 64)
    found = calibration_for_points(scan, INSIDE)
    assert not found.trusted
    assert "another picture size" in " ".join(found.warnings)


@pytest.mark.parametrize(
    "without", [{"PhysicalUnitsXDirection": 0, "PhysicalUnitsYDirection": 0}, {"PhysicalDeltaY": 0.0}]
)
@pytest.mark.parametrize(("flags", "over", "trusted"), [(1, 0, False), (1, 1, False), (0, 0, False), (0, 1, True)])
def test_tissue_without_a_length_over_tissue_with_one_is_not_measured_by_the_one_below(
    tmp_path: Path, without: dict[str, Any], flags: int, over: int, trusted: bool
) -> None:
    right = region(RegionLocationMinX0=16, RegionFlags=over, **without)
    path = write_native(tmp_path / "a.dcm", speckle(1), SequenceOfUltrasoundRegions=[region(RegionFlags=flags), right])
    scan = described(path)
    found = calibration_for_points(scan, Ends(ImagePoint(18, 5), ImagePoint(28, 15)))
    assert (found.trusted, scale(found)) == (trusted, (0.5, 0.5) if trusted else None)
    assert any("region 1" in warning for warning in found.warnings) is not trusted
    # Beside it the scale holds.
    assert calibration_for_points(scan, Ends(ImagePoint(2, 5), ImagePoint(10, 15))).trusted


@pytest.mark.parametrize(
    ("tags", "source", "trusted"),
    [
        ({"PixelSpacing": [0.3, 0.2]}, "pixel_spacing", True),
        ({"PixelSpacing": [1.0, 1.0]}, "none", False),
        ({"PixelSpacing": [0.0, 0.0]}, "none", False),
        ({"PixelSpacing": [0.3, 0.2], "PixelAspectRatio": [3, 2]}, "pixel_spacing", True),
        ({"PixelSpacing": [0.3, 0.2], "PixelAspectRatio": [2, 3]}, "none", False),
        ({"ImagerPixelSpacing": [0.3, 0.2]}, "pixel_spacing", False),
        ({"NominalScannedPixelSpacing": [0.3, 0.2]}, "pixel_spacing", False),
    ],
)
def test_pixel_spacing_where_it_may_be_believed(
    tmp_path: Path, tags: dict[str, Any], source: str, trusted: bool
) -> None:
    found = of(tmp_path, **tags)
    assert (found.source, found.trusted) == (source, trusted)
    assert scale(found) == ((0.2, 0.3) if source == "pixel_spacing" else None)
    assert found.warnings


def test_two_spacings_that_disagree_are_said(tmp_path: Path) -> None:
    found = of(tmp_path, PixelSpacing=[0.2, 0.2], ImagerPixelSpacing=[0.4, 0.4])
    assert scale(found) == (0.2, 0.2)
    assert any("Imager Pixel Spacing says 0.4" in warning for warning in found.warnings)
    found = of(tmp_path, PixelSpacing=[0.2, 0.2], ImagerPixelSpacing=[0.2, 0.2])
    assert not any("Imager" in warning for warning in found.warnings)


@pytest.mark.parametrize("box", [{"RegionLocationMaxX1": 0}, {"RegionLocationMaxY1": 0}])
def test_a_box_without_a_width_or_height_gives_no_scale(tmp_path: Path, box: dict[str, int]) -> None:
    found = of(tmp_path, region(**box))
    assert scale(found) is None
    assert any("no usable box" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    ("unusable", "says"),
    [
        ({"RegionLocationMaxX1": 0, "RegionLocationMaxY1": 0}, "region 0 says 0.5 mm"),
        ({"PhysicalDeltaX": None}, "region 0 says 0.5 mm"),
        ({"PhysicalUnitsXDirection": 0, "PhysicalUnitsYDirection": 0}, ""),
        ({"RegionSpatialFormat": 3, "RegionLocationMinX0": 24}, ""),
    ],
    ids=["no box", "one delta", "no units", "a spectrum"],
)
def test_a_spacing_is_not_believed_against_a_region_that_cannot_be_used(
    tmp_path: Path, unusable: dict[str, Any], says: str
) -> None:
    found = of(tmp_path, region(**unusable), PixelSpacing=[1.2, 1.2])
    assert (scale(found) is None) is bool(says)
    assert says in " ".join(found.warnings)
    agreeing = of(tmp_path, region(**unusable), PixelSpacing=[0.5, 0.5])
    assert "not believed" not in " ".join(agreeing.warnings)


def test_a_spacing_that_disagrees_with_the_region_is_said(tmp_path: Path) -> None:
    assert of(tmp_path, region(), PixelSpacing=[0.5, 0.5]).warnings == ()
    found = of(tmp_path, region(), PixelSpacing=[1.2, 1.2])
    assert scale(found) == (0.5, 0.5)
    assert "Pixel Spacing says 1.2" in found.warnings[0]


def test_a_secondary_capture_has_no_scale_of_its_own(tmp_path: Path) -> None:
    found = of(tmp_path, region(), SOPClassUID="1.2.840.10008.5.1.4.1.1.7", PixelSpacing=[0.2, 0.2])
    assert (found.source, found.scale) == (CalibrationSource.NONE, None)
    assert "another kind than ultrasound" in found.warnings[0]
    scan = described(tmp_path / "a.dcm")
    assert scan.regions == ()
    assert "Secondary Capture" in scan.warnings[0]


def test_the_aspect_of_a_pixel_is_its_width_over_its_height(tmp_path: Path) -> None:
    path = write_native(
        tmp_path / "a.dcm", speckle(1), SequenceOfUltrasoundRegions=None, PixelAspectRatio=[4, 3],
        SOPClassUID=SINGLE_FRAME,
    )  # fmt: skip
    assert described(path).pixel_aspect == pytest.approx(0.75)


MIDDLE = Ends(ImagePoint(300, 150), ImagePoint(400, 300))


@dataclass(frozen=True)
class Answer:
    """What two points in the middle of the tissue must read, and why."""

    source: str
    scale: tuple[float, float] | None
    trusted: bool
    word: str
    points: Ends[ImagePoint] = MIDDLE


TRUE = (0.08830022, 0.08830022)
REFERENCE = {
    # Two sizes for the two directions: neither is averaged away.
    "cal_anisotropic": Answer("us_region", (0.08830022, 0.110375), True, ""),
    # A spectrum has seconds and centimetres per second: no length.
    "cal_doppler_region": Answer("none", None, False, "no two-dimensional picture"),
    "cal_missing_delta_y": Answer("none", None, False, "no Physical Delta Y"),
    # M-mode has a length downwards only.
    "cal_mmode_region": Answer("none", None, False, "no two-dimensional picture"),
    # The sign tells the direction of the axis.
    "cal_negative_delta_x": Answer("us_region", TRUE, True, ""),
    "cal_no_regions_pixelspacing_only": Answer("pixel_spacing", TRUE, True, "Pixel Spacing"),
    "cal_none_at_all": Answer("none", None, False, "measure a known length"),
    # In the tissue the scale holds ...
    "cal_overlapping_ecg_and_tissue": Answer("us_region", TRUE, True, ""),
    # The box is that of a picture twice as large: so is the delta.
    "cal_region_outside_image": Answer("us_region", (0.04415011, 0.04415011), False, "beyond the picture"),
    # The region wins for ultrasound; the other is said.
    "cal_spacing_conflicts_region": Answer("us_region", TRUE, True, "Pixel Spacing says 0.1766"),
    "cal_two_regions_side_by_side": Answer("us_region", TRUE, True, ""),
    "cal_units_none_delta1": Answer("none", None, False, "no physical units"),
    "cal_zero_deltas": Answer("none", None, False, "zero Physical Delta X"),
}
MORE = {
    # ... and where the ECG is drawn over it, it does not.
    "cal_overlapping_ecg_and_tissue": Answer(
        "us_region", None, False, "waveform", Ends(ImagePoint(300, 440), ImagePoint(400, 300))
    ),
    "cal_two_regions_side_by_side": Answer(
        "us_region", (0.1766, 0.1766), True, "", Ends(ImagePoint(500, 150), ImagePoint(600, 300))
    ),
}


@pytest.mark.parametrize("name", [*sorted(REFERENCE), *(f"{name}+" for name in sorted(MORE))])
def test_reference_files(shared_folder: Path, name: str) -> None:
    answer = MORE[name[:-1]] if name.endswith("+") else REFERENCE[name]
    if name == "cal_two_regions_side_by_side":
        answer = Answer("us_region", TRUE, True, "", Ends(ImagePoint(200, 150), ImagePoint(400, 300)))
    scan = described(shared_folder / "scans" / "derived" / f"{name.rstrip('+')}.dcm")
    found = calibration_for_points(scan, answer.points)
    assert (found.source, found.trusted) == (answer.source, answer.trusted)
    assert scale(found) == (None if answer.scale is None else pytest.approx(answer.scale))
    assert answer.word in " ".join(found.warnings)
    assert answer.word or not found.warnings


def test_two_points_in_two_regions_of_a_reference_file(shared_folder: Path) -> None:
    scan = described(shared_folder / "scans" / "derived" / "cal_two_regions_side_by_side.dcm")
    found = calibration_for_points(scan, Ends(ImagePoint(200, 150), ImagePoint(600, 300)))
    assert found.scale is None
    assert "different ultrasound regions" in found.warnings[0]


REAL = {
    # Down-sampled to half: the region still speaks of the whole picture, its millimetres are wrong by two.
    "pydicom_examples_ybr_color": (False, 0.5104970559),
    # Cropped, so the box reaches outside; the delta happens to be right, which nothing in the file proves.
    "pydicom_examples_palette": (False, 0.2622878766),
    # A box that ends one past the picture, beside an ECG trace.
    "pydicom-data_OBXXXX1A": (True, 0.2622878766),
    "cornerstone3D_no-pixel-spacing": (True, 0.3305420890),
    # A leading region with units 0 and delta 1; reference values that agree with the deltas.
    "weasis-dicom-tools_ybrFull-RLE": (True, 0.0953678518),
    "cornerstone3D_US-YBR_FULL_422-EVRLE": (True, 0.0615999997),
    "pydicom-data_JPGLosslessP14SV1_1s_1f_8b": (True, 0.2547669659),
}


@pytest.mark.parametrize("name", sorted(REAL))
def test_real_files(shared_folder: Path, name: str) -> None:
    trusted, mm_per_px = REAL[name]
    found = described(shared_folder / "scans" / "dicom" / f"{name}.dcm").calibration
    assert found.trusted is trusted
    assert scale(found) == pytest.approx((mm_per_px, mm_per_px))
    assert trusted or found.warnings


def test_a_dual_screen_with_a_grey_bar_in_one_half(shared_folder: Path) -> None:
    scan = described(shared_folder / "scans" / "dicom" / "pydicom-data_gdcm-US-ALOKA-16.dcm")
    assert scan.calibration.scale is None
    assert [r.kind for r in scan.regions] == ["tissue", "tissue", "graphics"]
    left = calibration_for_points(scan, Ends(ImagePoint(150, 200), ImagePoint(250, 300)))
    assert (left.region_index, left.trusted) == (0, True)
    assert calibration_for_points(scan, Ends(ImagePoint(150, 200), ImagePoint(450, 300))).scale is None
    assert calibration_for_points(scan, Ends(ImagePoint(40, 60), ImagePoint(250, 300))).scale is None


def measures(mm_per_px: float) -> Dataset:
    inner, group = Dataset(), Dataset()
    inner.PixelSpacing = [mm_per_px, mm_per_px]
    group.PixelMeasuresSequence = Sequence([inner])
    return group


def test_one_spacing_for_all_frames_is_believed_and_several_are_not(tmp_path: Path) -> None:
    kind = "1.2.840.10008.5.1.4.1.1.6.2"
    same = of(tmp_path, SOPClassUID=kind, SharedFunctionalGroupsSequence=[measures(0.25)])
    assert (same.source, scale(same)) == (CalibrationSource.PIXEL_SPACING, (0.25, 0.25))
    differing = [measures(0.25), measures(0.3)]
    other = of(tmp_path, SOPClassUID=kind, PerFrameFunctionalGroupsSequence=differing)
    assert other.scale is None
    assert "differs between frames (0.25 to 0.3 mm)" in " ".join(other.warnings)
