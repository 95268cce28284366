"""Rulers of few marks, and the depth printed beside the picture: believed only where something else supports them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import matplotlib
import numpy as np
import pytest
from build_dicom import SINGLE_FRAME, region, write_native
from PIL import Image, ImageDraw, ImageFont

from ifs_measure.scans.burned_in_ruler import DepthRuler, RulerAxis, TickSource
from ifs_measure.scans.depth_ruler import find_rulers
from ifs_measure.scans.open_scan import open_scan
from ifs_measure.scans.ruler_check import open_checked_scan

ROWS, COLUMNS = 300, 400


def tissue(seed: int, top: int = 0) -> np.ndarray:
    """A picture that fills its frame but for a black strip at the top."""
    rng = np.random.default_rng(seed)
    speckle = cv2.GaussianBlur(rng.rayleigh(70, (ROWS, COLUMNS)).astype(np.float32), (0, 0), 1.5)
    picture = np.clip(speckle, 0, 255).astype(np.uint8)
    picture[:top] = 0
    return picture


def with_strip(seed: int, period: float, n_dots: int, ring: bool, first: float = 30.3) -> np.ndarray:
    """Dots in a black strip above the picture, and the probe's marker on the next tick."""
    picture = tissue(seed, top=9)
    for place in range(n_dots):
        x = round(first + place * period)
        picture[5:8, x - 1 : x + 1] = 200
    if ring:
        cv2.circle(picture, (round(first + n_dots * period), 5), 3, 210, 1)
    return picture


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize(("n_dots", "ring"), [(4, False), (3, True), (5, False)])
def test_a_few_dots_on_black_along_the_edge_are_a_ruler(seed: int, n_dots: int, ring: bool) -> None:
    period = float(np.random.default_rng(seed).uniform(84, 88)) if n_dots < 5 else 70.7
    (found,) = find_rulers([with_strip(seed, period, n_dots, ring)])
    assert found.axis is RulerAxis.X
    assert found.px_per_tick == pytest.approx(period, rel=0.01)
    assert abs(found.px_per_tick - period) < 4 * found.px_per_tick_sd


@pytest.mark.parametrize("seed", range(2))
def test_three_dots_alone_are_none(seed: int) -> None:
    assert find_rulers([with_strip(seed, 130.0, 3, ring=False)]) == ()


@pytest.mark.parametrize("seed", range(2))
def test_dots_at_unequal_distances_are_none(seed: int) -> None:
    picture = tissue(seed, top=9)
    for x in (30, 121, 207, 300):
        picture[5:8, x - 1 : x + 1] = 200
    assert find_rulers([picture]) == ()


def test_the_bars_between_the_fields_of_a_menu_are_none() -> None:
    picture = tissue(1)
    picture[-36:] = 0
    for x in (60, 140, 220, 300, 380):
        picture[-34:-2, x] = 180
        cv2.putText(picture, "Page", (x - 60, ROWS - 14), cv2.FONT_HERSHEY_SIMPLEX, 0.4, 170, 1)
    assert find_rulers([picture]) == ()


def sector_with_marks(
    seed: int, tops: tuple[float, float], slope: float, period: float, hidden: Sequence[tuple[int, int]] = ()
) -> np.ndarray:
    """A sector with four dots at each edge."""
    picture = tissue(seed)
    rows, columns = np.mgrid[:ROWS, :COLUMNS]
    left, right = tops
    picture[(columns < left - slope * rows + 2) | (columns > right + slope * rows - 2)] = 0
    for place in range(4):
        y = 20.0 + place * period
        for side, x in enumerate((left - slope * y, right + slope * y)):
            if (side, place) not in hidden:
                picture[round(y) : round(y) + 2, round(x) : round(x) + 2] = 230
    return picture


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("hidden", [(), ((0, 1),)])
def test_four_dots_at_both_edges_of_a_sector_are_a_ruler(seed: int, hidden: Sequence[tuple[int, int]]) -> None:
    slope, period = 0.58, 39.3
    rulers = find_rulers([sector_with_marks(seed, (150.0, 260.0), slope, period, hidden)])
    assert [ruler.axis for ruler in rulers] == [RulerAxis.OBLIQUE] * 2
    for ruler in rulers:
        assert ruler.px_per_tick == pytest.approx(period * np.hypot(1.0, slope), rel=0.01)
        assert len(ruler.ticks_px) == 4


@pytest.mark.parametrize("seed", range(2))
def test_four_dots_at_one_edge_of_a_sector_are_none(seed: int) -> None:
    hidden = [(0, place) for place in range(4)]
    assert find_rulers([sector_with_marks(seed, (150.0, 260.0), 0.58, 39.3, hidden)]) == ()


FONTS = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
SERIF = "DejaVuSerif.ttf"


def with_text(picture: np.ndarray, words: str, at: tuple[int, int], size: int, font: str = SERIF) -> np.ndarray:
    """Words as a screen draws them, in a font that the program's own shapes were not drawn from."""
    image = Image.fromarray(picture)
    face = ImageFont.truetype(str(FONTS / font), size)
    ImageDraw.Draw(image).text(at, words, fill=210, font=face)
    return np.asarray(image)


def screen(period: float = 27.6, n_ticks: int = 9) -> np.ndarray:
    """A black screen with a picture and a ruler of equal ticks, whose length nothing tells."""
    picture = np.zeros((ROWS, COLUMNS), np.uint8)
    picture[40:-40, 150:340] = np.linspace(120, 20, ROWS - 80, dtype=np.uint8)[:, None]
    for place in range(n_ticks):
        y = round(42.0 + place * period)
        picture[y, 360:366] = 200
    return picture


