"""The one function that decides the scale for points: which source wins, and why there is none."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from ifs_measure.errors import CalibrationError
from ifs_measure.measurement.calibration import (
    NO_SCALE,
    Calibration,
    CalibrationSource,
    Ruler,
    UltrasoundRegion,
    UserCalibration,
    calibration_for_points,
    region_calibration,
)
from ifs_measure.measurement.caliper import Ends
from ifs_measure.measurement.geometry import ImagePoint, PixelScale


@dataclass(frozen=True)
class Scan:
    calibration: Calibration = field(default_factory=lambda: Calibration(CalibrationSource.NONE, warnings=(NO_SCALE,)))
    regions: tuple[UltrasoundRegion, ...] = ()
    pixel_aspect: float | None = None
    ruler_change: str = ""


def tissue(
    index: int, box: tuple[int, int, int, int], x: float = 0.2, y: float = 0.2, **more: object
) -> UltrasoundRegion:
    return UltrasoundRegion(index, *box, "tissue", x, y, True, **more)  # type: ignore[arg-type]


LEFT, RIGHT = tissue(0, (0, 0, 99, 99)), tissue(1, (101, 0, 199, 99), 0.3, 0.3)
OPEN = Calibration(CalibrationSource.US_REGION)
A, B = ImagePoint(10, 10), ImagePoint(60, 80)


def of(scan: Scan, a: ImagePoint = A, b: ImagePoint = B, user: UserCalibration | None = None) -> Calibration:
    return calibration_for_points(scan, Ends(a, b), user)


def test_the_region_that_holds_both_points_decides() -> None:
    scan = Scan(OPEN, (LEFT, RIGHT))
    assert of(scan).region_index == 0
    right = of(scan, ImagePoint(120, 5), ImagePoint(180, 90))
    assert (right.region_index, right.scale, right.trusted) == (1, PixelScale(0.3, 0.3), True)


@pytest.mark.parametrize(
    ("b", "words"),
    [(ImagePoint(150, 50), "different ultrasound regions"), (ImagePoint(60, 130), "outside every ultrasound region")],
)
def test_points_apart_have_no_scale_and_the_reason(b: ImagePoint, words: str) -> None:
    found = of(Scan(OPEN, (LEFT, RIGHT)), A, b)
    assert found.scale is None
    assert not found.trusted
    assert words in found.warnings[0]


def test_the_outer_edge_of_a_regions_last_pixel_belongs_to_it() -> None:
    scan = Scan(OPEN, (LEFT, RIGHT))
    assert of(scan, A, ImagePoint(99.4, 99.4)).region_index == 0
    assert of(scan, A, ImagePoint(99.6, 50)).scale is None


def test_a_trace_over_the_tissue_takes_the_scale_only_where_it_lies() -> None:
    trace = UltrasoundRegion(1, 0, 80, 99, 99, "waveform", None, None, False)
    scan = Scan(region_calibration(LEFT), (LEFT, trace))
    assert of(scan, A, ImagePoint(60, 70)).scale == PixelScale(0.2, 0.2)
    assert of(scan, A, ImagePoint(60, 90)).scale is None


def test_a_trace_of_low_priority_lies_under_the_tissue() -> None:
    trace = UltrasoundRegion(1, 0, 80, 99, 99, "waveform", None, None, False, low_priority=True)
    assert of(Scan(region_calibration(LEFT), (LEFT, trace)), A, ImagePoint(60, 90)).scale == PixelScale(0.2, 0.2)


def test_a_region_that_claims_nothing_does_not_stand_in_the_way() -> None:
    nothing = UltrasoundRegion(0, 0, 0, 199, 99, "none", None, None, False)
    own = tissue(1, (0, 0, 99, 99))
    assert of(Scan(region_calibration(own), (nothing, own))).region_index == 1


def test_overlapping_regions_of_the_same_scale_are_one_and_of_different_scales_none() -> None:
    same, other = tissue(1, (0, 0, 80, 90)), tissue(1, (0, 0, 80, 90), 0.4, 0.4)
    assert of(Scan(OPEN, (LEFT, same))).scale == PixelScale(0.2, 0.2)
    assert of(Scan(OPEN, (LEFT, other))).scale is None


def test_an_untrusted_region_keeps_its_scale_without_trust() -> None:
    doubted = UltrasoundRegion(0, 0, 0, 99, 99, "tissue", 0.2, 0.2, False, ("Box outside.",))
    found = of(Scan(region_calibration(doubted), (doubted,)))
    assert found.scale == PixelScale(0.2, 0.2)
    assert not found.trusted
    assert found.warnings == ("Box outside.",)


def test_none_says_what_to_do() -> None:
    found = of(Scan())
    assert found.scale is None
    assert "measure a known length" in found.warnings[0]


def test_a_typed_scale_wins_and_names_what_it_replaces() -> None:
    found = of(Scan(region_calibration(LEFT), (LEFT,)), user=UserCalibration(entered=PixelScale(0.25, 0.25)))
    assert (found.source, found.scale, found.trusted) == (CalibrationSource.ENTERED, PixelScale(0.25, 0.25), True)
    assert "0.25" in found.warnings[0]
    assert "0.2 mm per pixel" in found.warnings[0]
    assert "+25.0 %" in found.warnings[0]


ONE_VALUE, BOTH_VALUES = PixelScale(0.2, 0.2), PixelScale(0.2, 0.3)
WIDE = tissue(0, (0, 0, 99, 99), 0.1, 0.2)


@pytest.mark.parametrize(
    ("scan", "typed", "trusted"),
    [
        (Scan(pixel_aspect=8 / 9), ONE_VALUE, False),
        (Scan(pixel_aspect=8 / 9), BOTH_VALUES, True),
        (Scan(pixel_aspect=1.01), ONE_VALUE, True),
        (Scan(region_calibration(WIDE), (WIDE,)), ONE_VALUE, False),
        (Scan(region_calibration(WIDE), (WIDE,)), BOTH_VALUES, True),
        # Who types another scale than one that is doubted may well know that its ratio is wrong too.
        (Scan(OPEN, (replace(WIDE, trusted=False),)), ONE_VALUE, True),
    ],
)
def test_one_value_typed_for_pixels_that_are_not_square_is_not_trusted(
    scan: Scan, typed: PixelScale, trusted: bool
) -> None:
    found = of(scan, user=UserCalibration(entered=typed))
    assert (found.source, found.scale, found.trusted) == (CalibrationSource.ENTERED, typed, trusted)
    assert any("type both directions" in words for words in found.warnings) is not trusted


def test_a_ruler_gives_the_length_that_was_said() -> None:
    user = UserCalibration(ruler=Ruler(ImagePoint(5, 0), ImagePoint(5, 250), 50.0))
    found = of(Scan(), user=user)
    assert found.scale == PixelScale(0.2, 0.2)
    assert found.uncertainty_percent == pytest.approx(0.5657, abs=1e-3)
    assert "Square pixels" in found.warnings[0]


@pytest.mark.parametrize("end", [ImagePoint(0, 100), ImagePoint(100, 0), ImagePoint(60, 80)])
def test_a_ruler_in_any_direction_keeps_the_files_ratio_of_both_directions(end: ImagePoint) -> None:
    true = PixelScale(0.3, 0.2)
    length = true.distance_mm(ImagePoint(0, 0), end)
    file_scale = tissue(0, (0, 0, 99, 99), 0.6, 0.4)
    user = UserCalibration(ruler=Ruler(ImagePoint(0, 0), end, length))
    for scan in (Scan(region_calibration(file_scale), (file_scale,)), Scan(pixel_aspect=1.5)):
        found = of(scan, user=user).scale
        assert found is not None
        assert (found.x_mm_per_px, found.y_mm_per_px) == pytest.approx((0.3, 0.2))


def test_a_ratio_taken_from_a_doubted_scale_is_said() -> None:
    ruler = UserCalibration(ruler=Ruler(A, ImagePoint(A.x, A.y + 50), 10.0))
    for trusted in (True, False):
        region = replace(tissue(0, (0, 0, 99, 99), 0.2, 0.25), trusted=trusted)
        found = of(Scan(OPEN, (region,)), user=ruler)
        assert found.scale is not None
        assert found.scale.vector_mm_per_px == pytest.approx((0.16, 0.2))
        assert any("0.8 times as wide" in said for said in found.warnings) is not trusted


def test_a_ruler_without_length_is_refused() -> None:
    point = ImagePoint(5, 5)
    for ruler in (Ruler(point, point, 10.0), Ruler(point, ImagePoint(9, 9), 0.0), Ruler(point, B, float("nan"))):
        with pytest.raises(CalibrationError, match="set both ends"):
            of(Scan(), user=UserCalibration(ruler=ruler))


def test_pixel_spacing_does_not_hold_inside_a_trace() -> None:
    base = Calibration(CalibrationSource.PIXEL_SPACING, PixelScale(0.2, 0.2), True, None, 2.0)
    doppler = UltrasoundRegion(0, 0, 0, 99, 99, "spectral", None, None, False)
    assert of(Scan(base, (doppler,))).scale is None
    assert of(Scan(base)).scale == PixelScale(0.2, 0.2)