def depth_ruler_of(picture: np.ndarray) -> DepthRuler:
    (found,) = find_rulers([picture])
    assert found.axis is RulerAxis.Y
    return found


@pytest.mark.parametrize(("font", "size"), [(SERIF, 16), (SERIF, 24), ("cmss10.ttf", 20)])
@pytest.mark.parametrize(
    ("words", "tick_mm"),
    [("8.0cm", 10.0), ("8 cm", 10.0), ("80mm", 10.0), ("40 mm", 5.0), ("4.5cm", 5.0), ("D 4cm", 5.0), ("8mm", None)],
)
def test_the_printed_depth_tells_how_long_a_tick_is(words: str, tick_mm: float | None, font: str, size: int) -> None:
    found = depth_ruler_of(with_text(screen(), words, (8, 60), size, font))
    # 8 mm would be ticks of 1 mm, but no machine shows a depth of less than a centimetre.
    assert found.tick_mm == ((tick_mm,) if tick_mm else (10.0, 5.0, 1.0))
    assert found.tick_source is (TickSource.PRINTED_DEPTH if tick_mm else TickSource.UNKNOWN)


@pytest.mark.parametrize(
    "words",
    ["80 mm/s", "8.0", "FR 80", "6.3cm", "10 cm", "1.80 cm", "8 cms", "80%", "T 80 min", "8 kHz", "18 cm", "58cm"],
)
def test_other_numbers_tell_nothing(words: str) -> None:
    found = depth_ruler_of(with_text(screen(), words, (8, 60), 20))
    assert found.tick_source is TickSource.UNKNOWN


def test_two_depths_that_tell_different_ticks_tell_nothing() -> None:
    picture = with_text(with_text(screen(), "8 cm", (8, 60), 20), "4 cm", (8, 100), 20)
    assert depth_ruler_of(picture).tick_source is TickSource.UNKNOWN


PRINTED = {
    "dicom/cornerstone3D_no-pixel-spacing.dcm": 10.0,
    "dicom/io_US-PAL-8-10x-echo.dcm": 10.0,
    "dicom/pydicom-data_OBXXXX1A.dcm": 10.0,
    "dicom/pydicom-data_US1_UNCR.dcm": 10.0,
    "sequence/raw_dataset_4_SampleB_GM_P_1.bmp": 10.0,
}
"""What stands beside these pictures: 15.0cm, 16CM, 11cm, 3cm3cm (two pictures), 4cm."""


@pytest.mark.parametrize("name", PRINTED)
def test_real_printed_depths_are_read(shared_folder: Path, name: str) -> None:
    loop = open_scan(shared_folder / "scans" / name)
    rulers = find_rulers([loop.luma(0)])
    loop.close()
    found = next(ruler for ruler in rulers if ruler.axis is not RulerAxis.X)
    assert (found.tick_source, found.tick_mm) == (TickSource.PRINTED_DEPTH, (PRINTED[name],))


@pytest.mark.parametrize(("delta_cm", "is_trusted"), [(1.0 / 27.6, True), (0.5 / 27.6, False)])
def test_a_tag_wrong_by_two_is_found_by_the_printed_depth(tmp_path: Path, delta_cm: float, is_trusted: bool) -> None:
    picture = with_text(screen(), "8.0cm", (8, 60), 20)
    tag = region(
        RegionLocationMaxX1=COLUMNS - 1, RegionLocationMaxY1=ROWS - 1, PhysicalDeltaX=delta_cm, PhysicalDeltaY=delta_cm
    )
    path = write_native(tmp_path / "scan.dcm", [picture], SOPClassUID=SINGLE_FRAME, SequenceOfUltrasoundRegions=[tag])
    loop = open_checked_scan(path)
    scan = loop.description
    loop.close()
    assert scan.calibration.trusted is is_trusted
    assert ("disagree" in scan.ruler_check) is not is_trusted
    assert "printed depth" in scan.ruler_check


def test_a_ruler_that_was_found_never_becomes_a_scale_by_itself(tmp_path: Path) -> None:
    picture = with_text(screen(), "8.0cm", (8, 60), 20)
    path = tmp_path / "still.png"
    assert cv2.imwrite(str(path), picture)
    loop = open_checked_scan(path)
    scan = loop.description
    loop.close()
    assert scan.calibration.scale is None
    assert "probably 10 mm by the printed depth" in scan.ruler_check
    assert "set two points" in scan.ruler_check


def test_a_picture_of_black_and_white_dots_is_not_pondered_over() -> None:
    """Its dots stand in rows and columns, so that pairs of them make combs without end; each is looked at once."""
    pictures = [np.asarray(Image.fromarray(np.full((120, 160), grey, np.uint8)).convert("1")) for grey in (60, 75, 80)]
    counted = seconds_of(lambda: sum(number * number % 7 for number in range(5_000_000)))
    assert seconds_of(lambda: [find_rulers([dots.astype(np.uint8) * 255]) for dots in pictures]) < 60 * counted


def seconds_of(work: Callable[[], object]) -> float:
    """Processor time of some work: a machine's own pace is what another piece of work is measured by."""
    started = time.process_time()
    work()
    return time.process_time() - started


def test_a_line_of_marks_with_no_ground_between_them_is_no_ruler(tmp_path: Path) -> None:
    """Marks of one pixel with one between them leave no column to look at the ground in."""
    picture = np.zeros((24, 26), np.uint8)
    picture[13, 2::3] = 200
    cv2.imwrite(str(tmp_path / "a.png"), picture)
    loop = open_checked_scan(tmp_path / "a.png")
    assert not loop.description.calibration.trusted
    loop.close()
